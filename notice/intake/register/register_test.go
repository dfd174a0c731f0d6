package register_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/register"
	"github.com/noticec/noticec/notice/source"
)

// printed is each draft with what is left out of it; a draft of bad form is an error.
func printed(t testing.TB, list []*draft.Facts) string {
	t.Helper()
	var out strings.Builder
	for _, facts := range list {
		data, _ := draft.Write(facts.Comments, facts.Map)
		result, err := check.File(source.NewFile("d.notice.yaml", data), check.Settings{Today: "2026-11-28"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range result.Findings {
			if d.Severity == diag.Error && d.Code.ID < "NC3" {
				t.Errorf("bad form: %d: %s %s\n%s", d.Span.Start.Line, d.Code.ID, d.Message, data)
			}
		}
		fmt.Fprintf(&out, "=== %s\n%s", facts.Name, data)
		for _, o := range facts.Omitted {
			fmt.Fprintf(&out, "%d:%d left out %s (%d words)\n", o.Span.Start.Line, o.Span.Start.Col, o.What, o.Words)
		}
	}
	return out.String()
}

func read(t testing.TB, text string, o register.Options) string {
	t.Helper()
	facts, err := register.Read(source.NewFile("council/register.csv", []byte(text)), o)
	if err != nil {
		t.Fatal(err)
	}
	return printed(t, facts)
}

// Each register gives the lines, and none of the others.
func TestRegisters(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want, not  []string
	}{
		{"the template of the ICO", "Record of processing,,,\nBusiness function,Purpose of processing,Name and contact details of joint controller (if applicable),Categories of individuals,Categories of personal data,Categories of recipients,Link to contract with processor,Names of third countries or international organisations that personal data are transferred to (if applicable),Safeguards for exceptional transfers of personal data to third countries or international organisations (if applicable),Retention schedule (if possible),General description of technical and organisational security measures (if possible),Article 6 lawful basis for processing personal data,Article 9 condition for processing special category data,Data Protection Act 2018 Schedule 1 Condition for processing,Existence of automated decision-making including profiling (if applicable),The source of the personal data (if applicable),Data Protection Impact Assessment required?\n" +
			"Allotments,Let plots,N/A,Tenants,\"Name; plot number; health needs\",Water board,contracts/7,Norway,N/A,6 years after the tenancy ends,Locked cabinet,Article 6(1)(b) – contract,N/A,N/A,No,Data subject,No\n" +
			",Keep a waiting list,N/A,Applicants,\"Name; address\",None,,None,,Until the plot is let,Locked cabinet,Public task,Substantial public interest,Sch 1 Part 2 para 6,No,Data subject,No\n" +
			"Libraries,Lend books,,Readers,Name,None,,None,,2 years,,Not sure yet,,,None,,\n",
			[]string{"=== allotments\n", "=== libraries\n", "title: Allotments", "title: Libraries", "language: en", "  - id: tenants\n    name: Tenants", "name: health needs", "basis: contract\n    data: [name, plot-number, health-needs]", "to: NO", "period: P6Y", "until the plot is let", "basis: public-task", "condition: substantial-public-interest", "schedule_1: statutory-and-government-purposes", "collection: direct", "automated_decisions: none", "name: Water board", "recipients: none", "transfers: none", "# unsure: which lawful basis is this?\n  - id: not-sure-yet\n    text: Not sure yet", `left out words above the heads (3 words)`, `left out the column "Link to contract with processor": a record of the controller`},
			[]string{"joint_controllers", "name: None"}},
		{"German", "Lfd. Nr.;Verarbeitungstätigkeit;Zweck der Verarbeitung;Kategorien betroffener Personen;Kategorien personenbezogener Daten;Kategorien von Empfängern;Drittland;Löschfrist;Rechtsgrundlage;Verantwortlicher;Datenschutzbeauftragter;Stand;Bemerkung\n" +
			"7;Hundesteuer;Erhebung der Steuer;Halter;\"Name, Anschrift\";keine;keine;10 Jahre;Art. 6 Abs. 1 lit. e DSGVO;\"Gemeinde Au, Markt 1, 12345 Au, post@au.example\";\"Ute Klar, dsb@au.example, 030 1234567\";3.11.2026;intern\n",
			[]string{"=== hundesteuer\n", "title: Hundesteuer", "language: de", "updated: 2026-11-03", `register_ref: "7"`, "basis: public-task", "period: P10Y", "recipients: none", "transfers: none", "name: Gemeinde Au", "email: post@au.example", "address: Markt 1, 12345 Au", "name: Ute Klar", "phone: 030 1234567", `left out the column "Bemerkung"`}, nil},
		{"French", "Nom du traitement\tFinalité\tCatégories de personnes concernées\tDonnées personnelles\tDestinataires\tDurée de conservation\tBase légale\nCantine\tServir les repas\tÉlèves\tNom\tAucun\t5 ans\tMission d'intérêt public\n",
			[]string{"title: Cantine", "language: fr", "period: P5Y", "basis: public-task", "recipients: none"}, nil},
		{"Welsh", "Gweithgaredd prosesu,Diben,Unigolion,Data personol,Derbynwyr,Cyfnod cadw,Sail gyfreithlon\nGwastraff,Casglu biniau,Trigolion,Enw,Contractwr,6 mlynedd,Tasg gyhoeddus\n",
			[]string{"title: Gwastraff", "language: cy", "period: P6Y", "basis: public-task"}, nil},
		{"a basis that is denied", "Activity,Purpose,Personal data,Lawful basis\nA,P,D,We do not rely on consent\n", []string{"# unsure: which lawful basis is this?", "text: We do not rely on consent"}, []string{"basis: consent"}},
		{"several bases", "Activity,Purpose,Personal data,Lawful basis\nA,P,D,Legal obligation; public task\n", []string{"basis: [legal-obligation", "public-task]"}, nil},
		{"several periods", "Activity,Purpose,Personal data,Retention\nA,P,D,\"6 years, or 25 years for children\"\n", []string{"text: 6 years, or 25 years for children"}, []string{"period:"}},
		{"interests", "Activity,Purpose,Personal data,Lawful basis,Legitimate interests\nA,P,D,Legitimate interests,Keep the park safe\n", []string{"interests:\n      - text: Keep the park safe"}, []string{"note:"}},
		{"a country that is none", "Activity,Purpose,Personal data,International transfers,Safeguards\nA,P,D,Our cloud,Standard contractual clauses\n", []string{"# unsure: which country is this?", "mechanism: eu-sccs", "Our cloud Standard contractual clauses"}, []string{"to:"}},
		{"a column that nobody knows", "Activity,Purpose,Personal data,Colour of the file\nA,P,D,light blue\n", []string{`left out the column "Colour of the file" (2 words)`}, nil},
		{"a day that can be read in two ways", "Activity,Purpose,Personal data,Last updated\nA,P,D,03/04/2026\n", []string{`left out the column "Last updated" (1 words)`}, []string{"updated:"}},
		{"a name that is a number", "Activity,Purpose,Personal data\n2026,P,12\n", []string{"=== item-2026", "id: item-12"}, nil},
		{"two processings of one name", "Activity,Purpose,Personal data\nA,P,D\nA,Q,E\n", []string{"=== a\n", "=== a-2\n"}, nil},
		{"words that look like references", "Activity,Purpose,Personal data\nA ${title},*P*,<D>\n", []string{"title: A $${title}", `\*P\*`}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := read(t, c.text, register.Options{})
			for _, s := range c.want {
				if !strings.Contains(strings.ToLower(got), strings.ToLower(s)) {
					t.Errorf("want %q in\n%s", s, got)
				}
			}
			for _, s := range c.not {
				if strings.Contains(got, s) {
					t.Errorf("want no %q in\n%s", s, got)
				}
			}
		})
	}
}

// The rows of one notice are those that a column says, and a cell that is empty goes on with the
// one above.
func TestBy(t *testing.T) {
	const text = "Where,Activity,Purpose,Personal data\nPark,A,P,D\n,B,Q,D\nPool,C,R,E\n"
	got := read(t, text, register.Options{By: "where"})
	if strings.Count(got, "=== ") != 2 || !strings.Contains(got, "title: Park") || !strings.Contains(got, "name: B") || strings.Contains(got, "left out") {
		t.Errorf("want two notices, got\n%s", got)
	}
	if got := read(t, text, register.Options{}); strings.Count(got, "=== ") != 3 {
		t.Errorf("want a notice for each processing, got\n%s", got)
	}
	if _, err := register.Read(source.NewFile("x", []byte(text)), register.Options{By: "Team"}); err == nil || err.Error() != `the register has no column "Team"` {
		t.Errorf("got %v", err)
	}
}

// What is no register, such as a list of cookies, is refused.
func TestNone(t *testing.T) {
	for _, text := range []string{"", "Name,Purpose,Expiry\n_a,b,c\n", "just words", "Activity,Purpose,Personal data\n", "PK\x03\x04\x00", "a,b\n1,2\n"} {
		if _, err := register.Read(source.NewFile("x", []byte(text)), register.Options{}); err != register.ErrNone {
			t.Errorf("%q: want ErrNone, got %v", text, err)
		}
	}
	var limit *intake.LimitError
	if _, err := register.Read(source.NewFile("x", []byte("Activity,Purpose,Personal data\n"+strings.Repeat("a,b,c\n", 1_000_000))), register.Options{}); !errors.As(err, &limit) {
		t.Errorf("want a limit, got %v", err)
	}
}

// As many rows as a file can have are read in time that grows with them.
func TestManyRows(t *testing.T) {
	var text strings.Builder
	text.WriteString("Service,Activity,Purpose,Personal data,Recipients,Retention,Lawful basis\n")
	for i := range 15_000 {
		fmt.Fprintf(&text, "One,A%d,P%d,D%d,R%d,%d years,Public task\n", i, i, i, i, i%9+1)
	}
	start := time.Now()
	facts, err := register.Read(source.NewFile("x", []byte(text.String())), register.Options{})
	if err != nil || len(facts) != 1 {
		t.Fatal(err, len(facts))
	}
	if took := time.Since(start); took > 30*time.Second {
		t.Errorf("took %s", took)
	}
}

// A file with very many columns ends soon.
func TestWideRow(t *testing.T) {
	start := time.Now()
	text := "Activity,Purpose,Personal data" + strings.Repeat(",link to x", 200_000) + "\nA,P,D\n"
	facts, err := register.Read(source.NewFile("x", []byte(text)), register.Options{})
	if err != nil || len(facts) != 1 {
		t.Fatal(err, len(facts))
	}
	if took := time.Since(start); took > 30*time.Second {
		t.Errorf("took %s", took)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("Service;Purpose;Personal data;Lawful basis;Retention\nA;B;C;Consent;1 year\n"))
	f.Add([]byte("Activity,Purpose,Personal data,International transfers,Controller\nA,B,C,\"India, Japan\",\"X, 0123456789\"\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		facts, err := register.Read(source.NewFile("x", data), register.Options{})
		if err == nil && len(facts) < 20 {
			printed(t, facts)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	text := []byte("Service,Activity,Purpose,Personal data,Recipients,Retention,Lawful basis\n" + strings.Repeat("Parks,Bookings,To let pitches,\"Name; address\",Clubs,6 years after the booking,Public task\n", 100))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := register.Read(source.NewFile("x", text), register.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A workbook is no text: it is said how to make one of it.
func TestWorkbookIsToBeSavedAsCSV(t *testing.T) {
	f := source.NewFile("register.xlsx", []byte("PK\x03\x04\x14\x00xl/workbook.xml\x00"))
	_, err := register.Read(f, register.Options{})
	_, _, lines := register.Lines(f, nil)
	for _, err := range []error{err, lines} {
		if err == nil || !strings.Contains(err.Error(), "save it as CSV") {
			t.Errorf("want the help to save it as CSV, got %v", err)
		}
	}
}

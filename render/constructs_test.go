package render_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// constructs are what real notices contain, ranked by how badly free text would lose it:
// the file that uses each, and words that show it printed.
var constructs = []struct{ name, file, words string }{
	{"purposes with a lead-in", "examples/ats/ats", "ATS uses your personal data to: conduct assessments"},
	{"lawful basis in code, own words and quotation", "examples/imago/imago", "Article 6 (1)(e) '...for the performance of a task"},
	{"alternative bases", "examples/ats/ats", "a legal obligation to which the controller is subject or processing is necessary"},
	{"special categories with condition and national condition", "examples/council/telecare", "Schedule 1, paragraph 2"},
	{"categories of data in groups", "testdata/valid/police", "People we suspect name address vehicle Witnesses"},
	{"recipients in every depth", "testdata/valid/school", "the Department for Education the school census"},
	{"recipients with role and country", "testdata/valid/school", "Caterers Ltd (if your child eats at school) (cooks meals) meals that are safe"},
	{"retention by period, calendar and audience", "testdata/valid/school", "School record (pupils) 6\u00a0school years after your child leaves"},
	{"retention until an age", "examples/council/youth", "Until you are 25. Then we destroy the information."},
	{"retention by criteria, with exceptions", "testdata/valid/school", "Until the matter is settled. Exceptions: Longer if a court asks for them."},
	{"rights in own words, in groups", "examples/imago/imago", "You may also be entitled to: ask us to delete"},
	{"rights merged, with limits", "testdata/valid/company", "have your information put right or deleted Not while the law requires us to keep it."},
	{"how rights are exercised", "testdata/valid/school", "We may ask for proof that you are the parent."},
	{"channels of several kinds", "testdata/valid/school", "office@hillroad.example (office) head@hillroad.example (head teacher)"},
	{"complaint to controller and authority", "examples/council/cctv", "You can complain to us about how we use your personal information: complaints@averton.example or 01632 960102. We tell you within 30 days that we have your complaint."},
	{"who the controller is", "testdata/valid/company", "Also known as: Alder Shop, Alder Press and Alder Part of: Alder Holdings"},
	{"joint controllers", "testdata/valid/company", "Alder answers requests, Birch runs the shop. Write to Alder."},
	{"representative", "testdata/valid/company", "representative in the European Union is Cedar SARL."},
	{"related notice that covers topics", "examples/ats/ats", "we keep your data safe"},
	{"related notice with a target", "testdata/valid/company", "Our notice for applicants It tells you about: how long we keep applications"},
	{"none, in own words", "examples/ats/ats", "Any automated decision making or profiling None"},
	{"sources", "examples/council/telecare", "The equipment in your home alarm calls"},
	{"public sources", "testdata/valid/company", "The companies register (open to the public) orders"},
	{"reasons for sharing", "examples/ats/ats", "To collect council debts"},
	{"purposes mapped to basis, data, recipients, retention", "examples/council/telecare", "Install and repair the equipment contact details, home details contract"},
	{"purposes with a heading each", "testdata/valid/company", "Send our newsletter This use is new. It starts on 1 February 2026. Lawful basis Legitimate interests"},
	{"consent and its withdrawal", "testdata/valid/school", "To withdraw your consent, tell the office at any time. If you withdraw it, we take the photos down."},
	{"whether data must be given", "examples/council/telecare", "Without it, it can take longer for help to arrive."},
	{"legitimate interests and balancing", "testdata/valid/company", "telling customers what is new. We have weighed it against your interests and rights. You can stop it at any time."},
	{"transfers with safeguard and copy", "testdata/valid/company", "We send your information to Cloud Inc in the United States. Where UK law applies: Cloud Inc is certified under the UK Extension to the EU-US Data Privacy Framework."},
	{"automated decisions", "testdata/valid/company", "Orders are compared with earlier ones."},
	{"named laws", "examples/council/cctv", "the Crime and Disorder Act 1998, section 17"},
	{"security and breach", "testdata/valid/school", "locked cupboards encryption We tell you if information is lost"},
	{"dates, review, adoption", "testdata/valid/school", "This notice was adopted by The governing body. Next review by 1 September 2027 Reviewed by The data protection team"},
	{"audiences", "testdata/valid/school", "pupils (4 to 11)"},
	{"promises", "examples/council/cctv", "We do not record sound."},
	{"uses without names", "testdata/valid/school", "numbers for the annual report"},
	{"opt-outs", "examples/imago/imago", "the national data opt-out would apply"},
	{"DPA 2018 Part 3", "testdata/valid/police", "You can ask for access under section 45."},
	{"Regulation (EU) 2018/1725", "testdata/valid/eu-body", "Public interest ‘processing is necessary"},
	{"cookies", "testdata/valid/company", "visits counts visits one month Counter Ltd We set this only if you agree."},
	{"key facts first", "examples/council/telecare", "In short We use your information to find out which equipment you need"},
	{"a regime with sections", "testdata/complete/part3", "section 35(2) of the Data Protection Act 2018"},
	{"a regime that asks for no basis", "testdata/complete/ch", "To protect it, we use the EU standard contractual clauses, adapted to Swiss law."},
	{"two regimes", "testdata/valid/company", "Contract We need this to carry out your order. Article 6(1)(b) of the UK GDPR; Article 6(1)(b) of the GDPR"},
	{"Swiss law in German", "testdata/valid/schweiz", "(Artikel 20 Absatz 1 Buchstabe a DSG)"},
	{"Swiss law in French", "testdata/valid/suisse", "(article 20, alinéa 1, lettre a, de la LPD)"},
	{"criminal offence data", "examples/council/recruitment", "Authorised by law The condition in UK law is ‘employment, social security and social protection’"},
	{"data of other people", "testdata/valid/school", "Tell the people whom we may call"},
	{"licence", "testdata/valid/company", "Licence of the text CC-BY-4.0"},
	{"children", "examples/council/youth.children", "run the club and plan trips"},
	{"other formats", "testdata/valid/school", "a copy on paper or in large print"},
	{"translation", "examples/council/parking.cy", "rhoi ac adnewyddu eich trwydded"},
	{"definitions", "testdata/valid/company", "controller who decides why and how information is used"},
	{"reference in a register", "testdata/valid/eu-body", "Reference in the register DPR-EU-01234"},
	{"changes", "testdata/valid/school", "1 September 2026 Photos were added."},
	{"exceptions", "testdata/valid/company", "Where information comes from: You know where it is from. (Article 14(5)(a) of the UK GDPR)"},
	{"sections of its own with a table", "testdata/valid/company", "site notice Parcel Co on its pages"},
	{"German", "testdata/valid/verein", "Höchstens 2\u00a0Jahre und 6\u00a0Monate nach Ende der Mitgliedschaft. Danach"},
	{"direct marketing to which people can object", "testdata/valid/verein", "Sie können jederzeit widersprechen, wenn wir Ihre Daten für Direktwerbung"},
	{"an authority that is not in the table", "testdata/valid/verein", "Für uns zuständig ist: Hessischer Beauftragter"},
	{"French", "testdata/valid/ecole", "article\u00a06, paragraphe\u00a01, point\u00a0e), du RGPD"},
	{"numbered questions", "testdata/valid/company", "1. Why do we use it?"},
}

// Every construct is used by a file that has no error of form, and printed in every format.
func TestConstructs(t *testing.T) {
	t.Chdir("..")
	documents := map[string]*doc.Document{}
	for _, c := range constructs {
		if documents[c.file] == nil {
			_, err := build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: "2026-11-23"}, []workspace.Source{{Dir: ".", Name: c.file + ".notice.yaml"}}, func(_ workspace.Source, r check.Result) error {
				if r.Notice == nil || strings.HasPrefix(c.file, "testdata") && !sound(r.Findings) {
					t.Fatalf("%s: want a notice without a finding (mend it, or the rule), got\n%s", c.file, listed(r.Findings))
				}
				documents[c.file] = compose.Compose(r.Notice)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		for _, format := range render.Formats() {
			if facts(format) {
				continue
			}
			read := readers[format.Name]
			if read == nil {
				t.Fatalf("%s has no reader: add one to readers in parity_test.go", format.Name)
			}
			words := strings.Join(read(t, documents[c.file]), " ")
			if want := strings.Join(strings.Fields(c.words), " "); !strings.Contains(words, want) {
				t.Errorf("%s in %s: want %s to print %q in\n%s", c.name, c.file, format.Name, want, words)
			}
		}
	}
}

// listed is a finding on each line.
func listed(list diag.List) string {
	var b strings.Builder
	for _, d := range list {
		fmt.Fprintf(&b, "%d: %s [%s]\n", d.Span.Start.Line, d.Message, d.Code.ID)
	}
	return b.String()
}

// sound reports whether nothing is found but that the wording was not reviewed, or that there is none.
func sound(list diag.List) bool {
	for _, d := range list {
		if d.Code.ID != "NC956" && d.Code.ID != "NC957" {
			return false
		}
	}
	return true
}

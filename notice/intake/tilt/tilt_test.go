package tilt_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/literal"
	"github.com/noticec/noticec/notice/intake/tilt"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/testdata/golden"
)

// read returns the draft of a document, its file, and what is told about it.
func read(t testing.TB, text string) (facts *draft.Facts, yaml string) {
	t.Helper()
	facts, err := tilt.Read(source.NewFile("garden.tilt.json", []byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	data, _ := draft.Write(facts.Comments, facts.Map)
	return facts, string(data)
}

func garden(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("testdata/garden.tilt.json")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// formErrors are the errors that keep a draft from being a notice.
func formErrors(t testing.TB, yaml string) []string {
	t.Helper()
	result, err := check.File(source.NewFile("d.notice.yaml", []byte(yaml)), check.Settings{Today: "2026-11-28"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range result.Findings {
		if d.Severity == diag.Error && d.Code.ID < "NC3" {
			out = append(out, fmt.Sprintf("%d: %s %s", d.Span.Start.Line, d.Code.ID, d.Message))
		}
	}
	return out
}

// A document becomes a draft of good form; what it cannot hold and where it breaks the schema of
// TILT is told. The goldens hold all three.
func TestGarden(t *testing.T) {
	facts, yaml := read(t, garden(t))
	var told strings.Builder
	for _, o := range facts.Omitted {
		fmt.Fprintf(&told, "%d:%d left out %s (%d words)\n", o.Span.Start.Line, o.Span.Start.Col, o.What, o.Words)
	}
	for _, f := range facts.Faults {
		fmt.Fprintf(&told, "%d:%d fault %s: %s\n", f.Span.Start.Line, f.Span.Start.Col, f.Place, f.Message)
	}
	for name, got := range map[string]string{"garden.notice.yaml": yaml, "garden.told": told.String()} {
		golden.Check(t, filepath.Join("testdata", name), got)
	}
	if errs := formErrors(t, yaml); len(errs) > 0 {
		t.Errorf("the draft is of bad form: %v\n%s", errs, yaml)
	}
	if facts.Name != "garden-box-club" {
		t.Errorf("want the name of the document, got %q", facts.Name)
	}
}

// Every text of a document is in the draft, in its words and order, or listed as left out.
func TestNoWordIsLost(t *testing.T) {
	text := garden(t)
	facts, _ := read(t, text)
	held := " " + heldWords(facts.Map) + " "
	root, _, err := literal.Read(source.NewFile("x", []byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, o := range facts.Omitted {
		listed[strings.SplitN(o.What, " ", 2)[0]] = true
	}
	n := 0
	for pointer, v := range root.All("") {
		if !v.Is(literal.String) || v.Text == "" || v.Text == "string" || v.Text == "N/A" || listed[pointer] || strings.HasPrefix(pointer, "/meta/") || strings.HasSuffix(pointer, "/reference") || strings.HasSuffix(pointer, "/country") || strings.HasSuffix(pointer, "/ttl") || strings.HasSuffix(pointer, "/aggregationFunction") {
			continue // codes are not held in their own words
		}
		if n++; !strings.Contains(held, " "+strings.Join(strings.Fields(v.Text), " ")) {
			t.Errorf("%s is neither in the draft nor listed: %q", pointer, v.Text)
		}
	}
	if n < 40 {
		t.Errorf("want all texts compared, got %d", n)
	}
}

// heldWords are the words of a draft in one line, as they read.
func heldWords(v draft.Value) string {
	switch v := v.(type) {
	case draft.Words:
		return strings.Join(strings.Fields(strings.ReplaceAll(string(v), `\`, "")), " ")
	case draft.Code:
		return string(v)
	case *draft.Map:
		var out []string
		for _, e := range v.Entries {
			out = append(out, heldWords(e.Value))
		}
		return strings.Join(out, " ")
	case draft.List:
		var out []string
		for _, item := range v {
			out = append(out, heldWords(item.Value))
		}
		return strings.Join(out, " ")
	}
	return ""
}

// Each small document gives a draft that has the line, and not the other.
func TestFacts(t *testing.T) {
	for _, c := range []struct{ name, json, want, not string }{
		{"a name of a country", `"controller": {"name": "A", "country": "Ireland"}`, "country: IE", ""},
		{"a country that the address contradicts", `"controller": {"name": "A", "country": "IR", "address": "1 Quay, Dublin 2, Ireland"}`, "name: A", "country:"},
		{"a code that is no country", `"controller": {"name": "A", "country": "XQ"}`, "name: A", "country:"},
		{"a representative in the Union", `"controller": {"name": "A", "country": "US", "representative": {"name": "Rep SA"}}`, "representative:\n  name: Rep SA", "contacts:"},
		{"a person who speaks for the controller", `"controller": {"name": "A", "country": "DE", "representative": {"name": "Ann"}}`, "contacts:\n  - name: Ann", "representative:"},
		{"who a representative is, is not known", `"controller": {"name": "A", "representative": {"name": "Ann"}}`, "# unsure: ", "representative:\n"},
		{"an authority as officer", `"dataProtectionOfficer": {"name": "Information Commissioner's Office", "email": "x@ico.example"}`, "", "dpo:"},
		{"an address of the web as mail", `"dataProtectionOfficer": {"name": "D", "email": "d.example/contact"}`, "url: https://d.example/contact", "email:"},
		{"a placeholder", `"dataProtectionOfficer": {"name": "string", "email": "N/A", "phone": "null"}`, "", "dpo:"},
		{"a basis as TILT writes it", `"dataDisclosed": [{"category": "C", "purposes": [{"purpose": "P"}], "legalBases": [{"reference": "GDPR-6-1-e"}]}]`, "basis: public-task", "unsure"},
		{"a basis as people write it", `"dataDisclosed": [{"category": "C", "purposes": [{"purpose": "P"}], "legalBases": [{"reference": "Artikel 6 Absatz 1 Buchstabe b) DSGVO"}]}]`, "basis: contract", ""},
		{"a basis that is none", `"dataDisclosed": [{"category": "C", "purposes": [{"purpose": "P"}], "legalBases": [{"reference": "GDPR-99-1-a"}]}]`, "laws:\n      - GDPR-99-1-a", "basis: consent"},
		{"several bases of several purposes", `"dataDisclosed": [{"category": "C", "purposes": [{"purpose": "P"}, {"purpose": "Q"}], "legalBases": [{"reference": "GDPR-6-1-a"}, {"reference": "GDPR-6-1-b"}]}]`, "# unsure: consent or contract?", "basis: [consent"},
		{"an interest without a basis", `"dataDisclosed": [{"category": "C", "purposes": [{"purpose": "P"}], "legitimateInterests": [{"exists": true, "reasoning": "To stop fraud."}]}]`, "basis: legitimate-interests\n    interests:\n      - text: To stop fraud.", ""},
		{"a flag of an interest alone", `"dataDisclosed": [{"category": "C", "legitimateInterests": [{"exists": true}]}]`, "name: C", "legitimate-interests"},
		{"an interest in place of a list", `"dataDisclosed": [{"category": "C", "legitimateInterests": {"exists": true, "reasoning": "To stop fraud."}}]`, "text: To stop fraud.", ""},
		{"hours without a T", `"dataDisclosed": [{"category": "C", "storage": [{"temporal": [{"ttl": "P48H"}]}]}]`, "period: PT48H", ""},
		{"minutes", `"dataDisclosed": [{"category": "C", "storage": [{"temporal": [{"ttl": "PT30M"}]}]}]`, "", "period:"},
		{"a period of nothing", `"dataDisclosed": [{"category": "C", "storage": [{"temporal": [{"ttl": "P"}]}]}]`, "", "period:"},
		{"words in the place of a function", `"dataDisclosed": [{"category": "C", "storage": [{"aggregationFunction": "as long as needed"}]}]`, "text: as long as needed", ""},
		{"no recipient", `"dataDisclosed": [{"category": "C", "recipients": [{"name": null, "category": "none"}]}]`, "", "recipients:"},
		{"must be given by law", `"dataDisclosed": [{"category": "C", "nonDisclosure": {"legalRequirement": true}}]`, "required: statutory\n    data: c", ""},
		{"need not be given", `"dataDisclosed": [{"category": "C", "nonDisclosure": {"legalRequirement": false, "contractualRegulation": false, "obligationToProvide": false, "consequences": null}}]`, "", "provision:"},
		{"no decisions", `"automatedDecisionMaking": {"inUse": false}`, "automated_decisions: none", ""},
		{"decisions that are not described", `"automatedDecisionMaking": {"inUse": true}`, "", "automated_decisions:"},
		{"words that deny decisions", `"automatedDecisionMaking": {"inUse": null, "logicInvolved": "We make no automated decisions."}`, "state: none", "logic:"},
		{"a right", `"rightToInformation": {"available": true}`, "right: access", ""},
		{"a right that is not available", `"rightToDataPortability": {"available": false}`, "", "rights:"},
		{"words of another right", `"rightToComplain": {"available": true, "description": "You have the right to have your data corrected."}`, "# unsure: complain-authority or rectification?", "right: "},
		{"both ways of a transfer", `"thirdCountryTransfers": [{"country": "US", "adequacyDecision": {"available": true, "description": "D"}, "standardDataProtectionClause": {"available": true, "description": "S"}}]`, "# unsure: adequacy or eu-sccs?", "mechanism:"},
		{"an empty list of transfers", `"thirdCountryTransfers": []`, "", "transfers:"},
		{"a reference in words", `"rightToInformation": {"description": "Pay ${title}."}`, "Pay $${title}.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, yaml := read(t, `{"meta": {"name": "T", "language": "en"}, "changesOfPurpose": [], "sources": [], `+c.json+`}`)
			if !strings.Contains(yaml, c.want) {
				t.Errorf("want %q in\n%s", c.want, yaml)
			}
			if c.not != "" && strings.Contains(yaml, c.not) {
				t.Errorf("want no %q in\n%s", c.not, yaml)
			}
			if errs := formErrors(t, yaml); len(errs) > 0 {
				t.Errorf("the draft is of bad form: %v\n%s", errs, yaml)
			}
		})
	}
}

// What is no TILT document is refused with a sentence.
func TestNone(t *testing.T) {
	for _, text := range []string{"", "null", "[]", `{"a": 1}`, `"meta"`, "not JSON", "\x00\xff"} {
		if _, err := tilt.Read(source.NewFile("x.json", []byte(text))); err != tilt.ErrNone {
			t.Errorf("%q: want ErrNone, got %v", text, err)
		}
	}
	if _, err := tilt.Read(source.NewFile("x.json", make([]byte, intake.MaxSize+1))); err == nil || err == tilt.ErrNone {
		t.Errorf("want a limit, got %v", err)
	}
}

// Whatever stands in place of whatever else, the draft is of good form.
func TestWrongKinds(t *testing.T) {
	text := garden(t)
	root, _, _ := literal.Read(source.NewFile("x", []byte(text)))
	f := source.NewFile("x", []byte(text))
	others := []string{"null", "7", "true", `"words: of *any* # kind ${x}"`, "[]", `[["a"]]`, "{}", `{"name": {"name": []}}`, "f(x)", "", `"none"`}
	n := 0
	for pointer, v := range root.All("") {
		if pointer == "" {
			continue
		}
		i, j := f.Offset(v.Span.Start), f.Offset(v.Span.End)
		n++
		for _, other := range []string{`"none"`, others[n%len(others)]} {
			facts, err := tilt.Read(source.NewFile("x", []byte(text[:i]+other+text[j:])))
			if err != nil {
				t.Fatalf("%s = %s: %v", pointer, other, err)
			}
			data, _ := draft.Write(nil, facts.Map)
			if errs := formErrors(t, string(data)); len(errs) > 0 {
				t.Fatalf("%s = %s: %v", pointer, other, errs)
			}
		}
	}
}

// What repeats without end is read in time that grows with it.
func TestHostile(t *testing.T) {
	const n = 15_000
	for name, one := range map[string]string{
		"categories":        `{"category": "C%d", "recipients": [{"category": "R"}], "purposes": [{"purpose": "P"}]}`,
		"one category":      `{"category": "C", "purposes": [{"purpose": "P%d"}], "storage": [{"purposeConditional": ["S%d"]}]}`,
		"bases of no law":   `{"category": "C", "legalBases": [{"reference": "§ %d"}]}`,
		"bases of one code": `{"category": "C", "legalBases": [{"reference": "GDPR-6-1-a", "description": "%d"}]}`,
	} {
		var list []string
		for i := range n {
			list = append(list, strings.ReplaceAll(one, "%d", fmt.Sprint(i)))
		}
		start := time.Now()
		facts, err := tilt.Read(source.NewFile("x", []byte(`{"meta": {}, "sources": [], "dataDisclosed": [`+strings.Join(list, ",")+`]}`)))
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s took %s", name, took)
		}
		if _, limit := err.(*intake.LimitError); err != nil && !limit {
			t.Errorf("%s: %v", name, err)
		} else if err == nil && facts.Map.Get("personal_data") == nil {
			t.Errorf("%s: no data", name)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(garden(f))
	f.Add(`{"meta":{},"controller":{"name":"\u0000"},"dataDisclosed":[{"category":"-"}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		facts, err := tilt.Read(source.NewFile("x", []byte(text)))
		if err != nil {
			return
		}
		data, _ := draft.Write(facts.Comments, facts.Map)
		if errs := formErrors(t, string(data)); len(errs) > 0 {
			t.Errorf("%v\n%s", errs, data)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	text := []byte(garden(b))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tilt.Read(source.NewFile("x", text)); err != nil {
			b.Fatal(err)
		}
	}
}

package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
)

// A complete notice of an authority, section by section, none of which names items of another.
var wholeSections = []string{
	"controller: {name: Averton Council, kind: public-authority, country: GB, email: p@averton.example, phone: \"01632 960100\"}",
	"dpo: {email: d@averton.example}",
	"personal_data: [{name: Contact details}, {name: Health, special: health}]",
	"sources: [{name: You, collection: direct}]",
	"purposes: [Park cars]",
	"lawful_bases: [{basis: consent}]",
	"special_category_conditions: [{condition: explicit-consent}]",
	"consent: {withdraw: Write to us., note: Nothing follows if you refuse.}",
	"provision: [{required: voluntary, consequence: Without it we cannot park your car.}]",
	"recipients: [{name: Parking Ltd, kind: processor, country: GB}]",
	"transfers: none",
	"retention: [{name: Your file, period: P2Y, from: the last visit}]",
	"automated_decisions: none",
	"complaints: {controller: {email: c@averton.example}, authority: GB}",
}

// What each way to say nothing of a section gives: as the checklist of the law has it, with the
// severities. Nothing is stated by a heading, and by no item of a list; `none` denies; words that
// cannot be read are asked about.
func TestEmptiness(t *testing.T) {
	forms := []struct{ name, value string }{
		{"absent", ""}, {"denied", "none"}, {"empty list", "[]"}, {"empty", "{}"}, {"no items", "{items: []}"}, {"heading", "{heading: What we say}"},
		{"note", "{note: We will explain it all when you call.}"}, {"elsewhere", "{stated_in: security}"},
	}
	for _, c := range []struct {
		section                        string
		nothing, denied, note, covered string // codes with severity: of the first forms, of `none`, of words, of stated_in
	}{
		{"purposes", "NC340/error", "NC340/error", "NC890/info", ""},
		// rights follow from bases, so that nothing can be derived
		{"lawful_bases", "NC301/error NC723/error", "NC301/error NC723/error", "NC723/error NC890/info", "NC723/error"},
		{"retention", "NC601/error", "NC601/error", "NC890/info", ""},
		{"complaints", "NC701/error NC702/error", "NC701/error NC702/error", "NC890/info", ""},
		{"recipients", "NC525/warning", "", "NC890/info", ""},
		{"transfers", "NC506/info", "", "NC890/info", ""},
		{"automated_decisions", "NC511/info", "", "NC890/info", ""},
		{"provision", "NC740/info", "", "NC890/info", ""},
		// withdrawal is among the rights that are derived; people may not be free towards an authority
		{"consent", "NC317/info", "NC317/info", "", ""},
		{"sources", "NC403/info", "", "NC890/info", ""},
		{"personal_data", "", "", "", ""},
		{"controller", "NC310/error", "NC310/error", "NC332/info NC890/info", "NC332/info"},
		{"dpo", "NC312/error", "NC365/error", "NC313/warning", ""},
		{"special_category_conditions", "NC320/error", "NC320/error", "NC890/info", ""},
		{"rights", "", "NC723/error", "", ""}, // they are derived
	} {
		for _, form := range forms {
			want := c.nothing
			switch form.name {
			case "denied":
				want = c.denied
			case "note":
				want = c.note
			case "elsewhere":
				want = c.covered
			case "absent":
			default:
			}
			text := "noticec: 1\ntitle: Parking\nregime: uk-gdpr\nupdated: 2026-11-01\nlanguage: en\nsecurity: [We keep it under lock and key.]\n"
			for _, s := range wholeSections {
				if !strings.HasPrefix(s, c.section+":") {
					text += s + "\n"
				}
			}
			if form.value != "" {
				text += c.section + ": " + form.value + "\n"
			}
			got := strings.Join(codesIn(t, text), " ")
			if strings.HasPrefix(got, "NC20") && strings.Contains("empty list, no items", form.name) {
				continue // what is no list has none
			}
			if want != got {
				t.Errorf("%s, %s: want %q, got %q", c.section, form.name, want, got)
			}
		}
	}
}

var allRules = lint.New(lint.All...)

// codesIn returns the codes that are found with their severities, each once, sorted.
func codesIn(t *testing.T, text string) []string {
	t.Helper()
	r, err := check.File(source.NewFile("a.notice.yaml", []byte(text)), check.Settings{Today: "2026-11-28", Linter: allRules}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range r.Findings {
		if d.Accepted == nil {
			out = append(out, fmt.Sprintf("%s/%s", d.Code.ID, d.Severity))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

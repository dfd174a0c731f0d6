package lint_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/lint"
)

// found returns the places and codes of what rules find in a notice below a head of five lines.
func found(t *testing.T, text string, codes ...string) string {
	t.Helper()
	var rules []*lint.Rule
	for _, c := range codes {
		rules = append(rules, rule(t, c)...)
	}
	var out []string
	for line := range strings.Lines(findings(t, head("en", "uk-gdpr")+text+"\n", rules)) {
		out = append(out, line[strings.LastIndexByte(line, '[')+1:len(line)-2])
	}
	return strings.Join(out, " ")
}

// Words that own words replace are found, whatever kind of item has them; those that are printed
// beside own words are not.
func TestWordsNotPrinted(t *testing.T) {
	for text, want := range map[string]int{
		"retention: [{text: We keep it., from: a, until: b}]":                                                    2,
		"retention: [{name: N, from: a, until: b}]":                                                              0,
		"retention: [{text: We keep it., name: N, note: M, when: if you order, period: P1Y}]":                    0,
		"transfers: [{text: We send it., to: FR, copy: Ask., safeguard: clauses}]":                               2,
		"consent: {text: You can say no., withdraw: Write to us.}":                                               1,
		"rights: [{right: erasure, text: You can have it erased., limits: Not always.}]":                         0,
		"automated_decisions: [{text: A score is made., logic: a, significance: b, consequences: c, review: d}]": 4,
		"recipients: {text: A courier., items: [{name: A}, {name: B}]}":                                          0,
		"recipients: {text: A courier., items: [{name: A, note: x}, {name: B, text: y}]}":                        1,
		"recipients: {text: A courier., items: [{heading: H, items: [{name: A}]}]}":                              1,
		"recipients: {text: A courier., items: [{name: A, note: x}]}\npurposes: {text: We bake., items: [bake]}": 2,
		"recipients: {text: A courier., items: [{text: x, stated_in: purposes}]}":                                0,
		"recipients: {intro: These., note: Those., items: [{text: x, note: y}]}":                                 0,
	} {
		got := found(t, text, "NC841")
		if want != strings.Count(got, "NC841") {
			t.Errorf("%s: want %d, got %s", text, want, got)
		}
	}
}

// `before` and `after` hold where the order does not name the section nor the other; else they are
// found, unless the order says the same.
func TestOrderOverruled(t *testing.T) {
	section := "sections: [{id: seal, heading: H, body: B, PLACE}]\n"
	for order, want := range map[string]string{
		"before: recipients | ":                                           "",
		"before: recipients | rights":                                     "",
		"before: recipients | recipients":                                 "NC842",
		"after: recipients | recipients":                                  "NC842",
		"before: recipients | seal":                                       "NC842",
		"before: recipients | seal, recipients":                           "",
		"after: recipients | recipients, seal":                            "",
		"after: recipients | seal, recipients":                            "NC842",
		"before: recipients | {heading: G, contains: [recipients]}":       "NC842",
		"before: recipients | {heading: G, contains: [seal, recipients]}": "",
	} {
		place, list, _ := strings.Cut(order, " | ")
		text := strings.Replace(section, "PLACE", place, 1) + "layout: {order: [" + list + "]}"
		if got := found(t, text, "NC842"); want != got {
			t.Errorf("%s: want %q, got %q", order, want, got)
		}
	}
}

// What the order names again prints nothing there.
func TestOrderedTwice(t *testing.T) {
	for order, want := range map[string]string{
		"recipients, rights":                                   "",
		"recipients, recipients":                               "NC844",
		"recipients/a, recipients":                             "",
		"recipients/a, recipients/b":                           "",
		"recipients/a, recipients/a":                           "NC844",
		"recipients, recipients/a":                             "",
		"intro, summary, intro":                                "NC844",
		"rights, {heading: G, contains: [recipients, rights]}": "NC844",
	} {
		if got := found(t, "layout: {order: ["+order+"]}", "NC844"); want != got {
			t.Errorf("%s: want %q, got %q", order, want, got)
		}
	}
}

// A form is found where it sets nothing.
func TestFormWithoutEffect(t *testing.T) {
	for text, want := range map[string]string{
		"recipients: {as: list, items: [{name: A}]}":                                             "",
		"recipients: {as: list, text: A courier., items: [{name: A}]}":                           "NC845",
		"recipients: {as: list, text: A courier.}":                                               "NC845",
		"recipients: {as: list, heading: H}":                                                     "NC845",
		"recipients: {as: list, items: [{text: A, stated_in: rights}]}":                          "NC845",
		"recipients: {columns: [name, what_for], items: [{name: A}]}":                            "",
		"recipients: {as: table, columns: [name], items: [{name: A}]}":                           "",
		"recipients: {as: terms, columns: [name], items: [{name: A}]}":                           "NC845",
		"recipients: [{heading: H, as: terms, columns: [name], items: [{name: A}]}]":             "NC845",
		"recipients: {text: T., items: [{heading: H, as: terms, items: [{name: A}]}]}":           "NC845",
		"recipients: {as: sentence, items: [couriers, {text: our bank}]}":                        "",
		"recipients: {as: sentence, items: [couriers, {text: \"our bank\\n\\nand others\"}]}":    "NC845",
		"recipients: {as: sentence, items: [couriers, {text: \"* our bank\\n* our insurers\"}]}": "NC845",
		"recipients: {as: sentence, items: [couriers, {text: We give it to our bank.}]}":         "NC845",
		"contacts: {as: table, items: [{name: A, email: a@b.example}]}":                          "",
	} {
		if got := found(t, text, "NC845"); want != got {
			t.Errorf("%s: want %q, got %q", text, want, got)
		}
	}
}

// A line of the list of notices has 70 characters, of whatever script; a value is as long as it is printed.
func TestLongSubtitle(t *testing.T) {
	for text, want := range map[string]string{
		"subtitle: " + strings.Repeat("é", 70): "",
		"subtitle: " + strings.Repeat("é", 71): "NC847",
		"imprint: none":                        "",
	} {
		if got := found(t, text, "NC847"); want != got {
			t.Errorf("%s: want %q, got %q", text, want, got)
		}
	}
}

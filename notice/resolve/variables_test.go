package resolve_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
)

// What is said of a reference without a value is one finding, and names no other value than that which
// was meant.
func TestHelpForReferences(t *testing.T) {
	for reference, want := range map[string]string{
		"${controller.address}":        "write `address` in `controller`, or the words themselves",
		"${controller.note}":           "write `note` in `controller`",
		"${speaker}":                   "write `speaker` in the notice",
		"${dpo.phone}":                 "write `phone` in `dpo`",
		"${controller.host}":           "such as `${controller.name}`",
		"${controller.nam}":            "did you mean `${controller.name}`?",
		"${controler.name}":            "did you mean `${controller.name}`?",
		"${controller_name}":           "did you mean `${controller.name}`?",
		"${controller['name']}":        "did you mean `${controller.name}`?",
		"${controller\n  .name}":       "did you mean `${controller.name}`?",
		"${{ controller.name }}":       "write `${controller.name}`",
		"${controller.name|upper}":     "write `${controller.name}`: a reference names a value",
		"${controller.name:-us}":       "write `${controller.name}`: a reference names a value",
		"${recipients.crew.name}":      "items of a list have no names",
		"${verantwortlicher.name}":     "such as `${controller.name}`",
		"${{ controller.name }} ${{x}": "has no value",
	} {
		r := resolved(t, source.NewFile("a", []byte("noticec: 1\ntitle: T\ncontroller: {name: N, kind: company}\ndpo: {email: a@b.example}\nrecipients: [{id: crew, name: Crew}]\nintro: |\n  "+reference+"\n")), nil)
		if len(r.Findings) == 0 {
			t.Errorf("%s: want a finding", reference)
			continue
		}
		d := r.Findings[len(r.Findings)-1]
		if !strings.Contains(d.Help+d.Message, want) || strings.Contains(d.Message, "\n") || want != "has no value" && len(r.Findings) > 1 {
			t.Errorf("%s: want one finding with %s, got %+v", reference, want, r.Findings)
		}
		if got := d.Span.Cut(); want != "has no value" && got != reference {
			t.Errorf("%s: want the place of the reference, got %s", reference, got)
		}
	}
}

// A basis that is a condition, that is several, or that is a reference without a value has one finding.
func TestHelpForBases(t *testing.T) {
	for basis, want := range map[string]string{
		"9(2)(g)":                         "name it in `conditions`",
		"Art. 9 Abs. 2 lit. h":            "name it in `conditions`",
		"consent, contract":               "write a list: `[consent, contract]`",
		"consent or contract":             "write a list: `[consent, contract]`",
		"${x}":                            "such as `${controller.name}`",
		"Art. 6 Abs. 1 S. 1 lit. e DSGVO": "did you mean `public-task`?",
		"Erthygl 6(1)(e)":                 "did you mean `public-task`?",
		"gesetzliche Pflicht":             "did you mean `legal-obligation`?",
		"dpv:Consent":                     "did you mean `consent`?",
		"6(1)(g)":                         "write `consent`, `contract`",
	} {
		r := resolved(t, source.NewFile("a", []byte("noticec: 1\ntitle: T\npurposes:\n  - text: t\n    basis: "+basis+"\n")), nil)
		if len(r.Findings) != 1 || !strings.Contains(r.Findings[0].Help, want) {
			t.Errorf("%s: want one finding with %s, got %+v", basis, want, r.Findings)
		}
	}
}

package resolve_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/source"
)

// A mistake that is reported once is fixed wherever it stands.
func TestFixes(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // what stands at the places of all edits, and what is written there
	}{
		{"subtitle: ${controller.nam} ${controller.nam}\nintro: Ü ${controller.nam}\ncontroller: N\n", []string{"${controller.nam}", "${controller.name}", "${controller.nam}", "${controller.name}", "${controller.nam}", "${controller.name}"}},
		{"subtitle: ${controller.phone}\ncontroller: N\n", nil},
		{"purposes: [{text: a, data: [contcat]}]\npersonal_data: [{id: contact, name: C}]\n", []string{"contcat", "contact"}},
		{"purposes: [{text: a, data: c2}]\npersonal_data: [{id: c1, name: C}]\n", nil},
		{"purposes: [{text: a, basis: Article 6(1)(f)}]\nlawful_bases: [{id: own, basis: consent}]\n", []string{"Article 6(1)(f)", "legitimate-interests"}},
		{"layout: {order: [purpose]}\npurposes: [{text: a}]\n", []string{"purpose", "purposes"}},
		{"subtitle: ${id}\nid: dat\npersonal_data: [{id: data, name: C}]\npurposes: [{text: a, data: \"${id}a ${id}\"}]\n", nil}, // made of a reference
	} {
		r := resolved(t, source.NewFile("a", []byte("noticec: 1\ntitle: T\n"+c.text)), nil)
		var got []string
		for _, d := range r.Findings {
			if d.Fix != nil {
				for _, e := range d.Fix.Edits {
					got = append(got, e.Span.Cut(), e.Text)
				}
			}
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s%s", c.text, d)
		}
	}
}

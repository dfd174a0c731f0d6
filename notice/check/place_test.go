package check_test

import (
	"slices"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// found returns what is found in a notice.
func found(t *testing.T, text string) diag.List {
	t.Helper()
	r, err := check.File(source.NewFile("a.notice.yaml", []byte(text)), check.Settings{Today: "2026-11-28"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r.Findings
}

// What is essential and missing comes first and as a group, wherever in the file the others
// are; the others follow by place.
func TestEssentialsFirst(t *testing.T) {
	list := found(t, "noticec: 1\nsecurity: [It is completely secure.]\nregime: uk-gdpr\nretention: []\ntitle: Parking\ncomplaints: {heading: Complaints}\n")
	var order []int
	for i, d := range list {
		if d.Essential == 0 {
			order = append(order, 100+d.Span.Start.Line)
			continue
		}
		order = append(order, d.Essential)
		if want := 5; list[i].Code.ID == "NC310" && d.Span.Start.Line != want {
			t.Errorf("want %s at the title in line %d, got line %d", d.Code.ID, want, d.Span.Start.Line)
		}
	}
	if !slices.IsSorted(order) || len(order) < 5 || order[3] > 100 || order[len(order)-1] < 100 {
		t.Errorf("want essentials in their order and then the others by line (100 + line), got %v", order)
	}
}

// A finding about something absent stands at the section where it belongs, if that is written.
func TestAbsentAtSection(t *testing.T) {
	for _, c := range []struct{ section, code string }{
		{"retention: []", "NC601"}, {"retention: none", "NC601"}, {"retention: {heading: How long}", "NC601"},
		{"complaints: {heading: Complaints}", "NC701"}, {"controller: {kind: company}", "NC310"},
		{"lawful_bases: []", "NC301"},
	} {
		list := found(t, "noticec: 1\ntitle: Parking\nregime: uk-gdpr\n"+c.section+"\n")
		i := slices.IndexFunc(list, func(d diag.Diagnostic) bool { return d.Code.ID == c.code })
		if i < 0 || list[i].Span.Start.Line != 4 || list[i].Span.Start.Col != 1 {
			t.Errorf("%s: want %s at 4:1, got %v", c.section, c.code, list)
		}
	}
}

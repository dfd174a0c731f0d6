package diff_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diag/diagtest"
	"github.com/noticec/noticec/notice/diff"
)

// The examples of the pages hold two versions of a notice with a line of dashes between them. Good is
// what does not give the finding of the page.
func TestPages(t *testing.T) {
	diagtest.Pages(t, ".", diff.Catalog, func(c diag.Code, example string) (string, bool) {
		old, now, ok := strings.Cut(example, "---\n")
		if !ok {
			t.Fatalf("%s: want two versions", c.ID)
		}
		before, after := stated(t, old), stated(t, now)
		changes := diff.Compare(before, after)
		var out strings.Builder
		for _, d := range diff.Findings(changes, diff.RecordOf(before.Notice(), after.Notice())) {
			if d.Code.ID == c.ID {
				fmt.Fprintf(&out, "%d:%d: %s: %s [%s]\n", d.Span.Start.Line, d.Span.Start.Col, d.Severity, d.Message, d.Code.ID)
			}
		}
		return out.String(), true
	})
}

// The findings of two versions are those of their changes and of their record.
func TestFindings(t *testing.T) {
	const old = "noticec: 1\ntitle: A\nupdated: 2026-01-01\ncontroller: {name: B, country: GB}\npurposes: [{text: Send it, basis: contract}]\nretention: [{name: Letters, period: P2Y}]\n"
	for _, test := range []struct {
		name, now string
		want      []string
	}{
		{"nothing", old, nil},
		{"a date alone", strings.Replace(old, "2026-01", "2026-02", 1), nil},
		{"a material change", strings.Replace(old, "P2Y", "P9Y", 1), []string{"NC970", "NC973", "NC974"}},
		{"a material change with a date", strings.NewReplacer("P2Y", "P9Y", "2026-01", "2026-02").Replace(old), []string{"NC970", "NC974"}},
		{"a material change that is told", strings.Replace(old, "P2Y", "P9Y", 1) + "changes: [{date: 2026-02-01, text: We keep letters longer.}]\n", []string{"NC970"}},
		{"a heading alone", strings.Replace(old, "name: B,", "name: B, heading: Us,", 1), []string{"NC972"}},
		{"other words", old + "intro: Hello.\n", []string{"NC971", "NC973"}},
	} {
		before, after := stated(t, old), stated(t, test.now)
		var got []string
		for _, d := range diff.Findings(diff.Compare(before, after), diff.RecordOf(before.Notice(), after.Notice())) {
			got = append(got, d.Code.ID)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: want %v, got %v", test.name, test.want, got)
		}
	}
}

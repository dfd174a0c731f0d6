package lint_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/tree"
)

// A judged notice is the members of one kind: what stands in a notice, and what some rules find.
type judged struct {
	name, text string
	want       string // codes with their severities, sorted; "" for none
}

// judge applies some rules to a notice without its first lines, and NC890, which is found where own
// words cannot be read.
func judge(t *testing.T, head string, cases []judged, codes ...string) {
	t.Helper()
	var rules []*lint.Rule
	for _, r := range lint.All {
		if slices.Contains(codes, r.Code.ID) || r.Code.ID == "NC890" {
			rules = append(rules, r)
		}
	}
	linter := lint.New(rules...)
	for _, c := range cases {
		t.Run(strings.ReplaceAll(c.name, " ", "-"), func(t *testing.T) {
			root, list := tree.Parse(source.NewFile("a.notice.yaml", []byte("noticec: 1\ntitle: T\n"+head+"\n"+c.text+"\n")))
			if len(list) > 0 {
				t.Fatalf("want sound YAML, got %v", list)
			}
			var got []string
			for _, d := range linter.Run(statement.Of(notice.Decode(root)), lint.Settings{Today: "2026-11-28", Targets: lint.DefaultTargets}) {
				if d.Accepted == nil {
					got = append(got, d.Code.ID+"/"+d.Severity.String())
				}
			}
			slices.Sort(got)
			if got := strings.Join(got, " "); got != c.want {
				t.Errorf("want %q, got %q", c.want, got)
			}
		})
	}
}

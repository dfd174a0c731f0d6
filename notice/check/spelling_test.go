package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/check/spelling"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// The same facts and words in another spelling of the language state the same and are judged
// the same: from every notice each of its equal spellings is made.
func TestSpellings(t *testing.T) {
	shape, err := schema.NoticeNode()
	if err != nil {
		t.Fatal(err)
	}
	j := judge{t, lint.New(lint.All...)}
	names, texts := completeNotices(t)
	pairs, failed := 0, map[string]int{}
	for i, name := range names {
		root, list := tree.Parse(source.NewFile("a.notice.yaml", []byte(texts[name])))
		if root == nil || len(list) > 0 {
			continue
		}
		want := j.of(spelling.Text{Notice: texts[name]})
		if want.broken {
			continue // references that lead nowhere
		}
		for k, s := range spelling.All {
			if strings.Contains(name, "/") && (i+k)%5 < 2 {
				continue // a single change of a notice that is tried whole
			}
			for _, other := range s.Make(root, shape) {
				pairs++
				got := j.of(other)
				if diff := want.diff(got); diff != "" {
					if failed[s.Name+diff]++; failed[s.Name+diff] == 1 && len(failed) < 40 {
						t.Errorf("%s, %s: %s\n%s%s", name, s.Name, diff, other.Base, other.Notice)
					}
				}
			}
		}
	}
	if pairs < 5000 {
		t.Errorf("want at least 5000 pairs, got %d", pairs)
	}
}

// A judge says what is stated and found.
type judge struct {
	t      *testing.T
	linter *lint.Linter
}

// A judgement is what a notice states and what is found in it, without places.
type judgement struct {
	findings, statements []string
	broken               bool
}

func (j judge) of(s spelling.Text) judgement {
	j.t.Helper()
	read := func(*source.File, string) (*source.File, error) {
		return source.NewFile(spelling.BaseName, []byte(s.Base)), nil
	}
	f := source.NewFile("a.notice.yaml", []byte(s.Notice))
	r, err := check.File(f, check.Settings{Today: "2026-11-28", Linter: j.linter}, read)
	if err != nil {
		j.t.Fatal(err)
	}
	var out judgement
	for _, d := range r.Findings {
		if d.Code.ID == "NC154" {
			continue // ids are a matter of spelling
		}
		what := d.Code.ID + " " + d.Severity.String()
		for _, ref := range d.Law {
			what += ", " + ref.String()
		}
		if d.Accepted != nil {
			what += ", accepted by " + d.Accepted.By
		}
		out.findings = append(out.findings, what)
	}
	slices.Sort(out.findings)
	if r.Notice == nil {
		out.broken = true
		return out
	}
	stated := statement.Of(r.Notice)
	for _, item := range law.Checklist {
		out.statements = append(out.statements, item.Slug+" is stated "+stated.Item(item.Slug).How.String())
	}
	for i, p := range stated.Purposes() {
		var bases []string
		for _, b := range p.Bases {
			bases = append(bases, b.Slug)
		}
		out.statements = append(out.statements, fmt.Sprintf("purpose %d rests on %s", i, bases))
	}
	return out
}

// diff says what another judgement has otherwise; "" if nothing.
func (j judgement) diff(other judgement) string {
	var out []string
	for _, lists := range [][2][]string{{j.findings, other.findings}, {j.statements, other.statements}} {
		for _, want := range missing(lists[0], lists[1]) {
			out = append(out, "want "+want)
		}
		for _, got := range missing(lists[1], lists[0]) {
			out = append(out, "got "+got)
		}
	}
	return strings.Join(out, "; ")
}

// missing returns the entries of one list that another lacks, as often as it lacks them.
func missing(of, in []string) (out []string) {
	rest := slices.Clone(in)
	for _, s := range of {
		if i := slices.Index(rest, s); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
		} else {
			out = append(out, s)
		}
	}
	return out
}

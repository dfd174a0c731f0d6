package review_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/review"
)

const placeholder = "TODO(the (true) answer)"

// A notice with a placeholder in place of any value can be reviewed: it is printed, with a remark that
// the value is still to be written; what would have been printed as it is written shows the placeholder.
func TestUnfinishedNoticesArePrinted(t *testing.T) {
	tried, shown := map[string]bool{}, map[string]bool{}
	for _, path := range files(t) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		root, _ := tree.Parse(source.NewFile(path, data))
		eachScalar("", root, func(where string, s source.Span) {
			kind := strings.Join(strings.FieldsFunc(where, func(r rune) bool { return r == '/' || '0' <= r && r <= '9' }), "/")
			isOriginal := root.Get("translation_of") != nil || root.Get("version_of") != nil
			if tried[kind] || s.Start.Line != s.End.Line || isOriginal && filepath.Base(where) == "id" {
				return
			}
			tried[kind] = true
			lines := strings.Split(string(data), "\n")
			line := []rune(lines[s.Start.Line-1])
			lines[s.Start.Line-1] = string(line[:s.Start.Col-1]) + fmt.Sprintf("%q", placeholder) + string(line[s.End.Col-1:])
			shown[kind] = reviewUnfinished(t, source.NewFile(path, []byte(strings.Join(lines, "\n"))), kind)
		})
	}
	for _, kind := range []string{"controller/name", "dpo/email", "purposes/text", "retention/period", "recipients", "transfers", "automated_decisions", "complaints/authority", "changes/items/date"} {
		if !shown[kind] {
			t.Errorf("%s: want the placeholder on the page", kind)
		}
	}
	if len(tried) < 200 {
		t.Errorf("want all values tried, got %d kinds of them", len(tried))
	}
}

// reviewUnfinished makes a copy of a file with a placeholder, and reports whether that is on the page.
func reviewUnfinished(t *testing.T, f *source.File, kind string) bool {
	t.Helper()
	open := func(from *source.File, name string) (*source.File, error) {
		path := filepath.Join(filepath.Dir(from.Name), name)
		data, err := os.ReadFile(path)
		return source.NewFile(path, data), err
	}
	s := check.Settings{Today: "2026-11-22", Linter: lint.New(lint.All...)}
	r, err := check.File(f, s, open)
	if err != nil {
		t.Fatal(err)
	}
	if r.Notice == nil {
		u, err := check.Unfinished(f, s, open)
		if err != nil {
			t.Fatal(err)
		}
		r.Notice = u.Notice
	}
	if r.Notice == nil {
		if !slices.Contains([]string{"extends", "translation_of", "version_of"}, kind) {
			t.Errorf("%s of %s: want a notice, got %v", kind, f.Name, r.Findings)
		}
		return false
	}
	d := composed(r)
	shown := strings.Contains(strings.Join(d.Words(), " "), placeholder)
	doc.EachID(d.Blocks, func(id *string) {
		if strings.Contains(*id, "TODO") {
			t.Errorf("%s: want no anchor of a placeholder, got %q", kind, *id)
		}
	})
	review.Review(d, review.Options{Findings: r.Findings})
	if !slices.ContainsFunc(d.Review.Remarks, func(m doc.Remark) bool { return m.Code == "NC814" }) {
		t.Errorf("%s: want a remark that it is to be written, got %+v", kind, d.Review.Remarks)
	}
	return shown
}

// eachScalar calls f with the path and the place of each scalar.
func eachScalar(path string, n *tree.Node, f func(path string, at source.Span)) {
	if n.Kind == tree.Scalar {
		f(path, n.Span)
	}
	for _, p := range n.Pairs {
		eachScalar(path+"/"+p.Key.Value, p.Value, f)
	}
	for i, item := range n.Items {
		eachScalar(fmt.Sprint(path, "/", i), item, f)
	}
}

// What is wrong besides placeholders keeps a notice from being printed.
func TestWhatIsWrongIsNotUnfinished(t *testing.T) {
	for _, slip := range []string{"retention: [{name: a, period: six years}]", "rights: [TODO(which)]\npurposes: {texts: a}", "title: b", "regime: nowhere"} {
		f := source.NewFile("a.notice.yaml", []byte("noticec: 1\ntitle: A\nlanguage: TODO(which)\n"+slip+"\n"))
		if u, err := check.Unfinished(f, check.Settings{Today: "2026-11-22"}, nil); err != nil || u.Notice != nil {
			t.Errorf("%s: want no notice, got %v, %v", slip, u.Notice, err)
		}
	}
}

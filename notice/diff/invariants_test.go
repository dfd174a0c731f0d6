package diff_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/check/spelling"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/schema"
)

// Nothing changed between a notice and itself.
func TestSame(t *testing.T) {
	paths := []string{"../../examples", "../../testdata/complete", "../../testdata/valid", "../../testdata/injection", "../../testdata/sampler", "../../testdata/rtl"}
	sources, err := workspace.Nearest.Find(paths, "")
	if err != nil || len(sources) < 30 {
		t.Fatalf("want at least 30 notices, got %d, %v", len(sources), err)
	}
	read := func() (out []*statement.Statements) {
		if _, err := build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: "2026-11-28"}, sources, func(s workspace.Source, r check.Result) error {
			if r.Statements == nil {
				t.Errorf("%s: want a notice whose shape is right", s.Name)
			}
			out = append(out, r.Statements)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		return out
	}
	before, after := read(), read()
	for i, s := range sources {
		if got := diff.Compare(before[i], after[i]); len(got) > 0 {
			t.Errorf("%s: want no change, got %v", s.Name, described(got))
		}
	}
}

// single are the notices that are made of one file, by their paths.
func single(t *testing.T) (names []string, texts map[string]string) {
	t.Helper()
	texts = map[string]string{}
	for _, pattern := range []string{"testdata/complete/*", "testdata/valid/*", "testdata/sampler/*", "examples/*/*"} {
		paths, err := filepath.Glob("../../" + pattern + ".notice.yaml")
		if err != nil || len(paths) == 0 {
			t.Fatalf("want notices, got %v, %v", paths, err)
		}
		for _, p := range paths {
			data, err := os.ReadFile(p)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(data), ".yaml\n") {
				names, texts[p] = append(names, p), string(data)
			}
		}
	}
	return names, texts
}

// read returns what a text states; nil if its shape is wrong.
func read(t *testing.T, s spelling.Text) *statement.Statements {
	t.Helper()
	base := func(*source.File, string) (*source.File, error) {
		return source.NewFile(spelling.BaseName, []byte(s.Base)), nil
	}
	r, err := check.File(source.NewFile("a.notice.yaml", []byte(s.Notice)), check.Settings{Today: "2026-11-28", Linter: linter}, base)
	if err != nil {
		t.Fatal(err)
	}
	return r.Statements
}

// printed are the words of a notice as a page prints them, sorted, without the marks around them: in
// another order, words have other commas.
func printed(s *statement.Statements) string {
	words := compose.Compose(s.Notice()).Words()
	for i, w := range words {
		words[i] = strings.Trim(strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace(w), `"'.,;:()`)
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

// The same facts and words in another spelling of the language are no change; where the spelling
// prints another heading, that is one of the layout.
func TestSpellingsChangeNothing(t *testing.T) {
	shape, err := schema.NoticeNode()
	if err != nil {
		t.Fatal(err)
	}
	names, texts := single(t)
	pairs := 0
	for _, name := range names {
		root, list := tree.Parse(source.NewFile("a.notice.yaml", []byte(texts[name])))
		before := read(t, spelling.Text{Notice: texts[name]})
		if root == nil || len(list) > 0 || before == nil {
			t.Fatalf("%s cannot be read: %v", name, list)
		}
		for _, s := range spelling.All {
			for _, other := range s.Make(root, shape) {
				after := read(t, other)
				if after == nil {
					continue // references that lead nowhere
				}
				pairs++
				for _, changes := range [][]diff.Change{diff.Compare(before, after), diff.Compare(after, before)} {
					headings := slices.DeleteFunc(slices.Clone(changes), func(c diff.Change) bool { return c.Kind != "layout" })
					if len(headings) < len(changes) || len(headings) > 0 && printed(before) == printed(after) {
						t.Errorf("%s, %s: want no change, got %s", name, s.Name, strings.Join(described(changes), "\n"))
					}
				}
			}
		}
	}
	if pairs < 200 {
		t.Errorf("want at least 200 pairs, got %d", pairs)
	}
}

// Where a page prints other words, there is a change: each value of each notice is written otherwise
// and left out. No two changes of a place say the same, and the change back is the opposite.
func TestSilenceIsAPromise(t *testing.T) {
	names, texts := single(t)
	tried, failed := 0, 0
	for _, name := range names {
		before := read(t, spelling.Text{Notice: texts[name]})
		words := printed(before)
		for i, m := range otherwise(t, texts[name]) {
			if strings.Contains(name, "examples") && i%8 > 0 {
				continue // they are long
			}
			after := read(t, spelling.Text{Notice: m.text})
			if after == nil {
				continue // of a wrong shape
			}
			tried++
			changes := diff.Compare(before, after)
			r := diff.RecordOf(before.Notice(), after.Notice())
			if len(changes) == 0 && !r.IsDated() && printed(after) != words {
				if failed++; failed < 60 {
					t.Errorf("%s: %s: want a change", name, m.what)
				}
			}
			if a, b := kinds(changes, opposite), kinds(diff.Compare(after, before), nil); a != b {
				if failed++; failed < 60 {
					t.Errorf("%s: %s: the other way round: want %s, got %s", name, m.what, a, b)
				}
			}
			seen := map[string]bool{}
			for _, c := range changes {
				if c.Class == diff.Material && (c.Help == "" || len(c.Law) == 0 && after.Notice().Regimes().Known()) {
					t.Errorf("%s: %s: want help and law of a material change, got %+v", name, m.what, c)
				}
				if at := described([]diff.Change{c})[0]; seen[at] && c.Kind != "layout" {
					t.Errorf("%s: %s: twice %s", name, m.what, at)
				} else {
					seen[at] = true
				}
			}
		}
	}
	t.Logf("%d changes tried", tried)
	if tried < 2000 {
		t.Errorf("want at least 2000 changes, got %d", tried)
	}
}

type variant struct{ what, text string }

// otherwise writes a notice with each of its values changed, and with each left out.
func otherwise(t *testing.T, text string) (out []variant) {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a.notice.yaml", []byte(text)))
	if root == nil || len(list) > 0 {
		t.Fatal(list)
	}
	var visit func(n *tree.Node, path string)
	add := func(what string) { out = append(out, variant{what, spelling.Write(root)}) }
	visit = func(n *tree.Node, path string) {
		for i := range n.Pairs {
			p := n.Pairs[i]
			visit(p.Value, path+"/"+p.Key.Value)
			n.Pairs = slices.Delete(slices.Clone(n.Pairs), i, i+1)
			add("without " + path + "/" + p.Key.Value)
			n.Pairs = slices.Insert(n.Pairs, i, p)
		}
		for i := range n.Items {
			item := n.Items[i]
			visit(item, path+"/"+strconv.Itoa(i))
			n.Items = slices.Delete(slices.Clone(n.Items), i, i+1)
			add("without " + path + "/" + strconv.Itoa(i))
			n.Items = slices.Insert(n.Items, i, item)
		}
		if n.Kind == tree.Scalar {
			was := n.Text
			for _, value := range others(was.Value) {
				n.Text.Value = value
				add(path + ": " + was.Value + " → " + value)
			}
			n.Text = was
		}
	}
	visit(root, "")
	return out
}

// others are values that a key may have in place of one: more words, and the codes of the language.
func others(value string) []string {
	switch value {
	case "true":
		return []string{"false"}
	case "false":
		return []string{"true"}
	}
	out := []string{value + " indeed"}
	for _, codes := range [][]string{
		{"public-task", "contract", "legitimate-interests", "consent"}, {"list", "table", "paragraphs", "sentence"}, {"GB", "DE", "US", "IN"}, {"P6Y", "P1M"}, {"access", "erasure", "object"},
		{"processor", "controller", "authority", "internal"}, {"direct", "indirect", "observed"}, {"destroy", "archive", "anonymise"}, {"up-to", "at-least", "about"}, {"statutory", "contractual", "voluntary"},
		{"health", "genetic"}, {"explicit-consent", "health-or-social-care"}, {"eu-sccs", "uk-idta", "adequacy", "bcr"}, {"formal", "informal"}, {"own", "standard"}, {"inline", "end", "none"},
		{"strictly-necessary", "marketing", "statistics"}, {"cookie", "local-storage"}, {"contract", "law", "explicit-consent"}, {"company", "charity", "public-authority"},
		{"encryption", "backups"}, {"2026-01-01", "2026-03-03"},
	} {
		if slices.Contains(codes, value) {
			for _, c := range codes {
				if c != value {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

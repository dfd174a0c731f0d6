package check_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// completeNotices are the notices of testdata/complete with every single change of their tables,
// and those of testdata/valid, by name.
func completeNotices(t *testing.T) (names []string, texts map[string]string) {
	t.Helper()
	texts = map[string]string{}
	add := func(name, text string) { names, texts[name] = append(names, name), text }
	tables, _ := filepath.Glob("../../testdata/complete/*.mutations")
	for _, table := range tables {
		regime := strings.TrimSuffix(filepath.Base(table), ".mutations")
		whole, err := os.ReadFile(strings.TrimSuffix(table, ".mutations") + ".notice.yaml")
		if err != nil {
			t.Fatal(err)
		}
		add(regime, string(whole))
		text, err := os.ReadFile(table)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range strings.Split(string(text), "\n\n")[1:] {
			m := parseMutation(block)
			add(regime+"/"+m.name, m.apply(string(whole)))
		}
	}
	valid, _ := filepath.Glob("../../testdata/valid/*.notice.yaml")
	for _, path := range valid {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if name := filepath.Base(path); !strings.Contains(string(text), ".yaml\n") { // it is made of one file
			add(name, string(text))
		}
	}
	if len(names) < 150 {
		t.Fatalf("want at least 150 notices, got %d", len(names))
	}
	return names, texts
}

// A slip is a notice with a slip of form in a section.
type slip struct{ section, text string }

// slipsIn makes slips of form in each section of a notice: a key misspelt, a value of a wrong type,
// for the section as a whole and for each of its keys in turn.
func slipsIn(t *testing.T, text string) []slip {
	f := source.NewFile("a.notice.yaml", []byte(text))
	root, list := tree.Parse(f)
	if len(list) > 0 {
		t.Fatal(list)
	}
	var out []slip
	replace := func(section string, at source.Span, by string) {
		out = append(out, slip{section, text[:f.Offset(at.Start)] + by + text[f.Offset(at.End):]})
	}
	for _, p := range root.Pairs {
		section := p.Key.Value
		replace(section, p.Key.Span, section+"x")
		var walk func(n *tree.Node)
		walk = func(n *tree.Node) {
			for _, q := range n.Pairs {
				replace(section, q.Key.Span, "qqqqqqqqqqq")
				if q.Value.Kind == tree.Scalar && q.Value.Span.Start.Line == q.Value.Span.End.Line {
					replace(section, q.Value.Span, "{qqqqqqqqqqq: 1}")
				}
				walk(q.Value)
			}
			for _, item := range n.Items {
				walk(item)
			}
		}
		walk(p.Value)
	}
	return out
}

// A slip of form hides only what it stands in: the rules find nothing that is not true of the
// notice without the slip, and what they find in other sections they still find.
func TestSlipHidesItsSection(t *testing.T) {
	names, texts := completeNotices(t)
	linter := lint.New(lint.All...)
	legal := func(text string) (list diag.List, slipped bool) {
		r, err := check.File(source.NewFile("a.notice.yaml", []byte(text)), check.Settings{Today: "2026-11-28", Linter: linter}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range r.Findings {
			if d.Code.ID >= "NC300" {
				list = append(list, d)
			} else {
				slipped = slipped || d.Severity == diag.Error
			}
		}
		return list, slipped && r.Notice == nil
	}
	tried, failed := 0, map[string]int{}
	for i, name := range names {
		before, broken := legal(texts[name])
		if broken {
			continue
		}
		for j, s := range slipsIn(t, texts[name]) {
			if strings.Contains(name, "/") && (i+j)%96 > 0 {
				continue // a change of one that is tried whole
			}
			after, slipped := legal(s.text)
			if !slipped {
				continue // the key holds what the notice calls things
			}
			tried++
			for _, d := range after {
				if !slices.ContainsFunc(before, func(b diag.Diagnostic) bool { return b.Code.ID == d.Code.ID }) {
					key := fmt.Sprintf("%s %s", d.Code.ID, s.section)
					if failed[key]++; failed[key] == 1 {
						t.Errorf("%s: a slip in `%s` must not give %s (%s): add the section to its row of reads", name, s.section, d.Code.ID, d.Message)
					}
				}
			}
		}
	}
	if tried < 1500 {
		t.Errorf("want at least 1500 slips, got %d", tried)
	}
}

// The law of other sections is judged although there is a slip, also in a base.
func TestSlipLeavesOtherSections(t *testing.T) {
	const head = "noticec: 1\ntitle: Parking\nregime: uk-gdpr\n"
	for _, c := range []struct{ slip, want, wantNot string }{
		{"subtitel: In the town\n", "NC301 NC310 NC601 NC701 NC702 NC801", ""},
		{"purposes:\n  - {text: Park cars, basiss: contract}\n", "NC310 NC601 NC701", "NC301"},
		{"retention: [{name: Files, peroid: P2Y}]\n", "NC301 NC310 NC701", "NC601"},
		{"retension: [{name: Files, period: P2Y}]\n", "NC301 NC310 NC701", "NC601"},
		{"controller: {name: C, kind: compny}\n", "NC301 NC601 NC701", "NC310"},
		{"complaints: 5\n", "NC301 NC310 NC601", "NC701"},
		{"updated: soon\n", "NC301 NC310 NC601 NC701", "NC801"},
		{"purposes: [{id: a, text: \"-\"}]\n", "NC310 NC601", "NC301"},
		{"purposes: [{text: Park cars, retention: file}]\n", "NC151 NC310 NC701", "NC340 NC601"},
		{"purposes: [{id: a, text: Park cars}, {id: a, text: Sell tickets}]\n", "NC152 NC310 NC601 NC701", "NC340 NC302"},
		{"intro: \"${controller.nam} parks cars.\"\n", "NC105 NC301 NC310 NC340 NC601", ""},
		{"retention: {stated_in: security}\n", "NC155 NC301 NC310 NC701", "NC601"},
		{"regime: uk-gdrp\n", "", "NC301 NC310 NC601 NC701"}, // it is not known which law holds
		{"extend: council.base.yaml\n", "", "NC301 NC310 NC601 NC701"},
	} {
		text := head
		if strings.HasPrefix(c.slip, "regime") {
			text = strings.Replace(head, "regime: uk-gdpr\n", "", 1)
		}
		const base = "noticec: 1\n"
		read := func(*source.File, string) (*source.File, error) {
			return source.NewFile("a.base.yaml", []byte(base+c.slip)), nil
		}
		for form, text := range map[string]string{"notice": text + c.slip, "base": text + "extends: a.base.yaml\n"} {
			r, err := check.File(source.NewFile("a.notice.yaml", []byte(text)), check.Settings{Today: "2026-11-28"}, read)
			if err != nil {
				t.Fatal(err)
			}
			codes := ""
			for _, d := range r.Findings {
				codes += d.Code.ID + " "
			}
			for _, want := range strings.Fields(c.want) {
				if !strings.Contains(codes, want) {
					t.Errorf("%s of %q: want %s, got %s", form, c.slip, want, codes)
				}
			}
			for _, not := range strings.Fields(c.wantNot) {
				if strings.Contains(codes, not) {
					t.Errorf("%s of %q: want no %s, got %s", form, c.slip, not, codes)
				}
			}
			if r.Notice != nil {
				t.Errorf("%s of %q: want no notice to print", form, c.slip)
			}
		}
	}
}

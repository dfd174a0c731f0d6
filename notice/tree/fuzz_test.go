package tree_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// each calls f for every node, keys as scalars.
func each(n *tree.Node, f func(*tree.Node)) {
	f(n)
	for _, p := range n.Pairs {
		f(&tree.Node{Text: p.Key, Span: p.Key.Span})
		each(p.Value, f)
	}
	for _, item := range n.Items {
		each(item, f)
	}
}

// subs checks that every word of a scalar is found where it is written, with the escapes in it.
func subs(t *testing.T, n *tree.Node) {
	t.Helper()
	for from := 0; from < len(n.Text.Value); {
		rest := n.Text.Value[from:]
		start := strings.IndexFunc(rest, unicode.IsLetter)
		if start < 0 {
			return
		}
		end := strings.IndexFunc(rest[start:], func(r rune) bool { return !unicode.IsLetter(r) })
		if end < 0 {
			end = len(rest) - start
		}
		word := rest[start : start+end]
		got := n.Text.Sub(from+start, from+start+end).Cut()
		if n.Text.Style == source.DoubleQuoted && strings.Contains(got, "\\") {
			again, _ := tree.Parse(source.NewFile("a", []byte("a: \""+got+"\"\n")))
			if got = "no YAML"; again != nil {
				got = again.Get("a").Text.Value
			}
		}
		if word != got {
			t.Errorf("%q, written %q: want the word %q, got %q", n.Text.Value, n.Span.Cut(), word, got)
			return
		}
		from += start + end
	}
}

func TestSub(t *testing.T) {
	for _, text := range []string{
		"a: plain words here\n", "a: plain\n  folded over\n\n  lines\n", "a: 'single quoted\n  folded'\n", "a: \"double\n\n  quoted\"\n",
		"a: |\n  literal block\n    deeper text\n\n  end\n", "a: >\n  folded block\n  goes on\n\n  new\n    deep\n  end\n", "a: |2-\n    two deep\n", "a: [flow, list of, \"ü and 日本\"]\n",
		"ü: 日本 and\r\n  more words\r\n", "a: >-\n\n  begins late\n",
		"a: \"First line\n  \\n\\nSecond word\"\n", "a: \"words \\\n   \\ more words\"\n", "a: \"one\r\n\r\n\r\n  \\ttwo \\u00fcber \\\r\n\r\n  \\  three\"\n",
		"a: \"  one\\\n\n\n  two\\n\n three   four \\\n \\\n five\"\n", "a: 'it''s\n\n  \t\n folded   twice'\n", "a: plain  \t and\n \t\n\n  more\n", "a: \"w\\x6frd\n\n  \\\n  f\\\n  olded\"\n",
	} {
		root, list := tree.Parse(source.NewFile("a", []byte(text)))
		if len(list) > 0 {
			t.Errorf("%q: want no finding, got %s", text, findings(text))
			continue
		}
		each(root, func(n *tree.Node) {
			if n.Kind == tree.Scalar {
				subs(t, n)
			}
		})
	}
	root, _ := tree.Parse(source.NewFile("a", []byte("a: \"one \\u00fc \\\"two\\\" \\\n   three\"\nb: 'it''s four'\n")))
	for key, words := range map[string][]string{"a": {"one", "ü", "two", "three"}, "b": {"four"}} {
		text := root.Get(key).Text
		for _, w := range words {
			i := strings.Index(text.Value, w)
			want := w
			if w == "ü" {
				want = "\\u00fc"
			}
			if got := text.Sub(i, i+len(w)).Cut(); want != got {
				t.Errorf("%s: want %q, got %q", key, want, got)
			}
		}
	}
}

// However a text is folded and escaped, each word of it is found, and its end.
func TestSubOfRandomTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	folds := []string{"a", "word", " ", "  ", "\t", "\n ", "\n \n  ", "\r\n ", "ü"}
	escapes := append([]string{"\\\n ", "\\\r\n  ", `\n`, `\ `, `\t`, `\x41`, `\u00fc`, `\"`, `\\`, `\_`}, folds...)
	for range 5000 {
		quote, parts := "", folds
		switch r.IntN(3) {
		case 0:
			quote, parts = `"`, escapes
		case 1:
			quote, parts = "'", append(folds, "''")
		}
		words := ""
		for range 1 + r.IntN(14) {
			words += parts[r.IntN(len(parts))]
		}
		root, list := tree.Parse(source.NewFile("a", []byte("k: "+quote+words+quote+"\nl: m\n")))
		if n := root.Get("k"); n != nil && len(list) == 0 {
			if got, want := n.Span.Cut(), quote+words+quote; quote != "" && want != got {
				t.Errorf("want the text %q, got %q", want, got)
			}
			subs(t, n)
		}
	}
}

// Whatever the bytes, there is no panic, and every place is a place in the file.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "a: b", "a:\n  - b: 'c'\n", "&a [*a]", "a: &x 1\nb: *x\n", "<<: {a: 1}", "? a\n: b\n", "--- a\n--- b\n", "%YAML 1.2\n---\na", "\ta", "a: |\n  b\n", "a: >+2\n", "\ufeffa: b", "a\x00b",
		"\xff", "{a: b, a: c}", "[", "]", "a: b: c", "\"\\u12", "!!binary aGk=", "a: 0o17", "a: ~", "a: 2026-01-01", "a: 'x\n\n  y'\r\n", "日本: ü\n- x", "a: # c\n", "- - - a\n", "a: \"b\\\n  c\"\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file := source.NewFile("a", data)
		inside := func(s source.Span, what string) {
			if s.File != file || !s.Start.IsValid() {
				t.Errorf("%s: want a place in the file, got %+v", what, s)
				return
			}
			if s.End.IsValid() && s.End.Before(s.Start) {
				t.Errorf("%s: ends at %v before it starts at %v", what, s.End, s.Start)
			}
			if n := file.LineCount(); s.Start.Line > n || s.End.Line > n {
				t.Errorf("%s: want a line of %d, got %v to %v", what, n, s.Start, s.End)
			}
			s.Underline()
		}
		root, list := tree.Parse(file)
		for _, d := range list {
			inside(d.Span, d.Code.ID)
		}
		if root == nil {
			return
		}
		root.Value()
		each(root, func(n *tree.Node) {
			inside(n.Span, "node "+n.Text.Value)
			if n.Kind == tree.Scalar && n.Text.Span.IsValid() {
				inside(n.Text.Sub(0, min(1, len(n.Text.Value))), "part of "+n.Text.Value)
			}
		})
	})
}

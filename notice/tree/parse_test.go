package tree_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diag/diagtest"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// findings prints what Parse says of a text, one finding a line.
func findings(text string) string {
	_, list, warnings := tree.ParseAndWarn(source.NewFile("a.yaml", []byte(text)))
	list = append(list, warnings...)
	var b strings.Builder
	for _, d := range list {
		fmt.Fprintf(&b, "%d:%d: %s: %s [%s]\n", d.Span.Start.Line, d.Span.Start.Col, d.Severity, d.Message, d.Code.ID)
	}
	return b.String()
}

func TestPages(t *testing.T) {
	diagtest.Pages(t, ".", tree.Catalog, func(_ diag.Code, text string) (string, bool) { return findings(text), true })
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"a: 1\n\tb: 2\n", "2:1: error: a tab is used for indentation [NC004]\n"},
		{"a: \xff\n", "1:4: error: the byte 0xFF is not UTF-8 text [NC001]\n"},
		{"", "1:1: error: the file is empty [NC002]\n"},
		{"{ü: 1, 日本: 2, 日本: 3}\n", "1:15: error: the key `日本` is written twice [NC005]\n"},
		{"{ü: 日本, b: }\n", "1:9: error: the key `b` has no value [NC007]\n"},
	} {
		if got := findings(c.text); c.want != got {
			t.Errorf("%q:\nwant %sgot  %s", c.text, c.want, got)
		}
	}
}

// The span of a scalar, cut from the file, is the scalar as written.
func TestSpans(t *testing.T) {
	text := "a: plain text # no\nb: \"quoted \\u00fc\"\nc: 'it''s'\nd: >-\n  folded\n  text\ne: [x, 00012345]\n"
	root, list := tree.Parse(source.NewFile("a.yaml", []byte(text)))
	if len(list) > 0 {
		t.Fatalf("want no finding, got %v", list)
	}
	for key, want := range map[string]string{"a": "plain text", "b": `"quoted \u00fc"`, "c": "'it''s'", "d": "folded\n  text"} {
		if got := root.Get(key).Span.Cut(); want != got {
			t.Errorf("%s: want %q, got %q", key, want, got)
		}
	}
	if got := root.At("/e/1"); got.Text.Value != "00012345" || got.Type != tree.Int {
		t.Errorf("want 00012345 as written, got %q of type %v", got.Text.Value, got.Type)
	}
}

func TestDecode(t *testing.T) {
	text := "title: T\ntransfers: none\nregime: uk-gdpr\nrecipients: [NHS]\nrights:\n  - intro: You can\n    items: [{right: access, text: see}]\n  - {right: object}\n"
	root, list := tree.Parse(source.NewFile("a.yaml", []byte(text)))
	if len(list) > 0 {
		t.Fatalf("want no finding, got %v", list)
	}
	n := notice.Decode(root)
	if !n.Transfers.None() || len(n.Regime) != 1 || n.Recipients.Len() != 1 {
		t.Errorf("short forms: got none %v, regime %v, recipients %d", n.Transfers.None(), n.Regime, n.Recipients.Len())
	}
	if len(n.Rights.Groups) != 2 || n.Rights.Groups[0].Intro.Value != "You can" {
		t.Errorf("groups: want two, got %+v", n.Rights.Groups)
	}
	if got := n.Transfers.Span.Start.Line; got != 2 {
		t.Errorf("want the section at its key on line 2, got %d", got)
	}
}

// What the library refuses without a place, or at another one, is placed where it stands.
func TestPlacesOfWhatIsNoYAML(t *testing.T) {
	for text, want := range map[string]string{
		"intro: \u0080b": "NC001 2:8 the control character U+0080 is not text", "intro: \ufffeb": "NC001 2:8 the control character U+FFFE is not text",
		"intro: a *b\nkey: [ü, *x]": "NC003 3:10 an alias names an anchor that does not exist", "intro: &": "NC003 2:8 `&` at the beginning of a text is the name of a value to YAML",
		"intro: ?": "NC003 2:8 a text begins with `?`, which has a meaning in YAML", "intro: > x": "NC003 2:8 words stand behind `>`, the sign for a text of several lines",
		"intro: |\n  a\n\n\tb": "NC004 5:1 a tab is used for indentation", "list:\n-\tNHS": "NC004 3:2 a tab is used for indentation",
		`intro: "\ud83d\ude00"`: "NC003 2:9 an escape in a text in double quotes is no character", "...\nfoo: bar": "NC003 3:1 text stands behind the end of the document",
	} {
		root, list := tree.Parse(source.NewFile("a", []byte("title: T\n"+text+"\n")))
		if root != nil || len(list) != 1 {
			t.Errorf("%q: want one finding, got %v", text, list)
			continue
		}
		d := list[0]
		if got := fmt.Sprintf("%s %d:%d %s", d.Code.ID, d.Span.Start.Line, d.Span.Start.Col, d.Message); got != want {
			t.Errorf("%q: want %s, got %s", text, want, got)
		}
	}
}

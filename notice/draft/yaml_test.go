package draft_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// hard are texts that YAML would read as something else.
var hard = []string{
	"We use your data.", "none", "None", "yes", "No", "~", "12", "0x1F", "0X00", "0b1", "0O7", ".NaN", "-.Inf", "1e3", "2026-01-01", "- never", "# not a comment", "a # b", "a: b", "Purposes:", "'quoted'", `"The "green" waste"`,
	"*never* sell", "[sic] we sell", "{{name}}", "> more", "| bar", "%", "@you", "`code`", "= 3", "a\tb", "bell \a here", "\u00ad", "no\u00a0break", "\u2028 x", "ends with colon:", "...", "---", "--- a", "? what", "! so", "&anchor", "<<", "é", "日本語", "null",
	strings.Repeat("long words ", 30) + "end", strings.Repeat("long words # here: and ", 30) + "end", "# " + strings.Repeat("long words ", 30) + "end", "one\n\ntwo", "- one\n- two", "one\n\n- two\n  - three\n\nfour", "a  b " + strings.Repeat("long words ", 30) + "end",
	"Town Hall\\\nAverton", "| a | b |\n| --- | --- |\n| 1 | 2 |", "one\n\n\nthree", strings.Repeat("x", 300), "a\n\n" + strings.Repeat("long words ", 30) + "end\n\nb",
}

// Every text that is written is read as it was, wherever it stands, and the file is in canonical form.
func TestWordsAreReadAsTheyWere(t *testing.T) {
	for _, s := range hard {
		item := &draft.Map{}
		item.Set("name", draft.Words(s))
		item.Set("text", draft.Words(s))
		section := &draft.Map{}
		section.Set("heading", draft.Words(s))
		section.Set("items", draft.List{{Value: draft.Words(s)}, {Value: item, Comments: []string{"unsure: " + s}}})
		m := &draft.Map{}
		m.Set("noticec", draft.Code("1"))
		m.Set("title", draft.Words(s))
		m.Set("recipients", section)
		data, _ := draft.Write([]string{"source: " + s}, m)
		f := source.NewFile("d.notice.yaml", data)
		root, found := tree.Parse(f)
		if len(found) > 0 || root == nil {
			t.Errorf("%q: %v\n%s", s, found, data)
			continue
		}
		want := strings.Trim(s, " \n")
		for _, at := range []string{"/title", "/recipients/heading", "/recipients/items/0", "/recipients/items/1/name", "/recipients/items/1/text"} {
			if n := root.At(at); n == nil || n.Text.Value != want {
				t.Errorf("%q at %s: got %q\n%s", s, at, n.Text.Value, data)
			}
		}
		formatted, err := format.File(f, root, true)
		if err != nil || string(formatted) != string(data) {
			t.Errorf("%q: want canonical form, %v\n%s\ngot\n%s", s, err, formatted, data)
		}
	}
}

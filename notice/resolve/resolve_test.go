package resolve_test

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
	"github.com/noticec/noticec/testdata/golden"
)

// reader reads the files of an archive.
func reader(files []txtar.File) resolve.Reader {
	return func(from *source.File, to string) (*source.File, error) {
		name := path.Join(path.Dir(from.Name), to)
		if strings.HasPrefix(name, "../") {
			return nil, source.ErrOutside
		}
		for _, f := range files {
			if f.Name == name {
				return source.NewFile(name, f.Data), nil
			}
		}
		return nil, errors.New("there is no such file")
	}
}

func resolved(t *testing.T, file *source.File, read resolve.Reader) resolve.Result {
	t.Helper()
	root, list := tree.Parse(file)
	if len(list) == 0 {
		var err error
		if list, err = schema.Validate(root); err != nil {
			t.Fatal(err)
		}
	}
	if len(list) > 0 {
		t.Fatalf("want %s to have the right shape, got %+v", file.Name, list[0])
	}
	r, err := resolve.Notice(root, file, read)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Each file of testdata holds files, the first of which is resolved; then the findings, and
// the values of the whole with the places where they are written. NOTICEC_UPDATE=1
// rewrites the last two.
func TestResolve(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) < 10 {
		t.Fatalf("want the files of testdata, got %v, %v", paths, err)
	}
	for _, p := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(p), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(p)
			if err != nil {
				t.Fatal(err)
			}
			k := len(a.Files) - 2
			r := resolved(t, source.NewFile(a.Files[0].Name, a.Files[0].Data), reader(a.Files[:k]))
			var found, whole strings.Builder
			for _, d := range r.Findings {
				fmt.Fprintf(&found, "%s: %s: %s [%s] %q\n", place(d.Span), d.Severity, d.Message, d.Code.ID, d.Span.Cut())
				fmt.Fprintf(&found, "   help: %s\n", d.Help)
				for _, rel := range d.Related {
					fmt.Fprintf(&found, "   %s: %s\n", place(rel.Span), rel.Message)
				}
			}
			if r.Root != nil {
				dump(&whole, "", r.Root)
			}
			a.Files[k].Data, a.Files[k+1].Data = []byte(found.String()), []byte(whole.String())
			golden.Check(t, p, string(txtar.Format(a)))
		})
	}
}

func place(s source.Span) string {
	return fmt.Sprintf("%s:%d:%d", s.File.Name, s.Start.Line, s.Start.Col)
}

func dump(b *strings.Builder, at string, n *tree.Node) {
	switch n.Kind {
	case tree.Mapping:
		for _, p := range n.Pairs {
			dump(b, at+"/"+p.Key.Value, p.Value)
		}
	case tree.Sequence:
		for i, item := range n.Items {
			dump(b, fmt.Sprintf("%s/%d", at, i), item)
		}
	default:
		lang := ""
		if n.Text.Lang() != "" {
			lang = " (" + n.Text.Lang() + ")"
		}
		fmt.Fprintf(b, "%s = %s%s  %s\n", at, n.Text.Value, lang, place(n.Span))
	}
}

// Files, references and items that would take all memory or time are bounded.
func TestLimits(t *testing.T) {
	many := "security: ["
	for i := range 300 {
		many += fmt.Sprintf("{id: a%d, text: t}, ", i)
	}
	files := []txtar.File{{Name: "many", Data: []byte(many + "]\n")}}
	for i := range 20 {
		files = append(files, txtar.File{Name: fmt.Sprint("c", i), Data: fmt.Appendf(nil, "extends: c%d\n", i+1)})
	}
	for text, want := range map[string]string{
		"extends: c0\n": "the files extend each other more than 16 deep",
		"extends: [" + strings.Repeat("many, ", 65) + "]\n": "the notice is made of more than 64 files",
		"speaker: " + strings.Repeat("x", 1000) + "\nlicence: " + strings.Repeat("${speaker}", 1000) + "\nreviewer: " + strings.Repeat("${licence}", 1000) + "\n": "the references of this notice make more than 1 MiB of text",
	} {
		r := resolved(t, source.NewFile("a", []byte("noticec: 1\ntitle: T\n"+text)), reader(files))
		if len(r.Findings) != 1 || r.Findings[0].Message != want || r.Root != nil {
			t.Errorf("%.40s: want the one finding %q, got %+v", text, want, r.Findings)
		}
	}
}

// Twenty values, each of which holds the next one thirty times, are resolved once each: with
// nothing at the bottom at once, with a letter until the text is too long.
func TestReferencesAreResolvedOnce(t *testing.T) {
	keys := []string{"subtitle", "intro", "speaker", "rights.intro", "rights.note", "rights.text", "recipients.intro", "recipients.note", "recipients.text", "retention.intro",
		"retention.note", "retention.text", "sources.intro", "sources.note", "sources.text", "transfers.intro", "transfers.note", "transfers.text", "purposes.intro", "purposes.note"}
	for bottom, want := range map[string]string{"x": "more than 1 MiB", "${nothing}": "has no value", "${subtitle}": "refers to itself"} {
		text := "noticec: 1\ntitle: T\n"
		above := ""
		for i, key := range keys {
			value := bottom
			if i+1 < len(keys) {
				value = strings.Repeat("${"+keys[i+1]+"}", 30)
			}
			section, below, nested := strings.Cut(key, ".")
			if nested && section != above {
				text += section + ":\n"
			}
			if above = section; nested {
				text += "  " + below
			} else {
				text += key
			}
			text += ": \"" + value + "\"\n"
		}
		r := resolved(t, source.NewFile("a", []byte(text)), nil)
		if len(r.Findings) != 1 || !strings.Contains(r.Findings[0].Message, want) {
			t.Errorf("%s: want one finding, %s, got %d: %+v", bottom, want, len(r.Findings), r.Findings[:min(1, len(r.Findings))])
		}
	}
}

// Names print as they are written where a text that is read as Markdown refers to them, also by way of
// another text.
func TestNamesInMarkdown(t *testing.T) {
	text := "noticec: 1\ntitle: \"1. M*A*S*H\"\ncontroller: \"[A] & `B_`\"\nspeaker: ${controller.name} or *we*\nintro: ${speaker} write, ${title}\n"
	r := resolved(t, source.NewFile("a", []byte(text)), nil)
	intro := r.Root.Get("intro").Get("text").Text
	if want := "[A] & `B_` or *we* write, 1. M*A*S*H"; intro.Value != want {
		t.Errorf("want the words %s, got %s", want, intro.Value)
	}
	if got := prose.Plain((*prose.Fields)(nil).ReadLine(intro)); got != "[A] & `B_` or we write, 1. M*A*S*H" {
		t.Errorf("want the names as they are written, got %s", got)
	}
	i := strings.Index(intro.Value, "M*A")
	if got := intro.Sub(i, i+3).Cut(); got != "${title}" {
		t.Errorf("want the place of the reference, got %s", got)
	}
}

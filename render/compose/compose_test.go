package compose_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/schema"
	"github.com/noticec/noticec/testdata/golden"
)

func parse(t testing.TB, name string, data []byte) *tree.Node {
	t.Helper()
	root, list := tree.Parse(source.NewFile(name, data))
	if len(list) > 0 {
		t.Fatalf("%s: want no finding, got %+v", name, list)
	}
	return root
}

// Each file of testdata holds a notice and the document that is made of it, one block a
// line. NOTICEC_UPDATE=1 rewrites the documents.
func TestSections(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) < 10 {
		t.Fatalf("want the files of testdata, got %v, %v", paths, err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(path)
			if err != nil || len(a.Files) != 2 {
				t.Fatalf("want a notice and a document, got %v, %v", a, err)
			}
			root := parse(t, path, append([]byte("noticec: 1\n"), a.Files[0].Data...))
			if list, err := schema.Validate(root); err != nil || len(list) > 0 {
				t.Fatalf("want a sound notice, got %+v, %v", list, err)
			}
			var b strings.Builder
			dump(&b, "", compose.Compose(notice.Decode(root)).Blocks)
			a.Files[1].Data = []byte(b.String())
			golden.Check(t, path, string(txtar.Format(a)))
		})
	}
}

func dump(b *strings.Builder, space string, list []doc.Block) {
	line := func(format string, args ...any) { fmt.Fprintf(b, space+format+"\n", args...) }
	below := func(list []doc.Block) { dump(b, space+"  ", list) }
	id := func(s string) string {
		if s == "" {
			return ""
		}
		return " #" + s
	}
	for _, block := range list {
		switch x := block.(type) {
		case *doc.Section:
			kind := "section"
			if x.Chapter {
				kind = "chapter"
			}
			line("%s%s: %s", kind, id(x.ID), words(x.Heading))
			below(x.Blocks)
		case *doc.Opening:
			line("opening")
			below(x.Blocks)
		case *doc.Callout:
			line("callout %d%s: %s", x.Kind, id(x.ID), words(x.Heading))
			below(x.Blocks)
		case *doc.Paragraph:
			line("%s", words(x.Inlines))
		case *doc.List:
			for _, item := range x.Items {
				line("-%s", id(item.ID))
				below(item.Blocks)
			}
		case *doc.Definitions:
			for _, item := range x.Items {
				line("=%s %s", id(item.ID), words(item.Term))
				for _, v := range item.Values {
					below(v)
				}
			}
		case *doc.Table:
			var head []string
			for _, h := range x.Head {
				head = append(head, words(h))
			}
			line("table: %s | %s |", words(x.Caption), strings.Join(head, " | "))
			for _, row := range x.Rows {
				line("  row%s", id(row.ID))
				for _, cell := range row.Cells {
					line("    cell")
					dump(b, space+"      ", cell)
				}
			}
		case *doc.Contents:
			line("contents")
		default:
			line("%T", x)
		}
	}
}

func words(list []doc.Inline) string {
	var b strings.Builder
	for _, in := range list {
		switch x := in.(type) {
		case doc.Text:
			b.WriteString(strings.ReplaceAll(string(x), "\u00a0", "~"))
		case doc.Strong:
			b.WriteString("**" + words(x) + "**")
		case doc.Emph:
			b.WriteString("_" + words(x) + "_")
		case doc.Link:
			b.WriteString("[" + words(x.Inlines) + "](" + x.Target(".html") + ")")
		case doc.Break:
			b.WriteString(" / ")
		case doc.Lang:
			b.WriteString("<" + x.Tag + ": " + words(x.Inlines) + ">")
		default:
			b.WriteString(doc.Plain([]doc.Inline{in}))
		}
	}
	return b.String()
}

// No two headings, items or rows share an anchor, and every link within leads somewhere.
func TestAnchorsAreUnique(t *testing.T) {
	sources, err := workspace.Nearest.Find([]string{"../../examples"}, "")
	if err != nil || len(sources) < 10 {
		t.Fatalf("want the examples, got %v, %v", sources, err)
	}
	_, err = build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: "2026-11-23"}, sources, func(s workspace.Source, r check.Result) error {
		path, d := s.Name, compose.Compose(r.Notice)
		seen := map[string]bool{}
		add := func(id string) {
			if id != "" && seen[id] {
				t.Errorf("%s: the anchor %q stands twice", path, id)
			}
			seen[id] = true
		}
		doc.Walk(d.Blocks, func(b doc.Block) {
			switch b := b.(type) {
			case *doc.Section:
				add(b.ID)
			case *doc.Callout:
				add(b.ID)
			case *doc.List:
				for _, i := range b.Items {
					add(i.ID)
				}
			case *doc.Table:
				for _, r := range b.Rows {
					add(r.ID)
				}
			}
		})
		for _, e := range d.Outline() {
			if !seen[e.ID] {
				t.Errorf("%s: the contents lead to %q, which is not there", path, e.ID)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func BenchmarkCompose(b *testing.B) {
	data, err := os.ReadFile("../../examples/imago/imago.notice.yaml")
	if err != nil {
		b.Fatal(err)
	}
	n := notice.Decode(parse(b, "imago", data))
	b.ReportAllocs()
	for b.Loop() {
		compose.Compose(n)
	}
}

package main

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// An addition is what somebody adds by the list of CONTRIBUTING.md that has its name.
type addition struct {
	name    string
	changes []change
	made    []string // the files that NOTICEC_UPDATE=1 writes
}

// A change replaces text of a file. Where there is nothing to replace it adds to the end of the
// file, which may be a new one.
type change struct{ file, old, new string }

const dummyKey = `  "dummy": {
   "type": "string",
   "description": "Words that nobody needs.",
   "$comment": "words",
   "examples": [
    "None of this matters"
   ]
  },
`

var additions = []addition{
	{"A rule", []change{
		{"notice/lint/dates.go", "", `
var dummy = &Rule{
	Code: info("NC300", "dummy", "The title is a dummy."),
	Check: func(p *Pass) {
		if t := p.Notice.Title; t.Value == "Dummy" {
			p.Report(t.Span, on(law.PlainLanguage), "this title is a dummy", "write what the notice is about")
		}
	},
}
`},
		{"notice/lint/docs/NC300.md", "", strings.ReplaceAll(`# NC300 dummy

A title says what a notice is about (Art. 12(1)).

Write that.

'''yaml bad
noticec: 1
title: Dummy
regime: uk-gdpr
'''

'''findings
2:8: info: this title is a dummy [NC300]
'''

'''yaml good
noticec: 1
title: Telecare
regime: uk-gdpr
'''
`, "'''", "```")},
		{"notice/lint/lint.go", "var All = []*Rule{\n", "var All = []*Rule{\n\tdummy,\n"},
	}, []string{"notice/lint/README.md"}},
	{"A backend", []change{
		{"render/dummy/dummy.go", "", `// Package dummy prints each word on a line.
package dummy

import (
	"io"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render/doc"
)

// Render writes the words of d.
func Render(w io.Writer, d *doc.Document) (diag.List, error) {
	_, err := io.WriteString(w, strings.Join(d.Words(), "\n")+"\n")
	return nil, err
}
`},
		{"render/render.go", "import (\n", "import (\n\t\"github.com/noticec/noticec/render/dummy\"\n"},
		{"render/render.go", "\n\t}\n}\n\n// page prints", `
		{Name: "dummy", Title: "Dummy", Extension: ".dummy", MediaType: "text/plain", OnlyAsked: true, Render: func(w io.Writer, in Input) (diag.List, error) {
			return dummy.Render(w, in.Document)
		}},
	}
}

// page prints`},
		{"render/parity_test.go", "import (\n", "import (\n\t\"github.com/noticec/noticec/render/dummy\"\n"},
		{"render/parity_test.go", "\t\"html\":     readHTML,\n", `	"html": readHTML,
	"dummy": func(t *testing.T, d *doc.Document) []string {
		var b strings.Builder
		if _, err := dummy.Render(&b, d); err != nil {
			t.Fatal(err)
		}
		return strings.Fields(b.String())
	},
`},
		{"CONTRIBUTING.md", "render/data       JSON, -LD, TILT   │", "render/data       render/dummy      │"},
		{"README.md", ",tilt --out", ",tilt,dummy --out"},
		{"schema/config.schema.json", "    \"tilt\"\n", "    \"tilt\",\n    \"dummy\"\n"},
		{"cmd/noticec/layers_test.go", "\t\"render\":                   {", "\t\"render/dummy\": {\"notice/diag\", \"render/doc\"},\n\t\"render\": {\"render/dummy\", "},
	}, []string{"render/testdata/golden/sampler.dummy", "render/testdata/golden/telecare.dummy"}},
	{"A key of the language", []change{
		{"schema/notice.schema.json", "\n  \"series\": {\n", "\n" + dummyKey + "  \"series\": {\n"},
		{"notice/notice.go", "\tSeries ", "\tDummy source.Text `key:\"dummy\"`\n\tSeries "},
		{"render/compose/order.go", "body := c.blocks(c.n.Intro.Text)", "body := concat(c.blocks(c.n.Dummy), c.blocks(c.n.Intro.Text))"},
	}, []string{"schema/README.md", "schema/base.schema.json", "schema/output.schema.json", "testdata/injection/corpus.notice.yaml"}},
	{"A command", []change{
		{"cmd/noticec/about.go", "", `
func (e *env) dummyCommand() *cobra.Command {
	return &cobra.Command{
		Use: "dummy", Short: "Say a word", Args: cobra.NoArgs,
		Example: "  noticec dummy",
		RunE: func(cmd *cobra.Command, _ []string) error {
			logf(cmd, "dummy")
			return nil
		},
	}
}
`},
		{"cmd/noticec/main.go", "\t\te.buildCommand(), ", "\t\te.dummyCommand(), e.buildCommand(), "},
	}, nil},
}

// additionTests are the tests that hold an addition, by their packages.
var additionTests = map[string][]string{
	"./notice/lint": {"TestPages", "TestRulesAreRegistered", "TestReadme"},
	"./render":      {"TestFormatsAreTold", "TestEveryFormatHasAReader", "TestGolden", "TestParity/dummy", "TestNoticeOfTheCorpus"},
	"./schema":      {"TestReference", "TestBaseSchema", "TestReadIsWhole"},
	"./notice":      {"TestSchemaAndModelKnowTheSameKeys", "TestEveryPropertyIsDescribedAndClosed", "TestCodesAreNoWords"},
	"./render/data": {"TestSchemaIsThatOfTheModel"},
	"./cmd/noticec": {"TestEveryCommandHasExamples", "TestImportOrder", "TestPictureOfTheRooms", "TestReadmeIsTrue"},
}

// A rule, a backend, a key and a command are added to a copy of the tree, by the files that
// CONTRIBUTING.md lists and no others. The tests of the copy then pass, and what they wrote is
// what is listed, too.
func TestAdditionsTouchWhatIsListed(t *testing.T) {
	if testing.Short() {
		t.Skip("builds most of the module again")
	}
	t.Parallel()
	root, to := repository(t), t.TempDir()
	before := copyTree(t, root, to)
	var all []string
	for _, a := range additions {
		touched := slices.Clone(a.made)
		for _, c := range a.changes {
			c.apply(t, to)
			touched = append(touched, c.file)
		}
		slices.Sort(touched)
		touched = slices.Compact(touched)
		checkListed(t, a.name, touched)
		all = append(all, touched...)
	}
	// None of it need be fast, and most of the time is the compiler's.
	args, want := []string{"test", "-trimpath", "-gcflags=github.com/noticec/noticec/...=-N -l", "-vet=off", "-count=1", "-v", "-run", ""}, []string{}
	for _, pkg := range slices.Sorted(maps.Keys(additionTests)) {
		args, want = append(args, pkg), append(want, additionTests[pkg]...)
	}
	args[7] = "^" + strings.Join(want, "$|^") + "$"
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Env = to, append(os.Environ(), "NOTICEC_UPDATE=1", "GOGC=800")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("the files that CONTRIBUTING.md lists are not enough: %v\n%s", err, out)
	}
	for _, name := range want {
		if !bytes.Contains(out, []byte("--- PASS: "+name)) {
			t.Errorf("%s did not run", name)
		}
	}
	var changed []string
	for name, data := range treeFiles(t, to) {
		if !bytes.Equal(before[name], data) {
			changed = append(changed, name)
		}
	}
	slices.Sort(all)
	slices.Sort(changed)
	if all = slices.Compact(all); !slices.Equal(all, changed) {
		t.Errorf("want these files touched:\n%s\ngot:\n%s", strings.Join(all, "\n"), strings.Join(changed, "\n"))
	}
}

func (c change) apply(t *testing.T, root string) {
	t.Helper()
	path := filepath.Join(root, c.file)
	data, err := os.ReadFile(path)
	text := string(data)
	switch {
	case c.old == "":
		text += c.new
		err = os.MkdirAll(filepath.Dir(path), 0o755)
	case strings.Count(text, c.old) != 1:
		t.Fatalf("%s: want %q once, got it %d times", c.file, c.old, strings.Count(text, c.old))
	default:
		text = strings.Replace(text, c.old, c.new, 1)
	}
	if err == nil {
		err = os.WriteFile(path, []byte(text), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// treeFiles are those of a tree by their paths with slashes. What is no part of the sources is left out.
func treeFiles(t *testing.T, root string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name == ".git" || name == "public" || d.Name() == "node_modules"):
			return fs.SkipDir
		case !d.Type().IsRegular():
			return nil
		}
		out[name], err = os.ReadFile(filepath.Join(root, name))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func copyTree(t *testing.T, from, to string) map[string][]byte {
	t.Helper()
	all := treeFiles(t, from)
	for name, data := range all {
		path := filepath.Join(to, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

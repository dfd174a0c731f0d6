package main

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/noticec/noticec/"

// layers says which of our packages each may import; "*" is all of them.
var layers = map[string][]string{
	"notice/source":            {},
	"notice/law":               {},
	"notice/period":            {},
	"notice/slot":              {},
	"notice/readability":       {},
	"notice/diag":              {"notice/source", "notice/law"},
	"notice/diag/diagtest":     {"notice/diag"},
	"notice/prose":             {"notice/source", "notice/diag"},
	"render/doc":               {"notice/source", "notice/prose"},
	"render/doc/sampler":       {"notice/source", "render/doc"},
	"render/color":             {"notice/diag"},
	"render/comparison":        {"notice/source", "notice/diag", "notice/diff", "notice/report"},
	"notice/tree":              {"notice/source", "notice/diag"},
	"schema":                   {"notice/source", "notice/diag", "notice/law", "notice/period", "notice/tree"},
	"schema/walk":              {"schema"},
	"notice":                   {"notice/source", "notice/tree", "notice/law", "notice/prose"},
	"notice/reading":           {"notice/law", "notice/period"},
	"notice/statement":         {"notice/source", "notice/law", "notice", "notice/reading"},
	"notice/status":            {"notice/source", "notice/diag", "notice/law", "notice", "notice/period", "notice/statement"},
	"notice/lint":              {"notice/source", "notice/diag", "notice/law", "notice/prose", "notice", "notice/period", "notice/readability", "notice/slot", "notice/reading", "notice/statement"},
	"notice/register":          {"notice/slot", "notice/source", "notice/diag", "notice/law", "notice/period", "notice/prose", "notice/reading", "notice", "notice/statement", "notice/intake/register"},
	"notice/resolve":           {"notice/source", "notice/diag", "notice/law", "notice/prose", "notice/tree", "schema"},
	"notice/format":            {"notice/merge", "notice/source", "notice/diag", "notice/tree", "schema"},
	"notice/template":          {"notice", "notice/diag", "notice/source", "notice/law", "notice/tree", "notice/format"},
	"notice/config":            {"notice/source", "notice/diag", "notice/tree", "schema"},
	"notice/ignore":            {"notice/source", "notice/diag", "notice/tree"},
	"notice/intake":            {"notice/source", "notice/prose"},
	"notice/intake/html":       {"notice/source", "notice/prose", "notice/intake"},
	"notice/intake/markdown":   {"notice/source", "notice/intake", "notice/intake/html"},
	"notice/intake/word":       {"notice/source", "notice/merge", "notice/prose", "notice/intake"},
	"notice/intake/text":       {"notice/source", "notice/prose", "notice/intake"},
	"notice/intake/intaketest": {"notice/prose", "notice/intake", "testdata/golden"},
	"notice/intake/literal":    {"notice/source", "notice/intake"},
	"notice/intake/tilt":       {"notice/source", "notice/law", "notice/period", "notice/reading", "notice/intake", "notice/intake/literal", "notice/draft"},
	"notice/intake/tool":       {"notice/source", "notice/period", "notice/intake", "notice/intake/literal", "notice/intake/table", "notice/draft"},
	"notice/intake/register":   {"notice/source", "notice/law", "notice/period", "notice/reading", "notice/intake", "notice/intake/table", "notice/draft"},
	"notice/draft":             {"notice/source", "notice/diag", "notice/law", "notice/period", "notice/prose", "notice/reading", "notice/intake", "schema"},
	"notice/draft/series":      {"notice/source", "notice/period", "notice/prose", "notice/draft", "schema"},
	"notice/transcribe":        {"notice/source", "notice/draft", "notice/intake", "notice/intake/html", "notice/intake/markdown", "notice/intake/register", "notice/intake/text", "notice/intake/tilt", "notice/intake/tool", "notice/intake/word", "schema"},
	"notice/diff":              {"notice/source", "notice/diag", "notice/law", "notice/period", "notice/prose", "notice", "notice/reading", "notice/statement"},
	"notice/check":             {"notice/config", "notice/ignore", "notice/resolve", "notice/source", "notice/diag", "notice/law", "notice/tree", "schema", "notice", "notice/lint", "notice/prose", "notice/statement", "notice/status"},
	"notice/check/spelling":    {"notice/source", "notice/tree", "schema", "notice", "notice/law"},
	"notice/baseline":          {"notice/diag"},
	"notice/report":            {"notice/source", "notice/diag", "notice/law"},
	"render/phrase":            {"notice/law", "notice/period", "notice/slot"},
	"render/compose":           {"notice/source", "notice/diag", "notice/law", "notice/period", "notice/slot", "notice", "notice/statement", "notice/prose", "render/doc", "render/phrase"},
	"render/review":            {"notice/diag", "notice/prose", "notice/report", "notice/source", "render/doc", "render/phrase"},
	"render/published":         {"notice/diff", "render/html"},
	"render/html":              {"render/doc", "notice/diag", "notice/source", "render/color"},
	"render/markdown":          {"notice/source", "render/doc", "notice/diag"},
	"render/text":              {"notice/source", "render/doc", "notice/diag"},
	"notice/merge":             {"notice/source", "notice/prose"},
	"render/docx":              {"notice/source", "notice/merge", "render/color", "render/doc", "notice/diag"},
	"render/docx/docxtest":     {},
	"render/workbook":          {"notice/source"},
	"render/data":              {"notice/diag", "notice/law", "notice/period", "notice/prose", "notice/reading", "notice/source", "notice", "notice/statement"},
	"render/pdf/face":          {},
	"render/pdf/tag":           {},
	"render/pdf/inspect":       {},
	"render/pdf/canvas":        {"render/pdf/face", "render/pdf/tag"},
	"render/pdf/layout":        {"notice/source", "render/doc", "render/pdf/tag"},
	"render/pdf/looktest":      {"render/pdf/layout", "render/pdf/tag"},
	"render/pdf/write":         {"render/pdf/face", "render/pdf/tag"},
	"render/pdf":               {"notice/source", "render/color", "render/doc", "notice/diag", "render/pdf/canvas", "render/pdf/face", "render/pdf/layout", "render/pdf/tag", "render/pdf/write"},
	"render/plugin":            {"notice/source", "notice/diag", "render/doc"},
	"render":                   {"notice", "notice/statement", "notice/diag", "render/color", "render/doc", "render/compose", "render/data", "render/docx", "render/html", "render/markdown", "render/text", "render/pdf", "render/plugin"},
	"cmd/noticec/serve":        {"*"},
	"cmd/noticec/watch":        {},
	"cmd/noticec/program":      {"notice/source"},
	"cmd/noticec/revision":     {"notice/source", "cmd/noticec/program"},
	"cmd/noticec/build":        {"*"},
	"cmd/noticec/history":      {"*"},
	"cmd/noticec/lsp":          {"*"},
	"cmd/noticec/overview":     {"*"},
	"cmd/noticec/explanation":  {"cmd/noticec/build", "cmd/noticec/workspace", "notice/check", "notice/config", "notice/diag", "notice/diff", "notice/register", "notice/report", "render", "render/doc", "render/html"},
	"cmd/noticec":              {"*"},
	"notice/intake/table":      {"notice/source", "notice/intake"},

	"render/workbook/workbooktest": {},

	"cmd/noticec/workspace":  {"cmd/noticec/revision", "notice/draft", "notice/diff", "notice/register", "notice/intake", "notice/transcribe", "render/compose", "render/phrase", "notice", "notice/check", "notice/config", "notice/diag", "notice/lint", "notice/resolve", "notice/source", "notice/status", "notice/tree"},
	"cmd/noticec/rewrite":    {"cmd/noticec/revision", "notice/period", "notice", "notice/lint", "notice/template", "notice/intake/word", "notice/merge", "notice/draft", "notice/draft/series", "notice/intake", "notice/transcribe", "render/compose", "render/doc", "cmd/noticec/buildcache", "cmd/noticec/workspace", "notice/check", "notice/config", "notice/diag", "notice/format", "notice/resolve", "notice/law", "notice/source", "notice/tree"},
	"cmd/noticec/buildcache": {"notice/source"},
}

// owners says which package alone imports a module of others, tests aside.
var owners = map[string][]string{
	"gopkg.in/yaml.v3":                         {"notice/tree"},
	"github.com/yuin/goldmark":                 {"notice/prose", "notice/intake/markdown"},
	"github.com/andybalholm/cascadia":          {"notice/intake/html"}, // CSS selectors
	"github.com/go-pdf/fpdf":                   {"render/pdf/canvas"},
	"github.com/santhosh-tekuri/jsonschema/v5": {"schema"},
	"github.com/spf13/cobra":                   {"cmd/noticec"},
	"github.com/spf13/pflag":                   {"cmd/noticec"}, // the flags of cobra
	"github.com/fsnotify/fsnotify":             {"cmd/noticec/watch"},
	"github.com/agnivade/levenshtein":          {"notice/diag"},
	"github.com/bmatcuk/doublestar/v4":         {"cmd/noticec/workspace"},
	"github.com/rogpeppe/go-internal/diff":     {"cmd/noticec"},
	"github.com/rogpeppe/go-internal/txtar":    {"notice/intake/intaketest"},
	"golang.org/x/term":                        {"cmd/noticec"},
	"golang.org/x/sys":                         {"cmd/noticec/buildcache"},                                                                                                       // locks on Windows
	"golang.org/x/net":                         {"render/html", "notice/intake/html", "notice/intake/markdown"},                                                                  // the tokens of HTML
	"golang.org/x/text":                        {"notice/law", "notice/source", "notice/intake/text", "notice/intake/word", "render/html", "render/phrase", "render/pdf/layout"}, // encodings, tables of Unicode and of languages
}

// testLayers says what the tests of a package import besides, of ours and of others. Tests of the
// whole, from bytes to outputs, stand with what they hold most to: check, compose, data, render.
var testLayers = map[string][]string{
	"notice":                 {"schema", "gopkg.in/yaml.v3"},
	"notice/baseline":        {"notice/source"},
	"notice/diff":            {"cmd/noticec/build", "cmd/noticec/workspace", "notice/check", "notice/lint", "notice/tree", "render/compose", "render/doc", "schema"},
	"notice/draft":           {"notice/format", "notice/tree", "render/phrase"},
	"notice/draft/series":    {"notice/check", "notice/diag", "notice/format", "notice/intake", "notice/tree", "render/compose", "render/doc"},
	"notice/check":           {"cmd/noticec/build", "cmd/noticec/workspace", "render/compose", "notice/report"},
	"notice/intake/markdown": {"cmd/noticec/build", "cmd/noticec/workspace", "notice/check", "render/compose", "render/doc", "render/html", "render/markdown"},
	"notice/intake/tilt":     {"notice/check", "notice/diag"},
	"notice/intake/tool":     {"notice/check", "notice/diag"},
	"notice/intake/register": {"notice/check", "notice/diag"},
	"notice/lint":            {"notice/tree", "schema", "golang.org/x/text"},
	"notice/register":        {"notice/check"},
	"notice/statement":       {"notice/tree"},
	"notice/status":          {"cmd/noticec/build", "cmd/noticec/workspace", "notice/check", "notice/lint", "notice/tree"},
	"notice/template":        {"notice/check", "render/phrase", "schema", "render/compose", "render/text", "render/doc"},
	"notice/tree":            {"notice"},
	"notice/transcribe":      {"cmd/noticec/build", "cmd/noticec/workspace", "notice/check", "notice/diag", "notice/format", "notice/lint", "notice/tree", "render", "render/compose", "render/doc"},
	"render":                 {"cmd/noticec/build", "cmd/noticec/workspace", "notice/check", "notice/intake", "notice/intake/word", "notice/lint", "notice/prose", "notice/source", "notice/tree", "render/docx/docxtest", "render/pdf/inspect", "render/pdf/looktest", "render/phrase", "schema", "schema/walk", "github.com/yuin/goldmark", "golang.org/x/net"},
	"render/doc":             {"notice/source"},
	"render/compose":         {"cmd/noticec/build", "cmd/noticec/workspace", "notice/check", "notice/tree", "schema"},
	"render/data":            {"cmd/noticec/build", "cmd/noticec/workspace", "notice/check", "notice/draft", "notice/intake/literal", "notice/intake/tilt", "notice/tree", "render/compose", "schema", "schema/walk", "github.com/santhosh-tekuri/jsonschema/v5"},
	"render/docx":            {"render/docx/docxtest"},
	"cmd/noticec/rewrite":    {"render/docx"},
	"render/markdown":        {"schema", "gopkg.in/yaml.v3"},
	"render/pdf":             {"render/pdf/inspect", "render/pdf/looktest"},
	"render/pdf/layout":      {"render/pdf/looktest"},
	"render/pdf/write":       {"render/pdf/canvas", "render/pdf/inspect"},
	"render/phrase":          {"notice/readability"},
	"render/plugin":          {"schema", "github.com/santhosh-tekuri/jsonschema/v5"},
	"render/review":          {"notice/check", "notice/lint", "notice/tree", "render/compose"},
	"render/text":            {"golang.org/x/text"},
	"render/workbook":        {"render/workbook/workbooktest"},
}

// forTests are what the tests of every package may import.
var forTests = []string{"notice/check/spelling", "notice/diag/diagtest", "notice/intake/intaketest", "render/doc/sampler", "testdata/golden", "github.com/google/go-cmp", "github.com/rogpeppe/go-internal"}

// faults returns what imports break the order; imports are those of each package, and those of its
// tests by its name with _test.
func faults(imports map[string][]string) []string {
	var out []string
	for name, list := range imports {
		pkg, isTest := strings.CutSuffix(name, "_test")
		may, known := layers[pkg]
		if isTest {
			may = slices.Concat(may, []string{pkg}, testLayers[pkg], forTests)
		}
		if !known {
			out = append(out, pkg+" has no row in the table")
			continue
		}
		for _, imp := range list {
			if own, ok := strings.CutPrefix(imp, module); ok {
				if !slices.Contains(may, own) && !slices.Contains(may, "*") {
					out = append(out, name+" may not import "+own)
				}
				continue
			}
			if first, _, _ := strings.Cut(imp, "/"); !strings.Contains(first, ".") {
				continue // the standard library
			}
			if !slices.Contains(owner(imp), pkg) && !(isTest && isWithin(may, imp)) {
				out = append(out, name+" may not import "+imp)
			}
		}
	}
	slices.Sort(out)
	return out
}

// isWithin reports whether imp is one of modules, or a package of one.
func isWithin(modules []string, imp string) bool {
	return slices.ContainsFunc(modules, func(m string) bool { return imp == m || strings.HasPrefix(imp, m+"/") })
}

func owner(imp string) []string {
	for name, pkgs := range owners {
		if imp == name || strings.HasPrefix(imp, name+"/") {
			return pkgs
		}
	}
	return nil
}

// importsOf returns what each package imports, and its tests by its name with _test.
func importsOf(t *testing.T) map[string][]string {
	t.Helper()
	root := repository(t)
	imports := map[string][]string{}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (strings.HasPrefix(d.Name(), ".") && d.Name() != ".." || d.Name() == "testdata" || d.Name() == "public"):
			return fs.SkipDir
		case !strings.HasSuffix(file, ".go"):
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		pkg := path.Dir(filepath.ToSlash(rel))
		if strings.HasSuffix(file, "_test.go") {
			pkg += "_test"
		}
		for _, imp := range parsed.Imports {
			name, err := strconv.Unquote(imp.Path.Value)
			if err != nil {
				return err
			}
			imports[pkg] = append(imports[pkg], name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return imports
}

func TestImportOrder(t *testing.T) {
	root, imports := repository(t), importsOf(t)
	for _, f := range faults(imports) {
		t.Error(f)
	}
	for pkg := range testLayers {
		if len(imports[pkg+"_test"]) == 0 {
			t.Errorf("the table has a row for the tests of %s, which are not there", pkg)
		}
	}
	for pkg := range layers {
		if _, err := os.Stat(filepath.Join(root, pkg)); err != nil {
			t.Errorf("the table has a row for %s, which is not there", pkg)
		}
	}
}

func TestFaultsAreFound(t *testing.T) {
	got := faults(map[string][]string{
		"notice/tree":     {"gopkg.in/yaml.v3", module + "notice/diag", "strings"},
		"notice/law":      {module + "notice/diag"},
		"render/html":     {"gopkg.in/yaml.v3"},
		"render/util":     {"strings"},
		"notice/source":   {"example.org/new"},
		"notice/law_test": {module + "notice/law", "github.com/google/go-cmp/cmp", module + "render/html"},
	})
	want := []string{
		"notice/law may not import notice/diag", "notice/law_test may not import render/html", "notice/source may not import example.org/new",
		"render/html may not import gopkg.in/yaml.v3", "render/util has no row in the table",
	}
	if fmt.Sprint(want) != fmt.Sprint(got) {
		t.Errorf("want %q, got %q", want, got)
	}
}

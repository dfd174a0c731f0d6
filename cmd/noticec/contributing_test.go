package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// contributing is the text of CONTRIBUTING.md.
func contributing(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(repository(t), "CONTRIBUTING.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Every package stands in the picture, above those that it imports.
func TestPictureOfTheRooms(t *testing.T) {
	line := map[string]int{}
	for i, s := range strings.Split(between(t, contributing(t), "```text\n", "```"), "\n") {
		for _, word := range strings.Fields(s) {
			if _, known := layers[word]; known {
				line[word] = i + 1
			}
		}
	}
	forTests := []string{"schema/walk", "notice/check/spelling", "notice/diag/diagtest", "notice/intake/intaketest", "render/doc/sampler", "render/pdf/inspect", "render/pdf/looktest"}
	for pkg, list := range importsOf(t) {
		if _, known := layers[pkg]; !known {
			continue // tests
		}
		if line[pkg] == 0 {
			t.Errorf("the picture in CONTRIBUTING.md has no %s", pkg)
			continue
		}
		for _, imp := range list {
			own, ok := strings.CutPrefix(imp, module)
			if ok && line[own] > 0 && line[own] <= line[pkg] && !slices.Contains(forTests, pkg) {
				t.Errorf("%s imports %s, which does not stand below it in the picture in CONTRIBUTING.md", pkg, own)
			}
		}
	}
}

// A declaration is a function, a type, a variable or a field.
type declaration struct {
	body ast.Node // of a function; else nil
}

// declarations are those of all packages, such as tree.Parse and check.Settings.Linter, and the
// folder of each package by its name.
func declarations(t *testing.T) (map[string]declaration, map[string]string) {
	t.Helper()
	out, folders := map[string]declaration{}, map[string]string{}
	for pkg := range layers {
		name := path.Base(pkg)
		if pkg == "cmd/noticec" {
			name = "main"
		}
		if rest, ok := strings.CutPrefix(pkg, "notice/intake/"); ok {
			name = "intake/" + rest // a format is read by one package and written by another
		}
		if folders[name] != "" {
			t.Fatalf("%s and %s have one name", folders[name], pkg)
		}
		folders[name] = pkg
		paths, err := filepath.Glob(filepath.Join(repository(t), pkg, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range paths {
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(parsed.Name.Name, "_test") || strings.HasSuffix(file, "_test.go") {
				continue
			}
			for _, d := range parsed.Decls {
				for to, what := range declared(d) {
					out[name+"."+to] = what
				}
			}
		}
	}
	return out, folders
}

// declared is what a declaration declares, by its name in the package.
func declared(d ast.Decl) map[string]declaration {
	out := map[string]declaration{}
	switch d := d.(type) {
	case *ast.FuncDecl:
		name := d.Name.Name
		if d.Recv != nil {
			name = typeName(d.Recv.List[0].Type) + "." + name
		}
		out[name] = declaration{d.Body}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.ValueSpec:
				for _, n := range spec.Names {
					out[n.Name] = declaration{}
				}
			case *ast.TypeSpec:
				out[spec.Name.Name] = declaration{}
				if s, ok := spec.Type.(*ast.StructType); ok {
					for _, f := range s.Fields.List {
						for _, n := range f.Names {
							out[spec.Name.Name+"."+n.Name] = declaration{}
						}
					}
				}
			}
		}
	}
	return out
}

func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return typeName(e.X)
	case *ast.IndexExpr:
		return typeName(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}

var goNames = regexp.MustCompile("`([a-z]+)((?:\\.[A-Za-z]\\w*)+)`")

// What CONTRIBUTING.md names in the way of Go is there.
func TestNamesOfContributing(t *testing.T) {
	all, folders := declarations(t)
	n := 0
	for _, m := range goNames.FindAllStringSubmatch(contributing(t), -1) {
		if folders[m[1]] == "" {
			continue
		}
		n++
		if _, known := all[m[1]+m[2]]; !known {
			t.Errorf("there is no %s", m[1]+m[2])
		}
	}
	if n < 60 {
		t.Errorf("want the functions of two walks, got %d names", n)
	}
}

var step = regexp.MustCompile("(?m)^( *)- `([a-z]+)\\.([A-Za-z.]+)` .*$")

// In the walks of CONTRIBUTING.md each function names the ones that it calls, and the counts are
// those of the lists.
func TestWalks(t *testing.T) {
	all, folders := declarations(t)
	_, walks, _ := strings.Cut(contributing(t), "\n## Two walks\n")
	walks, _, _ = strings.Cut(walks, "\n## ")
	for _, walk := range strings.Split(walks, "\n**")[1:] {
		title, _, _ := strings.Cut(walk, "**")
		rooms, entered, climbs, returns := map[string]bool{}, 0, 0, 0
		var above [][2]string // package and function of each level
		for _, m := range step.FindAllStringSubmatch(walk, -1) {
			depth, pkg, name := len(m[1])/2, m[2], m[3]
			rooms[pkg] = true
			if depth > len(above) {
				t.Fatalf("%s: %s.%s has nothing above it", title, pkg, name)
			}
			if depth < len(above) && len(above) > 0 {
				returns++
			}
			above = append(above[:depth], [2]string{pkg, name})
			if depth == 0 {
				continue
			}
			from := above[depth-1]
			if pkg != from[0] {
				entered++
				may := layers[folders[from[0]]]
				if pkg == "main" || !slices.Contains(may, folders[pkg]) && !slices.Contains(may, "*") {
					climbs++
				}
			}
			if caller := all[from[0]+"."+from[1]]; caller.body != nil && !names(caller.body, name[strings.LastIndexByte(name, '.')+1:]) {
				t.Errorf("%s: %s.%s does not call %s.%s", title, from[0], from[1], pkg, name)
			}
		}
		want := fmt.Sprintf(": %d packages, %d entered, %d climbs, %d returns.", len(rooms), entered, climbs, returns)
		if climbs > 0 || len(rooms) < 5 || !strings.Contains(walk, want) {
			t.Errorf("%s: want%s", title, want)
		}
	}
}

// names reports whether an identifier stands in a body.
func names(body ast.Node, name string) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && id.Name == name
		return !found
	})
	return found
}

var (
	item     = regexp.MustCompile("(?m)^- ((?:`[^`]+`(?:, )?)+):(.*)$")
	code     = regexp.MustCompile("`([^`]+)`")
	variable = regexp.MustCompile(`NCnnn|TAG|EXTENSION|SUBJECT|NAME|FILE|LANGUAGE|REGIME`)
)

// filesOf are the paths that CONTRIBUTING.md lists for what is added, with capitals. The heading
// says how many there are.
func filesOf(t *testing.T, name string) []string {
	t.Helper()
	_, section, _ := strings.Cut(contributing(t), "\n### "+name+": ")
	section, _, _ = strings.Cut(section, "\n#")
	heading, section, _ := strings.Cut(section, "\n")
	var out []string
	byHand := 0
	for _, m := range item.FindAllStringSubmatch(section, -1) {
		for _, c := range code.FindAllStringSubmatch(m[1], -1) {
			if out = append(out, c[1]); !strings.HasPrefix(m[2], " written by ") {
				byHand++
			}
		}
	}
	want := fmt.Sprintf("%d files", byHand)
	if n := len(out) - byHand; n > 0 {
		want += fmt.Sprintf(", and %d that tests write", n)
	}
	if len(out) == 0 || heading != want {
		t.Errorf("%s: want %q in the heading, got %q", name, want, heading)
	}
	return out
}

// checkListed holds the list of an addition to the files that it touched, both ways.
func checkListed(t *testing.T, name string, touched []string) {
	t.Helper()
	unlisted, list := slices.Clone(touched), filesOf(t, name)
	slices.SortStableFunc(list, func(a, b string) int { // full names first: capitals stand for any
		return cmp.Compare(len(variable.FindString(a)), len(variable.FindString(b)))
	})
	for _, listed := range list {
		pattern := pathPattern(listed)
		n := len(unlisted)
		unlisted = slices.DeleteFunc(unlisted, pattern.MatchString)
		if len(unlisted) == n {
			t.Errorf("%s: %s is listed, and was not touched", name, listed)
		}
	}
	for _, file := range unlisted {
		t.Errorf("%s: %s was touched, and is not listed", name, file)
	}
}

// pathPattern matches the paths that a listed one stands for.
func pathPattern(listed string) *regexp.Regexp {
	return regexp.MustCompile("^" + variable.ReplaceAllString(strings.ReplaceAll(listed, ".", `\.`), `[\w-]+`) + "$")
}

// What knows a language, a regime or a library, of those that are there, is what is listed.
func TestListsOfFiles(t *testing.T) {
	all := treeFiles(t, repository(t))
	paths := slices.Sorted(maps.Keys(all))
	for _, c := range []struct {
		name, capital, is, mentions string
		user                        string // the package that a library is for
	}{
		{name: "A language", capital: "LANGUAGE", is: "french", mentions: `\bFrench\b|\bfrench[A-Z]|"fr"`},
		{name: "A regime", capital: "REGIME", is: "ch", mentions: `\bFADP\b|"ch-fadp"|"swiss"`},
		{name: "A library", capital: "LIBRARY", is: "fsnotify", mentions: `github\.com/fsnotify/fsnotify`, user: "cmd/noticec/watch/watch.go"},
	} {
		var patterns []*regexp.Regexp
		for _, listed := range filesOf(t, c.name) {
			pattern := pathPattern(strings.ReplaceAll(listed, c.capital, c.is))
			if !slices.ContainsFunc(paths, pattern.MatchString) {
				t.Errorf("%s: %s is listed, and is not there", c.name, listed)
			}
			patterns = append(patterns, pattern)
		}
		mention := regexp.MustCompile(c.mentions)
		for _, file := range paths {
			listed := slices.ContainsFunc(patterns, func(p *regexp.Regexp) bool { return p.MatchString(file) })
			if isSource(file) && mention.Match(all[file]) && !listed && file != c.user {
				t.Errorf("%s: %s knows that of %s, and is not listed", c.name, file, c.is)
			}
		}
	}
}

// isSource reports whether a file is one of the program: no test nor what tests need, no document.
func isSource(name string) bool {
	return !strings.HasSuffix(name, "_test.go") && !strings.Contains("/"+name, "/testdata/") && slices.Contains([]string{".go", ".json", ".mod", ".sum"}, path.Ext(name))
}

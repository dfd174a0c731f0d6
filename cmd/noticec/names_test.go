package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// privateWords are names that this code once had and a compiler writer would have to ask about,
// with the words of the field that took their place. They may not be words of an identifier.
//
// Left out on purpose are words that are also usual in Go, in typography or in the law, and so
// stand in good names: cut (strings.Cut), yield (iter.Seq), part (of Schedule 1, of a split
// text), quiet (the flag), gap (between lines), known, made, own, kept, near, far, present,
// apart, among, fits.
var privateWords = map[string]string{
	"desk":     "scratch buffers",
	"itself":   "checkSelf",
	"verdict":  "result",
	"maker":    "compiler",
	"or else":  "elseSchema",
	"mend":     "fix",
	"mender":   "fixer",
	"mending":  "fixing",
	"manner":   "outputOptions",
	"heed":     "applyFlags",
	"aside":    "findingsWriter",
	"told":     "stated, reported",
	"untold":   "untranslated",
	"telling":  "hasOwnText",
	"lights":   "nameOnlyFiles",
	"placer":   "atomicWriter",
	"loud":     "specialBytes",
	"is quiet": "isPlainParagraphs",
	"squeezed": "collapseSpace",
	"suspect":  "needsParse",
	"stands":   "upToDate",
	"spot":     "cursorNode",
	"offer":    "candidate, item",
	"bones":    "outline",
	"quarrel":  "conflicts",
	"shred":    "minRowFragment",
	"stand in": "placeholder",
}

// camelWords are the words of an identifier in small letters, with a blank before each:
// " new pdf writer" for newPDFWriter.
func camelWords(name string) string {
	var b strings.Builder
	runes := []rune(name)
	for i, r := range runes {
		switch {
		case r == '_':
			continue
		case i == 0, unicode.IsUpper(r) && (!unicode.IsUpper(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])):
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// privateWordOf returns a private word in an identifier, in the singular or the plural, or "".
func privateWordOf(name string) string {
	words := camelWords(name) + " "
	for word := range privateWords {
		if strings.Contains(words, " "+word+" ") || strings.Contains(words, " "+word+"s ") {
			return word
		}
	}
	return ""
}

func TestWordsOfIdentifiers(t *testing.T) {
	for name, want := range map[string]string{
		"mender": "mender", "ourMend": "mend", "orElse": "or else", "standIns": "stand in", "PDFSpot": "spot", "offers": "offer", "isQuiet": "is quiet",
		"recommend": "", "tender": "", "quiet": "", "spotlight": "", "PDFReader": "", "_": "", "consider": "", "notToldYet": "told",
	} {
		if got := privateWordOf(name); got != want {
			t.Errorf("%s: want %q, got %q", name, want, got)
		}
	}
}

// Names are the words of compilers, of the Web and of the law; those of selectors are declared
// elsewhere.
func TestNamesAreOfTheField(t *testing.T) {
	root := repository(t)
	files := 0
	err := filepath.WalkDir(root, func(file string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && (e.Name() == "testdata" || file != root && strings.HasPrefix(e.Name(), ".")) {
			return fs.SkipDir
		}
		if filepath.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		files++
		set := token.NewFileSet()
		parsed, err := parser.ParseFile(set, file, data, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		var selected []*ast.Ident
		ast.Inspect(parsed, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				selected = append(selected, n.Sel)
			case *ast.Ident:
				if word := privateWordOf(n.Name); word != "" && !slices.Contains(selected, n) {
					t.Errorf("%s: %s: want the word of the field for %q, such as %s", set.Position(n.Pos()), n.Name, word, privateWords[word])
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 100 {
		t.Errorf("want the files of all packages, got %d", files)
	}
}

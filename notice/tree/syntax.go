package tree

import (
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

var lineNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`line (\d+): (.*)`) })

// syntaxWords says in plain words what the library's messages mean.
var syntaxWords = []struct{ has, message, help string }{
	{"mapping values are not allowed", "a colon followed by a space stands inside a text that has no quotes", "put the text in double quotes"},
	{"found character that cannot start any token", "a text begins with a character that has a meaning in YAML", "put the text in double quotes"},
	{"unexpected end of stream", "a quote or a bracket is opened and never closed", "close it"},
	{"did not find expected ',' or", "a list or mapping in brackets is not continued or closed", "write a comma between items, and close the bracket"},
	{"did not find expected '-' indicator", "the indentation does not match the list that this line belongs to", "begin every item of the list with a dash in the same column, and every key of an item in the column of its first key"},
	{"did not find expected key", "the indentation does not match the lines above", "begin every key of one level in the same column, and indent every line of a text as far as its first"},
	{"could not find expected ':'", "a line that is neither a key with a colon nor an item with a dash", "write `key: value`, begin it with a dash, or indent it as part of the text above"},
	{"unknown escape", "an escape that YAML does not know stands in a text in double quotes", `write a backslash as \\, or use single quotes`},
	{"did not find expected hexdecimal number", "an escape in a text in double quotes is not complete", `write a backslash as \\, or use single quotes`},
	{"block sequence entries are not allowed", "an item of a list stands where none can", "begin the list on a line of its own, below its key"},
	{"unknown anchor", "an alias names an anchor that does not exist", "write the value out, or the text in double quotes"},
	{"invalid Unicode character", "an escape in a text in double quotes is no character", `write the character itself; YAML has no pairs such as \ud83d\ude00`},
	{"expected comment or line break", "words stand behind the sign for a text of several lines", "begin them on the next line, or put the text in double quotes"},
	{"expected alphabetic or numeric", "a text begins with a character that has a meaning in YAML", "put the text in double quotes"},
	{"mapping keys are not allowed", "a text begins with a character that has a meaning in YAML", "put the text in double quotes"},
	{"expected <document start>", "text stands behind the end of the document", "remove the line `...`, or write each notice in a file of its own"},
	{"incompatible YAML document", "the file says that it is of another version of YAML than is read here", "remove the line that begins with `%YAML`"},
	{"exceeded max depth", "the file is nested too deeply", "no part of a notice needs more than 10 levels"},
	{"did not find expected node content", "a value is missing, or begins with a character that has a meaning in YAML", "write the value in double quotes"},
}

// parserErrors are found in the errors of the library's parser.
var parserErrors = []string{"expected key", "expected '-' indicator", "expected ',' or", "expected node content", "expected <document start>"}

// syntaxError says in our words, at the likeliest place, why the text is not YAML.
func syntaxError(f *source.File, err error) diag.Diagnostic {
	named, text := libraryPlace(err)
	line := min(max(named, 1), f.LineCount())
	if strings.Contains(text, "expected key") || strings.Contains(text, "expected '-'") {
		line = firstLine(f, line, text)
	}
	for strings.Contains(text, "tab character") && line < f.LineCount() && tabLine(f, line) == 0 {
		line++ // the library names the line that the block begins at
	}
	if tab := tabLine(f, line); tab > 0 {
		indent := f.Line(tab)
		col := len([]rune(indent[:strings.IndexByte(indent, '\t')])) + 1
		return diag.New(codeTab, spanAt(f, tab, col, 1), "a tab is used for indentation", "use spaces: two for each level")
	}
	for line < f.LineCount() && strings.TrimSpace(f.Line(line)) == "" {
		line++
	}
	if l := conflict(f); l > 0 {
		return diag.New(codeSyntax, spanAt(f, l, 1, len(conflictMark)), "git has left two versions of some lines here", "keep one of them, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`")
	}
	if t, found := trapped(f, line, named); found {
		return diag.New(codeSyntax, spanAt(f, t.line, t.col, t.width), t.message, t.help)
	}
	at, col := likelyPlace(f, line, text)
	if t, found := flowTrap(f, named, line, line-1, line-2, at); found {
		return diag.New(codeSyntax, spanAt(f, t.line, t.col, t.width), t.message, t.help)
	}
	message, help := "the text is not YAML here", "check quotes, colons and indentation"
	for _, w := range syntaxWords {
		if strings.Contains(text, w.has) {
			message, help = w.message, w.help
			break
		}
	}
	if strings.Contains(text, "mapping values") && deeper(f, line) {
		message, help = "the line is indented further than the one above it", "begin it in the column of the key above, or remove the value there; if the text goes on, put the whole of it in double quotes"
		if partOf(strings.TrimSpace(f.Line(line))) == item {
			help = "a text with a list in it begins with `|`, on the line of its key; else remove the value above the list"
		}
	}
	switch s := f.Line(at); {
	case strings.Contains(text, "mapping values") && strays(f, line) > 0:
		at, col = strays(f, line), 1
		message, help = "words stand before the first key", "remove them, write them as the value of a key, or begin the line with `#`"
	case strings.Contains(text, "mapping values") && !deeper(f, at):
		help = wholeInQuotes(s[len(valueStart().FindString(s)):])
		if strings.HasSuffix(strings.TrimRight(s, " "), ":") {
			message = "a colon at the end of the line makes a key of a text that has no quotes"
			help += "; a text with a list in it begins with `|`, on the line of its key"
		}
	case strings.Contains(text, "expected ',' or") && strings.Contains(s, "]("):
		help = "put words that hold a link in double quotes; else " + help
	case strings.Contains(text, "end of stream") && isApostrophe(s, col):
		help = "put a text that begins with an apostrophe in double quotes; else " + help
	}
	if s := f.Line(at); (strings.Contains(text, "end of stream") || strings.Contains(text, "expected ',' or")) && strings.Contains(s, " #") {
		help = "put words that hold a space and a `#` in double quotes, because YAML takes them for a comment; else " + help
	}
	return diag.New(codeSyntax, spanAt(f, at, col, 1), message, help)
}

// libraryPlace is the line of an error of the library, from 1, and what it says.
func libraryPlace(err error) (line int, text string) {
	line, text = 1, strings.TrimPrefix(err.Error(), "yaml: ")
	if m := lineNumber().FindStringSubmatch(err.Error()); m != nil {
		line, _ = strconv.Atoi(m[1])
		text = m[2]
	}
	if slices.ContainsFunc(parserErrors, func(s string) bool { return strings.Contains(text, s) }) {
		line++ // errors of the library's parser count lines from 0, those of its scanner from 1
	}
	return line, text
}

// firstLine finds the line at which an error begins, where the library names only the
// beginning of the list or the mapping that it is in: all before that line can be read.
func firstLine(f *source.File, from int, text string) int {
	n := sort.Search(f.LineCount()-from, func(i int) bool {
		end := f.Offset(source.Pos{Line: from + i + 1, Col: 1})
		var doc yaml.Node
		err := yaml.Unmarshal(f.Data[:end], &doc)
		return err != nil && strings.Contains(err.Error(), text)
	})
	return from + n
}

// deeper reports whether a line is a key with a value, below one that stands further
// to the left and has its value already.
func deeper(f *source.File, line int) bool {
	above := line - 1
	for above > 0 && strings.TrimSpace(f.Line(above)) == "" {
		above--
	}
	if above == 0 || strings.Count(f.Line(line), ": ") != 1 {
		return false
	}
	return indentOf(f.Line(line)) > indentOf(f.Line(above)) && strings.Contains(f.Line(above), ": ")
}

// strays returns the first line of words that stand before the first key, which is in a line; 0 if none do.
func strays(f *source.File, line int) int {
	first := 0
	for l := 1; l < line; l++ {
		switch s := strings.TrimSpace(f.Line(l)); {
		case s == "", s == "---", strings.HasPrefix(s, "#"):
		case indentOf(f.Line(l)) > 0, strings.Contains(s, ":"), strings.HasPrefix(s, "-"):
			return 0
		case first == 0:
			first = l
		}
	}
	return first
}

const conflictMark = "<<<<<<<"

// conflict returns the first line by which git marks what it could not merge; 0 if there is none. One of them
// may have been left where the others were removed.
func conflict(f *source.File) int {
	for l := 1; l <= f.LineCount(); l++ {
		mark, _, _ := strings.Cut(f.Line(l), " ")
		switch mark {
		case conflictMark, ">>>>>>>", "|||||||", "=======":
			return l
		}
	}
	return 0
}

func indentOf(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }

func spanAt(f *source.File, line, col, width int) source.Span {
	return source.Span{File: f, Start: source.Pos{Line: line, Col: col}, End: source.Pos{Line: line, Col: col + width}}
}

// tabLine returns a line near the given one whose indentation holds a tab, or 0.
func tabLine(f *source.File, line int) int {
	for _, l := range []int{line, line + 1, line - 1} {
		text := f.Line(l)
		indent := text[:len(text)-len(strings.TrimLeft(text, " -\t"))] // with the dashes of lists
		if strings.Contains(indent, "\t") && strings.TrimSpace(text) != "" {
			return l
		}
	}
	return 0
}

// likelyPlace finds the column, and for what is never closed the opening.
func likelyPlace(f *source.File, line int, text string) (int, int) {
	s := f.Line(line)
	first := len([]rune(s)) - len([]rune(strings.TrimLeft(s, " "))) + 1
	switch {
	case strings.Contains(text, "unknown anchor"):
		name, _, _ := strings.Cut(strings.TrimPrefix(text, "unknown anchor '"), "'")
		if l, col := aliasOf(f, name); l > 0 {
			return l, col
		}
	case strings.Contains(text, "mapping values"):
		body := strings.TrimRight(s, " ")
		if strings.HasSuffix(body, ":") {
			return line, column(s, len(body)-1)
		}
		if i := strings.LastIndex(s, ": "); i >= 0 && !deeper(f, line) {
			return line, column(s, i)
		}
	case strings.Contains(text, "end of stream"):
		for l := line; l >= 1; l-- {
			t := f.Line(l)
			if i := strings.IndexAny(t, `"'[{`); i >= 0 && (strings.Count(t, `"`)%2 == 1 || strings.Count(t, "'")%2 == 1 || strings.Count(t, "[") > strings.Count(t, "]") || strings.Count(t, "{") > strings.Count(t, "}")) {
				return l, column(t, i)
			}
		}
	case strings.Contains(text, "expected ',' or"):
		if i := strings.IndexAny(s, "[{"); i >= 0 {
			return line, column(s, i)
		}
	case strings.Contains(text, "escape"), strings.Contains(text, "hexdecimal"), strings.Contains(text, "Unicode character"):
		for l := line; l <= f.LineCount(); l++ {
			if i := wrongEscape(f.Line(l)); i >= 0 {
				return l, column(f.Line(l), i)
			}
		}
	case strings.Contains(text, "alphabetic or numeric"):
		if i := strings.LastIndexAny(s, "&*"); i >= 0 {
			return line, column(s, len(strings.TrimRight(s[:i+1], "&*")))
		}
	case strings.Contains(text, "mapping keys"):
		if i := strings.Index(s, " ?"); i >= 0 {
			return line, column(s, i) + 1
		}
	case strings.Contains(text, "comment or line break"):
		if i := strings.IndexAny(s, "|>"); i >= 0 {
			return line, column(s, i)
		}
	case strings.Contains(text, "cannot start any token"), strings.Contains(text, "node content"):
		if i := strings.IndexAny(s, "@`%"); i >= 0 {
			return line, column(s, i)
		}
	}
	return line, first
}

// isApostrophe reports whether in a column of a line an apostrophe begins a word.
func isApostrophe(s string, col int) bool {
	runes := []rune(s)
	return col < len(runes) && runes[col-1] == '\'' && unicode.IsLetter(runes[col])
}

// wrongEscape is where the first escape of a line stands that means no character, in bytes; -1 for none.
func wrongEscape(s string) int {
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}
	for i := 0; i+1 < len(s); i++ {
		if s[i] != '\\' {
			continue
		}
		n, hexadecimal := digits[s[i+1]]
		if !hexadecimal {
			if strings.IndexByte("0abtnvfre \"/\\N_LP\t", s[i+1]) < 0 {
				return i
			}
			i++
			continue
		}
		code, err := strconv.ParseUint(s[i+2:min(i+2+n, len(s))], 16, 32)
		if err != nil || len(s) < i+2+n || !utf8.ValidRune(rune(code)) {
			return i
		}
		i += 1 + n
	}
	return -1
}

// aliasOf finds the first alias of a name, which the library does not place; 0 for none.
func aliasOf(f *source.File, name string) (line, col int) {
	for l := 1; l <= f.LineCount(); l++ {
		s := f.Line(l)
		for from := 0; ; {
			i := strings.Index(s[from:], "*"+name)
			if i < 0 {
				break
			}
			i += from
			from = i + 1
			if rest := s[i+1+len(name):]; (i == 0 || strings.IndexByte(" [,{", s[i-1]) >= 0) && (rest == "" || strings.IndexByte(" ,]}", rest[0]) >= 0) {
				return l, column(s, i)
			}
		}
	}
	return 0, 0
}

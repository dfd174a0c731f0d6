package tree

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/noticec/noticec/notice/source"
)

// blanks look like a space and are none to YAML.
const blanks = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

// valueStart is what stands before a value on its line: indentation, dashes, and a key.
var valueStart = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^ *(?:- +)*(?:[\pL_$][\pL\pN_.-]*: +)?`)
})

// A trap is a text without quotes that YAML reads as something else.
type trap struct {
	line, col     int // of what YAML stumbles over
	width         int // in characters
	message, help string
	repaired      string // the line without it
}

// trapped finds the text at or beside a line that YAML reads as something else, and proves it: with a
// word in the place of the text, the file can be read further than the line that the library names.
func trapped(f *source.File, line, named int) (trap, bool) {
	for _, l := range []int{line, line - 1, line + 1, line - 2} {
		if l < 1 || l > f.LineCount() {
			continue
		}
		t, found := trapAt(f.Line(l))
		if !found {
			continue
		}
		if t.line = l; t.isCause(f, named) {
			return t, true
		}
	}
	return trap{}, false
}

// isCause reports whether the file can be read, or read further than a line, without the text of the
// trap.
func (t *trap) isCause(f *source.File, line int) bool {
	at := f.Offset(source.Pos{Line: t.line, Col: 1})
	end := at + len(f.Line(t.line))
	changed := slices.Concat(f.Data[:at], []byte(t.repaired), f.Data[end:])
	after, isError := errorLine(changed)
	return !isError || after > line
}

// errorLine is the line that the library names for what is no YAML.
func errorLine(data []byte) (line int, isError bool) {
	defer func() {
		if recover() != nil {
			isError = true
		}
	}()
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		line, _ = libraryPlace(err)
		return line, true
	}
	return 0, false
}

// trapAt finds the trap in a line, but not the number of the line.
func trapAt(s string) (trap, bool) {
	if t, found := missingSpace(s); found {
		return t, true
	}
	if t, found := blankIndentation(s); found {
		return t, true
	}
	for _, sign := range []string{"//", ";", "<!--", "/*"} {
		if indent := indentOf(s); strings.HasPrefix(s[indent:], sign) {
			return trap{col: column(s, indent), width: len(sign), message: "`" + sign + "` begins no comment in YAML", help: "begin the line with `#` and a space"}, true
		}
	}
	start := len(valueStart().FindString(s))
	if start == len(s) {
		return trap{}, false
	}
	t := trap{repaired: s[:start] + "x", col: column(s, start), width: 1}
	value := s[start:]
	switch c := value[0]; c {
	case '"', '\'':
		end := closingQuote(value)
		rest := behind(value, end)
		if rest == "" || rest[0] == ':' {
			return trap{}, false
		}
		t.col, t.width = column(s, len(s)-len(rest)), len([]rune(firstWord(rest)))
		t.message = fmt.Sprintf("the text in quotes ends before `%s`", firstWord(rest))
		t.help = wholeInQuotes(value)
	case '[', '{':
		end := closingBracket(value)
		rest := behind(value, end)
		if rest == "" || rest[0] == ':' {
			return trap{}, false
		}
		kind := map[byte]string{'[': "a list", '{': "keys and values"}[c]
		t.message = fmt.Sprintf("the bracket `%c` begins %s, and words stand behind its end", c, kind)
		t.help = wholeInQuotes(value)
		if strings.HasPrefix(value, "{{") {
			t.help += "; what another part of the notice says is written as `${controller.name}`"
		}
	case '*', '&':
		kind := map[byte]string{'*': "the alias of another value", '&': "the name of a value"}[c]
		t.message, t.help = fmt.Sprintf("`%c` at the beginning of a text is %s to YAML", c, kind), wholeInQuotes(value)
	case '|', '>':
		if word := firstWord(value); strings.Trim(word, "|>+-123456789") == "" && behind(value, len(word)) == "" {
			return trap{}, false
		}
		t.message = fmt.Sprintf("words stand behind `%c`, the sign for a text of several lines", c)
		t.help = "begin them on the next line, or " + wholeInQuotes(value)
	case '-':
		if len(value) > 1 && value[1] != ' ' {
			return trap{}, false
		}
		t.message, t.help = "`-` begins an item of a list, which stands on a line of its own below its key", "begin the list on the next line, or "+wholeInQuotes(value)
	case '@', '`', '%', '?', '!', ',', ']', '}':
		t.message, t.help = "a text begins with "+quoted(c)+", which has a meaning in YAML", wholeInQuotes(value)
	default:
		i := strings.Index(" "+value, " #") // also at its beginning, on a line of its own
		if i < 0 {
			return trap{}, false
		}
		comment := value[i:]
		t.repaired = s[:start+i]
		t.col, t.width = column(s, start+i), len([]rune(comment))
		t.message = fmt.Sprintf("the text ends before `%s`, because a number sign behind a space begins a comment, but the next line goes on with it", firstWord(comment))
		t.help = wholeInQuotes(value) + ", or move the comment to a line above it"
	}
	return t, true
}

// blankIndentation finds the blank in the indentation of a line that is no space to YAML.
func blankIndentation(s string) (trap, bool) {
	rest := strings.TrimLeft(s, " -"+blanks)
	indentation := s[:len(s)-len(rest)]
	i := strings.IndexAny(indentation, blanks)
	if i < 0 {
		return trap{}, false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	spaces := strings.Map(func(r rune) rune {
		if strings.ContainsRune(blanks, r) {
			return ' '
		}
		return r
	}, indentation)
	return trap{col: column(s, i), width: 1, repaired: spaces + rest, message: fmt.Sprintf("the line begins with a no-break space or another blank (U+%04X), which is no indentation", r), help: "use ordinary spaces: two for each level, and one behind a dash"}, true
}

// wholeInQuotes says which quotes a text can stand in as it is, or else what to change in it.
func wholeInQuotes(text string) string {
	if bare := Unquoted(text); bare != text {
		return "write straight quotes, such as `\"`, around the text: YAML knows no others"
	}
	switch {
	case !strings.ContainsAny(text, `"\`):
		return "put the whole text in double quotes"
	case !strings.Contains(text, "'"):
		return "put the whole text in single quotes"
	}
	return "put the whole text in single quotes, and write each apostrophe in it twice"
}

// quoted is a character in a message.
func quoted(c byte) string {
	if c == '`' {
		return "a backtick"
	}
	return "`" + string(c) + "`"
}

// column is the place of a byte of a line, from 1, in characters.
func column(s string, i int) int { return len([]rune(s[:i])) + 1 }

// behind is what stands behind the first n bytes of a value, without a comment; n is 0 for all.
func behind(value string, n int) string {
	if n == 0 {
		return ""
	}
	rest := strings.TrimLeft(value[n:], " \t")
	if strings.HasPrefix(rest, "#") && len(rest) < len(value)-n {
		return ""
	}
	return rest
}

// firstWord is what stands before the first space.
func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// closingQuote is the length of the quoted text that s begins with; 0 if it does not end on the line.
func closingQuote(s string) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[0] == '"' && s[i] == '\\':
			i++
		case s[i] != s[0]:
		case s[0] == '\'' && i+1 < len(s) && s[i+1] == '\'':
			i++
		default:
			return i + 1
		}
	}
	return 0
}

// closingBracket is the length of what s begins with in brackets; 0 if that does not end on the line.
func closingBracket(s string) int {
	depth := 0
	open := "" // the quotes that do not close
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"', '\'':
			if strings.IndexByte(" ,[{:", s[i-1]) < 0 || strings.IndexByte(open, s[i]) >= 0 {
				continue
			}
			if n := closingQuote(s[i:]); n > 0 {
				i += n - 1
			} else {
				open += s[i : i+1]
			}
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

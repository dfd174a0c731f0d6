package prose

import (
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/source"
)

// Most fields hold nothing but words. They are told from the others by a look at each byte,
// and read without the library, to the same effect.

// isPlain reports whether no character of s can mean markup.
func isPlain(s string) bool {
	if strings.ContainsAny(s, "*_`[]<>#|~&\\\n@:+=") {
		return false
	}
	trimmed := strings.TrimSpace(s)
	return trimmed != "" && !strings.HasPrefix(trimmed, "-") && !(trimmed[0] >= '0' && trimmed[0] <= '9') && !strings.Contains(s, "www.")
}

// squeezed is s with one space between its words and none around them.
func squeezed(s string) string {
	last := ' '
	for _, r := range s {
		if (r <= ' ' || r > '~') && unicode.IsSpace(r) && (r != ' ' || last == ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
		last = r
	}
	return strings.TrimSuffix(s, " ")
}

// isQuiet reports whether s is nothing but paragraphs of words to the library, whose lines
// neither begin nor end with space. It may report that of fewer texts than it could.
func isQuiet(s string) bool {
	for i := range len(s) {
		if loud[s[i]] {
			return false
		}
	}
	for line := range strings.SplitSeq(s, "\n") {
		if line != "" && (strings.IndexByte(" -:", line[0]) >= 0 || line[len(line)-1] == ' ' || isNumber(line)) {
			return false
		}
	}
	return !strings.Contains(s, "://") && !strings.Contains(s, "www.")
}

// loud are the characters that may mean something wherever they stand.
var loud = func() (set [256]bool) {
	for _, c := range "*_`[]<>#|~&\\@+=" {
		set[c] = true
	}
	for c := range ' ' {
		set[c] = c != '\n'
	}
	return set
}()

// isNumber reports whether s begins as an item of a numbered list does.
func isNumber(s string) bool {
	rest := strings.TrimLeft(s, "0123456789")
	return rest != "" && (rest[0] == '.' || rest[0] == ')')
}

// paragraphs are the blocks of a quiet text.
func paragraphs(t source.Text) []Block {
	var out []Block
	for words := range strings.SplitSeq(t.Value, "\n\n") {
		if words = strings.Trim(words, "\n"); words != "" {
			in := []Inline{Text(strings.ReplaceAll(words, "\n", " "))}
			out = append(out, &Paragraph{Place: Place{Span: t.Span}, Inlines: in})
		}
	}
	return out
}

// isRuled reports whether s has three marks of a rule with nothing but space between them.
func isRuled(s string) bool {
	n := 0
	for i := range len(s) {
		switch s[i] {
		case '-', '*', '_':
			if n++; n == 3 {
				return true
			}
		case ' ', '\t', '\n', '\f', '\r':
		default:
			n = 0
		}
	}
	return false
}

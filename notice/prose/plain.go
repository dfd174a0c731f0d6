package prose

import (
	"strings"

	"github.com/noticec/noticec/notice/source"
)

// Most fields hold nothing but words. They are told from the others by a look at each byte,
// and read without the library, to the same effect.

// isPlainParagraphs reports whether s is nothing but paragraphs of words to the library, whose
// lines neither begin nor end with space. It may report that of fewer texts than it could.
func isPlainParagraphs(s string) bool {
	if len(s) > maxLength {
		return false
	}
	for i := range len(s) {
		if specialBytes[s[i]] {
			return false
		}
	}
	for line := range strings.SplitSeq(s, "\n") {
		if line == "" {
			continue
		}
		if _, marked := markOf(line); marked || strings.IndexByte(" -:!", line[0]) >= 0 || line[len(line)-1] == ' ' || isNumbered(line) {
			return false
		}
	}
	return !strings.Contains(s, "://") && !strings.Contains(s, "www.")
}

// isPlainLine reports whether s is nothing but one line of words to the library.
func isPlainLine(s string) bool { return strings.IndexByte(s, '\n') < 0 && isPlainParagraphs(s) }

// specialBytes are those that may mean something to the library wherever they stand.
var specialBytes = func() (set [256]bool) {
	for _, c := range "*_`[]{<>#|~&\\@+=" {
		set[c] = true
	}
	for c := range ' ' {
		set[c] = c != '\n'
	}
	return set
}()

// isNumbered reports whether s begins as an item of a numbered list does.
func isNumbered(s string) bool {
	rest := strings.TrimLeft(s, "0123456789")
	return rest != "" && (rest[0] == '.' || rest[0] == ')')
}

// plainParagraphs are the blocks of a text for which isPlainParagraphs holds.
func plainParagraphs(t source.Text) []Block {
	var out []Block
	for words := range strings.SplitSeq(t.Value, "\n\n") {
		if words = strings.Trim(words, "\n"); words != "" {
			in := []Inline{Text(strings.ReplaceAll(words, "\n", " "))}
			out = append(out, &Paragraph{Place: Place{Span: t.Span}, Inlines: in})
		}
	}
	return out
}

// collapseSpace is s with one space between its words and none around them.
func collapseSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

// Escape writes a text in Markdown so that it prints as it is.
func Escape(s string) string {
	var b strings.Builder
	number := len(s) - len(strings.TrimLeft(s, "0123456789")) // behind which a sign begins a list
	for i := range len(s) {
		if strings.IndexByte("\\`*_[]<>&~|#", s[i]) >= 0 || i == 0 && strings.IndexByte("-+=", s[i]) >= 0 || i == number && strings.IndexByte(".)", s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

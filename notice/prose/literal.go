package prose

import (
	"bytes"
	"regexp"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// A foreignMark is what other programs read and this Markdown prints: its form, whose first group is the mark,
// what a message says behind the mark, and what to do.
type foreignMark struct {
	form       *regexp.Regexp
	says, help string
}

var foreignMarks = sync.OnceValue(func() []foreignMark {
	return []foreignMark{
		{regexp.MustCompile(`(?:^|[\s(])(\*\*\pL[^\s*]*)`), "begins bold words that do not end, so that its marks are printed", "write `**` behind the last of the words, in their paragraph, or remove the stars"},
		{regexp.MustCompile(`(?:^|[\s\pL\pN.,:;!?)])(\\[nrt])(?:\\[nrt]|[\s\p{Lu}•*-]|$)`), "is printed as it stands: it has a meaning within double quotes only", "begin a line in its place, in a text below `|`"},
		{regexp.MustCompile(`(?m)^[ \t]*(:::+ ?\w*|!!! ?\w+|\[(?:TOC|toc)\]$)`), "is a mark of another program, and printed as it stands", "remove it"},
		{regexp.MustCompile(`(\{[:#.][\w:#. =-]*\})`), "is a mark of another program, and printed as it stands", "remove it"},
		{regexp.MustCompile(`(&amp;(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z]{2,8});)`), "is an entity that was written twice over, so that its letters are printed", "write the character that was meant"},
	}
})

// foreign finds the first mark of each kind that other programs read, and that is printed.
func (r *reader) foreign(blocks []Block) {
	if bytes.IndexAny(r.src, `*\:![{&`) < 0 {
		return
	}
	printed := ""
	for _, mark := range foreignMarks() {
		for _, m := range mark.form.FindAllSubmatchIndex(r.src, -1) {
			if printed == "" {
				printed = textOf(blocks)
			}
			start, end := m[2], m[3]
			words := string(r.src[start:end])
			if at := strings.Index(printed, unescape([]byte(words))); at >= 0 && !isNote(printed[:at], words) && !r.isPath(start) {
				r.add(codeUnsupported, start, end, "`"+words+"` "+mark.says, mark.help)
				break
			}
		}
	}
}

// isNote reports whether words begin a note to which the same stars lead in the text before.
func isNote(before, words string) bool {
	at := strings.Index(before, "**")
	return strings.HasPrefix(words, "**") && at > 0 && !isBlankAt(before, at-1)
}

// isPath reports whether a backslash is part of a path, such as C:\News.
func (r *reader) isPath(at int) bool {
	word := r.src[bytes.LastIndexAny(r.src[:at], " \n")+1 : at+1]
	return len(word) > 2 && (word[0] == '\\' || word[1] == ':' && word[2] == '\\') && word[len(word)-1] == '\\'
}

// literal finds the first words between marks that Markdown prints as they stand, though somebody meant
// them: `**A (b)**c`, `~~old~~`. It reports whether there are any.
func (r *reader) literal(blocks []Block) bool {
	printed := ""
	for _, m := range []struct{ mark, what, help string }{
		{"**", "bold", "write the stars where a space or the end of the words stands beside them, or leave them out"},
		{"~~", "deleted", "remove the words that no longer hold"},
		{"==", "highlighted", "leave the marks out"},
	} {
		for from := 0; ; {
			start, end := between(r.src, from, m.mark)
			if end == 0 {
				break
			}
			if printed == "" {
				printed = textOf(blocks)
			}
			words := string(r.src[start:end])
			if strings.Contains(printed, words) {
				r.add(codeUnsupported, start, end, "`"+words+"` is not read as "+m.what+", so that its marks are printed", m.help)
				return true
			}
			from = start + len(m.mark)
		}
	}
	return false
}

// between returns where the first words between two equal marks of a line begin and end, the marks included; 0, 0
// if there are none. A mark that is escaped, or part of a row of its sign, is none, and so is one that a
// space follows at their beginning.
func between(src []byte, from int, mark string) (start, end int) {
	isMark := func(i int) bool {
		before := i > 0 && (src[i-1] == '\\' || src[i-1] == mark[0])
		behind := i + len(mark)
		return !before && (behind == len(src) || src[behind] != mark[0])
	}
	next := func(from int) int {
		for i := from; i < len(src); {
			n := bytes.Index(src[i:], []byte(mark))
			if n < 0 {
				return -1
			}
			if i += n; isMark(i) {
				return i
			}
			i++
		}
		return -1
	}
	for start = next(from); start >= 0; start = next(start + 1) {
		begin := start + len(mark)
		close := next(begin)
		if close < 0 {
			return 0, 0
		}
		words := src[begin:close]
		if len(words) > 0 && words[0] != ' ' && bytes.IndexByte(words, '\n') < 0 {
			return start, close + len(mark)
		}
	}
	return 0, 0
}

// textOf is the text of blocks without code, whose marks are meant as they stand.
func textOf(blocks []Block) string {
	var b strings.Builder
	var write func([]Inline)
	write = func(list []Inline) {
		for _, in := range list {
			if text, ok := in.(Text); ok {
				b.WriteString(string(text))
			}
			write(Within(in))
		}
	}
	Walk(blocks, func(block Block) {
		switch block := block.(type) {
		case *Paragraph:
			write(block.Inlines)
		case *Table:
			for _, head := range block.Head {
				write(head)
			}
		}
		b.WriteByte('\n')
	})
	return b.String()
}

// CheckTitle returns the finding for a text that is printed as it stands, such as a heading, and has marks of
// Markdown in it, if Check has none.
func (f *Fields) CheckTitle(t source.Text) diag.List {
	if t = t.Markdown(); isPlainLine(t.Value) {
		return nil
	}
	words := collapseSpace(Plain(f.ReadLine(t)))
	if words == "" || words == collapseSpace(t.Value) || len(f.Check(t)) > 0 {
		return nil
	}
	return diag.List{diag.New(codeUnsupported, t.Span, "`"+collapseSpace(t.Value)+"` is printed with its marks: a title has no Markdown", "write `"+words+"`")}
}

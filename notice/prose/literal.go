package prose

import (
	"bytes"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// literal finds the first words between marks that Markdown prints as they stand, though somebody meant
// them: `**A (b)**c`, `~~old~~`.
func (r *reader) literal(blocks []Block) {
	printed := ""
	for _, m := range []struct{ mark, what, help string }{
		{"**", "bold", "write the stars where a space or the end of the words stands beside them, or leave them out"},
		{"~~", "deleted", "remove the words that no longer hold"},
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
				return
			}
			from = start + len(m.mark)
		}
	}
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

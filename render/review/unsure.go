package review

import (
	"math"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// unsure are the questions that imports left in comments of the sources, "# unsure: …", each at the
// words below it, or at those before it on its line.
func unsure(p *page) []concern {
	var files []*source.File
	seen := map[*source.File]bool{}
	for _, w := range p.written {
		if f := w.text.Span.File; !seen[f] {
			seen[f] = true
			files = append(files, f)
		}
	}
	var out []concern
	for _, f := range files {
		texts := p.textLines(f)
		from := len(out)
		below := source.Pos{} // where the next line begins that is no comment
		for n := f.LineCount(); n > 0; n-- {
			line := f.Line(n)
			if _, column := content(line); column >= 0 {
				below = source.Pos{Line: n, Col: column + 1}
			}
			question, ok := comment(line, texts[n])
			if !ok {
				continue
			}
			at := source.Pos{Line: n, Col: 1}
			c := concern{span: source.Span{File: f, Start: at, End: at}, rank: rankOf("unsure")}
			c.remark = doc.Remark{Severity: "unsure", Message: sentence(question), Help: "Decide, and remove the comment.", Place: placeOf(c.span)}
			switch _, column := content(line); {
			case column >= 0:
				c.span.Start.Col = column + 1
			case below.Line > 0:
				c.span.Start = below
			}
			c.span.End = source.Pos{Line: c.span.Start.Line, Col: c.span.Start.Col + 1}
			out = append(out, c)
		}
		slices.Reverse(out[from:])
	}
	return out
}

// comment is the question in the comment of a line, of which the first characters are words of a field.
func comment(line string, words int) (question string, ok bool) {
	for i := range line {
		if words--; words >= 0 {
			continue
		}
		if question, ok = strings.CutPrefix(line[i:], "# unsure: "); ok && (i == 0 || strings.ContainsAny(line[i-1:i], " \t")) {
			return question, true
		}
	}
	return "", false
}

func rankOf(severity string) int {
	for i, s := range severities {
		if s == severity {
			return i
		}
	}
	return len(severities)
}

// textLines tells how many characters of a line, at its beginning, are or stand before words of a field,
// in which a comment would be words.
func (p *page) textLines(f *source.File) map[int]int {
	out := map[int]int{}
	for _, w := range p.written {
		s := w.text.Span
		if s.File != f {
			continue
		}
		out[s.End.Line] = max(out[s.End.Line], s.End.Col-1)
		for n := s.End.Line - 1; n >= s.Start.Line && out[n] < math.MaxInt; n-- {
			out[n] = math.MaxInt
		}
	}
	return out
}

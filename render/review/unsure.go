package review

import (
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// unsure are the questions that imports left in comments of the sources, "# unsure: …", each at the
// words below it.
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
		for n := 1; n <= f.LineCount(); n++ {
			question, ok := strings.CutPrefix(strings.TrimLeft(f.Line(n), " \t"), "# unsure: ")
			if !ok || p.isText(f, n) {
				continue
			}
			at := source.Pos{Line: n, Col: 1}
			c := concern{span: below(f, n), rank: rankOf("unsure")}
			c.remark = doc.Remark{Severity: "unsure", Message: sentence(question), Help: "Decide, and remove the comment.", Place: placeOf(source.Span{File: f, Start: at, End: at})}
			out = append(out, c)
		}
	}
	return out
}

func rankOf(severity string) int {
	for i, s := range severities {
		if s == severity {
			return i
		}
	}
	return len(severities)
}

// isText reports whether a line is of the words of a field.
func (p *page) isText(f *source.File, line int) bool {
	for _, w := range p.written {
		if s := w.text.Span; s.File == f && s.Start.Line <= line && line <= s.End.Line {
			return true
		}
	}
	return false
}

// below is the first line under a comment that is none, from its first character on.
func below(f *source.File, line int) source.Span {
	for n := line + 1; n <= f.LineCount(); n++ {
		if _, col := content(f.Line(n)); col >= 0 {
			return source.Span{File: f, Start: source.Pos{Line: n, Col: col + 1}, End: source.Pos{Line: n, Col: col + 2}}
		}
	}
	return source.Span{File: f, Start: source.Pos{Line: line, Col: 1}, End: source.Pos{Line: line, Col: 2}}
}

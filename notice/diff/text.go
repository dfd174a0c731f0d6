package diff

import (
	"strings"

	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// words returns a text as it is compared and as it is shown: without Markdown and line ends. Kinds
// of spaces, quotation marks and dashes are not compared; where links lead is.
func (n *entries) words(t source.Text) (norm, shown string) {
	shown = t.Value
	links := ""
	if strings.ContainsAny(t.Value, "*_`[]\\<>&|~#\n") || strings.Contains(t.Value, "://") {
		var b strings.Builder
		prose.Walk(n.notice.Prose.Read(t), func(block prose.Block) {
			switch block := block.(type) {
			case *prose.Paragraph:
				b.WriteString(prose.Plain(block.Inlines) + " ")
			case *prose.Table:
				for _, head := range block.Head {
					b.WriteString(prose.Plain(head) + " ")
				}
			}
		})
		shown = b.String()
		for _, l := range n.notice.Prose.Links(t) {
			if _, target, _ := strings.Cut(l.URL, ":"); !strings.Contains(shown, strings.TrimLeft(target, "/")) || target == "" {
				links += " " + l.URL
			}
		}
	}
	shown = strings.Join(strings.Fields(shown), " ")
	return foldMarks(shown) + links, shown
}

// foldMarks writes quotation marks and dashes in one way.
func foldMarks(s string) string {
	if isASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case '’', '‘', '‚', '‛', '´':
			return '\''
		case '“', '”', '„', '«', '»':
			return '"'
		case '–', '—', '‑', '‐':
			return '-'
		}
		return r
	}, s)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// quote quotes words within a sentence, shortened.
func quote(s string) string {
	const longest = 60
	if r := []rune(s); len(r) > longest {
		s = strings.TrimRight(string(r[:longest-1]), " ,;:") + "…"
	}
	return "`" + s + "`"
}

package text

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/noticec/noticec/notice/intake"
)

// What is left out of a text, in words.
const (
	pageHeader = "page header"
	pageFooter = "page footer"
	pageNumber = "page number"
	contents   = "table of contents"
)

// edge is how many lines at the top or the foot of a page may be furniture.
const edge = 3

var (
	numberLine = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^[-–—|\[( ]*(?i:page|seite|tudalen|pagina|página|side|strona|p\.|s\.)?\s*[0-9]{1,4}(?:\s*(?i:/|of|von|sur|o|van|de|di|af|z)\s*[0-9]{1,4})?[-–—|\]) ]*$`)
	})
	leaderLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})\s*[0-9]{1,4}$`) })
	contentsOf = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:table of contents|contents|inhalt|inhaltsverzeichnis|table des matières|sommaire|cynnwys|inhoud|índice|indice)$`)
	})
)

// leaveOut returns the lines that are no furniture of pages, and lists the others.
func (p *parser) leaveOut(lines []line) []line {
	what := make([]string, len(lines))
	if len(lines) > 0 && lines[len(lines)-1].page > 0 {
		markFurniture(lines, what)
	}
	markContents(lines, what)
	var out []line
	gap, ends := false, false
	for i, l := range lines {
		if what[i] != "" {
			p.omitted = append(p.omitted, intake.Omission{What: what[i], Words: len(strings.Fields(l.text)), Span: p.span(lines[i : i+1])})
			gap, ends = gap || l.gap, ends || l.ends
			continue
		}
		l.gap, l.ends = l.gap || gap, l.ends || ends
		gap, ends = false, false
		if l.ends && len(out) > 0 && continues(out[len(out)-1].text, l.text) {
			l.gap = false
		}
		out = append(out, l)
	}
	return out
}

// continues reports whether a sentence goes on over the end of a page.
func continues(before, behind string) bool {
	first := []rune(behind)[0]
	return unicode.IsLower(first) && !endsSentence(before) && !strings.HasSuffix(before, ":")
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’»)`)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}

// markFurniture marks lines that stand at the top or the foot of half of the pages, but for
// their numbers, and numbers of pages.
func markFurniture(lines []line, what []string) {
	pages := lines[len(lines)-1].page + 1
	type place struct {
		text string
		foot bool
	}
	count := map[place]int{}
	each := func(f func(i int, at place)) {
		for start := 0; start < len(lines); {
			end := start
			for end < len(lines) && lines[end].page == lines[start].page {
				end++
			}
			for i := start; i < min(start+edge, end); i++ {
				f(i, place{withoutNumbers(lines[i].text), false})
			}
			for i := max(end-edge, start); i < end; i++ {
				f(i, place{withoutNumbers(lines[i].text), true})
			}
			if i := end - 1; numberLine().MatchString(lines[i].text) {
				what[i] = pageNumber
			}
			if numberLine().MatchString(lines[start].text) {
				what[start] = pageNumber
			}
			start = end
		}
	}
	each(func(_ int, at place) { count[at]++ })
	each(func(i int, at place) {
		if n := count[at]; n < 2 || n*2 < pages || what[i] == pageNumber {
			return
		}
		what[i] = pageHeader
		if at.foot {
			what[i] = pageFooter
		}
	})
}

func withoutNumbers(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(c rune) rune {
		if unicode.IsDigit(c) {
			return '0'
		}
		return c
	}, s)), " ")
}

// markContents marks lines with dots that lead to the number of a page, and the heading of such.
func markContents(lines []line, what []string) {
	for i, l := range lines {
		if what[i] != "" || !leaderLine().MatchString(l.text) {
			continue
		}
		what[i] = contents
		if i > 0 && contentsOf().MatchString(lines[i-1].text) {
			what[i-1] = contents
		}
	}
}

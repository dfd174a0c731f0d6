package text

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
)

// The kinds of headings, by their form, in the order of their weight.
const (
	underlined = iota
	capitals
	numbered
	plain
	kinds
	none
)

// longest is the width of what may be a heading.
const longest = 90

// sectionNumber is the number with which a heading begins, and its levels.
var sectionNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:section|part|chapter|abschnitt|teil|adran|rhan|article|artikel|§)?\s*([0-9]{1,2}(?:\.[0-9]{1,2})+[.):]?|(?:[0-9]{1,2}|[IVXivx]{1,5}|[A-H])[.):])\s+\S`)
})

// underline returns the number of lines that a heading has with its underline at lines[1], or 0.
func underline(lines []line) int {
	if len(lines) < 2 || lines[0].width > longest || isRule(lines[0].text) {
		return 0
	}
	rule := lines[1]
	if !isRule(rule.text) || strings.Contains(rule.text, " ") || rule.width < min(3, lines[0].width) || lines[1].gap {
		return 0
	}
	return 2
}

// isRule reports whether a line is drawn with one sign.
func isRule(s string) bool {
	return len(s) > 1 && strings.ContainsRune("=-~_*^", rune(s[0])) && strings.Trim(s, s[:1]+" ") == ""
}

// headingAt is the heading that begins at line i of a chunk, and its number of lines, or 0.
func (p *parser) headingAt(c *chunk, i int) (*intake.Heading, int) {
	if n := underline(c.lines[i:]); n > 0 && !c.items[i].isItem {
		level := 1
		switch c.lines[i+1].text[0] {
		case '-':
			level = 2
		case '~', '^':
			level = 3
		}
		return p.heading(c.lines[i:i+1], level), n
	}
	kind := p.kindAt(p.at, i)
	if kind == none {
		return nil, 0
	}
	level := p.ranks[kind]
	if kind == numbered {
		number := sectionNumber().FindStringSubmatch(c.lines[i].text)
		level += strings.Count(strings.TrimRight(number[1], ".):"), ".")
	}
	if p.at == 0 && i == 0 && p.hasTitle() {
		level = 1
	}
	return p.heading(c.lines[i:i+1], min(level, 6)), 1
}

func (p *parser) heading(lines []line, level int) *intake.Heading {
	return &intake.Heading{Place: prose.Place{Span: p.span(lines)}, Level: level, Inlines: p.join(lines, []string{lines[0].text})}
}

// rankHeadings gives each kind of heading that the text has a level below those of more weight.
func (p *parser) rankHeadings() {
	level := 1
	if p.hasTitle() {
		level = 2
	}
	var present [kinds]bool
	for k, c := range p.chunks {
		for i := range c.lines {
			if underline(c.lines[i:]) > 0 {
				present[underlined] = true
			}
			if kind := p.kindAt(k, i); kind != none && (k+i > 0 || !p.hasTitle()) {
				present[kind] = true
			}
		}
	}
	if present[underlined] {
		level = 3 // below those with both kinds of lines
	}
	for kind := capitals; kind < kinds; kind++ {
		p.ranks[kind] = level
		if present[kind] {
			level++
		}
	}
}

// hasTitle reports whether the text begins with a heading that is no section's: a title.
func (p *parser) hasTitle() bool {
	if len(p.chunks) < 2 || strings.HasSuffix(p.chunks[0].lines[0].text, "?") {
		return false
	}
	kind := p.kindAt(0, 0)
	return kind == capitals || kind == plain
}

// kindAt is the kind of heading that line i of chunk k is by its form, or none.
func (p *parser) kindAt(k, i int) int {
	c := p.chunks[k]
	text := c.lines[i].text
	if c.items[i].isItem || !mayBeHeading(c.lines[i]) || !startsUpper(text) && !sectionNumber().MatchString(text) {
		return none
	}
	isFirst := p.leads(c, i)
	if len(c.lines) == 1 && c.alone {
		isFirst = p.isAlone(k)
	}
	switch {
	case !isFirst, k+i > 0 && isDated(text):
		return none
	case isCapitals(text):
		return capitals
	case sectionNumber().MatchString(text):
		return numbered
	}
	return plain
}

// isDated reports whether a line names a day or a number rather than what follows: "Last updated
// 2 May 2026", "Helpline: 01632 960 001".
func isDated(s string) bool {
	numbers := 0
	for word := range strings.FieldsSeq(s) {
		if strings.ContainsAny(word, "0123456789") {
			numbers++
		}
	}
	return numbers > 1 || numbers == 1 && strings.Contains(s, ": ")
}

// isAlone reports whether chunk k, a line with empty ones around it, heads what follows.
func (p *parser) isAlone(k int) bool {
	if k+1 == len(p.chunks) || p.isContinued(p.chunks[k].lines[0]) {
		return false
	}
	text, next := p.chunks[k].lines[0].text, p.chunks[k+1]
	switch {
	case isCapitals(text), sectionNumber().MatchString(text):
		return true
	case k > 0 && isLead(p.chunks[k-1]):
		return false
	case strings.HasSuffix(text, ":"):
		return !next.items[0].isItem && !isShortChunk(next) && len(strings.Fields(text)) <= 4
	}
	return !isShortChunk(next) || strings.HasSuffix(text, "?") || p.isTitleOf(k)
}

// leads reports whether line i heads the lines below it, with no empty line between, as in the
// text of a PDF.
func (p *parser) leads(c *chunk, i int) bool {
	return p.heads(c, i, stacked) && p.begins(c, i, stacked)
}

// stacked is how many headings may stand above one another, such as a title.
const stacked = 2

// begins reports whether line i begins something: the line before it ends a sentence, or is a
// heading.
func (p *parser) begins(c *chunk, i, above int) bool {
	return i == 0 || endsSentence(c.lines[i-1].text) || above > 0 && p.heads(c, i-1, 0) && p.begins(c, i-1, above-1)
}

// heads reports whether line i has the form of a heading above text, or above further headings:
// it ends long before the others do, where a sentence would go on, and they begin one.
func (p *parser) heads(c *chunk, i, below int) bool {
	if i+1 >= len(c.lines) || p.unwrapped || c.items[i].isItem || !mayBeHeading(c.lines[i]) {
		return false
	}
	l, next := c.lines[i], c.lines[i+1]
	isShort := l.indent+l.width < p.width*8/10 || strings.HasSuffix(l.text, "?")
	isBegun := startsUpper(next.text) && !sectionNumber().MatchString(next.text) || c.items[i+1].isItem
	if !isShort || !isBegun || strings.HasSuffix(l.text, ":") {
		return false
	}
	return c.items[i+1].isItem || next.indent+next.width >= p.width*7/10 || endsSentence(next.text) && !strings.HasSuffix(next.text, "?") ||
		strings.HasSuffix(next.text, ":") || below > 0 && p.heads(c, i+1, below-1)
}

// isTitleOf reports whether the first chunk is a title: the heading behind it has text.
func (p *parser) isTitleOf(k int) bool {
	return k == 0 && len(p.chunks) > 2 && (mayBeHeading(p.chunks[1].lines[0]) && !isShortChunk(p.chunks[2]) || isCapitals(p.chunks[1].lines[0].text))
}

// mayBeHeading reports whether a line is short, has words, and ends as no sentence or part of one
// does.
func mayBeHeading(l line) bool {
	if l.width > longest || len(strings.Fields(l.text)) > 16 || strings.ContainsAny(l.text, "@|") || strings.Contains(l.text, "://") {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(l.text)
	return !strings.ContainsRune(".,;!…", last) && strings.ContainsFunc(l.text, unicode.IsLetter) && !strings.Contains(l.text, "   ")
}

// isShortChunk reports whether a chunk is one short line that is no item: another heading, or the
// line of an address.
func isShortChunk(c *chunk) bool {
	return len(c.lines) == 1 && !c.items[0].isItem && mayBeHeading(c.lines[0]) && len(strings.Fields(c.lines[0].text)) < 9
}

// isLead reports whether a chunk ends with a colon: what follows belongs to it.
func isLead(c *chunk) bool { return strings.HasSuffix(c.lines[len(c.lines)-1].text, ":") }

// isCapitals reports whether all letters of s are capitals, and there are some words of them.
func isCapitals(s string) bool {
	letters := 0
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			letters++
		}
	}
	return letters > 3
}

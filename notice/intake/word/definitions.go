package word

import (
	"slices"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
)

// termNames and meaningNames are the names of the styles of definitions, those that Pandoc and this
// program write.
var (
	termNames    = []string{"definitionterm"}
	meaningNames = []string{"definition"}
)

// definitions is the form of a list of terms.
const definitions = "definitions"

// definition adds a term as an item of a list, or its meaning to the item, and reports whether the
// paragraph is one of them. The first meaning goes on behind the term, as in what the readers of web
// pages and Markdown make of them; where it has several lines, below it.
func (s *sequence) definition(p *para) bool {
	n := slices.IndexFunc(s.open, func(l *openList) bool { return l.form == definitions })
	isOpen := n >= 0
	if isOpen && (p.style.isNamed(termNames) || p.style.isNamed(meaningNames)) {
		s.open = s.open[:n+1]
	}
	switch {
	case p.style.isNamed(termNames):
		if !isOpen {
			s.closeLists()
			s.begin(openList{list: &prose.List{}, form: definitions})
			n = 0
		}
		l := s.open[n]
		term := s.plainParagraph(p, p.runs)
		term.Inlines = []prose.Inline{prose.Strong(withoutWeight(term.Inlines))}
		l.list.Items = append(l.list.Items, prose.ListItem{ID: s.idOf(p, false), Blocks: []prose.Block{term}})
		s.term = term
		s.extend(term)
	case isOpen && p.style.isNamed(meaningNames):
		s.meaning(s.plainParagraph(p, p.runs), s.open[n])
	default:
		s.term = nil
		return false
	}
	return true
}

// meaning adds a paragraph to the last item of a list of definitions.
func (s *sequence) meaning(block *prose.Paragraph, l *openList) {
	if s.term == nil {
		s.append(l, block)
		s.extend(block)
		return
	}
	s.term.Inlines = labelled(s.term.Inlines, s.builder.language)
	var between prose.Inline = prose.Text(" ")
	if hasLines(block.Inlines) {
		between = prose.Break{}
	}
	s.term.Inlines = append(append(s.term.Inlines, between), block.Inlines...)
	s.term.Span.End = block.Span.End
	s.term = nil
	s.extend(block)
}

// hasLines reports whether a meaning has several lines, but for a citation below it.
func hasLines(list []prose.Inline) bool {
	for i, in := range list {
		if _, ok := in.(prose.Break); ok {
			_, isCitation := list[i+1].(prose.Emph)
			return !isCitation || i+2 < len(list)
		}
	}
	return false
}

// labelled is a term before its meaning, where their places on the page do not tell them apart any more.
func labelled(term []prose.Inline, language string) []prose.Inline {
	words := term[0].(prose.Strong)
	colon := prose.Text(intake.ColonAfter(prose.Plain(words), language))
	if last, ok := words[len(words)-1].(prose.Text); ok {
		return []prose.Inline{append(words[:len(words)-1:len(words)-1], last+colon)}
	}
	return []prose.Inline{append(words, colon)}
}

package lint

import (
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// A passage of own words and what the reader recognises in it.
type said struct {
	text    source.Text
	matches []reading.Match
}

// read returns the texts that are set, with what they state. A language without word lists has
// texts and no matches.
func (p *Pass) read(texts ...source.Text) []said {
	var out []said
	r := reading.In(p.Notice.Language.Value)
	for _, t := range texts {
		if !t.IsSet() {
			continue
		}
		s := said{text: t}
		if r != nil {
			s.matches = r.Read(t.Value)
		}
		out = append(out, s)
	}
	return out
}

// words are the words of a section about the section as a whole.
func words(b notice.Body) []source.Text { return []source.Text{b.Text, b.Intro, b.Note} }

// states reports whether words state one of some signs, and do not deny it.
func states(words []said, signs ...reading.Sign) bool {
	for range stating(words, signs...) {
		return true
	}
	return false
}

// stating yields the statements of some signs that words do not deny, each with its place.
func stating(words []said, signs ...reading.Sign) func(yield func(reading.Match, source.Span) bool) {
	return func(yield func(reading.Match, source.Span) bool) {
		for _, w := range words {
			for _, m := range w.matches {
				for _, sign := range signs {
					if m.Sign == sign && !m.Denied && !yield(m, w.text.Sub(m.Start, m.End)) {
						return
					}
				}
			}
		}
	}
}

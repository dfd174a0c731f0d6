package lint

import (
	"iter"
	"slices"

	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// states reports whether words that are about a matter state one of some signs.
func (p *Pass) states(words []source.Text, signs ...reading.Sign) bool {
	for range p.stating(words, signs...) {
		return true
	}
	return false
}

// stating yields the statements of some signs that words do not deny, each with its place.
func (p *Pass) stating(words []source.Text, signs ...reading.Sign) iter.Seq2[reading.Match, source.Span] {
	return func(yield func(reading.Match, source.Span) bool) {
		for _, t := range words {
			for _, m := range p.Stated.Read(t) {
				if !m.Denied && slices.Contains(signs, m.Sign) && !yield(m, t.Sub(m.Start, m.End)) {
					return
				}
			}
		}
	}
}

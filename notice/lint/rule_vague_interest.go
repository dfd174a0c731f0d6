package lint

import (
	"github.com/noticec/noticec/notice/source"
)

// interest reports whether a text tells a legitimate interest.
func (p *Pass) interest(t source.Text) bool {
	for b := range p.Notice.LawfulBases.All() {
		if b.Interests.Text.Span == t.Span {
			return true
		}
	}
	for x := range p.Notice.Purposes.All() {
		if x.Interests.Span == t.Span {
			return true
		}
	}
	return false
}

var vagueInterest = &Rule{
	Code:    warning("NC316", "vague-interest", "Legitimate interests are told in words that name none."),
	Phrases: []string{"legitimate business interests", "our business interests", "our commercial interests", "business interests", "our business needs", "our business purposes"},
	In:      []string{"lawful_bases", "purposes"},
	Found: each(func(p *Pass, h Hit) {
		const more = 3 // words beside the phrase that can say something
		if p.interest(h.Text) && len(h.Passage.Words) <= h.J-h.I+more {
			p.wording(h.Span(), "`"+h.Cited()+"` names no interest", "say what the interest is, such as keeping the website safe, and whose it is")
		}
	}),
}

package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

var interestNotStated = &Rule{
	Code: code("NC306", "interest-not-told", "Legitimate interests are relied on without saying which."),
	Check: func(p *Pass) {
		const what = "which legitimate interests are pursued"
		const message, help = "the notice relies on legitimate interests and does not say which", "add `interests: …` with the interest, and whose it is"
		if !p.owes("legitimate-interests") {
			return
		}
		for _, b := range p.Stated.Bases() {
			if b.Provision != law.BasisLegitimateInterests {
				continue
			}
			var missing []*statement.Purpose
			var s statement.Statement
			for _, x := range b.Uses {
				if of := p.Stated.InterestOf(b, x); !of.IsStated() {
					missing, s = append(missing, x), of
				}
			}
			switch {
			case len(b.Uses) == 0:
				p.Missing(p.worded(b, p.Stated.InterestOf(b, nil)), b.Span, what, on(law.NoticeInterests), message, help)
			case len(missing) == len(b.Uses):
				p.Missing(p.worded(b, s), b.Span, what, on(law.NoticeInterests), message, help)
			default:
				for _, x := range missing {
					p.Missing(s, x.Span, what, on(law.NoticeInterests), "this purpose rests on legitimate interests, and the notice does not say which", help)
				}
			}
		}
	},
}

var interestsOfAuthority = &Rule{
	Code: warning("NC307", "interests-of-authority", "A public authority relies on legitimate interests."),
	Check: func(p *Pass) {
		if !p.Authority() {
			return
		}
		for _, b := range p.Stated.Bases() {
			if b.Provision != law.BasisLegitimateInterests && b.Provision != law.BasisRecognisedInterests {
				continue
			}
			inside := slices.DeleteFunc(slices.Clone(b.Uses), func(x *statement.Purpose) bool { return x.OutsidePublicTask.IsSet() })
			if len(b.Uses) > 0 && len(inside) == 0 {
				continue
			}
			at := b.Span
			if len(inside) < len(b.Uses) {
				at = inside[0].Span
			}
			p.Report(at, on(law.NoInterestsForAuthorities), "a public authority cannot rely on "+b.Name+" for its tasks", "name another basis, or say in `outside_public_task` of the purpose why it is not one of its tasks")
		}
	},
}

var recognisedOutsideUK = &Rule{
	Code: code("NC308", "recognised-interests-outside-uk", "Recognised legitimate interests are relied on where the law does not know them."),
	Check: func(p *Pass) {
		for _, b := range p.Stated.Bases() {
			if b.Provision == law.BasisRecognisedInterests && !p.Regimes.May(b.Provision) {
				p.Report(b.Span, on(law.LawfulBases), "recognised legitimate interests are a basis in the United Kingdom only", "name one of the bases of "+p.article(law.LawfulBases)+"(1)", p.byWords(b)...)
			}
		}
	},
}

var recognisedWithoutCondition = &Rule{
	Code: code("NC309", "recognised-interests-without-condition", "Recognised legitimate interests are relied on without a condition of Annex 1."),
	Check: func(p *Pass) {
		for _, b := range p.Stated.Bases() {
			switch {
			case b.Provision != law.BasisRecognisedInterests || p.Regimes.Assumed():
			case p.Regimes.May(b.Provision) && !p.Has(b.Provision):
				p.Report(b.Span, on(law.LawfulBases), "recognised legitimate interests are a basis from 5 February 2026 only", "name another basis for the time before", p.byWords(b)...)
			case b.Item == nil || !b.Item.Annex1.IsSet():
				s := p.Stated.SaysAny(b.Words())
				p.Missing(p.worded(b, s), b.Span, "which condition of Annex 1 is met", on(law.RecognisedInterestsCondition), "the notice relies on recognised legitimate interests and does not name the condition of Annex 1", "add `annex_1: …` with the condition that is met")
			}
		}
	},
}

// interest reports whether a text states a legitimate interest.
func (p *Pass) interest(t source.Text) bool {
	isText := func(x source.Text) bool { return x.Span == t.Span }
	for b := range p.Notice.LawfulBases.All() {
		if slices.ContainsFunc(b.InterestTexts(), isText) {
			return true
		}
	}
	for x := range p.Notice.Purposes.All() {
		if slices.ContainsFunc(x.Interests, isText) {
			return true
		}
	}
	return false
}

var vagueInterest = &Rule{
	Code:    warning("NC316", "vague-interest", "Legitimate interests are told in words that name none."),
	Phrases: []string{"legitimate business interests", "our business interests", "our commercial interests", "business interests", "our business needs", "our business purposes"},
	In:      []string{"lawful_bases", "purposes"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		const more = 3 // words beside the phrase that can carry information
		if p.interest(h.Text) && len(h.Passage.Words) <= h.J-h.I+more {
			p.wording(h.Span(), "`"+h.Quote()+"` names no interest", "say what the interest is, such as keeping the website safe, and whose it is")
		}
	}),
}

var recognisedInterestsWithDecision = &Rule{
	Code: code("NC327", "recognised-interests-with-decision", "An automated decision rests on recognised legitimate interests."),
	Check: func(p *Pass) {
		bases := p.Bases()
		if !p.Has(law.DecisionOnRecognisedInterests) || !slices.Equal(bases, []string{"recognised-legitimate-interests"}) {
			return
		}
		for d := range p.Notice.AutomatedDecisions.All() {
			if !d.Significant.Value || !d.Solely.Value {
				continue
			}
			p.Report(d.Span, on(law.DecisionOnRecognisedInterests), "a significant decision without a person rests on recognised legitimate interests, which the law forbids", "have a person decide, or rely on another basis and name it")
		}
	},
}

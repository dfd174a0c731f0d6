package lint

import (
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

var purposeWithoutBasis = &Rule{
	Code:    code("NC301", "purpose-without-basis", "The notice names no lawful basis."),
	Section: "lawful_bases",
	Check: func(p *Pass) {
		n := p.Notice
		if n.LawfulBases.Len() > 0 || n.LawfulBases.Text.IsSet() {
			return
		}
		for purpose := range n.Purposes.All() {
			for _, b := range purpose.Basis {
				if _, ok := law.BasisOf(b.Value); ok {
					return
				}
			}
		}
		place := p.Place()
		if n.Purposes.IsSet() {
			place = n.Purposes.Span
		}
		p.Report(place, on(law.NoticeBasis), "the notice names no lawful basis for using the data", "add `lawful_bases`, and say for each purpose which basis it rests on")
	},
}

var purposeNotLinked = &Rule{
	Code: code("NC302", "purpose-without-own-basis", "A purpose has no basis, though others have."),
	Check: func(p *Pass) {
		if len(p.Bases()) < 2 {
			return
		}
		linked := false
		for x := range p.Notice.Purposes.All() {
			linked = linked || len(x.Basis) > 0
		}
		for x := range p.Notice.Purposes.All() {
			if linked && len(x.Basis) == 0 && !x.StatedIn.IsSet() {
				p.Report(x.Span, on(law.NoticeBasis), "this purpose names no lawful basis, though others do", "add a `basis` to it")
			}
		}
	},
}

var basesNotLinked = &Rule{
	Code: warning("NC303", "bases-not-linked", "Several bases are told, and no purpose is tied to one of them."),
	Check: func(p *Pass) {
		if len(p.Bases()) < 2 || p.Notice.Purposes.Len() == 0 {
			return
		}
		for x := range p.Notice.Purposes.All() {
			if len(x.Basis) > 0 {
				return
			}
		}
		p.Report(p.At(p.Notice.LawfulBases.Span), on(law.NoticeBasis), "several lawful bases are told, and no purpose says which of them it rests on", "add `basis` to each purpose")
	},
}

var alternativeBases = &Rule{
	Code: warning("NC304", "alternative-bases", "Bases are told as alternatives."),
	Check: func(p *Pass) {
		for b := range p.Notice.LawfulBases.All() {
			if len(b.AnyOf) > 1 {
				p.Report(b.Span, on(law.NoticeBasis), "the bases are told as alternatives, so nobody can tell which of them applies", "say which basis applies to which purpose")
			}
		}
	},
}

var noLawBehindBasis = &Rule{
	Code: warning("NC305", "no-law-behind-basis", "A legal obligation or a public task is relied on without the law that lays it down."),
	Check: func(p *Pass) {
		stated := map[string]bool{}
		check := func(b *notice.LawfulBasis, laws int) {
			slug, _ := law.BasisOf(b.Basis.Value)
			stated[slug.Slug] = true
			if (slug.Slug == "legal-obligation" || slug.Slug == "public-task") && len(b.Laws)+laws == 0 {
				p.Report(b.Span, on(law.BasisInLaw), "the notice relies on "+slug.Name+" and does not name the law that lays it down", "add `laws: …` with the act and section")
			}
		}
		for b := range p.Notice.LawfulBases.All() {
			check(b, 0)
			for i := range b.AnyOf {
				check(&b.AnyOf[i], len(b.Laws))
			}
		}
		for x := range p.Notice.Purposes.All() {
			for _, ref := range x.Basis {
				if slug, ok := law.BasisOf(ref.Value); ok && !stated[slug.Slug] && len(x.Laws) == 0 {
					stated[slug.Slug] = true
					check(&notice.LawfulBasis{Item: notice.Item{Span: ref.Span}, Basis: ref}, 0)
				}
			}
		}
	},
}

var interestNotStated = &Rule{
	Code: code("NC306", "interest-not-told", "Legitimate interests are relied on without saying which."),
	Check: func(p *Pass) {
		for x := range p.Notice.Purposes.All() {
			if x.Interests.IsSet() {
				return
			}
		}
		for b := range p.Notice.LawfulBases.All() {
			if slug, _ := law.BasisOf(b.Basis.Value); slug.Slug == "legitimate-interests" && !b.Interests.Text.IsSet() && !b.Text.IsSet() {
				p.Report(b.Span, on(law.NoticeInterests), "the notice relies on legitimate interests and does not say which", "add `interests: …` with the interest, and whose it is")
			}
		}
	},
}

var interestsOfAuthority = &Rule{
	Code: warning("NC307", "interests-of-authority", "A public authority relies on legitimate interests."),
	Check: func(p *Pass) {
		if !p.Public() {
			return
		}
		for x := range p.Notice.Purposes.All() {
			if x.OutsidePublicTask.IsSet() {
				return
			}
		}
		for b := range p.Notice.LawfulBases.All() {
			if slug, _ := law.BasisOf(b.Basis.Value); slug.Slug == "legitimate-interests" || slug.Slug == "recognised-legitimate-interests" {
				p.Report(b.Span, on(law.NoInterestsForAuthorities), "a public authority cannot rely on "+slug.Name+" for its tasks", "name another basis, or say in `outside_public_task` of the purpose why it is not one of its tasks")
			}
		}
	},
}

var recognisedOutsideUK = &Rule{
	Code: code("NC308", "recognised-interests-outside-uk", "Recognised legitimate interests are relied on where the law does not know them."),
	Check: func(p *Pass) {
		for b := range p.Notice.LawfulBases.All() {
			if slug, _ := law.BasisOf(b.Basis.Value); slug.Provision == law.BasisRecognisedInterests && !p.Regimes.May(slug.Provision) {
				p.Report(b.Span, on(law.LawfulBases), "recognised legitimate interests are a basis in the United Kingdom only", "name one of the bases of "+p.article(law.LawfulBases)+"(1)")
			}
		}
	},
}

var basisOfAnotherLaw = &Rule{
	Code: code("NC338", "basis-of-another-law", "A basis is relied on that the law of the notice does not have."),
	Check: func(p *Pass) {
		reported := map[string]bool{}
		check := func(t source.Text) {
			b, ok := law.BasisOf(t.Value)
			if !ok || b.Provision == law.BasisRecognisedInterests || p.Regimes.May(b.Provision) || reported[b.Slug] {
				return
			}
			reported[b.Slug] = true
			severity := diag.Error
			if _, conditional := p.Regimes.Cite(p.Judged(), law.NoticeBasis); conditional {
				severity = diag.Warning // the notice need not state its basis
			}
			p.Report(t.Span, on(law.LawfulBases), "`"+b.Slug+"` is no basis under the law that the notice names", "name one that it has: "+strings.Join(p.bases(), ", "), diag.WithSeverity(severity))
		}
		for b := range p.Notice.LawfulBases.All() {
			check(b.Basis)
			for i := range b.AnyOf {
				check(b.AnyOf[i].Basis)
			}
		}
		for x := range p.Notice.Purposes.All() {
			for _, t := range x.Basis {
				check(t)
			}
		}
	},
}

// bases returns the slugs of the bases that the regimes of the notice have.
func (p *Pass) bases() []string {
	var out []string
	for _, b := range law.Bases {
		if p.Regimes.May(b.Provision) {
			out = append(out, b.Slug)
		}
	}
	return out
}

var recognisedWithoutCondition = &Rule{
	Code: code("NC309", "recognised-interests-without-condition", "Recognised legitimate interests are relied on without a condition of Annex 1."),
	Check: func(p *Pass) {
		for b := range p.Notice.LawfulBases.All() {
			slug, _ := law.BasisOf(b.Basis.Value)
			switch {
			case slug.Provision != law.BasisRecognisedInterests || p.Regimes.Assumed():
			case p.Regimes.May(slug.Provision) && !p.Has(slug.Provision):
				p.Report(b.Span, on(law.LawfulBases), "recognised legitimate interests are a basis from 5 February 2026 only", "name another basis for the time before")
			case !b.Annex1.IsSet():
				p.Report(b.Span, on(law.RecognisedInterestsCondition), "the notice relies on recognised legitimate interests and does not name the condition of Annex 1", "add `annex_1: …` with the condition that is met")
			}
		}
	},
}

// explains reports whether each basis of a purpose states when it applies.
func (p *Pass) explains(x *notice.Purpose) bool {
	for _, t := range x.Basis {
		stated := false
		for b := range p.Notice.LawfulBases.All() {
			if b.ID.Value == t.Value || b.Basis.Value == t.Value {
				stated = b.When.IsSet() || b.Note.IsSet() || b.Text.IsSet() || len(b.For) > 0
			}
		}
		if !stated {
			return false
		}
	}
	return true
}

var severalBasesOfPurpose = &Rule{
	Code: warning("NC315", "several-bases-of-purpose", "A purpose rests on several bases, and nothing says which of them applies when."),
	Check: func(p *Pass) {
		for x := range p.Notice.Purposes.All() {
			if len(x.Basis) < 2 || x.Note.IsSet() || x.When.IsSet() || p.explains(x) {
				continue
			}
			p.Report(x.Basis[1].Span, on(law.NoticeBasis), "this purpose rests on "+strconv.Itoa(len(x.Basis))+" bases, and nothing says which of them applies to which data, or when", "make a purpose of each, or say it in `note` or `when`")
		}
	},
}

// interest reports whether a text states a legitimate interest.
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
	Found: firstInPassage(func(p *Pass, h Hit) {
		const more = 3 // words beside the phrase that can carry information
		if p.interest(h.Text) && len(h.Passage.Words) <= h.J-h.I+more {
			p.wording(h.Span(), "`"+h.Quote()+"` names no interest", "say what the interest is, such as keeping the website safe, and whose it is")
		}
	}),
}

var contractOfOthers = &Rule{
	Code: warning("NC319", "contract-of-others", "A contract is relied on for data about people who are not party to it."),
	Check: func(p *Pass) {
		for x := range p.Notice.Purposes.All() {
			if bases := p.basesOf(x); len(bases) != 1 || bases[0] != "contract" {
				continue
			}
			for _, id := range x.Data {
				if c := p.index.Data(id.Value); c != nil && c.About.IsSet() {
					p.Report(id.Span, on(law.BasisContract), "this purpose rests on a contract alone, and `"+id.Value+"` is about "+c.About.Value+", who may be no party to it", "name another basis for these data")
				}
			}
		}
	},
}

var routineVitalInterests = &Rule{
	Code: warning("NC321", "routine-vital-interests", "Vital interests are relied on for something routine."),
	Check: func(p *Pass) {
		for x := range p.Notice.Purposes.All() {
			routine := x.DirectMarketing.Value
			for _, w := range append(splitWords(x.Text.Value), splitWords(x.Name.Value)...) {
				routine = routine || slices.Contains([]string{"marketing", "newsletter", "newsletters", "advertising", "website", "payroll", "recruitment"}, w.Text)
			}
			if routine && slices.Contains(p.basesOf(x), "vital-interests") {
				p.Report(x.Span, on(law.BasisVitalInterests, law.RecitalVitalInterests), "vital interests are a basis where a life is at stake, which this purpose does not seem to be about", "name another basis")
			}
		}
	},
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

var obligationNotAmongBases = &Rule{
	Code:    warning("NC337", "obligation-not-among-bases", "Data are shared where the law requires it, and no legal obligation is among the bases."),
	Phrases: []string{"required by applicable law", "required by law", "required to by law", "legally required", "obliged by law", "legally obliged"},
	In:      []string{"recipients", "sharing_reasons", "purposes"},
	Found: func(p *Pass, hits []Hit) {
		if bases := p.Bases(); len(bases) == 0 || slices.Contains(bases, "legal-obligation") {
			return
		}
		h := hits[0]
		d := "`" + h.Quote() + "` is said, and legal obligation is not among the lawful bases"
		p.Report(h.Span(), on(law.BasisLegalObligation, law.NoticeBasis), d, "add `legal-obligation` to the bases with the law that requires it")
	},
}

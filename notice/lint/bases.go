package lint

import (
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

var purposeWithoutBasis = &Rule{
	Code:    code("NC301", "purpose-without-basis", "The notice names no lawful basis."),
	Section: "lawful_bases",
	Check: func(p *Pass) {
		at := p.At(p.Notice.LawfulBases.Span, p.Notice.Purposes.Span)
		p.Missing(p.Stated.Item("lawful-basis"), at, "on which lawful basis the data are used", on(law.NoticeBasis), "the notice names no lawful basis for using the data", "add `lawful_bases`, and say for each purpose which basis it rests on")
	},
}

var purposeNotLinked = &Rule{
	Code: code("NC302", "purpose-without-own-basis", "A purpose has no basis, though others have."),
	Check: func(p *Pass) {
		tied := slices.ContainsFunc(p.Stated.Purposes(), func(x *statement.Purpose) bool { return len(x.Bases) > 0 })
		if !tied {
			return
		}
		words := p.Notice.LawfulBases.Words() // may tie purposes to bases
		for _, x := range p.Stated.Purposes() {
			if len(x.Bases)+len(x.Basis) > 0 || x.StatedIn.IsSet() {
				continue
			}
			s := statement.Statement{Words: words}
			if len(words) > 0 {
				s.How = statement.Unread
			}
			p.Missing(s, x.Span, "on which lawful basis each purpose rests", on(law.NoticeBasis), "this purpose names no lawful basis, though others do", "add a `basis` to it")
		}
	},
}

var basesNotLinked = &Rule{
	Code: warning("NC303", "bases-not-linked", "Several bases are told, and no purpose is tied to one of them."),
	Check: func(p *Pass) {
		coded := 0
		for _, b := range p.Stated.Bases() {
			if b.How == statement.Coded {
				coded++
			}
		}
		if coded < 2 || len(p.Stated.Purposes()) == 0 {
			return
		}
		for _, x := range p.Stated.Purposes() {
			if len(x.Bases) > 0 {
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

// lawOf reports whether the notice names a law behind a basis, for all that rests on it: in the
// facts or the words of the basis, or of each of its purposes. If it does not, without is the first
// purpose that has none, or nil.
func (p *Pass) lawOf(b *statement.Basis) (stated bool, without *statement.Purpose) {
	named := func(laws []source.Text, words []source.Text) bool {
		return slices.ContainsFunc(laws, func(t source.Text) bool { return isNamedLaw(t.Value, b.Provision) }) || p.Stated.SaysAny(words, reading.Law).How == statement.Worded
	}
	if named(b.Laws(), b.Words()) || p.namesLaw(p.Stated.ForAllBases()) {
		return true, nil
	}
	if b.Item != nil && b.Item.StatedIn.IsSet() && p.namesLaw(p.Stated.Section(b.Item.StatedIn.Value)) {
		return true, nil
	}
	for _, x := range b.Uses {
		elsewhere := x.StatedIn.IsSet() && p.namesLaw(p.Stated.Section(x.StatedIn.Value))
		if !elsewhere && !named(x.Laws, x.Words()) {
			return false, x
		}
	}
	return len(b.Uses) > 0, nil
}

// isNamedLaw reports whether a text names a law that lays down a basis: not "various acts", and for
// a task not the law of data protection, which sets none. "FoI Act" is a name, as any word is that
// is not about law in general.
func isNamedLaw(name string, basis law.Provision) bool {
	words := splitWords(name)
	return slices.ContainsFunc(words, func(w Word) bool { return !generalLaw.has(w.Text) }) &&
		(basis != law.BasisPublicTask || !law.IsRegulation(name))
}

// private reports whether the controller is known to be no public body.
func (p *Pass) private() bool {
	return slices.Contains([]string{"company", "charity", "association"}, p.Notice.Controller.Kind.Value)
}

var noLawBehindBasis = &Rule{
	Code: warning("NC305", "no-law-behind-basis", "A legal obligation or a public task is relied on without the law that lays it down."),
	Check: func(p *Pass) {
		for _, b := range p.Stated.Bases() {
			if b.Provision != law.BasisLegalObligation && (b.Provision != law.BasisPublicTask || p.private()) {
				continue
			}
			if stated, without := p.lawOf(b); !stated {
				message, help := "the notice relies on "+b.Name+" and does not name the law that lays it down", "add `laws: …` with the act and section"
				if laws := b.Laws(); len(laws) > 0 {
					message += ": `" + oneLine(laws[0].Value) + "` does not say which"
					help = "write the act and section"
				}
				p.Report(b.At(without), on(law.BasisInLaw), message, help)
			}
		}
	},
}

var officialAuthorityOfPrivateBody = &Rule{
	Code: warning("NC341", "public-task-of-private-body", "A company or a charity relies on a public task, and no law gives it one."),
	Check: func(p *Pass) {
		for _, b := range p.Stated.Bases() {
			if b.Provision != law.BasisPublicTask || !p.private() {
				continue
			}
			if stated, without := p.lawOf(b); !stated {
				p.Report(b.At(without), on(law.BasisPublicTask, law.BasisInLaw), "a public task is a basis for those to whom a law gives the task or the authority, and the notice of a "+p.Notice.Controller.Kind.Value+" names no such law", "add `laws: …` with the act that gives the task, or name another basis")
			}
		}
	},
}

// worded returns a statement about a basis as what rests on words, if only words name the basis.
func (p *Pass) worded(b *statement.Basis, s statement.Statement) statement.Statement {
	if b.How == statement.Worded && len(s.Words) == 0 && !s.IsStated() {
		s.Evidence, s.Words = []source.Span{b.Span}, []source.Text{{Span: b.Span}}
	}
	return s
}

// byWords makes a finding on a basis that only words name no error.
func (p *Pass) byWords(b *statement.Basis) []diag.Option {
	if b.How == statement.Worded {
		return []diag.Option{diag.WithSeverity(min(p.rule.Code.Severity, diag.Warning))}
	}
	return nil
}

var basisOfAnotherLaw = &Rule{
	Code: code("NC338", "basis-of-another-law", "A basis is relied on that the law of the notice does not have."),
	Check: func(p *Pass) {
		severity := diag.Error
		if _, conditional := p.Regimes.Cite(p.Judged(), law.NoticeBasis); conditional {
			severity = diag.Warning // the notice need not state its basis
		}
		reported := map[string]bool{}
		for _, b := range p.Stated.Bases() {
			if b.Slug == "" || b.Provision == law.BasisRecognisedInterests || p.Regimes.May(b.Provision) || reported[b.Slug] {
				continue
			}
			reported[b.Slug] = true
			at := b.Span
			if b.Code.IsSet() {
				at = b.Code.Span
			}
			options := append([]diag.Option{diag.WithSeverity(severity)}, p.byWords(b)...)
			p.Report(at, on(law.LawfulBases), "the law that the notice names does not know "+b.Name+" as a basis", "name one that it has: "+strings.Join(p.bases(), ", "), options...)
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

var severalBasesOfPurpose = &Rule{
	Code: warning("NC315", "several-bases-of-purpose", "A purpose rests on several bases, and nothing says which of them applies when."),
	Check: func(p *Pass) {
		for _, x := range p.Stated.Purposes() {
			without := slices.ContainsFunc(x.Bases, func(b *statement.Basis) bool {
				return b.Item == nil || !(b.Item.When.IsSet() || b.Item.Note.IsSet() || b.Item.Text.IsSet() || len(b.Item.For) > 0)
			})
			if len(x.Basis) < 2 || x.Note.IsSet() || x.When.IsSet() || !without {
				continue
			}
			p.Report(x.Basis[1].Span, on(law.NoticeBasis), "this purpose rests on "+strconv.Itoa(len(x.Basis))+" bases, and nothing says which of them applies to which data, or when", "make a purpose of each, or say it in `note` or `when`")
		}
	},
}

var contractOfOthers = &Rule{
	Code: warning("NC319", "contract-of-others", "A contract is relied on for data about people who are not party to it."),
	Check: func(p *Pass) {
		for _, x := range p.Stated.Purposes() {
			if len(x.Bases) != 1 || !x.Rests("contract") {
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
	Code:   warning("NC321", "routine-vital-interests", "Vital interests are relied on for something routine."),
	Denied: true,
	Phrases: []string{
		"marketing", "newsletter", "newsletters", "advertising", "website", "payroll", "recruitment", "loyalty", "discount", "discounts", "offers", "voucher", "vouchers", "statistics", "surveys", "survey",
		"customer accounts", "membership", "subscription", "invoices", "billing", "care plan", "day care", "social care", "support service", "support services", "monitoring", "lessons", "teaching", "staff", "training", "events",
		"bookings", "parking", "permits", "council tax", "housing benefit", "orders", "you ordered", "your order", "your purchase", "your purchases",
	},
	Except: []string{"newborn care", "emergency monitoring", "monitoring alarms", "monitoring of alarms"},
	In:     []string{"purposes"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		for _, x := range p.Stated.Purposes() {
			if x.Rests("vital-interests") && (h.Text.Span == x.Text.Span || h.Text.Span == x.Name.Span) {
				p.Report(h.Span(), on(law.BasisVitalInterests, law.RecitalVitalInterests), "vital interests are a basis where a life is at stake, which this purpose does not seem to be about", "name another basis")
			}
		}
	}),
}

var obligationNotAmongBases = &Rule{
	Code: warning("NC337", "obligation-not-among-bases", "Data are shared where the law requires it, and no legal obligation is among the bases."),
	Phrases: []string{"required by applicable law", "required by law", "required to by law", "legally required", "obliged by law", "legally obliged",
		"our legal obligation", "our legal obligations", "our legal duty", "our legal duties", "our legal responsibilities", "our statutory obligation", "our statutory obligations", "our statutory duty", "our statutory duties",
		"our regulatory obligations", "our regulatory duties", "our regulatory responsibilities", "our regulatory requirements", "our legal and regulatory obligations", "our legal and regulatory requirements",
	},
	In: []string{"recipients", "sharing_reasons", "purposes"},
	Found: func(p *Pass, hits []Hit) {
		bases := p.Bases()
		if len(bases) == 0 {
			return
		}
		for _, h := range hits {
			rests := bases // what the words are about may rest on
			for _, x := range p.Stated.Purposes() {
				if slices.ContainsFunc(x.Words(), func(t source.Text) bool { return t.Span == h.Text.Span }) && len(x.Bases) > 0 {
					rests = nil
					for _, b := range x.Bases {
						rests = append(rests, b.Slug)
					}
				}
			}
			if slices.Contains(rests, "legal-obligation") || slices.Contains(rests, "public-task") {
				continue // whose law may require it
			}
			p.Report(h.Span(), on(law.BasisLegalObligation, law.NoticeBasis), "`"+h.Quote()+"` is said, and legal obligation is not among the lawful bases", "add `legal-obligation` to the bases with the law that requires it")
			return
		}
	},
}

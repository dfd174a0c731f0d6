package lint

import (
	"cmp"
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// A Pass is one rule applied to one notice. It is valid only while the rule runs.
type Pass struct {
	Notice  *notice.Notice
	Regimes law.Named
	Stated  *statement.Statements
	Today   string // the date by which the notice is judged, ISO 8601
	Texts   []Passage
	Targets Targets
	index   *notice.Index
	sent    []*transfer // see transfers; nil before it was called
	unread  *[]unread
	linter  *Linter
	lexicon *lexicon // of the language of the notice
	rule    *Rule
	list    *diag.List
	lost    []string
	cited   []cited // see citations

	conditionsRead bool
	conditionList  []*condition
}

// grounds are the provisions that a finding rests on.
type grounds struct {
	provisions []law.Provision // the finding rests on the first, and cites the others
	places     []law.Ref       // cited after them
	regime     *law.Regime     // the only regime that the finding concerns; nil: all regimes of the notice
	having     law.Provision   // limits the finding to regimes that have it; "": no limit
}

// on returns the grounds of a finding that rests on a provision and cites others.
func on(provisions ...law.Provision) grounds { return grounds{provisions: provisions} }

// at adds citations that are not provisions, such as a paragraph of a schedule.
func (g grounds) at(places ...law.Ref) grounds {
	g.places = append(g.places, places...)
	return g
}

// of limits the finding to a single regime of the notice.
func (g grounds) of(r *law.Regime) grounds {
	g.regime = r
	return g
}

// where limits the finding to regimes of the notice that have a provision.
func (g grounds) where(p law.Provision) grounds {
	g.having = p
	return g
}

// Report adds a finding, unless no regime of the notice has the provision. If the provision is
// required only in specific cases, the finding is info. It is accepted if the notice names an
// exception from the duty to inform, or a related notice that covers the section of the rule.
func (p *Pass) Report(span source.Span, g grounds, message, help string, options ...diag.Option) {
	if p.rule.restsOn(p.lost) {
		return
	}
	regimes := p.Regimes
	if g.regime != nil {
		regimes = law.Named{All: []*law.Regime{g.regime}}
	}
	if g.having != "" {
		regimes = regimes.Having(g.having)
	}
	refs, conditional := regimes.Cite(p.Judged(), g.provisions...)
	if len(refs) == 0 {
		return
	}
	d := diag.New(p.rule.Code, span, message, help, options...)
	d.Law, d.Accepted = append(refs, g.places...), p.accepted(g.provisions[0], regimes)
	if conditional {
		d.Severity = diag.Info
	}
	if d.Absent, d.Essential = p.absent(d), p.essential(d); d.Absent {
		d.Node = p.rule.Section
	}
	*p.list = append(*p.list, d)
}

// accepted returns what allows the notice to omit what a provision requires under its regimes:
// exceptions of the law, or a related notice that covers the section; nil if nothing does.
func (p *Pass) accepted(provision law.Provision, regimes law.Named) *diag.Accepted {
	if reason := p.Stated.Excepted(provision, regimes, p.Judged()); reason != "" {
		return &diag.Accepted{By: "exception", Reason: reason}
	}
	if r := p.Notice.Covering(p.rule.Section); r != nil {
		return &diag.Accepted{By: "related notice", Reason: "covered by " + cmp.Or(r.Label.Value, r.URL.Value, r.Notice.Value)}
	}
	return nil
}

// Has reports whether the regimes of the notice certainly have a provision on the Judged date.
func (p *Pass) Has(provision law.Provision) bool { return p.Regimes.Has(provision, p.Judged()) }

// owes reports whether the notice must say an item of law.Checklist, exceptions aside. Where its law
// does not ask for the item, Report drops the finding.
func (p *Pass) owes(slug string) bool {
	owed, _ := p.Stated.Owed(slug, p.Judged())
	return owed
}

// officer is the regime's term for the data protection officer.
func (p *Pass) officer() string {
	for _, r := range p.Regimes.All {
		if r.Has(law.DPODuty) {
			return r.Officer
		}
	}
	return law.EUGDPR.Officer
}

// article returns the article or section of a provision, in the numbering of the first regime of
// the notice that has it: "Art. 9".
func (p *Pass) article(provision law.Provision) string {
	for _, r := range p.Regimes.All {
		if a := r.Article(provision); a != "" {
			return a
		}
	}
	return ""
}

// Judged is the date whose law applies to the notice.
func (p *Pass) Judged() string { return p.Notice.Judged(p.Today) }

// Bases are the lawful bases that the notice states, by slug, each once.
func (p *Pass) Bases() []string {
	var out []string
	for _, b := range p.Stated.Bases() {
		if b.Slug != "" && !slices.Contains(out, b.Slug) {
			out = append(out, b.Slug)
		}
	}
	return out
}

// Conditions are the conditions of Art. 9(2) that the notice names, by slug.
func (p *Pass) Conditions() []string {
	conditions := p.Notice.ConditionCodes()
	var out []string
	for _, code := range conditions {
		if c, ok := law.ConditionOf(code); ok && !slices.Contains(out, c.Slug) {
			out = append(out, c.Slug)
		}
	}
	return out
}

// Authority reports whether the controller is a public authority in the sense of the rules on
// lawful bases and officers.
func (p *Pass) Authority() bool { return p.Stated.Authority(p.Judged()) }

// negated reports whether a hit is denied or told as history in its sentence, as far as the words of
// the language are known: “we do not …”, “no longer”, “ended”.
func (p *Pass) negated(h Hit) bool {
	r := reading.In(p.Notice.Language.Value)
	if r == nil || !h.mayDeny(r) {
		return false
	}
	from, to := h.Sentence(h.I)
	begin, end := h.Words[from].Start, len(h.Text.Value)
	if to < len(h.Words) {
		end = h.Words[to].Start
	}
	return r.Negated(h.Text.Value[begin:end], h.Words[h.I].Start-begin, h.Words[h.J-1].End-begin)
}

// negatedAt does so for bytes of a passage.
func (p *Pass) negatedAt(x *Passage, start, end int) bool {
	i, _ := slices.BinarySearchFunc(x.Words, start+1, func(w Word, end int) int { return w.End - end })
	if i == len(x.Words) {
		return false
	}
	j := i + 1
	for j < len(x.Words) && x.Words[j].Start < end {
		j++
	}
	return p.negated(Hit{Passage: x, I: i, J: j})
}

package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// regulated reports whether a decision is one for which the law has rules: with legal or similarly
// significant effects, and without meaningful human involvement. It may be one if the notice leaves
// one of the two open.
func regulated(d *notice.Decision) (is, may bool) {
	denied := d.Significant.IsSet() && !d.Significant.Value || d.Solely.IsSet() && !d.Solely.Value
	return d.Significant.Value && d.Solely.Value, !denied && !d.StatedIn.IsSet()
}

// decisionWords are the own words on a decision.
func (p *Pass) decisionWords(d *notice.Decision) []source.Text {
	x := &p.Notice.AutomatedDecisions
	return source.Written(d.Text, d.Note, d.When, d.Review, x.Text, x.Intro, x.Note)
}

var decisionNotExplained = &Rule{
	Code: code("NC510", "decision-not-explained", "An automated decision is told of without its logic, significance or consequences."),
	Check: func(p *Pass) {
		x := &p.Notice.AutomatedDecisions
		for d := range x.All() {
			is, may := regulated(d)
			if !may {
				continue
			}
			missing := missingFrom(d)
			if len(missing) == 0 {
				continue
			}
			severity, prefix, help := diag.Error, "the automated decision is not explained", "say how it works, what it means for people and what can follow"
			if !is {
				severity, prefix = diag.Warning, "the automated decision is not explained, and nothing says that a person takes part or that it has no serious effects"
				help += "; or write `solely: false` or `significant: false`"
				if !d.Significant.IsSet() && !d.Solely.IsSet() {
					severity = diag.Info
				}
			}
			words := source.Written(d.Text, d.Note, x.Text, x.Note)
			p.Missing(p.ownWords(true, words), d.Span, "how an automated decision is made, what it means and what can follow", on(law.NoticeDecisionLogic), prefix+": "+strings.Join(missing, ", ")+" missing", help, diag.WithSeverity(severity))
		}
		if x.Len() > 0 || x.None() || x.StatedIn.IsSet() {
			return
		}
		words := p.Stated.Section("automated_decisions")
		if len(words) == 0 || p.states(words, reading.NoDecisions) {
			return
		}
		p.Missing(p.ownWords(true, words), x.Span, "how automated decisions are made, what they mean and what can follow", on(law.NoticeDecisionLogic), "the automated decisions are not explained", "list each with `logic`, `significance` and `consequences`")
	},
}

// missingFrom returns the keys of the explanation that a decision does not have.
func missingFrom(d *notice.Decision) []string {
	var out []string
	for _, x := range []struct {
		name string
		text source.Text
	}{{"`logic`", d.Logic}, {"`significance`", d.Significance}, {"`consequences`", d.Consequences}} {
		if !x.text.IsSet() {
			out = append(out, x.name)
		}
	}
	return out
}

// mayDecide returns the first purpose that can end in a decision about a person, or nil.
func (p *Pass) mayDecide() *notice.Purpose {
	parts := deciding.in(p.Notice.Language.Value)
	for x := range p.Notice.Purposes.All() {
		for _, t := range source.Written(x.Text, x.Name) {
			for _, w := range splitWords(t.Value) {
				if slices.ContainsFunc(parts, func(part string) bool { return strings.HasPrefix(w.Text, part) }) {
					return x
				}
			}
		}
	}
	return nil
}

var decisionsNotStated = &Rule{
	Code:    info("NC511", "decisions-not-told", "The notice does not say whether decisions are made automatically."),
	Section: "automated_decisions",
	Check: func(p *Pass) {
		s := p.Stated.Item("adm")
		if s.How != statement.Silent && !(s.How == statement.Vague && !p.Has(law.NoticeDecisionLogic)) {
			return // NC510 asks for what is missing in words
		}
		const message, help = "the notice does not say whether decisions about people are made automatically", "write `automated_decisions: none`, or which there are"
		if x := p.mayDecide(); x != nil {
			p.Report(p.Place(), on(law.NoticeDecisions), message, help, diag.WithSeverity(diag.Warning), diag.WithRelated(x.Span, "this purpose can end in a decision about a person"))
			return
		}
		p.Report(p.Place(), on(law.NoticeDecisions), message, help)
	},
}

var decisionWithoutReview = &Rule{
	Code: warning("NC512", "decision-without-review", "An automated decision cannot be reviewed by a person."),
	Check: func(p *Pass) {
		for d := range p.Notice.AutomatedDecisions.All() {
			if is, _ := regulated(d); !is || d.StatedIn.IsSet() || d.Review.IsSet() || len(p.safeguardsIn(d)) > 0 {
				continue
			}
			for _, r := range p.Regimes.All {
				if p.Regimes.Assumed() || r.Has(law.DecisionSafeguards) && r.ReviewOwed(d.Ground.Value) {
					g := on(law.DecisionSafeguards)
					if !p.Regimes.Assumed() {
						g = g.of(r)
					}
					words := source.Written(d.Text, d.Note, p.Notice.AutomatedDecisions.Text)
					p.Missing(p.ownWords(true, words), d.Span, "how to have an automated decision reviewed by a person", g, "the notice does not say how to have this decision reviewed by a person", "add `review: …`")
					break
				}
			}
		}
	},
}

// safeguards are those of Art. 22C(2) UK GDPR, as the reader calls them.
var safeguards = []struct{ slug, name string }{
	{"information", "be told about the decision"},
	{"representations", "give their view"},
	{"intervention", "have a person look at it"},
	{"contest", "contest it"},
}

// safeguardsOf are the safeguards that the notice tells of: those in words on the decision or on rights,
// and those in the standard sentence on the right.
func (p *Pass) safeguardsOf(d *notice.Decision) []string {
	out := p.safeguardsIn(d)
	if r := p.right("adm"); p.Stated.Right("adm").How == statement.Coded && (r == nil || !r.Text.IsSet()) {
		for _, s := range safeguards[1:] {
			if !slices.Contains(out, s.slug) {
				out = append(out, s.slug)
			}
		}
	}
	return out
}

// safeguardsIn are the safeguards that words tell of.
func (p *Pass) safeguardsIn(d *notice.Decision) []string {
	var out []string
	for _, t := range append(p.decisionWords(d), p.Stated.Section("rights")...) {
		about := !slices.Contains(p.Stated.Section("rights"), t)
		for _, m := range p.Stated.Read(t) {
			if m.Sign == reading.Review && !m.Denied && (about || !m.Weak) && !slices.Contains(out, m.Slug) {
				out = append(out, m.Slug)
			}
		}
	}
	return out
}

var safeguardsNotStated = &Rule{
	Code: warning("NC540", "safeguards-not-told", "An automated decision is told of without all four safeguards of UK law."),
	Check: func(p *Pass) {
		if !p.Has(law.DecisionSafeguardsAll) {
			return
		}
		for d := range p.Notice.AutomatedDecisions.All() {
			if is, _ := regulated(d); !is || d.StatedIn.IsSet() || !d.Review.IsSet() && len(p.safeguardsIn(d)) == 0 {
				continue // NC512 asks for a review
			}
			stated := p.safeguardsOf(d)
			var missing []string
			for _, s := range safeguards {
				if !slices.Contains(stated, s.slug) {
					missing = append(missing, s.name)
				}
			}
			place := d.Span
			if d.Review.IsSet() {
				place = d.Review.Span
			}
			if len(missing) == 0 {
				continue
			}
			what := "that people can " + strings.Join(missing, ", ")
			var words []source.Text
			if len(p.safeguardsIn(d)) == 0 {
				words = p.decisionWords(d) // nothing in them could be read
			}
			p.Missing(p.ownWords(true, words), place, what, on(law.DecisionSafeguardsAll), "of the four safeguards for such a decision the notice does not say "+what, "say in `review` that people are told of the decision, can give their view, have a person look at it, and contest it")
		}
	},
}

var decisionContradiction = &Rule{
	Code: warning("NC513", "decision-contradiction", "Automated decisions are denied, and one is told of, or a right to have them reviewed."),
	Check: func(p *Pass) {
		x := &p.Notice.AutomatedDecisions
		if r := p.right("adm"); r != nil && x.None() {
			p.Report(r.Span, on(law.FairnessTransparency), "the notice offers a review of automated decisions, and says that there are none", "remove the right, or tell of the decisions")
		}
		var made *notice.Decision
		for d := range x.All() {
			if is, _ := regulated(d); is {
				made = d
				break
			}
		}
		if made == nil {
			return
		}
		const help = "remove one of the two, or say which decisions are meant"
		if x.None() {
			p.Report(x.Span, on(law.FairnessTransparency), "the notice says that there are no automated decisions, and tells of one", help, diag.WithSeverity(diag.Error), diag.WithRelated(made.Span, "the decision"))
			return
		}
		for i := range p.Texts {
			t := p.Texts[i].Text
			if p.Texts[i].Section == "automated_decisions" && !slices.Contains(source.Written(x.Text, x.Intro, x.Note), t) {
				continue // words on one decision, such as that a person reviews it
			}
			for _, m := range p.stated(reading.NoDecisions, t) {
				if !p.leavesOpen(t) {
					p.Report(t.Sub(m.Start, m.End), on(law.FairnessTransparency), "the words say that there are no automated decisions, and the notice tells of one", help, diag.WithRelated(made.Span, "the decision"))
					return
				}
			}
		}
	},
}

// leavesOpen reports whether words leave something open that they deny in general.
func (p *Pass) leavesOpen(t source.Text) bool {
	words := exceptWords.in(p.Notice.Language.Value)
	return slices.ContainsFunc(splitWords(t.Value), func(w Word) bool { return slices.Contains(words, w.Text) })
}

var decisionOnSpecialCategories = &Rule{
	Code: code("NC514", "decision-on-special-categories", "An automated decision uses special categories of data without a condition that allows it."),
	Check: func(p *Pass) {
		if p.Regimes.Assumed() {
			return
		}
		for d := range p.Notice.AutomatedDecisions.All() {
			if is, _ := regulated(d); !is {
				continue
			}
			for _, ref := range d.Data {
				c := p.index.Data(ref.Value)
				if c == nil || len(specials(c)) == 0 {
					continue
				}
				for _, r := range p.Regimes.All {
					if why := p.forbids(r, d, ref.Value); r.Has(law.DecisionSpecial) && why != "" {
						p.Report(ref.Span, on(law.DecisionSpecial).of(r), "a significant decision without a person uses special categories of data (`"+ref.Value+"`), and "+why, "have a person decide, leave these data out, or name the condition")
						break
					}
				}
			}
		}
	},
}

// forbids returns why a regime forbids a decision on a special category of data, or "" if it does not,
// or if words that cannot be read may say what allows it.
func (p *Pass) forbids(r *law.Regime, d *notice.Decision, category string) string {
	conditions := p.conditionsFor(category)
	has := func(provision law.Provision) bool {
		return slices.ContainsFunc(conditions, func(c *condition) bool { return c.Provision == provision })
	}
	unread := slices.ContainsFunc(conditions, func(c *condition) bool { return c.Slug == "" })
	interest := has(law.ConditionSubstantialInterest)
	switch {
	case unread || has(law.ConditionExplicitConsent) || d.Ground.Value == "explicit-consent":
		return ""
	case !interest:
		return "neither explicit consent nor substantial public interest is among their conditions"
	case r.Has(law.DecisionGrounds) || p.permitted(d, category):
		return ""
	}
	return "substantial public interest allows that only where the decision is also needed for a contract, or required or authorised by law, which nothing says"
}

// permitted reports whether a contract or a law permits a decision: by its ground, by its words, or by
// the bases of the purposes that use the data.
func (p *Pass) permitted(d *notice.Decision, category string) bool {
	if d.Ground.IsSet() {
		return true
	}
	if len(p.stated(reading.Basis, d.Text, d.Note, d.Logic)) > 0 {
		return true
	}
	known := false
	for x := range p.Notice.Purposes.All() {
		if !uses(x, category) {
			continue
		}
		s := p.Stated.Purpose(x)
		known = known || len(s.Bases) > 0
		if s.Rests("contract") || s.Rests("legal-obligation") || s.Rests("public-task") {
			return true
		}
	}
	return !known
}

var decisionWithoutGround = &Rule{
	Code: warning("NC515", "decision-without-ground", "An automated decision does not say what permits it."),
	Check: func(p *Pass) {
		for d := range p.Notice.AutomatedDecisions.All() {
			is, _ := regulated(d)
			words := p.decisionWords(d)
			if !is || d.StatedIn.IsSet() || d.Ground.IsSet() || len(p.stated(reading.Basis, words...))+len(p.stated(reading.Law, words...)) > 0 {
				continue
			}
			p.Missing(p.ownWords(d.Text.IsSet(), words), d.Span, "what permits an automated decision", on(law.DecisionGrounds), "decisions without a person are forbidden unless a contract, a law or explicit consent permits them, and this one does not say which does", "add `ground`")
		}
	},
}

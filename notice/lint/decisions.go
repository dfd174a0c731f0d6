package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

var decisionNotExplained = &Rule{
	Code: code("NC510", "decision-not-explained", "An automated decision is told of without its logic, significance or consequences."),
	Check: func(p *Pass) {
		for d := range p.Notice.AutomatedDecisions.All() {
			if !d.Significant.Value || d.Text.IsSet() || d.StatedIn.IsSet() {
				continue
			}
			var missing []string
			for _, x := range []struct {
				name string
				text source.Text
			}{{"`logic`", d.Logic}, {"`significance`", d.Significance}, {"`consequences`", d.Consequences}} {
				if !x.text.IsSet() {
					missing = append(missing, x.name)
				}
			}
			if len(missing) > 0 {
				p.Report(d.Span, on(law.NoticeDecisionLogic), "the automated decision is not explained: "+strings.Join(missing, ", ")+" missing", "say how it works, what it means for people and what can follow")
			}
		}
	},
}

var decisionsNotStated = &Rule{
	Code: hint("NC511", "decisions-not-told", "The notice does not say whether decisions are made automatically."),
	Check: func(p *Pass) {
		if !p.Notice.AutomatedDecisions.IsSet() {
			p.Report(p.Place(), on(law.NoticeDecisions), "the notice does not say whether decisions about people are made automatically", "write `automated_decisions: none`, or which there are")
		}
	},
}

var decisionWithoutReview = &Rule{
	Code: warning("NC512", "decision-without-review", "An automated decision cannot be reviewed by a person."),
	Check: func(p *Pass) {
		for d := range p.Notice.AutomatedDecisions.All() {
			if d.Significant.Value && d.Solely.Value && !d.Review.IsSet() && !d.Text.IsSet() {
				p.Report(d.Span, on(law.DecisionSafeguards), "the notice does not say how to have this decision reviewed by a person", "add `review: …`")
			}
		}
	},
}

var decisionContradiction = &Rule{
	Code: warning("NC513", "decision-contradiction", "There are no automated decisions, and a right to have them reviewed."),
	Check: func(p *Pass) {
		if r := p.right("adm"); r != nil && p.Notice.AutomatedDecisions.None() {
			p.Report(r.Span, on(law.FairnessTransparency), "the notice offers a review of automated decisions, and says that there are none", "remove the right, or tell of the decisions")
		}
	},
}

var decisionOnSpecialCategories = &Rule{
	Code: code("NC514", "decision-on-special-categories", "An automated decision uses special categories of data without a condition that allows it."),
	Check: func(p *Pass) {
		conditions := p.Conditions()
		if slices.Contains(conditions, "explicit-consent") || slices.Contains(conditions, "substantial-public-interest") {
			return
		}
		for d := range p.Notice.AutomatedDecisions.All() {
			if !d.Significant.Value || !d.Solely.Value {
				continue
			}
			for _, id := range d.Data {
				if c := p.index.Data(id.Value); c != nil && len(specials(c)) > 0 {
					p.Report(id.Span, on(law.DecisionSpecial), "a significant decision without a person uses special categories of data (`"+id.Value+"`), and neither explicit consent nor substantial public interest is among the conditions", "have a person decide, leave these data out, or name the condition")
				}
			}
		}
	},
}

var decisionWithoutGround = &Rule{
	Code: warning("NC515", "decision-without-ground", "An automated decision does not say what permits it."),
	Check: func(p *Pass) {
		for d := range p.Notice.AutomatedDecisions.All() {
			if d.Significant.Value && d.Solely.Value && !d.Ground.IsSet() {
				p.Report(d.Span, on(law.DecisionGrounds), "decisions without a person are forbidden unless a contract, a law or explicit consent permits them, and this one does not say which does", "add `ground`")
			}
		}
	},
}

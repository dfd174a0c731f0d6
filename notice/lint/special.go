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

var specialWithoutCondition = &Rule{
	Code:    code("NC320", "special-category-without-condition", "Special categories of data are used without a condition of Art. 9."),
	Section: "special_category_conditions",
	Check: func(p *Pass) {
		special := map[string]bool{} // by id
		var categories []*notice.DataCategory
		for c := range p.Notice.PersonalData.All() {
			if len(specials(c)) > 0 {
				categories, special[c.ID.Value] = append(categories, c), true
			}
		}
		if len(categories) == 0 {
			return
		}
		if !slices.ContainsFunc(p.conditions(), func(c *condition) bool { return c.Slug != "" }) {
			p.noCondition(categories)
			return
		}
		p.purposesWithoutCondition(special)
	},
}

// noCondition reports special categories of a notice that states no condition at all.
func (p *Pass) noCondition(categories []*notice.DataCategory) {
	s := p.Stated.SaysAny(p.Stated.Section("special_category_conditions"), reading.Condition)
	_, basis := p.basisForCondition()
	switch {
	case s.IsStated() || p.Notice.Conditions.StatedIn.IsSet() || p.Stated.Anywhere(reading.Condition).IsStated():
		return
	case basis.IsValid():
		return // NC369 says so
	case s.How == statement.Unread && !p.Regimes.May(law.ConditionExplicitConsent):
		return // Part 3, which has no codes: strictly necessary, under Schedule 8
	}
	var names []string
	var related []diag.Option
	for i, c := range categories {
		for _, name := range specials(c) {
			if name = "`" + name + "`"; !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		if i > 0 {
			related = append(related, diag.WithRelated(c.Span, "these data need one, too"))
		}
	}
	p.Missing(s, categories[0].Span, "under which condition of "+p.article(law.SpecialConditions)+" it uses special categories of data", on(law.SpecialConditions),
		"the notice tells of special category data ("+strings.Join(names, ", ")+") and names no condition of "+p.article(law.SpecialConditions)+" for using it",
		"add `special_category_conditions`", related...)
}

// purposesWithoutCondition reports the purposes that use special categories and have no condition,
// though the notice states some: those of one category once.
func (p *Pass) purposesWithoutCondition(special map[string]bool) {
	severity := diag.Error
	free, tied, words := 0, false, false
	for _, c := range p.conditions() {
		if len(c.uses) == 0 {
			free, words = free+1, !c.code.IsSet()
		} else {
			tied = true
		}
	}
	switch {
	case free == 1 && !tied && words:
		return // words of the section, which say it of all
	case free == 1 && !tied:
		severity = diag.Info // the only one of the notice is meant
	case free > 0:
		severity = diag.Warning
	}
	lacking := map[string][]source.Text{} // references of purposes to the first of their special categories
	var order []string
	for x := range p.Notice.Purposes.All() {
		i := slices.IndexFunc(x.Data, func(t source.Text) bool { return special[t.Value] })
		if i < 0 || x.StatedIn.IsSet() || len(p.conditionsOf(x)) > 0 {
			continue
		}
		ref := x.Data[i]
		if lacking[ref.Value] == nil {
			order = append(order, ref.Value)
		}
		lacking[ref.Value] = append(lacking[ref.Value], ref)
	}
	for _, id := range order {
		options := []diag.Option{diag.WithSeverity(severity)}
		for _, t := range lacking[id][1:] {
			options = append(options, diag.WithRelated(t.Span, "this purpose uses them, too"))
		}
		p.Report(lacking[id][0].Span, on(law.SpecialConditions), "this purpose uses special category data (`"+id+"`) and names no condition of "+p.article(law.SpecialConditions), "add `conditions: …` to the purpose", options...)
	}
}

var conditionOfAssociations = &Rule{
	Code: warning("NC335", "condition-of-associations", "A condition for not-for-profit bodies is used, and nothing says that the controller is one."),
	Check: func(p *Pass) {
		switch p.Notice.Controller.Kind.Value {
		case "charity", "association":
			return
		}
		const help = "write `kind: charity` or `kind: association` of the controller if it is one, or name another condition"
		for _, c := range p.conditions() {
			if c.Provision == law.ConditionNotForProfit && c.code.IsSet() {
				p.Report(c.code.Span, on(law.ConditionNotForProfit), "this condition is for not-for-profit bodies with a political, philosophical, religious or trade union aim, and nothing says that the controller is one", help)
			}
			for _, s := range c.schedule1 {
				if entry, _ := law.Schedule1Of(s.Value); s.Value == "support-disability-or-medical-condition" {
					p.Report(s.Span, on(law.Schedule1Needed, law.ConditionSubstantialInterest).at(paragraph(entry)), "`"+s.Value+"` is for not-for-profit bodies that support people with a disability or a medical condition, and nothing says that the controller is one", help)
				}
			}
		}
	},
}

var incapacityNotStated = &Rule{
	Code: warning("NC336", "incapacity-not-told", "Vital interests are told as a condition without the incapacity that it needs."),
	Check: func(p *Pass) {
		parts := incapacity.in(p.Notice.Language.Value)
		for _, c := range p.conditions() {
			stated := slices.ContainsFunc(c.words, func(t source.Text) bool {
				return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(strings.ToLower(t.Value), part) })
			})
			if c.Provision == law.ConditionVitalInterests && c.code.IsSet() && c.own && len(parts) > 0 && !stated {
				p.Report(c.code.Span, on(law.ConditionVitalInterests), "the words on vital interests do not say that the person must be unable to consent", "add that it applies where the person cannot give consent, or remove the words for the standard ones")
			}
		}
	},
}

var basisAsCondition = &Rule{
	Code: warning("NC369", "basis-as-condition", "The words on special categories rest on a contract or on legitimate interests, which Art. 9 does not know."),
	Check: func(p *Pass) {
		if b, place := p.basisForCondition(); place.IsValid() {
			p.Report(place, on(law.SpecialConditions), "the words name "+b.Name+" for special categories of data, and "+p.article(law.SpecialConditions)+" has no such condition", "name one of its conditions, such as explicit consent; the basis of "+p.article(law.LawfulBases)+" is needed besides")
		}
	},
}

// basisForCondition returns the basis on which words rest the use of special categories instead of on
// a condition, and where they do; the zero Span if they do not.
func (p *Pass) basisForCondition() (law.Basis, source.Span) {
	for _, c := range p.conditions() {
		if c.code.IsSet() && !c.own {
			continue
		}
		for _, t := range c.words {
			for _, m := range p.stated(reading.Basis, t) {
				if m.Slug == "legitimate-interests" || m.Slug == "contract" && c.Slug == "" {
					b, _ := law.BasisOf(m.Slug)
					return b, t.Sub(m.Start, m.End)
				}
			}
		}
	}
	return law.Basis{}, source.Span{}
}

var conditionAsBasis = &Rule{
	Code: warning("NC370", "condition-as-basis", "The words on the lawful basis name a condition of Art. 9 only, and no basis."),
	Check: func(p *Pass) {
		if len(p.Stated.Bases()) > 0 {
			return
		}
		for _, t := range p.Stated.Section("lawful_bases") {
			for _, m := range p.stated(reading.Condition, t) {
				c, _ := law.ConditionOf(m.Slug)
				p.Report(t.Sub(m.Start, m.End), on(law.LawfulBases, law.SpecialConditions), "the words name "+c.Name+", a condition of "+p.article(law.SpecialConditions)+", and no lawful basis, which is needed besides", "add the basis of "+p.article(law.LawfulBases)+" to `lawful_bases`, and the condition to `special_category_conditions`")
				return
			}
		}
	},
}

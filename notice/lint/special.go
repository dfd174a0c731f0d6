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

var specialWithoutCondition = &Rule{
	Code:    code("NC320", "special-category-without-condition", "Special categories of data are used without a condition of Art. 9."),
	Section: "special_category_conditions",
	Check: func(p *Pass) {
		n := p.Notice
		special := map[string]bool{}
		for c := range n.PersonalData.All() {
			is := len(c.Special) > 0
			for i := range c.Data {
				is = is || len(c.Data[i].Special) > 0
			}
			if is && c.ID.IsSet() {
				special[c.ID.Value] = true
			}
			if is && n.Conditions.Len() == 0 && !n.Conditions.Text.IsSet() && len(p.Conditions()) == 0 {
				p.Report(c.Span, on(law.SpecialConditions), "the notice tells of special category data and names no condition of "+p.article(law.SpecialConditions)+" for using it", "add `special_category_conditions`")
			}
		}
		if len(p.Conditions()) == 0 {
			return
		}
		for x := range n.Purposes.All() {
			for _, id := range x.Data {
				if special[id.Value] && len(x.Conditions) == 0 {
					d := "this purpose uses special category data (`" + id.Value + "`) and names no condition of " + p.article(law.SpecialConditions)
					p.Report(id.Span, on(law.SpecialConditions), d, "add `conditions: …` to the purpose", diag.WithSeverity(diag.Warning))
				}
			}
		}
	},
}

var conditionWithoutLaw = &Rule{
	Code: warning("NC322", "condition-without-law", "A condition of Art. 9 needs the law behind it, and the notice does not name it."),
	Check: func(p *Pass) {
		stated := map[string]bool{}
		check := func(x *notice.Condition, own int) {
			c, ok := law.ConditionOf(x.Condition.Value)
			stated[c.Slug] = true
			switch {
			case !ok || !c.Schedule1:
			case p.Has(law.Schedule1Needed) && len(x.Schedule1)+own == 0:
				p.Report(x.Span, on(law.Schedule1Needed, c.Provision), "the condition "+c.Name+" also needs one of Schedule 1 to the Data Protection Act 2018, and the notice names none", "add `schedule_1: …`")
			case !p.Regimes.May(law.Schedule1Needed) && len(x.Laws)+own == 0:
				p.Report(x.Span, on(c.Provision), "the condition "+c.Name+" rests on a law, and the notice names none", "add `laws: …`")
			}
		}
		for x := range p.Notice.Conditions.All() {
			check(x, 0)
			for i := range x.AnyOf {
				check(&x.AnyOf[i], len(x.Schedule1)+len(x.Laws))
			}
		}
		for x := range p.Notice.Purposes.All() {
			for _, ref := range x.Conditions {
				if c, ok := law.ConditionOf(ref.Value); ok && !stated[c.Slug] {
					check(&notice.Condition{Item: notice.Item{Span: ref.Span}, Condition: ref}, 0)
				}
			}
		}
	},
}

var wrongPart = &Rule{
	Code: code("NC323", "wrong-part", "A condition of Art. 9 is paired with a Part of Schedule 1 that it cannot have."),
	Check: func(p *Pass) {
		if !p.Has(law.Schedule1Needed) {
			return
		}
		check := func(x *notice.Condition) {
			c, ok := law.ConditionOf(x.Condition.Value)
			if !ok || !c.Schedule1 {
				return
			}
			want := 1
			if c.Slug == "substantial-public-interest" {
				want = 2
			}
			for _, s := range x.Schedule1 {
				if entry, ok := law.Schedule1Of(s.Value); ok && entry.Part != want {
					p.Report(s.Span, on(law.Schedule1Parts, c.Provision), "`"+s.Value+"` is in Part "+strconv.Itoa(entry.Part)+" of Schedule 1, and "+c.Name+" needs a condition of Part "+strconv.Itoa(want), "name a condition of that Part, or another condition of "+p.article(law.SpecialConditions))
				}
			}
		}
		for x := range p.Notice.Conditions.All() {
			check(x)
			for i := range x.AnyOf {
				check(&x.AnyOf[i])
			}
		}
	},
}

// paragraph cites a condition of Schedule 1.
func paragraph(s law.Schedule1Condition) law.Ref {
	return law.Ref{Instrument: "DPA 2018", Provision: "Sch. 1 para. " + strconv.Itoa(s.Paragraph)}
}

// outOfReach reports categories that no condition of Schedule 1 covers. A condition of Art. 9
// that needs no such condition, or names none, may cover them all.
func (p *Pass) outOfReach(span source.Span, conditions []*notice.Condition, categories []string) {
	var last law.Schedule1Condition
	for _, category := range categories {
		reached := len(conditions) == 0
		for _, c := range conditions {
			reached = reached || len(c.Schedule1) == 0
			for _, s := range c.Schedule1 {
				entry, ok := law.Schedule1Of(s.Value)
				reached = reached || !ok || entry.Reaches(category)
				last = entry
			}
		}
		if !reached {
			p.Report(span, on(law.Schedule1Needed, law.SpecialConditions).at(paragraph(last)), "`"+last.Slug+"` does not reach `"+category+"`", "name a condition of Schedule 1 that does, or do not use these data here")
		}
	}
}

var categoryOutOfReach = &Rule{
	Code: code("NC324", "category-out-of-reach", "A condition of Schedule 1 is used for a category of data that it does not reach."),
	Check: func(p *Pass) {
		if !p.Has(law.Schedule1Needed) {
			return
		}
		for x := range p.Notice.Purposes.All() {
			conditions := p.conditionsOf(x)
			for _, id := range x.Data {
				if c := p.index.Data(id.Value); c != nil {
					p.outOfReach(id.Span, conditions, specials(c))
				}
			}
		}
		for x := range p.Notice.Criminal.All() {
			for _, s := range x.Schedule1 {
				if entry, ok := law.Schedule1Of(s.Value); ok && !entry.Reaches(law.CriminalOffence) {
					p.Report(s.Span, on(law.Offences).at(paragraph(entry)), "`"+s.Value+"` is a condition for special categories only, and not for data about criminal offences", "name a condition of Schedule 1 that reaches them")
				}
			}
		}
	},
}

var noPolicyDocument = &Rule{
	Code: warning("NC325", "no-policy-document", "A condition of Schedule 1 needs a policy document, and the notice does not tell of one."),
	Check: func(p *Pass) {
		if !p.Has(law.Schedule1Needed) {
			return
		}
		for r := range p.Notice.RelatedNotices.All() {
			if r.Kind.Value == "policy-document" {
				return
			}
		}
		check := func(x *notice.Condition, stated bool) {
			for _, s := range x.Schedule1 {
				if entry, ok := law.Schedule1Of(s.Value); ok && entry.PolicyDocument && !stated && !x.PolicyDocument.IsSet() {
					p.Report(s.Span, on(law.PolicyDocument), "`"+s.Value+"` needs an appropriate policy document, and the notice does not tell of one", "say in `policy_document` where it can be read, or link it in `related_notices` with `kind: policy-document`")
					return // once per condition
				}
			}
		}
		for x := range p.Notice.Conditions.All() {
			check(x, false)
			for i := range x.AnyOf {
				check(&x.AnyOf[i], x.PolicyDocument.IsSet())
			}
		}
	},
}

var criminalWithoutAuthority = &Rule{
	Code:    code("NC326", "criminal-data-without-authority", "Data about criminal offences are used without saying what allows it."),
	Section: "criminal_offence_data",
	Check: func(p *Pass) {
		n := p.Notice
		if n.Criminal.Len() > 0 || n.Criminal.Text.IsSet() || n.Criminal.StatedIn.IsSet() {
			return
		}
		for c := range n.PersonalData.All() {
			is := c.Criminal.Value
			for i := range c.Data {
				is = is || c.Data[i].Criminal.Value
			}
			if is {
				p.Report(c.Span, on(law.Offences), "the notice tells of data about criminal offences and does not say what allows their use", "add `criminal_offence_data`")
			}
		}
	},
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
			if slug, _ := law.ConditionOf(c.Condition.Value); slug.Slug == "not-for-profit-body" {
				p.Report(c.Condition.Span, on(law.ConditionNotForProfit), "this condition is for not-for-profit bodies with a political, philosophical, religious or trade union aim, and nothing says that the controller is one", help)
			}
			for _, s := range c.Schedule1 {
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
		for x := range p.Notice.Conditions.All() {
			for i := -1; i < len(x.AnyOf); i++ {
				c, words := x, []source.Text{x.Text, x.Note, x.Label}
				if i >= 0 {
					c, words = &x.AnyOf[i], append(words, x.AnyOf[i].Text, x.AnyOf[i].Note)
				}
				slug, _ := law.ConditionOf(c.Condition.Value)
				own := slices.ContainsFunc(words, source.Text.IsSet)
				stated := slices.ContainsFunc(words, func(t source.Text) bool {
					return strings.Contains(t.Value, "onsent") || strings.Contains(t.Value, "incapa")
				})
				if slug.Slug == "vital-interests-incapable" && p.english() && own && !stated {
					p.Report(c.Condition.Span, on(law.ConditionVitalInterests), "the words on vital interests do not say that the person must be unable to consent", "add that it applies where the person cannot give consent, or remove the words for the standard ones")
				}
			}
		}
	},
}

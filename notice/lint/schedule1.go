package lint

import (
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// paragraph cites a condition of Schedule 1.
func paragraph(s law.Schedule1Condition) law.Ref {
	return law.Ref{Instrument: "DPA 2018", Provision: "Sch. 1 para. " + strconv.Itoa(s.Paragraph)}
}

var conditionWithoutLaw = &Rule{
	Code: warning("NC322", "condition-without-law", "A condition of Art. 9 needs the law behind it, and the notice does not name it."),
	Check: func(p *Pass) {
		for _, c := range p.conditions() {
			if !c.Schedule1 {
				continue
			}
			if _, named := c.paragraphs(); p.Has(law.Schedule1Needed) && !named {
				what := "which condition of Schedule 1 goes with " + c.Name
				p.Missing(p.ownWords(c.own, c.words), c.span, what, on(law.Schedule1Needed, c.Provision), "the condition "+c.Name+" also needs one of Schedule 1 to the Data Protection Act 2018, and the notice names none", "add `schedule_1: …`")
				continue
			}
			for _, r := range p.Regimes.All {
				if !r.Has(law.Schedule1Needed) && !p.Regimes.Assumed() && !p.lawOfCondition(c) {
					what := "the law behind " + c.Name
					p.Missing(p.ownWords(c.own, c.words), c.span, what, on(c.Provision).of(r), "the condition "+c.Name+" rests on a law, and the notice names none", "add `laws: …`")
					break
				}
			}
		}
	},
}

// ownWords is how words state what the reader has no sign for: not at all, unless they replace the
// printed sentence and so may say it.
func (p *Pass) ownWords(replace bool, words []source.Text) statement.Statement {
	if !replace || len(words) == 0 {
		return statement.Statement{}
	}
	return statement.Statement{How: statement.Unread, Words: words}
}

// lawOfCondition reports whether the law behind a condition is named: by the condition, or by each
// purpose that names it. Care can rest on a contract with a health professional instead.
func (p *Pass) lawOfCondition(c *condition) bool {
	if len(c.laws) > 0 || len(p.stated(reading.Law, c.words...)) > 0 {
		return true
	}
	for _, x := range c.uses {
		contract := c.Provision == law.ConditionHealthCare && p.Stated.Purpose(x).Rests("contract")
		if !contract && len(x.Laws) == 0 && len(p.stated(reading.Law, x.Text, x.Name, x.Note, x.When)) == 0 {
			return false
		}
	}
	return len(c.uses) > 0
}

var wrongPart = &Rule{
	Code: code("NC323", "wrong-part", "A condition of Art. 9 is paired with a Part of Schedule 1 that it cannot have."),
	Check: func(p *Pass) {
		if !p.Has(law.Schedule1Needed) {
			return
		}
		for _, c := range p.conditions() {
			if !c.Schedule1 || !c.code.IsSet() {
				continue
			}
			want := partOf(c.Condition)
			for _, s := range c.schedule1 {
				if entry, ok := law.Schedule1Of(s.Value); ok && entry.Part != want && entry.Part != 3 {
					p.Report(s.Span, on(law.Schedule1Parts, c.Provision), "`"+s.Value+"` is in Part "+strconv.Itoa(entry.Part)+" of Schedule 1, and "+c.Name+" needs a condition of Part "+strconv.Itoa(want), "name a condition of that Part, or another condition of "+p.article(law.SpecialConditions))
				}
			}
		}
	},
}

var categoryOutOfReach = &Rule{
	Code: code("NC324", "category-out-of-reach", "A condition of Schedule 1 is used for a category of data that it does not reach."),
	Check: func(p *Pass) {
		if !p.Has(law.Schedule1Needed) {
			return
		}
		linked := false
		for x := range p.Notice.Purposes.All() {
			for _, ref := range x.Data {
				linked = true
				if c := p.index.Data(ref.Value); c != nil {
					p.outOfReach(ref.Span, p.conditionsOf(x), specials(c))
				}
			}
		}
		if !linked {
			for c := range p.Notice.PersonalData.All() {
				p.outOfReach(c.Span, p.conditions(), specials(c))
			}
		}
		for x := range p.Notice.Criminal.All() {
			for _, s := range x.Schedule1 {
				if entry, ok := law.Schedule1Of(s.Value); ok && !entry.Reaches(law.CriminalOffence) {
					help := "name a condition of Schedule 1 that reaches them"
					if entry.Slug == "insurance" {
						help = "name `criminal-extension-of-insurance` (paragraph 37), which extends it to them"
					}
					p.Report(s.Span, on(law.Offences).at(paragraph(entry)), "`"+s.Value+"` is a condition for special categories only, and not for data about criminal offences", help)
				}
			}
		}
	},
}

// outOfReach reports categories that no condition of Schedule 1 covers. A condition of Art. 9
// that needs no such condition, or names none, may cover them all.
func (p *Pass) outOfReach(span source.Span, conditions []*condition, categories []string) {
	var last law.Schedule1Condition
	for _, category := range categories {
		reached := len(conditions) == 0
		for _, c := range conditions {
			reached = reached || len(c.schedule1) == 0
			for _, s := range c.schedule1 {
				entry, ok := law.Schedule1Of(s.Value)
				reached = reached || !ok || entry.Part == 3 || entry.Reaches(category)
				last = entry
			}
		}
		if !reached {
			p.Report(span, on(law.Schedule1Needed, law.SpecialConditions).at(paragraph(last)), "`"+last.Slug+"` does not reach `"+category+"`", "name a condition of Schedule 1 that does, or do not use these data here")
		}
	}
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
		check := func(span source.Span, list []law.Schedule1Condition, words []source.Text, help string) {
			i := slices.IndexFunc(list, func(s law.Schedule1Condition) bool { return s.PolicyDocument })
			if i >= 0 && !p.namesPolicyDocument(words) {
				p.Report(span, on(law.PolicyDocument), "`"+list[i].Slug+"` needs an appropriate policy document, and the notice does not tell of one", help)
			}
		}
		const link = "link it in `related_notices` with `kind: policy-document`"
		for _, c := range p.conditions() {
			if list, _ := c.paragraphs(); !c.policy {
				check(firstSpan(c.schedule1, c.span), list, c.words, "say in `policy_document` where it can be read, or "+link)
			}
		}
		for x := range p.Notice.Criminal.All() {
			words := source.Written(x.Text, x.Note)
			list, _ := paragraphsIn(x.Schedule1, words, x.Laws)
			check(firstSpan(x.Schedule1, x.Span), list, words, "say in `note` where it can be read, or "+link)
		}
	},
}

// namesPolicyDocument reports whether the words of a condition, those of its section or those of
// another section tell of a policy document. The words of another condition do not speak for it.
func (p *Pass) namesPolicyDocument(words []source.Text) bool {
	for _, section := range []*notice.Body{&p.Notice.Conditions.Body, &p.Notice.Criminal.Body} {
		words = append(words, source.Written(section.Text, section.Intro, section.Note)...)
	}
	for _, t := range words {
		if text := strings.ToLower(strings.Join(strings.Fields(t.Value), " ")); strings.Contains(text, "policy document") || strings.Contains(text, "dogfen bolisi") || strings.Contains(text, "dogfen polisi") {
			return true
		}
	}
	for i := range p.Texts {
		x := &p.Texts[i]
		if x.Section != "special_category_conditions" && x.Section != "criminal_offence_data" && len(p.stated(reading.PolicyDocument, x.Text)) > 0 {
			return true
		}
	}
	return false
}

// firstSpan is the place of the first text, or else another.
func firstSpan(texts []source.Text, otherwise source.Span) source.Span {
	if len(texts) > 0 {
		return texts[0].Span
	}
	return otherwise
}

var conditionBesideConsent = &Rule{
	Code: info("NC360", "condition-beside-consent", "A condition of Schedule 1 for data that are used without consent stands beside consent."),
	Check: func(p *Pass) {
		if !p.Has(law.Schedule1Needed) {
			return
		}
		for _, c := range p.conditions() {
			for _, t := range c.schedule1 {
				s, ok := law.Schedule1Of(t.Value)
				if !ok || !s.WithoutConsent() {
					continue
				}
				if why, place := p.consented(c); why != "" {
					var options []diag.Option
					if place.IsValid() {
						options = append(options, diag.WithRelated(place, "here"))
					}
					p.Report(t.Span, on(law.ConditionSubstantialInterest).at(paragraph(s)), "`"+t.Value+"` is for data that are used without consent, for a reason that the paragraph lists, and "+why, "say why consent cannot be asked for, or rely on explicit consent", options...)
				}
			}
		}
	},
}

// consented returns why people seem to agree to what rests on a condition, and where the notice says
// so; "" if nothing says that they do.
func (p *Pass) consented(c *condition) (string, source.Span) {
	for _, x := range c.uses {
		for _, other := range p.conditionsOf(x) {
			if other.Provision == law.ConditionExplicitConsent {
				return "the purpose also rests on explicit consent", x.Span
			}
		}
		if p.Stated.Purpose(x).Rests("consent") {
			return "the purpose rests on consent", x.Span
		}
	}
	for x := range p.Notice.Provision.All() {
		if x.Required.Value != "voluntary" {
			continue
		}
		for _, id := range x.Data {
			data := p.index.Data(id.Value)
			if data != nil && len(specials(data)) > 0 && slices.Contains(p.conditionsFor(id.Value), c) {
				return "people give `" + id.Value + "` of their own will", id.Span
			}
		}
	}
	return "", source.Span{}
}

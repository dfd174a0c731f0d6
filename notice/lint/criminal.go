package lint

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// An authorisation is what the notice says allows the use of data about criminal offences (Art. 10).
type authorisation struct {
	authority  source.Text
	span       source.Span
	paragraphs []law.Schedule1Condition // of DPA 2018 Schedule 1, by code or number
	schedule   bool                     // whether that Schedule is named at all
	laws       bool                     // whether a law is named
	own        bool                     // whether words replace the printed sentence
	words      []source.Text
}

// says reports whether anything that allows the use is stated.
func (a *authorisation) says() bool { return a.authority.IsSet() || a.schedule || a.laws }

// byLaw reports whether a law allows the use, and no official authority.
func (a *authorisation) byLaw() bool { return a.authority.Value != "official-authority" && a.says() }

// authorisations are those of the notice: the items of the section, or its words.
func (p *Pass) authorisations() []authorisation {
	var out []authorisation
	add := func(a authorisation, codes, laws []source.Text) {
		a.paragraphs, a.schedule = paragraphsIn(codes, laws, a.words)
		a.laws = len(laws) > 0 || len(p.stated(reading.Law, a.words...)) > 0
		out = append(out, a)
	}
	section := &p.Notice.Criminal
	for x := range section.All() {
		add(authorisation{authority: x.Authority, span: x.Span, own: x.Text.IsSet(), words: source.Written(x.Text, x.Note, x.When)}, x.Schedule1, x.Laws)
	}
	if words := p.Stated.Section("criminal_offence_data"); section.Len() == 0 && len(words) > 0 {
		add(authorisation{span: words[0].Span, own: true, words: words}, nil, nil)
	}
	return out
}

var criminalWithoutAuthority = &Rule{
	Code:    code("NC326", "criminal-data-without-authority", "Data about criminal offences are used without saying what allows it."),
	Section: "criminal_offence_data",
	Check: func(p *Pass) {
		section := &p.Notice.Criminal
		what := "what allows the use of data about criminal offences"
		const message, help = "the notice tells of data about criminal offences and does not say what allows their use", "add `criminal_offence_data` with the `authority`, and what it rests on"
		list := p.authorisations()
		for _, a := range list {
			if !a.says() {
				p.Missing(p.ownWords(len(a.words) > 0, a.words), a.span, what, on(law.Offences), message, help)
			}
		}
		if len(list) > 0 || section.StatedIn.IsSet() {
			return
		}
		var first *notice.DataCategory
		var related []diag.Option
		for c := range p.Notice.PersonalData.All() {
			switch {
			case !criminal(c):
			case first == nil:
				first = c
			default:
				related = append(related, diag.WithRelated(c.Span, "and of these"))
			}
		}
		if first != nil {
			s := statement.Statement{}
			if section.None() {
				s.How = statement.Denied
			}
			p.Missing(s, first.Span, what, on(law.Offences), message, help, related...)
		}
	},
}

var offencesWithoutSchedule1 = &Rule{
	Code: code("NC361", "offences-without-condition", "Data about offences are authorised by law, and no condition of Schedule 1 is named."),
	Check: func(p *Pass) {
		if !p.Has(law.Schedule1Needed) {
			return
		}
		for _, a := range p.authorisations() {
			if a.byLaw() && !a.schedule {
				p.Missing(p.ownWords(a.own, a.words), a.span, "which condition of Schedule 1 allows the use of data about offences", on(law.Offences),
					"a law alone does not allow the use of data about criminal offences in the United Kingdom: it needs a condition of Schedule 1 to the Data Protection Act 2018, and none is named", "add `schedule_1: …` with a condition of Part 1, 2 or 3")
			}
		}
	},
}

var offencesWithoutLaw = &Rule{
	Code: warning("NC362", "offences-without-law", "Data about offences are authorised by law, and no law is named."),
	Check: func(p *Pass) {
		for _, r := range p.Regimes.All {
			if r.Has(law.Schedule1Needed) || !r.Has(law.Offences) || p.Regimes.Assumed() {
				continue
			}
			for _, a := range p.authorisations() {
				if a.byLaw() && !a.laws {
					p.Missing(p.ownWords(a.own, a.words), a.span, "which law allows the use of data about offences", on(law.Offences).of(r),
						"data about criminal offences are said to be authorised by law, and no law is named", "add `laws: …` with the act and section")
				}
			}
			return
		}
	},
}

var officialAuthorityOfPrivateController = &Rule{
	Code: warning("NC363", "official-authority-of-private-body", "A private body uses data about offences under official authority, and no law gives it any."),
	Check: func(p *Pass) {
		kind := p.Notice.Controller.Kind.Value
		if !slices.Contains([]string{"company", "charity", "association", "individual", "independent-school"}, kind) {
			return
		}
		for _, a := range p.authorisations() {
			if a.authority.Value == "official-authority" && !a.laws && !a.schedule {
				p.Report(a.authority.Span, on(law.Offences, law.BasisInLaw), "the controller is no public body (`kind: "+kind+"`), and nothing says which law gives it official authority", "add `laws: …`, or say what else authorises the use")
			}
		}
	},
}

var offencesAsSpecialCategory = &Rule{
	Code: code("NC364", "offences-as-special-category", "Data about offences stand under a condition for special categories, which they are not."),
	Check: func(p *Pass) {
		const help = "move it to `criminal_offence_data`: data about offences have rules of their own"
		for _, c := range p.conditions() {
			for _, t := range c.schedule1 {
				if s, ok := law.Schedule1Of(t.Value); ok && s.Part == 3 {
					p.Report(t.Span, on(law.SpecialCategoryData, law.Offences).at(paragraph(s)), "`"+t.Value+"` is for data about criminal offences, which are no special category of data", help)
				}
			}
		}
		for x := range p.Notice.Purposes.All() {
			if len(x.Conditions) == 0 || len(x.Data) == 0 {
				continue
			}
			only := !slices.ContainsFunc(x.Data, func(ref source.Text) bool {
				c := p.index.Data(ref.Value)
				return c == nil || len(specials(c)) > 0 || !criminal(c)
			})
			if only {
				p.Report(x.Conditions[0].Span, on(law.SpecialCategoryData, law.Offences), "all data of this purpose are about criminal offences, which are no special category of data, so no condition of "+p.article(law.SpecialConditions)+" is needed", "remove `conditions`, and say in `criminal_offence_data` what allows the use", diag.WithSeverity(diag.Warning))
			}
		}
	},
}

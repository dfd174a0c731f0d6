package lint

import (
	"slices"
	"strconv"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// youngest returns the lowest age in years that words such as "8 to 11" and "under 13" tell; ok is
// false if they tell none.
func youngest(age string) (years int, ok bool) {
	below, above := false, false
	for _, w := range splitWords(age) {
		n, err := strconv.Atoi(w.Text)
		switch {
		case belowWords.has(w.Text):
			below = true
		case aboveWords.has(w.Text):
			above = true
		case err == nil && !ok:
			years, ok = n, true
		}
	}
	switch {
	case !ok:
	case below:
		years = 0
	case above:
		years++
	}
	return years, ok
}

var consentOfChildren = &Rule{
	Code: info("NC318", "consent-of-children", "Children consent, and nothing is said of their parents or of their age."),
	Check: func(p *Pass) {
		for a := range p.Notice.Audiences.All() {
			if a.Kind.Value != "children" && !(a.Kind.Value == "pupils" && a.Age.IsSet() && !p.toParents()) || !p.consentOf(a) {
				continue
			}
			if p.consentOfChild(a) {
				return
			}
		}
	},
}

// toParents reports whether the notice addresses parents, too, who then consent.
func (p *Pass) toParents() bool {
	some, _ := p.audience("parents")
	return some
}

// consentOf reports whether people of an audience are asked for consent.
func (p *Pass) consentOf(a *notice.Audience) bool {
	for x := range p.Notice.Purposes.All() {
		meant := len(x.For) == 0 || slices.ContainsFunc(x.For, func(id source.Text) bool { return id.Value == a.ID.Value })
		if meant && p.Stated.Purpose(x).Rests("consent") {
			return true
		}
	}
	return p.Notice.Purposes.Len() == 0 && slices.Contains(p.Bases(), "consent")
}

// consentOfChild reports an audience that may be too young to consent, and whether it did.
func (p *Pass) consentOfChild(a *notice.Audience) bool {
	years, known := youngest(a.Age.Value)
	if known && !p.tooYoung(years, false) {
		return false
	}
	c := &p.Notice.Consent
	parents := p.Stated.SaysAny(source.Written(c.Text, c.Note, c.Effect, c.Withdraw), reading.ParentalConsent)
	if parents.IsStated() || p.Stated.Anywhere(reading.ParentalConsent).IsStated() {
		return false
	}
	if !c.Text.IsSet() && !c.Note.IsSet() {
		parents = statement.Statement{}
	}
	const what, help = "when a parent must agree for a child", "say in `note` of `consent` when a parent must agree: for online services, below 13 in the UK, and below 13 to 16 in the EU"
	if !known {
		p.Missing(parents, a.Span, what, on(law.ConsentChild), "children are asked for consent, and the notice does not say from what age they can give it", "write the `age` of the audience, or "+help)
		return true
	}
	severity := diag.Info
	if a.Kind.Value == "children" && p.tooYoung(years, true) {
		severity = diag.Warning
	}
	p.Missing(parents, a.Age.Span, what, on(law.ConsentChild), "`"+a.Age.Value+"` is too young to consent to an online service alone, and the notice says nothing of parents", help, diag.WithSeverity(severity))
	return true
}

// tooYoung reports whether the law of the notice asks for the consent of parents at an age; surely is
// whether national law cannot make it otherwise.
func (p *Pass) tooYoung(years int, surely bool) bool {
	return slices.ContainsFunc(p.Regimes.All, func(r *law.Regime) bool {
		limit := r.ChildAge
		if surely && r.ChildAgeFrom > 0 {
			limit = r.ChildAgeFrom
		}
		return years < limit
	})
}

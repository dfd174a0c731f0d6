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
		p.childAgrees()
	},
}

// childAgrees reports words by which a child who is too young agrees to an online service alone.
func (p *Pass) childAgrees() {
	for i := range p.Texts {
		x := &p.Texts[i]
		if x.Unprinted || x.Section == "changes" || !containsAny(x.Words, agreements) || !containsAny(x.Words, onlineWords) {
			continue
		}
		for from := 0; from < len(x.Words); {
			_, to := x.Sentence(from)
			sentence := x.Words[from:to]
			from = to
			agreed := slices.IndexFunc(sentence, func(w Word) bool { return agreements.has(w.Text) })
			years, at := ageFrom(sentence)
			if agreed < 0 || at < 0 || !p.tooYoung(years, true) || !containsAny(sentence, childWords) || p.negatedAt(x, sentence[agreed].Start, sentence[agreed].End) {
				continue
			}
			if !p.Stated.Anywhere(reading.ParentalConsent).IsStated() {
				p.Report(x.Text.Sub(sentence[at].Start, sentence[at].End), on(law.ConsentChild), "`"+sentence[at].Text+"` is too young to consent to an online service alone, and the notice says nothing of parents", parentsHelp, diag.WithSeverity(diag.Warning))
			}
			return
		}
	}
}

// ageFrom returns the age from which a sentence speaks of people, and the index of its word: “over 10”, “from the age
// of 8”, “10 or older”; -1 if there is none.
func ageFrom(sentence []Word) (years, at int) {
	const near, oldest = 3, 17 // words
	for i, w := range sentence {
		n, err := strconv.Atoi(w.Text)
		if err != nil || n < 1 || n > oldest {
			continue
		}
		around := sentence[max(0, i-near):min(len(sentence), i+near+1)]
		if containsAny(around, belowWords) || !containsAny(around, ageWords) {
			continue
		}
		if i > 0 && aboveWords.has(sentence[i-1].Text) {
			n++
		}
		return n, i
	}
	return 0, -1
}

const parentsHelp = "say in `note` of `consent` when a parent must agree: for online services, below 13 in the UK, and below 13 to 16 in the EU"

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
	const what, help = "when a parent must agree for a child", parentsHelp
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

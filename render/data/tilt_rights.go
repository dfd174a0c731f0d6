package data

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// rights are the rights that TILT has places for, with the way to exercise them.
func (t *tiltWriter) rights() object {
	mail, url, words := t.exercising()
	access, available := t.right("access")
	correction, _ := t.right("rectification", "erasure")
	portability, portable := t.right("portability")
	withdrawal, _ := t.right("withdraw-consent")
	if consent := t.words(t.n.Consent.Withdraw, t.n.Consent.Effect); consent != "" {
		withdrawal = object{{"available", true}, {"description", sentences(describing(withdrawal), consent)}}
	}
	both := object{{"available", available && portable}}
	switch {
	case describing(access) != "": // beside a description of the right, this is how it is exercised
		both.add("description", words())
	case available:
		access = object{{"available", true}, {"description", words()}}
	}
	for _, o := range []*object{&both, &access, &correction, &portability, &withdrawal} {
		if o == &both || len(*o) > 0 && (*o)[0].value == true {
			o.add("url", url)
			o.add("email", mail)
		}
	}
	if identity := t.words(t.n.Exercising.Identity); identity != "" {
		both.add("identificationEvidences", []any{identity})
	}
	return object{
		{"accessAndDataPortability", both}, {"rightToInformation", access}, {"rightToRectificationOrDeletion", correction},
		{"rightToDataPortability", portability}, {"rightToWithdrawConsent", withdrawal}, {"rightToComplain", t.complaints(mail, url)},
	}
}

// describing is the description of a right.
func describing(right object) string {
	for _, m := range right {
		if m.key == "description" {
			return m.value.(string)
		}
	}
	return ""
}

// right says that a notice tells of a right, or of one of several that TILT holds as one, in its
// words; or that it leaves it out, and why. An object without keys states neither.
func (t *tiltWriter) right(slugs ...string) (o object, stated bool) {
	var texts []source.Text
	for r := range t.n.Rights.All() {
		for _, code := range r.Right {
			if slices.Contains(slugs, code.Value) {
				t.use(code)
				stated = true
				texts = append(texts, r.Text, r.Limits, r.Note)
			}
		}
	}
	for _, slug := range slugs {
		if s := t.stated.Right(slug); s.How == statement.Worded {
			stated = true
			texts = append(texts, s.Words...)
		}
	}
	if stated {
		return object{{"available", true}, {"description", t.words(texts...)}}, true
	}
	var reasons []source.Text
	for _, slug := range slugs {
		if omitted := t.stated.Omitted(slug); omitted != nil {
			t.use(omitted.Right)
			reasons = append(reasons, omitted.Reason)
		}
	}
	if words := t.words(reasons...); words != "" {
		return object{{"available", false}, {"description", words}}, false
	}
	return object{}, false
}

// exercising is where rights are exercised, and a function that returns the words on it.
func (t *tiltWriter) exercising() (mail, url string, words func() string) {
	x := &t.n.Exercising
	texts := []source.Text{x.Text, x.Note, x.Time, x.Fee}
	if mail, url = addressesIn(x.Contact.Value); mail != "" || url != "" {
		t.use(x.Contact)
	} else {
		texts = append(texts, x.Contact)
	}
	for item := range x.All() {
		texts = append(texts, item.Text, item.Note)
	}
	return mail, url, func() string { return t.words(texts...) }
}

// addressesIn are those that a text consists of: one of mail, one of the web, or both.
func addressesIn(text string) (mail, url string) {
	for s := range strings.SplitSeq(text, ", ") {
		switch {
		case isMail(s) && mail == "":
			mail = s
		case isWebAddress(s) && url == "":
			url = s
		default:
			return "", ""
		}
	}
	return mail, url
}

// complaints are the right to complain, and the authority.
func (t *tiltWriter) complaints(mail, url string) object {
	c := &t.n.Complaints
	out, stated := t.right("complain-authority")
	var authority *notice.Authority
	for a := range c.Authority.All() {
		authority = a
		break
	}
	words := []source.Text{c.Text, c.Controller.Text, c.Controller.Acknowledgement}
	if authority != nil {
		words = append(words, authority.Text)
	}
	if description := sentences(describing(out), t.words(words...)); stated || authority != nil {
		out = object{{"available", true}, {"description", description}}
	} else if description != "" {
		out = object{{"description", description}}
	}
	own := t.channel(c.Controller.Email)
	if !isMail(own) {
		own = ""
	}
	switch {
	case own != "":
		out.add("email", own)
	case len(out) > 0 && out[0].value == true:
		out.add("url", url)
		out.add("email", mail)
	}
	if len(out) > 0 && out[0].value == true {
		out = append(out, member{"supervisoryAuthority", t.authority(authority)})
	}
	return out
}

// authority is a supervisory authority: that of a country, or as the notice writes it.
func (t *tiltWriter) authority(a *notice.Authority) object {
	if a == nil {
		return object{{"name", t.need("the name of a supervisory authority", "")}}
	}
	name, country := t.words(a.Name), t.country(a.Country)
	if known, ok := law.AuthorityOf(country, law.AsOf); ok && name == "" {
		name = known.Name
	}
	out := object{{"name", name}}
	out.add("address", t.address(&a.Channels))
	out.add("country", country)
	if mail := t.channel(a.Email); isMail(mail) {
		out.add("email", mail)
	}
	out.add("phone", t.phone(a.Phone))
	return out
}

// transfers are the transfers to third countries, each with what makes it lawful.
func (t *tiltWriter) transfers() []any {
	var out []any
	if words := t.words(t.n.Transfers.Text); words != "" {
		out = append(out, object{{"appropriateGuarantees", object{{"description", words}}}})
	}
	for x := range t.n.Transfers.All() {
		var o object
		to := t.country(x.To)
		o.add("country", to)
		name := ""
		if to == "" {
			name = t.words(x.To)
		}
		if r := t.stated.Index().Recipient(x.Recipient.Value); r != nil {
			t.use(x.Recipient)
			name = labelled(name, t.words(r.Name))
		}
		key, kind := placeOfMechanism(t.value(x.Mechanism))
		words := labelled(name, sentences(kind, t.words(x.Safeguard, x.Text, x.Note, x.Copy)))
		switch {
		case key != "" || words != "" && x.Safeguard.IsSet():
			if key == "" {
				key = "appropriateGuarantees"
			}
			o = append(o, member{key, object{{"available", true}, {"description", words}}})
		case words != "":
			o = append(o, member{"appropriateGuarantees", object{{"description", words}}})
		}
		if len(o) > 0 {
			out = addNew(out, o)
		}
	}
	return list(out)
}

// placeOfMechanism is the property of a transfer that holds a mechanism, "" for one of Art. 49, and
// what lawyers call the mechanism where the property does not say it.
func placeOfMechanism(slug string) (key, name string) {
	switch {
	case slug == law.AdequacyDecision:
		return "adequacyDecision", ""
	case law.IsFramework(slug):
		return "adequacyDecision", law.MechanismName(slug)
	case slug == "eu-sccs":
		return "standardDataProtectionClause", ""
	case slug == "uk-idta", slug == "uk-addendum":
		return "standardDataProtectionClause", law.MechanismName(slug)
	case law.IsDerogation(slug):
		return "", law.MechanismName(slug)
	case law.CopyOwed(slug):
		return "appropriateGuarantees", law.MechanismName(slug)
	}
	return "", ""
}

// sources are where data come from that people do not give themselves (Art. 14), one entry for each
// category that a source has.
func (t *tiltWriter) sources() []any {
	var out []any
	add := func(category, description, url string, public bool) {
		out = append(out, object{
			{"_id", fmt.Sprintf("source-%d", len(out)+1)}, {"dataCategory", category},
			{"sources", []any{object{{"description", description}, {"url", url}, {"publiclyAvailable", public}}}},
		})
	}
	if words := t.words(t.n.Sources.Text); words != "" {
		add("", words, "", false)
	}
	for s := range t.n.Sources.All() {
		if c := s.Collection.Value; c == "direct" || c == "observed" {
			continue
		}
		t.use(s.Collection)
		url := ""
		if isWebAddress(s.Note.Value) {
			url = t.value(s.Note)
		}
		description := labelled(t.words(s.Name), t.words(s.Text))
		if url == "" {
			description = sentences(description, t.words(s.Note))
		}
		if description == "" {
			continue
		}
		t.used[s.Public.Span] = true
		t.use(s.Data...)
		before := len(out)
		for _, ref := range s.Data {
			if d := t.stated.Index().Data(ref.Value); d != nil {
				add(t.category(d), description, url, s.Public.Value)
			}
		}
		if len(out) == before {
			add("", description, url, s.Public.Value)
		}
	}
	return list(out)
}

// decisions are the automated decisions (Art. 22).
func (t *tiltWriter) decisions() object {
	x := &t.n.AutomatedDecisions
	words := t.words(x.Text)
	var logic, effects []string
	for d := range x.All() {
		name := t.words(d.Name)
		logic = append(logic, labelled(name, t.words(d.Text, d.Logic, d.Note)))
		effects = append(effects, labelled(name, t.words(d.Significance, d.Consequences, d.Review)))
	}
	denied := x.None() || x.Len() == 0 && words != "" && t.stated.Says(reading.NoDecisions, "", x.Text).How == statement.Worded
	out := object{}
	switch {
	case denied:
		t.use(x.State)
		out = append(out, member{"inUse", false})
		out.add("logicInvolved", words)
	case x.Len() > 0:
		out = object{{"inUse", true}, {"logicInvolved", sentences(append([]string{words}, logic...)...)}, {"scopeAndIntendedEffects", sentences(effects...)}}
	default:
		out.add("logicInvolved", words)
	}
	return out
}

// changes are the changes that the notice tells, then the purposes that are new.
func (t *tiltWriter) changes() []any {
	var out []any
	add := func(words, day, url string) {
		var o object
		o.add("description", words)
		o.add("plannedDateOfChange", day)
		o.add("urlOfNewVersion", url)
		if len(o) > 0 {
			out = addNew(out, o)
		}
	}
	add(t.words(t.n.Changes.Text), "", "")
	for c := range t.n.Changes.All() {
		texts, url := []source.Text{c.Text, c.Note}, ""
		if isWebAddress(c.Note.Value) {
			texts, url = texts[:1], t.value(c.Note)
		}
		add(t.words(texts...), t.value(c.Date), url)
	}
	for p := range t.n.Purposes.All() {
		if p.NewSince.IsSet() {
			add(labelled(t.words(p.Name), t.words(p.Text)), t.value(p.NewSince), "")
		}
	}
	add("", "", t.value(t.n.SupersededBy))
	return list(out)
}

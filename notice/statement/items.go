package statement

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// Items are those of law.Checklist, each with what the notice as a whole states on it.
var items = map[string]func(*Statements) Statement{
	"controller":            (*Statements).controllerStated,
	"dpo":                   (*Statements).officerStated,
	"purposes":              (*Statements).purposesStated,
	"lawful-basis":          (*Statements).basesStated,
	"legitimate-interests":  (*Statements).interestsStated,
	"categories":            (*Statements).categoriesStated,
	"recipients":            (*Statements).recipientsStated,
	"transfers":             (*Statements).transfersStated,
	"retention":             (*Statements).retentionStated,
	"rights":                (*Statements).rightsStated,
	"withdraw-consent":      (*Statements).withdrawalStated,
	"complain-controller":   (*Statements).controllerComplaintStated,
	"complain-authority":    (*Statements).authorityComplaintStated,
	"provision-requirement": (*Statements).provisionStated,
	"adm":                   (*Statements).decisionsStated,
	"source":                (*Statements).sourcesStated,
}

// sections are the sections of the items of law.Checklist, by which a related notice covers them.
var sections = map[string]string{
	"controller": "controller", "dpo": "dpo", "purposes": "purposes", "lawful-basis": "lawful_bases", "categories": "personal_data", "recipients": "recipients", "transfers": "transfers",
	"retention": "retention", "rights": "rights", "withdraw-consent": "consent", "complain-controller": "complaints", "complain-authority": "complaints",
	"provision-requirement": "provision", "adm": "automated_decisions", "source": "sources",
}

// Item returns what the notice states on an item of law.Checklist, by its slug.
func (s *Statements) Item(slug string) Statement {
	if out, ok := s.items[slug]; ok {
		return out
	}
	out := items[slug](s)
	if key := sections[slug]; !out.IsStated() && out.How != Denied && s.notice.Covering(key) != nil {
		out.How = Delegated
	}
	if s.items == nil {
		s.items = map[string]Statement{}
	}
	s.items[slug] = out
	return out
}

// SectionOf returns the key of the section in which an item of law.Checklist is said; "" if it is said
// in several.
func SectionOf(item string) string { return sections[item] }

// ItemsIn returns the items of law.Checklist that belong to a section, in their order.
func ItemsIn(section string) []string {
	var out []string
	for _, d := range law.Checklist {
		if sections[d.Slug] == section {
			out = append(out, d.Slug)
		}
	}
	return out
}

// coded returns the statement of a typed value.
func coded(span source.Span) Statement { return Statement{How: Coded, Evidence: []source.Span{span}} }

// denied returns the statement of `none`.
func denied(b notice.Body) Statement { return Statement{How: Denied, Evidence: []source.Span{b.Span}} }

// listed returns what a section states in which words of any kind are the thing itself, as the
// names of recipients are; has reports whether an item states it.
func listed[T any](s *Statements, x *notice.Section[T], has func(*T) bool) Statement {
	for item := range x.All() {
		if has(item) {
			return coded(x.Span)
		}
	}
	switch {
	case x.None():
		return denied(x.Body)
	case x.StatedIn.IsSet():
		return coded(x.Span)
	}
	words := source.Written(x.Text, x.Intro)
	for _, g := range x.Groups {
		words = append(words, source.Written(g.Intro)...)
	}
	out := s.in(words)
	if out.How == Unread || out.How == Vague && !s.isVague(words) {
		out.How, out.Evidence = Worded, []source.Span{words[0].Span}
	}
	return best(out, s.in(source.Written(x.Note)))
}

// isVague reports whether each sentence of some words is an empty phrase, as far as full stops and
// line ends tell.
func (s *Statements) isVague(words []source.Text) bool {
	for _, t := range words {
		sentences := 0
		for part := range strings.FieldsFuncSeq(t.Value, func(r rune) bool { return strings.ContainsRune(".;!\n", r) }) {
			if strings.TrimSpace(part) != "" {
				sentences++
			}
		}
		for _, m := range s.Read(t) {
			if m.Sign == reading.Vague {
				sentences--
			}
		}
		if sentences > 0 {
			return false
		}
	}
	return true
}

func (s *Statements) purposesStated() Statement {
	stated := listed(s, &s.notice.Purposes, func(p *notice.Purpose) bool { return p.Text.IsSet() || p.Name.IsSet() || p.StatedIn.IsSet() })
	if stated.IsStated() || stated.How == Denied {
		return stated
	}
	// other sections may say it of some data alone
	return best(stated, s.read(s.Section("sections"), false, []sign{{reading.Purpose, ""}}).orSilent())
}

func (s *Statements) categoriesStated() Statement {
	return listed(s, &s.notice.PersonalData, func(c *notice.DataCategory) bool {
		return c.Name.IsSet() || c.Text.IsSet() || len(c.Data) > 0 || c.StatedIn.IsSet()
	})
}

func (s *Statements) recipientsStated() Statement {
	stated := listed(s, &s.notice.Recipients.Section, func(r *notice.Recipient) bool { return r.Name.IsSet() || r.Text.IsSet() || r.StatedIn.IsSet() })
	if stated.IsStated() || stated.How == Denied {
		return stated
	}
	reasons := listed(s, &s.notice.SharingReasons, func(w *notice.Words) bool { return w.Text.IsSet() })
	return s.orElsewhere(best(stated, reasons), []string{"recipients", "sharing_reasons"}, sign{reading.Recipients, ""}, sign{reading.NoRecipients, ""})
}

func (s *Statements) basesStated() Statement {
	for _, b := range s.Bases() {
		return Statement{How: b.How, Evidence: []source.Span{b.Span}}
	}
	x := &s.notice.LawfulBases
	switch {
	case x.None():
		return denied(x.Body)
	case x.StatedIn.IsSet():
		return coded(x.Span)
	}
	return s.orElsewhere(s.in(s.Section("lawful_bases"), sign{reading.Basis, ""}), []string{"lawful_bases"}, sign{reading.Basis, ""})
}

func (s *Statements) transfersStated() Statement {
	x := &s.notice.Transfers
	switch {
	case x.Len() > 0 || x.StatedIn.IsSet():
		return coded(x.Span)
	case x.None():
		return denied(x.Body)
	}
	signs := []sign{{reading.NoTransfers, ""}, {reading.Transfers, ""}, {reading.Mechanism, ""}}
	out := s.orElsewhere(s.in(s.Section("transfers"), append(signs, sign{reading.Country, ""})...), []string{"transfers"}, signs...)
	if out.IsStated() {
		return out
	}
	return best(out, s.SentAbroad())
}

// holding are the sections other than `transfers` whose words say where data are, or to whom they go.
var holding = []string{"intro", "personal_data", "recipients", "sharing_reasons", "retention", "security", "cookies", "sections"}

// SentAbroad is what words outside of `transfers` state on data that go to a named country which is
// abroad for each law of the notice: "our servers are in the United States".
func (s *Statements) SentAbroad() Statement {
	s.collect()
	regimes := s.notice.Regimes().All
	for _, p := range s.passages {
		if !slices.Contains(holding, p.section) {
			continue
		}
		found := s.Read(*p.text)
		for _, m := range found {
			inside := func(r *law.Regime) bool { return r.Inside(m.Slug) }
			if m.Sign != reading.Country || m.Weak || slices.ContainsFunc(regimes, inside) {
				continue
			}
			if slices.ContainsFunc(found, func(o reading.Match) bool {
				return o.Sign == reading.Transfers && !o.Denied && sameSentence(p.text.Value, o, m)
			}) {
				return Statement{How: Worded, Evidence: []source.Span{p.text.Sub(m.Start, m.End)}, Words: []source.Text{*p.text}, quote: p.text.Value[m.Start:m.End]}
			}
		}
	}
	return Statement{}
}

// sameSentence reports whether no end of a sentence stands between two matches of a text.
func sameSentence(text string, a, b reading.Match) bool {
	between := text[min(a.End, b.End):max(a.Start, b.Start, min(a.End, b.End))]
	return !strings.Contains(between, ". ") && !strings.ContainsAny(between, "!?\n")
}

func (s *Statements) provisionStated() Statement {
	x := &s.notice.Provision
	for p := range x.All() {
		if p.Required.IsSet() || p.StatedIn.IsSet() {
			return coded(p.Span)
		}
	}
	switch {
	case x.None():
		return denied(x.Body)
	case x.StatedIn.IsSet():
		return coded(x.Span)
	}
	signs := []sign{{reading.MustGive, ""}, {reading.NeedNotGive, ""}}
	return s.orElsewhere(s.in(s.Section("provision"), append(signs, sign{reading.Consequence, ""})...), []string{"provision"}, signs...)
}

func (s *Statements) decisionsStated() Statement {
	x := &s.notice.AutomatedDecisions
	switch {
	case x.Len() > 0 || x.StatedIn.IsSet():
		return coded(x.Span)
	case x.None():
		return denied(x.Body)
	}
	signs := []sign{{reading.NoDecisions, ""}, {reading.Decisions, ""}}
	return s.orElsewhere(s.in(s.Section("automated_decisions"), signs...), []string{"automated_decisions"}, signs...)
}

func (s *Statements) sourcesStated() Statement {
	stated := listed(s, &s.notice.Sources, func(x *notice.Source) bool {
		return x.Name.IsSet() || x.Text.IsSet() || x.Collection.IsSet() || x.StatedIn.IsSet()
	})
	if stated.IsStated() {
		return stated
	}
	r := &s.notice.Recipients
	if r.AlsoSource.Value {
		return coded(r.AlsoSource.Span)
	}
	for x := range r.All() {
		if x.AlsoSource.Value {
			return coded(x.AlsoSource.Span)
		}
	}
	signs := []sign{{reading.FromYou, ""}, {reading.FromOthers, ""}, {reading.PublicSources, ""}}
	return s.orElsewhere(best(stated, s.in(s.Section("personal_data"), signs...).orSilent()), []string{"sources", "personal_data"}, signs...)
}

// amongRights returns what the words of `rights` say on something that may be told there. Words
// that tell of rights are understood, and say no more.
func (s *Statements) amongRights(signs ...sign) Statement {
	out := best(s.in(s.rightWords(), signs...), s.in(s.Section("rights"), signs...).orSilent())
	if out.How == Vague || out.How == Unread && s.rightsRead(out.Words) {
		return Statement{}
	}
	return out
}

// orSilent drops words that need not be about the thing at all.
func (s Statement) orSilent() Statement {
	if s.How == Unread || s.How == Vague {
		return Statement{}
	}
	return s
}

// withdrawalStated is on the withdrawal of consent (Art. 7(3), 13(2)(c)).
func (s *Statements) withdrawalStated() Statement {
	c := &s.notice.Consent
	if stated := s.Right("withdraw-consent"); stated.How == Coded {
		return stated
	}
	switch {
	case c.Withdraw.IsSet():
		return coded(c.Withdraw.Span)
	case c.StatedIn.IsSet():
		return coded(c.Span)
	}
	signs := []sign{{reading.Withdrawal, ""}, {reading.Right, "withdraw-consent"}}
	return s.orElsewhere(best(s.in(s.Section("consent"), signs...), s.amongRights(signs...)), []string{"consent", "rights"}, signs...)
}

// controllerComplaintStated is on complaints to the controller (DPA 2018 s.164A).
func (s *Statements) controllerComplaintStated() Statement {
	c := &s.notice.Complaints
	if c.Controller.Span.IsValid() {
		return coded(c.Controller.Span)
	}
	out := s.complaint("complain-controller", sign{reading.ComplaintController, ""})
	if !out.IsStated() && out.How != Denied {
		return best(out, s.addressForComplaints())
	}
	return out
}

// addressForComplaints is an e-mail address in the words on complaints that is not the authority's.
func (s *Statements) addressForComplaints() Statement {
	for _, t := range s.Section("complaints") {
		found := s.Read(t)
		for _, m := range found {
			ofAuthority := func(o reading.Match) bool { return o.Sign == reading.Authority && o.Start < m.End && m.Start < o.End }
			if m.Sign == reading.Email && !slices.ContainsFunc(found, ofAuthority) {
				return Statement{How: Worded, Evidence: []source.Span{t.Sub(m.Start, m.End)}}
			}
		}
	}
	return Statement{}
}

// authorityComplaintStated is on complaints to the supervisory authority (Art. 77).
func (s *Statements) authorityComplaintStated() Statement {
	c := &s.notice.Complaints
	if c.Authority.IsSet() {
		return coded(c.Authority.Span)
	}
	return s.complaint("complain-authority", sign{reading.ComplaintAuthority, ""}, sign{reading.Authority, ""})
}

// complaint is on one of the two, which stated tells of anywhere, and about only in the section on
// complaints.
func (s *Statements) complaint(right string, stated sign, about ...sign) Statement {
	if r := s.rightItem(right); r != nil {
		return coded(r.Span)
	}
	c := &s.notice.Complaints
	switch {
	case c.None():
		return denied(c.Body)
	case c.StatedIn.IsSet():
		return coded(c.Span)
	}
	signs := []sign{stated, {reading.Right, right}}
	here := append(about, signs...)
	out := best(s.in(c.Words(), here...), s.in(s.Section("complaints"), here...).orSilent())
	if out.How == Unread && s.complaintsRead(out.Words) {
		out.How = Silent
	}
	return s.orElsewhere(best(out, s.amongRights(signs...)), []string{"complaints", "rights"}, signs...)
}

// complaintsRead reports whether each of the words tells of a complaint or denies it, so that they are
// understood and do not tell of the other one.
func (s *Statements) complaintsRead(words []source.Text) bool {
	for _, t := range words {
		if s.denies(t, sign{reading.ComplaintAuthority, ""}, sign{reading.ComplaintController, ""}) {
			continue
		}
		spokenOf := func(m reading.Match) bool { return m.Sign == reading.Authority && m.Denied } // and not read further
		if slices.ContainsFunc(s.Read(t), spokenOf) || s.SaysAny([]source.Text{t}, reading.ComplaintAuthority, reading.ComplaintController, reading.Authority, reading.Email, reading.Phone, reading.Postal, reading.URL).How != Worded {
			return false
		}
	}
	return true
}

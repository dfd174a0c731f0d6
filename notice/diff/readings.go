package diff

import (
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// A readingRule says what it means that words begin or cease to state something.
type readingRule struct {
	sign           reading.Sign
	kind, noun     string
	added, removed Class
	provision      law.Provision
	sections       []string // nil: anywhere
}

func readingRules() []readingRule {
	return []readingRule{
		{reading.Right, "right", "right", Lesser, Material, law.NoticeRights, nil},
		{reading.Basis, "basis", "lawful basis", Material, Material, law.NoticeBasis, []string{"purposes", "lawful_bases", "intro", "sections"}},
		{reading.Withdrawal, "withdrawal", "way to withdraw consent", Lesser, Material, law.NoticeWithdrawal, nil},
		{reading.ComplaintAuthority, "complaint-authority", "route of complaint to the authority", Lesser, Material, law.NoticeComplaintAuthority, nil},
		{reading.ComplaintController, "complaint-controller", "route of complaint to the controller", Lesser, Material, law.NoticeComplaintController, nil},
		{reading.Transfers, "transfer", "transfer abroad", Material, Lesser, law.NoticeTransfers, nil},
		{reading.Mechanism, "mechanism", "what makes the transfer lawful", Lesser, Material, law.NoticeTransfers, []string{"transfers", "recipients", "sections"}},
		{reading.Country, "transfer-country", "country of the transfer", Material, Lesser, law.NoticeTransfers, []string{"transfers"}},
		{reading.Decisions, "decision", "automated decision", Material, Lesser, law.NoticeDecisions, nil},
	}
}

// compareReadings reports what two versions of a text state otherwise in words that are recognised,
// as far as nothing else in the notice states it. It reports whether it found something; then the
// words need not be told of.
func (c *comparison) compareReadings(old, now *entry, key string, from, to source.Text) bool {
	if !isProse(key) {
		return false
	}
	before := len(c.changes)
	x := Change{Section: now.section, Node: now.node(key), Old: from.Span, New: to.Span}
	_, x.Before = c.old.words(from)
	_, x.After = c.new.words(to)
	if x.Section == "" {
		x.Section = key
	}
	c.comparePeriods(x, from, to)
	for _, r := range readingRules() {
		if r.sections != nil && !contains(r.sections, x.Section) {
			continue
		}
		a, b := stated(c.before, from, r.sign), stated(c.after, to, r.sign)
		for _, m := range minus(b, a) {
			if !c.says(c.before, r.sign, m.Slug) {
				y := x
				y.Class, y.Kind, y.Message = r.added, r.kind+"-added", r.noun+named(m)+" added in words: "+quote(to.Value[m.Start:m.End])
				c.report(y, r.provision)
			}
		}
		for _, m := range minus(a, b) {
			if !c.says(c.after, r.sign, m.Slug) {
				y := x
				y.Class, y.Kind, y.Message = r.removed, r.kind+"-removed", r.noun+named(m)+" removed in words: "+quote(from.Value[m.Start:m.End])
				c.report(y, r.provision)
			}
		}
	}
	return len(c.changes) > before
}

// comparePeriods compares the lengths of time that two versions of a text state.
func (c *comparison) comparePeriods(x Change, from, to source.Text) {
	within := x.Section == "retention"
	a, old := onlyPeriod(c.before, from, within)
	b, now := onlyPeriod(c.after, to, within)
	if !old || !now || a.Period.Hours() == b.Period.Hours() {
		return
	}
	values := ": " + length(a.Period) + " → " + length(b.Period)
	x.Class, x.Kind, x.Message = Material, "retention-longer", "kept longer"+values
	provision := law.NoticeRetention
	if b.Period.Hours() < a.Period.Hours() {
		x.Class, x.Kind, x.Message = Lesser, "retention-shorter", "kept for a shorter time"+values
	}
	if !contains([]string{"retention", "sections", "intro", "summary", "purposes", "personal_data"}, x.Section) {
		x.Class, x.Kind, x.Message, provision = Lesser, "period-changed", "a period changed"+values, ""
	}
	c.report(x, provision)
}

// stated are the recognised statements of a sign in a text.
func stated(s *statement.Statements, t source.Text, sign reading.Sign) (out []reading.Match) {
	for _, m := range s.Read(t) {
		if m.Sign == sign && !m.Denied && !m.Weak && (sign != reading.Right || !contains([]string{"withdraw-consent", "complain-controller", "complain-authority"}, m.Slug)) {
			out = append(out, m)
		}
	}
	return out
}

// minus are the matches whose code is not among others, each once.
func minus(of, others []reading.Match) (out []reading.Match) {
	for _, m := range of {
		if !hasSlug(others, m.Slug) && !hasSlug(out, m.Slug) {
			out = append(out, m)
		}
	}
	return out
}

func hasSlug(list []reading.Match, slug string) bool {
	for _, m := range list {
		if m.Slug == slug {
			return true
		}
	}
	return false
}

// says reports whether a version states something anywhere, by a code or in words.
func (c *comparison) says(s *statement.Statements, sign reading.Sign, slug string) bool {
	switch sign {
	case reading.Right:
		return s.Right(slug).IsStated()
	case reading.Basis:
		return s.Basis(slug) != nil
	case reading.Withdrawal:
		return s.Item("withdraw-consent").IsStated()
	case reading.ComplaintAuthority:
		return s.Item("complain-authority").IsStated()
	case reading.ComplaintController:
		return s.Item("complain-controller").IsStated()
	case reading.Transfers:
		return s.Item("transfers").IsStated() && s.Notice().Transfers.Len() > 0
	case reading.Decisions:
		return s.Notice().AutomatedDecisions.Len() > 0
	case reading.Mechanism, reading.Country:
		for _, t := range s.Section("transfers") {
			if hasSlug(stated(s, t, sign), slug) {
				return true
			}
		}
		for x := range s.Notice().Transfers.All() {
			if x.Mechanism.Value == slug || contains(law.PlacesOf(x.To.Value), slug) {
				return true
			}
		}
	}
	return false
}

// named is the code of a statement within a sentence.
func named(m reading.Match) string {
	if m.Slug == "" {
		return ""
	}
	return " " + quote(m.Slug)
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// isProse reports whether the values of a key are sentences that can state more than the key says.
func isProse(key string) bool {
	return contains([]string{"text", "note", "intro", "body", "group.intro", "group.note", "intro.text", "limits", "exceptions", "until", "criteria", "withdraw", "effect", "contact", "time"}, key)
}

// signOf is the sign by which words state what a key states by a code; 0 if there is none.
func signOf(key string) reading.Sign {
	switch key {
	case "mechanism":
		return reading.Mechanism
	case "to":
		return reading.Country
	}
	return 0
}

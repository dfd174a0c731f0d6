package statement

import (
	"cmp"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// Owed reports whether the notice must say an item of law.Checklist on a day (ISO 8601): whether its
// law asks for it, and what the notice states makes it apply. why is a clause that says what it
// lacks if it need not. Exceptions are asked for with Excepted.
func (s *Statements) Owed(slug, day string) (owed bool, why string) {
	duty, known := law.DutyOf(slug)
	regimes := s.notice.Regimes()
	if !known || !regimes.Known() {
		return false, "noticec does not know the law of the notice"
	}
	must := slug == "dpo" && s.MustHaveOfficer(day) != ""
	if !regimes.Has(duty.Provision, day) && !(must && regimes.Has(law.DPODuty, day)) {
		return false, "the law of the notice does not ask for it"
	}
	switch slug {
	case "dpo":
		if !must && !s.tellsOfOfficer() {
			return false, "nothing says that the controller must have an officer"
		}
	case "legitimate-interests":
		if s.Basis("legitimate-interests") == nil {
			return false, "nothing rests on legitimate interests"
		}
	case "categories":
		if !s.FromOthers().IsValid() {
			return false, "nothing says that data come from others"
		}
	case "source":
		if s.notice.PersonalData.Len() == 0 {
			return false, "the notice lists no data"
		}
	case "rights":
		if len(s.notice.Rights.Omit) > 0 && len(s.Bases()) > 0 && s.rightsStated().How == Silent {
			return false, "each right is left out with a reason of its own"
		}
	case "withdraw-consent":
		if !s.Consents() {
			return false, "nothing rests on consent"
		}
	case "provision-requirement":
		given, known := s.Given()
		if known && !given {
			return false, "people give no data themselves"
		}
		if !known && !s.Requires() {
			return false, "nothing says that people give data, and nothing rests on a contract or a legal obligation"
		}
	}
	return true, ""
}

// deniable are the items of law.Checklist that there may be nothing to say on: `none` meets them.
var deniable = []string{"recipients", "transfers", "provision-requirement", "adm", "source"}

// Meets reports whether a statement is all that an item of law.Checklist asks for: it is stated, or
// denied where that is an answer. One that no officer is needed is none.
func (s Statement) Meets(slug string) bool {
	return s.IsStated() || s.How == Denied && slices.Contains(deniable, slug)
}

// tellsOfOfficer reports whether the notice tells of an officer.
func (s *Statements) tellsOfOfficer() bool {
	for d := range s.notice.DPO.All() {
		if d.Mentioned() && !d.None() {
			return true
		}
	}
	return false
}

// Consents reports whether something rests on consent, or on explicit consent.
func (s *Statements) Consents() bool {
	return s.Basis("consent") != nil || slices.ContainsFunc(s.notice.ConditionCodes(), func(code string) bool {
		c, _ := law.ConditionOf(code)
		return c.Slug == "explicit-consent"
	})
}

// Requires reports whether something rests on a contract or a legal obligation, so that people may
// have to give data.
func (s *Statements) Requires() bool {
	return s.Basis("contract") != nil || s.Basis("legal-obligation") != nil
}

// Given reports whether people give data themselves, and whether the notice says whether they do:
// who is only observed, or whose data all come from others, gives none.
func (s *Statements) Given() (given, known bool) {
	for x := range s.notice.Sources.All() {
		given = given || x.Collection.Value == "direct"
		known = known || x.Collection.IsSet()
	}
	return given, known
}

// FromOthers returns the place at which the notice says that data come from others than the people
// themselves, or the zero Span.
func (s *Statements) FromOthers() source.Span {
	for x := range s.notice.Sources.All() {
		if x.Collection.Value == "indirect" {
			return x.Span
		}
	}
	for r := range s.notice.Recipients.All() {
		if r.AlsoSource.Value {
			return r.AlsoSource.Span
		}
	}
	return source.Span{}
}

// Collections is where the notice says that its data come from; 0 if it does not say.
func (s *Statements) Collections() law.Collection {
	var out law.Collection
	for x := range s.notice.Sources.All() {
		switch x.Collection.Value {
		case "direct", "observed":
			out |= law.Direct
		case "indirect":
			out |= law.Indirect
		}
	}
	for r := range s.notice.Recipients.All() {
		if r.AlsoSource.Value {
			out |= law.Indirect
		}
	}
	return out
}

// NotUnder returns the regimes of the notice that ask for a provision on a day and to which a
// section does not answer, because its `regime` names others. Words of the notice's own sections may
// meet it.
func (s *Statements) NotUnder(section string, provision law.Provision, day string) []*law.Regime {
	b := s.notice.Body(section)
	if b == nil || len(b.Regime) == 0 || len(s.notice.Sections) > 0 {
		return nil
	}
	var out []*law.Regime
	for _, r := range s.notice.Regimes().All {
		if !b.AnswersTo(r) && r.On(provision, day) {
			out = append(out, r)
		}
	}
	return out
}

// Excepted returns the provisions and reasons by which the notice need not tell what a provision
// requires under regimes on a day; "" if the duty holds under one of them. A notice that names no
// regime is excepted under either of those that it may answer to.
func (s *Statements) Excepted(provision law.Provision, regimes law.Named, day string) string {
	if s.notice.Exceptions.Len() == 0 {
		return ""
	}
	var reasons []string
	for _, r := range regimes.All {
		if !r.On(provision, day) {
			continue
		}
		var open law.Collection // the data about which the duty is not lifted yet
		var found []string
		for x := range s.notice.Exceptions.All() {
			duty, ok := law.DutyOf(x.Duty.Value)
			if !ok || duty.Provision != provision {
				continue
			}
			if open == 0 && found == nil {
				open = s.Concerns(duty)
			}
			for _, e := range r.Excepting(x.Provision.Value, day) {
				if e.Reach(duty.Slug) && Reason(x) != "" && Lacks(x, e) == "" && open&s.Lifts(e) != 0 {
					open &^= s.Lifts(e)
					found = append(found, x.Provision.Value+": "+Reason(x))
				}
			}
		}
		switch {
		case open == 0 && found != nil:
			reasons = append(reasons, found...)
		case !regimes.Assumed():
			return ""
		}
	}
	slices.Sort(reasons)
	return strings.Join(slices.Compact(reasons), "; ")
}

// Concerns is the data about which an item of the checklist is owed.
func (s *Statements) Concerns(d law.Duty) law.Collection {
	all := s.Collections()
	if all&d.For != 0 {
		return all & d.For
	}
	return d.For
}

// Lifts is the data about which an exception lifts a duty: all, if the notice does not say where
// its data come from.
func (s *Statements) Lifts(e law.Exception) law.Collection {
	if s.Collections() == 0 {
		return law.Direct | law.Indirect
	}
	return e.For
}

// Reason is why an exception applies, in the words of the notice.
func Reason(x *notice.Exception) string { return cmp.Or(x.Reason.Value, x.Text.Value, x.Note.Value) }

// Lacks returns what an exception that is in the list of a regime needs besides and the notice does
// not say; "" if nothing.
func Lacks(x *notice.Exception, e law.Exception) string {
	said := strings.Join([]string{x.Provision.Value, x.Reason.Value, x.Text.Value, x.Note.Value, x.When.Value}, " ")
	switch {
	case e.Needs&law.NeedsPublication != 0 && !reading.SaysPublished(said):
		return "that the information is made public, and where"
	case e.Needs&law.NeedsLaw != 0 && !reading.SpeaksOfLaw(said):
		return "which law lays down that the data are obtained or disclosed"
	}
	return ""
}

package statement

import (
	"slices"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// ways are the signs of an address in words.
var ways = []reading.Sign{reading.Email, reading.Phone, reading.Postal, reading.URL}

// Named returns how a party is named. The name of a unit is no name of the party.
func (s *Statements) Named(x *notice.Party) Statement {
	switch {
	case x.Name.IsSet():
		return coded(x.Name.Span)
	case x.StatedIn.IsSet():
		return coded(x.Span)
	case x.None():
		return denied(x.Body)
	}
	if words := source.Written(x.Text, x.Intro, x.Note); len(words) > 0 {
		return Statement{How: Unread, Words: words}
	}
	return Statement{}
}

// Reached returns how the notice says how to reach a party: by its channels, a page, its own words,
// or a name that is an address.
func (s *Statements) Reached(x *notice.Party) Statement {
	if x.Any() || len(x.URL) > 0 || s.SaysAny(source.Written(x.Name), reading.Email, reading.Phone, reading.URL).IsStated() {
		return coded(x.Span)
	}
	words := source.Written(x.Text, x.Intro, x.Note)
	if x.StatedIn.IsSet() {
		words = append(words, s.Section(x.StatedIn.Value)...)
	}
	return s.SaysAny(words, ways...)
}

// Controller returns how the notice says who the controller is, or who all of several are, and how
// to reach it.
func (s *Statements) Controller() (named, reached Statement) {
	n := s.notice
	named, reached = s.Named(&n.Controller), s.Reached(&n.Controller)
	others := func(x *notice.Party) {
		if of := s.Reached(x); of.IsStated() && !reached.IsStated() {
			reached = of
		}
	}
	if !n.Controller.IsSet() { // all of them are controllers
		for j := range n.JointControllers.All() {
			named, reached = better(named, s.Named(&j.Party)), better(reached, s.Reached(&j.Party))
		}
	}
	if x := n.JointControllers.ContactPoint; x.IsSet() && !reached.IsStated() {
		reached = coded(x.Span)
	}
	for x := range n.DPO.All() {
		others(x)
	}
	for c := range n.Contacts.All() {
		others(&c.Party)
	}
	return named, reached
}

// better returns the statement that says more.
func better(a, b Statement) Statement {
	if a.IsStated() || !b.IsStated() && a.How != Silent {
		return a
	}
	return b
}

// NotReached yields the joint controllers that are named and that nothing says how to reach.
func (s *Statements) NotReached(yield func(*notice.JointController, Statement) bool) {
	if s.notice.JointControllers.ContactPoint.IsSet() {
		return
	}
	for j := range s.notice.JointControllers.All() {
		if reached := s.Reached(&j.Party); s.Named(&j.Party).IsStated() && !reached.IsStated() && !yield(j, reached) {
			return
		}
	}
}

// controllerStated is on who is responsible and how to reach them (Art. 13(1)(a)).
func (s *Statements) controllerStated() Statement {
	named, reached := s.Controller()
	if !named.IsStated() || reached.IsStated() {
		for _, of := range s.NotReached {
			if named.IsStated() {
				return of
			}
		}
		return named
	}
	return reached
}

// officerStated is on the data protection officer and how to reach the officer (Art. 13(1)(b)).
func (s *Statements) officerStated() Statement {
	n := s.notice
	var out Statement
	for d := range n.DPO.All() {
		switch {
		case d.None():
			out = best(denied(d.Body), out)
		case d.StatedIn.IsSet():
			return coded(d.Span)
		case d.Mentioned():
			if !s.ReachesOfficer(d) {
				return Statement{Words: source.Written(d.Name, d.Text, d.Intro, d.Note, d.Unit)}
			}
			out = coded(d.Span)
		}
	}
	if out.How != Silent {
		return out
	}
	for c := range n.Contacts.All() {
		if reading.NamesOfficer(c.Role.Value) || reading.NamesOfficer(c.Name.Value) {
			return coded(c.Span)
		}
	}
	for _, t := range n.Texts() {
		if reading.NamesOfficer(t.Value) && s.SaysAny([]source.Text{t}, ways...).IsStated() {
			return Statement{How: Worded, Evidence: []source.Span{t.Span}, Words: []source.Text{t}}
		}
	}
	return out
}

// ReachesOfficer reports whether the notice says how to reach an officer whom it mentions.
func (s *Statements) ReachesOfficer(d *notice.Party) bool {
	return d.StatedIn.IsSet() || s.Reached(d).IsStated()
}

// Authority reports whether the controller is a public authority in the sense of the rules on
// lawful bases and officers: parish councils and their like are none in the United Kingdom (DPA 2018
// s.7(3)).
func (s *Statements) Authority(day string) bool {
	c := &s.notice.Controller
	return c.Public() && !(c.Kind.Value == notice.ParishCouncil && s.notice.Regimes().Has(law.PublicAuthorityMeaning, day))
}

// MustHaveOfficer returns what the controller is if it must have an officer on a day, and "" if it
// need not. A court that acts as one need not (Art. 37(1)(a)), and a notice does not tell how it
// acts.
func (s *Statements) MustHaveOfficer(day string) string {
	switch {
	case isCourt(s.notice.Controller.Name.Value):
		return ""
	case s.Authority(day):
		return "a public authority"
	}
	for _, r := range s.notice.Regimes().All {
		if r.OfficerAlways {
			return "a controller under " + r.Name()
		}
	}
	return ""
}

// isCourt reports whether a name is that of a court or tribunal.
func isCourt(name string) bool {
	court := false
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch {
		case slices.Contains([]string{"council", "borough", "authority"}, w):
			return false
		case slices.Contains([]string{"court", "courts", "tribunal", "llys", "cour", "gericht"}, w):
			court = true
		}
		court = court || len(w) > len("gericht") && strings.HasSuffix(w, "gericht") || strings.HasSuffix(w, "gerichtshof")
	}
	return court
}

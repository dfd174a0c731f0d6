package statement

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// rightsStated reports whether the notice says itself which rights people have, so that none are
// derived. A section that only leaves rights out says which of the derived ones do not apply.
func rightsStated(r *notice.Rights) bool {
	if r.StatedIn.IsSet() || r.None() || r.Len() > 0 {
		return true
	}
	words := slices.ContainsFunc(r.Groups, func(g notice.Group[notice.Right]) bool { return len(g.Words()) > 0 })
	return words || r.Text.IsSet()
}

// Derived are the rights that follow from the law and from what the notice states, where it
// names none itself (Art. 13(2)(b)), by slug. Nothing follows from bases that only words name, and
// none is added to a notice in its own words.
func (s *Statements) Derived() []string {
	if !s.isDerived {
		s.isDerived, s.derived = true, s.derive()
	}
	return s.derived
}

func (s *Statements) derive() []string {
	n := s.notice
	if n.OwnWording() || rightsStated(&n.Rights) {
		return nil
	}
	var uses law.Uses
	for p := range n.Purposes.All() {
		uses.Marketing = uses.Marketing || p.DirectMarketing.Value
	}
	for _, b := range s.Bases() {
		if b.How == Coded {
			uses.Bases = append(uses.Bases, b.Slug)
		}
	}
	uses.Conditions = n.ConditionCodes()
	for d := range n.AutomatedDecisions.All() {
		uses.Decisions = uses.Decisions || d.Significant.Value && d.Solely.Value
	}
	return slices.DeleteFunc(n.Regimes().RightsFor(uses), func(slug string) bool { return s.Omitted(slug) != nil })
}

// Derive returns the notice with the rights that are derived.
func Derive(n *notice.Notice) *notice.Notice {
	derived := Of(n).Derived()
	if len(derived) == 0 {
		return n
	}
	out := *n
	if !n.Rights.IsSet() {
		out.Rights.Span = n.LawfulBases.Span
		if !out.Rights.Span.IsValid() {
			out.Rights.Span = n.Purposes.Span
		}
	}
	span := out.Rights.Span
	items := make([]notice.Right, len(derived))
	for i, slug := range derived {
		items[i] = notice.Right{Item: notice.Item{Span: span}, Right: []source.Text{{Value: slug, Span: span}}}
	}
	out.Rights.Groups = notice.Groups[notice.Right]{{Span: span, Items: items}}
	return &out
}

// rightItem returns the item that names a right by its code, or nil.
func (s *Statements) rightItem(slug string) *notice.Right {
	for r := range s.notice.Rights.All() {
		if slices.ContainsFunc(r.Right, func(t source.Text) bool { return t.Value == slug }) {
			return r
		}
	}
	return nil
}

// Omitted returns what leaves a right out, or nil.
func (s *Statements) Omitted(slug string) *notice.OmittedRight {
	for i := range s.notice.Rights.Omit {
		if o := &s.notice.Rights.Omit[i]; o.Right.Value == slug {
			return o
		}
	}
	return nil
}

// Right returns what the notice states on a right, by its slug: its code, its derivation, or words
// that tell of it. Words that are understood and tell of other rights do not say it.
func (s *Statements) Right(slug string) Statement {
	r := &s.notice.Rights
	if item := s.rightItem(slug); item != nil {
		return coded(item.Span)
	}
	if slices.Contains(s.Derived(), slug) {
		return coded(s.notice.Rights.Span)
	}
	switch {
	case r.None():
		return denied(r.Body)
	case r.StatedIn.IsSet() && !s.codedRights():
		return coded(r.Span)
	}
	stated := sign{reading.Right, slug}
	out := s.in(s.rightWords(), stated)
	if out.How == Unread && s.rightsRead(out.Words) {
		out.How = Silent
	}
	if r.StatedIn.IsSet() { // the codes name all that the words there say
		out = best(out, s.in(s.Section(r.StatedIn.Value), stated).orSilent())
	}
	return s.orElsewhere(out, []string{"rights"}, stated)
}

// rightWords are the own words of `rights`, without those that a code explains and those that only
// lead to the items: "You have the right to:" says nothing on rights that are not listed.
func (s *Statements) rightWords() []source.Text {
	r := &s.notice.Rights
	out := r.Words()
	for _, g := range r.Groups {
		out = append(out, g.Words()...)
		for i := range g.Items {
			if x := &g.Items[i]; len(x.Right) == 0 {
				out = append(out, source.Written(x.Text, x.Note, x.Limits)...)
			}
		}
	}
	if r.Len() > 0 {
		out = slices.DeleteFunc(out, s.leadsToItems)
	}
	return out
}

// leadsToItems reports whether words are one clause that ends in a colon and states nothing itself.
func (s *Statements) leadsToItems(t source.Text) bool {
	words, colon := strings.CutSuffix(strings.TrimRight(t.Value, " \n*_"), ":")
	return colon && !strings.ContainsAny(words, ".;!?\n") && len(s.Read(t)) == 0
}

// rightsRead reports whether each of the words tells of a right or denies it, so that they are understood.
func (s *Statements) rightsRead(words []source.Text) bool {
	for _, t := range words {
		if s.denies(t, sign{reading.Right, ""}) {
			continue
		}
		if how := s.in([]source.Text{t}, sign{reading.Right, ""}, sign{reading.ComplaintAuthority, ""}, sign{reading.ComplaintController, ""}, sign{reading.Withdrawal, ""}).How; how == Unread {
			return false
		}
	}
	return true
}

// core are the rights that every notice tells of (Art. 13(2)(b)), whatever the data are used for.
var core = []string{"access", "rectification", "erasure", "restriction"}

// rightsStated is on the rights as a whole.
func (s *Statements) rightsStated() Statement {
	out := s.Right("access")
	for _, slug := range core[1:] {
		out = best(out, s.Right(slug))
	}
	if s.notice.Rights.Len() > 0 && !out.IsStated() && s.codedRights() {
		return coded(s.notice.Rights.Span)
	}
	some := s.in(s.rightWords(), sign{reading.Right, ""})
	if some.How == Unread && s.rightsRead(some.Words) {
		some.How = Silent // they deny rights
	}
	return best(out, some)
}

func (s *Statements) codedRights() bool {
	for r := range s.notice.Rights.All() {
		if len(r.Right) > 0 {
			return true
		}
	}
	return false
}

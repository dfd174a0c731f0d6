package statement

import (
	"cmp"
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// A Basis is a lawful basis (Art. 6(1)) that the notice states: an item of `lawful_bases`, or a code
// or words of a purpose for which there is none.
type Basis struct {
	law.Basis
	How   How                 // Coded or Worded
	Span  source.Span         // of the item, or of the code or the words of the first purpose
	Code  source.Text         // as written; not set for words
	Item  *notice.LawfulBasis // nil if only purposes state it
	Whole *notice.LawfulBasis // the alternatives that it is one of, or nil
	Uses  []*Purpose          // the purposes that rest on it
}

// At is where the basis is stated for a purpose that rests on it: the item, or else what that
// purpose names; nil is the first purpose.
func (b *Basis) At(p *Purpose) source.Span {
	if b.Item == nil && p != nil {
		for _, t := range p.Basis {
			if named, _ := law.BasisOf(t.Value); named.Slug == b.Slug {
				return t.Span
			}
		}
	}
	return b.Span
}

// Laws are the laws that lay the basis down (Art. 6(3)), of the item or of what it is part of.
func (b *Basis) Laws() []source.Text {
	var out []source.Text
	for _, item := range []*notice.LawfulBasis{b.Item, b.Whole} {
		if item != nil {
			out = append(out, item.Laws...)
		}
	}
	return out
}

// Words are the own words on the basis.
func (b *Basis) Words() []source.Text {
	var out []source.Text
	for _, item := range []*notice.LawfulBasis{b.Item, b.Whole} {
		if item != nil {
			out = append(out, item.InterestTexts()...)
			out = append(out, source.Written(item.Text, item.Note, item.Quote, item.Label, item.When)...)
		}
	}
	return out
}

// ForAllBases are the own words of `lawful_bases` that stand at none of its items.
func (s *Statements) ForAllBases() []source.Text {
	x := &s.notice.LawfulBases
	out := x.Words()
	for _, g := range x.Groups {
		out = append(out, g.Words()...)
	}
	return out
}

// InterestElsewhere is what words that belong to no basis and to no single purpose state on the
// legitimate interests pursued: the intro or note of `purposes`, or a section of the notice's own.
func (s *Statements) InterestElsewhere() Statement {
	x := &s.notice.Purposes
	words := x.Words()
	for _, g := range x.Groups {
		words = append(words, g.Words()...)
	}
	pursued := sign{reading.Interest, ""}
	if out := s.read(words, false, []sign{pursued}); out.How == Worded {
		return out
	}
	return s.read(s.Section("sections"), false, []sign{pursued})
}

// InterestOf returns how the legitimate interest behind a basis is told, by the basis itself or by a
// purpose that rests on it; nil is no purpose.
func (s *Statements) InterestOf(b *Basis, x *Purpose) Statement {
	switch {
	case b.Item != nil && len(b.Item.InterestTexts()) > 0:
		return coded(b.Item.InterestTexts()[0].Span)
	case x != nil && len(x.Interests) > 0:
		return coded(x.Interests[0].Span)
	}
	if x != nil {
		if stated := s.SaysAny(x.Words(), reading.Interest); stated.How == Worded {
			return stated
		}
	}
	here := s.SaysAny(append(b.Words(), s.ForAllBases()...), reading.Interest)
	if elsewhere := s.InterestElsewhere(); !here.IsStated() && elsewhere.IsStated() {
		return elsewhere
	}
	return here
}

// interestsStated is on the legitimate interests pursued (Art. 13(1)(d)): what is said least of those
// of each purpose that rests on them.
func (s *Statements) interestsStated() Statement {
	var all []Statement
	for _, b := range s.Bases() {
		if b.Provision != law.BasisLegitimateInterests {
			continue
		}
		if len(b.Uses) == 0 {
			all = append(all, s.InterestOf(b, nil))
		}
		for _, x := range b.Uses {
			all = append(all, s.InterestOf(b, x))
		}
	}
	if len(all) == 0 {
		return Statement{}
	}
	return slices.MinFunc(all, func(a, b Statement) int { return cmp.Compare(a.rank(), b.rank()) })
}

// A Purpose is a purpose with what it refers to, resolved.
type Purpose struct {
	*notice.Purpose
	Bases []*Basis // what it rests on; none if that is not stated
	Named bool     // whether the purpose itself says what it rests on
}

// Words are the own words of the purpose.
func (p *Purpose) Words() []source.Text {
	return append(source.Written(p.Text, p.Name, p.Note, p.When), source.Written(p.Interests...)...)
}

// Rests reports whether a purpose rests on a basis, by slug.
func (p *Purpose) Rests(slug string) bool {
	return slices.ContainsFunc(p.Bases, func(b *Basis) bool { return b.Slug == slug })
}

// Bases are the lawful bases of the notice: the items of `lawful_bases`, with alternatives, then
// those that only purposes or other words state, each once.
func (s *Statements) Bases() []*Basis {
	s.resolve()
	return s.bases
}

// Purposes are the purposes of the notice.
func (s *Statements) Purposes() []*Purpose {
	s.resolve()
	return s.purposes
}

// Purpose returns a purpose of the notice with what it refers to.
func (s *Statements) Purpose(x *notice.Purpose) *Purpose {
	s.resolve()
	return s.byPurpose[x]
}

// Basis returns the first basis with a slug, or nil.
func (s *Statements) Basis(slug string) *Basis {
	for _, b := range s.Bases() {
		if b.Slug == slug {
			return b
		}
	}
	return nil
}

// resolve ties purposes to bases.
func (s *Statements) resolve() {
	if s.resolved {
		return
	}
	s.resolved = true
	items := map[*notice.LawfulBasis][]*Basis{}
	add := func(item, whole *notice.LawfulBasis) {
		b, _ := law.BasisOf(item.Basis.Value)
		entry := &Basis{Basis: b, How: Coded, Span: item.Span, Code: item.Basis, Item: item, Whole: whole}
		if whole != nil {
			items[whole] = append(items[whole], entry)
		} else {
			items[item] = append(items[item], entry)
		}
		s.bases = append(s.bases, entry)
	}
	for x := range s.notice.LawfulBases.All() {
		if x.Basis.IsSet() {
			add(x, nil)
		}
		for i := range x.AnyOf {
			if x.AnyOf[i].Basis.IsSet() {
				add(&x.AnyOf[i], x)
			}
		}
	}
	s.byPurpose = map[*notice.Purpose]*Purpose{}
	for x := range s.notice.Purposes.All() {
		p := &Purpose{Purpose: x}
		s.byPurpose[x] = p
		for _, ref := range x.Basis {
			s.rest(p, s.named(ref, items))
		}
		p.Named = len(x.Basis) > 0
		s.purposes = append(s.purposes, p)
	}
	s.resolveWords()
	s.resolveSole()
}

// named returns the bases that a purpose names by an id, a code or an article.
func (s *Statements) named(ref source.Text, items map[*notice.LawfulBasis][]*Basis) []*Basis {
	if found := items[s.index.Basis(ref.Value)]; found != nil {
		return found
	}
	b, ok := law.BasisOf(ref.Value)
	if !ok {
		return nil
	}
	return []*Basis{s.stated(b, Coded, ref.Span, ref)}
}

// stated returns the basis with a code, which is added if the notice does not state it yet.
func (s *Statements) stated(b law.Basis, how How, span source.Span, code source.Text) *Basis {
	if found := s.have(b.Slug); found != nil {
		return found
	}
	entry := &Basis{Basis: b, How: how, Span: span, Code: code}
	s.bases = append(s.bases, entry)
	return entry
}

func (s *Statements) have(slug string) *Basis {
	for _, b := range s.bases {
		if b.Slug == slug {
			return b
		}
	}
	return nil
}

// rest notes that a purpose rests on bases.
func (s *Statements) rest(p *Purpose, bases []*Basis) {
	for _, b := range bases {
		if !slices.Contains(p.Bases, b) {
			p.Bases = append(p.Bases, b)
			b.Uses = append(b.Uses, p)
		}
	}
}

// resolveWords adds the bases that own words name: those of a purpose that names no other, and
// those of `lawful_bases`.
func (s *Statements) resolveWords() {
	if s.reader == nil {
		return
	}
	for _, p := range s.purposes {
		if p.Named {
			continue
		}
		for _, t := range p.Words() {
			s.namedInWords(t, func(b *Basis) {
				p.Named = true
				s.rest(p, []*Basis{b})
			})
		}
	}
	if s.notice.LawfulBases.Len() == 0 {
		for _, t := range s.notice.LawfulBases.Words() {
			s.namedInWords(t, func(*Basis) {})
		}
	}
	for x := range s.notice.LawfulBases.All() {
		if !x.Basis.IsSet() && len(x.AnyOf) == 0 {
			for _, t := range source.Written(x.Text, x.Note, x.Label) {
				s.namedInWords(t, func(*Basis) {})
			}
		}
	}
}

// namedInWords calls f with each basis that words name.
func (s *Statements) namedInWords(t source.Text, f func(*Basis)) {
	for _, m := range s.Read(t) {
		if m.Sign != reading.Basis || m.Denied {
			continue
		}
		if b, ok := law.BasisOf(m.Slug); ok {
			f(s.stated(b, Worded, t.Sub(m.Start, m.End), source.Text{}))
		}
	}
}

// resolveSole ties purposes that name no basis to the only one of the section: what is said once
// for all holds for all, unless a purpose names another.
func (s *Statements) resolveSole() {
	if len(s.bases) != 1 {
		return
	}
	sole := s.bases[0]
	if sole.Item == nil && sole.How == Coded || sole.Item == nil && len(sole.Uses) > 0 {
		return // a purpose states it for itself
	}
	for _, p := range s.purposes {
		if len(p.Bases) == 0 && len(p.Basis) == 0 && !p.StatedIn.IsSet() {
			s.rest(p, s.bases)
		}
	}
}

package data

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// groundsOf are the bases of a purpose, with the laws that it names beside the first, and its
// conditions.
func (t *tiltWriter) groundsOf(p *statement.Purpose, seen map[*notice.LawfulBasis]bool, known map[*notice.Condition]bool) grounds {
	t.use(p.Basis...)
	t.use(p.Conditions...)
	laws := t.words(p.Laws...)
	interests := p.Interests
	var g grounds
	add := func(reference, words string) {
		words, laws = sentences(words, laws), ""
		g.bases = addNew(g.bases, basis(reference, words))
	}
	item := func(b *notice.LawfulBasis) {
		seen[b] = true
		pursued := b.Interests
		for i, one := range alternatives(b) {
			words := t.basisWords(one)
			if i == 0 && one != b {
				words = sentences(t.basisWords(b), words)
			}
			add(t.basisReference(one), words)
			if one != b {
				pursued = append(slices.Clone(pursued), one.Interests...)
			}
		}
		for i := range pursued {
			g.interests = addInterest(g.interests, t.words(pursued[i].Text, pursued[i].Balancing))
		}
	}
	if len(p.Basis) == 0 {
		for _, b := range p.Bases {
			if b.Item != nil {
				item(b.Item)
			} else {
				add(t.n.Regimes().Reference(b.Slug, b.Provision), "")
			}
		}
	}
	for _, ref := range p.Basis {
		if b := t.stated.Index().Basis(ref.Value); b != nil {
			item(b)
		} else if b, ok := law.BasisOf(ref.Value); ok {
			add(t.n.Regimes().Reference(b.Slug, b.Provision), "")
		}
	}
	for _, text := range interests {
		g.interests = addInterest(g.interests, t.words(text))
	}
	for _, ref := range p.Conditions {
		if c := t.stated.Index().Condition(ref.Value); c != nil {
			known[c] = true
			t.addCondition(&g, c)
		} else if c, ok := law.ConditionOf(ref.Value); ok {
			g.bases = addNew(g.bases, basis(t.n.Regimes().Reference(c.Slug, c.Provision), ""))
		}
	}
	if laws != "" { // of a purpose without a basis
		g.bases = addNew(g.bases, basis("", laws))
	}
	return g
}

func basis(reference, words string) object {
	out := object{{"reference", reference}}
	out.add("description", words)
	return out
}

func addInterest(list []any, words string) []any {
	if words == "" {
		return list
	}
	return addNew(list, object{{"exists", true}, {"reasoning", words}})
}

// alternatives are the bases of which one applies, or the basis itself.
func alternatives(b *notice.LawfulBasis) []*notice.LawfulBasis {
	if len(b.AnyOf) == 0 {
		return []*notice.LawfulBasis{b}
	}
	var out []*notice.LawfulBasis
	for i := range b.AnyOf {
		out = append(out, &b.AnyOf[i])
	}
	return out
}

// basisWords are the words on a basis; the laws, where they are not its reference.
func (t *tiltWriter) basisWords(b *notice.LawfulBasis) string {
	texts := []source.Text{b.Label, b.Text, b.Quote, b.Note, b.Contract}
	if !isOtherReference(b) {
		texts = append(texts, b.Laws...)
	}
	return t.words(texts...)
}

// isOtherReference reports whether a basis is one of another law by its reference, such as BDSG-26-1.
func isOtherReference(b *notice.LawfulBasis) bool {
	if b.Basis.IsSet() || len(b.Laws) != 1 {
		return false
	}
	name, place, found := strings.Cut(b.Laws[0].Value, "-")
	return found && name != "" && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" && strings.Trim(place, "0123456789abcdefghijklmnopqrstuvwxyz-") == ""
}

func (t *tiltWriter) basisReference(b *notice.LawfulBasis) string {
	if isOtherReference(b) {
		return t.value(b.Laws[0])
	}
	found, ok := law.BasisOf(t.value(b.Basis))
	if !ok {
		return ""
	}
	return t.n.Regimes().Reference(found.Slug, found.Provision)
}

func (t *tiltWriter) addCondition(g *grounds, c *notice.Condition) {
	list := []notice.Condition{*c}
	if len(c.AnyOf) > 0 {
		list = c.AnyOf
	}
	for i, one := range list {
		texts := append([]source.Text{one.Label, one.Text, one.Quote, one.Note, one.PolicyDocument}, one.Laws...)
		if i == 0 && len(c.AnyOf) > 0 {
			texts = append([]source.Text{c.Label, c.Text, c.Quote, c.Note, c.PolicyDocument}, texts...)
		}
		reference, words := "", t.words(texts...)
		if found, ok := law.ConditionOf(t.value(one.Condition)); ok {
			reference = t.n.Regimes().Reference(found.Slug, found.Provision)
		}
		if reference != "" || words != "" {
			g.bases = addNew(g.bases, basis(reference, words))
		}
	}
}

// otherGrounds are the bases and conditions that no purpose refers to.
func (t *tiltWriter) otherGrounds(seen map[*notice.LawfulBasis]bool, known map[*notice.Condition]bool) grounds {
	var g grounds
	if words := t.words(t.n.LawfulBases.Text); words != "" {
		g.bases = append(g.bases, basis("", words))
	}
	for b := range t.n.LawfulBases.All() {
		if seen[b] {
			continue
		}
		for _, one := range alternatives(b) {
			if o := basis(t.basisReference(one), t.basisWords(one)); len(o) > 1 || o[0].value != "" {
				g.bases = addNew(g.bases, o)
			}
			for i := range one.Interests {
				g.interests = addInterest(g.interests, t.words(one.Interests[i].Text, one.Interests[i].Balancing))
			}
		}
	}
	for c := range t.n.Conditions.All() {
		if !known[c] {
			t.addCondition(&g, c)
		}
	}
	return g
}

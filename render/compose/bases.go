package compose

import (
	"cmp"
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// withBases returns the notice with those bases among `lawful_bases` that only its purposes state, where
// these are printed in a form that does not show them: what the law asks for (Art. 13(1)(c)) is on
// the page. Own words on the bases stay alone.
func withBases(n *notice.Notice) *notice.Notice {
	form := cmp.Or(n.Purposes.As.Value, n.Layout.Purposes.Value)
	s := &n.LawfulBases
	inOwnWords := n.OwnWording() || s.Text.IsSet() || s.StatedIn.IsSet() || s.None()
	for b := range s.All() {
		inOwnWords = inOwnWords || b.Text.IsSet()
	}
	if inOwnWords || !n.Regimes().May(law.NoticeBasis) || form == "table" || form == "headings" {
		return n
	}
	var items []notice.LawfulBasis
	for _, b := range statement.Of(n).Bases() {
		printed := slices.ContainsFunc(b.Uses, func(p *statement.Purpose) bool { return !p.StatedIn.IsSet() })
		if b.How == statement.Coded && b.Item == nil && printed {
			items = append(items, notice.LawfulBasis{Item: notice.Item{Span: b.Span}, Basis: b.Code})
		}
	}
	if len(items) == 0 {
		return n
	}
	out := *n
	if !s.IsSet() {
		out.LawfulBases.Span = n.Purposes.Span
	}
	out.LawfulBases.Groups = append(slices.Clip(s.Groups), notice.Group[notice.LawfulBasis]{Span: n.Purposes.Span, Items: items})
	return &out
}

// lawfulBases prints the bases (Art. 13(1)(c)).
func (c *composer) lawfulBases() []doc.Block {
	laws := func(b *notice.LawfulBasis) []source.Text { return b.Laws }
	return set(c, "lawful_bases", &c.n.LawfulBases, spec[notice.LawfulBasis]{
		form: c.rowsOr("paragraphs"), key: "basis", entry: c.basisEntry, name: c.wording.Table.Basis,
		fields: append([]field[notice.LawfulBasis]{{
			key: detailsKey, head: c.wording.Table.Details, words: true, cell: c.basisDetails,
			holds: []string{"laws", "contract", "interests", "quote", "any_of"},
		}}, onlyAsked(
			listField(c, "laws", c.wording.LawsLabel, laws),
			wordsField(c, "contract", c.wording.Slots["contract"], func(b *notice.LawfulBasis) source.Text { return b.Contract }),
			wordsField(c, "quote", c.wording.LawsLabel, func(b *notice.LawfulBasis) source.Text { return b.Quote }),
			field[notice.LawfulBasis]{key: "any_of", head: c.wording.Table.Details, words: true, cell: func(b *notice.LawfulBasis) []doc.Block { return inOne(c, &b.Item, b.AnyOf, c.basisEntry) }},
			field[notice.LawfulBasis]{key: "interests", head: c.wording.Slots["interest"], words: true, cell: func(b *notice.LawfulBasis) []doc.Block { return line(b.Span, sentences(c.interests(b.Interests)...)) }},
		)...),
	})
}

// basisDetails is what is said of a basis, without what has a column of its own.
func (c *composer) basisDetails(b *notice.LawfulBasis) []doc.Block {
	rest := *b
	c.clearColumns(map[string]*source.Text{"contract": &rest.Contract, "quote": &rest.Quote})
	c.clearLists(map[string]*[]source.Text{"laws": &rest.Laws})
	if c.inColumn("interests") {
		rest.Interests = nil
	}
	return flowed(c.basisEntry(&rest).stated, line(b.Span, sentences(c.restsOn(b)...)))
}

// basisEntry makes an entry of a basis, or of several of which one applies.
func (c *composer) basisEntry(b *notice.LawfulBasis) entry {
	const key = "lawful_bases"
	if len(b.AnyOf) > 0 {
		var all []entry
		for i := range b.AnyOf {
			all = append(all, c.basisEntry(&b.AnyOf[i]))
		}
		return c.merged(key, &b.Item, b.Label, all, sentences(c.restsOn(b)...))
	}
	entry, _ := law.BasisOf(b.Basis.Value)
	label, cite := c.named(b.Label, c.wording.BasisNames[entry.Slug], entry.Provision)
	words := append(c.basisSentences(b), c.restsOn(b)...)
	return c.stating(key, &b.Item, b.Label, label, cite, line(b.Span, sentences(words...)))
}

// stating makes an entry of an item that is named by a code, unless it has own words: these have no
// name but that of the notice. What it rests on is cited below the words, or else after the name.
func (c *composer) stating(key string, it *notice.Item, own source.Text, name, cite []doc.Inline, words []doc.Block) entry {
	if it.Text.IsSet() {
		return c.item(key, it, c.title(own), nil, nil)
	}
	if len(words) > 0 {
		words = citing(words, cite)
	} else if len(name) > 0 {
		name = slices.Concat(name, bracketed(cite))
	}
	e := c.item(key, it, name, words, nil)
	e.stated = words
	return e
}

// merged makes one entry of several of which one applies.
func (c *composer) merged(key string, it *notice.Item, own source.Text, all []entry, rest []doc.Inline) entry {
	var label [][]doc.Inline
	for i, e := range all {
		label = append(label, e.named().label)
		if !own.IsSet() {
			all[i].label = nil // which the label of all says
		}
	}
	name := c.either(label)
	if own.IsSet() {
		name = c.title(own)
	}
	all = slices.DeleteFunc(all, entry.empty)
	words := concat(line(it.Span, c.say(phrase.OneOf)), c.listed(all, false), line(it.Span, rest))
	if len(all) == 0 {
		words = line(it.Span, rest)
	}
	return c.stating(key, it, own, name, nil, words)
}

// inOne are the words of several of which one applies, with their names, where own words stand in
// their place.
func inOne[T any](c *composer, whole *notice.Item, list []T, of func(*T) entry) []doc.Block {
	var out []doc.Block
	if !whole.Text.IsSet() {
		return nil // the details tell them
	}
	for i := range list {
		out = append(out, c.alone(of(&list[i]))...)
	}
	return out
}

// flowed joins blocks; a paragraph continues the one before it.
func flowed(a, b []doc.Block) []doc.Block {
	if len(a) == 0 || len(b) == 0 {
		return concat(a, b)
	}
	last, ok := a[len(a)-1].(*doc.Paragraph)
	first, also := b[0].(*doc.Paragraph)
	if !ok || !also {
		return slices.Concat(a, b)
	}
	joined := &doc.Paragraph{Place: last.Place, Inlines: sentences(last.Inlines, first.Inlines)}
	return slices.Concat(a[:len(a)-1], []doc.Block{joined}, b[1:])
}

// named is a label of the notice, or else a standard name, with its provision.
func (c *composer) named(label source.Text, name string, provision law.Provision) (words, cite []doc.Inline) {
	words = c.standard(name)
	if label.IsSet() {
		words = c.title(label)
	}
	c.citedAtEnd(words, provision)
	if c.citations == citeInline && len(words) > 0 {
		cite = c.cite(provision)
	}
	return words, cite
}

// either joins parts with "or".
func (c *composer) either(parts [][]doc.Inline) []doc.Inline {
	parts = slices.DeleteFunc(parts, func(p []doc.Inline) bool { return len(p) == 0 })
	var out []doc.Inline
	for i, p := range parts {
		if i > 0 {
			out = append(out, c.fixed(" "+c.wording.Or+" ")...)
		}
		out = append(out, p...)
	}
	return out
}

// basisSentences are the standard sentences on one basis, with what the notice says of it.
func (c *composer) basisSentences(b *notice.LawfulBasis) [][]doc.Inline {
	entry, _ := law.BasisOf(b.Basis.Value)
	meaning := phrase.Basis(entry.Slug)
	var out [][]doc.Inline
	add := func(words []doc.Inline) { out = append(out, words) }
	ofLaws := phrase.BasisLaws
	if b.Quote.IsSet() {
		add(c.quoted(b.Quote))
	}
	switch {
	case b.Contract.IsSet():
		add(c.sayFirst([]phrase.Sentence{phrase.ContractNamed, meaning}, c.written("contract", b.Contract)))
	case b.Quote.IsSet():
	case b.Annex1.IsSet():
		add(c.say(phrase.Recognised, fact("label", c.standard(c.wording.Annex1[b.Annex1.Value]))))
	default:
		add(c.say(meaning))
		if entry.Slug == "public-task" {
			ofLaws = phrase.PublicTaskLaws
		}
	}
	add(c.say(ofLaws, c.laws(b.Laws)))
	return append(out, c.interests(b.Interests)...)
}

// interests prints legitimate interests: several of nobody else, and not weighed, in one sentence.
func (c *composer) interests(list []notice.Interest) [][]doc.Inline {
	var names [][]doc.Inline
	for _, i := range list {
		if words := c.inline(i.Text); !i.Whose.IsSet() && !i.Balancing.IsSet() && c.fit(slot.Interest, words).OK {
			names = append(names, c.inName(words))
		}
	}
	if len(names) > 1 && len(names) == len(list) && !c.own {
		return [][]doc.Inline{c.say(phrase.InterestSeveral, fact("interests", c.joinWith(c.wording.Semicolon, names)))}
	}
	var out [][]doc.Inline
	for _, i := range list {
		out = append(out, c.interest(i))
	}
	return out
}

// interest prints a legitimate interest and how it was weighed (Art. 13(1)(d)).
func (c *composer) interest(i notice.Interest) []doc.Inline {
	first := phrase.Interest
	if i.Whose.IsSet() {
		first = phrase.InterestOf
	}
	words := c.say(first, c.written("interest", i.Text), c.written("whose", i.Whose))
	if !i.Balancing.IsSet() {
		return words
	}
	return sentences(words, c.say(phrase.Balanced, c.written("balancing", i.Balancing)))
}

// laws are laws that the notice names, as a filling.
func (c *composer) laws(list []source.Text) filling {
	if len(list) == 0 || c.citations == citeNone && !c.own {
		return filling{}
	}
	parts := make([][]doc.Inline, len(list))
	for i, t := range list {
		parts[i] = c.inline(t)
		if !c.own && c.wording.ActArticle != nil && c.wordingLang == "" && t.Lang() == "" {
			parts[i] = slices.Concat(plain(c.wording.ActArticle(t.Value)), parts[i])
		}
	}
	return filling{slot: "laws", words: c.join(parts), written: true}
}

// restsOn says which purposes rest on a basis, where there are several bases and the purposes do
// not say it themselves.
func (c *composer) restsOn(b *notice.LawfulBasis) [][]doc.Inline {
	if c.purposeForm == "table" || c.purposeForm == "headings" || len(c.stated.Bases()) < 2 || !c.perPurpose() {
		return nil
	}
	shape := c.purposeShape()
	var parts [][]doc.Inline
	var seen []*statement.Purpose
	for _, s := range c.stated.Bases() {
		if s.Item != b && s.Whole != b {
			continue
		}
		for _, p := range s.Uses {
			if words := c.purposeWords[p.Purpose]; !slices.Contains(seen, p) && len(words) > 0 {
				seen, parts = append(seen, p), append(parts, words)
			}
		}
	}
	switch {
	case len(parts) == 0:
	case shape == slot.Verb:
		return [][]doc.Inline{c.say(phrase.BasisForVerbs, fact("purposes", c.join(parts)))}
	case shape == slot.Gerund:
		return [][]doc.Inline{c.say(phrase.BasisForGerunds, fact("purposes", c.join(parts)))}
	}
	return nil
}

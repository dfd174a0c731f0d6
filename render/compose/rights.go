package compose

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

const (
	objectRight    = "object"
	marketingRight = "object-direct-marketing"
)

// objection returns the callout for the right to object (Art. 21(4)). It exists where noticec
// writes the rights; a list of the notice's own stays as it was written.
func (c *composer) objection() *doc.Callout {
	s := &c.n.Rights
	apart := func(r *law.Regime) bool { return r.Has(law.ObjectionShownApart) || r == law.Other }
	if c.own || s.Text.IsSet() || s.StatedIn.IsSet() || !slices.ContainsFunc(c.regimes, apart) {
		return nil
	}
	for i := range s.Groups {
		g := &s.Groups[i]
		if g.Heading.IsSet() || g.Intro.IsSet() {
			continue // a group stays together, as the notice wrote it
		}
		for j := range g.Items {
			if isObjection(&g.Items[j]) {
				c.objections = append(c.objections, &g.Items[j])
			}
		}
	}
	if len(c.objections) == 0 {
		return nil
	}
	return c.objectionCallout(c.objections)
}

// isObjection reports whether a right must be presented separately: to object in general, and to
// direct marketing (Art. 21(4)). In the notice's own words it stands where it was written.
func isObjection(r *notice.Right) bool {
	return len(r.Right) == 1 && (r.Right[0].Value == objectRight || r.Right[0].Value == marketingRight) && !r.StatedIn.IsSet() && !r.Text.IsSet()
}

func (c *composer) objectionCallout(rights []*notice.Right) *doc.Callout {
	var body []doc.Block
	for _, r := range rights {
		e := c.rightEntry(r)
		body = append(body, stressing(remarked(e.short, slices.Concat(e.people, e.when)))...) // its name is the heading
	}
	body = append(body, line(rights[0].Span, c.say(phrase.ObjectHow, fact("contact", c.reached(c.officerChannels(), 3))))...)
	return &doc.Callout{Place: at(rights[0].Span), Kind: doc.Objection, ID: "rights-object", Heading: c.fixed(c.wording.RightToObject), Blocks: body}
}

// stressing stresses the first sentence of some blocks, which says what the right is.
func stressing(blocks []doc.Block) []doc.Block {
	if len(blocks) == 0 {
		return nil
	}
	p, ok := blocks[0].(*doc.Paragraph)
	if !ok {
		return blocks
	}
	words := spread(p.Inlines)
	first, rest := words, []doc.Inline(nil)
	for i, in := range words {
		text, around, ok := soleText(in)
		before, after, found := strings.Cut(string(text), ". ")
		if ok && !found && strings.HasSuffix(before, ".") && i+1 < len(words) {
			first, rest = words[:i+1], words[i+1:]
			break
		}
		if !ok || !found {
			continue
		}
		first = append(slices.Clone(words[:i]), around(before+"."))
		rest = slices.Concat(plain(" "), []doc.Inline{around(after)}, words[i+1:])
		break
	}
	stressed := &doc.Paragraph{Place: p.Place, Inlines: append([]doc.Inline{doc.Strong(gathered(first))}, gathered(rest)...)}
	return append([]doc.Block{stressed}, blocks[1:]...)
}

// rights prints the other rights (Art. 13(2)(b)-(d)).
func (c *composer) rights() []doc.Block {
	s := &c.n.Rights
	out := set(c, "rights", &s.Section, spec[notice.Right]{form: c.rowsOr("list"), key: "right", name: c.wording.Table.Right, fields: c.rightFields(), entry: func(r *notice.Right) entry {
		if slices.Contains(c.objections, r) {
			return entry{}
		}
		return c.rightEntry(r)
	}})
	var omitted []entry
	for i := range s.Omit {
		if o := &s.Omit[i]; o.Reason.IsSet() {
			omitted = append(omitted, entry{label: c.standard(c.wording.Rights[o.Right.Value]), short: c.paragraph(o.Reason)})
		}
	}
	if len(omitted) > 0 {
		out = append(append(out, line(s.Span, c.say(phrase.OmittedRights))...), c.listed(omitted, false)...)
	}
	return out
}

// rightEntry makes an entry of a right, or of several that the notice tells in one item.
func (c *composer) rightEntry(r *notice.Right) entry {
	var label, words [][]doc.Inline
	for _, code := range r.Right {
		slug := code.Value
		if entry, ok := law.RightOf(slug); ok {
			slug = entry.Slug
		}
		label = append(label, c.standard(c.wording.Rights[slug]))
		words = append(words, c.right(slug))
	}
	e := c.stating("rights", &r.Item, source.Text{}, c.either(label), nil, line(r.Span, sentences(words...)))
	if r.Limits.IsSet() && !r.StatedIn.IsSet() {
		e.short = slices.Concat(e.short, c.paragraph(r.Limits))
	}
	return e
}

func (c *composer) rightFields() []field[notice.Right] {
	limits := func(r *notice.Right) source.Text { return r.Limits }
	return []field[notice.Right]{
		{key: detailsKey, head: c.wording.Table.Details, cell: func(r *notice.Right) []doc.Block { return c.rightEntry(r).stated }},
		alwaysPrinted(wordsField(c, "limits", c.wording.Slots["exceptions"], limits)),
	}
}

// right is the standard wording of a right, as far as it applies to this notice.
func (c *composer) right(slug string) []doc.Inline {
	bases := c.codedBases()
	has := func(b string) bool { return slices.Contains(bases, b) }
	consent := has("consent") || slices.Contains(c.n.ConditionCodes(), "explicit-consent")
	var grounds []string
	switch slug {
	case objectRight:
		grounds = []string{"public-task", "recognised-legitimate-interests", "legitimate-interests"}
	case "portability":
		grounds = []string{"consent", "contract"}
	}
	var parts [][]doc.Inline
	for _, b := range grounds {
		if has(b) || b == "consent" && consent {
			parts = append(parts, c.say(phrase.Ground(slug, b)))
		}
	}
	var limits [][]doc.Inline
	for _, b := range []string{"legal-obligation", "public-task"} {
		if has(b) {
			limits = append(limits, c.say(phrase.Limit(slug, b)))
		}
	}
	limits = append(limits, c.say(phrase.Limit(slug, "legal-claims")))
	return c.perLaw(phrase.RightText(slug), fact("grounds", c.either(parts)), fact("limits", c.join(limits)), flag("consent", consent))
}

// codedBases are the bases that the notice names by code, or that its words name.
func (c *composer) codedBases() []string {
	var out []string
	for _, b := range c.stated.Bases() {
		out = append(out, b.Slug)
	}
	return out
}

// exercising prints how rights are exercised (Art. 12).
func (c *composer) exercising() []doc.Block {
	e := &c.n.Exercising
	out := wordList(c, &e.Section, "exercising_rights")
	contact := c.blocks(e.Contact)
	if len(contact) == 1 {
		if p, ok := contact[0].(*doc.Paragraph); ok {
			contact = line(e.Contact.Span, c.sayFirst([]phrase.Sentence{phrase.ExerciseHow, phrase.ExerciseDo}, filling{"contact", p.Inlines, true}))
		}
	}
	out = append(out, contact...)
	labels := c.wording.Exercise
	for _, fact := range [][]doc.Block{c.labelled(labels.Identity, c.blocks(e.Identity)), c.labelled(labels.Time, c.blocks(e.Time)), c.labelled(labels.Fee, c.blocks(e.Fee))} {
		if c.own {
			out = append(out, fact...)
			continue
		}
		out = flowed(out, fact)
	}
	return out
}

package compose

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// purposes prints what data are used for (Art. 13(1)(c)): a list, unless the layout asks for
// another form. What a purpose refers to is printed beside it in a table and under a heading; in a
// list, each section says its own.
func (c *composer) purposes() []doc.Block {
	sp := spec[notice.Purpose]{
		form: "list", entry: c.purposeEntry, name: c.wording.Table.Purpose, lead: c.purposeLead, capital: true,
		fields: []field[notice.Purpose]{
			{key: "data", head: c.wording.Table.Used, cell: func(p *notice.Purpose) []doc.Block { return c.inCommas(p.Data, c.dataName) }},
			{key: "basis", head: c.wording.Table.Basis, cell: c.purposeBases, words: true, holds: []string{"laws", "interests"}},
			{key: "recipients", head: c.wording.Table.Recipients, cell: c.purposeRecipients},
			{key: "retention", head: c.wording.Table.Retention, cell: c.purposePeriods},
			{key: "laws", head: c.wording.LawsLabel, words: true, asked: true, always: true, cell: func(p *notice.Purpose) []doc.Block { return line(p.Span, c.joinTexts(p.Laws)) }},
			{key: "interests", head: c.wording.Slots["interest"], words: true, always: true, asked: true, cell: c.purposeInterests},
		},
	}
	if form := c.n.Layout.Purposes; form.IsSet() {
		sp.form = form.Value
	}
	c.purposeForm = sp.form
	if c.n.Purposes.As.IsSet() {
		c.purposeForm = c.n.Purposes.As.Value
	}
	return set(c, "purposes", &c.n.Purposes, sp)
}

// purposeEntry makes an entry of a purpose; it says if the use is new (Art. 13(3)).
func (c *composer) purposeEntry(p *notice.Purpose) entry {
	e := c.item("purposes", &p.Item, c.inline(p.Name), nil, nil)
	if p.StatedIn.IsSet() {
		return e
	}
	if c.purposesLed && len(e.label)+len(e.short) > 0 {
		e = c.continues(e, p)
	}
	if c.isOnly() && len(e.label) == 0 {
		e.short = c.onlyPurpose(e.short)
	}
	if p.NewSince.IsSet() && !c.own {
		isNew := line(p.NewSince.Span, c.say(phrase.PurposeNew, fact("date", c.shown(p.NewSince))))
		e.short, e.note = slices.Concat(e.short, isNew), slices.Concat(isNew, e.note)
	}
	if c.purposeForm == "headings" {
		return c.purposeHeading(p, e)
	}
	e.short = slices.Concat(e.short, c.purposeInterests(p))
	name := phrase.BasisLaws
	if bases := c.stated.Purpose(p).Bases; len(bases) == 1 && bases[0].Slug == "public-task" {
		name = phrase.PublicTaskLaws
	}
	e.short = slices.Concat(e.short, line(p.Span, c.say(name, c.laws(p.Laws))))
	return e
}

// purposeHeading makes a heading of a purpose, with what it refers to.
func (c *composer) purposeHeading(p *notice.Purpose, e entry) entry {
	rows := &doc.Definitions{}
	c.definition(rows, c.wording.Table.Basis, c.purposeBases(p))
	c.definition(rows, c.wording.Table.Used, c.inCommas(p.Data, c.dataName))
	c.definition(rows, c.wording.Table.Recipients, c.purposeRecipients(p))
	c.definition(rows, c.wording.Table.Retention, c.purposePeriods(p))
	if len(e.label)+len(e.short)+len(p.Interests)+len(p.Laws) == 0 {
		return entry{} // only references
	}
	if e.label = c.upper(e.label); len(e.label) == 0 && len(e.short) > 0 && len(rows.Items) > 0 {
		if first, ok := e.short[0].(*doc.Paragraph); ok {
			e.label, e.short = c.upper(first.Inlines), e.short[1:]
			e.people, e.when = nil, nil
		}
	}
	e.short = slices.Concat(e.short, definitions(rows))
	if e.id == "" {
		e.id = "purposes-line-" + itoa(p.Span.Start.Line)
	}
	return e
}

// purposeRecipients names who gets the data of a purpose, and purposePeriods how long they are
// stored, where no section of its own tells that or the notice asks for the column.
func (c *composer) purposeRecipients(p *notice.Purpose) []doc.Block {
	if !c.columnAsked(&c.n.Recipients.Body) {
		return nil
	}
	return c.inCommas(p.Recipients, c.recipientName)
}

func (c *composer) purposePeriods(p *notice.Purpose) []doc.Block {
	if !c.columnAsked(&c.n.Retention.Body) {
		return nil
	}
	return c.names(p.Retention, c.storagePeriod)
}

// columnAsked reports whether what a section tells is told beside the purposes as well.
func (c *composer) columnAsked(section *notice.Body) bool {
	return c.withoutSections || len(c.n.Purposes.Columns) > 0 || !section.IsSet() || section.StatedIn.IsSet()
}

// isOnly reports whether there is one purpose alone, which a sentence can tell.
func (c *composer) isOnly() bool {
	inWords := c.purposeForm == "list" || c.purposeForm == "paragraphs"
	return inWords && c.wordingLang == "" && !c.n.Purposes.Intro.IsSet() && shownItems(&c.n.Purposes, func(p *notice.Purpose) *notice.Item { return &p.Item }) == 1
}

// onlyPurpose makes a sentence of the first words on the only purpose of a notice.
func (c *composer) onlyPurpose(blocks []doc.Block) []doc.Block {
	if len(blocks) == 0 {
		return nil
	}
	first, ok := blocks[0].(*doc.Paragraph)
	if !ok {
		return blocks
	}
	names := []phrase.Sentence{phrase.PurposeVerb, phrase.PurposeGerund}
	return append(line(first.Span, c.sayFirst(names, filling{"purpose", first.Inlines, true})), blocks[1:]...)
}

// purposeLead is "We use your information to:" before a list whose items continue it.
func (c *composer) purposeLead(items []notice.Purpose) []doc.Block {
	c.purposesLed = false
	items = slices.DeleteFunc(slices.Clone(items), func(p notice.Purpose) bool { return p.StatedIn.IsSet() })
	if len(items) < 2 || c.n.Purposes.Intro.IsSet() {
		return nil
	}
	var lead []doc.Block
	switch c.purposeShape() {
	case slot.Verb:
		lead = line(c.n.Purposes.Span, c.say(phrase.PurposesVerbs))
	default:
		if !slices.ContainsFunc(items, c.isWholePurpose) {
			lead = line(c.n.Purposes.Span, c.say(phrase.PurposesGerunds))
		}
	}
	c.purposesLed = len(lead) > 0
	return lead
}

// continues makes the words of a purpose continue the sentence before its list, which ends in "to"
// or "for" already.
func (c *composer) continues(e entry, p *notice.Purpose) entry {
	fit := c.fit(c.purposeKind, c.purposeName(p))
	if len(e.label) > 0 {
		e.label = begun(e.label, fit)
	} else if first, ok := e.short[0].(*doc.Paragraph); ok {
		e.short = slices.Concat([]doc.Block{&doc.Paragraph{Place: first.Place, Inlines: begun(first.Inlines, fit)}}, e.short[1:])
	}
	return e
}

// isWholePurpose reports whether a purpose is told in sentences of its own.
func (c *composer) isWholePurpose(p notice.Purpose) bool {
	words := c.purposeName(&p)
	return len(words) > 0 && c.fit(slot.Noun, words).Whole
}

// purposeShape is the shape in which all purposes of the notice continue a sentence, as verbs or as
// nouns; Any if they do not. Their words in that shape are then in c.purposeWords.
func (c *composer) purposeShape() slot.Kind {
	if c.purposeWords != nil {
		return c.purposeKind
	}
	c.purposeWords = map[*notice.Purpose][]doc.Inline{}
	var all []*notice.Purpose
	var names [][]doc.Inline
	for p := range c.n.Purposes.All() {
		if words := c.purposeName(p); len(words) > 0 {
			all, names = append(all, p), append(names, words)
		}
	}
	for _, k := range []slot.Kind{slot.Verb, slot.Gerund} {
		if fitting := c.fitAll(k, names); fitting != nil {
			c.purposeKind = k
			for i, p := range all {
				c.purposeWords[p] = fitting[i]
			}
			break
		}
	}
	return c.purposeKind
}

// purposeName names a purpose that is printed.
func (c *composer) purposeName(p *notice.Purpose) []doc.Inline {
	switch {
	case p.StatedIn.IsSet():
		return nil
	case p.Name.IsSet():
		return c.inline(p.Name)
	}
	return c.inline(p.Text)
}

// names prints the names of what ids refer to, one per line.
func (c *composer) names(ids []source.Text, name func(source.Text) []doc.Inline) []doc.Block {
	var out []doc.Block
	for _, id := range ids {
		out = append(out, line(id.Span, name(id))...)
	}
	return out
}

func (c *composer) recipientName(id source.Text) []doc.Inline {
	switch r := c.index.Recipient(id.Value); {
	case r == nil:
		return plain(id.Value)
	case r.Name.IsSet():
		return c.inline(r.Name)
	default:
		return c.inline(r.Text)
	}
}

// inCommas names what ids refer to in one line.
func (c *composer) inCommas(ids []source.Text, name func(source.Text) []doc.Inline) []doc.Block {
	if len(ids) == 0 {
		return nil
	}
	var parts [][]doc.Inline
	for _, id := range ids {
		if words := name(id); len(words) > 0 {
			parts = append(parts, c.inName(words))
		}
	}
	return line(ids[0].Span, c.commas(parts))
}

// commas joins names that have neither a comma nor an "or" by commas, others by semicolons.
func (c *composer) commas(parts [][]doc.Inline) []doc.Inline {
	either := func(p []doc.Inline) bool { return strings.Contains(doc.Plain(p), " "+c.wording.Or+" ") }
	if slices.ContainsFunc(parts, hasComma) || slices.ContainsFunc(parts, either) {
		return c.joinWith(c.wording.Semicolon, parts)
	}
	return c.joinWith(phrase.Comma(c.language()), parts)
}

// purposeBases names the bases and conditions of a purpose, and the interests and laws of its own.
// What the section of the bases explains is named alone.
func (c *composer) purposeBases(p *notice.Purpose) []doc.Block {
	var names [][]doc.Inline
	var cites []doc.Inline
	add := func(name []doc.Inline, provision law.Provision, explained bool) {
		names = append(names, c.inName(name))
		if c.citedAtEnd(name, provision); c.citations == citeInline && !explained {
			if len(cites) > 0 {
				cites = append(cites, doc.Text(c.wording.Semicolon))
			}
			cites = append(cites, c.cite(provision)...)
		}
	}
	for _, b := range c.stated.Purpose(p).Bases {
		if b.How != statement.Coded || !c.perPurpose() {
			continue // words print themselves; what is said once is printed once
		}
		name := c.fixed(c.wording.BasisNames[b.Slug])
		if b.Item != nil && b.Item.Label.IsSet() {
			name = c.title(b.Item.Label)
		}
		add(name, b.Provision, b.Item != nil && explains(&c.n.LawfulBases.Body, &b.Item.Item))
	}
	for _, ref := range p.Conditions {
		code := ref.Value
		cond := c.index.Condition(ref.Value)
		if cond != nil {
			code = cond.Condition.Value
		}
		name, provision := plain(code), law.Provision("")
		if b, ok := law.ConditionOf(code); ok {
			name, provision = c.fixed(c.wording.ConditionNames[b.Slug]), b.Provision
		}
		if cond != nil && cond.Label.IsSet() {
			name = c.title(cond.Label)
		}
		add(name, provision, cond != nil && explains(&c.n.Conditions.Body, &cond.Item))
	}
	out := line(p.Span, c.commas(names))
	if len(out) > 0 {
		out = citing(out, cites)
	}
	if !c.inColumn("laws") {
		out = append(out, line(p.Span, c.joinTexts(p.Laws))...)
	}
	if !c.inColumn("interests") {
		out = append(out, c.purposeInterests(p)...)
	}
	return out
}

// explains reports whether a section prints an item in standard words, with its provision.
func explains(section *notice.Body, it *notice.Item) bool {
	return !section.StatedIn.IsSet() && !section.Text.IsSet() && !it.StatedIn.IsSet() && !it.Text.IsSet()
}

// purposeInterests prints the interests of one purpose (Art. 13(1)(d)).
func (c *composer) purposeInterests(p *notice.Purpose) []doc.Block {
	var out []doc.Block
	for _, i := range p.Interests {
		out = append(out, line(i.Span, c.say(phrase.Interest, c.written("interest", i)))...)
	}
	return out
}

// perPurpose reports whether purposes say for themselves on which bases they rest.
func (c *composer) perPurpose() bool {
	return slices.ContainsFunc(c.stated.Purposes(), func(p *statement.Purpose) bool { return len(p.Basis) > 0 })
}

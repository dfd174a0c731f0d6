package compose

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// audiences prints whom the notice is for, and their age (Art. 12(1)).
func (c *composer) audiences() []doc.Block {
	age := func(a *notice.Audience) source.Text { return a.Age }
	return set(c, "audiences", &c.n.Audiences, spec[notice.Audience]{
		form:   "list",
		fields: onlyAsked(alwaysPrinted(wordsField(c, "age", c.wording.Table.Details, age))),
		entry: func(a *notice.Audience) entry {
			e := c.item("audiences", &a.Item, c.inline(a.Name), nil, nil)
			switch {
			case !a.Age.IsSet() || a.StatedIn.IsSet():
			case len(e.label) == 0:
				e.short = concat(c.paragraph(a.Age), e.short)
			default:
				e.remark = bracketed(c.inline(a.Age))
			}
			return e
		},
	})
}

// audienceNames names the audiences of an item.
func (c *composer) audienceNames(ids []source.Text) []doc.Inline {
	parts := make([][]doc.Inline, len(ids))
	for i, id := range ids {
		parts[i] = c.inline(id)
		if a := c.index.Audience(id.Value); a != nil && a.Name.IsSet() {
			parts[i] = c.inline(a.Name)
		}
	}
	return c.join(parts)
}

// definitions prints the terms that the notice defines.
func (c *composer) definitions() []doc.Block {
	return set(c, "definitions", &c.n.Definitions, spec[notice.Definition]{form: "terms", entry: func(d *notice.Definition) entry {
		return c.item("definitions", &d.Item, c.inline(d.Term), nil, nil)
	}})
}

// changes prints what changed, and when people were informed (Art. 13(3)).
func (c *composer) changes() []doc.Block {
	return set(c, "changes", &c.n.Changes, spec[notice.Change]{form: "terms", key: "date", name: c.wording.Labels.Updated, entry: func(x *notice.Change) entry {
		var label []doc.Inline
		if x.Date.IsSet() && !c.own {
			label = c.shown(x.Date)
		}
		if x.Version.IsSet() && !c.own {
			if len(label) > 0 {
				label = append(label, doc.Text(", "))
			}
			label = slices.Concat(label, c.fixed(c.wording.Labels.Version), plain(" "), c.verbatim(x.Version))
		}
		if x.Material.Value && len(label) > 0 {
			label = slices.Concat(label, plain(", "), c.fixed(c.wording.Record.Material))
		}
		e := c.item("changes", &x.Item, label, nil, nil)
		if x.NotifiedOn.IsSet() && !x.Text.IsSet() && !x.StatedIn.IsSet() && !c.own {
			words := slices.Concat(c.fixed(c.wording.Record.Notified), plain(" "), c.shown(x.NotifiedOn), plain("."))
			e.short = append(e.short, line(x.NotifiedOn.Span, words)...)
		}
		if len(e.short) == 0 {
			return entry{} // a date alone tells nothing
		}
		return e
	}})
}

// exceptions prints what need not be stated, and why (Art. 13(4), 14(5)).
func (c *composer) exceptions() []doc.Block {
	reason := func(x *notice.Exception) source.Text { return x.Reason }
	return set(c, "exceptions", &c.n.Exceptions, spec[notice.Exception]{form: "list", key: "item", fields: []field[notice.Exception]{alwaysPrinted(wordsField(c, "reason", c.wording.Slots["reason"], reason))}, entry: func(x *notice.Exception) entry {
		words := c.inline(x.Reason)
		if x.Provision.IsSet() && !c.own && c.citations == citeInline {
			words = slices.Concat(words, plain(" ("), c.provided(x.Provision), plain(")"))
		}
		if x.Text.IsSet() {
			e := c.item("exceptions", &x.Item, nil, nil, nil)
			e.short = concat(e.short, c.paragraph(x.Reason))
			return e
		}
		return c.item("exceptions", &x.Item, c.standard(c.wording.Duties[x.Duty.Value]), line(x.Span, words), nil)
	}})
}

// cookies prints cookies as a table; those in words of their own stand in the first column.
func (c *composer) cookies() []doc.Block {
	l := c.wording.Cookies
	return set(c, "cookies", &c.n.Cookies, spec[notice.Cookie]{
		form: "table", name: l.Name,
		entry: func(k *notice.Cookie) entry {
			short := slices.Concat(c.paragraph(k.Purpose), c.labelled(l.Duration, c.blocks(k.Duration)), c.labelled(l.Provider, c.blocks(k.Provider)), c.consentTo(k))
			return c.item("cookies", &k.Item, c.inline(k.Name), short, nil)
		},
		fields: []field[notice.Cookie]{
			wordsField(c, "purpose", l.Purpose, func(k *notice.Cookie) source.Text { return k.Purpose }),
			{key: "category", head: l.Category, cell: func(k *notice.Cookie) []doc.Block { return line(k.Span, c.standard(l.Categories[k.Category.Value])) }},
			{key: "storage", head: l.Storage, cell: func(k *notice.Cookie) []doc.Block { return line(k.Span, c.standard(l.Kinds[k.Storage.Value])) }},
			wordsField(c, "duration", l.Duration, func(k *notice.Cookie) source.Text { return k.Duration }),
			wordsField(c, "provider", l.Provider, func(k *notice.Cookie) source.Text { return k.Provider }),
			{key: "consent", head: l.Consent, cell: c.consentTo},
		},
	})
}

// consentTo says whether a cookie is set without consent, and why (PECR reg. 6, Schedule A1).
func (c *composer) consentTo(k *notice.Cookie) []doc.Block {
	name := phrase.Sentence("")
	switch {
	case k.Consent.Value:
		name = phrase.CookieConsent
	case k.Category.Value == "strictly-necessary" || k.Needed.Value:
		name = phrase.CookieNecessary
	case k.Consent.IsSet() && k.Category.Value == "statistics":
		name = phrase.CookieStatistics
	case k.Consent.IsSet() && k.Category.Value == "appearance":
		name = phrase.CookieAppearance
	case k.Consent.IsSet():
		return line(k.Span, c.standard(c.wording.Cookies.NotNeeded))
	}
	return line(k.Span, c.say(name))
}

// withRecord adds the metadata of a notice to its last chapter, or after its sections.
func withRecord(sections, record []doc.Block) []doc.Block {
	if n := len(sections); n > 0 {
		if last, ok := sections[n-1].(*doc.Section); ok && last.Chapter {
			last.Blocks = concat(last.Blocks, record)
			return sections
		}
	}
	return append(sections, record...)
}

// versions are the links to earlier versions of the notice.
func (c *composer) versions(earlier []Earlier) [][]doc.Block {
	var out [][]doc.Block
	for _, e := range earlier {
		var words []doc.Inline
		if e.Version != "" {
			words = slices.Concat(c.fixed(c.wording.Labels.Version), plain(" "+e.Version))
		}
		if e.Date != "" {
			if len(words) > 0 {
				words = append(words, doc.Text(", "))
			}
			words = append(words, c.shown(source.Text{Value: e.Date, Span: c.n.Title.Span})...)
		}
		out = append(out, line(c.n.Title.Span, []doc.Inline{doc.Link{URL: e.URL, Inlines: words}}))
	}
	return out
}

// record prints the metadata of the notice, except version and dates, which are in its head.
func (c *composer) record(earlier []Earlier) []doc.Block {
	n, l := c.n, c.wording.Record
	rows := &doc.Definitions{}
	var adopted []doc.Block
	c.definition(rows, l.ValidUntil, line(n.ValidUntil.Span, c.shown(n.ValidUntil)))
	c.definition(rows, l.SupersededBy, line(n.SupersededBy.Span, c.web(n.SupersededBy)))
	c.definition(rows, l.ReviewBy, line(n.ReviewBy.Span, c.shown(n.ReviewBy)))
	c.definition(rows, l.Reviewer, c.paragraph(n.Reviewer))
	if !n.Adopted.Text.IsSet() && (n.Adopted.By.IsSet() || n.Adopted.Date.IsSet()) { // its text stands below the title
		adopted = line(n.Adopted.Span, c.say(phrase.AdoptedOn, c.written("by", n.Adopted.By), fact("date", c.shown(n.Adopted.Date))))
	}
	c.definition(rows, l.RegisterRef, c.paragraph(n.RegisterRef))
	c.definition(rows, l.Licence, c.paragraph(n.Licence))
	c.row(rows, c.fixed(c.wording.Index.Earlier), c.versions(earlier)...)
	var cited [][]doc.Block
	for _, words := range c.endnotes {
		cited = append(cited, line(n.Format.Span, words))
	}
	c.definition(rows, c.wording.LawsLabel, cited...)
	body := concat(adopted, definitions(rows))
	if len(body) == 0 {
		return nil
	}
	return []doc.Block{&doc.Section{ID: notice.RecordID, Heading: c.standard(l.Heading), Blocks: body}}
}

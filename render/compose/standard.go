package compose

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// fixed is standard wording. If its language differs from that of the notice, it is marked, so
// that screen readers pronounce it correctly (WCAG 3.1.2).
func (c *composer) fixed(s string) []doc.Inline {
	switch {
	case s == "":
		return nil
	case c.wordingLang == "":
		return plain(s)
	}
	return []doc.Inline{doc.Lang{Tag: c.wordingLang, Inlines: plain(s)}}
}

// standard is fixed wording that a notice in its own words does not get.
func (c *composer) standard(s string) []doc.Inline {
	if c.own {
		return nil
	}
	return c.fixed(s)
}

// english is wording that is English in every catalogue.
func (c *composer) english(s string) []doc.Inline {
	if c.wording.Tag == phrase.English.Tag {
		return c.fixed(s)
	}
	return []doc.Inline{doc.Lang{Tag: "en", Inlines: plain(s)}}
}

// term is standard wording for a term with an English name that may have no translation.
func (c *composer) term(s, english string) []doc.Inline {
	if s == english {
		return c.english(s)
	}
	return c.fixed(s)
}

// mark is the colon after a label, colon the one between words.
func (c *composer) mark() doc.Inline  { return doc.Text(c.wording.Labels.Colon) }
func (c *composer) colon() doc.Inline { return doc.Text(c.wording.Labels.Colon + " ") }

// definition adds a row if it has values.
func (c *composer) definition(d *doc.Definitions, label string, values ...[]doc.Block) {
	c.row(d, c.standard(label), values...)
}

// row adds a row with a label of the notice.
func (c *composer) row(d *doc.Definitions, label []doc.Inline, values ...[]doc.Block) {
	filled := slices.DeleteFunc(values, func(v []doc.Block) bool { return len(v) == 0 })
	if len(filled) > 0 {
		d.Items = append(d.Items, doc.Definition{Term: label, Values: filled})
	}
}

// list joins items as the language writes lists; with commas if its pattern is unknown.
func (c *composer) list(items []string) string {
	if c.wordingLang != "" || c.own {
		return strings.Join(items, phrase.Comma(c.language()))
	}
	return c.wording.List(items)
}

// shown is a date in words; nothing if there is none.
func (c *composer) shown(t source.Text) []doc.Inline {
	if !t.IsSet() {
		return nil
	}
	if c.wordingLang == "" {
		return []doc.Inline{c.date(t)}
	}
	return []doc.Inline{doc.Lang{Tag: c.wordingLang, Inlines: []doc.Inline{c.date(t)}}}
}

// region names a country, in the language of the notice if its names are known.
func (c *composer) region(code string) []doc.Inline {
	if c.wordingLang != "" {
		if name := phrase.Region(c.language(), code); name != "" {
			return plain(name)
		}
	}
	if name := c.wording.Region(code); name != code {
		return c.fixed(name)
	}
	return plain(code)
}

// supervisor is the name of an authority in the language of the standard wording, if it has one.
func (c *composer) supervisor(name string) []doc.Inline {
	if own := c.wording.Supervisors[name]; own != "" {
		return c.fixed(own)
	}
	return plain(name)
}

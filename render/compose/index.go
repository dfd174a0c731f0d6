package compose

import (
	"cmp"
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// An Entry is a notice in a list of notices.
type Entry struct {
	ID, Title, Summary, Controller, Language string
	Updated                                  string            // ISO 8601; may be empty
	Files                                    map[string]string // paths from the list with slashes, by format
}

// NewEntry returns the entry of a notice.
func NewEntry(n *notice.Notice, files map[string]string) Entry {
	c := &composer{n: n}
	p, _ := phrase.For(n.Language.Value)
	return Entry{
		n.ID.Value, n.Title.Value, n.Subtitle.Value, doc.Plain(c.owner()), cmp.Or(n.Language.Value, p.Tag.String()), n.Updated.Value, files,
	}
}

// Index returns a page that leads to notices, those of each language together. Its own words
// are in the language of the first.
func Index(entries []Entry, format string) *doc.Document {
	lang := entries[0].Language
	p, _ := phrase.For(lang)
	c := &composer{n: &notice.Notice{}, p: p}
	d := &doc.Document{Lang: lang, Dir: "ltr", Title: p.Index, Labels: doc.Labels(p.Labels)}
	d.Labels.Kind = p.Index
	var languages []string
	several := false
	for _, e := range entries {
		if !slices.Contains(languages, e.Language) {
			languages = append(languages, e.Language)
		}
		if d.Controller = entries[0].Controller; e.Controller != d.Controller {
			several = true
		}
	}
	if several {
		d.Controller = ""
	}
	for _, language := range languages {
		list := c.entries(entries, language, format, lang)
		if len(languages) == 1 {
			d.Blocks = append(d.Blocks, list)
			continue
		}
		name := []doc.Inline{doc.Text(phrase.LanguageName(language))}
		d.Blocks = append(d.Blocks, &doc.Section{ID: "lang-" + language, Heading: spoken(name, language, lang), Blocks: []doc.Block{list}})
	}
	return d
}

// spoken marks words that are in another language than the page.
func spoken(words []doc.Inline, language, page string) []doc.Inline {
	if language == page {
		return words
	}
	return []doc.Inline{doc.Lang{Tag: language, Inlines: words}}
}

func (c *composer) entries(entries []Entry, language, format, page string) *doc.List {
	list := &doc.List{}
	for _, e := range entries {
		if e.Language != language {
			continue
		}
		link := []doc.Inline{doc.Link{URL: e.Files[format], Inlines: []doc.Inline{doc.Text(e.Title)}}}
		item := doc.ListItem{Blocks: []doc.Block{&doc.Paragraph{Inlines: spoken(link, language, page)}}}
		if e.Summary != "" {
			item.Blocks = append(item.Blocks, &doc.Paragraph{Inlines: spoken([]doc.Inline{doc.Text(e.Summary)}, language, page)})
		}
		if e.Updated != "" {
			item.Blocks = append(item.Blocks, &doc.Paragraph{Inlines: []doc.Inline{doc.Text(c.p.Labels.Updated), c.colon(), c.day(e.Updated)}})
		}
		list.Items = append(list.Items, item)
	}
	return list
}

package compose

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// An Entry is a notice in an index.
type Entry struct {
	ID, Title, Summary, Controller, Language string
	Updated                                  string            // ISO 8601; may be empty
	Files                                    map[string]string // slash-separated paths relative to the index, by format
	Path                                     string            // of its outputs, relative to the index, without an extension
	Family                                   []Version         // all versions of the notice, the original first; empty if there is only one
}

// NewEntry returns the entry of a notice.
func NewEntry(n *notice.Notice, path string, files map[string]string, family []Version) Entry {
	c := newComposer(n)
	return Entry{
		ID: n.ID.Value, Title: n.Title.Value, Summary: n.Subtitle.Value, Controller: doc.Plain(c.owner()),
		Language: c.language(), Updated: n.Updated.Date.Value, Files: files, Path: path, Family: family,
	}
}

// Original is the path of the original of this version; for an original, its own path.
func (e Entry) Original() string {
	if len(e.Family) > 0 {
		return e.Family[0].Path
	}
	return e.Path
}

// A row is the versions of one notice, the original first.
type row []Entry

// rows groups the versions of each notice, in the order of the first version of each.
func rows(entries []Entry) []row {
	at := map[string]int{}
	var out []row
	for _, e := range entries {
		i, ok := at[e.Original()]
		if !ok {
			i, at[e.Original()] = len(out), len(out)
			out = append(out, nil)
		}
		out[i] = append(out[i], e)
	}
	for _, r := range out {
		slices.SortStableFunc(r, func(a, b Entry) int { return place(a) - place(b) })
	}
	return out
}

// place is the position of an entry in its family.
func place(e Entry) int {
	return slices.IndexFunc(e.Family, func(v Version) bool { return v.Path == e.Path })
}

// Index returns a page that links to notices, with one row for all versions of each. Its labels
// are in the language of most notices, or in English if that has no catalogue.
func Index(entries []Entry, format string) *doc.Document {
	list := rows(entries)
	lang := language(list)
	p, known := phrase.For(lang, "")
	if !known {
		lang = p.Tag.String()
	}
	c := &composer{n: &notice.Notice{}, wording: p}
	d := &doc.Document{Lang: lang, Dir: phrase.Direction(lang), Title: p.Index, Controller: list[0][0].Controller, Labels: labels(p)}
	d.Labels.Kind = p.Index
	if slices.ContainsFunc(entries, func(e Entry) bool { return e.Controller != d.Controller }) {
		d.Controller = ""
	}
	bullets := &doc.List{}
	for _, r := range list {
		bullets.Items = append(bullets.Items, c.indexed(r, format, lang, d.Controller == ""))
	}
	d.Blocks = []doc.Block{bullets}
	d.Clean()
	return d
}

// language is the most frequent language of the notices; in a tie, the first.
func language(list []row) string {
	count := map[string]int{}
	best := list[0][0].Language
	for _, r := range list {
		count[r[0].Language]++
	}
	for _, r := range list {
		if count[r[0].Language] > count[best] {
			best = r[0].Language
		}
	}
	return best
}

// indexed is a row of the index: the notice, its subject, its controller if that is not stated
// above, the date of its last update, and its other versions.
func (c *composer) indexed(r row, format, page string, named bool) doc.ListItem {
	first := r[0]
	link := func(e Entry, name string) []doc.Inline {
		return spoken([]doc.Inline{doc.Link{URL: e.Files[format], Inlines: plain(name)}}, e.Language, page)
	}
	var lines [][]doc.Inline
	if first.Summary != "" {
		lines = append(lines, spoken(plain(first.Summary), first.Language, page))
	}
	if named && first.Controller != "" {
		lines = append(lines, plain(first.Controller))
	}
	if first.Updated != "" {
		lines = append(lines, []doc.Inline{doc.Text(c.wording.Labels.Updated), c.colon(), c.day(first.Updated)})
	}
	if len(r) > 1 {
		in := []doc.Inline{doc.Text(c.wording.Labels.Versions), c.colon()}
		for i, e := range r[1:] {
			if i > 0 {
				in = append(in, doc.Text(", "))
			}
			in = append(in, link(e, versionName(e, r))...)
		}
		lines = append(lines, in)
	}
	words := []doc.Inline{doc.Strong(link(first, first.Title))}
	for _, line := range lines {
		words = append(append(words, doc.Break{}), line...)
	}
	return doc.ListItem{Blocks: []doc.Block{&doc.Paragraph{Inlines: words}}}
}

// versionName is the language of a version if no other version has it; else its title.
func versionName(e Entry, r row) string {
	for _, other := range r {
		if other.Path != e.Path && other.Language == e.Language {
			return e.Title
		}
	}
	return phrase.LanguageName(e.Language)
}

// spoken marks words in a language other than that of the page.
func spoken(words []doc.Inline, language, page string) []doc.Inline {
	if language == page {
		return words
	}
	return []doc.Inline{doc.Lang{Tag: language, Inlines: words}}
}

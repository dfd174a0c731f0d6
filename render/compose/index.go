package compose

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// An IndexOptions says how an index is arranged.
type IndexOptions struct {
	Group  string      // "kind", "letter", or empty: as suits the notices
	Kinds  []string    // the names of the kinds, in order; where there are none, each folder is one
	Intro  source.Text // Markdown in the place of the standard paragraph; may be empty
	Review bool        // whether to say that a notice is due for review
	Today  string      // ISO 8601
	Base   string      // address of the site; may be empty
}

// Index returns a page that leads to notices, with one entry for all versions of each. Its words
// are in the language of most notices, or in English if that has no catalogue.
func Index(entries []Entry, o IndexOptions) *doc.Document {
	x := newIndexer(entries, o)
	d := x.d
	if o.Intro.IsSet() {
		d.Blocks = []doc.Block{&doc.Opening{Place: at(o.Intro.Span), Blocks: x.blocks(o.Intro)}}
	} else {
		d.Blocks = []doc.Block{&doc.Opening{Blocks: line(source.Span{}, sentences(x.about(), x.whomToAskOf(entries)))}}
	}
	d.Subtitle = doc.Plain(x.about())
	x.edition()
	groups := x.withEarlier()
	if len(groups) >= minContents {
		d.Blocks = append(d.Blocks, &doc.Contents{})
	}
	for _, g := range groups {
		listing := &doc.Listing{}
		for _, r := range g.rows {
			listing.Items = append(listing.Items, x.listed(r))
		}
		if g.name == "" {
			d.Blocks = append(d.Blocks, listing)
			continue
		}
		d.Blocks = append(d.Blocks, &doc.Section{ID: "group-" + anchor(g.name), Heading: plain(g.name), Blocks: []doc.Block{listing}})
	}
	d.UniqueIDs()
	d.Clean()
	return d
}

// minContents is the number of groups from which an index has a table of contents.
const minContents = 5

// An indexer composes an index.
type indexer struct {
	*composer
	o     IndexOptions
	d     *doc.Document
	rows  []row
	order *phrase.Order
}

func newIndexer(entries []Entry, o IndexOptions) *indexer {
	list := rows(entries)
	lang := language(list)
	p, known := phrase.For(lang, "")
	if !known {
		lang = p.Tag.String()
	}
	x := &indexer{composer: &composer{n: &notice.Notice{}, wording: p}, o: o, rows: list, order: phrase.OrderOf(lang)}
	x.n.Language.Value = lang
	x.d = &doc.Document{Lang: lang, Dir: phrase.Direction(lang), Title: p.Index.Title, Controller: list[0][0].Controller, Labels: labels(p)}
	x.d.Labels.Kind = p.Index.Title
	if slices.ContainsFunc(entries, func(e Entry) bool { return e.Controller != x.d.Controller }) {
		x.d.Controller = ""
	}
	slices.SortStableFunc(x.rows, func(a, b row) int { return x.order.Compare(a[0].Title, b[0].Title) })
	return x
}

// about says what each notice tells.
func (x *indexer) about() []doc.Inline {
	if x.d.Controller == "" {
		return plain(x.wording.Index.AboutSeveral)
	}
	return plain(x.wording.Index.About)
}

// whomToAskOf names the officer whom all notices have, or else the controller.
func (x *indexer) whomToAskOf(entries []Entry) []doc.Inline {
	for _, of := range []func(Entry) Reach{func(e Entry) Reach { return e.Officer }, func(e Entry) Reach { return e.Publisher }} {
		shared := of(entries[0])
		for _, e := range entries {
			if of(e).Email != shared.Email {
				shared.Email = ""
			}
			if of(e).Phone != shared.Phone {
				shared.Phone = ""
			}
		}
		if shared != (Reach{}) {
			return x.say(phrase.OpeningAsk, fact("contact", x.reached(shared.channels(), 2)))
		}
	}
	return nil
}

// edition says how many notices there are, and when the last of them changed.
func (x *indexer) edition() {
	present, _ := x.present()
	if len(present) == 0 {
		present = x.rows
	}
	count, last := x.wording.Index.One, ""
	if n := len(present); n > 1 {
		count = fmt.Sprintf(x.wording.Index.Many, n)
	}
	for _, r := range present {
		for _, e := range r {
			last = max(last, e.Updated)
		}
	}
	x.d.Version = doc.Stamp{Words: plain(count)} // no version: machines do not read it
	if last != "" {
		day := x.day(last)
		x.d.Updated = doc.Stamp{Label: x.wording.Index.LastChange, Value: day.Value, Text: day.Text}
	}
}

// listed is a notice in the index: its title, its subject or what took its place, and its state, its
// last change, its PDF and its other versions. The controller is named if the page has none.
func (x *indexer) listed(r row) doc.Listed {
	first := r[0]
	item := doc.Listed{ID: anchor(first.ID), Title: x.linkTo(first, first.Title), Subject: spoken(plain(first.Summary), first.Language, x.d.Lang)}
	if item.ID == "" {
		item.ID = anchor(first.Path)
	}
	add := func(words ...doc.Inline) {
		if len(words) > 0 {
			item.Metadata = append(item.Metadata, words)
		}
	}
	ended := first.Ended(x.o.Today)
	if state := x.state(first); state != "" {
		words := []doc.Inline{doc.Strong(plain(state))}
		if ended && first.ValidUntil != "" {
			words = append(words, doc.Text(" "), x.day(first.ValidUntil))
		}
		add(words...)
	}
	if x.d.Controller == "" {
		add(plain(first.Controller)...)
	}
	if first.Present != "" {
		if first.Version != "" {
			add(slices.Concat(x.fixed(x.wording.Labels.Version), plain(" "+first.Version))...)
		}
		if first.Updated != "" {
			add(x.day(first.Updated))
		}
	}
	if ended {
		if place := x.replacement(first); place != nil {
			item.Subject = slices.Concat(x.fixed(x.wording.Record.SupersededBy+" "), place)
		}
		return item
	}
	if first.Updated != "" {
		add(x.day(first.Updated))
	}
	if pdf := first.Files["pdf"]; pdf != "" {
		add(doc.Link{URL: pdf, Inlines: plain("PDF")})
	}
	for _, e := range r[1:] {
		add(x.linkTo(e, versionName(e, r))...)
	}
	return item
}

// linkTo is a link to the page of a notice.
func (x *indexer) linkTo(e Entry, name string) []doc.Inline {
	return spoken([]doc.Inline{toOutput(e.Path, plain(name))}, e.Language, x.d.Lang)
}

// toOutput is a link to the output of a notice at a path without an extension, in which # begins no id.
func toOutput(path string, words []doc.Inline) doc.Link {
	if strings.Contains(path, "#") {
		path += "#"
	}
	return doc.Link{URL: path, Notice: true, Inlines: words}
}

// newDays is the number of days for which a notice is new.
const newDays = 60

// state says what readers have to know of a notice before they read it; empty if that is nothing.
func (x *indexer) state(e Entry) string {
	words := x.wording.Index
	today, err := time.Parse(time.DateOnly, x.o.Today)
	switch {
	case e.Ended(x.o.Today):
		return words.Ended
	case e.Draft:
		return words.Draft
	case err == nil && e.Published != "" && e.Published <= x.o.Today && e.Published >= today.AddDate(0, 0, -newDays).Format(time.DateOnly):
		return words.New
	case x.o.Review && e.ReviewBy != "" && e.ReviewBy < x.o.Today:
		return words.ReviewDue
	}
	return ""
}

// replacement is a link to what took the place of a notice: its entry, if it is in the index.
func (x *indexer) replacement(e Entry) []doc.Inline {
	if e.Present != "" {
		return nil // of the same title
	}
	address := e.SupersededBy
	if address == "" {
		return nil
	}
	path, ok := strings.CutPrefix(address, strings.TrimSuffix(x.o.Base, "/")+"/")
	if x.o.Base == "" || !ok {
		path = address
	}
	if plain, err := url.PathUnescape(path); err == nil {
		path = plain
	}
	for _, r := range x.rows {
		for _, other := range r {
			if path == other.Path || strings.HasPrefix(path, other.Path+".") {
				return x.linkTo(other, other.Title)
			}
		}
	}
	return x.web(source.Text{Value: address})
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
	if language == page || len(words) == 0 {
		return words
	}
	return []doc.Inline{doc.Lang{Tag: language, Inlines: words}}
}

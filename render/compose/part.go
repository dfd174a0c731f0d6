package compose

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/doc"
)

// Parts are what a notice can be divided into.
type Parts struct {
	whole    *doc.Document
	places   map[string]bool  // that links within the page of the notice can lead to
	composer func() *composer // which has composed nothing
}

// NewParts divides a notice, given its document and what that was composed with.
func NewParts(n *notice.Notice, o Options, whole *doc.Document) *Parts {
	p := &Parts{whole: whole, places: map[string]bool{"top": true, "contents": whole.HasContents()}}
	doc.EachID(whole.Blocks, func(id *string) { p.places[*id] = true })
	p.composer = sync.OnceValue(func() *composer { return prepared(n, o) })
	return p
}

// Part returns a part of the notice as a document that stands alone, such as what is said of a purpose
// beside the form that asks for the data; nil if the notice does not print the part. The part is named by
// its anchor, or by its section and its id with a slash between them; a section that the notice defines,
// by its id alone, too. Below it stands a link to the whole notice, whose page is in the same folder.
func (p *Parts) Part(part, page string) *doc.Document {
	block := p.block(part)
	if block == nil {
		return nil
	}
	whole := p.whole
	d := &doc.Document{Lang: whole.Lang, Dir: whole.Dir, Title: whole.Title, Controller: whole.Controller, Labels: whole.Labels, LabelsLang: whole.LabelsLang, NoIndex: whole.NoIndex, Blocks: []doc.Block{block}}
	d.Labels.Top = ""
	here := map[string]bool{}
	doc.EachID(d.Blocks, func(id *string) { here[*id] = true })
	d.Relink(func(_ doc.Block, l *doc.Link) bool {
		if to, ok := strings.CutPrefix(l.URL, "#"); ok && !l.Notice && !here[to] {
			l.URL, l.Notice = page+"#"+to, true
		}
		return true
	})
	d.Blocks = append(d.Blocks, &doc.Paragraph{Inlines: toWhole(whole, page)})
	d.Clean()
	return d
}

// block is a part as it is printed alone; nil if there is none. It is not of the document, whose links stay.
func (p *Parts) block(part string) doc.Block {
	for _, id := range partIDs(part) {
		if !p.places[id] {
			continue
		}
		if block := doc.PartOf(p.whole.Blocks, id); block != nil {
			if purpose := p.purpose(id); purpose != nil {
				return purpose
			}
			return doc.Copy(block)
		}
	}
	return nil
}

// partIDs are the anchors that the name of a part can stand for.
func partIDs(part string) []string {
	id := strings.ReplaceAll(part, "/", "-")
	return []string{id, notice.OwnID + "-" + id}
}

// PartName is what a part is called by its anchor: a section, or a section and an id with a slash between
// them.
func PartName(id string) string {
	for i := strings.LastIndexByte(id, '-'); i > 0; i = strings.LastIndexByte(id[:i], '-') {
		if notice.IsSectionID(id[:i]) {
			return id[:i] + "/" + id[i+1:]
		}
	}
	return id
}

// PartNames are the parts that a notice prints, in reading order.
func PartNames(n *notice.Notice) []string {
	var out []string
	d := Compose(n)
	doc.EachID(d.Blocks, func(id *string) { out = append(out, PartName(*id)) })
	return out
}

// toWhole is the link from a part to the page of its notice: what kind of document that is, and its title.
func toWhole(whole *doc.Document, page string) []doc.Inline {
	words := whole.Title
	if kind := whole.Labels.Kind; whole.LabelsLang == "" && kind != "" && !strings.Contains(strings.ToLower(words), strings.ToLower(kind)) {
		words = whole.Labels.Before(kind) + " " + words
	}
	if strings.Contains(page, "#") {
		page += "#"
	}
	return []doc.Inline{doc.Link{URL: page, Notice: true, Inlines: plain(words)}}
}

// longestHeading is how many characters of a purpose make a heading.
const longestHeading = 120

// purpose is a purpose with all that it refers to: bases, data, recipients and periods, which stand in
// other sections of the page. It is nil where the id is none of a purpose, or the notice prints its own words
// alone.
func (p *Parts) purpose(id string) doc.Block {
	c := *p.composer() // what a purpose makes of it is of that alone
	if c.own {
		return nil
	}
	c.purposeForm, c.withoutSections = "headings", true
	for purpose := range c.n.Purposes.All() {
		if purpose.ID.Value == "" || itemID("purposes", purpose.ID) != id {
			continue
		}
		e := c.purposeEntry(purpose)
		if len(e.short) == 0 {
			return nil
		}
		s := &doc.Section{Place: e.place, ID: id, Heading: e.label, Blocks: e.short}
		if utf8.RuneCountInString(doc.Plain(e.label)) > longestHeading {
			s.Heading = c.standardHeading("purposes")
			s.Blocks = concat([]doc.Block{&doc.Paragraph{Place: e.place, Inlines: e.label}}, e.short)
		}
		c.links(&doc.Document{Blocks: []doc.Block{s}}, p.places)
		return s
	}
	return nil
}

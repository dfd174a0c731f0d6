// Package word reads Word documents (.docx, .docm, .dotx, .dotm: ECMA-376, transitional and
// strict) as headings, paragraphs, lists and tables. It knows what Word shows of a document, and
// judges none of its words.
package word

import (
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// Read reads a document as a reader of its printed text sees it: tracked changes are accepted;
// comments, hidden text, page headers and footers, tables of contents and pictures are left out,
// and listed. Numbers of headings and items that Word makes are no words.
//
// Places are in a made-up file with the name of f and one line for each paragraph with words, in
// reading order: items, cells and headings have a line, too.
//
// An error is a sentence about the document, for its owner, or an intake.LimitError.
func Read(f *source.File) (*intake.Document, error) {
	a, err := openArchive(f.Data)
	if err != nil {
		return nil, err
	}
	p, err := loadPackage(a)
	if err != nil {
		return nil, err
	}
	body, err := p.readStory(p.main, "document")
	if err != nil {
		return nil, err
	}
	comments, err := p.readComments()
	if err != nil {
		return nil, err
	}
	notes, err := p.readNotes()
	if err != nil {
		return nil, err
	}
	pages, err := p.readFurniture()
	if err != nil {
		return nil, err
	}
	language := languageOf(body, p.language)
	b := &builder{
		pack: p, text: &source.File{Name: f.Name}, language: language, look: lookOf(body),
		notes: notes, comments: comments,
		counters: map[int]*[levels]int{}, started: map[[2]int]bool{}, ids: map[string]string{}, titles: map[*intake.Heading]bool{},
	}
	blocks := b.blocks(titleFirst(body))
	if b.err != nil {
		return nil, b.err
	}
	b.resolveLinks(blocks)
	b.omitUnplacedComments()
	for _, o := range pages {
		b.omit(o.What, o.Words)
	}
	title := p.title
	if h, ok := firstHeading(blocks); ok && b.titles[h] {
		title = prose.Plain(h.Inlines)
	}
	return &intake.Document{Title: title, Language: language, Updated: p.modified, Blocks: blocks, Omitted: b.omitted}, nil
}

// firstHeading is the heading with which the document begins.
func firstHeading(blocks []prose.Block) (*intake.Heading, bool) {
	for _, b := range blocks {
		if h, ok := b.(*intake.Heading); ok {
			return h, true
		}
	}
	return nil, false
}

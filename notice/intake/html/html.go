// Package html reads a web page: the words of its article, without what stands around it, such as
// navigation, banners, forms and footers. It runs no script and reads no style sheet.
package html

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// Options say what is read of a page.
type Options struct {
	// Selector is a CSS selector of the elements to take, such as "#policy"; empty leaves the choice
	// to the rules of this package.
	Selector string
}

// Read returns the article of a page. The error says that the file is no page, that nothing on it
// matches the selector, that it has no text, or is an intake.LimitError. Places are those in the text as UTF-8, which
// has the lines of the file.
func Read(f *source.File, o Options) (*intake.Document, error) {
	if len(f.Data) > intake.MaxSize {
		return nil, &intake.LimitError{What: "8 MiB"}
	}
	text, err := Decode(f.Data)
	if err != nil {
		return nil, err
	}
	if len(text) > intake.MaxSize {
		return nil, &intake.LimitError{What: "8 MiB"}
	}
	b := NewBuilder(&source.File{Name: f.Name, Path: f.Path, Changed: f.Changed, Data: text})
	b.Markup(0, len(text))
	return b.Document(o)
}

// Document is what was built.
func (b *Builder) Document(o Options) (*intake.Document, error) {
	if b.err != nil {
		return nil, b.err
	}
	r := &reader{
		file: b.file, page: b.root, scratch: make([]byte, 0, 512),
		ids: map[string]*node{}, controlled: map[string]bool{}, notes: map[*node]*node{}, noteOf: map[*node]*node{},
		spoken: map[*node]int{}, onlyParts: map[*node]bool{},
		masses: make([]mass, b.nodes+1), listLevel: map[*prose.Paragraph]int{}, anchors: map[string]string{},
		doc: &intake.Document{Title: collapse(b.title), Language: b.language(), Updated: b.updated},
	}
	r.survey(b.root)
	r.isOwnPage = b.generator == "noticec"
	r.isOwn = r.isOwnPage || r.hasOwnSections()
	roots, err := r.articles(b.root, o.Selector)
	if err != nil {
		return nil, err
	}
	r.omitAround(b.root, roots)
	if lang := roots[len(roots)-1].attr("lang"); lang != "" {
		r.doc.Language = lang
	}
	for _, root := range roots {
		if root.isHeading() {
			r.doc.Blocks = append(r.doc.Blocks, r.heading(root, r.levelOf(root))...)
			continue
		}
		r.doc.Blocks = append(r.doc.Blocks, r.blocks(root)...)
	}
	if r.err != nil {
		return nil, r.err
	}
	r.finish()
	if len(r.doc.Blocks) == 0 {
		return nil, errNoText
	}
	return r.doc, nil
}

// language is that of the page, if it is named.
func (b *Builder) language() string {
	for _, name := range []string{"lang", "xml:lang"} {
		if lang := strings.TrimSpace(b.root.attr(name)); lang != "" {
			return lang
		}
	}
	return b.metaLanguage
}

// A reader turns the elements of a page into blocks.
type reader struct {
	file *source.File
	page *node // the body
	doc  *intake.Document
	err  error

	ids        map[string]*node // elements by id; the first of several
	controlled map[string]bool  // ids of what something else shows and hides
	notes      map[*node]*node  // footnotes, by the link that refers to them first or again
	noteOf     map[*node]*node  // the first link to each footnote
	masses     []mass           // of elements, as far as measured, by their order
	spoken     map[*node]int    // how many children of an element are read aloud and not shown, as far as counted
	onlyParts  map[*node]bool   // whether nothing else than details follows up to the next heading, as far as known
	anchors    map[string]string

	isOwn     bool // whether noticec wrote the notice
	isOwnPage bool // and the page around it
	inHeading bool
	within    int    // lists and tables around
	level     int    // of the last heading
	lang      string // of the words, where it is not that of the document
	nextID    []string
	pending   []*node // footnotes to print after the block
	listLevel map[*prose.Paragraph]int
	blockN    int
	scratch   []byte // words that are not yet in a line
}

// count adds to the blocks that were read, and reports whether there may be as many.
func (r *reader) count(n int) bool {
	if r.blockN += n; r.blockN > intake.MaxBlocks && r.err == nil {
		r.err = &intake.LimitError{What: fmt.Sprintf("%d paragraphs, items and cells", intake.MaxBlocks)}
	}
	return r.err == nil
}

// span is the place from byte start to byte end.
func (r *reader) span(start, end int) source.Span {
	return source.Span{File: r.file, Start: r.file.PosAt(start), End: r.file.PosAt(max(start, end))}
}

// finish resolves links within the page and sorts what was left out.
func (r *reader) finish() {
	r.doc.Blocks = listed(r.doc.Blocks, r.listLevel)
	r.doc.Blocks = r.withoutContents(r.doc.Blocks)
	resolveAnchors(r.doc.Blocks, r.anchors)
	slices.SortStableFunc(r.doc.Omitted, func(a, b intake.Omission) int {
		switch {
		case a.Span.Start.Before(b.Span.Start):
			return -1
		case b.Span.Start.Before(a.Span.Start):
			return 1
		}
		return 0
	})
}

var (
	errNoPage = errors.New("the file is no web page: it holds bytes that are no text")
	errNoText = errors.New("the document has no text to read: if a script fills the page, save it from a browser")
)

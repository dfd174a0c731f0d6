// Package doc is the document tree between the notice and the backends: 7 kinds
// of block, 8 of inline. It holds no markup, no style and no raw text of any
// output format. Compose builds it; backends print it.
package doc

import (
	"cmp"

	"github.com/noticec/noticec/notice/source"
)

// A Document is everything that a backend prints.
type Document struct {
	Path       string // of its files, relative to the output folder, with slashes and without an extension; may be empty
	Lang       string // BCP 47
	Dir        string // "ltr" or "rtl"
	Series     string // printed above the title; may be empty
	Title      string
	Subtitle   string
	Controller string // name of the controller or unit, for the masthead
	Version    string
	Updated    Date
	Effective  Date
	Alternates []Alternate // this notice in all its languages and audiences, itself included
	Labels     Labels
	LabelsLang string // BCP 47, of Labels, Updated and Effective; empty if it is Lang
	Blocks     []Block
}

// An Alternate is a version of the document in a language for an audience. Its words are page
// furniture: backends whose files link to each other print them.
type Alternate struct {
	Lang    string // BCP 47
	Name    string // the language's name for itself, or the title
	Path    string // of its file, relative to this one, with slashes and without an extension
	Current bool   // whether it is this document
}

// Labels are the words of the page furniture, filled by compose in the document's
// language, so that backends hold no words of their own.
type Labels struct {
	Kind      string // "Privacy notice": before the title in the window title, above it if there is no series
	Skip      string // "Skip to main content"
	Contents  string // "Contents"
	Top       string // "Back to top"
	Updated   string // "Updated"
	Version   string // "Version"
	Effective string // "Applies from"
	Versions  string // "Other versions of this notice"
	Formats   string // "Other formats"
	PageOf    string // "Page %d of %d"
	Colon     string // after a label, with the space before it that the language wants; empty is ":"
}

// Before is a label with its colon, as it stands before a value.
func (l Labels) Before(label string) string { return label + cmp.Or(l.Colon, ":") }

// Label is a label as words, marked where it is in another language than the document.
func (d *Document) Label(s string) []Inline {
	if d.LabelsLang == "" {
		return []Inline{Text(s)}
	}
	return []Inline{Lang{Tag: d.LabelsLang, Inlines: []Inline{Text(s)}}}
}

// A Date is a day. Value is ISO 8601 (2026-09-30), Text is how the language
// writes it. The zero Date is no date.
type Date struct{ Value, Text string }

// A Block is a block-level node of the document. The kinds
// are Section, Paragraph, List, Definitions, Table, Callout and Contents.
type Block interface {
	block()
	Origin() source.Span // where its words were written, if anywhere
}

// Place is where the words of a block were written; it is embedded in every block.
type Place struct{ Span source.Span }

// Origin returns where the block's words were written.
func (p Place) Origin() source.Span { return p.Span }

type (
	// A Section is a heading and the blocks under it. Sections nest: a section
	// in Document.Blocks is at level 2 below the title, one inside it at 3. ID is unique.
	Section struct {
		Place
		ID      string
		Heading []Inline
		Blocks  []Block
	}
	// A Paragraph is running text.
	Paragraph struct {
		Place
		Inlines []Inline
	}
	// A List is a bulleted or numbered list. Each item has at least one block,
	// the first of which is normally a Paragraph.
	List struct {
		Place
		Ordered bool
		Start   int // number of the first item of an ordered list; 0 means 1
		Items   []ListItem
	}
	// ListItem is one item. ID is an anchor and may be empty.
	ListItem struct {
		ID     string
		Blocks []Block
	}
	// Definitions are labels with values: channels, key facts.
	Definitions struct {
		Place
		Items []Definition
	}
	// Definition is one label with one or more values.
	Definition struct {
		ID     string
		Term   []Inline
		Values [][]Block
	}
	// A Table is rectangular: every row has as many cells as Head. The first
	// column holds row headers.
	Table struct {
		Place
		Caption []Inline
		Head    [][]Inline
		Rows    []Row
	}
	// Row is one row. ID is an anchor and may be empty.
	Row struct {
		ID    string
		Cells [][]Block
	}
	// A Callout is a highlighted section: KeyFacts for the first layer, Objection for the right
	// to object, which must be presented clearly and separately (Art. 21(4)). It is at section level.
	Callout struct {
		Place
		Kind    CalloutKind
		ID      string
		Heading []Inline
		Blocks  []Block
	}
	// Contents is where the table of contents is printed.
	Contents struct{ Place }
)

// A CalloutKind is what a callout is for.
type CalloutKind uint8

const (
	KeyFacts CalloutKind = iota
	Objection
)

func (*Section) block()     {}
func (*Paragraph) block()   {}
func (*List) block()        {}
func (*Definitions) block() {}
func (*Table) block()       {}
func (*Callout) block()     {}
func (*Contents) block()    {}

// An Inline is a node of running text. The kinds are Text, Strong, Emph, Code,
// Link, Break, Lang and Date.
type Inline interface{ inline() }

type (
	// Text is plain words; backends escape them.
	Text string
	// Strong is important text.
	Strong []Inline
	// Emph is emphasised text.
	Emph []Inline
	// Code is text for machines, such as a reference number.
	Code string
	// A Link leads to URL: an http, https, mailto or tel address, "#id" in this document, or the
	// path of a file relative to it.
	Link struct {
		URL     string
		Notice  bool // whether URL is the path of another notice's file relative to this one, without an extension; "#id" may follow
		Inlines []Inline
	}
	// Break ends a line inside a paragraph, as in a postal address.
	Break struct{}
	// Lang marks words in another language (BCP 47).
	Lang struct {
		Tag     string
		Inlines []Inline
	}
)

func (Text) inline()   {}
func (Strong) inline() {}
func (Emph) inline()   {}
func (Code) inline()   {}
func (Link) inline()   {}
func (Break) inline()  {}
func (Lang) inline()   {}
func (Date) inline()   {}

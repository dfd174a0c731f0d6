// Package doc is the document tree between the notice and the backends: 7 kinds
// of block, 8 of inline, of which rich text brings most. It holds no markup, no style and no raw
// text of any output format. Compose builds it; backends print it.
package doc

import (
	"cmp"

	"github.com/noticec/noticec/notice/prose"
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

// A Block is a block-level node of the document. The kinds are Section, Definitions, Callout and
// Contents, and those of rich text: Paragraph, List and Table.
type Block = prose.Block

// Place is where the words of a block were written; it is embedded in every block.
type Place = prose.Place

// The kinds of rich text.
type (
	Inline    = prose.Inline
	Text      = prose.Text
	Strong    = prose.Strong
	Emph      = prose.Emph
	Code      = prose.Code
	Link      = prose.Link
	Break     = prose.Break
	Lang      = prose.Lang
	Date      = prose.Date
	Paragraph = prose.Paragraph
	List      = prose.List
	ListItem  = prose.ListItem
	Table     = prose.Table
	Row       = prose.Row
)

type (
	// A Section is a heading and the blocks under it. Sections nest: a section
	// in Document.Blocks is at level 2 below the title, one inside it at 3. ID is unique.
	Section struct {
		Place
		ID      string
		Heading []Inline
		Blocks  []Block
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

// Below calls f with the blocks under the heading.
func (s *Section) Below(f func([]Block)) { f(s.Blocks) }

// Below calls f with the blocks under the heading.
func (c *Callout) Below(f func([]Block)) { f(c.Blocks) }

// Below calls f with the blocks of each value.
func (d *Definitions) Below(f func([]Block)) {
	for _, item := range d.Items {
		for _, v := range item.Values {
			f(v)
		}
	}
}

// Below calls f with nothing.
func (*Contents) Below(func([]Block)) {}

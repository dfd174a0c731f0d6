// Package doc is the document tree between the notice and the backends: 9 kinds of block, 9 of inline
// and 3 more of copies for review, of which rich text brings most. It holds no markup, no style and no
// raw text of any output format. Compose builds it; backends print it.
package doc

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// A Document is everything that a backend prints.
type Document struct {
	Path            string   // of its files, relative to the output folder, with slashes and without an extension; may be empty
	Lang            string   // BCP 47
	Dir             string   // "ltr" or "rtl"
	Series          string   // printed above the title; may be empty
	SeriesWords     []Inline // Series where fields are marked in the document; else nil
	Title           string
	TitleWords      []Inline // Title where fields are marked in the document; else nil
	Subtitle        string   // one line on the subject, for lists of notices and search engines; readers see it where the opening has it
	Controller      string   // name of the controller or unit, for the masthead
	ControllerWords []Inline // Controller where fields are marked in the document; else nil
	Version         Stamp
	Updated         Stamp
	Effective       Stamp
	Adopted         Stamp
	Alternates      []Alternate // this notice in all its languages and audiences, itself included
	Labels          Labels
	LabelsLang      string // BCP 47, of Labels and of Label and Text of each Stamp; empty if it is Lang
	Blocks          []Block
	Imprint         []Inline // printed as the last line, as content; may be empty
	NoIndex         bool     // whether search engines are asked to leave the page out: another applies now
	Review          *Review  // of a copy for review; nil in all that is published
}

// TitleLine is the title as words: those with marks, if there are any.
func (d *Document) TitleLine() []Inline { return lineOf(d.TitleWords, d.Title) }

// SeriesLine is the line above the title as words; nil if there is none.
func (d *Document) SeriesLine() []Inline { return lineOf(d.SeriesWords, d.Series) }

// ControllerLine is the name of the masthead as words; nil if there is none.
func (d *Document) ControllerLine() []Inline { return lineOf(d.ControllerWords, d.Controller) }

func lineOf(words []Inline, text string) []Inline {
	if len(words) > 0 || text == "" {
		return words
	}
	return []Inline{Text(text)}
}

// A Review is what a copy for review says about its document.
type Review struct {
	Draft   string   // what is said on each page, such as "Draft, not for publication"
	Remarks []Remark // in the order of the words that they are about
	Origin  Origin   // by which edited words find their way back; the zero Origin is none
}

// An Origin says which notice a copy is of, and where the words of its fields are written.
type Origin struct {
	Notice string           // path of the notice below its project, with slashes
	Paths  map[Where]string // of the texts of its files: where each is in its file, such as /purposes/assess/text
}

// Where is the beginning of a text: the path of its file below the project, and the place in that.
type Where struct {
	File  string
	Start source.Pos
}

// WhereOf is where a text begins.
func WhereOf(s source.Span) Where {
	if s.File == nil {
		return Where{}
	}
	return Where{s.File.Path, s.Start}
}

// A Remark is about words of the document; it stands in the margin, or is a comment.
// It is in English where the findings are. Only Message is never empty.
type Remark struct {
	Severity string // "error", "warning", "info", or "unsure" for what an import was not certain of
	Code     string // "NC601"
	Message  string // a sentence
	Help     string // what to do, a sentence
	Law      string // the duties behind it: "UK GDPR Art. 13(2)(a), Art. 14(2)(a)"
	Place    string // where it was written: "telecare.notice.yaml:14:5"
}

// Name is what the number of a remark, from 1, is called.
func (r *Remark) Name(number int) string { return "Remark " + strconv.Itoa(number) }

// Kind is the severity and the code of a remark, such as "error NC306".
func (r *Remark) Kind() string { return strings.TrimSpace(r.Severity + " " + r.Code) }

// Lines are what a remark says: with its severity and code, what to do, and the law.
func (r *Remark) Lines() []string {
	kind := r.Kind()
	if kind != "" {
		kind = strings.ToUpper(kind[:1]) + kind[1:] + ": "
	}
	out := []string{kind + r.Message}
	if r.Help != "" {
		out = append(out, "What to do: "+r.Help)
	}
	if r.Law != "" {
		out = append(out, "Law: "+r.Law+".")
	}
	return out
}

// A Stamp tells which edition a document is: a day or a version. It is a line of the title block:
// Words as they are if there are any, else Label and Text. The zero Stamp is none.
type Stamp struct {
	Place          // of what it tells
	Label string   // "Updated"; where it is empty, Text stands alone
	Value string   // of a day, ISO 8601 (2026-09-30), for machines
	Text  string   // the day as the language writes it, or the version; where it is empty, only machines learn of the day
	Words []Inline // the notice's own words for the line; may be empty
}

// IsPrinted reports whether readers see the stamp.
func (s *Stamp) IsPrinted() bool { return len(s.Words) > 0 || s.Text != "" }

// Line is the stamp as part of the line that tells the edition: its own words, else label and value.
func (s *Stamp) Line() []Inline {
	if len(s.Words) > 0 {
		return s.Words
	}
	return []Inline{Text(strings.TrimSpace(s.Label + " " + s.Text))}
}

// StampLine is Line as words: marked where they are in the language of the labels.
func (d *Document) StampLine(s *Stamp) []Inline {
	if len(s.Words) > 0 {
		return s.Words
	}
	return d.Label(Plain(s.Line()))
}

// Stamps are those that readers see, in the order of the title block.
func (d *Document) Stamps() []*Stamp {
	all := []*Stamp{&d.Updated, &d.Version, &d.Effective, &d.Adopted}
	return slices.DeleteFunc(all, func(s *Stamp) bool { return !s.IsPrinted() })
}

// Edition tells the edition in short, as the foot of each page of paper does: the version and the day
// of the update.
func (d *Document) Edition() string {
	var parts []string
	for _, s := range []*Stamp{&d.Version, &d.Updated} {
		switch {
		case len(s.Words) > 0:
			parts = append(parts, Plain(s.Words))
		case s.Text == "":
		case len(parts) > 0:
			parts = append(parts, s.Text)
		default:
			parts = append(parts, strings.TrimSpace(s.Label+" "+s.Text))
		}
	}
	return strings.Join(parts, ", ")
}

// LastChange is the day of the edition in ISO 8601, for machines: of the update, else of the
// adoption. It is empty if the notice tells neither.
func (d *Document) LastChange() string { return cmp.Or(d.Updated.Value, d.Adopted.Value) }

// An Alternate is a version of the document in a language for an audience. Its words are page
// furniture: backends whose files link to each other print them.
type Alternate struct {
	Lang    string // BCP 47
	Name    string // the language's name for itself, or the title
	Path    string // of its file, relative to this one, with slashes and without an extension
	Current bool   // whether it is this document
}

// Labels are the words of the page furniture, filled by compose in the document's
// language, so that backends hold no words of their own. What has an empty label is left out.
type Labels struct {
	Kind       string // "Privacy notice": before the title in the window title
	Kicker     string // "Privacy notice": above the title, if there is no series
	Skip       string // "Skip to main content"
	Contents   string // "Contents"
	Top        string // "Back to top"
	Versions   string // "Other versions of this notice"
	Formats    string // "Other formats"
	AllNotices string // "All privacy notices": the link to the index page
	Navigation string // "All notices, formats and languages": the accessible name of the links in the masthead
	PageOf     string // "Page %d of %d"
	Colon      string // after a label, with the space before it that the language wants; empty is ":"
}

// Before is a label with its colon, as it stands before a value; empty if the label is.
func (l Labels) Before(label string) string { return label + l.ColonAfter(label) }

// ColonAfter is what stands between a label and a value on its line: none if there is no label, or
// it ends in a mark of its own.
func (l Labels) ColonAfter(label string) string {
	if label = strings.TrimSpace(label); label == "" || strings.ContainsAny(label[len(label)-1:], ".:;?!") || strings.HasSuffix(label, "…") {
		return ""
	}
	return cmp.Or(l.Colon, ":")
}

// Label is a label as words, marked where it is in another language than the document.
func (d *Document) Label(s string) []Inline {
	if d.LabelsLang == "" {
		return []Inline{Text(s)}
	}
	return []Inline{Lang{Tag: d.LabelsLang, Inlines: []Inline{Text(s)}}}
}

// A Block is a block-level node of the document. The kinds are Opening, Section, Definitions, Callout,
// Contents and Listing, and those of rich text: Paragraph, List and Table.
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
	Cite      = prose.Cite
	Lang      = prose.Lang
	Written   = prose.Written
	Remarked  = prose.Remarked
	Changed   = prose.Changed
	Date      = prose.Date
	Paragraph = prose.Paragraph
	List      = prose.List
	ListItem  = prose.ListItem
	Table     = prose.Table
	Row       = prose.Row
)

type (
	// A Section is a heading and the blocks under it. Sections nest: a section
	// in Document.Blocks is at level 2 below the title, one inside it at 3. ID is unique. Heading may
	// be empty: then the blocks are printed without one, at the level that it would have had. The
	// sections of a Chapter are the entries of the notice; without chapters, those at level 2 are.
	Section struct {
		Place
		ID      string
		Chapter bool
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
	// to object, which must be presented clearly and separately (Art. 21(4)), Alert for what readers
	// have to know before they read, such as that the notice has ended. It is at section level; an
	// Alert comes before all but the Opening, and has no heading but on the cover of a copy for review.
	// Heading may be empty, as that of a section.
	Callout struct {
		Place
		Kind    CalloutKind
		ID      string
		Heading []Inline
		Blocks  []Block
	}
	// Opening is what stands below the title, before the lines that tell the edition: paragraphs that
	// say who publishes the notice and what for. It is the first block of its document, if it has one.
	Opening struct {
		Place
		Blocks []Block
	}
	// Contents is where the table of contents is printed.
	Contents struct{ Place }
	// A Listing is a list of documents, as on an index page.
	Listing struct {
		Place
		Items []Listed
	}
	// Listed is a document in a Listing: its title, which is a link, a line on its subject, and what
	// is known of it, such as its state, its last change and its other formats.
	Listed struct {
		ID       string
		Title    []Inline
		Subject  []Inline
		Metadata [][]Inline
	}
)

// A CalloutKind is what a callout is for.
type CalloutKind uint8

const (
	KeyFacts CalloutKind = iota
	Objection
	Alert
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

// Below calls f with the paragraphs.
func (o *Opening) Below(f func([]Block)) { f(o.Blocks) }

// Below calls f with nothing.
func (*Contents) Below(func([]Block)) {}

// Below calls f with nothing.
func (*Listing) Below(func([]Block)) {}

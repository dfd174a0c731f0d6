// Package compose turns a notice into a document. It is the only place that decides what is said
// and in which order; it knows no angle bracket and no millimetre. The notice's own words always
// take precedence over standard wording.
package compose

import (
	"cmp"
	"strconv"
	"time"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// A composer holds the state that all sections share.
type composer struct {
	n               *notice.Notice
	stated          *statement.Statements
	index           *notice.Index
	wording         *phrase.Catalogue
	regimes         []*law.Regime // regimes whose provisions are cited
	wordingLang     string        // language of the standard wording, if it differs from that of the notice
	outputPath      func(file string) (string, bool)
	objections      []*notice.Right // those that are printed separately
	objectionBlock  *doc.Callout    // where they are printed; nil without them
	byKey           map[string]*sectionPlan
	forms           map[string]string                // how the items of a section are set
	columns         []string                         // keys of the columns of the table that is being printed
	own             bool                             // whether only the words of the notice are printed
	shapes          *slot.Language                   // of words that continue a standard sentence
	citations       string                           // where provisions are cited: one of the constants below
	endnotes        [][]doc.Inline                   // what is cited after all sections
	smallWords      map[string]bool                  // words that the notice writes in small letters; nil until asked for
	purposeKind     slot.Kind                        // of purposeWords
	purposesLed     bool                             // whether a sentence before the list of purposes ends in them
	purposeWords    map[*notice.Purpose][]doc.Inline // purposes as they continue a sentence; nil until asked for
	purposeForm     string                           // how purposes are printed: "list", "table", …
	sharedThen      string                           // what happens after every period of storage, if that is said once
	anchors         map[string]string                // section key → id of the heading it is printed under
	printed         int                              // number of sections that are printed
	purposesOpen    bool                             // whether the opening tells the purposes
	isNamed         bool                             // whether the opening names the controller
	fields          bool                             // whether the words of fields are marked
	withoutSections bool                             // whether a purpose is printed without the sections that it refers to
}

// Where provisions of the law are cited.
const (
	citeInline = "inline" // after the name of what they provide for
	citeEnd    = "end"    // after all sections
	citeNone   = "none"
)

// Compose returns the document of n. Links to other notices assume that outputs have the same
// relative paths as the notices.
func Compose(n *notice.Notice) *doc.Document { return With(n, Options{}) }

// Options are what a document depends on besides its notice.
type Options struct {
	Today   string    // ISO 8601; empty: no day has passed
	Present string    // for an earlier version: the path from its output to that of the present one, without an extension
	Earlier []Earlier // the versions before this one that have pages, newest first
	Fields  bool      // whether words of the notice are marked as those of their fields, by doc.Written

	// OutputPath returns the path from the output of the notice to that of another notice, given its
	// file name, without an extension; nil: outputs have the same relative paths as the notices.
	OutputPath func(file string) (string, bool)
}

// An Earlier is a page of an earlier version of a notice. Version or Date (ISO 8601) may be empty.
type Earlier struct{ URL, Version, Date string }

// With is Compose with options.
func With(n *notice.Notice, o Options) *doc.Document {
	c := prepared(n, o)
	n = c.n
	d := &doc.Document{
		Lang: c.language(), Dir: phrase.Direction(n.Language.Value),
		Series: n.Series.Value, Title: n.Title.Value, Subtitle: n.Subtitle.Value,
		Controller: doc.Plain(c.owner()),
	}
	if c.fields {
		d.ControllerWords = c.owner()
		d.TitleWords, d.SeriesWords = c.verbatim(n.Title), c.verbatim(n.Series)
	}
	c.furniture(d)
	ended := hasEnded(n.ValidUntil.Value, n.SupersededBy.Value, o.Today)
	d.NoIndex = ended || o.Present != ""
	d.Blocks = withAlert(withRecord(c.sections(), c.record(o.Earlier)), c.alert(ended, o.Present))
	c.links(d, d.UniqueIDs())
	if n.Layout.Numbered.Value {
		number(d.Blocks)
	}
	d.Clean()
	return d
}

// prepared is a composer that knows what the notice states, and has composed nothing.
func prepared(n *notice.Notice, o Options) *composer {
	if o.OutputPath == nil {
		o.OutputPath = func(string) (string, bool) { return "", false }
	}
	n = withBases(statement.Derive(n))
	c := newComposer(n)
	c.stated, c.outputPath, c.fields = statement.Of(n), o.OutputPath, o.Fields
	c.index = c.stated.Index()
	c.objectionBlock = c.objection()
	return c
}

func newComposer(n *notice.Notice) *composer {
	regimes := n.Regimes()
	p, known := catalogue(n, regimes.Wording())
	c := &composer{n: n, wording: p, regimes: regimes.Printed(), anchors: map[string]string{}, forms: map[string]string{}, own: n.OwnWording(), citations: citeInline}
	c.shapes = slot.In(c.language())
	if !known {
		c.wordingLang = p.Tag.String()
	}
	switch {
	case n.Layout.Citations.IsSet():
		c.citations = n.Layout.Citations.Value
	case c.own || forChildren(n):
		c.citations = citeNone
	}
	return c
}

// catalogue is the wording of a notice under a law, in the form of address that it asks for.
func catalogue(n *notice.Notice, law string) (*phrase.Catalogue, bool) {
	p, known := phrase.For(n.Language.Value, law)
	if n.Address.Value == "informal" {
		p = p.Informal()
	}
	return p, known
}

// language is that of the notice; of the standard wording, where it names none.
func (c *composer) language() string {
	return cmp.Or(c.n.Language.Value, c.wording.Tag.String())
}

// forChildren reports whether a notice is for children, or is a version of another that speaks to
// them, who are not told the articles of the law (Art. 12(1)).
func forChildren(n *notice.Notice) bool {
	children := 0
	for a := range n.Audiences.All() {
		if a.Kind.Value == "children" {
			children++
		}
	}
	return children > 0 && (n.VersionOf.IsSet() || children == n.Audiences.Len())
}

// owner names the publisher of the notice: the name or the unit of the controller.
func (c *composer) owner() []doc.Inline {
	for _, t := range []source.Text{c.n.Controller.Name, c.n.Controller.Unit} {
		if t.IsSet() {
			return c.title(t)
		}
	}
	return nil
}

// date returns a date with its words; text that is not a date is printed as written.
func (c *composer) date(t source.Text) doc.Date {
	if !t.IsSet() {
		return doc.Date{}
	}
	return c.day(t.Value)
}

func (c *composer) day(value string) doc.Date {
	day, err := time.Parse(time.DateOnly, value)
	if err != nil {
		return doc.Date{Value: value, Text: value}
	}
	return doc.Date{Value: value, Text: c.wording.Date(day.Year(), int(day.Month()), day.Day())}
}

// number prefixes each section heading with its number.
func number(list []doc.Block) {
	n := 0
	doc.TopHeadings(list, func(_ string, heading *[]doc.Inline) {
		n++
		*heading = append(plain(strconv.Itoa(n)+". "), *heading...)
	})
}

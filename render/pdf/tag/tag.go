// Package tag is the structure tree of a tagged PDF: elements in reading order, complete before
// anything is drawn. Drawing only notes at the leaves where their content is. The package knows
// nothing of file formats.
package tag

// A Role is a standard structure type (ISO 32000-1, 14.8.4), or Strong or Em, which the role map maps
// to Span.
type Role string

const (
	Document  Role = "Document"
	Sect      Role = "Sect"
	P         Role = "P"
	L         Role = "L"
	LI        Role = "LI"
	Lbl       Role = "Lbl"
	LBody     Role = "LBody"
	Table     Role = "Table"
	Caption   Role = "Caption"
	THead     Role = "THead"
	TBody     Role = "TBody"
	TR        Role = "TR"
	TH        Role = "TH"
	TD        Role = "TD"
	TOC       Role = "TOC"
	TOCI      Role = "TOCI"
	Reference Role = "Reference"
	Link      Role = "Link"
	Span      Role = "Span"
	Strong    Role = "Strong"
	Em        Role = "Em"
)

// Heading returns the role of a heading; the title of the document is at level 1.
func Heading(level int) Role {
	return [...]Role{"H1", "H2", "H3", "H4", "H5", "H6"}[min(max(level, 1), 6)-1]
}

// An Element is a node of the tree.
type Element struct {
	Role  Role
	Lang  string // BCP 47, where it is not that of the document
	Scope string // of a TH: Row or Column
	Marks string // of an L, how its items are numbered: Disc, Decimal or None
	Text  string // of a Link, its words, as the description of its annotations
	URL   string // of a Link, an address, or # and an anchor in the document
	Kids  []Kid
}

// A Kid is an Element, a Leaf, or an Annotation.
type Kid interface{ kid() }

// A Leaf holds content of an element. An element has several leaves where elements stand between
// its content.
type Leaf struct {
	Parent *Element
	Refs   []Ref // marked-content sequences, in order; added by drawing
}

// A Ref is a marked-content sequence: the page, from 0, and its MCID.
type Ref struct{ Page, Mark int }

// An Annotation is the clickable area of a Link on one line.
type Annotation struct {
	Parent *Element
	Page   int        // from 0
	Rect   [4]float64 // left, bottom, right, top, in points from the lower left corner of the page
}

func (*Element) kid()    {}
func (*Leaf) kid()       {}
func (*Annotation) kid() {}

// Add adds an element as the last kid of e.
func (e *Element) Add(r Role) *Element {
	k := &Element{Role: r}
	e.Kids = append(e.Kids, k)
	return k
}

// Leaf returns the leaf for the next content of e. It is nil if e is nil, as it is for artifacts.
func (e *Element) Leaf() *Leaf {
	if e == nil {
		return nil
	}
	if n := len(e.Kids); n > 0 {
		if l, ok := e.Kids[n-1].(*Leaf); ok {
			return l
		}
	}
	l := &Leaf{Parent: e}
	e.Kids = append(e.Kids, l)
	return l
}

// Annotate adds an annotation as the last kid of a Link.
func (e *Element) Annotate(a *Annotation) {
	a.Parent = e
	e.Kids = append(e.Kids, a)
}

// Prune removes elements and leaves without content, but no cells, for rows must have equally many.
// It reports whether e is left.
func (e *Element) Prune() bool {
	kept := e.Kids[:0]
	for _, k := range e.Kids {
		switch k := k.(type) {
		case *Element:
			if !k.Prune() {
				continue
			}
		case *Leaf:
			if len(k.Refs) == 0 {
				continue
			}
		}
		kept = append(kept, k)
	}
	e.Kids = kept
	return len(kept) > 0 || e.Role == TH || e.Role == TD || e.Role == Document
}

// Walk calls f for e and its descendants, parents first, in reading order.
func (e *Element) Walk(f func(*Element)) {
	f(e)
	for _, k := range e.Kids {
		if k, ok := k.(*Element); ok {
			k.Walk(f)
		}
	}
}

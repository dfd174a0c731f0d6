package word

import (
	"encoding/xml"
	"strings"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
)

// What is left out of a document, in words.
const (
	deleted   = "deleted text (tracked change)"
	moved     = "moved text where it stood before (tracked change)"
	hidden    = "hidden text"
	contents  = "table of contents"
	fieldCode = "code of a field"
	furigana  = "reading aid above the words"
	embedded  = "embedded document"
	furniture = "what noticec prints around a notice"
)

// A node is a paragraph or a table.
type node interface{ words() int }

type (
	// A para is a paragraph as Word has it.
	para struct {
		props     paraProps
		style     *style
		runs      []run
		bookmarks []string
		notes     []string // ids of the notes to which it refers, such as "footnote 2"
		comments  []string // ids
		ends      []end    // of anchors and ranges of comments
		omitted   []omission
	}
	// A run is words of one look. Link is an address, or "#" and a bookmark.
	run struct {
		text    string
		props   runProps // as they are shown, with those of styles
		link    string
		isBreak bool
	}
	omission struct {
		what string
		text []byte // what is left out; of pictures, their alternative text
	}
)

// plain is the text of a paragraph's runs.
func (p *para) plain() string {
	var b strings.Builder
	for _, r := range p.runs {
		b.WriteString(r.text)
	}
	return b.String()
}

func (p *para) words() int {
	plain := p.plain()
	if !source.IsSeen(plain) {
		return 0
	}
	return len(strings.Fields(plain))
}

func (p *para) omit(what, text string) {
	if n := len(p.omitted) - 1; n >= 0 && p.omitted[n].what == what && what != fieldCode {
		p.omitted[n].text = append(p.omitted[n].text, text...)
		return
	}
	p.omitted = append(p.omitted, omission{what, []byte(text)})
}

// A reader reads the texts of a part: the body of a document, a page header, footnotes.
type reader struct {
	*markup
	pack      *pack
	relations relations

	para      *para    // that is being read; nil between paragraphs
	bookmarks []string // that stand before the next one
	link      string   // of the hyperlink around
	removed   string   // why words are left out here: deleted or moved
	contents  int      // tables of contents around
	fields    []field
	codes     int // fields around whose result has not begun

	ends        []end  // that stand before the next paragraph
	paragraphID string // of the last paragraph that has one
}

// readStory reads the text of a part whose root has the given local name; that of a document is
// in its body.
func (p *pack) readStory(name, root string) ([]node, error) {
	r, err := p.open(name)
	if r == nil {
		return nil, err
	}
	if !r.root(root) {
		return nil, r.err
	}
	if root != "document" {
		nodes := r.nodes()
		return nodes, r.err
	}
	var out []node
	r.children(func(e xml.StartElement) {
		if e.Name.Local == "body" {
			out = append(out, r.nodes()...)
		} else {
			r.skip()
		}
	})
	return out, r.err
}

// open begins to read a part; the reader is nil if there is none of that name.
func (p *pack) open(name string) (*reader, error) {
	data, err := p.archive.read(name)
	if err != nil || data == nil {
		return nil, err
	}
	rel, err := readRelations(p.archive, name)
	if err != nil {
		return nil, err
	}
	return &reader{markup: newMarkup(name, data), pack: p, relations: rel}, nil
}

// nodes reads the paragraphs and tables within the element that has begun.
func (r *reader) nodes() []node {
	var out []node
	r.children(func(e xml.StartElement) { r.node(e, &out) })
	return out
}

func (r *reader) node(e xml.StartElement, out *[]node) {
	within := func(e xml.StartElement) { r.node(e, out) }
	switch {
	case e.Name.Space == "mc" && e.Name.Local == "AlternateContent":
		r.alternate(within)
	case e.Name.Space != "w":
		r.children(within)
	default:
		switch e.Name.Local {
		case "p":
			if id := attr(e, "paraId"); id != "" {
				r.paragraphID = strings.ToUpper(id)
			}
			r.paragraph(out)
		case "tbl":
			*out = append(*out, r.table())
		case "sdt":
			r.control(within)
		case "del":
			r.removing(deleted, within)
		case "moveFrom":
			r.removing(moved, within)
		case "bookmarkStart":
			r.bookmarks = append(r.bookmarks, attr(e, "name"))
			r.end(e)
			r.skip()
		case "bookmarkEnd", "commentRangeStart", "commentRangeEnd":
			r.end(e)
			r.skip()
		case "altChunk":
			*out = append(*out, &para{props: newParaProps(), omitted: []omission{{what: embedded}}})
			r.skip()
		case "sectPr":
			r.skip()
		default: // such as w:ins, w:customXml
			r.children(within)
		}
	}
}

// count fails where a document has more paragraphs, rows and cells than it may.
func (r *reader) count() {
	if r.pack.nodes++; r.pack.nodes > intake.MaxBlocks {
		r.fail(&intake.LimitError{What: "50,000 paragraphs and cells"})
	}
}

// paragraph reads a paragraph, and appends it with the text boxes that are anchored in it. A
// paragraph before it whose end was removed is joined with it.
func (r *reader) paragraph(out *[]node) {
	r.count()
	outer := r.para
	p := &para{props: newParaProps(), bookmarks: r.bookmarks, ends: r.ends, style: r.pack.styles.paragraph("")}
	r.bookmarks, r.ends = nil, nil
	r.para = p
	var boxes []node
	r.children(func(e xml.StartElement) { r.inline(e, &boxes) })
	r.para = outer
	if n := len(*out) - 1; n >= 0 {
		if before, ok := (*out)[n].(*para); ok && before.props.removed != "" {
			before.join(p)
			*out = append(*out, boxes...)
			return
		}
	}
	*out = append(append(*out, p), boxes...)
}

// join puts the words of the paragraph behind p after its own, in the look of that one, whose end
// is still there.
func (p *para) join(behind *para) {
	p.props, p.style = behind.props, behind.style
	for _, x := range behind.ends {
		x.at += len(p.runs)
		p.ends = append(p.ends, x)
	}
	p.runs = append(p.runs, behind.runs...)
	p.bookmarks = append(p.bookmarks, behind.bookmarks...)
	p.notes = append(p.notes, behind.notes...)
	p.comments = append(p.comments, behind.comments...)
	p.omitted = append(p.omitted, behind.omitted...)
}

// alternate reads the first of several forms of the same content.
func (r *reader) alternate(f func(xml.StartElement)) {
	taken := false
	r.children(func(e xml.StartElement) {
		if taken {
			r.skip()
			return
		}
		taken = true
		r.children(f)
	})
}

// control reads a content control, w:sdt.
func (r *reader) control(f func(xml.StartElement)) {
	before := r.contents
	r.children(func(e xml.StartElement) {
		switch e.Name.Local {
		case "sdtContent":
			r.children(f)
		case "sdtPr":
			r.children(func(e xml.StartElement) {
				if e.Name.Local != "docPartObj" {
					r.skip()
					return
				}
				r.children(func(e xml.StartElement) {
					if e.Name.Local == "docPartGallery" && attr(e, "val") == "Table of Contents" {
						r.contents++
					}
					r.skip()
				})
			})
		default:
			r.skip()
		}
	})
	r.contents = before
}

// removing reads what a tracked change removed.
func (r *reader) removing(what string, f func(xml.StartElement)) {
	before := r.removed
	r.removed = what
	r.children(f)
	r.removed = before
}

// box reads a text box: a text of its own, which stands outside the fields and links around it.
func (r *reader) box() []node {
	outer := *r
	r.para, r.link, r.fields, r.codes, r.bookmarks = nil, "", nil, 0, nil
	nodes := r.nodes()
	r.para, r.link, r.fields, r.codes, r.bookmarks = outer.para, outer.link, outer.fields, outer.codes, outer.bookmarks
	return nodes
}

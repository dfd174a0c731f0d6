package docx

import (
	"slices"
	"strconv"
	"strings"
	"time"

	_ "embed"

	"github.com/noticec/noticec/notice/merge"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// A reviewCopy is what a copy for review has besides: comments, tracked changes, and anchors by which
// edited words find their way back to their fields.
type reviewCopy struct {
	date      string // of comments and changes, as Word writes it; may be empty
	left      []int  // how often the words of each remark are still to come
	open      []bool // whether the range of a remark has begun
	commented []int  // remarks that have a comment, in order
	changes   int    // that are written
	record    merge.Record
	fields    map[source.Text]int
	taken     map[string]bool // names of other bookmarks, in small letters; nil before one is needed
	place     int             // that words are part of; 0 is none
	paused    bool            // whether what is printed are no words of the document, as in the contents
	counting  bool
}

// newCopy returns the copy of a document, whose remarks have been counted by printing it once.
func newCopy(d *doc.Document, o Options) *reviewCopy {
	n := len(d.Review.Remarks)
	counter := newPrinter(d, o)
	counter.copy = &reviewCopy{left: make([]int, n), open: make([]bool, n), fields: map[source.Text]int{}, counting: true}
	counter.document()
	c := &reviewCopy{left: counter.copy.left, open: make([]bool, n), fields: map[source.Text]int{}}
	if day, err := time.Parse(time.DateOnly, d.LastChange()); err == nil {
		c.date = day.Format(time.RFC3339)
	}
	c.record.Notice = d.Review.Origin.Notice
	return c
}

// A change is what became of words since an earlier revision.
type change uint8

const (
	unchanged change = iota
	insertion
	deletion
)

var changeElements = [...]string{insertion: "w:ins", deletion: "w:del"}

// trackedBy appends the attributes of a tracked change.
func (p *printer) trackedBy() {
	p.number("w:id", len(p.bookmarks)+len(p.copy.record.Places)+p.copy.changes)
	p.copy.changes++
	p.by()
}

// by appends who wrote a comment or a change, and when.
func (p *printer) by() {
	p.attr("w:author", merge.Author)
	if p.copy.date != "" {
		p.out(` w:date="`, p.copy.date, `"`)
	}
}

// tracked prints a run, as part of the change that it is in.
func (p *printer) tracked(run func()) {
	if p.change == unchanged || p.copy == nil {
		run()
		return
	}
	p.out(`<`, changeElements[p.change])
	p.trackedBy()
	p.out(`>`)
	run()
	p.out(`</`, changeElements[p.change], `>`)
}

// trackedMark prints that a paragraph or a row as a whole was inserted or deleted.
func (p *printer) trackedMark(c change) {
	if c != unchanged && p.copy != nil {
		p.out(`<`, changeElements[c])
		p.trackedBy()
		p.out(`/>`)
	}
}

// changed prints words that were inserted or deleted. In what is published only the words as they are
// now stand.
func (p *printer) changed(in doc.Changed) {
	switch {
	case p.copy == nil || p.copy.paused:
		if !in.Deleted {
			p.inlines(in.Inlines)
		}
		return
	case p.change == deletion:
		p.inlines(in.Inlines)
		return
	}
	before := p.change
	if p.change = insertion; in.Deleted {
		p.change = deletion
	}
	p.inlines(in.Inlines)
	p.change = before
}

// recordLink notes words of the document that lead to an address.
func (p *printer) recordLink(target string, words []doc.Inline) {
	if p.copy != nil && !p.copy.paused && p.change != deletion {
		p.copy.record.Links = append(p.copy.record.Links, merge.Link{Text: merge.Plain(doc.Plain(words)), URL: target})
	}
}

// wholeChange tells of words that all are part of changes of one kind. In what is published there are none.
func (p *printer) wholeChange(list []doc.Inline) change {
	if p.copy == nil {
		return unchanged
	}
	return wholeChange(list)
}

func wholeChange(list []doc.Inline) change {
	out := unchanged
	for _, in := range list {
		c := changeOf(in)
		switch {
		case c == unchanged && strings.TrimSpace(doc.Plain([]doc.Inline{in})) == "":
			continue
		case c == unchanged, out != unchanged && out != c:
			return unchanged
		}
		out = c
	}
	return out
}

// changeOf is the change that all words of an inline are part of.
func changeOf(in doc.Inline) change {
	switch in := in.(type) {
	case doc.Changed:
		if in.Deleted {
			return deletion
		}
		return insertion
	case doc.Strong:
		return wholeChange(in)
	case doc.Emph:
		return wholeChange(in)
	case doc.Cite:
		return wholeChange(in)
	case doc.Link:
		return wholeChange(in.Inlines)
	case doc.Lang:
		return wholeChange(in.Inlines)
	case doc.Written:
		return wholeChange(in.Inlines)
	case doc.Remarked:
		return wholeChange(in.Inlines)
	}
	return unchanged
}

// rowChange tells of a row whose words all are part of changes of one kind.
func (p *printer) rowChange(row doc.Row) change {
	var all []doc.Inline
	for _, cell := range row.Cells {
		doc.Walk(cell, func(b doc.Block) {
			if para, ok := b.(*doc.Paragraph); ok {
				all = append(all, para.Inlines...)
			}
		})
	}
	return p.wholeChange(all)
}

// remarked prints words between the marks of the comments on them. The range of a comment goes from
// the first of its words to the last, wherever they are.
func (p *printer) remarked(in doc.Remarked) {
	c := p.copy
	if c == nil || c.paused {
		p.inlines(in.Inlines)
		return
	}
	var about []int
	for _, i := range in.Remarks {
		if i >= 0 && i < len(c.left) && !slices.Contains(about, i) {
			about = append(about, i)
		}
	}
	for _, i := range about {
		if c.counting {
			c.left[i]++
		} else if !c.open[i] {
			c.open[i] = true
			p.commentMark("w:commentRangeStart", i)
		}
	}
	p.inlines(in.Inlines)
	if c.counting {
		return
	}
	for _, i := range about {
		if c.left[i]--; c.left[i] > 0 {
			continue
		}
		p.commentMark("w:commentRangeEnd", i)
		p.out(`<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>`)
		p.commentMark("w:commentReference", i)
		p.out(`</w:r>`)
		c.commented = append(c.commented, i)
	}
}

func (p *printer) commentMark(element string, id int) {
	p.out(`<`, element)
	p.number("w:id", id)
	p.out(`/>`)
}

// anchored prints the words of a field between the marks of a bookmark.
func (p *printer) anchored(in doc.Written) {
	c := p.copy
	if c == nil || c.paused || c.place > 0 {
		p.inlines(in.Inlines)
		return
	}
	field, known := c.fields[in.Text]
	if !known {
		field = len(c.record.Fields)
		c.fields[in.Text] = field
		f := merge.Field{Path: p.d.Review.Origin.Paths[doc.WhereOf(in.Text.Span)], Text: in.Text.Written()}
		if file := in.Text.Span.File; file != nil {
			f.File = file.Path
		}
		c.record.Fields = append(c.record.Fields, f)
	}
	n := len(p.bookmarks) + len(c.record.Places) + c.changes
	name := p.anchorName(len(c.record.Places) + 1)
	c.record.Places = append(c.record.Places, merge.Place{Anchor: name, Field: field})
	c.place = len(c.record.Places)
	p.out(`<w:bookmarkStart`)
	p.number("w:id", n)
	p.attr("w:name", name)
	p.out(`/>`)
	p.inlines(in.Inlines)
	p.out(`<w:bookmarkEnd`)
	p.number("w:id", n)
	p.out(`/>`)
	c.place = 0
}

// anchorName is the name of the bookmark of a place, which no other has.
func (p *printer) anchorName(place int) string {
	c := p.copy
	if c.taken == nil {
		c.taken = make(map[string]bool, len(p.bookmarks))
		for _, name := range p.bookmarks {
			c.taken[strings.ToLower(name)] = true
		}
	}
	name := "noticec_" + strconv.Itoa(place)
	for c.taken[name] {
		name += "_"
	}
	return name
}

// copied notes words that are printed as part of the document.
func (p *printer) copied(s string) {
	c := p.copy
	if c == nil || c.paused || c.counting || p.change == deletion {
		return
	}
	if len(c.record.Printed) == 0 {
		c.record.Printed = append(c.record.Printed, nil)
	}
	last := &c.record.Printed[len(c.record.Printed)-1]
	if n := len(*last) - 1; n >= 0 && (*last)[n].Place == c.place {
		(*last)[n].Text += s
		return
	}
	*last = append(*last, merge.Segment{Place: c.place, Text: s})
}

// endCopied notes the end of a paragraph.
func (p *printer) endCopied() {
	c := p.copy
	if c == nil || c.paused || c.counting {
		return
	}
	if n := len(c.record.Printed); n > 0 && len(c.record.Printed[n-1]) > 0 {
		c.record.Printed = append(c.record.Printed, nil)
	}
}

// uncopied prints what are no words of the document.
func (p *printer) uncopied(fill func()) {
	if p.copy == nil {
		fill()
		return
	}
	before := p.copy.paused
	p.copy.paused = true
	fill()
	p.copy.paused = before
}

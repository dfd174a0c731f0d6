package layout

import (
	"strconv"

	"github.com/noticec/noticec/render/doc"
)

// changed sets words that were inserted, underlined, or deleted, struck out.
func (p *splitter) changed(in doc.Changed, c context) {
	joined := p.joins
	if in.Deleted {
		c.Strike, c.Color, c.generated = true, Soft, true
	} else {
		c.Underline = true
	}
	p.walk(in.Inlines, c)
	if in.Deleted && !joined { // what takes their place is a word of its own
		p.joins = false
	}
}

// numbers sets the numbers of remarks behind their words, which lead to their notes.
func (p *splitter) numbers(remarks []int, c context) {
	if p.l.doc.Review == nil {
		return
	}
	c.generated = true
	small := p.l.sizes.small
	c.Size, c.Face = min(c.Size, small.size), Bold
	for _, i := range remarks {
		number := "[" + strconv.Itoa(i+1) + "]"
		p.joins = true
		if c.link != nil { // a link holds no other
			p.text(number, c)
			continue
		}
		p.walk([]doc.Inline{doc.Link{URL: "#" + noteID(i), Inlines: []doc.Inline{doc.Text(number)}}}, c)
	}
	p.joins = true
}

func noteID(remark int) string { return "remark-" + strconv.Itoa(remark+1) }

// withNotes are blocks of a copy for review, each followed by the remarks on its words; those on the
// title block come first. A note leads back to the section of its words.
func (l *layouter) withNotes(list []doc.Block) []doc.Block {
	if l.doc.Review == nil {
		return list
	}
	noted := make([]bool, len(l.doc.Review.Remarks))
	note := func(remarks []int, back string) []doc.Block {
		notes := &doc.List{}
		for _, i := range remarks {
			if i < 0 || i >= len(noted) || noted[i] {
				continue
			}
			noted[i] = true
			notes.Items = append(notes.Items, l.note(i, back))
		}
		if len(notes.Items) == 0 {
			return nil
		}
		return []doc.Block{&doc.Section{Blocks: []doc.Block{notes}}}
	}
	opening, _ := l.doc.Opened()
	out := note(append(l.doc.FrontRemarks(), doc.RemarksOn(opening)...), "")
	for _, b := range list {
		out = append(append(out, b), note(doc.RemarksOn([]doc.Block{b}), firstID(b))...)
	}
	return out
}

// firstID is the first anchor in a block; empty if there is none.
func firstID(b doc.Block) string {
	first := ""
	doc.EachID([]doc.Block{b}, func(id *string) {
		if first == "" {
			first = *id
		}
	})
	return first
}

// note is a remark, with the way back to its words.
func (l *layouter) note(i int, back string) doc.ListItem {
	r := &l.doc.Review.Remarks[i]
	item := doc.ListItem{ID: noteID(i)}
	for k, line := range r.Lines() {
		words := []doc.Inline{doc.Text(line)}
		if k == 0 {
			name := []doc.Inline{doc.Strong{doc.Text(r.Name(i + 1))}}
			if back != "" {
				name = []doc.Inline{doc.Link{URL: "#" + back, Inlines: name}}
			}
			words = append(append(name, doc.Text(" ")), words...)
		}
		item.Blocks = append(item.Blocks, &doc.Paragraph{Inlines: words})
	}
	return item
}

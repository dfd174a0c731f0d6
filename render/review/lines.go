package review

import (
	"cmp"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// A line is a list of words of the document: a title, a heading, a paragraph, a cell's.
type line struct {
	words   *[]doc.Inline
	place   source.Span // of its block
	id      string      // of the nearest anchor around it; "" is the top of the page
	heading string      // the id of the section whose heading it is
	early   bool        // whether it says in short what stands below
	stamp   *doc.Stamp  // whose line it is; else nil
}

// A page is a document with its lines, and with where its words were written.
type page struct {
	d       *doc.Document
	lines   []line
	written []written

	elsewhere func(section string) []string
	byLine    map[*source.File]map[int]target // see origins
}

// A written is an occurrence of words of a field.
type written struct {
	text       source.Text
	line       int
	start, end int // in bytes of the plain text of the line
}

// collect finds the lines in reading order, and the fields in them.
func (p *page) collect() {
	d := p.d
	p.add(line{words: &d.ControllerWords, early: true}, line{words: &d.SeriesWords}, line{words: &d.TitleWords, id: "top"})
	opening, rest := d.Opened()
	p.blocks(opening, line{early: true})
	for _, s := range d.Stamps() {
		words := d.StampLine(s)
		p.add(line{words: &words, place: s.Span, stamp: s})
	}
	p.blocks(rest, line{})
	p.add(line{words: &d.Imprint})
	for i, l := range p.lines {
		at := 0
		p.fields(*l.words, i, &at)
	}
}

func (p *page) add(list ...line) { p.lines = append(p.lines, list...) }

// blocks adds the lines of blocks; in says what they are in.
func (p *page) blocks(list []doc.Block, in line) {
	for _, b := range list {
		at := in
		at.place, at.heading = b.Origin(), ""
		head := func(words *[]doc.Inline, id string) {
			at.id = cmp.Or(id, at.id)
			h := at
			h.words, h.heading = words, id
			p.add(h)
		}
		plain := func(words *[]doc.Inline, id string) {
			l := at
			l.words, l.id = words, cmp.Or(id, at.id)
			p.add(l)
		}
		within := func(blocks []doc.Block, id string) {
			l := at
			l.id = cmp.Or(id, at.id)
			p.blocks(blocks, l)
		}
		switch b := b.(type) {
		case *doc.Section:
			head(&b.Heading, b.ID)
			within(b.Blocks, b.ID)
		case *doc.Callout:
			at.early = at.early || b.Kind == doc.KeyFacts
			head(&b.Heading, b.ID)
			within(b.Blocks, b.ID)
		case *doc.Paragraph:
			plain(&b.Inlines, "")
		case *doc.List:
			for i := range b.Items {
				within(b.Items[i].Blocks, b.Items[i].ID)
			}
		case *doc.Definitions:
			for i := range b.Items {
				item := &b.Items[i]
				plain(&item.Term, item.ID)
				for _, v := range item.Values {
					within(v, item.ID)
				}
			}
		case *doc.Table:
			plain(&b.Caption, "")
			for i := range b.Head {
				plain(&b.Head[i], "")
			}
			for _, row := range b.Rows {
				for _, cell := range row.Cells {
					within(cell, row.ID)
				}
			}
		case *doc.Opening:
			within(b.Blocks, "")
		}
	}
}

// fields adds the fields in words of a line.
func (p *page) fields(list []doc.Inline, line int, at *int) {
	for _, in := range list {
		switch in := in.(type) {
		case doc.Written:
			start := *at
			p.written = append(p.written, written{in.Text, line, start, start + len(doc.Plain(in.Inlines))})
			p.fields(in.Inlines, line, at)
		case doc.Strong:
			p.fields(in, line, at)
		case doc.Emph:
			p.fields(in, line, at)
		case doc.Cite:
			*at++ // the space before it
			p.fields(in, line, at)
		case doc.Lang:
			p.fields(in.Inlines, line, at)
		case doc.Link:
			p.fields(in.Inlines, line, at)
		default:
			*at += len(doc.Plain([]doc.Inline{in}))
		}
	}
}

// wrap marks the words from start to end, in bytes of the plain text. What is not split, a link, a
// day or code, is marked as a whole.
func wrap(list []doc.Inline, start, end int, mark func([]doc.Inline) doc.Inline) []doc.Inline {
	var out, run []doc.Inline
	flush := func() {
		if len(run) > 0 {
			out = append(out, mark(run))
			run = nil
		}
	}
	at := 0
	for _, in := range list {
		n := len(doc.Plain([]doc.Inline{in}))
		i, j := max(0, start-at), min(n, end-at)
		at += n
		switch {
		case n == 0 || i >= j:
			if len(run) > 0 && n > 0 {
				flush()
			}
			if len(run) > 0 {
				run = append(run, in)
				continue
			}
			out = append(out, in)
		case i == 0 && j == n:
			run = append(run, in)
		default:
			before, marked, after := split(in, i, j, mark)
			if len(before) > 0 {
				flush()
				out = append(out, before...)
			}
			run = append(run, marked...)
			if len(after) > 0 {
				flush()
				out = append(out, after...)
			}
		}
	}
	flush()
	return out
}

// split divides an inline of which a part is marked: into what stands before it, what is marked, and
// what stands after it. A part of what holds other words is marked within: before alone has it.
func split(in doc.Inline, i, j int, mark func([]doc.Inline) doc.Inline) (before, marked, after []doc.Inline) {
	text := func(s doc.Text) []doc.Inline {
		if s == "" {
			return nil
		}
		return []doc.Inline{s}
	}
	switch in := in.(type) {
	case doc.Text:
		return text(in[:i]), text(in[i:j]), text(in[j:])
	case doc.Strong:
		return []doc.Inline{doc.Strong(wrap(in, i, j, mark))}, nil, nil
	case doc.Emph:
		return []doc.Inline{doc.Emph(wrap(in, i, j, mark))}, nil, nil
	case doc.Cite:
		return []doc.Inline{doc.Cite(wrap(in, i-1, j-1, mark))}, nil, nil
	case doc.Lang:
		in.Inlines = wrap(in.Inlines, i, j, mark)
		return []doc.Inline{in}, nil, nil
	case doc.Written:
		in.Inlines = wrap(in.Inlines, i, j, mark)
		return []doc.Inline{in}, nil, nil
	case doc.Remarked:
		in.Inlines = wrap(in.Inlines, i, j, mark)
		return []doc.Inline{in}, nil, nil
	}
	return nil, []doc.Inline{in}, nil
}

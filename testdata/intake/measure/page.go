package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// A pageWord is a word of the page of a draft: the section of the draft in which it is written, and
// where.
type pageWord struct {
	text, section string
	at            source.Span
}

// A page is what the page of a draft says, in reading order, and what stands outside of that order:
// the lines around the title, each as a list of words.
type page struct {
	words []pageWord
	apart [][]pageWord
	root  *tree.Node
}

// readPage checks and composes a draft. The draft must have no error of shape.
func readPage(f *source.File, today string) (*page, error) {
	root, list := tree.Parse(f)
	if root == nil {
		return nil, first(list)
	}
	result, err := check.File(f, check.Settings{Today: today}, nil)
	if err != nil {
		return nil, err
	}
	if result.Notice == nil {
		return nil, first(result.Findings)
	}
	p := &page{root: root}
	d := compose.Compose(result.Notice)
	p.stand("title", d.Title)
	p.stand("series", d.Series)
	for _, s := range d.Stamps() {
		words := doc.Plain(s.Words)
		if words == "" {
			words = s.Label + " " + s.Text
		}
		section := "version"
		switch s {
		case &d.Updated:
			section = "updated"
		case &d.Effective:
			section = "effective"
		case &d.Adopted:
			section = "adopted"
		}
		p.stand(section, words)
	}
	p.blocks(d.Blocks, source.Span{})
	for i := len(p.words) - 2; i >= 0; i-- { // a heading without a place is that of what it stands above
		if p.words[i].section == "" {
			p.words[i].section = p.words[i+1].section
		}
	}
	p.stand("imprint", doc.Plain(d.Imprint))
	return p, nil
}

// first is the first of the findings that keep a draft from being read.
func first(list diag.List) error {
	for _, d := range list {
		if d.Severity == diag.Error && d.Code.ID < "NC3" {
			return fmt.Errorf("%d:%d: %s [%s]", d.Span.Start.Line, d.Span.Start.Col, d.Message, d.Code.ID)
		}
	}
	return errors.New("the draft cannot be read")
}

// stand adds words that the page has at a place of its own.
func (p *page) stand(section, words string) {
	var out []pageWord
	for _, w := range split(words) {
		out = append(out, pageWord{text: w, section: section})
	}
	if out != nil {
		p.apart = append(p.apart, out)
	}
}

// blocks adds the words of blocks; at is where those are written that have no place of their own.
func (p *page) blocks(blocks []doc.Block, at source.Span) {
	for _, b := range blocks {
		at := at
		if own := b.Origin(); own.Start.Line > 0 {
			at = own
		}
		below := func(list []doc.Block) { p.blocks(list, at) }
		switch b := b.(type) {
		case *doc.Section:
			p.add(b.Heading, at)
			b.Below(below)
		case *doc.Callout:
			p.add(b.Heading, at)
			b.Below(below)
		case *doc.Paragraph:
			p.add(b.Inlines, at)
		case *doc.Definitions:
			for _, d := range b.Items {
				p.add(d.Term, firstPlace(d.Values, at))
				for _, v := range d.Values {
					below(v)
				}
			}
		case *doc.Table:
			p.add(b.Caption, at)
			for _, h := range b.Head {
				p.add(h, at)
			}
			b.Below(below)
		default:
			b.Below(below)
		}
	}
}

// firstPlace is where the first of some values is written, or else other.
func firstPlace(values [][]doc.Block, other source.Span) source.Span {
	for _, v := range values {
		for _, b := range v {
			if at := b.Origin(); at.Start.Line > 0 {
				return at
			}
		}
	}
	return other
}

func (p *page) add(inlines []doc.Inline, at source.Span) {
	section := p.section(at)
	for _, w := range split(doc.Plain(inlines)) {
		p.words = append(p.words, pageWord{w, section, at})
	}
}

// section is the key of the top level below which a place is. A heading of layout is that of all
// sections below it.
func (p *page) section(at source.Span) string {
	if at.Start.Line == 0 {
		return ""
	}
	out, value := "", (*tree.Node)(nil)
	for _, pair := range p.root.Pairs {
		if isBefore(pair.Key.Span.Start, at.Start) {
			out, value = pair.Key.Value, pair.Value
		}
	}
	if out != "layout" || value.Get("order") == nil {
		return out
	}
	var names []string
	for _, name := range contained(value.Get("order"), at.Start, false) {
		if p.root.Get(name) == nil {
			name = "sections" // by its id
		}
		names = append(names, name)
	}
	return strings.Join(names, "|")
}

// contained returns the sections that stand below the heading at a place of layout.order.
func contained(order *tree.Node, at source.Pos, within bool) []string {
	var out []string
	for _, item := range order.Items {
		name, inside := item, within
		if item.Kind == tree.Mapping {
			if h := item.Get("heading"); h != nil && h.Span.Start == at {
				inside = true
			}
			if below := item.Get("contains"); below != nil {
				out = append(out, contained(below, at, inside)...)
			}
			name = item.Get("section")
		}
		if inside && name != nil && name.Kind == tree.Scalar {
			section, _, _ := strings.Cut(name.Text.Value, "/")
			out = append(out, section)
		}
	}
	return out
}

func isBefore(a, b source.Pos) bool { return a.Line < b.Line || a.Line == b.Line && a.Col <= b.Col }

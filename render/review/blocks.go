package review

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render/doc"
)

// changes marks what differs between two documents, and counts it.
type changes struct {
	insertions, deletions int // runs of words
	sections              int // that were deleted
	moved                 []moved
	known                 map[moved]bool
}

// maxMoved is how many links that lead elsewhere are told with their addresses.
const maxMoved = 20

// summary says how much has changed, a sentence for each paragraph.
func (c changes) summary(since string) []string {
	var parts []string
	if c.insertions > 0 {
		parts = append(parts, diag.Counted(c.insertions, "insertion")+", underlined")
	}
	if c.deletions > 0 {
		parts = append(parts, diag.Counted(c.deletions, "deletion")+", struck out")
	}
	if len(parts) == 0 {
		return []string{"No words have changed since " + since + "."}
	}
	out := []string{"Changes since " + since + " are marked: " + strings.Join(parts, ", and ") + "."}
	for _, m := range c.moved[:min(len(c.moved), maxMoved)] {
		out = append(out, fmt.Sprintf("The link “%s” led to %s, and leads to %s.", shown(m.words), shown(m.from), shown(m.to)))
	}
	if more := len(c.moved) - maxMoved; more > 0 {
		out = append(out, "And "+diag.Counted(more, "other link")+" "+map[bool]string{true: "leads", false: "lead"}[more == 1]+" elsewhere.")
	}
	return out
}

// document marks in d what differs from old, whose blocks become its own where they are gone.
func (c *changes) document(old, d *doc.Document) {
	if name := c.line(old.ControllerLine(), d.ControllerLine()); len(name) > 0 {
		d.ControllerWords = name
	}
	if series := c.line(old.SeriesLine(), d.SeriesLine()); len(series) > 0 {
		d.SeriesWords = series
	}
	d.TitleWords = c.line(old.TitleLine(), d.TitleLine())
	for i, s := range [...]*doc.Stamp{&d.Updated, &d.Version, &d.Effective, &d.Adopted} {
		c.stamp(old, d, [...]*doc.Stamp{&old.Updated, &old.Version, &old.Effective, &old.Adopted}[i], s)
	}
	wasOpening, was := old.Opened()
	opening, rest := d.Opened()
	out := c.blocks(was, rest)
	if opening = c.blocks(wasOpening, opening); len(opening) > 0 {
		o := &doc.Opening{Blocks: opening}
		if len(d.Blocks) > 0 {
			if now, ok := d.Blocks[0].(*doc.Opening); ok {
				o.Place = now.Place
			}
		}
		out = append([]doc.Block{o}, out...)
	}
	d.Blocks = out
	d.Imprint = c.line(old.Imprint, d.Imprint)
}

// stamp marks what differs between two stamps. Of those that are as they were the backends make more.
func (c *changes) stamp(old, d *doc.Document, was, is *doc.Stamp) {
	before, after := []doc.Inline(nil), []doc.Inline(nil)
	if was.IsPrinted() {
		before = old.StampLine(was)
	}
	if is.IsPrinted() {
		after = d.StampLine(is)
	}
	if count := *c; len(before)+len(after) > 0 {
		if words := c.line(before, after); !slices.Equal([]int{count.insertions, count.deletions}, []int{c.insertions, c.deletions}) {
			is.Words = words
		}
	}
}

// merge joins old and new things: pair makes one of two, gone and came mark what has no partner.
func merge[T any](old, new []T, of func(T) unit, pair func(was, is T) []T, gone, came func(T) T) []T {
	a, b := make([]unit, len(old)), make([]unit, len(new))
	for i, x := range old {
		a[i] = of(x)
	}
	for j, x := range new {
		b[j] = of(x)
	}
	var out []T
	i := 0
	for j, k := range align(a, b) {
		if k < 0 {
			out = append(out, came(new[j]))
			continue
		}
		for ; i < k; i++ {
			out = append(out, gone(old[i]))
		}
		out = append(out, pair(old[k], new[j])...)
		i = k + 1
	}
	for ; i < len(old); i++ {
		out = append(out, gone(old[i]))
	}
	return out
}

func (c *changes) blocks(old, new []doc.Block) []doc.Block {
	return merge(old, new, blockUnit, c.pair,
		func(b doc.Block) doc.Block { c.all([]doc.Block{b}, true); return b },
		func(b doc.Block) doc.Block { c.all([]doc.Block{b}, false); return b })
}

func blockUnit(b doc.Block) unit {
	id := ""
	switch b := b.(type) {
	case *doc.Section:
		id = b.ID
	case *doc.Callout:
		id = b.ID
	}
	return newUnit(fmt.Sprintf("%T", b), id, doc.Words([]doc.Block{b}))
}

// pair marks what differs between two blocks of one kind.
func (c *changes) pair(was, is doc.Block) []doc.Block {
	switch is := is.(type) {
	case *doc.Section:
		was := was.(*doc.Section)
		is.Heading, is.Blocks = c.line(was.Heading, is.Heading), c.blocks(was.Blocks, is.Blocks)
	case *doc.Callout:
		was := was.(*doc.Callout)
		is.Heading, is.Blocks = c.line(was.Heading, is.Heading), c.blocks(was.Blocks, is.Blocks)
	case *doc.Paragraph:
		is.Inlines = c.line(was.(*doc.Paragraph).Inlines, is.Inlines)
	case *doc.List:
		is.Items = merge(was.(*doc.List).Items, is.Items, itemUnit, func(was, is doc.ListItem) []doc.ListItem {
			is.Blocks = c.blocks(was.Blocks, is.Blocks)
			return []doc.ListItem{is}
		}, func(x doc.ListItem) doc.ListItem { x.ID = ""; c.all(x.Blocks, true); return x },
			func(x doc.ListItem) doc.ListItem { c.all(x.Blocks, false); return x })
	case *doc.Definitions:
		is.Items = merge(was.(*doc.Definitions).Items, is.Items, definitionUnit, func(was, is doc.Definition) []doc.Definition {
			is.Term = c.line(was.Term, is.Term)
			is.Values = c.values(was.Values, is.Values)
			return []doc.Definition{is}
		}, func(x doc.Definition) doc.Definition { return c.definition(x, true) },
			func(x doc.Definition) doc.Definition { return c.definition(x, false) })
	case *doc.Table:
		was := was.(*doc.Table)
		if len(was.Head) != len(is.Head) {
			c.all([]doc.Block{was}, true)
			c.all([]doc.Block{is}, false)
			return []doc.Block{was, is}
		}
		c.table(was, is)
	}
	return []doc.Block{is}
}

func itemUnit(x doc.ListItem) unit { return newUnit("", x.ID, doc.Words(x.Blocks)) }

func definitionUnit(x doc.Definition) unit {
	return newUnit("", x.ID, doc.Words([]doc.Block{&doc.Definitions{Items: []doc.Definition{x}}}))
}

func rowUnit(x doc.Row) unit {
	var words []string
	for _, cell := range x.Cells {
		words = append(words, doc.Words(cell)...)
	}
	return newUnit("", x.ID, words)
}

func (c *changes) values(old, new [][]doc.Block) [][]doc.Block {
	return merge(old, new, func(v []doc.Block) unit { return newUnit("", "", doc.Words(v)) },
		func(was, is []doc.Block) [][]doc.Block { return [][]doc.Block{c.blocks(was, is)} },
		func(v []doc.Block) []doc.Block { c.all(v, true); return v },
		func(v []doc.Block) []doc.Block { c.all(v, false); return v })
}

func (c *changes) definition(x doc.Definition, deleted bool) doc.Definition {
	if deleted {
		x.ID = ""
	}
	x.Term = c.mark(x.Term, deleted)
	for _, v := range x.Values {
		c.all(v, deleted)
	}
	return x
}

func (c *changes) row(x doc.Row, deleted bool) doc.Row {
	if deleted {
		x.ID = ""
	}
	for _, cell := range x.Cells {
		c.all(cell, deleted)
	}
	return x
}

func (c *changes) table(was, is *doc.Table) {
	is.Caption = c.line(was.Caption, is.Caption)
	for i := range is.Head {
		is.Head[i] = c.line(was.Head[i], is.Head[i])
	}
	is.Rows = merge(was.Rows, is.Rows, rowUnit, func(was, is doc.Row) []doc.Row {
		for i := range is.Cells {
			is.Cells[i] = c.blocks(was.Cells[i], is.Cells[i])
		}
		return []doc.Row{is}
	}, func(x doc.Row) doc.Row { return c.row(x, true) }, func(x doc.Row) doc.Row { return c.row(x, false) })
}

// mark marks all words of a line.
func (c *changes) mark(words []doc.Inline, deleted bool) []doc.Inline {
	if !deleted {
		return c.line(nil, words)
	}
	if words = doc.Unmarked(words); doc.Plain(words) == "" {
		return nil
	}
	c.deletions++
	return []doc.Inline{doc.Changed{Deleted: true, Inlines: words}}
}

// all marks all words of blocks; those that are gone keep no anchor that links lead to.
func (c *changes) all(list []doc.Block, deleted bool) {
	doc.Walk(list, func(b doc.Block) {
		switch b := b.(type) {
		case *doc.Section:
			b.Heading = c.mark(b.Heading, deleted)
		case *doc.Callout:
			b.Heading = c.mark(b.Heading, deleted)
		case *doc.Paragraph:
			b.Inlines = c.mark(b.Inlines, deleted)
		case *doc.Definitions:
			for i := range b.Items {
				b.Items[i].Term = c.mark(b.Items[i].Term, deleted)
			}
		case *doc.Table:
			b.Caption = c.mark(b.Caption, deleted)
			for i := range b.Head {
				b.Head[i] = c.mark(b.Head[i], deleted)
			}
		}
	})
	if deleted {
		doc.EachID(list, func(id *string) {
			c.sections++
			*id = "deleted-" + strconv.Itoa(c.sections)
		})
	}
}

package review

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/noticec/noticec/render/doc"
)

// maxPairs bounds the comparison of two lists of blocks, in pairs.
const maxPairs = 10_000

// changes marks what differs between two documents, and counts it.
type changes struct {
	insertions, deletions int // runs of words
	sections              int // that were deleted
}

// summary says how much has changed.
func (c changes) summary(since string) string {
	if c.insertions+c.deletions == 0 {
		return "No words have changed since " + since + "."
	}
	return fmt.Sprintf("Changes since %s are marked: %s, underlined, and %s, struck out.", since, plural(c.insertions, "insertion"), plural(c.deletions, "deletion"))
}

// document marks in d what differs from old, whose blocks become its own where they are gone.
func (c *changes) document(old, d *doc.Document) {
	if series := c.line(old.SeriesLine(), d.SeriesLine()); len(series) > 0 {
		d.SeriesWords = series
	}
	d.TitleWords = c.line(old.TitleLine(), d.TitleLine())
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

// A unit is a block, an item or a row, to be found again.
type unit struct {
	kind, id string
	words    []string
	count    map[string]int
}

func newUnit(kind, id string, words []string) unit {
	u := unit{kind, id, words, map[string]int{}}
	for _, w := range words {
		u.count[w]++
	}
	return u
}

// likeness is how much two units have in common: from 0, nothing, to 1; more if they have one id.
func likeness(a, b *unit) float64 {
	if a.kind != b.kind {
		return 0
	}
	same := 0
	for w, n := range a.count {
		same += min(n, b.count[w])
	}
	alike := 1.0
	if n := max(len(a.words), len(b.words)); n > 0 {
		alike = float64(same) / float64(n)
	}
	switch {
	case a.id != "" && a.id == b.id:
		return 2 + alike
	case alike < 0.3 || a.id != "" && b.id != "" && alike < 0.6:
		return 0
	}
	return alike
}

// align returns for each new unit the old one that it was, in order, or -1.
func align(old, new []unit) []int {
	match := make([]int, len(new))
	for j := range match {
		match[j] = -1
	}
	if len(old)*len(new) > maxPairs {
		alignEqual(old, new, match)
		return match
	}
	width := len(new) + 1
	alike, best := make([]float64, len(old)*width), make([]float64, (len(old)+1)*width)
	for i := len(old) - 1; i >= 0; i-- {
		for j := len(new) - 1; j >= 0; j-- {
			alike[i*width+j] = likeness(&old[i], &new[j])
			best[i*width+j] = max(best[(i+1)*width+j], best[i*width+j+1])
			if l := alike[i*width+j]; l > 0 {
				best[i*width+j] = max(best[i*width+j], best[(i+1)*width+j+1]+l)
			}
		}
	}
	for i, j := 0, 0; i < len(old) && j < len(new); {
		switch l := alike[i*width+j]; {
		case l > 0 && best[i*width+j] == best[(i+1)*width+j+1]+l:
			match[j] = i
			i, j = i+1, j+1
		case best[(i+1)*width+j] >= best[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return match
}

// alignEqual finds units again whose words are the same, in order; of long lists.
func alignEqual(old, new []unit, match []int) {
	key := func(u *unit) string { return u.kind + "\x00" + u.id + "\x00" + strings.Join(u.words, " ") }
	places := map[string][]int{}
	for i := range old {
		k := key(&old[i])
		places[k] = append(places[k], i)
	}
	from := 0
	for j := range new {
		k := key(&new[j])
		for list := places[k]; len(list) > 0; list = places[k] {
			i := list[0]
			if places[k] = list[1:]; i >= from {
				match[j], from = i, i+1
				break
			}
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

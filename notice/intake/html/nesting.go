package html

import (
	"slices"

	"golang.org/x/net/html/atom"
)

// Which elements end others that are open, as browsers do it.

func (b *Builder) startBlock(n *node, k kind) {
	b.closeBefore(n, k)
	if b.create(n) == nil {
		return
	}
	b.top().add(n)
	b.built = nil
	if k.is(void) || len(b.stack) >= maxOpen {
		return
	}
	outer := b.formats
	b.formats = slices.DeleteFunc(slices.Clone(outer), func(f *format) bool { return kinds[f.tag].is(foreign) })
	b.stack = append(b.stack, openBlock{n, outer})
}

// closeBefore closes the blocks that end before another begins.
func (b *Builder) closeBefore(n *node, k kind) {
	if k.is(tablePart) {
		b.closeTableParts(n)
		return
	}
	if b.top().tag == atom.P || k.is(heading) && b.top().kind().is(heading) {
		b.pop()
	}
	switch n.tag {
	case atom.Li:
		b.closeItem([]atom.Atom{atom.Li}, atom.Ul, atom.Ol, atom.Menu, atom.Dir)
	case atom.Dt, atom.Dd:
		b.closeItem([]atom.Atom{atom.Dt, atom.Dd}, atom.Dl)
	case atom.Table:
		if isTableLevel(b.top().tag) {
			b.popTo(b.nearest(atom.Table))
		}
	}
}

// closeItem closes an open item of the same list, in which nothing but neutral elements are open.
func (b *Builder) closeItem(items []atom.Atom, lists ...atom.Atom) {
	for i := len(b.stack) - 1; i > 0; i-- {
		o := b.stack[i]
		switch {
		case slices.Contains(items, o.tag):
			b.popTo(i)
			return
		case slices.Contains(lists, o.tag) || o.tag != atom.Div && o.tag != atom.Address && o.tag != atom.P:
			return
		}
	}
}

// isTableLevel reports whether an element holds other parts of a table, and no words.
func isTableLevel(tag atom.Atom) bool {
	switch tag {
	case atom.Table, atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr, atom.Colgroup:
		return true
	}
	return false
}

// closeTableParts closes what is open in the table around, up to the element that may hold n. A cell
// begins a row where none is open.
func (b *Builder) closeTableParts(n *node) {
	table := b.nearest(atom.Table)
	if table < 0 {
		if b.top().tag == atom.P {
			b.pop()
		}
		return
	}
	for len(b.stack) > table+1 && !mayHold(b.top().tag, n.tag) {
		b.pop()
	}
	if (n.tag == atom.Td || n.tag == atom.Th) && b.top().tag != atom.Tr {
		b.startBlock(&node{tag: atom.Tr, name: "tr", start: n.start, end: n.start}, kinds[atom.Tr])
	}
}

func mayHold(outer, inner atom.Atom) bool {
	switch inner {
	case atom.Td, atom.Th:
		return outer == atom.Tr || outer == atom.Tbody || outer == atom.Thead || outer == atom.Tfoot
	case atom.Tr:
		return outer == atom.Tbody || outer == atom.Thead || outer == atom.Tfoot
	}
	return false
}

// nearest is the index of the innermost open element with a tag, or -1.
func (b *Builder) nearest(tag atom.Atom) int {
	for i := len(b.stack) - 1; i > 0; i-- {
		if b.stack[i].tag == tag {
			return i
		}
	}
	return -1
}

// pop closes the innermost block. The formats around it go on, but for those that ended inside.
func (b *Builder) pop() {
	outer := b.top().outer
	b.stack = b.stack[:len(b.stack)-1]
	b.formats = slices.DeleteFunc(slices.Clone(outer), func(f *format) bool { return f.closed })
	b.built = nil
}

// popTo closes the blocks from an index on.
func (b *Builder) popTo(i int) {
	for i > 0 && len(b.stack) > i {
		b.pop()
	}
}

// stopBlock closes an open block of the tag, unless it is outside of the cell that is open.
func (b *Builder) stopBlock(tag atom.Atom, k kind) {
	inTable := k.is(tablePart) || tag == atom.Table
	for i := len(b.stack) - 1; i > 0; i-- {
		o := b.stack[i]
		switch {
		case o.tag == tag || k.is(heading) && o.kind().is(heading):
			b.popTo(i)
			return
		case inTable && o.tag == atom.Table, !inTable && o.kind().is(scope):
			return
		case tag == atom.Li && (o.tag == atom.Ul || o.tag == atom.Ol):
			return
		}
	}
}

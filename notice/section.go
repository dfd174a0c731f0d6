package notice

import (
	"iter"
	"reflect"
	"slices"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A Field is a number or a boolean with its place. The zero Field was not written.
type Field[T int | bool] struct {
	Value T
	Span  source.Span
}

// IsSet reports whether the field was written.
func (f Field[T]) IsSet() bool { return f.Span.IsValid() }

// Body holds the keys that every section and every party can have.
type Body struct {
	Span     source.Span // the place of the section's key
	Heading  source.Text `key:"heading"`
	Intro    source.Text `key:"intro"`
	Text     source.Text `key:"text"`
	Note     source.Text `key:"note"`
	StatedIn source.Text `key:"stated_in"`
	State    source.Text `key:"state"`
	Reason   source.Text `key:"reason"`

	Regime []source.Text `key:"regime"` // those that the section answers to, where the notice has several
}

// NoHeading reports whether the section says that it has no heading: `heading: ""`.
func (b Body) NoHeading() bool { return isEmptied(b.Heading) }

// isEmptied reports whether a text was written, and is empty.
func isEmptied(t source.Text) bool { return t.Span.IsValid() && t.Value == "" }

func (b *Body) body() *Body { return b }

// Holds reports whether a text is one of the body itself, not of an item or of another key.
func (b *Body) Holds(t source.Text) bool {
	for _, own := range [...]source.Text{b.Heading, b.Intro, b.Text, b.Note, b.StatedIn, b.Reason} {
		if own.IsSet() && own.Span == t.Span {
			return true
		}
	}
	return false
}

// Body returns the body of the section or party with a key, or nil if there is none.
func (n *Notice) Body(key string) *Body {
	v := reflect.ValueOf(n).Elem()
	for _, f := range noticeTexts().fields {
		if f.key != key {
			continue
		}
		if s, ok := v.Field(f.index).Addr().Interface().(interface{ body() *Body }); ok {
			return s.body()
		}
	}
	return nil
}

// IsSet reports whether the section was written at all.
func (b Body) IsSet() bool { return b.Span.IsValid() }

// SectionSpan returns the place of the key of a section (`rights`); the zero Span if the notice
// does not write it, or has no section of that name.
func (n *Notice) SectionSpan(key string) source.Span {
	to := decoderOf(reflect.TypeFor[Notice]()).keys[key]
	if to == nil || to.decoder().keySpan == nil {
		return source.Span{}
	}
	return *spanAt(reflect.ValueOf(n).Elem().FieldByIndex(to.index), to.decoder().keySpan)
}

// AnswersTo reports whether the section or party answers to a regime of the notice: to all, unless
// it names some.
func (b Body) AnswersTo(r *law.Regime) bool {
	return len(b.Regime) == 0 || slices.ContainsFunc(b.Regime, func(t source.Text) bool { return t.Value == r.ID })
}

// None reports whether the section says "none".
func (b Body) None() bool { return b.State.Value == None }

// Words are the own words of the section, its items aside.
func (b Body) Words() []source.Text {
	return source.Written(b.Text, b.Intro, b.Note)
}

// None is the value that states that there is nothing: `transfers: none`.
const None = "none"

// Item holds the keys that every item can have.
type Item struct {
	Span     source.Span
	ID       source.Text   `key:"id"`
	Text     source.Text   `key:"text,short"`
	Note     source.Text   `key:"note"`
	When     source.Text   `key:"when"`
	For      []source.Text `key:"for"`
	StatedIn source.Text   `key:"stated_in"`
}

// A Form says how the items of a section or of a group are set.
type Form struct {
	As      source.Text `key:"as"` // list, numbered, paragraphs, terms, table, headings, sentence
	Columns Columns     `key:"columns"`
}

// Columns are the columns of a table, in order.
type Columns []Column

// A Column holds a field of each item.
type Column struct {
	Span  source.Span
	Field source.Text `key:"field,code"`   // the key of the field
	Head  source.Text `key:"head,heading"` // the zero Text has the standard head
}

func (c *Columns) decode(n *tree.Node) {
	for _, p := range n.Pairs {
		*c = append(*c, Column{Span: p.Key.Span, Field: p.Key, Head: p.Value.Text})
	}
	for _, item := range n.Items {
		*c = append(*c, Column{Span: item.Span, Field: item.Text})
	}
}

// A Section holds the items of one duty, in groups.
type Section[T any] struct {
	Body
	Form
	Groups Groups[T] `key:"items"`
}

// All yields the items of all groups, in order.
func (s *Section[T]) All() iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for g := range s.Groups {
			for i := range s.Groups[g].Items {
				if !yield(&s.Groups[g].Items[i]) {
					return
				}
			}
		}
	}
}

// Len returns the number of items in all groups.
func (s *Section[T]) Len() int {
	n := 0
	for _, g := range s.Groups {
		n += len(g.Items)
	}
	return n
}

// A Group is a list of items with a heading. Consecutive items outside any group
// form a Group without heading. Items are all items of the group; where some of them are in groups
// within it, Groups holds the same items again, so that none is out of its order.
type Group[T any] struct {
	Span    source.Span
	ID      source.Text `key:"id"`
	Heading source.Text `key:"heading"`
	Intro   source.Text `key:"intro"`
	Form
	Groups   Groups[T]   `key:"items"` // empty if no item is in a group of its own
	Items    []T         `key:"items"`
	Note     source.Text `key:"note"`
	explicit bool        // written as a group, not as items of the section
}

// NoHeading reports whether the group says that it has no heading: `heading: ""`.
func (g *Group[T]) NoHeading() bool { return isEmptied(g.Heading) }

// Words are the own words of the group and of groups within it, the items aside.
func (g *Group[T]) Words() []source.Text {
	out := source.Written(g.Intro)
	for i := range g.Groups {
		out = append(out, g.Groups[i].Words()...)
	}
	return append(out, source.Written(g.Note)...)
}

// flatten sets the items of a group from those of the groups within it. Both hold the same items.
func (g *Group[T]) flatten() {
	if len(g.Groups) == 1 && !g.Groups[0].explicit {
		g.Items, g.Groups = g.Groups[0].Items, nil
		return
	}
	for i := range g.Groups {
		g.Items = append(g.Items, g.Groups[i].Items...)
	}
	from := 0
	for i := range g.Groups {
		to := from + len(g.Groups[i].Items)
		g.Groups[i].Items = g.Items[from:to:to]
		from = to
	}
}

// Groups are the items of a section.
type Groups[T any] []Group[T]

func (gs *Groups[T]) decode(n *tree.Node) {
	nodes := n.Items
	if n.Kind != tree.Sequence {
		nodes = []*tree.Node{n}
	}
	for i, item := range nodes {
		if isGroup[T](item) {
			g := Group[T]{explicit: true}
			decode(&g, item)
			g.flatten()
			*gs = append(*gs, g)
			continue
		}
		if k := len(*gs) - 1; k < 0 || (*gs)[k].explicit {
			*gs = append(*gs, Group[T]{Span: item.Span, Items: make([]T, 0, len(nodes)-i)})
		}
		last := &(*gs)[len(*gs)-1]
		last.Items = last.Items[:len(last.Items)+1]
		decode(&last.Items[len(last.Items)-1], item)
	}
}

// isGroup reports whether n is a group of T and not a T: it has the key `items`, or, where T
// has that key, too, a heading.
func isGroup[T any](n *tree.Node) bool {
	if decoderOf(reflect.TypeFor[T]()).keys["items"] == nil {
		return n.Get("items") != nil
	}
	return n.Get("heading") != nil
}

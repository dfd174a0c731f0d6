package draft

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// body adds the words of a plan to a map, with the facts that they state. A section with groups, or a
// group, has its words before and in its items; another one may have them as its text.
func (d *drafter) body(m *Map, p *plan) {
	d.headingFacts(p)
	if p.key == "recipients" && p.kind == "" {
		p.kind = d.kindOf(p.heading)
	}
	if !hasItems(p.key) {
		key := "text"
		if p.key == own {
			key = "body"
		}
		m.Set(key, Plain(prose.Markdown(p.blocks))).Span = p.span
		d.elsewhere(p, d.factsOf(p.blocks, p))
		return
	}
	inGroups := len(p.groups) > 0 || p.of != nil
	lists, tables := 0, 0
	for _, b := range p.blocks {
		switch b := b.(type) {
		case *prose.List:
			lists++
			if b.Before != 0 {
				tables++ // whose numbers only Markdown can say
			}
		case *prose.Table:
			tables++
		}
	}
	switch {
	case tables == 0 && lists == 1:
		i := slices.IndexFunc(p.blocks, func(b prose.Block) bool { _, ok := b.(*prose.List); return ok })
		m.Set("intro", Plain(prose.Markdown(p.blocks[:i]))).Span = originOf(p.blocks[:i])
		d.list(m, p, p.blocks[i].(*prose.List), d.factsOf(p.blocks[:i], p), d.factsOf(p.blocks[i+1:], p))
		m.Set("note", Plain(prose.Markdown(p.blocks[i+1:]))).Span = originOf(p.blocks[i+1:])
	case tables == 0 && lists > 1 && !inGroups:
		d.lists(m, p)
	case inGroups && p.of == nil: // its groups are added to its items
		m.Set("intro", Plain(prose.Markdown(p.blocks))).Span = p.span
		d.items(m, p, d.factsOf(p.blocks, p), nil)
	case inGroups || tables == 0 && lists == 0 && len(p.blocks) > 1:
		d.paragraphs(m, p)
	default:
		m.Set("text", Plain(prose.Markdown(p.blocks))).Span = originOf(p.blocks)
		d.tableItems(m, p)
	}
}

// tableItems adds the facts of a section whose words are its text: those of each row of its tables as
// an item.
func (d *drafter) tableItems(m *Map, p *plan) {
	var rest []prose.Block
	var items List
	for _, b := range p.blocks {
		if t, ok := b.(*prose.Table); ok {
			items = append(items, d.rowFacts(t, p.key)...)
		} else {
			rest = append(rest, b)
		}
	}
	if items == nil {
		rest = p.blocks
	}
	d.items(m, p, d.factsOf(rest, p), items)
}

// headingFacts leaves what a heading states besides its section: "Purposes that you consent to (Art.
// 6(1)(a))".
func (d *drafter) headingFacts(p *plan) {
	if p.key != "purposes" && p.key != "lawful_bases" && p.key != "special_category_conditions" {
		return
	}
	for _, f := range d.facts(p.heading, p.key, p.span) {
		if f.Section == "lawful_bases" || f.Section == "special_category_conditions" {
			d.elsewhere(p, []Fact{f})
		}
	}
}

// kindOf is the kind of recipients that a heading, or the words before a list, name.
func (d *drafter) kindOf(words string) string {
	kind := ""
	d.within(strings.TrimRight(words, ":"), "recipients", func(_, field, value string) {
		if field == "kind" && value != "authority" {
			kind = value
		}
	})
	return kind
}

func originOf(blocks []prose.Block) source.Span {
	if len(blocks) == 0 {
		return source.Span{}
	}
	return blocks[0].Origin()
}

// list adds a list as the items of a section or group.
func (d *drafter) list(m *Map, p *plan, l *prose.List, before, after []Fact) {
	as := "list"
	if l.Ordered {
		as = "numbered"
	}
	m.Set("as", Code(as))
	var items List
	for _, item := range l.Items {
		items = append(items, d.item(p, item.Blocks))
	}
	d.items(m, p, append(before, after...), items)
}

// lists adds several lists, each as a group with the words before it.
func (d *drafter) lists(m *Map, p *plan) {
	var items List
	var lead []prose.Block
	for _, b := range p.blocks {
		l, ok := b.(*prose.List)
		if !ok {
			lead = append(lead, b)
			continue
		}
		g := &Map{}
		if p.key == "personal_data" { // whose items can have items, too: only its heading says that it is a group
			g.Set("heading", headingText(""))
		}
		g.Set("intro", Plain(prose.Markdown(lead)))
		inner := &plan{key: p.key, of: p, span: b.Origin(), kind: d.kindOf(plainText(lead))}
		d.list(g, inner, l, d.factsOf(lead, p), nil)
		items = append(items, Item{Value: g, Span: firstSpan(originOf(lead), b.Origin())})
		lead = nil
	}
	d.items(m, p, d.factsOf(lead, p), items)
	m.Set("note", Plain(prose.Markdown(lead))).Span = originOf(lead)
}

func firstSpan(list ...source.Span) source.Span {
	for _, s := range list {
		if s.IsValid() {
			return s
		}
	}
	return source.Span{}
}

// paragraphs adds each block as an item.
func (d *drafter) paragraphs(m *Map, p *plan) {
	m.Set("as", Code("paragraphs"))
	var items List
	for _, b := range p.blocks {
		items = append(items, d.item(p, []prose.Block{b}))
	}
	d.items(m, p, nil, items)
}

// item is an item with its words and facts. Those facts that an item cannot have are kept for the
// section.
func (d *drafter) item(p *plan, blocks []prose.Block) Item {
	words := Plain(prose.Markdown(blocks))
	span := originOf(blocks)
	if !span.IsValid() {
		span = p.span
	}
	m := &Map{}
	m.Set("text", words)
	rest := d.code(m, p.key, d.factsOf(blocks, p))
	d.elsewhere(p, rest)
	if p.kind != "" && p.key == "recipients" && m.Get("kind") == nil {
		m.Set("kind", Code(p.kind))
		d.found = append(d.found, Fact{Section: "recipients", Field: "kind", Value: p.kind, Span: span})
	}
	if len(m.Entries) == 1 && isShort(blocks) {
		return Item{Value: words, Span: span}
	}
	return Item{Value: m, Span: span}
}

// isShort reports whether an item is words without marks, which can stand without a key.
func isShort(blocks []prose.Block) bool {
	p, ok := blocks[0].(*prose.Paragraph)
	if !ok || len(blocks) > 1 {
		return false
	}
	for _, in := range p.Inlines {
		if _, ok := in.(prose.Text); !ok {
			return false
		}
	}
	return true
}

// code adds those facts of a section to an item that an item can have, and returns the others.
func (d *drafter) code(m *Map, key string, facts []Fact) (rest []Fact) {
	count := map[string]int{}
	var values []string
	for _, f := range facts {
		if f.Section == key {
			count[f.Field]++
			values = append(values, f.Value)
		}
	}
	done := map[string]bool{}
	for _, f := range facts {
		list := values[:0:0]
		for _, g := range facts {
			if g.Section == key && g.Field == f.Field {
				list = append(list, g.Value)
			}
		}
		switch {
		case f.Section != key || f.Field == "state" || f.Field == "authority" || f.Field == "email" || f.Field == "phone":
			rest = append(rest, f)
		case done[f.Field]:
		case f.Field == "right" || f.Field == "special" || f.Field == "schedule_1":
			m.Set(f.Field, Codes(list...))
			done[f.Field] = true
		case f.Field == "qualifier" && count["period"] != 1:
			done[f.Field] = true
		case count[f.Field] == 1:
			m.Set(f.Field, Code(f.Value))
			d.found = append(d.found, f)
		case f.Field == "basis" || f.Field == "condition":
			if alternatives(facts, key, f.Field) {
				var any List
				for _, v := range list {
					one := &Map{}
					one.Set(f.Field, Code(v))
					any = append(any, Item{Value: one})
				}
				m.Set("any_of", any)
				done[f.Field] = true
				break
			}
			rest = append(rest, f)
		case f.Field == "period":
			done[f.Field] = true
			d.doubt(m, "several periods: "+strings.Join(list, ", "))
		default:
			rest = append(rest, f)
		}
		if done[f.Field] && f.Field != "period" && f.Field != "qualifier" {
			for _, g := range facts {
				if g.Section == key && g.Field == f.Field {
					d.found = append(d.found, g)
				}
			}
		}
	}
	return rest
}

// alternatives reports whether all facts of a field are told as alternatives: "or".
func alternatives(facts []Fact, section, field string) bool {
	n, or := 0, 0
	for _, f := range facts {
		if f.Section == section && f.Field == field {
			n++
			if f.or {
				or++
			}
		}
	}
	return or > 0 && or == n-1
}

// doubt adds a comment above an item.
func (d *drafter) doubt(m *Map, words string) {
	if len(m.Entries) > 0 {
		m.Entries[0].Comments = append(m.Entries[0].Comments, unsure+words)
	}
	d.unsure++
}

// items sets the items of a section: those with words, and facts that no item with words has, each
// as an item that says where its words are.
func (d *drafter) items(m *Map, p *plan, facts []Fact, items List) {
	var rest []Fact
	together := func(isOne func(Fact) bool) { // facts that are one item
		var of []Fact
		of, facts = divided(facts, isOne)
		one := &Map{}
		rest = append(rest, d.code(one, p.key, of)...)
		if m.Get("text") == nil {
			one.Set("stated_in", Code(mainKey(p)))
		}
		items = append(items, Item{Value: one, Span: of[0].Span})
	}
	if p.key == "retention" && count(facts, p.key, "period") == 1 {
		together(func(Fact) bool { return true }) // one period, with what is said of it
	}
	for _, field := range []string{"basis", "condition"} {
		if alternatives(facts, p.key, field) {
			together(func(f Fact) bool { return f.Section == p.key && f.Field == field })
		}
	}
	for _, f := range facts {
		if f.Section != p.key || f.Field == "state" || f.Field == "authority" || f.Field == "email" || f.Field == "phone" || f.Field == "qualifier" {
			rest = append(rest, f)
			continue
		}
		one := &Map{}
		one.Set(f.Field, Code(f.Value))
		if m.Get("text") == nil {
			one.Set("stated_in", Code(mainKey(p)))
		}
		items = append(items, Item{Value: one, Span: f.Span})
		d.found = append(d.found, f)
	}
	d.elsewhere(p, rest)
	m.Set("items", items)
}

// divided are the facts of which something holds, and the others.
func divided(facts []Fact, holds func(Fact) bool) (these, others []Fact) {
	for _, f := range facts {
		if holds(f) {
			these = append(these, f)
		} else {
			others = append(others, f)
		}
	}
	return these, others
}

// count is how many facts are of a field.
func count(facts []Fact, section, field string) int {
	n := 0
	for _, f := range facts {
		if f.Section == section && f.Field == field {
			n++
		}
	}
	return n
}

// mainKey is the section that a plan is, or that it is a group of.
func mainKey(p *plan) string {
	if p.of != nil {
		return p.of.key
	}
	if p.key == own {
		return p.id
	}
	return p.key
}

// factsOf are the facts of blocks within a plan.
func (d *drafter) factsOf(blocks []prose.Block, p *plan) []Fact {
	var out []Fact
	prose.Walk(blocks, func(b prose.Block) {
		var text string
		switch b := b.(type) {
		case *prose.Paragraph:
			text = prose.Plain(b.Inlines)
		case *prose.Table, *prose.List:
			return
		default:
			text = intake.Plain([]prose.Block{b})
		}
		for _, f := range append(d.facts(text, p.key, firstSpan(b.Origin(), p.span)), d.contactsOf(b, text, p)...) {
			if !slices.ContainsFunc(out, func(g Fact) bool { return g.Section == f.Section && g.Field == f.Field && g.Value == f.Value }) {
				out = append(out, f)
			}
		}
	})
	return out
}

func plainText(blocks []prose.Block) string { return strings.TrimSpace(intake.Plain(blocks)) }

// elsewhere leaves facts of a plan for sections to which they belong.
func (d *drafter) elsewhere(p *plan, facts []Fact) {
	for _, f := range facts {
		d.pending = append(d.pending, statedFact{f, p})
	}
}

type statedFact struct {
	Fact
	in *plan
}

package diff

import (
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// canonical brings what the language lets a notice write in several ways into one form: codes and
// articles, references by ids, bases that only purposes name, rights that are derived.
func (n *entries) canonical(s *statement.Statements, old bool) {
	n.codes()
	n.conditions()
	n.bases(s)
	n.rights(s)
	for key, section := range n.sections {
		n.byID[key] = map[string]*entry{}
		for _, e := range section.items {
			e.old, e.item = old, true
			if e.id != "" && n.byID[key][e.id] == nil {
				n.byID[key][e.id] = e
			}
		}
	}
	n.each(n.resolve)
	for range 2 { // what a purpose names may be called by the data that it is about
		n.each(labelRefs)
	}
}

// each calls f with each section and each item.
func (n *entries) each(f func(*entry)) {
	for _, section := range n.sections {
		f(section.own)
		for _, e := range section.items {
			f(e)
		}
	}
}

// ensure returns a section, which is made if the notice has none.
func (n *entries) ensure(key string) *sectionEntries {
	if n.sections[key] == nil {
		n.sections[key] = &sectionEntries{own: &entry{section: key}}
	}
	return n.sections[key]
}

// codes writes codes in one way.
func (n *entries) codes() {
	n.each(func(e *entry) {
		for i := range e.fields {
			for k := range e.fields[i].values {
				e.fields[i].values[k].code(e.fields[i].key)
			}
		}
	})
}

// code writes the value of a key in one way, if it is a code.
func (v *value) code(key string) {
	_, last, nested := strings.Cut(key, ".")
	if !nested {
		last = key
	}
	switch last {
	case "to", "country", "authority", "establishments":
		if places := law.PlacesOf(v.text.Value); len(places) > 0 {
			slices.Sort(places)
			v.norm = strings.Join(places, ", ")
			for i, p := range places {
				places[i] = placeName(p)
			}
			v.shown = strings.Join(places, ", ")
		}
	case "period":
		if p, ok := period.Parse(v.text.Value); ok {
			v.norm, v.shown = strconv.Itoa(p.Hours()), length(p)
		}
	case "basis":
		if b, ok := law.BasisOf(v.text.Value); ok {
			v.norm, v.shown = b.Slug, b.Name
		}
	case "condition", "conditions":
		if x, ok := law.ConditionOf(v.text.Value); ok {
			v.norm, v.shown = x.Slug, x.Name
		}
	}
}

// placeName is the name of a country or a region in English.
func placeName(code string) string {
	for c, name := range law.Places() {
		if c == code {
			return name
		}
	}
	return code
}

// known sets the code by which an item is known, whatever it says besides.
func (e *entry) known(code, title string) { e.code, e.title = code, title }

// conditions names the conditions of Art. 9(2) by their codes, and adds those that only purposes name.
func (n *entries) conditions() {
	items := n.section("special_category_conditions").items
	byCode, ids := map[string]*entry{}, map[string]*entry{}
	for _, e := range items {
		if v := e.first("condition"); v.norm != "" {
			e.known(v.norm, v.shown)
			e.drop("condition")
			byCode[e.code] = e
		}
		ids[e.id] = e
	}
	for _, p := range n.section("purposes").items {
		list := p.field("conditions")
		for i := range list {
			v := &list[i]
			e := ids[v.text.Value]
			if v.text.Value == "" || e == nil {
				e = byCode[v.norm]
			}
			if x, ok := law.ConditionOf(v.norm); e == nil && ok {
				e = &entry{section: "special_category_conditions", span: v.span, implied: true}
				e.known(x.Slug, x.Name)
				byCode[x.Slug] = e
				section := n.ensure(e.section)
				section.items = append(section.items, e)
			}
			if e != nil {
				v.ref, v.shown, e.refers = e, e.label(), true
			}
		}
	}
}

// bases names lawful bases by their codes, adds those that only purposes name, and gives each the
// laws and interests of the only purpose that rests on it.
func (n *entries) bases(s *statement.Statements) {
	section := n.ensure("lawful_bases")
	bySpan := map[source.Span]*entry{}
	for _, e := range section.items {
		if v := e.first("basis"); v.norm != "" {
			e.known(v.norm, v.shown)
			e.drop("basis")
		}
		bySpan[e.span] = e
	}
	byBasis := map[*statement.Basis]*entry{}
	for _, b := range s.Bases() {
		e := (*entry)(nil)
		switch {
		case b.Whole != nil:
			e = bySpan[b.Whole.Span]
		case b.Item != nil:
			e = bySpan[b.Item.Span]
		case b.How == statement.Coded: // words tell of themselves
			e = &entry{section: "lawful_bases", span: b.Span, implied: true}
			e.known(b.Slug, b.Name)
			section.items = append(section.items, e)
		}
		if e != nil {
			byBasis[b], e.refers = e, e.refers || len(b.Uses) > 0
		}
	}
	purposes := map[source.Span]*entry{}
	for _, e := range n.section("purposes").items {
		purposes[e.span] = e
	}
	for _, p := range s.Purposes() {
		e := purposes[p.Span]
		if e == nil || len(p.Bases) == 0 {
			continue
		}
		written := e.drop("basis")
		for _, b := range p.Bases {
			v := value{norm: b.Slug, shown: b.Name, text: b.Code, span: b.At(p)}
			if len(written) > 0 {
				v.span = written[0].values[0].span
			}
			e.add("basis", v)
		}
		if to := byBasis[p.Bases[0]]; len(p.Bases) == 1 && len(p.Bases[0].Uses) == 1 && to != nil {
			for _, f := range e.drop("laws", "interests") {
				for _, v := range f.values {
					to.add(f.key, v)
				}
			}
		}
	}
}

// rights makes an item of each right that is named by a code, and of those that are derived.
func (n *entries) rights(s *statement.Statements) {
	section := n.ensure("rights")
	var items []*entry
	for _, e := range section.items {
		codes := e.drop("right")
		if len(codes) == 0 {
			items = append(items, e)
			continue
		}
		if codes := codes[0].values; len(codes) > 1 && len(e.fields) > 0 { // they share words
			for _, v := range codes {
				e.add("together", v)
			}
		}
		for i, v := range codes[0].values {
			right := e
			if i > 0 { // what else the item says is said once
				right = &entry{section: e.section, span: v.span}
			}
			right.known(v.norm, rightName(v.norm))
			items = append(items, right)
		}
	}
	for _, slug := range s.Derived() {
		e := &entry{section: "rights", span: n.notice.Rights.Span}
		if !e.span.IsValid() {
			e.span = n.notice.LawfulBases.Span
		}
		e.known(slug, rightName(slug))
		items = append(items, e)
	}
	if len(s.Derived()) > 0 {
		section.own.drop("omit.right") // what is omitted is not derived
	}
	section.items = items
}

func rightName(slug string) string {
	r, _ := law.RightOf(slug)
	return r.Name
}

// refersTo returns the section whose items the values of a key name by ids.
func refersTo(section, key string) string {
	switch key {
	case "data":
		return "personal_data"
	case "recipient":
		return "recipients"
	case "for":
		return "audiences"
	}
	if section == "purposes" && (key == "recipients" || key == "retention" || key == "provision") {
		return key
	}
	if section == "consent" && key == "covers" {
		return "purposes"
	}
	return ""
}

// resolve finds the items that an entry names.
func (n *entries) resolve(e *entry) {
	for i := range e.fields {
		to := n.byID[refersTo(e.section, e.fields[i].key)]
		for k := range e.fields[i].values {
			v := &e.fields[i].values[k]
			if found := to[v.text.Value]; found != nil && v.text.IsSet() {
				v.ref = found
			}
		}
	}
}

// labelRefs calls what an entry names by its label.
func labelRefs(e *entry) {
	for i := range e.fields {
		for k := range e.fields[i].values {
			if v := &e.fields[i].values[k]; v.ref != nil {
				v.shown = v.ref.label()
			}
		}
	}
}

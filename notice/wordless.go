package notice

import (
	"iter"
	"reflect"
	"slices"
	"sync"

	"github.com/noticec/noticec/notice/source"
)

// A WordlessFact is a fact that no words beside it say: a code, a period, or that there is nothing.
// A notice that prints its own words only does not print it.
type WordlessFact struct {
	Section string // its key
	Key     string // the key of the fact, such as `right`
	Span    source.Span
}

// WordlessFacts yields the facts that are told in codes only, in the order of the model. What is
// stated elsewhere, and what stands below a `text` of its section, is not among them.
func (n *Notice) WordlessFacts() iter.Seq[WordlessFact] {
	return func(yield func(WordlessFact) bool) {
		v := reflect.ValueOf(n).Elem()
		for _, of := range noticeTexts().fields {
			s, ok := v.Field(of.index).Addr().Interface().(interface{ body() *Body })
			if !ok {
				continue
			}
			for _, f := range wordlessIn(s.body(), s) {
				if f.Section = of.key; !yield(f) {
					return
				}
			}
		}
	}
}

// wordlessIn are the facts of a section or party.
func wordlessIn(b *Body, section any) []WordlessFact {
	switch {
	case !b.IsSet() || b.Text.IsSet() || b.StatedIn.IsSet():
		return nil
	case b.None() && len(b.Words()) == 0 && !b.Reason.IsSet():
		return []WordlessFact{{Key: "state", Span: b.State.Span}}
	}
	switch s := section.(type) {
	case interface{ wordless() []WordlessFact }:
		return s.wordless()
	case *Complaints:
		return s.wordless()
	}
	return nil
}

// wordless are the authorities that only a country names.
func (c *Complaints) wordless() []WordlessFact {
	var out []WordlessFact
	for a := range c.Authority.All() {
		if a.Country.IsSet() && !a.Name.IsSet() && !a.Text.IsSet() && !a.StatedIn.IsSet() && !a.Any() && len(a.URL) == 0 {
			out = append(out, WordlessFact{Key: "authority", Span: a.Country.Span})
		}
	}
	return out
}

// wordless are the facts of the items.
func (s *Section[T]) wordless() []WordlessFact { return s.Groups.wordless(s.Form) }

func (gs Groups[T]) wordless(form Form) []WordlessFact {
	var out []WordlessFact
	for i := range gs {
		g, own := &gs[i], form
		if len(g.Columns) > 0 {
			own.Columns = g.Columns
		}
		if len(g.Groups) > 0 {
			out = append(out, g.Groups.wordless(own)...)
			continue
		}
		for j := range g.Items {
			if f := wordlessItem(reflect.ValueOf(&g.Items[j]).Elem(), own); f.Span.IsValid() {
				out = append(out, f)
			}
		}
	}
	return out
}

// namedFacts are the keys whose facts other words of the item do not say, by the types of items.
var namedFacts = map[reflect.Type][]string{
	reflect.TypeFor[Storage]():  {"period", "until_age"},
	reflect.TypeFor[Transfer](): {"to", "mechanism"},
	reflect.TypeFor[Right]():    {"right"},
}

// besideFacts are keys whose words do not say the facts of their item, but more about them.
var besideFacts = []string{"note", "when", "to", "laws", "interests", "contract", "for"}

// columnFacts are the keys whose facts a table prints in standard words where it has a column for them.
var columnFacts = []string{
	"Storage.period", "Storage.until_age", "Provision.required", "Recipient.country", "Recipient.data", "Source.data", "Transfer.recipient",
	"Purpose.basis", "Purpose.data", "Purpose.recipients", "Purpose.retention",
}

// A factField is a field of items that may hold a fact.
type factField struct {
	key    string
	index  []int
	named  bool // other words of the item do not say it
	column bool // a table says it in standard words, where it has a column for it
}

var factTypes sync.Map // reflect.Type → []factField

// factFields are the fields of a type of items that may hold facts, in order.
func factFields(t reflect.Type) []factField {
	if fields, ok := factTypes.Load(t); ok {
		return fields.([]factField)
	}
	var out []factField
	for _, f := range reflect.VisibleFields(t) {
		key, _ := keyTag(f)
		if !f.Anonymous && key != "" && key != "id" && (key == "to" || !slices.Contains(besideFacts, key)) {
			out = append(out, factField{key, f.Index, slices.Contains(namedFacts[t], key), listed(columnFacts, t.Name(), key)})
		}
	}
	factTypes.Store(t, out)
	return out
}

// wordlessItem is the first fact of an item that neither its words nor a column say; the zero one if
// there is none.
func wordlessItem(v reflect.Value, form Form) WordlessFact {
	of := textTypeOf(v.Type())
	if of.text.isSet(v) || of.statedIn.isSet(v) {
		return WordlessFact{}
	}
	worded := saysFacts(v, of)
	for _, f := range factFields(v.Type()) {
		if worded && !f.named || f.column && len(form.Columns) > 0 && form.prints(f.key) {
			continue
		}
		if span := factSpan(v.FieldByIndex(f.index)); span.IsValid() {
			return WordlessFact{Key: f.key, Span: span}
		}
	}
	return WordlessFact{}
}

// saysFacts reports whether an item has words that say its facts.
func saysFacts(v reflect.Value, of *textType) bool {
	for i := range of.fields {
		switch f := &of.fields[i]; {
		case f.embedded:
			if saysFacts(v.Field(f.index), f.typ) {
				return true
			}
		case !f.beside && !yieldTexts(v.Field(f.index), f.lists, f.typ, allTexts, func(source.Text) bool { return false }):
			return true
		}
	}
	return false
}

// factSpan is the place of a code, of a list of codes, or of a number; the zero Span if there is none.
func factSpan(v reflect.Value) source.Span {
	switch x := v.Addr().Interface().(type) {
	case *source.Text:
		return x.Span
	case *[]source.Text:
		if len(*x) > 0 {
			return (*x)[0].Span
		}
	case *[]Role:
		if len(*x) > 0 {
			return (*x)[0].Span
		}
	case *Field[int]:
		return x.Span
	case *Field[bool]:
		return x.Span
	}
	return source.Span{}
}

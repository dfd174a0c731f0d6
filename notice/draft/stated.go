package draft

import (
	"slices"
	"strings"
)

// stated adds facts to the sections to which they belong, where other sections state them: a section
// of the notice that has words of its own for them already needs them only if it says less.
func (d *drafter) stated(m *Map, top []*plan) {
	for _, f := range d.pending {
		in := mainKey(f.in)
		switch f.Section {
		case "rights", "lawful_bases", "special_category_conditions", "provision":
			if !d.isWorthStating(f) || f.Field == "schedule_1" && d.joinCondition(m, f.Fact) {
				continue
			}
			d.statedItem(m, f.Section, in, f.Fact)
		case "sources":
			if d.first["sources"] == nil && (f.in.key == "personal_data" || f.in.key == "purposes") {
				d.statedItem(m, f.Section, in, f.Fact)
			}
		case "transfers", "automated_decisions", "recipients":
			if f.Field == "mechanism" && f.in.key != "transfers" {
				d.transferElsewhere(m, in, f)
			}
			switch {
			case f.Field == "state" && f.in.key == f.Section && f.in.of == nil:
				d.state(m, f)
			case f.Field == "state" && f.Section != "recipients" && d.first[f.Section] == nil && m.Get(f.Section) == nil && f.in.key != "intro":
				sectionMap(m, f.Section, in).Set("state", Code("none"))
				d.found = append(d.found, f.Fact)
			}
		case "complaints":
			d.complaint(m, in, f.Fact)
		case "dpo", "controller", "contacts", "representative":
			if f.Field == "name" || f.Field == "kind" {
				if s := sectionMap(m, f.Section, in); s.Get(f.Field) == nil {
					s.Set(f.Field, Words(f.Value))
					d.found = append(d.found, f.Fact)
				}
				continue
			}
			d.contact(m, in, f.Fact)
		}
	}
}

// joinCondition adds a condition of Schedule 1 to that of Art. 9(2) which the same words state.
func (d *drafter) joinCondition(m *Map, f Fact) bool {
	s, ok := m.Get(f.Section).(*Map)
	if !ok {
		return false
	}
	list, _ := s.Get("items").(List)
	for _, item := range list {
		one, ok := item.Value.(*Map)
		if !ok || item.Span != f.Span || one.Get("condition") == nil {
			continue
		}
		values := []string{f.Value}
		switch before := one.Get(f.Field).(type) {
		case Code:
			values = []string{string(before), f.Value}
		case List:
			one.put(f.Field, append(before, Item{Value: Code(f.Value)}))
			d.found = append(d.found, f)
			return true
		}
		one.put(f.Field, Codes(values...))
		d.found = append(d.found, f)
		return true
	}
	return false
}

// isWorthStating reports whether a code that another section states is more than said in passing, and
// not said in its own section.
func (d *drafter) isWorthStating(f statedFact) bool {
	if slices.ContainsFunc(d.found, func(g Fact) bool { return g.Section == f.Section && g.Field == f.Field && g.Value == f.Value }) {
		return false
	}
	switch {
	case f.Section == f.in.key || d.first[f.Section] == nil && f.in.key != "intro":
		return true
	case f.Section == "rights":
		return slices.Contains([]string{"intro", "exercising_rights", "consent", "promises", "complaints", "contacts", "dpo"}, f.in.key)
	case f.Section == "lawful_bases" || f.Section == "special_category_conditions":
		return f.in.key == "purposes"
	}
	return false
}

// transferElsewhere adds a transfer that another section tells with its country and its mechanism.
func (d *drafter) transferElsewhere(m *Map, in string, f statedFact) {
	for _, g := range d.pending {
		if g.in != f.in || g.Section != "transfers" || g.Field != "to" || g.Span != f.Span {
			continue
		}
		one := &Map{}
		one.Set("to", Code(g.Value))
		one.Set("mechanism", Code(f.Value))
		one.Set("stated_in", Code(in))
		s := sectionMap(m, "transfers", in)
		list, _ := s.Get("items").(List)
		s.put("items", append(list, Item{Value: one, Span: f.Span}))
		d.found = append(d.found, f.Fact, g.Fact)
		return
	}
}

// state sets `state: none` beside the words of a section that say so.
func (d *drafter) state(m *Map, f statedFact) {
	s, ok := m.Get(f.Section).(*Map)
	if !ok || s.Get("text") == nil || s.Get("items") != nil && !onlyWords(s.Get("items").(List)) {
		return
	}
	if words := wordsOf(f.in.blocks); words > 60 {
		return // the section says more than that there is nothing
	}
	s.Set("state", Code("none"))
	d.found = append(d.found, f.Fact)
}

func onlyWords(list List) bool {
	return !slices.ContainsFunc(list, func(i Item) bool { m, ok := i.Value.(*Map); return ok && len(m.Entries) > 1 })
}

// sectionMap is a section of the draft, which is made if it is not there; its words stand in another.
func sectionMap(m *Map, key, in string) *Map {
	if s, ok := m.Get(key).(*Map); ok {
		return s
	}
	s := &Map{}
	s.Set("stated_in", Code(in))
	m.Set(key, s)
	return s
}

// statedItem adds a fact as an item of a section, which says where its words are.
func (d *drafter) statedItem(m *Map, key, in string, f Fact) {
	s := sectionMap(m, key, in)
	one := &Map{}
	one.Set(f.Field, Code(f.Value))
	one.Set("stated_in", Code(in))
	list, _ := s.Get("items").(List)
	for _, item := range list {
		if inner, ok := item.Value.(*Map); ok && inner.Get(f.Field) == Code(f.Value) {
			return
		}
	}
	s.put("items", append(list, Item{Value: one, Span: f.Span}))
	d.found = append(d.found, f)
}

// complaint adds the authority, or the way to the controller, beside the words that tell it.
func (d *drafter) complaint(m *Map, in string, f Fact) {
	if d.first["complaints"] != nil && in != "complaints" {
		return
	}
	one := &Map{}
	switch f.Field {
	case "authority":
		one.Set("country", Code(f.Value))
	case "email", "phone":
		one.Set(f.Field, Words(f.Value))
	}
	one.Set("stated_in", Code(in))
	key := f.Field
	if key != "authority" {
		return // whose address it is, only a reader can tell
	}
	s := sectionMap(m, "complaints", in)
	if s.Get(key) != nil {
		return
	}
	s.Set(key, one)
	d.found = append(d.found, f)
}

// contact adds an address or number to the party whose it is, beside the words that tell it.
func (d *drafter) contact(m *Map, in string, f Fact) {
	key := f.Section
	if s, ok := m.Get(key).(*Map); ok && s.Get("stated_in") == nil && key != "contacts" {
		if !useVariable(s, key, f) {
			key = "contacts"
		} else {
			d.found = append(d.found, f)
			return
		}
	}
	if key == "contacts" {
		d.channel(m, in, f)
		return
	}
	s := sectionMap(m, key, in)
	if s.Get(f.Field) == nil && s.Get("stated_in") == Value(Code(in)) {
		s.Set(f.Field, Words(f.Value))
		d.found = append(d.found, f)
	}
}

// channel adds an address or number to the contacts.
func (d *drafter) channel(m *Map, in string, f Fact) {
	s := sectionMap(m, "contacts", in)
	one := &Map{}
	one.Set(f.Field, Words(f.Value))
	if s.Get("text") == nil && s.Get("stated_in") != Value(Code(in)) || s.Get("text") != nil && in != "contacts" {
		one.Set("stated_in", Code(in))
	}
	list, _ := s.Get("items").(List)
	for _, item := range list {
		if item.Value.(*Map).Get(f.Field) == Value(Words(f.Value)) {
			return
		}
	}
	s.put("items", append(list, Item{Value: one, Span: f.Span}))
	d.found = append(d.found, f)
}

// useVariable writes the value of a party in its own words as a reference to its key, so that it is
// printed once. It stands in words, or in a link that leads to it.
func useVariable(s *Map, key string, f Fact) bool {
	for i := range s.Entries {
		e := &s.Entries[i]
		words, ok := e.Value.(Words)
		if !ok || e.Key != "text" || s.Get(f.Field) != nil {
			continue
		}
		parts := strings.Split(string(words), f.Value)
		if len(parts) < 2 || slices.ContainsFunc(parts[:len(parts)-1], endsInAddress) {
			return false
		}
		e.Value = Words(strings.Join(parts, "${"+key+"."+f.Field+"}"))
		s.Set(f.Field, Words(f.Value))
		return true
	}
	return false
}

// endsInAddress reports whether what follows some Markdown is a part of an address that is no mailbox.
func endsInAddress(before string) bool {
	last := before[max(len(before)-1, 0):]
	return last != "" && strings.ContainsAny(last, "(<:/=+") && !strings.HasSuffix(before, "(mailto:") && !strings.HasSuffix(before, "(<mailto:") && !strings.HasSuffix(before, ": ")
}

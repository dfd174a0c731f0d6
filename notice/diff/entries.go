package diff

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// An entry is a section of a notice without its items, or one item, as the facts that it states.
type entry struct {
	section string
	id      string
	code    string // by which the item is known whatever else it says, such as the slug of a right
	span    source.Span
	fields  []field
	title   string // what its code means, in English
	twin    *entry // the same item in the other version
	old     bool   // it is one of the old version
	item    bool   // it is no section
	refers  bool   // a purpose refers to it
	implied bool   // only purposes name it
}

// A field is what an entry says under a key; keys of values within have a path: "controller.email".
type field struct {
	key    string
	values []value
}

// A value is one text, code, number or reference.
type value struct {
	norm  string      // what is compared
	shown string      // what is shown
	text  source.Text // as written; not set for numbers
	span  source.Span
	ref   *entry // the item that it names
}

// sectionEntries are a section and its items.
type sectionEntries struct {
	own   *entry
	items []*entry
}

// entries are a notice as facts.
type entries struct {
	notice   *notice.Notice
	sections map[string]*sectionEntries
	byID     map[string]map[string]*entry // by section
}

// section returns a section, which is empty if the notice has none.
func (n *entries) section(key string) *sectionEntries {
	if s := n.sections[key]; s != nil {
		return s
	}
	return &sectionEntries{own: &entry{section: key}}
}

// field returns what the entry says under a key.
func (e *entry) field(key string) []value {
	for i := range e.fields {
		if e.fields[i].key == key {
			return e.fields[i].values
		}
	}
	return nil
}

// first returns the first value under a key; the zero value if there is none.
func (e *entry) first(key string) value {
	if list := e.field(key); len(list) > 0 {
		return list[0]
	}
	return value{}
}

func (e *entry) add(key string, v value) {
	for i := range e.fields {
		if e.fields[i].key == key {
			e.fields[i].values = append(e.fields[i].values, v)
			return
		}
	}
	e.fields = append(e.fields, field{key, []value{v}})
}

// drop removes what the entry says under some keys, and returns it.
func (e *entry) drop(keys ...string) (dropped []field) {
	e.fields = slices.DeleteFunc(e.fields, func(f field) bool {
		if slices.Contains(keys, f.key) {
			dropped = append(dropped, f)
			return true
		}
		return false
	})
	return dropped
}

// label is what a sentence calls the item; "" if it has no name.
func (e *entry) label() string {
	if e.title != "" {
		return e.title
	}
	for _, key := range slices.Concat(nameKeys, []string{"to", "data", "email", "phone", "note", "authority"}) {
		if v := e.first(key); v.shown != "" {
			return v.shown
		}
	}
	return e.id
}

// node is the path of the entry, or of a key of it.
func (e *entry) node(key string) string {
	parts := []string{e.section}
	switch {
	case e.id != "":
		parts = append(parts, e.id)
	case e.code != "":
		parts = append(parts, e.code)
	}
	if key != "" {
		parts = append(parts, key)
	}
	return strings.TrimPrefix(strings.Join(parts, "/"), "/")
}

// entriesOf returns a notice as facts.
func entriesOf(s *statement.Statements, old bool) *entries {
	n := s.Notice()
	out := &entries{notice: n, sections: map[string]*sectionEntries{}, byID: map[string]map[string]*entry{}}
	v := reflect.ValueOf(n).Elem()
	whole := &sectionEntries{own: &entry{span: n.Span}}
	for _, f := range fieldsOf(v.Type()) {
		if slices.Contains(notCompared, f.key) {
			continue
		}
		value := v.Field(f.index)
		switch {
		case f.key == "sections":
			out.addItems(f.key, &sectionEntries{own: &entry{section: f.key}}, value)
		case typeOf(value.Type()).isSection:
			out.addSection(f.key, value)
		default:
			out.addValue(whole.own, f.key, value, "")
		}
	}
	if len(n.Regime) > 0 { // whose wording and numbers come first
		whole.own.add("layout.regime", value{norm: n.Regime[0].Value, text: n.Regime[0], span: n.Regime[0].Span})
	}
	out.sections[""] = whole
	out.canonical(s, old)
	return out
}

// notCompared are keys that say nothing to the reader, or only of versions.
var notCompared = []string{"$schema", "noticec", "id", "translation_of", "version_of", "version", "updated"}

// addSection adds a section or a party with its items.
func (n *entries) addSection(key string, v reflect.Value) {
	of := typeOf(v.Type())
	s := &sectionEntries{own: &entry{section: key, span: v.FieldByIndex(of.span).Interface().(source.Span)}}
	if !s.own.span.IsValid() {
		return // not written
	}
	if p, ok := v.Addr().Interface().(*notice.Parties); ok {
		n.addParties(key, s, p)
		return
	}
	n.addStruct(s.own, "", v, "")
	if of.groups != nil {
		n.addGroups(key, s, v.FieldByIndex(of.groups))
		if text := s.own.drop("text"); len(text) > 0 { // as an item of words alone would say it
			s.items = append(s.items, &entry{section: key, span: text[0].values[0].span, fields: text, code: ownWords})
		}
	}
	n.sections[key] = s
}

// ownWords is the code of the words of a section.
const ownWords = "own words"

// addParties adds the parties of a section, each as an item.
func (n *entries) addParties(key string, s *sectionEntries, p *notice.Parties) {
	n.addStruct(s.own, "", reflect.ValueOf(&p.Body).Elem(), "")
	n.addStruct(s.own, "", reflect.ValueOf(&p.Form).Elem(), "")
	for party := range p.All() {
		e := &entry{section: key, span: party.Span}
		x := *party
		if party == &p.Party {
			x.Body = notice.Body{}
		}
		n.addStruct(e, "", reflect.ValueOf(&x).Elem(), "")
		if len(e.fields) > 0 {
			s.items = append(s.items, e)
		}
	}
	for i := range p.Items { // what a contact has besides a party
		if at := len(s.items) - len(p.Items) + i; at >= 0 {
			s.items[at].id = p.Items[i].ID.Value
			n.addValue(s.items[at], "role", reflect.ValueOf(&p.Items[i].Role).Elem(), "")
		}
	}
	n.sections[key] = s
}

// addGroups adds the items of groups, and what groups say themselves to the section.
func (n *entries) addGroups(key string, s *sectionEntries, groups reflect.Value) {
	for i := range groups.Len() {
		g := groups.Index(i)
		for _, f := range fieldsOf(g.Type()) {
			if f.key != "items" && f.key != "id" {
				n.addValue(s.own, "group."+f.key, g.Field(f.index), "")
			}
		}
		n.addStruct(s.own, "group.", g.FieldByName("Form"), "")
		if within := g.FieldByName("Groups"); within.Len() > 0 {
			n.addGroups(key, s, within)
		} else {
			n.addItems(key, s, g.FieldByName("Items"))
		}
	}
}

// addItems adds the items of a list.
func (n *entries) addItems(key string, s *sectionEntries, list reflect.Value) {
	for i := range list.Len() {
		v := list.Index(i)
		of := typeOf(v.Type())
		e := &entry{section: key, span: v.FieldByIndex(of.span).Interface().(source.Span), id: v.FieldByIndex(of.id).Interface().(source.Text).Value}
		n.addStruct(e, "", v, "")
		s.items = append(s.items, e)
	}
	n.sections[key] = s
}

// addStruct adds the fields of a struct of the model. The norm of each begins with of, which is what
// the struct is about within a list.
func (n *entries) addStruct(e *entry, prefix string, v reflect.Value, of string) {
	for _, f := range fieldsOf(v.Type()) {
		switch {
		case f.key == "" && f.embedded:
			n.addStruct(e, prefix, v.Field(f.index), of)
		case f.key == "id", f.key == "items" && f.groups:
		default:
			key := prefix + f.key
			if f.short && prefix != "" {
				key = strings.TrimSuffix(prefix, ".")
			}
			n.addValue(e, key, v.Field(f.index), of)
		}
	}
}

// addValue adds a value of the model under a key.
func (n *entries) addValue(e *entry, key string, v reflect.Value, of string) {
	switch x := v.Interface().(type) {
	case source.Text:
		if x.IsSet() {
			norm, shown := n.words(x)
			e.add(key, value{norm: of + norm, shown: shown, text: x, span: x.Span})
		} else if x.Span.IsValid() && strings.HasSuffix(key, "heading") {
			e.add(key, value{norm: " ", span: x.Span}) // that there is no heading
		}
	case notice.Field[bool]:
		if x.IsSet() {
			word := map[bool]string{true: "yes", false: "no"}[x.Value]
			e.add(key, value{norm: of + word, shown: word, span: x.Span})
		}
	case notice.Field[int]:
		if x.IsSet() {
			e.add(key, value{norm: of + strconv.Itoa(x.Value), shown: strconv.Itoa(x.Value), span: x.Span})
		}
	default:
		switch v.Kind() {
		case reflect.Struct:
			n.addStruct(e, key+".", v, of)
		case reflect.Slice:
			n.addList(e, key, v, of)
		}
	}
}

// addList adds the values of a list. Of a list of structs, what each says besides its short form is
// added as a fact about that.
func (n *entries) addList(e *entry, key string, list reflect.Value, of string) {
	ordered := key == "columns" || strings.HasPrefix(key, "layout") || strings.HasSuffix(key, "contains")
	for i := range list.Len() {
		about := of
		if ordered {
			about += strconv.Itoa(i) + ": "
		}
		v := list.Index(i)
		if v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[source.Text]() {
			if short := shortText(v); short.IsSet() {
				norm, _ := n.words(short)
				n.addValue(e, key, reflect.ValueOf(short), about)
				n.addRest(e, key, v, about+norm+": ")
				continue
			}
		}
		n.addValue(e, key, v, about)
	}
}

// addRest adds what a struct says besides its short form.
func (n *entries) addRest(e *entry, key string, v reflect.Value, of string) {
	for _, f := range fieldsOf(v.Type()) {
		switch {
		case f.short, f.key == "id":
		case f.embedded && f.key == "":
			n.addRest(e, key, v.Field(f.index), of)
		default:
			n.addValue(e, key+"."+f.key, v.Field(f.index), of)
		}
	}
}

// shortText is the text that a string in place of a struct sets.
func shortText(v reflect.Value) source.Text {
	for _, f := range fieldsOf(v.Type()) {
		if t, ok := v.Field(f.index).Interface().(source.Text); ok && f.short {
			return t
		}
		if f.embedded && f.key == "" {
			if t := shortText(v.Field(f.index)); t.IsSet() {
				return t
			}
		}
	}
	return source.Text{}
}

// A modelField is a field of a type of the model.
type modelField struct {
	index    int
	key      string
	short    bool // a string in place of the mapping sets it
	embedded bool
	groups   bool // the items of a section or of a group
}

// A modelType is a type of the model.
type modelType struct {
	fields           []modelField
	span, id, groups []int // indexes of its own fields of these names, or of those embedded; nil: none
	isSection        bool
}

var modelTypes sync.Map // reflect.Type → *modelType

// fieldsOf returns the fields of a type of the model that notices write.
func fieldsOf(t reflect.Type) []modelField { return typeOf(t).fields }

// typeOf returns what is known of a type of the model.
func typeOf(t reflect.Type) *modelType {
	if known, ok := modelTypes.Load(t); ok {
		return known.(*modelType)
	}
	out := &modelType{}
	defer func() { modelTypes.Store(t, out) }()
	if t.Kind() != reflect.Struct {
		return out
	}
	index := func(name string) []int {
		f, _ := t.FieldByName(name)
		return f.Index
	}
	out.span, out.id, out.groups, out.isSection = index("Span"), index("ID"), index("Groups"), index("StatedIn") != nil
	for i := range t.NumField() {
		f := t.Field(i)
		key, options, _ := strings.Cut(f.Tag.Get("key"), ",")
		if !f.IsExported() || key == "" && !f.Anonymous {
			continue
		}
		out.fields = append(out.fields, modelField{
			index: i, key: key, embedded: f.Anonymous, short: strings.Contains(options, "short"),
			groups: strings.HasPrefix(f.Type.Name(), "Groups["),
		})
	}
	return out
}

// sectionKeys are the keys of a notice in the order of the model; the first is "", the notice itself.
func sectionKeys() []string {
	out := []string{""}
	for _, f := range fieldsOf(reflect.TypeFor[notice.Notice]()) {
		out = append(out, f.key)
	}
	return out
}

package notice

import (
	"iter"
	"reflect"
	"slices"
	"sync"

	"github.com/noticec/noticec/notice/source"
)

// nonTextKeys are the keys whose values are not printed as text: codes, dates, ids and paths.
var nonTextKeys = []string{
	"$schema", "address", "after", "annex_1", "as", "authority", "basis", "before", "calendar", "category", "citations", "collection", "condition", "conditions", "contains", "country", "covers", "data", "date",
	"establishments", "for", "ground", "headings", "id", "item", "kind", "language", "licence", "mechanism", "new_since", "notice", "notified_on", "number",
	"order", "period", "policy", "provision", "purposes", "qualifier", "recipient", "recipients", "regime", "register_ref", "required", "retention", "review_by", "right", "schedule_1", "scheme",
	"section", "special", "state", "stated_in", "storage", "superseded_by", "then", "translation_of", "url", "valid_until", "version", "version_of", "wording",
}

// holdsCode reports whether a field that holds texts holds no words.
func holdsCode(f reflect.StructField) bool {
	key, options := keyTag(f)
	return slices.Contains(options, "code") || slices.Contains(nonTextKeys, key) && !slices.Contains(options, "words")
}

// Texts yields every text that is printed, in the order of the model, with the key of its
// section, or its own key outside sections.
func (n *Notice) Texts() iter.Seq2[string, source.Text] { return n.texts(allTexts) }

// Words yields the texts that can state something: those of Texts without headings.
func (n *Notice) Words() iter.Seq2[string, source.Text] { return n.texts(wordTexts) }

// Titles yields the texts that are printed as they stand: those of the notice and all headings.
func (n *Notice) Titles() iter.Seq[source.Text] {
	return func(yield func(source.Text) bool) {
		for _, t := range []source.Text{n.Title, n.Subtitle, n.Series} {
			if t.IsSet() && !yield(t) {
				return
			}
		}
		for _, t := range n.texts(titleTexts) {
			if !yield(t) {
				return
			}
		}
	}
}

// A selection says which texts are yielded.
type selection uint8

const (
	allTexts   selection = iota
	wordTexts            // no headings
	titleTexts           // headings alone
)

// has reports whether the texts of a field are selected.
func (s selection) has(f *textField) bool {
	return s == allTexts || s == wordTexts && !f.head || s == titleTexts && (f.head || !f.typ.isText)
}

func (n *Notice) texts(which selection) iter.Seq2[string, source.Text] {
	return func(yield func(string, source.Text) bool) {
		v := reflect.ValueOf(n).Elem()
		for i := range noticeTexts().fields {
			f := &noticeTexts().fields[i]
			if which.has(f) && !yieldTexts(v.Field(f.index), f.lists, f.typ, which, func(t source.Text) bool { return yield(f.key, t) }) {
				return
			}
		}
	}
}

// A textType is a type of the model that contains texts.
type textType struct {
	isText      bool // source.Text itself
	isSection   bool // a section or a party
	hasOwnWords bool // its `text` is printed in place of what its other keys say
	fields      []textField
	file        fieldIndex // of that of its place, if it has one: without it, the value was not written
	text        fieldIndex // of the own text of an item, a party or a section
	statedIn    fieldIndex // of where it is stated instead
	form        fieldIndex // of the form that a section or a group asks for
}

// A fieldIndex leads to a field, through embedded structs; nil: there is none.
type fieldIndex []int

// isSet reports whether the field is a text that was written.
func (x fieldIndex) isSet(v reflect.Value) bool { return x != nil && isSet(v.FieldByIndex(x)) }

// or is the index itself, or that of a field of an embedded struct.
func (x fieldIndex) or(embedded int, below fieldIndex) fieldIndex {
	if x != nil || below == nil {
		return x
	}
	return append(fieldIndex{embedded}, below...)
}

// isSet is IsSet of a text. Its address is not taken, which takes longer than all else of a walk.
func isSet(text reflect.Value) bool { return text.Field(valueOfText).Len() > 0 }

var valueOfText, fileOfSpan = indexOf[source.Text]("Value"), indexOf[source.Span]("File")

// indexOf is the index of a field that a struct is known to have.
func indexOf[T any](name string) int {
	f, _ := reflect.TypeFor[T]().FieldByName(name)
	return f.Index[0]
}

// A textField is a field that contains texts.
type textField struct {
	index    int
	key      string
	embedded bool
	lists    int // depth of slices around typ
	typ      *textType
	head     bool // a heading, or the head of a column
	beside   bool // its words do not say the facts of its item (see besideFacts)
	printed  bool // it is printed beside the own text of its struct, or holds facts (see printedBesideText)
	unless   int  // index of a field with the same key that takes its place if it is set; -1: none
}

// isReplaced reports whether another field with the same key takes the place of the field.
func (f *textField) isReplaced(v reflect.Value) bool {
	return f.unless >= 0 && v.Field(f.unless).Len() > 0
}

// holds reports whether a struct may hold texts: it has no place, or was written.
func (of *textType) holds(v reflect.Value) bool {
	return of.file == nil || !v.FieldByIndex(of.file).IsNil()
}

var textTypes sync.Map // reflect.Type → *textType

func noticeTexts() *textType { return textTypeOf(reflect.TypeFor[Notice]()) }

// textTypeOf returns the fields of a type that contain texts.
func textTypeOf(t reflect.Type) *textType {
	of, ok := textTypes.Load(t)
	if !ok {
		of, _ = textTypes.LoadOrStore(t, newTextType(t, map[reflect.Type]*textType{}))
	}
	return of.(*textType)
}

// newTextType reads the fields of a type; seen breaks cycles.
func newTextType(t reflect.Type, seen map[reflect.Type]*textType) *textType {
	if seen[t] != nil {
		return seen[t]
	}
	out := &textType{isText: t == reflect.TypeFor[source.Text]()}
	seen[t] = out
	if out.isText {
		return out
	}
	out.hasOwnWords = !slices.Contains(factsInText, t)
	out.isSection = t == reflect.TypeFor[Body]()
	for i := range t.NumField() {
		f := t.Field(i)
		field := textField{index: i, embedded: f.Anonymous, unless: -1}
		var options []string
		field.key, options = keyTag(f)
		field.beside = slices.Contains(besideFacts, field.key)
		field.head = field.key == "heading" || slices.Contains(options, "heading")
		if n := len(out.fields); n > 0 && field.key != "" && out.fields[n-1].key == field.key {
			field.unless = out.fields[n-1].index
		}
		of := f.Type
		for ; of.Kind() == reflect.Slice; of = of.Elem() {
			field.lists++
		}
		switch {
		case f.Type == reflect.TypeFor[source.Span]():
			out.file = fieldIndex{i, fileOfSpan}
		case f.Type == reflect.TypeFor[Form]():
			out.form = fieldIndex{i}
		case f.Type == reflect.TypeFor[source.Text]() && field.key == "text":
			out.text = fieldIndex{i}
		case f.Type == reflect.TypeFor[source.Text]() && field.key == "stated_in":
			out.statedIn = fieldIndex{i}
		}
		if of.Kind() != reflect.Struct || of == reflect.TypeFor[source.Span]() || !f.IsExported() || of == reflect.TypeFor[source.Text]() && holdsCode(f) {
			continue
		}
		field.printed = listed(printedBesideText, t.Name(), field.key) || listed(factsBesideText, t.Name(), field.key)
		if field.typ = newTextType(of, seen); field.typ.isText || of == t || len(field.typ.fields) > 0 {
			out.fields = append(out.fields, field)
		}
		if f.Anonymous { // whose keys are those of the struct that embeds it, unless it has them itself
			below := field.typ
			out.isSection = out.isSection || below.isSection
			out.file, out.form = out.file.or(i, below.file), out.form.or(i, below.form)
			out.text, out.statedIn = out.text.or(i, below.text), out.statedIn.or(i, below.statedIn)
		}
	}
	return out
}

// yieldTexts yields the texts of a value of a type, or of nested lists of it.
func yieldTexts(v reflect.Value, lists int, of *textType, which selection, yield func(source.Text) bool) bool {
	if lists > 0 {
		for i := range v.Len() {
			if !yieldTexts(v.Index(i), lists-1, of, which, yield) {
				return false
			}
		}
		return true
	}
	if of.isText {
		return !isSet(v) || yield(*v.Addr().Interface().(*source.Text))
	}
	if !of.holds(v) {
		return true
	}
	for i := range of.fields {
		f := &of.fields[i]
		if !which.has(f) || f.isReplaced(v) {
			continue
		}
		if !yieldTexts(v.Field(f.index), f.lists, f.typ, which, yield) {
			return false
		}
	}
	return true
}

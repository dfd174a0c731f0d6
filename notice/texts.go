package notice

import (
	"iter"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/source"
)

// notWords are the keys whose values are no words for a reader: codes, days, and the ids
// and paths of something else.
var notWords = []string{
	"$schema", "after", "annex_1", "authority", "basis", "before", "calendar", "collection", "condition", "conditions", "contains", "country", "covers", "data", "date",
	"effective", "for", "ground", "headings", "id", "item", "kind", "language", "licence", "mechanism", "new_since", "notice", "notified_on", "number",
	"order", "period", "policy", "provision", "purposes", "qualifier", "recipient", "recipients", "regime", "register_ref", "required", "retention", "review_by", "right", "roles", "schedule_1", "scheme",
	"section", "special", "state", "stated_in", "superseded_by", "then", "translation_of", "updated", "url", "valid_until", "version", "version_of",
}

// Texts yields every text for a reader, in the order of the model, with the key of the
// section that it is in, or its own where it is in none.
func (n *Notice) Texts() iter.Seq2[string, source.Text] {
	return func(yield func(string, source.Text) bool) {
		v := reflect.ValueOf(n).Elem()
		for _, f := range textsOfNotice().fields {
			if !texts(v.Field(f.index), f.lists, f.of, func(t source.Text) bool { return yield(f.key, t) }) {
				return
			}
		}
	}
}

// A textual is a type of the model that holds texts.
type textual struct {
	text   bool // it is one itself
	fields []textField
}

// A textField is a field of a textual that holds texts.
type textField struct {
	index int
	key   string
	lists int // how many lists its type is within
	of    *textual
}

var textsOfNotice = sync.OnceValue(func() *textual { return textualOf(reflect.TypeFor[Notice](), map[reflect.Type]*textual{}) })

// textualOf returns what is known of a type that may hold texts.
func textualOf(t reflect.Type, known map[reflect.Type]*textual) *textual {
	if known[t] != nil {
		return known[t]
	}
	out := &textual{text: t == reflect.TypeFor[source.Text]()}
	known[t] = out
	if out.text {
		return out
	}
	for i := range t.NumField() {
		f := t.Field(i)
		field := textField{index: i}
		field.key, _, _ = strings.Cut(f.Tag.Get("key"), ",")
		of := f.Type
		for ; of.Kind() == reflect.Slice; of = of.Elem() {
			field.lists++
		}
		if of.Kind() != reflect.Struct || of == reflect.TypeFor[source.Span]() || !f.IsExported() || of == reflect.TypeFor[source.Text]() && slices.Contains(notWords, field.key) {
			continue
		}
		if field.of = textualOf(of, known); field.of.text || of == t || len(field.of.fields) > 0 {
			out.fields = append(out.fields, field)
		}
	}
	return out
}

// texts yields the texts of a value: of a type, or of lists of it.
func texts(v reflect.Value, lists int, of *textual, yield func(source.Text) bool) bool {
	if lists > 0 {
		for i := range v.Len() {
			if !texts(v.Index(i), lists-1, of, yield) {
				return false
			}
		}
		return true
	}
	if of.text {
		t := v.Addr().Interface().(*source.Text)
		return !t.IsSet() || yield(*t)
	}
	for i := range of.fields {
		if f := &of.fields[i]; !texts(v.Field(f.index), f.lists, f.of, yield) {
			return false
		}
	}
	return true
}

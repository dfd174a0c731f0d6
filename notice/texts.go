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
		for _, f := range textual(v.Type()) {
			if !texts(v.Field(f.index), func(t source.Text) bool { return yield(f.key, t) }) {
				return
			}
		}
	}
}

func texts(v reflect.Value, yield func(source.Text) bool) bool {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			if !texts(v.Index(i), yield) {
				return false
			}
		}
	case reflect.Struct:
		if t, ok := v.Addr().Interface().(*source.Text); ok {
			return !t.IsSet() || yield(*t)
		}
		for _, f := range textual(v.Type()) {
			if !texts(v.Field(f.index), yield) {
				return false
			}
		}
	}
	return true
}

// A textField is a field of a type that holds texts.
type textField struct {
	index int
	key   string
}

var textFields sync.Map // of []textField, by reflect.Type

// textual returns the fields of a type that hold texts.
func textual(t reflect.Type) []textField {
	if known, ok := textFields.Load(t); ok {
		return known.([]textField)
	}
	var out []textField
	for i := range t.NumField() {
		f := t.Field(i)
		key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
		of := f.Type
		for of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct || of == reflect.TypeFor[source.Span]() || !f.IsExported() || of == reflect.TypeFor[source.Text]() && slices.Contains(notWords, key) {
			continue
		}
		if of == reflect.TypeFor[source.Text]() || of == t || len(textual(of)) > 0 {
			out = append(out, textField{i, key})
		}
	}
	textFields.Store(t, out)
	return out
}

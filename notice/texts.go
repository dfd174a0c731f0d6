package notice

import (
	"iter"
	"reflect"
	"strings"

	"github.com/noticec/noticec/notice/source"
)

// Texts yields every text that was written, in the order of the model, with the key of the
// section that it is in, or its own where it is in none.
func (n *Notice) Texts() iter.Seq2[string, source.Text] {
	return func(yield func(string, source.Text) bool) {
		v := reflect.ValueOf(n).Elem()
		for i := range v.NumField() {
			key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("key"), ",")
			if key != "" && !texts(v.Field(i), func(t source.Text) bool { return yield(key, t) }) {
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
		switch x := v.Addr().Interface().(type) {
		case *source.Text:
			return !x.IsSet() || yield(*x)
		case *source.Span:
			return true
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && !texts(v.Field(i), yield) {
				return false
			}
		}
	}
	return true
}

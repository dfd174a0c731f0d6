package notice

import (
	"iter"
	"reflect"

	"github.com/noticec/noticec/notice/source"
)

// Texts yields every text that was written, in the order of the model.
func (n *Notice) Texts() iter.Seq[source.Text] {
	return func(yield func(source.Text) bool) { texts(reflect.ValueOf(n).Elem(), yield) }
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

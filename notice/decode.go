package notice

import (
	"reflect"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// Decode builds the model from a tree. It is total and silent: what has the wrong
// shape is left out, for the schema has reported it. A key is known by the `key`
// tag of its field; ",short" marks the field that a lone string stands for; a
// lone list stands for the field "items".
func Decode(n *tree.Node) *Notice {
	d := &Notice{}
	if n != nil {
		decode(d, n)
	}
	return d
}

// A decoder reads itself from a node.
type decoder interface{ decode(*tree.Node) }

func decode(target any, n *tree.Node) {
	v := reflect.ValueOf(target).Elem()
	formOf(v.Type()).decode(v, n)
}

// A form is how a type of the model is read. Those of the types below it are found out when
// they are needed.
type form struct {
	kind  formKind
	item  reflect.Type      // of a slice
	keys  map[string]*field // of a struct
	span  []int             // of a struct: where its place is kept; nil: nowhere
	place []int             // the same, of a section, which may be stated in another one
	short *field            // of a struct: what a lone text stands for
}

type formKind uint8

const (
	other formKind = iota
	text
	itself // it is a decoder
	list
	record
)

// A field is where a key is kept in a struct.
type field struct {
	index []int
	of    reflect.Type
	known atomic.Pointer[form]
}

func (f *field) form() *form {
	if known := f.known.Load(); known != nil {
		return known
	}
	found := formOf(f.of)
	f.known.Store(found)
	return found
}

func (f *form) decode(v reflect.Value, n *tree.Node) {
	if n == nil || n.Kind == tree.Null {
		return
	}
	switch f.kind {
	case itself:
		v.Addr().Interface().(decoder).decode(n)
	case text:
		if n.Kind == tree.Scalar {
			*v.Addr().Interface().(*source.Text) = n.Text
		}
	case list: // anything else is a list of one
		nodes := []*tree.Node{n}
		if n.Kind == tree.Sequence {
			nodes = n.Items
		}
		v.Set(reflect.MakeSlice(v.Type(), len(nodes), len(nodes)))
		below := formOf(f.item)
		for i, item := range nodes {
			below.decode(v.Index(i), item)
		}
	case record:
		f.record(v, n)
	}
}

func (f *form) record(v reflect.Value, n *tree.Node) {
	if f.span != nil {
		*span(v, f.span) = n.Span
	}
	at := func(to *field) reflect.Value { return v.FieldByIndex(to.index) }
	switch n.Kind {
	case tree.Mapping:
		for i := range n.Pairs {
			p := &n.Pairs[i]
			to := f.keys[p.Key.Value]
			if to == nil {
				continue
			}
			value, form := at(to), to.form()
			form.decode(value, p.Value)
			if form.place != nil {
				// the place of a section is its key, where a finding about the whole of it belongs
				if place := span(value, form.place); place.IsValid() {
					*place = p.Key.Span
				}
			}
		}
	case tree.Sequence:
		if to := f.keys["items"]; to != nil {
			to.form().decode(at(to), n)
		}
	case tree.Scalar:
		if to := f.keys["state"]; to != nil && n.Text.Value == None {
			to.form().decode(at(to), n)
		} else if f.short != nil {
			f.short.form().decode(at(f.short), n)
		}
	}
}

func span(v reflect.Value, index []int) *source.Span {
	return v.FieldByIndex(index).Addr().Interface().(*source.Span)
}

var forms sync.Map // reflect.Type → *form

// formOf returns the form of a type.
func formOf(t reflect.Type) *form {
	if f, ok := forms.Load(t); ok {
		return f.(*form)
	}
	f := &form{}
	switch {
	case reflect.PointerTo(t).Implements(reflect.TypeFor[decoder]()):
		f.kind = itself
	case t == reflect.TypeFor[source.Text]():
		f.kind = text
	case t.Kind() == reflect.Slice:
		f.kind, f.item = list, t.Elem()
	case t.Kind() == reflect.Struct:
		f.kind, f.keys = record, map[string]*field{}
		f.collect(t, nil)
		if stated := f.keys["stated_in"]; stated != nil && len(stated.index) > 1 {
			f.place = f.span
		}
	}
	forms.Store(t, f)
	return f
}

// collect adds the fields of t; those of an outer struct win over those of an embedded one.
func (f *form) collect(t reflect.Type, prefix []int) {
	for pass := range 2 {
		for i := range t.NumField() {
			sf := t.Field(i)
			index := append(append([]int(nil), prefix...), i)
			if sf.Anonymous != (pass == 1) {
				continue
			}
			if sf.Anonymous {
				f.collect(sf.Type, index)
				continue
			}
			if sf.Name == "Span" && f.span == nil {
				f.span = index
			}
			key, option, _ := strings.Cut(sf.Tag.Get("key"), ",")
			if key == "" {
				continue
			}
			to := &field{index: index, of: sf.Type}
			if f.keys[key] == nil {
				f.keys[key] = to
			}
			if option == "short" && f.short == nil {
				f.short = to
			}
		}
	}
}

func (f *Field[T]) decode(n *tree.Node) {
	if n.Kind != tree.Scalar {
		return
	}
	var value any
	switch n.Type {
	case tree.Int, tree.Float:
		i, whole := n.Whole()
		if !whole {
			return
		}
		value = i
	case tree.Bool:
		value = strings.EqualFold(n.Text.Value, "true")
	}
	if t, ok := value.(T); ok {
		f.Value, f.Span = t, n.Span
	}
}

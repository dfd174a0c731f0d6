package notice

import (
	"reflect"
	"strconv"
	"strings"
	"sync"

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
	decodeValue(reflect.ValueOf(target).Elem(), n)
}

func decodeValue(v reflect.Value, n *tree.Node) {
	if n == nil || n.Kind == tree.Null {
		return
	}
	switch target := v.Addr().Interface().(type) {
	case decoder:
		target.decode(n)
		return
	case *source.Text:
		if n.Kind == tree.Scalar {
			*target = n.Text
		}
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		decodeSlice(v, n)
	case reflect.Struct:
		decodeStruct(v, n)
	}
}

// decodeSlice reads a list; anything else is a list of one.
func decodeSlice(v reflect.Value, n *tree.Node) {
	nodes := []*tree.Node{n}
	if n.Kind == tree.Sequence {
		nodes = n.Items
	}
	v.Set(reflect.MakeSlice(v.Type(), len(nodes), len(nodes)))
	for i, item := range nodes {
		decodeValue(v.Index(i), item)
	}
}

func decodeStruct(v reflect.Value, n *tree.Node) {
	fields := fieldsOfType(v.Type())
	if span, ok := fields[spanKey]; ok {
		v.FieldByIndex(span.index).Set(reflect.ValueOf(n.Span))
	}
	switch n.Kind {
	case tree.Mapping:
		for _, p := range n.Pairs {
			if f := fields[p.Key.Value]; f != nil {
				at := v.FieldByIndex(f.index)
				if f.text {
					if p.Value.Kind == tree.Scalar {
						*at.Addr().Interface().(*source.Text) = p.Value.Text
					}
					continue
				}
				decodeValue(at, p.Value)
				if f.section != nil && at.FieldByIndex(f.section).Interface().(source.Span).IsValid() {
					// the place of a section is its key, where a finding about the whole of it belongs
					at.FieldByIndex(f.section).Set(reflect.ValueOf(p.Key.Span))
				}
			}
		}
	case tree.Sequence:
		if f := fields["items"]; f != nil {
			decodeValue(v.FieldByIndex(f.index), n)
		}
	case tree.Scalar:
		if f := fields["state"]; f != nil && n.Text.Value == None {
			decodeValue(v.FieldByIndex(f.index), n)
		} else if f := fields[shortKey]; f != nil {
			decodeValue(v.FieldByIndex(f.index), n)
		}
	}
}

// A field is where a key is kept in a struct.
type field struct {
	index   []int
	section []int // of a section: where its place is kept
	text    bool
}

// Keys that no notice can use, for the place of a struct and its short form.
const (
	spanKey  = "\x00span"
	shortKey = "\x00short"
)

var fieldCache sync.Map // reflect.Type → map[string]*field

func fieldsOf[T any]() map[string]*field { return fieldsOfType(reflect.TypeFor[T]()) }

func fieldsOfType(t reflect.Type) map[string]*field {
	if f, ok := fieldCache.Load(t); ok {
		return f.(map[string]*field)
	}
	fields := map[string]*field{}
	if t.Kind() == reflect.Struct {
		collectFields(t, nil, fields)
	}
	fieldCache.Store(t, fields)
	return fields
}

// collectFields adds the fields of t; those of an outer struct win over those of
// an embedded one.
func collectFields(t reflect.Type, prefix []int, fields map[string]*field) {
	for pass := range 2 {
		for i := range t.NumField() {
			sf := t.Field(i)
			index := append(append([]int(nil), prefix...), i)
			if sf.Anonymous != (pass == 1) {
				continue
			}
			if sf.Anonymous {
				collectFields(sf.Type, index, fields)
				continue
			}
			key, option, _ := strings.Cut(sf.Tag.Get("key"), ",")
			if sf.Name == "Span" {
				key = spanKey
			}
			if key == "" {
				continue
			}
			if fields[key] == nil {
				fields[key] = &field{index, sectionSpan(sf.Type), sf.Type == reflect.TypeFor[source.Text]()}
			}
			if option == "short" && fields[shortKey] == nil {
				fields[shortKey] = &field{index: index}
			}
		}
	}
}

// sectionSpan is where a section, which may be stated in another one, keeps its place.
func sectionSpan(t reflect.Type) []int {
	if t.Kind() != reflect.Struct {
		return nil
	}
	fields := fieldsOfType(t)
	if f, ok := fields["stated_in"]; ok && len(f.index) > 1 && fields[spanKey] != nil {
		return fields[spanKey].index
	}
	return nil
}

func (f *Field[T]) decode(n *tree.Node) {
	if n.Kind != tree.Scalar {
		return
	}
	var value any
	switch n.Type {
	case tree.Int:
		i, err := strconv.Atoi(n.Text.Value)
		if err != nil {
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

package notice

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// Decode builds the model from a tree. It is total and reports nothing: values of
// the wrong type are skipped, for the schema has reported them. The `key` tag of a
// field is its key; the option ",short" marks the field that is set if there is a
// string in place of a mapping; a list in place of a mapping sets the field "items". Of two fields
// with one key, the first is set.
func Decode(n *tree.Node) *Notice {
	d := &Notice{}
	if n != nil {
		decode(d, n)
	}
	return d
}

// An unmarshaler decodes itself from a node.
type unmarshaler interface{ decode(*tree.Node) }

func decode(target any, n *tree.Node) {
	v := reflect.ValueOf(target).Elem()
	decoderOf(v.Type()).decode(v, n)
}

// A typeDecoder decodes nodes into a type of the model. Decoders of the types of its fields are
// made when they are first needed.
type typeDecoder struct {
	kind    valueKind
	item    reflect.Type            // of a slice
	keys    map[string]*structField // of a struct
	ownSpan []int                   // of a struct: index of its Span field; nil: none
	keySpan []int                   // the same, of a section, whose span is that of its key
	short   *structField            // of a struct: the field that a string sets
}

type valueKind uint8

const (
	ignored valueKind = iota
	textValue
	selfDecoding // an unmarshaler
	listValue
	structValue
)

// A structField is the field of a key in a struct.
type structField struct {
	index  []int
	typ    reflect.Type
	cached atomic.Pointer[typeDecoder]
}

func (f *structField) decoder() *typeDecoder {
	if cached := f.cached.Load(); cached != nil {
		return cached
	}
	decoder := decoderOf(f.typ)
	f.cached.Store(decoder)
	return decoder
}

func (f *typeDecoder) decode(v reflect.Value, n *tree.Node) {
	if n == nil || n.Kind == tree.Null {
		return
	}
	switch f.kind {
	case selfDecoding:
		v.Addr().Interface().(unmarshaler).decode(n)
	case textValue:
		if n.Kind == tree.Scalar {
			*v.Addr().Interface().(*source.Text) = n.Text
		}
	case listValue: // a node that is no sequence is a list of one
		nodes := []*tree.Node{n}
		if n.Kind == tree.Sequence {
			nodes = n.Items
		}
		v.Set(reflect.MakeSlice(v.Type(), len(nodes), len(nodes)))
		below := decoderOf(f.item)
		for i, item := range nodes {
			below.decode(v.Index(i), item)
		}
	case structValue:
		f.decodeStruct(v, n)
	}
}

func (f *typeDecoder) decodeStruct(v reflect.Value, n *tree.Node) {
	if f.ownSpan != nil {
		*spanAt(v, f.ownSpan) = n.Span
	}
	at := func(to *structField) reflect.Value { return v.FieldByIndex(to.index) }
	switch n.Kind {
	case tree.Mapping:
		for i := range n.Pairs {
			p := &n.Pairs[i]
			to := f.keys[p.Key.Value]
			if to == nil {
				continue
			}
			value, form := at(to), to.decoder()
			form.decode(value, p.Value)
			if form.keySpan != nil {
				// the span of a section is that of its key, where findings about the section are placed
				if place := spanAt(value, form.keySpan); place.IsValid() {
					*place = p.Key.Span
				}
			}
		}
	case tree.Sequence:
		if to := f.keys["items"]; to != nil {
			to.decoder().decode(at(to), n)
		}
	case tree.Scalar:
		if to := f.keys["state"]; to != nil && n.Text.Value == None {
			to.decoder().decode(at(to), n)
		} else if to := f.keys["email"]; to != nil && f.short != nil && n.IsMailbox() {
			to.decoder().decode(at(to), n) // `dpo: officer@averton.example` is no name
		} else if f.short != nil {
			f.short.decoder().decode(at(f.short), n)
		}
	}
}

func spanAt(v reflect.Value, index []int) *source.Span {
	return v.FieldByIndex(index).Addr().Interface().(*source.Span)
}

var typeDecoders sync.Map // reflect.Type → *form

// decoderOf returns the decoder of a type.
func decoderOf(t reflect.Type) *typeDecoder {
	if f, ok := typeDecoders.Load(t); ok {
		return f.(*typeDecoder)
	}
	f := &typeDecoder{}
	switch {
	case reflect.PointerTo(t).Implements(reflect.TypeFor[unmarshaler]()):
		f.kind = selfDecoding
	case t == reflect.TypeFor[source.Text]():
		f.kind = textValue
	case t.Kind() == reflect.Slice:
		f.kind, f.item = listValue, t.Elem()
	case t.Kind() == reflect.Struct:
		f.kind, f.keys = structValue, map[string]*structField{}
		f.collectFields(t, nil)
		if f.keys["state"] != nil { // a section or a party
			f.keySpan = f.ownSpan
		}
	}
	typeDecoders.Store(t, f)
	return f
}

// collectFields adds the fields of t; fields of the outer struct shadow those of an embedded one.
func (f *typeDecoder) collectFields(t reflect.Type, prefix []int) {
	for pass := range 2 {
		for i := range t.NumField() {
			sf := t.Field(i)
			index := append(append([]int(nil), prefix...), i)
			if sf.Anonymous != (pass == 1) {
				continue
			}
			if sf.Anonymous {
				f.collectFields(sf.Type, index)
				continue
			}
			if sf.Name == "Span" && f.ownSpan == nil {
				f.ownSpan = index
			}
			key, options := keyTag(sf)
			if key == "" {
				continue
			}
			to := &structField{index: index, typ: sf.Type}
			if f.keys[key] == nil {
				f.keys[key] = to
			}
			if slices.Contains(options, "short") && f.short == nil {
				f.short = to
			}
		}
	}
}

// keyTag returns the key of a field and its options: "short" (see Decode), and "words",
// "code" or "heading" where the field holds what its key does not hold elsewhere (see nonTextKeys).
func keyTag(f reflect.StructField) (key string, options []string) {
	all := strings.Split(f.Tag.Get("key"), ",")
	return all[0], all[1:]
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

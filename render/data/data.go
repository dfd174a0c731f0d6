// Package data prints a notice for programs: as JSON by schema/output.schema.json, and as
// JSON-LD in the terms of the Data Privacy Vocabulary and schema.org. It adds no text and
// decides nothing about content.
package data

import (
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// Schema is the address of the schema of the JSON.
const Schema = "https://noticec.org/schema/output.v1.json"

// version is the version of that schema.
const version = 1

// JSON writes every key of n that is set, after inheritance, translations and variables were
// resolved, in the order of the schema. Short forms are expanded: lists are always lists, and
// the items of a section are always in groups. Texts are Markdown, as in the notice. The
// error is that of w, or says that noticec failed.
func JSON(w io.Writer, n *notice.Notice) (diag.List, error) {
	out := object{{"$schema", Schema}, {"noticec", version}}
	for _, m := range structObject(reflect.ValueOf(n).Elem()) {
		if m.key != "$schema" && m.key != "noticec" {
			out = append(out, m)
		}
	}
	text, err := out.marshal(false)
	if err != nil {
		return nil, fmt.Errorf("printing JSON: %w", err)
	}
	_, err = w.Write(append(text, '\n'))
	return nil, err
}

// A field is a key of the schema and the index of its field.
type field struct {
	name  string
	index []int
}

// fieldsOf returns the fields of a type that have keys, in order. Fields of the outer struct
// shadow those of an embedded one.
func fieldsOf(t reflect.Type) []field {
	var out []field
	direct := map[string]bool{}
	for i := range t.NumField() {
		if f := t.Field(i); !f.Anonymous {
			direct[keyOf(f)] = true
		}
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			for _, k := range fieldsOf(f.Type) {
				if !direct[k.name] {
					out = append(out, field{k.name, append([]int{i}, k.index...)})
				}
			}
			continue
		}
		if n := keyOf(f); n != "" && f.IsExported() {
			out = append(out, field{n, []int{i}})
		}
	}
	return out
}

// keyOf is the key of a field in the output. Items are always in groups there.
func keyOf(f reflect.StructField) string {
	if strings.HasPrefix(f.Type.Name(), "Groups[") {
		return "groups"
	}
	n, _, _ := strings.Cut(f.Tag.Get("key"), ",")
	return n
}

func structObject(v reflect.Value) object {
	var out object
	for _, k := range fieldsOf(v.Type()) {
		if k.name == "items" && len(out) > 0 && out[len(out)-1].key == "groups" {
			continue // the same items
		}
		if value := fieldValue(v.FieldByIndex(k.index)); value != nil {
			out = append(out, member{k.name, value})
		}
	}
	return out
}

// fieldValue returns what a field holds, or nil if it was not written.
func fieldValue(v reflect.Value) any {
	switch f := v.Interface().(type) {
	case source.Text:
		if f.IsSet() || f.Span.IsValid() { // `heading: ""` says that there is none
			return f.Value
		}
		return nil
	case notice.Field[int]:
		if f.IsSet() {
			return f.Value
		}
		return nil
	case notice.Field[bool]:
		if f.IsSet() {
			return f.Value
		}
		return nil
	}
	switch v.Kind() {
	case reflect.Slice:
		var list []any
		for i := range v.Len() {
			if item := fieldValue(v.Index(i)); item != nil {
				list = append(list, item)
			}
		}
		if len(list) > 0 {
			return list
		}
	case reflect.Struct:
		if o := structObject(v); len(o) > 0 {
			return o
		}
	}
	return nil
}

// Package data prints a notice for programs: its facts and words as JSON, whose shape
// schema/output.schema.json tells, and what vocabularies of the Web know of them as
// JSON-LD. It holds no words of its own; it decides nothing about content.
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

// version is that of the shape.
const version = 1

// JSON writes all that n says: every key of the notice language that is set, after bases,
// translations and variables were resolved, in the order of the language. What can be
// written short is written long: lists are lists, and the items of a section stand in
// groups. Words are Markdown, as in the notice. The error is that of w, or says that
// noticec failed.
func JSON(w io.Writer, n *notice.Notice) (diag.List, error) {
	out := object{{"$schema", Schema}, {"noticec", version}}
	for _, m := range structure(reflect.ValueOf(n).Elem()) {
		if m.key != "$schema" && m.key != "noticec" {
			out = append(out, m)
		}
	}
	text, err := out.text(false)
	if err != nil {
		return nil, fmt.Errorf("printing JSON: %w", err)
	}
	_, err = w.Write(append(text, '\n'))
	return nil, err
}

// A key is a key of the notice language and the field that holds it.
type key struct {
	name  string
	index []int
}

// keys returns the keys of a type in their order. Those of an outer struct win over those of
// one within it.
func keys(t reflect.Type) []key {
	var out []key
	own := map[string]bool{}
	for i := range t.NumField() {
		if f := t.Field(i); !f.Anonymous {
			own[name(f)] = true
		}
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			for _, k := range keys(f.Type) {
				if !own[k.name] {
					out = append(out, key{k.name, append([]int{i}, k.index...)})
				}
			}
			continue
		}
		if n := name(f); n != "" && f.IsExported() {
			out = append(out, key{n, []int{i}})
		}
	}
	return out
}

// name is the key of a field. The items of a section are in groups, which the notice may
// leave out and the output does not.
func name(f reflect.StructField) string {
	if strings.HasPrefix(f.Type.Name(), "Groups[") {
		return "groups"
	}
	n, _, _ := strings.Cut(f.Tag.Get("key"), ",")
	return n
}

func structure(v reflect.Value) object {
	var out object
	for _, k := range keys(v.Type()) {
		if value := value(v.FieldByIndex(k.index)); value != nil {
			out = append(out, member{k.name, value})
		}
	}
	return out
}

// value returns what a field holds, or nil if it was not written.
func value(v reflect.Value) any {
	switch f := v.Interface().(type) {
	case source.Text:
		if f.IsSet() {
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
			if item := value(v.Index(i)); item != nil {
				list = append(list, item)
			}
		}
		if len(list) > 0 {
			return list
		}
	case reflect.Struct:
		if o := structure(v); len(o) > 0 {
			return o
		}
	}
	return nil
}

package data

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// keysWithoutFacts are the keys of a notice that say nothing that another format could hold: how it
// is written and set, and by what its parts refer to each other.
var keysWithoutFacts = []string{"$schema", "noticec", "speaker", "wording", "address", "layout", "formats", "translation_of", "version_of"}

// keysOfItemsWithoutFacts are those of sections and of their items.
var keysOfItemsWithoutFacts = []string{"id", "heading", "as", "columns", "regime", "state"}

const helpNotInTILT = "publish the page or the JSON beside the document: they hold it"

// unused are the keys of a section that a document does not hold.
type unused struct {
	section string
	keys    []string
	span    source.Span
}

// reportUnused lists what the document does not hold, a finding for each section, and what it
// requires that the notice does not say.
func (t *tiltWriter) reportUnused() {
	var parts []*unused
	v := reflect.ValueOf(t.n).Elem()
	for _, f := range fieldsOf(v.Type()) {
		if slices.Contains(keysWithoutFacts, f.name) {
			continue
		}
		part := &unused{section: f.name}
		t.walk(v.FieldByIndex(f.index), "", part)
		if len(part.keys) > 0 {
			parts = append(parts, part)
		}
	}
	var whole []string
	var first source.Span
	for _, p := range parts {
		if p.keys[0] == "" && len(p.keys) == 1 {
			if whole = append(whole, p.section); len(whole) == 1 {
				first = p.span
			}
		}
	}
	if len(whole) > 0 {
		t.report(codeNotInTILT, first, "TILT has no place for "+quotedList(whole), helpNotInTILT)
	}
	for _, p := range parts {
		if slices.Contains(whole, p.section) {
			continue
		}
		message := fmt.Sprintf("TILT has no place for %s of `%s`", quotedList(p.keys), p.section)
		t.report(codeNotInTILT, p.span, message, helpNotInTILT)
	}
	if len(t.needed) > 0 {
		span := t.n.Controller.Span
		if !span.IsValid() {
			span = t.n.Title.Span
		}
		t.report(codeNeededByTILT, span, "TILT requires "+strings.Join(t.needed, ", ")+", which the notice does not say: a placeholder stands there",
			"say it in the notice if there is one, or leave the placeholder, which states nothing")
	}
}

func (t *tiltWriter) report(c diag.Code, span source.Span, message, help string) {
	t.found = append(t.found, diag.Diagnostic{Code: c, Severity: c.Severity, Span: span, Message: message, Help: help})
}

func quotedList(keys []string) string {
	var out []string
	for _, k := range keys {
		out = append(out, "`"+k+"`")
	}
	if n := len(out); n > 1 {
		return strings.Join(out[:n-1], ", ") + " and " + out[n-1]
	}
	return out[0]
}

// walk notes the keys below a value that hold something that is not used, each once.
func (t *tiltWriter) walk(v reflect.Value, key string, part *unused) {
	note := func(span source.Span, isSet bool) {
		if !isSet || !span.IsValid() || t.used[span] {
			return
		}
		if !part.span.IsValid() {
			part.span = span
		}
		if !slices.Contains(part.keys, key) {
			part.keys = append(part.keys, key)
		}
	}
	switch f := v.Interface().(type) {
	case source.Text:
		note(f.Span, f.IsSet())
		return
	case notice.Field[int]:
		note(f.Span, f.IsSet())
		return
	case notice.Field[bool]:
		note(f.Span, f.IsSet() && f.Value)
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			t.walk(v.Index(i), key, part)
		}
	case reflect.Struct:
		for _, f := range fieldsOf(v.Type()) {
			if slices.Contains(keysOfItemsWithoutFacts, f.name) {
				continue
			}
			name := f.name
			if name == "groups" || name == "items" || name == "value" && key != "" {
				name = key
			}
			t.walk(v.FieldByIndex(f.index), name, part)
		}
	}
}

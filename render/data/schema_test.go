package data

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/schema/walk"
	"github.com/noticec/noticec/testdata/golden"
)

// A generator makes the schema of the output from the model and the schema of the notice.
type generator struct {
	t           *testing.T
	properties  map[string]walk.Property
	definitions object
	texts       map[string][]string // of the structures made so far, by the names of their types
	shared      map[string]bool     // those that are the same wherever they stand
}

func (g *generator) describe(path string) object {
	switch {
	case strings.HasSuffix(path, "/items/groups"):
		return object{{"description", "The groups within the group, in place of `items`; items that stand in none of them form one without words."}}
	case strings.HasSuffix(path, "/columns/field"):
		return object{{"description", "The key of the items whose values stand in the column."}}
	case strings.HasSuffix(path, "/columns/head"):
		return object{{"description", "The head of the column, in place of the standard one."}}
	case strings.HasSuffix(path, "/groups"):
		return object{{"description", "The items in groups, in order; items that stand in no group of the notice form one without words."}}
	case strings.HasSuffix(path, "/items/items") && g.properties[path] == nil:
		return object{{"description", "The items of the group."}}
	}
	text, _ := g.properties[path]["description"].(string)
	if text == "" {
		g.t.Errorf("%s has no description", path)
	}
	return object{{"description", text}}
}

func (g *generator) node(t reflect.Type, path string) object {
	switch t {
	case reflect.TypeFor[source.Text]():
		out := object{{"type", "string"}}
		if list := g.properties[path].Codes(); len(list) > 0 {
			out = append(out, member{"enum", list})
		}
		return out
	case reflect.TypeFor[notice.Field[int]]():
		return object{{"type", "integer"}}
	case reflect.TypeFor[notice.Field[bool]]():
		return object{{"type", "boolean"}}
	}
	if t.Kind() == reflect.Slice {
		return object{{"type", "array"}, {"items", g.node(t.Elem(), path)}}
	}
	if isNested(t) {
		if i := slices.IndexFunc(g.definitions, func(m member) bool { return m.key == t.Name() }); i < 0 {
			at := len(g.definitions)
			g.definitions = append(g.definitions, member{t.Name(), nil})
			g.definitions[at].value = g.structure(t, path)
		}
		return object{{"$ref", "#/definitions/" + t.Name()}}
	}
	out := g.structure(t, path)
	if t.PkgPath() == "" || strings.Contains(t.Name(), "[") {
		return out
	}
	text, err := out.marshal(false)
	if err != nil {
		g.t.Fatal(err)
	}
	g.texts[t.Name()] = append(g.texts[t.Name()], string(text))
	if !g.shared[t.Name()] {
		return out
	}
	if !slices.ContainsFunc(g.definitions, func(m member) bool { return m.key == t.Name() }) {
		g.definitions = append(g.definitions, member{t.Name(), out})
	}
	return object{{"allOf", []any{object{{"$ref", "#/definitions/" + t.Name()}}}}} // beside a reference nothing counts
}

// isNested reports whether a structure can stand in another of its kind.
func isNested(t reflect.Type) bool {
	for _, key := range []string{"AnyOf", "Contains"} {
		if f, ok := t.FieldByName(key); ok && f.Type == reflect.SliceOf(t) {
			return true
		}
	}
	return false
}

// share finds the structures that are the same wherever they stand.
func (g *generator) share() {
	g.structure(reflect.TypeFor[notice.Notice](), "")
	g.shared = map[string]bool{}
	for name, texts := range g.texts {
		g.shared[name] = len(texts) > 1 && len(slices.Compact(slices.Sorted(slices.Values(texts)))) == 1
	}
	g.definitions, g.texts = nil, map[string][]string{}
}

func (g *generator) structure(t reflect.Type, path string) object {
	var members object
	for _, k := range fieldsOf(t) {
		f := t.FieldByIndex(k.index)
		at, below := path+"/"+k.name, path+"/"+k.name
		nested := strings.HasPrefix(t.Name(), "Group[")
		switch {
		case nested && k.name == "groups" && strings.HasSuffix(path, "/items/items"):
			continue // groups nest once
		case nested && k.name == "groups":
			below = path + "/items"
		case k.name == "groups":
			below = path + "/items" // as the notice calls them
			if _, ok := g.properties[below]; !ok || len(g.properties[below]) == 0 {
				below = path
			}
		case nested && k.name == "items":
			at, below = path+"/items", path
		case k.name == "any_of":
			below = path
		}
		members = append(members, member{k.name, append(g.describe(at), g.node(f.Type, below)...)})
	}
	return object{{"type", "object"}, {"additionalProperties", false}, {"properties", members}}
}

// The schema of the output is made of the model and the words of the schema of notices;
// NOTICEC_UPDATE=1 writes it.
func TestSchemaIsThatOfTheModel(t *testing.T) {
	properties, err := walk.Properties()
	if err != nil {
		t.Fatal(err)
	}
	g := &generator{t: t, properties: properties, texts: map[string][]string{}}
	g.share()
	whole := g.structure(reflect.TypeFor[notice.Notice](), "")
	members := whole[2].value.(object)
	for i := range members {
		switch members[i].key {
		case "$schema":
			members[i].value = object{{"description", "The address of this schema."}, {"const", Schema}}
		case "noticec":
			members[i].value = object{{"description", "The version of this shape."}, {"const", version}}
		}
	}
	out := object{
		{"$schema", "http://json-schema.org/draft-07/schema#"}, {"$id", Schema}, {"title", "Privacy notice as data"},
		{"description", "What `noticec build --format json` writes: all that a notice says, after its bases, translations and variables were resolved, with the rights that follow from its bases where it names none. Words are Markdown. Keys that are not there were not written."},
		{"type", "object"}, {"required", []any{"$schema", "noticec"}}, {"additionalProperties", false}, {"properties", members}, {"definitions", g.definitions},
	}
	text, err := out.marshal(false)
	if err != nil {
		t.Fatal(err)
	}
	const path = "../../schema/output.schema.json"
	golden.Check(t, path, string(text)+"\n")
}

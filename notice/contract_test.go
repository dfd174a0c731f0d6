package notice

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/schema"
)

// An object is a part of the JSON Schema.
type object = map[string]any

func loaded(t *testing.T) object {
	t.Helper()
	var o object
	if err := json.Unmarshal([]byte(schema.Notice()), &o); err != nil {
		t.Fatal(err)
	}
	return o
}

// each calls f for every property that the schema knows, with its path. List items
// share the path of their list; what is nested in its own kind is not followed.
func each(whole, node object, path string, f func(path string, property object)) {
	if strings.Contains(path, "/any_of/") || strings.HasSuffix(path, "/columns") { // whose keys are those of items
		return
	}
	if ref, ok := node["$ref"].(string); ok {
		name := strings.TrimPrefix(ref, "#/definitions/")
		node, _ = whole["definitions"].(object)[name].(object)
	}
	properties, _ := node["properties"].(object)
	for key, p := range properties {
		if p, ok := p.(object); ok {
			if ref, ok := p["$ref"].(string); ok {
				p, _ = whole["definitions"].(object)[strings.TrimPrefix(ref, "#/definitions/")].(object)
			}
			f(path+"/"+key, p)
			each(whole, p, path+"/"+key, f)
		}
	}
	for _, key := range []string{"items", "then", "else"} {
		if below, ok := node[key].(object); ok {
			if key == "items" && properties["items"] != nil {
				each(whole, below, path+"/items", f) // a lone list stands for them
				continue
			}
			each(whole, below, path, f)
		}
	}
}

// modelPaths adds the paths of all keys that Decode reads into a type, with whether they hold codes
// if they hold texts.
func modelPaths(t reflect.Type, path string, paths map[string]bool) {
	switch {
	case strings.Contains(path, "/any_of/"), strings.HasPrefix(t.Name(), "Group[") && strings.HasSuffix(path, "/items/items/items"), // groups nest once
		strings.HasSuffix(path, "/contains/contains/contains"), // sections below sections nest twice
		t == reflect.TypeFor[Columns]():                        // which reads itself
		return
	case t == reflect.TypeFor[source.Text](), t == reflect.TypeFor[source.Span](), strings.HasPrefix(t.Name(), "Field["):
		return
	case t.Kind() == reflect.Slice:
		if strings.HasPrefix(t.Name(), "Groups[") {
			items, _ := t.Elem().FieldByName("Items")
			modelPaths(items.Type, path, paths)
		}
		modelPaths(t.Elem(), path, paths)
	case t.Kind() == reflect.Struct:
		for key, f := range decoderOf(t).keys {
			paths[path+"/"+key] = holdsCode(t.FieldByIndex(f.index))
			modelPaths(t.FieldByIndex(f.index).Type, path+"/"+key, paths)
		}
	}
}

// Schema and model know the same keys, in the same places.
func TestSchemaAndModelKnowTheSameKeys(t *testing.T) {
	want, got := map[string]bool{}, map[string]bool{}
	whole := loaded(t)
	each(whole, whole, "", func(path string, p object) {
		if p["$comment"] != "resolved" { // read before there is a model
			want[path] = true
		}
	})
	modelPaths(reflect.TypeFor[Notice](), "", got)
	for path := range want {
		if _, read := got[path]; !read {
			t.Errorf("%s is in the schema, and Decode does not read it", path)
		}
	}
	for path := range got {
		if !want[path] {
			t.Errorf("%s is read by Decode, and not in the schema", path)
		}
	}
	if len(want) < 300 {
		t.Errorf("want some hundreds of keys, got %d", len(want))
	}
}

func TestEveryPropertyIsDescribedAndClosed(t *testing.T) {
	whole := loaded(t)
	each(whole, whole, "", func(path string, p object) {
		if s, _ := p["description"].(string); len(s) < 5 {
			t.Errorf("%s has no description", path)
		}
		if p["properties"] != nil && p["additionalProperties"] != false {
			t.Errorf("%s allows other keys", path)
		}
	})
}

// codes are the codes that a property allows, from all its branches.
func codes(p object) []string {
	var out []string
	list, _ := p["enum"].([]any)
	for _, v := range list {
		if s, ok := v.(string); ok {
			out = append(out, s)
		}
	}
	for _, key := range []string{"items", "then", "else"} {
		if below, ok := p[key].(object); ok {
			out = append(out, codes(below)...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// The codes of the schema are those of the law.
func TestSchemaAndLawKnowTheSameCodes(t *testing.T) {
	var bases, conditions, schedule1, rights []string
	for _, b := range law.Bases {
		bases = append(bases, b.Slug, b.Article)
	}
	for _, c := range law.Conditions {
		conditions = append(conditions, c.Slug, c.Article)
	}
	for _, c := range law.Schedule1 {
		schedule1 = append(schedule1, c.Slug)
	}
	for _, r := range law.Rights {
		rights = append(rights, r.Slug)
	}
	want := map[string][]string{
		"/lawful_bases/items/basis": bases, "/special_category_conditions/items/condition": conditions,
		"/special_category_conditions/items/schedule_1": schedule1, "/rights/items/right": rights, "/transfers/items/mechanism": law.Mechanisms,
		"/regime": law.RegimeIDs(), "/personal_data/items/special": law.SpecialCategories, "/lawful_bases/items/annex_1": law.Annex1,
	}
	seen := map[string]bool{}
	whole := loaded(t)
	each(whole, whole, "", func(path string, p object) {
		list, ok := want[path]
		if !ok {
			return
		}
		seen[path] = true
		sorted := slices.Compact(slices.Sorted(slices.Values(list)))
		if got := codes(p); !slices.Equal(sorted, got) {
			t.Errorf("%s:\nlaw    %v\nschema %v", path, sorted, got)
		}
	})
	for path := range want {
		if !seen[path] {
			t.Errorf("%s is not in the schema", path)
		}
	}
}

// oneLine is the pattern of names and titles.
const oneLine = `^[^\r\n]*\n*$`

// What the schema lists or gives a form is no word for a reader.
func TestCodesAreNoWords(t *testing.T) {
	whole, codes := loaded(t), map[string]bool{}
	modelPaths(reflect.TypeFor[Notice](), "", codes)
	each(whole, whole, "", func(path string, property object) {
		if property["type"] == "string" && property["$comment"] != "resolved" && (property["enum"] != nil || property["pattern"] != nil && property["pattern"] != oneLine) && !codes[path] {
			t.Errorf("%s is no word for a reader", path)
		}
	})
	for _, key := range nonTextKeys {
		found := false
		each(whole, whole, "", func(path string, _ object) { found = found || strings.HasSuffix(path, "/"+key) })
		if !found {
			t.Errorf("there is no key %s", key)
		}
	}
}

// The texts of a struct are looked for if its place is set: with what it embeds, it has one at most.
func TestTypesHaveOnePlace(t *testing.T) {
	var places func(reflect.Type) int
	places = func(of reflect.Type) (n int) {
		for i := range of.NumField() {
			switch f := of.Field(i); {
			case f.Type == reflect.TypeFor[source.Span]():
				n++
			case f.Anonymous:
				n += places(f.Type)
			}
		}
		return n
	}
	seen := 0
	eachStruct(reflect.TypeFor[Notice](), map[reflect.Type]bool{}, func(of reflect.Type) {
		if seen++; places(of) > 1 {
			t.Errorf("%s has several places", of)
		}
	})
	if seen < 50 {
		t.Errorf("want the structs of the model, got %d", seen)
	}
}

// eachStruct calls f for each struct of the model below a type.
func eachStruct(t reflect.Type, seen map[reflect.Type]bool, f func(reflect.Type)) {
	for t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || seen[t] || t == reflect.TypeFor[source.Text]() || t == reflect.TypeFor[source.Span]() {
		return
	}
	seen[t] = true
	f(t)
	for i := range t.NumField() {
		eachStruct(t.Field(i).Type, seen, f)
	}
}

package schema

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// written turns a Node back into what encoding/json reads of a schema.
func (n *Node) written() any {
	if n == nil {
		return true
	}
	o := map[string]any{}
	put := func(keyword string, value any, is bool) {
		if is {
			o[keyword] = value
		}
	}
	child := func(keyword string, below *Node) {
		if below != nil {
			o[keyword] = below.reference()
		}
	}
	values := func(list []literal) []any {
		out := make([]any, len(list))
		for i, l := range list {
			if out[i] = l.value(); l[0] != '"' && l != "true" && l != "false" {
				_ = json.Unmarshal([]byte(l), &out[i])
			}
		}
		return out
	}
	put("description", n.Description, n.Description != "")
	put("$comment", n.Comment, n.Comment != "")
	if n.examples != "" {
		var examples any
		_ = json.Unmarshal([]byte(n.examples), &examples)
		o["examples"] = examples
	}
	put("enum", values(n.enum), n.enum != nil)
	put("required", n.required, n.required != nil)
	put("type", n.typeNames, n.types != 0)
	put("additionalProperties", false, n.noOtherKeys)
	if n.pattern != nil {
		o["pattern"] = n.pattern.text
	}
	for _, keyword := range []string{"minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"} {
		var f float64
		if limit := n.limit(keyword); limit != "" && limit != "-1" && json.Unmarshal([]byte(limit), &f) == nil {
			o[keyword] = f
		}
	}
	child("additionalProperties", n.otherKeys)
	child("items", n.items)
	child("if", n.ifSchema)
	child("then", n.then)
	child("else", n.elseSchema)
	if n.properties != nil {
		of := map[string]any{}
		for _, p := range n.properties {
			of[p.key] = p.node.reference()
		}
		o["properties"] = of
	}
	return o
}

func (n *Node) reference() any {
	if n != nil && n.name != "" {
		return map[string]any{"$ref": "#/definitions/" + n.name}
	}
	return n.written()
}

// normal is a schema as encoding/json reads it, without what a Node does not keep.
func normal(value any) any {
	switch v := value.(type) {
	case map[string]any:
		if v["$ref"] != nil {
			return map[string]any{"$ref": v["$ref"]}
		}
		out := map[string]any{}
		for key, below := range v {
			switch key {
			case "$schema", "$id", "title", "default", "definitions":
			case "properties":
				of := map[string]any{}
				for name, p := range below.(map[string]any) {
					of[name] = normal(p)
				}
				out[key] = of
			case "type", "required":
				list, ok := below.([]any)
				if !ok {
					list = []any{below}
				}
				var names []string
				for _, s := range list {
					names = append(names, fmt.Sprint(s))
				}
				out[key] = names
			case "enum", "examples":
				out[key] = below
			default:
				out[key] = normal(below)
			}
		}
		return out
	}
	return value
}

// All that the schemas say is in their Nodes.
func TestReadIsWhole(t *testing.T) {
	for name, text := range map[string]string{"notice": noticeText, "base": Base(), "config": configText} {
		d, err := read(text)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var whole map[string]any
		if err := json.Unmarshal([]byte(text), &whole); err != nil {
			t.Fatal(err)
		}
		if want, got := normal(whole), d.root.written(); !reflect.DeepEqual(want, got) {
			t.Errorf("%s: want\n%.2000v\ngot\n%.2000v", name, want, got)
		}
		definitions, _ := whole["definitions"].(map[string]any)
		if len(definitions) != len(d.definitions) {
			t.Errorf("%s: want %d definitions, got %d", name, len(definitions), len(d.definitions))
		}
		for key, of := range definitions {
			if want, got := normal(of), d.definitions[key].written(); !reflect.DeepEqual(want, got) {
				t.Errorf("%s: %s: want\n%v\ngot\n%v", name, key, want, got)
			}
		}
	}
}

func TestUnknownKeywords(t *testing.T) {
	for text, want := range map[string]string{
		`{"properties": {"a": {"multipleOf": 3}}}`: "/properties/a/multipleOf: this keyword is not known",
		`{"type": "text"}`:                         `/type: there is no type "text"`,
		`{"items": false}`:                         "/items: want a schema, got false",
		`{"items": {"$ref": "#/definitions/x"}}`:   "/definitions/x: no definition",
		`{"items": {"$ref": "x"}}`:                 "there is no definition at x",
		`{"minimum": "1"}`:                         "want a number",
		`{"minItems": 1.5}`:                        "want a whole number",
		`[`:                                        "want '{'",
		`{"enum": [}`:                              "want a value",
		`{"title": "`:                              "unexpected end",
		`{"title": "a" "b"`:                        "unexpected end",
		`{} x`:                                     "text behind the end",
	} {
		if d, err := read(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: want an error with %q, got %v, %v", text, want, d, err)
		}
	}
}

func TestEscapes(t *testing.T) {
	d, err := read(`{"description": "a \"b\" \\", "enum": ["\u00fc\\", "x", 1e2], "pattern": "^\\."}`)
	if err != nil {
		t.Fatal(err)
	}
	if got := d.root; got.Description != `a "b" \` || !slices.Equal(got.Codes(), []string{`ü\`, "x", "1e2"}) || got.pattern.text != `^\.` {
		t.Errorf("want the texts without escapes, got %+v", got)
	}
}

// A limit that is no number is found when the library's form is made.
func TestBrokenNodes(t *testing.T) {
	for want, n := range map[string]*Node{"missing closing ]": {pattern: newPattern("[")}, "want a number": {min: "x"}} {
		if _, err := newCompiler().schemaOf(n); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want an error with %q, got %v", want, err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := read(noticeText); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCompile(b *testing.B) {
	d, err := noticeEntry.read()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := newCompiler().schemaOf(d.root); err != nil {
			b.Fatal(err)
		}
	}
}

package notice

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// raw is a value as YAML writes it.
type raw string

func (r raw) MarshalJSON() ([]byte, error) { return json.Marshal("\x02" + string(r) + "\x02") }

// print writes a value as YAML.
func print(t *testing.T, value any) string {
	t.Helper()
	data, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return strings.NewReplacer(`"\u0002`, "", `\u0002"`, "", `\u0026`, "&").Replace(string(data))
}

// A maker makes values of all forms that a schema names, each with one value at its end.
type maker struct {
	whole object
	ends  []any // what stands at the end of a path where text can stand
}

func (m *maker) open(node object) object {
	if ref, ok := node["$ref"].(string); ok {
		node, _ = m.whole["definitions"].(object)[strings.TrimPrefix(ref, "#/definitions/")].(object)
	}
	return node
}

// alike reports whether a definition is that of groups in groups or of columns, and is as that of
// recipients or of personal data is.
func alike(name string) bool {
	section, nested := strings.CutSuffix(name, "_subgroup")
	if !nested {
		section, nested = strings.CutSuffix(name, "_columns")
	}
	return nested && section != "recipients" && section != "personal_data"
}

// values are the values that begin at a schema; depth is how often a list of alternatives may
// still be entered.
func (m *maker) values(node object, depth int) []any {
	if ref, _ := node["$ref"].(string); alike(strings.TrimPrefix(ref, "#/definitions/")) {
		return nil
	}
	node = m.open(node)
	if node == nil || node["$comment"] == "resolved" {
		return nil
	}
	out := slices.Clone(m.ends)
	for i, key := range slices.Sorted(maps.Keys(m.properties(node))) {
		p := m.properties(node)[key]
		if p["$ref"] == "#/definitions/column_head" && i > 1 {
			continue
		}
		below := depth
		if key == "any_of" {
			if below--; below < 0 {
				continue
			}
		}
		for _, v := range m.values(p, below) {
			out = append(out, object{key: v})
			if key == "heading" || key == "note" || key == "intro" { // as of a group
				out = append(out, object{key: v, "items": []any{"x"}})
			}
		}
	}
	if items, ok := node["items"].(object); ok {
		for _, v := range m.values(items, depth) {
			out = append(out, []any{v})
		}
	}
	for _, branch := range []string{"then", "else"} {
		if p, ok := node[branch].(object); ok {
			out = append(out, m.values(p, depth)...)
		}
	}
	return out
}

func (m *maker) properties(node object) map[string]object {
	out := map[string]object{}
	of, _ := node["properties"].(object)
	for key, p := range of {
		if p, ok := p.(object); ok {
			out[key] = p
		}
	}
	return out
}

// places adds the places of all values of a model.
func places(v reflect.Value, at map[source.Span]bool) {
	switch {
	case v.Type() == reflect.TypeFor[source.Text]():
		at[v.Interface().(source.Text).Span] = true
	case strings.HasPrefix(v.Type().Name(), "Field["):
		at[v.FieldByName("Span").Interface().(source.Span)] = true
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			places(v.Index(i), at)
		}
	case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[source.Span]():
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				places(v.Field(i), at)
			}
		}
	}
}

// lost returns the values of a tree that a model has not read.
func lost(n *tree.Node, at map[source.Span]bool) []string {
	var out []string
	if n.Kind == tree.Scalar && !at[n.Span] {
		out = append(out, n.Text.Value)
	}
	for _, p := range n.Pairs {
		out = append(out, lost(p.Value, at)...)
	}
	for _, item := range n.Items {
		out = append(out, lost(item, at)...)
	}
	return out
}

// readOrRefused checks that the schema refuses a notice, or all that it holds is read. It
// reports which.
func readOrRefused(t *testing.T, text string) (read bool) {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a", []byte(text)))
	if len(list) > 0 {
		return false
	}
	list, err := schema.Validate(root)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	if len(list) > 0 {
		return false
	}
	at := map[source.Span]bool{}
	places(reflect.ValueOf(Decode(root)).Elem(), at)
	if words := lost(root, at); len(words) > 0 {
		t.Errorf("%s: the schema takes it, and %q is not read", text, words)
	}
	return true
}

// What is written is read, or it is refused: every key, in every form of its section, with a
// value of every kind.
func TestWhatIsWrittenIsReadOrRefused(t *testing.T) {
	whole := loaded(t)
	m := maker{whole, []any{"word", "none", raw("73"), raw("true"), raw("2027-08-09"), []any{"word"}, []any{[]any{"word"}}, object{"x": "word"}, object{"name": "word", "text": "word"}}}
	read, refused := 0, 0
	for key, p := range m.properties(whole) {
		for _, v := range m.values(p, 1) {
			notice := object{"noticec": raw("1"), "title": "T"}
			notice[key] = v
			if readOrRefused(t, print(t, notice)) {
				read++
			} else {
				refused++
			}
		}
	}
	if read < 1000 || refused < 1000 {
		t.Errorf("want thousands of notices, got %d that were read and %d that were refused", read, refused)
	}
}

// An item that is also a group, or looks like one, is read whole or refused: each two keys of
// both.
func TestGroupsAndItemsAreTold(t *testing.T) {
	whole := loaded(t)
	m := maker{whole, []any{"word"}}
	definitions, _ := whole["definitions"].(object)
	kinds := 0
	for name := range definitions {
		section, ok := strings.CutSuffix(name, "_entry")
		if !ok {
			continue
		}
		kinds++
		item, group := m.properties(m.open(object{"$ref": "#/definitions/" + section + "_item"})), m.properties(m.open(object{"$ref": "#/definitions/" + section + "_group"}))
		keys := slices.Sorted(maps.Keys(item))
		for key := range group {
			if item[key] == nil {
				keys = append(keys, key)
			}
		}
		value := func(key string) any {
			if key == "items" {
				return []any{object{"text": "word"}}
			}
			p := item[key]
			if p == nil {
				p = group[key]
			}
			if list, ok := m.open(p)["enum"].([]any); ok {
				return list[0]
			}
			return "word"
		}
		read := 0
		for i, a := range keys {
			for _, b := range keys[i:] {
				for _, c := range []string{a, "items", "heading", "name"} {
					entry := object{a: value(a), b: value(b), c: value(c)}
					if readOrRefused(t, print(t, object{"noticec": raw("1"), "title": "T", section: []any{entry}})) {
						read++
					}
				}
			}
		}
		if read == 0 {
			t.Errorf("%s: want some that are read", section)
		}
	}
	if kinds < 25 {
		t.Errorf("want all kinds of items, got %d", kinds)
	}
}

// refused returns what the schema finds in a notice, and how much of it stands at a value.
func refused(t *testing.T, text, value string) (all, at int) {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a", []byte(text)))
	if len(list) > 0 {
		t.Fatalf("%s: %v", text, list)
	}
	list, err := schema.Validate(root)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	for _, d := range list {
		if d.Span.Cut() == value {
			at++
		}
	}
	return len(list), at
}

// A value that says nothing is refused at every key, in every form of its section, and is one
// mistake.
func TestBlankValuesAreRefused(t *testing.T) {
	whole := loaded(t)
	m, count := maker{whole, []any{"VALUE"}}, 0
	for key, p := range m.properties(whole) {
		for _, v := range m.values(p, 1) {
			notice := object{"noticec": raw("1"), "title": "T"}
			notice[key] = v
			text := print(t, notice)
			for _, blank := range []string{`" "`, `"N/A"`} {
				all, at := refused(t, strings.Replace(text, `"VALUE"`, blank, 1), blank)
				if usual, _ := refused(t, text, ""); at > 1 || at == 0 && usual == 0 || all > usual+1 {
					t.Errorf("%s: want one more finding than %d for %s, got %d, %d of them there", text, usual, blank, all, at)
				}
				count++
			}
		}
	}
	if count < 1000 {
		t.Errorf("want a thousand values, got %d", count)
	}
}

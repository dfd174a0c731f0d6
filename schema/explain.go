package schema

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// An object is a part of the schema as data.
type object map[string]any

var parsed = sync.OnceValues(func() (object, error) {
	var o object
	return o, json.Unmarshal([]byte(text), &o)
})

var parsedConfig = sync.OnceValues(func() (object, error) {
	var o object
	return o, json.Unmarshal([]byte(configText), &o)
})

// at returns the part of the schema at a pointer.
func (o object) at(pointer string) object {
	out, _ := o.follow(pointer)
	return out
}

// follow returns the part of the schema at a pointer that passes through references, and the
// pointer that leads to it from the last of them.
func (o object) follow(pointer string) (object, string) {
	now, at := map[string]any(o), ""
	for _, token := range strings.Split(pointer, "/")[1:] {
		next, _ := now[token].(map[string]any)
		at += "/" + token
		for to, ok := next["$ref"].(string); ok; to, ok = next["$ref"].(string) {
			at = strings.TrimPrefix(to, "#")
			next = o.at(at)
		}
		if now = next; now == nil {
			return nil, at
		}
	}
	return now, at
}

// strings returns the texts of a list, or of one text, in order.
func (o object) strings(key string) []string {
	switch v := o[key].(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, s := range v {
			out = append(out, fmt.Sprint(s))
		}
		return out
	}
	return nil
}

// keys returns the keys that a part of the schema allows, sorted.
func (o object) keys() []string {
	properties, _ := o["properties"].(map[string]any)
	var out []string
	for k := range properties {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// A fault is one thing that the validator refused.
type fault struct {
	keyword string
	schema  object // that holds the keyword
	group   object // of an item that may also be a group: the schema of the group
	pointer string // to the value
	name    string // of the key that has the value, or of the list that it is in
	item    bool   // whether the value is an item of the list
	key     source.Text
	node    *tree.Node
	branch  bool // whether keys with values were allowed in place of the value
}

// explain turns what the validator refused into findings in our own words.
func explain(root *tree.Node, failed *jsonschema.ValidationError, data func() (object, error)) (diag.List, error) {
	whole, err := data()
	if err != nil {
		return nil, fmt.Errorf("reading the schema: %w", err)
	}
	var list diag.List
	done := map[string]bool{}
	for _, f := range faults(root, whole, failed) {
		if done[f.pointer] {
			continue // one value, one finding
		}
		if len(list) > diag.MaxFindings {
			break // nobody is shown more
		}
		found := f.findings()
		done[f.pointer] = len(found) > 0
		for i := range found {
			found[i].Node = strings.TrimPrefix(f.pointer, "/")
		}
		list = append(list, found...)
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("no words for what the schema refused: %s", failed.Error())
	}
	list.Sort()
	return tree.Limit(root.Span.File, list), nil
}

// faults returns the leaves of what failed; unknown keys first, as they may be the
// reason why others are missing.
func faults(root *tree.Node, whole object, failed *jsonschema.ValidationError) []fault {
	var out []fault
	var leaves func(*jsonschema.ValidationError)
	leaves = func(e *jsonschema.ValidationError) {
		for _, c := range e.Causes {
			leaves(c)
		}
		if len(e.Causes) > 0 {
			return
		}
		i := strings.LastIndexByte(e.KeywordLocation, '/')
		f := fault{keyword: e.KeywordLocation[i+1:], pointer: e.InstanceLocation}
		var at string
		f.schema, at = whole.follow(e.KeywordLocation[:i])
		f.branch = f.keyword == "type" && strings.HasSuffix(at, "/else")
		if item, ok := strings.CutSuffix(at, "_item"); ok {
			f.group = whole.at(item + "_group")
		}
		f.find(root)
		out = append(out, f)
	}
	leaves(failed)
	slices.SortStableFunc(out, func(a, b fault) int { return rank(a.keyword) - rank(b.keyword) })
	return out
}

func rank(keyword string) int {
	switch keyword {
	case "additionalProperties":
		return 0
	case "type":
		return 1
	}
	return 2
}

// find fills in the value of a fault, its name, and the key that it stands at.
func (f *fault) find(root *tree.Node) {
	f.node, f.name = root, ""
	f.key = source.Text{Span: root.Span}
	for _, part := range strings.Split(f.pointer, "/")[1:] {
		part = strings.NewReplacer("~1", "/", "~0", "~").Replace(part)
		if f.item = f.node.Kind == tree.Sequence; f.item {
			f.node = f.node.At("/" + part)
			f.key = source.Text{Span: f.node.Span}
			continue
		}
		for _, p := range f.node.Pairs {
			if p.Key.Value == part {
				if part != "items" || f.name == "" { // of a group: it is named by its section
					f.name = part
				}
				f.node, f.key = p.Value, p.Key
				break
			}
		}
	}
}

// span is where a finding about the value is placed: a scalar itself, else its key.
func (f *fault) span() source.Span {
	if f.node.Kind == tree.Scalar {
		return f.node.Span
	}
	return f.key.Span
}

// what names the value in a sentence.
func (f *fault) what() string {
	switch {
	case f.name == "":
		return "the notice"
	case f.item:
		return "an item of `" + f.name + "`"
	}
	return "`" + f.name + "`"
}

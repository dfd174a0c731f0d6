// Package walk goes through the schema of notices by the paths of its keys. It serves tests
// only.
package walk

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/schema"
)

// A Property is what the schema says of a key.
type Property map[string]any

// Properties returns the properties of the notice language by their paths, such as
// "/purposes/items/text"; items have the path of their list, and what is nested in its own
// kind is left out.
func Properties() (map[string]Property, error) {
	var whole map[string]any
	if err := json.Unmarshal([]byte(schema.Notice()), &whole); err != nil {
		return nil, fmt.Errorf("reading the schema: %w", err)
	}
	w := walker{whole["definitions"].(map[string]any), map[string]Property{}}
	w.node(whole, "")
	return w.found, nil
}

type walker struct {
	definitions map[string]any
	found       map[string]Property
}

// target is what a node refers to, or the node.
func (w *walker) target(node map[string]any) map[string]any {
	if ref, ok := node["$ref"].(string); ok {
		return w.definitions[strings.TrimPrefix(ref, "#/definitions/")].(map[string]any)
	}
	return node
}

func (w *walker) node(node map[string]any, path string) {
	if strings.Contains(path, "/any_of/") {
		return
	}
	node = w.target(node)
	own, _ := node["properties"].(map[string]any)
	for key, p := range own {
		p, ok := p.(map[string]any)
		if !ok {
			continue
		}
		if p = w.target(p); w.found[path+"/"+key] == nil {
			w.found[path+"/"+key] = p
		}
		w.node(p, path+"/"+key)
	}
	for _, key := range []string{"items", "then", "else"} {
		if below, ok := node[key].(map[string]any); ok {
			at := path
			if key == "items" && own["items"] != nil {
				at += "/items"
			}
			w.node(below, at)
		}
	}
}

// Codes are the values that a property allows, where it lists them.
func (p Property) Codes() []any {
	list, _ := p["enum"].([]any)
	out := slices.Clone(list)
	for _, key := range []string{"items", "then", "else"} {
		if below, ok := p[key].(map[string]any); ok {
			for _, c := range Property(below).Codes() {
				if !slices.Contains(out, c) {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

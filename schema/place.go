package schema

import (
	"slices"
	"sync"
)

// A Place is a place of the language, with all that may stand there: for those who help an
// author to write. The zero Place is nowhere: nothing is known of what may stand there.
type Place struct {
	of    *documented
	parts []string // pointers of the schemas that may hold there
}

// documented is a schema with its words, and its keys in their order.
type documented struct {
	whole object
	order map[string][]string
}

func documentation(text string) func() (*documented, error) {
	return sync.OnceValues(func() (*documented, error) {
		p, err := keyOrder(text)
		if err != nil {
			return nil, err
		}
		whole, err := parsed()
		if text == configText {
			whole, err = parsedConfig()
		}
		return &documented{whole, p}, err
	})
}

var (
	noticeDocs = documentation(text)
	configDocs = documentation(configText)
)

// NoticePlace is the top of a notice or of a base. The error says that the schema is broken.
func NoticePlace() (Place, error) { return top(noticeDocs()) }

// ConfigPlace is the top of a noticec.yaml.
func ConfigPlace() (Place, error) { return top(configDocs()) }

func top(d *documented, err error) (Place, error) {
	if err != nil {
		return Place{}, err
	}
	return d.place([]string{""}), nil
}

// place opens what a schema refers to and its branches.
func (d *documented) place(pointers []string) Place {
	var out []string
	for len(pointers) > 0 {
		o, at := d.whole.follow(pointers[0])
		pointers = pointers[1:]
		if o == nil || slices.Contains(out, at) {
			continue
		}
		out = append(out, at)
		var branches []string
		for _, branch := range []string{"else", "then"} {
			if _, ok := o[branch].(map[string]any); ok {
				branches = append(branches, at+"/"+branch)
			}
		}
		pointers = append(branches, pointers...)
	}
	return Place{d, out}
}

// each calls f for each schema that may hold at the place, with its pointer.
func (p Place) each(f func(string, object)) {
	for _, at := range p.parts {
		f(at, p.of.whole.at(at))
	}
}

// Key is the place of the value of a key.
func (p Place) Key(name string) Place {
	var below []string
	p.each(func(at string, o object) {
		if properties, ok := o["properties"].(map[string]any); ok {
			if _, ok := properties[name].(map[string]any); ok {
				below = append(below, at+"/properties/"+name)
			}
		}
		if _, ok := o["additionalProperties"].(map[string]any); ok && len(below) == 0 {
			below = append(below, at+"/additionalProperties")
		}
	})
	if len(below) == 0 {
		return Place{}
	}
	return p.of.place(below)
}

// Item is the place of an item of a list; of a section, of those in its short form, too.
func (p Place) Item() Place {
	var below []string
	p.each(func(at string, o object) {
		if _, ok := o["items"].(map[string]any); ok {
			below = append(below, at+"/items")
		}
	})
	if len(below) == 0 {
		return Place{}
	}
	return p.of.place(below)
}

// Keys are the names of the keys that may stand here, in the order of the schema.
func (p Place) Keys() []string {
	var out []string
	p.each(func(at string, o object) {
		for _, name := range p.of.order[at+"/properties"] {
			if _, ok := o["properties"].(map[string]any)[name].(map[string]any); ok && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	})
	return out
}

// Description says what the value is for, with its article; empty where the schema does not.
func (p Place) Description() string { return p.first("description") }

// Comment is the annotation of the schema: "ids SECTION", "words", "resolved".
func (p Place) Comment() string { return p.first("$comment") }

func (p Place) first(key string) string {
	out := ""
	p.each(func(_ string, o object) {
		if s, ok := o[key].(string); ok && out == "" {
			out = s
		}
	})
	return out
}

// Codes are the values that may stand here, where the schema lists them.
func (p Place) Codes() []string { return p.list("enum") }

// Examples are values that could stand here.
func (p Place) Examples() []string { return p.list("examples") }

// Takes reports whether a value of a type of JSON may stand here.
func (p Place) Takes(kind string) bool { return slices.Contains(p.list("type"), kind) }

func (p Place) list(key string) []string {
	var out []string
	p.each(func(_ string, o object) {
		for _, s := range o.strings(key) {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	})
	return out
}

package schema

import (
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// A part is one schema within a schema: what a value must be. Parts that say the same are
// one, so that none knows its place; whoever walks them does.
type part struct {
	name     string // the pointer of a definition; empty for all others
	comment  string
	types    kindSet // none: any
	enum     []literal
	required []string
	keys     []property
	closed   bool  // no other keys
	others   *part // of the values of other keys; nil: any
	items    *part
	cond     *part // if
	then     *part
	orElse   *part
	pattern  *pattern
	min, max string // numbers; empty: none
	lengths  limits // of a text, in code points
	counts   limits // of a list
}

type property struct {
	key  string
	part *part
}

// A literal is a value of an enum as it is written; a text begins with a quotation mark.
type literal string

func (l literal) value() any {
	switch {
	case l[0] == '"':
		return string(l[1:])
	case l == "true", l == "false":
		return l == "true"
	case l == "null":
		return nil
	}
	return json.Number(l)
}

// A pattern is a regular expression, which is compiled when a text is first held to it.
type pattern struct {
	text     string
	compiled func() (*regexp.Regexp, error)
}

func newPattern(text string) *pattern {
	return &pattern{text, sync.OnceValues(func() (*regexp.Regexp, error) { return regexp.Compile(text) })}
}

// limits are inclusive; -1 is none.
type limits struct{ least, most int }

var unlimited = limits{-1, -1}

// A kindSet is a set of the types of JSON.
type kindSet uint8

const (
	isString kindSet = 1 << iota
	isObject
	isArray
	isInteger
	isNumber
	isBoolean
	isNull
)

var kindNames = []string{"string", "object", "array", "integer", "number", "boolean", "null"}

// A maker turns parts into what the library validates by, each once. The library's own
// compiler takes as long as checking two hundred notices.
type maker struct {
	made  map[*part]*jsonschema.Schema
	enums map[string]*jsonschema.Schema // by the text of the schema
}

// schema returns the library's form of a part. Only places that it tells relative to the
// whole are right: parts that say the same are one.
func (p *part) schema() (*jsonschema.Schema, error) {
	m := maker{map[*part]*jsonschema.Schema{}, map[string]*jsonschema.Schema{}}
	return m.part(p)
}

func (m *maker) part(p *part) (*jsonschema.Schema, error) {
	if p == nil {
		return nil, nil
	}
	if s := m.made[p]; s != nil {
		return s, nil
	}
	s, err := m.start(p.enum)
	if err != nil {
		return nil, err
	}
	s.Types, s.Required = p.types.names(), p.required
	s.MinLength, s.MaxLength, s.MinItems, s.MaxItems = p.lengths.least, p.lengths.most, p.counts.least, p.counts.most
	m.made[p] = s
	err = m.values(s, p)
	if err != nil || p.keys == nil {
		return s, err
	}
	s.Properties = make(map[string]*jsonschema.Schema, len(p.keys))
	for _, k := range p.keys {
		if s.Properties[k.key], err = m.part(k.part); err != nil {
			return nil, err
		}
		if k.part == nil {
			s.Properties[k.key] = anything
		}
	}
	return s, nil
}

// start returns a schema that allows the values of an enum, or any; the library keeps to
// itself what it says of other values, so that it compiles this much.
func (m *maker) start(enum []literal) (*jsonschema.Schema, error) {
	text := "{}"
	if enum != nil {
		values := make([]any, len(enum))
		for i, v := range enum {
			values[i] = v.value()
		}
		b, err := json.Marshal(map[string]any{"enum": values})
		if err != nil {
			return nil, err
		}
		text = string(b)
	}
	if m.enums[text] == nil {
		c := jsonschema.NewCompiler()
		c.Draft = &jsonschema.Draft{} // what is written here need not be checked
		if err := c.AddResource(partURL, strings.NewReader(text)); err != nil {
			return nil, err
		}
		s, err := c.Compile(partURL)
		if err != nil {
			return nil, err
		}
		m.enums[text] = s
	}
	s := *m.enums[text]
	s.Location, s.Draft = "", jsonschema.Draft7
	return &s, nil
}

const partURL = "noticec:part"

var (
	pass     = true
	anything = &jsonschema.Schema{Draft: jsonschema.Draft7, Always: &pass}
)

// values fills in what is said of values beside those of named keys.
func (m *maker) values(s *jsonschema.Schema, p *part) (err error) {
	if p.pattern != nil {
		if s.Pattern, err = p.pattern.compiled(); err != nil {
			return err
		}
	}
	if s.Minimum, err = rational(p.min); err != nil {
		return err
	}
	if s.Maximum, err = rational(p.max); err != nil {
		return err
	}
	if p.closed {
		s.AdditionalProperties = false
	}
	for _, below := range []struct {
		part *part
		set  func(*jsonschema.Schema)
	}{
		{p.others, func(b *jsonschema.Schema) { s.AdditionalProperties = b }},
		{p.items, func(b *jsonschema.Schema) { s.Items = b }},
		{p.cond, func(b *jsonschema.Schema) { s.If = b }},
		{p.then, func(b *jsonschema.Schema) { s.Then = b }},
		{p.orElse, func(b *jsonschema.Schema) { s.Else = b }},
	} {
		made, err := m.part(below.part)
		if err != nil {
			return err
		}
		if made != nil {
			below.set(made)
		}
	}
	return nil
}

// rational is a number of a table; nil where there is none.
func rational(text string) (*big.Rat, error) {
	if text == "" {
		return nil, nil
	}
	r, ok := new(big.Rat).SetString(text)
	if !ok {
		return nil, fmt.Errorf("want a number, got %q", text)
	}
	return r, nil
}

// names returns the names of the types of a set.
func (k kindSet) names() []string {
	var out []string
	for i, name := range kindNames {
		if k&(1<<i) != 0 {
			out = append(out, name)
		}
	}
	return out
}

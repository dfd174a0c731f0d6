package schema

import (
	"encoding/json"
	"fmt"
	"math/big"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/noticec/noticec/notice/tree"
)

// A compiler turns Nodes into what the library validates by, each once, and when it is first
// asked about. The library's own compiler takes as long as checking two hundred notices.
// Several goroutines may use it.
type compiler struct {
	mu       sync.Mutex
	compiled map[*Node]*jsonschema.Schema
	enums    map[string]*jsonschema.Schema // by the text of the schema
}

func newCompiler() *compiler {
	return &compiler{compiled: map[*Node]*jsonschema.Schema{}, enums: map[string]*jsonschema.Schema{}}
}

// compile returns the library's form of a schema, for one value: what is valid in it is
// neither compiled nor looked at again. References are followed: the library tells places as
// if each definition were written where it is referred to.
func (c *compiler) compile(n *Node, v *tree.Node) (*jsonschema.Schema, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	top := *n
	top.properties = nil
	for _, p := range v.Pairs {
		if below, named := n.property(p.Key.Value); named {
			if below.validate(p.Value) == valid {
				below = nil
			}
			top.properties = append(top.properties, property{p.Key.Value, below})
		}
	}
	defer delete(c.compiled, &top)
	return c.schemaOf(&top)
}

func (c *compiler) schemaOf(n *Node) (*jsonschema.Schema, error) {
	if n == nil {
		return nil, nil
	}
	if s := c.compiled[n]; s != nil {
		return s, nil
	}
	s, err := c.base(n.enum)
	if err != nil {
		return nil, err
	}
	s.Types, s.Required = n.typeNames, n.required
	s.MinLength, s.MaxLength, s.MinItems, s.MaxItems = n.lengths.min, n.lengths.max, n.counts.min, n.counts.max
	c.compiled[n] = s
	err = c.values(s, n)
	if err != nil || n.properties == nil {
		return s, err
	}
	s.Properties = make(map[string]*jsonschema.Schema, len(n.properties))
	for _, k := range n.properties {
		if s.Properties[k.key], err = c.schemaOf(k.node); err != nil {
			return nil, err
		}
		if k.node == nil {
			s.Properties[k.key] = anything
		}
	}
	return s, nil
}

// base returns a schema that allows the values of an enum, or any. The library does not export
// its representation of enums, so that it compiles them itself.
func (c *compiler) base(enum []literal) (*jsonschema.Schema, error) {
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
	if c.enums[text] == nil {
		library := jsonschema.NewCompiler()
		library.Draft = &jsonschema.Draft{} // what is written here need not be checked
		if err := library.AddResource(enumURL, strings.NewReader(text)); err != nil {
			return nil, err
		}
		s, err := library.Compile(enumURL)
		if err != nil {
			return nil, err
		}
		c.enums[text] = s
	}
	s := *c.enums[text]
	s.Location, s.Draft = "", jsonschema.Draft7
	return &s, nil
}

const enumURL = "noticec:enum"

var (
	always   = true
	anything = &jsonschema.Schema{Draft: jsonschema.Draft7, Always: &always}
)

// values sets the keywords other than enum, type and properties.
func (c *compiler) values(s *jsonschema.Schema, n *Node) (err error) {
	if n.pattern != nil {
		if s.Pattern, err = n.pattern.compiled(); err != nil {
			return err
		}
	}
	if s.Minimum, err = rational(n.min); err != nil {
		return err
	}
	if s.Maximum, err = rational(n.max); err != nil {
		return err
	}
	if n.noOtherKeys {
		s.AdditionalProperties = false
	}
	for _, below := range []struct {
		node *Node
		set  func(*jsonschema.Schema)
	}{
		{n.otherKeys, func(b *jsonschema.Schema) { s.AdditionalProperties = b }},
		{n.items, func(b *jsonschema.Schema) { s.Items = b }},
		{n.ifSchema, func(b *jsonschema.Schema) { s.If = b }},
		{n.then, func(b *jsonschema.Schema) { s.Then = b }},
		{n.elseSchema, func(b *jsonschema.Schema) { s.Else = b }},
	} {
		compiled, err := c.schemaOf(below.node)
		if err != nil {
			return err
		}
		if compiled != nil {
			below.set(compiled)
		}
	}
	return nil
}

// rational is a number of the schema; nil where there is none.
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

// value is a literal as encoding/json reads it.
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

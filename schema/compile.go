package schema

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A compiler makes the parts of a schema that is written as JSON.
type compiler struct {
	whole object
	order map[string][]string // keys of properties, by pointer
	named map[string]*part    // definitions, by pointer
}

// compile makes the parts of a schema. The error says that it uses what is not known here.
func compile(text string) (*part, error) {
	var whole object
	if err := json.Unmarshal([]byte(text), &whole); err != nil {
		return nil, err
	}
	order, err := keyOrder(text)
	if err != nil {
		return nil, err
	}
	c := &compiler{whole, order, map[string]*part{}}
	return c.part(map[string]any(whole), "")
}

// part makes one part; it is nil where anything may stand.
func (c *compiler) part(value any, pointer string) (*part, error) {
	o, ok := value.(map[string]any)
	if !ok {
		if value == true {
			return nil, nil
		}
		return nil, fmt.Errorf("%s: want a schema, got %v", pointer, value)
	}
	if ref, ok := o["$ref"].(string); ok {
		return c.ref(strings.TrimPrefix(ref, "#"))
	}
	p := &part{lengths: unlimited, counts: unlimited}
	for _, keyword := range c.order[pointer] {
		if err := c.keyword(p, keyword, o[keyword], pointer); err != nil {
			return nil, fmt.Errorf("%s/%s: %w", pointer, keyword, err)
		}
	}
	return p, nil
}

// ref makes a definition once.
func (c *compiler) ref(pointer string) (*part, error) {
	if p := c.named[pointer]; p != nil {
		return p, nil
	}
	o := c.whole.at(pointer)
	if o == nil {
		return nil, fmt.Errorf("%s: no definition", pointer)
	}
	p := &part{}
	c.named[pointer] = p
	made, err := c.part(map[string]any(o), pointer)
	if err != nil {
		return nil, err
	}
	if made.name == "" {
		*p = *made
		p.name = pointer
		return p, nil
	}
	c.named[pointer] = made // a definition that is another one
	return made, nil
}

// keyword reads one keyword into a part.
func (c *compiler) keyword(p *part, keyword string, value any, pointer string) (err error) {
	below := pointer + "/" + keyword
	switch keyword {
	case "$schema", "$id", "title", "description", "examples", "default", "definitions":
	case "$comment":
		p.comment, _ = value.(string)
	case "type":
		p.types, err = kindsOf(object{"type": value}.strings("type"))
	case "enum":
		list, _ := value.([]any)
		for _, v := range list {
			p.enum = append(p.enum, form(v))
		}
	case "required":
		p.required = object{"required": value}.strings("required")
	case "properties":
		of, _ := value.(map[string]any)
		for _, key := range c.order[below] {
			made, err := c.part(of[key], below+"/"+key)
			if err != nil {
				return err
			}
			p.keys = append(p.keys, property{key, made})
		}
	case "additionalProperties":
		if p.closed = value == false; !p.closed {
			p.others, err = c.part(value, below)
		}
	case "items":
		p.items, err = c.part(value, below)
	case "if":
		p.cond, err = c.part(value, below)
	case "then":
		p.then, err = c.part(value, below)
	case "else":
		p.orElse, err = c.part(value, below)
	case "pattern":
		p.pattern = newPattern(fmt.Sprint(value))
	case "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems":
		return p.limit(keyword, value)
	default:
		return fmt.Errorf("this keyword is not known here: teach it in part.go")
	}
	return err
}

func (p *part) limit(keyword string, value any) error {
	v, ok := value.(float64)
	if !ok {
		return fmt.Errorf("want a number, got %v", value)
	}
	switch keyword {
	case "minimum":
		p.min = string(form(v))
	case "maximum":
		p.max = string(form(v))
	case "minLength":
		p.lengths.least = int(v)
	case "maxLength":
		p.lengths.most = int(v)
	case "minItems":
		p.counts.least = int(v)
	case "maxItems":
		p.counts.most = int(v)
	}
	return nil
}

// kindsOf reads the names of types.
func kindsOf(names []string) (kindSet, error) {
	var set kindSet
	for _, name := range names {
		i := slices.Index(kindNames, name)
		if i < 0 {
			return 0, fmt.Errorf("there is no type %q", name)
		}
		set |= 1 << i
	}
	return set, nil
}

// form is how a table writes a value.
func form(value any) literal {
	switch v := value.(type) {
	case string:
		return literal(`"` + v)
	case float64:
		return literal(strconv.FormatFloat(v, 'g', -1, 64))
	case nil:
		return "null"
	}
	return literal(fmt.Sprint(value))
}

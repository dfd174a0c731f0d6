package schema

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A document is a schema with its definitions.
type document struct {
	root        *Node
	definitions map[string]*Node
	command     string // prints it
}

// read makes the Nodes of a schema that is written as JSON. It reads the text once, where
// encoding/json would take thirty times as long as checking a notice: the schema is read anew
// by each run of the command. The error says that the schema uses what is not known here.
func read(text string) (*document, error) {
	r := &reader{text: text, definitions: map[string]*Node{}}
	root := r.newNode()
	err := r.node(root)
	if err == nil && r.skipSpace() != 0 {
		err = errors.New(": text behind the end")
	}
	if err != nil {
		return nil, fmt.Errorf("line %d: %w", strings.Count(text[:min(r.pos, len(text))], "\n")+1, err)
	}
	for name, n := range r.definitions {
		if n.name == "" {
			return nil, fmt.Errorf("/definitions/%s: no definition", name)
		}
	}
	return &document{root: root, definitions: r.definitions}, nil
}

// A reader goes through the text of a schema.
type reader struct {
	text        string
	pos         int
	definitions map[string]*Node
	free        []Node // allocated in advance
}

// newNode returns a new Node from a slab.
func (r *reader) newNode() *Node {
	if len(r.free) == 0 {
		r.free = make([]Node, 64)
	}
	n := &r.free[0]
	r.free = r.free[1:]
	n.lengths, n.counts = unlimited, unlimited
	return n
}

// skipSpace moves to the next character that is not white space, and returns it; 0 at the end.
func (r *reader) skipSpace() byte {
	text, at := r.text, r.pos
	for at < len(text) && text[at] <= ' ' {
		at++
	}
	if r.pos = at; at == len(text) {
		return 0
	}
	return text[at]
}

func (r *reader) expect(c byte) error {
	if got := r.skipSpace(); got != c {
		return fmt.Errorf(": want %q, got %q", c, got)
	}
	r.pos++
	return nil
}

// string reads a text in quotes.
func (r *reader) string() (string, error) {
	if err := r.expect('"'); err != nil {
		return "", err
	}
	start, escaped := r.pos, false
	for {
		i := strings.IndexByte(r.text[r.pos:], '"')
		if i < 0 {
			return "", errors.New(": unexpected end")
		}
		chunk := r.text[r.pos : r.pos+i]
		r.pos += i + 1
		escaped = escaped || strings.IndexByte(chunk, '\\') >= 0
		if slashes := len(chunk) - len(strings.TrimRight(chunk, "\\")); slashes%2 == 0 {
			break
		}
	}
	if escaped {
		return unquote(r.text[start-1 : r.pos])
	}
	return r.text[start : r.pos-1], nil
}

// unquote is a function of its own so that texts without escapes do not escape to the heap.
func unquote(text string) (out string, err error) {
	err = json.Unmarshal([]byte(text), &out)
	return out, err
}

// eachValue calls f at each value of an object, with its key, or of an array.
func (r *reader) eachValue(open, end byte, f func(key string) error) error {
	if err := r.expect(open); err != nil {
		return err
	}
	if r.skipSpace() == end {
		r.pos++
		return nil
	}
	for {
		key := ""
		if open == '{' {
			var err error
			if key, err = r.string(); err != nil {
				return err
			}
			if err := r.expect(':'); err != nil {
				return err
			}
		}
		if err := f(key); err != nil {
			if open == '{' {
				return fmt.Errorf("/%s%w", key, err)
			}
			return err
		}
		switch c := r.skipSpace(); c {
		case ',', end:
			if r.pos++; c == end {
				return nil
			}
		default:
			return errors.New(": unexpected end")
		}
	}
}

// literal reads a value that is neither object nor array.
func (r *reader) literal() (literal, error) {
	first := r.skipSpace()
	start := r.pos
	if first == '"' {
		s, err := r.string()
		if len(s) == r.pos-start-2 {
			return literal(r.text[start : r.pos-1]), err // it is not copied
		}
		return literal(`"` + s), err
	}
	for r.pos < len(r.text) && strings.IndexByte(" \n\t\r,]}", r.text[r.pos]) < 0 {
		r.pos++
	}
	out := literal(r.text[start:r.pos])
	if out != "true" && out != "false" && out != "null" && !json.Valid([]byte(out)) {
		return "", fmt.Errorf(": want a value, got %q", string(out))
	}
	return out, nil
}

// skipValue moves behind the next value.
func (r *reader) skipValue() (err error) {
	below := func(string) error { return r.skipValue() }
	switch r.skipSpace() {
	case '[':
		return r.eachValue('[', ']', below)
	case '{':
		return r.eachValue('{', '}', below)
	}
	_, err = r.literal()
	return err
}

// values calls f for each value of an array, or for a single value.
func (r *reader) values(f func(literal) error) error {
	one := func(string) error {
		l, err := r.literal()
		if err == nil {
			err = f(l)
		}
		return err
	}
	if r.skipSpace() != '[' {
		return one("")
	}
	return r.eachValue('[', ']', one)
}

// child reads a schema; nil for `true`, which allows anything.
func (r *reader) child() (*Node, error) {
	if r.skipSpace() != '{' {
		l, err := r.literal()
		if err == nil && l != "true" {
			err = fmt.Errorf(": want a schema, got %s", l.text())
		}
		return nil, err
	}
	if r.atReference() {
		return r.reference()
	}
	n := r.newNode()
	return n, r.node(n)
}

// atReference reports whether the next schema begins with "$ref".
func (r *reader) atReference() bool {
	ahead := reader{text: r.text, pos: r.pos + 1}
	ahead.skipSpace()
	return strings.HasPrefix(r.text[ahead.pos:], `"$ref"`)
}

// reference reads a schema with $ref, whose other keywords are ignored (draft 7).
func (r *reader) reference() (n *Node, err error) {
	err = r.eachValue('{', '}', func(keyword string) error {
		l, err := r.literal()
		if keyword != "$ref" || err != nil {
			return err
		}
		name, ok := strings.CutPrefix(l.text(), "#/definitions/")
		if !ok {
			return fmt.Errorf(": there is no definition at %s", l.text())
		}
		n = r.definition(name)
		return nil
	})
	return n, err
}

// definition returns a definition that may not be read yet.
func (r *reader) definition(name string) *Node {
	n := r.definitions[name]
	if n == nil {
		n = r.newNode()
		r.definitions[name] = n
	}
	return n
}

func (r *reader) node(n *Node) error {
	return r.eachValue('{', '}', func(keyword string) error { return r.keyword(n, keyword) })
}

// keyword reads one keyword of a schema.
func (r *reader) keyword(n *Node, keyword string) (err error) {
	switch keyword {
	case "$schema", "$id", "title", "default":
		_, err = r.literal()
	case "description":
		n.Description, err = r.string()
	case "$comment":
		n.Comment, err = r.string()
	case "examples":
		start := r.pos
		err = r.skipValue()
		n.examples = r.text[start:r.pos]
	case "type":
		err = r.values(func(l literal) error {
			i := slices.Index(kindNames, l.text())
			if i < 0 {
				return fmt.Errorf(": there is no type %q", l.text())
			}
			n.types |= 1 << i
			if n.typeNames == nil {
				n.typeNames = kindNames[i : i+1 : i+1] // shared
			} else {
				n.typeNames = append(n.typeNames, kindNames[i])
			}
			return nil
		})
	case "enum":
		err = r.values(func(l literal) error { n.enum = append(n.enum, l); return nil })
	case "required":
		err = r.values(func(l literal) error { n.required = append(n.required, l.text()); return nil })
	case "properties":
		err = r.eachValue('{', '}', func(key string) error {
			child, err := r.child()
			n.properties = append(n.properties, property{key, child})
			return err
		})
	case "definitions":
		err = r.eachValue('{', '}', func(name string) error {
			d := r.definition(name)
			d.name = name
			return r.node(d)
		})
	case "additionalProperties":
		if r.skipSpace() == 'f' {
			n.noOtherKeys = true
			_, err = r.literal()
			return err
		}
		n.otherKeys, err = r.child()
	case "items":
		n.items, err = r.child()
	case "if":
		n.ifSchema, err = r.child()
	case "then":
		n.then, err = r.child()
	case "else":
		n.elseSchema, err = r.child()
	case "pattern":
		var text string
		text, err = r.string()
		n.pattern = newPattern(text)
	case "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems":
		return r.limit(n, keyword)
	default:
		return errors.New(": this keyword is not known here: teach it in read.go")
	}
	return err
}

func (r *reader) limit(n *Node, keyword string) error {
	l, err := r.literal()
	if err != nil {
		return err
	}
	if l[0] != '-' && (l[0] < '0' || l[0] > '9') {
		return fmt.Errorf(": want a number, got %s", l.text())
	}
	switch keyword {
	case "minimum":
		n.min = string(l)
		return nil
	case "maximum":
		n.max = string(l)
		return nil
	}
	i, err := strconv.Atoi(string(l))
	if err != nil {
		return fmt.Errorf(": want a whole number, got %s", l)
	}
	switch keyword {
	case "minLength":
		n.lengths.min = i
	case "maxLength":
		n.lengths.max = i
	case "minItems":
		n.counts.min = i
	case "maxItems":
		n.counts.max = i
	}
	return nil
}

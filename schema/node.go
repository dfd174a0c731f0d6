package schema

import (
	"regexp"
	"slices"
	"strconv"
	"sync"
)

// A Node is one schema within a schema: what a value must be, and what is said of it. All that
// this package does, and all that others ask of the language, is read from Nodes; they are
// read once from the embedded text, and not changed. A nil Node allows anything.
type Node struct {
	Description string // what the value is for, with its article
	Comment     string // the annotation $comment: "words", "words optional", "ids SECTION", "short KEY", "ordered", "resolved"

	examples    string // values that could stand there, as the text lists them
	name        string // of a definition; empty for all others
	types       kindSet
	typeNames   []string // the same, in the order of the text
	enum        []literal
	required    []string
	properties  []property // in the order of the text
	noOtherKeys bool       // no other keys
	otherKeys   *Node      // of the values of other keys
	items       *Node
	ifSchema    *Node
	then        *Node
	elseSchema  *Node
	pattern     *pattern
	min, max    string // numbers; empty: none
	lengths     limits // of a text, in code points
	counts      limits // of a list
}

type property struct {
	key  string
	node *Node
}

// A literal is a value as JSON writes it; a string has its opening quotation mark only.
type literal string

// text is the value as people write it: lists and objects as YAML on one line.
func (l literal) text() string {
	switch l[0] {
	case '"':
		return string(l[1:])
	case '{', '[':
		return flow(string(l))
	}
	return string(l)
}

// A pattern is a regular expression that is compiled on first use.
type pattern struct {
	text     string
	compiled func() (*regexp.Regexp, error)
}

func newPattern(text string) *pattern {
	return &pattern{text, sync.OnceValues(func() (*regexp.Regexp, error) { return regexp.Compile(text) })}
}

// limits are inclusive; -1 is none.
type limits struct{ min, max int }

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

// property returns the schema of a key in `properties`.
func (n *Node) property(key string) (node *Node, named bool) {
	for i := range n.properties {
		if n.properties[i].key == key {
			return n.properties[i].node, true
		}
	}
	return nil, false
}

// sortedKeys returns the keys that a value may have, sorted.
func (n *Node) sortedKeys() []string {
	if n == nil {
		return nil
	}
	var out []string
	for _, p := range n.properties {
		out = append(out, p.key)
	}
	slices.Sort(out)
	return out
}

// limit is the value of a keyword such as maxLength, as text.
func (n *Node) limit(keyword string) string {
	switch keyword {
	case "minimum":
		return n.min
	case "maximum":
		return n.max
	}
	limit := map[string]int{"minLength": n.lengths.min, "maxLength": n.lengths.max, "minItems": n.counts.min, "maxItems": n.counts.max}
	return strconv.Itoa(limit[keyword])
}

// Codes are the values that the schema lists, if it does.
func (n *Node) Codes() []string {
	if n == nil {
		return nil
	}
	var out []string
	for _, l := range n.enum {
		out = append(out, l.text())
	}
	return out
}

// Examples are values that could stand there; what is no scalar is YAML on one line.
func (n *Node) Examples() []string {
	var out []string
	for _, l := range n.exampleValues() {
		out = append(out, l.text())
	}
	return out
}

func (n *Node) exampleValues() []literal {
	if n == nil || n.examples == "" {
		return nil
	}
	var out []literal
	r := reader{text: n.examples}
	_ = r.eachValue('[', ']', func(string) error { // it was read before
		if c := r.skipSpace(); c == '[' || c == '{' {
			start := r.pos
			err := r.skipValue()
			out = append(out, literal(r.text[start:r.pos]))
			return err
		}
		l, err := r.literal()
		out = append(out, l)
		return err
	})
	return out
}

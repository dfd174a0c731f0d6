// Package tree turns YAML text into a checked tree of nodes with places. It knows
// no field names, and is the only package that imports the YAML library.
package tree

import (
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/source"
)

// A Kind is the kind of a node.
type Kind uint8

const (
	Scalar Kind = iota
	Mapping
	Sequence
	Null // a key without a value, or the word null
)

// A Node is a value in the file. Aliases are expanded: each is the node that it names, at the
// place where that is written.
type Node struct {
	Kind  Kind
	Type  ScalarType  // of a scalar: what other YAML tools would read
	Flow  bool        // of a collection: written in brackets
	Span  source.Span // a scalar: all of it; a collection: its first token
	Text  source.Text // of a scalar: the text as written, never changed by its type
	Pairs []Pair      // of a mapping, in the order of the file
	Items []*Node     // of a sequence
}

// A Pair is one entry of a mapping.
type Pair struct {
	Key   source.Text
	Value *Node
}

// A ScalarType is what a plain scalar resolves to. Dates and words such as "no"
// are strings.
type ScalarType uint8

const (
	String ScalarType = iota
	Int
	Float
	Bool
)

// Get returns the value of key in a mapping, or nil.
func (n *Node) Get(key string) *Node {
	if n == nil || n.Kind != Mapping {
		return nil
	}
	for _, p := range n.Pairs {
		if p.Key.Value == key {
			return p.Value
		}
	}
	return nil
}

// KeyBefore returns the last key of a mapping that stands at a place or before it: the key of the
// value in which the place is. It is empty for a place in another file.
func (n *Node) KeyBefore(at source.Span) string {
	if n == nil || n.Kind != Mapping || !at.IsValid() {
		return ""
	}
	var last source.Text
	for _, p := range n.Pairs {
		if s := p.Key.Span; s.File == at.File && !at.Start.Before(s.Start) && !s.Start.Before(last.Span.Start) {
			last = p.Key
		}
	}
	return last.Value
}

// At returns the node at an RFC 6901 JSON pointer below n, or nil.
func (n *Node) At(pointer string) *Node {
	if pointer == "" || pointer == "/" && n.Get("") == nil {
		return n
	}
	for _, part := range strings.Split(strings.TrimPrefix(pointer, "/"), "/") {
		part = strings.NewReplacer("~1", "/", "~0", "~").Replace(part)
		if n == nil {
			return nil
		}
		switch n.Kind {
		case Mapping:
			n = n.Get(part)
		case Sequence:
			i, err := strconv.Atoi(part)
			if err != nil || i < 0 || i >= len(n.Items) {
				return nil
			}
			n = n.Items[i]
		default:
			return nil
		}
	}
	return n
}

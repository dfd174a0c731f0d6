package lsp

import (
	"strings"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// define answers textDocument/definition for ids, files, sections and references.
func (s *server) define(d *document, offset int) any {
	at, ok := d.nodeAt(offset)
	if !ok || at.value == nil {
		return nil
	}
	value := at.value.Text.Value
	if name, _, _, ok := d.reference(offset); ok {
		if m, v := s.variable(d, name); v != nil {
			return s.location(m, v.Span)
		}
		return nil
	}
	if _, ok := namesFile(at); ok {
		if to, ok := s.editor().Beside(d.path, value); ok {
			return location{URI: s.clientURI(to)}
		}
		return nil
	}
	if section, ok := strings.CutPrefix(s.annotation(at), "ids "); ok {
		for _, id := range s.ids(d, section) {
			if id.id == value {
				return s.location(id.member, id.node.Span)
			}
		}
		return nil
	}
	if namesSection(at) {
		for _, id := range s.ids(d, "sections") {
			if id.id == value {
				return s.location(id.member, id.node.Span)
			}
		}
		for _, m := range s.family(d) {
			if key, ok := findKey(m.Root, value); ok {
				return s.location(m, key.Span)
			}
		}
		return nil
	}
	if at.nearestKey() == "id" { // of what a translation translates, or a base has
		for _, m := range s.family(d) {
			if m.Path == d.path {
				continue
			}
			if id := findID(m.Root.Get(at.section()), value); id != nil {
				return s.location(m, id.Span)
			}
		}
	}
	return nil
}

// location is a span of a member as the protocol writes it.
func (s *server) location(m workspace.Member, at source.Span) any {
	return location{s.clientURI(m.Path), rangeOfSpan(at, s.byteOffsets)}
}

// clientURI is the URI of a path, as the client spells it if the file is open.
func (s *server) clientURI(path string) string {
	for _, d := range s.docs {
		if d.path == path {
			return d.uri
		}
	}
	return uriOf(path)
}

func findKey(n *tree.Node, key string) (source.Text, bool) {
	if n != nil {
		for _, p := range n.Pairs {
			if p.Key.Value == key {
				return p.Key, true
			}
		}
	}
	return source.Text{}, false
}

// findID finds the item with an id below a section.
func findID(n *tree.Node, name string) *tree.Node {
	if n == nil {
		return nil
	}
	if id := n.Get("id"); id != nil && id.Kind == tree.Scalar && id.Text.Value == name {
		return id
	}
	for _, p := range n.Pairs {
		if id := findID(p.Value, name); id != nil {
			return id
		}
	}
	for _, item := range n.Items {
		if id := findID(item, name); id != nil {
			return id
		}
	}
	return nil
}

// variable finds the value that a reference names, in the document or in a file it inherits
// from.
func (s *server) variable(d *document, name string) (workspace.Member, *tree.Node) {
	for _, m := range s.family(d) {
		n := m.Root
		keys := strings.Split(name, ".")
		for i, key := range keys {
			below := n.Get(key)
			if below == nil && key == "name" && i > 0 && i == len(keys)-1 && n != nil && n.Kind == tree.Scalar {
				below = n // a party in its short form
			}
			n = below
		}
		if n != nil && n.Kind == tree.Mapping {
			n = n.Get("value")
		}
		if n != nil && n.Kind == tree.Scalar {
			return m, n
		}
	}
	return workspace.Member{}, nil
}

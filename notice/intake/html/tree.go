package html

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// A node is an element, or text if it has no tag. Elements of a line of text hold no blocks: where
// markup has blocks in them, each of the blocks holds such an element.
type node struct {
	tag        atom.Atom // 0 for text, and for elements that HTML does not know
	name       string    // of an element
	attrs      []attribute
	text       string // with entities resolved
	start, end int    // bytes of the text as it is written; of an element, where its tag stands
	k          kind
	order      int // counts up through the page
	parent     *node
	first      *node
	last       *node
	next       *node
}

func (n *node) isText() bool { return n.name == "" }

func (n *node) kind() kind { return n.k }

func (n *node) isBlock() bool { return n.k.is(block) }

// attr is the value of an attribute, or "".
func (n *node) attr(name string) string {
	for i := range n.attrs {
		if n.attrs[i].Key == name {
			return n.attrs[i].Val
		}
	}
	return ""
}

func (n *node) has(name string) bool {
	for i := range n.attrs {
		if n.attrs[i].Key == name {
			return true
		}
	}
	return false
}

// add appends a child.
func (n *node) add(child *node) {
	child.parent = n
	if n.last == nil {
		n.first = child
	} else {
		n.last.next = child
	}
	n.last = child
}

// walk calls f for a node and what is in it, in order; f reports whether to go into the node.
func (n *node) walk(f func(*node) bool) {
	if !f(n) {
		return
	}
	for c := n.first; c != nil; c = c.next {
		c.walk(f)
	}
}

// contains reports whether a node is another or stands around it.
func (n *node) contains(other *node) bool {
	for ; other != nil; other = other.parent {
		if other == n {
			return true
		}
	}
	return false
}

// under returns the nearest element around a node with one of the tags, or nil.
func (n *node) under(tags ...atom.Atom) *node {
	for p := n.parent; p != nil; p = p.parent {
		for _, tag := range tags {
			if p.tag == tag {
				return p
			}
		}
	}
	return nil
}

// textStart and textEnd are the places of the first and last word of a text as it is written.
func (n *node) textStart(data []byte) int {
	for i := n.start; i < n.end; {
		size := invisibleAt(data[i:n.end])
		if size == 0 {
			return i
		}
		i += size
	}
	return n.start
}

func (n *node) textEnd(data []byte) int {
	end := n.start
	for i := n.start; i < n.end; {
		if size := invisibleAt(data[i:n.end]); size > 0 {
			i += size
			continue
		}
		i += visibleAt(data[i:n.end])
		end = i
	}
	return end
}

// nameWords are the words of the class and id of an element in lower case: those of
// "SiteNav__main-list" are site, nav, main and list.
func (n *node) nameWords() []string {
	var b strings.Builder
	for _, a := range n.attrs {
		if a.Key != "class" && a.Key != "id" {
			continue
		}
		b.WriteByte(' ')
		lower := false
		for _, r := range a.Val {
			switch {
			case r >= 'A' && r <= 'Z':
				if lower {
					b.WriteByte(' ')
				}
				b.WriteRune(r + 'a' - 'A')
				lower = false
			case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
				b.WriteRune(r)
				lower = true
			default:
				b.WriteByte(' ')
				lower = false
			}
		}
	}
	return strings.Fields(b.String())
}

package schema

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// addBlanks adds a finding for each text without content, such as a name that is a dash. A
// value with another finding gets no second one, but a blank text is reported as blank
// instead of too short.
func addBlanks(list diag.List, root *tree.Node, isBlank func(value, name string) bool) diag.List {
	b := blankFinder{list: list, isBlank: isBlank}
	b.walk(root, "")
	b.list.Sort()
	return tree.Limit(root.Span.File, b.list)
}

type blankFinder struct {
	list    diag.List
	isBlank func(value, name string) bool
	path    []step // to the value
}

// A step leads from a value to one below it, by key or by index.
type step struct {
	key   source.Text
	index int // of an item, where there is no key
}

// walk visits the value of a key. The name is the key, or its parent for `items` and `value`,
// which belong to the long form of a list or a channel.
func (b *blankFinder) walk(n *tree.Node, name string) {
	if len(b.list) > diag.MaxFindings {
		return // no more are shown
	}
	if n.Kind == tree.Scalar {
		if n.Type == tree.String && b.isBlank(n.Text.Value, name) {
			b.report(n, name)
		}
		return
	}
	b.path = append(b.path, step{})
	last := len(b.path) - 1
	for i := range n.Pairs {
		p := &n.Pairs[i]
		b.path[last].key = p.Key
		b.walk(p.Value, nameBelow(name, p.Key.Value))
	}
	for i, item := range n.Items {
		b.path[last].index = i
		b.walk(item, name)
	}
	b.path = b.path[:last]
}

// isBlank reports whether the value of a key has no content. A URL such as "/" has content
// without a letter, and an empty heading omits the heading.
func isBlank(value, name string) bool {
	switch name {
	case "heading":
		return value != "" && source.IsBlank(value)
	case "url", "form":
		return strings.TrimSpace(value) == "" || source.IsBlank(value) && strings.Trim(value, "/.?#") != ""
	}
	return source.IsBlank(value)
}

// isBlankSetting is isBlank for noticec.yaml, where only the alternative text of a picture is
// text for people.
func isBlankSetting(value, name string) bool { return name == "alt" && source.IsBlank(value) }

func (b *blankFinder) report(n *tree.Node, name string) {
	key := b.path[len(b.path)-1].key
	d := diag.New(codeBlank, n.Span, "`"+name+"` says nothing", "write the words, or remove the key")
	if !key.Span.IsValid() {
		d.Message = "an item of " + d.Message
		d.Help = "write the words, or remove the item"
	}
	if shown := shorten(n.Text.Value); strings.IndexFunc(shown, unicode.IsPrint) >= 0 {
		d.Message += ": `" + shown + "`"
	}
	d.Node = b.pointer()
	for i, other := range b.list {
		switch {
		case other.Node == d.Node && other.Code == codeRange:
			b.list[i] = d
			return
		case other.Node == d.Node, key.Span.IsValid() && other.Span == key.Span:
			return
		}
	}
	b.list = append(b.list, d)
}

// pointer is the JSON pointer to the value, without its first slash.
func (b *blankFinder) pointer() string {
	parts := make([]string, len(b.path))
	for i, s := range b.path {
		parts[i] = strconv.Itoa(s.index)
		if s.key.Span.IsValid() {
			parts[i] = escape.Replace(s.key.Value)
		}
	}
	return strings.Join(parts, "/")
}

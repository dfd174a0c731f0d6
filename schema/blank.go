package schema

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// addBlanks adds a finding for each text without content, such as a name that is a dash. A
// value with another finding gets no second one, but a blank text is reported as blank
// instead of too short. The schema of a notice tells where `none` is an answer; without one,
// it is an answer everywhere.
func addBlanks(list diag.List, root *tree.Node, isBlank func(value, name string) bool, notice *Node) diag.List {
	b := blankFinder{list: list, isBlank: isBlank, root: notice}
	b.walk(root, "")
	b.list.Sort()
	return tree.Limit(root.Span.File, b.list)
}

type blankFinder struct {
	list    diag.List
	isBlank func(value, name string) bool
	root    *Node  // what the whole must be, if words for nothing are found, too
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
		switch {
		case n.Type != tree.String:
		case b.isBlank(n.Text.Value, name):
			b.report(n, name)
		case b.root != nil && source.IsNone(n.Text.Value) && !b.mayBeNone(name):
			b.reportNone(n, name)
		default:
			b.gluedItem(n)
			b.codedPeriod(n, name)
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

// factsOfNone are the keys whose answer may be that there is nothing: "Fee: none".
var factsOfNone = []string{
	"state", "fee", "identity", "consequence", "consequences", "effect", "limits", "significance", "safeguard", "breach", "age", "text", "body", "intro", "note", "label", "heading", "reason", "whose",
}

// mayBeNone reports whether words for nothing are an answer there: where the schema takes
// `none`, and in texts that a heading asks for.
func (b *blankFinder) mayBeNone(name string) bool {
	switch top := b.path[0].key.Value; {
	case top == "sections", top == "layout", top == "placeholders":
		return true
	case name == "text" && top == "purposes":
		return len(b.path) == 2 // of the section, not of a purpose
	case name == "basis": // the id of an item, which there is or is not
		return true
	case len(b.path) == 1:
		section, _ := b.root.property(name)
		if section.takesNone() {
			return true // or is no text that it takes, which is another mistake
		}
	}
	return slices.Contains(factsOfNone, name)
}

// takesNone reports whether a section may be `none`.
func (n *Node) takesNone() bool {
	if n == nil {
		return false
	}
	state, named := n.property("state")
	return named && slices.Contains(state.enum, `"none`)
}

// reportNone reports words for nothing. Who has no officer or no recipients says so of the
// whole section.
func (b *blankFinder) reportNone(n *tree.Node, name string) {
	d := b.found(n, "`"+name+"` only says that there is nothing", "where there is nothing to tell, remove the key")
	top := b.path[0].key.Value
	section, _ := b.root.property(top)
	last := len(b.path) - 1
	isItem := !b.path[last].key.Span.IsValid()
	ofItem := slices.ContainsFunc(b.path[:last], func(s step) bool { return !s.key.Span.IsValid() })
	switch {
	case (name == "name" || name == "to" || isItem && !ofItem) && section.takesNone() && top != "controller":
		d.Help = "remove it, or write `" + top + ": none` if there is nothing else, which says so in a sentence"
	case isItem:
		d.Help = "write what it is, or remove the item"
	}
	b.add(n, d)
}

func (b *blankFinder) report(n *tree.Node, name string) {
	b.add(n, b.found(n, "`"+name+"` says nothing", "write the words, or remove the key"))
}

// found is the finding on a value, which it quotes.
func (b *blankFinder) found(n *tree.Node, message, help string) diag.Diagnostic {
	d := diag.New(codeBlank, n.Span, message, help)
	if !b.path[len(b.path)-1].key.Span.IsValid() {
		d.Message = "an item of " + d.Message
		d.Help = "write the words, or remove the item"
	}
	if shown := shorten(n.Text.Value); strings.IndexFunc(shown, unicode.IsPrint) >= 0 {
		d.Message += ": `" + shown + "`"
	}
	return d
}

// add adds a finding on a value, unless it has one.
func (b *blankFinder) add(n *tree.Node, d diag.Diagnostic) {
	key := b.path[len(b.path)-1].key
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
			parts[i] = strings.NewReplacer("~", "~0", "/", "~1").Replace(s.key.Value)
		}
	}
	return strings.Join(parts, "/")
}

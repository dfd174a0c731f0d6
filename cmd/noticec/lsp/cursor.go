package lsp

import (
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// A spot is a place in the tree of a text: the key or the value there, and the way to it.
type spot struct {
	path   []string     // keys from the top; "" for an item of a list
	key    *source.Text // if it is a key
	value  *tree.Node   // if it is a scalar
	around *tree.Node   // the mapping that a key is in
	place  schema.Place // of the value, or of the value of the key
	above  schema.Place // of the mapping that a key is in
}

// section is the key at the top that the spot is below.
func (s spot) section() string {
	if len(s.path) == 0 {
		return ""
	}
	return s.path[0]
}

// last is the nearest key of the spot.
func (s spot) last() string {
	for i := len(s.path) - 1; i >= 0; i-- {
		if s.path[i] != "" {
			return s.path[i]
		}
	}
	return ""
}

// find returns the key or the scalar of a tree that pick takes.
func find(root *tree.Node, top schema.Place, pick func(source.Text) bool) (spot, bool) {
	if root == nil {
		return spot{}, false
	}
	return descend(root, top, nil, pick)
}

func descend(n *tree.Node, place schema.Place, path []string, pick func(source.Text) bool) (spot, bool) {
	if n.Kind == tree.Scalar {
		return spot{path: path, value: n, place: place}, pick(n.Text)
	}
	for i := range n.Pairs {
		p := &n.Pairs[i]
		below := append(path[:len(path):len(path)], p.Key.Value)
		if pick(p.Key) {
			return spot{path: below, key: &p.Key, around: n, place: place.Key(p.Key.Value), above: place}, true
		}
		if s, ok := descend(p.Value, place.Key(p.Key.Value), below, pick); ok {
			return s, true
		}
	}
	for _, item := range n.Items {
		if s, ok := descend(item, place.Item(), append(path[:len(path):len(path)], ""), pick); ok {
			return s, true
		}
	}
	return spot{}, false
}

// top is the place of the whole document.
func (d *document) top() schema.Place {
	open := schema.NoticePlace
	if isConfig(d.path) {
		open = schema.ConfigPlace
	}
	p, err := open()
	if err != nil {
		panic(err)
	}
	return p
}

// spotAt returns the key or the scalar at a byte of the document. Where the text is no YAML,
// it looks at the line and at those that it is indented below.
func (d *document) spotAt(offset int) (spot, bool) {
	for _, data := range []string{d.data, d.skeleton(offset, false)} {
		f := source.NewFile(d.path, []byte(data))
		root, _ := tree.Parse(f)
		s, ok := find(root, d.top(), func(t source.Text) bool {
			return t.Span.File == f && f.Offset(t.Span.Start) <= offset && offset <= f.Offset(t.Span.End)
		})
		if root != nil {
			return s, ok
		}
	}
	return spot{}, false
}

// mark stands for the word that is being written.
const mark = "n0ticecMark"

// A gap is where a word is being written.
type gap struct {
	from, to int    // of what is there of the word, in bytes; to is the cursor
	word     string // that
	key      *spot  // if it can be a key
	value    *spot  // if it can be a value
	within   *spot  // if it is within a longer text
}

// gapAt returns what may be written at a byte of the document.
func (d *document) gapAt(offset int) gap {
	g := gap{to: offset}
	start := d.starts[d.position(offset).Line]
	g.from = start + strings.LastIndexAny(d.data[start:offset], " \t\"'[]{},") + 1
	if i := strings.LastIndex(d.data[start:offset], "${"); i >= 0 && !strings.ContainsAny(d.data[start+i+2:offset], " }") {
		g.from = start + i
	}
	g.word = d.data[g.from:offset]
	end := offset
	for end < len(d.data) && !strings.ContainsRune(" \t\r\n\"'[]{},:", rune(d.data[end])) {
		end++
	}
	before, after := d.data[:g.from], d.data[end:]
	if g.try(d, before+mark+after, before+mark+": x"+after) {
		return g
	}
	// The text is no YAML: without what follows in the line, with its brackets closed; at
	// last without all but the lines above that it is indented below.
	line, rest := before[start:], ""
	if i := strings.IndexAny(after, "\r\n"); i >= 0 {
		rest = after[i:]
	}
	closed := closers(line)
	if closed != "" && g.try(d, before+mark+closed+rest, before+mark+": x"+closed+rest) {
		return g
	}
	bones := d.skeleton(offset, true)
	g.try(d, bones+line+mark+closed, bones+line+mark+": x"+closed)
	return g
}

// try looks for the mark in a text with it as a value, and in one with it as a key.
func (g *gap) try(d *document, asValue, asKey string) bool {
	for i, data := range []string{asValue, asKey} {
		root, _ := tree.Parse(source.NewFile(d.path, []byte(data)))
		if s, ok := find(root, d.top(), func(t source.Text) bool { return t.Value == mark }); ok {
			switch {
			case s.key != nil:
				g.key = &s
			case i == 0:
				g.value = &s
			}
		} else if s, ok := find(root, d.top(), func(t source.Text) bool { return strings.Contains(t.Value, mark) }); ok && i == 0 && s.value != nil {
			g.within = &s
		}
	}
	return g.key != nil || g.value != nil || g.within != nil
}

// closers are the brackets and quotes that a line opens and does not close, closed.
func closers(line string) string {
	var open []byte
	for i := 0; i < len(line); i++ {
		c := line[i]
		quote := byte(0)
		if n := len(open); n > 0 && (open[n-1] == '"' || open[n-1] == '\'') {
			quote = open[n-1]
		}
		switch {
		case quote == '\'' && strings.HasPrefix(line[i:], "''"):
			i++
		case quote != 0 && c == quote:
			open = open[:len(open)-1]
		case quote == '"' && c == '\\':
			i++
		case quote != 0:
		case c == '"' || c == '\'':
			if strings.TrimRight(line[:i], " ") == "" || strings.ContainsRune(" [{,", rune(line[i-1])) {
				open = append(open, c)
			}
		case c == '[':
			open = append(open, ']')
		case c == '{':
			open = append(open, '}')
		case (c == ']' || c == '}') && len(open) > 0 && open[len(open)-1] == c:
			open = open[:len(open)-1]
		}
	}
	for i, j := 0, len(open)-1; i < j; i, j = i+1, j-1 {
		open[i], open[j] = open[j], open[i]
	}
	return string(open)
}

// skeleton is the text with the line of a byte and the keys that it is indented below alone;
// all else is blank, so that places stay. With above it ends before the line.
func (d *document) skeleton(offset int, above bool) string {
	at := d.position(offset).Line
	line := d.line(at)
	end := d.starts[at]
	if !above {
		end += len(line)
	}
	bones := []byte(d.data[:end])
	blank := func(from, to int) {
		for i := from; i < to; i++ {
			bones[i] = ' '
		}
	}
	indent := len(line) - len(strings.TrimLeft(line, " "))
	if strings.TrimSpace(line) == "" {
		indent = offset - d.starts[at]
	}
	item := strings.HasPrefix(strings.TrimLeft(line, " "), "- ")
	for n := at - 1; n >= 0; n-- {
		line := d.line(n)
		trimmed := strings.TrimLeft(line, " ")
		column, kept := len(line)-len(trimmed), ""
		if trimmed != "" && trimmed[0] != '#' && (column < indent || column == indent && item && trimmed[0] != '-') {
			if kept = keyIn(line); kept != "" {
				indent, item = column, trimmed[0] == '-'
			}
		}
		blank(d.starts[n]+len(kept), d.starts[n]+len(line))
	}
	return string(bones)
}

// keyIn is a line up to its first key and colon, or "".
func keyIn(line string) string {
	rest := strings.TrimLeft(line, " -")
	i := strings.IndexByte(rest, ':')
	if i <= 0 || i+1 < len(rest) && rest[i+1] != ' ' || strings.ContainsAny(rest[:i], " {}[]#,") {
		return ""
	}
	return line[:len(line)-len(rest)+i+1]
}

package lsp

import (
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// A cursorNode is the key or the scalar under the cursor, with its path in the tree.
type cursorNode struct {
	path         []string     // keys from the top; "" for an item of a list
	key          *source.Text // if it is a key
	value        *tree.Node   // if it is a scalar
	mapping      *tree.Node   // the mapping that a key is in
	place        schema.Place // of the value, or of the value of the key
	mappingPlace schema.Place // of the mapping that a key is in
}

// section is the top-level key that the node is below.
func (s cursorNode) section() string {
	if len(s.path) == 0 {
		return ""
	}
	return s.path[0]
}

// nearestKey is the innermost key of the path.
func (s cursorNode) nearestKey() string {
	for i := len(s.path) - 1; i >= 0; i-- {
		if s.path[i] != "" {
			return s.path[i]
		}
	}
	return ""
}

// findNode returns the first key or scalar of a tree that matches.
func findNode(root *tree.Node, top schema.Place, matches func(source.Text) bool) (cursorNode, bool) {
	if root == nil {
		return cursorNode{}, false
	}
	return descend(root, top, nil, matches)
}

func descend(n *tree.Node, place schema.Place, path []string, matches func(source.Text) bool) (cursorNode, bool) {
	if n.Kind == tree.Scalar {
		return cursorNode{path: path, value: n, place: place}, matches(n.Text)
	}
	for i := range n.Pairs {
		p := &n.Pairs[i]
		below := append(path[:len(path):len(path)], p.Key.Value)
		if matches(p.Key) {
			return cursorNode{path: below, key: &p.Key, mapping: n, place: place.Key(p.Key.Value), mappingPlace: place}, true
		}
		if s, ok := descend(p.Value, place.Key(p.Key.Value), below, matches); ok {
			return s, true
		}
	}
	for _, item := range n.Items {
		if s, ok := descend(item, place.Item(), append(path[:len(path):len(path)], ""), matches); ok {
			return s, true
		}
	}
	return cursorNode{}, false
}

// rootPlace is the place of the whole document.
func (d *document) rootPlace() schema.Place {
	open := schema.NoticePlace
	if d.settings {
		open = schema.ConfigPlace
	}
	p, err := open()
	if err != nil {
		panic(err)
	}
	return p
}

// nodeAt returns the key or the scalar at a byte offset. Where the text does not parse, it
// parses the line and its parents by indentation alone.
func (d *document) nodeAt(offset int) (cursorNode, bool) {
	for _, data := range []string{d.data, d.outline(offset, false)} {
		f := source.NewFile(d.path, []byte(data))
		root, _ := tree.Parse(f)
		s, ok := findNode(root, d.rootPlace(), func(t source.Text) bool {
			return t.Span.File == f && f.Offset(t.Span.Start) <= offset && offset <= f.Offset(t.Span.End)
		})
		if root != nil {
			return s, ok
		}
	}
	return cursorNode{}, false
}

// cursorMarker is put into the text at the cursor, so that the parser shows what is there.
const cursorMarker = "n0ticecMark"

// A completionRange is the word before the cursor, and what it can be.
type completionRange struct {
	from, to int         // byte offsets of the word; to is the cursor
	prefix   string      // that
	key      *cursorNode // set if it can be a key
	value    *cursorNode // set if it can be a value
	inScalar *cursorNode // set if it is inside a longer scalar
}

// completionAt returns the word before a byte offset, and whether it can be a key or a value.
func (d *document) completionAt(offset int) completionRange {
	g := completionRange{to: offset}
	start := d.starts[d.position(offset).Line]
	g.from = start + strings.LastIndexAny(d.data[start:offset], " \t\"'[]{},") + 1
	if i := strings.LastIndex(d.data[start:offset], "${"); i >= 0 && !strings.ContainsAny(d.data[start+i+2:offset], " }") {
		g.from = start + i
	}
	g.prefix = d.data[g.from:offset]
	end := offset
	for end < len(d.data) && !strings.ContainsRune(" \t\r\n\"'[]{},:", rune(d.data[end])) {
		end++
	}
	before, after := d.data[:g.from], d.data[end:]
	if g.locate(d, before+cursorMarker+after, before+cursorMarker+": x"+after) {
		return g
	}
	// The text does not parse. Try it without the rest of the line, its brackets closed; then
	// with nothing but the line and its parents by indentation.
	line, rest := before[start:], ""
	if i := strings.IndexAny(after, "\r\n"); i >= 0 {
		rest = after[i:]
	}
	closed := closingBrackets(line)
	if closed != "" && g.locate(d, before+cursorMarker+closed+rest, before+cursorMarker+": x"+closed+rest) {
		return g
	}
	outline := d.outline(offset, true)
	g.locate(d, outline+line+cursorMarker+closed, outline+line+cursorMarker+": x"+closed)
	return g
}

// locate looks for the marker in two texts: one has it as a value, the other as a key.
func (g *completionRange) locate(d *document, asValue, asKey string) bool {
	for i, data := range []string{asValue, asKey} {
		root, _ := tree.Parse(source.NewFile(d.path, []byte(data)))
		if s, ok := findNode(root, d.rootPlace(), func(t source.Text) bool { return t.Value == cursorMarker }); ok {
			switch {
			case s.key != nil:
				g.key = &s
			case i == 0:
				g.value = &s
			}
		} else if s, ok := findNode(root, d.rootPlace(), func(t source.Text) bool { return strings.Contains(t.Value, cursorMarker) }); ok && i == 0 && s.value != nil {
			g.inScalar = &s
		}
	}
	return g.key != nil || g.value != nil || g.inScalar != nil
}

// closingBrackets returns what closes the brackets and quotes that a line leaves open.
func closingBrackets(line string) string {
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

// outline is the text with everything blanked but the line of a byte offset and its parent
// keys, so that offsets stay the same. With above it ends before the line.
func (d *document) outline(offset int, above bool) string {
	at := d.position(offset).Line
	line := d.line(at)
	end := d.starts[at]
	if !above {
		end += len(line)
	}
	outline := []byte(d.data[:end])
	blank := func(from, to int) {
		for i := from; i < to; i++ {
			outline[i] = ' '
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
		column, key := len(line)-len(trimmed), ""
		if trimmed != "" && trimmed[0] != '#' && (column < indent || column == indent && item && trimmed[0] != '-') {
			if key = keyPrefix(line); key != "" {
				indent, item = column, trimmed[0] == '-'
			}
		}
		blank(d.starts[n]+len(key), d.starts[n]+len(line))
	}
	return string(outline)
}

// keyPrefix is a line up to and with the colon of its first key, or "".
func keyPrefix(line string) string {
	rest := strings.TrimLeft(line, " -")
	i := strings.IndexByte(rest, ':')
	if i <= 0 || i+1 < len(rest) && rest[i+1] != ' ' || strings.ContainsAny(rest[:i], " {}[]#,") {
		return ""
	}
	return line[:len(line)-len(rest)+i+1]
}

package format

import (
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// maxColumns is the length of a line from which a collection in brackets is set in lines of its own.
const maxColumns = 100

// breakFlows sets the outermost flow collections that reach beyond maxColumns in block style. The
// result is nil if there are none. Those that hold comments, anchors, tags or values of several
// lines stay as they are.
func breakFlows(text string) *source.File {
	f := source.NewFile("", []byte(text))
	root, list := tree.Parse(f)
	if root == nil || len(list) > 0 {
		return nil
	}
	b := &breaker{f: f, instead: map[int]replacement{}}
	b.visit(root)
	if len(b.instead) == 0 {
		return nil
	}
	var out []string
	for n := 1; n <= f.LineCount(); n++ {
		if r, ok := b.instead[n]; ok {
			out = append(out, r.lines...)
			n = r.end
			continue
		}
		out = append(out, f.Line(n))
	}
	broken := source.NewFile("", []byte(strings.Join(out, "\n")))
	again, list := tree.Parse(broken)
	if again == nil || len(list) > 0 || !reflect.DeepEqual(root.Value(), again.Value()) {
		return nil
	}
	return broken
}

// A breaker collects the lines that stand instead of those of a long flow collection.
type breaker struct {
	f       *source.File
	instead map[int]replacement // by the first line
	number  int                 // of the line that runes holds: a collection of thousands may stand in one
	runes   []rune
}

// line returns the letters of a line.
func (b *breaker) line(number int) []rune {
	if b.number != number {
		b.number, b.runes = number, []rune(b.f.Line(number))
	}
	return b.runes
}

type replacement struct {
	end   int // the last line that is replaced
	lines []string
}

// visit walks the collections in block style.
func (b *breaker) visit(n *tree.Node) {
	if n.Flow {
		return
	}
	for _, p := range n.Pairs {
		if p.Value.Flow {
			b.pair(p)
		}
		b.visit(p.Value)
	}
	for _, item := range n.Items {
		if item.Flow {
			b.item(item)
		}
		b.visit(item)
	}
}

// pair breaks "key: {a: b} # c" into "key: # c" and the lines of the value.
func (b *breaker) pair(p tree.Pair) {
	key, at := p.Key.Span, p.Value.Span.Start
	line := b.line(at.Line)
	if key.End.Line != at.Line || strings.TrimSpace(string(line[key.End.Col-1:at.Col-1])) != ":" {
		return
	}
	end, comment, ok := b.extent(p.Value)
	if !ok {
		return
	}
	indent := strings.Repeat(" ", key.Start.Col+1)
	lines := []string{string(line[:key.End.Col-1]) + ":" + comment}
	b.instead[at.Line] = replacement{end, append(lines, b.block(p.Value, indent, indent)...)}
}

// item breaks "- {a: b} # c" into "# c" and the lines of the mapping, the first behind the dash.
func (b *breaker) item(n *tree.Node) {
	at := n.Span.Start
	prefix := string(b.line(at.Line)[:at.Col-1])
	if n.Kind != tree.Mapping || strings.TrimLeft(prefix, " ") != "- " {
		return
	}
	end, comment, ok := b.extent(n)
	if !ok {
		return
	}
	var lines []string
	if comment != "" {
		lines = append(lines, prefix[:len(prefix)-2]+comment[1:])
	}
	b.instead[at.Line] = replacement{end, append(lines, b.block(n, prefix, strings.Repeat(" ", len(prefix)))...)}
}

// extent returns the last line of a flow collection and, after a space, the comment behind it; ok
// is false if no line of it is too long, or if it cannot be broken.
func (b *breaker) extent(n *tree.Node) (end int, comment string, ok bool) {
	at, depth := n.Span.Start, 0
	pass := func(to source.Pos) bool { // over brackets, commas and colons, until to or the last bracket
		for ; at.Before(to); at = (source.Pos{Line: at.Line + 1, Col: 1}) {
			line := b.line(at.Line)
			for ; at.Col <= len(line) && at.Before(to); at.Col++ {
				switch line[at.Col-1] {
				case '{', '[':
					depth++
				case '}', ']':
					depth--
				case ' ', ',', ':', '\t':
				default:
					return false
				}
				if depth == 0 {
					at.Col++
					return true
				}
			}
			if !at.Before(to) {
				break
			}
		}
		return true
	}
	for _, s := range scalars(n, nil) {
		if s.Start.Line != s.End.Line || s.Start.Before(at) || !pass(s.Start) || depth == 0 {
			return 0, "", false
		}
		at = s.End
	}
	if !pass(source.Pos{Line: b.f.LineCount() + 1}) || depth != 0 {
		return 0, "", false
	}
	rest := strings.TrimSpace(string(b.line(at.Line)[at.Col-1:]))
	if rest != "" {
		comment = " " + rest
	}
	long := false
	for l := n.Span.Start.Line; l <= at.Line; l++ {
		long = long || utf8.RuneCountInString(b.f.Line(l)) > maxColumns
	}
	return at.Line, comment, long && len(n.Pairs)+len(n.Items) > 0 && (rest == "" || rest[0] == '#')
}

// scalars are the places of the keys and values in a flow collection, in order. A value that was
// not written has none.
func scalars(n *tree.Node, into []source.Span) []source.Span {
	for _, p := range n.Pairs {
		into = scalars(p.Value, append(into, p.Key.Span))
	}
	for _, item := range n.Items {
		into = scalars(item, into)
	}
	if s := n.Span; (n.Kind == tree.Scalar || n.Kind == tree.Null) && s.Start.Before(s.End) {
		into = append(into, s)
	}
	return into
}

// block sets the pairs or items of a collection in a line each, the first behind a prefix.
func (b *breaker) block(n *tree.Node, prefix, indent string) []string {
	var lines []string
	for _, p := range n.Pairs {
		lines = append(lines, strings.TrimRight(prefix+b.written(p.Key.Span)+": "+b.flow(p.Value), " "))
		prefix = indent
	}
	for _, item := range n.Items {
		lines = append(lines, strings.TrimRight(prefix+"- "+b.flow(item), " "))
		prefix = indent
	}
	return lines
}

// flow sets a value in one line.
func (b *breaker) flow(n *tree.Node) string {
	var parts []string
	switch n.Kind {
	case tree.Mapping:
		for _, p := range n.Pairs {
			parts = append(parts, strings.TrimRight(b.written(p.Key.Span)+": "+b.flow(p.Value), " "))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case tree.Sequence:
		for _, item := range n.Items {
			parts = append(parts, b.flow(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return b.written(n.Span)
}

// written is the text of a place within one line.
func (b *breaker) written(s source.Span) string {
	line := b.line(s.Start.Line)
	return string(line[s.Start.Col-1 : max(s.Start.Col, s.End.Col)-1])
}

// Package format writes notices in the canonical form: keys in the order of the schema (sections
// of a notice in its own words keep theirs, as it prints them in that order),
// two spaces for each level, one space after a colon, and what stands in brackets in a line each
// where it would be too long for one. It never changes a value, a comment or the text of a block.
package format

import (
	"bytes"
	"errors"
	"reflect"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// ErrUnchanged says that a file cannot be formatted safely, for example because it has aliases.
var ErrUnchanged = errors.New("it is written in a way that cannot be formatted without danger to its values")

// File returns the canonical text of a file, given its tree. It keeps the line endings, and the order
// of sections where the notice prints its own words only, whether its file says so or, by own,
// another does. The error is ErrUnchanged, or says that the schema is broken.
func File(f *source.File, root *tree.Node, own bool) ([]byte, error) {
	shape, err := schema.NoticeNode()
	if err != nil {
		return nil, err
	}
	eol := "\n"
	if bytes.Contains(f.Data, []byte("\r\n")) {
		eol = "\r\n"
	}
	text, err := canonical(f, root, shape, own)
	if err != nil {
		return nil, err
	}
	for broken := breakFlows(text); broken != nil; broken = breakFlows(text) {
		again, _ := tree.Parse(broken)
		next, err := canonical(broken, again, shape, own)
		if err != nil {
			break
		}
		text = next
	}
	bom := ""
	if bytes.HasPrefix(f.Data, []byte("\ufeff")) {
		bom = "\ufeff"
	}
	return []byte(bom + strings.ReplaceAll(text, "\n", eol)), nil
}

// canonical is the text of a file with its keys in order and its lines indented, or ErrUnchanged.
func canonical(f *source.File, root *tree.Node, shape *schema.Node, own bool) (string, error) {
	p := &printer{}
	if w := root.Get("wording"); w != nil {
		own = w.Text.Value == "own"
	}
	if own {
		p.own = root
	}
	for n := range f.LineCount() {
		p.lines = append(p.lines, f.Line(n+1))
	}
	if root.Flow {
		p.copyShifted(1, len(p.lines), 0, true)
	} else {
		p.file(root, shape)
	}
	text := strings.TrimRight(strings.Join(p.out, "\n"), "\n \t") + "\n"
	if p.failed || !sameContent(f.Data, root, []byte(text)) {
		return "", ErrUnchanged
	}
	return text, nil
}

// sameContent reports whether the new text has the same values and comments as the old one.
func sameContent(old []byte, root *tree.Node, text []byte) bool {
	again, list := tree.Parse(source.NewFile("", text))
	if again == nil || len(list) > 0 || !reflect.DeepEqual(root.Value(), again.Value()) {
		return false
	}
	return slices.Equal(comments(old), comments(text))
}

// comments are the texts behind all " #" of a file, sorted: its comments, and some that only
// look like one.
func comments(text []byte) []string {
	var out []string
	for _, line := range strings.FieldsFunc(string(text), func(r rune) bool { return r == '\n' || r == '\r' }) {
		if _, after, ok := strings.Cut(" "+line, " #"); ok {
			out = append(out, strings.TrimSpace(after))
		}
	}
	slices.Sort(out)
	return out
}

// A printer writes the lines of the new text from those of the old. Lines and columns count
// from 1.
type printer struct {
	lines  []string
	out    []string
	failed bool
	own    *tree.Node // the notice, if it prints its own words in the order of the file
}

func (p *printer) line(n int) string { return p.lines[n-1] }

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// isBlankOrComment reports whether a line holds no content.
func isBlankOrComment(line string) bool {
	t := strings.TrimSpace(line)
	return t == "" || strings.HasPrefix(t, "#")
}

func (p *printer) emit(line string) { p.out = append(p.out, strings.TrimRight(line, " \t")) }

// file prints the top level. Comments before the first key stay at the top.
func (p *printer) file(root *tree.Node, s *schema.Node) {
	if len(root.Pairs) == 0 {
		p.failed = true
		return
	}
	first := root.Pairs[0].Key.Span.Start.Line
	top := 1
	for n := first - 1; n >= 1; n-- { // a comment right above the first key moves with it, if a blank line separates it from the file's first comment
		if strings.TrimSpace(p.line(n)) == "" {
			top = n + 1
			break
		}
	}
	if top == 1 {
		top = first
	}
	p.printLoose(1, top-1, 0)
	p.mapping(root, s, top, len(p.lines), 0, "")
}

// printLoose prints blank lines and comments at an indentation; several blank lines become one.
func (p *printer) printLoose(from, to, indent int) {
	for n := from; n <= to; n++ {
		t := strings.TrimSpace(p.line(n))
		switch {
		case t != "" && (t[0] == '#' || t == "---" || t[0] == '%'):
			p.emit(strings.Repeat(" ", indent) + t)
		case t != "":
			p.failed = true
		case len(p.out) > 0 && p.out[len(p.out)-1] != "":
			p.emit("")
		}
	}
}

// copyShifted copies lines, indented by shift columns more, or less if it is negative.
func (p *printer) copyShifted(from, to, shift int, trim bool) {
	for n := from; n <= to; n++ {
		line := p.line(n)
		switch {
		case strings.TrimSpace(line) == "":
			line = strings.Repeat(" ", max(0, len(line)+min(0, shift)))
			if trim {
				line = ""
			}
		case shift > 0:
			line = strings.Repeat(" ", shift) + line
		case shift < 0:
			line = line[min(-shift, indentOf(line)):]
		}
		if trim {
			line = strings.TrimRight(line, " \t")
		}
		p.out = append(p.out, line)
	}
}

// A chunk is a key or an item with all its lines.
type chunk struct {
	leading, start, end int // first blank line or comment above it, its first line, its last line
	pair                tree.Pair
	item                *tree.Node
	col                 int
}

// split divides the lines from..to at the starts of chunks. Blank lines and comments at the end
// of a chunk that are not indented belong to the next.
func (p *printer) split(chunks []chunk, from, to int) ([]chunk, int) {
	for i := range chunks {
		end := to
		if i+1 < len(chunks) {
			end = chunks[i+1].start - 1
		}
		last := chunks[i].start
		if chunks[i].item != nil {
			last = max(last, lastLine(chunks[i].item))
		} else {
			last = max(last, lastLine(chunks[i].pair.Value))
		}
		for n := last + 1; n <= end; n++ {
			if !isBlankOrComment(p.line(n)) || strings.TrimSpace(p.line(n)) != "" && indentOf(p.line(n)) > chunks[i].col-1 {
				last = n
			}
		}
		chunks[i].leading, chunks[i].end = from, last
		from = last + 1
		if chunks[i].start < chunks[i].leading || last > end {
			p.failed = true
		}
	}
	return chunks, from
}

// lastLine is the last line of a value, as far as the tree has spans.
func lastLine(n *tree.Node) int {
	last := n.Span.Start.Line
	if n.Kind == tree.Scalar {
		last = max(last, n.Span.End.Line)
	}
	for _, pair := range n.Pairs {
		last = max(last, lastLine(pair.Value))
	}
	for _, item := range n.Items {
		last = max(last, lastLine(item))
	}
	return last
}

// mapping prints the keys of a block mapping in the order of the schema. prefix is printed
// before the first: the dash of an item.
func (p *printer) mapping(n *tree.Node, s *schema.Node, from, to, indent int, prefix string) {
	var chunks []chunk
	for i, pair := range n.Pairs {
		at := pair.Key.Span.Start
		if i > 0 && at.Line <= chunks[i-1].start || at.Line < from || at.Line > to {
			p.failed = true // two keys on a line, or an alias from elsewhere
			return
		}
		chunks = append(chunks, chunk{start: at.Line, pair: pair, col: at.Col})
	}
	chunks, rest := p.split(chunks, from, to)
	s = s.Of(n)
	if order := s.Keys(); len(order) > 0 && !s.IsOrdered() && (prefix == "" || !p.hasInnerComments(chunks)) {
		rank := func(key string) int { return keyOrder(order, key) }
		if n == p.own {
			rank = func(key string) int { return ownOrder(order, s, key) }
		}
		slices.SortStableFunc(chunks, func(a, b chunk) int { return rank(a.pair.Key.Value) - rank(b.pair.Key.Value) })
	}
	for i, c := range chunks {
		if i > 0 || prefix == "" {
			p.printLoose(c.leading, c.start-1, indent)
			prefix = strings.Repeat(" ", indent)
		}
		p.pair(c, s.Key(c.pair.Key.Value), indent, prefix)
		prefix = strings.Repeat(" ", indent)
	}
	p.printLoose(rest, to, indent)
}

// hasInnerComments reports whether blank lines or comments are between the keys of an item;
// their order is then not changed.
func (p *printer) hasInnerComments(chunks []chunk) bool {
	return slices.ContainsFunc(chunks[1:], func(c chunk) bool { return c.leading < c.start })
}

func keyOrder(order []string, key string) int {
	if i := slices.Index(order, key); i >= 0 {
		return i
	}
	return len(order)
}

// ownOrder is keyOrder, but for sections, which are all one: they keep the order in which a notice
// in its own words prints them.
func ownOrder(order []string, s *schema.Node, key string) int {
	isSection := func(key string) bool { return key == "sections" || s.Key(key) != nil && s.Key(key).IsSection() }
	if isSection(key) {
		return slices.IndexFunc(order, isSection)
	}
	return keyOrder(order, key)
}

// pair prints a key with its value.
func (p *printer) pair(c chunk, s *schema.Node, indent int, prefix string) {
	line := []rune(p.line(c.start))
	end := c.pair.Key.Span.End.Col - 1
	if c.pair.Key.Span.End.Line != c.start || end > len(line) || c.col-1 > end {
		p.failed = true
		return
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(string(line[end:]), " "), ":")
	if !ok {
		p.failed = true
		return
	}
	head := prefix + string(line[c.col-1:end]) + ":"
	rest = strings.TrimLeft(rest, " \t")
	v := c.pair.Value
	nested := v.Span.Start.Line > c.start && !v.Flow && (v.Kind == tree.Mapping && len(v.Pairs) > 0 || v.Kind == tree.Sequence && len(v.Items) > 0)
	if nested && rest != "" && rest[0] != '#' {
		p.failed = true // an anchor or a tag
		return
	}
	if rest != "" {
		head += " " + rest
	}
	block := strings.HasPrefix(rest, "|") || strings.HasPrefix(rest, ">")
	switch {
	case nested && v.Kind == tree.Mapping:
		p.emit(head)
		p.mapping(v, s, c.start+1, c.end, indent+2, "")
	case nested:
		p.emit(head)
		p.sequence(v, s, c.start+1, c.end, indent+2)
	default:
		shift := indent - (c.col - 1)
		if block {
			p.emit(head)
			shift = p.blockShift(c, rest, indent, shift)
		} else {
			p.out = append(p.out, head) // trailing white space may be part of a multi-line value
			if c.end == c.start {
				p.out[len(p.out)-1] = strings.TrimRight(head, " \t")
			}
		}
		p.copyShifted(c.start+1, c.end, shift, false)
	}
}

// blockShift is by how many columns a block scalar moves: to two spaces inside its key, unless
// its header has an indentation indicator.
func (p *printer) blockShift(c chunk, header string, indent, shift int) int {
	header, _, _ = strings.Cut(header, " ")
	if strings.ContainsAny(header, "123456789") {
		return shift
	}
	least := -1
	for n := c.start + 1; n <= c.end; n++ {
		if line := p.line(n); strings.TrimSpace(line) != "" && (least < 0 || indentOf(line) < least) {
			least = indentOf(line)
		}
	}
	if least < 0 {
		return shift
	}
	return indent + 2 - least
}

// sequence prints the items of a block sequence.
func (p *printer) sequence(n *tree.Node, s *schema.Node, from, to, indent int) {
	var chunks []chunk
	for i, item := range n.Items {
		start := item.Span.Start.Line
		for start >= from && (!strings.HasPrefix(strings.TrimLeft(p.line(start), " "), "-") || indentOf(p.line(start)) >= item.Span.Start.Col-1) {
			start-- // the dash is on a line above the item, of which a text may begin with a dash itself
		}
		if start < from || i > 0 && start <= chunks[i-1].start {
			p.failed = true
			return
		}
		chunks = append(chunks, chunk{start: start, item: item, col: indentOf(p.line(start)) + 1})
	}
	chunks, rest := p.split(chunks, from, to)
	var below *schema.Node
	if s != nil {
		below = s.Item()
	}
	if below == nil && s != nil && s.IsSection() && s.Key("items") != nil {
		below = s.Key("items").Item()
	}
	for _, c := range chunks {
		p.printLoose(c.leading, c.start-1, indent)
		p.item(c, below, indent)
	}
	p.printLoose(rest, to, indent)
}

// item prints one item of a block sequence.
func (p *printer) item(c chunk, s *schema.Node, indent int) {
	dash := strings.Repeat(" ", indent) + "- "
	line := p.line(c.start)
	rest := strings.TrimLeft(line[c.col:], " ")
	switch {
	case rest == "" || rest[0] == '#' || rest[0] == '-' && c.item.Kind == tree.Sequence && !c.item.Flow:
		p.failed = true // a dash on a line of its own, or lists in lists
	case c.item.Kind == tree.Mapping && !c.item.Flow:
		if c.item.Pairs[0].Key.Span.Start.Line != c.start {
			p.failed = true
			return
		}
		p.mapping(c.item, s, c.start, c.end, indent+2, dash)
	default:
		p.out = append(p.out, strings.TrimRight(dash, "")+rest)
		p.copyShifted(c.start+1, c.end, indent-(c.col-1), false)
	}
}

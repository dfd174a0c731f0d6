package tree

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// A builder turns the library's nodes into ours and checks them on the way.
type builder struct {
	file     *source.File
	list     diag.List
	warnings diag.List
	root     *yaml.Node
	open     map[*yaml.Node]bool // nodes being expanded, to find circles
	count    int
	bytes    int    // of text, aliases expanded
	stop     bool   // nothing more is read
	slab     []Node // nodes that are not used yet

	aliases  map[*yaml.Node]bool // nodes that aliases name; nil until asked for
	anchored map[*yaml.Node]bool // nodes whose anchor is reported
	last     map[int]source.Text // by line with a number sign, the last text without quotes that ends there
	signLine int                 // the line that hasSign was last asked about
	sign     bool                // whether a number sign stands in it
}

func (b *builder) report(c diag.Code, span source.Span, message, help string, options ...diag.Option) {
	b.list = append(b.list, diag.New(c, span, message, help, options...))
}

// halt reports a finding after which the tree is of no use.
func (b *builder) halt(c diag.Code, span source.Span, message, help string) *Node {
	if !b.stop {
		b.report(c, span, message, help)
	}
	b.stop = true
	return &Node{Kind: Null, Span: span}
}

func (b *builder) node(y *yaml.Node, depth int) *Node {
	span := b.token(y)
	if b.stop {
		return &Node{Kind: Null, Span: span}
	}
	b.count++
	switch {
	case b.count > maxNodes:
		return b.halt(codeAlias, span, "the file holds more than 50 000 values, aliases expanded", "use fewer aliases, or write several notices")
	case depth > maxDepth:
		return b.halt(codeDepth, span, "the file is nested more than 64 levels deep", "no part of a notice needs more than 10 levels")
	case y.Kind == yaml.AliasNode:
		if y.Alias == nil || b.open[y.Alias] {
			return b.halt(codeAlias, span, "the alias `*"+y.Value+"` stands inside of what it names", "write the value out")
		}
		return b.node(y.Alias, depth)
	case y.Style&yaml.TaggedStyle != 0 && !plainTag(y.ShortTag()):
		b.report(codeKind, span, "the tag `"+y.Tag+"` has no meaning in a notice", "remove it, or put a text that begins with `!` in double quotes")
	}
	if y.Anchor != "" { // only what has a name can stand inside of itself
		b.open[y] = true
		defer delete(b.open, y)
	}
	switch y.Kind {
	case yaml.MappingNode:
		return b.mapping(y, depth, span)
	case yaml.SequenceNode:
		n := b.fresh(Node{Kind: Sequence, Span: span, Flow: y.Style&yaml.FlowStyle != 0})
		n.Items = make([]*Node, 0, len(y.Content))
		for _, item := range y.Content {
			child := b.node(item, depth+1)
			if child.Kind == Null && !b.stop && item.Kind == yaml.ScalarNode {
				b.report(codeNoValue, child.Span, "an item of the list has no value", b.orComment(child.Span, "write the item, or remove the dash"))
				continue
			}
			n.Items = append(n.Items, child)
		}
		return n
	}
	return b.scalar(y)
}

const fewKeys = 32 // up to so many, keys are compared one by one

// earlier finds the key of y[i] among those before it.
func earlier(y []*yaml.Node, i int, many map[string]int) (int, bool) {
	if many != nil {
		j, dup := many[y[i].Value]
		if !dup {
			many[y[i].Value] = i
		}
		return j, dup
	}
	for j := 0; j < i; j += 2 {
		if y[j].Value == y[i].Value && y[j].Kind == yaml.ScalarNode && y[j].Tag != "!!merge" {
			return j, true
		}
	}
	return 0, false
}

// fresh returns a new node. Nodes are made many at a time.
func (b *builder) fresh(n Node) *Node {
	if len(b.slab) == 0 {
		b.slab = make([]Node, 64)
	}
	out := &b.slab[0]
	b.slab = b.slab[1:]
	*out = n
	return out
}

func plainTag(tag string) bool {
	switch tag {
	case "!!str", "!!int", "!!float", "!!bool", "!!null", "!!map", "!!seq", "!!timestamp":
		return true
	}
	return false
}

func (b *builder) mapping(y *yaml.Node, depth int, span source.Span) *Node {
	n := b.fresh(Node{Kind: Mapping, Span: span, Flow: y.Style&yaml.FlowStyle != 0})
	n.Pairs = make([]Pair, 0, len(y.Content)/2)
	var many map[string]int // the keys of a large mapping
	if len(y.Content) > 2*fewKeys {
		many = make(map[string]int, len(y.Content)/2)
	}
	for i := 0; i+1 < len(y.Content) && !b.stop; i += 2 {
		k := y.Content[i]
		if k.Kind != yaml.ScalarNode {
			b.report(codeKind, b.token(k), "a key must be a word", b.keyHelp(k))
			continue
		}
		key := b.text(k)
		if i == 0 && !n.Flow {
			n.Span = key.Span
		}
		if key.Style == source.Plain && k.ShortTag() == "!!null" {
			b.report(codeKind, b.token(k), "a key must be a word", "write the key as plain text")
			continue
		}
		if k.Tag == "!!merge" {
			b.report(codeMerge, key.Span, "the merge key `<<` is not part of the language", "write the keys out")
			continue
		}
		if j, dup := earlier(y.Content, i, many); dup {
			first := b.text(y.Content[j]).Span
			b.report(codeDuplicate, key.Span, "the key `"+key.Value+"` is written twice", "keep one of the two", diag.WithRelated(first, "first written here"))
			continue
		}
		child := b.node(y.Content[i+1], depth+1)
		if child.Kind == Null && !b.stop {
			b.report(codeNoValue, key.Span, "the key `"+key.Value+"` has no value", b.valueHelp(key, y.Content[i+1], n.Flow))
			continue
		}
		n.Pairs = append(n.Pairs, Pair{Key: key, Value: child})
	}
	return n
}

// scalar reads one value with its place.
func (b *builder) scalar(y *yaml.Node) *Node {
	t := b.text(y)
	tag := ""
	if t.Style == source.Plain {
		tag = y.ShortTag()
	}
	if tag == "!!null" || t.Style == source.Block && t.Value == "" {
		return b.fresh(Node{Kind: Null, Span: t.Span})
	}
	if t.Style == source.Plain {
		b.checkPlain(y, t)
	}
	if b.bytes += len(t.Value); b.bytes > maxText {
		return b.halt(codeAlias, t.Span, "the file holds more than 2 MiB of text, aliases expanded", "use fewer aliases, or write several notices")
	}
	n := b.fresh(Node{Kind: Scalar, Span: t.Span, Text: t})
	switch tag {
	case "!!int":
		n.Type = Int
	case "!!float":
		n.Type = Float
	case "!!bool":
		n.Type = Bool
	}
	return n
}

// text reads the words of a value with their place.
func (b *builder) text(y *yaml.Node) source.Text {
	style := source.Plain
	start := source.Pos{Line: y.Line, Col: y.Column}
	if y.Anchor != "" || y.Style&yaml.TaggedStyle != 0 {
		start = b.skipProperties(start)
	}
	value := y.Value
	indicated := false // the header of a block says how far it is indented
	switch {
	case y.Style&yaml.DoubleQuotedStyle != 0:
		style = source.DoubleQuoted
	case y.Style&yaml.SingleQuotedStyle != 0:
		style = source.SingleQuoted
	case y.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		style = source.Block
		header, _, _ := strings.Cut(b.file.Line(start.Line), " #")
		indicated = strings.ContainsAny(header[max(0, strings.LastIndexAny(header, "|>")):], "123456789")
		start = b.blockStart(start, value)
		value = strings.TrimRight(value, " \t\n")
	}
	span := source.Span{File: b.file, Start: start}
	if style == source.Block && !indicated {
		span.End = b.blockEnd(start)
	} else {
		span.End = source.EndOf(b.file, start, value, style)
	}
	return source.Text{Value: value, Span: span, Style: style}
}

// skipProperties moves past an anchor and a tag before a value.
func (b *builder) skipProperties(p source.Pos) source.Pos {
	for {
		rest := b.file.Data[b.file.Offset(p):]
		if len(rest) == 0 || rest[0] != '&' && rest[0] != '!' {
			return p
		}
		if end := bytes.IndexAny(rest, " \t\r\n"); end >= 0 {
			rest = rest[:end]
		}
		p.Col += utf8.RuneCount(rest)
		for b.at(p) == ' ' {
			p.Col++
		}
	}
}

func (b *builder) at(p source.Pos) byte {
	if off := b.file.Offset(p); off < len(b.file.Data) {
		return b.file.Data[off]
	}
	return 0
}

// blockStart is the first character of the text of a block scalar.
func (b *builder) blockStart(p source.Pos, value string) source.Pos {
	if strings.TrimSpace(value) == "" {
		return p
	}
	for l := p.Line + 1; l <= b.file.LineCount(); l++ {
		line := b.file.Line(l)
		if trimmed := strings.TrimLeft(line, " \t"); trimmed != "" {
			return source.Pos{Line: l, Col: len([]rune(line)) - len([]rune(trimmed)) + 1}
		}
	}
	return p
}

// blockEnd is the end of the last line of a block that starts at p: of all lines that
// are indented as far as that.
func (b *builder) blockEnd(p source.Pos) source.Pos {
	end := p
	for l := p.Line; l <= b.file.LineCount(); l++ {
		line := b.file.Line(l)
		text := strings.TrimRight(line, " \t")
		if text == "" {
			continue
		}
		if l > p.Line && len(line)-len(strings.TrimLeft(line, " ")) < p.Col-1 {
			break
		}
		end = source.Pos{Line: l, Col: utf8.RuneCountInString(text) + 1}
	}
	return end
}

// token is the first token of a node: for a collection, its first key, dash or bracket.
func (b *builder) token(y *yaml.Node) source.Span {
	start := source.Pos{Line: y.Line, Col: y.Column}
	if !start.IsValid() {
		start = source.Pos{Line: 1, Col: 1}
	}
	end := source.Pos{Line: start.Line, Col: start.Col + 1}
	if y.Kind == yaml.AliasNode {
		end.Col += len([]rune(y.Value))
	}
	return source.Span{File: b.file, Start: start, End: end}
}

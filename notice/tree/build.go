package tree

import (
	"slices"

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
	open     map[*yaml.Node]bool     // nodes being expanded, to find circles
	named    map[*yaml.Node]measured // nodes with an anchor that are made
	count    int
	bytes    int    // of text, aliases expanded
	deepest  int    // level so far
	stop     bool   // nothing more is read
	slab     []Node // nodes that are not used yet

	aliases map[*yaml.Node]bool // nodes that aliases name; nil until asked for
}

// A measured node is one with what it counts for, wherever an alias puts it.
type measured struct {
	node                 *Node
	count, bytes, levels int
}

func (b *builder) report(c diag.Code, span source.Span, message, help string, options ...diag.Option) {
	b.list = append(b.list, diag.New(c, span, message, help, options...))
	if len(b.list) >= 8*diag.MaxFindings { // of errors alike Limit keeps the first, and knows by one more that there are more
		b.list.Sort()
		b.list = b.list[:diag.MaxFindings+1]
	}
}

// halt reports a finding after which the tree is of no use.
func (b *builder) halt(c diag.Code, span source.Span, message, help string) *Node {
	if !b.stop {
		b.report(c, span, message, help)
	}
	b.stop = true
	return &Node{Kind: Null, Span: span}
}

// node makes the node of y. One that aliases name is made, and checked, once.
func (b *builder) node(y *yaml.Node, depth int) *Node {
	span := b.token(y)
	b.count++
	b.deepest = max(b.deepest, depth)
	if b.isOver(span) {
		return &Node{Kind: Null, Span: span}
	}
	switch {
	case y.Kind == yaml.AliasNode:
		return b.alias(y, depth, span)
	case y.Anchor == "":
		return b.value(y, depth, span)
	}
	b.open[y] = true // only what has a name can stand inside of itself
	count, bytes, deepest := b.count, b.bytes, b.deepest
	b.deepest = depth
	n := b.value(y, depth, span)
	b.named[y] = measured{n, b.count - count, b.bytes - bytes, b.deepest - depth}
	b.deepest = max(b.deepest, deepest)
	delete(b.open, y)
	return n
}

// alias is the node that an alias names.
func (b *builder) alias(y *yaml.Node, depth int, span source.Span) *Node {
	if y.Alias == nil || b.open[y.Alias] {
		return b.halt(codeAlias, span, "the alias `*"+y.Value+"` stands inside of what it names", "write the value out")
	}
	m, made := b.named[y.Alias]
	if !made { // the anchor stands in what was refused
		return b.node(y.Alias, depth)
	}
	b.count += m.count
	b.bytes += m.bytes
	b.deepest = max(b.deepest, depth+m.levels)
	b.isOver(span)
	return m.node
}

// isOver reports whether what was read is over a limit, and says so once.
func (b *builder) isOver(span source.Span) bool {
	switch {
	case b.count > maxNodes:
		b.halt(codeAlias, span, "the file holds more than 50 000 values, aliases expanded", "use fewer aliases, or write several notices")
	case b.deepest > maxDepth:
		b.halt(codeDepth, span, "the file is nested more than 64 levels deep", "no part of a notice needs more than 10 levels")
	case b.bytes > maxText:
		b.halt(codeAlias, span, "the file holds more than 2 MiB of text, aliases expanded", "use fewer aliases, or write several notices")
	}
	return b.stop
}

// value makes the node of what is no alias.
func (b *builder) value(y *yaml.Node, depth int, span source.Span) *Node {
	b.checkTag(y, span)
	switch y.Kind {
	case yaml.MappingNode:
		return b.mapping(y, depth, span)
	case yaml.SequenceNode:
		return b.sequence(y, depth, span)
	}
	return b.scalar(y)
}

// checkTag reports a tag that has no meaning. Of one that is a sign alone the library does not tell; a
// mapping begins with the tag of its first key.
func (b *builder) checkTag(y *yaml.Node, span source.Span) {
	tag := y.Tag
	switch tagged := y.Style&yaml.TaggedStyle != 0; {
	case tagged && plainTag(y.ShortTag()), !tagged && y.Kind == yaml.ScalarNode && y.Value == "":
		return
	case !tagged:
		if c := b.at(span.Start); c != '&' && c != '!' {
			return
		}
		at := b.skipProperties(span.Start, "&")
		if b.at(at) != '!' || len(y.Content) > 0 && b.token(y.Content[0]).Start == at {
			return
		}
		tag = "!"
	}
	b.report(codeKind, span, "the tag `"+tag+"` has no meaning in a notice", "remove it, or put a text that begins with `!` in double quotes")
}

func plainTag(tag string) bool {
	switch tag {
	case "!!str", "!!int", "!!float", "!!bool", "!!null", "!!map", "!!seq", "!!timestamp":
		return true
	}
	return false
}

func (b *builder) sequence(y *yaml.Node, depth int, span source.Span) *Node {
	n := b.fresh(Sequence, span)
	n.Flow = y.Style&yaml.FlowStyle != 0
	n.Items = make([]*Node, 0, len(y.Content))
	for _, item := range y.Content {
		child := b.node(item, depth+1)
		if child.Kind == Null && !b.stop && item.Kind == yaml.ScalarNode {
			b.report(codeNoValue, child.Span, "an item of the list has no value", b.orComment(child.Span.Start, "write the item, or remove the dash"))
			continue
		}
		b.checkWords(item, child, source.Text{}, n.Flow)
		n.Items = append(n.Items, child)
	}
	if n.Flow {
		b.checkTorn(n.Items)
	}
	return n
}

// fresh returns a new node. Nodes are made many at a time.
func (b *builder) fresh(kind Kind, span source.Span) *Node {
	if len(b.slab) == 0 {
		b.slab = make([]Node, 32)
	}
	n := &b.slab[0]
	b.slab = b.slab[1:]
	n.Kind, n.Span = kind, span
	return n
}

const fewKeys = 32 // up to so many, keys are compared one by one

// find returns the pair of a key; index is where the keys of a large mapping are, and else nil.
func find(pairs []Pair, index map[string]int, key string) *Pair {
	if index != nil {
		if i, found := index[key]; found {
			return &pairs[i]
		}
		return nil
	}
	for i := range pairs {
		if pairs[i].Key.Value == key {
			return &pairs[i]
		}
	}
	return nil
}

func (b *builder) mapping(y *yaml.Node, depth int, span source.Span) *Node {
	n := b.fresh(Mapping, span)
	n.Flow = y.Style&yaml.FlowStyle != 0
	n.Pairs = make([]Pair, 0, len(y.Content)/2)
	var index map[string]int
	if len(y.Content) > 2*fewKeys {
		index = make(map[string]int, len(y.Content)/2)
	}
	empty, second := false, false
	for i := 0; i+1 < len(y.Content) && !b.stop; i += 2 {
		k, v := y.Content[i], y.Content[i+1]
		key, ok := b.key(k)
		if i == 0 && !n.Flow && key.Span.IsValid() {
			n.Span = key.Span
		}
		if !ok {
			continue
		}
		if first := find(n.Pairs, index, key.Value); first != nil {
			help := "keep one of the two"
			if !n.Flow && first == &n.Pairs[0] && b.behindDash(first.Key.Span.Start).Line == first.Key.Span.Start.Line {
				help, second = "begin a second item with a dash: `- "+key.Value+": …`; else keep one of the two", true
			} else if second { // its other keys belong to that item
				continue
			}
			b.report(codeDuplicate, key.Span, "the key `"+key.Value+"` is written twice", help, diag.WithRelated(first.Key.Span, "first written here"))
			continue
		}
		child := b.node(v, depth+1)
		if child.Kind == Null && !b.stop {
			b.report(codeNoValue, key.Span, "the key `"+key.Value+"` has no value", b.valueHelp(key, v, n.Flow, len(y.Content) == 2))
			empty = true
		}
		b.checkWords(v, child, key, n.Flow)
		if index != nil {
			index[key.Value] = len(n.Pairs)
		}
		n.Pairs = append(n.Pairs, Pair{Key: key, Value: child})
	}
	if empty {
		n.Pairs = slices.DeleteFunc(n.Pairs, func(p Pair) bool { return p.Value.Kind == Null })
	}
	return n
}

// key reads a key, and reports what can be none.
func (b *builder) key(k *yaml.Node) (key source.Text, ok bool) {
	span := b.token(k)
	if k.Kind != yaml.ScalarNode {
		b.report(codeKind, span, "a key must be a word", b.keyHelp(k))
		return source.Text{}, false
	}
	key = b.text(k)
	switch {
	case key.Style == source.Plain && k.ShortTag() == "!!null":
		b.report(codeKind, span, "a key must be a word", "write the key as plain text")
		return key, false
	case k.Tag == "!!merge":
		b.report(codeMerge, key.Span, "the merge key `<<` is not part of the language", "write the keys out")
		return key, false
	case key.Style == source.Plain && beginsBlank(key.Value):
		line := key.Span.Start.Line
		if t, found := blankIndentation(b.file.Line(line)); found {
			b.report(codeSyntax, spanAt(b.file, line, t.col, t.width), t.message, t.help)
			return key, false
		}
	}
	b.checkTag(k, span)
	return key, !b.isOver(span)
}

// scalar reads one value with its place.
func (b *builder) scalar(y *yaml.Node) *Node {
	t := b.text(y)
	tag := ""
	if t.Style == source.Plain {
		tag = y.ShortTag()
	}
	if tag == "!!null" || t.Style == source.Block && t.Value == "" {
		return b.fresh(Null, t.Span)
	}
	if b.isOver(t.Span) {
		return &Node{Kind: Null, Span: t.Span}
	}
	n := b.fresh(Scalar, t.Span)
	n.Text = t
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

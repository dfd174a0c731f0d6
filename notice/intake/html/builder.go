package html

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
)

// attribute is one of an element.
type attribute = html.Attribute

// Limits on a page, beside those of intake.
const (
	maxOpen    = 512     // open elements; deeper ones are read as if they were not nested
	maxFormats = 16      // open elements within a line of text; more are ignored
	maxNodes   = 600_000 // elements and texts
)

// A Builder makes the tree of a page, from markup or from elements one by one. It follows the rules
// of browsers for markup that is not well formed, as far as they bear on words and their order.
type Builder struct {
	file  *source.File
	root  *node
	stack []openBlock
	// formats are the open elements of the line, outermost first; built are those of them that
	// stand in the tree already, for they are added with the first word.
	formats []*format
	built   []*node
	nodes   int
	text    int // bytes
	err     error

	title, metaLanguage, updated, generator string
}

// An openBlock is an open element; outer are the formats around it, which go on behind it.
type openBlock struct {
	*node
	outer []*format
}

// A format is an element within a line, such as strong.
type format struct {
	tag    atom.Atom
	name   string
	attrs  []attribute
	at     int
	closed bool
}

// NewBuilder returns the builder of a page whose text is that of f. Places are byte offsets in it.
func NewBuilder(f *source.File) *Builder {
	root := &node{tag: atom.Body, name: "body", k: kinds[atom.Body], order: 1}
	return &Builder{file: f, root: root, stack: []openBlock{{node: root}}, nodes: 1}
}

// Markup adds the HTML between two offsets. Elements may begin in it and end in a later one.
func (b *Builder) Markup(start, end int) {
	data := b.file.Data[start:end]
	z := html.NewTokenizer(bytes.NewReader(data))
	z.SetMaxBuf(len(data) + 1)
	at := start
	for b.err == nil {
		token := z.Next()
		raw := len(z.Raw())
		switch token {
		case html.ErrorToken:
			return
		case html.TextToken:
			b.Text(string(z.Text()), at, at+raw)
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			tag, known := atom.String(name), atom.Lookup(name)
			var attrs []attribute
			for more {
				var key, value []byte
				key, value, more = z.TagAttr()
				attrs = append(attrs, attribute{Key: atom.String(key), Val: string(value)})
			}
			if kinds[known].is(rawText) && token == html.StartTagToken {
				at += raw
				if z.Next() == html.TextToken {
					b.raw(known, string(z.Text()), at, at+len(z.Raw()))
					raw = len(z.Raw())
				} else {
					raw = len(z.Raw())
				}
				break
			}
			b.start(known, tag, attrs, at)
			if token == html.SelfClosingTagToken && (known == 0 || kinds[known].is(foreign)) {
				b.stop(known, tag)
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			b.stop(atom.Lookup(name), atom.String(name))
		}
		at += raw
	}
}

// Start opens an element whose markup begins at an offset; keysAndValues are its attributes.
func (b *Builder) Start(tag atom.Atom, at int, keysAndValues ...string) {
	var attrs []attribute
	for i := 0; i+1 < len(keysAndValues); i += 2 {
		attrs = append(attrs, attribute{Key: keysAndValues[i], Val: keysAndValues[i+1]})
	}
	b.start(tag, tag.String(), attrs, at)
}

// End closes an element.
func (b *Builder) End(tag atom.Atom) { b.stop(tag, tag.String()) }

// Meta sets what the document tells of itself, each unless it is empty.
func (b *Builder) Meta(title, language, updated string) {
	b.title, b.metaLanguage, b.updated = cmp.Or(title, b.title), cmp.Or(language, b.metaLanguage), cmp.Or(day(updated), b.updated)
}

// Text adds words, which are written between two offsets.
func (b *Builder) Text(s string, start, end int) {
	if b.text += len(s); b.text > 2*intake.MaxText {
		b.fail("2 MB of words")
		return
	}
	if isSpace(s) {
		if top := b.top().node; len(b.built) == 0 && (top.last == nil || top.last.isBlock()) || top.kind().is(tablePart) && !top.kind().is(scope) || top.tag == atom.Table {
			return
		}
	}
	if n := b.create(&node{text: s, start: start, end: end}); n != nil {
		b.line().add(n)
	}
}

// Omit adds words that are left out, as what they are, written between two offsets.
func (b *Builder) Omit(what string, start, end int) {
	b.Start(atom.Template, start, omitted, what)
	b.Text(string(b.file.Data[start:end]), start, end)
	b.End(atom.Template)
}

// omitted is the attribute of what a reader of another format leaves out.
const omitted = "data-omitted"

func (b *Builder) fail(what string) {
	if b.err == nil {
		b.err = &intake.LimitError{What: what}
	}
}

// create takes a node into account; nil if there are too many.
func (b *Builder) create(n *node) *node {
	if b.nodes++; b.nodes > maxNodes {
		b.fail(fmt.Sprintf("%d elements", maxNodes))
		return nil
	}
	n.k, n.order = kinds[n.tag], b.nodes
	return n
}

func (b *Builder) top() openBlock { return b.stack[len(b.stack)-1] }

// line is the node that words are added to: the innermost format.
func (b *Builder) line() *node {
	p := b.top().node
	if k := len(b.built); k > 0 {
		p = b.built[k-1]
	}
	for _, f := range b.formats[len(b.built):] {
		n := b.create(&node{tag: f.tag, name: f.name, attrs: f.attrs, start: f.at, end: f.at})
		if n == nil {
			break
		}
		p.add(n)
		b.built = append(b.built, n)
		p = n
	}
	return p
}

func (b *Builder) start(tag atom.Atom, name string, attrs []attribute, at int) {
	k := kinds[tag]
	if tag == atom.Button && isToggle(attrs) && !b.inHeading() {
		k = block
	}
	switch {
	case tag == atom.Html || tag == atom.Body:
		b.root.attrs = append(b.root.attrs, attrs...)
	case tag == atom.Head:
	case tag == atom.Meta:
		b.meta(attrs)
	case k.is(void) && !k.is(block):
		if n := b.create(&node{tag: tag, name: name, attrs: attrs, start: at, end: at}); n != nil {
			b.line().add(n)
		}
	case k.is(block):
		b.startBlock(&node{tag: tag, name: name, attrs: attrs, start: at, end: at}, k)
	case len(b.formats) < maxFormats:
		if tag == atom.A { // links do not nest
			b.stop(tag, name)
		}
		b.formats = append(b.formats, &format{tag: tag, name: name, attrs: attrs, at: at})
	}
}

// isToggle reports whether a button with these attributes shows and hides a part of the page.
func isToggle(attrs []attribute) bool {
	return slices.ContainsFunc(attrs, func(a attribute) bool {
		return a.Key == "aria-controls" || a.Key == "aria-expanded" || a.Key == "data-target" || a.Key == "data-bs-target"
	})
}

func (b *Builder) inHeading() bool {
	for _, o := range b.stack {
		if o.kind().is(heading) || o.attr("role") == "heading" || o.tag == atom.Summary || o.tag == atom.Dt {
			return true
		}
	}
	return false
}

func (b *Builder) stop(tag atom.Atom, name string) {
	k := kinds[tag]
	switch {
	case tag == atom.Br:
		b.start(tag, name, nil, 0)
	case tag == atom.Button && b.nearest(atom.Button) > 0:
		b.popTo(b.nearest(atom.Button))
	case k.is(block):
		b.stopBlock(tag, k)
	default:
		for i := len(b.formats) - 1; i >= 0; i-- {
			if f := b.formats[i]; f.tag == tag && f.name == name {
				if i >= len(b.built) && hasID(f.attrs) { // an anchor without words
					b.line()
				}
				f.closed = true
				b.formats = slices.Delete(b.formats, i, i+1)
				b.built = b.built[:min(len(b.built), i)]
				return
			}
		}
	}
}

func hasID(attrs []attribute) bool {
	return slices.ContainsFunc(attrs, func(a attribute) bool { return a.Key == "id" || a.Key == "name" })
}

// raw adds the text of an element that holds no markup, written between two offsets.
func (b *Builder) raw(tag atom.Atom, s string, start, end int) {
	switch tag {
	case atom.Title:
		if b.title == "" && !slices.ContainsFunc(b.formats, func(f *format) bool { return f.tag == atom.Svg }) {
			b.title = s
		}
	case atom.Plaintext, atom.Xmp:
		b.startBlock(&node{tag: atom.Pre, name: "pre", start: start, end: start}, block)
		b.Text(s, start, end)
		b.stop(atom.Pre, "pre")
	case atom.Textarea:
		if n := b.create(&node{tag: tag, name: "textarea", start: start, end: end}); n != nil {
			b.line().add(n)
		}
	}
}

// meta takes what a meta element tells of the page.
func (b *Builder) meta(attrs []attribute) {
	n := &node{attrs: attrs}
	content := strings.TrimSpace(n.attr("content"))
	for _, key := range []string{"name", "property", "http-equiv", "itemprop"} {
		switch strings.ToLower(n.attr(key)) {
		case "generator":
			b.generator, _, _ = strings.Cut(content, " ")
		case "content-language":
			b.Meta("", content, "")
		case "article:modified_time", "og:updated_time", "dcterms.modified", "dc.date.modified", "datemodified", "last-modified", "govuk:updated-at", "govuk:public-updated-at":
			b.Meta("", "", content)
		}
	}
}

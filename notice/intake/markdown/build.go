package markdown

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html/atom"

	"github.com/noticec/noticec/notice/intake/html"
)

// A builder builds the elements of a document. Offsets of the library count from base.
type builder struct {
	*html.Builder
	src      []byte
	base     int
	at       int  // where the last words stood
	sections bool // whether a heading below the title was met
}

func (b *builder) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		b.node(c)
	}
}

// element builds an element around what a node holds.
func (b *builder) element(tag atom.Atom, n ast.Node, keysAndValues ...string) {
	b.Start(tag, b.base+max(0, n.Pos()), keysAndValues...)
	b.children(n)
	b.End(tag)
}

var headings = [...]atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}

func (b *builder) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		b.sections = b.sections || n.Level > 1
		tag := headings[min(max(n.Level, 1), 6)-1]
		b.Start(tag, b.base+max(0, n.Pos()))
		b.children(n)
		b.Start(atom.A, b.at, "id", id(n)) // behind an anchor of its own, which is the better id
		b.End(atom.A)
		b.End(tag)
	case *ast.Paragraph:
		b.paragraph(n)
	case *ast.List:
		if n.IsOrdered() {
			b.element(atom.Ol, n, "start", strconv.Itoa(n.Start))
			return
		}
		b.element(atom.Ul, n)
	case *ast.ListItem:
		b.element(atom.Li, n)
	case *ast.Blockquote:
		b.element(atom.Blockquote, n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		b.Start(atom.Pre, b.base+max(0, n.Pos()))
		b.lines(n, b.Text)
		b.End(atom.Pre)
	case *ast.HTMLBlock:
		b.htmlBlock(n)
	case *ast.ThematicBreak:
		b.Start(atom.Hr, b.base+max(0, n.Pos()))
	case *ast.LinkReferenceDefinition:
	case *extast.Table:
		b.table(n)
	case *extast.DefinitionList:
		b.element(atom.Dl, n)
	case *extast.DefinitionTerm:
		b.element(atom.Dt, n)
	case *extast.DefinitionDescription:
		b.element(atom.Dd, n)
	case *extast.FootnoteList:
		b.element(atom.Ol, n)
	case *extast.Footnote:
		b.element(atom.Li, n, "id", noteID(n.Index))
	default:
		b.inline(n)
	}
}

func noteID(index int) string { return "footnote-" + strconv.Itoa(index) }

func id(n ast.Node) string {
	if v, ok := n.AttributeString("id"); ok {
		if b, ok := v.([]byte); ok {
			return string(b)
		}
	}
	return ""
}

// paragraph builds a paragraph, unless it is code of MDX, or links to other versions of the page,
// which stand above its sections.
func (b *builder) paragraph(n *ast.Paragraph) {
	lines := n.Lines()
	start, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	switch {
	case isMDX(b.src[start:end]):
		b.Omit("code of MDX", b.base+start, b.base+end)
	case !b.sections && n.PreviousSibling() != nil && b.isVersions(n):
		b.Omit("links to other versions", b.base+start, b.base+end)
	default:
		b.element(atom.P, n)
	}
}

// isMDX reports whether a paragraph imports or exports a component.
func isMDX(words []byte) bool {
	s := strings.TrimSpace(string(words))
	isImport := strings.HasPrefix(s, "import ") && (strings.Contains(s, " from '") || strings.Contains(s, ` from "`) || strings.HasPrefix(s, "import '") || strings.HasPrefix(s, `import "`))
	return isImport || strings.HasPrefix(s, "export const ") || strings.HasPrefix(s, "export default ") || strings.HasPrefix(s, "export function ")
}

// isVersions reports whether a paragraph is links to files beside this one, after a label.
func (b *builder) isVersions(n ast.Node) bool {
	links := 0
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Link:
			to := string(c.Destination)
			if strings.Contains(to, ":") || strings.HasPrefix(to, "#") || !strings.HasSuffix(to, ".md") && !strings.HasSuffix(to, ".html") && !strings.HasSuffix(to, "/") {
				return false
			}
			links++
		case *ast.Text:
			words := strings.TrimSpace(string(c.Segment.Value(b.src)))
			if isLabel := links == 0 && strings.HasSuffix(words, ":") && len(strings.Fields(words)) <= 6; !isLabel && words != "," && words != "" {
				return false
			}
		default:
			return false
		}
	}
	return links > 0
}

// lines calls f for each line of a block.
func (b *builder) lines(n ast.Node, f func(s string, start, end int)) {
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		f(string(seg.Value(b.src)), b.base+seg.Start, b.base+seg.Stop)
	}
}

// htmlBlock reads HTML as a page would; its elements may go on behind it.
func (b *builder) htmlBlock(n *ast.HTMLBlock) {
	if n.Lines().Len() == 0 {
		return
	}
	start, end := n.Lines().At(0).Start, n.Lines().At(n.Lines().Len()-1).Stop
	if bytes.HasPrefix(b.src[start:], []byte(comment)) {
		return
	}
	if n.HasClosure() {
		end = max(end, n.ClosureLine.Stop)
	}
	tag := bytes.IndexByte(b.src[start:end], '>') + 1
	if words := string(b.src[start : start+tag]); b.isGap(words) { // begins a paragraph that is read as HTML
		b.Start(atom.P, b.base+start)
		b.Text(words, b.base+start, b.base+start+tag)
		b.Markup(b.base+start+tag, b.base+end)
		b.End(atom.P)
		return
	}
	b.Markup(b.base+start, b.base+end)
}

func (b *builder) table(n *extast.Table) {
	b.Start(atom.Table, b.base+max(0, n.Pos()))
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		part, first := atom.Tbody, atom.Th
		if row.Kind() == extast.KindTableHeader {
			part = atom.Thead
		}
		b.Start(part, b.base+max(0, row.Pos()))
		b.Start(atom.Tr, b.base+max(0, row.Pos()))
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			tag := atom.Td
			if cell == row.FirstChild() || part == atom.Thead {
				tag = first
			}
			b.element(tag, cell)
		}
		b.End(atom.Tr)
		b.End(part)
	}
	b.End(atom.Table)
}

func (b *builder) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		seg := n.Segment
		b.at = b.base + seg.Stop
		words := string(seg.Value(b.src))
		if n.Parent().Kind() != ast.KindCodeSpan {
			words = unescape(seg.Value(b.src))
		}
		b.Text(words, b.base+seg.Start, b.at)
		switch {
		case n.HardLineBreak():
			b.Start(atom.Br, b.at)
		case n.SoftLineBreak():
			b.Text("\n", b.at, b.at)
		}
	case *ast.String:
		b.Text(string(n.Value), b.at, b.at)
	case *ast.CodeSpan:
		b.element(atom.Code, n)
	case *ast.Emphasis:
		if n.Level > 1 {
			b.element(atom.Strong, n)
		} else {
			b.element(atom.Em, n)
		}
	case *ast.Link:
		b.element(atom.A, n, "href", unescape(n.Destination))
	case *ast.AutoLink:
		b.autoLink(n)
	case *ast.Image:
		b.Start(atom.Img, b.base+max(0, n.Pos()), "alt", plain(n, b.src))
	case *ast.RawHTML:
		if k := n.Segments.Len(); k > 0 {
			start, end := n.Segments.At(0).Start, n.Segments.At(k-1).Stop
			if words := string(b.src[start:end]); b.isGap(words) {
				b.Text(words, b.base+start, b.base+end)
				return
			}
			b.Markup(b.base+start, b.base+end)
		}
	case *extast.FootnoteLink:
		b.Start(atom.A, b.at, "href", "#"+noteID(n.Index), "role", "doc-noteref")
		b.Text(strconv.Itoa(n.Index), b.at, b.at)
		b.End(atom.A)
	case *extast.FootnoteBacklink, *extast.TaskCheckBox:
	default: // a TextBlock, struck words, and what a later version of the library may add
		b.children(n)
	}
}

func (b *builder) autoLink(n *ast.AutoLink) {
	url, label := string(n.URL(b.src)), n.Label(b.src)
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(url, "mailto:") {
		url = "mailto:" + url
	}
	at := max(b.at-b.base, n.Pos(), 0)
	if i := bytes.Index(b.src[min(at, len(b.src)):], label); i >= 0 {
		at += i
	}
	at = min(at, len(b.src))
	end := min(at+len(label), len(b.src))
	b.Start(atom.A, b.base+at, "href", url)
	b.at = b.base + end
	b.Text(string(label), b.base+at, b.at)
	b.End(atom.A)
}

// plain is the text in a node.
func plain(n ast.Node, src []byte) string {
	var out strings.Builder
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := c.(*ast.Text); ok && entering {
			out.WriteString(unescape(t.Segment.Value(src)))
		}
		return ast.WalkContinue, nil
	})
	return out.String()
}

// gaps are names of elements or attributes of HTML that people also write for what is to be filled in.
var gaps = []string{"address", "content", "data", "label", "list", "method", "name", "object", "role", "source", "start", "time", "title", "type", "value"}

// isGap reports whether a tag of HTML is what somebody is to fill in, such as <company name>: an element that
// HTML does not have, or one of gaps, of plain words, which does not end.
func (b *builder) isGap(tag string) bool {
	words := strings.Fields(strings.Trim(tag, "<>"))
	isPlain := func(s string) bool { return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz-'") == "" }
	if len(words) == 0 || bytes.Contains(b.src, []byte("</"+words[0])) {
		return false
	}
	name := strings.ToLower(words[0])
	isOther := func(s string) bool { return atom.Lookup([]byte(s)) == 0 }
	switch {
	case slices.Contains(gaps, name):
		if len(words) > 1 && !slices.ContainsFunc(words[1:], isOther) {
			return false // <time datetime>
		}
	case !isOther(name), strings.Contains(name, "-") && name != "e-mail":
		return false
	}
	first := words[0]
	if len(words) > 1 {
		first = first[1:] // may be a capital letter; that of a component of MDX stands alone
	}
	return isPlain(first) && !slices.ContainsFunc(words[1:], func(s string) bool { return !isPlain(s) })
}

// unescape resolves backslashes and entities, and a character that MDX writes as an expression. What
// a backslash stands before begins no entity.
func unescape(b []byte) string {
	var out strings.Builder
	for i := bytes.IndexByte(b, '\\'); i >= 0; i = bytes.IndexByte(b, '\\') {
		out.Write(entities(b[:i]))
		if b = b[i+1:]; len(b) == 0 || !util.IsPunct(b[0]) {
			out.WriteByte('\\')
			continue
		}
		out.WriteByte(b[0])
		b = b[1:]
	}
	out.Write(entities(b))
	return strings.ReplaceAll(out.String(), `{":"}`, ":")
}

func entities(b []byte) []byte { return util.ResolveEntityNames(util.ResolveNumericReferences(b)) }

// hasTitle reports whether there is a heading of the highest level.
func hasTitle(root ast.Node) bool {
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok && h.Level == 1 {
			return true
		}
	}
	return false
}

// anchors makes ids of headings as sites do: words in lower case with hyphens between them.
type anchors struct{ taken map[string]int }

// Generate returns the id of a heading without one.
func (a *anchors) Generate(value []byte, _ ast.NodeKind) []byte {
	slug := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_':
			return unicode.ToLower(r)
		case unicode.IsSpace(r):
			return '-'
		}
		return -1
	}, strings.TrimSpace(unescape(value)))
	n := a.taken[slug]
	a.taken[slug]++
	if n > 0 {
		slug += "-" + strconv.Itoa(n)
	}
	return []byte(slug)
}

// Put takes down the id of a heading that has one.
func (a *anchors) Put(value []byte) { a.taken[string(value)]++ }

package tree

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// checkWords finds the words that a text without quotes loses to a comment, or to an anchor that no
// alias uses, and the lists that a text loses. The key is that of the text; that of an item is empty.
func (b *builder) checkWords(y *yaml.Node, n *Node, key source.Text, flow bool) {
	if y.Kind != yaml.ScalarNode || n.Kind != Scalar || len(b.warnings) > diag.MaxFindings {
		return
	}
	t := n.Text
	b.checkFolded(y, t)
	if t.Style == source.Plain {
		b.checkQuotes(t)
	}
	if t.Style != source.Plain && t.Style != source.Block {
		return
	}
	first, column := key.Span.End, key.Span.Start.Col // behind the key or the dash, and where that stands
	if !flow && !first.IsValid() {
		first = b.behindDash(source.Pos{Line: y.Line, Col: y.Column})
		column = first.Col - 1
	}
	if t.Style == source.Plain {
		b.checkBefore(t, first)
		b.checkAnchor(y, t)
	}
	if flow {
		column = 0 // no indentation has a meaning in it
	}
	b.checkBehind(t, column)
}

// checkBefore finds the words of a text that stand as a comment behind its key or its dash, or on a line
// before it.
func (b *builder) checkBefore(t source.Text, first source.Pos) {
	if first.Line == 0 || first.Line == t.Span.Start.Line {
		return
	}
	if c := b.commentBehind(first); c.isNumber() && continues(t.Value, c.text) {
		b.warn(codeCut, c.span, "the text begins on the line behind `"+firstWord(c.text)+"`, because a number sign behind a space begins a comment", quoteHelp, nil)
	}
}

const quoteHelp = "put the text in double quotes; before a comment write a space behind the sign"

// checkBehind finds the words of a text that stand as a comment behind it, or on the next line, if that
// is indented further than the column of its key or its dash.
func (b *builder) checkBehind(t source.Text, column int) {
	c := b.commentBehind(t.Span.End)
	below := c.span.Start.Line > t.Span.End.Line
	if !continues(t.Value, c.text) || below && (!c.isNumber() || c.span.Start.Col <= column) {
		return
	}
	span := source.Span{File: b.file, Start: t.Span.Start, End: c.span.End}
	var fix *diag.Fix
	if c.isNumber() && t.Span.Start.Line == c.span.End.Line {
		fix = diag.Replace(span, Quoted(span.Cut()), "put the text into quotes")
	}
	help := quoteHelp
	if t.Style == source.Block {
		help = "indent the line as far as the text; before a comment write a space behind the sign"
	}
	b.warn(codeCut, span, "the text ends before `"+firstWord(c.text)+"`, because a number sign behind a space begins a comment", help, fix)
}

// checkAnchor finds the word that a text loses to an anchor that no alias uses.
func (b *builder) checkAnchor(y *yaml.Node, t source.Text) {
	if y.Anchor == "" || b.aliased(y) {
		return
	}
	span := source.Span{File: b.file, Start: source.Pos{Line: y.Line, Col: y.Column}, End: t.Span.End}
	var fix *diag.Fix
	if r, _ := utf8.DecodeRuneInString(y.Anchor); unicode.IsUpper(r) { // &Co is a word; &crew may be a name left over
		fix = diag.Replace(span, Quoted("&"+y.Anchor+" "+t.Value), "put the text into quotes")
	}
	b.warn(codeAnchor, span, "the page will not say `&"+y.Anchor+"`, which is a name for other places to YAML, and none uses it", "put the text in double quotes, or remove the name", fix)
}

// warn adds a warning, with a fix or nil.
func (b *builder) warn(c diag.Code, span source.Span, message, help string, fix *diag.Fix) {
	b.warnings = append(b.warnings, diag.New(c, span, message, help, diag.WithFix(fix)))
}

// behindDash is the place behind the dash of an item that begins at a place.
func (b *builder) behindDash(p source.Pos) source.Pos {
	before := b.file.Data[b.file.Offset(source.Pos{Line: p.Line, Col: 1}):b.file.Offset(p)]
	for l := p.Line; ; before = b.file.LineBytes(l) {
		rest := bytes.TrimLeft(before, " \t-")
		dash := bytes.LastIndexByte(before[:len(before)-len(rest)], '-')
		switch {
		case dash >= 0:
			return source.Pos{Line: l, Col: dash + 2}
		case len(rest) > 0 && rest[0] != '#' || l == 1:
			return source.Pos{}
		}
		l--
	}
}

// A comment is what stands behind a number sign, with it; the zero comment is none.
type comment struct {
	text string
	span source.Span
}

// isNumber reports whether a digit stands behind the sign.
func (c comment) isNumber() bool { return len(c.text) > 1 && '0' <= c.text[1] && c.text[1] <= '9' }

// commentBehind is the comment that is next behind a text, a dash, or a key and its colon.
func (b *builder) commentBehind(p source.Pos) comment {
	rest := bytes.TrimLeft(b.file.Data[b.file.Offset(p):], " \t\r\n:")
	if len(rest) == 0 || rest[0] != '#' {
		return comment{}
	}
	c := comment{span: source.Span{File: b.file, Start: b.file.PosAt(len(b.file.Data) - len(rest))}}
	c.text = string(bytes.TrimRight(rest[:lengthTo(rest, "\r\n")], " \t"))
	c.span.End = source.Pos{Line: c.span.Start.Line, Col: c.span.Start.Col + utf8.RuneCountInString(c.text)}
	return c
}

// continues reports whether a comment is more likely the rest of the text before it: no space stands
// behind its sign, and the text is words, or a number follows the sign.
func continues(text, comment string) bool {
	if len(comment) < 2 {
		return false
	}
	switch r, _ := utf8.DecodeRuneInString(comment[1:]); {
	case strings.HasPrefix(comment, "#noticec:"):
		return false
	case unicode.IsDigit(r):
		first, _ := utf8.DecodeRuneInString(text)
		return strings.Contains(text, " ") || unicode.IsLetter(first) && strings.ToUpper(text) != text
	case unicode.IsLetter(r), strings.ContainsRune("([{\"'„“«‘$€£", r):
		return strings.Contains(text, " ")
	}
	return false
}

// aliased reports whether an alias names the anchor of a node.
func (b *builder) aliased(y *yaml.Node) bool {
	if b.aliases == nil {
		b.aliases = map[*yaml.Node]bool{}
		seen := map[*yaml.Node]bool{}
		var walk func(*yaml.Node)
		walk = func(n *yaml.Node) {
			if seen[n] {
				return
			}
			seen[n] = true
			if n.Alias != nil {
				b.aliases[n.Alias] = true
			}
			for _, below := range n.Content {
				walk(below)
			}
		}
		walk(b.root)
	}
	return b.aliases[y]
}

// valueHelp says what to write for a key without a value, which may be the only key of its mapping.
func (b *builder) valueHelp(key source.Text, value *yaml.Node, flow, alone bool) string {
	glued, glue := GluedKey(key.Value)
	switch {
	case len(b.list) > diag.MaxFindings: // which nobody is shown
		return ""
	case value.Anchor != "":
		return "put a text that begins with `&" + value.Anchor + "` in double quotes, because YAML takes that for a name"
	case flow && b.at(key.Span.End) == ':':
	case flow && glued != "":
		return "write `" + glued + ": " + glue + "`, with a space behind the colon"
	case flow && alone:
		return "write a value, or put a text that stands in braces in double quotes with them"
	case flow:
		return "put quotes around words with a comma that stand within braces"
	case b.asked(key.Span):
		return "put the text in double quotes: `?` at its beginning has a meaning in YAML"
	}
	help := "write a value, or remove the key"
	if alone && strings.Contains(key.Value, " ") {
		help = "put a text that ends with a colon in double quotes; else " + help
	}
	return b.orComment(key.Span.End, help)
}

// orComment is the help for a value that is missing behind a key or a dash, which may have been written
// behind a number sign.
func (b *builder) orComment(behind source.Pos, help string) string {
	if c := b.commentBehind(behind); c.span.Start.Line == behind.Line && !strings.HasPrefix(c.text, "# ") {
		return "put a text that begins with `#` in double quotes, because YAML takes it for a comment; else " + help
	}
	return help
}

// keyHelp says what to write in the place of a key that is no word.
func (b *builder) keyHelp(k *yaml.Node) string {
	if k.Kind == yaml.MappingNode && k.Style&yaml.FlowStyle != 0 {
		return "put a text that begins with `{{` in double quotes; what another part of the notice says is written as `${controller.name}`"
	}
	return "write the key as plain text"
}

// asked reports whether a question mark makes a key of a text.
func (b *builder) asked(key source.Span) bool {
	return bytes.HasSuffix(bytes.TrimRight(b.file.Data[:b.file.Offset(key.Start)], " "), []byte("?"))
}

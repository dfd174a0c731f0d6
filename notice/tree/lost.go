package tree

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// checkPlain finds the word that a text without quotes loses to an anchor that no alias uses, and
// notes it as the last of its line, for checkComments.
func (b *builder) checkPlain(y *yaml.Node, t source.Text) {
	if line := t.Span.End.Line; b.hasSign(line) {
		if last, noted := b.last[line]; !noted || last.Span.End.Before(t.Span.End) {
			b.last[line] = t
		}
	}
	if y.Anchor == "" || len(b.warnings) > diag.MaxFindings || b.anchored[y] || b.aliased(y) {
		return
	}
	b.anchored[y] = true
	span := source.Span{File: b.file, Start: source.Pos{Line: y.Line, Col: y.Column}, End: t.Span.End}
	b.warn(codeAnchor, span, "the page will not say `&"+y.Anchor+"`, which is a name for other places to YAML, and none uses it", "put the text in double quotes, or remove the name",
		diag.Replace(span, Quoted("&"+y.Anchor+" "+t.Value), "put the text into quotes"))
}

// hasSign reports whether a number sign stands in a line. It remembers the line that was last asked
// about, on which there can be many texts.
func (b *builder) hasSign(line int) bool {
	if line != b.signLine {
		b.signLine = line
		b.sign = bytes.IndexByte(b.file.Data[b.file.Offset(source.Pos{Line: line, Col: 1}):b.file.Offset(source.Pos{Line: line + 1, Col: 1})], '#') >= 0
	}
	return b.sign
}

// checkComments finds the words that texts without quotes lose to a number sign.
func (b *builder) checkComments() {
	for _, line := range slices.Sorted(maps.Keys(b.last)) {
		if len(b.warnings) > diag.MaxFindings {
			return
		}
		t := b.last[line]
		comment, blank := b.commentBehind(t.Span.End)
		if blank == 0 || !continues(t.Value, comment) {
			continue
		}
		span := source.Span{File: b.file, Start: t.Span.Start, End: t.Span.End}
		span.End.Col += blank + utf8.RuneCountInString(comment)
		var fix *diag.Fix
		if unicode.IsDigit(rune(comment[1])) && t.Span.Start.Line == t.Span.End.Line && t.Written() == t.Value {
			fix = diag.Replace(span, Quoted(t.Value+strings.Repeat(" ", blank)+comment), "put the text into quotes")
		}
		b.warn(codeCut, span, "the text ends before `"+firstWord(comment)+"`, because a number sign behind a space begins a comment", "put the text in double quotes; before a comment write a space behind the sign", fix)
	}
}

// warn adds a warning, with a fix or nil.
func (b *builder) warn(c diag.Code, span source.Span, message, help string, fix *diag.Fix) {
	b.warnings = append(b.warnings, diag.New(c, span, message, help, diag.WithFix(fix)))
}

// commentBehind is the comment on the line of a place, and how many spaces stand before it; 0 for none.
func (b *builder) commentBehind(p source.Pos) (comment string, blank int) {
	rest := b.file.Data[b.file.Offset(p):]
	if end := bytes.IndexAny(rest, "\r\n"); end >= 0 {
		rest = rest[:end]
	}
	text := bytes.TrimLeft(rest, " \t")
	if len(text) == 0 || text[0] != '#' {
		return "", 0
	}
	return strings.TrimRight(string(text), " \t"), len(rest) - len(text)
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
	case unicode.IsLetter(r):
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

// valueHelp says what to write for a key without a value.
func (b *builder) valueHelp(key source.Text, value *yaml.Node, flow bool) string {
	switch {
	case len(b.list) > diag.MaxFindings: // which nobody is shown
		return ""
	case value.Anchor != "":
		return "put a text that begins with `&" + value.Anchor + "` in double quotes, because YAML takes that for a name"
	case flow && strings.Contains(key.Value, " "):
		return "put quotes around words with a comma that stand within braces"
	case b.asked(key.Span):
		return "put the text in double quotes: `?` at its beginning has a meaning in YAML"
	}
	return b.orComment(key.Span, "write a value, or remove the key")
}

// orComment is the help for a value that is missing, which may have been written behind a number sign.
func (b *builder) orComment(at source.Span, help string) string {
	line := b.file.Line(at.Start.Line)
	if i := strings.Index(line, " #"); i >= 0 && !strings.HasPrefix(line[i+2:], " ") {
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

package tree

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/noticec/noticec/notice/source"
)

// text reads the words of a key or a value with their place, and counts them: what is long as it is
// written takes time, also where it is short as it is read.
func (b *builder) text(y *yaml.Node) source.Text {
	style := source.Plain
	start := source.Pos{Line: y.Line, Col: y.Column}
	value := y.Value
	if value != "" || y.Style&^yaml.TaggedStyle != 0 {
		start = b.skipProperties(start, "&!")
	}
	indicated := false // the header of a block says how far it is indented
	switch {
	case y.Style&yaml.DoubleQuotedStyle != 0:
		style = source.DoubleQuoted
	case y.Style&yaml.SingleQuotedStyle != 0:
		style = source.SingleQuoted
	case y.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		style = source.Block
		header, _, _ := bytes.Cut(b.file.LineBytes(start.Line), []byte(" #"))
		indicated = bytes.ContainsAny(header[max(0, bytes.LastIndexAny(header, "|>")):], "123456789")
		start = b.blockStart(start, value)
		value = strings.TrimRight(value, " \t\n")
	}
	span := source.Span{File: b.file, Start: start}
	if style == source.Block && !indicated {
		span.End = b.blockEnd(start)
	} else {
		span.End = source.EndOf(b.file, start, value, style)
	}
	from, to := b.file.Offset(span.Start), b.file.Offset(span.End) // in this order, which a File finds soon
	b.bytes += max(len(value), to-from)
	return source.Text{Value: value, Span: span, Style: style}
}

// skipProperties moves past what begins with one of the signs & and ! before a value, an anchor and a
// tag, and past the comments behind them.
func (b *builder) skipProperties(p source.Pos, signs string) source.Pos {
	data := b.file.Data
	off := b.file.Offset(p)
	if off >= len(data) || strings.IndexByte(signs, data[off]) < 0 {
		return p
	}
	for off < len(data) && strings.IndexByte(signs, data[off]) >= 0 {
		ends := " \t\r\n"
		if data[off] == '&' {
			ends += ",]}"
		}
		off += lengthTo(data[off:], ends)
		for off += blank(data[off:]); off < len(data) && data[off] == '#'; off += blank(data[off:]) {
			off += lengthTo(data[off:], "\r\n")
		}
	}
	return b.file.PosAt(off)
}

// lengthTo is how much stands before the first of some characters, or before the end.
func lengthTo(data []byte, chars string) int {
	if i := bytes.IndexAny(data, chars); i >= 0 {
		return i
	}
	return len(data)
}

// blank is how much white space a text begins with.
func blank(data []byte) int { return len(data) - len(bytes.TrimLeft(data, " \t\r\n")) }

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
		line := b.file.LineBytes(l)
		if trimmed := bytes.TrimLeft(line, " \t"); len(trimmed) > 0 {
			return source.Pos{Line: l, Col: len(line) - len(trimmed) + 1}
		}
	}
	return p
}

// blockEnd is the end of the last line of a block that starts at p: of all lines that
// are indented as far as that.
func (b *builder) blockEnd(p source.Pos) source.Pos {
	end := p
	for l := p.Line; l <= b.file.LineCount(); l++ {
		line := b.file.LineBytes(l)
		text := bytes.TrimRight(line, " \t")
		if len(text) == 0 {
			continue
		}
		if l > p.Line && len(line)-len(bytes.TrimLeft(line, " ")) < p.Col-1 {
			break
		}
		end = source.Pos{Line: l, Col: utf8.RuneCount(text) + 1}
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

package compose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

func at(s source.Span) doc.Place { return doc.Place{Span: s} }

// plain is text without markup; nothing if there is none.
func plain(s string) []doc.Inline {
	if s == "" {
		return nil
	}
	return []doc.Inline{doc.Text(s)}
}

// inline parses inline Markdown. The front end has reported its findings.
func (c *composer) inline(t source.Text) []doc.Inline {
	return marked(c.field(c.n.Prose.ReadLine(t), t), t)
}

// marked marks words in a language other than that of the notice.
func marked(in []doc.Inline, t source.Text) []doc.Inline {
	if t.Lang() == "" || len(in) == 0 {
		return in
	}
	return []doc.Inline{doc.Lang{Tag: t.Lang(), Inlines: in}}
}

// title is a text without markup, such as a heading.
func (c *composer) title(t source.Text) []doc.Inline { return marked(c.verbatim(t), t) }

// verbatim is a text as it stands, in the language of the notice.
func (c *composer) verbatim(t source.Text) []doc.Inline { return c.field(plain(t.Value), t) }

// blocks parses Markdown of several paragraphs.
func (c *composer) blocks(t source.Text) []doc.Block {
	if !t.IsSet() {
		return nil
	}
	b := c.n.Prose.Read(t)
	if t.Lang() != "" || c.fields {
		doc.Walk(b, func(b doc.Block) {
			switch b := b.(type) {
			case *doc.Paragraph:
				b.Inlines = marked(c.field(b.Inlines, t), t)
			case *doc.Table:
				for i, head := range b.Head {
					b.Head[i] = c.field(head, t)
				}
			}
		})
	}
	return b
}

// paragraph is one paragraph of inline Markdown, or nothing.
func (c *composer) paragraph(t source.Text) []doc.Block {
	if !t.IsSet() {
		return nil
	}
	return []doc.Block{&doc.Paragraph{Place: at(t.Span), Inlines: c.inline(t)}}
}

// joinTexts joins texts as a list in words, each read as inline Markdown.
func (c *composer) joinTexts(texts []source.Text) []doc.Inline {
	parts := make([][]doc.Inline, len(texts))
	for i, t := range texts {
		parts[i] = c.inline(t)
	}
	return c.join(parts)
}

// join writes parts as the language writes lists: "a, b and c"; parts that are lists themselves have
// semicolons between them, or "a and b, c, and d" and "a, b; and c" where the language writes so.
func (c *composer) join(parts [][]doc.Inline) []doc.Inline {
	if n := len(parts); !c.own && n > 1 && slices.ContainsFunc(parts, c.isList) {
		if !c.wording.LastComma || c.wordingLang != "" || slices.ContainsFunc(parts, hasComma) {
			if !c.wording.LastComma || c.wordingLang != "" {
				return c.joinWith(c.wording.Semicolon, parts)
			}
			return slices.Concat(c.joinWith(c.wording.Semicolon, parts[:n-1]), plain(c.wording.Semicolon+c.and()+" "), parts[n-1])
		}
		return slices.Concat(c.joinWith(", ", parts[:n-1]), plain(", "+c.and()+" "), parts[n-1])
	}
	marks := make([]string, len(parts))
	for i := range parts {
		marks[i] = "\x00"
	}
	var out []doc.Inline
	k, start := 0, 0
	pattern := c.list(marks)
	for i := range len(pattern) {
		if pattern[i] != 0 {
			continue
		}
		if i > start {
			out = append(out, doc.Text(pattern[start:i]))
		}
		out = append(out, parts[k]...)
		k, start = k+1, i+1
	}
	return out
}

// hasComma reports whether words hold a mark that stands between the parts of a list.
func hasComma(words []doc.Inline) bool { return strings.ContainsAny(doc.Plain(words), ",;:") }

// isList reports whether words hold a comma or the "and" of the language.
func (c *composer) isList(words []doc.Inline) bool {
	text := doc.Plain(words)
	return strings.ContainsAny(text, ",;:") || strings.Contains(text, " "+c.and()+" ")
}

// and is the word before the last part of a list.
func (c *composer) and() string { return strings.Trim(c.list([]string{"", ""}), " ") }

// joinWith joins parts with a separator.
func (c *composer) joinWith(separator string, parts [][]doc.Inline) []doc.Inline {
	var out []doc.Inline
	for i, p := range parts {
		if i > 0 {
			out = append(out, doc.Text(separator))
		}
		out = append(out, p...)
	}
	return out
}

// definitions is the list as a block; rows without a label are paragraphs.
func definitions(d *doc.Definitions) []doc.Block {
	var out []doc.Block
	rows := &doc.Definitions{Place: d.Place}
	for _, item := range d.Items {
		if len(item.Term) > 0 {
			rows.Items = append(rows.Items, item)
			continue
		}
		for _, v := range item.Values {
			out = append(out, v...)
		}
	}
	if len(rows.Items) > 0 {
		out = append(out, rows)
	}
	return out
}

// Changes of the first letter of words within or at the start of a sentence.

func lowerFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(first)) + s[size:]
}

func upperFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// upper are words at the start of a standard sentence; a notice in its own words has them as written.
func (c *composer) upper(words []doc.Inline) []doc.Inline {
	if c.own {
		return words
	}
	return edited(words, false, upperFirst)
}

// trimStop drops a full stop at the end.
func trimStop(s string) string { return strings.TrimSuffix(s, ".") }

// cutStop takes the full stop off the end of words.
func cutStop(words []doc.Inline) (before []doc.Inline, stop string) {
	if !strings.HasSuffix(doc.Plain(words), ".") {
		return words, ""
	}
	return edited(words, true, trimStop), "."
}

// unstopped are words without the full stop at their end, to stand in brackets.
func unstopped(words []doc.Inline) []doc.Inline {
	return slices.DeleteFunc(edited(words, true, trimStop), func(in doc.Inline) bool { return in == doc.Text("") })
}

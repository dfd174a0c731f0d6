package source

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Style says how a scalar is written, and so how its value maps to its place.
type Style uint8

const (
	Plain Style = iota
	SingleQuoted
	DoubleQuoted
	Block // literal or folded; the span starts at the first character of text
)

// A Text is a scalar that is read word by word: its value, and the place where it
// is written. The zero Text was not written.
type Text struct {
	Value string
	Span  Span
	Style Style

	changed *change // what few texts have
}

// Written returns those of some texts that were written.
func Written(texts ...Text) []Text {
	return slices.DeleteFunc(texts, func(t Text) bool { return !t.IsSet() })
}

// A change is what became of a text after it was read.
type change struct {
	lang     string   // BCP 47, if it is not the language of the notice
	written  string   // the value as it stands in the file, before the inserts
	inserts  []Insert // in the order of the value
	starts   []int    // of the inserts, in the value as it became
	markdown *Text    // what is read as Markdown; nil if that is the same
}

// An Insert is a part of a value that stands for a reference such as ${title}.
type Insert struct {
	Start, End int    // of the reference, in bytes of the value as it was
	Value      string // what is put in its place
	Markdown   string // what is put there in Markdown, if that is not the same
}

// With returns the text with parts of its value replaced, in order. Places within it are
// still found: those of a new part are those of its reference.
func (t Text) With(inserts []Insert) Text {
	var markdown *Text
	if slices.ContainsFunc(inserts, func(in Insert) bool { return in.Markdown != "" }) {
		marked := slices.Clone(inserts)
		for i, in := range marked {
			marked[i] = Insert{in.Start, in.End, cmp.Or(in.Markdown, in.Value), ""}
		}
		whole := t.With(marked)
		markdown = &whole
	}
	var b strings.Builder
	from := 0
	starts := make([]int, len(inserts))
	for i, in := range inserts {
		b.WriteString(t.Value[from:in.Start])
		starts[i] = b.Len()
		b.WriteString(in.Value)
		from = in.End
	}
	b.WriteString(t.Value[from:])
	t.changed, t.Value = &change{t.Lang(), t.Value, inserts, starts, markdown}, b.String()
	return t
}

// Markdown returns the text as it is read as Markdown, in which names print as they are written.
func (t Text) Markdown() Text {
	if t.changed == nil || t.changed.markdown == nil {
		return t
	}
	return *t.changed.markdown
}

// Lang returns the language of the text (BCP 47) if it is not that of the notice.
func (t Text) Lang() string {
	if t.changed == nil {
		return ""
	}
	return t.changed.lang
}

// In returns the text as one in another language than the notice.
func (t Text) In(lang string) Text {
	c := change{}
	if t.changed != nil {
		c = *t.changed
	}
	c.lang = lang
	t.changed = &c
	return t
}

// Written returns the value as it stands in the file, with its references.
func (t Text) Written() string {
	if t.changed == nil || t.changed.inserts == nil {
		return t.Value
	}
	return t.changed.written
}

// InWritten returns where Value[i:j] stands in Written. It is the same there unless it begins or ends
// within the value of a reference, or holds one.
func (t Text) InWritten(i, j int) (from, to int, same bool) {
	c := t.changed
	if c == nil || c.inserts == nil {
		return i, j, true
	}
	if i == j {
		from = c.origin(i, true)
		for k, start := range c.starts {
			if start < i && i < start+len(c.inserts[k].Value) {
				return from, from, false
			}
		}
		return from, from, true
	}
	from, to = c.origin(i, false), c.origin(j, true)
	return from, to, from <= to && c.written[from:to] == t.Value[i:j]
}

// origin maps a place in the value to one in the value as written: within a part that
// was put in, to the beginning of its reference, or to its end.
func (c *change) origin(i int, end bool) int {
	k, begins := slices.BinarySearch(c.starts, i) // the first part that begins at i or after it
	if begins && !end {
		for k+1 < len(c.starts) && c.starts[k+1] == i && c.inserts[k].Value == "" {
			k++ // what was put in for nothing is passed
		}
		if c.inserts[k].Value != "" {
			return c.inserts[k].Start
		}
		k++
	}
	if k == 0 {
		return i
	}
	in, start := c.inserts[k-1], c.starts[k-1]
	switch after := i - start - len(in.Value); {
	case after > 0, after == 0 && !end:
		return in.End + after
	case end:
		return in.End
	}
	return in.Start
}

// IsSet reports whether the text was written and has at least one character.
func (t Text) IsSet() bool { return t.Value != "" }

// String returns the value.
func (t Text) String() string { return t.Value }

// Sub returns the place of Value[i:j], seen through escapes, folded lines and
// indentation. Where the text has no place, the result has none either.
func (t Text) Sub(i, j int) Span {
	if !t.Span.IsValid() || i < 0 || j > len(t.Value) || i >= j {
		return t.Span
	}
	value := t.Value
	if c := t.changed; c != nil && c.inserts != nil {
		i, j, value = c.origin(i, false), c.origin(j, true), c.written
	}
	s := Span{File: t.Span.File}
	if start := t.verbatim(value); start.IsValid() {
		s.Start = Pos{start.Line, start.Col + utf8.RuneCountInString(value[:i])}
		s.End = Pos{start.Line, s.Start.Col + utf8.RuneCountInString(value[i:j])}
		return s
	}
	w := newWalker(t)
	for k, r := range value {
		start := w.next(r)
		if k >= j {
			break
		}
		if k <= i {
			s.Start = start
		}
		s.End = w.pos()
	}
	if !s.Start.IsValid() {
		return t.Span
	}
	return s
}

// verbatim is where a value begins that is written on one line as it is; else nowhere.
func (t Text) verbatim(value string) Pos {
	if _, ok := endOnLine(t.Span.File, t.Span.Start, value, t.Style); !ok || strings.IndexByte(value, '\n') >= 0 {
		return Pos{}
	}
	start := t.Span.Start
	if t.Style == SingleQuoted || t.Style == DoubleQuoted {
		start.Col++
	}
	return start
}

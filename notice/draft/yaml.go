// Package draft makes notices of documents of others: it recognises which section of a notice the
// words of a document are, and what they state, and writes a file of the notice language with every
// word of the document. What it is not sure of, it says in a comment and never as a code.
package draft

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/source"
)

// A Value is a node of a draft: a Code, Words, a *Map or a List.
type Value interface{ isValue() }

type (
	// A Code is a scalar that is no prose: a code, a date, an id, a number, true or false. It is
	// written as it stands where YAML reads it as itself or as what it looks like.
	Code string
	// Words are a text of the notice, such as Markdown. They are quoted or folded as they need.
	Words string
	// A Map is a mapping, in the order in which it is written.
	Map struct{ Entries []Entry }
	// A List is a sequence. Codes stand in one line.
	List []Item
	// An Entry is a key with its value. Comments stand above it, a line each. Span is where the
	// document says it; it may be nowhere.
	Entry struct {
		Key      string
		Value    Value
		Comments []string
		Span     source.Span
	}
	// An Item is a value of a list, with the comments above it.
	Item struct {
		Value    Value
		Comments []string
		Span     source.Span
	}
)

func (Code) isValue()  {}
func (Words) isValue() {}
func (*Map) isValue()  {}
func (List) isValue()  {}

// Scalar returns the text of a scalar; ok is false for a map and a list.
func Scalar(v Value) (text string, ok bool) {
	switch v := v.(type) {
	case Code:
		return string(v), true
	case Words:
		return string(v), true
	case headingText:
		return string(v), true
	}
	return "", false
}

// Set adds a key, unless the value is empty.
func (m *Map) Set(key string, v Value) *Entry {
	if isEmpty(v) {
		return &Entry{}
	}
	m.Entries = append(m.Entries, Entry{Key: key, Value: v})
	return &m.Entries[len(m.Entries)-1]
}

// put sets the value of a key, in its place if it is there.
func (m *Map) put(key string, v Value) {
	for i := range m.Entries {
		if m.Entries[i].Key == key {
			m.Entries[i].Value = v
			return
		}
	}
	m.Set(key, v)
}

// Get returns the value of a key, nil if there is none.
func (m *Map) Get(key string) Value {
	for i := range m.Entries {
		if m.Entries[i].Key == key {
			return m.Entries[i].Value
		}
	}
	return nil
}

func isEmpty(v Value) bool {
	switch v := v.(type) {
	case nil:
		return true
	case Code:
		return v == ""
	case Words:
		return strings.TrimSpace(string(v)) == ""
	case *Map:
		return v == nil || len(v.Entries) == 0
	case List:
		return len(v) == 0
	}
	return false
}

// ListOf is a list of values.
func ListOf[T Value](values ...T) List {
	var out List
	for _, v := range values {
		out = append(out, Item{Value: v})
	}
	return out
}

// Codes is a list of codes, or the one code itself; nil if there are none.
func Codes(list ...string) Value {
	switch len(list) {
	case 0:
		return nil
	case 1:
		return Code(list[0])
	}
	var out List
	for _, c := range list {
		out = append(out, Item{Value: Code(c)})
	}
	return out
}

// A Place says where in the document the words of a line of the draft stand.
type Place struct {
	Line int // of the draft, from 1; it holds for the lines up to the next place
	Span source.Span
}

// Write returns a draft as YAML in canonical form, and where its lines come from. Each comment of
// the file stands above it, a line each.
func Write(comments []string, m *Map) ([]byte, []Place) {
	w := &writer{line: 1}
	w.comments(comments, 0)
	w.mapping(m, 0, false)
	return []byte(w.b.String()), w.places
}

type writer struct {
	b      strings.Builder
	line   int
	places []Place
}

const (
	width     = 96 // columns of a line of words
	longFlow  = 80 // columns of a value in brackets
	longPlain = 88 // columns of a value that is not folded
)

func (w *writer) out(s string) {
	w.b.WriteString(s)
	w.line += strings.Count(s, "\n")
}

func (w *writer) indent(n int) { w.b.WriteString(strings.Repeat(" ", n)) }

func (w *writer) comments(list []string, indent int) {
	for _, c := range list {
		w.indent(indent)
		w.out(strings.TrimRight("# "+oneLine(c), " ") + "\n")
	}
}

// oneLine is a text for a comment.
func oneLine(s string) string { return source.Visible(strings.Join(strings.Fields(s), " ")) }

func (w *writer) place(s source.Span) {
	if s.IsValid() {
		w.places = append(w.places, Place{w.line, s})
	}
}

// mapping writes the entries of a map; first says that the first one stands on the line already
// begun.
func (w *writer) mapping(m *Map, indent int, first bool) {
	for i := range m.Entries {
		e := &m.Entries[i]
		if indent == 0 && i > 0 && (isBlock(e.Value) || isBlock(m.Entries[i-1].Value)) {
			w.out("\n")
		}
		if !first || i > 0 {
			w.comments(e.Comments, indent)
			w.indent(indent)
		}
		w.place(e.Span)
		w.out(e.Key + ":")
		w.value(e.Value, indent, indent+len(e.Key)+1)
	}
}

// isBlock reports whether a top-level value takes several lines.
func isBlock(v Value) bool {
	switch v := v.(type) {
	case *Map:
		return true
	case List:
		return v.flow() == ""
	case Words:
		return strings.Contains(string(v), "\n") || utf8.RuneCountInString(string(v)) > longPlain
	}
	return false
}

// value writes a value behind a key or, as an item, behind its dash, with the line end. indent is
// that of the key or the dash.
func (w *writer) value(v Value, indent, column int) {
	switch v := v.(type) {
	case Code:
		w.out(" " + scalar(string(v), true) + "\n")
	case Words:
		w.words(string(v), indent, column)
	case headingText:
		w.words(string(v), indent, column)
	case *Map:
		w.out("\n")
		w.mapping(v, indent+2, false)
	case List:
		if flow := v.flow(); flow != "" && column+len(flow) < longFlow {
			w.out(" " + flow + "\n")
			return
		}
		w.out("\n")
		for _, item := range v {
			w.comments(item.Comments, indent+2)
			if m, ok := item.Value.(*Map); ok && len(m.Entries) > 0 {
				w.comments(m.Entries[0].Comments, indent+2)
			}
			w.indent(indent + 2)
			w.place(item.Span)
			w.b.WriteString("-")
			if m, ok := item.Value.(*Map); ok {
				w.b.WriteString(" ")
				w.mapping(m, indent+4, true)
				continue
			}
			w.value(item.Value, indent+2, indent+3)
		}
	}
}

// flow is a list of codes in brackets; "" if it holds anything else.
func (l List) flow() string {
	var parts []string
	for _, item := range l {
		c, ok := item.Value.(Code)
		if !ok || len(item.Comments) > 0 {
			return ""
		}
		parts = append(parts, scalar(string(c), true))
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// words writes a text: in its line, or below, folded if it has no lists and tables.
func (w *writer) words(s string, indent, column int) {
	s = strings.Trim(s, " \n")
	if line := scalar(s, false); !strings.Contains(s, "\n") && (column+1+utf8.RuneCountInString(line) <= longPlain || !canFold(s)) {
		w.out(" " + line + "\n")
		return
	}
	if !canFold(s) {
		w.out(" " + quoted(s) + "\n")
		return
	}
	if !isFoldable(s) {
		w.out(" |-\n")
		for line := range strings.SplitSeq(s, "\n") {
			if line != "" {
				w.indent(indent + 2)
			}
			w.out(line + "\n")
		}
		return
	}
	w.out(" >-\n")
	for i, paragraph := range strings.Split(s, "\n\n") {
		if i > 0 {
			w.out("\n\n")
		}
		for _, line := range wrapped(paragraph, width-indent-2) {
			w.indent(indent + 2)
			w.out(line + "\n")
		}
	}
}

// canFold reports whether a text can stand in a block: it has no characters that YAML escapes.
func canFold(s string) bool {
	for _, r := range s {
		if r != '\n' && !isPrintable(r) {
			return false
		}
	}
	return true
}

func isPrintable(r rune) bool {
	return r >= ' ' && r != 0x7f && !(r >= 0x80 && r < 0xa0) && r != 0x2028 && r != 0x2029 && r != 0xfeff && r != utf8.RuneError
}

// isFoldable reports whether a text is paragraphs of one line each, with single spaces.
func isFoldable(s string) bool {
	for _, p := range strings.Split(s, "\n\n") {
		if p == "" || strings.Contains(p, "\n") || strings.Contains(p, "  ") || strings.TrimSpace(p) != p {
			return false
		}
	}
	return true
}

// wrapped is a paragraph in lines of at most so many characters.
func wrapped(s string, columns int) []string {
	var lines []string
	var line strings.Builder
	length := 0
	for word := range strings.SplitSeq(s, " ") {
		n := utf8.RuneCountInString(word)
		if length > 0 && length+1+n > columns {
			lines = append(lines, line.String())
			line.Reset()
			length = 0
		}
		if length > 0 {
			line.WriteByte(' ')
			length++
		}
		line.WriteString(word)
		length += n
	}
	return append(lines, line.String())
}

var (
	number = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)^[-+]?(0x[0-9a-f_]+|0b[01_]+|0o?[0-7_]+|[0-9][0-9_]*(\.[0-9]*)?([eE][-+]?[0-9]+)?|\.[0-9]+|\.inf|\.nan)$`)
	})
	special  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^(~|null|true|false|yes|no|on|off|y|n|none)$`) })
	dateLike = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}`) })
)

// scalar is a text of one line as YAML writes it: plain where it is read as itself, and a code as
// what it looks like.
func scalar(s string, code bool) string {
	looks := number().MatchString(s) || special().MatchString(s) || dateLike().MatchString(s)
	switch {
	case code && looks && !strings.ContainsAny(s, " #:"):
		return s
	case s == "", looks, s != strings.TrimSpace(s), strings.ContainsAny(s[:1], "-?:,[]{}#&*!|>'\"%@`=<"), strings.Contains(s, ": "), strings.HasSuffix(s, ":"), strings.Contains(s, " #"), strings.HasPrefix(s, "..."), strings.IndexAny(s, "“”„‘‚«»") == 0, !canFold(s), strings.Contains(s, "\n"), code && strings.ContainsAny(s, ",[]{}"):
		return quoted(s)
	}
	return s
}

// quoted is a text in double quotes.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case !isPrintable(r):
			const digits = "0123456789ABCDEF"
			b.WriteString(`\u`)
			for shift := 12; shift >= 0; shift -= 4 {
				b.WriteByte(digits[r>>shift&15])
			}
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

package format

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A Record is what a file tells of a new version of its notice. What is empty is left as it is.
type Record struct {
	Updated string // ISO 8601
	Version string
	Entry   *Entry // of `changes`
}

// An Entry is a change that a notice tells of. Days are ISO 8601.
type Entry struct {
	Date, Version, Text, NotifiedOn string
	Material                        bool
}

// An UnwritableError says why a record cannot be written into a file, in a sentence that names the key.
type UnwritableError struct{ Why string }

func (e *UnwritableError) Error() string { return e.Why }

func unwritable(format string, args ...any) error {
	return &UnwritableError{fmt.Sprintf(format, args...)}
}

// WriteRecord returns the text of a notice or a base with a record. Every other byte stays as it is. The
// error is an *UnwritableError.
func WriteRecord(f *source.File, root *tree.Node, r Record) ([]byte, error) {
	w := recordWriter{f: f, root: root, eol: eolOf(f)}
	for _, err := range []error{w.scalar("version", "value", r.Version), w.scalar("updated", "date", r.Updated), w.entry(r.Entry)} {
		if err != nil {
			return nil, err
		}
	}
	text := applied(f, sorted(w.edits))
	if reparsed(f, text) == nil || !slices.Equal(comments(f.Data), comments(text)) {
		return nil, unwritable("the entry does not fit into the form of the file: write it yourself")
	}
	return text, nil
}

// A recordWriter collects the edits of one file.
type recordWriter struct {
	f     *source.File
	root  *tree.Node
	eol   string
	edits []edit
}

func (w *recordWriter) insert(at int, text string) {
	w.edits = append(w.edits, edit{at, at, text})
}

// scalar writes the value of a key, which may stand below a key of a mapping.
func (w *recordWriter) scalar(key, below, value string) error {
	if value == "" {
		return nil
	}
	n := w.root.Get(key)
	if n == nil {
		return w.pair(key, value)
	}
	if n.Kind == tree.Mapping {
		if n = n.Get(below); n == nil {
			return unwritable("`%s` holds words of its own and no `%s`: renew them yourself", key, below)
		}
	}
	fix := tree.Instead(n.Text, value)
	if isDay(value) && n.Text.Style == source.Plain {
		fix = tree.Bare(n.Text, value)
	}
	if n.Kind != tree.Scalar || fix == nil {
		return unwritable("the value of `%s` is of a form that is not rewritten: write `%s` yourself", key, value)
	}
	w.replace(fix)
	return nil
}

func (w *recordWriter) replace(fix *diag.Fix) {
	for _, e := range fix.Edits {
		w.edits = append(w.edits, edit{w.f.Offset(e.Span.Start), w.f.Offset(e.Span.End), e.Text})
	}
}

// pair adds a key to the file, behind its title.
func (w *recordWriter) pair(key, value string) error {
	if !isDay(value) {
		value = tree.Quoted(value)
	}
	i := slices.IndexFunc(w.root.Pairs, func(p tree.Pair) bool { return p.Key.Value == "title" })
	if w.root.Flow || i < 0 {
		return unwritable("the file has no `%s`: write `%s: %s` yourself", key, key, value)
	}
	w.insert(w.lineAfter(w.root.Pairs[i].Value), key+": "+value+w.eol)
	return nil
}

// isDay reports whether a value is a day, which stands without quotes.
func isDay(value string) bool {
	return len(value) == 10 && strings.Trim(value, "0123456789-") == ""
}

// entry adds an entry to `changes`: where the newest is.
func (w *recordWriter) entry(e *Entry) error {
	if e == nil {
		return nil
	}
	n := w.root.Get("changes")
	if n == nil {
		if w.root.Flow {
			return unwritable("the file has no `changes`: write the entry yourself")
		}
		text := "changes:" + w.eol + e.block("  ", w.eol)
		if end := len(w.f.Data); end > 0 && w.f.Data[end-1] != '\n' {
			text = w.eol + text
		}
		w.insert(len(w.f.Data), text)
		return nil
	}
	if n.Kind == tree.Mapping {
		n = n.Get("items")
	}
	switch {
	case n == nil || n.Kind != tree.Sequence:
		return unwritable("`changes` holds words and no list of changes: make it a list, or add `items`")
	case n.Flow:
		separator := ", "
		if len(n.Items) == 0 {
			separator = ""
		}
		at := w.f.Offset(n.Span.Start) + 1
		if isOldestFirst(n) {
			return unwritable("`changes` is a list in brackets with the oldest first: add the entry yourself")
		}
		w.insert(at, "{"+strings.Join(e.pairs(), ", ")+"}"+separator)
	default:
		first := w.f.Offset(n.Span.Start)
		start := first - (n.Span.Start.Col - 1)
		if w.f.Data[first] != '-' || strings.Trim(string(w.f.Data[start:first]), " ") != "" {
			return unwritable("`changes` is of a form that is not rewritten: add the entry yourself")
		}
		at := start
		if isOldestFirst(n) {
			at = w.lineAfter(n.Items[len(n.Items)-1])
		}
		w.insert(at, e.block(string(w.f.Data[start:first]), w.eol))
	}
	return nil
}

// isOldestFirst reports whether entries stand in the order of their days.
func isOldestFirst(list *tree.Node) bool {
	var days []string
	for _, item := range list.Items {
		if day := item.Get("date"); day != nil {
			days = append(days, day.Text.Value)
		}
	}
	return len(days) > 1 && days[0] < days[len(days)-1]
}

// lineAfter is the offset of the line behind a value.
func (w *recordWriter) lineAfter(n *tree.Node) int {
	last := 0
	var walk func(*tree.Node)
	walk = func(n *tree.Node) {
		line := n.Span.End.Line
		if n.Span.End.Col == 1 && line > n.Span.Start.Line {
			line-- // a block ends where the next line begins
		}
		last = max(last, line)
		for _, p := range n.Pairs {
			walk(p.Value)
		}
		for _, item := range n.Items {
			walk(item)
		}
	}
	walk(n)
	if at := w.f.Offset(source.Pos{Line: last + 1, Col: 1}); at > 0 && last < w.f.LineCount() {
		return at
	}
	if end := len(w.f.Data); end > 0 && w.f.Data[end-1] != '\n' {
		w.insert(end, w.eol)
	}
	return len(w.f.Data)
}

// block is the entry as an item of a list in lines.
func (e *Entry) block(indent, eol string) string {
	return indent + "- " + strings.Join(e.pairs(), eol+indent+"  ") + eol
}

// pairs are the keys of the entry with their values.
func (e *Entry) pairs() []string {
	out := []string{"date: " + e.Date}
	if e.Version != "" {
		out = append(out, "version: "+tree.Quoted(e.Version))
	}
	out = append(out, "text: "+tree.Quoted(e.Text))
	if e.Material {
		out = append(out, "material: true")
	}
	if e.NotifiedOn != "" {
		out = append(out, "notified_on: "+e.NotifiedOn)
	}
	return out
}

// YAML is the entry as it is written into a list.
func (e *Entry) YAML() string { return e.block("", "\n") }

package lsp

import (
	"encoding/json"
	"errors"
	"strings"

	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// parse reads the text of the document.
func (d *document) parse() (*source.File, *tree.Node, bool) {
	f := source.NewFile(d.path, []byte(d.data))
	root, list := tree.Parse(f)
	return f, root, root != nil && len(list) == 0
}

// symbols are the keys of a document and the items below them.
func (s *server) symbols(raw json.RawMessage) (any, error) {
	p, err := params[documentParams](raw)
	d := s.docs[p.Document.URI]
	if err != nil || d == nil {
		return nil, err
	}
	f, root, _ := d.parse()
	out := []documentSymbol{}
	if root != nil {
		room := maxSymbols
		out = append(out, d.childSymbols(f, root, 0, &room)...)
	}
	return out, nil
}

const (
	maxSymbolDepth = 3    // the items of groups, and no keys of items
	maxSymbols     = 5000 // of a document: an outline that is longer helps nobody
)

// childSymbols are the symbols below a node, as many as there is room for.
func (d *document) childSymbols(f *source.File, n *tree.Node, depth int, room *int) []documentSymbol {
	if depth > maxSymbolDepth {
		return nil
	}
	var out []documentSymbol
	if depth%2 == 0 || n.Get("items") != nil {
		for _, p := range n.Pairs {
			if p.Key.Span.File != f || depth > 0 && p.Key.Value != "items" {
				continue
			}
			if *room == 0 {
				break
			}
			*room--
			sym := documentSymbol{Name: p.Key.Value, Kind: symbolProperty, Selection: d.spanRange(p.Key.Span)}
			switch {
			case p.Value.Kind == tree.Scalar:
				sym.Detail = truncate(p.Value.Text.Value)
			case depth == 0:
				sym.Kind = symbolNamespace
			default:
				sym.Kind = symbolArray
			}
			sym.Children = d.childSymbols(f, p.Value, depth+1, room)
			sym.Range = d.extent(f, p.Key.Span, p.Value)
			out = append(out, sym)
		}
	}
	for _, item := range n.Items {
		if item.Span.File != f {
			continue
		}
		if *room == 0 {
			break
		}
		*room--
		sym := documentSymbol{Name: labelOf(item), Kind: symbolObject, Selection: d.spanRange(item.Span)}
		if id := item.Get("id"); id != nil && id.Kind == tree.Scalar {
			sym.Name, sym.Detail = id.Text.Value, labelOf(item)
		}
		if item.Kind == tree.Scalar {
			sym.Name, sym.Kind = truncate(item.Text.Value), symbolString
		}
		if sym.Name = strings.TrimSpace(sym.Name); sym.Name == "" {
			sym.Name = "item"
		}
		if item.Get("items") != nil {
			sym.Children = d.childSymbols(f, item, depth+1, room)
		}
		sym.Range = d.extent(f, item.Span, item)
		out = append(out, sym)
	}
	return out
}

// extent is the range from the beginning of a span to the end of the last value below it.
func (d *document) extent(f *source.File, from source.Span, n *tree.Node) textRange {
	start, end := f.Offset(from.Start), f.Offset(from.End)
	var walk func(*tree.Node)
	walk = func(n *tree.Node) {
		if n.Span.File == f {
			end = max(end, f.Offset(n.Span.End))
		}
		for _, p := range n.Pairs {
			walk(p.Value)
		}
		for _, item := range n.Items {
			walk(item)
		}
	}
	walk(n)
	return d.rangeBetween(start, end)
}

// format answers textDocument/formatting; with no edit where the document is in its canonical
// form, or cannot be formatted.
func (s *server) format(raw json.RawMessage) (any, error) {
	p, err := params[documentParams](raw)
	d := s.docs[p.Document.URI]
	if err != nil || d == nil {
		return nil, err
	}
	edits := []textEdit{}
	f, root, ok := d.parse()
	if !ok || d.settings {
		return edits, nil
	}
	c := s.results[d.uri]
	text, err := format.File(f, root, c != nil && c.Notice != nil && c.Notice.OwnWording())
	switch {
	case errors.Is(err, format.ErrUnchanged):
	case err != nil:
		return nil, err
	case string(text) != d.data:
		edits = append(edits, d.replaceWith(string(text)))
	}
	return edits, nil
}

// replaceWith is the edit from this text to another: from the first line that differs to the
// last.
func (d *document) replaceWith(after string) textEdit {
	from := 0
	for _, start := range d.starts {
		if start > len(after) || d.data[:start] != after[:start] {
			break
		}
		from = start
	}
	to := len(d.data)
	for i := len(d.starts) - 1; i >= 0 && d.starts[i] >= from; i-- {
		tail := d.data[d.starts[i]:]
		if len(tail) > len(after)-from || !strings.HasSuffix(after, tail) {
			break
		}
		to = d.starts[i]
	}
	return textEdit{d.rangeBetween(from, to), after[from : len(after)-(len(d.data)-to)]}
}

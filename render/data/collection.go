package data

import (
	"bytes"
	"fmt"
	"io"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
)

// A Collection writes many notices as one document, each when it is added, so that it holds one at a
// time. Close it. Of several errors, the first is told.
type Collection struct {
	w          io.Writer
	n          int
	err        error
	head, tail string
	document   func(n *notice.Notice, number int) (object, diag.List, error)
}

// NewGraph begins a graph of JSON-LD: what JSONLD writes of each notice, in one context. Its nodes
// have ids of their own, so that those of two notices are never taken for the same.
func NewGraph(w io.Writer) *Collection {
	c := &Collection{w: w, tail: "\n ]\n}\n"}
	text, err := object{{"@context", context}}.marshal(true)
	c.head, c.err = string(bytes.TrimSuffix(text, []byte("\n}")))+",\n \"@graph\": [", err
	c.document = func(n *notice.Notice, number int) (object, diag.List, error) {
		l := newLDWriter(n)
		l.blank = fmt.Sprintf("_:n%d-", number)
		return l.notice()[1:], nil, nil // the context is that of the graph
	}
	return c
}

// NewTILTList begins a list of documents of TILT.
func NewTILTList(w io.Writer) *Collection {
	return &Collection{w: w, head: "[", tail: "\n]\n", document: func(n *notice.Notice, _ int) (object, diag.List, error) { return tiltDocument(n) }}
}

// Add writes a notice. The findings are those of its format; where one is an error, the notice is left out.
func (c *Collection) Add(n *notice.Notice) (diag.List, error) {
	if c.err != nil {
		return nil, c.err
	}
	o, found, err := c.document(n, c.n+1)
	if err != nil || o == nil {
		c.err = err
		return found, err
	}
	text, err := o.marshal(true)
	if err != nil {
		c.err = fmt.Errorf("printing a notice: %w", err)
		return found, c.err
	}
	before := ",\n"
	if c.n == 0 {
		before = c.head + "\n"
	}
	c.n++
	_, c.err = fmt.Fprintf(c.w, "%s%s", before, text)
	return found, c.err
}

// Close ends the document.
func (c *Collection) Close() error {
	if c.err == nil && c.n == 0 {
		_, c.err = io.WriteString(c.w, c.head)
	}
	if c.err == nil {
		_, c.err = io.WriteString(c.w, c.tail)
	}
	return c.err
}

package workbook

import (
	"bufio"
	"encoding/json"
	"io"
	"strings"
)

// The shape of a book as JSON, version 1. A cell has only the keys that say something; that of an
// Unknown one is {"state":"unknown"}.
type (
	jsonColumn struct {
		Key  string `json:"key"`
		Head string `json:"head"`
		Law  string `json:"law,omitempty"`
	}
	jsonCell struct {
		Values []string `json:"values,omitempty"`
		State  string   `json:"state,omitempty"`
		Note   string   `json:"note,omitempty"`
		Lang   string   `json:"lang,omitempty"`
		Link   string   `json:"link,omitempty"`
	}
)

// stateCodes are the states in JSON, by their number.
var stateCodes = [...]string{"", "unknown", "none", "stated", "worded", "unread", "delegated", "missing", "not-owed"}

// JSON writes a book as {"version", "title", "intro", "sheets": {NAME: {"title", "intro", "columns",
// "rows"}}}; a row is an object of cells by the keys of their columns, on a line of its own.
func JSON(w io.Writer, b Book) error {
	out := &jsonWriter{w: bufio.NewWriter(w)}
	out.enc = json.NewEncoder(&out.b)
	out.enc.SetEscapeHTML(false)
	out.raw("{\n \"version\": 1,\n \"title\": ")
	out.value(b.Title)
	out.raw(",\n \"intro\": ")
	out.value(b.Intro)
	out.raw(",\n \"sheets\": {")
	for i, s := range b.Sheets {
		if i > 0 {
			out.raw(",")
		}
		out.raw("\n  ")
		out.value(s.Name)
		out.raw(": ")
		out.sheet(s)
	}
	out.raw("\n }\n}\n")
	if out.err != nil {
		return out.err
	}
	return out.w.Flush()
}

// A jsonWriter writes values on single lines. It stops at the first error.
type jsonWriter struct {
	w   *bufio.Writer
	b   strings.Builder
	enc *json.Encoder
	err error
}

func (w *jsonWriter) raw(s string) {
	if w.err == nil {
		_, w.err = w.w.WriteString(s)
	}
}

func (w *jsonWriter) value(v any) {
	if w.err != nil {
		return
	}
	w.b.Reset()
	if w.err = w.enc.Encode(v); w.err == nil {
		w.raw(strings.TrimSuffix(w.b.String(), "\n"))
	}
}

func (w *jsonWriter) sheet(s Sheet) {
	w.raw("{\n   \"title\": ")
	w.value(s.Title)
	w.raw(",\n   \"intro\": ")
	w.value(s.Intro)
	w.raw(",\n   \"columns\": [")
	for i, c := range s.Columns {
		if i > 0 {
			w.raw(",")
		}
		w.raw("\n    ")
		w.value(jsonColumn{c.Key, c.Head, c.Law})
	}
	w.raw("\n   ],\n   \"rows\": [")
	first := true
	for row := range s.rows() {
		if !first {
			w.raw(",")
		}
		first = false
		w.raw("\n    {")
		for i, c := range row {
			if i > 0 {
				w.raw(",")
			}
			w.value(s.Columns[i].Key)
			w.raw(":")
			w.value(jsonCell{values(c), stateCodes[c.State], oneLine(c.Note), c.Lang, c.Link})
		}
		w.raw("}")
		if w.err != nil {
			return
		}
	}
	w.raw("\n   ]\n  }")
}

// values are the values of a cell, each in one line.
func values(c Cell) []string {
	var out []string
	for _, v := range c.Values {
		if v = oneLine(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

// Package merge brings the edited words of a copy for review back to the fields of the notice that
// they came from. It reads no files, and knows neither YAML nor Word: a copy is the paragraphs that
// were printed, and those that came back.
package merge

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// A Record is what a copy holds of the notice that it was made of, so that its words find their way
// back: what was printed, and which words of it are those of which field.
type Record struct {
	Notice  string      `json:"notice"` // path below its project, with slashes
	Fields  []Field     `json:"fields"`
	Places  []Place     `json:"places"`
	Printed [][]Segment `json:"printed"` // paragraphs with words, in order; cells, items and headings are such

	Comments []Comment `json:"comments,omitempty"` // of noticec
	Links    []Link    `json:"links,omitempty"`    // that led out of the copy, in order
}

// Namespace is that of the part of a copy that holds its record.
const Namespace = "urn:noticec:copy:1"

// Author is the author of the comments that noticec makes.
const Author = "noticec"

// A Comment is one of noticec: what it is called, such as "error NC306", and its text.
type Comment struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// A Link is words that lead to an address.
type Link struct {
	Text string `json:"text"`
	URL  string `json:"url"`
}

// A Field is a text of the notice: where it is written, and its value as it is written there.
type Field struct {
	File string `json:"file"` // path below the project
	Path string `json:"path"` // in the file, such as /purposes/assess/text
	Text string `json:"text"`
}

// A Place is where a field was printed. A field has a place for each of its paragraphs and items, and
// for each time that it is printed.
type Place struct {
	Anchor string `json:"anchor"` // name of the bookmark around its words
	Field  int    `json:"field"`  // index into Fields
}

// A Segment is words of one place, or, without a place, words that no field holds.
type Segment struct {
	Place int    `json:"place,omitempty"` // from 1; index + 1 into Places
	Text  string `json:"text"`
}

// maxRecord bounds what a record may hold of each kind.
const maxRecord = 100_000

// Decode reads a record. The error is a sentence for the owner of the document.
func Decode(data []byte) (*Record, error) {
	var r Record
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, errDamaged
	}
	if len(r.Fields) > maxRecord || len(r.Places) > maxRecord || len(r.Printed) > maxRecord || len(r.Comments) > maxRecord || len(r.Links) > maxRecord {
		return nil, errDamaged
	}
	for _, p := range r.Places {
		if p.Field < 0 || p.Field >= len(r.Fields) {
			return nil, errDamaged
		}
	}
	for _, paragraph := range r.Printed {
		for _, s := range paragraph {
			if s.Place < 0 || s.Place > len(r.Places) {
				return nil, errDamaged
			}
		}
	}
	return &r, nil
}

var errDamaged = errors.New("what noticec wrote into the copy about its fields is damaged: make a new copy with `noticec build --review`, and bring the edits over")

// Encode writes a record.
func (r *Record) Encode() ([]byte, error) {
	data, err := json.Marshal(r)
	if err != nil {
		return nil, fmt.Errorf("writing what a copy holds of its notice: %w", err)
	}
	return data, nil
}

// Words are the words of each place as they were printed, as those of edits are.
func (r *Record) Words() []string {
	all := make([][]token, len(r.Places)+1)
	for _, paragraph := range printedTokens(r.Printed) {
		for _, t := range paragraph {
			all[t.place] = append(all[t.place], t)
		}
	}
	out := make([]string, len(r.Places))
	for i := range out {
		out[i] = wordsOf(all[i+1])
	}
	return out
}

// Name is the field as findings name it: its file and path.
func (f Field) Name() string {
	return f.File + ": " + strings.ReplaceAll(strings.TrimPrefix(f.Path, "/"), "/", ".")
}

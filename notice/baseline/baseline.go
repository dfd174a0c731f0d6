// Package baseline accepts the findings that existed when a project adopted noticec, so that
// only new ones count.
package baseline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"sync"

	"github.com/noticec/noticec/notice/diag"
)

// A Baseline holds accepted findings by their fingerprints, which stay the same when lines
// move. That which is nil accepts nothing. It can be used by several goroutines.
type Baseline struct {
	// Name is how the baseline names a file, by its path from its own folder; nil: as it is. Names as they are
	// hold, too.
	Name func(file string) string

	entries map[string]finding

	mu   sync.Mutex
	used map[string]bool
}

// The file format, version 1. The message is for people.
type (
	file struct {
		Version  int       `json:"version"`
		Findings []finding `json:"findings"`
	}
	finding struct {
		Fingerprint string `json:"fingerprint"`
		Code        string `json:"code"`
		File        string `json:"file"`
		Message     string `json:"message"`
	}
)

// Write returns a baseline of the findings that count. Findings with a required code cannot be
// accepted and are left out. Path returns the name of a file; nil: as it is.
func Write(list diag.List, path func(file string) string) ([]byte, error) {
	out := file{Version: 1, Findings: []finding{}}
	fingerprints := list.Fingerprints(path)
	for i, d := range list {
		accepted := d.Accepted != nil && d.Accepted.By != "baseline"
		if accepted || d.Code.Required {
			continue
		}
		name := ""
		if d.Span.File != nil {
			name = d.Span.File.Name
			if path != nil {
				name = path(name)
			}
		}
		out.Findings = append(out.Findings, finding{fingerprints[i], d.Code.ID, name, d.Message})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(out)
	return b.Bytes(), err
}

// Read reads a baseline.
func Read(data []byte) (*Baseline, error) {
	var f file
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	switch err := dec.Decode(&f); {
	case errors.Is(err, io.EOF):
		return nil, errors.New("it is empty")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, errors.New("its end is missing")
	case err != nil:
		return nil, fmt.Errorf("it is no baseline: %w", err)
	}
	if f.Version != 1 {
		return nil, errors.New("it is a baseline of another version of noticec")
	}
	b := &Baseline{entries: map[string]finding{}, used: map[string]bool{}}
	for _, e := range f.Findings {
		b.entries[e.Fingerprint] = e
	}
	return b, nil
}

// Accept accepts the findings that are in the baseline: as they are, or as forms says that they are
// told, too, where several notices have them. It may be nil.
func (b *Baseline) Accept(list diag.List, forms func(diag.Diagnostic) diag.List) {
	if b == nil || len(b.entries) == 0 {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	paths := []func(string) string{nil}
	if b.Name != nil {
		paths = append(paths, b.Name)
	}
	all := make([][]string, len(list)) // fingerprints of each finding
	for _, path := range paths {
		for i, fingerprint := range list.Fingerprints(path) {
			all[i] = append(all[i], fingerprint)
			if forms != nil {
				for _, d := range forms(list[i]) {
					all[i] = append(all[i], diag.List{d}.Fingerprints(path)...)
				}
			}
		}
	}
	for i, names := range all {
		for _, name := range names {
			if _, known := b.entries[name]; !known {
				continue
			}
			b.used[name] = true
			if list[i].Accepted == nil && !list[i].Code.Required {
				list[i].Accepted = &diag.Accepted{By: "baseline", Reason: "it was there when the baseline was written"}
			}
		}
	}
}

// Fingerprints are those of the findings in the baseline, sorted.
func (b *Baseline) Fingerprints() []string {
	if b == nil {
		return nil
	}
	return slices.Sorted(maps.Keys(b.entries))
}

// Files are the names of the files in which the findings of the baseline were, sorted.
func (b *Baseline) Files() []string {
	files := map[string]bool{}
	for _, e := range b.entries {
		files[e.File] = true
	}
	return slices.Sorted(maps.Keys(files))
}

// Gone returns how many findings of the baseline were not found; looked reports whether a code was
// looked for in a file.
func (b *Baseline) Gone(looked func(file, code string) bool) int {
	gone := 0
	for fingerprint, e := range b.entries {
		if !b.used[fingerprint] && looked(e.File, e.Code) {
			gone++
		}
	}
	return gone
}

// Package baseline accepts the findings that existed when a project adopted noticec, so that
// only new ones count.
package baseline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/noticec/noticec/notice/diag"
)

// A Baseline holds accepted findings by their fingerprints, which stay the same when lines
// move.
type Baseline map[string]bool

// The file format, version 1. Only the fingerprint is read back; the rest is for people.
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
// accepted and are left out.
func Write(list diag.List) ([]byte, error) {
	out := file{Version: 1, Findings: []finding{}}
	fingerprints := list.Fingerprints(nil)
	for i, d := range list {
		accepted := d.Accepted != nil && d.Accepted.By != "baseline"
		if accepted || d.Code.Required {
			continue
		}
		name := ""
		if d.Span.File != nil {
			name = d.Span.File.Name
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
func Read(data []byte) (Baseline, error) {
	var f file
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&f); err != nil {
		return nil, fmt.Errorf("it is no baseline: %w", err)
	}
	if f.Version != 1 {
		return nil, errors.New("it is a baseline of another version of noticec")
	}
	b := Baseline{}
	for _, e := range f.Findings {
		b[e.Fingerprint] = true
	}
	return b, nil
}

// Apply accepts the findings that are in the baseline, and returns how many of its entries
// match no finding.
func (b Baseline) Apply(list diag.List) (unused int) {
	unused = len(b)
	for i, fingerprint := range list.Fingerprints(nil) {
		if !b[fingerprint] {
			continue
		}
		unused--
		if list[i].Accepted == nil && !list[i].Code.Required {
			list[i].Accepted = &diag.Accepted{By: "baseline", Reason: "it was there when the baseline was written"}
		}
	}
	return unused
}

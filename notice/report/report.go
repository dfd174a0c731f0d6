// Package report prints findings. It does not select or change them.
package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// A Report is the result of a run.
type Report struct {
	Files    int // number of files checked
	Findings diag.List
	Color    bool   // whether to color for a terminal
	Version  string // of noticec, for SARIF; semantic

	// Path returns the name of a file as hosts of repositories know it, for the formats that they read;
	// nil: as it is.
	Path func(file string) string
}

// place is where a host shows a finding.
func (r *Report) place(s source.Span) (file string, where *jsonRange) {
	file, where = jsonLocation(s)
	return r.path(file), where
}

func (r *Report) path(file string) string {
	if r.Path != nil {
		file = r.Path(file)
	}
	return strings.TrimPrefix(file, "./")
}

// A Format prints a report; a new one is one function and one line in formats.
type Format func(io.Writer, Report) error

var formats = []struct {
	name   string
	format Format
}{
	{"text", Text},
	{"json", JSON},
	{"sarif", SARIF},
	{"github", GitHub},
	{"gitlab", GitLab},
	{"junit", JUnit},
	{"markdown", Markdown},
}

// Names returns the names of all formats.
func Names() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// Named returns the format of a name.
func Named(name string) (Format, error) {
	for _, f := range formats {
		if f.name == name {
			return f.format, nil
		}
	}
	names := Names()
	return nil, fmt.Errorf("there is no form of findings %q: write %s or %s", name, strings.Join(names[:len(names)-1], ", "), names[len(names)-1])
}

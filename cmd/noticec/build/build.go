package build

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"slices"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
)

// Options say what to build.
type Options struct {
	Sources []Source
	Formats []render.Format
	Out     string // folder
	Today   string // ISO 8601
	Index   bool   // whether to write what leads to all notices
	Base    string // address of the site; may be empty

	Settings render.Settings // of the backends

	stems map[string]string // of the sources by the names of their files
}

// A Summary counts what a build did.
type Summary struct {
	Notices  int       // that were found
	Failed   int       // that are not written in every format
	Files    int       // written
	Findings diag.List // of all notices
	Blocking diag.List // those of them that kept an output from being written
}

// Run builds the notices. The outputs of a notice are put in place together, when all of
// them are ready; what fails leaves those of the last build as they were. The error says
// that files could not be written, that the build was interrupted, or that noticec failed;
// the summary then counts what was done before.
func Run(ctx context.Context, o Options) (Summary, error) { return run(ctx, o, place) }

// run builds the notices and hands their outputs to put, those of a notice together.
func run(ctx context.Context, o Options, put func(context.Context, []output) error) (Summary, error) {
	var s Summary
	for _, src := range o.Sources {
		if !src.IsBase() && src.Of == "" {
			s.Notices++
		}
	}
	if err := distinct(o); err != nil {
		return s, err
	}
	o.stems = map[string]string{}
	for _, src := range o.Sources {
		o.stems[src.Shown()] = src.stem()
	}
	versions, known, err := families(o.Sources, o.Today)
	if err != nil {
		return s, err
	}
	var entries []compose.Entry
	set, err := checkAll(ctx, o.Sources, o.Today, known, func(src Source, r check.Result) error {
		s.Findings = append(s.Findings, r.Findings...)
		if src.IsBase() {
			s.Blocking = append(s.Blocking, r.Findings...)
			return nil
		}
		if src.Of != "" {
			s.Notices++
		}
		if r.Notice == nil {
			s.Failed++
			s.Blocking = append(s.Blocking, r.Findings...)
			return nil
		}
		files, list, err := print(o, src, r, versions[src.stem()])
		if err != nil {
			return err
		}
		s.Findings = append(s.Findings, list...)
		if len(files) < len(o.Formats) {
			s.Failed++
			s.Blocking = append(s.Blocking, list...)
		}
		if err := put(ctx, files); err != nil {
			return err
		}
		s.Files += len(files)
		if len(files) == len(o.Formats) {
			entries = append(entries, o.entry(src, r, versions[src.stem()]))
		}
		return nil
	})
	if err == nil && o.Index && s.Failed == 0 {
		err = o.site(ctx, entries, put)
	}
	s.Findings = append(s.Findings, set...)
	return s, err
}

// A Clash says that two notices would be written to one file.
type Clash struct{ First, Second, Output string }

func (c *Clash) Error() string {
	return fmt.Sprintf("%s and %s would both be written to %s: name a folder that holds both, or build them into folders of their own with --out", c.First, c.Second, c.Output)
}

func distinct(o Options) error {
	seen := map[string]Source{}
	for _, s := range o.Sources {
		if first, ok := seen[s.stem()]; ok {
			return &Clash{first.Shown(), s.Shown(), filepath.ToSlash(filepath.Join(o.Out, s.stem())) + o.Formats[0].Extension}
		}
		seen[s.stem()] = s
	}
	return nil
}

// An output is a file that is ready to be written.
type output struct {
	path string
	data []byte
}

// print prints a notice in every format. A format that a finding forbids is left out.
func print(o Options, s Source, r check.Result, family []compose.Version) ([]output, diag.List, error) {
	d := compose.Linked(r.Notice, func(file string) (string, bool) {
		to, ok := o.stems[file]
		if !ok {
			return "", false
		}
		path, err := filepath.Rel(filepath.Dir(s.stem()), to)
		return filepath.ToSlash(path), err == nil
	})
	d.Path = s.stem()
	d.Alternates = compose.Alternates(family, s.stem())
	var files []output
	var found diag.List
	for _, f := range o.Formats {
		var b bytes.Buffer
		list, err := f.Render(&b, render.Input{Document: d, Notice: r.Notice, Settings: o.Settings, Path: s.stem()})
		if err != nil {
			return nil, nil, fmt.Errorf("printing %s as %s: %w", s.Shown(), f.Name, err)
		}
		found = append(found, list...)
		if list.Count(diag.Error) == 0 {
			files = append(files, output{filepath.Join(o.Out, filepath.FromSlash(s.stem())) + f.Extension, b.Bytes()})
		}
	}
	return files, found, nil
}

// entry is what the list of notices says of one.
func (o Options) entry(s Source, r check.Result, family []compose.Version) compose.Entry {
	files := map[string]string{}
	for _, f := range o.Formats {
		files[f.Name] = (&url.URL{Path: s.stem() + f.Extension}).EscapedPath()
	}
	return compose.NewEntry(r.Notice, s.stem(), files, family)
}

// site writes what leads to all notices. A file of that name that is a notice, or that
// noticec did not write, stays as it is.
func (o Options) site(ctx context.Context, entries []compose.Entry, put func(context.Context, []output) error) error {
	files, err := render.Site(entries, o.Base, o.Settings)
	if err != nil {
		return err
	}
	var out []output
	for _, f := range files {
		if slices.ContainsFunc(entries, func(e compose.Entry) bool {
			return slices.Contains(slices.Collect(maps.Values(e.Files)), (&url.URL{Path: f.Name}).EscapedPath())
		}) {
			continue
		}
		path := filepath.Join(o.Out, f.Name)
		if ours, err := written(path); err != nil || !ours {
			continue
		}
		out = append(out, output{path, f.Data})
	}
	return put(ctx, out)
}

// marks are how files say that noticec wrote them.
var marks = []string{`<meta name="generator" content="noticec">`, `"generator": "noticec"`, "<!-- generator: noticec -->"}

// head is how much of a file is searched for a mark.
const head = 4000

// written reports whether noticec may write a file: there is none, or it wrote it.
func written(path string) (bool, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	return slices.ContainsFunc(marks, func(m string) bool { return bytes.Contains(data[:min(len(data), head)], []byte(m)) }), nil
}

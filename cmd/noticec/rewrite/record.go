package rewrite

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// Records collects what notices and bases tell of their new versions, file by file.
type Records struct {
	ps    workspace.Projects // whose settings do not matter
	files []*recorded
}

// A recorded is a file and what is to be written into it.
type recorded struct {
	Rewritten
	source  workspace.Source
	file    *source.File
	root    *tree.Node
	record  format.Record
	project *workspace.Project
}

// Close closes the files.
func (r *Records) Close() { r.ps.Close() }

// Has reports whether a file holds a key of the top level, and false for a file that cannot be read.
func (r *Records) Has(name, key string) bool {
	f, err := r.open(name)
	return err == nil && f.root.Get(key) != nil
}

// Add adds a record for a file, by its display name. What was recorded of it before stays.
func (r *Records) Add(name string, to format.Record) error {
	f, err := r.open(name)
	if err != nil {
		return err
	}
	if f.record.Updated == "" {
		f.record.Updated = to.Updated
	}
	if f.record.Version == "" {
		f.record.Version = to.Version
	}
	if f.record.Entry == nil {
		f.record.Entry = to.Entry
	}
	return nil
}

// open reads a file once.
func (r *Records) open(name string) (*recorded, error) {
	for _, f := range r.files {
		if f.Name == name {
			return f, nil
		}
	}
	f := &recorded{source: workspace.Source{Dir: filepath.Dir(filepath.FromSlash(name)), Name: path.Base(name)}}
	var err error
	if f.project, err = r.ps.Of(f.source.Dir); err != nil {
		return nil, err
	}
	if f.file, err = f.project.Open(f.source); err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	root, list := tree.Parse(f.file)
	if root == nil || len(list) > 0 {
		return nil, fmt.Errorf("%s: its form is wrong: run `noticec lint`", name)
	}
	f.Name, f.Old, f.root = name, f.file.Data, root
	r.files = append(r.files, f)
	return f, nil
}

// Write rewrites the files, writes them if write is set, and calls each with every file that has a
// record. One whose form does not take the record is left as it is; Left says why.
func (r *Records) Write(write bool, each func(*Rewritten) error) error {
	for _, f := range r.files {
		if f.record == (format.Record{}) {
			continue
		}
		text, err := format.WriteRecord(f.file, f.root, f.record)
		if failed := (*format.UnwritableError)(nil); errors.As(err, &failed) {
			f.Left, text = err, f.Old
		} else if err != nil {
			return err
		}
		if f.New = text; write && f.Changed() {
			name, err := f.project.NameOf(f.source)
			if err != nil {
				return err
			}
			if err := replace(f.project, name, f.New); err != nil {
				return err
			}
		}
		if err := each(&f.Rewritten); err != nil {
			return err
		}
	}
	return nil
}

package rewrite

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/intake/word"
	"github.com/noticec/noticec/notice/merge"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// An Onto is what an edited copy for review makes of the notice that it is a copy of.
type Onto struct {
	Taken []string // names of the fields that take its words, in the order of the page
	Files []Fixed  // that hold them, with their new texts
	Left  []Left   // what is to be done by hand

	project *workspace.Project
	close   func()
}

// A CopyError says why a document is not brought back onto a notice.
type CopyError struct{ Err error }

func (e *CopyError) Error() string { return e.Err.Error() }

func (e *CopyError) Unwrap() error { return e.Err }

// BringOnto finds the fields of a notice that the edited words of a copy for review came from. It writes
// nothing; Close is called in the end. The error is a *CopyError where the document is not a copy of the
// notice, or cannot be read.
func BringOnto(s workspace.Source, document string, data []byte, today string) (*Onto, error) {
	c, err := word.ReadCopy(source.NewFile(document, data))
	if err != nil {
		return nil, &CopyError{fmt.Errorf("%s: %w", document, err)}
	}
	ps := &workspace.Projects{}
	o := &onto{Onto: Onto{close: ps.Close}, copy: c, today: today, source: s}
	if err := workspace.Guard(s.Shown(), func() error { return o.run(ps, document) }); err != nil {
		ps.Close()
		return nil, err
	}
	return &o.Onto, nil
}

// Close closes the files.
func (o *Onto) Close() { o.close() }

// Write writes the files: each is replaced atomically, and keeps its owner and permissions. Where one
// was changed since it was read nothing is written, and where one cannot be written those before it
// are put back.
func (o *Onto) Write(ctx context.Context) error {
	for _, f := range o.Files {
		now, err := o.project.OnDisk(f.id.name, f.Name)
		if err != nil {
			return fmt.Errorf("reading %s: %w", f.Name, source.Cause(err))
		}
		if !bytes.Equal(now.Data, f.Old) {
			return fmt.Errorf("%s was changed meanwhile: nothing was written; bring the copy onto it again", f.Name)
		}
	}
	for i, f := range o.Files {
		err := replace(o.project, f.id.name, f.New)
		if ctx.Err() != nil {
			err = buildcache.ErrInterrupted
		}
		if err == nil {
			continue
		}
		for _, done := range o.Files[:i] {
			if failed := replace(o.project, done.id.name, done.Old); failed != nil {
				return fmt.Errorf("%w; %s has its new text", err, done.Name)
			}
		}
		return fmt.Errorf("%w; nothing was changed", err)
	}
	return nil
}

// An onto brings one copy back.
type onto struct {
	Onto
	copy   *word.Copy
	today  string
	source workspace.Source

	file  *source.File
	files []*source.File         // that the notice is made of, by their order in it
	texts map[string]source.Text // by the names of their fields, as the notice reads them
}

func (o *onto) run(ps *workspace.Projects, document string) error {
	p, err := ps.Of(o.source.Dir)
	if err != nil {
		return fmt.Errorf("%s: %w", o.source.Shown(), err)
	}
	o.project = p
	if o.file, err = p.Open(o.source); err != nil {
		return fmt.Errorf("reading %s: %w", o.source.Shown(), source.Cause(err))
	}
	if name := o.copy.Record.Notice; path.Base(name) != path.Base(o.file.Path) {
		return &CopyError{fmt.Errorf("%s is a copy of %s, not of %s: name that notice with --onto", document, source.Visible(name), o.source.Shown())}
	}
	if o.texts, _, err = o.read(o.file); err != nil {
		return err
	}
	words := merge.Merge(o.copy.Record, o.copy.Paragraphs)
	o.take(words.Edits)
	for _, l := range words.Left {
		o.Left = append(o.Left, o.leftWords(l))
	}
	o.comments()
	for _, text := range o.copy.Notes {
		o.Left = append(o.Left, Left{What: "a note of the page", New: text, Why: "notices have no notes: write it into the text that it is about"})
	}
	return nil
}

// read checks the notice, and returns the texts that its page prints, by the names of their fields, and
// the words of each place where one is printed.
func (o *onto) read(f *source.File) (map[string]source.Text, map[string][]string, error) {
	r, err := o.project.Check(f, o.today, o.project.Read)
	if err != nil {
		return nil, nil, err
	}
	if r.Notice == nil {
		return nil, nil, fmt.Errorf("%s: its form is wrong: run `noticec lint`, then bring the copy onto it", o.source.Shown())
	}
	o.files = append([]*source.File{f}, r.Files...)
	texts, words := printedTexts(f, r)
	return texts, words, nil
}

// printedTexts are the texts that a page prints, by the names of their fields, and the words of each
// place where one is printed.
func printedTexts(f *source.File, r check.Result) (map[string]source.Text, map[string][]string) {
	paths := Origin(f, r, "").Paths
	texts, words := map[string]source.Text{}, map[string][]string{}
	d := compose.With(r.Notice, compose.Options{Fields: true})
	d.EachWritten(func(w doc.Written) {
		if at, known := paths[doc.WhereOf(w.Text.Span)]; known && w.Text.Span.File != nil {
			name := merge.Field{File: w.Text.Span.File.Path, Path: at}.Name()
			texts[name] = w.Text
			words[name] = append(words[name], strings.Join(strings.Fields(doc.Plain(w.Inlines)), " "))
		}
	})
	return texts, words
}

var errNoNotice = errors.New("name one notice, NAME.notice.yaml, with --onto")

// OntoSource is the notice that a path names.
func OntoSource(name string) (workspace.Source, error) {
	list, err := workspace.FindAll([]string{name})
	if err != nil {
		return workspace.Source{}, err
	}
	if len(list) != 1 || list[0].IsBase() || list[0].IsDocument() {
		return workspace.Source{}, errNoNotice
	}
	return list[0], nil
}

package rewrite

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
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
	Same  []string // those that say already what it says, though they did not when it was made
	Left  []Left   // what is to be done by hand
	From  string   // where the notice lay when the copy was made, if it lies in another folder now; else empty
	To    string   // where it lies, below its project

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
func BringOnto(config workspace.ConfigFile, s workspace.Source, document string, data []byte, today string) (*Onto, error) {
	c, err := word.ReadCopy(source.NewFile(document, data))
	if err != nil {
		return nil, &CopyError{fmt.Errorf("%s: %w", document, err)}
	}
	ps := config.Projects()
	o := &onto{Onto: Onto{close: ps.Close}, copy: c, today: today, source: s, listed: map[Left]bool{}, places: map[int][]int{}, words: c.Record.Words()}
	for i, p := range c.Record.Places {
		o.places[p.Field] = append(o.places[p.Field], i)
	}
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
		err := error(buildcache.ErrInterrupted)
		if ctx.Err() == nil {
			err = replace(o.project, f.id.name, f.New)
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

	now    *reading
	listed map[Left]bool
	places map[int][]int // of the record, by their fields
	words  []string      // of each place of the record
}

// A reading is a notice as it is read, and as its page prints it.
type reading struct {
	lang  string                 // BCP 47
	files []*source.File         // that it is made of, by their order in it
	texts map[string]source.Text // that the page prints, by the names of their fields
	words map[string][]string    // of each place where a field is printed
}

func (o *onto) run(ps *workspace.Projects, document string) error {
	p, err := ps.Of(o.source.Dir)
	if err != nil {
		return fmt.Errorf("%s: %w", o.source.Shown(), err)
	}
	o.project = p
	f, err := p.Open(o.source)
	if err != nil {
		return fmt.Errorf("reading %s: %w", o.source.Shown(), source.Cause(err))
	}
	o.To = f.Path
	switch from := o.copy.Record.Notice; {
	case from == f.Path:
	case path.Base(from) != path.Base(f.Path), o.exists(from):
		return &CopyError{fmt.Errorf("%s is a copy of %s, not of %s: name that notice with --onto", document, source.Visible(from), f.Path)}
	default:
		o.From = from
	}
	if o.now, err = o.read(f); errors.As(err, new(*formError)) {
		return fmt.Errorf("%s: its form is wrong: run `noticec lint`, then bring the copy onto it", o.source.Shown())
	} else if err != nil {
		return err
	}
	words := merge.Merge(o.copy.Record, o.copy.Paragraphs)
	o.take(words.Edits)
	for _, l := range words.Left {
		o.list(o.leftWords(l))
	}
	o.links()
	o.comments()
	for _, text := range o.copy.Notes {
		o.list(Left{What: "a note of the page", New: text, Why: "notices have no notes: write it into the text that it is about"})
	}
	return nil
}

// exists reports whether a file of the project lies at a path, even if it cannot be read.
func (o *onto) exists(name string) bool {
	_, err := o.project.OnDisk(name, name)
	return !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, source.ErrOutside)
}

// nameOf is the name of a field of the record as the notice has it now. A file that is no more is the
// one of its name in another folder, if the notice is made of one only.
func (o *onto) nameOf(f merge.Field) string {
	if slices.ContainsFunc(o.now.files, func(file *source.File) bool { return file.Path == f.File }) || o.exists(f.File) {
		return f.Name()
	}
	found := ""
	for _, file := range o.now.files {
		if path.Base(file.Path) != path.Base(f.File) {
			continue
		}
		if found != "" {
			return f.Name()
		}
		found = file.Path
	}
	return merge.Field{File: cmp.Or(found, f.File), Path: f.Path}.Name()
}

// A formError is the finding for which a notice cannot be read.
type formError struct{ finding diag.Diagnostic }

func (e *formError) Error() string {
	if e.finding.Help == "" {
		return e.finding.Message
	}
	return e.finding.Message + "; " + e.finding.Help
}

// read checks the notice. The error is a *formError where its form is wrong.
func (o *onto) read(f *source.File) (*reading, error) {
	r, err := o.project.CheckForReview(f, o.today, o.project.Read)
	if err != nil {
		return nil, err
	}
	if r.Notice == nil {
		wrong := formError{diag.Diagnostic{Message: "its form is wrong"}}
		if i := slices.IndexFunc(r.Findings, func(d diag.Diagnostic) bool { return d.Severity == diag.Error }); i >= 0 {
			wrong.finding = r.Findings[i]
		}
		return nil, &wrong
	}
	out := &reading{r.Notice.Language.Value, append([]*source.File{f}, r.Files...), map[string]source.Text{}, map[string][]string{}}
	paths := Origin(f, r).Paths
	compose.With(r.Notice, compose.Options{Fields: true}).EachWritten(func(w doc.Written) {
		if at, known := paths[doc.WhereOf(w.Text.Span)]; known && w.Text.Span.File != nil {
			name := merge.Field{File: w.Text.Span.File.Path, Path: at}.Name()
			out.texts[name] = w.Text
			out.words[name] = append(out.words[name], merge.Plain(doc.Plain(w.Inlines)))
		}
	})
	return out, nil
}

var errNoNotice = errors.New("name one notice, NAME.notice.yaml, with --onto")

// OntoSource is the notice that a path names.
func OntoSource(c workspace.ConfigFile, name string) (workspace.Source, error) {
	list, err := c.FindAll([]string{name})
	if err != nil {
		return workspace.Source{}, err
	}
	if len(list) != 1 || list[0].IsBase() || list[0].IsDocument() {
		return workspace.Source{}, errNoNotice
	}
	return list[0], nil
}

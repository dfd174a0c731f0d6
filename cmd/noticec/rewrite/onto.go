package rewrite

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/format"
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

// A Left is what no field takes: where it is, and why.
type Left struct {
	What     string // "words of the page", "comment by Jane Roe"
	Place    string // a field, or words nearby
	Old, New string // either may be empty
	Why      string
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

// A wanted is what a field is to say.
type wanted struct {
	name  string
	edits []merge.Edit
	text  source.Text
	raw   bool // whether new words stand as they are, with nothing that keeps marks in them from being Markdown
	tried bool // whether the other way was tried
}

// take gives edits to the fields that they belong to, and keeps those after which the page prints the
// words of the copy.
func (o *onto) take(edits []merge.Edit) {
	var list []*wanted
	byField := map[int]*wanted{}
	for _, e := range edits {
		k := o.copy.Record.Places[e.Place-1].Field
		w := byField[k]
		if w == nil {
			w = &wanted{name: o.copy.Record.Fields[k].Name(), raw: true}
			byField[k] = w
			list = append(list, w)
		}
		w.edits = append(w.edits, e)
		w.raw = w.raw && !strings.ContainsAny(e.New, "\\`*_[]<>&|~")
	}
	list = slices.DeleteFunc(list, func(w *wanted) bool { return !o.find(w) })
	for len(list) > 0 {
		failed := o.write(list)
		if len(failed) == 0 {
			break
		}
		list = slices.DeleteFunc(list, func(w *wanted) bool {
			if !slices.Contains(failed, w) {
				return false
			}
			if !w.tried {
				w.tried, w.raw = true, !w.raw
				return false
			}
			o.leave(w, "the page would not print these words: edit the field yourself")
			return true
		})
	}
	for _, w := range list {
		o.Taken = append(o.Taken, w.name)
	}
	if len(list) == 0 {
		o.Files = nil
	}
}

// find finds the text of a field as it is now, and reports whether it is the one of the copy.
func (o *onto) find(w *wanted) bool {
	k := o.copy.Record.Places[w.edits[0].Place-1].Field
	field := o.copy.Record.Fields[k]
	text, known := o.texts[w.name]
	if moved := o.moved(field); !known && moved != "" {
		w.name = moved
		text, known = o.texts[moved]
	}
	switch {
	case field.Path == "":
		o.leave(w, "these words are made by noticec of what the notice states: change that")
	case !known:
		o.leave(w, "the notice has no such field any more")
	case text.Written() != field.Text && o.says(w):
	case text.Written() != field.Text:
		o.leave(w, "the field was changed since the copy was made: it now says “"+strings.Join(strings.Fields(text.Value), " ")+"”")
	default:
		w.text = text
		if _, ok := merge.Splices(text, w.edits, true); ok {
			return true
		}
		o.leave(w, reasonOf(text, w.edits))
	}
	return false
}

// says reports whether a field that was changed since already says what the copy says.
func (o *onto) says(w *wanted) bool {
	_, words := printedTexts(o.file, o.result())
	for _, e := range w.edits {
		if !slices.Contains(words[w.name], e.New) {
			return false
		}
	}
	return true
}

func (o *onto) result() check.Result {
	r, err := o.project.Check(o.file, o.today, o.project.Read)
	if err != nil {
		return check.Result{}
	}
	return r
}

// moved is the name of a field in a file of the same name in another folder; empty if there is none, or
// several.
func (o *onto) moved(f merge.Field) string {
	found := ""
	for _, file := range o.files {
		if path.Base(file.Path) != path.Base(f.File) {
			continue
		}
		if found != "" {
			return ""
		}
		found = merge.Field{File: file.Path, Path: f.Path}.Name()
	}
	return found
}

// reasonOf says why edits cannot be written into a text.
func reasonOf(t source.Text, edits []merge.Edit) string {
	for _, e := range edits {
		if e.New == "" {
			return "all words of the field were deleted: remove its key yourself, if the notice is right without it"
		}
	}
	if t.Written() != t.Value {
		return "the words are, or touch, those of a reference such as ${title}: edit the field yourself"
	}
	return "these words cannot be told apart in the field, or it is printed in several places and they were edited in several ways: edit the field yourself"
}

// leave lists the edits of a field.
func (o *onto) leave(w *wanted, why string) {
	for _, e := range w.edits {
		o.Left = append(o.Left, Left{What: "words of a field", Place: w.name, Old: e.Old, New: e.New, Why: why})
	}
}

// write makes the new texts of the files, and returns the fields after which the page does not print
// the words of the copy.
func (o *onto) write(list []*wanted) (failed []*wanted) {
	o.Files = nil
	for _, f := range o.files {
		var in []*wanted
		var rewordings []format.Rewording
		for _, w := range list {
			if w.text.Span.File.Path == f.Path {
				splices, _ := merge.Splices(w.text, w.edits, !w.raw)
				in, rewordings = append(in, w), append(rewordings, format.Rewording{Text: w.text, Splices: splices})
			}
		}
		if len(in) == 0 {
			continue
		}
		text, done := format.Reword(f, rewordings)
		for i, w := range in {
			if !done[i] {
				failed = append(failed, w)
			}
		}
		if !bytes.Equal(text, f.Data) {
			o.Files = append(o.Files, Fixed{f.Name, f.Data, text, fileID{o.project, f.Path}})
		}
	}
	if len(failed) > 0 {
		return failed
	}
	return o.verify(list)
}

// verify returns the fields whose words the page would not print as the copy has them.
func (o *onto) verify(list []*wanted) (failed []*wanted) {
	before := o.files
	defer func() { o.files = before }()
	for _, f := range o.Files {
		o.project.Override(f.id.name, f.New)
		defer o.project.Override(f.id.name, f.Old)
	}
	f, err := o.project.Open(o.source)
	if err != nil {
		return list
	}
	_, words, err := o.read(f)
	if err != nil {
		return list
	}
	for _, w := range list {
		all := strings.Join(words[w.name], " ")
		if slices.ContainsFunc(w.edits, func(e merge.Edit) bool { return !merge.Holds(all, e.New) }) {
			failed = append(failed, w)
		}
	}
	return failed
}

// leftWords is what words that no field takes are told as.
func (o *onto) leftWords(l merge.Left) Left {
	out := Left{What: "words of the page", Place: "near “" + l.Near + "”", Old: l.Old, New: l.New}
	switch {
	case len(l.Fields) > 0:
		var names []string
		for _, k := range l.Fields {
			names = append(names, o.copy.Record.Fields[k].Name())
		}
		out.Why = "they may be words of " + strings.Join(slices.Compact(names), ", ") + ", together with words around them: edit that yourself"
	case l.NewParagraph:
		out.Why = "the paragraph is new: write it into the field or the section where it belongs"
	default:
		out.Why = "they are noticec's own words, or made of a fact such as a date: change the fact, or write words of your own"
	}
	return out
}

// noticecAuthor is the author of the comments that noticec makes.
const noticecAuthor = "noticec"

// comments lists what people say, and of answers, to which finding.
func (o *onto) comments() {
	for _, c := range o.copy.Comments {
		if c.Author == noticecAuthor {
			continue
		}
		l := Left{What: "comment by " + cmp.Or(c.Author, "somebody"), New: c.Text, Why: "decide, and answer"}
		if c.About != "" {
			l.Place = "about “" + c.About + "”"
		}
		if c.Answers >= 0 {
			to := o.copy.Comments[c.Answers]
			l.What = "answer by " + cmp.Or(c.Author, "somebody") + " to " + cmp.Or(to.Author, "somebody")
			if to.Author == noticecAuthor {
				head, _, _ := strings.Cut(to.Text, ":")
				l.What = "answer by " + cmp.Or(c.Author, "somebody") + " to " + head
			}
			l.Place = cmp.Or(l.Place, "about “"+to.About+"”")
		}
		o.Left = append(o.Left, l)
	}
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

package rewrite

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/merge"
	"github.com/noticec/noticec/notice/source"
)

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

package rewrite

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/merge"
	"github.com/noticec/noticec/notice/source"
)

// A wanted is what a field is to say.
type wanted struct {
	name  string
	field int // of the record
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
			w = &wanted{name: o.nameOf(o.copy.Record.Fields[k]), field: k, raw: true}
			byField[k] = w
			list = append(list, w)
		}
		w.edits = append(w.edits, e)
		w.raw = w.raw && !strings.ContainsAny(e.New, "\\`*_[]<>&|~")
	}
	t := trial{o: o}
	t.add(slices.DeleteFunc(list, func(w *wanted) bool { return !o.find(w) }))
	for _, w := range list {
		if slices.Contains(t.taken, w) {
			o.Taken = append(o.Taken, w.name)
		}
	}
	o.Files = t.files
}

// find finds the text of a field as it is now, and reports whether it is the one of the copy.
func (o *onto) find(w *wanted) bool {
	field := o.copy.Record.Fields[w.field]
	text, known := o.now.texts[w.name]
	switch {
	case field.Path == "":
		o.leave(w, "these words are made by noticec of what the notice states: change that")
	case !known:
		o.leave(w, "the notice has no such field any more")
	case text.Written() != field.Text && o.says(w):
		o.Same = append(o.Same, w.name)
	case text.Written() != field.Text:
		o.leave(w, "the field was changed since the copy was made: it now says “"+strings.Join(strings.Fields(text.Value), " ")+"”")
	default:
		w.text = text
		if o.leaveDeleted(w); len(w.edits) == 0 {
			return false
		}
		if _, ok := merge.Splices(text, w.edits, true); ok {
			return true
		}
		o.leave(w, reasonOf(text))
	}
	return false
}

// says reports whether a field that was changed since already says what the copy says.
func (o *onto) says(w *wanted) bool {
	all := strings.Join(o.now.words[w.name], " ")
	return !slices.ContainsFunc(w.edits, func(e merge.Edit) bool { return !merge.Holds(all, e.New) })
}

// reasonOf says why edits cannot be written into a text.
func reasonOf(t source.Text) string {
	if t.Written() != t.Value {
		return "the words are, or touch, those of a reference such as ${title}: edit the field yourself"
	}
	return "these words cannot be told apart in the field, or it is printed in several places and they were edited in several ways: edit the field yourself"
}

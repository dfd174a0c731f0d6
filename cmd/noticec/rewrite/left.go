package rewrite

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/merge"
)

// A Left is what no field takes: where it is, and why.
type Left struct {
	What     string // "words of the page", "comment by Jane Roe"
	Place    string // a field, or words nearby
	Old, New string // either may be empty
	Why      string
}

// leave lists the edits of a field.
func (o *onto) leave(w *wanted, why string) {
	for _, e := range w.edits {
		o.list(Left{What: "words of a field", Place: w.name, Old: e.Old, New: e.New, Why: why})
	}
}

// list lists what is to be done by hand, once.
func (o *onto) list(l Left) {
	if !o.listed[l] {
		o.listed[l] = true
		o.Left = append(o.Left, l)
	}
}

// leaveDeleted lists the edits that deleted all words of a place, because they cannot say whether the
// field shall go, and keeps the others.
func (o *onto) leaveDeleted(w *wanted) {
	printed, deleted := map[string]int{}, map[string]int{} // how often the field says words
	for _, place := range o.places[w.field] {
		printed[strings.ToLower(o.words[place])]++
	}
	n := 0
	for _, e := range w.edits {
		if e.New == "" {
			n++
			deleted[strings.ToLower(e.Old)]++
		}
	}
	w.edits = slices.DeleteFunc(w.edits, func(e merge.Edit) bool {
		if e.New != "" {
			return false
		}
		why := "a paragraph or an item of the field was deleted: delete it yourself"
		switch words := strings.ToLower(e.Old); {
		case deleted[words] < printed[words]:
			why = fmt.Sprintf("they were deleted in %d of the %d places where the page says them: remove the key of the field yourself only if the notice shall say them nowhere", deleted[words], printed[words])
		case n == len(o.places[w.field]):
			why = "all words of the field were deleted: remove its key yourself, if the notice is right without it"
		}
		o.list(Left{What: "words of a field", Place: w.name, Old: e.Old, Why: why})
		return true
	})
}

// leftWords is what words that no field takes are told as, with the words around them.
func (o *onto) leftWords(l merge.Left) Left {
	out := Left{What: "words of the page", Old: l.Old, New: l.New}
	if l.Behind != "" {
		out.Place = "behind “" + l.Behind + "”"
	}
	switch {
	case len(l.Fields) > 0:
		var names []string
		for _, k := range l.Fields {
			names = append(names, o.nameOf(o.copy.Record.Fields[k]))
		}
		slices.Sort(names)
		names = slices.Compact(names)
		out.Why = "they may be words of " + strings.Join(names, ", ") + ", together with words around them: edit these fields yourself"
		if len(names) == 1 {
			out.Why = "they may be words of " + names[0] + ", together with words around them: edit the field yourself"
		}
	case l.NewParagraph:
		out.Why = "the paragraph is new: write it into the field or the section where it belongs"
	default:
		out.Why = "they are noticec's own words, or made of a fact such as a date: change the fact, or write words of your own"
		if why := o.periodOf(l); why != "" {
			out.Why = why
		}
	}
	return out
}

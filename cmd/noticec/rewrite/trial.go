package rewrite

import (
	"bytes"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/merge"
)

// maxTrials bounds how often a notice is read anew to find the edits that it cannot take.
const maxTrials = 100

// A trial finds the fields that can take their new words together. Those that cannot are left, each with
// its own reason.
type trial struct {
	o     *onto
	taken []*wanted
	files []Fixed // with the words of those that are taken
	count int
}

// add takes as many fields of a list as can be taken besides those that are; if the notice cannot be read
// with all of them, it tries each half.
func (t *trial) add(list []*wanted) {
	for len(list) > 0 {
		if t.count == maxTrials {
			for _, w := range list {
				t.o.leave(w, "the notice cannot be read with some of the edits, and there are too many to try each: edit the field yourself")
			}
			return
		}
		t.count++
		files, failed, err := t.o.try(slices.Concat(t.taken, list))
		switch half := len(list) / 2; {
		case err != nil && half > 0:
			t.add(list[:half])
			list = list[half:]
			continue
		case err != nil:
			failed = map[*wanted]string{list[0]: "with these words the notice cannot be read: " + err.Error()}
		case len(failed) == 0:
			t.taken, t.files = append(t.taken, list...), files
			return
		}
		list = t.again(list, failed)
	}
}

// again returns the fields to try once more: those that did not fail, and those of which there is
// another way to write them. A field that was taken before and fails now is tried with them.
func (t *trial) again(list []*wanted, failed map[*wanted]string) []*wanted {
	fails := func(w *wanted) bool { return failed[w] != "" }
	if slices.ContainsFunc(t.taken, fails) {
		list, t.taken, t.files = slices.Concat(t.taken, list), nil, nil
	}
	return slices.DeleteFunc(slices.Clone(list), func(w *wanted) bool {
		if !fails(w) {
			return false
		}
		if !w.tried {
			w.tried, w.raw = true, !w.raw
			return false
		}
		t.o.leave(w, failed[w])
		return true
	})
}

// try makes the new texts of the files, and says which fields fail, and why. The error says why the notice
// cannot be read with them.
func (o *onto) try(list []*wanted) (files []Fixed, failed map[*wanted]string, err error) {
	failed = map[*wanted]string{}
	for _, f := range o.now.files {
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
				failed[w] = "the words cannot be written in the form that the text has in its file: edit the field yourself"
			}
		}
		if !bytes.Equal(text, f.Data) {
			files = append(files, Fixed{f.Name, f.Data, text, fileID{o.project, f.Path}})
		}
	}
	if len(failed) > 0 {
		return nil, failed, nil
	}
	failed, err = o.verify(list, files)
	return files, failed, err
}

// verify says of which fields the page would not print the words as the copy has them.
func (o *onto) verify(list []*wanted, files []Fixed) (map[*wanted]string, error) {
	for _, f := range files {
		o.project.Override(f.id.name, f.New)
		defer o.project.Override(f.id.name, f.Old)
	}
	f, err := o.project.Open(o.source)
	if err != nil {
		return nil, err
	}
	then, err := o.read(f)
	if err != nil {
		return nil, err
	}
	failed := map[*wanted]string{}
	for _, w := range list {
		if why := then.lacks(w); why != "" {
			failed[w] = why
		}
	}
	return failed, nil
}

// lacks says why a page does not print the words of edits as their copy has them; empty if it does.
func (r *reading) lacks(w *wanted) string {
	all := strings.Join(r.words[w.name], " ")
	for _, e := range w.edits {
		if !merge.Holds(all, e.New) {
			return "the page would not print these words: edit the field yourself"
		}
		if e.Breaks() && slices.ContainsFunc(r.words[w.name], func(words string) bool { return merge.Holds(words, e.New) }) {
			return "the field is printed on one line, and the copy has several paragraphs there: write what is new where it belongs, such as into an item of its own"
		}
	}
	return ""
}

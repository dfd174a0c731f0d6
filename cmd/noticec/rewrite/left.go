package rewrite

import (
	"cmp"
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
		o.Left = append(o.Left, Left{What: "words of a field", Place: w.name, Old: e.Old, New: e.New, Why: why})
	}
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
				l.What = "answer by " + cmp.Or(c.Author, "somebody") + " to " + strings.ToLower(head[:min(len(head), 1)]) + head[min(len(head), 1):]
			}
			l.Place = cmp.Or(l.Place, "about “"+to.About+"”")
		}
		o.Left = append(o.Left, l)
	}
}

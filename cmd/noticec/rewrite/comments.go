package rewrite

import (
	"cmp"
	"strings"

	"github.com/noticec/noticec/notice/merge"
)

// comments lists what people say: comments and answers, and what they wrote into comments of noticec.
func (o *onto) comments() {
	own := ownComments(o.copy.Record.Comments)
	names := make([]string, len(o.copy.Comments)) // what answers call them
	var edited []int
	for i, c := range o.copy.Comments {
		names[i] = cmp.Or(c.Author, "somebody")
		if c.Author != merge.Author {
			continue
		}
		name, known := own.take(c.Text)
		if !known {
			edited = append(edited, i)
		}
		names[i] = cmp.Or(name, names[i])
	}
	was := make([]merge.Comment, len(o.copy.Comments))
	for _, i := range edited {
		was[i] = own.nearest(o.copy.Comments[i].Text)
		names[i] = cmp.Or(was[i].Name, names[i])
	}
	for i, c := range o.copy.Comments {
		var l Left
		switch {
		case c.Author != merge.Author && c.Answers >= 0:
			l = Left{What: "answer by " + names[i] + " to " + names[c.Answers], New: c.Text}
			c.About = cmp.Or(c.About, o.copy.Comments[c.Answers].About)
		case c.Author != merge.Author:
			l = Left{What: "comment by " + names[i], New: c.Text}
		case was[i].Text != "":
			l = Left{What: strings.TrimSpace("words in the comment " + was[i].Name + " of noticec")}
			l.Old, l.New = differing(was[i].Text, c.Text)
		default:
			continue
		}
		if c.About != "" {
			l.Place = "about “" + c.About + "”"
		}
		l.Why = "decide, and answer"
		o.list(l)
	}
}

// An ownComment is one that noticec made and that no comment of the copy is yet.
type ownComment struct {
	merge.Comment
	taken bool
}

type ownList struct {
	list   []ownComment
	byText map[string][]int
}

// ownComments are the comments that noticec made, as they are found by their texts.
func ownComments(list []merge.Comment) *ownList {
	out := &ownList{byText: map[string][]int{}}
	for i, c := range list {
		c.Text = strings.Join(strings.Fields(c.Text), " ")
		out.list = append(out.list, ownComment{Comment: c})
		out.byText[c.Text] = append(out.byText[c.Text], i)
	}
	return out
}

// take finds one that nobody edited, and what it is called. A copy whose comments are not known has none
// that was edited.
func (o *ownList) take(text string) (name string, known bool) {
	if len(o.list) == 0 {
		return "", true
	}
	left := o.byText[text]
	if len(left) == 0 {
		return "", false
	}
	o.byText[text] = left[1:]
	o.list[left[0]].taken = true
	return o.list[left[0]].Name, true
}

// maxCompared bounds how many comments an edited one is compared with.
const maxCompared = 1000

// nearest takes the comment that became a text: the one of those left that shares most with it at both
// ends.
func (o *ownList) nearest(text string) merge.Comment {
	best, most := -1, -1
	compared := 0
	for i := range o.list {
		if o.list[i].taken {
			continue
		}
		if compared++; compared > maxCompared {
			break
		}
		if from, end := shared(o.list[i].Text, text); from+end > most {
			best, most = i, from+end
		}
	}
	if best < 0 {
		return merge.Comment{}
	}
	o.list[best].taken = true
	return o.list[best].Comment
}

// shared is how many bytes two texts share at their beginning, and behind that at their end.
func shared(a, b string) (from, end int) {
	n := min(len(a), len(b))
	for from < n && a[from] == b[from] {
		from++
	}
	for end < n-from && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	return from, end
}

// differing are the words of a text that became others, and those.
func differing(was, is string) (gone, added string) {
	from, end := shared(was, is)
	for from > 0 && (from < len(was) && was[from] != ' ' || from < len(is) && is[from] != ' ') && was[from-1] != ' ' {
		from--
	}
	for end > 0 && was[len(was)-end] != ' ' {
		end--
	}
	return strings.TrimSpace(was[from : len(was)-end]), strings.TrimSpace(is[from : len(is)-end])
}

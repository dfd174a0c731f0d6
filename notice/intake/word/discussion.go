package word

import (
	"cmp"
	"encoding/xml"
	"strings"

	"github.com/noticec/noticec/notice/intake"
)

// A Comment is what somebody says about words.
type Comment struct {
	Author, Text string
	About        string // the words; empty if it is about none
	Answers      int    // index of the comment that began the thread in which it answers; -1 if it answers none
}

const (
	maxComments = 5000
	maxThread   = 100 // answers to answers
)

// readDiscussion reads the comments, and which of them answer which.
func (p *pack) readDiscussion(t *anchored) ([]Comment, error) {
	r, err := p.open(p.relations.first("comments"))
	if r == nil {
		return nil, err
	}
	var out []Comment
	d := discussion{byParagraph: map[string]int{}, byID: map[string]int{}}
	if r.root("comments") {
		r.children(func(e xml.StartElement) {
			if e.Name.Local != "comment" {
				r.skip()
				return
			}
			if len(out) == maxComments {
				r.fail(&intake.LimitError{What: "5,000 comments"})
				return
			}
			r.paragraphID = ""
			text := collapse(storyText(r.nodes()))
			if r.paragraphID != "" {
				d.byParagraph[r.paragraphID] = len(out)
			}
			id := attr(e, "id")
			d.byID[id], d.ids = len(out), append(d.ids, id)
			out = append(out, Comment{Author: collapse(attr(e, "author")), Text: text, About: collapse(t.about[id]), Answers: -1})
		})
	}
	if r.err != nil {
		return nil, r.err
	}
	d.list = out
	if err := d.readThreads(p); err != nil {
		return nil, err
	}
	d.findReplies(t)
	d.begin()
	return out, nil
}

// A discussion finds which comments answer which.
type discussion struct {
	list        []Comment
	ids         []string       // of the comments
	byID        map[string]int // comments by their ids
	byParagraph map[string]int // and by those of their last paragraphs
}

// readThreads reads which comments answer which, as Word keeps it: by the ids of their last paragraphs.
func (d *discussion) readThreads(p *pack) error {
	r, err := p.open(p.relations.first("commentsExtended"))
	if r == nil {
		return err
	}
	if r.root("commentsEx") {
		r.children(func(e xml.StartElement) {
			answer, known := d.byParagraph[strings.ToUpper(attr(e, "paraId"))]
			to, answered := d.byParagraph[strings.ToUpper(attr(e, "paraIdParent"))]
			if known && answered && answer != to {
				d.list[answer].Answers = to
			}
			r.skip()
		})
	}
	return r.err
}

// findReplies finds answers of which LibreOffice keeps no more than where they stand, which is behind the
// comment and its other answers, and whom they answer: they begin "Reply to AUTHOR (DATE, TIME):", in its
// language.
func (d *discussion) findReplies(t *anchored) {
	for i := range d.list {
		head := beginning(d.list[i].Text)
		if d.list[i].Answers >= 0 || head == "" {
			continue
		}
		id := d.ids[i]
		for range maxThread {
			id = t.behind[id]
			to, known := d.byID[id]
			if !known || to == i {
				break
			}
			if author := d.list[to].Author; author != "" && strings.Contains(head, author+" (") {
				d.list[i].Answers = to
				d.list[i].Text = answerOf(d.list[i].Text)
				break
			}
		}
	}
}

// beginning is the text of a comment up to the quotation with which an answer of LibreOffice begins.
func beginning(text string) string {
	head, _, quotes := strings.Cut(text, `): "`)
	if !quotes {
		return ""
	}
	return head
}

// answerOf is an answer without its beginning, unless that quotes words or is all of it.
func answerOf(text string) string {
	_, answer, _ := strings.Cut(text, `): "..."`)
	return cmp.Or(strings.TrimSpace(answer), text)
}

// begin has each answer lead to the comment that began its thread. Answers that go round in a circle
// answer none.
func (d *discussion) begin() {
	first := make([]int, len(d.list))
	for i := range d.list {
		at, steps := d.list[i].Answers, 0
		for at >= 0 && d.list[at].Answers >= 0 && steps < maxThread {
			at, steps = d.list[at].Answers, steps+1
		}
		if steps == maxThread {
			at = -1
		}
		first[i] = at
	}
	for i, at := range first {
		d.list[i].Answers = at
	}
}

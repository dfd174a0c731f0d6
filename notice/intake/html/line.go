package html

import (
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/noticec/noticec/notice/prose"
)

// A line collects the words between two blocks. Space is shown once between words, and outside of
// what marks them.
type line struct {
	r       *reader
	frames  []frame // open marks, the paragraph itself first
	space   bool    // whether a space stands before the next word
	breaks  int     // Breaks before the next word
	first   *node   // text with the first word
	last    *node
	keep    bool // whether two Breaks do not part paragraphs, as in a heading
	pre     bool // whether the end of a line is a Break
	pending []*prose.Paragraph
}

// A frame is an open mark with what is in it.
type frame struct {
	wrap func([]prose.Inline) prose.Inline // nil for the paragraph
	kind atom.Atom
	list []prose.Inline
}

func (r *reader) newLine(keep bool) *line {
	return &line{r: r, frames: make([]frame, 1, 2), keep: keep}
}

// isEmpty reports whether nothing was written.
func (l *line) isEmpty() bool { return l.first == nil && len(l.pending) == 0 }

// words appends a text.
func (l *line) words(n *node) {
	var prev rune
	for i, c := range n.text {
		switch {
		case l.pre && c == '\n':
			l.flush()
			l.lineBreak()
			continue
		case isSpaceRune(c):
			l.space = true
			continue
		case isUnseen(c) && (c != '\u200c' && c != '\u200d' || prev < 0x0590):
			continue
		}
		if l.space || l.breaks > 0 || len(l.r.scratch) == 0 {
			l.before(n)
		}
		if c < utf8.RuneSelf {
			l.r.scratch = append(l.r.scratch, n.text[i])
		} else {
			l.r.scratch = utf8.AppendRune(l.r.scratch, c)
		}
		prev = c
	}
	l.flush()
}

// before prepares for a word: the Breaks and the space in front of it.
func (l *line) before(n *node) {
	switch {
	case l.first == nil:
	case l.breaks >= 2 && !l.keep:
		l.flush()
		l.part()
	case l.breaks > 0:
		l.flush()
		l.appendOuter(prose.Break{})
	case l.space && len(l.r.scratch) > 0:
		l.r.scratch = append(l.r.scratch, ' ')
	case l.space:
		l.appendOuter(prose.Text(" "))
	}
	l.space, l.breaks = false, 0
	if l.first == nil {
		l.first = n
	}
	l.last = n
}

// flush ends a stretch of words.
func (l *line) flush() {
	if len(l.r.scratch) > 0 {
		l.frames[len(l.frames)-1].add(prose.Text(l.r.scratch))
		l.r.scratch = l.r.scratch[:0]
	}
}

// appendOuter adds to the innermost frame that has words, so that a mark does not begin with space.
func (l *line) appendOuter(in prose.Inline) {
	k := len(l.frames) - 1
	for k > 0 && len(l.frames[k].list) == 0 {
		k--
	}
	l.frames[k].add(in)
}

// add appends to a frame; what follows the same mark, perhaps behind a space, continues it.
func (f *frame) add(in prose.Inline) {
	k := len(f.list) - 1
	if k < 0 {
		f.list = append(f.list, in)
		return
	}
	if text, ok := in.(prose.Text); ok {
		if last, ok := f.list[k].(prose.Text); ok {
			f.list[k] = last + text
			return
		}
	}
	words, rewrap := contents(in)
	from := k
	if k > 0 && isOneSpace(f.list[k]) {
		from--
	}
	before, _ := contents(f.list[from])
	if words == nil || before == nil || !sameMark(f.list[from], in) {
		f.list = append(f.list, in)
		return
	}
	if from < k {
		before = joined(before, []prose.Inline{prose.Text(" ")})
	}
	f.list = append(f.list[:from], rewrap(joined(before, words)))
}

// contents are the inlines in a mark for stress, and what makes one of others; nil if it is none.
func contents(in prose.Inline) ([]prose.Inline, func([]prose.Inline) prose.Inline) {
	switch in := in.(type) {
	case prose.Strong:
		return in, strong
	case prose.Emph:
		return in, emph
	}
	return nil, nil
}

func sameMark(a, b prose.Inline) bool {
	_, x := a.(prose.Strong)
	_, y := b.(prose.Strong)
	return x == y
}

// joined are the inlines of two marks.
func joined(a, b []prose.Inline) []prose.Inline {
	f := frame{list: a}
	for _, in := range b {
		f.add(in)
	}
	return f.list
}

func (l *line) lineBreak() {
	if l.first != nil {
		l.breaks++
	}
	l.space = false
}

// part ends a paragraph and begins another, in the same marks.
func (l *line) part() {
	open := l.frames
	pending, first, last := l.pending, l.first, l.last
	inlines := l.close()
	l.frames = make([]frame, 0, len(open))
	for _, f := range open {
		l.frames = append(l.frames, frame{wrap: f.wrap, kind: f.kind})
	}
	l.pending = append(pending, l.r.paragraph(inlines, first, last)...)
	l.first, l.last = nil, nil
}

// close ends all frames and returns what was written.
func (l *line) close() []prose.Inline {
	for len(l.frames) > 1 {
		l.pop()
	}
	return l.frames[0].list
}

func (l *line) push(kind atom.Atom, wrap func([]prose.Inline) prose.Inline) {
	l.frames = append(l.frames, frame{wrap: wrap, kind: kind})
}

func (l *line) pop() {
	k := len(l.frames) - 1
	f := l.frames[k]
	l.frames = l.frames[:k]
	if len(f.list) > 0 {
		l.frames[k-1].add(f.wrap(f.list))
	}
}

// isIn reports whether a mark of a kind is open.
func (l *line) isIn(kind atom.Atom) bool {
	for _, f := range l.frames {
		if f.kind == kind {
			return true
		}
	}
	return false
}

func isOneSpace(in prose.Inline) bool {
	text, ok := in.(prose.Text)
	return ok && text == " "
}

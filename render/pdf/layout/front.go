package layout

import (
	"strings"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/tag"
)

// Spaces of the title block, in points.
const (
	publisherGap   = 7.0  // from the bar to the publisher
	kickerGap      = 20.0 // above the kicker
	openingGap     = 10.0 // above the opening
	openingNextGap = 6.0  // above its second paragraph
	datesGap       = 12.0
	stampGap       = 13.0 // between the day of the update, the version, and so on
	imprintGap     = 18.0
)

// titleBlock sets the publisher, the title, the opening and the dates.
func (l *layouter) titleBlock(opening []doc.Block) {
	d, left, right := l.doc, l.sheet.Left, l.sheet.Right
	setWords := func(words []doc.Inline, s Style, r tag.Role) []*Box {
		if len(words) == 0 {
			return nil
		}
		return l.set(l.lines(l.words(words, s, l.el.Add(r)), left, right, true))
	}
	set := func(words string, s Style, r tag.Role) []*Box {
		if words == "" {
			return nil
		}
		return setWords([]doc.Inline{doc.Text(words)}, s, r)
	}
	if name := setWords(d.ControllerLine(), l.head(d.Controller, l.sizes.publisher), tag.P); len(name) > 0 {
		l.bar(name[0], publisherGap)
	} else {
		l.put(&Box{H: publisherGap, Bar: true, X: left, W: right - left})
	}
	l.dueSpace = kickerGap
	if s := style(Bold, l.sizes.kicker, Accent); d.Series != "" {
		setWords(d.SeriesLine(), s, tag.P)
	} else {
		set(d.Labels.Kicker, s, tag.P)
	}
	setWords(d.TitleLine(), l.head(d.Title, l.sizes.title), tag.Heading(1))
	l.dueSpace = openingGap
	text := l.text
	l.text, l.paragraphGap, l.onPage = style(Regular, l.sizes.lead, Ink), openingNextGap, false
	l.blocks(opening, left, right, 0)
	l.text, l.paragraphGap, l.onPage = text, paragraphGap, true
	l.dueSpace = datesGap
	l.set(l.lines(l.stamps(), left, right, false))
	for _, b := range l.boxes[:len(l.boxes)-1] {
		b.Keep = Must
	}
	l.dueSpace = firstGap
}

// stamps are the words of the line that tells the edition.
func (l *layouter) stamps() []word {
	list := l.doc.Stamps()
	if len(list) == 0 {
		return nil
	}
	s, p := style(Regular, l.sizes.small, Soft), l.el.Add(tag.P)
	var out []word
	for _, stamp := range list {
		in := stamp.Words
		if len(in) == 0 {
			in = []doc.Inline{doc.Text(strings.ReplaceAll(strings.TrimSpace(stamp.Label+" "+stamp.Text), " ", "\u00a0"))}
		}
		words := l.words(in, s, p)
		if len(out) > 0 && len(words) > 0 {
			words[0].gap = stampGap
		}
		out = append(out, words...)
	}
	return out
}

// imprint sets the last line of the document.
func (l *layouter) imprint() {
	if in := l.doc.Imprint; len(in) > 0 {
		l.spaceAbove(imprintGap)
		l.paragraph(in, style(Regular, l.sizes.small, Soft), l.sheet.Text, l.sheet.Right, l.el.Add(tag.P))
	}
}

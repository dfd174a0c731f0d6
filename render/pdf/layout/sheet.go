package layout

// Options are the page size and the text size; the zero Options are A4 and 12 points.
type Options struct {
	Letter bool // US Letter in place of A4
	Large  bool // large print: no text below 18 points
}

// A Sheet is the page and the edges of its text, in points from the top left corner. Side heads stand
// in a column of labels at the left edge, and what they are about beside them, from Text to Right. In
// large print there is one column, and heads stand above: Text is Left.
type Sheet struct {
	Width, Height                  float64
	Left, Text, Right, Top, Bottom float64
	FirstTop                       float64 // of page 1, which has no running head
	Small                          float64 // text size of running lines
	Head, Foot                     float64 // baselines of running lines
}

// mm is a millimetre in points.
const mm = 72 / 25.4

// LabelWidth is the width of the column of labels, and of the bar above a chapter.
const LabelWidth = 42 * mm

// gutter is the space between labels and text.
const gutter = 5 * mm

// A textSize is a size of text with the distance of its baselines, in points.
type textSize struct{ size, leading float64 }

// sizes of the parts of a document.
type sizes struct {
	text, publisher, kicker, title, lead, chapter, side, table, small textSize
	running, indent                                                   float64
}

var (
	defaultSizes = sizes{
		text: textSize{12, 16.25}, publisher: textSize{14, 18}, kicker: textSize{11, 16}, title: textSize{34, 38}, lead: textSize{14.5, 19.5},
		chapter: textSize{20, 24}, side: textSize{13, 16.25}, table: textSize{10.5, 14}, small: textSize{10, 13.5}, running: 9.5, indent: 11,
	}
	largeSizes = sizes{
		text: textSize{18, 24}, publisher: textSize{20, 25}, kicker: textSize{18, 24}, title: textSize{36, 42}, lead: textSize{20, 27},
		chapter: textSize{27, 32}, side: textSize{21, 26}, table: textSize{18, 23}, small: textSize{18, 23}, running: 18, indent: 18,
	}
)

func (o Options) sizes() *sizes {
	if o.Large {
		return &largeSizes
	}
	return &defaultSizes
}

func (o Options) sheet() Sheet {
	s := Sheet{Width: 595.28, Height: 841.89, Small: o.sizes().running, FirstTop: 16 * mm}
	if o.Letter {
		s.Width, s.Height = 612, 792
	}
	side, top, foot := 24*mm, 26*mm, 22*mm
	s.Head, s.Foot = 13*mm, s.Height-12*mm
	if o.Large {
		side, top, foot = 19*mm, 30*mm, 27*mm
		s.Head = 16 * mm
	}
	s.Left, s.Right, s.Top, s.Bottom = side, s.Width-side, top, s.Height-foot
	s.Text = s.Left + LabelWidth + gutter
	if o.Large {
		s.Text = s.Left
	}
	return s
}

// stacked reports whether heads stand above their text, not beside it.
func (s Sheet) stacked() bool { return s.Text == s.Left }

// MostVoid is the height of a fifth of a page: no more is left empty at the foot of a page, and what
// is at most that high stays whole.
func (s Sheet) MostVoid() float64 { return (s.Bottom - s.Top) / 5 }

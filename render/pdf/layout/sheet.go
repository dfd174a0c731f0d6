package layout

// Options are the page size and the text size; the zero Options are A4 and 12 points.
type Options struct {
	Letter bool // US Letter in place of A4
	Large  bool // large print: no text below 18 points
}

// A Sheet is the page and the edges of its text, in points from the top left corner.
type Sheet struct {
	Width, Height            float64
	Left, Right, Top, Bottom float64
	Small                    float64 // text size of headers and footers
	Head, Foot               float64 // baselines of header and footer
}

// sizes of text, in points.
type sizes struct {
	body, lead, facts, title, head, sub float64
	narrow                              float64 // text of tables with many columns
	leading                             float64 // of body text, as a factor
	indent                              float64
	pad                                 float64 // of their cells, left and right
	small                               float64
}

var (
	defaultSizes = sizes{body: 12, lead: 14, facts: 10.5, title: 27, head: 18, sub: 13, narrow: 10.5, pad: 7, leading: 1.42, indent: 16, small: 9.5}
	largeSizes   = sizes{body: 18, lead: 20, facts: 18, title: 33, head: 24, sub: 20, narrow: 18, pad: 4, leading: 1.34, indent: 25, small: 18}
)

func (o Options) sizes() sizes {
	if o.Large {
		return largeSizes
	}
	return defaultSizes
}

func (o Options) sheet() Sheet {
	s := Sheet{Width: 595.28, Height: 841.89, Small: o.sizes().small}
	if o.Letter {
		s.Width, s.Height = 612, 792
	}
	side, edge := 68.0, 76.0
	if o.Large {
		side, edge = 54, 84
	}
	s.Left, s.Right, s.Top, s.Bottom = side, s.Width-side, edge, s.Height-edge
	s.Head, s.Foot = 44, s.Height-38
	return s
}

// unsplitHeight is the height up to which a row is not split.
func (s Sheet) unsplitHeight() float64 { return (s.Bottom - s.Top) * 0.35 }

package layout

// Options choose the page and the size of text; the zero Options are A4 and 12 points.
type Options struct {
	Letter bool // US Letter in place of A4
	Large  bool // large print: no text below 18 points
}

// A Sheet is a page and the edges of its text, in points from the top left.
type Sheet struct {
	Width, Height            float64
	Left, Right, Top, Bottom float64
	Small                    float64 // size of what runs along the edges
	Head, Foot               float64 // baselines of it
}

// sizes of text, in points.
type sizes struct {
	body, lead, facts, title, head, sub float64
	narrow                              float64 // tables of many columns
	leading                             float64 // of text below headings
	indent                              float64
	pad                                 float64 // within their cells, at the sides
	small                               float64
}

var (
	usual = sizes{body: 12, lead: 14, facts: 10.5, title: 27, head: 18, sub: 13, narrow: 10.5, pad: 7, leading: 1.42, indent: 16, small: 9.5}
	large = sizes{body: 18, lead: 20, facts: 18, title: 33, head: 24, sub: 20, narrow: 18, pad: 4, leading: 1.34, indent: 25, small: 18}
)

func (o Options) sizes() sizes {
	if o.Large {
		return large
	}
	return usual
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

// tall is the height past which a row may be split.
func (s Sheet) tall() float64 { return (s.Bottom - s.Top) * 0.35 }

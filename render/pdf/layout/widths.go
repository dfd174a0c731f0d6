package layout

import (
	"slices"

	"github.com/noticec/noticec/render/doc"
)

// shares are those of the columns of a table of three that has heads of rows and columns, such as the
// purposes: what for, what we use, lawful basis.
var shares = []float64{0.33, 0.41, 0.26}

// mostColumns is how many columns stand in the column of text; tables with more take the whole width.
const mostColumns = 4

// needsSheet reports whether a table among blocks needs the whole width.
func (l *layouter) needsSheet(blocks []doc.Block) bool {
	return slices.ContainsFunc(blocks, func(b doc.Block) bool {
		t, ok := b.(*doc.Table)
		return ok && l.tableNeedsSheet(t)
	})
}

func (l *layouter) tableNeedsSheet(t *doc.Table) bool {
	if len(t.Head) > mostColumns {
		return true
	}
	if len(t.Head) < mostColumns {
		return false
	}
	least, _ := l.extremes(t, l.sheet.Right-l.sheet.Text)
	sum := columnGap * float64(len(least)-1)
	for _, w := range least {
		sum += w
	}
	return sum > l.sheet.Right-l.sheet.Text
}

// widths distributes a width among the columns: each gets the width of its longest word, and the
// rest goes by the length of the text.
func (l *layouter) widths(t *doc.Table, width float64) []float64 {
	least, most := l.extremes(t, width)
	room := width - columnGap*float64(len(t.Head)-1)
	if len(least) == len(shares) && !t.NoRowHeads && !slices.ContainsFunc(t.Head, func(h []doc.Inline) bool { return len(h) == 0 }) {
		out := make([]float64, len(shares))
		for i := range out {
			if out[i] = shares[i] * width; i < len(out)-1 {
				out[i] -= columnGap
			}
			if out[i] < least[i] {
				return distribute(least, most, room)
			}
		}
		return out
	}
	return distribute(least, most, room)
}

// extremes are, of each column, the width of its longest word and that of its longest paragraph.
func (l *layouter) extremes(t *doc.Table, width float64) (least, most []float64) {
	n := len(t.Head)
	least, most = make([]float64, n), make([]float64, n)
	measure := func(i int, in []doc.Inline, s Style, indented float64) {
		line := 0.0
		for _, w := range l.words(in, s, nil) {
			least[i] = max(least[i], min(w.w+indented+0.1, width/2))
			line += w.w + w.space
		}
		most[i] = max(most[i], min(line+indented, width))
	}
	text := style(Regular, l.sizes.table, Ink)
	bold, small := text, style(Bold, l.sizes.small, Ink)
	bold.Face = Bold
	face := func(i int) Style {
		if i == 0 && !t.NoRowHeads {
			return bold
		}
		return text
	}
	var each func(i int, list []doc.Block, indented float64)
	each = func(i int, list []doc.Block, indented float64) {
		for _, b := range list {
			switch b := b.(type) {
			case *doc.Paragraph:
				measure(i, b.Inlines, face(i), indented)
			case *doc.List:
				for _, item := range b.Items {
					each(i, item.Blocks, indented+l.sizes.indent)
				}
			}
		}
	}
	seen := len(l.missing)
	for i, h := range t.Head {
		measure(i, h, small, 0)
	}
	for _, r := range t.Rows {
		for i, cell := range r.Cells {
			each(i, cell, 0)
		}
	}
	l.missing = l.missing[:seen] // missing characters are noted when the cells are set
	return least, most
}

// distribute gives each column its least width, and the rest of the room in proportion to what more it
// could use (most).
func distribute(least, most []float64, room float64) []float64 {
	out := slices.Clone(least)
	need, want := 0.0, 0.0
	for i := range least {
		need += least[i]
		want += most[i] - least[i]
	}
	for i := range out {
		switch {
		case need > room:
			out[i] *= room / need
		case want > 0:
			out[i] += (room - need) * (most[i] - least[i]) / want
		default:
			out[i] += (room - need) / float64(len(out))
		}
	}
	return out
}

package doc

import (
	"strings"

	"github.com/noticec/noticec/notice/prose"
)

// Clean removes invisible characters that change how the visible ones are shown: control
// characters, and bidirectional formatting characters that override the direction or are not
// closed within their paragraph, which would reorder the words beside them. It replaces links
// that are nested in other links or have an unsafe address by their words, and leaves lines and
// cells without words empty.
func (d *Document) Clean() {
	for _, s := range []*string{&d.Series, &d.Title, &d.Subtitle, &d.Controller} {
		*s = prose.Visible(*s)
	}
	for _, s := range []*Stamp{&d.Updated, &d.Version, &d.Effective, &d.Adopted} {
		s.Label, s.Text, s.Words = prose.Visible(s.Label), prose.Visible(s.Text), clean(s.Words)
	}
	d.ControllerWords, d.TitleWords, d.SeriesWords = clean(d.ControllerWords), clean(d.TitleWords), clean(d.SeriesWords)
	for i := range d.Alternates {
		d.Alternates[i].Name = prose.Visible(d.Alternates[i].Name)
	}
	Walk(d.Blocks, func(b Block) {
		for _, list := range lines(b) {
			*list = clean(*list)
		}
	})
	Walk(d.Blocks, func(b Block) {
		if t, ok := b.(*Table); ok {
			clearEmptyCells(t)
		}
	})
	d.Imprint = clean(d.Imprint)
}

// clean is prose.Clean; nil if no words are left.
func clean(words []Inline) []Inline {
	if words = prose.Clean(words); strings.TrimSpace(Plain(words)) == "" {
		return nil
	}
	return words
}

// clearEmptyCells removes the blocks of cells in which there is no word.
func clearEmptyCells(t *Table) {
	for _, row := range t.Rows {
		for i, cell := range row.Cells {
			if len(Words(cell)) == 0 {
				row.Cells[i] = nil
			}
		}
	}
}

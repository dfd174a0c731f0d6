package docx

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/render/doc"
)

const (
	longCell  = 60  // characters from which a cell gets no wider a column
	shortCell = 6   // characters that a column has room for at least
	cellSides = 240 // the margins of a cell and its lines, in twips
	maxWhole  = 15  // lines of a row that is not divided between pages
)

// columnWidths divides the width of the text between the columns, in twips: each has room for its longest
// word, so that no word is broken where that can be, and what is left goes to those with much text.
func (p *printer) columnWidths(t *doc.Table) []int {
	words, texts := make([]int, len(t.Head)), make([]int, len(t.Head))
	for i := range t.Head {
		note := func(text string, bold bool) {
			words[i] = max(words[i], p.longestWord(text, bold)+cellSides)
			texts[i] = max(texts[i], p.widthOf(prefix(text, longCell), bold)+cellSides)
		}
		note(strings.Repeat("x", shortCell), false)
		note(doc.Plain(t.Head[i]), true)
		for _, row := range t.Rows {
			eachText(row.Cells[i], func(text string) { note(text, i == 0 && !t.NoRowHeads) })
		}
	}
	roomy := slices.Clone(words) // for letters that are wider, where there is no Calibri
	for i := range roomy {
		roomy[i] += roomy[i] / 5
	}
	if sum(roomy) <= p.sheet.text() {
		words = roomy
	}
	return divide(p.sheet.text(), words, texts)
}

// divide divides a width between columns, by how wide each wants to be at least and at most.
func divide(width int, least, most []int) []int {
	out := slices.Clone(least)
	left := width - sum(least)
	if left < 0 { // words must be broken: in the columns that want more than their share
		share, wide := width/max(1, len(out)), 0
		left = width
		for _, w := range least {
			if w <= share {
				left -= w
			} else {
				wide += w
			}
		}
		for i, w := range least {
			if w > share {
				out[i] = left * w / wide
			}
		}
	} else {
		wants := make([]int, len(out))
		for i := range out {
			wants[i] = max(0, most[i]-least[i])
		}
		if sum(wants) == 0 {
			wants = least
		}
		for i := range out {
			out[i] += left * wants[i] / max(1, sum(wants))
		}
	}
	if len(out) > 0 {
		out[len(out)-1] += width - sum(out)
	}
	return out
}

func sum(numbers []int) (n int) {
	for _, x := range numbers {
		n += x
	}
	return n
}

// linesOf is about how many lines a row has.
func (p *printer) linesOf(row doc.Row, widths []int) int {
	most := 0
	for i, cell := range row.Cells {
		lines := 0
		eachText(cell, func(text string) { lines += 1 + p.widthOf(text, false)/max(1, widths[i]-cellSides) })
		most = max(most, lines)
	}
	return most
}

// eachText calls f with the text of each paragraph of a cell.
func eachText(cell []doc.Block, f func(string)) {
	doc.Walk(cell, func(b doc.Block) {
		if para, ok := b.(*doc.Paragraph); ok {
			f(doc.Plain(para.Inlines))
		}
	})
}

// longestWord is about how wide the longest word of a text is, in twips. Words end at spaces and hyphens,
// but not at no-break spaces, and around the characters of scripts without spaces.
func (p *printer) longestWord(text string, bold bool) int {
	most := 0
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' || r == '-' || r > '\u2e80'
	}) {
		most = max(most, p.widthOf(word+"-", bold))
	}
	return most
}

// widthOf is about how wide a text is on one line, in twips, by the widths of the usual letters of Calibri.
func (p *printer) widthOf(text string, bold bool) int {
	thousandths := 0 // of the size
	for _, r := range text {
		switch {
		case strings.ContainsRune("fijlrt.,:;'!|()[] ", r):
			thousandths += 330
		case r > '\u2e80':
			thousandths += 1000
		case strings.ContainsRune("mwMW@%&", r):
			thousandths += 860
		case unicode.IsUpper(r):
			thousandths += 630
		default:
			thousandths += 525
		}
	}
	if bold {
		thousandths += thousandths / 20
	}
	return thousandths * p.tableSize * 10 / 1000 // twentieths of a point; the size is in half points
}

// prefix is a text of at most n characters.
func prefix(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	return string([]rune(text)[:n])
}

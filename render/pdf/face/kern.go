package face

import (
	"math/bits"
	"sort"
)

// A pairTable holds the kerning of pairs that begin with some glyphs: a subtable of the table GPOS
// (OpenType, lookup type 2), or of the older table kern. Values are read from it when they are
// needed; what lies beyond its end counts as none.
type pairTable struct {
	reader
	lookup  int // of a lookup, the first subtable that has the pair ends the search
	advance func(t *pairTable, row, next int) (v int, found bool)
	classes []uint16 // of the second glyph, where the pairs are of classes
	first   int      // offset of the first record
	size    int      // of a record
	value   int      // offset of the advance in its record
	columns int      // of a table of classes
}

// A kernRow is where the pairs of one first glyph are in a table.
type kernRow struct {
	table *pairTable
	row   int
}

// maxPairTables is how many tables of pairs are read; fonts have a few dozen at most.
const maxPairTables = 100

// kerning notes where the pairs of each glyph are. A font whose tables are broken has no kerning:
// it can be printed without.
func (f *Face) kerning() error {
	f.kern = make([][]kernRow, f.glyphs)
	if !f.readGPOS() {
		f.readKern()
	}
	return nil
}

// Kern returns by how much two characters that follow each other are moved apart, in font units;
// less than 0 is closer. Spaces are not kerned, so that the width of a text is that of its words and
// of the spaces between them.
func (f *Face) Kern(a, b rune) int {
	if a <= ' ' || b <= ' ' || a == '\u00a0' || b == '\u00a0' {
		return 0
	}
	return f.kernGlyphs(f.Glyph(a), f.Glyph(b))
}

func (f *Face) kernGlyphs(a, b uint16) int {
	total, done := 0, -1
	for _, r := range f.kern[a] {
		if r.table.lookup == done {
			continue
		}
		if v, found := r.table.advance(r.table, r.row, int(b)); found {
			total += v
			done = r.table.lookup
		}
	}
	return total
}

// readGPOS notes the tables of the feature kern, and reports whether there are any.
func (f *Face) readGPOS() bool {
	const pairs, extension = 2, 9
	r := reader{data: f.tables["GPOS"]}
	features, lookups := r.u16(6), r.u16(8)
	tables := 0
	for i := range r.u16(features) {
		record := features + 2 + 6*i
		if r.bad || r.u32(record) != 0x6B65726E { // kern
			continue
		}
		feature := features + r.u16(record+4)
		for j := range r.u16(feature + 2) {
			lookup := lookups + r.u16(lookups+2+2*r.u16(feature+4+2*j))
			for k := range r.u16(lookup + 4) {
				kind, at := r.u16(lookup), lookup+r.u16(lookup+6+2*k)
				if kind == extension {
					kind, at = r.u16(at+2), at+r.u32(at+4)
				}
				if r.bad || tables == maxPairTables {
					return tables > 0
				}
				if kind == pairs && f.addPairs(&pairTable{reader: reader{data: r.data}, lookup: j}, at) {
					tables++
				}
			}
		}
		break // the languages of a font share their kerning
	}
	return tables > 0
}

// addPairs notes a subtable for the glyphs that it covers.
func (f *Face) addPairs(t *pairTable, at int) bool {
	const advance = 4
	format1, format2 := t.u16(at+4), t.u16(at+6)
	if format1&advance == 0 {
		return false
	}
	t.value = 2 * bits.OnesCount(uint(format1&(advance-1)))
	t.size = 2 * (bits.OnesCount(uint(format1)) + bits.OnesCount(uint(format2)))
	var row func(glyph, index int) int
	switch t.u16(at) {
	case 1:
		t.size, t.value = t.size+2, t.value+2 // a record begins with its second glyph
		t.advance = advanceOfPair
		row = func(_, index int) int { return at + t.u16(at+10+2*index) }
	case 2:
		t.columns, t.first = t.u16(at+14), at+16
		t.advance = advanceOfClasses
		t.classes = make([]uint16, f.glyphs)
		t.eachClass(at+t.u16(at+10), func(g, class int) {
			if g < f.glyphs {
				t.classes[g] = uint16(class)
			}
		})
		first := map[int]int{}
		t.eachClass(at+t.u16(at+8), func(g, class int) { first[g] = class })
		row = func(glyph, _ int) int { return first[glyph] }
	default:
		return false
	}
	t.eachCovered(at+t.u16(at+2), func(glyph, index int) {
		if glyph < f.glyphs {
			f.kern[glyph] = append(f.kern[glyph], kernRow{t, row(glyph, index)})
		}
	})
	return true
}

// advanceOfPair looks a glyph up in the records at row, which are sorted by their second glyph.
func advanceOfPair(t *pairTable, row, next int) (int, bool) {
	r := reader{data: t.data}
	n := r.u16(row)
	i := sort.Search(n, func(i int) bool { return r.u16(row+2+t.size*i) >= next })
	if i == n || r.u16(row+2+t.size*i) != next {
		return 0, false
	}
	return r.i16(row + 2 + t.size*i + t.value), !r.bad
}

// advanceOfClasses looks up the value of the classes of both glyphs. A table of classes has every
// pair that begins with a glyph that it covers.
func advanceOfClasses(t *pairTable, row, next int) (int, bool) {
	class := int(t.classes[next])
	if class >= t.columns {
		return 0, true
	}
	r := reader{data: t.data}
	v := r.i16(t.first + t.size*(row*t.columns+class) + t.value)
	return v, true
}

// eachCovered calls do with the glyphs of a coverage table and their indices.
func (r *reader) eachCovered(at int, do func(glyph, index int)) {
	switch r.u16(at) {
	case 1:
		for i := 0; i < r.u16(at+2) && !r.bad; i++ {
			do(r.u16(at+4+2*i), i)
		}
	case 2:
		r.eachRange(at+2, func(glyph, first, index int) { do(glyph, index+glyph-first) })
	}
}

// eachClass calls do with the glyphs of a class definition whose class is not 0.
func (r *reader) eachClass(at int, do func(glyph, class int)) {
	switch r.u16(at) {
	case 1:
		for i := 0; i < r.u16(at+4) && !r.bad; i++ {
			do(r.u16(at+2)+i, r.u16(at+6+2*i))
		}
	case 2:
		r.eachRange(at+2, func(glyph, _, class int) { do(glyph, class) })
	}
}

// eachRange calls do with the glyphs of ranges, the first of their range, and its value.
func (r *reader) eachRange(at int, do func(glyph, first, value int)) {
	before := -1
	for i := 0; i < r.u16(at) && !r.bad; i++ {
		first, last, value := r.u16(at+2+6*i), r.u16(at+4+6*i), r.u16(at+6+6*i)
		if first <= before { // ranges ascend; without this check a crafted font could cost any time
			return
		}
		before = last
		for g := first; g <= last; g++ {
			do(g, first, value)
		}
	}
}

// readKern notes the pairs of the table kern: those of its horizontal subtables of format 0.
func (f *Face) readKern() {
	const horizontal = 1
	r := reader{data: f.tables["kern"]}
	if r.u16(0) != 0 {
		return
	}
	at := 4
	for i := 0; i < min(r.u16(2), maxPairTables) && !r.bad; i++ {
		if coverage := r.u16(at + 4); coverage&7 == horizontal && coverage>>8 == 0 {
			t := &pairTable{reader: reader{data: r.data}, lookup: i, size: 6, value: 4, advance: advanceOfKern}
			t.first, t.columns = at+14, r.u16(at+6)
			last := -1
			for j := 0; j < t.columns && !r.bad; j++ {
				if g := r.u16(t.first + t.size*j); g != last && g < f.glyphs {
					f.kern[g] = append(f.kern[g], kernRow{t, g})
					last = g
				}
			}
		}
		at += r.u16(at + 2)
	}
}

// advanceOfKern looks a pair up in records that are sorted by both glyphs.
func advanceOfKern(t *pairTable, row, next int) (int, bool) {
	r, pair := reader{data: t.data}, row<<16|next
	i := sort.Search(t.columns, func(i int) bool { return r.u32(t.first+t.size*i) >= pair })
	if i == t.columns || r.u32(t.first+t.size*i) != pair {
		return 0, false
	}
	return r.i16(t.first + t.size*i + t.value), !r.bad
}

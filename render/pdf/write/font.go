package write

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/noticec/noticec/render/pdf/face"
)

// font writes a subset as a composite font whose codes are glyph numbers (Identity-H).
func (f *writer) font(s *face.Subset) int {
	const symbolic, italic = 4, 64
	data := s.File()
	flags := symbolic
	if s.Face.Italic != 0 {
		flags |= italic
	}
	box := s.Face.Box
	file := f.stream(data, fmt.Sprintf("/Length1 %d", len(data)))
	descriptor := f.add("<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %s/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %d 0 R>>",
		s.Name(), flags, box[0], box[1], box[2], box[3], number(s.Face.Italic), s.Face.Ascent, s.Face.Descent, s.Face.CapHeight, s.Face.Stem, file)
	var widths strings.Builder
	for i, w := range s.Widths() {
		if i > 0 {
			widths.WriteByte(' ')
		}
		widths.WriteString(strconv.Itoa(w))
	}
	glyphs := f.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/W[0[%s]]/CIDToGIDMap/Identity>>",
		s.Name(), descriptor, widths.String())
	return f.add("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		s.Name(), glyphs, f.stream(toUnicode(s.Runes()), ""))
}

// toUnicode maps codes, from 1, back to characters, so that text can be searched, copied and read
// aloud (ISO 32000-1, 9.10.3). A bfchar block holds at most 100.
func toUnicode(runes []rune) []byte {
	const most = 100
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for from := 0; from < len(runes); from += most {
		block := runes[from:min(from+most, len(runes))]
		fmt.Fprintf(&b, "%d beginbfchar\n", len(block))
		for i, r := range block {
			fmt.Fprintf(&b, "<%04X> <", from+i+1)
			for _, u := range utf16.AppendRune(nil, r) {
				fmt.Fprintf(&b, "%04X", u)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return []byte(b.String())
}

// number formats a number with at most two decimals.
func number(v float64) string {
	return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0"), ".")
}

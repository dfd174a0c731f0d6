package face

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
)

// A Subset is the characters of a face that one document uses. Each has a code of two bytes,
// from 1 in the order of first use; the code is also the number of its glyph in the font file
// of the subset.
type Subset struct {
	Face     *Face
	Resource string // the name by which content streams select it, without the slash
	runes    []rune // of code i+1
	codes    map[rune]uint16
}

// NewSubset begins an empty subset.
func NewSubset(f *Face, resource string) *Subset {
	return &Subset{Face: f, Resource: resource, codes: make(map[rune]uint16, 96)}
}

// Encode appends the elements of the array that shows text with its kerning: strings of codes, and
// between them by how much, in thousandths of an em, the next is moved back (ISO 32000-1, 9.4.3). It
// adds the characters of text to the subset.
func (s *Subset) Encode(to []byte, text string) []byte {
	const hex = "0123456789ABCDEF"
	open, before := false, rune(0)
	for _, r := range text {
		if k := s.Face.Kern(before, r); k != 0 {
			to = append(to, '>')
			to = strconv.AppendInt(to, int64(-s.Face.thousandths(k)), 10)
			open = false
		}
		if !open {
			to = append(to, '<')
			open = true
		}
		code := s.code(r)
		to = append(to, hex[code>>12], hex[code>>8&15], hex[code>>4&15], hex[code&15])
		before = r
	}
	if open {
		to = append(to, '>')
	}
	return to
}

// code returns the code of a character, which it adds to the subset.
func (s *Subset) code(r rune) uint16 {
	code, ok := s.codes[r]
	if !ok {
		s.runes = append(s.runes, r)
		code = uint16(len(s.runes))
		s.codes[r] = code
	}
	return code
}

// Runes returns the characters by code, from code 1.
func (s *Subset) Runes() []rune { return s.runes }

// Widths returns the widths by code in thousandths of an em, from code 0 (.notdef).
func (s *Subset) Widths() []int {
	out := make([]int, 0, len(s.runes)+1)
	out = append(out, s.Face.thousandths(int(s.Face.advance[0])))
	for _, r := range s.runes {
		out = append(out, s.Face.thousandths(int(s.Face.advance[s.Face.Glyph(r)])))
	}
	return out
}

// Name returns the name of the subset: a tag of six letters that depends on its characters, and the
// name of the face (ISO 32000-1, 9.6.4).
func (s *Subset) Name() string {
	sum := sha256.Sum256([]byte(string(s.runes)))
	var tag strings.Builder
	for _, b := range sum[:6] {
		tag.WriteByte('A' + b%26)
	}
	return tag.String() + "+" + s.Face.Name
}

// File returns the subset as a font file, with the tables that a PDF needs.
func (s *Subset) File() []byte {
	f := s.Face
	glyphs := []uint16{0}
	for _, r := range s.runes {
		glyphs = append(glyphs, f.Glyph(r))
	}
	var glyf, loca, hmtx []byte
	parts := map[uint16]uint16{} // glyph of the face → glyph of the subset, for components of composite glyphs
	for i := 0; i < len(glyphs); i++ {
		g := glyphs[i]
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		hmtx = binary.BigEndian.AppendUint16(hmtx, f.advance[g])
		hmtx = binary.BigEndian.AppendUint16(hmtx, f.bearing(g))
		outline := f.tables["glyf"][f.offsets[g]:f.offsets[g+1]]
		at := len(glyf)
		glyf = append(glyf, outline...)
		for _, place := range components(outline) {
			part := binary.BigEndian.Uint16(outline[place:])
			if int(part) >= f.glyphs {
				part = 0
			}
			n, ok := parts[part]
			if !ok {
				n = uint16(len(glyphs))
				parts[part] = n
				glyphs = append(glyphs, part)
			}
			binary.BigEndian.PutUint16(glyf[at+place:], n)
		}
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))

	head, hhea, maxp := slices.Clone(f.tables["head"]), slices.Clone(f.tables["hhea"]), slices.Clone(f.tables["maxp"])
	binary.BigEndian.PutUint16(head[50:], 1) // long offsets
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(glyphs)))
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(glyphs)))
	tables := []table{{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}}
	for _, name := range []string{"cvt ", "fpgm", "prep"} { // used by the instructions of outlines
		if t := f.tables[name]; t != nil {
			tables = append(tables, table{name, t})
		}
	}
	return fontFile(tables)
}

// bearing returns the left side bearing of a glyph.
func (f *Face) bearing(g uint16) uint16 {
	r := reader{data: f.tables["hmtx"]}
	hhea := reader{data: f.tables["hhea"]}
	long := hhea.u16(34)
	if int(g) < long {
		return uint16(r.u16(4*int(g) + 2))
	}
	return uint16(r.u16(4*long + 2*(int(g)-long)))
}

// components returns the offsets in a composite outline at which it names other glyphs.
func components(outline []byte) []int {
	const words, scale, more, scales, matrix = 0x1, 0x8, 0x20, 0x40, 0x80
	r := reader{data: outline}
	if len(outline) < 10 || r.i16(0) >= 0 {
		return nil
	}
	var out []int
	for at := 10; ; {
		flags := r.u16(at)
		r.u16(at + 2)
		if r.bad {
			return out
		}
		out = append(out, at+2)
		at += 6
		if flags&words != 0 {
			at += 2
		}
		switch {
		case flags&scale != 0:
			at += 2
		case flags&scales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&more == 0 {
			return out
		}
	}
}

type table struct {
	name string
	data []byte
}

// fontFile joins tables to a font file, sorted by name.
func fontFile(tables []table) []byte {
	slices.SortFunc(tables, func(a, b table) int { return strings.Compare(a.name, b.name) })
	out := make([]byte, 12+16*len(tables), 64<<10)
	copy(out, "\x00\x01\x00\x00")
	binary.BigEndian.PutUint16(out[4:], uint16(len(tables)))
	power, log := 1, 0
	for power*2 <= len(tables) {
		power, log = power*2, log+1
	}
	binary.BigEndian.PutUint16(out[6:], uint16(16*power))
	binary.BigEndian.PutUint16(out[8:], uint16(log))
	binary.BigEndian.PutUint16(out[10:], uint16(16*(len(tables)-power)))
	for i, t := range tables {
		entry := out[12+16*i:]
		copy(entry, t.name)
		binary.BigEndian.PutUint32(entry[4:], checksum(t.data))
		binary.BigEndian.PutUint32(entry[8:], uint32(len(out)))
		binary.BigEndian.PutUint32(entry[12:], uint32(len(t.data)))
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

func checksum(data []byte) uint32 {
	var total uint32
	for len(data) >= 4 {
		total += binary.BigEndian.Uint32(data)
		data = data[4:]
	}
	var rest [4]byte
	copy(rest[:], data)
	return total + binary.BigEndian.Uint32(rest[:])
}

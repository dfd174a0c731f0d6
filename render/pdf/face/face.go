// Package face reads TrueType fonts: coverage, widths, and the subset that a document uses. A font
// is read once for all documents.
package face

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// A Face is a TrueType font that was read. It never changes, so that documents can share it.
type Face struct {
	Name string // PostScript name
	Metrics

	file    []byte
	tables  map[string][]byte
	glyphs  int
	advance []uint16          // width by glyph, in font units
	offsets []uint32          // of outlines in the table glyf; one more than glyphs
	pages   [256]*[256]uint16 // glyph by high and low byte of the character; nil for none
	kern    [][]kernRow       // by the first glyph of a pair
}

// Metrics are in thousandths of an em, as in a PDF font descriptor.
type Metrics struct {
	Ascent, Descent, CapHeight int
	Box                        [4]int
	Italic                     float64 // angle in degrees; 0 is upright
	Stem                       int     // StemV, estimated from the weight
	units                      int     // font units in an em
}

// maxSize is the largest font file that is read, in bytes.
const maxSize = 32 << 20

// Parse reads a TrueType font. The error says what is wrong with it, or that its licence bits forbid
// to embed it.
func Parse(file []byte) (*Face, error) {
	if len(file) > maxSize {
		return nil, fmt.Errorf("the font is larger than %d MiB", maxSize>>20)
	}
	f := &Face{file: file, tables: map[string][]byte{}}
	for _, read := range []func() error{f.directory, f.metrics, f.widths, f.outlines, f.embeddingPermission, f.postScriptName, f.cmap, f.kerning} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// A reader reads big-endian numbers; bad remembers a read beyond the end.
type reader struct {
	data []byte
	bad  bool
}

func (r *reader) u16(at int) int {
	if at < 0 || at+2 > len(r.data) {
		r.bad = true
		return 0
	}
	return int(binary.BigEndian.Uint16(r.data[at:]))
}

func (r *reader) i16(at int) int { return int(int16(r.u16(at))) }

func (r *reader) u32(at int) int { return r.u16(at)<<16 | r.u16(at+2) }

var errTruncated = errors.New("the font is cut short")

func (f *Face) directory() error {
	r := reader{data: f.file}
	switch tag := r.u32(0); {
	case r.bad:
		return errTruncated
	case tag == 0x4F54544F:
		return errors.New("the font has outlines of the PostScript kind (OTF): use its TrueType files (TTF)")
	case tag != 0x00010000 && tag != 0x74727565:
		return errors.New("the file is not a TrueType font (TTF)")
	}
	for i := range r.u16(4) {
		entry := 12 + 16*i
		at, size := r.u32(entry+8), r.u32(entry+12)
		if r.bad || at > len(f.file) || size > len(f.file)-at {
			return errTruncated
		}
		f.tables[string(f.file[entry:entry+4])] = f.file[at : at+size]
	}
	for _, name := range []string{"head", "hhea", "hmtx", "maxp", "loca", "glyf", "cmap"} {
		if f.tables[name] == nil {
			return fmt.Errorf("the font has no table %q", name)
		}
	}
	if f.tables["fvar"] != nil {
		return errors.New("the font is variable: use the files of its single faces")
	}
	return nil
}

func (f *Face) metrics() error {
	head, hhea, maxp := reader{data: f.tables["head"]}, reader{data: f.tables["hhea"]}, reader{data: f.tables["maxp"]}
	f.units = head.u16(18)
	f.glyphs = maxp.u16(4)
	if head.bad || len(head.data) < 54 || len(hhea.data) < 36 || maxp.bad || f.units < 16 || f.glyphs == 0 {
		return errTruncated
	}
	f.Ascent, f.Descent = f.thousandths(hhea.i16(4)), f.thousandths(hhea.i16(6))
	for i := range f.Box {
		f.Box[i] = f.thousandths(head.i16(36 + 2*i))
	}
	f.CapHeight, f.Stem = f.Ascent, 80
	if os2 := (reader{data: f.tables["OS/2"]}); len(os2.data) >= 90 {
		f.Stem = 10 + 220*max(0, os2.u16(4)-50)/900
		if cap := os2.i16(88); os2.u16(0) >= 2 && cap > 0 {
			f.CapHeight = f.thousandths(cap)
		}
	}
	if post := (reader{data: f.tables["post"]}); len(post.data) >= 8 {
		f.Italic = float64(post.i16(4)) + float64(post.u16(6))/65536
	}
	return nil
}

// thousandths converts font units to thousandths of an em, rounded half up.
func (f *Face) thousandths(v int) int { return int(math.Floor(float64(v)*1000/float64(f.units) + 0.5)) }

func (f *Face) widths() error {
	hhea, hmtx := reader{data: f.tables["hhea"]}, reader{data: f.tables["hmtx"]}
	long := hhea.u16(34)
	if long == 0 || long > f.glyphs {
		return errTruncated
	}
	f.advance = make([]uint16, f.glyphs)
	for i := range f.advance {
		f.advance[i] = uint16(hmtx.u16(4 * min(i, long-1)))
	}
	if hmtx.bad || len(hmtx.data) < 4*long+2*(f.glyphs-long) {
		return errTruncated
	}
	return nil
}

// outlines reads the offsets of all outlines and checks them, so that later code need not.
func (f *Face) outlines() error {
	head, loca := reader{data: f.tables["head"]}, reader{data: f.tables["loca"]}
	f.offsets = make([]uint32, f.glyphs+1)
	for i := range f.offsets {
		if head.u16(50) == 0 {
			f.offsets[i] = uint32(2 * loca.u16(2*i))
		} else {
			f.offsets[i] = uint32(loca.u32(4 * i))
		}
		if loca.bad || int(f.offsets[i]) > len(f.tables["glyf"]) || i > 0 && f.offsets[i] < f.offsets[i-1] {
			return errors.New("the outlines of the font are broken")
		}
	}
	return nil
}

// embeddingPermission refuses a font that may not be embedded, or not as a subset
// (OpenType, OS/2, fsType).
func (f *Face) embeddingPermission() error {
	os2 := reader{data: f.tables["OS/2"]}
	if len(os2.data) < 10 {
		return nil
	}
	switch t := os2.u16(8); {
	case t&0xF == 2:
		return errors.New("the licence of the font does not let it be embedded (fsType 2)")
	case t&0x100 != 0:
		return errors.New("the licence of the font does not let a part of it be embedded (fsType 0x100)")
	}
	return nil
}

// postScriptName reads the name, limited to characters that a PDF name needs no escape for.
func (f *Face) postScriptName() error {
	const postscript, fallback = 6, "Font"
	f.Name = fallback
	r := reader{data: f.tables["name"]}
	if len(r.data) < 6 {
		return nil
	}
	for i := range r.u16(2) {
		at := 6 + 12*i
		from, size := r.u16(4)+r.u16(at+10), r.u16(at+8)
		if r.bad || from+size > len(r.data) {
			return nil
		}
		if r.u16(at+6) != postscript {
			continue
		}
		var name []byte
		for _, c := range r.data[from : from+size] {
			if c == '-' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' {
				name = append(name, c)
			}
		}
		if len(name) > 0 && len(name) < 64 {
			f.Name = string(name)
			return nil
		}
	}
	return nil
}

// Glyph returns the number of the glyph of a character; 0 (.notdef) if the face lacks it.
func (f *Face) Glyph(r rune) uint16 {
	if r < 0 || r > 0xFFFF || f.pages[r>>8] == nil {
		return 0
	}
	return f.pages[r>>8][r&0xFF]
}

// Has reports whether the face can print a character.
func (f *Face) Has(r rune) bool { return f.Glyph(r) != 0 }

// Width returns the width of s in points, with its kerning, at a size in points.
func (f *Face) Width(s string, size float64) float64 {
	units, before := 0, rune(0)
	for _, r := range s {
		units += int(f.advance[f.Glyph(r)]) + f.Kern(before, r)
		before = r
	}
	return float64(units) / float64(f.units) * size
}

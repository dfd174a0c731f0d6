package face

import "errors"

// cmap reads the table of that name: format 4, or preferably format 12, of which the basic
// multilingual plane is used.
func (f *Face) cmap() error {
	r := reader{data: f.tables["cmap"]}
	best, rank := 0, 0
	for i := range r.u16(2) {
		platform, encoding, at := r.u16(4+8*i), r.u16(6+8*i), r.u32(8+8*i)
		if r.bad {
			return errTruncated
		}
		if platform != 0 && (platform != 3 || encoding != 1 && encoding != 10) {
			continue
		}
		if format := r.u16(at); format == 4 && rank < 1 || format == 12 && rank < 2 {
			best, rank = at, max(1, format/6)
		}
	}
	switch rank {
	case 1:
		f.cmapFormat4(&r, best)
	case 2:
		f.cmapFormat12(&r, best)
	default:
		return errors.New("the font has no Unicode map of its characters")
	}
	if r.bad {
		return errTruncated
	}
	if !f.Has(' ') || !f.Has('a') {
		return errors.New("the font has no plain letters")
	}
	return nil
}

func (f *Face) setGlyph(c, glyph int) {
	if glyph <= 0 || glyph >= f.glyphs || c > 0xFFFF {
		return
	}
	page := &f.pages[c>>8]
	if *page == nil {
		*page = new([256]uint16)
	}
	(*page)[c&0xFF] = uint16(glyph)
}

func (f *Face) cmapFormat4(r *reader, at int) {
	n := r.u16(at+6) / 2
	ends, starts := at+14, at+16+2*n
	deltas, ranges := starts+2*n, starts+4*n
	before := -1
	for i := 0; i < n && !r.bad; i++ {
		first, last, delta, offset := r.u16(starts+2*i), r.u16(ends+2*i), r.u16(deltas+2*i), r.u16(ranges+2*i)
		if first <= before { // segments ascend; without this check a crafted font could cost any time
			r.bad = true
			return
		}
		before = last
		for c := first; c <= last && c < 0xFFFF && !r.bad; c++ {
			glyph := c
			if offset != 0 {
				if glyph = r.u16(ranges + 2*i + offset + 2*(c-first)); glyph == 0 {
					continue
				}
			}
			f.setGlyph(c, (glyph+delta)&0xFFFF)
		}
	}
}

func (f *Face) cmapFormat12(r *reader, at int) {
	before := -1
	for i := 0; i < r.u32(at+12) && !r.bad; i++ {
		group := at + 16 + 12*i
		first, last, glyph := r.u32(group), r.u32(group+4), r.u32(group+8)
		if first <= before {
			r.bad = true
			return
		}
		before, last = max(first, last), min(last, 0xFFFF)
		for c := first; c <= last; c++ {
			f.setGlyph(c, glyph+c-first)
		}
	}
}

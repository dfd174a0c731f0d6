package write

import (
	"encoding/binary"
	"math"
	"sync"
	"unicode/utf16"
)

// sRGB is a profile of the colour space of screens (IEC 61966-2-1), of our own making, in
// the form of ICC.1:2004-10: primaries adapted to D50, and one curve for all of them.
var sRGB = sync.OnceValue(func() []byte {
	xyz := func(x, y, z float64) []byte {
		out := []byte("XYZ \x00\x00\x00\x00")
		return append(append(append(out, fixed(x)...), fixed(y)...), fixed(z)...)
	}
	words := func(s string) []byte {
		units := utf16.Encode([]rune(s))
		out := []byte("mluc\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0cenUS")
		out = binary.BigEndian.AppendUint32(out, uint32(2*len(units)))
		out = binary.BigEndian.AppendUint32(out, 28)
		for _, u := range units {
			out = binary.BigEndian.AppendUint16(out, u)
		}
		return out
	}
	// Y = ((X+0.055)/1.055)^2.4 from 0.04045, else X/12.92.
	curve := []byte("para\x00\x00\x00\x00\x00\x03\x00\x00")
	for _, v := range []float64{2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045} {
		curve = append(curve, fixed(v)...)
	}
	adaption := []byte("sf32\x00\x00\x00\x00") // Bradford, from D65 to D50
	for _, v := range []float64{1.04788, 0.02292, -0.05019, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168} {
		adaption = append(adaption, fixed(v)...)
	}
	return profile([]entry{
		{"desc", words("sRGB")}, {"cprt", words("No rights reserved")}, {"wtpt", xyz(0.9642, 1, 0.8249)}, {"chad", adaption},
		{"rXYZ", xyz(0.43607, 0.22249, 0.01392)}, {"gXYZ", xyz(0.38515, 0.71687, 0.09708)}, {"bXYZ", xyz(0.14307, 0.06061, 0.7141)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	})
})

// fixed is a number with 16 bits after the point.
func fixed(v float64) []byte {
	return binary.BigEndian.AppendUint32(nil, uint32(int32(math.Round(v*65536))))
}

type entry struct {
	name string
	data []byte
}

// profile joins the entries below a head. Equal entries that follow each other are written
// once.
func profile(entries []entry) []byte {
	const head = 128
	out := make([]byte, head+4+12*len(entries))
	copy(out[8:], "\x04\x20\x00\x00mntrRGB XYZ ")
	binary.BigEndian.PutUint16(out[24:], 2026) // made on a day that never changes
	out[27], out[29] = 1, 1
	copy(out[36:], "acsp")
	copy(out[68:], fixed(0.9642))
	copy(out[72:], fixed(1))
	copy(out[76:], fixed(0.8249))
	binary.BigEndian.PutUint32(out[head:], uint32(len(entries)))
	for i, e := range entries {
		row := out[head+4+12*i:]
		copy(row, e.name)
		if i > 0 && string(entries[i-1].data) == string(e.data) {
			copy(row[4:12], out[head+4+12*(i-1)+4:][:8])
			continue
		}
		binary.BigEndian.PutUint32(row[4:], uint32(len(out)))
		binary.BigEndian.PutUint32(row[8:], uint32(len(e.data)))
		out = append(out, e.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	binary.BigEndian.PutUint32(out, uint32(len(out)))
	return out
}

package face_test

import (
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/pdf/face"
)

// The letters that the official languages of the Union, Welsh and the neighbours need.
const letters = "AÀÁÂÃÄÅÆĀĂĄBCĆĊČÇDĎĐEÈÉÊËĒĖĘĚFGĠĢĞHĦIÌÍÎÏĪĮİJKĶLĹĻĽŁMNŃŅŇÑOÒÓÔÕÖŌŐØŒPQRŔŘSŚŞŠȘTŤȚŢUÙÚÛÜŪŮŰŲVWẀẂẄŴXYÝŶŸZŹŻŽÞÐẞ" +
	"aàáâãäåæāăąbcćċčçdďđeèéêëēėęěfgġģğhħiìíîïīįıjkķlĺļľłmnńņňñoòóôõöōőøœpqrŕřsśşšșßtťțţuùúûüūůűųvwẁẃẅŵxyýŷÿzźżžþð" +
	"ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ" +
	"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯЫЭЁабвгдежзийклмнопрстуфхцчшщъьюяыэё" +
	"0123456789–—…‘’‚“”„«»‹›•·§¶†‡€£¥%‰°©®™×÷±½¼¾²³№✓☐/\\()[]{}<>|@&#*_~^=+-!¡?¿.,:;'\"\u00a0"

func usual(t testing.TB) *face.Family {
	t.Helper()
	f, err := face.Default()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFacesHaveTheLettersOfEurope(t *testing.T) {
	f := usual(t)
	for _, r := range letters {
		if !f.Has(r) {
			t.Errorf("no glyph for %q (U+%04X)", r, r)
		}
	}
	for _, r := range "😀日本عבक\U0001F1EA" {
		if f.Has(r) {
			t.Errorf("want no glyph for %q", r)
		}
	}
}

func TestWidth(t *testing.T) {
	f := usual(t).Regular
	a, ab, b := f.Width("a", 10), f.Width("ab", 10), f.Width("b", 10)
	if a <= 0 || math.Abs(ab-a-b) > 1e-9 { // no kerning
		t.Errorf("want the width of ab as the sum of a (%v) and b (%v), got %v", a, b, ab)
	}
	if got := f.Width("a", 20); math.Abs(got-2*a) > 1e-9 {
		t.Errorf("width at twice the size: want %v, got %v", 2*a, got)
	}
	if bold := usual(t).Bold.Width("privacy", 10); bold <= f.Width("privacy", 10) {
		t.Errorf("want the bold face wider, got %v", bold)
	}
}

// The kerning is that which fonttools reads in the same files, in thousandths of an em.
func TestKerning(t *testing.T) {
	f := usual(t)
	for name, c := range map[string]struct {
		face *face.Face
		want map[string]int
	}{
		"regular": {f.Regular, map[string]int{"AV": -14, "To": -66, "r.": -57, "P,": -112, "LT": -120, "we": -4, "11": 0, "„T": -99, "ΑΥ": -14, "Ło": -12}},
		"bold":    {f.Bold, map[string]int{"AV": -16, "To": -71, "r.": -73, "P,": -122, "we": -6}},
		"italic":  {f.Italic, map[string]int{"AV": -49, "To": -73, "r.": -51, "WA": -17}},
		"serif":   {f.Serif, map[string]int{"AV": -119, "To": -70, "fi": 30, "WA": -110, "ay": -10, "11": 0, "Гл": -91}},
	} {
		for pair, want := range c.want {
			runes := []rune(pair)
			if got := c.face.Kern(runes[0], runes[1]); got != want {
				t.Errorf("%s: kerning of %s: want %d, got %d", name, pair, want, got)
			}
			apart := c.face.Width(string(runes[0]), 1000) + c.face.Width(string(runes[1]), 1000)
			if got := c.face.Width(pair, 1000); math.Abs(got-apart-float64(want)) > 1e-6 {
				t.Errorf("%s: want %s as wide as its letters with the kerning, %v, got %v", name, pair, apart+float64(want), got)
			}
		}
		if c.face.Kern('T', ' ') != 0 || c.face.Kern('\u00a0', 'T') != 0 {
			t.Errorf("%s: want spaces without kerning", name)
		}
	}
}

// The table kern serves where the font has no GPOS.
func TestKerningOfTheOldTable(t *testing.T) {
	table := []byte{0, 0, 0, 1, 0, 0, 0, 26, 0, 1, 0, 2, 0, 12, 0, 1, 0, 0}
	f := usual(t).Regular
	pair := func(a, b rune, v int16) {
		table = binary.BigEndian.AppendUint16(table, f.Glyph(a))
		table = binary.BigEndian.AppendUint16(table, f.Glyph(b))
		table = binary.BigEndian.AppendUint16(table, uint16(v))
	}
	pair('A', 'V', -80)
	pair('T', 'o', -70)
	file := font(t)
	at := len(file)
	file = append(file, table...)
	entry := file[bytes.Index(file[:400], []byte("GPOS")):]
	copy(entry, "kern")
	binary.BigEndian.PutUint32(entry[8:], uint32(at))
	binary.BigEndian.PutUint32(entry[12:], uint32(len(table)))
	old, err := face.Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	if av, to, other := old.Kern('A', 'V'), old.Kern('T', 'o'), old.Kern('V', 'A'); av != -80 || to != -70 || other != 0 {
		t.Errorf("want -80, -70 and 0, got %d, %d and %d", av, to, other)
	}
}

func TestMetrics(t *testing.T) {
	f := usual(t)
	if f.Regular.Name != "NoticeSans-Regular" || f.Italic.Italic >= 0 || f.Regular.Italic != 0 || f.Bold.Stem <= f.Regular.Stem {
		t.Errorf("want names, an angle for italic alone, a thicker stem for bold, got %+v %+v %+v", f.Regular.Metrics, f.Bold.Metrics, f.Italic.Metrics)
	}
	if r := f.Regular; r.CapHeight < 600 || r.CapHeight > 720 || r.Ascent <= r.CapHeight || r.Descent >= 0 {
		t.Errorf("want the heights of letters in thousandths, got %+v", r.Metrics)
	}
}

// What was cut is a font again, with the same widths and outlines, and no more than is used.
func TestSubset(t *testing.T) {
	f := usual(t).Regular
	s := face.NewSubset(f, "F0")
	codes := string(s.Encode(nil, "Zażółć ŵ\u00a0Ż"))
	if want := "<0001>16<00020003>10<000400050006000700080009000A>"; codes != want {
		t.Errorf("codes: want %v, got %v", want, codes)
	}
	if want, got := "<000B>66<000C>", string(s.Encode(nil, "To")); want != got {
		t.Errorf("kerned codes: want %s, got %s", want, got)
	}
	if want, got := "Zażółć ŵ\u00a0ŻTo", string(s.Runes()); want != got {
		t.Errorf("characters: want %q, got %q", want, got)
	}
	if again := s.Encode(nil, "aŻ"); string(again) != "<0002000A>" {
		t.Errorf("want the codes that they had, got %v", again)
	}
	file, widths := s.File(), s.Widths()
	tables := read(t, file)
	glyphs := int(binary.BigEndian.Uint16(tables["maxp"][4:]))
	if glyphs < 13 || glyphs > 26 || len(tables["hmtx"]) != 4*glyphs || len(tables["loca"]) != 4*(glyphs+1) {
		t.Errorf("want 13 glyphs and those that they are made of, got %d", glyphs)
	}
	for i, r := range s.Runes() {
		want := int(math.Round(f.Width(string(r), 1000)))
		if got := int(binary.BigEndian.Uint16(tables["hmtx"][4*(i+1):])); got != want || widths[i+1] != want {
			t.Errorf("%q: want the width %d, got %d in the font and %d beside it", r, want, got, widths[i+1])
		}
	}
	last := binary.BigEndian.Uint32(tables["loca"][4*glyphs:])
	if int(last) != len(tables["glyf"]) {
		t.Errorf("want the last outline to end with the table, got %d of %d", last, len(tables["glyf"]))
	}
	if name := s.Name(); !regexp.MustCompile(`^[A-Z]{6}\+NoticeSans-Regular$`).MatchString(name) {
		t.Errorf("want the name of a part, got %s", name)
	}
	other := face.NewSubset(f, "F0")
	other.Encode(nil, "Z")
	if other.Name() == s.Name() || !bytes.Equal(file, s.File()) {
		t.Error("want another name for other characters, and the same file again")
	}
}

func read(t *testing.T, file []byte) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	var names []string
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		e := file[12+16*i:]
		at, size := binary.BigEndian.Uint32(e[8:]), binary.BigEndian.Uint32(e[12:])
		if at%4 != 0 || int(at+size) > len(file) {
			t.Fatalf("the table %s lies at %d of %d", e[:4], at, len(file))
		}
		names = append(names, string(e[:4]))
		out[string(e[:4])] = file[at : at+size]
	}
	if !slices.IsSorted(names) {
		t.Errorf("want the tables sorted, got %q", names)
	}
	return out
}

func font(t testing.TB) []byte {
	t.Helper()
	file, err := os.ReadFile("fonts/NoticeSans-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// place returns where a table begins.
func place(file []byte, name string) int {
	n := bytes.Index(file[:400], []byte(name))
	return int(binary.BigEndian.Uint32(file[n+8:]))
}

func TestBrokenFontsAreRefused(t *testing.T) {
	change := func(f func(file []byte) []byte) []byte { return f(slices.Clone(font(t))) }
	rename := func(name, to string) func([]byte) []byte {
		return func(b []byte) []byte { copy(b[bytes.Index(b[:400], []byte(name)):], to); return b }
	}
	put := func(table string, at int, v uint16) func([]byte) []byte {
		return func(b []byte) []byte { binary.BigEndian.PutUint16(b[place(b, table)+at:], v); return b }
	}
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"nothing":            {nil, "cut short"},
		"text":               {[]byte("a font?"), "not a TrueType font"},
		"PostScript":         {[]byte("OTTO\x00\x01"), "use its TrueType files"},
		"half a font":        {font(t)[:20000], "cut short"},
		"no outlines":        {change(rename("glyf", "glyx")), `no table "glyf"`},
		"variable":           {change(rename("gasp", "fvar")), "the font is variable"},
		"no glyphs":          {change(put("maxp", 4, 0)), "cut short"},
		"no em":              {change(put("head", 18, 0)), "cut short"},
		"no widths":          {change(put("hhea", 34, 0)), "cut short"},
		"too many widths":    {change(put("hhea", 34, 65535)), "cut short"},
		"outlines backwards": {change(put("loca", 40, 65535)), "the outlines of the font are broken"},
		"not to embed":       {change(put("OS/2", 8, 2)), "does not let it be embedded"},
		"not to cut":         {change(put("OS/2", 8, 0x100)), "does not let a part of it be embedded"},
		"no map":             {change(put("cmap", 2, 0)), "no Unicode map"},
		"too large":          {make([]byte, 33<<20), "larger than 32 MiB"},
	} {
		if _, err := face.Parse(c.file); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: want an error with %q, got %v", name, c.want, err)
		}
	}
	if _, err := face.Read(font(t), []byte("x"), nil); err == nil {
		t.Error("want an error of the bold face")
	}
	family, err := face.Read(font(t), nil, nil)
	if err != nil || family.Bold != family.Regular {
		t.Errorf("want the one face for all, got %v", err)
	}
}

// Whatever a font file holds, reading and cutting it ends with an error or a part.
func FuzzParse(f *testing.F) {
	file := font(f)
	f.Add(uint32(12), uint32(0xFFFFFFFF))
	for _, table := range []string{"head", "hhea", "maxp", "loca", "glyf", "cmap", "hmtx", "name", "OS/2", "post", "GPOS"} {
		for at := range uint32(20) {
			f.Add(uint32(place(file, table))+2*at, uint32(0xFFFF0001))
		}
	}
	f.Fuzz(func(t *testing.T, at, v uint32) {
		broken := slices.Clone(file)
		if int(at)+4 > len(broken) {
			broken = broken[:int(at)%len(broken)]
		} else {
			binary.BigEndian.PutUint32(broken[at:], v)
		}
		read, err := face.Parse(broken)
		if err != nil {
			return
		}
		s := face.NewSubset(read, "F0")
		s.Encode(nil, letters)
		read.Width(letters, 1)
		if len(s.File()) == 0 || len(s.Widths()) != len(s.Runes())+1 {
			t.Error("want a part with a width for each code")
		}
	})
}

func BenchmarkParse(b *testing.B) {
	file := font(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := face.Parse(file); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSubset(b *testing.B) {
	f := usual(b).Regular
	b.ReportAllocs()
	for b.Loop() {
		s := face.NewSubset(f, "F0")
		s.Encode(nil, letters[:150])
		s.File()
	}
}

package inspect

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

// A File is a PDF that was parsed.
type File struct {
	objects map[int]object
	Catalog Dict
	Info    Dict
	Pages   []*Page
	Root    *Element // the element Document
	fonts   map[Name]*font
	faults  []string
}

// A Page has the text of its marked-content sequences by MCID.
type Page struct {
	number    int
	dict      Dict
	Marks     map[int]string
	tags      map[int]Name // of the marks
	Artifacts string       // text that is not content
}

// An Element is a node of the structure tree.
type Element struct {
	number int
	Role   Name
	dict   Dict
	Kids   []any // *Element, string (text), *Link
}

// A Link is an annotation.
type Link struct {
	Page int // from 1
	Dict Dict
}

type font struct {
	characters map[int]string
	widths     int
}

var (
	rootOf = regexp.MustCompile(`/Root (\d+) 0 R/Info (\d+) 0 R`)
	bfchar = regexp.MustCompile(`(?m)^<([0-9A-F]{4})> <([0-9A-F]+)>$`)
)

// Open parses a file. The error says that it is not a PDF of the form that package write makes; other
// mistakes are in Faults.
func Open(data []byte) (f *File, err error) {
	defer func() {
		if r := recover(); r != nil {
			f, err = nil, fmt.Errorf("reading the PDF: %v", r)
		}
	}()
	f = &File{objects: objects(data), fonts: map[Name]*font{}}
	m := rootOf.FindSubmatch(data)
	if m == nil {
		return nil, fmt.Errorf("reading the PDF: no root")
	}
	number := func(b []byte) Ref { n, _ := strconv.Atoi(string(b)); return Ref(n) }
	f.Catalog, f.Info = f.dict(number(m[1])), f.dict(number(m[2]))
	for _, ref := range f.array(f.dict(f.Catalog["Pages"])["Kids"]) {
		f.page(ref.(Ref))
	}
	structure := f.dict(f.Catalog["StructTreeRoot"])
	if k, ok := structure["K"].(Ref); ok {
		f.Root = f.element(k, f.Catalog["StructTreeRoot"].(Ref), map[Ref]bool{})
	}
	return f, nil
}

func (f *File) fault(format string, args ...any) {
	f.faults = append(f.faults, fmt.Sprintf(format, args...))
}

func (f *File) get(v any) object {
	if r, ok := v.(Ref); ok {
		o, there := f.objects[int(r)]
		if !there {
			f.fault("object %d is not there", r)
		}
		return o
	}
	return object{value: v}
}

func (f *File) dict(v any) Dict {
	d, _ := f.get(v).value.(Dict)
	return d
}

func (f *File) array(v any) Array {
	a, _ := f.get(v).value.(Array)
	return a
}

func (f *File) text(v any) string { return text(f.get(v).value) }

// page reads the text of a page by its marked-content sequences.
func (f *File) page(ref Ref) {
	p := &Page{number: int(ref), dict: f.dict(ref), Marks: map[int]string{}, tags: map[int]Name{}}
	f.Pages = append(f.Pages, p)
	fonts := f.dict(f.dict(p.dict["Resources"])["Font"])
	for name, ref := range fonts {
		if f.fonts[name] == nil {
			f.fonts[name] = f.font(ref)
		}
	}
	f.content(p, f.get(p.dict["Contents"]).stream)
}

func (f *File) font(ref any) *font {
	d := f.dict(ref)
	out := &font{characters: map[int]string{}}
	for _, m := range bfchar.FindAllSubmatch(f.get(d["ToUnicode"]).stream, -1) {
		code, _ := strconv.ParseInt(string(m[1]), 16, 32)
		var units []uint16
		for i := 0; i < len(m[2]); i += 4 {
			u, _ := strconv.ParseUint(string(m[2][i:i+4]), 16, 16)
			units = append(units, uint16(u))
		}
		out.characters[int(code)] = string(utf16.Decode(units))
	}
	glyphs := f.dict(f.array(d["DescendantFonts"])[0])
	if w := f.array(glyphs["W"]); len(w) == 2 {
		out.widths = len(f.array(w[1]))
	}
	descriptor := f.dict(glyphs["FontDescriptor"])
	if len(f.get(descriptor["FontFile2"]).stream) == 0 {
		f.fault("the font %s is not in the file", d["BaseFont"])
	}
	if !regexp.MustCompile(`^[A-Z]{6}\+`).MatchString(string(d["BaseFont"].(Name))) {
		f.fault("the font %s has no mark of a part", d["BaseFont"])
	}
	return out
}

// content reads the operators of a page: each that counts here ends its line.
func (f *File) content(p *Page, data []byte) {
	open, mark := false, -1
	var current Name
	for word := range strings.Lines(string(data)) {
		word = strings.TrimSuffix(word, "\n")
		switch {
		case strings.HasSuffix(word, " BDC"):
			if open {
				f.fault("page %d: marked content within another", len(f.Pages))
			}
			open, mark = true, -1
			if m := regexp.MustCompile(`^/(\w+) <</MCID (\d+)>> BDC$`).FindStringSubmatch(word); m != nil {
				mark, _ = strconv.Atoi(m[2])
				if _, twice := p.Marks[mark]; twice {
					f.fault("page %d: the mark %d is there twice", len(f.Pages), mark)
				}
				p.Marks[mark], p.tags[mark] = "", Name(m[1])
			} else if !strings.HasPrefix(word, "/Artifact ") {
				f.fault("page %d: %s", len(f.Pages), word)
			}
		case word == "EMC":
			if !open {
				f.fault("page %d: marked content ends that did not begin", len(f.Pages))
			}
			open = false
		case strings.HasSuffix(word, " Tf ET"):
			current = Name(strings.TrimPrefix(strings.Fields(word)[1], "/"))
		case strings.HasSuffix(word, "] TJ ET"):
			s := f.shown(current, word)
			if !open {
				f.fault("page %d: %q is neither content nor an artifact", len(f.Pages), s)
			}
			if mark >= 0 {
				p.Marks[mark] += s
			} else {
				p.Artifacts += s + "\n"
			}
		case strings.HasSuffix(word, " re f"):
			if !open || mark >= 0 {
				f.fault("page %d: a fill that is not an artifact", len(f.Pages))
			}
		}
	}
	if open {
		f.fault("page %d: marked content does not end", len(f.Pages))
	}
}

// codes are those in the strings of an array that shows text.
var codes = regexp.MustCompile(`<([0-9A-F]*)>`)

// shown decodes the text of a line through the font.
func (f *File) shown(name Name, line string) string {
	font := f.fonts[name]
	if font == nil {
		f.fault("page %d: text in a font that is not there", len(f.Pages))
		return ""
	}
	var b strings.Builder
	for _, m := range codes.FindAllStringSubmatch(line, -1) {
		for s := m[1]; len(s) >= 4; s = s[4:] {
			code, _ := strconv.ParseInt(s[:4], 16, 32)
			c, ok := font.characters[int(code)]
			if !ok || int(code) >= font.widths {
				f.fault("page %d: the code %d has no character or no width", len(f.Pages), code)
			}
			b.WriteString(c)
		}
	}
	return b.String()
}

// Height is that of the pages, in points.
func (f *File) Height() any {
	box := f.array(f.Pages[0].dict["MediaBox"])
	return box[len(box)-1]
}

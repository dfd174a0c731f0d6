package prose

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// Fields reads the fields of a notice, and keeps what the library made of them, so that it reads
// each of them once however often it is asked for. It stops reading Markdown where the notice has
// too much of it. A nil Fields keeps nothing, and knows no field but one. Several goroutines may
// use it at once.
type Fields struct {
	mu       sync.Mutex
	readings map[source.Text]reading
	parts    int // line ends and marks of what was read
}

// A reading is what a field says, where its links stand, and what is wrong with it.
type reading struct {
	blocks []Block
	links  []Reference
	found  diag.List
}

// A Reference is where a field links to, and the place of the link.
type Reference struct {
	URL  string
	Span source.Span
}

// Links returns the links of a field.
func (f *Fields) Links(t source.Text) []Reference {
	t = t.Markdown()
	if isPlainLine(t.Value) {
		return nil
	}
	return f.reading(t).links
}

// Read reads Markdown of several paragraphs, lists and tables. The blocks are the caller's own.
func (f *Fields) Read(t source.Text) []Block {
	t = t.Markdown()
	if isPlainLine(t.Value) {
		return plainParagraphs(t)
	}
	r := f.reading(t)
	if f == nil {
		return r.blocks
	}
	return cloneBlocks(r.blocks)
}

// ReadLine reads Markdown within a line, where a number begins no list: "31. Juli".
func (f *Fields) ReadLine(t source.Text) []Inline {
	t = t.Markdown()
	if t.Value != "" && isPlainLine(t.Value) {
		return []Inline{Text(t.Value)}
	}
	if n := len(t.Value) - len(strings.TrimLeft(t.Value, "0123456789")); n > 0 && isNumbered(t.Value) && !strings.Contains(t.Value, "\n") {
		words := strings.TrimLeft(t.Value[n+1:], " ")
		number, rest := Text(t.Value[:len(t.Value)-len(words)]), t
		rest.Value = words
		out := f.ReadLine(rest)
		if len(out) > 0 {
			if first, ok := out[0].(Text); ok {
				return append([]Inline{number + first}, out[1:]...)
			}
		}
		return append([]Inline{number}, out...)
	}
	var out []Inline
	Walk(f.Read(t), func(b Block) {
		if p, ok := b.(*Paragraph); ok {
			if len(out) > 0 {
				out = append(out, Text(" "))
			}
			out = append(out, p.Inlines...)
		}
	})
	return out
}

// Check returns the findings of a field.
func (f *Fields) Check(t source.Text) diag.List {
	t = t.Markdown()
	found := unseen(t)
	if isPlainLine(t.Value) {
		if len(found) == 0 && source.IsBlank(t.Value) {
			found = diag.List{wordless(t)}
		}
		return found
	}
	r := f.reading(t)
	found = append(found, r.found...)
	isOther := func(d diag.Diagnostic) bool { return d.Code != codeLink }
	if source.IsBlank(plainOf(r.blocks)) && !slices.ContainsFunc(found, isOther) {
		found = diag.List{wordless(t)} // of which a link that says nothing is but a part
	}
	return found
}

// reading is what the library makes of a field, or what stands for that where there is too much
// of it.
func (f *Fields) reading(t source.Text) reading {
	if f == nil {
		_, r := read(t, maxParts)
		return r
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	r, known := f.readings[t]
	if !known {
		var parts int
		parts, r = read(t, maxParts-f.parts)
		f.parts += parts
		if f.readings == nil {
			f.readings = map[source.Text]reading{}
		}
		f.readings[t] = r
	}
	return r
}

// read reads a field, of which as many line ends and marks may be read as there is room for. It
// returns how many were.
func read(t source.Text, room int) (int, reading) {
	parts, e, over := measure(t.Value, room)
	switch {
	case over:
		return unread(t, e, room)
	case isPlainParagraphs(t.Value):
		return parts, reading{blocks: plainParagraphs(t)}
	}
	return parts, parsed(t)
}

// wordless is the finding for a field that is printed as nothing, or as a mark that says
// nothing. What is blank as it is written, the schema finds.
func wordless(t source.Text) diag.Diagnostic {
	return diag.New(codeWordless, t.Span, "the Markdown `"+collapseSpace(t.Value)+"` makes no words", "write the words, or remove the key")
}

// unseen finds the first character that no output shows.
func unseen(t source.Text) diag.List {
	at, direction := Hidden(t.Value)
	if at < 0 {
		return garbled(t)
	}
	r, size := utf8.DecodeRuneInString(t.Value[at:])
	if direction {
		return diag.List{diag.New(codeDirection, t.Sub(at, at+size), fmt.Sprintf("the mark U+%04X turns the direction of writing and is not ended in its paragraph, or overrides it", r),
			"remove it; each language finds its direction by its letters")}
	}
	return diag.List{diag.New(codeControl, t.Sub(at, at+size), fmt.Sprintf("the character U+%04X is no text", r), "remove it, or begin a new line in its place")}
}

// cloneBlocks copies blocks of rich text, with all that is in them.
func cloneBlocks(list []Block) []Block {
	out := slices.Clone(list)
	for i, b := range out {
		switch b := b.(type) {
		case *Paragraph:
			out[i] = &Paragraph{b.Place, cloneInlines(b.Inlines)}
		case *List:
			c := *b
			c.Items = slices.Clone(b.Items)
			for j := range c.Items {
				c.Items[j].Blocks = cloneBlocks(c.Items[j].Blocks)
			}
			out[i] = &c
		case *Table:
			c := *b
			c.Caption, c.Head, c.Rows = cloneInlines(b.Caption), slices.Clone(b.Head), slices.Clone(b.Rows)
			for j := range c.Head {
				c.Head[j] = cloneInlines(c.Head[j])
			}
			for j := range c.Rows {
				c.Rows[j].Cells = slices.Clone(c.Rows[j].Cells)
				for k := range c.Rows[j].Cells {
					c.Rows[j].Cells[k] = cloneBlocks(c.Rows[j].Cells[k])
				}
			}
			out[i] = &c
		default:
			panic(fmt.Sprintf("prose: no block of rich text: %T", b))
		}
	}
	return out
}

func cloneInlines(list []Inline) []Inline {
	out := slices.Clone(list)
	for i, in := range out {
		switch in := in.(type) {
		case Strong:
			out[i] = Strong(cloneInlines(in))
		case Emph:
			out[i] = Emph(cloneInlines(in))
		case Lang:
			in.Inlines = cloneInlines(in.Inlines)
			out[i] = in
		case Written:
			in.Inlines = cloneInlines(in.Inlines)
			out[i] = in
		case Remarked:
			in.Inlines = cloneInlines(in.Inlines)
			out[i] = in
		case Changed:
			in.Inlines = cloneInlines(in.Inlines)
			out[i] = in
		case Link:
			in.Inlines = cloneInlines(in.Inlines)
			out[i] = in
		}
	}
	return out
}

package word

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// A builder makes blocks of paragraphs and tables, and writes the made-up file in which they have
// their places.
type builder struct {
	pack     *pack
	text     *source.File
	lines    int // of the file
	language string
	look     look
	notes    map[string][]node // by id, such as "footnote 2"; those that were carried are gone
	comments map[string]int    // words of comments, by id; those that were listed are gone
	counters map[int]*[levels]int
	started  map[[2]int]bool // numbers and levels whose first item was met, where they start anew

	referred []string          // notes to which the present block refers
	inTable  int               // tables around whose cells are read
	ids      map[string]string // of bookmarks, the id of the heading or item that has them
	titles   map[*intake.Heading]bool
	cells    int
	omitted  []intake.Omission
	err      error
}

// blocks are those of the paragraphs and tables of one text, or of one cell.
func (b *builder) blocks(nodes []node) []prose.Block {
	s := &sequence{builder: b}
	nodes = splitLines(nodes)
	markers, words := markersOf(b, nodes)
	for i, n := range nodes {
		switch n := n.(type) {
		case *table:
			s.closeLists()
			s.table(n)
		case *para:
			s.paragraph(n, markers[i], words[i])
		}
	}
	s.closeLists()
	return s.out
}

// A sequence is blocks that follow one another, and the lists that are open at their end.
type sequence struct {
	*builder
	out     []prose.Block
	open    []*openList
	caption *prose.Paragraph // the last paragraph in the style of captions
	term    *prose.Paragraph // the last term of a list of definitions, whose meaning follows
}

// paragraph adds a paragraph as what it is: a heading, an item, the continuation of one, or a
// paragraph. Marker is one that was typed, and words what stands behind it.
func (s *sequence) paragraph(p *para, marker intake.Marker, words string) {
	b := s.builder
	for _, o := range p.omitted {
		b.omit(o.what, len(bytes.Fields(o.text)), string(o.text))
	}
	for _, id := range p.comments {
		if n, ok := b.comments[id]; ok {
			b.omit(comment, n)
			delete(b.comments, id)
		}
	}
	if p.words() == 0 {
		b.referred = append(b.referred, p.notes...)
		return
	}
	level := b.headingLevel(p)
	l, item := b.numberOf(p)
	switch {
	case level > 0:
		s.closeLists()
		s.heading(p, level)
	case l == nil && s.definition(p):
	case l != nil && !item.silent:
		s.item(p, p.runs, s.numbered(p, l, item))
	case marker != (intake.Marker{}):
		s.item(p, runsBehind(p.runs, words), s.typed(p, marker))
	case l != nil && len(s.open) > 0, len(s.open) > 0 && s.isContinued(p):
		s.continued(p)
	default:
		s.closeLists()
		made := b.plainParagraph(p, p.runs)
		if p.style.isNamed(captionNames) {
			s.caption = made
		}
		s.out = append(s.out, made)
	}
	b.referred = append(b.referred, p.notes...)
	if len(s.open) == 0 {
		s.closeLists() // so that notes stand behind the paragraph
	}
}

// table adds a table. A paragraph before it in the style of captions becomes its caption.
func (s *sequence) table(t *table) {
	list := s.builder.table(t)
	if made, ok := first(list).(*prose.Table); ok && s.caption != nil && first(s.out[len(s.out)-1:]) == s.caption {
		made.Caption, made.Span.Start = s.caption.Inlines, s.caption.Span.Start
		s.out = s.out[:len(s.out)-1]
	}
	s.out = append(s.out, list...)
	s.closeLists()
}

func first(list []prose.Block) prose.Block {
	if len(list) == 0 {
		return nil
	}
	return list[0]
}

// plainParagraph makes a paragraph of runs, which has words.
func (b *builder) plainParagraph(p *para, runs []run) *prose.Paragraph {
	in := inlines(p, runs, b.language)
	return &prose.Paragraph{Place: b.line(prose.Plain(in)), Inlines: in}
}

func (s *sequence) heading(p *para, level int) {
	b := s.builder
	in := withoutWeight(inlines(p, p.runs, b.language))
	place := b.line(prose.Plain(in))
	if b.inTable > 0 {
		s.out = append(s.out, &prose.Paragraph{Place: place, Inlines: []prose.Inline{prose.Strong(in)}})
		return
	}
	h := &intake.Heading{Place: place, Level: level, ID: b.idOf(p, true), Inlines: in}
	if p.style.isTitle() {
		b.titles[h] = true
	}
	s.out = append(s.out, h)
}

// idOf is the anchor of a heading or an item: its first bookmark that a link leads to. A heading
// has another one instead, unless Word made that for itself.
func (b *builder) idOf(p *para, isHeading bool) string {
	id := ""
	for _, name := range p.bookmarks {
		if b.pack.linked[name] && b.ids[name] == "" {
			id = name
			break
		}
	}
	for _, name := range p.bookmarks {
		if id == "" && isHeading && name != "" && !strings.HasPrefix(name, "_") && b.ids[name] == "" {
			id = name
		}
	}
	if id == "" {
		return ""
	}
	for _, name := range p.bookmarks {
		if b.ids[name] == "" {
			b.ids[name] = id
		}
	}
	return id
}

// withoutWeight is a heading's words without marks of weight and emphasis, which its style gives.
func withoutWeight(list []prose.Inline) []prose.Inline {
	var out []prose.Inline
	for _, in := range list {
		switch in := in.(type) {
		case prose.Strong:
			out = append(out, withoutWeight(in)...)
		case prose.Emph:
			out = append(out, withoutWeight(in)...)
		case prose.Link:
			in.Inlines = withoutWeight(in.Inlines)
			out = append(out, in)
		case prose.Lang:
			in.Inlines = withoutWeight(in.Inlines)
			out = append(out, in)
		default:
			out = append(out, in)
		}
	}
	return out
}

// line writes a line of the file, and returns its place.
func (b *builder) line(words string) prose.Place {
	b.lines++
	b.text.Data = append(append(b.text.Data, words...), '\n')
	return prose.Place{Span: source.Span{
		File: b.text, Start: source.Pos{Line: b.lines, Col: 1}, End: source.Pos{Line: b.lines, Col: utf8.RuneCountInString(words) + 1},
	}}
}

// extend makes a span end where another does.
func extend(p *prose.Place, to source.Span) {
	if p.Span.File == nil {
		p.Span = to
	}
	p.Span.End = to.End
}

// flushNotes carries the notes to which the blocks before refer, in the order of their references.
func (b *builder) flushNotes() []prose.Block {
	if len(b.referred) == 0 || b.inTable > 0 {
		return nil
	}
	var out []prose.Block
	referred := b.referred
	b.referred = nil
	for _, id := range referred {
		nodes := b.notes[id]
		delete(b.notes, id)
		out = append(out, b.blocks(nodes)...)
	}
	return out
}

// omit lists what is left out at the next line. The text of a picture is shown.
func (b *builder) omit(what string, words int, alt ...string) {
	if what == fieldCode && words == 0 {
		return
	}
	if isPicture(what) && len(alt) > 0 && strings.TrimSpace(alt[0]) != "" {
		what += ": " + collapse(alt[0])
	}
	at := source.Pos{Line: b.lines + 1, Col: 1}
	if n := len(b.omitted) - 1; n >= 0 && what != comment && b.omitted[n].What == what && b.omitted[n].Span.Start == at && !isPicture(what) {
		b.omitted[n].Words += words // of the next paragraph, which is left out, too
		return
	}
	b.omitted = append(b.omitted, intake.Omission{What: what, Words: words, Span: source.Span{File: b.text, Start: at, End: at}})
}

func isPicture(what string) bool {
	return what == "image" || what == "chart" || what == "diagram" || what == "embedded object"
}

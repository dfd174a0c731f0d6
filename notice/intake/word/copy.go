package word

import (
	"bytes"
	"encoding/xml"
	"errors"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/merge"
	"github.com/noticec/noticec/notice/source"
)

// A Copy is a copy for review that noticec made and somebody edited.
type Copy struct {
	Record     *merge.Record
	Paragraphs []merge.Paragraph // with tracked changes accepted; tables of contents are left out
	Comments   []Comment         // all of them, those of noticec, too, in the order of the part that holds them
	Links      []merge.Link      // that lead out of the copy, in order
	Notes      []string          // the texts of footnotes and endnotes, which noticec never makes
}

// ErrNoCopy says that a document is none that `noticec build --review` made, or has lost what led its
// words back to their fields.
var ErrNoCopy = errors.New("it is no copy that `noticec build --review` made, or the program that saved it dropped what leads its words back to the notice: edit such a copy in Word or LibreOffice and save it as .docx")

// ReadCopy reads a copy for review. The error is ErrNoCopy, a sentence about the document for its owner,
// or an intake.LimitError.
func ReadCopy(f *source.File) (*Copy, error) {
	a, err := openArchive(f.Data)
	if err != nil {
		return nil, err
	}
	p, err := loadPackage(a)
	if err != nil {
		return nil, err
	}
	record, err := a.record()
	if err != nil {
		return nil, err
	}
	p.places = map[string]int{}
	for i, place := range record.Places {
		p.places[strings.ToLower(place.Anchor)] = i + 1
	}
	body, err := p.readStory(p.main, "document")
	if err != nil {
		return nil, err
	}
	out := &Copy{Record: record}
	t := anchored{pack: p, about: map[string]string{}, behind: map[string]string{}}
	visit(body, func(para *para) {
		out.Paragraphs = append(out.Paragraphs, t.paragraph(para))
		out.Links = append(out.Links, para.links()...)
	})
	if out.Comments, err = p.readDiscussion(&t); err != nil {
		return nil, err
	}
	for _, kind := range []string{"footnote", "endnote"} {
		err := p.readNumbered(kind+"s", kind, func(_ string, nodes []node) {
			if text := collapse(storyText(nodes)); text != "" {
				out.Notes = append(out.Notes, text)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// links are the words of a paragraph that lead out of the document.
func (p *para) links() []merge.Link {
	var out []merge.Link
	before := ""
	for _, r := range p.runs {
		switch {
		case r.link == "" || r.link[0] == '#':
		case r.link == before:
			out[len(out)-1].Text += r.text
		default:
			out = append(out, merge.Link{Text: r.text, URL: r.link})
		}
		before = r.link
	}
	for i := range out {
		out[i].Text = merge.Plain(out[i].Text)
	}
	return out
}

// record reads what a copy holds of its notice.
func (a *archive) record() (*merge.Record, error) {
	var names []string
	for name := range a.parts {
		if strings.HasPrefix(name, "customxml/item") && strings.HasSuffix(name, ".xml") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		data, err := a.read(name)
		if err != nil {
			return nil, err
		}
		if !bytes.Contains(data, []byte(merge.Namespace)) {
			continue
		}
		m := newMarkup(name, data)
		if !m.root("copy") { // it tells of that part
			continue
		}
		text := m.text()
		if m.err != nil {
			return nil, m.err
		}
		return merge.Decode([]byte(text))
	}
	return nil, ErrNoCopy
}

// An end is where an anchor or the range of a comment begins or ends in a paragraph, or where the mark
// of a comment stands.
type end struct {
	at      int // index of the run before which it stands
	id      string
	comment bool
	begins  bool
	mark    bool
}

// end notes an end in the paragraph that is being read, or before the next one.
func (r *reader) end(e xml.StartElement) {
	x := end{id: attr(e, "id"), comment: strings.HasPrefix(e.Name.Local, "comment"), begins: strings.HasSuffix(e.Name.Local, "Start")}
	if !x.comment && x.begins {
		if r.pack.anchors == nil {
			r.pack.anchors = map[string]int{}
		}
		r.pack.anchors[x.id] = r.pack.places[strings.ToLower(attr(e, "name"))]
	}
	if r.para == nil {
		r.ends = append(r.ends, x)
		return
	}
	x.at = len(r.para.runs)
	r.para.ends = append(r.para.ends, x)
}

// An anchored text tells, run by run, which anchors and comments are around it.
type anchored struct {
	pack     *pack
	open     []int    // places
	comments []string // ids
	about    map[string]string
	last     string            // the comment whose mark no words have followed yet
	behind   map[string]string // of comments whose marks stand right behind one of another, that one
}

// paragraph is a paragraph as pieces between the ends of anchors.
func (t *anchored) paragraph(p *para) merge.Paragraph {
	var out merge.Paragraph
	var words strings.Builder // of the last piece
	end := func() {
		if len(out) > 0 {
			out[len(out)-1].Text = words.String()
			words.Reset()
		}
	}
	ends := p.ends
	for i := 0; ; i++ {
		for len(ends) > 0 && ends[0].at <= i {
			t.pass(ends[0])
			ends = ends[1:]
		}
		if i >= len(p.runs) {
			break
		}
		text := p.runs[i].text
		t.last = ""
		for _, id := range t.comments {
			t.say(id, text)
		}
		if len(out) == 0 || !slices.Equal(out[len(out)-1].Places, t.open) {
			end()
			out = append(out, merge.Piece{Places: slices.Clone(t.open)})
		}
		words.WriteString(text)
	}
	end()
	t.last = ""
	for _, id := range t.comments {
		t.say(id, "\n")
	}
	return out
}

// maxAbout bounds what is told of the words of a comment, in bytes.
const maxAbout = 1000

// say notes words that a comment is about.
func (t *anchored) say(id, text string) {
	if len(t.about[id]) < maxAbout {
		t.about[id] += strings.ToValidUTF8(text[:min(len(text), maxAbout)], "")
	}
}

// pass goes on behind an end.
func (t *anchored) pass(x end) {
	if x.mark {
		if t.last != "" {
			t.behind[x.id] = t.last
		}
		t.last = x.id
		return
	}
	if x.comment {
		i := slices.Index(t.comments, x.id)
		switch {
		case x.begins && i < 0 && len(t.comments) < maxOpen:
			t.comments = append(t.comments, x.id)
		case !x.begins && i >= 0:
			t.comments = slices.Delete(t.comments, i, i+1)
		}
		return
	}
	place := t.pack.anchors[x.id]
	i := slices.Index(t.open, place)
	switch {
	case place == 0:
	case x.begins && i < 0 && len(t.open) < maxOpen:
		t.open = append(t.open, place)
	case !x.begins && i >= 0:
		t.open = slices.Delete(t.open, i, i+1)
	}
}

// maxOpen bounds the anchors and the comments around a word.
const maxOpen = 100

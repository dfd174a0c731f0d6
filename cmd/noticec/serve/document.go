package serve

import (
	"cmp"
	"fmt"
	"html/template"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/transcribe"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"

	model "github.com/noticec/noticec/notice"
)

// Paths of a document: beside its draft, and the draft as text.
const (
	documentPath = "-/document/"
	draftPath    = "-/draft/"
)

// A document is a file of others, with the draft that was made of it.
type document struct {
	*transcribe.Transcript
	text           []byte // the draft
	questions      []draft.Question
	words, carried int             // of the original; those that the page of the draft has
	anchors        map[string]bool // ids of the sections of the page of the draft
}

func newDocument(t *transcribe.Transcript) *document {
	d := &document{Transcript: t, questions: draft.Questions(t.Map), anchors: map[string]bool{}}
	d.text, _ = t.Text()
	d.words, _ = rewrite.Carried(t, nil)
	return d
}

// compare records what the page of the draft has of the original.
func (d *document) compare(page *doc.Document) {
	d.words, d.carried = rewrite.Carried(d.Transcript, page)
	doc.Walk(page.Blocks, func(b doc.Block) {
		switch b := b.(type) {
		case *doc.Section:
			d.anchors[b.ID] = true
		case *doc.Callout:
			d.anchors[b.ID] = true
		}
	})
}

// summary is what the draft has of the document, in words.
func (d *document) summary() string {
	questions := diag.Counted(len(d.questions), "question")
	if d.Document == nil {
		return "facts and no page of words, " + questions
	}
	return fmt.Sprintf("%d of %s, %s, %s", d.carried, diag.Counted(d.words, "word"), diag.Counted(len(d.Draft.Facts), "code"), questions)
}

// A part is a stretch of the original that was understood as one or several sections.
type part struct {
	ID        string
	Sections  []understood
	Codes     []string
	Questions []string
	Blocks    []passage
}

// understood is what a heading and its words were taken for.
type understood struct {
	Name, Heading string
	URL           string // of its place in the page of the draft; empty if it has none
	Sure          bool
}

// A passage is a block of the original. Level is that of a heading on our page; 0: it is none.
type passage struct {
	Level int
	Block prose.Block
}

// deepestHeading is the level of the lowest heading of HTML, topHeading that of the highest of an
// original within our page.
const topHeading, deepestHeading = 3, 6

// A locator finds blocks of a document by the places of words.
type locator struct {
	blocks []prose.Block
	first  map[source.Pos]int // blocks by where they start
	parts  []int              // parts by block
}

// of is the index of the block with the words at a place, or -1.
func (l *locator) of(s source.Span) int {
	if !s.IsValid() {
		return -1
	}
	if i, ok := l.first[s.Start]; ok {
		return i
	}
	i, _ := slices.BinarySearchFunc(l.blocks, s.Start, func(b prose.Block, p source.Pos) int {
		return cmp.Or(cmp.Compare(b.Origin().Start.Line, p.Line), cmp.Compare(b.Origin().Start.Col, p.Col))
	})
	return i - 1
}

// part is the index of the part with the words at a place, or -1.
func (l *locator) part(s source.Span) int {
	if i := l.of(s); i >= 0 {
		return l.parts[i]
	}
	return -1
}

// parts divides the original where sections of the draft begin. page is the URL of the page of the
// draft.
func (d *document) parts(page string) ([]part, *locator) {
	l := &locator{blocks: d.Document.Blocks, first: map[source.Pos]int{}}
	for i, b := range l.blocks {
		if _, known := l.first[b.Origin().Start]; !known {
			l.first[b.Origin().Start] = i
		}
	}
	begin := map[int][]understood{}
	for _, s := range d.Draft.Sections {
		i := max(0, l.of(s.Span))
		begin[i] = append(begin[i], d.understood(s, page))
	}
	var out []part
	var levels []int // of the headings around the block
	for i, b := range l.blocks {
		if sections := begin[i]; i == 0 || sections != nil {
			out = append(out, part{ID: "s" + strconv.Itoa(len(out)+1), Sections: sections})
		}
		p := passage{Block: b}
		if h, ok := b.(*intake.Heading); ok {
			for len(levels) > 0 && levels[len(levels)-1] >= h.Level {
				levels = levels[:len(levels)-1]
			}
			p.Level = min(topHeading+len(levels), deepestHeading)
			levels = append(levels, h.Level)
		}
		last := &out[len(out)-1]
		last.Blocks = append(last.Blocks, p)
		l.parts = append(l.parts, len(out)-1)
	}
	for _, f := range d.Draft.Facts {
		if i := l.part(f.Span); i >= 0 && !slices.Contains(out[i].Codes, f.Value) {
			out[i].Codes = append(out[i].Codes, f.Value)
		}
	}
	for _, q := range d.questions {
		if i := l.part(q.Span); i >= 0 {
			out[i].Questions = append(out[i].Questions, q.Text)
		}
	}
	return out, l
}

func (d *document) understood(s draft.Section, page string) understood {
	u := understood{Name: strings.ReplaceAll(s.Key, "_", " "), Heading: s.Heading, Sure: s.Sure}
	anchor := s.Key
	switch {
	case s.ID != "" && s.Key == model.OwnID:
		anchor += "-" + s.ID
	case s.ID != "":
		anchor = compose.GroupID(s.Key, s.ID)
	}
	switch {
	case s.Key == model.OwnID && len(s.Blocks) == 0:
		u.Name = "a heading"
	case s.Key == model.OwnID:
		u.Name = "a section of its own"
	}
	switch {
	case d.anchors[anchor]:
		u.URL = page + "#" + anchor
	case s.Key == "intro": // without a heading it has no id, and begins the page
		u.URL = page + "#main"
	}
	return u
}

// serveDocument serves the original beside the page of its draft.
func (s *Server) serveDocument(w http.ResponseWriter, st *state, n *notice) {
	d := n.document
	page := urlPath(n.path+".html") + "?panel=none"
	v := struct {
		Title, File, Lang, Page, Draft string
		Carried                        string
		Facts                          bool
		Parts                          []part
		Questions                      []string // on the document as a whole
		Omitted                        []intake.Omission
		Notes                          []string
		Findings                       []finding
		Panel                          template.HTML
	}{Title: n.title, File: n.fileName, Lang: n.lang, Draft: urlPath(draftPath + n.path)}
	url := func(source.Span) string { return "" }
	if n.html != nil {
		v.Page = page
	}
	if d != nil {
		v.Carried, v.Omitted, v.Facts = d.summary()+".", d.Omitted, d.Document == nil
		for _, f := range d.Faults {
			v.Notes = append(v.Notes, strings.TrimPrefix(f.Place+": "+f.Message, ": "))
		}
		var l *locator
		if d.Document != nil {
			v.Parts, l = d.parts(page)
			url = func(at source.Span) string {
				if i := l.part(at); i >= 0 {
					return "#" + v.Parts[i].ID
				}
				return ""
			}
		}
		for _, q := range d.questions {
			if l == nil || l.part(q.Span) < 0 {
				v.Questions = append(v.Questions, q.Text)
			}
		}
	}
	v.Findings = findings(n.findings, url)
	p := s.panel(st, n, "", "", output{data: n.html})
	p.Findings, p.Document[0].Current = v.Findings, true
	v.Panel = template.HTML(s.execute("panel", p))
	s.writePage(w, http.StatusOK, s.execute("document", v))
}

// serveDraft serves the draft of a document as text.
func (s *Server) serveDraft(w http.ResponseWriter, st *state, n *notice) {
	if n.document == nil {
		s.writePage(w, http.StatusNotFound, s.emptyPage(s.panel(st, n, "", "", output{}), st, n.title, "There is no draft of this document yet.", nil))
		return
	}
	send(w, "text/plain; charset=utf-8", string(n.document.text))
}

// templateFunctions are for the templates of documents.
var templateFunctions = template.FuncMap{
	// kind is the Go type of a block or inline, by which the template prints it.
	"kind": func(v any) string { return strings.TrimPrefix(fmt.Sprintf("%T", v), "*") },
	// unknown ends a page with a kind that the template does not print.
	"unknown": func(kind string) (string, error) { return "", fmt.Errorf("serve: unknown kind %s", kind) },
	// leaves reports whether a link leads to a page of its own, not into the original.
	"leaves": func(l prose.Link) bool { return l.Safe() && strings.Contains(l.URL, ":") },
}

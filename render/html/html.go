// Package html prints a document as one accessible page, or as a fragment for the page of a
// content management system: no script, nothing fetched from elsewhere, no style attribute.
// It holds no words of its own and decides nothing about content.
package html

import (
	"fmt"
	"io"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render/doc"
)

// Options say how the page is made; the zero Options are the usual.
type Options struct {
	Theme    string // one of Themes; "" is the first
	Styles   string // one of StyleModes: where the style sheet is; "" is the first
	Fragment bool   // whether to print what stands in a page of others
	Level    int    // of the highest headings of a fragment, 2 to 4; 0 is 2
	Contents bool   // whether a fragment has a list of contents
	Markup   string // of a fragment: "" or "plain", which survives the filters of editors
	Colors   Colors
	CSS      []byte // a style sheet of one's own, which follows ours
	Shell    *Shell // a page of one's own around the parts of ours
	Logo     *Logo
	Base     string // address of the site, for the canonical address; may be empty
	Others   []Other
	Data     []byte // JSON-LD without any mark of HTML, which the head holds; empty for none
}

// An Other is another format that the same notice is written in.
type Other struct {
	Format    string // its name
	Name      string // as the page calls it: the same in every language
	Extension string
}

// A Logo is the picture at the head of a page.
type Logo struct {
	Name string // of the file in the output folder
	Alt  string // what it says, for those who do not see it
	Data []byte
}

// StyleModes are where the style sheet of a page can be: in a file that pages share, in the
// page, or nowhere.
func StyleModes() []string { return []string{"external", "inline", "none"} }

// Render writes d as a whole page, or as a fragment. The error is that of w, or names a kind
// of block that the printer does not know.
func Render(w io.Writer, d *doc.Document, o Options) (diag.List, error) {
	p := &printer{d: d, o: o, t: themeOf(o), b: make([]byte, 0, 24<<10)}
	switch {
	case o.Fragment:
		p.fragment()
	case o.Shell != nil:
		p.inShell()
	default:
		p.page()
	}
	if p.err != nil {
		return nil, p.err
	}
	_, err := w.Write(p.b)
	return nil, err
}

// A printer appends markup to b.
type printer struct {
	b      []byte
	d      *doc.Document
	o      Options
	t      *theme
	anchor string // begins every id
	bare   bool   // whether elements have neither class nor id
	err    error
}

// out writes markup as it stands.
func (p *printer) out(parts ...string) {
	for _, s := range parts {
		p.b = append(p.b, s...)
	}
}

// text writes words.
func (p *printer) text(s string) {
	from := 0
	for i := 0; i < len(s); i++ {
		var to string
		switch s[i] {
		case '&':
			to = "&amp;"
		case '<':
			to = "&lt;"
		case '>':
			to = "&gt;"
		case '"':
			to = "&quot;"
		case 0:
			to = "\ufffd"
		default:
			continue
		}
		p.b = append(append(p.b, s[from:i]...), to...)
		from = i + 1
	}
	p.b = append(p.b, s[from:]...)
}

// attr writes an attribute.
func (p *printer) attr(name, value string) {
	p.out(" ", name, `="`)
	p.text(value)
	p.out(`"`)
}

// open writes the start of an element in its role, with the language of its words if that
// is not the page's.
func (p *printer) open(element string, r role) {
	p.out("<", element, p.class(r), ">")
}

func (p *printer) class(r role) string {
	if p.bare {
		return ""
	}
	return p.t.classes[r]
}

// id writes the anchor of an element, if it has one.
func (p *printer) id(id string) {
	if id != "" && !p.bare {
		p.out(` id="`, p.anchor)
		p.text(id)
		p.out(`"`)
	}
}

// labels writes the language of the labels, where it is not that of the page.
func (p *printer) labels() {
	if p.d.LabelsLang != "" {
		p.attr("lang", p.d.LabelsLang)
	}
}

// label writes an element with a word of the page's furniture.
func (p *printer) label(element string, r role, words string) {
	p.out("<", element, p.class(r))
	p.labels()
	p.out(">")
	p.text(words)
	p.out("</", element, ">")
}

func (p *printer) date(d doc.Date) {
	if p.bare {
		p.text(d.Text)
		return
	}
	p.out("<time")
	p.attr("datetime", d.Value)
	p.out(">")
	p.text(d.Text)
	p.out("</time>")
}

func (p *printer) fail(format string, args ...any) {
	if p.err == nil {
		p.err = fmt.Errorf(format, args...)
	}
}

// part returns what a function prints, and leaves out nothing else.
func (p *printer) part(print func()) string {
	from := len(p.b)
	print()
	s := strings.Clone(string(p.b[from:]))
	p.b = p.b[:from]
	return s
}

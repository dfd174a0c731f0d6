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

// Options say how the page is made; the zero Options are the defaults.
type Options struct {
	Theme    string // one of Themes; "" is the first
	Styles   string // one of StyleModes: where the style sheet is; "" is the first
	Fragment bool   // whether to print a fragment for embedding in another page
	Part     string // the part of a notice that is printed, as ids are written: a fragment of its own; empty for a whole notice
	Level    int    // of the top headings of a fragment, 2 to 4; 0 is 2
	Contents bool   // whether a fragment has a table of contents
	Markup   string // of a fragment: "" or "plain", which the sanitizers of editors keep
	Colors   Colors
	Heads    string // typeface of the headings: "serif" or "sans"; "" is "serif"
	// StyleSheet is the address of the style sheet of the site, from the output folder if it is
	// relative: pages link to it before ours. The theme govuk is made for one.
	StyleSheet string
	CSS        []byte // additional style sheet, appended to that of the theme
	Shell      *Shell // page template around the parts of the notice; may be nil
	Logo       *Logo
	Base       string // address of the site, for the canonical address; may be empty
	Others     []OtherFormat
	Index      string // path of the index page below the output folder, with slashes; empty if there is no other notice
	Feed       string // path of the feed of changes below the output folder, with slashes; empty if there is none
	Review     bool   // whether pages are copies for review, and have the style sheet for these beside their own
	Data       []byte // JSON-LD for the head, free of HTML markup; may be empty
}

// An OtherFormat is another format that the same notice is written in.
type OtherFormat struct {
	Format    string // its name
	Name      string // for readers; the same in every language
	Extension string
	MediaType string
}

// A Logo is the image at the top of a page.
type Logo struct {
	Name string // of the file, below the output folder
	Alt  string // text alternative
	Data []byte
}

// StyleModes are where the style sheet of a page can be: in a shared file, in the page, or
// nowhere.
func StyleModes() []string { return []string{"external", "inline", "none"} }

// Render writes d as a page or a fragment. The error is that of w, or names an unknown kind of
// block.
func Render(w io.Writer, d *doc.Document, o Options) (diag.List, error) {
	p := &printer{d: d, o: o, theme: themeOf(o), b: make([]byte, 0, 24<<10)}
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
	b           []byte
	d           *doc.Document
	o           Options
	theme       *theme
	anchor      string // prefix of every id
	place       place  // of the blocks that are printed
	strong      role   // of strong words
	headingID   string // id of the heading above, which names tables without a caption
	inLink      bool   // whether words are in a link, which holds no other
	remarks     []int  // of the words since the last notes, by index
	noted       []bool // whether a remark, by index, has its note
	plainMarkup bool   // whether elements have neither class nor id
	err         error
}

// out appends markup verbatim.
func (p *printer) out(parts ...string) {
	for _, s := range parts {
		p.b = append(p.b, s...)
	}
}

// text appends words, escaped.
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

// attr appends an attribute.
func (p *printer) attr(name, value string) {
	p.out(" ", name, `="`)
	p.text(value)
	p.out(`"`)
}

// open appends the start tag of an element in a role.
func (p *printer) open(element string, r role) {
	p.out("<", element, p.class(r), ">")
}

func (p *printer) class(r role) string {
	if p.plainMarkup {
		return ""
	}
	return p.theme.classes[r]
}

// id appends the id of an element, if it has one.
func (p *printer) id(id string) {
	if id != "" && !p.plainMarkup {
		p.out(` id="`, p.anchor)
		p.text(id)
		p.out(`"`)
	}
}

// labels appends the language of the labels, if it is not that of the page.
func (p *printer) labels() {
	if p.d.LabelsLang != "" {
		p.attr("lang", p.d.LabelsLang)
	}
}

// label appends an element with one of the Labels.
func (p *printer) label(element string, r role, words string) {
	p.out("<", element, p.class(r))
	p.labels()
	p.out(">")
	p.text(words)
	p.out("</", element, ">")
}

func (p *printer) date(d doc.Date) {
	if p.plainMarkup {
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

// capture returns what print appends, and removes it from the buffer.
func (p *printer) capture(print func()) string {
	from := len(p.b)
	print()
	s := strings.Clone(string(p.b[from:]))
	p.b = p.b[:from]
	return s
}

package html

import (
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// meta prints the head element but the title.
func (p *printer) meta() {
	d := p.d
	if words := description(d); words != "" {
		p.out("<meta name=\"description\"")
		p.attr("content", words)
		p.out(">\n")
	}
	if d.NoIndex {
		p.out("<meta name=\"robots\" content=\"noindex\">\n")
	}
	p.addresses()
	p.otherFormats()
	if p.o.Feed != "" {
		p.out("<link rel=\"alternate\" type=\"application/atom+xml\"")
		p.attr("href", p.pathToRoot()+source.Address(p.o.Feed))
		p.out(">\n")
	}
	p.out(generator, "\n")
	p.styleSheet()
	if len(p.o.Data) > 0 {
		p.out("<script type=\"application/ld+json\">\n", string(p.o.Data), "\n</script>\n")
	}
}

// addresses prints the canonical address and those of the other languages, one for each language.
func (p *printer) addresses() {
	d := p.d
	if p.o.Base != "" && d.Path != "" {
		p.out("<link rel=\"canonical\"")
		p.attr("href", p.absolute(path.Base(d.Path)))
		p.out(">\n")
	}
	for i, a := range d.Alternates {
		before := slices.ContainsFunc(d.Alternates[:i], func(b doc.Alternate) bool { return a.Lang == b.Lang })
		if len(d.Alternates) < 2 || a.Lang == d.Lang && !a.Current || a.Lang != d.Lang && before {
			continue
		}
		p.out("<link rel=\"alternate\"")
		p.attr("hreflang", a.Lang)
		p.attr("href", p.absolute(a.Path))
		p.out(">\n")
	}
}

// otherFormats names the other files of the notice for programs.
func (p *printer) otherFormats() {
	if p.d.Path == "" {
		return
	}
	for _, f := range p.o.Others {
		p.out("<link rel=\"alternate\"")
		if kind, _, _ := strings.Cut(f.MediaType, ";"); kind != "" {
			p.attr("type", kind)
		}
		p.attr("href", source.Address(path.Base(p.d.Path)+f.Extension))
		p.out(">\n")
	}
}

// absolute is the address of the page at a path relative to this one; relative if the base is unknown.
func (p *printer) absolute(to string) string {
	if p.o.Base == "" || p.d.Path == "" {
		return address(to)
	}
	return strings.TrimSuffix(p.o.Base, "/") + "/" + address(path.Join(path.Dir(p.d.Path), to))
}

// description is the text that search engines show: the subtitle, or the beginning of the text.
func description(d *doc.Document) string {
	if d.Subtitle != "" {
		return d.Subtitle
	}
	for _, b := range d.Blocks {
		switch s := b.(type) {
		case *doc.Section:
			if len(s.Blocks) > 0 {
				b = s.Blocks[0]
			}
		case *doc.Opening:
			if len(s.Blocks) > 0 {
				b = s.Blocks[0]
			}
		}
		switch b := b.(type) {
		case *doc.Callout, *doc.Contents, *doc.Opening:
		case *doc.Paragraph:
			return excerpt(doc.Plain(b.Inlines))
		default:
			return ""
		}
	}
	return ""
}

// excerpt truncates text where search engines do.
func excerpt(s string) string {
	const room = 155 // characters
	if utf8.RuneCountInString(s) <= room {
		return s
	}
	s = string([]rune(s)[:room])
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,;:") + " …"
}

// windowTitle is "TITLE: Privacy notice – CONTROLLER", without repetitions.
func windowTitle(d *doc.Document) string {
	const room = 70 // characters that windows and search engines show
	kind, controller := ": "+d.Labels.Kind, " – "+d.Controller
	if d.LabelsLang != "" || d.Labels.Kind == "" || namesKind(d.Title, d.Labels.Kind) {
		kind = ""
	}
	if d.Controller == "" || strings.Contains(d.Title, d.Controller) {
		controller = ""
	}
	for _, title := range []string{d.Title + kind + controller, d.Title + controller} {
		if utf8.RuneCountInString(title) <= room {
			return title
		}
	}
	return d.Title
}

// namesKind reports whether a title already contains the kind of document.
func namesKind(title, kind string) bool {
	return strings.Contains(strings.ToLower(title), strings.ToLower(kind))
}

// generator marks files that noticec wrote and may overwrite.
const generator = `<meta name="generator" content="noticec">`

// address is the address of a page by its path.
func address(path string) string { return source.Address(path + ".html") }

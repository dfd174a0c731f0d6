package markdown

import (
	"fmt"
	"path"
	"strings"
	"time"
	"unicode"
)

// frontMatter is what stands before the text, for the program that makes the site.
func (p *printer) frontMatter() {
	if p.t.front == nil {
		return
	}
	p.out("---\n")
	for _, row := range p.t.front(p) {
		if row[1] != "" {
			p.out(row[0], ": ", row[1], "\n")
		}
	}
	p.out("---\n\n")
}

// hugo names other keys than its own under params.
func hugo(p *printer) [][2]string {
	params := [][2]string{{"controller", quoted(p.d.Controller)}, {"series", quoted(p.d.Series)}, {"version", quoted(p.d.Version)}, {"effective", day(p.d.Effective.Value)}, {"language", quoted(p.d.Lang)}}
	return [][2]string{
		{"title", quoted(p.d.Title)}, {"description", quoted(p.d.Subtitle)}, {"date", day(p.d.Updated.Value)}, {"lastmod", day(p.d.Updated.Value)},
		{"slug", quoted(p.slug())}, {"params", mapping(params)},
	}
}

func jekyll(p *printer) [][2]string {
	layout := p.o.Layout
	if layout == "" {
		layout = "page"
	}
	return [][2]string{
		{"layout", quoted(layout)}, {"title", quoted(p.d.Title)}, {"description", quoted(p.d.Subtitle)}, {"lang", quoted(p.d.Lang)},
		{"permalink", quoted(p.permalink())}, {"last_modified_at", day(p.d.Updated.Value)},
	}
}

func mkdocs(p *printer) [][2]string {
	return [][2]string{{"title", quoted(p.d.Title)}, {"description", quoted(p.d.Subtitle)}}
}

func docusaurus(p *printer) [][2]string {
	var updated string
	if d := day(p.d.Updated.Value); d != "" {
		updated = mapping([][2]string{{"date", d}})
	}
	return [][2]string{
		{"title", quoted(p.d.Title)}, {"id", quoted(p.slug())}, {"slug", quoted(p.slug())}, {"description", quoted(p.d.Subtitle)}, {"last_update", updated},
	}
}

// slug is the name of the page; empty where the document has none.
func (p *printer) slug() string {
	if p.d.Path == "" {
		return ""
	}
	return slug(path.Base(p.d.Path))
}

// permalink is the address of the page below the site; empty where it is not known.
func (p *printer) permalink() string {
	if p.o.Path == "" || p.d.Path == "" {
		return ""
	}
	return escapedPath(path.Join("/", p.o.Path, p.d.Path+".html"))
}

func mapping(rows [][2]string) string {
	var parts []string
	for _, row := range rows {
		if row[1] != "" {
			parts = append(parts, row[0]+": "+row[1])
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// day is a day as YAML; what is none is left out, for programs stop at it.
func day(s string) string {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return ""
	}
	return s
}

// quoted is a text as a double-quoted scalar; empty for none. Characters that are not
// seen are written by their numbers.
func quoted(s string) string {
	if s == "" {
		return ""
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString("\\" + string(r))
		case r > 0xffff && !unicode.IsPrint(r):
			fmt.Fprintf(&b, "\\U%08X", r)
		case !unicode.IsPrint(r):
			fmt.Fprintf(&b, "\\u%04X", r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

package markdown

import (
	"fmt"
	"path"
	"strings"

	"github.com/noticec/noticec/notice/source"
	"time"
	"unicode"
)

// frontMatter prints the front matter for the static site generator.
func (p *printer) frontMatter() {
	if p.dialect.front == nil {
		return
	}
	p.out("---\n")
	for _, row := range p.dialect.front(p) {
		if row[1] != "" {
			p.out(row[0], ": ", row[1], "\n")
		}
	}
	p.out("---\n\n")
}

// hugo has keys of its own under params.
func hugo(p *printer) [][2]string {
	params := [][2]string{{"controller", yamlString(p.d.Controller)}, {"series", yamlString(p.d.Series)}, {"version", yamlString(p.d.Version.Text)}, {"effective", yamlDate(p.d.Effective.Value)}, {"language", yamlString(p.d.Lang)}}
	return [][2]string{
		{"title", yamlString(p.d.Title)}, {"description", yamlString(p.d.Subtitle)}, {"date", yamlDate(p.d.LastChange())}, {"lastmod", yamlDate(p.d.LastChange())},
		{"slug", yamlString(p.slug())}, {"params", yamlMapping(params)},
	}
}

func jekyll(p *printer) [][2]string {
	layout := p.o.Layout
	if layout == "" {
		layout = "page"
	}
	return [][2]string{
		{"layout", yamlString(layout)}, {"title", yamlString(p.d.Title)}, {"description", yamlString(p.d.Subtitle)}, {"lang", yamlString(p.d.Lang)},
		{"permalink", yamlString(p.permalink())}, {"last_modified_at", yamlDate(p.d.LastChange())},
	}
}

func mkdocs(p *printer) [][2]string {
	return [][2]string{{"title", yamlString(p.d.Title)}, {"description", yamlString(p.d.Subtitle)}}
}

func docusaurus(p *printer) [][2]string {
	var updated string
	if d := yamlDate(p.d.LastChange()); d != "" {
		updated = yamlMapping([][2]string{{"date", d}})
	}
	return [][2]string{
		{"title", yamlString(p.d.Title)}, {"id", yamlString(p.slug())}, {"slug", yamlString(p.slug())}, {"description", yamlString(p.d.Subtitle)}, {"last_update", updated},
	}
}

// slug is the last segment of the address; empty if the document has no path, or that of its folder.
func (p *printer) slug() string {
	if p.d.Path == "" || p.isIndex() {
		return ""
	}
	return slug(path.Base(p.d.Path))
}

// permalink is the address below the site; empty if it is unknown.
func (p *printer) permalink() string {
	if p.o.Path == "" || p.d.Path == "" {
		return ""
	}
	if p.isIndex() {
		return source.Address(path.Join("/", p.o.Path)) + "/"
	}
	return source.Address(path.Join("/", p.o.Path, p.d.Path+".html"))
}

func yamlMapping(rows [][2]string) string {
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

// yamlDate is a date as YAML; an invalid one is left out, for generators stop at it.
func yamlDate(s string) string {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return ""
	}
	return s
}

// yamlString is a double-quoted scalar; empty for no text. Unprintable characters are written as
// escapes.
func yamlString(s string) string {
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

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

// hugo has keys of its own under params. A page with an address has it whatever language Hugo takes it
// for; without one, that depends on the site.
func hugo(p *printer) [][2]string {
	address, slug := p.address(), p.slug()
	if address != "" {
		slug = ""
	}
	params := [][2]string{{"controller", yamlString(p.d.Controller)}, {"series", yamlString(p.d.Series)}, {"version", yamlString(p.d.Version.Text)}, {"effective", yamlDate(p.d.Effective.Value)}, {"language", yamlString(p.d.Lang)}}
	return [][2]string{
		{"title", yamlString(p.d.Title)}, {"description", yamlString(p.d.Subtitle)}, {"date", yamlDate(p.d.LastChange())}, {"lastmod", yamlDate(p.d.LastChange())},
		{"slug", yamlString(slug)}, {"url", yamlString(address)}, {"translationKey", yamlString(p.translationKey())}, {"params", yamlMapping(params)},
	}
}

func jekyll(p *printer) [][2]string {
	layout := p.o.Layout
	if layout == "" {
		layout = "page"
	}
	return [][2]string{
		{"layout", yamlString(layout)}, {"title", yamlString(p.d.Title)}, {"description", yamlString(p.d.Subtitle)}, {"lang", yamlString(p.d.Lang)},
		{"permalink", yamlString(source.Address(p.address()))}, {"last_modified_at", yamlDate(p.d.LastChange())},
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

// address is the path of the page in its site; empty if it is unknown.
func (p *printer) address() string {
	if p.o.Path == "" || p.d.Path == "" {
		return ""
	}
	at := path.Join("/", p.o.Path)
	switch {
	case p.isIndex():
	case p.dialect.folders:
		at = path.Join(at, pageFolder(p.d.Path))
	default:
		return path.Join(at, p.d.Path+".html")
	}
	return strings.TrimSuffix(at, "/") + "/"
}

// translationKey is the same for all versions of a notice, by which Hugo knows that they are translations;
// empty if there is one, or if two are in one language.
func (p *printer) translationKey() string {
	languages, key := map[string]bool{}, ""
	for _, a := range p.d.Alternates {
		if languages[a.Lang] {
			return ""
		}
		languages[a.Lang] = true
		if file := path.Join(path.Dir(p.d.Path), a.Path); key == "" || file < key {
			key = file
		}
	}
	if len(languages) < 2 {
		return ""
	}
	return key
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

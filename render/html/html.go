// Package html prints a document as one accessible page: no script, nothing fetched,
// styles within. It holds no words of its own and decides nothing about content.
package html

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render/doc"
)

//go:embed style.css
var style string

// Options say how the page is made; the zero Options are the usual.
type Options struct {
	Data []byte // JSON-LD without any mark of HTML, which the head holds; empty for none
}

// Render writes d as a whole page. The error is that of w, or names a kind of block
// that the printer does not know.
func Render(w io.Writer, d *doc.Document, o Options) (diag.List, error) {
	buf := bufio.NewWriter(w)
	p := &printer{w: buf, d: d, o: o}
	p.page()
	if p.err != nil {
		return nil, p.err
	}
	return nil, buf.Flush()
}

type printer struct {
	w   *bufio.Writer
	d   *doc.Document
	o   Options
	err error
}

// out writes markup as it stands.
func (p *printer) out(parts ...string) {
	for _, s := range parts {
		p.w.WriteString(s)
	}
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\x00", "\ufffd")

func esc(s string) string { return escaper.Replace(s) }

func (p *printer) page() {
	d := p.d
	p.out("<!DOCTYPE html>\n<html lang=\"", esc(d.Lang), "\" dir=\"", esc(d.Dir), "\">\n<head>\n<meta charset=\"utf-8\">\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>", esc(windowTitle(d)), "</title>\n")
	if d.Subtitle != "" {
		p.out("<meta name=\"description\" content=\"", esc(d.Subtitle), "\">\n")
	}
	for _, a := range d.Alternates {
		if a.Lang != d.Lang {
			p.out("<link rel=\"alternate\" hreflang=\"", esc(a.Lang), "\" href=\"", esc(href(a)), "\">\n")
		}
	}
	if len(p.o.Data) > 0 {
		p.out("<script type=\"application/ld+json\">\n", string(p.o.Data), "\n</script>\n")
	}
	p.out("<meta name=\"generator\" content=\"noticec\">\n<style>\n", style, "</style>\n</head>\n<body id=\"top\">\n",
		"<a class=\"skip\" href=\"#main\"", p.labels(), ">", esc(d.Labels.Skip), "</a>\n<header class=\"masthead\">")
	if d.Controller != "" {
		p.out("<p>", esc(d.Controller), "</p>")
	}
	p.versions()
	p.out("</header>\n<main id=\"main\" tabindex=\"-1\">\n")
	p.head()
	hasText := false
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *doc.Callout:
			if b.Kind == doc.KeyFacts && !hasText {
				p.block(b, 2)
				continue
			}
		case *doc.Contents:
			p.block(b, 2)
			continue
		}
		if !hasText {
			p.out("<div class=\"text\">\n")
			hasText = true
		}
		p.block(b, 2)
	}
	if hasText {
		p.out("</div>\n")
	}
	p.out("</main>\n<footer>\n<p>", esc(joinSet(" · ", d.Controller, d.Title, d.Version)), "</p>\n<p><a href=\"#top\"", p.labels(), ">", esc(d.Labels.Top), "</a></p>\n</footer>\n</body>\n</html>\n")
}

// href is the address of a version of the page.
func href(a doc.Alternate) string {
	return (&url.URL{Path: a.Path + ".html"}).EscapedPath()
}

// versions leads to the other versions; this one comes first, and is no link.
func (p *printer) versions() {
	if len(p.d.Alternates) < 2 {
		return
	}
	p.out("\n<nav aria-label=\"", esc(p.d.Labels.Versions), "\"", p.labels(), "><ul>")
	for _, a := range p.d.Alternates {
		lang := ""
		if a.Lang != p.d.Lang || p.d.LabelsLang != "" {
			lang = " lang=\"" + esc(a.Lang) + "\""
		}
		if a.Present {
			p.out("<li><span aria-current=\"true\"", lang, ">", esc(a.Name), "</span></li>")
			continue
		}
		p.out("<li><a href=\"", esc(href(a)), "\" hreflang=\"", esc(a.Lang), "\"", lang, ">", esc(a.Name), "</a></li>")
	}
	p.out("</ul></nav>\n")
}

func joinSet(sep string, parts ...string) string {
	var set []string
	for _, s := range parts {
		if s != "" {
			set = append(set, s)
		}
	}
	return strings.Join(set, sep)
}

// windowTitle is "Privacy notice: TITLE – CONTROLLER", without what is there twice.
func windowTitle(d *doc.Document) string {
	const room = 70 // characters that windows and searches show
	kind, controller := d.Labels.Kind+": ", " – "+d.Controller
	if d.LabelsLang != "" || strings.Contains(strings.ToLower(d.Title), strings.ToLower(d.Labels.Kind)) {
		kind = ""
	}
	if d.Controller == "" || strings.Contains(d.Title, d.Controller) {
		controller = ""
	}
	for _, title := range []string{kind + d.Title + controller, d.Title + controller} {
		if utf8.RuneCountInString(title) <= room {
			return title
		}
	}
	return d.Title
}

func (p *printer) head() {
	d := p.d
	kicker, lang := d.Series, ""
	if kicker == "" && !strings.Contains(strings.ToLower(d.Title), strings.ToLower(d.Labels.Kind)) {
		kicker, lang = d.Labels.Kind, p.labels()
	}
	p.out("<header class=\"head\">\n")
	if kicker != "" {
		p.out("<p class=\"kicker\"", lang, ">", esc(kicker), "</p>\n")
	}
	p.out("<h1>", esc(d.Title), "</h1>\n")
	if d.Subtitle != "" {
		p.out("<p class=\"subtitle\">", esc(d.Subtitle), "</p>\n")
	}
	if d.Updated.Value != "" || d.Version != "" || d.Effective.Value != "" {
		p.out("<dl>\n")
		if d.Updated.Value != "" {
			p.out("<div", p.labels(), p.auto(), "><dt>", esc(d.Labels.Updated), ":</dt> <dd>", date(d.Updated), "</dd></div>\n")
		}
		if d.Version != "" {
			p.out("<div><dt", p.labels(), ">", esc(d.Labels.Version), ":</dt> <dd>", esc(d.Version), "</dd></div>\n")
		}
		if d.Effective.Value != "" {
			p.out("<div", p.labels(), p.auto(), "><dt>", esc(d.Labels.Effective), ":</dt> <dd>", date(d.Effective), "</dd></div>\n")
		}
		p.out("</dl>\n")
	}
	p.out("</header>\n")
}

// labels is the language of the labels, where it is not that of the page.
func (p *printer) labels() string {
	if p.d.LabelsLang == "" {
		return ""
	}
	return " lang=\"" + esc(p.d.LabelsLang) + "\""
}

// auto lets a date in another language run in its own direction.
func (p *printer) auto() string {
	if p.d.LabelsLang != "" && p.d.Dir == "rtl" {
		return " dir=\"auto\""
	}
	return ""
}

func date(d doc.Date) string {
	return "<time datetime=\"" + esc(d.Value) + "\">" + esc(d.Text) + "</time>"
}

func (p *printer) fail(format string, args ...any) {
	if p.err == nil {
		p.err = fmt.Errorf(format, args...)
	}
}

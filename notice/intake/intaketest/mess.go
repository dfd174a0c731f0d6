package intaketest

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
)

// A mess writes blocks as pages in the wild have them. The same seed makes the same page.
type mess struct {
	*strings.Builder
	r *rand.Rand
}

// Page returns a page with the words of blocks, in markup as content management systems and word
// processors leave it, between all that stands around an article: navigation, banners, forms,
// advertisements, a footer with links to other notices.
func Page(title, language string, blocks []prose.Block, seed uint64) []byte {
	m := &mess{&strings.Builder{}, rand.New(rand.NewPCG(seed, 21))}
	m.pick("<!DOCTYPE html>\n", "", "<!-- saved from a browser -->\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\">\n")
	m.put("<html lang=\"" + language + "\"><head><meta charset=utf-8><title>" + html.EscapeString(title) + " | Council</title>\n<style>p{color:red}</style><script>var a = '<p>script</p>';</script></head>\n")
	m.pick("<body class=\"page with-sidebar no-cookie-banner\">", "<body>", "<BODY bgcolor=white>", "")
	m.maybe(`<a class="skip-link" href="#main-content">Skip to main content</a>`)
	m.maybe(cookieBanners[m.r.IntN(len(cookieBanners))])
	m.pick(headers...)
	m.maybe(`<nav aria-label="Breadcrumb" class="breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/privacy">Privacy</a></li><li>` + html.EscapeString(title) + `</li></ol></nav>`)
	m.maybe(`<div class="search-form"><form action="/s"><label>Search this site <input name=q></label><button>Go</button></form></div>`)
	if h, ok := first(blocks); ok && m.r.IntN(5) == 0 && strings.HasPrefix(strings.ToLower(title), strings.ToLower(prose.Plain(h.Inlines))) {
		m.put("<div class=hero><div class=hero-text>")
		m.heading(h)
		m.put("</div></div><main>")
		m.article(blocks[1:])
		m.put("</main>")
	} else {
		m.frame(blocks)
	}
	m.maybe(cookieBanners[m.r.IntN(len(cookieBanners))])
	m.pick(footers...)
	m.maybe(`<script>document.write("<p>written</p>")</script><noscript><p>Please turn on scripts</p></noscript>`)
	m.maybe(`<div id="modal-1" class="modal" style="display: none"><p>A window that nobody opened</p></div>`)
	m.pick("</body></html>", "", "</body>")
	return []byte(m.String())
}

// first is the heading that blocks begin with, if it is the only one of the highest level.
func first(blocks []prose.Block) (title *intake.Heading, ok bool) {
	for i, b := range blocks {
		if h, isHeading := b.(*intake.Heading); isHeading && h.Level == 1 {
			if i > 0 {
				return nil, false
			}
			title = h
		}
	}
	return title, title != nil
}

// frame writes the article in the element that holds it, with what stands beside.
func (m *mess) frame(blocks []prose.Block) {
	side := m.one(sides...)
	switch m.r.IntN(6) {
	case 0:
		m.put("<main id=main-content>")
		m.article(blocks)
		m.put("</main>", side)
	case 1:
		m.put(`<div class="container"><div class="row">`, side, `<div role="main" class="col-md-8">`)
		m.article(blocks)
		m.put("</div></div></div>")
	case 2:
		m.put(`<div id="wrapper"><article class="post-17 page type-page"><div class="entry-content">`)
		m.article(blocks)
		m.put("</div></article>", side, "</div>")
	case 3:
		m.put(`<div id=page><div id="content" class="content-area">`)
		m.article(blocks)
		m.put("</div>", side, "</div>")
	case 4:
		m.put("<table width=100% border=0><tr>", "<td width=180 valign=top class=menu>", side, "</td><td valign=top>")
		m.article(blocks)
		m.put("</td></tr></table>")
	default:
		m.put("<div><div>", side)
		m.article(blocks)
		m.put("</div></div>")
	}
}

// article writes the blocks, in nested elements without a meaning, and furniture between them.
func (m *mess) article(blocks []prose.Block) {
	depth := m.r.IntN(6)
	for range depth {
		m.put(`<div class="`, m.one("field", "wysiwyg text-long", "layout__region", "page-body", "elementor-widget-wrap", ""), `">`)
	}
	m.maybe(`<ul class="share-links"><li><a href="https://s.example/1">Share this page</a></li><li><a href="https://s.example/2">Post it</a></li></ul>`)
	m.maybe(`<p class="print-link"><a href="javascript:window.print()">Print this page</a></p>`)
	for i, b := range blocks {
		m.block(b)
		if i > 0 && i < len(blocks)-1 && m.r.IntN(12) == 0 {
			m.pick(inserts...)
		}
	}
	m.maybe(`<p><a href="#top">Back to top</a></p>`)
	m.maybe(`<form class="page-feedback" action="/f"><p>Is this page useful?</p><input type=radio name=u> Yes <input type=radio name=u> No <button>Send</button></form>`)
	m.maybe(`<div class="related"><h2>Related pages</h2><ul><li><a href="/a">Housing privacy</a></li><li><a href="/b">Library privacy</a></li></ul></div>`)
	for range depth {
		m.put("</div>")
	}
}

func (m *mess) block(b prose.Block) {
	m.pick("\n", "\n    ", "", "<!-- block -->", "\r\n")
	switch b := b.(type) {
	case *intake.Heading:
		m.heading(b)
	case *prose.Paragraph:
		m.paragraph(b)
	case *prose.List:
		m.list(b)
	case *prose.Table:
		m.table(b)
	default:
		panic(fmt.Sprintf("intaketest.Page: unknown block %T", b))
	}
}

func (m *mess) heading(h *intake.Heading) {
	level := min(h.Level, 6)
	tag := fmt.Sprintf("h%d", level)
	id := ""
	if h.ID != "" {
		id = ` id="` + html.EscapeString(h.ID) + `"`
	}
	style := m.r.IntN(6)
	if level == 1 && style >= 2 {
		style = 4 // a title is no accordion
	}
	switch style {
	case 0:
		m.put("<div class=heading><", tag, id, "><span style='font-family: Arial'>")
		m.inlines(h.Inlines)
		m.put("</span></", tag, "></div>")
	case 1:
		m.put("<", tag, id, ">")
		m.inlines(h.Inlines)
		m.put("<a class=headerlink href=\"#x\" aria-hidden=true>¶</a></", strings.ToUpper(tag), ">")
	case 2:
		m.put("<div role=heading aria-level=", fmt.Sprint(level), id, ">")
		m.inlines(h.Inlines)
		m.put("</div>")
	case 3:
		m.put("<", tag, id, "><button type=button aria-expanded=true>")
		m.inlines(h.Inlines)
		m.put("<svg viewBox='0 0 1 1'><title>plus</title><path d='M0'/></svg></button></", tag, ">")
	default:
		m.put("<", tag, id, ">")
		m.inlines(h.Inlines)
		m.put("</", tag, ">")
	}
}

func (m *mess) paragraph(p *prose.Paragraph) {
	open, end := "<p>", "</p>"
	switch m.r.IntN(7) {
	case 0:
		open, end = "<div>", "</div>"
	case 1:
		open, end = `<p class=MsoNormal style="margin: 0cm"><span lang=EN-GB style='font-size: 11pt'>`, "<o:p></o:p></span></p><p>&nbsp;</p>"
	case 2:
		open, end = "<p><font face=Arial><font size=2>", "</font></font>"
	case 3:
		open, end = "<div></div><br>", "<br><br>"
	case 4:
		open, end = "<blockquote>", "</blockquote>"
	}
	m.put(open)
	m.inlines(p.Inlines)
	m.put(end)
}

func (m *mess) list(l *prose.List) {
	tag, attr := "ul", ""
	if l.Ordered {
		tag, attr = "ol", fmt.Sprintf(" start=%d", l.Number(0))
	}
	m.put("<", tag, attr, ">")
	closes := m.r.IntN(3) > 0
	for _, item := range l.Items {
		m.pick("\n", "", "\n  ")
		m.put("<li>")
		for i, b := range item.Blocks {
			if p, ok := b.(*prose.Paragraph); ok && i == 0 && m.r.IntN(3) > 0 {
				m.inlines(p.Inlines)
				continue
			}
			if _, ok := b.(*prose.List); ok && i == len(item.Blocks)-1 && m.r.IntN(3) == 0 {
				m.put("</li>") // and the list in it stands in the outer list itself
			}
			m.block(b)
		}
		if closes {
			m.put("</li>")
		}
	}
	m.put("</", tag, ">")
}

func (m *mess) table(t *prose.Table) {
	m.pick("<table>", `<div class="table-responsive"><table class="table" border=1>`, "<TABLE cellspacing=0>")
	if len(t.Caption) > 0 {
		m.put("<caption>")
		m.inlines(t.Caption)
		m.put("</caption>")
	}
	head := m.r.IntN(3)
	if head == 0 {
		m.put("<thead>")
	}
	hasHead := false
	for _, h := range t.Head {
		hasHead = hasHead || len(h) > 0
	}
	if hasHead {
		m.put("<tr>")
		for _, h := range t.Head {
			m.put([]string{"<th scope=col>", "<th>", "<td><p><strong>"}[head])
			m.inlines(h)
			m.put([]string{"</th>", "", "</strong></p></td>"}[head])
		}
		m.put("</tr>")
	}
	m.pick("<tbody>", "")
	for _, row := range t.Rows {
		m.put("<tr>")
		for i, cell := range row.Cells {
			if i == 0 && !t.NoRowHeads {
				m.put("<th scope=row>")
			} else {
				m.put("<td>")
			}
			for _, b := range cell {
				m.block(b)
			}
		}
		m.pick("</tr>", "", "\n")
	}
	m.put("</table>")
}

func (m *mess) inlines(list []prose.Inline) {
	for _, in := range list {
		switch in := in.(type) {
		case prose.Text:
			m.words(string(in))
		case prose.Strong:
			m.around(in, []string{"strong", "b"})
		case prose.Emph:
			m.around(in, []string{"em", "i"})
		case prose.Code:
			m.put("<code>", html.EscapeString(string(in)), "</code>")
		case prose.Link:
			m.put(`<a href="`, html.EscapeString(in.URL), `" target=_blank>`)
			m.inlines(in.Inlines)
			m.put("</a>")
		case prose.Lang:
			m.put(`<span lang="`, html.EscapeString(in.Tag), `">`)
			m.inlines(in.Inlines)
			m.put("</span>")
		case prose.Break:
			m.pick("<br>", "<br />", "<BR clear=all>", "<br>\n")
		default:
			panic(fmt.Sprintf("intaketest.Page: unknown inline %T", in))
		}
	}
}

func (m *mess) around(in []prose.Inline, tags []string) {
	tag := m.one(tags...)
	m.put("<", tag, ">")
	m.inlines(in)
	m.put("</", tag, ">")
}

// words writes a text with characters that are not seen, and marks that mean nothing.
func (m *mess) words(s string) {
	for i, word := range strings.SplitAfter(s, " ") {
		bare, spaced := strings.CutSuffix(word, " ")
		if i > 0 && m.r.IntN(40) == 0 {
			m.pick("<!-- word -->", "<span></span>", "<wbr>", "<a name=w></a>", "&#8203;", "\ufeff")
		}
		runes := []rune(bare)
		if len(runes) > 8 && m.r.IntN(6) == 0 {
			at := 3 + m.r.IntN(len(runes)-5)
			m.put(html.EscapeString(string(runes[:at])), m.one("&shy;", "\u00ad", "&#173;", "<wbr>"), html.EscapeString(string(runes[at:])))
		} else {
			m.put(html.EscapeString(bare))
		}
		if spaced {
			m.pick(" ", " ", " ", " ", " ", "&nbsp;", "\u00a0", "\n\t", "&#32;", "&#160; ")
		}
	}
}

func (m *mess) put(parts ...string) {
	for _, s := range parts {
		m.WriteString(s)
	}
}

func (m *mess) one(list ...string) string { return list[m.r.IntN(len(list))] }

func (m *mess) pick(list ...string) { m.put(m.one(list...)) }

// maybe writes a part in two of three pages.
func (m *mess) maybe(s string) {
	if m.r.IntN(3) > 0 {
		m.put(s, "\n")
	}
}

var (
	cookieBanners = []string{
		`<div id="cookie-banner" class="cookie-banner"><p>We use cookies to make this site work and to count visits.</p><button>Accept all</button><button>Refuse</button><a href="/cookies">Cookie settings</a></div>`,
		`<div role="dialog" aria-label="Cookies"><h2>Your choice</h2><p>Some cookies are necessary, others are not.</p><button>Save</button></div>`,
		`<div id="onetrust-consent-sdk"><div class="ot-text">By using this site you agree to cookies.</div><button>OK</button></div>`,
		`<section class="global-cookie-message"><p>We set cookies. <a href="/cookies">Find out more</a></p></section>`,
	}
	headers = []string{
		`<header class="site-header"><a href="/"><img src=l.png alt="Council"></a><nav><ul><li><a href="/bins">Bins</a></li><li><a href="/tax">Council tax</a></li></ul></nav></header>`,
		`<div class="site-header"><div class="logo"><a href="/">Example Council</a></div><ul class="main-menu"><li><a href="/bins">Bins</a></li><li><a href="/tax">Tax</a></li><li><a href="/jobs">Jobs</a></li></ul></div>`,
		`<header role="banner"><p>Example Council</p><div><a href="/cy">Cymraeg</a></div></header><div role=navigation><a href=/a>A to Z</a> <a href=/c>Contact</a></div>`,
		"",
	}
	sides = []string{
		`<aside class="sidebar"><h2>In this section</h2><ul><li><a href="/p/1">Parking privacy notice</a></li><li><a href="/p/2">Libraries privacy notice</a></li></ul></aside>`,
		`<div id="sidebar" class="widget-area"><h3>Latest news</h3><p>The library opens on Sundays.</p></div>`,
		`<nav class="side-nav"><a href="/1">Your data</a><a href="/2">Cookies</a></nav>`,
		`<div class="ad-slot"><p>Advertisement: cheap cars near you</p></div>`,
		"",
	}
	inserts = []string{
		`<div class="ad-banner"><a href="https://ads.example">Buy now</a></div>`,
		`<div hidden>A draft that nobody sees</div>`,
		`<script>track("x")</script>`,
		`<template><p>Never shown</p></template>`,
		`<div class="social-share"><button>Like</button><a href="https://s.example">Share</a></div>`,
		`<p>&nbsp;</p><p></p>`,
		`<hr><br clear=all>`,
		`<p style="display:none">Hidden by its style</p>`,
	}
	footers = []string{
		`<footer><h2>Privacy notices</h2><ul><li><a href="/n/1">Housing</a></li><li><a href="/n/2">Schools</a></li></ul><p>© Example Council. All rights reserved.</p></footer>`,
		`<div id="footer" class="site-footer"><ul class="footer-links"><li><a href="/n/1">Accessibility</a></li><li><a href="/n/2">Cookies</a></li></ul><div class="copyright">© 2026 Example Council</div></div>`,
		`<div role="contentinfo"><p>Call us on 01632 960000. <a href="/n">All notices</a></p></div>`,
		`<footer class="footer"><form><label>Newsletter <input type=email></label><button>Subscribe</button></form></footer>`,
	}
)

package workbook

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"
	"unicode"
)

var (
	//go:embed page.css
	pageCSS string
	//go:embed page.js
	pageJS string
)

// HTML writes a book as one page that needs no other file and no network: tables with captions and
// scopes, which a script of its own lets people sort, filter and search. Without the script the
// tables are all there. The policy of the page names the style and the script by their hashes, so
// that nothing else runs, whatever a cell holds.
func HTML(w io.Writer, b Book) error {
	p := &htmlPrinter{bufio.NewWriter(w)}
	style := pageCSS + recordStyles(b)
	p.out(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '`, hash(style), `'; script-src '`, hash(pageJS), `'; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex">
<meta name="generator" content="noticec">
<title>`, text(b.Title), `</title>
<style>`, style, `</style>
</head>
<body>
<header>
<h1>`, text(b.Title), `</h1>
`)
	p.paragraph(b.Intro)
	if len(b.Sheets) > 1 {
		p.out(`<nav aria-label="Tables">` + "\n<ul>\n")
		for _, s := range b.Sheets {
			p.out(`<li><a href="#`, text(s.Name), `">`, text(s.Title), "</a></li>\n")
		}
		p.out("</ul>\n</nav>\n")
	}
	p.out("</header>\n<main>\n")
	for _, s := range b.Sheets {
		p.sheet(s)
	}
	p.out("</main>\n<script>", pageJS, "</script>\n</body>\n</html>\n")
	return p.w.Flush()
}

// hash is how a policy of a page names a style or a script within it.
func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// recordStyles set the heads of wide tables before their cells, where the rows are printed on paper
// as records.
func recordStyles(b Book) string {
	var out strings.Builder
	out.WriteString("@media print {\n")
	for _, s := range b.Sheets {
		if !s.isWide() {
			continue
		}
		for i, c := range s.Columns[1:] {
			fmt.Fprintf(&out, "#%s td:nth-child(%d)::before { content: %s }\n", s.Name, i+2, cssString(c.title()+": "))
		}
	}
	out.WriteString("}\n")
	return out.String()
}

// cssString is a text as a string of CSS that cannot end the style either.
func cssString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(" ().,:-", r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "\\%x ", r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

type htmlPrinter struct{ w *bufio.Writer }

// out writes markup; the writer keeps the first error.
func (p *htmlPrinter) out(parts ...string) {
	for _, s := range parts {
		p.w.WriteString(s)
	}
}

func (p *htmlPrinter) paragraph(s string) {
	if s != "" {
		p.out("<p>", text(s), "</p>\n")
	}
}

func (p *htmlPrinter) sheet(s Sheet) {
	class := "table"
	if s.isWide() {
		class = "table wide"
	}
	p.out(`<section class="sheet" id="`, text(s.Name), `" aria-labelledby="`, text(s.Name), `-title">`+"\n"+`<h2 id="`, text(s.Name), `-title">`, text(s.Title), "</h2>\n")
	p.paragraph(s.Intro)
	p.out(`<div class="`, class, `" role="group" tabindex="0" aria-label="`, text(s.Title), `, as a table">`+"\n<table>\n<caption>", text(s.Title), "</caption>\n<thead>\n<tr>")
	for _, c := range s.Columns {
		p.out(`<th scope="col"`)
		if k := kindClasses[c.Kind]; k != "" {
			p.out(` class="`, k, `"`)
		}
		p.out(">", text(c.Head))
		if c.Law != "" {
			p.out(` <small>`, text(c.Law), `</small>`)
		}
		p.out("</th>")
	}
	p.out("</tr>\n</thead>\n<tbody>\n")
	rows := 0
	for row := range s.rows() {
		rows++
		p.out("<tr>")
		for i, c := range row {
			p.cell(s.Columns[i], c, i == 0)
		}
		p.out("</tr>\n")
	}
	p.out("</tbody>\n</table>\n</div>\n<p class=\"count\">", count(rows), "</p>\n</section>\n")
}

// count says how many rows there are.
func count(rows int) string {
	if rows == 1 {
		return "1 row"
	}
	return strconv.Itoa(rows) + " rows"
}

// kindClasses are the classes of the cells of columns, by their kind.
var kindClasses = [...]string{Words: "", Dates: "date", Counts: "number", Marks: "mark"}

func (p *htmlPrinter) cell(column Column, c Cell, first bool) {
	name := "td"
	var classes []string
	if k := kindClasses[column.Kind]; k != "" {
		classes = append(classes, k)
	}
	if c.State != Filled {
		classes = append(classes, stateCodes[c.State])
	}
	if isLong(c) {
		classes = append(classes, "long")
	}
	if first {
		name = "th"
	}
	p.out("<", name)
	if first {
		p.out(` scope="row"`)
	}
	if len(classes) > 0 {
		p.out(` class="`, strings.Join(classes, " "), `"`)
	}
	if c.Lang != "" {
		p.out(` lang="`, text(c.Lang), `"`)
	}
	p.out(">")
	p.content(c)
	p.out("</", name, ">")
}

// isLong reports whether a cell has so many words that it wants a wide column.
func isLong(c Cell) bool {
	const many = 160 // bytes
	n := 0
	for _, v := range c.Values {
		n += len(v)
	}
	return n > many
}

// isRunOn reports whether the values of a cell are so many and so short that they stand in one line.
func isRunOn(c Cell) bool {
	const most, short = 4, 40 // values; bytes of one, on the average
	n := 0
	for _, v := range c.Values {
		n += len(v)
	}
	return c.State == Filled && len(c.Values) > most && n < short*len(c.Values)
}

// content prints the lines of a cell; where it leads, the first of them does.
func (p *htmlPrinter) content(c Cell) {
	lines := c.Lines()
	if c.State == Unknown {
		p.out(`<span aria-hidden="true">–</span><span class="hidden">`, c.State.String(), `</span>`)
		return
	}
	if isRunOn(c) && c.link() == "" {
		n := len(lines)
		if c.Note != "" {
			n--
		}
		lines = append([]string{strings.Join(lines[:n], "; ")}, lines[n:]...)
	}
	for i, l := range lines {
		if len(lines) > 1 {
			if i == 0 {
				p.out("<ul>")
			}
			p.out("<li>")
		}
		to := c.link()
		switch {
		case i == 0 && to != "":
			p.out(`<a href="`, text(to), `">`, text(l), `</a>`)
		case c.Note != "" && i == len(lines)-1:
			p.out(`<span class="note">`, text(l), `</span>`)
		default:
			p.out(text(l))
		}
		if len(lines) > 1 {
			p.out("</li>")
		}
	}
	if len(lines) > 1 {
		p.out("</ul>")
	}
}

// text is a text in which nothing is markup, without characters that are none.
func text(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	if strings.ContainsFunc(s, isNoCharacter) {
		s = strings.Map(func(r rune) rune {
			if isNoCharacter(r) {
				return -1
			}
			return r
		}, s)
	}
	return html.EscapeString(s)
}

// isNoCharacter reports whether a page may not hold a code point: a control, or one that is no
// character.
func isNoCharacter(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef
}

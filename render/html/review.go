package html

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/render/doc"
)

// reviewSheetName is the file of reviewSheet.
const reviewSheetName = "noticec-review.css"

// reviewSheet is the style of copies for review: no page that is published has it.
//
//go:embed review.css
var reviewSheet string

// reviewStyle links to the style of a copy for review where its file is written, else embeds it.
func (p *printer) reviewStyle() {
	external := p.o.Review && (p.o.Styles == "" || p.o.Styles == "external")
	switch {
	case p.d.Review == nil || p.o.Styles == "none":
	case external:
		p.out("<link rel=\"stylesheet\"")
		p.attr("href", p.pathToRoot()+reviewSheetName)
		p.out(">\n")
	default:
		p.out("<style>\n", reviewSheet, "</style>\n")
	}
}

// draft prints the label of a copy for review.
func (p *printer) draft() {
	if p.d.Review != nil && p.d.Review.Draft != "" {
		p.out(`<p class="review-draft"`)
		p.labels()
		p.mark("label")
		p.out(">")
		p.text(p.d.Review.Draft)
		p.out("</p>\n")
	}
}

// marked prints words with the marks of a copy for review; without them, the text.
func (p *printer) marked(words []doc.Inline, text string) {
	if len(words) == 0 {
		p.text(text)
		return
	}
	p.inlines(words)
}

// remarked prints words that remarks are about, with the numbers of these, which lead to their notes.
func (p *printer) remarked(in doc.Remarked) {
	if p.d.Review == nil || p.plainMarkup || p.inLink {
		p.inlines(in.Inlines)
		return
	}
	p.out("<mark>")
	p.inlines(in.Inlines)
	p.out("</mark>")
	for _, i := range in.Remarks {
		if i < 0 || i >= len(p.d.Review.Remarks) {
			p.fail("html: there is no remark %d", i)
			return
		}
		n := strconv.Itoa(i + 1)
		p.out(`<sup class="review-number"><a href="#`, p.anchor, "remark-", n, `"`)
		if p.note(i) {
			p.id("words-" + n)
		}
		p.mark("label")
		p.attr("aria-label", p.d.Review.Remarks[i].Name(i+1))
		p.out(">", n, "</a></sup>")
	}
}

// note marks a remark for the next notes; false if it has been before.
func (p *printer) note(i int) bool {
	if p.noted == nil {
		p.noted = make([]bool, len(p.d.Review.Remarks))
	}
	if p.noted[i] {
		return false
	}
	p.noted[i] = true
	p.remarks = append(p.remarks, i)
	return true
}

// reviewedBlocks prints blocks, each with the notes on its words.
func (p *printer) reviewedBlocks(list []doc.Block, level int) {
	if p.d.Review == nil {
		p.blocks(list, level)
		return
	}
	for _, b := range list {
		printed := p.capture(func() { p.block(b, level) })
		if len(p.remarks) == 0 {
			p.out(printed)
			continue
		}
		p.out("<div class=\"review-block\">\n", printed)
		p.notes()
		p.out("</div>\n")
	}
}

// notes prints the remarks on the words since the last notes; each leads back to its words.
func (p *printer) notes() {
	if len(p.remarks) == 0 {
		return
	}
	slices.Sort(p.remarks)
	p.out(`<ol class="review-notes"`)
	if !strings.HasPrefix(p.d.Lang, "en") {
		p.attr("lang", "en")
	}
	p.mark("label")
	p.out(">\n")
	for _, i := range p.remarks {
		r, n := &p.d.Review.Remarks[i], strconv.Itoa(i+1)
		p.out("<li")
		p.attr("value", n)
		p.id("remark-" + n)
		p.attr("class", "review-"+r.Severity)
		p.out(`><a href="#`, p.anchor, "words-", n, `">`)
		p.text(r.Name(i + 1))
		p.out("</a>\n")
		for _, line := range r.Lines() {
			p.out("<p>")
			p.text(line)
			p.out("</p>\n")
		}
		p.out("</li>\n")
	}
	p.out("</ol>\n")
	p.remarks = nil
}

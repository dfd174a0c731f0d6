package layout

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/pdf/tag"
)

// A word is the text between two places where a line may be broken; it has several parts where the
// style changes within it.
type word struct {
	parts []Fragment
	w     float64
	gap   float64 // space before it, on a line, beside that between words
	space float64 // between it and the next
	end   bool    // a forced line break, without text
}

// A splitter splits inlines into words.
type splitter struct {
	l     *layouter
	out   []word
	joins bool // whether the next text continues the last word
}

// A context is the style, link and element of inlines; the element is nil where they are only
// measured.
type context struct {
	Style
	url  string
	link *tag.Element
	el   *tag.Element

	generated bool // whether the words are none of the document
}

func (c context) in(r tag.Role) context {
	if c.el != nil {
		c.el = c.el.Add(r)
	}
	return c
}

// words splits inlines at spaces, but not at no-break spaces.
func (l *layouter) words(list []doc.Inline, s Style, el *tag.Element) []word {
	p := &splitter{l: l}
	p.walk(list, context{Style: s, el: el})
	return p.out
}

func (p *splitter) walk(list []doc.Inline, c context) {
	for _, in := range list {
		switch in := in.(type) {
		case doc.Text:
			p.text(string(in), c)
		case doc.Code:
			p.text(string(in), c)
		case doc.Date:
			p.text(in.Text, c)
		case doc.Strong:
			c := c.in(tag.Strong)
			if c.Face != Serif {
				c.Face = Bold
			}
			p.walk(in, c)
		case doc.Emph:
			c := c.in(tag.Em)
			if c.Face == Regular {
				c.Face = Italic
			}
			p.walk(in, c)
		case doc.Lang:
			c := c.in(tag.Span)
			if c.el != nil {
				c.el.Lang = in.Tag
			}
			p.walk(in.Inlines, c)
		case doc.Written:
			p.walk(in.Inlines, c)
		case doc.Remarked:
			p.walk(in.Inlines, c)
			p.numbers(in.Remarks, c)
		case doc.Changed:
			p.changed(in, c)
		case doc.Link:
			text := p.l.clean(doc.Plain(in.Inlines))
			if !in.Safe() || strings.TrimSpace(text) == "" { // printed without the link
				p.walk(in.Inlines, c)
				continue
			}
			base, c := c, c.in(tag.Link)
			if c.Color != Accent { // the labels of the first layer are plain
				c.Color, c.Underline = Link, true
			}
			c.url, c.link = in.Target(".html"), c.el // the HTML page, which has the anchors
			if c.link != nil {
				c.link.URL = c.url
				c.link.Text = text
			}
			p.walk(in.Inlines, c)
			if base.Face != Serif {
				p.address(printedAddress(in), base)
			}
		case doc.Cite:
			p.out = append(p.out, word{end: true})
			p.joins = false
			c := c
			small := p.l.sizes.small
			c.Size, c.Leading, c.Color = small.size, small.leading, Soft
			p.walk(in, c)
			p.out = append(p.out, word{end: true})
			p.joins = false
		case doc.Break:
			p.out = append(p.out, word{end: true})
			p.joins = false
		default:
			p.l.fail(unknownKind("inline", in))
		}
	}
}

func (p *splitter) text(text string, c context) {
	leaf := c.el.Leaf()
	text = p.l.clean(text)
	space := p.l.m.Width(" ", c.Face, c.Size)
	for len(text) > 0 {
		n := strings.IndexAny(text, " \n\t")
		if n == 0 {
			p.joins = false
			text = text[1:]
			continue
		}
		if n < 0 {
			n = len(text)
		}
		p.add(Fragment{Text: text[:n], Style: c.Style, URL: c.url, Link: c.link, Leaf: leaf, Generated: c.generated, W: p.l.m.Width(text[:n], c.Face, c.Size)}, space)
		text = text[n:]
	}
}

// address adds an address in brackets, as a word that is not one of the document.
func (p *splitter) address(address string, c context) {
	if address == "" {
		return
	}
	text := "(" + p.l.clean(address) + ")"
	p.joins = false
	p.add(Fragment{Text: text, Style: c.Style, Generated: true, W: p.l.m.Width(text, c.Face, c.Size)}, p.l.m.Width(" ", c.Face, c.Size))
}

func (p *splitter) add(f Fragment, space float64) {
	if p.joins && len(p.out) > 0 {
		last := &p.out[len(p.out)-1]
		f.JoinsWord = true
		last.parts = append(last.parts, f)
		last.w += f.W
		last.space = space
	} else {
		p.out = append(p.out, word{parts: []Fragment{f}, w: f.W, space: space})
	}
	p.joins = true
}

// clean normalises text to NFC, drops control and format characters, and notes those that the faces
// lack. Every face has ASCII.
func (l *layouter) clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case ' ' <= r && r <= '~' || r == '\n' || r == '\t':
			return r
		case unicode.In(r, unicode.Cf, unicode.Cc):
			return -1
		case !l.m.Has(r) || Shaped(r):
			l.noteMissing(r)
			return '?'
		}
		return r
	}, norm.NFC.String(s))
}

// maxMissing is how many missing characters of a place are noted: more than a finding shows. The
// first that needs shaping is noted in any case.
const maxMissing = 16

// noteMissing notes a character, once for each place.
func (l *layouter) noteMissing(r rune) {
	if n := len(l.missing); n == 0 || l.missing[n-1].Span != l.span {
		l.missing = append(l.missing, Missing{Span: l.span})
	}
	last := &l.missing[len(l.missing)-1]
	if slices.Contains(last.Runes, r) {
		return
	}
	if len(last.Runes) < maxMissing || Shaped(r) && !slices.ContainsFunc(last.Runes, Shaped) {
		last.Runes = append(last.Runes, r)
	}
}

// shaped are the scripts that need shaping or reordering, and combining marks.
var shaped = []*unicode.RangeTable{
	unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Mandaic, unicode.Adlam, unicode.Mongolian,
	unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu,
	unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Thai, unicode.Lao, unicode.Tibetan, unicode.Myanmar, unicode.Khmer,
	unicode.Mn, unicode.Mc,
}

// Shaped reports whether a character is of a script that needs shaping, which this package does not
// do: no face can print it right.
func Shaped(r rune) bool { return r >= 0x300 && unicode.In(r, shaped...) }

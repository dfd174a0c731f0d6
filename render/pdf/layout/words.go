package layout

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/noticec/noticec/render/doc"
)

// A word is what stands between two places where a line may end; its look may change
// within it.
type word struct {
	parts []Fragment
	w     float64
	end   bool // a forced end of the line, no word
}

// A splitter cuts inlines into words.
type splitter struct {
	l     *layouter
	out   []word
	joins bool // whether the next text continues the last word
}

// words splits inlines at spaces. A no-break space does not part.
func (l *layouter) words(list []doc.Inline, s Style) []word {
	p := &splitter{l: l}
	p.walk(list, s, "")
	return p.out
}

func (p *splitter) walk(list []doc.Inline, s Style, url string) {
	for _, in := range list {
		switch in := in.(type) {
		case doc.Text:
			p.text(string(in), s, url)
		case doc.Code:
			p.text(string(in), s, url)
		case doc.Date:
			p.text(in.Text, s, url)
		case doc.Strong:
			s := s
			s.Face = Bold
			p.walk(in, s, url)
		case doc.Emph:
			s := s
			if s.Face == Regular {
				s.Face = Italic
			}
			p.walk(in, s, url)
		case doc.Lang:
			p.walk(in.Inlines, s, url)
		case doc.Link:
			s := s
			if s.Color != Paper {
				s.Color = Link
			}
			p.walk(in.Inlines, s, in.URL)
		case doc.Break:
			p.out = append(p.out, word{end: true})
			p.joins = false
		default:
			p.l.fail(unknown("inline", in))
		}
	}
}

func (p *splitter) text(text string, s Style, url string) {
	text = p.l.clean(text)
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
		p.add(Fragment{Text: text[:n], Style: s, URL: url, W: p.l.m.Width(text[:n], s.Face, s.Size)})
		text = text[n:]
	}
}

func (p *splitter) add(f Fragment) {
	if p.joins && len(p.out) > 0 {
		last := &p.out[len(p.out)-1]
		f.Joins = true
		last.parts = append(last.parts, f)
		last.w += f.W
	} else {
		p.out = append(p.out, word{parts: []Fragment{f}, w: f.W})
	}
	p.joins = true
}

// clean composes characters (NFC), drops those that only steer, and notes those that
// the faces lack. Every face has ASCII.
func (l *layouter) clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case ' ' <= r && r <= '~' || r == '\n' || r == '\t':
			return r
		case unicode.In(r, unicode.Cf, unicode.Cc):
			return -1
		case !l.m.Has(r):
			l.lacks(r)
			return '?'
		}
		return r
	}, norm.NFC.String(s))
}

// lacks notes a character once for each place.
func (l *layouter) lacks(r rune) {
	if n := len(l.missing); n == 0 || l.missing[n-1].Span != l.span {
		l.missing = append(l.missing, Missing{Span: l.span})
	}
	last := &l.missing[len(l.missing)-1]
	if !strings.ContainsRune(string(last.Runes), r) {
		last.Runes = append(last.Runes, r)
	}
}

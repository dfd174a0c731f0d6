package docx

import (
	"slices"
	"strconv"
	"strings"

	_ "embed"

	"github.com/noticec/noticec/render/color"
)

// A sheet is the page and its margins, in twips, of which 1440 are an inch.
type sheet struct{ width, height, side, top, bottom, header, footer int }

// mm is a millimetre in twips.
const mm = 1440 / 25.4

// sheet has the margins of the PDF.
func (o Options) sheet() sheet {
	s := sheet{width: 11906, height: 16838, side: twips(24), top: twips(26), bottom: twips(22), header: twips(13), footer: twips(12)}
	if o.Letter {
		s.width, s.height = 12240, 15840
	}
	return s
}

func twips(millimetres float64) int { return int(millimetres*mm + 0.5) }

// text is the width of the text, in twips.
func (s sheet) text() int { return s.width - 2*s.side }

// A look is the colours and the sizes of the styles, by their names in styles.xml.
type look []string

// Colours of the text have a contrast of at least 4.5 on white and on the ground of callouts.
const (
	ink      = "17202A"
	soft     = "4B5866"
	accent   = "174A7C"
	rule     = "C3CCD5"
	edge     = "7B8895"
	warm     = "FFF6E3"
	warmEdge = "9A5700"
)

// look returns the pairs by which styles.xml is filled in. Sizes are half points.
func (o Options) look() look {
	own := usable(o.Accent, accent)
	l := look{"{ink}", ink, "{soft}", soft, "{accent}", own, "{link}", usable(o.Link, own), "{rule}", rule, "{edge}", edge}
	sizes := []struct {
		name          string
		normal, large int
	}{
		{"text", 22, 36}, {"lead", 26, 40}, {"title", 56, 72}, {"publisher", 26, 40}, {"small", 19, 36}, {"h1", 32, 52},
		{"h2", 26, 44}, {"h3", 23, 40}, {"h4", 22, 36}, {"table", 21, 36},
	}
	for _, s := range sizes {
		size := s.normal
		if o.Large {
			size = s.large
		}
		l = append(l, "{"+s.name+"}", strconv.Itoa(size))
	}
	return l
}

// size is the size of a style, in half points.
func (l look) size(style string) int {
	n, _ := strconv.Atoi(l[slices.Index(l, "{"+style+"}")+1])
	return n
}

// usable is a colour of the configuration as Word writes it, or other if it is none that text can have.
func usable(own, other string) string {
	for _, ground := range []string{"#ffffff", "#" + warm} {
		if color.Contrast(own, ground) < color.MinContrast {
			return other
		}
	}
	return strings.ToUpper(own[1:])
}

//go:embed styles.xml
var styles string

// styles are the styles of the document. They are in Calibri, which every Word has, and for which
// LibreOffice and Google Docs have a face of the same widths; Arial is that of Arabic and Hebrew.
func (p *printer) styles() []byte {
	pairs := append(p.look, "{languages}", p.languages(), "{callout}", p.calloutBar(), "{tab}", strconv.Itoa(p.sheet.text()))
	all := styles
	if p.copy != nil {
		all = strings.Replace(all, "</w:styles>", reviewStyles+"</w:styles>", 1)
	}
	return []byte(strings.NewReplacer(pairs...).Replace(all))
}

// languages are the attributes by which the language of the document is that of words in all
// directions that it has.
func (p *printer) languages() string {
	lang := language(p.d.Lang)
	switch {
	case lang == "":
		return ""
	case p.rtl:
		return ` w:val="` + lang + `" w:bidi="` + lang + `"`
	}
	return ` w:val="` + lang + `"`
}

// calloutBar is the bar at the start of a callout, and its ground, which borders of its colour widen.
func (p *printer) calloutBar() string {
	var b strings.Builder
	b.WriteString(`<w:pBdr>`)
	for _, side := range []string{"top", "left", "bottom", "right"} {
		size, space, color := "4", "5", warm
		if side == "left" && !p.rtl || side == "right" && p.rtl {
			size, space, color = "36", "9", warmEdge
		}
		b.WriteString(`<w:` + side + ` w:val="single" w:sz="` + size + `" w:space="` + space + `" w:color="` + color + `"/>`)
	}
	b.WriteString(`</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="` + warm + `"/>`)
	return b.String()
}

package word

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// headingWords are the names of heading styles without their number: "heading" in documents of
// every edition of Word, which translates only what it shows; the others in documents of other
// programs, and as ids of styles.
var headingWords = []string{
	"heading", "überschrift", "berschrift", "titre", "título", "titulo", "titolo", "kop", "rubrik", "overskrift", "otsikko",
	"nagłówek", "nagwek", "nadpis", "pennawd", "ceannteideal", "заголовок", "заглавие", "επικεφαλίδα", "címsor", "cmsor",
	"naslov", "titlu", "antraštė", "virsraksts", "pealkiri", "başlık", "balk", "encabezado", "cabeçalho", "intestazione", "見出し", "标题",
}

// titleNames are the names of the style of a document's title.
var titleNames = []string{"title", "titel", "titre", "título", "ttulo", "titolo", "teitl", "tytuł", "název", "cím", "otsikko", "tittel", "titul"}

// normalName is the name of a style as it is compared.
func normalName(name string) string {
	name, _, _ = strings.Cut(name, ",") // aliases follow
	return strings.ToLower(strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, name))
}

// headingLevel is the level that the name of a style gives, or 0.
func headingLevel(name string) int {
	n := len(name) - 1
	if n < 1 || name[n] < '1' || name[n] > '9' {
		return 0
	}
	for _, word := range headingWords {
		if name[:n] == word {
			return int(name[n] - '0')
		}
	}
	return 0
}

// codeNames are the names of styles for text for machines.
var codeNames = []string{"verbatimchar", "htmlcode", "code", "sourcecode", "sourcetext", "codechar"}

// captionNames are the names of the style of the captions of tables and pictures.
var captionNames = []string{"caption", "tablecaption", "beschriftung", "légende"}

// isNamed reports whether a style, or one on which it is based, has one of the names.
func (st *style) isNamed(names []string) bool {
	return st != nil && slices.ContainsFunc(st.names, func(name string) bool { return slices.Contains(names, name) })
}

// isTitle reports whether a style is that of the document's title.
func (st *style) isTitle() bool { return st.isNamed(titleNames) }

// isFurniture reports whether a style is one in which this program prints what stands around the
// words of a notice.
func (st *style) isFurniture() bool { return st.isNamed(furnitureNames) }

var furnitureNames = []string{"noticecpublisher", "noticeckicker", "noticecversions"}

// seriesNames are the names of the style of the series to which a notice belongs.
var seriesNames = []string{"noticecseries"}

// citationNames are the names of the style of citations that this program writes.
var citationNames = []string{"citation"}

// isContents reports whether a style is that of lines in a table of contents, or its heading.
func (st *style) isContents() bool {
	if st == nil {
		return false
	}
	for _, name := range st.names {
		if name == "tocheading" || name == "contentsheading" || isNumberedName(name, "toc") || isNumberedName(name, "contents") {
			return true
		}
	}
	return false
}

func isNumberedName(name, word string) bool {
	rest, ok := strings.CutPrefix(name, word)
	return ok && len(rest) == 1 && rest[0] >= '1' && rest[0] <= '9'
}

// level is that of a paragraph of this style as a heading, or 0: by the outline level that the
// paragraph or its style has (from 0; 9 is body text), else by the style's name.
func (st *style) level(own paraProps) int {
	if st == nil {
		st = &style{para: newParaProps()}
	}
	if outline := own.or(st.para).outline; outline != unset {
		if outline == 9 {
			return 0
		}
		return outline + 1
	}
	for _, name := range st.names {
		if level := headingLevel(name); level > 0 {
			return level
		}
	}
	if st.isTitle() {
		return 1
	}
	return 0
}

// A look says which sizes of letters make a heading, in a document without styles of headings.
type look struct {
	levels map[int]int // of bold paragraphs, by their size in half points
	body   int         // the size of most letters
}

// longestHeading is the length in characters of what may be a heading by its look.
const longestHeading = 120

// longestStyled is the length in characters of a heading by its style.
const longestStyled = 300

// lookOf counts the sizes of a document's letters. It finds no level if a style gives one.
func lookOf(body []node) look {
	letters := map[int]int{}
	var sizes [maxSize + 1]bool
	styled := false
	visit(body, func(p *para) {
		if p.words() == 0 {
			return
		}
		if p.style.level(p.props) > 0 && !p.style.isTitle() {
			styled = true
		}
		for _, r := range p.runs {
			letters[min(r.props.size, maxSize)] += utf8.RuneCountInString(r.text)
		}
		if size, bold := p.look(); bold && size > 0 && isShort(p.plain()) {
			sizes[min(size, maxSize)] = true
		}
	})
	l := look{levels: map[int]int{}}
	if styled {
		return l
	}
	for size := range sizes {
		if letters[size] > letters[l.body] {
			l.body = size
		}
	}
	for size := maxSize; size > l.body; size-- {
		if sizes[size] {
			l.levels[size] = min(len(l.levels)+1, 6)
		}
	}
	return l
}

// maxSize is the largest size of letters that is told from larger ones: 100 points.
const maxSize = 200

// isShort reports whether words may be a heading: few, and no sentence.
func isShort(words string) bool {
	words = strings.TrimSpace(words)
	return words != "" && len(words) <= 4*longestHeading && utf8.RuneCountInString(words) <= longestHeading && !strings.HasSuffix(words, ".") && !strings.HasSuffix(words, ";") && !strings.HasSuffix(words, ",")
}

// look is the size of a paragraph's letters, 0 if they have several, and whether all are bold.
func (p *para) look() (size int, bold bool) {
	seen := false
	bold = true
	for _, r := range p.runs {
		if strings.TrimSpace(r.text) == "" {
			continue
		}
		bold = bold && r.props.bold == on
		if !seen {
			size, seen = r.props.size, true
		} else if r.props.size != size {
			size = 0
		}
	}
	return size, bold && seen
}

// headingLevel is the level of a paragraph as a heading, by its style or by its look, or 0.
func (b *builder) headingLevel(p *para) int {
	if level := p.style.level(p.props); level > 0 {
		if utf8.RuneCountInString(p.plain()) > longestStyled {
			return 0 // a paragraph that somebody wanted to look like a heading
		}
		return level
	}
	if len(b.look.levels) == 0 {
		return 0
	}
	size, bold := p.look()
	if bold && isShort(p.plain()) {
		return b.look.levels[min(size, maxSize)]
	}
	return 0
}

// titleFirst is a story with the series of a notice, which this program prints above its title, behind it.
func titleFirst(nodes []node) []node {
	for i := 0; i+1 < len(nodes); i++ {
		series, ok := nodes[i].(*para)
		title, follows := nodes[i+1].(*para)
		if ok && follows && series.style.isNamed(seriesNames) && title.style.isTitle() {
			for k := range series.runs { // its style sets it in bold type, which makes no heading of it
				series.runs[k].props.bold = off
			}
			out := slices.Clone(nodes)
			out[i], out[i+1] = title, series
			return out
		}
	}
	return nodes
}

package reading

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/law"
)

// Words around the numbers of articles, in all languages.
var (
	articleWords = []string{"article", "articles", "art", "arts", "artikel", "artikels", "artikeln", "erthygl", "erthyglau"}
	partWords    = []string{
		"abs", "absatz", "para", "paragraph", "paragraphe", "par", "al", "alinéa", "section", "subsection", "paragraff", "paragraffau", "adran",
		"lit", "lita", "litera", "buchst", "buchstabe", "buchstaben", "let", "letter", "lettre", "point", "points", "pt", "pwynt", "satz", "s", "uabs", "unterabs", "sentence",
	}
	sentenceWords = []string{"satz", "s", "uabs", "unterabs", "sentence"}
	numberedWords = []string{"order", "orders", "rules", "code", "measure", "bill", "instrument", "gorchymyn", "mesur", "rheolau", "arrêté", "ordonnance", "décret"} // name a law only with its year or number
	joinWords     = []string{"and", "or", "und", "oder", "et", "ou", "bzw", "sowie", "a", "neu", "ac"}
)

// laws finds articles of the GDPR that are bases or conditions, and the names of laws.
func (p *parsed) laws(s *sentence, out *[]Match) {
	for i := s.from; i < s.to; i++ {
		switch w := &p.words[i]; {
		case slices.Contains(articleWords, w.text):
			p.article(s, i, i+1, out)
		case (w.text == "6" || w.text == "9" || w.text == "10" || w.text == "5") && p.tight(s, i):
			p.article(s, i, i, out)
		case strings.HasPrefix(w.text, "§") && i+1 < s.to && isNumber(p.words[i+1].text):
			p.add(out, Match{Sign: Law}, i, i+2)
		}
	}
	for _, h := range s.hits {
		switch h.term {
		case DataLaw:
			p.add(out, Match{Sign: Law, Slug: "data-protection"}, h.from, h.to)
		case LawWord:
			if from, to, ok := p.lawName(s, h); ok && !p.inHit(s, h, DataLaw) {
				p.add(out, Match{Sign: Law, Denied: p.denied(s, h.from, h.to)}, from, to)
			}
		}
	}
}

func isNumber(w string) bool { return w != "" && '0' <= w[0] && w[0] <= '9' }

func (p *parsed) inHit(s *sentence, h hit, t Term) bool {
	return slices.ContainsFunc(s.hits, func(o hit) bool { return o.term == t && o.from <= h.from && o.to >= h.to })
}

// tight reports whether a number begins "6(1)(f)", which needs no word before it.
func (p *parsed) tight(s *sentence, i int) bool {
	return i+2 < s.to && p.text[p.words[i].end:p.words[i+1].start] == "(" && p.text[p.words[i+1].end:p.words[i+2].start] == ")("
}

// article reads an article, from its first word; at is that of its number. Several letters and
// several articles may follow.
func (p *parsed) article(s *sentence, first, at int, out *[]Match) {
	if at >= s.to || !isNumber(p.words[at].text) {
		return
	}
	number := p.words[at].text
	paragraph, found := "", len(*out)
	defer func() {
		if paragraph != "" && len(*out) == found {
			p.pointBefore(s, number, paragraph, first, out)
		}
	}()
	if parts := strings.Split(number, "-"); len(parts) == 3 { // "6-1-f"
		p.addArticle(parts[0], parts[1], parts[2], first, at+1, out)
		return
	}
	for i, last := at+1, at; i < s.to && i <= last+4; i++ {
		w := p.words[i].text
		switch {
		case slices.Contains(sentenceWords, w) && i+1 < s.to && isNumber(p.words[i+1].text):
			i, last = i+1, i+1
		case paragraph == "" && isNumber(w) && len(w) <= 2:
			paragraph, last = w, i
		case paragraph != "" && p.isLetter(i):
			p.addArticle(number, paragraph, w, first, i+1, out)
			last, first = i, i
		case slices.Contains(partWords, w), slices.Contains(joinWords, w):
		case slices.Contains(articleWords, w), isNumber(w):
			return
		default:
			return
		}
	}
}

// pointBefore reads "point (f) of Article 6(1)", from the word of the article.
func (p *parsed) pointBefore(s *sentence, number, paragraph string, article int, out *[]Match) {
	for i := article - 1; i > s.from && i >= article-3; i-- {
		if slices.Contains(partWords, p.words[i-1].text) && p.isLetter(i) {
			p.addArticle(number, paragraph, p.words[i].text, i-1, article+1, out)
			return
		}
	}
}

// isLetter reports whether a word is the letter of a point: in brackets, or behind a word that says
// so or a mark.
func (p *parsed) isLetter(i int) bool {
	w := &p.words[i]
	if len(w.text) > 1 && w.text != "ea" || w.text[0] < 'a' || w.text[0] > 'j' {
		return false
	}
	before := strings.TrimRight(p.text[:w.start], " \u00a0")
	marked := before != "" && strings.ContainsRune("(.", rune(before[len(before)-1])) && (before[len(before)-1] == '(' || len(before) == w.start)
	return marked || w.end < len(p.text) && p.text[w.end] == ')' || slices.Contains(partWords, p.words[i-1].text) || before != "" && before[len(before)-1] == ')' && w.text != "a" ||
		w.text != "a" && w.text != "e" && len(w.text) == 1 || i >= 2 && slices.Contains(joinWords, p.words[i-1].text) && p.isLetter(i-2)
}

// addArticle adds the basis or condition of an article. Regulation (EU) 2018/1725 has numbers of
// its own.
func (p *parsed) addArticle(number, paragraph, letter string, from, to int, out *[]Match) {
	code := number + "(" + paragraph + ")(" + letter + ")"
	m := Match{Denied: p.deniedAt(from, to)}
	if b, ok := law.BasisOf(code); ok {
		m.Sign, m.Slug = Basis, b.Slug
	} else if c, ok := law.ConditionOf(code); ok {
		m.Sign, m.Slug = Condition, c.Slug
	} else {
		return
	}
	p.add(out, m, from, to)
}

func (p *parsed) deniedAt(from, to int) bool {
	for i := range p.sentences {
		if s := &p.sentences[i]; s.from <= from && from < s.to {
			return p.denied(s, from, to)
		}
	}
	return false
}

// lawName returns the words of the name of a law around a word such as "Act": what is written in
// capitals before it, and the year behind it.
func (p *parsed) lawName(s *sentence, h hit) (from, to int, ok bool) {
	const near, long = 3, 12 // words
	from, to = h.from, h.to
	for i := to; i < min(s.to, to+long); i++ {
		w := p.words[i].text
		if i >= to+near && !(p.InitialChanges && (p.words[i].capital || len(w) <= near || isNumber(w))) {
			break // in Welsh the name stands behind: "Deddf Gofal Cymdeithasol a Llesiant (Cymru) 2014"
		}
		next := i == to && strings.TrimSpace(p.text[p.words[i-1].end:p.words[i].start]) == ""
		if isNumber(w) && (len(w) >= 3 || next && !slices.Contains(numberedWords, p.words[h.from].text)) {
			to, ok = i+1, true
			break
		}
	}
	if !p.words[h.from].capital || !ok && slices.Contains(numberedWords, p.words[h.from].text) {
		return from, to, ok
	}
	for from > s.from && (p.words[from-1].capital || len(p.words[from-1].text) <= 3 && from-2 >= s.from && p.words[from-2].capital) && p.words[from-1].text != "the" {
		from--
	}
	return from, to, ok || from < h.from
}

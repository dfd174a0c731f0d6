package reading

import (
	"cmp"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/law"
)

// numberedWords name a law only with its year or number.
var numberedWords = []string{"order", "orders", "rules", "code", "measure", "bill", "instrument", "gorchymyn", "mesur", "rheolau", "arrêté", "ordonnance", "décret"}

// articles finds articles that are bases or conditions.
func (p *parsed) articles(out *[]Match) {
	var cited []law.Citation
	if slices.ContainsFunc(p.words, func(w word) bool { return strings.HasPrefix(w.text, "art") || strings.HasPrefix(w.text, "erthygl") }) {
		cited = law.Citations(p.text)
	}
	for _, c := range append(cited, p.bareArticles(cited)...) {
		m := Match{Start: c.Start, End: c.End}
		s, from, to := p.wordsAt(c.Start, c.End)
		if m.Sign, m.Slug = codeOf(c); m.Sign == 0 || s == nil || s.question {
			continue
		}
		m.Denied = p.denied(s, from, to)
		m.Weak = !m.Denied && (p.inClause(s, from, OnlyIf) || p.inRight(s, from)) // "if we rely on Article 6(1)(f), you can object"
		*out = append(*out, m)
	}
}

// bareArticles finds "6(1)(f)", which needs no word such as "Article" before it, where no article
// is cited.
func (p *parsed) bareArticles(cited []law.Citation) (out []law.Citation) {
	next := 0
	for i := 0; i+2 < len(p.words); i++ {
		number, paragraph, letter := &p.words[i], &p.words[i+1], &p.words[i+2]
		if number.text != "6" && number.text != "9" || p.text[number.end:paragraph.start] != "(" || p.text[paragraph.end:letter.start] != ")(" {
			continue
		}
		for next < len(cited) && cited[next].End <= number.start {
			next++
		}
		known := next < len(cited) && cited[next].Start <= number.start
		if section := i > 0 && (p.words[i-1].text == "section" || p.words[i-1].text == "paragraph"); !known && !section {
			out = append(out, law.Citation{Start: number.start, End: letter.end, Number: number.text, Paragraph: paragraph.text, Letter: letter.text})
		}
	}
	return out
}

// codeOf returns the basis or the condition that an article is; the Sign is 0 if it is none.
// Regulation (EU) 2018/1725 has numbers of its own.
func codeOf(c law.Citation) (sign Sign, slug string) {
	place := c.String()
	switch {
	case c.Section || c.Of == law.InstrumentOther || c.Of == law.InstrumentDPA:
		return 0, ""
	case c.Of == law.InstrumentEUDPR:
		at := law.EUDPR.ProvisionAt(place)
		for _, b := range law.Bases {
			if b.Provision == at && at != "" {
				return Basis, b.Slug
			}
		}
		for _, k := range law.Conditions {
			if k.Provision == at && at != "" {
				return Condition, k.Slug
			}
		}
		return 0, ""
	}
	if b, ok := law.BasisOf(place); ok {
		return Basis, b.Slug
	}
	if k, ok := law.ConditionOf(place); ok {
		return Condition, k.Slug
	}
	return 0, ""
}

// wordsAt returns the sentence and the words at a place, in bytes; nil if there are none.
func (p *parsed) wordsAt(start, end int) (s *sentence, from, to int) {
	i, _ := slices.BinarySearchFunc(p.words, start, func(w word, start int) int { return cmp.Compare(w.end, start+1) })
	if i >= len(p.words) || p.words[i].start >= max(end, start+1) {
		return nil, 0, 0
	}
	n, _ := slices.BinarySearchFunc(p.sentences, i, func(s sentence, i int) int { return cmp.Compare(s.to, i+1) })
	s = &p.sentences[n]
	for to = i + 1; to < s.to && p.words[to].start < end; to++ {
	}
	return s, i, to
}

// laws finds the names of laws.
func (p *parsed) laws(s *sentence, out *[]Match) {
	for i := s.from; i < s.to; i++ {
		if strings.HasPrefix(p.words[i].text, "§") && i+1 < s.to && isNumber(p.words[i+1].text) {
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

func isYear(w string) bool { return len(w) == 4 && (w[0] == '1' || w[0] == '2') }

func isNumber(w string) bool { return w != "" && '0' <= w[0] && w[0] <= '9' }

func (p *parsed) inHit(s *sentence, h hit, t Term) bool {
	return slices.ContainsFunc(s.hits, func(o hit) bool { return o.term == t && o.from <= h.from && o.to >= h.to })
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
		if isNumber(w) && (len(w) >= 3 && (p.words[h.from].capital || isYear(w)) || next && !slices.Contains(numberedWords, p.words[h.from].text)) {
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

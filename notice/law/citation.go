package law

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// An Instrument is an act that notices cite by its numbers.
type Instrument string

// The instruments. InstrumentGDPR is a GDPR of which a text does not say whether it is that of
// the Union or of the United Kingdom; InstrumentOther an act that noticec does not know.
const (
	InstrumentNone  Instrument = ""
	InstrumentGDPR  Instrument = "GDPR"
	InstrumentEU    Instrument = "EU GDPR"
	InstrumentUK    Instrument = "UK GDPR"
	InstrumentEUDPR Instrument = "Regulation (EU) 2018/1725"
	InstrumentDPA   Instrument = "Data Protection Act 2018"
	InstrumentOther Instrument = "another act"
)

// A Citation is an article or a section that a text names.
type Citation struct {
	Start, End int        // bytes of the text, without the instrument
	Of         Instrument // "" if none is named
	Section    bool       // of an Act, not an article
	Range      bool       // the first or last of a range: “Articles 15 to 22”
	Number     string     // "6", "22A"
	Paragraph  string     // "1"; "" if none is named
	Letter     string     // "f"; "" if none is named
}

// String is the place as the tables write it: "6(1)(f)".
func (c Citation) String() string {
	out := c.Number
	if c.Paragraph != "" {
		out += "(" + c.Paragraph + ")"
	}
	if c.Letter != "" {
		out += "(" + c.Letter + ")"
	}
	return out
}

// Words around the numbers of places, in English, German, French and Welsh.
var (
	articleWords   = []string{"article", "articles", "art", "arts", "artikel", "artikels", "artikeln", "erthygl", "erthyglau"}
	pluralWords    = []string{"articles", "arts", "art", "artikel", "artikeln", "erthyglau", "sections", "ss", "adrannau"}
	sectionWords   = []string{"section", "sections", "s", "ss", "adran", "adrannau", "abschnitt"}
	paragraphWords = []string{"abs", "absatz", "para", "paragraph", "paragraphe", "par", "subsection", "al", "alinéa", "paragraff"}
	letterWords    = []string{"lit", "litera", "buchst", "buchstabe", "buchstaben", "let", "letter", "letters", "lettre", "lettres", "point", "points", "pwynt", "subparagraph"}
	sentenceWords  = []string{"satz", "s", "uabs", "unterabs", "sentence", "hs", "halbsatz", "halbs"}
	joinWords      = []string{"and", "or", "und", "oder", "et", "ou", "bzw", "sowie", "a", "ac", "neu"}
	rangeWords     = []string{"to", "bis", "à", "through", "hyd"}
	ofWords        = []string{"of", "the", "de", "du", "la", "le", "l", "der", "des", "o", "r", "y", "yr", "eu's", "in", "under", "i"}
)

// instrumentWords are the words of the names of instruments, in their order.
var instrumentWords = sync.OnceValue(func() [][]string {
	var out [][]string
	for _, in := range instruments {
		out = append(out, strings.Split(in.name, " "))
	}
	return out
})

// instruments are the names of acts, in lower case and without marks; longer ones first.
var instruments = []struct {
	name string
	is   Instrument
}{
	{"uk general data protection regulation", InstrumentUK}, {"uk gdpr", InstrumentUK}, {"gdpr y du", InstrumentUK}, {"gdpr uk", InstrumentUK}, {"dsgvo uk", InstrumentUK}, {"uk dsgvo", InstrumentUK}, {"rgpd britannique", InstrumentUK}, {"rgpd du royaume uni", InstrumentUK},
	{"eu general data protection regulation", InstrumentEU}, {"eu gdpr", InstrumentEU}, {"gdpr eu", InstrumentEU}, {"eu dsgvo", InstrumentEU}, {"ds gvo", InstrumentEU}, {"dsgvo", InstrumentEU}, {"rgpd", InstrumentEU}, {"gdpr yr ue", InstrumentEU}, {"gdpr ue", InstrumentEU},
	{"regulation eu 2016 679", InstrumentEU}, {"regulation 2016 679", InstrumentEU}, {"verordnung eu 2016 679", InstrumentEU}, {"verordnung 2016 679", InstrumentEU}, {"règlement ue 2016 679", InstrumentEU}, {"règlement 2016 679", InstrumentEU}, {"reoliad ue 2016 679", InstrumentEU},
	{"datenschutz grundverordnung", InstrumentEU}, {"règlement général sur la protection des données", InstrumentEU},
	{"regulation eu 2018 1725", InstrumentEUDPR}, {"regulation 2018 1725", InstrumentEUDPR}, {"verordnung eu 2018 1725", InstrumentEUDPR}, {"règlement ue 2018 1725", InstrumentEUDPR}, {"reoliad ue 2018 1725", InstrumentEUDPR}, {"eudpr", InstrumentEUDPR},
	{"general data protection regulation", InstrumentGDPR}, {"rheoliad cyffredinol ar ddiogelu data", InstrumentGDPR}, {"rheoliad diogelu data cyffredinol", InstrumentGDPR}, {"gdpr", InstrumentGDPR},
	{"data protection act 1998", InstrumentOther}, {"data protection act 1984", InstrumentOther}, {"dpa 1998", InstrumentOther}, {"ddeddf diogelu data 1998", InstrumentOther},
	{"data protection act 2018", InstrumentDPA}, {"data protection act", InstrumentDPA}, {"dpa 2018", InstrumentDPA}, {"dpa", InstrumentDPA}, {"ddeddf diogelu data 2018", InstrumentDPA}, {"deddf diogelu data 2018", InstrumentDPA}, {"ddeddf diogelu data", InstrumentDPA},
}

// A piece is a run of letters or of digits in a text.
type piece struct {
	text       string // in lower case
	start, end int
	digits     bool
}

// Citations returns the articles and sections that a text cites, in order.
func Citations(text string) []Citation {
	if !hasCitation(text) {
		return nil
	}
	r := citationReader{text: text, pieces: split(text)}
	for i := 0; i < len(r.pieces); i++ {
		word := r.pieces[i].text
		section := slices.Contains(sectionWords, word)
		if !section && !slices.Contains(articleWords, word) || i > 0 && r.pieces[i-1].end == r.pieces[i].start {
			continue
		}
		if section && r.pieces[i].start > 0 && strings.ContainsRune("'’.", lastRuneOf(text[:r.pieces[i].start])) {
			continue
		}
		if i+1 < len(r.pieces) && r.pieces[i+1].digits && strings.Trim(r.gap(i), " .\u00a0\u202f") == "" {
			i = r.list(i, section)
		}
	}
	return r.out
}

// hasCitation reports whether a number follows a word for articles or sections somewhere.
func hasCitation(text string) bool {
	for i := 1; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' || '0' <= text[i-1] && text[i-1] <= '9' {
			continue
		}
		before := strings.TrimRight(text[:i], " .\n\u00a0\u202f")
		start := len(before)
		for start > 0 && (before[start-1]|0x20 >= 'a' && before[start-1]|0x20 <= 'z') {
			start--
		}
		word := strings.ToLower(before[start:])
		if slices.Contains(articleWords, word) || slices.Contains(sectionWords, word) {
			return true
		}
	}
	return false
}

func lastRuneOf(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// split returns the runs of letters and digits of a text.
func split(text string) []piece {
	out := make([]piece, 0, len(text)/5)
	for i, r := range text {
		letter, digit := unicode.IsLetter(r), unicode.IsDigit(r)
		if !letter && !digit {
			continue
		}
		if n := len(out); n > 0 && out[n-1].end == i && out[n-1].digits == digit {
			out[n-1].end += utf8.RuneLen(r)
			continue
		}
		out = append(out, piece{"", i, i + utf8.RuneLen(r), digit})
	}
	for i := range out {
		out[i].text = strings.ToLower(text[out[i].start:out[i].end])
	}
	return out
}

// A citationReader reads the citations of a text.
type citationReader struct {
	text   string
	pieces []piece
	out    []Citation
}

// gap is what stands between a piece and the next. The end of a line within a paragraph is a space.
func (r *citationReader) gap(i int) string {
	gap := r.text[r.pieces[i].end:r.pieces[i+1].start]
	if strings.Count(gap, "\n") == 1 {
		return strings.Replace(gap, "\n", " ", 1)
	}
	return gap
}

// list reads what follows the word “article” or “section” at piece i: one place or several, and
// the instrument. It returns the last piece that it has read.
func (r *citationReader) list(i int, section bool) int {
	first, start := len(r.out), r.pieces[i].start
	plural := slices.Contains(pluralWords, r.pieces[i].text)
	last := r.place(i+1, Citation{Start: start, Section: section})
	r.letterBefore(i)
	for {
		next, joined, ranged := r.next(last, plural)
		if next < 0 {
			break
		}
		c := Citation{Start: r.pieces[next].start, Section: section, Range: ranged}
		if !r.pieces[next].digits || joined { // “(a) and (b)”, “6(1) and (2)”
			before := r.out[len(r.out)-1]
			c.Number, c.Paragraph = before.Number, before.Paragraph
			if r.pieces[next].digits {
				c.Paragraph = r.pieces[next].text
			} else {
				c.Letter = r.pieces[next].text
			}
			c.Start, c.End = before.Start, r.pieces[next].end+1
			r.out = append(r.out, c)
			last = next
			continue
		}
		if ranged {
			r.out[len(r.out)-1].Range = true
		}
		last = r.place(next, c)
	}
	of, end := r.instrument(last)
	if of == InstrumentNone {
		of = r.before(i)
	}
	for k := first; k < len(r.out); k++ {
		r.out[k].Of = of
	}
	return max(end, last)
}

// place reads a number with its paragraph and letter from a piece on, and returns the last piece.
func (r *citationReader) place(at int, c Citation) int {
	c.Number = r.pieces[at].text
	last := at
	if at+1 < len(r.pieces) && r.gap(at) == "" && !r.pieces[at+1].digits && r.pieces[at+1].end-r.pieces[at+1].start <= 2 {
		if suffix := r.text[r.pieces[at+1].start:r.pieces[at+1].end]; suffix == strings.ToUpper(suffix) {
			c.Number, last = c.Number+suffix, at+1
		}
	}
	for k := last + 1; k < len(r.pieces); k++ {
		p, gap, before := r.pieces[k], r.gap(k-1), r.pieces[k-1].text
		bracket, dot := strings.HasSuffix(gap, "("), gap == "."
		simple := strings.Trim(gap, " .,()\u00a0\u202f") == "" && !strings.Contains(gap, ". ") || strings.Trim(gap, " .\u00a0\u202f") == "" && slices.Contains(slices.Concat(paragraphWords, letterWords, sentenceWords), before)
		if !simple {
			break
		}
		switch {
		case p.digits && slices.Contains(sentenceWords, before):
			last = k
		case p.digits && c.Paragraph == "" && (bracket && (!strings.Contains(gap, " (") || strings.HasPrefix(r.text[p.end:], ")")) || dot || slices.Contains(paragraphWords, before)):
			c.Paragraph, last = p.text, k
			if k+1 < len(r.pieces) && r.gap(k) == "" && len(r.pieces[k+1].text) <= 2 { // 15(1A)
				if suffix := r.text[r.pieces[k+1].start:r.pieces[k+1].end]; suffix == strings.ToUpper(suffix) {
					c.Paragraph, last, k = c.Paragraph+suffix, k+1, k+1
				}
			}
		case !p.digits && c.Letter == "" && len(p.text) <= 2 && (bracket && strings.HasPrefix(r.text[p.end:], ")") || dot && len(p.text) == 1 && c.Paragraph != "" || slices.Contains(letterWords, before) && len(p.text) == 1):
			c.Letter, last = p.text, k
		case !p.digits && c.Letter == "" && c.Paragraph != "" && len(p.text) == 1 && r.bare(k):
			c.Letter, last = p.text, k
		case slices.Contains(paragraphWords, p.text), slices.Contains(letterWords, p.text), slices.Contains(sentenceWords, p.text) && k+1 < len(r.pieces) && r.pieces[k+1].digits:
			continue
		default:
			k = len(r.pieces)
		}
	}
	c.End = r.pieces[last].end
	if strings.HasPrefix(r.text[c.End:], ")") && strings.Contains(r.text[c.Start:c.End], "(") {
		c.End++
	}
	r.out = append(r.out, c)
	return last
}

// bare reports whether a letter is a point though it stands in no brackets: a bracket closes behind
// it, or the act follows, as in “Art. 6 Abs. 1 b DSGVO”.
func (r *citationReader) bare(k int) bool {
	if strings.HasPrefix(r.text[r.pieces[k].end:], ")") {
		return true
	}
	if k+1 >= len(r.pieces) {
		return false
	}
	_, n := r.named(k + 1)
	return n > 0
}

// letterBefore reads the point that stands before the word “article” at piece i: “point (f) of
// Article 6(1)”.
func (r *citationReader) letterBefore(i int) {
	c := &r.out[len(r.out)-1]
	k := i - 1
	for k > 0 && i-k <= 2 && slices.Contains(ofWords, r.pieces[k].text) && len(r.pieces[k].text) > 1 {
		k--
	}
	if c.Letter == "" && c.Paragraph != "" && k > 0 && k < i-1 && len(r.pieces[k].text) == 1 && !r.pieces[k].digits && slices.Contains(letterWords, r.pieces[k-1].text) {
		c.Letter, c.Start = r.pieces[k].text, r.pieces[k-1].start
	}
}

// next returns the piece at which a further place of a list begins, -1 if there is none; joined
// says that it is another paragraph or point of the place before, ranged that it ends a range.
func (r *citationReader) next(last int, plural bool) (at int, joined, ranged bool) {
	k := last + 1
	if k >= len(r.pieces) {
		return -1, false, false
	}
	gap := strings.TrimLeft(r.gap(last), ")")
	comma := strings.HasPrefix(gap, ",") || strings.HasPrefix(gap, "-") || strings.HasPrefix(gap, "–") || strings.HasPrefix(gap, " - ") || strings.HasPrefix(gap, " – ") || strings.HasPrefix(gap, " &")
	ranged = strings.ContainsAny(gap, "-–")
	word := strings.TrimSpace(gap) == "" || strings.TrimSpace(gap) == ","
	if word && (slices.Contains(joinWords, r.pieces[k].text) || slices.Contains(rangeWords, r.pieces[k].text)) && k+1 < len(r.pieces) {
		comma, ranged = true, slices.Contains(rangeWords, r.pieces[k].text)
		gap = r.gap(k)
		k++
	}
	if !comma || strings.ContainsAny(gap, ".;:") {
		return -1, false, false
	}
	p := r.pieces[k]
	bracketed := strings.HasSuffix(gap, "(") && strings.HasPrefix(r.text[p.end:], ")")
	switch {
	case bracketed && !p.digits && len(p.text) <= 2, bracketed && p.digits:
		return k, true, false
	case p.digits && len(p.text) <= 3 && (plural || strings.HasPrefix(r.text[p.end:], "(")):
		return k, false, ranged
	}
	return -1, false, false
}

// instrument returns the act that is named after a piece, and the last piece of its name.
func (r *citationReader) instrument(last int) (Instrument, int) {
	const most = 4 // words such as “of the”
	k := last + 1
	for ; k < len(r.pieces) && k-last <= most; k++ {
		if gap := r.gap(k - 1); strings.ContainsAny(gap, ".;:!?\n") && !strings.HasPrefix(gap, ")") || !slices.Contains(ofWords, r.pieces[k].text) {
			break
		}
	}
	if k >= len(r.pieces) || strings.ContainsAny(r.gap(k-1), ".;:!?\n") {
		return InstrumentNone, last
	}
	if of, n := r.named(k); n > 0 {
		return of, k + n - 1
	}
	first, _ := utf8.DecodeRuneInString(r.text[r.pieces[k].start:])
	switch filled := k > last+1; {
	case filled && (unicode.IsUpper(first) || slices.Contains([]string{"treaty", "charter", "constitution", "same", "act", "convention", "directive", "grundgesetzes"}, r.pieces[k].text)),
		!filled && strings.TrimSpace(strings.Trim(r.gap(k-1), ")")) == "" && unicode.IsUpper(first) && r.pieces[k].end-r.pieces[k].start > 1:
		return InstrumentOther, k
	}
	return InstrumentNone, last
}

// named returns the act whose name begins at a piece, and of how many pieces it is.
func (r *citationReader) named(k int) (Instrument, int) {
	for i, words := range instrumentWords() {
		if words[0] == r.pieces[k].text && k+len(words) <= len(r.pieces) && r.spells(k, words) {
			return instruments[i].is, len(words)
		}
	}
	return InstrumentNone, 0
}

// spells reports whether the pieces from k on are words, with nothing but marks between them.
func (r *citationReader) spells(k int, words []string) bool {
	for i, w := range words {
		if r.pieces[k+i].text != w || i > 0 && strings.Trim(r.gap(k+i-1), " -()/\u00a0\u202f\n") != "" {
			return false
		}
	}
	return true
}

// before returns the act that is named just before a piece: “UK GDPR Article 22”.
func (r *citationReader) before(i int) Instrument {
	for k, words := range instrumentWords() {
		n := len(words)
		if i >= n && r.spells(i-n, words) && strings.Trim(r.gap(i-1), " ,(\u00a0") == "" {
			return instruments[k].is
		}
	}
	return InstrumentNone
}

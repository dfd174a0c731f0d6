package reading

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word of a text is in small letters, with straight quotes and without soft hyphens.
type word struct {
	text       string
	start, end int
	mark       mark  // the strongest mark before it
	capital    bool  // begins with a capital letter
	clause     int32 // within the sentence
}

// A mark is what stands between two words, the weaker first.
type mark uint8

const (
	space mark = iota
	comma      // or a bracket
	colon      // or a semicolon, a dash
)

// A sentence is the words from from to to, to exclusive.
type sentence struct {
	from, to   int
	start, end int // bytes
	index      int
	lead       int // index of the sentence that introduces the list in which this is an item; -1 for none
	links      []link
	item       bool // of a list
	label      bool // a heading, or a few words without an end
	question   bool
	hits       []hit
}

// longest is the number of words after which a sentence is broken, so that time stays linear.
const longest = 160

// A splitter splits Markdown into words and sentences.
type splitter struct {
	text      string
	elided    bool // words are split after an elided vowel: l’, d’
	words     []word
	sentences []sentence
	links     []link
	mark      mark
	from      int // first word of the sentence
	item      bool
	heading   bool
	open      bool // the last sentence ended without a mark, or with a colon
	linked    int  // links of sentences before
	list      int  // lead of the items of the list
	lead      int  // of the sentence
	table     table
}

func (s *splitter) split() {
	s.list, s.lead = -1, -1
	for i := 0; i < len(s.text); {
		if i == 0 || s.text[i-1] == '\n' {
			if i = s.lineStart(i); i >= len(s.text) {
				break
			}
		}
		switch c := s.text[i]; c {
		case '\n':
			if s.heading {
				s.endSentence(i, false)
				s.open, s.heading = true, false
			}
			i++
		case ' ', '\t', '\r', '*', '_', '`', '\\', '\'':
			i++
		case '.', '!', '?':
			if c != '.' || s.stops(i) {
				s.endSentence(i+1, c == '?')
			}
			i++
		case ',', '(', ')', '[', '"', '/':
			s.mark = max(s.mark, comma)
			i++
		case ']':
			if i++; i < len(s.text) && s.text[i] == '(' {
				i = s.target(i + 1)
			}
		case '<':
			i = s.angle(i)
		case ':', ';':
			s.mark = colon
			i++
		case '|':
			if i == 0 || s.text[i-1] != '\\' {
				s.endSentence(i, false)
				s.table.column++
			}
			i++
		case '&':
			if c, _ := s.character(i); isLetter(c) {
				i = s.other(i)
			} else {
				i = s.entity(i)
			}
		default:
			i = s.other(i)
		}
	}
	s.endSentence(len(s.text), false)
}

// lineStart reads what Markdown puts at the start of a line, and returns where its text begins.
func (s *splitter) lineStart(i int) int {
	line, _, _ := strings.Cut(s.text[i:], "\n")
	text := strings.TrimLeft(line, " \t>")
	i += len(line) - len(text)
	heading, item := headingMark(text), itemMark(text)
	if bold := strings.TrimRight(text, " \t\r"); strings.HasPrefix(bold, "**") && strings.HasSuffix(bold, "**") && strings.Count(bold, "**") == 2 {
		heading = 2 // a paragraph that looks like one
	}
	s.beginRow(i, text)
	switch {
	case strings.TrimSpace(text) == "":
		s.endLine(i)
		s.item, s.lead = false, -1
	case heading > 0:
		s.endLine(i)
		s.item, s.heading, s.lead = false, true, -1
	case item > 0:
		s.endLine(i)
		s.beginItem()
	}
	return i + heading + item
}

// endLine ends a sentence that no mark has ended.
func (s *splitter) endLine(i int) {
	if len(s.words) > s.from {
		s.endSentence(i, false)
		s.open = true
	}
}

func (s *splitter) beginItem() {
	if n := len(s.sentences) - 1; n >= 0 {
		switch last := s.sentences[n]; {
		case !last.item && s.open, last.item && strings.HasSuffix(strings.TrimRight(s.text[last.start:last.end], " \t\r\n*_"), ":"):
			s.list = n
		case !last.item:
			s.list = -1
		}
	}
	s.item, s.lead = true, s.list
}

func headingMark(line string) int {
	n := len(line) - len(strings.TrimLeft(line, "#"))
	if n > 0 && n <= 6 && n < len(line) && line[n] == ' ' {
		return n
	}
	return 0
}

func itemMark(line string) int {
	for _, m := range []string{"- ", "* ", "+ ", "• ", "– "} {
		if strings.HasPrefix(line, m) {
			return len(m)
		}
	}
	n := 0
	for n < len(line) && n < 3 && '0' <= line[n] && line[n] <= '9' {
		n++
	}
	if n > 0 && n+1 < len(line) && (line[n] == '.' || line[n] == ')') && line[n+1] == ' ' {
		return n + 2
	}
	return 0
}

// endSentence ends the sentence at a byte.
func (s *splitter) endSentence(end int, question bool) {
	s.open = s.mark == colon
	s.mark = space
	if len(s.words) == s.from {
		return
	}
	if lead := s.table.cell(len(s.sentences)); lead >= 0 {
		s.lead = lead
	}
	x := sentence{index: len(s.sentences), links: s.links[s.linked:len(s.links):len(s.links)], from: s.from, to: len(s.words), start: s.words[s.from].start, end: end, lead: s.lead, item: s.item, label: s.heading || s.lead < 0 && end < len(s.text) && len(s.words)-s.from <= 4 && !strings.ContainsAny(s.text[s.words[len(s.words)-1].end:end], ".!?"), question: question}
	s.sentences = append(s.sentences, x)
	s.from, s.lead, s.linked = len(s.words), -1, len(s.links)
}

// stops reports whether the full stop at i ends a sentence.
func (s *splitter) stops(i int) bool {
	rest := strings.TrimLeft(s.text[i+1:], "\"'”’“)*_")
	after := strings.TrimLeft(rest, " \t\r\n\u00a0\u202f")
	if after == "" || strings.Count(rest[:len(rest)-len(after)], "\n") > 1 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(after)
	if len(after) == len(rest) || unicode.IsLower(r) {
		return false
	}
	if len(s.words) > s.from {
		if last := s.words[len(s.words)-1]; last.end == i {
			_, short := abbreviations[last.text]
			ordinal := len(last.text) <= 2 && last.text[0] <= '9' && !strings.ContainsAny(after[:1], "\"'(-*#") && s.ordinals()
			return !short && !ordinal
		}
	}
	return true
}

// ordinals reports whether a number before a full stop may be an ordinal, as in "am 1. Januar".
func (s *splitter) ordinals() bool { return !s.elided }

// abbreviations are words after which a full stop ends no sentence, in all languages.
var abbreviations = map[string]struct{}{
	"art": {}, "arts": {}, "abs": {}, "lit": {}, "nr": {}, "nos": {}, "ziff": {}, "buchst": {}, "unterabs": {}, "bzw": {}, "vgl": {}, "ggf": {}, "z": {}, "b": {}, "d": {}, "h": {}, "u": {}, "a": {},
	"e": {}, "g": {}, "i": {}, "ie": {}, "eg": {}, "dr": {}, "mr": {}, "mrs": {}, "ms": {}, "prof": {}, "st": {}, "str": {}, "s": {}, "sec": {}, "sch": {}, "para": {}, "paras": {}, "pt": {}, "reg": {}, "regs": {}, "cf": {}, "tel": {}, "al": {}, "mme": {}, "inkl": {},
}

// entity skips a reference to a character, such as "&nbsp;".
func (s *splitter) entity(i int) int {
	if n := strings.IndexByte(s.text[i:min(len(s.text), i+10)], ';'); n > 1 && !strings.ContainsAny(s.text[i:i+n], " \n") {
		return i + n + 1
	}
	return i + 1
}

// character is the character of a reference to one, such as "&uuml;" or "&#39;", and its length; 0 if there is none.
func (s *splitter) character(i int) (c rune, size int) {
	end := s.entity(i)
	if end <= i+1 {
		return 0, 0
	}
	written := html.UnescapeString(s.text[i:end])
	if c, size = utf8.DecodeRuneInString(written); size != len(written) {
		return 0, 0
	}
	return c, end - i
}

// other reads a word, an address or a mark beyond ASCII.
func (s *splitter) other(i int) int {
	r, size := utf8.DecodeRuneInString(s.text[i:])
	if r == '&' {
		if c, n := s.character(i); n > 0 {
			r, size = c, n
		}
	}
	if r == '§' || r == '&' {
		s.addWord(i, i+size)
		return i + size
	}
	if !isLetter(r) {
		switch r {
		case '–', '—', '…':
			s.mark = colon
		case '-':
			if i > 0 && s.text[i-1] == ' ' && i+1 < len(s.text) && s.text[i+1] == ' ' {
				s.mark = colon
			}
		case '“', '”', '„', '«', '»':
			s.mark = max(s.mark, comma)
		}
		return i + size
	}
	if end := s.addressAt(i); end > i {
		s.address(i, end)
		s.mark = max(s.mark, comma)
		return end
	}
	end, last := i, i // behind the word, with and without marks at its end
	for end < len(s.text) {
		c, size := rune(s.text[end]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(s.text[end:])
		}
		if c == '&' {
			if of, n := s.character(end); n > 0 {
				c, size = of, n
			}
		}
		switch {
		case isLetter(c) || c == '\u00ad' || c >= utf8.RuneSelf && unicode.Is(unicode.Mn, c):
			last = end + size
		case c == '\'' || c == '’':
			if s.elided && elides(s.text[i:end]) {
				s.addWord(i, end+size)
				return end + size
			}
		case c == '-' || c == '\u2010' || c == '\u2011':
		default:
			s.addWord(i, last)
			return last
		}
		end += size
	}
	s.addWord(i, last)
	return last
}

// elides reports whether a word before an apostrophe is a word of its own.
func elides(word string) bool {
	switch strings.ToLower(word) {
	case "l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu":
		return true
	}
	return false
}

func isLetter(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r >= 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func (s *splitter) addWord(start, end int) {
	if len(s.words)-s.from >= longest {
		s.endSentence(start, false)
	}
	text := s.text[start:end]
	if strings.IndexByte(text, '&') >= 0 {
		text = html.UnescapeString(text)
	}
	first, _ := utf8.DecodeRuneInString(text)
	s.words = append(s.words, word{text: fold(text), start: start, end: end, mark: s.mark, capital: unicode.IsUpper(first)})
	s.mark = space
}

// fold puts a word in the form of the tables.
func fold(text string) string {
	plain := true
	for i := range len(text) {
		plain = plain && ('a' <= text[i] && text[i] <= 'z' || '0' <= text[i] && text[i] <= '9')
	}
	if plain {
		return text
	}
	text = strings.ToLower(text)
	if strings.ContainsAny(text, "’\u00ad\u2010\u2011\u0300\u0301\u0302\u0308\u0327") {
		text = folded.Replace(text)
	}
	return strings.TrimSuffix(text, "'s")
}

// folded also joins the marks that some editors write apart from their letters.
var folded = strings.NewReplacer("’", "'", "\u00ad", "", "\u2010", "-", "\u2011", "-",
	"a\u0308", "ä", "o\u0308", "ö", "u\u0308", "ü", "e\u0308", "ë", "i\u0308", "ï", "e\u0301", "é", "e\u0300", "è", "e\u0302", "ê",
	"a\u0300", "à", "a\u0302", "â", "i\u0302", "î", "o\u0302", "ô", "u\u0302", "û", "u\u0300", "ù", "c\u0327", "ç", "w\u0302", "ŵ", "y\u0302", "ŷ")

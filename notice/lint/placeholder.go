package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// A placeholder is quoted as it is written, so that this rule of words is an error.
var placeholder = &Rule{
	Code:      code("NC814", "placeholder", "A text still has a placeholder in it."),
	Denied:    true,
	Names:     true, // templates are often in another language than the notice
	Unprinted: true,
	Phrases:   slices.Concat(templatePhrases.inAll(), pendingPhrases.inAll()),
	Check: func(p *Pass) {
		for i := range p.Texts {
			x := &p.Texts[i]
			s := scanner{text: unmarked(x.Text.Value)}
			s.scan()
			if len(s.found) == 0 {
				continue
			}
			var more []diag.Option
			for _, r := range s.found[1:] {
				more = append(more, diag.WithRelated(x.Text.Sub(r[0], r[1]), "and `"+oneLine(x.Text.Value[r[0]:r[1]])+"`"))
			}
			p.unfilled(x.Text, s.found[0][0], s.found[0][1], more...)
		}
	},
	Found: func(p *Pass, hits []Hit) {
		var reported Hit // the last
		for _, h := range hits {
			from, to := h.Words[h.I].Start, h.Words[h.J-1].End
			goesOn := reported.Passage == h.Passage && reported.J == h.I && !h.Words[h.I-1].Last // “Lorem ipsum dolor sit amet”
			if !goesOn && (templatePhrases.has(h.Phrase) && h.isTemplate(from, to) || !slices.Contains(marks, h.Quote()) && h.isPending(from, to)) {
				p.unfilled(h.Text, from, to)
				reported = h
			}
		}
	},
}

// isUnfilled reports whether a text has a placeholder in it by its form.
func isUnfilled(text string) bool {
	s := scanner{text: unmarked(text)}
	s.scan()
	return len(s.found) > 0
}

// unwrap writes a space for each end of a line within a paragraph, without moving anything.
func unwrap(text string) string {
	if !strings.Contains(text, "\n") {
		return text
	}
	out := []byte(text)
	for i := range out {
		if out[i] == '\n' && !endsAt(text, i) && (i == 0 || text[i-1] != '\n') {
			out[i] = ' '
		}
	}
	return string(out)
}

// unmarked does so for the marks of emphasis, too.
func unmarked(text string) string { return strings.ReplaceAll(unwrap(text), "*", " ") }

// unfilled reports the placeholder in the bytes from i to j of a text.
func (p *Pass) unfilled(t source.Text, i, j int, more ...diag.Option) {
	message, help := unfilledWords(t.Value[i:j])
	p.Report(t.Sub(i, j), on(law.PlainLanguage), message, help, more...)
}

// unfilledWords are the message and the help for a placeholder.
func unfilledWords(written string) (message, help string) {
	if what, ok := Unwritten(written); ok && what != "" {
		return "this is still to be written: " + oneLine(what), "write it in place of `TODO(…)`"
	}
	return "`" + oneLine(written) + "` is a placeholder that nobody filled in", "write what is true, or remove it"
}

// Unfilled returns the places of a finding if it is about placeholders that nobody filled in.
func Unfilled(d diag.Diagnostic) []source.Span {
	if d.Code.ID != placeholder.Code.ID {
		return nil
	}
	out := []source.Span{d.Span}
	for _, r := range d.Related {
		out = append(out, r.Span)
	}
	return out
}

// ToBeWritten is the finding for a value that is a placeholder TODO(…), where no rule reads the value:
// a code, a date or an address is expected there. The law is that of a notice on the day.
func ToBeWritten(t source.Text, regimes law.Named, day string) diag.Diagnostic {
	message, help := unfilledWords(t.Value)
	d := diag.New(placeholder.Code, t.Span, message, help)
	d.Law, _ = regimes.Cite(day, law.PlainLanguage)
	return d
}

// isTemplate reports whether a phrase of templates is meant as one, and stands for itself: not
// “data that we delete as appropriate”, no “for example com…”, and nothing within brackets, which
// the scanner reads.
func (h Hit) isTemplate(from, to int) bool {
	text := unwrap(h.Text.Value)
	if inSquare(text, from) {
		return false
	}
	switch {
	case strings.ContainsRune(h.Phrase, '.'): // a host
		return !strings.ContainsRune(text[from:to], ' ')
	case strings.HasPrefix(h.Phrase, "delete "):
		return h.I == 0 || h.Words[h.I-1].Last || strings.ContainsAny(text[h.Words[h.I-1].End:from], "(*/")
	}
	return true
}

// beginsTemplate reports whether a phrase of templates begins with a hit: “click here to enter text”.
func (h Hit) beginsTemplate() bool {
	return slices.ContainsFunc(templatePhrases.inAll(), func(phrase string) bool {
		words := strings.Fields(phrase)
		return len(words) > h.J-h.I && h.I+len(words) <= len(h.Words) && slices.EqualFunc(h.Words[h.I:h.I+len(words)], words, func(w Word, s string) bool { return w.Text == s })
	})
}

// isPending reports whether words such as “to be confirmed” stand where an answer is due: as the
// whole text, in parentheses, or after a colon, a dash or “is”, up to the end of the sentence. A
// booking “to be confirmed by text message” is none.
func (h Hit) isPending(from, to int) bool {
	text := unwrap(h.Text.Value)
	if inSquare(text, from) || strings.HasSuffix(text[:from], "](") {
		return false
	}
	before, after := strings.TrimRight(text[:from], " \t\n*_"), strings.TrimLeft(text[to:], " \t*_")
	ends := after == "" || strings.ContainsRune(".;!)\n", rune(after[0]))
	if !ends {
		return false
	}
	if before == "" {
		return strings.Trim(after, ".!") == ""
	}
	if strings.ContainsRune(h.Phrase, '/') { // “Disability (yes/no)” tells what is asked
		return false
	}
	if r, _ := utf8.DecodeLastRuneInString(before); strings.ContainsRune("(:–—", r) || r == '-' && strings.HasSuffix(before, " -") {
		return true
	}
	isNews := h.Phrase == "coming soon" || h.Phrase == "work in progress" // “Our app is coming soon.”
	return h.I > 0 && isWords.has(h.Words[h.I-1].Text) && !isNews
}

// inSquare reports whether a place is within square brackets.
func inSquare(text string, at int) bool {
	return strings.LastIndexByte(text[:at], '[') > strings.LastIndexByte(text[:at], ']')
}

// A scanner finds placeholders by their form: brackets, runs of marks, and words in capitals. The
// text is Markdown; its code, its links and what it escapes, but for `<`, are none.
type scanner struct {
	text   string
	found  [][2]int // bytes
	absent []string // ends that do not stand after here
}

func (s *scanner) scan() {
	for i := 0; i < len(s.text); {
		next := i + 1
		switch c := s.text[i]; {
		case c == '\\' && strings.HasPrefix(s.text[i+1:], "<"): // as it is written for words that are no HTML
			next = s.angle(i + 1)
		case c == '\\':
			next = i + 2
		case c == '`':
			next = s.code(i)
		case c == '[':
			next = s.square(i)
		case c == ']' && strings.HasPrefix(s.text[i+1:], "("):
			next = s.after(i, ")")
		case c == '$' && strings.HasPrefix(s.text[i+1:], "("): // $(name) of a shell; no amount
			next = s.enclosed(i, "$(", ")", func(c string) bool {
				return c != "" && !strings.ContainsFunc(c, func(r rune) bool { return r != '_' && r != '.' && !unicode.IsLetter(r) })
			})
		case c == '$' && strings.HasPrefix(s.text[i+1:], "{"): // a reference without a value, or signs that are meant
			next = s.after(i, "}")
		case c == '$' && i+1 < len(s.text) && classes[s.text[i+1]&0x7f]&letter != 0:
			next = s.variable(i)
		case c == '(':
			next = s.enclosed(i, "(", ")", func(c string) bool { return isCount(c) && startsWithUnit(s.text[i+len(c)+2:]) })
		case c == '?':
			next = s.asked(i)
		case c == '0':
			next = s.noDate(i)
		case c == '{':
			next = s.curly(i)
		case c == '<':
			next = s.angle(i)
		case c == '%':
			next = s.enclosed(i, "%", "%", func(c string) bool { return isVariable(c) || isFieldName(c) || isPath(c) })
		case c == '_', c == '.':
			next = s.run(i, c)
		case c == '#':
			next = s.cell(i)
		case c >= utf8.RuneSelf:
			next = s.beyond(i)
		case classes[c]&letter != 0:
			next = s.word(i)
		}
		i = next
	}
}

func (s *scanner) add(i, j int) int {
	s.found = append(s.found, [2]int{i, j})
	return j
}

// after returns the place after the next end, or after byte i.
func (s *scanner) after(i int, end string) int {
	if !slices.Contains(s.absent, end) {
		if n := strings.Index(s.text[i:], end); n >= 0 {
			return i + n + len(end)
		}
		s.absent = append(s.absent, end)
	}
	return i + 1
}

// code returns the end of the code that begins at i.
func (s *scanner) code(i int) int {
	n := i
	for n < len(s.text) && s.text[n] == '`' {
		n++
	}
	if end := strings.Index(s.text[n:], s.text[i:n]); end >= 0 {
		return n + end + n - i
	}
	return n
}

// enclosed adds what stands between two marks on one line, if its content is of a kind.
func (s *scanner) enclosed(i int, open, end string, is func(string) bool) int {
	const longest = 200 // bytes
	rest := s.text[i+len(open):]
	n := strings.Index(rest[:min(len(rest), longest)], end)
	if n < 0 || !is(rest[:n]) {
		return i + len(open)
	}
	return s.add(i, i+len(open)+n+len(end))
}

// square reads what begins with a square bracket. Links and footnotes are no placeholders.
func (s *scanner) square(i int) int {
	const longest = 500 // bytes
	rest := s.text[i+1:]
	n := strings.IndexByte(rest[:min(len(rest), longest)], ']')
	if n < 0 {
		return i + 1
	}
	content, after := rest[:n], rest[n+1:]
	if j := strings.IndexByte(content, '['); j >= 0 && j > 0 || strings.HasPrefix(after, "(") || strings.HasPrefix(after, "[") {
		return i + 1
	}
	content = strings.TrimPrefix(content, "[") // [[name]]
	if s.inWord(i, i+n+2) || !isFillIn(content) && !(isCount(content) && startsWithUnit(after)) {
		return i + n + 2
	}
	end := i + n + 2
	if rest[0] == '[' && strings.HasPrefix(after, "]") {
		end++
	}
	return s.add(i, end)
}

// inWord reports whether the bytes from i to j touch letters before and after, as in “s[ic]”.
func (s *scanner) inWord(i, j int) bool {
	before, _ := utf8.DecodeLastRuneInString(s.text[:i])
	after, _ := utf8.DecodeRuneInString(s.text[j:])
	return unicode.IsLetter(before) || unicode.IsLetter(after)
}

// curly reads what begins with a brace: `{{company}}`, `{% if %}`, `{company name}`. In single
// braces, letters such as `{f}` are no name of what is to be filled in.
func (s *scanner) curly(i int) int {
	any := func(c string) bool { return strings.TrimSpace(c) != "" }
	switch rest := s.text[i:]; {
	case strings.HasPrefix(rest, "{{"):
		return s.enclosed(i, "{{", "}}", any)
	case strings.HasPrefix(rest, "{%"):
		return s.enclosed(i, "{%", "%}", any)
	}
	return s.enclosed(i, "{", "}", func(c string) bool {
		const most, letters = 6, 3 // words, and letters of one of them
		r, _ := utf8.DecodeRuneInString(c)
		words := strings.Fields(c)
		named := slices.ContainsFunc(words, func(w string) bool { return utf8.RuneCountInString(w) >= letters })
		return unicode.IsLetter(r) && !strings.ContainsAny(c, "{\n\"") && len(words) <= most && named
	})
}

// angle reads what begins with an angle bracket. An address and an element of HTML are no
// placeholders.
func (s *scanner) angle(i int) int {
	switch rest := s.text[i:]; {
	case strings.HasPrefix(rest, "<<"):
		return s.enclosed(i, "<<", ">>", func(c string) bool { return isVariable(c) || isFillIn(c) })
	case strings.HasPrefix(rest, "<%"):
		return s.enclosed(i, "<%", "%>", func(c string) bool { return strings.TrimSpace(c) != "" })
	case strings.HasPrefix(rest, "<!--"):
		return s.after(i, "-->")
	}
	n := strings.IndexByte(s.text[i:], '>')
	if n < 0 {
		return i + 1
	}
	content := strings.TrimSuffix(s.text[i+1:i+n], `\`)
	switch {
	case strings.ContainsAny(content, ":@=") || strings.HasPrefix(content, "/") || slices.Contains(htmlElements, strings.ToLower(strings.TrimRight(content, "/ "))):
		return i + n + 1
	case isFillIn(content):
		return s.add(i, i+n+1)
	}
	return i + 1
}

// run adds a line to write on: four and more underscores, or eight and more full stops.
func (s *scanner) run(i int, mark byte) int {
	enough := 4
	if mark == '.' {
		enough = 8
	}
	n := i
	for n < len(s.text) && s.text[n] == mark {
		n++
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[:i])
	after, _ := utf8.DecodeRuneInString(s.text[n:])
	alone := i > 0 && before != '\n' || n < len(s.text) && after != '\n' // not a rule across the page
	inside := mark == '_' && (unicode.IsLetter(before) || unicode.IsDigit(before) || strings.ContainsRune("/=-", before) || unicode.IsLetter(after))
	if n-i < enough || !alone && i > 0 || inside {
		return n
	}
	return s.add(i, n)
}

// cell adds the error of a spreadsheet that was pasted.
func (s *scanner) cell(i int) int {
	for _, e := range []string{"#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A"} {
		if strings.HasPrefix(s.text[i:], e) {
			return s.add(i, i+len(e))
		}
	}
	return i + 1
}

// beyond reads a character beyond ASCII: a merge field in guillemets, such as «Company_Name».
func (s *scanner) beyond(i int) int {
	if strings.HasPrefix(s.text[i:], "«") {
		return s.enclosed(i, "«", "»", isVariable)
	}
	r, size := utf8.DecodeRuneInString(s.text[i:])
	if unicode.IsLetter(r) {
		return s.word(i)
	}
	return i + size
}

package series

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// A Place is where a document says something.
type Place struct {
	Name string      // of the member
	Span source.Span // of the paragraph, item or cell
}

// A sentence is one of a document.
type sentence struct {
	text    string
	section string // key of the section of the draft
	member  int
	span    source.Span
}

// sentencesOf calls f with the sentences of a draft, in order.
func sentencesOf(d *draft.Draft, member int, f func(sentence)) {
	for _, section := range d.Sections {
		prose.Walk(section.Blocks, func(b prose.Block) {
			p, ok := b.(*prose.Paragraph)
			if !ok {
				return
			}
			for text := range strings.SplitSeq(prose.Plain(p.Inlines), "\n") {
				for text != "" {
					one, rest := cutSentence(text)
					if one = strings.TrimSpace(one); one != "" {
						f(sentence{one, section.Key, member, b.Origin()})
					}
					text = rest
				}
			}
		})
	}
}

// cutSentence cuts a text behind its first sentence: behind a stop and white space, where a capital
// letter or a digit follows and no abbreviation stands before.
func cutSentence(text string) (first, rest string) {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c != '.' && c != '!' && c != '?' || i+1 >= len(text) || text[i+1] != ' ' {
			continue
		}
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[i+1:], ` "'“‘(`))
		word := text[strings.LastIndexByte(text[:i], ' ')+1 : i]
		if (unicode.IsUpper(next) || unicode.IsDigit(next)) && utf8.RuneCountInString(word) > 2 && !strings.Contains(word, ".") {
			return text[:i+1], text[i+2:]
		}
	}
	return text, ""
}

// gap stands for what differs between sentences that say the same of something else: a number, a
// period, a date, a name, an address.
const gap = "\x00"

// A form is the words of a sentence by which it is compared with others.
type form struct {
	text  string
	words []span   // of the text, without marks around them; a period is one word
	keys  []string // of words: normalised, periods as ISO 8601 durations
	gaps  []string // keys with gaps for what may differ; several in a row are one
	names bool     // whether a gap stands for a name
}

// A span is bytes of a text.
type span struct{ start, end int }

// formOf divides a sentence into its words.
func formOf(text, language string) form {
	f := form{text: text}
	var found []period.Match
	if w := period.In(language); w != nil {
		found = w.Find(text)
	}
	capitals := !strings.HasPrefix(language, "de") // only names have them within a sentence
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		if len(found) > 0 && found[0].Start <= i {
			m := found[0]
			found = found[1:]
			if m.Start == i {
				f.add(span{m.Start, m.End}, m.Period.String(), true)
				i = m.End
			}
			continue
		}
		end := i
		for end < len(text) && (len(found) == 0 || end < found[0].Start) {
			r, n := utf8.DecodeRuneInString(text[end:])
			if unicode.IsSpace(r) {
				break
			}
			end += n
		}
		f.addWord(span{i, end}, capitals)
		i = end
	}
	return f
}

// addWord adds a word with the marks around it.
func (f *form) addWord(at span, capitals bool) {
	isMark := func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) && r != '+' }
	at.start = at.end - len(strings.TrimLeftFunc(f.text[at.start:at.end], isMark))
	word := strings.TrimRightFunc(f.text[at.start:at.end], isMark)
	at.end = at.start + len(word)
	if word == "" {
		return
	}
	first, _ := utf8.DecodeRuneInString(word)
	isName := capitals && len(f.words) > 0 && unicode.IsUpper(first) && word != "I"
	f.names = f.names || isName
	f.add(at, strings.ToLower(spellings.Replace(word)), isName || strings.ContainsAny(word, "0123456789@") || strings.Contains(word, "://") || strings.HasPrefix(word, "www."))
}

func (f *form) add(at span, key string, isGap bool) {
	f.words, f.keys = append(f.words, at), append(f.keys, key)
	switch {
	case !isGap:
		f.gaps = append(f.gaps, key)
	case len(f.gaps) == 0 || f.gaps[len(f.gaps)-1] != gap:
		f.gaps = append(f.gaps, gap)
	}
}

// between is the text of the words from i to j.
func (f *form) between(i, j int) string {
	if i == j {
		return ""
	}
	return f.text[f.words[i].start:f.words[j-1].end]
}

// plain counts the words that are no gaps.
func (f *form) plain() int {
	n := 0
	for _, key := range f.gaps {
		if key != gap {
			n++
		}
	}
	return n
}

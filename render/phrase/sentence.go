package phrase

import (
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/slot"
)

// A Sentence is the name of one or more standard sentences, the same in every language.
type Sentence string

// A Part is a piece of a sentence: words, a slot for words of the notice, or parts that are printed
// only under a condition.
type Part struct {
	Text string
	Slot string    // its name; several parts may have one of the same name
	Kind slot.Kind // what it takes

	// Options are alternatives, of which the first is printed whose slots are filled. A single one
	// can be left out. With a Flag, it is printed only if that is set for the sentence.
	Options [][]Part
	Flag    string
}

var parsed sync.Map // text of a sentence -> []Part

// Parts returns the parts of a sentence; none if the catalogue does not say it.
//
// In the text of a catalogue, "{event:E}" is a slot with its kind, "{period}" one that takes
// anything, "[ after {event:E}]" is printed only where the slot is filled, "[{data:N}|it]" as
// the first alternative whose slots are filled, and "[?consent  …]" only where the flag is set.
func (c *Catalogue) Parts(name Sentence) []Part {
	text := c.Sentences[name]
	if text == "" {
		return nil
	}
	if p, ok := parsed.Load(text); ok {
		return p.([]Part)
	}
	p, _, _ := parseParts(text)
	parsed.Store(text, p)
	return p
}

// parseParts reads parts up to a closing bracket or a bar, and returns which it was and what follows
// it.
func parseParts(s string) (parts []Part, end byte, rest string) {
	for s != "" {
		i := strings.IndexAny(s, "{[|]")
		if i < 0 {
			return append(parts, Part{Text: s}), 0, ""
		}
		if i > 0 {
			parts = append(parts, Part{Text: s[:i]})
		}
		mark := s[i]
		s = s[i+1:]
		switch mark {
		case '{':
			name, after, _ := strings.Cut(s, "}")
			name, kind, _ := strings.Cut(name, ":")
			p := Part{Slot: name}
			if kind != "" {
				p.Kind = slot.Kind(kind[0])
			}
			parts, s = append(parts, p), after
		case '[':
			p := Part{}
			if flag, ok := strings.CutPrefix(s, "?"); ok {
				p.Flag, s, _ = strings.Cut(flag, " ")
			}
			for mark = '|'; mark == '|'; {
				var option []Part
				option, mark, s = parseParts(s)
				p.Options = append(p.Options, option)
			}
			parts = append(parts, p)
		case '|', ']':
			return parts, mark, s
		}
	}
	return parts, 0, ""
}

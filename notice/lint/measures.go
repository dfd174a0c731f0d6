package lint

import (
	"strings"

	"github.com/noticec/noticec/notice/readability"
	"github.com/noticec/noticec/notice/source"
)

// Targets are limits for the readability of a notice. The zero value of each disables it.
type Targets struct {
	Mean     int // average words per sentence
	Longest  int // words in the longest sentence
	Ease     int // minimum reading ease (Flesch), 0 to 100
	Children int // highest school grade (Flesch-Kincaid) of a notice for children
	Passive  int // maximum percentage of sentences in the passive voice
}

// DefaultTargets are the targets if none are configured: sentences of at most 20 words on average
// and 40 at most, and words that a child of twelve can read.
var DefaultTargets = Targets{Mean: 20, Longest: 40, Ease: 30, Children: 8, Passive: 50}

// measured are the sections measured as sentences. Lists of data and names are not.
var measured = []string{"intro", "purposes", "lawful_bases", "consent", "sharing_reasons", "retention", "rights", "exercising_rights", "complaints", "security", "automated_decisions", "transfers", "promises", "sections", "controller"}

// measures are the counts behind the readability of a text.
type measures struct {
	readability.Count
	passive int
	longest sentence // by words
	first   sentence // first in the passive voice; its passage is nil if there is none
}

// A sentence is the words from i to j of a passage, j exclusive; those of addresses do not count.
type sentence struct {
	*Passage
	i, j, words int
}

func (s sentence) span() source.Span { return s.Passage.Span(s.i, s.j) }

// read measures a passage, once for all rules.
func (x *Passage) read() *measures {
	r := &x.measures
	if r.Sentences > 0 {
		return r
	}
	addresses := addresses(x.Text.Value)
	for i := 0; i < len(x.Words); {
		_, j := x.Sentence(i)
		s := sentence{x, i, j, j - i}
		for _, w := range x.Words[i:j] {
			for len(addresses) > 0 && addresses[0][1] <= w.Start {
				addresses = addresses[1:]
			}
			if len(addresses) > 0 && addresses[0][0] <= w.Start {
				s.words--
				continue
			}
			r.Syllables += readability.Syllables(w.Text)
		}
		i = j
		if s.words == 0 {
			continue
		}
		r.Sentences++
		r.Words += s.words
		if passive(x.Words[s.i:s.j]) {
			if r.passive++; r.first.Passage == nil {
				r.first = s
			}
		}
		if s.words > r.longest.words {
			r.longest = s
		}
	}
	return r
}

// addresses returns the bytes of a text that are addresses, of pages or of mail, in order: words
// around “://”, “www.” or “@”, and the targets of links.
func addresses(text string) [][2]int {
	var out [][2]int
	for from := 0; ; {
		i := strings.IndexAny(text[from:], "@:w(")
		if i < 0 {
			return out
		}
		i += from
		from = i + 1
		rest := text[i:]
		target := rest[0] == '(' && i > 0 && text[i-1] == ']'
		if rest[0] != '@' && !strings.HasPrefix(rest, "://") && !strings.HasPrefix(rest, "www.") && !target {
			continue
		}
		begin := i
		if !target {
			begin = strings.LastIndexAny(text[:i], " \t\n<([\"") + 1
		}
		end := strings.IndexAny(rest, " \t\n>)]\"")
		if end < 0 {
			end = len(rest)
		}
		if n := len(out); n > 0 {
			begin = max(begin, out[n-1][1])
		}
		out = append(out, [2]int{begin, i + end})
		from = i + max(end, 1)
	}
}

// add adds the counts of o.
func (r *measures) add(o *measures) {
	r.Count.Add(o.Count)
	r.passive += o.passive
	if o.longest.words > r.longest.words {
		r.longest = o.longest
	}
	if r.first.Passage == nil {
		r.first = o.first
	}
}

// readings measures the prose sections.
func (p *Pass) readings(each func(section string, first source.Text, all measures)) {
	for _, section := range measured {
		var all measures
		var first source.Text
		for i := range p.Texts {
			if x := &p.Texts[i]; x.Section == section && !x.Unprinted {
				all.add(x.read())
				if !first.IsSet() {
					first = x.Text
				}
			}
		}
		if all.Words > 0 {
			each(section, first, all)
		}
	}
}

// irregular are participles that do not end in -ed.
var irregular = map[string]bool{
	"given": true, "taken": true, "kept": true, "held": true, "made": true, "sent": true, "told": true, "seen": true, "shown": true, "written": true, "done": true, "known": true, "found": true, "chosen": true, "sold": true, "lost": true,
}

// passive reports whether a sentence has a form of “be” before a participle.
func passive(words []Word) bool {
	for i, w := range words {
		switch w.Text {
		case "is", "are", "was", "were", "be", "been", "being":
			for _, next := range words[i+1 : min(i+3, len(words))] {
				if irregular[next.Text] || len(next.Text) > 4 && strings.HasSuffix(next.Text, "ed") {
					return true
				}
			}
		}
	}
	return false
}

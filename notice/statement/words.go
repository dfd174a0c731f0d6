package statement

import (
	"slices"

	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// A sign is what words are searched for: a sign of the reader and its code; "" is any.
type sign struct {
	reading.Sign
	slug string
}

func (x sign) is(m reading.Match) bool {
	return m.Sign == x.Sign && (x.slug == "" || m.Slug == x.slug)
}

// Section returns the own words of a section, in their order.
func (s *Statements) Section(key string) []source.Text {
	s.collect()
	return s.sections[key]
}

// A passage is a text with the key of its section.
type passage struct {
	section string
	text    *source.Text
}

// collect collects the texts of the notice.
func (s *Statements) collect() {
	if s.sections != nil {
		return
	}
	const usual = 128 // texts
	texts, keys := make([]source.Text, 0, usual), make([]string, 0, usual)
	for section, t := range s.notice.Words() {
		texts, keys = append(texts, t), append(keys, section)
	}
	s.passages = make([]passage, len(texts))
	for i, section := range keys {
		s.passages[i] = passage{section, &texts[i]}
	}
	s.sections = map[string][]source.Text{}
	for from := 0; from < len(texts); { // those of a section follow each other
		section, to := keys[from], from
		for to < len(texts) && keys[to] == section {
			to++
		}
		if before := s.sections[section]; before == nil {
			s.sections[section] = texts[from:to:to]
		} else {
			s.sections[section] = append(before, texts[from:to]...)
		}
		from = to
	}
}

// Read returns what words state; nothing where their language cannot be read.
func (s *Statements) Read(t source.Text) []reading.Match {
	if s.reader == nil || !t.IsSet() {
		return nil
	}
	if m, ok := s.matches[t.Value]; ok {
		return m
	}
	if s.matches == nil {
		s.matches = map[string][]reading.Match{}
	}
	m := s.reader.Read(t.Value)
	s.matches[t.Value] = m
	return m
}

// in reads words where the thing would be said.
func (s *Statements) in(words []source.Text, signs ...sign) Statement {
	return s.read(words, true, signs)
}

// denies reports whether words say that something is not so.
func (s *Statements) denies(t source.Text, signs ...sign) bool {
	return slices.ContainsFunc(s.Read(t), func(m reading.Match) bool {
		return m.Denied && slices.ContainsFunc(signs, func(x sign) bool { return x.is(m) })
	})
}

// A mention is what words state on their own, wherever they stand.
type mention struct {
	passage
	*reading.Match
}

// mentioned returns what the words of the whole notice state on their own.
func (s *Statements) mentioned() []mention {
	if s.mentions == nil && s.reader != nil {
		s.collect()
		s.mentions = []mention{}
		for _, p := range s.passages {
			matches := s.Read(*p.text)
			for i := range matches {
				if m := &matches[i]; !m.Denied && !m.Weak && m.Sign != reading.Vague {
					s.mentions = append(s.mentions, mention{p, m})
				}
			}
		}
	}
	return s.mentions
}

// Anywhere returns what the words of the whole notice say on their own of one sign.
func (s *Statements) Anywhere(what reading.Sign) Statement { return s.anywhere(nil, sign{what, ""}) }

// anywhere returns what the words of the whole notice say on their own, outside of some sections.
func (s *Statements) anywhere(except []string, signs ...sign) Statement {
	for _, m := range s.mentioned() {
		if !slices.Contains(except, m.section) && slices.ContainsFunc(signs, func(x sign) bool { return x.is(*m.Match) }) {
			return Statement{How: Worded, Evidence: []source.Span{m.text.Sub(m.Start, m.End)}, Words: []source.Text{*m.text}, quote: m.text.Value[m.Start:m.End]}
		}
	}
	return Statement{}
}

// orElsewhere returns a statement, or what the other words of the notice say if it is not stated.
func (s *Statements) orElsewhere(here Statement, except []string, signs ...sign) Statement {
	if here.IsStated() || here.How == Denied {
		return here
	}
	return best(here, s.anywhere(except, signs...))
}

// read reads words; about says whether they stand where the thing would be said.
func (s *Statements) read(words []source.Text, about bool, signs []sign) Statement {
	var out Statement
	empty := 0 // words that are known to say nothing definite
	var vagueAt []source.Span
	var vagueQuote string
	for _, t := range words {
		if !t.IsSet() {
			continue
		}
		out.Words = append(out.Words, t)
		vague := false
		for _, m := range s.Read(t) {
			switch {
			case m.Denied || m.Weak && !about:
			case m.Sign == reading.Vague:
				vague = true
				if vagueAt = append(vagueAt, t.Sub(m.Start, m.End)); len(vagueAt) == 1 {
					vagueQuote = t.Value[m.Start:m.End]
				}
			case slices.ContainsFunc(signs, func(x sign) bool { return x.is(m) }):
				out.How = Worded
				if out.Evidence = append(out.Evidence, t.Sub(m.Start, m.End)); len(out.Evidence) == 1 {
					out.quote = t.Value[m.Start:m.End]
				}
			}
		}
		if vague {
			empty++
		}
	}
	switch {
	case out.How == Worded || len(out.Words) == 0:
	case empty == len(out.Words):
		out.How, out.Evidence, out.quote = Vague, vagueAt, vagueQuote
	default:
		out.How = Unread
	}
	return out
}

// Says reports whether words that stand where the thing would be said say it.
func (s *Statements) Says(what reading.Sign, slug string, words ...source.Text) Statement {
	return s.in(words, sign{what, slug})
}

// SaysAny reports whether words say one of several things; weak words count.
func (s *Statements) SaysAny(words []source.Text, what ...reading.Sign) Statement {
	signs := make([]sign, 0, len(what))
	for _, w := range what {
		signs = append(signs, sign{w, ""})
	}
	return s.in(words, signs...)
}

// best returns the statement that says most: of two that say nothing, the one that has words.
func best(list ...Statement) Statement {
	out := list[0]
	for _, s := range list[1:] {
		if s.rank() > out.rank() {
			out = s
		}
	}
	return out
}

// rank is how much a statement says.
func (s Statement) rank() int { return slices.Index(ranks, s.How) }

// ranks are the ways of stating, by how much they say.
var ranks = []How{Silent, Vague, Unread, Delegated, Worded, Denied, Coded}

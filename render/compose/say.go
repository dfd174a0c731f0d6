package compose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// A filling is what one slot of a sentence is filled with, or a flag that is set for it.
type filling struct {
	slot    string
	words   []doc.Inline
	written bool // by the notice, here: these words are printed whether a sentence takes them or not
}

// fact fills a slot with what a fact says: names that stand elsewhere, a period in words.
func fact(slot string, words []doc.Inline) filling { return filling{slot: slot, words: words} }

// written fills a slot with words of the notice that are printed nowhere else.
func (c *composer) written(slot string, t source.Text) filling {
	return filling{slot: slot, words: c.inline(t), written: true}
}

// flag sets a flag of a sentence.
func flag(name string, set bool) filling {
	if !set {
		return filling{}
	}
	return filling{slot: name}
}

// say prints a standard sentence. Written words that no slot takes follow it after a label; whole
// sentences follow as they are. A notice in its own words gets these words alone.
func (c *composer) say(name phrase.Sentence, with ...filling) []doc.Inline {
	return c.sayFirst([]phrase.Sentence{name}, with...)
}

// sayFirst prints the first of several sentences whose slots can all be filled.
func (c *composer) sayFirst(names []phrase.Sentence, with ...filling) []doc.Inline {
	var out []doc.Inline
	var used []string
	if !c.own {
		for _, name := range names {
			s := sentence{composer: c, with: with}
			if words, ok := s.print(c.wording.Parts(name)); ok {
				out, used = words, s.used
				break
			}
		}
	}
	for _, f := range with {
		if f.written && !slices.Contains(used, f.slot) {
			out = c.follow(out, f)
		}
	}
	return out
}

// follow adds words that no slot took.
func (c *composer) follow(out []doc.Inline, f filling) []doc.Inline {
	if len(f.words) == 0 {
		return out
	}
	if len(out) > 0 {
		out = append(ended(out), doc.Text(" "))
	}
	label := c.wording.Slots[f.slot]
	if c.own || label == "" || c.fit(slot.Noun, f.words).Whole {
		return append(out, f.words...)
	}
	out = append(append(out, c.fixed(label)...), c.colon())
	return append(out, ended(f.words)...)
}

// A sentence is a standard sentence while it is printed.
type sentence struct {
	*composer
	with []filling
	used []string // slots
}

// print prints parts; it fails if a slot that they need cannot be filled.
func (s *sentence) print(parts []phrase.Part) ([]doc.Inline, bool) {
	if len(parts) == 0 {
		return nil, false
	}
	var out []doc.Inline
	for _, p := range parts {
		switch {
		case p.Slot != "":
			words, ok := s.fill(p)
			if !ok {
				return nil, false
			}
			out = append(out, words...)
		case p.Flag != "" && !slices.ContainsFunc(s.with, func(f filling) bool { return f.slot == p.Flag }):
		case len(p.Options) > 0:
			words, ok := s.choose(p.Options)
			if !ok && len(p.Options) > 1 {
				return nil, false
			}
			out = append(out, words...)
		default:
			out = append(out, s.fixed(p.Text)...)
		}
	}
	return closed(out), true
}

// choose prints the first of several alternatives whose slots can be filled.
func (s *sentence) choose(options [][]phrase.Part) ([]doc.Inline, bool) {
	used := len(s.used)
	for _, parts := range options {
		if words, ok := s.print(parts); ok {
			return words, true
		}
		s.used = s.used[:used]
	}
	return nil, false
}

// fill returns the words of a slot in the shape that the sentence wants.
func (s *sentence) fill(p phrase.Part) ([]doc.Inline, bool) {
	i := slices.IndexFunc(s.with, func(f filling) bool { return f.slot == p.Slot && len(f.words) > 0 })
	if i < 0 {
		return nil, false
	}
	words := s.with[i].words
	fit := s.fit(p.Kind, words)
	if !fit.OK {
		return nil, false
	}
	s.used = append(s.used, p.Slot)
	if p.Kind != slot.Any && p.Kind != slot.Party {
		words = trimmed(words, fit)
	}
	if fit.Lead != "" {
		words = slices.Concat(s.fixed(strings.Replace(fit.Lead+" ", "’ ", "’", 1)), words)
	}
	return words, true
}

// fit says whether words continue the standard wording: never where they are in another language.
func (c *composer) fit(k slot.Kind, words []doc.Inline) slot.Fit {
	if k == slot.Any || k == slot.Party {
		return slot.Fit{OK: true}
	}
	if c.wordingLang != "" || len(words) == 0 {
		return slot.Fit{}
	}
	if _, foreign := words[0].(doc.Lang); foreign {
		return slot.Fit{}
	}
	text := doc.Plain(words)
	fit := c.shapes.Fit(k, text)
	fit.Lower = fit.Lower || fit.OK && fit.Lead == "" && c.isSmall(text[fit.Start:])
	return fit
}

// isSmall reports whether the first word of a text, which has a capital, is no name: the notice
// writes it in small letters elsewhere.
func (c *composer) isSmall(text string) bool {
	first, rest, _ := strings.Cut(text, " ")
	small := lowerFirst(first)
	second, _ := utf8.DecodeRuneInString(rest)
	if c.shapes == nil || unicode.IsUpper(second) || small == first || strings.ToUpper(first) == first {
		return false
	}
	if c.smallWords == nil {
		c.smallWords = map[string]bool{}
		for _, t := range c.n.Texts() {
			for w := range strings.FieldsSeq(t.Value) {
				if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
					c.smallWords[strings.TrimRight(w, ",.;:")] = true
				}
			}
		}
	}
	return c.smallWords[small]
}

// fitAll trims the words of a list that all continue a sentence in one shape; nil if some do not.
func (c *composer) fitAll(k slot.Kind, list [][]doc.Inline) [][]doc.Inline {
	if c.wordingLang != "" || c.own || len(list) == 0 {
		return nil
	}
	texts := make([]string, len(list))
	for i, words := range list {
		if _, foreign := words[0].(doc.Lang); foreign {
			return nil
		}
		texts[i] = doc.Plain(words)
	}
	fits := c.shapes.FitAll(k, texts)
	if fits == nil {
		return nil
	}
	out := make([][]doc.Inline, len(list))
	for i, words := range list {
		out[i] = trimmed(words, fits[i])
	}
	return out
}

// trimmed are words as they stand within a sentence: without what is in the sentence already,
// without the full stop at their end.
func trimmed(words []doc.Inline, fit slot.Fit) []doc.Inline {
	return edited(begun(words, fit), true, func(s string) string { return trimStop(strings.TrimRightFunc(s, unicode.IsSpace)) })
}

// begun are words that continue a sentence, without what is in it already, up to their end.
func begun(words []doc.Inline, fit slot.Fit) []doc.Inline {
	return edited(words, false, func(s string) string {
		s = strings.TrimLeftFunc(s, unicode.IsSpace)
		if s = s[min(fit.Start, len(s)):]; fit.Lower {
			s = lowerFirst(s)
		}
		return s
	})
}

// edited returns words whose first or last text is changed.
func edited(words []doc.Inline, last bool, change func(string) string) []doc.Inline {
	if len(words) == 0 {
		return words
	}
	words = slices.Clone(words)
	i := 0
	if last {
		i = len(words) - 1
	}
	switch in := words[i].(type) {
	case doc.Text:
		words[i] = doc.Text(change(string(in)))
	case doc.Strong:
		words[i] = doc.Strong(edited(in, last, change))
	case doc.Emph:
		words[i] = doc.Emph(edited(in, last, change))
	case doc.Lang:
		words[i] = doc.Lang{Tag: in.Tag, Inlines: edited(in.Inlines, last, change)}
	case doc.Written:
		words[i] = doc.Written{Text: in.Text, Inlines: edited(in.Inlines, last, change)}
	}
	return words
}

// closed drops a full stop after words that end in one, such as "Ltd.".
func closed(words []doc.Inline) []doc.Inline {
	for i := 1; i < len(words); i++ {
		if t, ok := firstInline(words[i:]).(doc.Text); ok && strings.HasPrefix(string(t), ".") && strings.HasSuffix(doc.Plain(words[i-1:i]), ".") {
			words[i] = edited(words[i:i+1], false, func(s string) string { return s[1:] })[0]
		}
	}
	return words
}

// ended are words that end like a sentence.
func ended(words []doc.Inline) []doc.Inline {
	if s := doc.Plain(words); s == "" || strings.ContainsAny(s[len(s)-1:], ".!?:;…") {
		return words
	}
	return append(slices.Clip(words), doc.Text("."))
}

// sentences joins sentences of one paragraph.
func sentences(list ...[]doc.Inline) []doc.Inline {
	var out []doc.Inline
	for _, s := range list {
		if len(s) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, doc.Text(" "))
		}
		out = append(out, s...)
	}
	return out
}

// line is words as one paragraph, or nothing.
func line(p source.Span, words []doc.Inline) []doc.Block {
	if len(words) == 0 {
		return nil
	}
	return []doc.Block{&doc.Paragraph{Place: at(p), Inlines: words}}
}

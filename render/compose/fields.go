package compose

import (
	"slices"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// field marks words as those of a field of the notice, if the document is to tell its fields. The
// mark stands within one of a language, and within a link that is no part of the words.
func (c *composer) field(words []doc.Inline, t source.Text) []doc.Inline {
	if !c.fields || len(words) == 0 || !t.Span.IsValid() {
		return words
	}
	return []doc.Inline{doc.Written{Text: t, Inlines: words}}
}

// firstInline is the first of some words, which fields may hold.
func firstInline(words []doc.Inline) doc.Inline {
	if w, ok := words[0].(doc.Written); ok && len(w.Inlines) > 0 {
		return firstInline(w.Inlines)
	}
	return words[0]
}

// holdsLink reports whether a link is among words, which fields may hold.
func holdsLink(words []doc.Inline) bool {
	return slices.ContainsFunc(words, func(in doc.Inline) bool {
		switch in := in.(type) {
		case doc.Link:
			return true
		case doc.Written:
			return holdsLink(in.Inlines)
		}
		return false
	})
}

// spread are words in which each mark of a field holds one inline.
func spread(words []doc.Inline) []doc.Inline {
	var out []doc.Inline
	for _, in := range words {
		w, ok := in.(doc.Written)
		if !ok {
			out = append(out, in)
			continue
		}
		for i := range w.Inlines {
			out = append(out, doc.Written{Text: w.Text, Inlines: w.Inlines[i : i+1 : i+1]})
		}
	}
	return out
}

// gathered are words in which marks of one field that stand beside each other are one.
func gathered(words []doc.Inline) []doc.Inline {
	var out []doc.Inline
	for _, in := range words {
		if w, ok := in.(doc.Written); ok && len(out) > 0 {
			if last, ok := out[len(out)-1].(doc.Written); ok && last.Text == w.Text {
				last.Inlines = slices.Concat(last.Inlines, w.Inlines)
				out[len(out)-1] = last
				continue
			}
		}
		out = append(out, in)
	}
	return out
}

// soleText is the text of an inline that holds nothing else, and what puts another text in its place.
func soleText(in doc.Inline) (text doc.Text, around func(string) doc.Inline, ok bool) {
	switch in := in.(type) {
	case doc.Text:
		return in, func(s string) doc.Inline { return doc.Text(s) }, true
	case doc.Lang:
		if len(in.Inlines) == 1 {
			text, within, ok := soleText(in.Inlines[0])
			return text, func(s string) doc.Inline { return doc.Lang{Tag: in.Tag, Inlines: []doc.Inline{within(s)}} }, ok
		}
	case doc.Written:
		if len(in.Inlines) == 1 {
			text, within, ok := soleText(in.Inlines[0])
			return text, func(s string) doc.Inline { return doc.Written{Text: in.Text, Inlines: []doc.Inline{within(s)}} }, ok
		}
	}
	return "", nil, false
}

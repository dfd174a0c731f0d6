package compose

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// cite returns "Article 6(1)(e) of the UK GDPR" for each regime of the notice that has the
// provision.
func (c *composer) cite(p law.Provision) []doc.Inline {
	var out []doc.Inline
	for _, r := range c.regimes {
		n, _ := r.Number(p)
		if n.Place == "" {
			continue
		}
		if len(out) > 0 {
			out = append(out, doc.Text(c.wording.Semicolon))
		}
		out = append(out, c.place(r, n.Place)...)
	}
	return out
}

// citedAtEnd notes what is cited after all sections.
func (c *composer) citedAtEnd(name []doc.Inline, p law.Provision) {
	if cited := c.cite(p); c.citations == citeEnd && len(cited) > 0 {
		words := slices.Concat(name, []doc.Inline{c.colon()}, cited)
		if !slices.ContainsFunc(c.endnotes, func(n []doc.Inline) bool { return doc.Plain(n) == doc.Plain(words) }) {
			c.endnotes = append(c.endnotes, words)
		}
	}
}

// citing adds a citation to the last of some blocks, if that is a paragraph; else after it.
func citing(blocks []doc.Block, cite []doc.Inline) []doc.Block {
	if len(cite) == 0 {
		return blocks
	}
	last := len(blocks) - 1
	p, ok := blocks[last].(*doc.Paragraph)
	if !ok {
		return append(slices.Clip(blocks), &doc.Paragraph{Inlines: []doc.Inline{doc.Cite(cite)}})
	}
	cited := &doc.Paragraph{Place: p.Place, Inlines: append(slices.Clip(p.Inlines), doc.Cite(cite))}
	return append(slices.Clone(blocks[:last]), cited)
}

// citedInBrackets are words with their citations in brackets, as they stand within a sentence.
func citedInBrackets(words []doc.Inline) []doc.Inline {
	var out []doc.Inline
	for _, in := range words {
		if cite, ok := in.(doc.Cite); ok {
			out = append(out, bracketed(cite)...)
			continue
		}
		out = append(out, in)
	}
	return out
}

// place cites a provision of a regime by its number, in English if the language of the notice has
// no name for the law.
func (c *composer) place(r *law.Regime, number string) []doc.Inline {
	base, _ := c.wording.Tag.Base()
	p, ending, ok := c.wording, "", false
	if ending, ok = r.Ending[base.String()]; !ok {
		p, ending = &phrase.English, r.Ending["en"]
	}
	words := p.Article(number)
	if r.Sections {
		words = p.Section(number)
	}
	if !strings.Contains(words, ",") {
		ending = strings.TrimPrefix(ending, ",") // "article 10 du RGPD", "article 6, paragraphe 1, du RGPD"
	}
	words = numbersHeld(words + ending)
	if !ok {
		return c.english(words)
	}
	return c.fixed(words)
}

// numbersHeld holds each number to the word before it, so that no line ends between them.
func numbersHeld(s string) string {
	b := []byte(s)
	out := make([]byte, 0, len(b)+8)
	for i, c := range b {
		if c == ' ' && i+1 < len(b) && b[i+1] >= '0' && b[i+1] <= '9' {
			out = append(out, "\u00a0"...)
			continue
		}
		out = append(out, c)
	}
	return string(out)
}

// citation matches a citation and captures its parts: "Art. 14(5)(a)", "s.44(4)".
var citation = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(Art\.|Article|s\.|section)?\s*([0-9]+[A-Z]*(?:\([0-9]+\))?(?:\([a-z]+\))?)$`)
})

// provided cites a provision of the law in the form of the language; any other text is printed as
// written.
func (c *composer) provided(t source.Text) []doc.Inline {
	m := citation().FindStringSubmatch(t.Value)
	if m == nil {
		return c.title(t)
	}
	for _, r := range c.regimes {
		section := m[1] == "s." || m[1] == "section"
		if len(r.Ending) > 0 && r.Sections == section || m[1] == "" {
			return c.place(r, m[2])
		}
	}
	return c.title(t)
}

// mechanism names a transfer mechanism, once for each term that the regimes of the notice use.
func (c *composer) mechanism(slug string) string {
	var out []string
	for _, r := range c.regimes {
		words := c.wording.Mechanisms[slug]
		if own := c.wording.Laws[r.Wording].Mechanisms[slug]; own != "" {
			words = own
		}
		if words != "" && !slices.Contains(out, words) {
			out = append(out, words)
		}
	}
	return c.list(out)
}

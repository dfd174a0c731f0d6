package law

import (
	"slices"
	"strings"
	"unicode"
)

// fillers are words around the numbers of an article, in English, French and German.
var fillers = []string{
	"article", "art", "paragraph", "para", "point", "subparagraph", "of", "the", "gdpr", "uk", "eu",
	"paragraphe", "alinéa", "lettre", "rgpd", "du", "artikel", "absatz", "abs", "buchstabe", "buchst", "lit", "dsgvo",
}

// CodeOf returns the code that an article stands for, however the article is written:
// "public-task" of "Art. 6(1)(e)", of "Article 6.1.e GDPR" and of "Art. 6 Abs. 1 lit. e
// DSGVO". It is empty for all that names anything else than one basis or one condition.
func CodeOf(text string) string {
	const longest = 100 // bytes of an article, written out in any language
	if len(text) > longest {
		return ""
	}
	var parts []string
	for _, word := range pieces(strings.ToLower(text)) {
		if !slices.Contains(fillers, word) {
			parts = append(parts, word)
		}
	}
	if len(parts) != 3 {
		return ""
	}
	article := parts[0] + "(" + parts[1] + ")(" + parts[2] + ")"
	if b, ok := BasisOf(article); ok {
		return b.Slug
	}
	if c, ok := ConditionOf(article); ok {
		return c.Slug
	}
	return ""
}

// pieces are the runs of letters and those of digits.
func pieces(text string) []string {
	var out []string
	kind := 0
	for _, r := range text {
		now := 0
		switch {
		case unicode.IsLetter(r):
			now = 1
		case unicode.IsDigit(r):
			now = 2
		}
		switch {
		case now == 0:
		case now == kind:
			out[len(out)-1] += string(r)
		default:
			out = append(out, string(r))
		}
		kind = now
	}
	return out
}

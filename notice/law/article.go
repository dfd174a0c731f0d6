package law

import (
	"slices"
)

// fillers are words around the numbers of an article, in English, French, German and Welsh.
var fillers = []string{
	"article", "art", "paragraph", "para", "point", "subparagraph", "of", "the", "gdpr", "uk", "eu",
	"paragraphe", "alinéa", "lettre", "rgpd", "du", "artikel", "absatz", "abs", "buchstabe", "buchst", "lit", "dsgvo",
	"erthygl", "gvo", "ds", "y",
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
	for _, word := range pieces(text) {
		if !slices.Contains(fillers, word) {
			parts = append(parts, word)
		}
	}
	if len(parts) == 5 && (parts[2] == "s" || parts[2] == "satz") && parts[3] == "1" {
		parts = slices.Delete(parts, 2, 4) // Art. 6 Abs. 1 S. 1 lit. e
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

// pieces are the runs of letters and those of digits, in lower case.
func pieces(text string) []string {
	var out []string
	for _, p := range split(text) {
		out = append(out, p.text)
	}
	return out
}

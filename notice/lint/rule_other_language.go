package lint

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// functionWords are small words by which a language can be told.
var functionWords = map[string][]string{
	"en": {"the", "and", "of", "to", "we", "you", "your", "is", "are", "for", "with", "that", "have", "what", "when", "us", "this", "by"},
	"cy": {"yn", "yr", "eich", "rydym", "ac", "ar", "gan", "sy'n", "os", "neu", "mae", "fel", "wedi", "ni", "chi", "sut", "gyda", "nid"},
	"de": {"der", "die", "das", "und", "wir", "sie", "ist", "sind", "für", "mit", "den", "von", "zu", "nicht", "oder", "was", "uns", "ihre", "ein", "einem"},
	"fr": {"le", "la", "les", "et", "vous", "nous", "des", "pour", "vos", "est", "sont", "une", "que", "dans", "avec", "votre", "du", "par"},
	"es": {"el", "los", "las", "y", "para", "con", "sus", "una", "que", "del", "por", "usted", "se", "son"},
	"nl": {"de", "het", "een", "wij", "van", "uw", "voor", "met", "zijn", "niet", "dat", "wij", "u"},
	"it": {"il", "gli", "di", "che", "per", "con", "sono", "non", "della", "dei", "una", "si"},
	"pl": {"się", "na", "nie", "oraz", "są", "przez", "jest", "dla", "lub", "pan", "w", "z"},
}

// wordsOf returns the languages that a small word belongs to.
var wordsOf = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, language := range slices.Sorted(maps.Keys(functionWords)) {
		for _, w := range functionWords[language] {
			out[w] = append(out[w], language)
		}
	}
	return out
})

var otherLanguage = &Rule{
	Code: warning("NC823", "other-language", "The words are in another language than the notice says."),
	Check: func(p *Pass) {
		l := p.Notice.Language
		declared, _, _ := strings.Cut(strings.ToLower(l.Value), "-")
		if functionWords[declared] == nil {
			return
		}
		const enough, share, times = 40, 10, 3
		total, own := 0, 0
		for i := range p.Texts {
			total += len(p.Texts[i].Words)
		}
		for i := range p.Texts {
			for _, w := range p.Texts[i].Words {
				if slices.Contains(functionWords[declared], w.Text) {
					own++
				}
			}
			if own*share >= total {
				return
			}
		}
		if total < enough {
			return
		}
		counts := map[string]int{}
		for i := range p.Texts {
			for _, w := range p.Texts[i].Words {
				for _, language := range wordsOf()[w.Text] {
					counts[language]++
				}
			}
		}
		for _, language := range slices.Sorted(maps.Keys(functionWords)) {
			if n := counts[language]; n*share >= total && n > times*counts[declared] {
				p.wording(l.Span, "the notice says that its language is `"+l.Value+"`, and its words look like `"+language+"`", "write `language: "+language+"`; screen readers speak by it")
			}
		}
	},
}

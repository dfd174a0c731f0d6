package lint

import (
	"maps"
	"slices"
	"strings"
)

// functionWords are the small words by which a language is recognised. The four languages with
// words of their own have no word in common, so that none of them is taken for another.
var functionWords = map[string][]string{
	"en": strings.Fields("the and of to we you your is are be been for with that these those have has had what when which who how us our they their them this it its by from as not no if will would can cannot may must does about"),
	"cy": strings.Fields("yn yng ym yr y ac ar i'r o'r a'r i'w i'ch a'ch eich ei eu rydym rydyn ydym ydych ydyn yw ydy mae sydd sy'n bydd byddwn byddant byddwch gallwn gallwch gan gyda gydag drwy trwy dros heb os neu nid ni nac chi fel wedi hyn hon hwn hynny sut beth pwy pan bod fod wrth rhwng hefyd unrhyw gennym gennych arnom amdanoch"),
	"de": strings.Fields("der die das den dem und wir sie ist sind für mit von vom zu zum zur nicht oder uns unser unsere unserer unserem unseren ihr ihre ihrer ihrem ihren ihnen eine einen einem einer eines auf im aus bei beim nach über durch wird werden wurde kann können haben hat wenn dass welche sich auch nur als wie bis bzw gemäß"),
	"fr": strings.Fields("le la les et vous nous des pour vos votre est sont être une un que qui dans avec du de aux au ce cet cette ces nos notre par sur sans ne pas peut peuvent pouvez leur leurs sous ainsi dont où d'un d'une qu'un qu'il il ils elle elles ont avez avons si selon entre"),
	"es": {"el", "los", "las", "y", "para", "con", "sus", "una", "que", "del", "por", "usted", "se", "son"},
	"nl": {"de", "het", "een", "wij", "van", "uw", "voor", "met", "zijn", "niet", "dat", "wij", "u"},
	"it": {"il", "gli", "di", "che", "per", "con", "sono", "non", "della", "dei", "una", "si"},
	"pl": {"się", "na", "nie", "oraz", "są", "przez", "jest", "dla", "lub", "pan", "w", "z"},
}

// languagesOf inverts functionWords: the languages of each word.
func languagesOf(words map[string][]string) map[string][]string {
	out := map[string][]string{}
	for _, language := range slices.Sorted(maps.Keys(words)) {
		for _, w := range words[language] {
			out[w] = append(out[w], language)
		}
	}
	return out
}

var otherLanguage = &Rule{
	Code: warning("NC823", "other-language", "The words are in another language than the notice says."),
	Check: func(p *Pass) {
		l := p.Notice.Language
		declared := primary(l.Value)
		if functionWords[declared] == nil {
			return
		}
		const enough, share, times = 40, 10, 3
		total := 0
		for i := range p.Texts {
			total += len(p.Texts[i].Words)
		}
		if total < enough {
			return
		}
		counts, languagesOfWord := map[string]int{}, p.linter.languages()
		for i := range p.Texts {
			for _, w := range p.Texts[i].Words {
				for _, language := range languagesOfWord[w.Text] {
					counts[language]++
				}
			}
			if counts[declared]*share >= total {
				return
			}
		}
		for _, language := range slices.Sorted(maps.Keys(functionWords)) {
			if n := counts[language]; n*share >= total && n > times*counts[declared] {
				p.wording(l.Span, "the notice says that its language is `"+l.Value+"`, and its words look like `"+language+"`", "write `language: "+language+"`; screen readers speak by it")
			}
		}
	},
}

// regionsMistaken and languagesMistaken are codes that are written by mistake, with those that are
// meant (ISO 3166-1, ISO 639): UK is reserved, and many languages have another code than their country.
var (
	regionsMistaken   = map[string]string{"uk": "GB", "en": "GB", "sc": "GB", "el": "GR", "eu": ""}
	languagesMistaken = map[string]string{"cz": "cs", "dk": "da", "jp": "ja", "gr": "el", "ua": "uk", "cn": "zh", "gb": "en", "us": "en", "wl": "cy", "ger": "de", "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "wel": "cy", "cym": "cy", "at": "de"}
)

var wrongLanguageTag = &Rule{
	Code: warning("NC839", "wrong-language-tag", "The language is written with a code that is no language or no country."),
	Check: func(p *Pass) {
		l := p.Notice.Language
		parts := strings.Split(l.Value, "-")
		language := strings.ToLower(parts[0])
		meant, wrong := languagesMistaken[language]
		if !wrong {
			meant = parts[0]
		}
		for _, part := range parts[1:] {
			if region, mistaken := regionsMistaken[strings.ToLower(part)]; mistaken && len(part) == 2 {
				part, wrong = region, true
			}
			if part != "" {
				meant += "-" + part
			}
		}
		if wrong {
			p.wording(l.Span, "`"+l.Value+"` is no language tag", "write `language: "+meant+"`; screen readers and search engines go by it")
		}
	},
}

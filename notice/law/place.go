package law

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/language"
)

// Regions that notices name in place of countries, as PlacesOf returns them.
const (
	Union        = "EU"
	EconomicArea = "EEA"
)

var regions = []country{
	{Union, "European Union|EU states|EU member states|member states of the EU|Undeb Ewropeaidd|UE|Europäische Union|Union européenne"},
	{EconomicArea, "European Economic Area|EU/EEA|Ardal Economaidd Ewropeaidd|AEE|Europäischer Wirtschaftsraum|EWR|Espace économique européen|EEE"},
}

// codes are codes that are in use for a country beside that of ISO 3166-1.
var codes = map[string]string{"UK": "GB", "EL": "GR"}

var placeIndex = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, list := range [][]country{countries, regions} {
		for _, c := range list {
			for name := range strings.SplitSeq(c.names, "|") {
				out[plainName(name)] = c.code
			}
		}
	}
	return out
})

// IsCountry reports whether a code of two capital letters is one of ISO 3166-1 or otherwise in
// use for a country.
func IsCountry(code string) bool {
	if code == Union || codes[code] != "" {
		return true
	}
	_, found := slices.BinarySearchFunc(countries, code, func(c country, code string) int { return strings.Compare(c.code, code) })
	return found
}

// TwoLetters returns the code of two letters for one of three capital letters of ISO 3166-1; "" for any other text.
func TwoLetters(code string) string {
	region, err := language.ParseRegion(code)
	if two := region.String(); err == nil && len(code) == 3 && strings.ToUpper(code) == code && IsCountry(two) {
		return two
	}
	return ""
}

// PlaceOf returns the country or the region that a text names by its code or its name in any of
// the languages of the tables; "" if it names none, or more than a name.
func PlaceOf(text string) string {
	text = strings.TrimPrefix(strings.TrimSpace(text), "the ")                                 // "the UK"
	if letters := strings.ReplaceAll(text, ".", ""); len(letters) == 2 && IsCountry(letters) { // "U.S."
		text = letters
	}
	switch {
	case codes[text] != "":
		return codes[text]
	case text == Union || text == EconomicArea || len(text) == 2 && IsCountry(text):
		return text
	case len(text) > 80:
		return ""
	}
	return placeIndex()[plainName(text)]
}

// PlacesOf returns the countries and regions that a text lists: "India", "the US and Japan",
// "Indien, Japan". It returns nil if it names anything else.
func PlacesOf(text string) []string {
	if place := PlaceOf(text); place != "" {
		return []string{place}
	}
	const longest = 1000 // bytes
	if len(text) > longest {
		return nil
	}
	var out []string
	for _, name := range Listed(text, ",;/\n()") {
		place := PlaceOf(name)
		if place == "" {
			return nil
		}
		if !slices.Contains(out, place) {
			out = append(out, place)
		}
	}
	return out
}

// articles stand before names of countries.
var articles = []string{"the", "y", "yr", "la", "le", "les", "l", "die", "der", "den", "das", "dem"}

// latin takes the marks off letters, as many people write names.
var latin = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ã", "a", "å", "a", "ä", "a", "ç", "c", "é", "e", "è", "e", "ê", "e", "ë", "e", "í", "i", "î", "i", "ï", "i", "ñ", "n",
	"ó", "o", "ô", "o", "õ", "o", "ö", "o", "ø", "o", "ú", "u", "û", "u", "ü", "u", "ŵ", "w", "ŷ", "y", "ß", "ss", "&", " and ")

// plainName is a name in small letters, without marks, punctuation and article.
func plainName(name string) string {
	name = latin.Replace(strings.ToLower(name))
	name = strings.ReplaceAll(name, ".", "") // "U.S.A.", "St. Lucia"
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	if len(words) > 1 && slices.Contains(articles, words[0]) {
		words = words[1:]
	}
	for i, w := range words {
		if w == "saint" {
			words[i] = "st"
		}
	}
	return strings.Join(words, " ")
}

// state is a country of a region, where all of its countries are treated alike; a country is
// itself.
func state(place string) string {
	switch place {
	case Union:
		return "FR"
	case EconomicArea:
		return "NO"
	}
	return place
}

// Inside reports whether a place, as PlaceOf returns it, is within the area of the regime, so that
// data that go there do not go abroad.
func (r *Regime) Inside(place string) bool { return r.In(state(place)) }

// Places are the names of countries and regions in the languages of the tables, each with its code.
// A name may stand there more than once.
func Places() iter.Seq2[string, string] {
	return func(yield func(code, name string) bool) {
		for _, list := range [][]country{countries, regions} {
			for _, c := range list {
				for name := range strings.SplitSeq(c.names, "|") {
					if !yield(c.code, name) {
						return
					}
				}
			}
		}
	}
}

// Contains reports whether a place, a country or a region, contains a country.
func Contains(place, country string) bool {
	switch place {
	case Union:
		return country == Union || slices.Contains(euStates, country) || slices.Contains(euTerritories, country)
	case EconomicArea:
		return country == EconomicArea || country == Union || slices.Contains(eeaStates, country) || Contains(Union, country)
	}
	return place == country
}

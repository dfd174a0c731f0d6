package period

import (
	"slices"
	"strings"
)

// Words are the words for periods in a language.
type Words struct {
	Language string // BCP 47, without a region
	Units    [4]Forms
	numbers  []string // from one; forms of the same number are parted by a bar
	and      []string // between the last two parts
}

// Forms are the forms of a unit after a number, by the plural categories of CLDR. What is empty
// is as Other.
type Forms struct {
	One, Two, Other string
	also            []string // other forms in which it is read
	short           []string // abbreviations, which are read only where nothing but a period stands
}

// Languages holds the words of each language that has them.
var Languages = []Words{
	{
		Language: "en",
		Units: [4]Forms{
			{One: "year", Other: "years", short: []string{"y", "yr", "yrs"}},
			{One: "month", Other: "months"}, // "m" could be minutes
			{One: "week", Other: "weeks", short: []string{"w"}},
			{One: "day", Other: "days", short: []string{"d"}},
		},
		numbers: []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"},
		and:     []string{"and"},
	}, {
		Language: "de",
		Units: [4]Forms{
			{One: "Jahr", Other: "Jahre", also: []string{"jahren", "jahres"}},
			{One: "Monat", Other: "Monate", also: []string{"monaten", "monats"}},
			{One: "Woche", Other: "Wochen"},
			{One: "Tag", Other: "Tage", also: []string{"tagen", "tages"}},
		},
		numbers: []string{"ein|eine|einem|einen|einer|eines", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"},
		and:     []string{"und"},
	}, {
		Language: "fr",
		Units: [4]Forms{
			{One: "an", Other: "ans", also: []string{"année", "années"}},
			{Other: "mois"},
			{One: "semaine", Other: "semaines"},
			{One: "jour", Other: "jours"},
		},
		numbers: []string{"un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"},
		and:     []string{"et"},
	}, {
		Language: "cy",
		Units: [4]Forms{
			{Other: "mlynedd", also: []string{"blwyddyn", "flwyddyn", "flynedd", "blynedd", "o flynyddoedd"}}, // see Years
			{Two: "fis", Other: "mis"},
			{Other: "wythnos"},
			{Two: "ddiwrnod", Other: "diwrnod"},
		},
		numbers: []string{"un", "dau|dwy", "tri|tair", "pedwar|pedair", "pump|pum", "chwech|chwe", "saith", "wyth", "naw", "deg|deng", "", "deuddeg"},
		and:     []string{"a", "ac"},
	},
}

// In returns the words of a language (BCP 47); nil where there are none.
func In(language string) *Words {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	for i := range Languages {
		if Languages[i].Language == base {
			return &Languages[i]
		}
	}
	return nil
}

// WelshYear is the Welsh form of "year" after a number in digits, which no plural category
// tells: 4 takes "blynedd" and 5 "mlynedd".
func WelshYear(n int) string {
	switch n {
	case 1:
		return "flwyddyn"
	case 2:
		return "flynedd"
	case 3, 4, 6:
		return "blynedd"
	case 13, 14, 16:
		return "o flynyddoedd"
	}
	return "mlynedd"
}

// unit returns the unit that a word stands for, or -1. The word is in small letters.
func (w *Words) unit(word string, short bool) Unit {
	for unit, f := range w.Units {
		if word == strings.ToLower(f.One) || word == f.Two || word == strings.ToLower(f.Other) || slices.Contains(f.also, word) || short && slices.Contains(f.short, word) {
			return Unit(unit)
		}
	}
	return -1
}

// number returns the number that a word stands for, or 0.
func (w *Words) number(word string) int {
	for i, forms := range w.numbers {
		for form := range strings.SplitSeq(forms, "|") {
			if form == word && form != "" {
				return i + 1
			}
		}
	}
	return 0
}

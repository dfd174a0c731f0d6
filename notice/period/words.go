package period

import (
	"slices"
	"strings"
)

// Words are the words for periods in a language.
type Words struct {
	Language string // BCP 47, without a region
	Units    [5]Forms
	numbers  func() map[string]int // the numbers of each sequence of words, without hyphens
	and      []string              // between the last two parts
	half     []string              // after "year": and six months
	added    map[string]int        // words after the unit that add to its number: "ar hugain"
	between  []string              // between the number and the unit: "full", "calendar"
	one      []string              // before a unit without a number: one of it
	old      []string              // after years: an age
	aged     []string              // before years: an age
	every    []string              // before a unit: how often, not how long
	per      []string              // between a unit and one that it is counted by: "24 hours a day"
	clock    string                // before or after hours: a time of day
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
		Units: [5]Forms{
			{One: "year", Other: "years", also: []string{"years'", "years’", "year's", "year’s"}, short: []string{"y", "yr", "yrs"}},
			{One: "month", Other: "months", also: []string{"months'", "months’", "month's", "month’s"}, short: []string{"mth", "mths", "mo", "mos"}}, // "m" could be minutes
			{One: "week", Other: "weeks", also: []string{"weeks'", "weeks’"}, short: []string{"w", "wk", "wks"}},
			{One: "day", Other: "days", also: []string{"days'", "days’"}, short: []string{"d"}},
			{One: "hour", Other: "hours", also: []string{"hours'", "hours’"}, short: []string{"h", "hr", "hrs"}},
		},
		numbers: englishNumbers,
		and:     []string{"and"},
		half:    []string{"and a half"},
		between: []string{"calendar", "full", "whole", "complete", "consecutive", "school", "academic", "financial", "tax", "further", "more", "additional"},
		one:     []string{"for a", "within a", "after a", "than a", "to a", "for one", "for an", "within an", "after an", "than an"},
		old:     []string{"old", "of age"},
		aged:    []string{"aged", "age"},
		every:   []string{"every", "each"},
		per:     []string{"a", "per", "each", "every"},
	}, {
		Language: "de",
		Units: [5]Forms{
			{One: "Jahr", Other: "Jahre", also: []string{"jahren", "jahres", "jahrs", "kalenderjahr", "kalenderjahre", "kalenderjahren", "kalenderjahres", "schuljahr", "schuljahre", "schuljahren", "schuljahres", "geschäftsjahr", "geschäftsjahre", "geschäftsjahren"}},
			{One: "Monat", Other: "Monate", also: []string{"monaten", "monats", "monates", "kalendermonat", "kalendermonate", "kalendermonaten"}},
			{One: "Woche", Other: "Wochen", also: []string{"kalenderwoche", "kalenderwochen"}},
			{One: "Tag", Other: "Tage", also: []string{"tagen", "tages", "tags", "kalendertag", "kalendertage", "kalendertagen"}},
			{One: "Stunde", Other: "Stunden", short: []string{"h", "std"}},
		},
		numbers: germanNumbers,
		and:     []string{"und"},
		between: []string{"volle", "vollen", "voller", "ganze", "ganzen", "weitere", "weiteren", "weiterer", "volles", "weiteres", "ganzes", "vollständige", "vollständigen", "aufeinanderfolgende", "aufeinanderfolgenden"},
		old:     []string{"alt"},
		aged:    []string{"unter", "ab", "alter von"},
		every:   []string{"alle", "aller", "jede", "jeden", "jedes"},
		per:     []string{"pro", "am", "im", "in der", "je"},
	}, {
		Language: "fr",
		Units: [5]Forms{
			{One: "an", Other: "ans", also: []string{"année", "années"}},
			{Other: "mois"},
			{One: "semaine", Other: "semaines"},
			{One: "jour", Other: "jours"},
			{One: "heure", Other: "heures", short: []string{"h"}},
		},
		numbers: frenchNumbers,
		and:     []string{"et"},
		half:    []string{"et demi", "et demie"},
		between: []string{"longues", "pleins", "pleines", "entières", "entiers", "bonnes"},
		aged:    []string{"âgé de", "âgée de", "âgés de", "âgées de", "l' âge de", "l’ âge de", "enfants de", "mineur de", "mineurs de", "de plus de", "de moins de", "les moins de"},
		every:   []string{"tous les", "toutes les", "chaque"},
		per:     []string{"par", "sur"},
		clock:   "à",
	}, {
		Language: "cy",
		Units: [5]Forms{
			{Other: "mlynedd", also: []string{"blwyddyn", "flwyddyn", "flynedd", "blynedd", "o flynyddoedd"}}, // see WelshYear
			{Two: "fis", Other: "mis", also: []string{"o fisoedd"}},
			{Other: "wythnos", also: []string{"o wythnosau"}},
			{Two: "ddiwrnod", Other: "diwrnod", also: []string{"niwrnod", "o ddiwrnodau", "o ddyddiau"}},
			{Other: "awr", also: []string{"o oriau"}},
		},
		numbers: welshNumbers,
		and:     []string{"a", "ac"},
		half:    []string{"a hanner"},
		added:   map[string]int{"ar ddeg": 10, "ar bymtheg": 15, "ar hugain": 20, "a deugain": 40, "a thrigain": 60},
		between: []string{"calendr", "gyfan", "lawn"},
		one:     []string{"am", "o fewn", "hyd at", "na", "tua", "am hyd at"},
		old:     []string{"oed"},
		aged:    []string{"dan", "o dan"},
		every:   []string{"bob", "pob"},
		per:     []string{"y", "yr", "bob", "pob", "mewn"},
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

// All are all forms of a unit that notices use, without abbreviations.
func (f Forms) All() []string {
	return slices.DeleteFunc(append([]string{f.One, f.Two, f.Other}, f.also...), func(s string) bool { return s == "" })
}

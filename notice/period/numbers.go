package period

import (
	"strings"
	"sync"
)

// The words for the numbers from 1 to 100. Forms of the same number are parted by a bar.

// addForms adds each form of a number.
func addForms(numbers map[string]int, forms string, n int) {
	for form := range strings.SplitSeq(forms, "|") {
		if form != "" {
			numbers[form] = n
		}
	}
}

// addJoined adds the numbers that are made of two words, with what stands between them.
func addJoined(numbers map[string]int, first string, between string, second string, n int) {
	for a := range strings.SplitSeq(first, "|") {
		for b := range strings.SplitSeq(second, "|") {
			if a != "" && b != "" {
				numbers[a+between+b] = n
			}
		}
	}
}

var englishNumbers = sync.OnceValue(func() map[string]int {
	out := map[string]int{}
	units := []string{
		"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
	}
	tens := []string{"", "", "twenty", "thirty", "forty|fourty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred|one hundred|a hundred"}
	for n, forms := range units {
		addForms(out, forms, n)
	}
	for ten, forms := range tens {
		addForms(out, forms, 10*ten)
		for n := 1; n < 10 && ten < 10; n++ {
			addJoined(out, forms, " ", units[n], 10*ten+n)
		}
	}
	return out
})

var germanNumbers = sync.OnceValue(func() map[string]int {
	out := map[string]int{}
	units := []string{
		"", "ein|eine|einem|einen|einer|eines", "zwei|zweier", "drei|dreier", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn",
		"achtzehn", "neunzehn",
	}
	tens := []string{"", "", "zwanzig", "dreißig|dreissig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig", "hundert|einhundert"}
	for n, forms := range units {
		addForms(out, forms, n)
	}
	for ten, forms := range tens {
		addForms(out, forms, 10*ten)
		for n := 1; n < 10 && ten < 10; n++ {
			first, _, _ := strings.Cut(units[n], "|") // "ein", "zwei"
			addJoined(out, first, "und", forms, 10*ten+n)
		}
	}
	return out
})

var frenchNumbers = sync.OnceValue(func() map[string]int {
	out := map[string]int{}
	units := []string{
		"", "un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix sept", "dix huit", "dix neuf",
	}
	for n, forms := range units {
		addForms(out, forms, n)
	}
	tens := map[string]int{ // to which units up to nine are added, or up to nineteen
		"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "quatre vingt": 80,
		"septante": 70, "huitante": 80, "octante": 80, "nonante": 90, // in Belgium and Switzerland
	}
	for ten, n := range tens {
		addForms(out, ten, n)
		most := 9
		if ten == "soixante" || ten == "quatre vingt" {
			most = 19
		}
		for i := 1; i <= most; i++ {
			addJoined(out, ten, " ", units[i], n+i)
			if i%10 == 1 {
				addJoined(out, ten, " et ", units[i], n+i)
			}
		}
	}
	addForms(out, "quatre vingts", 80)
	addForms(out, "cent", 100)
	return out
})

var welshNumbers = sync.OnceValue(func() map[string]int {
	plain := map[string]int{}
	units := []string{"", "un", "dau|dwy", "tri|tair", "pedwar|pedair", "pump|pum", "chwech|chwe", "saith", "wyth", "naw", "deg|deng", "", "deuddeg|deuddeng", "", "", "pymtheg|pymtheng", "", "", "deunaw"}
	for n, forms := range units {
		addForms(plain, forms, n)
	}
	for n := 1; n <= 4; n++ { // eleven to nineteen as "one on ten", "one on fifteen"
		if n != 2 {
			addJoined(plain, units[n], " ar ", "ddeg", 10+n)
		}
		if n != 3 {
			addJoined(plain, units[n], " ar ", "bymtheg", 15+n)
		}
	}
	for form, n := range map[string]int{"ugain": 20, "deg ar hugain": 30, "deugain": 40, "hanner cant": 50, "trigain": 60, "pedwar ugain": 80, "can": 100, "cant": 100} {
		plain[form] = n
	}
	for n := 1; n < 10; n++ {
		addJoined(plain, units[n], " ar ", "hugain", 20+n)
	}
	tens := []string{"", "un deg", "dau ddeg", "tri deg", "pedwar deg", "pum deg", "chwe deg", "saith deg", "wyth deg", "naw deg"}
	for ten := 1; ten < len(tens); ten++ { // as "two ten one"
		if ten > 1 {
			addForms(plain, tens[ten], 10*ten)
		}
		for n := 1; n < 10; n++ {
			addJoined(plain, tens[ten], " ", units[n], 10*ten+n)
		}
	}
	out := make(map[string]int, 2*len(plain))
	for form, n := range plain {
		out[form] = n
		for _, m := range welshMutations { // after "am", after "tua"
			if rest, ok := strings.CutPrefix(form, m[0]); ok && !strings.HasPrefix(form, "ch") {
				out[m[1]+rest] = n
			}
		}
	}
	return out
})

// welshMutations are the soft and the aspirate mutations of the letters that begin a number.
var welshMutations = [][2]string{{"d", "dd"}, {"t", "d"}, {"p", "b"}, {"c", "g"}, {"t", "th"}, {"p", "ph"}, {"c", "ch"}}

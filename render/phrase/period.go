package phrase

import (
	"cmp"
	"strconv"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"github.com/noticec/noticec/notice/period"
)

// counted writes a number and the form of a word that it takes, held together.
func counted(tag language.Tag, n int, f period.Forms) string {
	form := f.Other
	switch plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0) {
	case plural.One:
		form = cmp.Or(f.One, f.Other)
	case plural.Two:
		form = cmp.Or(f.Two, f.Other)
	}
	return strconv.Itoa(n) + "\u00a0" + form
}

// parts writes the parts of a period that are not nothing.
func parts(tag language.Tag, p period.Period) []string {
	words := period.In(tag.String())
	var out []string
	for unit, n := range p {
		f := words.Units[unit]
		if tag == welshTag && period.Unit(unit) == period.Year {
			f = period.Forms{Other: period.WelshYear(n)}
		}
		if n != 0 {
			out = append(out, counted(tag, n, f))
		}
	}
	return out
}

func englishPeriod(p period.Period) string { return englishList(parts(language.English, p)) }

func germanPeriod(p period.Period) string { return germanList(parts(language.German, p)) }

func frenchPeriod(p period.Period) string { return frenchList(parts(language.French, p)) }

func welshPeriod(p period.Period) string { return welshList(parts(welshTag, p)) }

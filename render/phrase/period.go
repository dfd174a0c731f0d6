package phrase

import (
	"cmp"
	"strconv"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"github.com/noticec/noticec/notice/period"
)

// countedUnit is a number with the plural form of its unit, joined by a no-break space.
func countedUnit(tag language.Tag, n int, f period.Forms) string {
	form := f.Other
	switch plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0) {
	case plural.One:
		form = cmp.Or(f.One, f.Other)
	case plural.Two:
		form = cmp.Or(f.Two, f.Other)
	}
	return strconv.Itoa(n) + "\u00a0" + form
}

// inYears is a period of whole years that are counted in a year of their own, such as the school
// year; "" if it is none.
func inYears(tag language.Tag, p period.Period, f period.Forms) string {
	n := p[period.Year]
	if f.Other == "" || n == 0 || p != (period.Period{n}) {
		return ""
	}
	return countedUnit(tag, n, f)
}

// units are the units of a period that are not zero, as text.
func units(tag language.Tag, p period.Period) []string {
	words := period.In(tag.String())
	var out []string
	for unit, n := range p {
		f := words.Units[unit]
		if tag == welshTag && period.Unit(unit) == period.Year {
			f = period.Forms{Other: period.WelshYear(n)}
		}
		if n != 0 {
			out = append(out, countedUnit(tag, n, f))
		}
	}
	return out
}

func englishPeriod(p period.Period) string { return englishList(units(language.English, p)) }

func germanPeriod(p period.Period) string { return germanList(units(language.German, p)) }

func frenchPeriod(p period.Period) string { return frenchList(units(language.French, p)) }

func welshPeriod(p period.Period) string { return welshList(units(welshTag, p)) }

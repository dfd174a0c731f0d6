package phrase

import (
	"fmt"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// forms are the forms of a word after a number, by the plural categories of CLDR. What is
// not there is as plural.Other.
type forms map[plural.Form]string

// counted writes a number and the form of a word that it takes, held together.
func counted(tag language.Tag, n int, f forms) string {
	word, ok := f[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)]
	if !ok {
		word = f[plural.Other]
	}
	return fmt.Sprintf("%d\u00a0%s", n, word)
}

// units are the forms of year, month, week and day.
type units [4]forms

// count writes the parts of a duration that are not nothing.
func (u units) count(tag language.Tag, years, months, weeks, days int) []string {
	var parts []string
	for i, n := range [...]int{years, months, weeks, days} {
		if n != 0 {
			parts = append(parts, counted(tag, n, u[i]))
		}
	}
	return parts
}

var englishUnits = units{
	{plural.One: "year", plural.Other: "years"},
	{plural.One: "month", plural.Other: "months"},
	{plural.One: "week", plural.Other: "weeks"},
	{plural.One: "day", plural.Other: "days"},
}

func englishPeriod(years, months, weeks, days int) string {
	return englishList(englishUnits.count(language.English, years, months, weeks, days))
}

var germanUnits = units{
	{plural.One: "Jahr", plural.Other: "Jahre"},
	{plural.One: "Monat", plural.Other: "Monate"},
	{plural.One: "Woche", plural.Other: "Wochen"},
	{plural.One: "Tag", plural.Other: "Tage"},
}

func germanPeriod(years, months, weeks, days int) string {
	return germanList(germanUnits.count(language.German, years, months, weeks, days))
}

var frenchUnits = units{
	{plural.One: "an", plural.Other: "ans"},
	{plural.Other: "mois"},
	{plural.One: "semaine", plural.Other: "semaines"},
	{plural.One: "jour", plural.Other: "jours"},
}

func frenchPeriod(years, months, weeks, days int) string {
	return frenchList(frenchUnits.count(language.French, years, months, weeks, days))
}

// welshUnits are the forms after digits. The year has none that the categories could tell:
// 4 takes "blynedd" and 5 "mlynedd", and both are plural.Other.
var welshUnits = units{
	nil,
	{plural.Two: "fis", plural.Other: "mis"},
	{plural.Other: "wythnos"},
	{plural.Two: "ddiwrnod", plural.Other: "diwrnod"},
}

func welshPeriod(years, months, weeks, days int) string {
	u := welshUnits
	u[0] = forms{plural.Other: welshYears(years)}
	return welshList(u.count(welshTag, years, months, weeks, days))
}

// welshYears is the form of "year" after a number in digits.
func welshYears(n int) string {
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

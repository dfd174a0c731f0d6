package schema

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// dayForms are ways of writing a day that say which is the day and which the month.
var dayForms = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`^(?P<y>[0-9]{4})[-/.](?P<m>[0-9]{1,2})[-/.](?P<d>[0-9]{1,2})(?:[T ][0-9:.]*[0-9](?:Z|[+-][0-9:]+)?)?$`),
		regexp.MustCompile(`^(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})$`),
		regexp.MustCompile(`^(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.(?P<y>[0-9]{4})$`),
		regexp.MustCompile(`^(?P<d>1[3-9]|2[0-9]|3[01])[-/](?P<m>[0-9]{1,2})[-/](?P<y>[0-9]{4})$`),
		regexp.MustCompile(`^(?P<m>[0-9]{1,2})/(?P<d>1[3-9]|2[0-9]|3[01])/(?P<y>[0-9]{4})$`),
		// 1 November 2026, 1st of November 2026, 1. Nov. 2026, 1er novembre 2026, 1af o Dachwedd 2026, Sunday, 1-Nov-2026
		regexp.MustCompile(`^(?:\p{L}+,? )?(?P<d>[0-9]{1,2})(?:\.|\p{L}{2,3})?[ -](?:of |o )?(?P<m>\p{L}{3,})\.?,?[ -](?P<y>[0-9]{4})$`),
		// November 1, 2026
		regexp.MustCompile(`^(?:\p{L}+,? )?(?P<m>\p{L}{3,})\.? (?P<d>[0-9]{1,2})(?:st|nd|rd|th)?,? (?P<y>[0-9]{4})$`),
	}
})

// monthNames are the names of each month in English, German, French and Welsh, with the forms that
// Welsh has after "o".
var monthNames = [12][]string{
	{"january", "januar", "jänner", "janvier", "ionawr"},
	{"february", "februar", "feber", "février", "fevrier", "chwefror"},
	{"march", "märz", "maerz", "mars", "mawrth", "fawrth"},
	{"april", "avril", "ebrill"},
	{"may", "mai", "fai"},
	{"june", "juni", "juin", "mehefin", "fehefin"},
	{"july", "juli", "juillet", "gorffennaf", "orffennaf"},
	{"august", "août", "aout", "awst"},
	{"september", "septembre", "medi", "fedi"},
	{"october", "oktober", "octobre", "hydref"},
	{"november", "novembre", "tachwedd", "dachwedd"},
	{"december", "dezember", "décembre", "decembre", "rhagfyr", "ragfyr"},
}

// monthOf is the number of the month that a word names, or shortens without doubt; 0 for any other.
func monthOf(word string) int {
	word = strings.ToLower(word)
	found := 0
	for i, names := range monthNames {
		for _, name := range names {
			switch {
			case name == word:
				return i + 1
			case strings.HasPrefix(name, word) && found != 0 && found != i+1:
				return 0
			case strings.HasPrefix(name, word):
				found = i + 1
			}
		}
	}
	return found
}

// dayOf is the day that a text certainly means, as year-month-day; "" if that is not certain.
func dayOf(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, form := range dayForms() {
		m := form.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		part := func(name string) string { return m[form.SubexpIndex(name)] }
		month, err := strconv.Atoi(part("m"))
		if err != nil {
			month = monthOf(part("m"))
		}
		if month == 0 && err != nil {
			continue
		}
		day, _ := strconv.Atoi(part("d"))
		return fmt.Sprintf("%s-%02d-%02d", part("y"), month, day)
	}
	return ""
}

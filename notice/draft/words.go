package draft

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/noticec/noticec/notice/law"
)

// month is the number of a month by its name.
func (d *drafter) month(name string) string {
	name = strings.ToLower(name)
	for i, m := range d.words.months {
		if strings.HasPrefix(name, m) {
			return strconv.Itoa(i + 1)
		}
	}
	return ""
}

// isoDate is a day of the calendar, "" if there is no such day.
func isoDate(year, month, day string) string {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	n, _ := strconv.Atoi(day)
	t := time.Date(y, time.Month(m), n, 0, 0, 0, 0, time.UTC)
	if y < 1980 || y > 2100 || int(t.Month()) != m || t.Day() != n {
		return ""
	}
	return t.Format(time.DateOnly)
}

// languageOf is the primary tag of the language of a text: as its document names it, if its words
// agree or are too few to tell, else that of which it has most of the common words.
func languageOf(named, text string) string {
	named, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(named, "_", "-")), "-")
	count := map[string]int{}
	n := 0
	for _, w := range strings.Fields(strings.ToLower(text)) {
		if n++; n > 3000 {
			break
		}
		w = strings.Trim(w, ".,;:!?()\"'’“”")
		for _, l := range languages {
			if slices.Contains(l.common, w) {
				count[l.tag]++
			}
		}
	}
	best, most := named, 0
	for _, lang := range sortedKeys(count) {
		if count[lang] > most {
			best, most = lang, count[lang]
		}
	}
	if most < 5 || named != "" && count[named]*2 >= most {
		if named == "" {
			return "en"
		}
		return named
	}
	return best
}

// regimeOf is the law that a text names most, by the names that give it away; "" if it names none.
func regimeOf(text string) string {
	text = strings.ToLower(text)
	var best *law.Regime
	most := 0
	for _, r := range law.Regimes {
		n := 0
		for _, sign := range r.Signs {
			if hasWord(text, []string{sign}) {
				n++
			}
		}
		// of two that are named as often, the law of one place, and the part of an act, is meant
		if n > most || n == most && best != nil && (best.Authority == "" && r.Authority != "" || r.Sections) {
			best, most = r, n
		}
	}
	if best == nil {
		return ""
	}
	return best.ID
}

// homeOf is the country or area that transfers under a law leave.
func homeOf(regime string) string {
	r, ok := law.RegimeOf(regime)
	if !ok || len(r.Area) == 0 {
		return ""
	}
	return cmp.Or(r.Authority, law.Union)
}

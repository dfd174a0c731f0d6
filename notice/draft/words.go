package draft

import (
	"slices"
	"strconv"
	"strings"
	"time"
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

// A regimeSign is words that give away which law a notice answers to.
var regimeSigns = []struct {
	regime string
	words  []string
	unless []string // words by which it is only mentioned
	home   string   // the country or area that its transfers leave
}{
	{"eudpr", []string{"2018/1725", "european data protection supervisor"}, nil, "EU"},
	{"ch-fadp", []string{"revdsg", "ndsg", "schweizerische datenschutzgesetz", "edöb", "pfpdt", "federal act on data protection", "bundesgesetz über den datenschutz", "loi fédérale sur la protection des données"}, nil, "CH"},
	{"uk-part3", []string{"part 3 of the data protection act 2018", "part 3 of the dpa 2018"}, []string{"gdpr", "general data protection regulation"}, "GB"},
	{"uk-gdpr", []string{"uk gdpr", "uk general data protection regulation", "data protection act 2018", "information commissioner", "ico.org.uk", "comisiynydd gwybodaeth", "deddf diogelu data", "gdpr y du"}, nil, "GB"},
	{"eu-gdpr", []string{"dsgvo", "ds-gvo", "rgpd", "2016/679", "cnil", "datenschutz-grundverordnung", "avg", "rodo", "data protection commission"}, nil, "EU"},
}

// regimeOf is the law that a text names, "" if it names none.
func regimeOf(text string) string {
	text = strings.ToLower(text)
	for _, s := range regimeSigns {
		if hasWord(text, s.words) && !hasWord(text, s.unless) {
			return s.regime
		}
	}
	return ""
}

// homeOf is the country or area that transfers under a law leave.
func homeOf(regime string) string {
	for _, s := range regimeSigns {
		if s.regime == regime {
			return s.home
		}
	}
	return ""
}

package period_test

import (
	"slices"
	"testing"

	"github.com/noticec/noticec/notice/period"
)

func TestParse(t *testing.T) {
	for iso, want := range map[string]period.Period{"P6Y": {6}, "P1Y6M": {1, 6}, "P2W3D": {0, 0, 2, 3}, "P0D": {}, "P9999Y12M4W30D": {9999, 12, 4, 30}, "PT72H": {0, 0, 0, 0, 72}, "P1DT12H": {0, 0, 0, 1, 12}} {
		got, ok := period.Parse(iso)
		if !ok || got != want {
			t.Errorf("%s: want %v, got %v, %v", iso, want, got, ok)
		}
		if s := got.String(); iso != "P0D" && s != iso {
			t.Errorf("want %s again, got %s", iso, s)
		}
	}
	for _, iso := range []string{"", "P", "6Y", "PY", "P6", "P6X", "P1M1Y", "P1Y1Y", "P-1Y", "PT", "P1YT", "P1H", "PT1Y", "PT1H1D", "PTT1H", "T1H", "PT72", "P99999999999Y", "P1.5Y"} {
		if got, ok := period.Parse(iso); ok {
			t.Errorf("%q: want none, got %v", iso, got)
		}
	}
}

func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		"6 years": "P6Y", "six Years": "P6Y", "6years": "P6Y", "6y": "P6Y", "18 months": "P18M", "1 year, 6 months and 2 days": "P1Y6M2D", "1 year 6 months": "P1Y6M",
		"ein Jahr und sechs Monate": "P1Y6M", "zehn Jahren": "P10Y", "un an": "P1Y", "deux semaines": "P2W", "1 flwyddyn": "P1Y", "5 mlynedd": "P5Y", "tri mis": "P3M", "13 o flynyddoedd": "P13Y", "6\u00a0Jahre": "P6Y",
		"72 hours": "PT72H", "72h": "PT72H", "12 mths": "P12M", "2 wks": "P2W", "24 Stunden": "PT24H", "48 heures": "PT48H", "72 awr": "PT72H", "48 o oriau": "PT48H", "1 day and 12 hours": "P1DT12H",
		"six (6) years": "P6Y", "twenty-one days": "P21D", "seven calendar months": "P7M", "einundzwanzig Tage": "P21D", "quatre-vingt-dix jours": "P90D", "vingt et un jours": "P21D", "soixante-douze heures": "PT72H",
		"dau ddeg un diwrnod": "P21D", "un diwrnod ar hugain": "P21D", "pum mlynedd ar hugain": "P25Y", "tri mis ar ddeg": "P13M", "deuddeng mlynedd": "P12Y", "un an et demi": "P1Y6M",
		"": "", "six": "", "years": "", "six (7) years": "", "6 m": "", "about 6 years": "", "6 years at most": "", "6 months and 1 year": "", "0 years": "", "12345 years": "", "6 years and": "", "6 Jahre and 2 Monate": "", "6 years, and 2 ans": "",
	} {
		got, ok := period.Read(text)
		if got.String() != want || ok != (want != "") {
			t.Errorf("%q: want %q, got %q, %v", text, want, got, ok)
		}
	}
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ language, text, want, period string }{
		{"en-GB", "We keep it for six years, then burn it.", "six years", "P6Y"},
		{"en", "It is kept 1 year and 6 months after that.", "1 year and 6 months", "P1Y6M"},
		{"en", "See section 6 d of the policy.", "", ""},
		{"en", "within 6 ans", "", ""},
		{"de", "Wir löschen nach 10\u00a0Jahren.", "10\u00a0Jahren", "P10Y"},
		{"fr-CA", "pendant cinq ans", "cinq ans", "P5Y"},
		{"cy", "am 6 blynedd", "6 blynedd", "P6Y"},
		{"cy", "am ddwy flynedd", "ddwy flynedd", "P2Y"},
		{"cy", "am dri mis", "dri mis", "P3M"},
		{"cy", "tua thair blynedd", "thair blynedd", "P3Y"},
		{"cy", "am ddeng mlynedd ar ôl i'r contract ddod i ben", "ddeng mlynedd", "P10Y"},
		{"cy", "am flwyddyn ar ôl hynny", "flwyddyn", "P1Y"},
		{"cy", "o fewn mis i'r cais", "mis", "P1M"},
		{"cy", "am fis Mawrth", "", ""},
		{"cy", "bob 6 mis", "", ""},
		{"cy", "plant dan 13 oed", "", ""},
		{"cy", "24 awr y dydd", "", ""},
		{"en", "a six-year period", "six-year", "P6Y"},
		{"en", "24 months' retention", "24 months'", "P24M"},
		{"en", "for a year after that", "year", "P1Y"},
		{"en", "once a year", "", ""},
		{"en", "reviewed every 12 months", "", ""},
		{"en", "until you are 25 years old", "", ""},
		{"en", "we answer the telephone 24 hours a day", "", ""},
		{"en", "after 2.5 years", "", ""},
		{"en", "two and a half years", "", ""},
		{"en", "one hundred days", "one hundred days", "P100D"},
		{"de", "für die Dauer von 14 Tagen", "14 Tagen", "P14D"},
		{"de", "zwei Wochen lang", "zwei Wochen", "P2W"},
		{"de", "innerhalb eines Monats", "eines Monats", "P1M"},
		{"de", "zehn volle Kalenderjahre", "zehn volle Kalenderjahre", "P10Y"},
		{"de", "alle zwei Jahre", "", ""},
		{"de", "Kinder unter 16 Jahren", "", ""},
		{"de", "18 Jahre alt", "", ""},
		{"de", "24 Stunden am Tag", "", ""},
		{"de", "2,5 Jahre", "", ""},
		{"fr", "dans un délai d'un mois", "un mois", "P1M"},
		{"fr", "dans un délai d’un mois", "un mois", "P1M"},
		{"fr", "trente jours après", "trente jours", "P30D"},
		{"fr", "soixante et onze jours", "soixante et onze jours", "P71D"},
		{"fr", "nonante jours", "nonante jours", "P90D"},
		{"fr", "tous les deux ans", "", ""},
		{"fr", "les enfants de moins de 15 ans", "", ""},
		{"fr", "de 9 heures à 17 heures", "", ""},
		{"fr", "24 heures sur 24", "", ""},
		{"fr", "pendant 72 heures", "72 heures", "PT72H"},
	} {
		got := period.In(c.language).Find(c.text)
		if c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || c.text[got[0].Start:got[0].End] != c.want || got[0].String() != c.period) {
			t.Errorf("%s: %q: want %q, %s, got %v", c.language, c.text, c.want, c.period, got)
		}
	}
	for i := range period.Languages {
		if got := period.Languages[i].Find("1 2 3"); got != nil {
			t.Errorf("%s: want nothing in bare numbers, got %v", period.Languages[i].Language, got)
		}
	}
	if got := period.In("ar"); got != nil {
		t.Errorf("want no words in Arabic, got %v", got)
	}
}

// Every number up to a hundred is read in every language, and no two of them are alike.
func TestNumbersInWords(t *testing.T) {
	for language, c := range map[string]struct {
		unit  string
		words map[int]string
	}{
		"en": {"days", map[int]string{1: "one", 13: "thirteen", 20: "twenty", 45: "forty-five", 60: "sixty", 99: "ninety nine", 100: "a hundred"}},
		"de": {"Tage", map[int]string{1: "eine", 17: "siebzehn", 30: "dreißig", 45: "fünfundvierzig", 60: "sechzig", 99: "neunundneunzig", 100: "hundert"}},
		"fr": {"jours", map[int]string{1: "une", 17: "dix-sept", 30: "trente", 45: "quarante-cinq", 60: "soixante", 71: "soixante-et-onze", 80: "quatre-vingts", 81: "quatre-vingt-un", 99: "quatre-vingt-dix-neuf", 100: "cent"}},
		"cy": {"diwrnod", map[int]string{2: "dau", 12: "deuddeg", 15: "bymtheng", 18: "deunaw", 20: "ugain", 30: "tri deg", 45: "pedwar deg pump", 50: "hanner cant", 99: "naw deg naw", 100: "can"}},
	} {
		for n, words := range c.words {
			found := period.In(language).Find("x " + words + " " + c.unit + ".")
			if len(found) != 1 || found[0].Period != (period.Period{0, 0, 0, n}) || found[0].Start != 2 {
				t.Errorf("%s: %s: want %d days, got %v", language, words, n, found)
			}
		}
		if got := period.NumbersOf(language); len(got) != 100 || slices.Min(got) != 1 || slices.Max(got) != 100 {
			t.Errorf("%s: want words for 1 to 100, got %v", language, got)
		}
	}
}

// What is as long is as many hours.
func TestHours(t *testing.T) {
	for a, b := range map[string]string{"P1Y6M": "P18M", "P1Y": "P12M", "P2W": "P14D", "PT72H": "P3D"} {
		x, _ := period.Parse(a)
		y, _ := period.Parse(b)
		if x.Hours() != y.Hours() || x.Hours() == 0 {
			t.Errorf("want %s as long as %s, got %d and %d hours", a, b, x.Hours(), y.Hours())
		}
	}
}

// Whatever a text holds, what is found stands in it, in order.
func FuzzFind(f *testing.F) {
	f.Add("1 year, 2 months und 3 Tage, o flynyddoedd 13 o")
	f.Fuzz(func(t *testing.T, text string) {
		for i := range period.Languages {
			last := 0
			for _, m := range period.Languages[i].Find(text) {
				if m.Start < last || m.End <= m.Start || m.End > len(text) || m.String() == "" {
					t.Fatalf("%q: got %v after %d", text, m, last)
				}
				last = m.End
			}
		}
		if p, ok := period.Read(text); ok && p.String() == "" {
			t.Errorf("%q: want a period, got none", text)
		}
	})
}

func TestEnglish(t *testing.T) {
	for iso, want := range map[string]string{"P1Y": "1 year", "P6Y": "6 years", "P1Y6M": "1 year and 6 months", "P1Y2M3D": "1 year, 2 months and 3 days", "PT72H": "72 hours", "P2W": "2 weeks", "": ""} {
		p, _ := period.Parse(iso)
		if got := p.English(); got != want {
			t.Errorf("%s: want %q, got %q", iso, want, got)
		}
	}
}

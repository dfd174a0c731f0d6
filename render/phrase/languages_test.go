package phrase_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/render/phrase"
)

func TestEnglish(t *testing.T) {
	c := phrase.English
	for want, got := range map[string]string{
		"":                              c.Period(period.Period{0, 0, 0, 0}),
		"1\u00a0year":                   c.Period(period.Period{1, 0, 0, 0}),
		"6\u00a0years":                  c.Period(period.Period{6, 0, 0, 0}),
		"1\u00a0month":                  c.Period(period.Period{0, 1, 0, 0}),
		"25\u00a0days":                  c.Period(period.Period{0, 0, 0, 25}),
		"1\u00a0hour":                   c.Period(period.Period{0, 0, 0, 0, 1}),
		"72\u00a0hours":                 c.Period(period.Period{0, 0, 0, 0, 72}),
		"1\u00a0year and 6\u00a0months": c.Period(period.Period{1, 6, 0, 0}),
		"1\u00a0year, 2\u00a0months, 3\u00a0weeks and 1\u00a0day": c.Period(period.Period{1, 2, 3, 1}),
		"up to 6 years":   c.Qualify("up-to", "6 years"),
		"6 years":         c.Qualify("", "6 years"),
		"a":               c.List([]string{"a"}),
		"a and b":         c.List([]string{"a", "b"}),
		"a, b and c":      c.List([]string{"a", "b", "c"}),
		"1 March 2026":    c.Date(2026, 3, 1),
		"Article 6(1)(e)": c.Article("6(1)(e)"),
		"section 35(2)":   c.Section("35(2)"),
	} {
		if want != got {
			t.Errorf("want %q, got %q", want, got)
		}
	}
	if got := c.List(nil); got != "" {
		t.Errorf("a list of nothing: want nothing, got %q", got)
	}
}

func TestFor(t *testing.T) {
	for tag, want := range map[string]bool{"": true, "en": true, "en-GB": true, "cy": true, "cy-GB": true, "de": true, "de-AT": true, "fr-BE": true, "fi": false, "no tag": false} {
		if c, ok := phrase.For(tag, ""); ok != want || c == nil {
			t.Errorf("%q: want %v and a catalogue, got %v, %v", tag, want, ok, c)
		}
	}
}

func TestWelsh(t *testing.T) {
	c := phrase.Welsh
	for years, want := range map[int]string{1: "1\u00a0flwyddyn", 2: "2\u00a0flynedd", 3: "3\u00a0blynedd", 4: "4\u00a0blynedd", 5: "5\u00a0mlynedd", 6: "6\u00a0blynedd", 7: "7\u00a0mlynedd", 10: "10\u00a0mlynedd", 12: "12\u00a0mlynedd", 14: "14\u00a0o flynyddoedd", 15: "15\u00a0mlynedd", 16: "16\u00a0o flynyddoedd", 100: "100\u00a0mlynedd", 13: "13\u00a0o flynyddoedd", 21: "21\u00a0mlynedd"} {
		if got := c.Period(period.Period{years, 0, 0, 0}); want != got {
			t.Errorf("%d years: want %q, got %q", years, want, got)
		}
	}
	for want, got := range map[string]string{
		"1\u00a0flwyddyn, 6\u00a0mis": c.Period(period.Period{1, 6, 0, 0}),
		"hyd at 2\u00a0flynedd":       c.Qualify("up-to", c.Period(period.Period{2, 0, 0, 0})),
		"o leiaf 6\u00a0blynedd":      c.Qualify("at-least", c.Period(period.Period{6, 0, 0, 0})),
		"oddeutu 3\u00a0blynedd":      c.Qualify("about", c.Period(period.Period{3, 0, 0, 0})),
		"2\u00a0wythnos":              c.Period(period.Period{0, 0, 2, 0}),
		"5\u00a0wythnos":              c.Period(period.Period{0, 0, 5, 0}),
		"3\u00a0mis":                  c.Period(period.Period{0, 3, 0, 0}),
		"5\u00a0diwrnod":              c.Period(period.Period{0, 0, 0, 5}),
		"3\u00a0arall":                strings.ReplaceAll(c.More(3), " ", "\u00a0"),
		"De Corea":                    c.Region("KR"),
		"Yr Unol Daleithiau":          c.Region("US"),
		"Y Deyrnas Unedig":            c.Region("GB"),
		"2\u00a0fis, 2\u00a0ddiwrnod": c.Period(period.Period{0, 2, 0, 2}),
		"1\u00a0mis":                  c.Period(period.Period{0, 1, 0, 0}),
		"31\u00a0diwrnod":             c.Period(period.Period{0, 0, 0, 31}),
		"72\u00a0awr":                 c.Period(period.Period{0, 0, 0, 0, 72}),
		"1 Mawrth 2026":               c.Date(2026, 3, 1),
		"a, b, c":                     c.List([]string{"a", "b", "c"}),
		"Erthygl 6(1)(e)":             c.Article("6(1)(e)"),
		"Ffrainc":                     c.Region("FR"),
		"words":                       c.Region("words"),
	} {
		if want != got {
			t.Errorf("want %q, got %q", want, got)
		}
	}
}

func TestGerman(t *testing.T) {
	c := phrase.German
	for want, got := range map[string]string{
		"":                            c.Period(period.Period{0, 0, 0, 0}),
		"1\u00a0Jahr und 2\u00a0Tage": c.Period(period.Period{1, 0, 0, 2}),
		"72\u00a0Stunden":             c.Period(period.Period{0, 0, 0, 0, 72}),
		"6\u00a0Jahre":                c.Period(period.Period{6, 0, 0, 0}),
		"1\u00a0Monat, 3\u00a0Wochen und 1\u00a0Tag": c.Period(period.Period{0, 1, 3, 1}),
		"höchstens 6 Jahre":                          c.Qualify("up-to", "6 Jahre"),
		"a, b und c":                                 c.List([]string{"a", "b", "c"}),
		"1.\u00a0März 2026":                          c.Date(2026, 3, 1),
		"Artikel 6 Absatz 1 Buchstabe e":             c.Article("6(1)(e)"),
		"Artikel 10":                                 c.Article("10"),
		"Artikel 13-14":                              c.Article("13-14"),
		"Frankreich":                                 c.Region("FR"),
	} {
		if want != got {
			t.Errorf("want %q, got %q", want, got)
		}
	}
}

func TestFrench(t *testing.T) {
	c := phrase.French
	for want, got := range map[string]string{
		"et 1\u00a0autre":           c.More(1),
		"et 2\u00a0autres":          c.More(2),
		"1\u00a0mois":               c.Period(period.Period{0, 1, 0, 0}),
		"1\u00a0semaine":            c.Period(period.Period{0, 0, 1, 0}),
		"21\u00a0semaines":          c.Period(period.Period{0, 0, 21, 0}),
		"72\u00a0heures":            c.Period(period.Period{0, 0, 0, 0, 72}),
		"États-Unis":                c.Region("US"),
		"1\u00a0an et 2\u00a0jours": c.Period(period.Period{1, 0, 0, 2}),
		"6\u00a0mois":               c.Period(period.Period{0, 6, 0, 0}),
		"au plus 6 ans":             c.Qualify("up-to", "6 ans"),
		"a, b et c":                 c.List([]string{"a", "b", "c"}),
		"1er\u00a0mars 2026":        c.Date(2026, 3, 1),
		"30\u00a0août 2026":         c.Date(2026, 8, 30),
		"article\u00a06, paragraphe\u00a01, point\u00a0e)": c.Article("6(1)(e)"),
		"Allemagne": c.Region("DE"),
	} {
		if want != got {
			t.Errorf("want %q, got %q", want, got)
		}
	}
}

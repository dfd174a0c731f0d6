package period_test

import (
	"testing"

	"github.com/noticec/noticec/notice/period"
)

func TestParse(t *testing.T) {
	for iso, want := range map[string]period.Period{"P6Y": {6}, "P1Y6M": {1, 6}, "P2W3D": {0, 0, 2, 3}, "P0D": {}, "P9999Y12M4W30D": {9999, 12, 4, 30}} {
		got, ok := period.Parse(iso)
		if !ok || got != want {
			t.Errorf("%s: want %v, got %v, %v", iso, want, got, ok)
		}
		if s := got.String(); iso != "P0D" && s != iso {
			t.Errorf("want %s again, got %s", iso, s)
		}
	}
	for _, iso := range []string{"", "P", "6Y", "PY", "P6", "P6X", "P1M1Y", "P1Y1Y", "P-1Y", "PT1H", "P99999999999Y", "P1.5Y"} {
		if got, ok := period.Parse(iso); ok {
			t.Errorf("%q: want none, got %v", iso, got)
		}
	}
}

func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		"6 years": "P6Y", "six Years": "P6Y", "6years": "P6Y", "6y": "P6Y", "18 months": "P18M", "1 year, 6 months and 2 days": "P1Y6M2D", "1 year 6 months": "P1Y6M",
		"ein Jahr und sechs Monate": "P1Y6M", "zehn Jahren": "P10Y", "un an": "P1Y", "deux semaines": "P2W", "1 flwyddyn": "P1Y", "5 mlynedd": "P5Y", "tri mis": "P3M", "13 o flynyddoedd": "P13Y", "6\u00a0Jahre": "P6Y",
		"": "", "six": "", "years": "", "6 m": "", "about 6 years": "", "6 years at most": "", "6 months and 1 year": "", "0 years": "", "12345 years": "", "6 years and": "", "6 Jahre and 2 Monate": "", "6 years, and 2 ans": "",
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
	} {
		got := period.In(c.language).Find(c.text)
		if c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || c.text[got[0].Start:got[0].End] != c.want || got[0].String() != c.period) {
			t.Errorf("%s: %q: want %q, %s, got %v", c.language, c.text, c.want, c.period, got)
		}
	}
	if got := period.In("ar"); got != nil {
		t.Errorf("want no words in Arabic, got %v", got)
	}
}

// What is as long is as many days.
func TestDays(t *testing.T) {
	for a, b := range map[string]string{"P1Y6M": "P18M", "P1Y": "P12M", "P2W": "P14D"} {
		x, _ := period.Parse(a)
		y, _ := period.Parse(b)
		if x.Days() != y.Days() || x.Days() == 0 {
			t.Errorf("want %s as long as %s, got %d and %d days", a, b, x.Days(), y.Days())
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

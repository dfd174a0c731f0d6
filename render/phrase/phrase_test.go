package phrase_test

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/render/phrase"
)

// A catalogue has a word for everything: no field is empty, no code without words.
func TestCatalogueIsWhole(t *testing.T) {
	for _, c := range phrase.All() {
		t.Run(c.Tag.String(), func(t *testing.T) { isWhole(t, *c) })
	}
}

func isWhole(t *testing.T, c phrase.Catalogue) {
	whole(t, c.Tag.String(), reflect.ValueOf(c))
	sameKeys(t, reflect.ValueOf(phrase.English), reflect.ValueOf(c))
	for _, code := range []string{"up-to", "at-least", "about"} {
		if got := c.Qualify(code, "X"); got == "X" || !strings.HasSuffix(got, " X") {
			t.Errorf("Qualify: want words for %s, got %q", code, got)
		}
	}
	for month := 1; month <= 12; month++ {
		if got := c.Date(2026, month, 3); strings.Count(got, " ")+strings.Count(got, "\u00a0") != 2 {
			t.Errorf("Date: want a day, a month and a year, got %q", got)
		}
	}
	for _, b := range law.Bases {
		has(t, "BasisNames", b.Slug, c.BasisNames[b.Slug])
	}
	for _, x := range law.Conditions {
		has(t, "ConditionNames", x.Slug, c.ConditionNames[x.Slug])
	}
	for _, r := range law.Rights {
		has(t, "Rights", r.Slug, c.Rights[r.Slug])
	}
	for _, code := range law.Annex1 {
		has(t, "Annex1", code, c.Annex1[code])
	}
	for _, m := range law.Mechanisms {
		has(t, "Mechanisms", m, c.Mechanisms[m])
	}
}

// The laws of the catalogues are those of the regimes. Each catalogue has words for the
// laws of its readers, English for all, and none for what the catalogue does not say.
func TestLaws(t *testing.T) {
	var wordings []string
	for _, r := range law.Regimes {
		if r.Wording != "" && !slices.Contains(wordings, r.Wording) {
			wordings = append(wordings, r.Wording)
		}
	}
	slices.Sort(wordings)
	if got := slices.Sorted(maps.Keys(phrase.English.Laws)); !slices.Equal(wordings, got) {
		t.Errorf("want English words for the laws %v, got %v", wordings, got)
	}
	for _, c := range phrase.All() {
		for name, l := range c.Laws {
			if !slices.Contains(wordings, name) {
				t.Errorf("%s: no regime speaks in the words of %s", c.Name, name)
			}
			under, known := phrase.For(c.Tag.String(), name)
			if !known || under.Tag != c.Tag {
				t.Errorf("%s: want its words under %s", c.Name, name)
			}
			whole(t, c.Name+" under "+name, reflect.ValueOf(*under))
			sameKeys(t, reflect.ValueOf(*c), reflect.ValueOf(*under))
			if reflect.ValueOf(l).IsZero() {
				t.Errorf("%s: %s says nothing otherwise", c.Name, name)
			}
		}
	}
	if c, known := phrase.For("cy", "no such"); known || c.Tag != phrase.English.Tag {
		t.Error("want English where a language has no words for a law")
	}
}

// sameKeys compares the tables of two catalogues; only the names of authorities may differ.
func sameKeys(t *testing.T, want, got reflect.Value) {
	t.Helper()
	for i := range want.NumField() {
		name := want.Type().Field(i).Name
		if want.Field(i).Kind() != reflect.Map || name == "Supervisors" || name == "Laws" || name == "Sentences" && strings.Contains(t.Name(), "Laws") {
			continue
		}
		for _, pair := range [][2]reflect.Value{{want.Field(i), got.Field(i)}, {got.Field(i), want.Field(i)}} {
			for _, k := range pair[0].MapKeys() {
				if !pair[1].MapIndex(k).IsValid() {
					t.Errorf("%s: only one of English and this catalogue has %s", name, k)
				}
			}
		}
	}
}

func has(t *testing.T, table, slug, words string) {
	t.Helper()
	if words == "" {
		t.Errorf("%s has no words for %s", table, slug)
	}
}

func whole(t *testing.T, path string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		if s := v.String(); s == "" || s != strings.TrimLeft(s, " ") {
			t.Errorf("%s: want words, got %q", path, s)
		}
	case reflect.Func:
		if v.IsNil() && !strings.HasSuffix(path, ".ActArticle") && !strings.HasSuffix(path, ".BodyArticle") && !strings.HasSuffix(path, ".Abroad") { // not every language has them
			t.Errorf("%s is not set", path)
		}
	case reflect.Map:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
		for _, k := range v.MapKeys() {
			whole(t, path+"."+k.String(), v.MapIndex(k))
		}
	case reflect.Struct:
		if strings.HasSuffix(path, ".Tag") {
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).Name == "Laws" {
				continue // says only what it says otherwise
			}
			whole(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	}
}

// What authorities are called in a language hangs on their names in the law tables.
func TestSupervisors(t *testing.T) {
	known := map[string]bool{}
	for _, country := range []string{"AT", "BE", "CH", "CY", "EU", "FR", "GB", "IE", "MT"} {
		for _, day := range []string{"2026-01-01", law.AsOf} {
			if a, ok := law.AuthorityOf(country, day); ok {
				known[a.Name] = true
			}
		}
	}
	for _, c := range phrase.All() {
		for name := range c.Supervisors {
			if !known[name] {
				t.Errorf("%s: the law tables know no %q", c.Name, name)
			}
		}
	}
	for want, got := range map[string]string{
		"Y Comisiwn Gwybodaeth (ICO)":          phrase.Welsh.Supervisors["Information Commission (ICO)"],
		"Europäischer Datenschutzbeauftragter": phrase.German.Supervisors["European Data Protection Supervisor"],
	} {
		if want != got {
			t.Errorf("want %q, got %q", want, got)
		}
	}
}

func TestDirection(t *testing.T) {
	for tag, want := range map[string]string{
		"ar": "rtl", "he": "rtl", "fa-IR": "rtl", "ur": "rtl", "yi": "rtl", "dv": "rtl", "ps": "rtl", "pa-PK": "rtl", "az-Arab": "rtl", "ckb": "rtl",
		"en": "ltr", "cy": "ltr", "az": "ltr", "pa": "ltr", "ar-Latn": "ltr", "zh": "ltr", "": "ltr", "no tag": "ltr",
	} {
		if got := phrase.Direction(tag); want != got {
			t.Errorf("%q: want %s, got %s", tag, want, got)
		}
	}
}

// Where there is no catalogue, countries still have their names.
func TestRegion(t *testing.T) {
	for _, c := range [][3]string{{"fi", "US", "Yhdysvallat"}, {"fi", "words", ""}, {"fi", "XX", ""}, {"no tag", "US", ""}, {"ar", "MT", "مالطا"}} {
		if got := phrase.Region(c[0], c[1]); c[2] != got {
			t.Errorf("%s in %s: want %q, got %q", c[1], c[0], c[2], got)
		}
	}
}

func TestComma(t *testing.T) {
	for tag, want := range map[string]string{"ar": "، ", "fa": "، ", "he": ", ", "fi": ", ", "ja": "、", "zh-TW": "、", "no tag": ", "} {
		if got := phrase.Comma(tag); want != got {
			t.Errorf("%q: want %q, got %q", tag, want, got)
		}
	}
}

// Words are those of the region: the order of an American date, no ß in Switzerland, and the first
// month of Austria.
func TestWordsOfRegions(t *testing.T) {
	us, _ := phrase.For("en-US", "")
	gb, _ := phrase.For("en-GB", "")
	en, _ := phrase.For("en", "")
	at, _ := phrase.For("de-AT", "")
	ch, _ := phrase.For("de-CH", "")
	de, _ := phrase.For("de-DE", "")
	for want, got := range map[string]string{
		"October 15, 2026":     us.Date(2026, 10, 15),
		"15 October 2026":      gb.Date(2026, 10, 15),
		"16 October 2026":      en.Date(2026, 10, 16),
		"1.\u00a0Jänner 2026":  at.Date(2026, 1, 1),
		"1.\u00a0Februar 2026": at.Date(2026, 2, 1),
		"1.\u00a0Januar 2026":  ch.Date(2026, 1, 1),
		"Datenschutzhinweise":  ch.Labels.Kind,
	} {
		if want != got {
			t.Errorf("want %q, got %q", want, got)
		}
	}
	if got := us.Sentences[phrase.Recognised]; !strings.Contains(got, "recognizes") || us.Record.Licence == gb.Record.Licence {
		t.Errorf("want American spelling in the United States, got %q and %q", got, us.Record.Licence)
	}
	changed := false
	for path, s := range words(ch) {
		if strings.Contains(s, "ß") {
			t.Errorf("%s: want no ß, got %q", path, s)
		}
	}
	there := words(ch)
	for path, s := range words(de) {
		changed = changed || strings.Contains(s, "ß") && there[path] == strings.ReplaceAll(s, "ß", "ss")
	}
	if !changed || at.Tag != de.Tag {
		t.Error("want words with ß in German, and without in Switzerland")
	}
}

// A period that is printed is read as what it is, in every language.
func TestPeriodsAreReadAgain(t *testing.T) {
	for _, w := range period.Languages {
		c, known := phrase.For(w.Language, "")
		if !known {
			t.Errorf("want a catalogue for %s", w.Language)
			continue
		}
		for n := 1; n <= 40; n++ {
			for _, p := range []period.Period{{n}, {0, n}, {0, 0, n}, {0, 0, 0, n}, {0, 0, 0, 0, n}, {n, 2, 1, n}, {1, 0, 0, n, 12}} {
				if got, ok := period.Read(c.Period(p)); !ok || got != p {
					t.Errorf("%s: %q: want %s, got %s", w.Language, c.Period(p), p, got)
				}
				if found := w.Find("x " + c.Period(p) + "."); len(found) != 1 || found[0].Period != p {
					t.Errorf("%s: %q: want it found, got %v", w.Language, c.Period(p), found)
				}
			}
		}
	}
}

// Periods are counted in the years of the school or of the books where the notice says so.
func TestInYears(t *testing.T) {
	for _, c := range []struct {
		catalogue *phrase.Catalogue
		calendar  string
		p         period.Period
		want      string
	}{
		{&phrase.English, "academic-year", period.Period{1}, "1\u00a0school year"},
		{&phrase.English, "financial-year", period.Period{6}, "6\u00a0financial years"},
		{&phrase.English, "", period.Period{6}, ""},
		{&phrase.English, "academic-year", period.Period{1, 6}, ""},
		{&phrase.English, "academic-year", period.Period{}, ""},
		{&phrase.German, "academic-year", period.Period{3}, "3\u00a0Schuljahre"},
		{&phrase.French, "financial-year", period.Period{1}, "1\u00a0exercice"},
		{&phrase.Welsh, "academic-year", period.Period{3}, "3\u00a0blynedd ysgol"},
		{&phrase.Welsh, "financial-year", period.Period{5}, "5\u00a0mlynedd ariannol"},
	} {
		if got := c.catalogue.InYears(c.calendar, c.p); c.want != got {
			t.Errorf("%s %s %v: want %q, got %q", c.catalogue.Name, c.calendar, c.p, c.want, got)
		}
	}
}

// Names of acts and of countries have their article within a sentence.
func TestArticlesInEnglish(t *testing.T) {
	for name, want := range map[string]string{
		"Care Act 2014, section 9": "the ", "School Attendance (Pupil Registration) (England) Regulations 2024": "the ", "the Care Act 2014": "", "Section 9 of the Care Act 2014": "",
		"Article 6 of the GDPR": "", "Regulation (EU) 2016/679": "", "our byelaws": "", "Order": "", "BDSG": "", "Factories Order 1990": "the ",
	} {
		if got := phrase.English.ActArticle(name); want != got {
			t.Errorf("%q: want %q, got %q", name, want, got)
		}
	}
	for code, want := range map[string]string{"US": "the United States", "IN": "India", "GB": "the United Kingdom", "NL": "the Netherlands", "the moon": "the moon"} {
		if got := phrase.English.Abroad(code, phrase.English.Region(code)); want != got {
			t.Errorf("%q: want %q, got %q", code, want, got)
		}
	}
}

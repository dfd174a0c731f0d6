package compose_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/phrase"
)

// A notice that is not in English reads in its language throughout: each piece of text is
// the notice's own, of the catalogue, a name, or marked with another language.
func TestNoticesReadInTheirLanguage(t *testing.T) {
	council := []string{"../../examples/council/council.cy.base.yaml"}
	for _, c := range []struct {
		path  string
		own   []string // files that its words are from, besides itself
		names string
	}{
		{"../../examples/council/parking.cy", council, "Averton Council; council@averton.example; Town Hall, Market Square; Averton AV1 1AA; privacy@averton.example; complaints@averton.example; https://averton.example/privacy/policy-document"},
		{"../../examples/council/cctv.cy", council, "Averton Council; council@averton.example; Town Hall, Market Square; Averton AV1 1AA; privacy@averton.example; complaints@averton.example; Deddf Diogelu Data 2018, Atodlen 1, paragraff 10"},
		{"../../testdata/valid/verein", nil, ""},
		{"../../testdata/valid/ecole", nil, ""},
		{"../../testdata/valid/schweiz", nil, "Deutschland; Vereinigte Staaten"},
		{"../../testdata/valid/suisse", nil, "en Allemagne; aux États-Unis"},
	} {
		_, err := build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: "2026-11-23"}, []workspace.Source{{Dir: ".", Name: c.path + ".notice.yaml"}}, func(_ workspace.Source, r check.Result) error {
			if r.Notice == nil {
				t.Fatalf("%s: want a notice, got %+v", c.path, r.Findings)
			}
			p, _ := phrase.For(r.Notice.Language.Value, r.Notice.Regimes().Wording())
			known := c.names + " " + names(r.Notice) + " " + strings.Join(standard(p), " | ")
			for _, file := range append(c.own, c.path+".notice.yaml") {
				data, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				known += " " + strings.ReplaceAll(string(data), "${controller.name}", "Averton Council")
			}
			known = letters(known)
			eachText(compose.Compose(r.Notice).Blocks, func(s, lang string) {
				if lang == "" && !strings.Contains(known, letters(s)) {
					t.Errorf("%s: want %q in the language of the notice, or marked with its own", c.path, s)
				}
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// standard is what a catalogue can say.
func standard(c *phrase.Catalogue) []string {
	var out []string
	var walk func(reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			out = append(out, strings.Split(v.String(), "%s")...)
		case reflect.Map:
			for _, k := range v.MapKeys() {
				walk(v.MapIndex(k))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					walk(v.Field(i))
				}
			}
		}
	}
	walk(reflect.ValueOf(*c))
	base, _ := c.Tag.Base()
	for _, r := range []*law.Regime{law.UKGDPR, law.EUGDPR, law.FADP} {
		for _, article := range []string{"6(1)(b)", "6(1)(e)", "6(1)(f)", "9(2)(h)", "10", "10(1)", "20(1)(a)"} {
			out = append(out, c.Article(article)+r.Ending[base.String()])
		}
	}
	for month := range 12 {
		for _, day := range []int{1, 12, 30} {
			out = append(out, c.Date(2026, month+1, day))
		}
	}
	for _, qualifier := range []string{"", "up-to", "at-least", "about"} {
		for n := range 40 {
			for _, words := range []string{c.Period(period.Period{n, 0, 0, 0}), c.Period(period.Period{0, n, 0, 0}), c.Period(period.Period{0, 0, 0, n}), c.Period(period.Period{2, 6, 0, 0})} {
				out = append(out, c.Qualify(qualifier, words))
			}
		}
	}
	return out
}

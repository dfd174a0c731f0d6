package tool_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/tool"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/testdata/golden"
)

func formErrors(t testing.TB, yaml string) []string {
	t.Helper()
	result, err := check.File(source.NewFile("d.notice.yaml", []byte(yaml)), check.Settings{Today: "2026-11-28"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range result.Findings {
		if d.Severity == diag.Error && d.Code.ID < "NC3" {
			out = append(out, fmt.Sprintf("%d: %s %s", d.Span.Start.Line, d.Code.ID, d.Message))
		}
	}
	return out
}

// printed is each draft with what is left out of it.
func printed(t testing.TB, list []*draft.Facts) string {
	t.Helper()
	var out strings.Builder
	for _, facts := range list {
		data, _ := draft.Write(facts.Comments, facts.Map)
		if errs := formErrors(t, string(data)); len(errs) > 0 {
			t.Errorf("bad form: %v\n%s", errs, data)
		}
		fmt.Fprintf(&out, "=== %s\n%s", facts.Name, data)
		for _, o := range facts.Omitted {
			fmt.Fprintf(&out, "%d:%d left out %s (%d words)\n", o.Span.Start.Line, o.Span.Start.Col, o.What, o.Words)
		}
		for _, f := range facts.Faults {
			fmt.Fprintf(&out, "%d:%d fault %s\n", f.Span.Start.Line, f.Span.Start.Col, f.Message)
		}
	}
	return out.String()
}

// A configuration becomes a draft for each language; functions are left out and told.
func TestKlaro(t *testing.T) {
	data, err := os.ReadFile("testdata/klaro.js")
	if err != nil {
		t.Fatal(err)
	}
	facts, err := tool.Read(source.NewFile("shop/klaro.js", data))
	if err != nil {
		t.Fatal(err)
	}
	got := printed(t, facts)
	golden.Check(t, filepath.Join("testdata", "klaro.golden"), got)
}

// Each list gives the lines, in order, and none of the others.
func TestLists(t *testing.T) {
	for _, c := range []struct {
		name, file, text string
		want, not        []string
	}{
		{"Cookiebot", "a.csv", "\"Name\",\"Provider\",\"Purpose\",\"Expiry\",\"Type\",\"Category\",\"Initiator\"\n\"_beet\",\"beet.example\",\"Counts visits.\",\"2 years\",\"HTTP\",\"Statistics\",\"Script tag\"\n",
			[]string{`name: \_beet`, "category: statistics", "storage: cookie", "purpose: Counts visits.", "duration: 2 years", "provider: beet.example", `left out the column "Initiator" (2 words)`}, nil},
		{"OneTrust", "a.csv", "Cookie report of the shop,,,,\n,,,,\nCookie Name,Host,Category,Description,Lifespan,First/Third Party\nbask,shop.example,Strictly Necessary Cookies,Holds your basket,Session,First Party\n",
			[]string{"name: bask", "category: strictly-necessary", "duration: Session", "note: First Party", "left out words above the table"}, []string{"unsure"}},
		{"CookieYes", "a.json", `[{"name": "Necessary", "slug": "necessary", "cookies": [{"cookie_id": "bask", "duration": "1 year", "domain": "shop.example", "description": {"en": "Holds your basket"}}]}]`,
			[]string{"name: bask", "category: strictly-necessary", "purpose: Holds your basket", "duration: 1 year"}, []string{"left out"}},
		{"OneTrust JSON", "a.json", `{"Groups": [{"GroupName": "Targeting Cookies", "FirstPartyCookies": [{"Name": "ad", "Host": "ads.example", "Length": "90", "IsSession": false}]}]}`,
			[]string{"name: ad", "category: marketing", `duration: "90"`, "left out /Groups/0/FirstPartyCookies/0/IsSession false"}, nil},
		{"a browser's export", "a.json", `[{"domain": ".shop.example", "name": "sid", "value": "s3cr3t", "session": true}]`,
			[]string{"name: sid", "provider: .shop.example", "the contents of a cookie"}, []string{"s3cr3t"}},
		{"German, semicolons, Windows-1252", "a.csv", "Name;Anbieter;Zweck;Speicherdauer;Typ;Kategorie\nr\xfcbe;R\xfcben AG;Z\xe4hlt Besuche;13 Monate;HTML Local Storage;Pr\xe4ferenzen\n",
			[]string{"name: rübe", "category: functional", "storage: local-storage", "purpose: Zählt Besuche", "provider: Rüben AG"}, nil},
		{"French", "a.csv", "Nom;Fournisseur;Finalité;Durée de conservation;Catégorie\nbett;Betterave SA;Compte les visites;13 mois;Mesure d’audience\n", []string{"category: statistics", "duration: 13 mois"}, nil},
		{"Welsh", "a.csv", "Enw,Darparwr,Diben,Hyd,Categori\nbetys,Betys Cyf,Cyfrif ymweliadau,13 mis,Ystadegau\n", []string{"name: betys", "category: statistics", "duration: 13 mis"}, nil},
		{"a category that is none of the law", "a.csv", "Name,Purpose,Category\nx,Paints,Styling\ny,Draws,Unclassified\n", []string{`# unsure: which category is "Styling"?`, "note: Styling", "note: Unclassified"}, []string{"category:", `"Unclassified"?`}},
		{"marks for nothing", "a.csv", "Name,Purpose,Expiry\nx,N/A,-\n", []string{"name: x"}, []string{"purpose:", "duration:"}},
		{"whether consent is needed", "a.csv", "Name,Purpose,Consent required\nx,P,Yes\ny,Q,no\nz,R,sometimes\n", []string{"consent: true", "consent: false", "note: sometimes"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts, err := tool.Read(source.NewFile(c.file, []byte(c.text)))
			if err != nil {
				t.Fatal(err)
			}
			got := printed(t, facts)
			for _, s := range c.want {
				if !strings.Contains(got, s) {
					t.Errorf("want %q in\n%s", s, got)
				}
			}
			for _, s := range c.not {
				if strings.Contains(got, s) {
					t.Errorf("want no %q in\n%s", s, got)
				}
			}
		})
	}
}

// What holds no cookies is refused with a sentence, and what is too much with a limit.
func TestNone(t *testing.T) {
	for _, text := range []string{"", "Name,Age\nAnn,7\n", `{"services": []}`, `{"services": [1, null]}`, "just words", "PK\x03\x04\x00\x00", `[{"name": "Ann"}]`, "var x = function () {}", strings.Repeat("{", 100_000)} {
		if _, err := tool.Read(source.NewFile("x", []byte(text))); err != tool.ErrNone {
			t.Errorf("%.20q: want ErrNone, got %v", text, err)
		}
	}
	var limit *intake.LimitError
	if _, err := tool.Read(source.NewFile("x.csv", []byte("Name,Purpose\n"+strings.Repeat("a,b\n", 1_000_000)))); !errors.As(err, &limit) {
		t.Errorf("want a limit, got %v", err)
	}
}

func FuzzRead(f *testing.F) {
	data, err := os.ReadFile("testdata/klaro.js")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte("Name;Zweck;Typ\na;b;c\n"))
	f.Add([]byte(`[{"name": "a", "purpose": {"en": "b"}, "cookies": [{"key": 1, "host": true}]}]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		facts, err := tool.Read(source.NewFile("x", data))
		if err == nil {
			printed(t, facts)
		}
	})
}

func BenchmarkKlaro(b *testing.B) {
	data, err := os.ReadFile("testdata/klaro.js")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := tool.Read(source.NewFile("klaro.js", data)); err != nil {
			b.Fatal(err)
		}
	}
}

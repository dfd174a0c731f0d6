package schema_test

import (
	"testing"

	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// Each text has one mistake; want is what its fix writes, empty for no fix.
func TestFixes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"retention: [{name: F, period: 6 years}]", "P6Y"},
		{"retention: [{name: F, period: Six Years}]", "P6Y"},
		{"retention: [{name: F, period: 18 months}]", "P18M"},
		{"retention: [{name: F, period: 1 year and 6 months}]", "P1Y6M"},
		{"retention: [{name: F, period: \"2 weeks, 3 days\"}]", `"P2W3D"`},
		{"retention: [{name: F, period: 6 Jahre}]", "P6Y"},
		{"retention: [{name: F, period: 30 jours}]", "P30D"},
		{"retention: [{name: F, period: p6y}]", "P6Y"},
		{"retention: [{name: F, period: 72 hours}]", "PT72H"},
		{"retention: [{name: F, period: vierzehn Tage}]", "P14D"},
		{"retention: [{name: F, period: trente jours}]", "P30D"},
		{"retention: [{name: F, period: chwe blynedd}]", "P6Y"},
		{"retention: [{name: F, period: 6y}]", "P6Y"},
		{"retention: [{name: F, period: about 6 years}]", ""},
		{"retention: [{name: F, period: 6 months and 1 year}]", ""}, // not an order that anyone writes
		{"retention: [{name: F, period: 6 m}]", ""},                 // months or minutes
		{"retention: [{name: F, period: six}]", ""},
		{"retention: [{name: F, until_age: \"25\"}]", "25"},
		{"retention: [{name: F, until_age: twenty-five}]", ""},
		{"layout: {numbered: 'No'}", "false"},
		{"layout: {numbered: perhaps}", ""},
		{"controller: {name: C, country: gb}", "GB"},
		{"controller: {name: C, country: Britain}", "GB"},
		{"controller: {name: C, country: Deutschland}", "DE"},
		{"controller: {name: C, country: Atlantis}", ""},
		{"controller: {name: C, country: European Union}", ""},
		{"lawful_bases: [{basis: Art. 6 (1) lit. e DSGVO}]", "public-task"},
		{"lawful_bases: [{basis: Article 6(1)}]", ""},
		{"controller: {name: C, phone: 0163}", `"0163"`},
		{"titel: x", ""}, // title is there already
		{"subtitel: x", "subtitle"},
		{"\"subtitel\": x", `"subtitle"`},
		{"retention:\n  - name: F\n    period: |\n      6 years", ""}, // a block keeps its form
	} {
		root, list := tree.Parse(source.NewFile("a", []byte("noticec: 1\ntitle: T\n"+c.text+"\n")))
		if len(list) > 0 {
			t.Fatal(c.text, list)
		}
		list, err := schema.Validate(root)
		if err != nil || len(list) != 1 {
			t.Fatalf("%s: want one finding, got %v, %v", c.text, list, err)
		}
		got := ""
		if f := list[0].Fix; f != nil {
			got = f.Edits[0].Text
		}
		if c.want != got {
			t.Errorf("%s: want %q, got %q", c.text, c.want, got)
		}
	}
}

// The schema accepts exactly the durations that can be read and printed.
func TestDurations(t *testing.T) {
	for _, iso := range []string{"P6Y", "P18M", "P2W", "P30D", "PT72H", "P1Y6M", "P1DT12H", "P", "PT", "P1YT", "P72H", "PT6Y", "P6", "P1M1Y", "PT1H1D", "6Y", "P1.5Y", "P-1Y"} {
		root, _ := tree.Parse(source.NewFile("a", []byte("noticec: 1\ntitle: T\nretention: [{name: F, period: "+iso+"}]\n")))
		list, err := schema.Validate(root)
		if _, want := period.Parse(iso); err != nil || want != (len(list) == 0) {
			t.Errorf("%s: want it accepted: %v, got %v, %v", iso, want, list, err)
		}
	}
}

package schema_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// Help can be followed: what it says to write is valid there, and means what was written.
func TestAdvice(t *testing.T) {
	for _, c := range []struct{ text, message, help, fix string }{
		{"retention: [{name: F, period: 6}]", "`period` wants a duration in years, months, weeks, days and hours, of up to four digits each, not `6`", "write for example `P6Y`", ""},
		{"controller: {name: C, country: DEU}", "", "write `DE`", "DE"},
		{"controller: {name: C, country: ABC}", "", "write for example `GB`", ""},
		{"complaints: {authority: ICO}", "`authority` wants a country code of two capital letters, not `ICO`", "write `GB`, the country of that authority", ""},
		{"complaints: {authority: Commission nationale de l’informatique et des libertés}", "", "write `FR`, the country of that authority", ""},
		{"complaints: {authority: The regulator}", "", "write for example `GB`", ""},
		{"controller: {name: C, kind: 5}", "`5` is not a value of `kind`", "write `public-authority`", ""},
		{"controller: {name: C, phone: 0x1F}", "is a number", "write `\"0x1F\"`", `"0x1F"`},
		{"controller: {name: C, phone: 0163}", "is a number that loses its first zero", "", `"0163"`},
		{"retention: [{name: F, period: \"P6Y\u00a0\"}]", "not `P6Y` with a no-break space or another blank beside it", "write `P6Y`", `"P6Y"`},
		{"retention: [{name: F, period: P 6Y}]", "", "write `P6Y`", "P6Y"},
		{"retention: [{name: F, period: 6 years.}]", "", "write `P6Y`", "P6Y"},
		{"retention: [{name: F, period: 5 school years}]", "", "write for example `P6Y`", ""},
		{"retention: [{name: F, period: 2 Kalenderjahre}]", "", "write for example `P6Y`", ""},
		{"retention: [{name: F, period: \"${title}\"}]", "", "write the value itself", ""},
		{"updated: 2026-11-31", "`updated` wants a day that there is, not `2026-11-31`", "write another day", ""},
		{"updated: 2026/11/1", "", "write `2026-11-01`", `"2026-11-01"`},
		{"updated: 1.11.2026", "", "write `2026-11-01`", `"2026-11-01"`},
		{"updated: 13/11/2026", "", "write `2026-11-13`", `"2026-11-13"`},
		{"updated: 11/13/2026", "", "write `2026-11-13`", `"2026-11-13"`},
		{"updated: 01/11/2026", "", "write for example", ""}, // in January or in November
		{"updated: 2026-11-01T10:00:00Z", "", "write `2026-11-01`", `"2026-11-01"`},
		{"updated: 31.11.2026", "a day that there is", "", ""},
		{"review: 2027-01-01", "", "did you mean `review_by`?", ""},
		{"rights: [{right: Art. 15}]", "", "did you mean `access`?", ""},
		{"recipients: [{name: A, kind: data processor}]", "", "did you mean `processor`?", ""},
		{"recipients: [{name: A, kind: Behörde}]", "", "did you mean `authority`?", ""},
		{"controller: {name: A, kind: public body}", "", "did you mean `public-authority`?", ""},
		{"sources: [{name: A, collection: third party}]", "", "did you mean `indirect`?", ""},
		{"personal_data: [{name: A, special: ethnicity}]", "", "did you mean `racial-or-ethnic-origin`?", ""},
		{"exercising_rights: {time: P1M}", "`time` wants words, and the page prints `P1M` as it stands", "write for example `1 month`", ""},
		{"cookies: [{name: a, duration: P2Y}]", "`duration` wants words", "write for example `2 years`", ""},
		{"updated: Nov. 1st, 2026", "", "write `2026-11-01`", `"2026-11-01"`},
		{"updated: 3. März 2026", "", "write `2026-03-03`", `"2026-03-03"`},
		{"updated: 1er juillet 2026", "", "write `2026-07-01`", `"2026-07-01"`},
		{"updated: 9 Mehefin 2026", "", "write `2026-06-09`", `"2026-06-09"`},
		{"updated: 31 June 2026", "a day that there is", "", ""},
		{"updated: 1 Nowember 2026", "", "write for example", ""},
		{"updated: Nov 2026", "", "write for example", ""},
		{"updated: “2026-11-01”", "not `“2026-11-01”`", "write `2026-11-01`", `"2026-11-01"`},
		{"language: ‘en-GB’", "", "write `en-GB`", "en-GB"},
		{"controller: {name: C, kind: “company”}", "`“company”` is not a value of `kind`", "did you mean `company`?", "company"},
		{"controller: {name: C, country: „Deutschland“}", "", "write `DE`", "DE"},
		{"automated_decisions: false", "", "write `none`, or what there is", ""},
		{"intro:\n  - We bake.\n  - We sell.", "wants text or keys with values, not a list", "begins with `|`", ""},
		{"retention: {Orders: 6 years}", "unknown key `Orders`", "`- name: Orders`", ""},
		{"retention: {heading: H, Orders: 6 years}", "unknown key `Orders`", "the keys here are", ""},
		{"purposes: {bake: your bread}", "unknown key `bake`", "`- name: bake`", ""},
		{"legal_basis: consent", "", "did you mean `lawful_bases`?", ""},
		{"Last updated: 2026-11-01", "", "did you mean `updated`?", ""},
		{"data-retention: a", "", "did you mean `retention`?", ""},
		{"controller: {name: C, phone_number: \"1\"}", "", "did you mean `phone`?", ""},
		{"retention: [{name: F, duration: P6Y}]", "", "did you mean `period`?", ""},
		{"updated: 1 November 2026", "", "write `2026-11-01`", `"2026-11-01"`},
		{"updated: 1st of Nov. 2026", "", "write `2026-11-01`", `"2026-11-01"`},
		{"updated: Sunday, 01-Nov-2026", "", "write `2026-11-01`", `"2026-11-01"`},
		{"updated: Nov 1st, 2026", "", "write `2026-11-01`", `"2026-11-01"`},
		{"updated: 1. März 2026", "", "write `2026-03-01`", `"2026-03-01"`},
		{"updated: 1 juill. 2026", "", "write `2026-07-01`", `"2026-07-01"`},
		{"updated: dimanche 1er août 2026", "", "write `2026-08-01`", `"2026-08-01"`},
		{"updated: 1af o Fehefin 2026", "", "write `2026-06-01`", `"2026-06-01"`},
		{"updated: 31 November 2026", "a day that there is", "", ""},
		{"updated: 1 jui 2026", "", "write for example", ""},      // June or July
		{"updated: November 2026", "", "write for example", ""},   // no day
		{"updated: 1 Nov 26", "", "write for example", ""},        // of which century
		{"updated: 1 Messidor 2026", "", "write for example", ""}, // no month
		{"language: de_DE", "", "write `de-DE`", "de-DE"},
		{"language: Cymraeg", "", "write `cy`", "cy"},
		{"language: Français", "", "write `fr`", "fr"},
		{"language: Elvish", "", "write for example `en-GB`", ""},
		{"id: my_data", "", "write for example `my-data`", ""}, // others may refer to it
		{"regime: uk-gdpr, eu-gdpr", "", "write a list: `[uk-gdpr, eu-gdpr]`", ""},
		{"transfers: [{to: US, mechanism: eu-sccs and bcr}]", "", "write one of them: `eu-sccs` or `bcr`", ""},
		{"transfers: [{to: US, mechanism: [eu-sccs, bcr]}]", "wants text, not a list", "write `adequacy`", ""},
		{"transfers: [{to: US, mechanism: hope}]", "", "`adequacy`", ""},
		{"intro: [see below]", "wants text or keys with values, not a list", "in double quotes with them", ""},
		{"recipients: [Post: We send letters]", "unknown key `Post`", "put a text with a colon in double quotes", ""},
		{"recipients: [Bob: A, kind: b]", "unknown key `Bob`", "put a text with a colon in double quotes", ""},
		{"intro: {We use it for: all}", "unknown key", "put a text with a colon in double quotes", ""},
		{"purposes: {text: t, basis: consent}", "unknown key `basis`", "begin each item with a dash and a space", ""},
		{"recipients:\n  -A\n  -B", "", "each item on a line of its own that begins with a dash and a space", ""},
		{"recipients:\n  name:A", "", "write `name: A`, with a space behind the colon", ""},
		{"recipients:\n  - name:A", "an item of `recipients` is text, because no space stands behind the colon of `name:`", "write `name: A`", ""},
		{"recipients: {items: [\"name:\u00a0A\"]}", "behind the colon of `name:`", "write `name: A`", ""},
		{"controller: {name: C, country: \"no\"}", "", "write `NO` for Norway, or remove the key", ""},
		{"special_category_conditions: [{condition: 9(2)(k)}]", "", "`public-health` or `archiving-research-statistics`", ""},
		{"personal_data: [{name: D, special: no}]", "`no` is not a value of `special`", "remove the key", ""},
		{"personal_data: [{name: D, special: false}]", "", "remove the key", ""},
		{"personal_data: [{name: D, special: nothing}]", "", "`racial-or-ethnic-origin`", ""},
		{"transfers: [{to: none}]", "", "write `transfers: none`", ""},
	} {
		root, list := tree.Parse(source.NewFile("a", []byte("noticec: 1\ntitle: T\n"+c.text+"\n")))
		if len(list) > 0 {
			t.Fatal(c.text, list)
		}
		list, err := schema.Validate(root)
		if err != nil || len(list) == 0 {
			t.Fatalf("%s: want a finding, got %v, %v", c.text, list, err)
		}
		fix := ""
		if f := list[0].Fix; f != nil {
			fix = f.Edits[0].Text
		}
		if d := list[0]; !strings.Contains(d.Message, c.message) || !strings.Contains(d.Help, c.help) || c.fix != fix {
			t.Errorf("%s: want %s (%s), fix %q; got %s (%s), fix %q", c.text, c.message, c.help, c.fix, d.Message, d.Help, fix)
		}
	}
	for _, text := range []string{"recipients: [\"https://a.example\", \"Care: A\", \"mailto:a@b.example\"]", "recipients: [\"other:A\"]"} {
		root, _ := tree.Parse(source.NewFile("a", []byte("noticec: 1\ntitle: T\n"+text+"\n")))
		if list, err := schema.Validate(root); err != nil || len(list) > 0 {
			t.Errorf("%s: want no finding, got %v, %v", text, list, err)
		}
	}
}

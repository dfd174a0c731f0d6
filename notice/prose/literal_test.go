package prose

import "testing"

// Words between marks that are printed as they stand are found, and no others.
func TestLiteralMarks(t *testing.T) {
	for text, want := range map[string]string{
		"We say **A (b)**x here.":                  "`**A (b)**` is not read as bold, so that its marks are printed",
		"We say **bold ** here.":                   "`**bold **` is not read as bold, so that its marks are printed",
		"Some ~~old~~ words.":                      "`~~old~~` is not read as deleted, so that its marks are printed",
		"**a** and **b (c)**d":                     "`**b (c)**` is not read as bold, so that its marks are printed",
		"- one\n- **two (2)**x":                    "`**two (2)**` is not read as bold, so that its marks are printed",
		"| a | b |\n|---|---|\n| **x (y)**z | w |": "`**x (y)**` is not read as bold, so that its marks are printed",
		"**a** and **b**, ***c*** and *d*":         "",
		"Price** without ** and b** of it":         "",
		"`**code**` and \\*\\*no\\*\\*":            "",
		"Name: ____ Date: ____ a__b__c":            "",
		"~ 5 ~ 6 ~~~ and ~~":                       "",
		"a** in a line\nand b** in the next":       "",
		"**Note** that **we keep it.":              "`**we` begins bold words that do not end, so that its marks are printed",
		"Some ==marked== words.":                   "`==marked==` is not read as highlighted, so that its marks are printed",
		"**Note: we\n\nkeep** it.":                 "`**Note:` begins bold words that do not end, so that its marks are printed",
		"Prices** are net. **Without VAT":          "",
		`We bake.\n\nWe bring.`:                    "`\\n` is printed as it stands: it has a meaning within double quotes only",
		`We:\n- bake`:                              "`\\n` is printed as it stands: it has a meaning within double quotes only",
		`in C:\News\Now, \\srv\News and a\name`:    "",
		":::info\nWe bake.\n:::":                   "`:::info` is a mark of another program, and printed as it stands",
		"Read this.{#top}":                         "`{#top}` is a mark of another program, and printed as it stands",
		"{: .lead}\nRead this.":                    "`{: .lead}` is a mark of another program, and printed as it stands",
		"`{#top}`":                                 "",
		"Sons&amp;nbsp;Ltd":                        "`&amp;nbsp;` is an entity that was written twice over, so that its letters are printed",
		"Sons &amp; Co; AT&amp;T":                  "",
	} {
		found := fields.Check(field(text))
		switch {
		case want == "" && len(found) > 0, want != "" && (len(found) != 1 || found[0].Message != want):
			t.Errorf("%q: want %q, got %v", text, want, found)
		}
	}
	for title, want := range map[string]string{
		"**Parking** and *permits*":               "write `Parking and permits`",
		"How `we` work [here](https://a.example)": "write `How we work here`",
		`AT\&T`:                            "write `AT&T`",
		"Parking":                          "",
		"1. What we use":                   "",
		"snake_case_name & 5 * 3 * 2 C++":  "",
		"What we hold [sic]":               "",
		"Mitarbeiter*innen und Kund*innen": "",
		"www.averton.example":              "",
	} {
		found := fields.CheckTitle(field(title))
		switch {
		case want == "" && len(found) > 0, want != "" && (len(found) != 1 || found[0].Help != want):
			t.Errorf("%q: want %q, got %v", title, want, found)
		}
	}
}

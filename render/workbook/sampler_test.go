package workbook

import (
	"slices"
	"strings"
)

// sampler is a book with every kind of column, every state, and words that mean something to a
// format; it has a wide sheet, a narrow one and one without rows.
func sampler() Book {
	hostile := []string{
		`=1+1`, `+44 20 7946 0000`, `-2`, `@SUM(A1)`, "\tTab", `<script>alert(1)</script>`, `</style></script>`, `a | b`, `"quoted", with comma`,
		"two\nlines", `_x000A_`, `*bold* [link](x) \ back`, "# head", "\x1b[31mred", "nul\x00", "bad \xff byte", `it's & more`, "Ünïcode 漢字 🙂",
	}
	wide := Sheet{Name: "wide", Title: "A wide table", Intro: "Each row is a record.", Columns: []Column{{Key: "name", Head: "Name"}}}
	for _, key := range strings.Fields("one two three four five six seven eight nine ten") {
		wide.Columns = append(wide.Columns, Column{Key: key, Head: "Column " + key, Law: "Art. 30(1)(" + key[:1] + ")"})
	}
	var rows []Row
	for i, s := range hostile {
		row := Row{Of("row " + s)}
		for k := range len(wide.Columns) - 1 {
			row = append(row, []Cell{Of(s), Of("a", s, "c"), Of(), {Values: []string{s}, Lang: "cy", Link: "notices/a.yaml#L7"}, {State: None}}[(i+k)%5])
		}
		rows = append(rows, row)
	}
	wide.Rows = slices.Values(rows)
	narrow := Sheet{Name: "narrow", Title: "A narrow table", Columns: []Column{{Key: "notice", Head: "Notice"}, {Key: "day", Head: "Day", Kind: Dates}, {Key: "count", Head: "Count", Kind: Counts}, {Key: "mark", Head: "Mark", Law: "Art. 13(1)(c)", Kind: Marks}}}
	var marks []Row
	for s := range State(len(stateWords)) {
		c := Cell{State: s, Note: "by a rule"}
		if s == Filled {
			c.Values = []string{"words"}
		}
		marks = append(marks, Row{{Values: []string{"notice " + s.String()}, Link: "https://example.org/?a=1&b=2"}, Of("2026-11-2" + string(rune('0'+s))), Of(strings.Repeat("1", int(s)+1)), c})
	}
	marks = append(marks, Row{{Values: []string{"unsafe"}, Link: "javascript:alert(1)"}, Of("soon"), Of("many"), Of()})
	narrow.Rows = slices.Values(marks)
	empty := Sheet{Name: "empty", Title: "An empty table", Columns: narrow.Columns}
	return Book{Title: "Tables & <more>", Intro: "All that a cell can hold.", Sheets: []Sheet{wide, narrow, empty}}
}

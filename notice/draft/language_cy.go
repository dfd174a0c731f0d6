package draft

var welsh = language{
	tag: "cy", headings: &welshHeadings,
	or: []string{"neu"}, never: []string{"nid", "ddim", "byth", "gallwch"}, and: []string{"a", "ac", "neu"}, no: []string{"na", "nac oes", "dim", "amherthnasol", "nid yw'n berthnasol"},
	relative: []string{"sy", "sydd", "i", "os", "gan", "megis", "fel", "er"},
	officer:  []string{"swyddog diogelu data"},
	updated:  []string{"diweddarwyd", "diweddariad diwethaf", "adolygwyd", "diweddarwyd ddiwethaf"},
	common:   []string{"yn", "eich", "yr", "ar", "ein", "gwybodaeth", "rydym", "gyfer"},
	months:   []string{"ion", "chwe", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tach", "rhag"},

	upTo: []string{"hyd at", "dim mwy na"}, atLeast: []string{"o leiaf", "lleiafswm o"}, about: []string{"tua", "oddeutu"},
	fields: []*fieldTable{
		{section: "purposes", field: "direct_marketing", phrases: phrases{rows: []phraseRow{{"true", `marchnata uniongyrchol`}}}},
		{section: "recipients", field: "kind", whole: true, phrases: phrases{rows: []phraseRow{
			{"processor", `prosesydd*, broseswyr data, proseswyr data, ar ein rhan`},
			{"internal", `adrannau eraill, adrannau mewnol, ein staff, mewnol`},
			{"authority", `adrannau'r llywodraeth, llysoedd, heddlu, rheoleiddwyr`},
		}}},
		{section: "retention", field: "then", phrases: phrases{rows: []phraseRow{
			{"destroy", `dileu, ddileu, dinistrio, ddinistrio`},
			{"anonymise", `dienwi, ddienwi`},
		}}},
		{section: "retention", field: "calendar", phrases: phrases{rows: []phraseRow{
			{"academic-year", `blwyddyn academaidd|ysgol gyfredol, flwyddyn academaidd|ysgol gyfredol`},
			{"financial-year", `blwyddyn ariannol gyfredol, flwyddyn ariannol gyfredol`},
		}}},
	},
	sources: &phrases{rows: []phraseRow{
		{"direct", `^chi$, gennych chi, gennych, yn uniongyrchol`},
		{"indirect", `trydydd parti*, adrannau eraill, sefydliadau eraill, eich meddyg`},
		{"observed", `camera*, gamerâu, synhwyr*, ein gwefan`},
	}},
	parties: &phrases{rows: []phraseRow{
		{"controller", `yw r rheol* data, rheol* data ar gyfer, fel rheol* data`},
	}},
	controllerCues: []string{"heolydd", "heolwr", " ydym ni"},
	controllers: []string{
		properName + `\s+ydym ni`,
		properName + `\s+yw['’]r\s+[Rr]heol(?:ydd|wr)\s+[Dd]ata`,
	},
}

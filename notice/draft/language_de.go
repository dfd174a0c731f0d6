package draft

var german = language{
	tag: "de", headings: &germanHeadings,
	or: []string{"oder", "bzw"}, never: []string{"nicht", "nie", "ohne", "können"}, and: []string{"und", "oder", "sowie"}, no: []string{"nein", "keine", "nicht zutreffend", "entfällt", "findet nicht statt"},
	relative: []string{"die", "welche", "um", "wenn", "sofern", "soweit", "zur", "zum", "für", "z", "wie", "im", "bei"},
	officer:  []string{"datenschutzbeauftragte", "datenschutzbeauftragter", "datenschutzbeauftragten"},
	updated:  []string{"stand", "zuletzt geändert", "zuletzt aktualisiert", "letzte änderung", "aktualisiert am", "letzte aktualisierung"},
	common:   []string{"und", "die", "der", "wir", "ihre", "daten", "ihrer", "oder"},
	months:   []string{"jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"},

	upTo: []string{"bis zu", "bis", "höchstens", "maximal", "längstens", "spätestens nach"}, atLeast: []string{"mindestens", "wenigstens"}, about: []string{"etwa", "ca", "ungefähr", "rund"},
	fields: []*fieldTable{
		{section: "purposes", field: "direct_marketing", phrases: phrases{rows: []phraseRow{{"true", `direktwerbung, werbung … per e-mail`}}}},
		{section: "recipients", field: "kind", whole: true, phrases: phrases{rows: []phraseRow{
			{"processor", `auftragsverarbeiter*, in unserem auftrag, auftragsdatenverarbeiter*`},
			{"joint-controller", `gemeinsam verantwortlich*`},
			{"controller", `eigenständig* verantwortlich*, eigene* verantwortlich*`},
			{"internal", `interne stellen|abteilungen, unsere mitarbeiter*, unsere beschäftigten, innerhalb unseres|der hauses|organisation`},
			{"authority", `behörde*, finanzamt, finanzämter, gericht, gerichte, polizei, staatsanwaltschaft*, aufsichtsbehörde*, strafverfolgungsbehörde*`},
		}}},
		{section: "recipients", field: "kind", phrases: phrases{rows: []phraseRow{
			{"processor", `als … auftragsverarbeiter*, auftragsverarbeiter*`},
		}}},
		{section: "retention", field: "then", phrases: phrases{rows: []phraseRow{
			{"destroy", `gelöscht, vernichtet, vernichten wir, löschen wir, wir … löschen|vernichten`},
			{"anonymise", `anonymisiert, anonymisieren`},
			{"archive", `archiviert`},
		}}},
		{section: "retention", field: "calendar", phrases: phrases{rows: []phraseRow{
			{"academic-year", `laufende* schuljahr*, schuljahre, schuljahren`},
			{"financial-year", `laufende* geschäftsjahr*, geschäftsjahre, geschäftsjahren`},
		}}},
		{section: "rights", field: "right", phrases: phrases{rows: []phraseRow{
			{"be-informed", `recht auf information`},
		}}},
	},
	sources: &phrases{rows: []phraseRow{
		{"direct", `^von ihnen, ^sie$, ^sie selbst, direkt von ihnen, bei ihnen`},
		{"indirect", `dritte, dritten, auskunfteien, behörden, andere* stellen, ihr arzt, arbeitgeber`},
		{"observed", `kamera*, videoüberwachung, sensor*, unsere website|webseite`},
	}},
	parties: &phrases{rows: []phraseRow{
		{"controller", `ist verantwortlich* für die verarbeitung|datenverarbeitung, verantwortlich* … ist die|der|das, verantwortliche stelle ist, als verantwortliche*`},
	}},
	controllerCues: []string{"erantwortlich", "steht hier für", "Wir sind "},
	controllers: []string{
		`(?:[Vv]erantwortliche[rn]?|[Vv]erantwortliche Stelle|[Vv]erantwortlich)\b[^.]{0,90}?\sist\s+(?:(?:die|der|das)\s+)?` + properName,
		`(?:[„«"]Wir[“»"] steht hier für:|\bWir sind)\s+(?:(?:die|der|das)\s+)?` + properName,
	},
}

package draft

// fieldTables are the tables of each language.
var fieldTables = map[string][]*fieldTable{
	"en": {
		{section: "recipients", field: "kind", whole: true, phrases: phrases{rows: []phraseRow{
			{"processor", `data? processor*, on our behalf, on behalf of the council, contracted to, subcontractor*, sub-processor*`},
			{"joint-controller", `joint controller*, joint data controller*`},
			{"controller", `independent data? controller*, data controllers? in … own right, controllers? in … own right, separate data? controller*`},
			{"internal", `internal, internally, other departments, departments within, council departments, our staff, our employees, our colleagues, our departments, our teams, other teams, teams within, staff within, within the council|organisation|company|charity, members of staff`},
			{"authority", `government departments|bodies|agencies, department for|of, ministry of, court, courts, tribunal*, regulator, regulators, regulatory bodies|authorities, public authorities|bodies, law enforcement, police, ombudsman, judicial agencies|bodies|authorities, hmrc, hm revenue, tax authorities, home office, immigration service, coroner*, local authorities`},
		}}},
		{section: "recipients", field: "kind", phrases: phrases{rows: []phraseRow{
			{"processor", `data processor*, as … processor*, our processors`},
			{"controller", `independent data? controller*`},
		}}},
		{section: "retention", field: "then", phrases: phrases{rows: []phraseRow{
			{"destroy", `destroyed, deleted, erased, disposed, shredded, securely destroy|delete|dispose, we … destroy|delete|erase|shred, then delete*|destroy*`},
			{"anonymise", `anonymised, anonymized, anonymous`},
			{"archive", `archived, sent|transferred|moved to … archive*`},
		}}},
		{section: "retention", field: "calendar", phrases: phrases{rows: []phraseRow{
			{"academic-year", `current|same academic|school year, academic|school years, academic|school year plus`},
			{"financial-year", `current|same financial|tax year, financial|tax years, financial|tax year plus`},
		}}},
		{section: "rights", field: "right", phrases: phrases{rows: []phraseRow{
			{"be-informed", `be informed, right to know, know … how|why … use|using|used`},
			{"portability", `reuse your DATA, re-use your DATA, get and reuse, data portability, portability`},
		}, data: "data|information"}},
	},
	"de": {
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
	"fr": {
		{section: "recipients", field: "kind", whole: true, phrases: phrases{rows: []phraseRow{
			{"processor", `sous-traitant*, pour notre compte`},
			{"joint-controller", `responsables conjoints, coresponsable*`},
			{"internal", `services internes, nos services, nos agents, nos équipes, nos salariés`},
			{"authority", `autorités, tribunaux, tribunal, police, gendarmerie, administration fiscale, justice, préfecture`},
		}}},
		{section: "retention", field: "then", phrases: phrases{rows: []phraseRow{
			{"destroy", `supprimées, détruites, effacées, supprimés, détruits, supprimons, détruisons, effaçons`},
			{"anonymise", `anonymisées, anonymisés, anonymes, anonymisons`},
			{"archive", `archivées, archivés`},
		}}},
		{section: "retention", field: "calendar", phrases: phrases{rows: []phraseRow{
			{"academic-year", `année scolaire en cours, années scolaires`},
			{"financial-year", `exercice en cours, exercices comptables`},
		}}},
	},
	"cy": {
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
}

// sourceTables are words for the reader, and for others, where a notice lists its sources.
var sourceTables = map[string]*phrases{
	"en": {rows: []phraseRow{
		{"direct", `^you$, ^you directly$, ^yourself$, ^directly from you, from you, data subject*, individuals themselves, the individual themselves, ^you ,`},
		{"indirect", `third parties, dvla, your gp|doctor|employer|school|family|parents|landlord|representative, other organisations|agencies|departments|councils|authorities, government departments, police, hospital*, health professionals, credit reference agenc*, previous employer*, referees, local authorities, social services, agencies`},
	}},
	"de": {rows: []phraseRow{
		{"direct", `^von ihnen, ^sie$, ^sie selbst, direkt von ihnen, bei ihnen`},
		{"indirect", `dritte, dritten, auskunfteien, behörden, andere* stellen, ihr arzt, arbeitgeber`},
	}},
	"fr": {rows: []phraseRow{
		{"direct", `^vous$, ^vous-même, auprès de vous, directement`},
		{"indirect", `tiers, autres organismes|administrations|services, employeur, médecin`},
	}},
	"cy": {rows: []phraseRow{
		{"direct", `^chi$, gennych chi, gennych, yn uniongyrchol`},
		{"indirect", `trydydd parti*, adrannau eraill, sefydliadau eraill, eich meddyg`},
	}},
}

package draft

var french = language{
	tag: "fr", headings: &frenchHeadings,
	or: []string{"ou"}, never: []string{"pas", "jamais", "sans", "pouvez"}, and: []string{"et", "ou"}, no: []string{"non", "aucun", "aucune", "néant", "sans objet"},
	relative: []string{"qui", "que", "pour", "afin", "si", "tels", "telles", "comme", "dans", "notamment"},
	officer:  []string{"délégué à la protection des données", "déléguée à la protection des données", "dpo", "dpd"},
	updated:  []string{"mise à jour", "mis à jour", "dernière mise à jour", "dernière modification", "version du", "en date du"},
	common:   []string{"les", "des", "vos", "nous", "vous", "données", "pour", "et"},
	months:   []string{"janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"},

	upTo: []string{"jusqu'à", "jusqu’à", "au maximum", "maximum de", "maximale de", "au plus"}, atLeast: []string{"au moins", "au minimum", "minimum de"}, about: []string{"environ", "à peu près"},
	fields: []*fieldTable{
		{section: "purposes", field: "direct_marketing", phrases: phrases{rows: []phraseRow{{"true", `prospection commerciale, prospection`}}}},
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
	sources: &phrases{rows: []phraseRow{
		{"direct", `^vous$, ^vous-même, auprès de vous, directement`},
		{"indirect", `tiers, autres organismes|administrations|services, employeur, médecin`},
		{"observed", `caméra*, vidéosurveillance, capteur*, notre site`},
	}},
	parties: &phrases{rows: []phraseRow{
		{"controller", `responsable de traitement, responsable du traitement`},
	}},
	controllerCues: []string{"esponsable d", "ous sommes "},
	controllers: []string{
		`^(?:La\s+|Le\s+|L['’])?` + properName + `,?\s+(?:est\s+)?(?:le\s+|la\s+)?[Rr]esponsable d[eu] traitement`,
		`(?:[Rr]esponsable du traitement(?: de vos données(?: personnelles)?)?\s*:|\b[Nn]ous sommes)\s+(?:la\s+|le\s+|l['’])?` + properName,
		`[Rr]esponsable d[eu] traitement(?: des données)?\s+est\s+(?:la\s+|le\s+|l['’])?` + properName,
	},
}

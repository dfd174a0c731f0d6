package draft

var english = language{
	tag: "en", headings: &englishHeadings,
	or: []string{"or"}, never: []string{"not", "never", "cannot", "without", "ask", "can", "may"}, and: []string{"and", "or"}, no: []string{"no", "none", "not applicable", "n a", "no , never"},
	relative: []string{"where", "when", "who", "which", "that", "to", "for", "if", "including", "such", "e", "eg", "like", "as", "with", "under", "in", "only"},
	officer:  []string{"data protection officer", "dpo"},
	updated:  []string{"last updated", "last reviewed", "updated on", "updated", "last modified", "last changed", "reviewed", "date of last", "last revised", "this version", "published"},
	common:   []string{"the", "and", "your", "we", "of", "our", "you"},
	months:   []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"},

	upTo: []string{"up to", "maximum of", "maximum period of", "within", "no longer than", "no more than", "not longer than", "at most", "maximum", "not more than"}, atLeast: []string{"at least", "minimum of", "minimum period of", "no less than", "not less than"}, about: []string{"about", "approximately", "around", "approx", "roughly"},
	fields: []*fieldTable{
		{section: "purposes", field: "direct_marketing", phrases: phrases{rows: []phraseRow{{"true", `direct marketing, marketing emails|e-mails|communications|messages|materials, send you marketing`}}}},
		{section: "recipients", field: "kind", whole: true, phrases: phrases{rows: []phraseRow{
			{"processor", `data? processor*, on our behalf, on behalf of the council, contracted to, subcontractor*, sub-processor*`},
			{"joint-controller", `joint controller*, joint data controller*`},
			{"controller", `independent data? controller*, data controllers? in … own right, controllers? in … own right, separate data? controller*`},
			{"internal", `internal, internally, other departments, departments within, council departments, our staff, our employees, our colleagues, our departments, our teams, other teams, teams within, staff within, within the council|organisation|company|charity, members of staff`},
			{"authority", `government departments|bodies|agencies, department for|of, ministry of, court, courts, tribunal*, regulator, regulators, regulatory bodies|authorities, public authorities|bodies, law enforcement, police, ombudsman, judicial agencies|bodies|authorities, hmrc, hm revenue and? customs?, tax authorities, home office, immigration service, coroner*, local authorities`},
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
	sources: &phrases{rows: []phraseRow{
		{"direct", `^you$, ^you directly$, ^yourself$, ^directly from you, from you, data subject*, individuals themselves, the individual themselves, ^you ,`},
		{"indirect", `third parties, dvla, your gp|doctor|employer|school|family|parents|landlord|representative, other organisations|agencies|departments|councils|authorities, government departments, police, hospital*, health professionals, credit reference agenc*, previous employer*, referees, local authorities, social services, agencies`},
		{"observed", `cctv, camera*, sensor*, tracking pixel*, pixel, tracked links, our website, our app, the equipment itself, the device itself`},
	}},
	parties: &phrases{rows: []phraseRow{
		{"recipients", `independent data? controller*`},
		{"controller", `is|are the data? controller*, is|are a data? controller*, acts as data? controller*, as a? data? controller, data? controller for … is, data? controller is`},
	}},
	controllerCues: []string{"ontroller", "We are ", " decides ", " is responsible for ", "(we", "(“", "(\"", "(‘", "('"},
	controllers: []string{
		`(?:^|[.:,]\s+|\b[Tt]he\s+)` + properName + `(?:\s*\([^)]*\))?,?\s+(?:is|are|acts as|act as)\s+(?:the|a)\s+(?:data\s+)?controllers?\b`,
		`\b[Ww]e,\s+(?:the\s+)?` + properName + `\s*(?:\([^)]*\))?,\s+(?:are|as)\s+(?:a|the)\s+(?:data\s+)?controller\b`,
		`(?:^|\.\s+|\b[Tt]he\s+)` + properName + `\s*\((?:also )?["“‘']?(?:[Ww]e|[Uu]s|[Oo]ur|[Tt]he [Cc]ouncil|[Tt]he [Cc]ompany|[Tt]he [Cc]harity|[Tt]he [Ss]chool|[Tt]he [Cc]ontroller)\b`,
		`^We are (?:the )?` + properName + `(?:\.(?:\s|$)|,)`,
		`(?:^|\.\s+|\b[Tt]he\s+)` + properName + `\s+(?:decides (?:why and how|how and why)|is responsible for (?:your|the personal|this personal))`,
		`\b[Cc]ontroller\s+(?:for [^.]{0,60}\s)?is\s+(?:the\s+)?` + properName,
	},
}

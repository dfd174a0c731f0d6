package lint

// german returns what the rules look for in notices in German, by their codes.
func german() map[string]Words {
	openSources := []string{
		"öffentlich zugängliche* quellen", "allgemein zugängliche* quellen", "öffentliche quellen", "öffentlichen quellen", "öffentlichen registern", "andere quellen", "anderen quellen", "sonstige quellen", "sonstigen quellen",
		"verschiedene quellen", "verschiedenen quellen", "diverse quellen", "diversen quellen", "quellen dritter", "drittquellen",
	}
	return map[string]Words{
		"NC316": {Phrases: []string{
			"geschäftsinteressen", "geschäftliche interessen", "geschäftlichen interessen", "wirtschaftliche interessen", "wirtschaftlichen interessen", "wirtschaftliches interesse", "unternehmerische interessen",
			"unternehmerischen interessen", "unternehmensinteressen", "geschäftszwecke",
		}},
		"NC321": {Phrases: []string{
			"marketing", "werbung", "newsletter*", "rundbrief*", "webseite", "website", "internetseite", "gehaltsabrechnung*", "lohnabrechnung*", "bewerbung", "bewerbungen", "bewerbungsverfahren", "treueprogramm*", "kundenbindung*",
			"kundenkarte*", "rabatt", "rabatte", "angebote", "gutscheine", "statistik*", "umfrage*", "mitgliedschaft", "mitgliederverwaltung", "abonnement*", "rechnung", "rechnungen", "unterricht", "schulbetrieb", "veranstaltung*",
			"personalverwaltung", "fortbildung*", "bestellung", "bestellungen", "parkausweis*",
		}},
		"NC333": {
			Phrases: []string{
				"geschäftszwecke*", "geschäftliche zwecke", "geschäftlichen zwecken", "andere zwecke", "anderen zwecken", "sonstige zwecke", "sonstigen zwecken", "marketingzwecke*", "werbezwecke*", "forschungszwecke*",
				"interne zwecke", "internen zwecken", "verwaltungszwecke*", "administrative zwecke", "administrativen zwecken", "verschiedene zwecke", "verschiedenen zwecken", "verschiedenste zwecke", "diverse zwecke", "diversen zwecken",
				"unsere dienste zu verbessern", "unsere dienstleistungen zu verbessern", "unsere leistungen zu verbessern", "unseren service zu verbessern", "unser angebot zu verbessern", "verbesserung unserer dienste",
				"verbesserung unserer dienstleistungen", "verbesserung unseres angebots", "verbesserung unserer angebote", "verbesserung unseres service*", "nutzungserlebnis zu verbessern", "nutzererlebnis zu verbessern",
				"verbesserung des nutzererlebnisses", "verbesserung ihres nutzererlebnisses", "neue dienste zu entwickeln", "entwicklung neuer dienste", "personalisierte dienste", "und vieles mehr",
			},
			Except: []string{
				"wissenschaftliche forschungszwecke", "wissenschaftlichen forschungszwecken", "historische forschungszwecke", "historischen forschungszwecken", "keine anderen zwecke", "keinen anderen zwecken", "keine sonstigen zwecke",
				"keinen sonstigen zwecken", "nicht für andere zwecke", "nicht zu anderen zwecken", "nicht für sonstige zwecke", "nicht zu sonstigen zwecken", "nicht zu werbezwecken", "nicht für werbezwecke",
			},
		},
		"NC337": {Phrases: []string{
			"gesetzlich vorgeschrieben", "gesetzlich verpflichtet", "gesetzlich dazu verpflichtet", "gesetzlich hierzu verpflichtet", "gesetzlich erforderlich", "rechtlich verpflichtet", "rechtlich dazu verpflichtet",
			"durch gesetz verpflichtet", "nach dem gesetz verpflichtet", "von gesetzes wegen", "unsere gesetzlichen pflichten", "unserer gesetzlichen pflichten", "unseren gesetzlichen pflichten", "erfüllung gesetzlicher pflichten",
			"unsere gesetzlichen verpflichtungen", "unserer gesetzlichen verpflichtungen", "unsere rechtlichen verpflichtungen", "unserer rechtlichen verpflichtungen", "unseren rechtlichen verpflichtungen", "unseren gesetzlichen verpflichtungen",
		}},
		"NC404": {Phrases: []string{"angehörige", "angehörigen", "familienangehörige*", "notfallkontakt*", "haushaltsmitglieder*", "haushaltsangehörige*", "referenzgeber*"}},
		"NC405": {Phrases: openSources, Except: followed(openSources, "wie", "z b", "zum beispiel", "etwa", "beispielsweise", "insbesondere", "nämlich")},
		"NC407": signalWords("de", strong),
		"NC408": signalWords("de", strong),
		"NC409": signalWords("de", weak),
		"NC517": {
			Phrases: []string{"außerhalb des ewr", "ausserhalb des ewr", "außerhalb des europäischen wirtschaftsraum*", "ausserhalb des europäischen wirtschaftsraum*", "außerhalb der eu", "ausserhalb der eu", "außerhalb der europäischen union", "ausserhalb der europäischen union"},
		},
		"NC518": {Phrases: []string{
			"auftragsverarbeiter*", "auftragsverarbeitung", "unsere dienstleister", "unseren dienstleistern", "unserer dienstleister", "hosting-anbieter*", "hostinganbieter*", "hosting-dienstleister*", "hostingdienstleister*", "cloud-anbieter*",
			"cloudanbieter*", "in unserem auftrag", "gehostet bei", "gehostet von", "bei unserem hoster",
		}},
		"NC812": {Phrases: []string{
			"button unten", "schaltfläche unten", "untenstehende* button", "untenstehende* schaltfläche", "untenstehende* link", "unten stehende* link", "unten stehende* button", "link unten", "klicken sie hier", "hier klicken",
			"button oben", "schaltfläche oben", "obenstehende* link", "oben stehende* link",
		}},
		"NC813": {Phrases: []string{
			"kann die bearbeitung ihres anliegens verzögern", "kann uns daran hindern", "kann unsere leistungen für sie beeinträchtigen", "anträge können abgelehnt werden", "anfragen können abgelehnt werden", "überlegen sie sich gut ob",
			"überlegen sie sich genau ob", "überlegen sie gut ob", "überlegen sie genau ob",
		}},
		"NC815": {Phrases: []string{
			"sich regelmäßig über den inhalt", "sich regelmässig über den inhalt", "sich regelmäßig über die inhalte", "sich regelmäßig über änderungen", "schauen sie regelmäßig", "schauen sie bitte regelmäßig", "schauen sie gelegentlich",
			"besuchen sie diese seite regelmäßig", "besuchen sie regelmäßig", "prüfen sie diese seite regelmäßig", "prüfen sie regelmäßig", "überprüfen sie diese seite regelmäßig", "überprüfen sie regelmäßig", "rufen sie diese seite regelmäßig",
			"lesen sie diese seite regelmäßig", "lesen sie diese datenschutzerklärung regelmäßig", "lesen sie diese datenschutzhinweise regelmäßig", "sollten sie diese seite regelmäßig", "ihnen diese seite regelmäßig",
			"ihnen diese datenschutzerklärung regelmäßig", "sich diese datenschutzerklärung regelmäßig", "sich diese seite regelmäßig",
		}},
		"NC816": {Phrases: []string{
			"durch die nutzung unserer website erklären sie", "durch die nutzung dieser website erklären sie", "durch die nutzung unserer webseite erklären sie", "durch die nutzung dieser webseite erklären sie",
			"mit der nutzung unserer website erklären sie", "mit der nutzung dieser website erklären sie", "mit der nutzung unserer webseite erklären sie", "mit der nutzung dieser webseite erklären sie",
			"durch die nutzung dieser seite erklären sie", "mit der nutzung dieser seite erklären sie", "durch die nutzung unserer dienste erklären sie", "mit der nutzung unserer dienste erklären sie",
			"durch die nutzung unserer website stimmen sie", "durch die nutzung dieser website stimmen sie", "mit der nutzung unserer website stimmen sie", "mit der nutzung dieser website stimmen sie",
			"durch die nutzung unserer dienste stimmen sie", "mit der nutzung unserer dienste stimmen sie", "mit der nutzung dieser seite stimmen sie", "durch die nutzung dieser seite stimmen sie",
			"durch die nutzung unserer website willigen sie", "durch die nutzung dieser website willigen sie", "mit der nutzung unserer website willigen sie", "mit der nutzung dieser website willigen sie",
			"indem sie unsere website nutzen stimmen sie", "wenn sie unsere website nutzen stimmen sie", "durch die weitere nutzung der website", "durch die weitere nutzung unserer website", "durch die weitere nutzung dieser website",
			"wenn sie die website weiter nutzen", "wenn sie diese website weiter nutzen", "wenn sie auf der seite weitersurfen",
		}},
		"NC817": {Phrases: []string{
			"mit ihrer einwilligung", "mit ihrer zustimmung", "mit ihrem einverständnis", "sofern sie eingewilligt haben", "wenn sie eingewilligt haben", "soweit sie eingewilligt haben", "sofern sie zugestimmt haben", "wenn sie zugestimmt haben",
			"sofern sie zustimmen", "wenn sie zustimmen", "wenn sie einwilligen", "sofern sie einwilligen",
		}},
		"NC818": {Phrases: []string{
			"gegebenenfalls", "ggf", "unter umständen", "möglicherweise", "eventuell", "evtl", "gelegentlich", "manchmal", "von zeit zu zeit", "usw", "etc", "einige", "einigen", "häufig", "oftmals", "und dergleichen", "u ä",
		}},
		"NC827": {Phrases: []string{
			"vollkommen sicher", "völlig sicher", "absolut sicher", "hundertprozentig sicher", "100 sicher", "vollständig sicher", "garantieren die sicherheit", "garantieren wir die sicherheit", "alle daten werden verschlüsselt gespeichert",
			"alle daten sind verschlüsselt", "alle personenbezogenen daten werden verschlüsselt", "kann niemand zugreifen",
		}},
		"NC828": {Phrases: []string{
			"betroffene person", "betroffenen person", "betroffener person", "betroffene personen", "betroffenen personen", "betroffener personen", "natürliche person", "natürlichen person", "natürlicher person", "vorgenannte*", "vorbezeichnete*",
			"der der verantwortliche unterliegt", "die dem verantwortlichen übertragen wurde", "unbeschadet", "nachstehend als",
		}},
		"NC829": {Phrases: []string{
			"informieren sie bitte diese personen", "bitte informieren sie diese personen", "bitte informieren sie die betroffenen personen", "informieren sie diese personen", "müssen sie diese personen informieren", "sollten sie diese personen informieren",
			"sind verpflichtet diese personen zu informieren", "stellen sie sicher dass diese personen", "stellen sie bitte sicher dass diese personen", "geben sie diese datenschutzhinweise an", "geben sie diese informationen bitte an",
			"dass sie deren einwilligung haben", "dass ihnen deren einwilligung vorliegt", "weisen sie diese personen",
		}},
		"NC835": {Phrases: []string{
			"dsgvo-konform*", "ds-gvo-konform*", "dsgvo konform*", "datenschutzkonform*", "gdpr-konform*", "vollständig konform", "vollumfänglich konform", "in vollem einklang mit der dsgvo", "alle anforderungen der dsgvo", "sämtliche anforderungen der dsgvo", "100 dsgvo",
		}},
		"NC836": {Phrases: []string{
			"neue dsgvo", "neuen dsgvo", "neuer dsgvo", "neue ds-gvo", "neuen ds-gvo", "neue datenschutz-grundverordnung", "neuen datenschutz-grundverordnung", "neue eu-datenschutz-grundverordnung", "neuen eu-datenschutz-grundverordnung", "neue datenschutzgrundverordnung", "neuen datenschutzgrundverordnung",
			"neue europäische datenschutz-grundverordnung", "neuen europäischen datenschutz-grundverordnung",
		}},
		"NC837": {
			Phrases: []string{
				"direktwerbung", "direktmarketing", "werbung", "werbezwecke*", "werbe-e-mail*", "werbemail*", "werbepost", "werbebriefe*", "werbliche*", "marketing", "newsletter", "newsletters", "newslettern", "angebote per e-mail", "angebote per post", "angebote zu schicken", "angebote zuzusenden", "angebote zu senden",
				"angebote zuschicken", "angebote schicken", "über unsere angebote", "über angebote und aktionen", "über neue produkte", "über unsere produkte", "über unsere veranstaltungen", "gutscheine per", "gutscheine zu schicken", "rabattcodes", "rabattaktionen", "sonderangebote*", "aktionsangebote*",
				"spendenaufrufe*", "spendenbriefe*", "spendenwerbung", "spendenmailing*", "um spenden zu bitten", "um eine spende zu bitten", "bitten sie um spenden",
			},
			Except: []string{"stellenangebote per e-mail", "keine werbung", "marketing studierende"},
		},
		"NC838": {Phrases: []string{"alle unternehmen", "jedes unternehmen", "alle firmen", "alle empfänger", "alle organisationen", "sämtliche unternehmen", "sämtliche empfänger", "die usa sind", "die vereinigten staaten sind", "die usa haben", "kanada ist", "japan ist"}},
	}
}

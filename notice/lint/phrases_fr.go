package lint

// french returns what the rules look for in notices in French, by their codes.
func french() map[string]Words {
	openSources := []string{
		"sources publiques", "sources accessibles au public", "sources accessibles publiquement", "sources publiquement accessibles", "sources publiquement disponibles", "registres publics", "autres sources", "d'autres sources", "diverses sources",
		"différentes sources", "sources tierces", "sources diverses", "sources externes",
	}
	return map[string]Words{
		"NC316": {Phrases: []string{
			"intérêts commerciaux", "intérêts commerciaux légitimes", "intérêts économiques", "intérêt commercial", "intérêt économique", "besoins commerciaux", "intérêts de l'entreprise",
		}},
		"NC321": {Phrases: []string{
			"marketing", "publicité", "prospection", "newsletter", "newsletters", "lettre d'information", "site internet", "site web", "paie", "recrutement", "fidélité", "remise", "remises", "réductions", "offres", "statistiques",
			"enquêtes", "enquête", "sondage", "adhésion", "abonnement", "abonnements", "facturation", "factures", "cours", "enseignement", "évènements", "événements", "formation", "commandes", "stationnement",
		}},
		"NC333": {
			Phrases: []string{
				"fins commerciales", "finalités commerciales", "d'autres fins", "toutes autres fins", "toute autre fin", "d'autres finalités", "toute autre finalité", "toutes autres finalités", "fins de marketing", "fins marketing", "fins de recherche",
				"fins internes", "fins administratives", "diverses finalités", "diverses fins", "différentes finalités", "différentes fins", "améliorer votre expérience", "amélioration de votre expérience", "améliorer l'expérience utilisateur",
				"améliorer nos services", "améliorer notre service", "l'amélioration de nos services", "amélioration de nos services", "développer de nouveaux services", "développement de nouveaux services", "services personnalisés", "et plus encore",
				"et bien plus",
			},
			Except: []string{
				"fins de recherche scientifique", "fins de recherche scientifiques", "fins de recherche historique", "pas à d'autres fins", "pas pour d'autres finalités", "pas à d'autres finalités", "pas pour d'autres fins", "ni à d'autres fins",
				"l'exclusion de toute autre finalité", "l'exclusion de toutes autres finalités", "l'exclusion de toute autre fin", "pas à des fins commerciales", "jamais à des fins commerciales", "pas à des fins de marketing",
			},
		},
		"NC337": {Phrases: []string{
			"si la loi l'exige", "lorsque la loi l'exige", "quand la loi l'exige", "si la loi nous y oblige", "lorsque la loi nous y oblige", "exigé par la loi", "exigée par la loi", "requis par la loi", "requise par la loi", "imposé par la loi",
			"imposée par la loi", "légalement tenus", "légalement tenu", "légalement obligés", "tenus par la loi", "tenu par la loi", "obligés par la loi",
			"nos obligations légales", "nos obligations réglementaires", "notre obligation légale", "obligations légales qui nous incombent",
		}},
		"NC404": {Phrases: []string{"personne à contacter en cas d'urgence", "personnes à contacter en cas d'urgence", "personne à prévenir", "personnes à prévenir", "membres de votre famille", "membres de la famille", "membres du foyer", "vos proches"}},
		"NC405": {Phrases: openSources, Except: followed(openSources, "telles que", "tels que", "comme", "par exemple", "notamment", "à savoir")},
		"NC407": signalWords("fr", strong),
		"NC408": signalWords("fr", strong),
		"NC409": signalWords("fr", weak),
		"NC517": {
			Phrases: []string{
				"hors de l'eee", "hors eee", "en dehors de l'eee", "hors de l'ue", "hors ue", "en dehors de l'ue", "hors de l'union européenne", "en dehors de l'union européenne", "hors union européenne", "hors de l'espace économique européen",
				"en dehors de l'espace économique européen",
			},
		},
		"NC518": {Phrases: []string{
			"sous-traitant", "sous-traitants", "nos prestataires", "notre prestataire", "nos fournisseurs", "hébergeur", "notre hébergeur", "hébergé par", "hébergée par", "hébergés par", "hébergées par", "prestataire d'hébergement",
			"fournisseur d'hébergement", "pour notre compte",
		}},
		"NC812": {Phrases: []string{
			"bouton ci-dessous", "lien ci-dessous", "cliquez ici", "cliquer ici", "en cliquant ici", "bouton ci-dessus", "lien ci-dessus",
		}},
		"NC813": {Phrases: []string{
			"peut retarder ou empêcher", "peuvent retarder ou empêcher", "votre demande peut être refusée", "votre demande pourra être refusée", "vos demandes peuvent être refusées", "peut nuire au service", "peut affecter le service",
			"réfléchissez bien avant", "réfléchissez avant",
		}},
		"NC815": {Phrases: []string{
			"consulter régulièrement cette page", "consulter régulièrement la présente", "consulter régulièrement notre", "consulter régulièrement ce document", "consulter cette page régulièrement", "consulter périodiquement cette page",
			"consulter périodiquement la présente", "consultez régulièrement cette page", "consultez régulièrement", "consultez cette page régulièrement", "consultez cette page de temps en temps", "vérifiez régulièrement",
			"vous invitons à consulter régulièrement", "vous invitons à la consulter régulièrement", "vous conseillons de la consulter régulièrement", "vous recommandons de consulter régulièrement", "vous est conseillé de consulter régulièrement",
			"revenez régulièrement", "prendre régulièrement connaissance",
		}},
		"NC816": {Phrases: []string{
			"en utilisant ce site vous acceptez", "en utilisant ce site vous consentez", "en utilisant notre site vous acceptez", "en utilisant notre site vous consentez", "en naviguant sur ce site vous acceptez", "en naviguant sur notre site vous acceptez",
			"en naviguant sur ce site vous consentez", "en utilisant nos services vous acceptez", "en utilisant nos services vous consentez", "en utilisant le site vous acceptez", "en naviguant sur le site vous acceptez",
			"en poursuivant votre navigation", "en continuant votre navigation", "en continuant à naviguer", "en continuant à utiliser", "l'utilisation de ce site vaut acceptation", "l'utilisation du site vaut acceptation",
			"l'utilisation de notre site vaut acceptation", "l'utilisation du site vaut consentement", "la poursuite de votre navigation vaut", "la poursuite de la navigation vaut",
		}},
		"NC817": {Phrases: []string{
			"avec votre consentement", "avec votre accord", "sous réserve de votre consentement", "sous réserve de votre accord", "si vous y avez consenti", "si vous y consentez", "si vous avez donné votre accord", "si vous avez donné votre consentement",
			"si vous nous y autorisez", "avec votre autorisation",
		}},
		"NC818": {Phrases: []string{
			"éventuellement", "le cas échéant", "peut-être", "parfois", "susceptible d'être", "susceptibles d'être", "de temps à autre", "de temps en temps", "occasionnellement", "souvent", "quelques", "pourrait", "pourraient", "pourrions", "etc",
			"y compris mais sans s'y limiter", "sans que cette liste soit exhaustive", "liste non exhaustive",
		}},
		"NC827": {Phrases: []string{
			"totalement sécurisé", "totalement sécurisée", "totalement sécurisés", "totalement sécurisées", "entièrement sécurisé", "entièrement sécurisée", "entièrement sécurisés", "entièrement sécurisées", "parfaitement sécurisé",
			"parfaitement sécurisée", "parfaitement sécurisés", "parfaitement sécurisées", "totalement sûr", "totalement sûrs", "100 sécurisé", "100 sécurisée", "100 sécurisées", "garantissons la sécurité", "garantit la sécurité",
			"garantissons une sécurité totale", "toutes les données sont chiffrées", "toutes vos données sont chiffrées", "personne ne peut accéder",
		}},
		"NC828": {Phrases: []string{
			"personne concernée", "personne physique", "personnes physiques", "auquel le responsable du traitement est soumis", "à laquelle le responsable du traitement est soumis", "dont est investi le responsable du traitement", "ci-après",
			"susmentionné*", "susvisé*", "susnommé*", "précité*", "nonobstant", "en vertu des dispositions",
		}},
		"NC829": {Phrases: []string{
			"il vous appartient d'informer", "il vous appartient de les informer", "vous devez informer ces personnes", "vous devez les informer", "vous invitons à informer ces personnes", "vous invitons à les informer", "vous engagez à les informer",
			"vous engagez à informer ces personnes", "veuillez informer ces personnes", "veuillez les informer", "assurez-vous que ces personnes", "merci d'informer ces personnes", "vous avez obtenu leur consentement", "informez ces personnes",
			"informez-les",
		}},
		"NC835": {Phrases: []string{
			"conforme au rgpd", "conformes au rgpd", "conforme rgpd", "conformes rgpd", "en conformité avec le rgpd", "pleinement conforme", "pleinement conformes", "totalement conforme", "totalement conformes", "100 conforme", "respecte intégralement le rgpd", "certifié rgpd",
		}},
		"NC836": {Phrases: []string{
			"nouveau rgpd", "nouveau règlement général sur la protection des données", "nouveau règlement européen sur la protection des données", "nouveau règlement sur la protection des données", "nouvelle réglementation rgpd", "futur rgpd",
		}},
		"NC837": {
			Phrases: []string{
				"prospection", "prospection commerciale", "marketing", "marketing direct", "publicité", "publicités", "publicité ciblée", "newsletter", "newsletters", "infolettre", "infolettres", "lettre d'information", "lettres d'information", "offres promotionnelles", "offres commerciales", "nos offres", "promotions", "nos promotions",
				"bons de réduction", "codes promo", "codes de réduction", "bons d'achat par", "nos nouveautés", "nos produits et services", "informer de nos produits", "informer sur nos produits", "informer de nos événements", "appels aux dons", "appel aux dons", "appels à dons", "appel à dons", "solliciter un don", "solliciter des dons",
				"demander un don", "demander des dons", "collecte de dons",
			},
			Except: []string{"prospection archéologique", "publicité foncière", "publicité des débats", "publicité légale", "études marketing"},
		},
		"NC838": {Phrases: []string{"toutes les entreprises", "tous les destinataires", "toutes les sociétés", "tous les organismes", "toutes les organisations", "chaque entreprise", "les états-unis sont", "les états-unis offrent", "le canada est", "le japon est"}},
	}
}

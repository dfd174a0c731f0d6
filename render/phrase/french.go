package phrase

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/noticec/noticec/notice/period"
)

// French is the catalogue for French, in the words of the French text of the Regulation.
var French = Catalogue{
	Tag: language.French, Name: "French", Unreviewed: true,
	Labels: Labels{
		Kind: "Politique de confidentialité", Skip: "Aller au contenu principal", Contents: "Sommaire", Top: "Haut de page",
		Updated: "Mise à jour", Version: "Version", Effective: "Applicable à partir du", Versions: "Versions de ce document", Formats: "Autres formats", PageOf: "Page %d sur %d", Colon: "\u00a0:",
	},
	Index: "Politiques de confidentialité",
	Headings: map[string]Heading{
		"controller":                  {"Qui nous sommes", "Qui sommes-nous\u202f?"},
		"dpo":                         {"Notre délégué à la protection des données", "Qui est notre délégué à la protection des données\u202f?"},
		"contacts":                    {"Nous contacter", "Comment nous contacter\u202f?"},
		"personal_data":               {"Les données que nous utilisons", "Quelles données utilisons-nous\u202f?"},
		"sources":                     {"D’où elles viennent", "D’où viennent-elles\u202f?"},
		"purposes":                    {"Pourquoi nous les utilisons", "Pourquoi les utilisons-nous\u202f?"},
		"lawful_bases":                {"Notre base juridique", "Quelle est notre base juridique\u202f?"},
		"special_category_conditions": {"Les données à protéger davantage", "Qu’en est-il des données à protéger davantage\u202f?"},
		"consent":                     {"Votre consentement", "Comment retirer votre consentement\u202f?"},
		"provision":                   {"Si vous ne nous donnez pas ces données", "Et si vous ne nous donnez pas ces données\u202f?"},
		"recipients":                  {"À qui nous les communiquons", "À qui les communiquons-nous\u202f?"},
		"sharing_reasons":             {"Pourquoi nous les communiquons", "Pourquoi les communiquons-nous\u202f?"},
		"transfers":                   {"Transferts vers d’autres pays", "Les envoyons-nous dans d’autres pays\u202f?"},
		"retention":                   {"Combien de temps nous les conservons", "Combien de temps les conservons-nous\u202f?"},
		"automated_decisions":         {"Décisions automatisées", "Prenons-nous des décisions automatisées\u202f?"},
		"opt_outs":                    {"Refuser un usage", "Comment refuser un usage\u202f?"},
		"security":                    {"Comment nous les protégeons", "Comment les protégeons-nous\u202f?"},
		"rights":                      {"Vos droits", "Quels sont vos droits\u202f?"},
		"exercising_rights":           {"Exercer vos droits", "Comment exercer vos droits\u202f?"},
		"complaints":                  {"Réclamations", "Comment introduire une réclamation\u202f?"},
		"audiences":                   {"À qui s’adresse ce document", "À qui s’adresse ce document\u202f?"},
		"definitions":                 {"Ce que les mots veulent dire", "Que veulent dire les mots\u202f?"},
		"joint_controllers":           {"Responsables conjoints du traitement", "Qui décide avec nous\u202f?"},
		"representative":              {"Notre représentant", "Qui est notre représentant\u202f?"},
		"third_party_data":            {"Si vous nous parlez d’autres personnes", "Et si vous nous parlez d’autres personnes\u202f?"},
		"criminal_offence_data":       {"Les données relatives aux condamnations pénales et aux infractions", "Qu’en est-il des données relatives aux condamnations pénales et aux infractions\u202f?"},
		"anonymised_uses":             {"Usages sans les noms", "Comment les données sont-elles utilisées sans les noms\u202f?"},
		"promises":                    {"Nos engagements", "À quoi nous engageons-nous\u202f?"},
		"cookies":                     {"Cookies", "Quels cookies sont utilisés\u202f?"},
		"exceptions":                  {"Ce que ce document ne dit pas", "Que ne dit pas ce document\u202f?"},
		"changes":                     {"Modifications de ce document", "Comment ce document a-t-il changé\u202f?"},
		"formats":                     {"Autres formats et langues", "Sous quelles autres formes ce document existe-t-il\u202f?"},
		"related_notices":             {"Documents liés", "Où en savoir plus\u202f?"},
	},
	Channels: Channels{
		Email: "Courriel", Phone: "Téléphone", Textphone: "Téléphone textuel", Fax: "Télécopie", Address: "Courrier",
		Form: "Formulaire en ligne", URL: "Site web", Hours: "Horaires",
	},
	Table: PurposeTable{
		Caption: "À quoi servent vos données", Purpose: "Finalité", Basis: "Base juridique",
		Data: "Données", Recipients: "Destinataires", Retention: "Durée de conservation",
	},
	Rights: frenchRights,
	Laws:   frenchLaws,

	Semicolon: "\u202f; ", Quotes: [2]string{"«\u00a0", "\u00a0»"},

	KeyFacts: "L’essentiel", RightToObject: "Votre droit d’opposition", OtherRights: "Vos autres droits",
	More: func(n int) string {
		return countedUnit(language.French, n, period.Forms{One: "autre", Other: "autres"})
	},
	AlsoKnownAs: "Autres noms", OfficerName: "Nom", Unit: "Service", PartOf: "Fait partie de",
	Authorities: map[string]string{
		"official-authority": "Contrôle de l’autorité publique",
		"authorised-by-law":  "Autorisé par la loi",
	},
	Duties: map[string]string{
		"controller": "Le responsable du traitement", "dpo": "Le délégué à la protection des données", "purposes": "Finalités", "lawful-basis": "Base juridique",
		"legitimate-interests": "Intérêts légitimes", "categories": "Catégories de données", "recipients": "Destinataires", "transfers": "Transferts vers d’autres pays",
		"retention": "Durée de conservation", "rights": "Vos droits", "withdraw-consent": "Retrait du consentement", "complain-controller": "Réclamation auprès du responsable du traitement",
		"complain-authority": "Réclamation auprès de l’autorité", "provision-requirement": "Obligation de donner des données", "adm": "Décisions automatisées", "source": "Source des données",
	},
	Cookies: CookieLabels{
		Caption: "Les cookies déposés", Name: "Nom", Purpose: "Usage", Duration: "Durée", Provider: "Déposé par", Consent: "Votre consentement",
		OnlyWith: "Seulement avec votre consentement", NotNeeded: "Déposé sans demander",
	},
	Record: RecordLabels{
		Heading: "À propos de ce document", ValidUntil: "Applicable jusqu’au", SupersededBy: "Remplacé par", ReviewBy: "Prochaine révision avant le", Reviewer: "Révisé par",
		AdoptedBy: "Adopté par", RegisterRef: "Référence au registre", Licence: "Licence du texte", Notified: "Les personnes en ont été informées le",
	},
	PublicSource: "accessible au public",
	Region:       func(code string) string { return regionName(code, display.French.Regions()) },
	Nothing:      "Néant",
	Article:      frenchArticle,
	Section:      func(number string) string { return "section\u00a0" + number },
	BasisNames: map[string]string{
		"consent": "Consentement", "contract": "Contrat", "legal-obligation": "Obligation légale", "vital-interests": "Sauvegarde des intérêts vitaux",
		"public-task": "Mission d’intérêt public", "recognised-legitimate-interests": "Intérêt légitime reconnu", "legitimate-interests": "Intérêts légitimes",
	},
	ConditionNames: map[string]string{
		"explicit-consent": "Consentement explicite",
		"employment-social-security-social-protection": "Droit du travail, sécurité sociale et protection sociale",
		"vital-interests-incapable":                    "Sauvegarde des intérêts vitaux, si la personne ne peut pas consentir",
		"not-for-profit-body":                          "Organisme à but non lucratif à finalité politique, philosophique, religieuse ou syndicale",
		"manifestly-made-public":                       "Données manifestement rendues publiques par la personne concernée",
		"legal-claims-judicial-acts":                   "Constatation, exercice ou défense d’un droit en justice\u202f; fonction juridictionnelle",
		"substantial-public-interest":                  "Motifs d’intérêt public important",
		"health-or-social-care":                        "Prise en charge sanitaire ou sociale",
		"public-health":                                "Intérêt public dans le domaine de la santé publique",
		"archiving-research-statistics":                "Fins archivistiques dans l’intérêt public, recherche scientifique ou historique, statistiques",
	},
	Or: "ou", LawsLabel: "Le texte qui le prévoit",
	Period:  frenchPeriod,
	InYears: frenchInYears,
	Qualify: func(qualifier, period string) string { return frenchQualifiers[qualifier] + period },
	Supervisors: map[string]string{
		"European Data Protection Supervisor": "Contrôleur européen de la protection des données",
		"Gegevensbeschermingsautoriteit / Autorité de protection des données / Datenschutzbehörde": "Autorité de protection des données (APD)",
		"Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter / PFPDT / IFPDT":             "Préposé fédéral à la protection des données et à la transparence (PFPDT)",
	},
	CoversLead: "Vous y trouverez\u00a0:",
	Exercise:   Exercise{Contact: "À qui s’adresser", Identity: "Preuve d’identité", Time: "Délai", Fee: "Coût"},
	Transfer:   TransferLabels{Recipient: "Destinataire", Safeguard: "Garantie", Derogation: "Ce qui le permet", Copy: "Comment en obtenir une copie"},
	Mechanisms: map[string]string{
		"adequacy":                        "les règlements d’adéquation du Royaume-Uni",
		"eu-us-dpf":                       "le cadre de protection des données UE–États-Unis",
		"uk-us-data-bridge":               "la passerelle de données entre le Royaume-Uni et les États-Unis",
		"ch-us-dpf":                       "le cadre de protection des données entre la Suisse et les États-Unis",
		"eu-sccs":                         "les clauses contractuelles types de l’UE",
		"uk-idta":                         "l’accord international de transfert de données du Royaume-Uni",
		"uk-addendum":                     "l’addendum du Royaume-Uni aux clauses contractuelles types de l’UE",
		"bcr":                             "des règles d’entreprise contraignantes",
		"public-body-instrument":          "un instrument juridiquement contraignant entre organismes publics",
		"administrative-arrangement":      "un arrangement administratif entre organismes publics",
		"code-of-conduct":                 "un code de conduite approuvé",
		"certification":                   "une certification approuvée",
		"ad-hoc-clauses":                  "des clauses contractuelles que l’autorité a approuvées",
		"derogation-explicit-consent":     "votre consentement explicite",
		"derogation-contract":             "un contrat avec vous",
		"derogation-contract-in-interest": "un contrat dans votre intérêt",
		"derogation-public-interest":      "des motifs importants d’intérêt public",
		"derogation-legal-claims":         "des droits en justice",
		"derogation-vital-interests":      "les intérêts vitaux de quelqu’un",
		"derogation-public-register":      "un registre public",
		"derogation-made-public":          "le fait que vous les avez rendues publiques sans vous opposer à leur traitement",
		"derogation-compelling-legitimate-interests": "des intérêts légitimes impérieux",
	},
	OptOuts: map[string]string{
		"national-data-opt-out": "National data opt-out", "open-register": "Open register",
	},
	List: frenchList,
	Date: func(year, month, day int) string {
		first := ""
		if day == 1 {
			first = "er"
		}
		return fmt.Sprintf("%d%s\u00a0%s %d", day, first, frenchMonths[(month-1)%12], year)
	},
}

var frenchMonths = [...]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}

var frenchQualifiers = map[string]string{"up-to": "au plus ", "at-least": "au moins ", "about": "environ "}

var frenchRights = map[string]string{
	"be-informed":                "Savoir ce qui est fait de vos données",
	"access":                     "Accéder à vos données",
	"rectification":              "Les faire rectifier",
	"erasure":                    "Les faire effacer",
	"restriction":                "Faire limiter leur usage",
	"recipient-notification":     "Savoir qui a été prévenu",
	"portability":                "Les emporter",
	"object":                     "Vous opposer",
	"object-direct-marketing":    "Refuser la prospection",
	"object-research":            "Refuser la recherche",
	"adm":                        "Faire revoir une décision automatisée",
	"withdraw-consent":           "Retirer votre consentement",
	"complain-controller":        "Réclamer auprès du responsable du traitement",
	"complain-authority":         "Réclamer auprès de l’autorité",
	"judicial-remedy-authority":  "Saisir la justice au sujet de l’autorité",
	"judicial-remedy-controller": "Saisir la justice",
	"compensation":               "Obtenir réparation",
}

// frenchArticle and swissFrenchArticle take an article apart as the law of the Union and
// that of Switzerland are cited in French.
func frenchArticle(number string) string { return articleInFrench(number, "paragraphe", "point", ")") }

func swissFrenchArticle(number string) string {
	return articleInFrench(number, "alinéa", "lettre", "")
}

func articleInFrench(number, paragraph, point, after string) string {
	m := articlePattern().FindStringSubmatch(number)
	if m == nil {
		return "article\u00a0" + number
	}
	words := "article\u00a0" + m[1]
	if m[2] != "" {
		words += ", " + paragraph + "\u00a0" + m[2]
	}
	if m[3] != "" {
		words += ", " + point + "\u00a0" + m[3] + after
	}
	return words
}

func frenchList(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " et " + items[last]
}

// frenchLaws is what other laws than the UK GDPR say otherwise.
var frenchLaws = map[string]Law{
	"union": {
		Rights:     map[string]string{"adm": frenchUnionDecisions},
		Mechanisms: map[string]string{"adequacy": "une décision d’adéquation"},
	},
	"institutions": {
		Rights: map[string]string{
			"adm":    frenchUnionDecisions,
			"object": "Vous opposer",
		},
		Mechanisms: map[string]string{"adequacy": "une décision d’adéquation"},
	},
	"swiss": frenchSwiss,
}

var frenchUnionDecisions = "Ne pas faire l’objet d’une décision entièrement automatisée"

// frenchSwiss is what the Swiss Federal Act on Data Protection says otherwise.
var frenchSwiss = Law{
	Headings: map[string]Heading{"dpo": {"Notre conseiller à la protection des données", "Qui est notre conseiller à la protection des données\u202f?"}},
	Rights: map[string]string{
		"be-informed":         "Savoir ce qui est fait de vos données",
		"complain-controller": "Réclamer auprès du responsable du traitement",
		"access":              "Accéder à vos données",
		"rectification":       "Les faire rectifier",
		"portability":         "Les emporter",
		"object":              "Vous opposer",
		"adm":                 "Faire revoir une décision automatisée",
		"complain-authority":  "Vous adresser à l’autorité",
	},
	Mechanisms: map[string]string{
		"adequacy":       "la liste des États au niveau de protection adéquat, dans l’ordonnance sur la protection des données",
		"eu-sccs":        "les clauses contractuelles types de l’UE, adaptées au droit suisse",
		"ad-hoc-clauses": "des clauses contractuelles communiquées à l’autorité",
	},
	Article: swissFrenchArticle,
}

func frenchInYears(calendar string, p period.Period) string {
	return inYears(language.French, p, map[string]period.Forms{
		"academic-year": {One: "année scolaire", Other: "années scolaires"}, "financial-year": {One: "exercice", Other: "exercices"},
	}[calendar])
}

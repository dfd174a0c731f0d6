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
		Updated: "Mise à jour le", Version: "Version", Effective: "Applicable à partir du", Versions: "Versions de ce document", Formats: "Autres formats",
		AllNotices: "Toutes les politiques de confidentialité", Navigation: "Politiques, formats et langues", PageOf: "Page %d sur %d", Colon: "\u00a0:",
		Draft: "Projet\u00a0: ne pas publier",
	},
	Sentences: frenchSentences, Denies: frenchDenies, Slots: frenchSlots, Where: "Si le droit du Royaume-Uni s’applique\u00a0:", CaseFirst: true,
	It: "ces données", ThisInformation: "ces données", You: "<vous|toi>",
	Facts:    frenchFacts,
	Annex1:   frenchAnnex1,
	Abroad:   frenchAbroad,
	InYears:  frenchInYears,
	Index:    frenchIndex,
	Headings: frenchHeadings,
	Channels: Channels{
		Email: "Courriel", Phone: "Téléphone", Textphone: "Téléphone textuel", Fax: "Télécopie", Address: "Courrier",
		Form: "Formulaire en ligne", URL: "Site web", Hours: "Horaires",
	},
	Table: TableHeads{
		Purpose: "Pourquoi", Used: "Quelles données", Basis: "Base juridique",
		Data: "Données", Recipients: "Destinataires", Retention: "Durée de conservation",
		Details: "Détail", Source: "Source", Condition: "Condition", Country: "Pays", Role: "Rôle", Decision: "Décision", Right: "Droit", Required: "Obligatoires ou facultatives",
	},
	Rights: frenchRights,
	Laws:   frenchLaws,

	Semicolon: "\u202f; ", Quotes: [2]string{"«\u00a0", "\u00a0»"},

	KeyFacts: "En bref", RightToObject: "<Votre|Ton> droit d’opposition", OtherRights: "<Vos|Tes> autres droits", RightsList: "Quels droits <vous avez|tu as>",
	More: frenchMore, MorePurposes: frenchMore,
	AlsoKnownAs: "Autres noms", OfficerName: "Nom", Unit: "Service", PartOf: "Fait partie de",
	Authorities: map[string]string{
		"official-authority": "Contrôle de l’autorité publique",
		"authorised-by-law":  "Autorisation par la loi",
	},
	Duties: map[string]string{
		"controller": "Le responsable du traitement", "dpo": "Le délégué à la protection des données", "purposes": "Finalités", "lawful-basis": "Base juridique",
		"legitimate-interests": "Intérêts légitimes", "categories": "Catégories de données", "recipients": "Destinataires", "transfers": "Transferts vers d’autres pays",
		"retention": "Durée de conservation", "rights": "<Vos|Tes> droits", "withdraw-consent": "Retrait du consentement", "complain-controller": "Réclamation auprès du responsable du traitement",
		"complain-authority": "Réclamation auprès de l’autorité", "provision-requirement": "Obligation de donner des données", "adm": "Décisions automatisées", "source": "Source des données",
	},
	Cookies: frenchCookies,
	Record: RecordLabels{
		Heading: "À propos de ce document", ValidUntil: "Applicable jusqu’au", SupersededBy: "Remplacé par", Present: "Version actuelle", Original: "Original", ReviewBy: "Prochaine révision avant le", Reviewer: "Révisé par",
		RegisterRef: "Référence au registre", Licence: "Licence du texte", Notified: "Les personnes en ont été informées le", Material: "modification importante",
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
	Or: "ou", LawsLabel: "Ce qui le prévoit",
	Period:  frenchPeriod,
	Qualify: func(qualifier, period string) string { return frenchQualifiers[qualifier] + period },
	Supervisors: map[string]string{
		"Commission nationale de l'informatique et des libertés (CNIL)":                            "Commission nationale de l’informatique et des libertés (CNIL)",
		"European Data Protection Supervisor":                                                      "Contrôleur européen de la protection des données",
		"Gegevensbeschermingsautoriteit / Autorité de protection des données / Datenschutzbehörde": "Autorité de protection des données (APD)",
		"Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter / PFPDT / IFPDT":             "Préposé fédéral à la protection des données et à la transparence (PFPDT)",
	},
	CoversLead: "<Vous y trouverez|Tu y trouveras>\u00a0:",
	Exercise:   Exercise{Identity: "Preuve d’identité", Time: "Délai", Fee: "Coût"},
	Transfer:   TransferLabels{Recipient: "Destinataire", Safeguard: "Garantie", Copy: "Comment en obtenir une copie"},
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
		"derogation-explicit-consent":     "<votre|ton> consentement explicite",
		"derogation-contract":             "un contrat avec <vous|toi>",
		"derogation-contract-in-interest": "un contrat dans <votre|ton> intérêt",
		"derogation-public-interest":      "des motifs importants d’intérêt public",
		"derogation-legal-claims":         "faire valoir ou défendre des droits en justice",
		"derogation-vital-interests":      "les intérêts vitaux de quelqu’un",
		"derogation-public-register":      "un registre public",
		"derogation-made-public":          "le fait que <vous les avez rendues publiques sans vous opposer|tu les as rendues publiques sans t’opposer> à leur usage",
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

func frenchInYears(calendar string, p period.Period) string {
	return inYears(language.French, p, map[string]period.Forms{
		"academic-year": {One: "année scolaire", Other: "années scolaires"}, "financial-year": {One: "exercice", Other: "exercices"},
	}[calendar])
}

func frenchMore(n int) string {
	return "et " + countedUnit(language.French, n, period.Forms{One: "autre", Other: "autres"})
}

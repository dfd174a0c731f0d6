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
	Controller:  "Responsable du traitement de vos données à caractère personnel\u00a0: %s.",
	Officer:     "Le délégué à la protection des données contrôle la façon dont les données à caractère personnel sont utilisées. Vous pouvez lui poser toute question à ce sujet.",
	Reach:       "Voici comment prendre contact\u00a0:",
	AlsoKnownAs: "Autres noms", OfficerName: "Nom", Unit: "Service", PartOf: "Fait partie de",
	NotThese:        "Ces droits ne s’appliquent pas ici\u00a0:",
	SpecialCategory: "Ces données relèvent des catégories particulières de données à caractère personnel, que la loi protège davantage.",
	CriminalOffence: "Ces données sont relatives aux condamnations pénales et aux infractions, et la loi les protège davantage.",
	About:           "au sujet de\u00a0: %s",
	NewSince:        func(day string) string { return "ajout\u00a0: " + day },
	Representative:  "Représentant du responsable du traitement, qui est établi ailleurs\u00a0: %s. Vous pouvez le contacter pour toute question sur ce document.",
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
	Calendars: map[string]string{"academic-year": "comptée en années scolaires", "financial-year": "comptée en exercices budgétaires"},
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
	NoTransfers:  "Aucun. Vos données à caractère personnel ne sont pas envoyées dans un autre pays.",
	NoDecisions:  "Aucune. Il n’y a ni décision automatisée à votre sujet, ni profilage.",
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
	Schedule1: func(paragraph int) string {
		return fmt.Sprintf("Data Protection Act 2018, Schedule 1, paragraph %d", paragraph)
	},
	Bases: map[string]string{
		"consent":                         "Vous y avez consenti.",
		"contract":                        "C’est nécessaire à un contrat avec vous, ou à des mesures que vous avez demandées avant un contrat.",
		"legal-obligation":                "La loi l’exige.",
		"vital-interests":                 "C’est nécessaire pour protéger la vie de quelqu’un.",
		"public-task":                     "C’est nécessaire à une mission d’intérêt public ou à l’exercice de l’autorité publique, prévue par la loi.",
		"recognised-legitimate-interests": "C’est nécessaire à un intérêt que la loi reconnaît.",
		"legitimate-interests":            "C’est nécessaire à un intérêt légitime, sur lequel vos intérêts et vos droits ne prévalent pas.",
	},
	Conditions: map[string]string{
		"explicit-consent": "Vous y avez consenti explicitement.",
		"employment-social-security-social-protection": "C’est nécessaire en vertu du droit du travail, de la sécurité sociale et de la protection sociale.",
		"vital-interests-incapable":                    "C’est nécessaire pour protéger la vie de quelqu’un, et cette personne ne peut pas consentir.",
		"not-for-profit-body":                          "Un organisme à but non lucratif les utilise au sujet de ses membres et des personnes qui ont avec lui des contacts réguliers.",
		"manifestly-made-public":                       "Vous les avez manifestement rendues publiques.",
		"legal-claims-judicial-acts":                   "C’est nécessaire à des droits en justice, ou aux juridictions.",
		"substantial-public-interest":                  "C’est nécessaire pour des motifs d’intérêt public important, prévus par la loi.",
		"health-or-social-care":                        "C’est nécessaire aux soins de santé ou à la protection sociale, par des personnes tenues au secret.",
		"public-health":                                "C’est nécessaire à la santé publique.",
		"archiving-research-statistics":                "C’est nécessaire à des archives d’intérêt public, à la recherche ou à des statistiques.",
	},
	Or: "ou", LawsLabel: "Le texte qui le prévoit", ContractLabel: "Le contrat", InterestsLabel: "L’intérêt",
	Period:   frenchPeriod,
	Qualify:  func(qualifier, period string) string { return frenchQualifiers[qualifier] + period },
	From:     "à compter de\u00a0: %s",
	Until:    "jusqu’à\u00a0: %s",
	UntilAge: func(age int) string { return fmt.Sprintf("jusqu’à ce que la personne ait %d\u00a0ans", age) },
	Then: map[string]string{
		"destroy": "puis détruites de façon sûre", "anonymise": "puis rendues anonymes",
		"archive": "puis archivées", "review": "puis réexaminées",
	},
	ProvisionRequired: map[string]string{
		"statutory":    "La loi vous oblige à donner ces données.",
		"contractual":  "Le contrat vous oblige à donner ces données.",
		"pre-contract": "Ces données sont nécessaires pour conclure un contrat avec vous.",
		"voluntary":    "Rien ne vous oblige à donner ces données.",
	},
	ObjectLimits:       "Cet usage doit alors cesser, sauf si des motifs légitimes et impérieux prévalent sur vos intérêts, vos droits et vos libertés, ou s’il est nécessaire à des droits en justice.",
	ToObject:           "Pour vous opposer, prenez contact d’une de ces façons\u00a0:",
	ComplainController: "Vous pouvez introduire une réclamation sur la façon dont vos données à caractère personnel sont utilisées, auprès de\u00a0: %s.",
	Acknowledgement:    "Vous recevez un accusé de réception dans les 30\u00a0jours suivant l’arrivée de votre réclamation, et son issue dans les meilleurs délais.",
	ComplainAuthority:  "Vous avez aussi le droit d’introduire une réclamation auprès de l’autorité de contrôle\u00a0: %s.",
	Supervisors: map[string]string{
		"European Data Protection Supervisor": "Contrôleur européen de la protection des données",
		"Gegevensbeschermingsautoriteit / Autorité de protection des données / Datenschutzbehörde": "Autorité de protection des données (APD)",
		"Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter / PFPDT / IFPDT":             "Préposé fédéral à la protection des données et à la transparence (PFPDT)",
	},
	ComplainAnyAuthority: "Vous avez aussi le droit d’introduire une réclamation auprès d’une autorité de contrôle, par exemple là où vous résidez ou travaillez, ou là où vos droits ont été violés.",
	CoversLead:           "Vous y trouverez\u00a0:",
	Exercise:             Exercise{Contact: "À qui s’adresser", Identity: "Preuve d’identité", Time: "Délai", Fee: "Coût"},
	Decision:             DecisionLabels{Logic: "Comment elle est prise", Significance: "Ce qu’elle représente pour vous", Consequences: "Ce qui peut en résulter", Review: "Comment la faire revoir", Profiling: "Cela comprend un profilage\u00a0: des ordinateurs dressent un portrait de vous."},
	Transfer:             TransferLabels{Recipient: "Destinataire", Safeguard: "Garantie", Derogation: "Ce qui le permet", Copy: "Comment en obtenir une copie"},
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

var frenchRights = map[string]Right{
	"be-informed":                {"Savoir ce qui est fait de vos données", "Vous avez le droit de savoir comment vos données à caractère personnel sont utilisées. Ce document vous le dit."},
	"access":                     {"Accéder à vos données", "Vous pouvez demander si des données à votre sujet sont conservées, et en obtenir une copie."},
	"rectification":              {"Les faire rectifier", "Vous pouvez faire corriger les données inexactes et compléter les données incomplètes."},
	"erasure":                    {"Les faire effacer", "Vous pouvez demander l’effacement de vos données. Cela ne s’applique pas si la loi exige de les conserver, ou si elles sont encore nécessaires à une mission d’intérêt public ou à des droits en justice."},
	"restriction":                {"Faire limiter leur usage", "Vous pouvez demander que l’usage de vos données soit limité, par exemple pendant que leur exactitude est vérifiée."},
	"recipient-notification":     {"Savoir qui a été prévenu", "Ceux qui ont reçu vos données sont prévenus quand elles sont corrigées, effacées ou limitées. Vous pouvez demander qui ils sont."},
	"portability":                {"Les emporter", "Vous pouvez obtenir les données que vous avez données, dans un format lisible par machine, si elles sont traitées par ordinateur avec votre consentement ou pour un contrat avec vous."},
	"object":                     {"Vous opposer", "Vous pouvez vous opposer à tout moment, pour des raisons tenant à votre situation particulière, à l’usage de vos données pour une mission d’intérêt public ou pour des intérêts légitimes."},
	"object-direct-marketing":    {"Refuser la prospection", "Vous pouvez vous opposer à tout moment à l’usage de vos données à des fins de prospection. Cet usage cesse alors."},
	"object-research":            {"Refuser la recherche", "Vous pouvez vous opposer à l’usage de vos données pour la recherche ou les statistiques, sauf si une mission d’intérêt public l’exige."},
	"adm":                        {"Faire revoir une décision automatisée", "Vous pouvez demander qu’une personne réexamine une décision aux effets importants pour vous, prise sans intervention humaine, donner votre point de vue et la contester."},
	"withdraw-consent":           {"Retirer votre consentement", "Vous pouvez retirer votre consentement à tout moment. Ce qui a été fait avant reste licite."},
	"complain-controller":        {"Réclamer auprès du responsable du traitement", "Vous pouvez introduire une réclamation sur la façon dont vos données à caractère personnel sont utilisées."},
	"complain-authority":         {"Réclamer auprès de l’autorité", "Vous pouvez introduire une réclamation auprès de l’autorité de contrôle."},
	"judicial-remedy-authority":  {"Saisir la justice au sujet de l’autorité", "Vous pouvez saisir la justice si l’autorité de contrôle ne traite pas votre réclamation."},
	"judicial-remedy-controller": {"Saisir la justice", "Vous pouvez saisir la justice si vos droits ont été violés."},
	"compensation":               {"Obtenir réparation", "Vous pouvez demander réparation du dommage causé par un usage illicite de vos données."},
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
		Rights:     map[string]Right{"adm": frenchUnionDecisions},
		Mechanisms: map[string]string{"adequacy": "une décision d’adéquation"},
	},
	"institutions": {
		Rights: map[string]Right{
			"adm":    frenchUnionDecisions,
			"object": {"Vous opposer", "Vous pouvez vous opposer à tout moment, pour des raisons tenant à votre situation particulière, à l’usage de vos données pour une mission d’intérêt public."},
		},
		Mechanisms: map[string]string{"adequacy": "une décision d’adéquation"},
	},
	"swiss": frenchSwiss,
}

var frenchUnionDecisions = Right{"Ne pas faire l’objet d’une décision entièrement automatisée", "Vous avez le droit de ne pas faire l’objet d’une décision prise uniquement par des moyens automatisés, profilage compris, si elle a pour vous des effets juridiques ou des effets aussi importants. Là où la loi permet une telle décision, vous pouvez obtenir une intervention humaine, donner votre point de vue et la contester."}

// frenchSwiss is what the Swiss Federal Act on Data Protection says otherwise.
var frenchSwiss = Law{
	Headings:        map[string]Heading{"dpo": {"Notre conseiller à la protection des données", "Qui est notre conseiller à la protection des données\u202f?"}},
	Controller:      "Responsable du traitement de vos données personnelles\u00a0: %s.",
	NoTransfers:     "Aucun. Vos données personnelles ne sont pas communiquées à l’étranger.",
	Officer:         "Le conseiller à la protection des données donne des conseils sur l’usage des données personnelles. Vous pouvez lui poser toute question à ce sujet.",
	SpecialCategory: "Ce sont des données personnelles sensibles, que la loi protège davantage.",
	Rights: map[string]Right{
		"be-informed":         {"Savoir ce qui est fait de vos données", "Vous avez le droit de savoir comment vos données personnelles sont utilisées. Ce document vous le dit."},
		"complain-controller": {"Réclamer auprès du responsable du traitement", "Vous pouvez introduire une réclamation sur la façon dont vos données personnelles sont utilisées."},
		"access":              {"Accéder à vos données", "Vous pouvez demander si des données personnelles vous concernant sont traitées, et recevez ce qu’il vous faut savoir pour faire valoir vos droits. La réponse est donnée dans les 30 jours et elle est en principe gratuite."},
		"rectification":       {"Les faire rectifier", "Vous pouvez faire rectifier les données inexactes, sauf si la loi l’interdit ou si elles sont traitées à des fins archivistiques répondant à un intérêt public."},
		"portability":         {"Les emporter", "Vous pouvez obtenir les données que vous avez communiquées, dans un format électronique couramment utilisé, si elles sont traitées de manière automatisée avec votre consentement ou en relation directe avec un contrat avec vous."},
		"object":              {"Vous opposer", "Vous pouvez déclarer que vous ne voulez pas que vos données soient traitées. Elles ne peuvent alors l’être qu’avec un motif justificatif\u00a0: votre consentement, un intérêt prépondérant ou la loi."},
		"adm":                 {"Faire revoir une décision automatisée", "Vous pouvez donner votre point de vue sur une décision prise exclusivement par un traitement automatisé, qui a des effets juridiques pour vous ou vous affecte de manière significative, et demander qu’une personne la revoie. Cela ne vaut pas si un contrat satisfait votre demande, ni si vous avez expressément consenti à une décision automatisée."},
		"complain-authority":  {"Vous adresser à l’autorité", "Vous pouvez dénoncer à l’autorité chargée de la protection des données ce qui vous paraît contraire aux règles."},
	},
	Mechanisms: map[string]string{
		"adequacy":       "la liste des États au niveau de protection adéquat, dans l’ordonnance sur la protection des données",
		"eu-sccs":        "les clauses contractuelles types de l’UE, adaptées au droit suisse",
		"ad-hoc-clauses": "des clauses contractuelles communiquées à l’autorité",
	},
	ComplainAuthority: "Vous pouvez dénoncer ce qui vous paraît contraire aux règles de protection des données auprès de l’autorité suivante\u00a0: %s.",
	Article:           swissFrenchArticle,
}

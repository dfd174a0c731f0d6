package phrase

import (
	"strings"

	"golang.org/x/text/language/display"
)

// frenchHeadings name what they are about in full: a reader meets them alone, in the list of contents.
var frenchHeadings = map[string]Heading{
	"use":                         {"Ce que nous utilisons, et pourquoi", "Qu’utilisons-nous, et pourquoi\u202f?"},
	"sharing":                     {"Qui voit <vos|tes> données, et combien de temps nous les conservons", "Qui voit <vos|tes> données, et combien de temps les conservons-nous\u202f?"},
	"not":                         {"Ce que nous ne faisons pas", "Que ne faisons-nous pas\u202f?"},
	"controller":                  {"Qui nous sommes", "Qui sommes-nous\u202f?"},
	"dpo":                         {"Notre délégué à la protection des données", "Qui est notre délégué à la protection des données\u202f?"},
	"contacts":                    {"Nous contacter", "Comment nous contacter\u202f?"},
	"personal_data":               {"Les données que nous utilisons", "Quelles données utilisons-nous\u202f?"},
	"sources":                     {"D’où viennent <vos|tes> données", "D’où viennent <vos|tes> données\u202f?"},
	"purposes":                    {"Pourquoi nous utilisons <vos|tes> données", "Pourquoi utilisons-nous <vos|tes> données\u202f?"},
	"lawful_bases":                {"Notre base juridique", "Quelle est notre base juridique\u202f?"},
	"special_category_conditions": {"Pourquoi nous pouvons utiliser des données sensibles", "Pourquoi pouvons-nous utiliser des données sensibles\u202f?"},
	"consent":                     {"<Votre|Ton> consentement", "Comment retirer <votre|ton> consentement\u202f?"},
	"provision":                   {"Données obligatoires ou facultatives", "<Devez-vous|Dois-tu> nous donner ces données\u202f?"},
	"recipients":                  {"Avec qui nous partageons <vos|tes> données", "Avec qui partageons-nous <vos|tes> données\u202f?"},
	"sharing_reasons":             {"Pourquoi nous partageons <vos|tes> données", "Pourquoi partageons-nous <vos|tes> données\u202f?"},
	"transfers":                   {"Envoi de <vos|tes> données dans d’autres pays", "Envoyons-nous <vos|tes> données dans d’autres pays\u202f?"},
	"retention":                   {"Combien de temps nous conservons <vos|tes> données", "Combien de temps conservons-nous <vos|tes> données\u202f?"},
	"automated_decisions":         {"Décisions automatisées", "Prenons-nous des décisions automatisées\u202f?"},
	"opt_outs":                    {"Refuser un usage", "Comment refuser un usage\u202f?"},
	"security":                    {"Comment nous protégeons <vos|tes> données", "Comment protégeons-nous <vos|tes> données\u202f?"},
	"rights":                      {"<Vos|Tes> droits", "Quels sont <vos|tes> droits\u202f?"},
	"exercising_rights":           {"Exercer <vos|tes> droits", "Comment exercer <vos|tes> droits\u202f?"},
	"complaints":                  {"Réclamations", "Comment introduire une réclamation\u202f?"},
	"audiences":                   {"À qui s’adresse ce document", "À qui s’adresse ce document\u202f?"},
	"definitions":                 {"Ce que veulent dire nos mots", "Que veulent dire nos mots\u202f?"},
	"joint_controllers":           {"Avec qui nous décidons", "Avec qui décidons-nous\u202f?"},
	"representative":              {"Notre représentant", "Qui est notre représentant\u202f?"},
	"third_party_data":            {"Si <vous nous parlez|tu nous parles> d’autres personnes", "Et si <vous nous parlez|tu nous parles> d’autres personnes\u202f?"},
	"criminal_offence_data":       {"Données relatives aux condamnations pénales et aux infractions", "Utilisons-nous des données relatives aux condamnations pénales et aux infractions\u202f?"},
	"anonymised_uses":             {"Usages qui ne permettent pas de <vous|te> reconnaître", "Quels usages ne permettent pas de <vous|te> reconnaître\u202f?"},
	"promises":                    {"Nos engagements", "À quoi nous engageons-nous\u202f?"},
	"cookies":                     {"Cookies", "Quels cookies utilisons-nous\u202f?"},
	"exceptions":                  {"Ce que ce document ne dit pas", "Que ne dit pas ce document\u202f?"},
	"changes":                     {"Modifications de ce document", "Qu’est-ce qui a changé dans ce document\u202f?"},
	"formats":                     {"Autres formats et langues", "Sous quelles autres formes trouver ce document\u202f?"},
	"related_notices":             {"Autres documents utiles", "Où en savoir plus\u202f?"},
}

// frenchRights are what people can do, as the law names it where everybody knows the word.
var frenchRights = map[string]string{
	"be-informed":                "Savoir comment nous utilisons <vos|tes> données",
	"access":                     "Voir <vos|tes> données",
	"rectification":              "Faire rectifier <vos|tes> données",
	"erasure":                    "Demander d’effacer <vos|tes> données",
	"restriction":                "Faire limiter l’usage de <vos|tes> données",
	"recipient-notification":     "Faire prévenir ceux qui ont <vos|tes> données",
	"portability":                "Emporter <vos|tes> données",
	"object":                     "<Vous opposer|T’opposer>",
	"object-direct-marketing":    "Refuser la prospection",
	"object-research":            "Refuser la recherche",
	"adm":                        "Décisions automatisées",
	"withdraw-consent":           "Changer d’avis",
	"complain-controller":        "Nous adresser une réclamation",
	"complain-authority":         "Faire une réclamation à l’autorité",
	"judicial-remedy-authority":  "Contester ce que fait l’autorité",
	"judicial-remedy-controller": "Saisir la justice",
	"compensation":               "Demander réparation",
}

// frenchFacts begin sentences whose ends need no article of theirs.
var frenchFacts = Facts{
	PurposesVerbs: "Nous utilisons <vos|tes> données pour", PurposesGerunds: "À quoi servent <vos|tes> données", Data: "Nous utilisons ces données",
	Recipients: "Nous les partageons avec", Transfers: "Nous les envoyons", Retention: "Nous les conservons", Decisions: "Ce que des ordinateurs décident seuls",
	Ask: map[string]string{"access": "l’accès à <vos|tes> données", "rectification": "leur correction", "erasure": "leur effacement", "restriction": "la limitation de leur usage"},
	Can: map[string]string{
		"portability": "emporter <vos|tes> données", "object-direct-marketing": "refuser la prospection", "withdraw-consent": "retirer <votre|ton> accord", "object": "<vous opposer|t’opposer> à leur usage",
	},
}

// frenchSlots are what stands before words that do not continue a sentence.
var frenchSlots = map[string]string{
	"event": "Point de départ", "end": "Fin", "criteria": "Durée de conservation", "exceptions": "Exceptions", "consequence": "Ce qui se passe sans ces données",
	"interest": "L’intérêt", "means": "Comment faire", "contact": "À qui s’adresser", "balancing": "Comment nous avons mis les intérêts en balance", "policy": "Notre politique",
	"logic": "Comment ça marche", "review": "Comment faire revoir la décision", "copy": "Comment en obtenir une copie", "how": "Comment retirer <votre|ton> consentement",
	"effect": "Ce qui se passe si <vous le retirez|tu le retires>", "essence": "Qui fait quoi", "purpose": "Usage", "data": "Données", "recipients": "Destinataires", "recipient": "Destinataire",
	"name": "Nom", "people": "Personnes", "when": "Quand cela s’applique", "safeguard": "Ce qui les protège", "contract": "Le contrat", "places": "Ce document concerne", "uses": "Usages",
	"speaker": "Qui est «\u00a0nous\u00a0»", "whose": "Qui a cet intérêt", "significance": "Ce que cela veut dire pour <vous|toi>", "consequences": "Ce qui peut se passer ensuite", "risks": "Les risques",
	"reason": "Raison", "sources": "Sources", "link": "Toutes nos durées de conservation",
}

// frenchAnnex1 are the conditions of Annex 1 of the UK GDPR, after "Le voici :".
var frenchAnnex1 = map[string]string{
	"rli-disclosure-for-public-task": "donner des informations à un organisme qui nous les demande pour sa mission d’intérêt public",
	"rli-national-security-defence":  "protéger la sécurité nationale, la sécurité publique ou la défense",
	"rli-emergency":                  "faire face à une urgence",
	"rli-crime":                      "prévenir, constater ou rechercher des infractions, ou arrêter ou poursuivre leurs auteurs",
	"rli-safeguarding":               "protéger un enfant ou un adulte en danger",
}

var frenchCookies = CookieLabels{
	Name: "Nom", Purpose: "À quoi il sert", Duration: "Combien de temps il reste", Provider: "Déposé par", Consent: "<Votre|Ton> accord",
	NotNeeded: "Nous le déposons sans demander.", Category: "Type", Storage: "Forme",
	Categories: map[string]string{
		"strictly-necessary": "Nécessaire au site", "functional": "Pour des fonctions en plus", "statistics": "Statistiques", "appearance": "Aspect du site", "marketing": "Publicité",
	},
	Kinds: map[string]string{
		"cookie": "Cookie", "local-storage": "Stockage local", "session-storage": "Stockage de session", "pixel": "Pixel", "fingerprint": "Empreinte de l’appareil",
	},
}

// frenchIn are the countries that a verb of place does not reach with "en", as feminine names and
// those with a vowel, by what stands before them.
var frenchIn = []struct{ before, codes string }{
	{"à ", "AG AI AW BH BL CU CW CY DG DJ EA GG GI GU JE KI KN LC LK MC MF MG MS MT MU NR NU OM PM PR RE SG SH SM ST SX TA TK TT TV TW VC WF YT"},
	{"à la ", "BB DM GD"},
	{"à l’", "AC BV CP CX IM NF"},
	{"au ", "BD BF BI BJ BN BR BT BW BZ CA CD CG CL CM CR CV DK EH GA GB GH GL GT GY HN IO JP KE KG KH KW KZ LA LB LI LR LS LU MA ME ML MM MW MX MZ NE NG NI NP PA PE PK PT PY QA RW SD SJ SN SR SS SV SZ TD TG TJ TL TM VE VN VU XK YE ZW"},
	{"aux ", "AE AS AX BM BQ BS CC CK FJ FK FM FO HM IC KM KY MH MP MV NL PH PN PS PW SB SC TC TF TO UM US VG VI WS"},
	{"vers\u00a0: ", "HK MO UN VA"},
}

// frenchAbroad is a country after a verb of place: "au Japon", "en Inde", "aux États-Unis".
func frenchAbroad(code, name string) string {
	if code == "" || name != regionName(code, display.French.Regions()) || name == code {
		return "vers\u00a0: " + name
	}
	for _, in := range frenchIn {
		if strings.Contains(in.codes, code) {
			return in.before + name
		}
	}
	return "en " + name
}

// frenchDenies reports whether a sentence says what the speaker does not do.
func frenchDenies(words []string) bool { return words[0] == "Nous" && words[1] == "ne" }

// frenchIndex are the words of the page that leads to all notices.
var frenchIndex = Index{
	Title:        "Politiques de confidentialité",
	About:        "Chaque document dit, pour une partie de notre activité, ce que nous savons de <vous|toi>, pourquoi, qui y a accès, combien de temps nous le conservons et quels sont <vos|tes> droits.",
	AboutSeveral: "Chaque document dit qui utilise des données sur <vous|toi> et pourquoi, qui y a accès, combien de temps elles sont conservées et quels sont <vos|tes> droits.",
	One:          "1 document", Many: "%d documents", LastChange: "Dernière modification", Others: "Autres documents", Signs: "Chiffres et signes",
	Draft: "Projet", New: "Nouveau", ReviewDue: "Révision à faire", Ended: "Expiré", Earlier: "Versions antérieures", Feed: "Modifications des politiques de confidentialité",
}

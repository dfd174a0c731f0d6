package register

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// A column is what a column of a register tells.
type column uint8

const (
	unknown column = iota
	group          // the notice, or the service, that a processing belongs to
	processing
	purpose
	people
	data
	specialData
	recipients
	processors
	countries
	safeguards
	retention
	security
	basis
	condition
	schedule1
	interests
	origin
	decisions
	rights
	controller
	jointController
	officer
	representative
	reference
	updated
	laws
	internal // a record of the controller that no notice tells
)

// A headTable are the heads of a language. A head is in small letters without marks; one that ends
// with an asterisk is how longer heads begin.
type headTable struct {
	language string
	heads    map[column]string
}

// headTables are the heads that registers have (Art. 30(1)): those of the templates of the ICO, the
// CNIL and the German authorities, and what councils write.
var headTables = []headTable{
	{"en", map[column]string{
		group:           "notice|privacy notice|privacy notice name|notice name|service|service area|business function|function|department|team|directorate|business area|business unit",
		processing:      "processing activity|name of processing|name of processing activity|activity|processing|process|process name|activity name|title|name",
		purpose:         "purpose|purposes|purpose of processing|purposes of processing|purpose of the processing|purposes of the processing|purpose s of processing|description of processing|why we process|reason for processing",
		people:          "categories of individuals|categories of data subjects|category of data subjects|data subjects|individuals|data subject categories|categories of people|who the data is about",
		data:            "categories of personal data|category of personal data|personal data|types of personal data|data categories|personal data categories|personal data collected|data items|information held",
		specialData:     "special category data|special categories|special categories of personal data|sensitive data|special category personal data",
		recipients:      "categories of recipients|category of recipients|recipients|recipient|shared with|data shared with|who we share with|disclosed to|data sharing|third parties",
		processors:      "processors|processor|data processors|data processor|name of processor|system supplier|supplier",
		countries:       "names of third countries*|third countries|third country|third country transfers|international transfers|transfers|countries|transfers outside the uk|transfers outside the eea|transfer to third countries",
		safeguards:      "safeguards for exceptional transfers*|safeguards|transfer safeguards|transfer mechanism|suitable safeguards",
		retention:       "retention schedule*|retention|retention period|retention periods|how long we keep it|time limits for erasure|storage period|envisaged time limits*",
		security:        "general description of technical and organisational security measures*|security measures|security|technical and organisational measures|technical and organisational security measures",
		basis:           "article 6 lawful basis*|gdpr article 6*|uk gdpr article 6*|lawful basis|lawful bases|legal basis|lawful basis for processing|art 6 basis|article 6|article 6 basis|article 6 condition",
		condition:       "article 9 condition*|article 9 basis*|gdpr article 9*|uk gdpr article 9*|article 9|art 9 basis|special category condition|condition for special category data",
		schedule1:       "data protection act 2018 schedule 1*|dpa schedule 1*|dpa 2018 schedule 1*|schedule 1 condition|schedule 1",
		interests:       "legitimate interests for the processing*|legitimate interests|legitimate interest",
		origin:          "the source of the personal data*|source of the personal data*|source of personal data|source of data|data source|source|sources|where the data comes from",
		decisions:       "existence of automated decision making*|automated decision making*|automated decisions|profiling|automated processing",
		rights:          "rights available to individuals|rights|individual rights|data subject rights",
		controller:      "controller|data controller|name of controller|name and contact details of controller|name and contact details of the controller",
		jointController: "name and contact details of joint controller*|joint controller|joint controllers",
		officer:         "data protection officer|dpo|name and contact details of data protection officer|name and contact details of dpo",
		representative:  "representative|name and contact details of representative",
		reference:       "reference|ref|ref no|id|no|number|record id|ropa ref|ropa reference",
		updated:         "last updated|date updated|date of last update|last review|last reviewed|date of last review|review date of record",
		laws:            "legislation|statute|relevant legislation|statutory basis|law|acts",
		internal:        "link to contract with processor|link to record of legitimate interests assessment*|link to record of consent|location of personal data|data protection impact assessment*|dpia*|link to data protection impact assessment|has a personal data breach occurred|link to record of personal data breach|link to retention and erasure policy document|is personal data retained and erased*|reasons for not adhering*|owner|information asset owner|asset owner|system|systems|comments|status|risk|link to*|volume",
	}},
	{"de", map[column]string{
		group:           "datenschutzhinweis|datenschutzhinweise|fachbereich|abteilung|amt|dienst|dienstleistung|dezernat|referat|fachabteilung",
		processing:      "verarbeitungstätigkeit|bezeichnung der verarbeitungstätigkeit|name der verarbeitungstätigkeit|bezeichnung der verarbeitung|verarbeitung|verfahren|bezeichnung|name der verarbeitung",
		purpose:         "zweck|zwecke|zweck der verarbeitung|zwecke der verarbeitung|verarbeitungszweck|verarbeitungszwecke|zweckbestimmung",
		people:          "kategorien betroffener personen|betroffene personen|betroffene|kategorien von betroffenen personen|betroffene personengruppen|personengruppen",
		data:            "kategorien personenbezogener daten|kategorien von personenbezogenen daten|datenkategorien|personenbezogene daten|daten|datenarten",
		specialData:     "besondere kategorien|besondere kategorien personenbezogener daten|sensible daten",
		recipients:      "kategorien von empfängern|empfänger|empfängerkategorien|kategorien der empfänger|empfänger der daten",
		processors:      "auftragsverarbeiter|dienstleister",
		countries:       "drittland|drittländer|drittlandübermittlung|übermittlung in drittländer|datenübermittlung in drittländer|übermittlung in ein drittland*|drittstaaten",
		safeguards:      "garantien|geeignete garantien|dokumentierung geeigneter garantien|dokumentation geeigneter garantien",
		retention:       "löschfrist|löschfristen|fristen für die löschung*|vorgesehene fristen für die löschung*|speicherdauer|aufbewahrungsfrist|aufbewahrungsfristen|aufbewahrungsdauer",
		security:        "technische und organisatorische maßnahmen*|tom|toms|sicherheitsmaßnahmen|allgemeine beschreibung der technischen und organisatorischen maßnahmen*",
		basis:           "rechtsgrundlage|rechtsgrundlagen|rechtsgrundlage der verarbeitung|rechtsgrundlage art 6*",
		condition:       "rechtsgrundlage art 9*|art 9|ausnahme art 9*|bedingung art 9*",
		interests:       "berechtigte interessen|berechtigtes interesse",
		origin:          "quelle|quellen|herkunft der daten|datenquelle|datenherkunft",
		decisions:       "automatisierte entscheidungen|automatisierte entscheidungsfindung*|profiling",
		rights:          "betroffenenrechte|rechte der betroffenen",
		controller:      "verantwortlicher|name des verantwortlichen|name und kontaktdaten des verantwortlichen",
		jointController: "gemeinsam verantwortliche|gemeinsam verantwortlicher|gemeinsame verantwortliche",
		officer:         "datenschutzbeauftragter|datenschutzbeauftragte|dsb|name und kontaktdaten des datenschutzbeauftragten",
		representative:  "vertreter",
		reference:       "nr|lfd nr|laufende nummer|nummer|aktenzeichen|kennung",
		updated:         "stand|letzte änderung|datum der letzten änderung|zuletzt geändert|aktualisiert am",
		laws:            "rechtsvorschrift|rechtsvorschriften|gesetz|gesetze|spezialgesetz",
		internal:        "ansprechpartner|datum der einführung|dsfa|datenschutz folgenabschätzung|bemerkung|bemerkungen|software|system|speicherort|vertrag|risiko",
	}},
	{"fr", map[column]string{
		group:           "notice|mention d information|service|direction|service chargé|département|service concerné",
		processing:      "traitement|nom du traitement|intitulé du traitement|nom|nom sigle|activité|activité de traitement|dénomination du traitement",
		purpose:         "finalité|finalités|finalité du traitement|finalités du traitement|finalité principale|objectif|objectif poursuivi|finalité s du traitement effectué",
		people:          "catégories de personnes concernées|catégorie de personnes concernées|personnes concernées|catégories de personnes",
		data:            "catégories de données|catégories de données personnelles|catégories de données personnelles concernées|catégories de données collectées|données personnelles|données collectées|données",
		specialData:     "données sensibles|catégories particulières de données",
		recipients:      "destinataires|catégories de destinataires|destinataire|catégorie de destinataires|destinataires des données",
		processors:      "sous traitants|sous traitant|prestataires",
		countries:       "transferts hors ue|transferts|transfert hors ue|transferts de données hors ue*|pays tiers|pays de destination|transferts vers des pays tiers*",
		safeguards:      "garanties|type de garanties|garanties appropriées|encadrement du transfert",
		retention:       "durée de conservation|durées de conservation|délais d effacement|délai d effacement|délais prévus pour l effacement*|conservation",
		security:        "mesures de sécurité|sécurité|mesures techniques et organisationnelles*|description générale des mesures*",
		basis:           "base légale|base juridique|bases légales|fondement juridique|base légale du traitement|base juridique du traitement",
		condition:       "condition art 9*|article 9*|exception art 9*",
		interests:       "intérêts légitimes|intérêt légitime|intérêts légitimes poursuivis",
		origin:          "source|sources|source des données|origine des données|sources des données",
		decisions:       "décision automatisée|décisions automatisées|prise de décision automatisée*|profilage",
		rights:          "droits|droits des personnes|exercice des droits",
		controller:      "responsable du traitement|responsable de traitement|nom et coordonnées du responsable*",
		jointController: "responsable conjoint*|responsables conjoints*|co responsable*",
		officer:         "délégué à la protection des données|dpo|dpd|nom et coordonnées du délégué*",
		representative:  "représentant",
		reference:       "n|numéro|réf|référence|n réf|numéro du traitement",
		updated:         "date de mise à jour|mise à jour|dernière mise à jour|date de dernière mise à jour",
		laws:            "texte|textes|texte de loi|textes de référence|loi",
		internal:        "date de création|logiciel|logiciels|lieu de stockage|aipd|pia|commentaires|contrat|statut|gestionnaire",
	}},
	{"cy", map[column]string{
		group:           "hysbysiad|hysbysiad preifatrwydd|gwasanaeth|adran|cyfarwyddiaeth|tîm",
		processing:      "gweithgaredd prosesu|gweithgaredd|prosesu|enw r gweithgaredd|enw",
		purpose:         "diben|dibenion|diben prosesu|diben y prosesu|dibenion prosesu|pwrpas|dibenion y prosesu",
		people:          "categorïau unigolion|unigolion|gwrthrychau data|categorïau o unigolion|categorïau gwrthrychau data",
		data:            "categorïau data personol|data personol|categorïau o ddata personol|mathau o ddata personol",
		specialData:     "data categori arbennig|categorïau arbennig",
		recipients:      "derbynwyr|categorïau derbynwyr|categorïau o dderbynwyr|rhennir â",
		processors:      "prosesyddion|prosesydd",
		countries:       "trydydd gwledydd|gwledydd|trosglwyddiadau|trosglwyddo rhyngwladol|enwau trydydd gwledydd*",
		safeguards:      "mesurau diogelu|mesurau diogelu trosglwyddo",
		retention:       "cyfnod cadw|cyfnodau cadw|amserlen gadw|cadw|amserlen cadw",
		security:        "mesurau diogelwch|diogelwch|mesurau technegol a threfniadol*",
		basis:           "sail gyfreithlon|sail gyfreithiol|seiliau cyfreithlon|erthygl 6*",
		condition:       "amod erthygl 9*|erthygl 9*",
		schedule1:       "atodlen 1*|amod atodlen 1",
		interests:       "buddiannau dilys|buddiannau cyfreithlon",
		origin:          "ffynhonnell|ffynhonnell y data|ffynonellau|ffynhonnell y data personol",
		decisions:       "penderfyniadau awtomataidd|gwneud penderfyniadau awtomataidd*|proffilio",
		rights:          "hawliau|hawliau unigolion",
		controller:      "rheolydd|rheolydd data|rheolwr data",
		jointController: "cyd reolydd|cyd reolyddion",
		officer:         "swyddog diogelu data|sdd",
		reference:       "cyf|cyfeirnod|rhif",
		updated:         "diweddarwyd|dyddiad diweddaru|diweddarwyd ddiwethaf",
		laws:            "deddfwriaeth|deddf",
		internal:        "lleoliad data personol|perchennog|sylwadau|system|aedd",
	}},
}

// A headIndex finds columns: those whose head is known whole, and those of which its beginning is.
type headIndex struct {
	whole  map[string]column
	starts []start
}

type start struct {
	words  string
	column column
}

// indexes are those of headTables, in their order. Of two columns with one head, the first counts.
var indexes = sync.OnceValue(func() []headIndex {
	var out []headIndex
	for _, t := range headTables {
		x := headIndex{whole: map[string]column{}}
		for c := group; c <= internal; c++ {
			for known := range strings.SplitSeq(t.heads[c], "|") {
				if words, ok := strings.CutSuffix(known, "*"); ok {
					x.starts = append(x.starts, start{words, c})
				} else if x.whole[known] == unknown {
					x.whole[known] = c
				}
			}
		}
		out = append(out, x)
	}
	return out
})

// columnOf returns what a head in plain words stands for in a language.
func (x *headIndex) columnOf(head string) column {
	if c := x.whole[head]; c != unknown || head == "" {
		return c
	}
	found, longest := unknown, 0
	for _, s := range x.starts {
		if len(s.words) > longest && strings.HasPrefix(head, s.words) {
			found, longest = s.column, len(s.words)
		}
	}
	return found
}

// plain is a head in small letters, without marks and what stands in brackets at its end.
func plain(head string) string {
	if i := strings.LastIndexByte(head, '('); i > 0 && strings.HasSuffix(strings.TrimSpace(head), ")") {
		head = head[:i]
	}
	words := strings.FieldsFunc(strings.ToLower(head), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, " ")
}

// headsOf finds the row of heads and their language: the one with most columns that are known, of
// the first rows. It is -1 if none has a processing or a purpose, and beside it what no other table
// has: people, data, a lawful basis or recipients.
func headsOf(rows [][]string) (row int, t *headTable, columns []column) {
	const first, longestHead = 40, 400
	row, most := -1, 1
	for i, cells := range rows[:min(len(rows), first)] {
		heads := make([]string, len(cells))
		for k, head := range cells {
			if len(head) < longestHead {
				heads[k] = plain(head)
			}
		}
		for j := range headTables {
			known := 0
			list := make([]column, len(cells))
			for k, head := range heads {
				if list[k] = indexes()[j].columnOf(head); list[k] != unknown {
					known++
				}
			}
			if known > most && hasOne(list, processing, purpose) && hasOne(list, people, data, basis, recipients) {
				row, t, columns, most = i, &headTables[j], list, known
			}
		}
	}
	return row, t, columns
}

func hasOne(list []column, columns ...column) bool {
	return slices.ContainsFunc(columns, func(c column) bool { return slices.Contains(list, c) })
}

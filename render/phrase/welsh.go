package phrase

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/noticec/noticec/notice/period"
)

var welshTag = language.MustParse("cy")

// Welsh is the catalogue for Welsh. The law of the United Kingdom is in English, so its
// terms are those of the Commissioner's Welsh pages and of Welsh public bodies.
var Welsh = Catalogue{
	Tag: welshTag, Name: "Welsh", Unreviewed: true,
	Labels: Labels{
		Kind: "Hysbysiad preifatrwydd", Skip: "Neidio i'r prif gynnwys", Contents: "Cynnwys", Top: "Yn ôl i'r brig",
		Updated: "Diweddarwyd", Version: "Fersiwn", Effective: "Yn gymwys o", Versions: "Fersiynau o'r hysbysiad hwn", Formats: "Fformatau eraill", PageOf: "Tudalen %d o %d", Colon: ":",
	},
	Index: "Hysbysiadau preifatrwydd",
	Headings: map[string]Heading{
		"controller":                  {"Pwy ydym ni", "Pwy ydym ni?"},
		"dpo":                         {"Ein Swyddog Diogelu Data", "Sut gallwch chi gysylltu â'n Swyddog Diogelu Data?"},
		"contacts":                    {"Cysylltu â ni", "Sut gallwch chi gysylltu â ni?"},
		"personal_data":               {"Y wybodaeth rydym yn ei defnyddio", "Pa wybodaeth rydym yn ei defnyddio?"},
		"sources":                     {"O ble rydym yn ei chael", "O ble rydym yn ei chael?"},
		"purposes":                    {"Pam rydym yn ei defnyddio", "Pam rydym yn ei defnyddio?"},
		"lawful_bases":                {"Ein sail gyfreithlon", "Beth yw ein sail gyfreithlon?"},
		"special_category_conditions": {"Data categori arbennig", "A ydym yn defnyddio data categori arbennig?"},
		"consent":                     {"Eich cydsyniad", "Sut gallwch chi dynnu eich cydsyniad yn ôl?"},
		"provision":                   {"Os na fyddwch yn rhoi gwybodaeth i ni", "Beth os na fyddwch yn rhoi gwybodaeth i ni?"},
		"recipients":                  {"Gyda phwy rydym yn ei rhannu", "Gyda phwy rydym yn ei rhannu?"},
		"sharing_reasons":             {"Pam rydym yn ei rhannu", "Pam rydym yn ei rhannu?"},
		"transfers":                   {"Trosglwyddo i wledydd eraill", "A ydym yn ei hanfon i wlad arall?"},
		"retention":                   {"Am ba hyd rydym yn ei chadw", "Am ba hyd rydym yn ei chadw?"},
		"automated_decisions":         {"Penderfyniadau awtomataidd", "A ydym yn gwneud penderfyniadau awtomataidd?"},
		"opt_outs":                    {"Optio allan", "Sut gallwch chi optio allan?"},
		"security":                    {"Sut rydym yn ei chadw'n ddiogel", "Sut rydym yn ei chadw'n ddiogel?"},
		"rights":                      {"Eich hawliau", "Beth yw eich hawliau?"},
		"exercising_rights":           {"Arfer eich hawliau", "Sut gallwch chi arfer eich hawliau?"},
		"complaints":                  {"Sut i gwyno", "Sut gallwch chi gwyno?"},
		"audiences":                   {"I bwy mae'r hysbysiad hwn", "I bwy mae'r hysbysiad hwn?"},
		"definitions":                 {"Ystyr geiriau", "Beth yw ystyr geiriau?"},
		"joint_controllers":           {"Cyd-reolyddion", "Pwy sy'n rhannu'r cyfrifoldeb?"},
		"representative":              {"Ein cynrychiolydd", "Pwy yw ein cynrychiolydd?"},
		"third_party_data":            {"Os byddwch yn sôn wrthym am bobl eraill", "Beth os byddwch yn sôn wrthym am bobl eraill?"},
		"criminal_offence_data":       {"Data troseddau", "A ydym yn defnyddio data am euogfarnau troseddol a throseddau?"},
		"anonymised_uses":             {"Defnydd heb enwau", "Sut y defnyddir gwybodaeth heb enwau?"},
		"promises":                    {"Ein haddewidion", "Beth rydym yn ei addo?"},
		"cookies":                     {"Cwcis", "Pa gwcis a ddefnyddir?"},
		"exceptions":                  {"Yr hyn nad yw'r hysbysiad hwn yn ei ddweud", "Beth nad yw'r hysbysiad hwn yn ei ddweud?"},
		"changes":                     {"Newidiadau i'r hysbysiad hwn", "Sut mae'r hysbysiad hwn wedi newid?"},
		"formats":                     {"Fformatau ac ieithoedd eraill", "Ym mha ffurfiau eraill y gallwch gael yr hysbysiad hwn?"},
		"related_notices":             {"Hysbysiadau cysylltiedig", "Ble gallwch chi gael rhagor o wybodaeth?"},
	},
	Channels: Channels{
		Email: "E-bost", Phone: "Ffôn", Textphone: "Ffôn testun", Fax: "Ffacs", Address: "Post",
		Form: "Ffurflen ar-lein", URL: "Gwefan", Hours: "Oriau agor",
	},
	Table: PurposeTable{
		Caption: "Defnyddio eich gwybodaeth", Purpose: "Diben", Basis: "Sail gyfreithlon",
		Data: "Gwybodaeth", Recipients: "Rhennir gyda", Retention: "Cyfnod cadw",
	},
	Rights: welshRights,
	Laws:   welshLaws,

	Semicolon: "; ", Quotes: [2]string{"‘", "’"},

	KeyFacts: "Cip cyflym", RightToObject: "Eich hawl i wrthwynebu", OtherRights: "Eich hawliau eraill",
	More:        func(n int) string { return fmt.Sprintf("%d arall", n) },
	AlsoKnownAs: "Enwau eraill", OfficerName: "Enw", Unit: "Adran", PartOf: "Yn rhan o",
	Authorities: map[string]string{
		"official-authority": "Awdurdod swyddogol",
		"authorised-by-law":  "Wedi'i awdurdodi gan y gyfraith",
	},
	Duties: map[string]string{
		"controller": "Y rheolydd", "dpo": "Y Swyddog Diogelu Data", "purposes": "Dibenion", "lawful-basis": "Sail gyfreithlon",
		"legitimate-interests": "Buddiannau dilys", "categories": "Mathau o wybodaeth", "recipients": "Derbynwyr", "transfers": "Trosglwyddo i wledydd eraill",
		"retention": "Cyfnod cadw", "rights": "Eich hawliau", "withdraw-consent": "Tynnu cydsyniad yn ôl", "complain-controller": "Cwynion i'r rheolydd",
		"complain-authority": "Cwynion i'r awdurdod", "provision-requirement": "A oes rhaid rhoi gwybodaeth", "adm": "Penderfyniadau awtomataidd", "source": "Ffynhonnell y wybodaeth",
	},
	Cookies: CookieLabels{
		Caption: "Y cwcis a osodir", Name: "Enw", Purpose: "Diben", Duration: "Pa mor hir y mae'n aros", Provider: "Gosodir gan", Consent: "Eich cydsyniad",
		OnlyWith: "Dim ond gyda'ch cydsyniad", NotNeeded: "Gosodir heb ofyn",
	},
	Record: RecordLabels{
		Heading: "Am yr hysbysiad hwn", ValidUntil: "Yn gymwys tan", SupersededBy: "Disodlwyd gan", ReviewBy: "Adolygiad nesaf erbyn", Reviewer: "Adolygwyd gan",
		AdoptedBy: "Mabwysiadwyd gan", RegisterRef: "Cyfeirnod yn y gofrestr", Licence: "Trwydded y testun", Notified: "Dywedwyd wrth bobl ar",
	},
	PublicSource: "ar gael i'r cyhoedd",
	Region:       welshRegion,
	Nothing:      "Dim",
	Article:      func(number string) string { return "Erthygl " + number },
	Section:      func(number string) string { return "adran " + number },
	BasisNames: map[string]string{
		"consent": "Cydsyniad", "contract": "Contract", "legal-obligation": "Rhwymedigaeth gyfreithiol", "vital-interests": "Buddiannau hanfodol",
		"public-task": "Tasg gyhoeddus", "recognised-legitimate-interests": "Buddiant dilys cydnabyddedig", "legitimate-interests": "Buddiannau dilys",
	},
	ConditionNames: map[string]string{
		"explicit-consent": "Cydsyniad penodol",
		"employment-social-security-social-protection": "Cyfraith cyflogaeth, nawdd cymdeithasol a diogelu cymdeithasol",
		"vital-interests-incapable":                    "Buddiannau hanfodol, lle na all y person roi cydsyniad",
		"not-for-profit-body":                          "Corff nid er elw â nod gwleidyddol, athronyddol, crefyddol neu undebol",
		"manifestly-made-public":                       "Data y mae gwrthrych y data wedi'i wneud yn gyhoeddus yn amlwg",
		"legal-claims-judicial-acts":                   "Hawliadau cyfreithiol; llysoedd yn gweithredu yn eu rôl farnwrol",
		"substantial-public-interest":                  "Budd cyhoeddus sylweddol",
		"health-or-social-care":                        "Gofal iechyd neu ofal cymdeithasol",
		"public-health":                                "Budd y cyhoedd ym maes iechyd y cyhoedd",
		"archiving-research-statistics":                "Archifo er budd y cyhoedd, ymchwil wyddonol neu hanesyddol, dibenion ystadegol",
	},
	Or: "neu", LawsLabel: "Y gyfraith y tu ôl iddo",
	Period:  welshPeriod,
	InYears: welshInYears,
	Qualify: func(qualifier, period string) string {
		return map[string]string{"up-to": "hyd at ", "at-least": "o leiaf ", "about": "oddeutu "}[qualifier] + period
	},
	Supervisors: map[string]string{
		"Information Commission (ICO)":            "Y Comisiwn Gwybodaeth (ICO)",
		"Information Commissioner’s Office (ICO)": "Swyddfa'r Comisiynydd Gwybodaeth (ICO)",
	},
	CoversLead: "Mae'n dweud wrthych am:",
	Exercise:   Exercise{Contact: "At bwy i ysgrifennu", Identity: "Prawf o bwy ydych chi", Time: "Faint o amser y mae'n ei gymryd", Fee: "Beth yw'r gost"},
	Transfer:   TransferLabels{Recipient: "Derbynnydd", Safeguard: "Mesur diogelu", Derogation: "Beth sy’n caniatáu hyn", Copy: "Sut i gael copi"},
	Mechanisms: map[string]string{
		"adequacy":                        "rheoliadau digonolrwydd",
		"eu-us-dpf":                       "Fframwaith Preifatrwydd Data UE-UDA",
		"uk-us-data-bridge":               "pont ddata DU-UDA",
		"ch-us-dpf":                       "Fframwaith Preifatrwydd Data y Swistir-UDA",
		"eu-sccs":                         "cymalau cytundebol safonol yr UE",
		"uk-idta":                         "Cytundeb Trosglwyddo Data Rhyngwladol y DU",
		"uk-addendum":                     "Atodiad y DU i gymalau cytundebol safonol yr UE",
		"bcr":                             "rheolau corfforaethol rhwymol",
		"public-body-instrument":          "offeryn sy'n rhwymo mewn cyfraith rhwng cyrff cyhoeddus",
		"administrative-arrangement":      "trefniant gweinyddol rhwng cyrff cyhoeddus",
		"code-of-conduct":                 "cod ymddygiad cymeradwy",
		"certification":                   "ardystiad cymeradwy",
		"ad-hoc-clauses":                  "cymalau cytundebol y mae'r awdurdod wedi'u cymeradwyo",
		"derogation-explicit-consent":     "eich cydsyniad penodol",
		"derogation-contract":             "contract gyda chi",
		"derogation-contract-in-interest": "contract er eich budd",
		"derogation-public-interest":      "rhesymau pwysig o fudd cyhoeddus",
		"derogation-legal-claims":         "hawliadau cyfreithiol",
		"derogation-vital-interests":      "buddiannau hanfodol rhywun",
		"derogation-public-register":      "cofrestr gyhoeddus",
		"derogation-made-public":          "y ffaith eich bod wedi'i gwneud yn gyhoeddus eich hun heb wahardd ei defnyddio",
		"derogation-compelling-legitimate-interests": "buddiannau dilys cymhellol",
	},
	OptOuts: map[string]string{
		"national-data-opt-out": "Optio allan cenedlaethol ar gyfer data", "open-register": "Cofrestr agored",
	},
	List: welshList,
	Date: func(year, month, day int) string {
		return fmt.Sprintf("%d %s %d", day, welshMonths[(month-1)%12], year)
	},
}

var welshMonths = [...]string{"Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"}

var welshRights = map[string]string{
	"be-informed":                "Cael gwybod",
	"access":                     "Gweld eich gwybodaeth",
	"rectification":              "Ei chywiro",
	"erasure":                    "Ei dileu",
	"restriction":                "Cyfyngu ar ei defnydd",
	"recipient-notification":     "Gwybod pwy gafodd wybod",
	"portability":                "Mynd â hi gyda chi",
	"object":                     "Gwrthwynebu",
	"object-direct-marketing":    "Atal marchnata uniongyrchol",
	"object-research":            "Gwrthwynebu ymchwil",
	"adm":                        "Gofyn am adolygu penderfyniadau awtomataidd",
	"withdraw-consent":           "Tynnu eich cydsyniad yn ôl",
	"complain-controller":        "Cwyno i'r rheolydd",
	"complain-authority":         "Cwyno i'r awdurdod",
	"judicial-remedy-authority":  "Mynd i'r llys am yr awdurdod",
	"judicial-remedy-controller": "Mynd i'r llys",
	"compensation":               "Cael iawndal",
}

// welshList joins with commas alone: "a" would change the first letter of the word after it.
func welshList(items []string) string { return strings.Join(items, ", ") }

// welshRegion names a country. CLDR 32 is behind in one name.
func welshRegion(code string) string {
	if code == "KR" {
		return "De Corea"
	}
	return regionName(code, display.Regions(welshTag))
}

// welshLaws is what other laws than the UK GDPR say otherwise.
var welshLaws = map[string]Law{
	"union": {
		Rights:     map[string]string{"adm": welshUnionDecisions},
		Mechanisms: map[string]string{"adequacy": "penderfyniad digonolrwydd"},
	},
	"institutions": {
		Rights: map[string]string{
			"adm":    welshUnionDecisions,
			"object": "Gwrthwynebu",
		},
		Mechanisms: map[string]string{"adequacy": "penderfyniad digonolrwydd"},
	},
}

var welshUnionDecisions = "Peidio â bod yn destun penderfyniadau awtomataidd"

func welshInYears(calendar string, p period.Period) string {
	kind := map[string]string{"academic-year": "ysgol", "financial-year": "ariannol"}[calendar]
	if kind == "" {
		return ""
	}
	return inYears(welshTag, p, period.Forms{Other: period.WelshYear(p[period.Year]) + " " + kind})
}

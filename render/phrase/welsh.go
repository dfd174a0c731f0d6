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
// terms are those of the Commissioner’s Welsh pages and of Welsh public bodies.
var Welsh = Catalogue{
	Tag: welshTag, Name: "Welsh", Unreviewed: true,
	Labels: Labels{
		Kind: "Hysbysiad preifatrwydd", Skip: "Neidio i’r prif gynnwys", Contents: "Cynnwys", Top: "Yn ôl i’r brig",
		Updated: "Diweddarwyd", Version: "Fersiwn", Effective: "Yn gymwys o", Versions: "Fersiynau o’r hysbysiad hwn", Formats: "Fformatau eraill",
		AllNotices: "Pob hysbysiad preifatrwydd", Navigation: "Hysbysiadau, fformatau ac ieithoedd", PageOf: "Tudalen %d o %d", Colon: ":",
		Draft: "Drafft: nid i’w gyhoeddi",
	},
	Sentences: welshSentences, Denies: welshDenies, Slots: welshSlots, Where: "Lle mae cyfraith y DU yn gymwys:", CaseFirst: true,
	It: "<eich gwybodaeth|dy wybodaeth>", ThisInformation: "hyn", You: "<chi|ti>",
	Facts:    welshFacts,
	Annex1:   welshAnnex1,
	InYears:  welshInYears,
	Index:    welshIndex,
	Headings: welshHeadings,
	Channels: Channels{
		Email: "E-bost", Phone: "Ffôn", Textphone: "Ffôn testun", Fax: "Ffacs", Address: "Post",
		Form: "Ffurflen ar-lein", URL: "Gwefan", Hours: "Oriau agor",
	},
	Table: TableHeads{
		Purpose: "Ar gyfer beth", Used: "Beth rydym yn ei ddefnyddio", Basis: "Sail gyfreithlon",
		Data: "Gwybodaeth", Recipients: "Rhennir gyda", Retention: "Cyfnod cadw",
		Details: "Manylion", Source: "Ffynhonnell", Condition: "Amod", Country: "Gwlad", Role: "Rôl", Decision: "Penderfyniad", Right: "Hawl", Required: "A oes rhaid i <chi|ti> ei rhoi?",
	},
	Rights: welshRights,
	Laws:   welshLaws,

	Semicolon: "; ", Quotes: [2]string{"‘", "’"},

	KeyFacts: "Yn gryno", RightToObject: "<Eich|Dy> hawl i wrthwynebu", OtherRights: "<Eich|Dy> hawliau eraill", RightsList: "Pa hawliau sydd <gennych|gennyt>",
	More: welshMore, MorePurposes: welshMore,
	AlsoKnownAs: "Enwau eraill", OfficerName: "Enw", Unit: "Adran", PartOf: "Yn rhan o",
	Authorities: map[string]string{
		"official-authority": "Awdurdod swyddogol",
		"authorised-by-law":  "Wedi’i awdurdodi gan y gyfraith",
	},
	Duties: map[string]string{
		"controller": "Y rheolydd", "dpo": "Y Swyddog Diogelu Data", "purposes": "Dibenion", "lawful-basis": "Sail gyfreithlon",
		"legitimate-interests": "Buddiannau dilys", "categories": "Mathau o wybodaeth", "recipients": "Derbynwyr", "transfers": "Trosglwyddo i wledydd eraill",
		"retention": "Cyfnod cadw", "rights": "<Eich|Dy> hawliau", "withdraw-consent": "Tynnu cydsyniad yn ôl", "complain-controller": "Cwynion i’r rheolydd",
		"complain-authority": "Cwynion i’r awdurdod", "provision-requirement": "A oes rhaid rhoi gwybodaeth", "adm": "Penderfyniadau awtomataidd", "source": "Ffynhonnell y wybodaeth",
	},
	Cookies: welshCookies,
	Record: RecordLabels{
		Heading: "Am yr hysbysiad hwn", ValidUntil: "Yn gymwys tan", SupersededBy: "Disodlwyd gan", Present: "Fersiwn gyfredol", Original: "Y gwreiddiol", ReviewBy: "Adolygiad nesaf erbyn", Reviewer: "Adolygwyd gan",
		RegisterRef: "Cyfeirnod yn y gofrestr", Licence: "Trwydded y testun", Notified: "Dywedwyd wrth bobl ar", Material: "newid pwysig",
	},
	PublicSource: "ar gael i’r cyhoedd",
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
		"manifestly-made-public":                       "Gwybodaeth <rydych chi|rwyt ti> wedi’i gwneud yn gyhoeddus",
		"legal-claims-judicial-acts":                   "Hawliadau cyfreithiol; llysoedd yn gweithredu yn eu rôl farnwrol",
		"substantial-public-interest":                  "Budd cyhoeddus sylweddol",
		"health-or-social-care":                        "Gofal iechyd neu ofal cymdeithasol",
		"public-health":                                "Budd y cyhoedd ym maes iechyd y cyhoedd",
		"archiving-research-statistics":                "Archifo er budd y cyhoedd, ymchwil wyddonol neu hanesyddol, dibenion ystadegol",
	},
	Or: "neu", LawsLabel: "Y gyfraith y tu ôl iddo",
	Period: welshPeriod,
	Qualify: func(qualifier, period string) string {
		return map[string]string{"up-to": "hyd at ", "at-least": "o leiaf ", "about": "oddeutu "}[qualifier] + period
	},
	Supervisors: map[string]string{
		"Information Commission (ICO)":            "Y Comisiwn Gwybodaeth (ICO)",
		"Information Commissioner’s Office (ICO)": "Swyddfa’r Comisiynydd Gwybodaeth (ICO)",
	},
	CoversLead: "Mae’n dweud <wrthych chi|wrthyt ti> am:",
	Exercise:   Exercise{Identity: "Prawf o bwy <ydych chi|wyt ti>", Time: "Faint o amser mae’n ei gymryd", Fee: "Beth yw’r gost"},
	Transfer:   TransferLabels{Recipient: "Derbynnydd", Safeguard: "Mesur diogelu", Copy: "Sut i gael copi"},
	Mechanisms: map[string]string{
		"adequacy":                        "rheoliadau digonolrwydd",
		"eu-us-dpf":                       "Fframwaith Preifatrwydd Data UE-UDA",
		"uk-us-data-bridge":               "pont ddata DU-UDA",
		"ch-us-dpf":                       "Fframwaith Preifatrwydd Data y Swistir-UDA",
		"eu-sccs":                         "cymalau cytundebol safonol yr UE",
		"uk-idta":                         "Cytundeb Trosglwyddo Data Rhyngwladol y DU",
		"uk-addendum":                     "Atodiad y DU i gymalau cytundebol safonol yr UE",
		"bcr":                             "rheolau corfforaethol rhwymol",
		"public-body-instrument":          "offeryn sy’n rhwymo mewn cyfraith rhwng cyrff cyhoeddus",
		"administrative-arrangement":      "trefniant gweinyddol rhwng cyrff cyhoeddus",
		"code-of-conduct":                 "cod ymddygiad cymeradwy",
		"certification":                   "ardystiad cymeradwy",
		"ad-hoc-clauses":                  "cymalau cytundebol y mae’r awdurdod wedi’u cymeradwyo",
		"derogation-explicit-consent":     "<eich cydsyniad|dy gydsyniad> penodol",
		"derogation-contract":             "contract gyda <chi|thi>",
		"derogation-contract-in-interest": "contract er <eich budd|dy fudd>",
		"derogation-public-interest":      "rhesymau pwysig er budd y cyhoedd",
		"derogation-legal-claims":         "hawliadau cyfreithiol",
		"derogation-vital-interests":      "buddiannau hanfodol rhywun",
		"derogation-public-register":      "cofrestr gyhoeddus",
		"derogation-made-public":          "y ffaith mai <chi eich|ti dy> hun a’i gwnaeth yn gyhoeddus, heb wahardd ei defnyddio",
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

// welshList joins with commas alone: "a" would change the first letter of the word after it.
func welshList(items []string) string { return strings.Join(items, ", ") }

// welshRegion names a country. CLDR 32 is behind in one name.
func welshRegion(code string) string {
	if code == "KR" {
		return "De Corea"
	}
	return regionName(code, display.Regions(welshTag))
}

func welshInYears(calendar string, p period.Period) string {
	kind := map[string]string{"academic-year": "ysgol", "financial-year": "ariannol"}[calendar]
	if kind == "" {
		return ""
	}
	return inYears(welshTag, p, period.Forms{Other: period.WelshYear(p[period.Year]) + " " + kind})
}

func welshMore(n int) string { return fmt.Sprintf("%d arall", n) }

package phrase

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
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
	Controller:  "Yn gyfrifol am eich gwybodaeth bersonol: %s. Yng ngeiriau'r gyfraith, dyma'r rheolydd.",
	Officer:     "Mae'r Swyddog Diogelu Data yn cadw golwg ar sut y defnyddir gwybodaeth bersonol. Gallwch gysylltu â'r swyddog gydag unrhyw gwestiwn amdani.",
	AlsoKnownAs: "Enwau eraill", OfficerName: "Enw", Unit: "Adran", PartOf: "Yn rhan o",
	NotThese:        "Nid yw'r hawliau hyn yn gymwys yma:",
	SpecialCategory: "Data categori arbennig yw hwn, sy'n cael ei ddiogelu'n gryfach gan y gyfraith.",
	CriminalOffence: "Data troseddau yw hwn, sy'n cael ei ddiogelu'n gryfach gan y gyfraith.",
	Reach:           "Gallwch gysylltu yn y ffyrdd hyn:",
	About:           "am: %s",
	NewSince:        func(day string) string { return "newydd ers " + day },
	Representative:  "Cynrychiolydd y rheolydd, sydd wedi'i sefydlu mewn man arall: %s. Gallwch gysylltu â'r cynrychiolydd am bopeth yn yr hysbysiad hwn.",
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
	Calendars: map[string]string{"academic-year": "wedi'i gyfrif mewn blynyddoedd academaidd", "financial-year": "wedi'i gyfrif mewn blynyddoedd ariannol"},
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
	NoTransfers:  "Dim. Nid anfonir eich gwybodaeth bersonol i wlad arall.",
	NoDecisions:  "Dim. Ni wneir penderfyniadau awtomataidd amdanoch, ac nid oes proffilio.",
	Nothing:      "Dim",
	Article:      func(number string) string { return "Erthygl " + number },
	Section:      func(number string) string { return "adran " + number },
	BasisNames: map[string]string{
		"consent": "Cydsyniad", "contract": "Contract", "legal-obligation": "Rhwymedigaeth gyfreithiol", "vital-interests": "Buddiannau hanfodol",
		"public-task": "Tasg gyhoeddus", "recognised-legitimate-interests": "Buddiant dilys cydnabyddedig", "legitimate-interests": "Buddiannau dilys",
	},
	Bases: map[string]string{
		"consent":                         "Rydych wedi cytuno iddo.",
		"contract":                        "Mae ei angen ar gyfer contract gyda chi, neu ar gyfer camau y gofynnoch amdanynt cyn contract.",
		"legal-obligation":                "Mae'r gyfraith yn ei fynnu.",
		"vital-interests":                 "Mae ei angen i ddiogelu bywyd rhywun.",
		"public-task":                     "Mae ei angen ar gyfer tasg er budd y cyhoedd neu wrth arfer awdurdod swyddogol, fel y nodir yn y gyfraith.",
		"recognised-legitimate-interests": "Mae ei angen ar gyfer buddiant y mae'r gyfraith yn ei gydnabod.",
		"legitimate-interests":            "Mae ei angen ar gyfer buddiant dilys nad yw eich buddiannau a'ch hawliau chi yn drech nag ef.",
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
	Conditions: map[string]string{
		"explicit-consent": "Rydych wedi cytuno iddo yn benodol.",
		"employment-social-security-social-protection": "Mae ei angen o dan gyfraith cyflogaeth, nawdd cymdeithasol a diogelu cymdeithasol.",
		"vital-interests-incapable":                    "Mae ei angen i ddiogelu bywyd rhywun, ac ni all y person hwnnw roi cydsyniad.",
		"not-for-profit-body":                          "Mae corff nid er elw yn ei ddefnyddio am ei aelodau a phobl sydd mewn cysylltiad rheolaidd ag ef.",
		"manifestly-made-public":                       "Rydych wedi ei wneud yn gyhoeddus eich hun.",
		"legal-claims-judicial-acts":                   "Mae ei angen ar gyfer hawliadau cyfreithiol, neu gan lysoedd.",
		"substantial-public-interest":                  "Mae ei angen am resymau o fudd cyhoeddus sylweddol, fel y nodir yn y gyfraith.",
		"health-or-social-care":                        "Mae ei angen i ddarparu neu reoli gofal iechyd neu ofal cymdeithasol, gan bobl sy'n gorfod cadw cyfrinachedd.",
		"public-health":                                "Mae ei angen ar gyfer iechyd y cyhoedd.",
		"archiving-research-statistics":                "Mae ei angen ar gyfer archifau er budd y cyhoedd, ymchwil neu ystadegau.",
	},
	Schedule1: func(paragraph int) string {
		return fmt.Sprintf("Deddf Diogelu Data 2018, Atodlen 1, paragraff %d", paragraph)
	},
	Or: "neu", LawsLabel: "Y gyfraith y tu ôl iddo", ContractLabel: "Y contract", InterestsLabel: "Y buddiant",
	Period: welshPeriod,
	Qualify: func(qualifier, period string) string {
		return map[string]string{"up-to": "hyd at ", "at-least": "o leiaf ", "about": "oddeutu "}[qualifier] + period
	},
	From:     "yn cychwyn: %s",
	Until:    "yn dod i ben: %s",
	UntilAge: func(age int) string { return fmt.Sprintf("nes bod y person yn %d oed", age) },
	Then: map[string]string{
		"destroy": "yna ei dinistrio'n ddiogel", "anonymise": "yna ei gwneud yn ddienw",
		"archive": "yna ei chadw yn yr archif", "review": "yna ei hadolygu",
	},
	ProvisionRequired: map[string]string{
		"statutory":    "Mae'r gyfraith yn mynnu eich bod yn rhoi'r wybodaeth hon.",
		"contractual":  "Mae'r contract yn mynnu eich bod yn rhoi'r wybodaeth hon.",
		"pre-contract": "Mae angen y wybodaeth hon cyn y gellir gwneud contract gyda chi.",
		"voluntary":    "Nid oes rhaid i chi roi'r wybodaeth hon.",
	},
	ObjectLimits:       "Rhaid i'r defnydd ddod i ben wedyn, oni bai bod rhesymau dilys cymhellol drosto sy'n drech na'ch buddiannau, eich hawliau a'ch rhyddidau, neu fod ei angen ar gyfer hawliadau cyfreithiol.",
	ToObject:           "I wrthwynebu, cysylltwch yn un o'r ffyrdd hyn:",
	ComplainController: "Gallwch gwyno i'r rheolydd am sut y defnyddir eich gwybodaeth bersonol: %s.",
	Acknowledgement:    "Cewch ateb bod eich cwyn wedi cyrraedd o fewn 30 diwrnod i'w derbyn, a chewch wybod y canlyniad heb oedi gormodol.",
	ComplainAuthority:  "Mae gennych hawl hefyd i gwyno i'r awdurdod goruchwylio: %s.",
	Supervisors: map[string]string{
		"Information Commission (ICO)":            "Y Comisiwn Gwybodaeth (ICO)",
		"Information Commissioner’s Office (ICO)": "Swyddfa'r Comisiynydd Gwybodaeth (ICO)",
	},
	ComplainAnyAuthority: "Mae gennych hawl hefyd i gwyno i awdurdod goruchwylio ar gyfer diogelu data, er enghraifft lle rydych yn byw neu'n gweithio, neu yn y man lle torrwyd eich hawliau.",
	CoversLead:           "Mae'n dweud wrthych am:",
	Exercise:             Exercise{Contact: "At bwy i ysgrifennu", Identity: "Prawf o bwy ydych chi", Time: "Faint o amser y mae'n ei gymryd", Fee: "Beth yw'r gost"},
	Decision:             DecisionLabels{Logic: "Sut mae'n gweithio", Significance: "Beth mae'n ei olygu i chi", Consequences: "Beth all ddilyn", Review: "Sut i ofyn am ei adolygu", Profiling: "Mae hyn yn cynnwys proffilio: mae cyfrifiaduron yn creu darlun ohonoch."},
	Transfer:             TransferLabels{Recipient: "Derbynnydd", Safeguard: "Mesur diogelu", Derogation: "Beth sy’n caniatáu hyn", Copy: "Sut i gael copi"},
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

var welshRights = map[string]Right{
	"be-informed":                {"Cael gwybod", "Mae gennych hawl i gael gwybod sut y defnyddir eich gwybodaeth bersonol. Dyna a wna'r hysbysiad hwn."},
	"access":                     {"Gweld eich gwybodaeth", "Gallwch ofyn a oes gwybodaeth amdanoch yn cael ei chadw, a gofyn am gopi ohoni."},
	"rectification":              {"Ei chywiro", "Gallwch ofyn am gywiro gwybodaeth anghywir ac am gwblhau gwybodaeth anghyflawn."},
	"erasure":                    {"Ei dileu", "Gallwch ofyn am ddileu eich gwybodaeth. Nid yw hyn yn gymwys lle mae'r gyfraith yn mynnu ei chadw, na lle mae ei hangen o hyd ar gyfer tasg gyhoeddus neu hawliadau cyfreithiol."},
	"restriction":                {"Cyfyngu ar ei defnydd", "Gallwch ofyn am gyfyngu ar y defnydd o'ch gwybodaeth, er enghraifft tra bo ei chywirdeb yn cael ei wirio."},
	"recipient-notification":     {"Gwybod pwy gafodd wybod", "Dywedir wrth bawb a dderbyniodd eich gwybodaeth pan gaiff ei chywiro, ei dileu neu ei chyfyngu. Gallwch ofyn pwy ydynt."},
	"portability":                {"Mynd â hi gyda chi", "Gallwch gael y wybodaeth a roesoch, ar ffurf y gall cyfrifiaduron ei darllen, lle caiff ei defnyddio gan gyfrifiadur gyda'ch cydsyniad neu ar gyfer contract gyda chi."},
	"object":                     {"Gwrthwynebu", "Gallwch wrthwynebu ar unrhyw adeg, am resymau sy'n ymwneud â'ch sefyllfa chi, i'ch gwybodaeth gael ei defnyddio ar gyfer tasg gyhoeddus neu fuddiannau dilys."},
	"object-direct-marketing":    {"Atal marchnata uniongyrchol", "Gallwch wrthwynebu ar unrhyw adeg i'ch gwybodaeth gael ei defnyddio ar gyfer marchnata uniongyrchol. Daw i ben wedyn."},
	"object-research":            {"Gwrthwynebu ymchwil", "Gallwch wrthwynebu i'ch gwybodaeth gael ei defnyddio ar gyfer ymchwil neu ystadegau, oni bai bod angen hynny ar gyfer tasg er budd y cyhoedd."},
	"adm":                        {"Gofyn am adolygu penderfyniadau awtomataidd", "Gallwch ofyn i berson edrych ar benderfyniad ag effaith ddifrifol arnoch a wnaed heb ran gan berson, rhoi eich barn a herio'r penderfyniad."},
	"withdraw-consent":           {"Tynnu eich cydsyniad yn ôl", "Gallwch dynnu eich cydsyniad yn ôl ar unrhyw adeg. Mae'r hyn a wnaed cyn hynny yn dal yn gyfreithlon."},
	"complain-controller":        {"Cwyno i'r rheolydd", "Gallwch gwyno am sut y defnyddir eich gwybodaeth bersonol."},
	"complain-authority":         {"Cwyno i'r awdurdod", "Gallwch gwyno i'r awdurdod goruchwylio ar gyfer diogelu data."},
	"judicial-remedy-authority":  {"Mynd i'r llys am yr awdurdod", "Gallwch fynd i'r llys os nad yw'r awdurdod goruchwylio yn delio â'ch cwyn."},
	"judicial-remedy-controller": {"Mynd i'r llys", "Gallwch fynd i'r llys os yw eich hawliau wedi'u torri."},
	"compensation":               {"Cael iawndal", "Gallwch hawlio iawndal am niwed a achoswyd gan ddefnydd anghyfreithlon o'ch gwybodaeth."},
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
		Rights:     map[string]Right{"adm": welshUnionDecisions},
		Mechanisms: map[string]string{"adequacy": "penderfyniad digonolrwydd"},
	},
	"institutions": {
		Rights: map[string]Right{
			"adm":    welshUnionDecisions,
			"object": {"Gwrthwynebu", "Gallwch wrthwynebu ar unrhyw adeg, am resymau sy'n ymwneud â'ch sefyllfa chi, i'ch gwybodaeth gael ei defnyddio ar gyfer tasg gyhoeddus."},
		},
		Mechanisms: map[string]string{"adequacy": "penderfyniad digonolrwydd"},
	},
}

var welshUnionDecisions = Right{"Peidio â bod yn destun penderfyniadau awtomataidd", "Mae gennych hawl i beidio â bod yn destun penderfyniad ag effaith gyfreithiol neu effaith ddifrifol debyg arnoch a wneir drwy ddulliau awtomataidd yn unig, gan gynnwys proffilio. Lle mae'r gyfraith yn caniatáu penderfyniad o'r fath, gallwch ofyn i berson edrych arno, rhoi eich barn a'i herio."}

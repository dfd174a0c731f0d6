package phrase

import "slices"

// welshHeadings are the headings of sections, as a noun and as a question.
var welshHeadings = map[string]Heading{
	"use":                         {"Beth rydym yn ei ddefnyddio, a pham", "Beth rydym yn ei ddefnyddio, a pham?"},
	"sharing":                     {"Pwy sy’n ei gweld, ac am ba hyd rydym yn ei chadw", "Pwy sy’n ei gweld, ac am ba hyd rydym yn ei chadw?"},
	"not":                         {"Beth nad ydym yn ei wneud", "Beth nad ydym yn ei wneud?"},
	"controller":                  {"Pwy ydym ni", "Pwy ydym ni?"},
	"dpo":                         {"Ein Swyddog Diogelu Data", "Pwy yw ein Swyddog Diogelu Data?"},
	"contacts":                    {"Cysylltu â ni", "Sut <gallwch chi|gelli di> gysylltu â ni?"},
	"personal_data":               {"Y wybodaeth rydym yn ei defnyddio", "Pa wybodaeth rydym yn ei defnyddio?"},
	"sources":                     {"O ble rydym yn ei chael", "O ble rydym yn ei chael?"},
	"purposes":                    {"Pam rydym yn ei defnyddio", "Pam rydym yn ei defnyddio?"},
	"lawful_bases":                {"Ein sail gyfreithlon", "Beth yw ein sail gyfreithlon?"},
	"special_category_conditions": {"Pam y gallwn ddefnyddio data categori arbennig", "Pam y gallwn ddefnyddio data categori arbennig?"},
	"consent":                     {"<Eich cydsyniad|Dy gydsyniad>", "Sut <gallwch chi dynnu eich cydsyniad|gelli di dynnu dy gydsyniad> yn ôl?"},
	"provision":                   {"A oes rhaid i <chi|ti> ei rhoi", "A oes rhaid i <chi|ti> ei rhoi?"},
	"recipients":                  {"Gyda phwy rydym yn ei rhannu", "Gyda phwy rydym yn ei rhannu?"},
	"sharing_reasons":             {"Pam rydym yn ei rhannu", "Pam rydym yn ei rhannu?"},
	"transfers":                   {"Ei hanfon i wledydd eraill", "A ydym yn ei hanfon i wledydd eraill?"},
	"retention":                   {"Am ba hyd rydym yn ei chadw", "Am ba hyd rydym yn ei chadw?"},
	"automated_decisions":         {"Penderfyniadau awtomataidd", "A ydym yn gwneud penderfyniadau awtomataidd?"},
	"opt_outs":                    {"Sut i optio allan", "Sut <gallwch chi|gelli di> optio allan?"},
	"security":                    {"Sut rydym yn ei diogelu", "Sut rydym yn ei diogelu?"},
	"rights":                      {"<Eich|Dy> hawliau", "Beth yw <eich|dy> hawliau?"},
	"exercising_rights":           {"Sut i ddefnyddio <eich|dy> hawliau", "Sut <gallwch chi ddefnyddio eich|gelli di ddefnyddio dy> hawliau?"},
	"complaints":                  {"Sut i gwyno", "Sut <gallwch chi|gelli di> gwyno?"},
	"audiences":                   {"I bwy mae’r hysbysiad hwn", "I bwy mae’r hysbysiad hwn?"},
	"definitions":                 {"Ystyr ein geiriau", "Beth yw ystyr ein geiriau?"},
	"joint_controllers":           {"Cyd-reolyddion", "Pwy sy’n penderfynu gyda ni?"},
	"representative":              {"Ein cynrychiolydd", "Pwy yw ein cynrychiolydd?"},
	"third_party_data":            {"Os <byddwch yn|byddi di’n> sôn wrthym am bobl eraill", "Beth os <byddwch yn|byddi di’n> sôn wrthym am bobl eraill?"},
	"criminal_offence_data":       {"Data troseddau", "A ydym yn defnyddio data am euogfarnau troseddol a throseddau?"},
	"anonymised_uses":             {"Defnydd nad yw’n <eich|dy> adnabod", "Sut rydym yn defnyddio gwybodaeth nad yw’n <eich|dy> adnabod?"},
	"promises":                    {"Yr hyn rydym yn ei addo", "Beth rydym yn ei addo?"},
	"cookies":                     {"Cwcis", "Pa gwcis rydym yn eu defnyddio?"},
	"exceptions":                  {"Yr hyn nad yw’r hysbysiad hwn yn ei ddweud", "Beth nad yw’r hysbysiad hwn yn ei ddweud?"},
	"changes":                     {"Newidiadau i’r hysbysiad hwn", "Sut mae’r hysbysiad hwn wedi newid?"},
	"formats":                     {"Fformatau ac ieithoedd eraill", "A <allwch chi|elli di> gael yr hysbysiad hwn ar ffurf arall?"},
	"related_notices":             {"Hysbysiadau cysylltiedig", "Ble <gallwch chi|gelli di> gael rhagor o wybodaeth?"},
}

// welshRights are the names of rights.
var welshRights = map[string]string{
	"be-informed":                "Cael gwybod",
	"access":                     "Gweld <eich gwybodaeth|dy wybodaeth>",
	"rectification":              "Ei chywiro",
	"erasure":                    "Gofyn i ni ei dileu",
	"restriction":                "Cyfyngu ar ei defnydd",
	"recipient-notification":     "Rhoi gwybod i eraill",
	"portability":                "Mynd â hi gyda <chi|thi>",
	"object":                     "Gwrthwynebu",
	"object-direct-marketing":    "Stopio marchnata",
	"object-research":            "Gwrthwynebu ymchwil",
	"adm":                        "Penderfyniadau awtomataidd",
	"withdraw-consent":           "Newid <eich|dy> meddwl",
	"complain-controller":        "Cwyno i ni",
	"complain-authority":         "Cwyno i’r awdurdod",
	"judicial-remedy-authority":  "Herio’r awdurdod",
	"judicial-remedy-controller": "Mynd i’r llys",
	"compensation":               "Iawndal",
}

// welshFacts are the labels of the key facts.
var welshFacts = Facts{
	PurposesVerbs: "Rydym yn defnyddio <eich gwybodaeth|dy wybodaeth>", PurposesGerunds: "Rydym yn defnyddio <eich gwybodaeth|dy wybodaeth> ar gyfer",
	Data: "Rydym yn defnyddio", Recipients: "Gyda phwy rydym yn ei rhannu", Transfers: "I ble rydym yn ei hanfon", Retention: "Am ba hyd rydym yn ei chadw",
	Decisions: "Beth mae cyfrifiaduron yn ei benderfynu",
	Ask:       map[string]string{"access": "dangos <eich gwybodaeth i chi|dy wybodaeth i ti>", "rectification": "ei chywiro", "erasure": "ei dileu", "restriction": "cyfyngu ar ei defnydd"},
	Can: map[string]string{
		"portability": "mynd â hi gyda <chi|thi>", "object-direct-marketing": "stopio marchnata", "withdraw-consent": "newid <eich|dy> meddwl", "object": "gwrthwynebu ein defnydd ohoni",
	},
}

// welshSlots are what stands before words that do not continue a sentence.
var welshSlots = map[string]string{
	"event": "Man cychwyn", "end": "Diwedd", "criteria": "Am ba hyd rydym yn ei chadw", "exceptions": "Eithriadau", "consequence": "Heb y wybodaeth",
	"interest": "Ein buddiant", "means": "Sut", "contact": "I bwy i ofyn", "balancing": "Sut y gwnaethom bwyso a mesur", "policy": "Ein polisi",
	"logic": "Sut mae’n gweithio", "review": "Sut i gael ei adolygu", "copy": "Sut i gael copi", "how": "Sut i’w dynnu’n ôl", "effect": "Beth sy’n dilyn os <byddwch yn|byddi di’n> ei dynnu’n ôl",
	"essence": "Pwy sy’n gwneud beth", "purpose": "Diben", "data": "Gwybodaeth", "recipients": "Derbynwyr", "recipient": "Derbynnydd", "name": "Enw", "people": "Pobl",
	"when": "Pryd mae’n gymwys", "safeguard": "Sut mae’n cael ei diogelu", "contract": "Y contract", "places": "Mae’r hysbysiad hwn ar gyfer", "uses": "Defnydd", "speaker": "Pwy yw ‘ni’",
	"whose": "Buddiant pwy", "significance": "Beth mae’n ei olygu i <chi|ti>", "consequences": "Beth all ddilyn", "risks": "Y risgiau", "reason": "Rheswm", "sources": "Ffynonellau", "link": "Pob cyfnod",
}

// welshAnnex1 are the conditions of Annex 1 of the UK GDPR, as "Y buddiant yw" continues.
var welshAnnex1 = map[string]string{
	"rli-disclosure-for-public-task": "rhoi gwybodaeth i gorff sydd wedi gofyn i ni amdani ar gyfer ei dasg gyhoeddus",
	"rli-national-security-defence":  "diogelu diogelwch gwladol, diogelwch y cyhoedd neu amddiffyn",
	"rli-emergency":                  "ymateb i argyfwng",
	"rli-crime":                      "atal, canfod neu ymchwilio i droseddau, neu ddal neu erlyn troseddwyr",
	"rli-safeguarding":               "diogelu plentyn neu oedolyn sy’n wynebu risg",
}

var welshCookies = CookieLabels{
	Name: "Enw", Purpose: "Diben", Duration: "Pa mor hir mae’n aros", Provider: "Gosodir gan", Consent: "<Eich cydsyniad|Dy gydsyniad>",
	NotNeeded: "Rydym yn ei osod heb ofyn.", Category: "Math", Storage: "Sut mae’n cael ei storio",
	Categories: map[string]string{
		"strictly-necessary": "Yn angenrheidiol i’r wefan weithio", "functional": "Ar gyfer nodweddion ychwanegol", "statistics": "Ystadegau", "appearance": "Golwg y wefan", "marketing": "Marchnata",
	},
	Kinds: map[string]string{
		"cookie": "Cwci", "local-storage": "Storfa leol", "session-storage": "Storfa sesiwn", "pixel": "Picsel", "fingerprint": "Ôl bys y ddyfais",
	},
}

// welshDenies reports whether a sentence says what the speaker does not do.
func welshDenies(words []string) bool {
	return slices.Contains([]string{"Nid", "Ni"}, words[0]) && slices.Contains([]string{"ydym", "ydyn", "fyddwn"}, words[1])
}

// welshIndex are the words of the page that leads to all notices.
var welshIndex = Index{
	Title:        "Hysbysiadau preifatrwydd",
	About:        "Mae pob hysbysiad yn dweud, am un rhan o’n gwaith, beth rydym yn ei wybod <amdanoch chi|amdanat ti>, pam, pwy sy’n ei weld, am ba hyd rydym yn ei gadw, a beth yw <eich hawliau|dy hawliau>.",
	AboutSeveral: "Mae pob hysbysiad yn dweud pwy sy’n defnyddio gwybodaeth <amdanoch chi|amdanat ti> a pham, pwy sy’n ei gweld, am ba hyd y caiff ei chadw, a beth yw <eich hawliau|dy hawliau>.",
	One:          "1 hysbysiad", Many: "%d hysbysiad", LastChange: "Newid diwethaf", Others: "Hysbysiadau eraill", Signs: "Rhifau ac arwyddion",
	Draft: "Drafft", New: "Newydd", ReviewDue: "Angen adolygiad", Ended: "Daeth i ben", Earlier: "Fersiynau cynharach", Feed: "Newidiadau i hysbysiadau preifatrwydd",
}

package phrase

// welshLaws are the sentences that other laws than the UK GDPR say otherwise; one that is "" is not
// said under that law at all.
var welshLaws = map[string]Law{
	"union":  {Where: "Lle mae cyfraith yr UE yn gymwys:", Sentences: welshUnion, Mechanisms: map[string]string{"adequacy": "penderfyniad digonolrwydd"}},
	"part-3": {Where: "Lle rydym yn ei defnyddio i orfodi’r gyfraith:", Sentences: welshPart3, BasisNames: map[string]string{"public-task": "Tasg gorfodi’r gyfraith"}},
}

const (
	welshAuthorities     = "<Gallwch|Gelli di> [?also hefyd ]gwyno i awdurdod diogelu data."
	welshAuthorityChoice = " <Gallwch ddewis un lle rydych chi|Gelli di ddewis un lle rwyt ti>’n byw neu’n gweithio, neu un lle digwyddodd y broblem."
)

// welshUnion is what the EU GDPR says otherwise.
var welshUnion = map[Sentence]string{
	Representative: "Ein cynrychiolydd yn yr Undeb Ewropeaidd yw {name}. <Gallwch|Gelli di> gysylltu â nhw am unrhyw beth yn yr hysbysiad hwn.",
	Recognised:     "",
	Ground("object", "recognised-legitimate-interests"): "",
	ConditionUK:                            "",
	Schedule1Place:                         "",
	PolicyDocument:                         "",
	RightText("adm"):                       "Mae <gennych chi|gen ti> hawl i beidio â bod yn destun penderfyniadau a wneir gan gyfrifiadur yn unig ac sy’n cael effaith gyfreithiol, neu effaith sylweddol debyg, <arnoch chi|arnat ti>. Mae eithriadau: os oes ei angen ar gyfer contract gyda <chi|thi>, os <ydych chi|wyt ti>’n rhoi cydsyniad penodol, neu os yw’r gyfraith yn ei ganiatáu. Yn y ddau achos cyntaf, <gallwch|gelli di> gael person i edrych ar y penderfyniad, dweud <eich|dy> barn a’i herio.",
	RightText("complain-controller"):       "",
	RightText("judicial-remedy-authority"): "<Gallwch|Gelli di> fynd i’r llys os bydd yr awdurdod yn penderfynu yn <eich|dy> erbyn, neu os nad yw’n delio <â’ch cwyn|â dy gŵyn>.",
	ComplainAuthority:                      welshAuthorities + " Ein hawdurdod ni yw {name}[, {host}]." + welshAuthorityChoice,
	ComplainAnyAuthority:                   welshAuthorities + welshAuthorityChoice,
	NoTransfers:                            "Nid ydym yn anfon <eich gwybodaeth|dy wybodaeth> y tu allan i’r Ardal Economaidd Ewropeaidd.",
	TransferAdequacy:                       "Mae’r Comisiwn Ewropeaidd wedi penderfynu bod y wlad hon yn diogelu gwybodaeth bersonol yn ddigonol.",
	TransferFramework:                      "Mae’r derbynnydd wedi’i ardystio o dan Fframwaith Preifatrwydd Data UE-UDA. Mae’r Comisiwn Ewropeaidd wedi penderfynu bod cwmnïau ardystiedig yn diogelu gwybodaeth bersonol yn ddigonol.",
	NoDecisions:                            "Nid ydym yn defnyddio cyfrifiadur yn unig, gan gynnwys proffilio, i wneud penderfyniadau sy’n cael effaith gyfreithiol, neu effaith sylweddol debyg, <arnoch chi|arnat ti>.",
	DecisionAbout:                          "Cyfrifiadur yn unig sy’n penderfynu ar hyn.",
	CookieStatistics:                       "",
	CookieAppearance:                       "",
}

// welshPart3 is what Part 3 of the Data Protection Act 2018 says otherwise.
var welshPart3 = map[Sentence]string{
	Representative:                       "",
	Basis("public-task"):                 "Rydym yn gwneud hyn i orfodi’r gyfraith.",
	PublicTaskLaws:                       "Dyma’r gyfraith sy’n ei ganiatáu: {laws}.",
	Recognised:                           "",
	ConditionUK:                          "",
	Schedule1Place:                       "",
	RightText("erasure"):                 "<Gallwch|Gelli di> ofyn i ni ei dileu. Os oes ei hangen arnom fel tystiolaeth, rydym yn cyfyngu ar ei defnydd yn lle hynny.",
	RightText("restriction"):             "<Gallwch|Gelli di> ofyn i ni gyfyngu ar ei defnydd.",
	RightText("recipient-notification"):  "",
	RightText("portability"):             "",
	RightText("object"):                  "",
	RightText("object-direct-marketing"): "",
	RightText("object-research"):         "",
	ObjectHow:                            "",
	RightText("adm"):                     "Rydym yn gwneud rhai penderfyniadau heb i berson chwarae rhan ystyrlon ynddynt. Maent yn cael effaith gyfreithiol andwyol, neu effaith andwyol sylweddol debyg, <arnoch chi|arnat ti>. <Gallwch|Gelli di> gael gwybodaeth am y penderfyniad, a dweud <eich|dy> barn wrthym. <Gallwch|Gelli di> hefyd gael person i edrych ar y penderfyniad, a’i herio.",
	NoDecisions:                          "Nid ydym yn gwneud penderfyniadau sy’n cael effaith gyfreithiol andwyol, neu effaith andwyol sylweddol debyg, <arnoch chi|arnat ti> heb i berson chwarae rhan ystyrlon ynddynt.",
}

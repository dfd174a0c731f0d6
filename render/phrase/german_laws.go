package phrase

import "strings"

// germanLaws are the sentences that other laws than the UK GDPR say otherwise; one that is "" is
// not said under that law at all.
var germanLaws = map[string]Law{
	"union":        {Where: "Wo das Recht der EU gilt:", Sentences: germanUnion, Mechanisms: map[string]string{"adequacy": "ein Angemessenheitsbeschluss"}},
	"institutions": {Where: "Wo die Verordnung (EU) 2018/1725 gilt:", Sentences: germanInstitutions, Mechanisms: map[string]string{"adequacy": "ein Angemessenheitsbeschluss"}},
	"swiss":        germanSwiss,
}

const germanAuthorities = "<Sie können sich|Du kannst dich> [?also auch ]bei einer Aufsichtsbehörde für den Datenschutz beschweren."

const germanAuthorityChoice = " <Sie können|Du kannst> die Behörde an dem Ort wählen, wo <Sie wohnen|du wohnst>, wo <Sie arbeiten|du arbeitest> oder wo das Problem entstanden ist."

// germanUnionAll is what the EU GDPR and Regulation (EU) 2018/1725 share.
var germanUnionAll = map[Sentence]string{
	Recognised: "",
	Ground("object", "recognised-legitimate-interests"): "",
	ConditionUK:                      "",
	Schedule1Place:                   "",
	PolicyDocument:                   "",
	RightText("adm"):                 "<Sie haben|Du hast> das Recht, keiner Entscheidung unterworfen zu werden, die allein ein Computer trifft und die für <Sie|dich> rechtliche oder ähnlich erhebliche Folgen hat. Es gibt Ausnahmen: wenn ein Vertrag mit <Ihnen|dir> sie nötig macht, wenn <Sie ausdrücklich einwilligen|du ausdrücklich einwilligst> oder wenn ein Gesetz sie erlaubt. In den ersten beiden Fällen <können Sie|kannst du> die Entscheidung von einem Menschen prüfen lassen, <Ihre|deine> Sicht darlegen und die Entscheidung anfechten.",
	RightText("complain-controller"): "",
	NoTransfers:                      "Wir übermitteln <Ihre|deine> Daten nicht in Länder außerhalb des Europäischen Wirtschaftsraums.",
	TransferAdequacy:                 "Die Europäische Kommission hat beschlossen, dass dieses Land personenbezogene Daten angemessen schützt.",
	TransferFramework:                "Der Empfänger ist nach dem Datenschutzrahmen EU-USA zertifiziert. Die Europäische Kommission hat beschlossen, dass zertifizierte Unternehmen personenbezogene Daten angemessen schützen.",
	NoDecisions:                      "Entscheidungen mit rechtlichen oder ähnlich erheblichen Folgen für <Sie|dich> treffen wir nicht ausschließlich automatisiert, auch nicht durch Profiling.",
	DecisionAbout:                    "Darüber entscheiden wir allein automatisiert.",
	CookieStatistics:                 "",
	CookieAppearance:                 "",
}

var germanUnion = both(germanUnionAll, map[Sentence]string{
	Representative:                         "Unsere Vertretung in der Europäischen Union: {name}. Dort <können Sie|kannst du> nach allem fragen, was in diesen Hinweisen steht.",
	ComplainAuthority:                      germanAuthorities + " Für uns zuständig ist: {name}[, {host}]." + germanAuthorityChoice,
	ComplainAnyAuthority:                   germanAuthorities + germanAuthorityChoice,
	RightText("judicial-remedy-authority"): "<Sie können|Du kannst> vor Gericht gehen, wenn die Aufsichtsbehörde gegen <Sie|dich> entscheidet oder sich nicht mit <Ihrer|deiner> Beschwerde befasst.",
})

var germanInstitutions = both(germanUnionAll, map[Sentence]string{
	Representative:                           "",
	Basis("legitimate-interests"):            "",
	Interest:                                 "",
	InterestOf:                               "",
	Balanced:                                 "",
	Condition("not-for-profit-body"):         "Wir sind eine politisch, weltanschaulich, religiös oder gewerkschaftlich ausgerichtete Organisation ohne Gewinnerzielungsabsicht innerhalb eines Organs der EU. Wir verarbeiten sie nur über Mitglieder, frühere Mitglieder und Menschen, die regelmäßig mit uns zu tun haben. Ohne <Ihre|deine> Einwilligung geben wir sie nicht weiter.",
	RightText("object-direct-marketing"):     "",
	Ground("object", "legitimate-interests"): "",
	Derogation("derogation-compelling-legitimate-interests"): "",
	ComplainAuthority:                      "<Sie können sich|Du kannst dich> [?also auch ]bei der Datenschutzaufsicht der EU beschweren: {name}[, {host}].",
	ComplainAnyAuthority:                   "<Sie können sich|Du kannst dich> [?also auch ]beim Europäischen Datenschutzbeauftragten beschweren.",
	RightText("judicial-remedy-authority"): "<Sie können|Du kannst> gegen seine Entscheidung beim Gerichtshof der Europäischen Union klagen.",
})

// germanSwiss is what the Swiss Federal Act on Data Protection says otherwise. Its word for
// "verarbeiten" is "bearbeiten", for "personenbezogene Daten" it is "Personendaten".
var germanSwiss = Law{
	Where: "Wo Schweizer Recht gilt:",
	Words: toSwissWords.Replace,
	Headings: map[string]Heading{
		"dpo":        {"Datenschutzberatung", "Wie <erreichen Sie|erreichst du> unsere Datenschutzberatung?"},
		"transfers":  {"Bekanntgabe ins Ausland", "Geben wir sie ins Ausland bekannt?"},
		"complaints": {"So <können Sie|kannst du> einen Verstoß anzeigen", "Wie <können Sie|kannst du> einen Verstoß anzeigen?"},
	},
	Rights: map[string]string{
		"portability":        "Daten herausverlangen",
		"restriction":        "Bearbeitung verbieten lassen",
		"object":             "Der Bearbeitung widersprechen",
		"complain-authority": "Der Aufsicht einen Verstoß anzeigen",
	},
	Sentences: map[Sentence]string{
		Representative:                       "Unsere Vertretung in der Schweiz: {name}. Dort <können Sie|kannst du> nach allem fragen, was in diesen Hinweisen steht.",
		Officer:                              "Zu <Ihren|deinen> Daten und Rechten <können Sie|kannst du> unsere Datenschutzberatung fragen.",
		Recognised:                           "",
		ConditionUK:                          "",
		Schedule1Place:                       "",
		PolicyDocument:                       "",
		RightText("access"):                  "<Sie können|Du kannst> Auskunft verlangen, ob wir Daten über <Sie|dich> bearbeiten und welche das sind.",
		RightText("rectification"):           "<Sie können|Du kannst> verlangen, dass wir falsche Daten berichtigen. Es gibt Ausnahmen, zum Beispiel für Archive im öffentlichen Interesse.",
		RightText("erasure"):                 "<Sie können|Du kannst> verlangen, dass wir <Ihre|deine> Daten löschen. Es gibt Ausnahmen, zum Beispiel für gesetzliche Pflichten.",
		RightText("restriction"):             "<Sie können|Du kannst> verlangen, dass wir eine Bearbeitung <Ihrer|deiner> Daten beenden, die gegen das Gesetz verstößt.",
		RightText("recipient-notification"):  "Wenn wir <Ihre|deine> Daten berichtigen oder löschen, <können Sie|kannst du> verlangen, dass wir das denen mitteilen, die sie erhalten haben.",
		RightText("portability"):             "<Sie können|Du kannst> die Daten, die wir von <Ihnen|dir> haben, in einem gängigen elektronischen Format verlangen. Das gilt für Daten, die wir automatisiert bearbeiten, und zwar mit <Ihrer|deiner> Einwilligung oder in direktem Zusammenhang mit einem Vertrag mit <Ihnen|dir>.",
		RightText("object"):                  "<Sie können|Du kannst> uns sagen, dass wir <Ihre|deine> Daten nicht bearbeiten sollen. Wir dürfen weitermachen, wenn das Gesetz, <Ihre|deine> Einwilligung oder ein überwiegendes Interesse es erlaubt.",
		RightText("object-direct-marketing"): "<Sie können|Du kannst> uns jederzeit sagen, dass wir <Ihre|deine> Daten nicht mehr für Direktwerbung bearbeiten sollen.",
		RightText("object-research"):         "",
		Ground("object", "recognised-legitimate-interests"): "",
		RightText("adm"):                         "Wenn allein ein Computer entscheidet, <können Sie Ihre|kannst du deine> Sicht darlegen und die Entscheidung von einem Menschen prüfen lassen.",
		RightText("complain-controller"):         "",
		RightText("complain-authority"):          "<Sie können|Du kannst> der Aufsicht über den Datenschutz einen Verstoß anzeigen.",
		RightText("judicial-remedy-authority"):   "",
		ComplainAuthority:                        "Einen Verstoß gegen den Datenschutz <können Sie|kannst du> [?also auch ]der Aufsicht anzeigen: {name}[, {host}].",
		ComplainAnyAuthority:                     "Einen Verstoß gegen den Datenschutz <können Sie|kannst du> [?also auch ]dem Eidgenössischen Datenschutz- und Öffentlichkeitsbeauftragten (EDÖB) anzeigen.",
		NoTransfers:                              "Wir geben <Ihre|deine> Daten nicht ins Ausland bekannt.",
		TransferTo:                               "Wir geben <Ihre|deine> Daten ins Ausland bekannt. Land: {region}.[ Empfänger: {recipient}.]",
		TransferAdequacy:                         "Der Bundesrat hat festgestellt, dass dieses Land Personendaten angemessen schützt.",
		TransferFramework:                        "Der Empfänger ist nach dem Datenschutzrahmen Schweiz-USA zertifiziert. Der Bundesrat hat festgestellt, dass zertifizierte Unternehmen Personendaten angemessen schützen.",
		Derogation("derogation-public-interest"): "Das ist für ein überwiegendes öffentliches Interesse nötig.",
		Derogation("derogation-compelling-legitimate-interests"): "",
		NoDecisions:      "Entscheidungen, die für <Sie|dich> rechtliche Folgen haben oder <Sie|dich> erheblich beeinträchtigen, treffen wir nicht ausschließlich automatisiert.",
		DecisionAbout:    "Darüber entscheiden wir allein automatisiert.",
		CookieStatistics: "",
		CookieAppearance: "",
	},
	Mechanisms: map[string]string{
		"adequacy":       "die Liste der Staaten mit angemessenem Schutz in der Datenschutzverordnung",
		"eu-sccs":        "die Standardvertragsklauseln der EU, an das Schweizer Recht angepasst",
		"ad-hoc-clauses": "Vertragsklauseln, die der Aufsicht mitgeteilt wurden",
	},
}

var toSwissWords = strings.NewReplacer(
	"personenbezogenen Daten", "Personendaten", "personenbezogene Daten", "Personendaten", "Verarbeit", "Bearbeit", "verarbeit", "bearbeit",
)

package phrase

import "maps"

// englishLaws are the sentences that other laws than the UK GDPR say otherwise; one that is "" is
// not said under that law at all.
var englishLaws = map[string]Law{
	"union":        {Where: "Where EU law applies:", Sentences: englishUnion, Mechanisms: map[string]string{"adequacy": "an adequacy decision"}},
	"institutions": {Where: "Where Regulation (EU) 2018/1725 applies:", Sentences: englishInstitutions, Mechanisms: map[string]string{"adequacy": "an adequacy decision"}},
	"part-3":       {Where: "Where we use it for law enforcement:", Sentences: englishPart3, BasisNames: map[string]string{"public-task": "Law enforcement task"}},
	"swiss":        englishSwiss,
}

// englishUnionAll is what the EU GDPR and Regulation (EU) 2018/1725 share.
var englishUnionAll = map[Sentence]string{
	Recognised: "",
	Ground("object", "recognised-legitimate-interests"): "",
	ConditionUK:                      "",
	Schedule1Place:                   "",
	PolicyDocument:                   "",
	RightText("adm"):                 "You have the right not to be subject to decisions made by computers alone that have legal or similarly significant effects on you. There are exceptions: if a contract with you needs it, if you explicitly agree, or if a law allows it. In the first two cases, you can have a person look at the decision, give your view and contest it.",
	RightText("complain-controller"): "",
	NoTransfers:                      "We do not send your information outside the European Economic Area.",
	TransferAdequacy:                 "The European Commission has decided that {country} gives personal information adequate protection.",
	TransferFramework:                "[{recipient}|The recipient] is certified under the EU-US Data Privacy Framework. The European Commission has decided that certified companies give personal information adequate protection.",
	NoDecisions:                      "We make no decisions with legal or similarly significant effects on you by automated means alone, profiling included.",
	DecisionAbout:                    "We decide this by automated means alone.",
	CookieStatistics:                 "",
	CookieAppearance:                 "",
}

var englishUnion = both(englishUnionAll, map[Sentence]string{
	Representative:                         "Our representative in the European Union is {name}. You can contact them about anything in this notice.",
	ComplainAuthority:                      "You can [?also also ]complain to a data protection authority. Ours is {name}[, {host}]. You can choose one where you live, where you work, or where the problem happened.",
	ComplainAnyAuthority:                   "You can [?also also ]complain to a data protection authority. You can choose one where you live, where you work, or where the problem happened.",
	RightText("judicial-remedy-authority"): "You can go to court if the authority decides against you or does not deal with your complaint.",
})

var englishInstitutions = both(englishUnionAll, map[Sentence]string{
	Representative:                           "",
	Basis("legitimate-interests"):            "",
	Interest:                                 "",
	InterestOf:                               "",
	Balanced:                                 "",
	Condition("not-for-profit-body"):         "We are a not-for-profit body inside an EU institution, with a political, philosophical, religious or trade union aim. We use it only about members, former members and people in regular contact with us. We do not pass it on without your consent.",
	RightText("object-direct-marketing"):     "",
	Ground("object", "legitimate-interests"): "",
	Derogation("derogation-compelling-legitimate-interests"): "",
	ComplainAuthority:                      "You can [?also also ]complain to {name}.[ Go to {host}.]",
	ComplainAnyAuthority:                   "You can [?also also ]complain to the European Data Protection Supervisor.",
	RightText("judicial-remedy-authority"): "You can challenge its decision before the Court of Justice of the European Union.",
})

// englishPart3 is what Part 3 of the Data Protection Act 2018 says otherwise.
var englishPart3 = map[Sentence]string{
	Representative:                       "",
	Basis("consent"):                     "We do this only if you agree.",
	Basis("public-task"):                 "We do this for law enforcement.",
	PublicTaskLaws:                       "The law that allows it is {laws}.",
	Recognised:                           "",
	ConditionUK:                          "",
	Schedule1Place:                       "",
	RightText("erasure"):                 "You can ask us to delete it. If we need it as evidence, we limit its use instead.",
	RightText("restriction"):             "You can ask us to limit how we use it.",
	RightText("recipient-notification"):  "",
	RightText("portability"):             "",
	RightText("object"):                  "",
	RightText("object-direct-marketing"): "",
	RightText("object-research"):         "",
	ObjectHow:                            "",
	RightText("adm"):                     "We make some decisions with adverse legal or similarly significant effects on you without meaningful human involvement. You can get information about the decision, tell us your view, have a person look at it and contest it.",
	NoDecisions:                          "We make no decisions with adverse legal or similarly significant effects on you without meaningful human involvement.",
}

// englishSwiss is what the Swiss Federal Act on Data Protection says otherwise.
var englishSwiss = Law{
	Where:    "Where Swiss law applies:",
	Headings: map[string]Heading{"dpo": {"Our data protection adviser", "Who is our data protection adviser?"}},
	Sentences: map[Sentence]string{
		Representative:                       "Our representative in Switzerland is {name}. You can contact them about anything in this notice.",
		Officer:                              "You can ask our data protection adviser about your information and your rights.",
		Recognised:                           "",
		ConditionUK:                          "",
		Schedule1Place:                       "",
		PolicyDocument:                       "",
		RightText("access"):                  "You can ask whether we use information about you, and what it is.",
		RightText("rectification"):           "You can ask us to correct what is wrong. There are exceptions, such as archives in the public interest.",
		RightText("erasure"):                 "You can ask us to delete your information. There are exceptions, such as legal duties.",
		RightText("restriction"):             "You can ask us to stop a use of your information that breaks the law.",
		RightText("recipient-notification"):  "If we correct or delete your information, you can ask us to tell those who received it.",
		RightText("object"):                  "You can tell us that you do not want us to use your information. We can go on if the law, your consent or an interest that outweighs yours allows it.",
		RightText("object-direct-marketing"): "You can tell us at any time to stop using your information for direct marketing.",
		RightText("object-research"):         "",
		Ground("object", "recognised-legitimate-interests"): "",
		RightText("adm"):                         "If a computer alone decides, you can give your view and have a person check it.",
		RightText("complain-controller"):         "",
		RightText("complain-authority"):          "You can report a breach to the authority that oversees data protection.",
		RightText("judicial-remedy-authority"):   "",
		ComplainAuthority:                        "You can [?also also ]report a breach to {name}.[ Go to {host}.]",
		ComplainAnyAuthority:                     "You can [?also also ]report a breach to the Federal Data Protection and Information Commissioner (FDPIC).",
		NoTransfers:                              "We do not send your information abroad.",
		TransferAdequacy:                         "The Federal Council has decided that {country} gives personal information adequate protection.",
		TransferFramework:                        "[{recipient}|The recipient] is certified under the Swiss-US Data Privacy Framework. The Federal Council has decided that certified companies give personal information adequate protection.",
		Derogation("derogation-public-interest"): "It is needed for a public interest that outweighs yours.",
		Derogation("derogation-compelling-legitimate-interests"): "",
		NoDecisions:      "We make no decision by automated means alone that has legal effects for you or affects you seriously.",
		DecisionAbout:    "We decide this by automated means alone.",
		CookieStatistics: "",
		CookieAppearance: "",
	},
	Mechanisms: map[string]string{
		"adequacy":       "the list of countries with adequate protection in the Data Protection Ordinance",
		"eu-sccs":        "the EU standard contractual clauses, adapted to Swiss law",
		"ad-hoc-clauses": "contractual clauses of which the authority was told",
	},
}

// both is a table with some entries changed, or more.
func both[K comparable, V any](all, changes map[K]V) map[K]V {
	out := maps.Clone(all)
	maps.Copy(out, changes)
	return out
}

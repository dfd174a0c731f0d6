package phrase

// frenchLaws are the sentences that other laws than the UK GDPR say otherwise; one that is "" is not
// said under that law at all.
var frenchLaws = map[string]Law{
	"union": {
		Where: "Si le droit de l’Union européenne s’applique\u00a0:", Sentences: frenchUnion,
		Mechanisms: map[string]string{"adequacy": "une décision d’adéquation"},
	},
	"institutions": {
		Where: "Si le règlement (UE) 2018/1725 s’applique\u00a0:", Sentences: frenchInstitutions,
		Mechanisms: map[string]string{"adequacy": "une décision d’adéquation"},
	},
	"swiss": frenchSwiss,
}

// frenchUnionAll is what the EU GDPR and Regulation (EU) 2018/1725 share.
var frenchUnionAll = map[Sentence]string{
	Recognised: "",
	Ground("object", "recognised-legitimate-interests"): "",
	ConditionUK:                      "",
	Schedule1Place:                   "",
	PolicyDocument:                   "",
	RightText("adm"):                 "<Vous avez|Tu as> le droit de ne pas faire l’objet d’une décision entièrement automatisée qui a pour <vous|toi> des effets juridiques ou d’importance comparable. Il y a des exceptions\u00a0: si un contrat avec <vous|toi> l’exige, si <vous donnez votre|tu donnes ton> consentement explicite ou si la loi le permet. Dans les deux premiers cas, <vous pouvez|tu peux> demander une intervention humaine, donner <votre|ton> point de vue et contester la décision.",
	RightText("complain-controller"): "",
	NoTransfers:                      "Nous n’envoyons pas <vos|tes> données hors de l’Espace économique européen.",
	TransferAdequacy:                 "La Commission européenne a constaté que ce pays protège les données personnelles de façon adéquate.",
	TransferFramework:                "Le destinataire est certifié selon le cadre de protection des données UE–États-Unis. La Commission européenne a constaté que les entreprises certifiées protègent les données personnelles de façon adéquate.",
	NoDecisions:                      "Nous ne prenons pas de décision entièrement automatisée, profilage compris, qui ait pour <vous|toi> des effets juridiques ou d’importance comparable.",
	DecisionAbout:                    "Nous prenons cette décision de façon entièrement automatisée.",
	CookieStatistics:                 "",
	CookieAppearance:                 "",
}

var frenchUnion = both(frenchUnionAll, map[Sentence]string{
	Representative:                         "Notre représentant dans l’Union européenne\u00a0: {name}. <Vous pouvez|Tu peux> le contacter au sujet de ce document.",
	ComplainAuthority:                      "<Vous pouvez|Tu peux> [?also aussi ]introduire une réclamation auprès d’une autorité de contrôle chargée de la protection des données. La nôtre\u00a0: {name}[, {host}]. <Vous pouvez en choisir une autre, là où vous habitez, là où vous travaillez|Tu peux en choisir une autre, là où tu habites, là où tu travailles> ou là où le problème a eu lieu.",
	ComplainAnyAuthority:                   "<Vous pouvez|Tu peux> [?also aussi ]introduire une réclamation auprès d’une autorité de contrôle chargée de la protection des données. <Vous pouvez choisir une autorité là où vous habitez, là où vous travaillez|Tu peux choisir une autorité là où tu habites, là où tu travailles> ou là où le problème a eu lieu.",
	RightText("judicial-remedy-authority"): "<Vous pouvez saisir la justice si l’autorité de contrôle prend une décision contre vous ou ne traite pas votre|Tu peux saisir la justice si l’autorité de contrôle prend une décision contre toi ou ne traite pas ta> réclamation.",
})

var frenchInstitutions = both(frenchUnionAll, map[Sentence]string{
	Representative:                           "",
	Basis("legitimate-interests"):            "",
	Interest:                                 "",
	InterestOf:                               "",
	Balanced:                                 "",
	Condition("not-for-profit-body"):         "Nous sommes un organisme à but non lucratif au sein d’une institution de l’Union, à finalité politique, philosophique, religieuse ou syndicale. Nous les utilisons seulement au sujet de nos membres, de nos anciens membres et des personnes en contact régulier avec nous. Nous ne les transmettons pas sans <votre|ton> consentement.",
	RightText("object-direct-marketing"):     "",
	Ground("object", "legitimate-interests"): "",
	Derogation("derogation-compelling-legitimate-interests"): "",
	ComplainAuthority:                      "<Vous pouvez|Tu peux> [?also aussi ]introduire une réclamation auprès de l’autorité de contrôle chargée de la protection des données\u00a0: {name}[, {host}].",
	ComplainAnyAuthority:                   "<Vous pouvez|Tu peux> [?also aussi ]introduire une réclamation auprès du Contrôleur européen de la protection des données.",
	RightText("judicial-remedy-authority"): "<Vous pouvez|Tu peux> contester sa décision devant la Cour de justice de l’Union européenne.",
})

// frenchSwiss is what the Swiss Federal Act on Data Protection says otherwise.
var frenchSwiss = Law{
	Where:    "Si le droit suisse s’applique\u00a0:",
	Headings: map[string]Heading{"dpo": {"Notre conseiller à la protection des données", "Qui est notre conseiller à la protection des données\u202f?"}},
	Rights: map[string]string{
		"object":             "Refuser que nous utilisions <vos|tes> données",
		"complain-authority": "Signaler une violation à l’autorité",
	},
	Sentences: map[Sentence]string{
		Representative:                       "Notre représentant en Suisse\u00a0: {name}. <Vous pouvez|Tu peux> le contacter au sujet de ce document.",
		Officer:                              "<Vous pouvez|Tu peux> poser <vos|tes> questions sur <vos|tes> données et <vos|tes> droits à notre conseiller à la protection des données.",
		Recognised:                           "",
		ConditionUK:                          "",
		Schedule1Place:                       "",
		PolicyDocument:                       "",
		Condition("explicit-consent"):        "Nous les utilisons seulement si <vous donnez votre|tu donnes ton> consentement exprès.",
		RightText("access"):                  "<Vous pouvez|Tu peux> demander si nous utilisons des données sur <vous|toi>, et lesquelles.",
		RightText("rectification"):           "<Vous pouvez|Tu peux> nous demander de corriger ce qui est faux. Il y a des exceptions, par exemple pour les archives d’intérêt public.",
		RightText("erasure"):                 "<Vous pouvez|Tu peux> nous demander d’effacer <vos|tes> données. Il y a des exceptions, par exemple pour des obligations légales.",
		RightText("restriction"):             "<Vous pouvez|Tu peux> nous demander de cesser un usage de <vos|tes> données qui enfreint la loi.",
		RightText("recipient-notification"):  "Si nous corrigeons ou effaçons <vos données, vous pouvez|tes données, tu peux> nous demander de prévenir ceux qui les ont reçues.",
		RightText("object"):                  "<Vous pouvez nous dire que vous ne voulez|Tu peux nous dire que tu ne veux> pas que nous utilisions <vos|tes> données. Nous pouvons continuer si la loi, <votre|ton> consentement ou un intérêt prépondérant le permet.",
		RightText("object-direct-marketing"): "<Vous pouvez|Tu peux> nous demander à tout moment de ne plus utiliser <vos|tes> données pour la prospection.",
		RightText("object-research"):         "",
		Ground("object", "recognised-legitimate-interests"): "",
		RightText("adm"):                                         "Si une décision est entièrement automatisée, <vous pouvez donner votre|tu peux donner ton> point de vue et demander qu’une personne la revoie.",
		RightText("complain-controller"):                         "",
		RightText("complain-authority"):                          "<Vous pouvez|Tu peux> signaler une violation à l’autorité chargée de la protection des données.",
		RightText("judicial-remedy-authority"):                   "",
		ComplainAuthority:                                        "<Vous pouvez|Tu peux> [?also aussi ]signaler une violation à l’autorité chargée de la protection des données\u00a0: {name}[, {host}].",
		ComplainAnyAuthority:                                     "<Vous pouvez|Tu peux> [?also aussi ]signaler une violation au Préposé fédéral à la protection des données et à la transparence (PFPDT).",
		NoTransfers:                                              "Nous n’envoyons pas <vos|tes> données à l’étranger.",
		TransferAdequacy:                                         "Le Conseil fédéral a constaté que ce pays protège les données personnelles de façon adéquate.",
		TransferFramework:                                        "Le destinataire est certifié selon le cadre de protection des données entre la Suisse et les États-Unis. Le Conseil fédéral a constaté que les entreprises certifiées protègent les données personnelles de façon adéquate.",
		Derogation("derogation-explicit-consent"):                "<Vous avez donné votre|Tu as donné ton> consentement exprès à ce transfert. Là-bas, ni décision du Conseil fédéral ni garantie ne protègent <vos|tes> données.",
		Derogation("derogation-public-interest"):                 "Ce transfert est nécessaire à un intérêt public prépondérant.",
		Derogation("derogation-compelling-legitimate-interests"): "",
		NoDecisions:                                              "Nous ne prenons pas de décision entièrement automatisée qui ait pour <vous|toi> des effets juridiques ou qui <vous|te> touche gravement.",
		DecisionAbout:                                            "Nous prenons cette décision de façon entièrement automatisée.",
		DecisionMinor:                                            "Cela n’a pas d’effet juridique pour <vous|toi> et ne <vous|te> touche pas gravement.",
		CookieStatistics:                                         "",
		CookieAppearance:                                         "",
	},
	Mechanisms: map[string]string{
		"adequacy":       "la liste des États au niveau de protection adéquat, dans l’ordonnance sur la protection des données",
		"eu-sccs":        "les clauses contractuelles types de l’UE, adaptées au droit suisse",
		"ad-hoc-clauses": "des clauses contractuelles communiquées à l’autorité",
	},
	Article: swissFrenchArticle,
}

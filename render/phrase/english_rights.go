package phrase

// The rights of other laws, in the words of the catalogues without sentences.
var (
	englishUnionRights = map[string]Right{"adm": englishUnionDecisions}
	englishPart3Rights = map[string]Right{
		"erasure":     {"Have it deleted", "You can ask for your information to be deleted where the law does not allow its use. Where it must be kept as evidence, its use is limited instead."},
		"restriction": {"Limit how it is used", "You can ask for the use of your information to be limited, for example where it cannot be settled whether it is right."},
	}
	englishSwissRights = map[string]Right{
		"access":             {"See your information", "You can ask whether information about you is used, and are told what you need to know to use your rights. The answer comes within 30 days and is free in general."},
		"rectification":      {"Have it corrected", "You can have wrong information corrected, unless the law forbids it or the information is kept in an archive in the public interest."},
		"portability":        {"Take it with you", "You can get the information that you gave, in a common electronic format, where it is used by computer with your consent or in direct connection with a contract with you."},
		"object":             {"Object", "You can say that you do not want your information to be used. It may then be used only with a justification: your consent, an interest that overrides yours, or the law."},
		"adm":                {"Have automated decisions reviewed", "You can give your view on a decision that was made by automated means alone and that has legal effects on you or harms you considerably, and ask for a person to review it. This does not apply where a contract gives you what you asked for, or where you agreed explicitly to an automated decision."},
		"complain-authority": {"Report to the authority", "You can report to the authority for data protection what you think breaks the rules."},
	}
)

var englishUnionDecisions = Right{"Not be subject to automated decisions", "You have the right not to be subject to a decision with legal or similarly serious effects on you that is made solely by automated means, profiling included. Where the law allows such a decision, you can have it looked at by a person, give your view and contest it."}

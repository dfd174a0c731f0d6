package reading

// A row says which sign a sentence states by its terms.
type row struct {
	sign   Sign
	slug   string
	near   []Term // one of them within some words
	then   []Term // one of them within a few words behind it
	with   []Term // one of them in the sentence or its lead
	never  []Term // none of them there
	lead   []Term // one of them in the lead
	only   []Term // weak, unless one of them is there
	weak   bool
	named  bool // the slug is the code of the name
	denied Sign // the sign that is stated where it is denied outright; a Match that is Denied without
}

// Terms of a sentence on data, on transfers and on what allows them.
var (
	mechanismTerms = []Term{Adequacy, EUUSFramework, DataBridge, SwissFramework, Clauses, IDTA, Addendum, CorporateRules}
	dataTerms      = []Term{YourData, It, DataTopic}
	abroadTerms    = append([]Term{TransferNoun, Abroad}, mechanismTerms...)
	transferTerms  = append([]Term{Transfer, TransferNoun, Abroad, Stay, NoTransfer}, mechanismTerms...)
)

// rows are the rows of each term: where it stands, the sign is stated.
var rows = [terms][]row{
	VagueRetention: {{sign: Vague, slug: "retention", only: []Term{Keep}}},
	VaguePurpose:   {{sign: Vague, slug: "purpose", weak: true}},
	VagueInterest:  {{sign: Vague, slug: "interest", weak: true}},
	VagueRecipient: {{sign: Vague, slug: "recipient", weak: true}},
	VagueBasis:     {{sign: Vague, slug: "basis", weak: true}},
	VagueRights:    {{sign: Vague, slug: "rights"}},

	UseFor: {{sign: Purpose, never: []Term{VaguePurpose, VagueBasis, Question}}},

	ConsentBasis:    {{sign: Basis, slug: "consent"}},
	Consent:         {{sign: Basis, slug: "consent", near: []Term{Relies}}, {sign: Basis, slug: "consent", weak: true}, {sign: ParentalConsent, near: []Term{Parent}}},
	ContractBasis:   {{sign: Basis, slug: "contract"}, {sign: Mechanism, slug: "derogation-contract", with: []Term{Abroad, TransferNoun}}},
	ContractWord:    {{sign: Basis, slug: "contract", near: []Term{Relies}}, {sign: Basis, slug: "contract", weak: true}},
	ObligationBasis: {{sign: Basis, slug: "legal-obligation"}},
	ObligationWord:  {{sign: Basis, slug: "legal-obligation", near: []Term{Relies}}, {sign: Basis, slug: "legal-obligation", weak: true}},
	LawRequires:     {{sign: Basis, slug: "legal-obligation"}},
	VitalBasis:      {{sign: Basis, slug: "vital-interests"}, {sign: Condition, slug: "vital-interests-incapable", with: []Term{VitalCondition}}, {sign: Mechanism, slug: "derogation-vital-interests", with: []Term{Abroad, TransferNoun}}},
	TaskBasis:       {{sign: Basis, slug: "public-task"}},
	RecognisedBasis: {{sign: Basis, slug: "recognised-legitimate-interests"}},
	InterestsBasis:  {{sign: Basis, slug: "legitimate-interests"}},
	NamesInterest:   {{sign: Interest, only: []Term{InterestsBasis, OurInterest}}},
	WantsTo:         {{sign: Interest, weak: true}},
	LawName:         {{sign: Law}},

	ExplicitConsent:       {{sign: Condition, slug: "explicit-consent", only: []Term{SpecialData}}, {sign: Basis, slug: "consent", near: []Term{Relies}}, {sign: Basis, slug: "consent", never: []Term{SpecialData}, weak: true}, {sign: Mechanism, slug: "derogation-explicit-consent", with: []Term{Abroad, TransferNoun}}},
	EmploymentCondition:   {{sign: Condition, slug: "employment-social-security-social-protection"}},
	NotForProfitCondition: {{sign: Condition, slug: "not-for-profit-body", only: []Term{SpecialData}}},
	MadePublicCondition:   {{sign: Condition, slug: "manifestly-made-public"}},
	ClaimsCondition:       {{sign: Condition, slug: "legal-claims-judicial-acts", only: []Term{SpecialData}}, {sign: Mechanism, slug: "derogation-legal-claims", with: []Term{Abroad, TransferNoun}}},
	SubstantialCondition:  {{sign: Condition, slug: "substantial-public-interest", only: []Term{SpecialData}}},
	CareCondition:         {{sign: Condition, slug: "health-or-social-care", only: []Term{SpecialData}}},
	PublicHealthCondition: {{sign: Condition, slug: "public-health"}},
	ResearchCondition:     {{sign: Condition, slug: "archiving-research-statistics", only: []Term{SpecialData}}},

	Complain: {
		{sign: ComplaintAuthority, with: []Term{AuthorityWord, Names}},
		{sign: ComplaintController, with: []Term{ToUs}, only: []Term{YourData, DataLaw, DataTopic, AuthorityWord, Names}},
	},
	ComplainToUs:  {{sign: ComplaintController, only: []Term{YourData, DataLaw, DataTopic, AuthorityWord, Names}}},
	Barring:       {{sign: ComplaintBarred, never: []Term{NeedNot}}},
	OnlyAfter:     {{sign: ComplaintBarred, with: []Term{AuthorityWord, Names}, never: []Term{NeedNot}}},
	MustFirst:     {{sign: ComplaintBarred, with: []Term{AuthorityWord, Names}, near: []Term{ToUs, ComplainToUs}, never: []Term{NeedNot}}},
	AuthorityWord: {{sign: Authority}, {sign: ComplaintAuthority, lead: []Term{Complain}}},
	Names:         {{sign: Authority, named: true}, {sign: ComplaintAuthority, lead: []Term{Complain}}},
	ToUs:          {{sign: ComplaintController, lead: []Term{Complain}, only: []Term{YourData, DataLaw, DataTopic, AuthorityWord, Names}}, {sign: ComplaintController, with: []Term{AuthorityWord, Names}, weak: true}},

	Transfer: {
		{sign: Transfers, near: []Term{Abroad}, denied: NoTransfers},
		{sign: Transfers, near: []Term{CountryName}, never: []Term{Abroad}, weak: true},
	},
	TransferNoun:   {{sign: Transfers, denied: NoTransfers}},
	Stay:           {{sign: NoTransfers, near: []Term{YourData, It}}},
	NoTransfer:     {{sign: NoTransfers}},
	CountryName:    {{sign: Country, named: true}},
	CopyTerm:       {{sign: Copy, near: []Term{Safeguard}, never: []Term{About}}, {sign: Copy, near: []Term{Agreement}, never: []Term{About}, only: abroadTerms}, {sign: Copy, weak: true, never: []Term{YourData}}},
	RiskTerm:       {{sign: Risks, only: abroadTerms}},
	Adequacy:       {{sign: Mechanism, slug: "adequacy"}},
	EUUSFramework:  {{sign: Mechanism, slug: "eu-us-dpf"}},
	DataBridge:     {{sign: Mechanism, slug: "uk-us-data-bridge"}},
	SwissFramework: {{sign: Mechanism, slug: "ch-us-dpf"}},
	Clauses:        {{sign: Mechanism, slug: "eu-sccs"}},
	IDTA:           {{sign: Mechanism, slug: "uk-idta"}},
	Addendum:       {{sign: Mechanism, slug: "uk-addendum"}},
	CorporateRules: {{sign: Mechanism, slug: "bcr"}},
	PublicBodies:   {{sign: Mechanism, slug: "public-body-instrument"}},
	Arrangements:   {{sign: Mechanism, slug: "administrative-arrangement"}},
	CodeOfConduct:  {{sign: Mechanism, slug: "code-of-conduct", only: transferTerms}},
	Certification:  {{sign: Mechanism, slug: "certification", only: transferTerms, never: []Term{EUUSFramework, DataBridge, SwissFramework}}},
	OwnClauses:     {{sign: Mechanism, slug: "ad-hoc-clauses"}},

	Automated:     {{sign: Decisions, never: []Term{DecisionRight}, denied: NoDecisions}},
	ByPeople:      {{sign: NoDecisions}},
	ReviewHuman:   {{sign: Review, slug: "intervention", only: []Term{Automated}}},
	ReviewContest: {{sign: Review, slug: "contest", only: []Term{Automated}}},
	ReviewView:    {{sign: Review, slug: "representations", only: []Term{Automated}}},
	ReviewInform:  {{sign: Review, slug: "information", only: []Term{Automated}}},

	Share:        {{sign: Recipients, near: []Term{WithOthers}, never: []Term{NoRecipient}, only: dataTerms, denied: NoRecipients}},
	NoRecipient:  {{sign: NoRecipients}},
	ShareWith:    {{sign: Recipients, never: []Term{NoRecipient}, only: dataTerms}},
	Receivers:    {{sign: Recipients}},
	FromYouTerm:  {{sign: FromYou}},
	FromReader:   {{sign: FromYou, near: []Term{GetFrom}}},
	OthersGive:   {{sign: FromOthers, only: dataTerms}},
	OtherSource:  {{sign: FromOthers, near: []Term{GetFrom}, with: dataTerms}, {sign: FromOthers, weak: true}},
	PublicSource: {{sign: PublicSources, only: []Term{GetFrom, OtherSource, OthersGive}}},

	Must:          {{sign: MustGive, then: []Term{Give}, denied: NeedNotGive}},
	IsMandatory:   {{sign: MustGive, only: []Term{Give}}},
	Need:          {{sign: MustGive, weak: true}},
	NeedNot:       {{sign: NeedNotGive, then: []Term{Give}}, {sign: NeedNotGive, weak: true}},
	Voluntary:     {{sign: NeedNotGive, only: []Term{YourData, Give}}},
	IfNot:         {{sign: Consequence, with: []Term{Cannot, NoConsequence}, only: []Term{Give, YourData, It, DataTopic}}},
	Cannot:        {{sign: Consequence, weak: true}},
	NoConsequence: {{sign: Consequence, weak: true}},

	ArrangementTerm: {{sign: Arrangement, with: []Term{JointWord}}},
	PolicyName:      {{sign: PolicyDocument}},
	TellPeople:      {{sign: Delivery, with: []Term{FirstContact, Unit}}},
	ScheduleName:    {{sign: Schedule}},

	Nothing: {{sign: NoTransfers, weak: true}, {sign: NoDecisions, weak: true}, {sign: NoRecipients, weak: true}},

	EventPhrase: {{sign: Event, only: []Term{Keep}}},
}

// own are the terms that hold a denial themselves, so that a word such as "not" in them, or before
// them, changes nothing.
var own = [terms]bool{
	VagueRetention: true, VaguePurpose: true, VagueInterest: true, VagueRecipient: true, VagueBasis: true, VagueRights: true, Stay: true, NoTransfer: true, ByPeople: true, NoRecipient: true, NeedNot: true, Voluntary: true, IfNot: true, Cannot: true, NoConsequence: true, Nothing: true,
	CountryName: true, Names: true, AuthorityWord: true, RiskTerm: true, EventPhrase: true,
}

// asserts are those of them that state the opposite of a sign, and only where nothing limits it.
var asserts = [terms]bool{Stay: true, NoTransfer: true, ByPeople: true, NoRecipient: true}

// closeTo are the words that may stand between a denial and a term, if not as many as usual.
var closeTo = [terms]int{TransferNoun: 3}

package law

import "slices"

// UKGDPR is the UK GDPR with the Data Protection Act 2018.
var UKGDPR = &Regime{
	ID: "uk-gdpr", Instrument: "UK GDPR", Short: "UKGDPR",
	Signs:      []string{"uk gdpr", "uk general data protection regulation", "data protection act 2018", "information commissioner", "ico.org.uk", "comisiynydd gwybodaeth", "deddf diogelu data", "gdpr y du"},
	Ending:     map[string]string{"en": " of the UK GDPR", "cy": " o GDPR y DU", "de": " UK GDPR", "fr": ", du UK GDPR"},
	numbers:    renumbered(gdpr, ukChanges),
	Home:       "the United Kingdom",
	Area:       []string{"GB"},
	Authority:  "GB",
	Officer:    "data protection officer",
	ChildAge:   13,
	Adequacy:   Adequacy{AsOf: "2026-01", Full: slices.Concat(euStates, eeaStates, ukAdequate), Partial: ukPartial},
	Mechanisms: without(Mechanisms, "eu-us-dpf", "ch-us-dpf", "derogation-made-public"),
	Exceptions: ukExceptions,
	Stale: []Stale{
		{InstrumentUK, "6(4)", "", ukArticles("8A")},
		{InstrumentUK, "14(5)(b)", "", ukArticles("14(5)(e)-(f)")},
		{InstrumentUK, "22", "", ukArticles("22A-22D")},
		{InstrumentUK, "44", "", ukArticles("44A")},
		{InstrumentUK, "45", "", ukArticles("45A-45C")},
		{InstrumentUK, "77", ComplaintsToController, dpa2018("s.165")},
		{InstrumentUK, "89", "", ukArticles("84A-84D")},
		{InstrumentDPA, "9", "", ukArticles("8(1)")},
		{InstrumentDPA, "14", "", ukArticles("22C")},
		{InstrumentDPA, "17A", "", ukArticles("45A")},
		{InstrumentDPA, "17B", "", ukArticles("45C")},
		{InstrumentDPA, "17C", "", ukArticles("47A")},
		{InstrumentDPA, "18", "", ukArticles("49(4A)", "49A")},
		{InstrumentDPA, "19", "", ukArticles("84C")},
		{InstrumentDPA, "20", "", nil},
	},
	Changed: dataUseAndAccess,
	Whose:   "the United Kingdom",
	Others:  []string{"eu gdpr", "regulation eu 2016 679", "regulation 2016 679"},
	Own:     []string{"UK GDPR", "Data Protection Act", "UK General Data"},
}

// dpa2018 is a place in the Data Protection Act 2018.
func dpa2018(place string) []Ref { return []Ref{{"DPA 2018", place}} }

// ukArticles are articles of the UK GDPR.
func ukArticles(places ...string) []Ref {
	var out []Ref
	for _, p := range places {
		out = append(out, Ref{"UK GDPR", "Art. " + p})
	}
	return out
}

// Days from which changes of UK law hold: the Data (Use and Access) Act 2025 in the main
// (SI 2026/82 reg. 2), and its right to complain to the controller (reg. 3).
const (
	dataUseAndAccess       = "2026-02-05"
	ComplaintsToController = "2026-06-19"
)

// ukChanges is what the UK numbers otherwise than the GDPR, adds or has taken out, as of AsOf.
var ukChanges = map[Provision]Number{
	RecipientMeaning:       {Place: "4(1)(9)"},
	ConsentMeaning:         {Place: "4(1)(11)"},
	OwnLaw:                 {Also: dpa2018("s.3(10)")},
	PublicAuthorityMeaning: {Also: dpa2018("s.7")},
	PublicTaskMeaning:      {Also: dpa2018("s.8")},

	BasisRecognisedInterests:      {Place: "6(1)(ea)", From: dataUseAndAccess},
	RecognisedInterestsCondition:  {Place: "6(5)", Also: []Ref{{"UK GDPR", "Annex 1"}}, From: dataUseAndAccess},
	DecisionOnRecognisedInterests: {Place: "22B(4)", From: dataUseAndAccess},

	ExceptionEffort: {Place: "14(5)(e)-(f)"},
	Schedule1Needed: {Also: dpa2018("s.10")},
	Schedule1Parts:  {Also: dpa2018("s.10(2)-(3)")},
	PolicyDocument:  {Also: dpa2018("Sch. 1 paras 1, 5, 35, 38-41")},
	Offences:        {Place: "10(1)", Also: dpa2018("s.10(5)")},

	NoticeComplaintController: {Place: "13(2)(ca)", Indirect: "14(2)(da)", Also: dpa2018("s.164A"), From: ComplaintsToController},
	NoticeComplaintAuthority:  {Place: "13(2)(d)", Indirect: "14(2)(e)", Also: dpa2018("s.165")},

	TimeLimit:                {Place: "12A"},
	RightDecisions:           {Place: "22A-22D"},
	DecisionGrounds:          {}, // any basis permits them, but recognised interests
	DecisionSafeguards:       {Place: "22C(2)"},
	DecisionSafeguardsAll:    {Place: "22C(2)(a)-(d)"},
	DecisionSpecial:          {Place: "22B(1)-(3)"},
	RightComplainController:  {Also: dpa2018("s.164A"), From: ComplaintsToController},
	ComplaintMeans:           {Place: "13(2)(ca)", Also: dpa2018("s.164A(2)"), From: ComplaintsToController},
	ComplaintAcknowledgement: {Place: "13(2)(ca)", Also: dpa2018("s.164A(3)"), From: ComplaintsToController},
	RightComplainAuthority:   {Also: dpa2018("s.165")},

	DeviceStorage: {Also: []Ref{{"PECR", "reg. 6"}, {"PECR", "Sch. A1"}}},
	DeviceOwnUse:  {Also: []Ref{{"PECR", "Sch. A1 paras 5-6"}}, From: dataUseAndAccess},

	RepresentativePlace:  {Place: "27(1)"},
	CompatiblePurpose:    {Place: "8A", Also: []Ref{{"UK GDPR", "Annex 2"}}},
	TransferRestrictions: {Place: "49(4A)", Also: []Ref{{"UK GDPR", "Art. 49A"}}},
	TransferRule:         {Place: "44A"},
	TransferAdequacy:     {Place: "45A"},
	TransferClauses:      {Place: "46(2)(d)", Also: dpa2018("s.119A")},
}

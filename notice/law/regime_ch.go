package law

import "slices"

// FADP is the Swiss Federal Act on Data Protection with its ordinance, for private
// controllers and federal bodies. It asks for few items, and for no lawful basis, storage
// period, list of rights or route of complaint.
var FADP = &Regime{
	ID: "ch-fadp", Title: "Swiss Federal Act on Data Protection", Instrument: "FADP", Short: "FADP", Wording: "swiss",
	Signs:        []string{"revdsg", "ndsg", "schweizerische datenschutzgesetz", "edöb", "pfpdt", "federal act on data protection", "bundesgesetz über den datenschutz", "loi fédérale sur la protection des données"},
	Ending:       map[string]string{"en": " of the FADP", "de": " DSG", "fr": ", de la LPD"},
	numbers:      fadp,
	Home:         "Switzerland",
	Area:         []string{"CH"},
	Authority:    "CH",
	Officer:      "data protection adviser",
	Review:       []string{"contract", "law"}, // Art. 21(3)
	Adequacy:     Adequacy{AsOf: "2024-09", Full: slices.Concat(euStates, eeaStates, chAdequate), Partial: []string{"CA", "US"}},
	Deadline:     "30 days",
	ListSuffices: true,
	Mechanisms:   without(Mechanisms, "eu-us-dpf", "uk-us-data-bridge", "uk-idta", "uk-addendum", "derogation-compelling-legitimate-interests"),
	Exceptions:   fadpExceptions,
	Whose:        "Switzerland",
	Others:       []string{"gdpr", "dsgvo", "rgpd", "general data protection regulation", "regulation eu 2016 679", "regulation 2016 679"},
	Own:          []string{"FADP", "FDPA", "Federal Act on Data Protection", "nDSG", "revDSG", "DSG", "Datenschutzgesetz", "LPD", "loi fédérale sur la protection des données"},
}

// chAdequate are the countries of Annex 1 of the ordinance beside those of the European
// Economic Area. Changes since AsOf of the list were not seen.
var chAdequate = []string{"AD", "AR", "FO", "GI", "GB", "GG", "IM", "IL", "JE", "MC", "NZ", "UY"}

// ordinance is a place in the Data Protection Ordinance of 31 August 2022.
func ordinance(article string) []Ref { return []Ref{{"Data Protection Ordinance", "Art. " + article}} }

// fadp are the numbers of the Act as of 7 July 2025, and of the ordinance as of 1 December 2025.
var fadp = map[Provision]Number{
	OwnLaw:               {Place: "2(1)"},
	FairnessTransparency: {Place: "19(2)"}, // "and guarantee transparent processing"

	NoticeController:      {Place: "19(2)(a)"},
	NoticePurposes:        {Place: "19(2)(b)"},
	NoticeRecipients:      {Place: "19(2)(c)"},
	NoticeCategories:      {Place: "19(3)"},
	NoticeTransfers:       {Place: "19(4)"},
	NoticeTransferCountry: {Place: "19(4)"},
	NoticeTiming:          {Place: "19(5)"},
	NoticeDecisions:       {Place: "21(1)"},
	Exceptions:            {Place: "20"},

	PlainLanguage: {Also: ordinance("13")},
	FacilitateUse: {Place: "19(2)"},
	TimeLimit:     {Place: "25(7)", Also: ordinance("18")},

	RightAccess:            {Place: "25"},
	RightRectification:     {Place: "32"},
	RightDecisions:         {Place: "21(2)"},
	DecisionSafeguards:     {Place: "21(2)"},
	RightComplainAuthority: {Place: "49(1)"},

	// Only of private controllers abroad, where the risk is high.
	Representative:          {Place: "14(1)", Conditional: true},
	RepresentativeException: {Place: "14(1)"},
	// Only of federal bodies.
	DPODuty:          {Place: "10", Also: ordinance("27(2)")},
	TransferRule:     {Place: "16-17"},
	TransferAdequacy: {Place: "16(1)"},

	RecordController: {Place: "12(2)(a)"},
	RecordPurposes:   {Place: "12(2)(b)"},
	RecordPeople:     {Place: "12(2)(c)"},
	RecordData:       {Place: "12(2)(c)"},
	RecordRecipients: {Place: "12(2)(d)"},
	RecordRetention:  {Place: "12(2)(e)"},
	RecordSecurity:   {Place: "12(2)(f)"},
	RecordTransfers:  {Place: "12(2)(g)"},
	RecordSafeguards: {Place: "12(2)(g)"},
}

package law

// Part3 is Part 3 of the Data Protection Act 2018, for what competent authorities in the UK
// do to prevent, investigate and prosecute offences. Criminal proceedings themselves are
// outside of its duties to tell (s.43(3)).
var Part3 = &Regime{
	ID: "uk-part3", Title: "Part 3 of the Data Protection Act 2018, law enforcement", Instrument: "DPA 2018", Short: "DPA", Wording: "part-3", Sections: true,
	Signs:         []string{"part 3 of the data protection act 2018", "part 3 of the dpa 2018"},
	Ending:        map[string]string{"en": " of the Data Protection Act 2018", "cy": " o Ddeddf Diogelu Data 2018"},
	numbers:       part3,
	Home:          "the United Kingdom",
	Area:          UKGDPR.Area,
	Authority:     "GB",
	Officer:       "data protection officer",
	OfficerAlways: true,
	Exceptions:    part3Exceptions,
	Stale: []Stale{
		{InstrumentDPA, "49", "", dpa2018("ss.50A-50D")},
		{InstrumentDPA, "50", "", dpa2018("ss.50A-50D")},
	},
	Changed: dataUseAndAccess,
	Whose:   "competent authorities in the United Kingdom",
	Others:  []string{"of the uk gdpr", "uk gdpr article", "uk gdpr art"},
	Own:     []string{"Part 3", "Data Protection Act 2018", "DPA 2018"},
}

// part3 are the sections of the Act, as of AsOf. What s.44(2) asks for is owed where people
// need it to use their rights, which a general notice does not show.
var part3 = map[Provision]Number{
	OwnLaw:               {Place: "31"},
	FairnessTransparency: {Place: "52(1)"},

	LawfulBases:       {Place: "35(2)"},
	BasisConsent:      {Place: "35(2)"},
	BasisPublicTask:   {Place: "35(2)"}, // the task of a competent authority
	BasisInLaw:        {Place: "44(2)(a)", Conditional: true},
	ConsentWithdrawal: {Place: "40A(5)-(6)"},
	SpecialConditions: {Place: "35(3)-(5)", Also: []Ref{{"DPA 2018", "s.42"}, {"DPA 2018", "Sch. 8"}}},

	NoticeController:          {Place: "44(1)(a)"},
	NoticeDPO:                 {Place: "44(1)(b)"},
	NoticePurposes:            {Place: "44(1)(c)"},
	NoticeRights:              {Place: "44(1)(d)"},
	NoticeComplaintController: {Place: "44(1)(da)", Also: dpa2018("s.164A"), From: ComplaintsToController},
	NoticeComplaintAuthority:  {Place: "44(1)(e)", Also: dpa2018("s.165")},
	NoticeAuthorityContact:    {Place: "44(1)(e)"},
	NoticeBasis:               {Place: "44(2)(a)", Conditional: true},
	NoticeRetention:           {Place: "44(2)(b)", Conditional: true},
	NoticeRecipients:          {Place: "44(2)(c)", Conditional: true},
	Exceptions:                {Place: "44(4)"},

	PlainLanguage: {Place: "52(1)"},
	FacilitateUse: {Place: "52(1)"},
	TimeLimit:     {Place: "54"},
	FreeOfCharge:  {Place: "52(5)", Also: dpa2018("s.53")},

	RightAccess:              {Place: "45"},
	RightRectification:       {Place: "46"},
	RightErasure:             {Place: "47"},
	RightRestriction:         {Place: "47"},
	RightDecisions:           {Place: "50A-50D"},
	RightComplainController:  {Place: "164A", From: ComplaintsToController},
	ComplaintMeans:           {Place: "164A(2)", From: ComplaintsToController},
	ComplaintAcknowledgement: {Place: "164A(3)", From: ComplaintsToController},
	RightComplainAuthority:   {Place: "165"},
	RemedyController:         {Place: "167"},

	JointEssence: {Place: "58(2)-(3)"},
	DPODuty:      {Place: "69(1)"},

	RecordController: {Place: "61(2)(a)"},
	RecordJoint:      {Place: "61(2)(b)"},
	RecordDPO:        {Place: "61(2)(c)"},
	RecordPurposes:   {Place: "61(2)(d)"},
	RecordRecipients: {Place: "61(2)(e)"},
	RecordPeople:     {Place: "61(2)(f)"},
	RecordData:       {Place: "61(2)(f)"},
	RecordProfiling:  {Place: "61(2)(g)"},
	RecordTransfers:  {Place: "61(2)(h)"},
	RecordBasis:      {Place: "61(2)(i)"},
	RecordRetention:  {Place: "61(2)(j)"},
	RecordSecurity:   {Place: "61(2)(k)"},
}

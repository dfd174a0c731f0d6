package reading

// A Term is a concept that each language has phrases for.
type Term int16

// The terms. What stands behind each says what its phrases are; English examples.
const (
	// Grammar.
	Ignore   Term = iota // phrases that hide every shorter phrase in them, as they do not mean it: "not only", "police have the right to"
	Clause               // words that begin a clause: "if", "because", "but"
	Break                // words that begin a clause after a comma or "and": "we", "you", "which"
	And                  // words that join the parts of a list: "and", "or"
	Also                 // light words between rights and their objects, which do not count as distance: "to", "have", "the"
	Not                  // denials: "not", "never", "cannot", "no"
	Nothing              // a whole text that answers what its heading asks: "none", "not applicable"
	NotApply             // denials of a right behind it: "does not apply"
	Ended                // history: "no longer", "was replaced", "until 2024"
	Unless               // exceptions from a denial: "unless", "except", "without your consent"
	Hedge                // "generally", "normally"
	We                   // the controller as the subject: "we", "our staff"
	It                   // pronouns for data: "it", "them"
	You                  // the reader as a subject: "you"
	OnlyIf               // a condition that leaves open whether it is so: "where we rely on"
	Question             // words that begin a heading that asks: "what", "how"
	About                // other matters than data about people, that are asked for, copied or complained of

	// Rights.
	Entitled      // the reader may or can, or asks: "you can", "ask us to"
	AtRequest     // "if you ask", "at your request"
	Applies       // what may stand behind a right that is named: "apply", "can be requested", "everything"
	RightTo       // "right to", "rights of", "entitled to"
	TheirRight    // a right or power of the controller or others: "we reserve the right to"
	YourData      // "your data", "the information that we hold about you"
	See           // verbs and nouns that mean access where they stand with YourData: "see", "a copy of"
	AccessRight   // phrases that mean the right by themselves: "right of access", "subject access request"
	Correct       // "correct", "rectify", "rectification"
	CorrectRight  // "right to rectification"
	Erase         // "delete", "erase", "erasure"
	EraseRight    // "right to be forgotten"
	Restrict      // "restrict", "limit", "use it less"
	RestrictRight // "right to restriction"
	Object        // "object", "objection", "say no to"
	ObjectRight   // "right to object"
	OptOut        // "opt out of", "stop receiving", "unsubscribe"
	Move          // "transfer", "move", "take with you"
	MoveRight     // "data portability"
	Marketing     // "direct marketing", "newsletter"
	Research      // "research", "statistics"
	Withdraw      // "withdraw", "take back", "change your mind"
	WithdrawRight // phrases that mean withdrawal of consent by themselves: "unsubscribe at any time"
	Consent       // "consent", "agreement", "permission"
	AnyTime       // "at any time"
	DecisionRight // the right about automated decisions: "not to be subject to a decision"
	RemedyRight   // "right to a judicial remedy", "go to court"
	Compensation  // "compensation"

	// Storage.
	Keep           // "keep", "store", "retain", "delete after"
	Unit           // units of time; made from notice/period
	NotAPeriod     // what makes a period something else: "years old", "every", "within the last"
	Until          // "until", "till"
	While          // "as long as", "while", "during"
	On             // "when", "after", "once", "on"
	RunsFrom       // from when a period runs, directly behind it: "after", "from"
	EventWord      // what can end storage, behind Until and While: "contract", "membership"
	EndWord        // words for an end, behind On, too: "leave", "closed", "end of"
	EventPhrase    // phrases that name an event by themselves: "until you unsubscribe", "as long as you are"
	ScheduleName   // "retention schedule", "disposal plan"
	VagueRetention // "as long as necessary", "indefinitely"

	// Empty phrases.
	VaguePurpose
	VagueInterest
	VagueRecipient
	VagueBasis
	VagueRights

	// Purposes.
	UseFor // "we use your data to", "your data are used for"

	// Bases and conditions.
	Relies                // what makes a bare word a basis: "basis", "rely on", "because", "necessary for"
	ConsentBasis          // "with your consent", "you have agreed"
	ContractBasis         // "performance of a contract", "to enter into a contract"
	ContractWord          // "contract": a basis beside Relies
	ObligationBasis       // phrases that mean the basis by themselves: "to comply with our legal obligations"
	ObligationWord        // "legal obligation": a basis beside Relies
	LawRequires           // "required by law", "the law requires us": a basis where it is no condition
	VitalBasis            // "vital interests", "save your life"
	TaskBasis             // "public task", "exercise of official authority"
	RecognisedBasis       // "recognised legitimate interests"
	InterestsBasis        // "legitimate interests"
	SpecialData           // "special category", "health data", "Article 9"
	ExplicitConsent       // "explicit consent"
	EmploymentCondition   // "employment, social security and social protection law"
	VitalCondition        // "cannot give consent" beside VitalBasis
	NotForProfitCondition // "not-for-profit body"
	MadePublicCondition   // "made public by you"
	ClaimsCondition       // "legal claims"
	SubstantialCondition  // "substantial public interest"
	CareCondition         // "health or social care", "medical diagnosis"
	PublicHealthCondition // "public interest in public health"
	ResearchCondition     // "archiving, research and statistics"
	NamesInterest         // what names an interest: "interest in keeping", "our interest is"
	OurInterest           // "our interest": that of the controller, which NamesInterest names
	OtherInterests        // interests that are not those of the basis: "vital interests", "public interest"
	WantsTo               // "because we want to", "so that we can"
	LawWord               // what the name of a law holds, in capitals or with a number: "act", "regulations"
	LawName               // names of laws without capitals or numbers: "code du travail"
	DataLaw               // the law of data protection: "data protection act", "gdpr"
	DataTopic             // what a complaint about data is about, beside YourData: "data protection", "privacy"

	// Complaints.
	Complain      // "complain", "complaint", "concern", "unhappy"
	ToUs          // "to us", "contact us", "our data protection officer"
	AuthorityWord // "supervisory authority", "regulator"
	Names         // names of authorities; made from notice/law. The phrases of a language are "ISO=name"
	ComplainToUs  // phrases that say it by themselves: "complain to us", "our complaints procedure"
	Barring       // phrases that bar the way to an authority by themselves: "you must complain to us first"
	OnlyAfter     // bars it in a sentence that names one: "you can only … after", "you cannot … until"
	MustFirst     // and that names the controller, too: "you must … before"

	// Transfers.
	Transfer       // "transfer", "send", "store"
	Abroad         // "abroad", "outside the UK", "third country"
	Stay           // "stay in the UK", "never leave the EU"
	TransferNoun   // "international transfers", "transfers abroad"
	NoTransfer     // phrases that deny by themselves: "no international transfers"
	CountryName    // made from tables
	Toward         // words before the name of a country where data go: "to", "in"
	Away           // and before one from which they come: "from", "of"
	Safeguard      // "safeguards", "agreement", "clauses"
	Agreement      // "agreement", "contract": safeguards only within a section on transfers
	CopyTerm       // "copy", "see", "obtain", "available"
	RiskTerm       // "risk", "not protected as well"
	Adequacy       // "adequacy decision", "adequacy regulations"
	EUUSFramework  // "EU-US Data Privacy Framework"
	DataBridge     // "UK-US data bridge"
	SwissFramework // "Swiss-US Data Privacy Framework"
	Clauses        // "standard contractual clauses"
	IDTA           // "international data transfer agreement"
	Addendum       // "UK Addendum"
	CorporateRules // "binding corporate rules"
	PublicBodies   // "legally binding instrument between public authorities"
	Arrangements   // "administrative arrangement"
	CodeOfConduct  // "code of conduct"
	Certification  // "certification mechanism"
	OwnClauses     // "ad hoc clauses"

	// Decisions.
	Automated     // "automated decision", "decisions made by a computer alone"
	ByPeople      // "a person decides", "decisions are always made by people"
	ReviewHuman   // "ask a person to look at it", "human intervention"
	ReviewContest // "contest the decision", "challenge"
	ReviewView    // "express your point of view"
	ReviewInform  // "tell you about the decision"

	// Recipients and sources.
	Share        // "share", "disclose", "pass on"
	Acts         // other things that are done with data, in a list before them: "sell", "publish"
	WithOthers   // "with third parties", "with anyone", "with other organisations"
	NoRecipient  // phrases that deny by themselves: "nobody else gets your data"
	ShareWith    // phrases that say it with data: "share … with the"
	Receivers    // phrases that say it by themselves: "our processors", "recipients of your data"
	FromYouTerm  // "you give us", "directly from you"
	FromReader   // "from you", beside GetFrom
	GetFrom      // "we get … from", "obtain"
	OthersGive   // phrases that say it by themselves: "your GP tells us"
	OtherSource  // who gives them, beside GetFrom: "from your GP", "from other organisations"
	PublicSource // "public register", "publicly available sources"
	LimitedTo    // what limits a denial: "for marketing", "other than"

	// Whether data must be given.
	Must          // "you must", "you have to", before Give
	Give          // "give", "provide", "tell"
	IsMandatory   // phrases that say it with what is given: "is mandatory"
	Need          // "mandatory", "required field"
	NeedNot       // "you do not have to", before Give
	Voluntary     // phrases that say it by themselves: "is voluntary"
	IfNot         // "if you do not give", "without it"
	Cannot        // "cannot", "will not be able to"
	NoConsequence // "nothing follows", "no consequences"

	// Others.
	JointWord       // "joint controllers", "jointly"
	ArrangementTerm // "arrangement", "agreement between us"
	PolicyName      // "appropriate policy document"
	TellPeople      // "we tell people", "inform them", "give them this notice"
	FirstContact    // "when we first contact them", "before we share"
	Parent          // "parent", "guardian"
	PhoneWord       // "call", "telephone"
	terms
)

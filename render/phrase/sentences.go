package phrase

// Who is responsible (Art. 13(1)(a), (b)).
const (
	Who             Sentence = "who"              // slots: name
	WhoSpeaker      Sentence = "who-speaker"      // speaker, name
	Responsible     Sentence = "responsible"      // name, where the notice opens with it
	OpeningVerbs    Sentence = "opening-verbs"    // name, purposes
	OpeningGerunds  Sentence = "opening-nouns"    // name, purposes
	OpeningName     Sentence = "opening-name"     // name
	OpeningRequests Sentence = "opening-requests" // requests
	OpeningRights   Sentence = "opening-rights"   // rights
	OpeningAsk      Sentence = "opening-ask"      // contact
	Joint           Sentence = "joint"            // names
	Representative  Sentence = "representative"   // name
	Officer         Sentence = "dpo"
	AppliesTo       Sentence = "applies-to"
	Establishments  Sentence = "establishments" // countries
	AdoptedOn       Sentence = "adopted"        // date, by
)

// What readers have to know before they read (Art. 5(1)(a), 12(1)).
const (
	Ended             Sentence = "ended"              // date, the last day
	EarlierVersion    Sentence = "earlier-version"    // date
	TranslationBehind Sentence = "translation-behind" // date of the translation and changed, that of the original, where it is later
	TranslationOlder  Sentence = "translation-older"  // date, changed
)

// What is used, why, and on which basis (Art. 13(1)(c), (d), 14(1)(d)).
const (
	DataAbout       Sentence = "data-about"   // people, in brackets
	DataOthers      Sentence = "data-others"  // people
	DataSpecial     Sentence = "data-special" // data
	DataOffences    Sentence = "data-offence"
	DataNotAll      Sentence = "data-open" // the list is an example
	PurposeVerb     Sentence = "purpose-verb"
	PurposeGerund   Sentence = "purpose-gerund"
	PurposesVerbs   Sentence = "purposes-verbs"          // lead of a list of verbs
	PurposesGerunds Sentence = "purposes-gerunds"        // lead of any list
	PurposeNew      Sentence = "purpose-new"             // date
	BasisLaws       Sentence = "basis-laws"              // laws
	BasisForVerbs   Sentence = "basis-verbs"             // purposes
	BasisForGerunds Sentence = "basis-nouns"             // purposes
	OneOf           Sentence = "one-of"                  // before several bases or conditions
	ContractNamed   Sentence = "basis-contract-named"    // contract
	PublicTaskLaws  Sentence = "basis-public-task-laws"  // laws
	Recognised      Sentence = "basis-recognised"        // label
	Interest        Sentence = "basis-interests"         // interest
	InterestSeveral Sentence = "basis-interests-several" // interests
	InterestOf      Sentence = "basis-interests-other"   // whose, interest
	Balanced        Sentence = "interests-balanced"      // means
	ConditionLead   Sentence = "condition-lead"          // one; data
	ConditionsLead  Sentence = "conditions-lead"         // several; data
	ConditionLaws   Sentence = "condition-law"           // laws
	ConditionUK     Sentence = "condition-schedule1"     // name, paragraph
	Schedule1Place  Sentence = "schedule1-place"         // paragraph, as a citation
	PolicyDocument  Sentence = "policy-document"         // means
	OffencesLaw     Sentence = "offences-law"            // laws
	OffencesControl Sentence = "offences-authority"
)

// Basis and Condition are the sentences on a basis of Art. 6 and a condition of Art. 9(2), by slug.
func Basis(slug string) Sentence     { return Sentence("basis-" + slug) }
func Condition(slug string) Sentence { return Sentence("condition-" + slug) }

// Rights and complaints (Art. 13(2)(b)-(d), 12, 15-22, 77).
const (
	OmittedRights        Sentence = "omitted-rights"
	ObjectHow            Sentence = "object-how" // before the ways to reach the controller
	ExerciseHow          Sentence = "how"        // contact
	ExerciseDo           Sentence = "how-do"     // contact, as a command
	ComplainController   Sentence = "complain-controller"
	ComplainAuthority    Sentence = "complain-authority" // flag also; name, host
	ComplainAnyAuthority Sentence = "complain-any"       // flag also
	WithdrawHow          Sentence = "withdraw-how"
	WithdrawEffect       Sentence = "withdraw-effect"
)

// RightText is the sentence on a right, by slug.
func RightText(slug string) Sentence { return Sentence("right-" + slug) }

// Who gets the data, where they go, how long they stay (Art. 13(1)(e), (f), (2)(a)).
const (
	RecipientsOpen    Sentence = "recipients-open"
	NoRecipients      Sentence = "recipients-none"
	NoTransfers       Sentence = "transfers-none"
	NoCookies         Sentence = "cookies-none"
	TransferTo        Sentence = "transfer" // recipient, country
	TransferAdequacy  Sentence = "transfer-adequacy"
	TransferFramework Sentence = "transfer-dpf"
	TransferSafeguard Sentence = "transfer-safeguard" // safeguard
	TransferCopy      Sentence = "transfer-copy"      // means
	RetentionAfter    Sentence = "retention"          // data, period, event
	RetentionUntil    Sentence = "retention-until"    // data, end
	RetentionUntilAge Sentence = "retention-age"      // data, age
	RetentionCriteria Sentence = "retention-criteria" // data, criteria
	RetentionDepends  Sentence = "retention-depends"
	RetentionLaw      Sentence = "retention-law"
	RetentionSchedule Sentence = "retention-schedule"
	PeriodAfter       Sentence = "period"           // the words of a cell: "6 years after you leave"
	PeriodUntil       Sentence = "period-until"     // "until they are counted"
	PeriodUntilAge    Sentence = "period-until-age" // age
	PeriodCriteria    Sentence = "period-criteria"  // criteria
	PeriodDepends     Sentence = "period-depends"   // criteria
)

// Derogation is the sentence on what allows a transfer, and Then that on what follows the end of
// storage, by code; Provided is whether data must be given (Art. 13(2)(e)).
func Derogation(code string) Sentence { return Sentence(code) }
func Then(code string) Sentence       { return Sentence("then-" + code) }
func Provided(code string) Sentence   { return Sentence("provision-" + code) }

// Decisions, giving data, sources, devices and marketing (Art. 13(2)(e), (f), 14(2)(f); PECR).
const (
	NoDecisions       Sentence = "decisions-none"
	DecisionAbout     Sentence = "decision" // name
	DecisionMinor     Sentence = "decision-not-significant"
	DecisionProfiling Sentence = "profiling"
	NoProvision       Sentence = "provision-none"
	Consequence       Sentence = "provision-consequence"
	SourceDirect      Sentence = "source-direct"
	SourceObserved    Sentence = "source-observed"
	SourceIndirect    Sentence = "source-indirect" // data, name
	CookieConsent     Sentence = "cookies-consent"
	CookieNecessary   Sentence = "cookies-necessary"
	CookieStatistics  Sentence = "cookies-statistics"
	CookieAppearance  Sentence = "cookies-appearance"
)

// DecisionGround is the sentence on why the law allows a decision, by code.
func DecisionGround(code string) Sentence { return Sentence("decision-ground-" + code) }

// Ground is what a right covers and Limit what it does not, by right and basis; Collected is how data are collected, and Role
// in which role a party acts, by code.
func Ground(right, basis string) Sentence { return Sentence("ground-" + right + "-" + basis) }
func Limit(right, basis string) Sentence  { return Sentence("limit-" + right + "-" + basis) }
func Collected(code string) Sentence      { return Sentence("source-" + code) }
func Role(code string) Sentence           { return Sentence("role-" + code) }

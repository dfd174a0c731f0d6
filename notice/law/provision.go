package law

// A Provision is a rule of law by what it says, not by its number: each regime numbers it
// in its own way, or has none. Rules and printed words cite provisions.
type Provision string

// Principles, and the meaning of words.
const (
	RecipientMeaning       Provision = "recipient-meaning"
	ConsentMeaning         Provision = "consent-meaning"
	OwnLaw                 Provision = "own-law"                  // what the law of the regime is and whom it binds
	PublicAuthorityMeaning Provision = "public-authority-meaning" // leaves out parish councils and the like
	PublicTaskMeaning      Provision = "public-task-meaning"
	FairnessTransparency   Provision = "fairness-transparency"
	PurposeLimitation      Provision = "purpose-limitation"
	DataMinimisation       Provision = "data-minimisation"
	Accountability         Provision = "accountability"
)

// Lawful bases.
const (
	LawfulBases                   Provision = "lawful-bases" // the list as a whole
	BasisConsent                  Provision = "basis-consent"
	BasisContract                 Provision = "basis-contract"
	BasisLegalObligation          Provision = "basis-legal-obligation"
	BasisVitalInterests           Provision = "basis-vital-interests"
	BasisPublicTask               Provision = "basis-public-task"
	BasisRecognisedInterests      Provision = "basis-recognised-legitimate-interests"
	BasisLegitimateInterests      Provision = "basis-legitimate-interests"
	RecognisedInterestsCondition  Provision = "recognised-legitimate-interests-condition"
	NoInterestsForAuthorities     Provision = "no-interests-for-authorities"
	BasisInLaw                    Provision = "basis-in-law"
	ConsentWithdrawal             Provision = "consent-withdrawal"
	ConsentFree                   Provision = "consent-free"
	ConsentChild                  Provision = "consent-child"
	RecitalImbalance              Provision = "recital-imbalance"
	RecitalVitalInterests         Provision = "recital-vital-interests"
	DecisionOnRecognisedInterests Provision = "decision-recognised-interests"
)

// Special categories of data, and data about criminal offences.
const (
	SpecialCategoryData          Provision = "special-categories"
	SpecialConditions            Provision = "special-conditions" // the ban and the list of its exceptions
	ConditionExplicitConsent     Provision = "condition-explicit-consent"
	ConditionEmployment          Provision = "condition-employment"
	ConditionVitalInterests      Provision = "condition-vital-interests"
	ConditionNotForProfit        Provision = "condition-not-for-profit"
	ConditionMadePublic          Provision = "condition-made-public"
	ConditionLegalClaims         Provision = "condition-legal-claims"
	ConditionSubstantialInterest Provision = "condition-substantial-public-interest"
	ConditionHealthCare          Provision = "condition-health-care"
	ConditionPublicHealth        Provision = "condition-public-health"
	ConditionResearch            Provision = "condition-research"
	Schedule1Needed              Provision = "schedule-1"       // some conditions also need one of Schedule 1
	Schedule1Parts               Provision = "schedule-1-parts" // and of which Part of it
	PolicyDocument               Provision = "policy-document"
	Offences                     Provision = "offences"
)

// The checklist: what a notice must say.
const (
	InformationDirect         Provision = "information-direct"   // the duty to tell, of data from the person
	InformationIndirect       Provision = "information-indirect" // of data from elsewhere
	NoticeController          Provision = "notice-controller"
	NoticeDPO                 Provision = "notice-dpo"
	NoticePurposes            Provision = "notice-purposes"
	NoticeBasis               Provision = "notice-basis"
	NoticeInterests           Provision = "notice-interests"
	NoticeCategories          Provision = "notice-categories"
	NoticeRecipients          Provision = "notice-recipients"
	NoticeTransfers           Provision = "notice-transfers"
	NoticeTransferCountry     Provision = "notice-transfer-country" // each country by name
	NoticeSafeguardsCopy      Provision = "notice-safeguards-copy"
	NoticeRetention           Provision = "notice-retention"
	NoticeRights              Provision = "notice-rights"
	NoticeWithdrawal          Provision = "notice-withdrawal"
	NoticeComplaintController Provision = "notice-complaint-controller"
	NoticeComplaintAuthority  Provision = "notice-complaint-authority"
	NoticeAuthorityContact    Provision = "notice-authority-contact"
	NoticeProvision           Provision = "notice-provision"
	NoticeDecisions           Provision = "notice-decisions"
	NoticeDecisionLogic       Provision = "notice-decision-logic" // how a decision is made and what can follow
	NoticeSource              Provision = "notice-source"
	NoticeNewPurpose          Provision = "notice-new-purpose"
	NoticeTiming              Provision = "notice-timing"    // when people are told, of data from elsewhere
	Exceptions                Provision = "exceptions"       // from the duty to tell
	ExceptionEffort           Provision = "exception-effort" // where telling is impossible or out of proportion
)

// The manner of telling and of answering.
const (
	PlainLanguage   Provision = "plain-language"
	RecitalChildren Provision = "recital-children"
	FacilitateUse   Provision = "facilitate-rights"
	TimeLimit       Provision = "time-limit"
	FreeOfCharge    Provision = "free-of-charge"
)

// Rights and remedies.
const (
	RightInformed              Provision = "right-informed"
	RightAccess                Provision = "right-access"
	RightRectification         Provision = "right-rectification"
	RightErasure               Provision = "right-erasure"
	RightRestriction           Provision = "right-restriction"
	RightRecipientNotification Provision = "right-recipient-notification"
	RightPortability           Provision = "right-portability"
	RightObject                Provision = "right-object"
	RightObjectMarketing       Provision = "right-object-marketing"
	RightObjectResearch        Provision = "right-object-research"
	ObjectionShownApart        Provision = "objection-shown-apart"
	RightDecisions             Provision = "right-decisions"
	DecisionGrounds            Provision = "decision-grounds"
	DecisionSafeguards         Provision = "decision-safeguards"
	DecisionSafeguardsAll      Provision = "decision-safeguards-all" // information on the decision, too
	DecisionSpecial            Provision = "decision-special"
	RightComplainController    Provision = "right-complain-controller"
	ComplaintMeans             Provision = "complaint-means"           // electronic ones, too
	ComplaintAcknowledgement   Provision = "complaint-acknowledgement" // within 30 days
	RightComplainAuthority     Provision = "right-complain-authority"
	RemedyAuthority            Provision = "remedy-authority"
	RemedyController           Provision = "remedy-controller"
	Compensation               Provision = "compensation"
)

// Parties and transfers.
const (
	JointEssence            Provision = "joint-essence"
	Representative          Provision = "representative"
	RepresentativeException Provision = "representative-exception"
	RepresentativePlace     Provision = "representative-place" // where the representative must be
	DPODuty                 Provision = "dpo-duty"
	CompatiblePurpose       Provision = "compatible-purpose"
	TransferRestrictions    Provision = "transfer-restrictions"
	TransferRule            Provision = "transfer-rule"
	TransferAdequacy        Provision = "transfer-adequacy"
	TransferClauses         Provision = "transfer-clauses" // standard clauses of this regime's own
	TransferOccasional      Provision = "transfer-occasional"
	TransferPublicPowers    Provision = "transfer-public-powers" // derogations that are closed to authorities
	TransferConsentRisks    Provision = "transfer-consent-risks" // told before consent to a transfer
	TransferCompelling      Provision = "transfer-compelling"    // compelling legitimate interests
	RecitalOccasional       Provision = "recital-occasional"
)

// What is stored on people's devices, and read from them. These rules bind whoever does it, beside
// those on data.
const (
	DeviceStorage Provision = "device-storage" // consent to cookies and the like
	DeviceOwnUse  Provision = "device-own-use" // statistics and appearance without consent, with an objection
)

// Provisions are all that the tables know.
var Provisions = []Provision{
	RecipientMeaning, ConsentMeaning, OwnLaw, PublicAuthorityMeaning, PublicTaskMeaning,
	FairnessTransparency, PurposeLimitation, DataMinimisation, Accountability, LawfulBases,
	BasisConsent, BasisContract, BasisLegalObligation, BasisVitalInterests, BasisPublicTask,
	BasisRecognisedInterests, BasisLegitimateInterests, RecognisedInterestsCondition, NoInterestsForAuthorities, BasisInLaw,
	ConsentWithdrawal, ConsentFree, ConsentChild, RecitalImbalance, RecitalVitalInterests, DecisionOnRecognisedInterests,
	SpecialCategoryData, SpecialConditions, ConditionExplicitConsent, ConditionEmployment, ConditionVitalInterests,
	ConditionNotForProfit, ConditionMadePublic, ConditionLegalClaims, ConditionSubstantialInterest, ConditionHealthCare,
	ConditionPublicHealth, ConditionResearch, Schedule1Needed, Schedule1Parts, PolicyDocument,
	Offences, InformationDirect, InformationIndirect, NoticeController, NoticeDPO,
	NoticePurposes, NoticeBasis, NoticeInterests, NoticeCategories, NoticeRecipients,
	NoticeTransfers, NoticeTransferCountry, NoticeAuthorityContact, NoticeSafeguardsCopy, NoticeRetention, NoticeRights,
	NoticeWithdrawal, NoticeComplaintController, NoticeComplaintAuthority, NoticeProvision,
	NoticeDecisions, NoticeDecisionLogic, NoticeSource, NoticeNewPurpose, NoticeTiming, Exceptions,
	ExceptionEffort, PlainLanguage, RecitalChildren, FacilitateUse, TimeLimit,
	FreeOfCharge, RightInformed, RightAccess, RightRectification, RightErasure,
	RightRestriction, RightRecipientNotification, RightPortability, RightObject, RightObjectMarketing,
	RightObjectResearch, ObjectionShownApart, RightDecisions, DecisionGrounds, DecisionSafeguards, DecisionSafeguardsAll,
	DecisionSpecial, RightComplainController, ComplaintMeans, ComplaintAcknowledgement, RightComplainAuthority,
	RemedyAuthority, RemedyController, Compensation, JointEssence, Representative,
	RepresentativeException, RepresentativePlace, DPODuty, CompatiblePurpose, TransferRestrictions, TransferRule,
	TransferAdequacy, TransferClauses, TransferOccasional, RecitalOccasional, TransferPublicPowers, DeviceStorage, DeviceOwnUse,
	TransferConsentRisks, TransferCompelling,
	RecordController, RecordJoint, RecordRepresentative, RecordDPO, RecordProcessor, RecordPurposes, RecordPeople, RecordData,
	RecordRecipients, RecordTransfers, RecordSafeguards, RecordRetention, RecordSecurity, RecordProfiling, RecordBasis,
}

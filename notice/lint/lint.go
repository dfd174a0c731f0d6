// Package lint judges the content of a notice by the law. A rule is a value in the file of its
// subject, a documentation page and an entry in All; it reads the typed model and never a file or
// the clock.
package lint

import (
	"embed"
	"sync"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/statement"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("notice/lint", docs)

// A Rule reports one kind of mistake.
type Rule struct {
	Code  diag.Code
	Check func(*Pass) // checks the facts; nil if the rule looks for phrases

	// Section is the key of the section that the rule finds incomplete: if a related notice covers
	// that section, the findings are accepted.
	Section string

	Phrases   []string // in English; matched as whole words, ignoring case, see Words
	Except    []string // longer phrases that contain one of Phrases and mean something else
	Names     bool     // Phrases are names, which are the same in every language
	In        []string // keys of the sections that are searched; nil: all
	Denied    bool     // also finds what is denied or told as history
	Unprinted bool     // also searches facts that are not printed
	Found     func(*Pass, []Hit)
}

// All are the rules, by code.
var All = []*Rule{
	purposeWithoutBasis,
	purposeNotLinked,
	basesNotLinked,
	alternativeBases,
	noLawBehindBasis,
	interestNotStated,
	interestsOfAuthority,
	recognisedOutsideUK,
	recognisedWithoutCondition,
	controllerNotIdentified,
	noArrangement,
	noOfficer,
	officerNotReachable,
	noRepresentative,
	severalBasesOfPurpose,
	vagueInterest,
	consentInImbalance,
	consentOfChildren,
	contractOfOthers,
	specialWithoutCondition,
	routineVitalInterests,
	conditionWithoutLaw,
	wrongPart,
	categoryOutOfReach,
	noPolicyDocument,
	criminalWithoutAuthority,
	recognisedInterestsWithDecision,
	bothRoles,
	openNames,
	consentWithoutWithdrawal,
	withdrawalWithoutConsent,
	singleChannel,
	vaguePurpose,
	sharingBeyondPurposes,
	conditionOfAssociations,
	incapacityNotStated,
	obligationNotAmongBases,
	basisOfAnotherLaw,
	noPurpose,
	officialAuthorityOfPrivateBody,
	wordsAgainstCodes,
	conditionBesideConsent,
	offencesWithoutSchedule1,
	offencesWithoutLaw,
	officialAuthorityOfPrivateController,
	offencesAsSpecialCategory,
	officerDenied,
	kindNotStated,
	representativeElsewhere,
	regimeNotStated,
	basisAsCondition,
	conditionAsBasis,
	dataWithoutPurpose,
	indirectWithoutCategories,
	sourcesNotStated,
	othersNotStated,
	vagueSource,
	cameraAsIndirect,
	categoryDenied,
	specialCategoryUndeclared,
	specialCategoryPossible,
	directionNotStated,
	sourceNotNamed,
	deliveryNotStated,
	lateDelivery,
	openRecipients,
	vagueRecipient,
	recipientAbroad,
	transferWithoutMechanism,
	noCopyOfSafeguards,
	adequacyNotListed,
	transfersNotStated,
	clausesOfTheUnion,
	routineDerogation,
	transferWithoutCountry,
	decisionNotExplained,
	decisionsNotStated,
	decisionWithoutReview,
	decisionContradiction,
	decisionOnSpecialCategories,
	decisionWithoutGround,
	abroadInOldWords,
	recipientsDenied,
	mechanismOfAnotherLaw,
	unknownCountry,
	transferInside,
	derogationOfAuthority,
	risksNotStated,
	compellingInterestsNotStated,
	recipientsNotStated,
	transferContradiction,
	safeguardsNotStated,
	retentionWithoutPeriod,
	periodWithoutStart,
	vagueCriteria,
	scheduleWithoutLink,
	periodContradiction,
	purposeWithoutPeriod,
	periodOfNoTime,
	noComplaintToAuthority,
	noComplaintToController,
	otherAuthority,
	complaintBarred,
	lateAcknowledgement,
	complaintOnPaper,
	authorityNotNamed,
	authorityNotReachable,
	rightMissing,
	objectionNotSeparate,
	objectionMissing,
	portabilityMissing,
	marketingObjectionMissing,
	portabilityWithoutGround,
	objectionWithoutGround,
	marketingRightWithoutMarketing,
	rightOfAnotherLaw,
	longDeadline,
	fee,
	rightsNotStated,
	rightOmitted,
	provisionNotStated,
	noConsequence,
	noLawBehindRequirement,
	exceptionWithoutReason,
	exceptionNotInList,
	cookieWithoutConsent,
	statisticsWithoutConsent,
	noObjectionToCookie,
	cookieOfThirdParty,
	cookieNotExplained,
	cookieWithoutDuration,
	noWayBack,
	noDate,
	dateToCome,
	reviewOverdue,
	oldAddress,
	changeNotAnnounced,
	newPurposeNotAnnounced,
	lawChangedSince,
	datesOrder,
	versionBehind,
	staleLaw,
	pointerWithoutTarget,
	deterringWords,
	placeholder,
	checkBack,
	consentByUse,
	withYourConsent,
	hedgingWords,
	longSentences,
	hardToRead,
	hardForChildren,
	passiveVoice,
	otherLanguage,
	movedArticle,
	lawOfTheUnion,
	absolutePromise,
	legalWords,
	dutyPassedOn,
	brokenContact,
	marketingToEmployees,
	noWordsForChildren,
	noSuchArticle,
	articleOfAnotherLaw,
	complianceClaimed,
	newLaw,
	marketingNotMarked,
	adequacyOfAll,
	wrongLanguageTag,
	wordsNotPrinted,
	orderOverruled,
	wordsDoNotContinueSentence,
	orderedTwice,
	formWithoutEffect,
	factWithoutWords,
	longSubtitle,
	wordsNotRead,
}

// Settings are the parameters of the rules.
type Settings struct {
	Today   string // ISO 8601
	Targets Targets
	Lost    []string // keys of sections that hold values which could not be read: no finding rests on their absence
}

// A Linter applies rules. It builds its tables on the first run and is safe for concurrent use.
type Linter struct {
	rules     []*Rule
	lexicons  map[string]*lexicon        // by language; "" for any other
	languages func() map[string][]string // languages of each function word
	buffers   sync.Pool                  // of *buffers
}

// New returns a linter with the given rules, normally All.
func New(rules ...*Rule) *Linter {
	l := &Linter{
		rules:     rules,
		lexicons:  map[string]*lexicon{"": {}},
		languages: sync.OnceValue(func() map[string][]string { return languagesOf(functionWords) }),
		buffers:   sync.Pool{New: func() any { return new(buffers) }},
	}
	for _, language := range languages {
		l.lexicons[language] = &lexicon{}
	}
	return l
}

// Run applies the rules to what a notice states. No rule applies to a notice whose law noticec does
// not know.
func (l *Linter) Run(stated *statement.Statements, s Settings) diag.List {
	var list diag.List
	n := stated.Notice()
	regimes := n.Regimes()
	if !regimes.Known() {
		return nil
	}
	b := l.buffers.Get().(*buffers)
	defer func() {
		b.clear()
		l.buffers.Put(b)
	}()
	p := &Pass{Notice: n, Stated: stated, Regimes: regimes, Today: s.Today, lost: s.Lost, Texts: b.passages(n), Targets: s.Targets, index: stated.Index(), unread: new([]unread), linter: l, lexicon: l.lexicon(n.Language.Value), list: &list}
	pass := func(r *Rule) *Pass {
		p.rule = r
		return p
	}
	for _, r := range l.rules {
		if r.Check != nil {
			r.Check(pass(r))
		}
	}
	b.phrases(p.lexicon.phrases, l.rules, pass)
	list.Sort()
	return list
}

func code(id, name, summary string, properties ...diag.Property) diag.Code {
	return Catalog.Error(id, name, summary, properties...)
}

// warning is the code of a rule whose findings are warnings, info of one whose findings are
// info.
func warning(id, name, summary string, properties ...diag.Property) diag.Code {
	return Catalog.Warning(id, name, summary, properties...)
}

func info(id, name, summary string, properties ...diag.Property) diag.Code {
	return Catalog.Info(id, name, summary, properties...)
}

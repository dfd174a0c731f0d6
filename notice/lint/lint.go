// Package lint judges what a notice says by the law. A rule is a value in the file of
// its subject, a page, and a line in All; it reads the typed model and never a file or
// the clock.
package lint

import (
	"embed"
	"sync"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("notice/lint", docs)

// A Rule finds one kind of fault.
type Rule struct {
	Code  diag.Code
	Check func(*Pass) // of the facts; nil if the rule looks for phrases

	// Section is the key of the section that the rule misses something in: where a related
	// notice covers that, its findings are accepted.
	Section string

	Phrases []string // found as whole words, whatever the case
	Except  []string // phrases around them that mean something else
	In      []string // keys of the sections whose words are searched; nil: all
	Found   func(*Pass, []Hit)
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
	retentionWithoutPeriod,
	periodWithoutStart,
	vagueCriteria,
	scheduleWithoutLink,
	periodContradiction,
	purposeWithoutPeriod,
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
	provisionNotStated,
	noConsequence,
	exceptionWithoutReason,
	noDate,
	dateToCome,
	reviewOverdue,
	oldAddress,
	changeNotAnnounced,
	newPurposeNotAnnounced,
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
}

// Settings are what the rules judge by.
type Settings struct {
	Today   string // ISO 8601
	Targets Targets
}

// A Linter applies rules. What it needs for that it makes once, when it first runs; several
// goroutines may use it.
type Linter struct {
	rules     []*Rule
	once      sync.Once
	phrases   *finder               // of the rules
	signals   map[string]law.Signal // what words give away, by the words joined by blanks
	languages map[string][]string   // that a small word belongs to
	buffers   sync.Pool             // of *buffers
}

// New returns a linter with some rules, mostly All.
func New(rules ...*Rule) *Linter {
	return &Linter{rules: rules, buffers: sync.Pool{New: func() any { return new(buffers) }}}
}

// Run applies the rules. A notice whose law noticec knows nothing of answers to none.
func (l *Linter) Run(n *notice.Notice, s Settings) diag.List {
	var list diag.List
	regimes := n.Regimes()
	if !regimes.Known() {
		return nil
	}
	l.once.Do(func() {
		l.phrases, l.signals, l.languages = newFinder(l.rules), signalsOf(law.Signals), languagesOf(functionWords)
	})
	b := l.buffers.Get().(*buffers)
	defer func() {
		b.clear()
		l.buffers.Put(b)
	}()
	p := &Pass{Notice: n, Regimes: regimes, Today: s.Today, Texts: b.passages(n), Targets: s.Targets, index: notice.NewIndex(n), linter: l, list: &list}
	pass := func(r *Rule) *Pass {
		p.rule = r
		return p
	}
	for _, r := range l.rules {
		if r.Check != nil {
			r.Check(pass(r))
		}
	}
	b.phrases(l.phrases, l.rules, pass)
	list.Sort()
	return list
}

func code(id, name, summary string, properties ...diag.Property) diag.Code {
	return Catalog.Error(id, name, summary, properties...)
}

// warning is the code of a rule that never finds an error; hint that of a remark.
func warning(id, name, summary string, properties ...diag.Property) diag.Code {
	return Catalog.Warning(id, name, summary, properties...)
}

func hint(id, name, summary string, properties ...diag.Property) diag.Code {
	return Catalog.Info(id, name, summary, properties...)
}

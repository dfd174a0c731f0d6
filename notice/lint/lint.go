// Package lint judges what a notice says by the law. A rule is a value in the file of
// its subject, a page, and a line in All; it reads the typed model and never a file or
// the clock.
package lint

import (
	"cmp"
	"embed"
	"slices"
	"sync"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
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

// A Pass is one rule at work on one notice. What it holds is good while the rule works.
type Pass struct {
	Notice  *notice.Notice
	Today   string // the day as of which the notice is judged, ISO 8601
	Texts   []Passage
	Targets Targets
	index   *notice.Index
	linter  *Linter
	rule    *Rule
	list    *diag.List
}

// All are the rules, by code.
var All = []*Rule{
	purposeWithoutBasis,
	purposeNotLinked,
	basesNotLinked,
	alternativeBases,
	noLawBehindBasis,
	interestNotTold,
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
	incapacityNotTold,
	obligationNotAmongBases,
	dataWithoutPurpose,
	indirectWithoutCategories,
	sourcesNotTold,
	othersNotTold,
	vagueSource,
	cameraAsIndirect,
	categoryDenied,
	specialCategoryUndeclared,
	specialCategoryPossible,
	directionNotTold,
	openRecipients,
	vagueRecipient,
	recipientAbroad,
	transferWithoutMechanism,
	noCopyOfSafeguards,
	adequacyNotListed,
	transfersNotTold,
	clausesOfTheUnion,
	routineDerogation,
	transferWithoutCountry,
	decisionNotExplained,
	decisionsNotTold,
	decisionWithoutReview,
	decisionContradiction,
	decisionOnSpecialCategories,
	decisionWithoutGround,
	abroadInOldWords,
	recipientsDenied,
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
	rightMissing,
	objectionNotSeparate,
	objectionMissing,
	portabilityMissing,
	marketingObjectionMissing,
	portabilityWithoutGround,
	objectionWithoutGround,
	marketingRightWithoutMarketing,
	longDeadline,
	fee,
	provisionNotTold,
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

// Run applies the rules. A notice whose only regime is "other" answers to none.
func (l *Linter) Run(n *notice.Notice, s Settings) diag.List {
	var list diag.List
	if len(n.Regime) == 1 && n.Regime[0].Value == "other" {
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
	p := &Pass{Notice: n, Today: s.Today, Texts: b.passages(n), Targets: s.Targets, index: notice.NewIndex(n), linter: l, list: &list}
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

// Report adds a finding that rests on a duty of the checklist. It is accepted if the notice
// names an exception from the duty.
func (p *Pass) Report(span source.Span, duty, message, help string, options ...diag.Option) {
	entry, _ := law.DutyOf(duty)
	p.add(span, entry.Refs(p.regimes()), cmp.Or(p.exception(duty), p.covered()), message, help, options)
}

// exception is why a finding about a duty does not count: the notice names an exception from
// it, with its provision and its reason (Art. 13(4), 14(5)). Nil if it names none.
func (p *Pass) exception(duty string) *diag.Accepted {
	for x := range p.Notice.Exceptions.All() {
		reason := cmp.Or(x.Reason.Value, x.Text.Value)
		if x.Duty.Value == duty && x.Provision.IsSet() && reason != "" {
			return &diag.Accepted{By: "exception", Reason: x.Provision.Value + ": " + reason}
		}
	}
	return nil
}

// Cite adds a finding that rests on a provision.
func (p *Pass) Cite(span source.Span, c law.Cite, message, help string, options ...diag.Option) {
	p.add(span, c.Refs(p.regimes()), p.covered(), message, help, options)
}

// covered is why a finding of the rule does not count: a related notice covers its section.
// Nil if none does.
func (p *Pass) covered() *diag.Accepted {
	if r := p.covering(p.rule.Section); r != nil {
		return &diag.Accepted{By: "related notice", Reason: "covered by " + cmp.Or(r.Label.Value, r.URL.Value, r.Notice.Value)}
	}
	return nil
}

func (p *Pass) add(span source.Span, refs []law.Ref, accepted *diag.Accepted, message, help string, options []diag.Option) {
	d := diag.New(p.rule.Code, span, message, help, options...)
	d.Law, d.Accepted = refs, accepted
	*p.list = append(*p.list, d)
}

func (p *Pass) regimes() []string {
	var out []string
	for _, r := range p.Notice.Regime {
		out = append(out, r.Value)
	}
	return out
}

// Under reports whether the notice answers to a regime; one that names none answers to
// those of the UK and of the EU, so that only what both ask is certain.
func (p *Pass) Under(regime string) bool {
	return slices.Contains(p.regimes(), regime)
}

// Only reports whether a regime is the only one of the notice.
func (p *Pass) Only(regime string) bool {
	return slices.Equal(p.regimes(), []string{regime})
}

// Judged is the day by whose law the notice is judged: today, or the day from which it
// applies if that is later; of a notice that has ended, its last day.
func (p *Pass) Judged() string {
	day := max(p.Today, p.Notice.Effective.Value)
	if end := p.Notice.ValidUntil.Value; end != "" && end < day {
		return end
	}
	return day
}

// Bases are the lawful bases of the notice by slug, and Conditions those of Art. 9.
func (p *Pass) Bases() []string {
	bases, _ := p.Notice.Codes()
	return slugs(bases, func(s string) string { b, _ := law.BasisOf(s); return b.Slug })
}

// Conditions are the conditions of Art. 9(2) that the notice names, by slug.
func (p *Pass) Conditions() []string {
	_, conditions := p.Notice.Codes()
	return slugs(conditions, func(s string) string { c, _ := law.ConditionOf(s); return c.Slug })
}

func slugs(codes []string, slug func(string) string) []string {
	var out []string
	for _, c := range codes {
		if s := slug(c); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// Public reports whether the controller is a public authority or body.
func (p *Pass) Public() bool {
	switch p.Notice.Controller.Kind.Value {
	case "public-authority", "parish-or-community-council", "eu-institution":
		return true
	}
	return false
}

// At is a place, or the title where there is none.
func (p *Pass) At(span source.Span) source.Span {
	if span.IsValid() {
		return span
	}
	return p.Place()
}

// Place is where a finding about something absent belongs: the title.
func (p *Pass) Place() source.Span {
	if p.Notice.Title.IsSet() {
		return p.Notice.Title.Span
	}
	return p.Notice.Span
}

// covering returns a related notice that can be found and covers a section, or nil.
func (p *Pass) covering(section string) *notice.RelatedNotice {
	for r := range p.Notice.RelatedNotices.All() {
		if r.HasTarget() && slices.ContainsFunc(r.Covers, func(c notice.Cover) bool { return c.Section.Value == section }) {
			return r
		}
	}
	return nil
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

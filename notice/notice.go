// Package notice is the typed model of a privacy notice. Every field has a span.
// Decode builds the model and validates nothing: types are checked by the schema,
// meaning by the linter.
package notice

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// A Notice is one notice in one language.
type Notice struct {
	Span   source.Span
	Schema source.Text `key:"$schema"`
	Format Field[int]  `key:"noticec"`
	ID     source.Text `key:"id"`

	TranslationOf source.Text `key:"translation_of"`
	VersionOf     source.Text `key:"version_of"`

	Title    source.Text   `key:"title"`
	Subtitle source.Text   `key:"subtitle"`
	Series   source.Text   `key:"series"`
	Language source.Text   `key:"language"`
	Regime   []source.Text `key:"regime"`
	Speaker  source.Text   `key:"speaker"`
	Wording  source.Text   `key:"wording"`
	Address  source.Text   `key:"address"`
	Intro    Intro         `key:"intro"`
	Laws     []NamedLaw    `key:"laws"`

	AppliesTo []source.Text `key:"applies_to"`

	Version      Edition     `key:"version"`
	Updated      Dated       `key:"updated"`
	Effective    Dated       `key:"effective"`
	Adopted      Adoption    `key:"adopted"`
	ValidUntil   source.Text `key:"valid_until"`
	SupersededBy source.Text `key:"superseded_by"`
	ReviewBy     source.Text `key:"review_by"`
	Reviewer     source.Text `key:"reviewer"`
	RegisterRef  source.Text `key:"register_ref"`
	Licence      source.Text `key:"licence"`
	Imprint      source.Text `key:"imprint"`

	Audiences          Section[Audience]      `key:"audiences"`
	Summary            Section[SummaryItem]   `key:"summary"`
	Definitions        Section[Definition]    `key:"definitions"`
	Controller         Party                  `key:"controller"`
	JointControllers   JointControllers       `key:"joint_controllers"`
	Representative     Parties                `key:"representative"`
	DPO                Parties                `key:"dpo"`
	Contacts           Section[Contact]       `key:"contacts"`
	PersonalData       Section[DataCategory]  `key:"personal_data"`
	ThirdPartyData     Section[Words]         `key:"third_party_data"`
	Sources            Section[Source]        `key:"sources"`
	Purposes           Section[Purpose]       `key:"purposes"`
	LawfulBases        Section[LawfulBasis]   `key:"lawful_bases"`
	Conditions         Section[Condition]     `key:"special_category_conditions"`
	Criminal           Section[Authorisation] `key:"criminal_offence_data"`
	Consent            Consent                `key:"consent"`
	Provision          Section[Provision]     `key:"provision"`
	Recipients         Recipients             `key:"recipients"`
	SharingReasons     Section[Words]         `key:"sharing_reasons"`
	Transfers          Section[Transfer]      `key:"transfers"`
	Retention          Retention              `key:"retention"`
	AutomatedDecisions Section[Decision]      `key:"automated_decisions"`
	AnonymisedUses     Section[Words]         `key:"anonymised_uses"`
	Promises           Section[Words]         `key:"promises"`
	Cookies            Section[Cookie]        `key:"cookies"`
	Rights             Rights                 `key:"rights"`
	Exercising         Exercising             `key:"exercising_rights"`
	Complaints         Complaints             `key:"complaints"`
	Security           Security               `key:"security"`
	OptOuts            Section[OptOut]        `key:"opt_outs"`
	Exceptions         Section[Exception]     `key:"exceptions"`
	RelatedNotices     Section[RelatedNotice] `key:"related_notices"`
	Changes            Section[Change]        `key:"changes"`
	Formats            Section[Words]         `key:"formats"`
	Sections           []OwnSection           `key:"sections"`
	Layout             Layout                 `key:"layout"`

	Original *Original // what a translation translates; nil for other notices, and where nobody has resolved it

	Prose *prose.Fields // caches the parsed Markdown of fields; nil parses at each call
}

// Original is the notice that a translation translates, as far as the translation can be behind it.
type Original struct {
	Language string // BCP 47; may be empty
	Updated  string // ISO 8601; may be empty
	Compared bool   // whether `translates` was written for each part, so that Changed is certain
	Changed  bool   // whether words of the original changed after they were translated
}

// Intro is what stands before the first section; a string is its text.
type Intro struct {
	Span    source.Span
	Heading source.Text `key:"heading"`
	Text    source.Text `key:"text,short"`
}

// Dated is a day of the notice itself, as year-month-day, with the words that are printed for it in
// place of a standard line.
type Dated struct {
	Span source.Span
	Date source.Text `key:"date,short"`
	Text source.Text `key:"text"`
}

// Edition is the version of the notice, with the words that are printed for it.
type Edition struct {
	Span  source.Span
	Value source.Text `key:"value,short,code"`
	Text  source.Text `key:"text"`
}

// IsSet reports whether the day, or words for it, were written.
func (d Dated) IsSet() bool { return d.Date.IsSet() || d.Text.IsSet() }

// IsSet reports whether the version, or words for it, were written.
func (e Edition) IsSet() bool { return e.Value.IsSet() || e.Text.IsSet() }

// Adoption says when the notice was adopted, and by whom; `adopted_by` is a short form of By.
type Adoption struct {
	Span source.Span
	Date source.Text `key:"date,short"`
	By   source.Text `key:"by"`
	Text source.Text `key:"text"`
}

// OwnWording reports whether the notice prints its own words only.
func (n *Notice) OwnWording() bool { return n.Wording.Value == "own" }

// NamedLaw is a law as the notice names it.
type NamedLaw struct {
	Span source.Span
	Name source.Text `key:"name,short"`
	URL  source.Text `key:"url"`
}

// SummaryItem is one row of the key facts; About names the section it leads to.
type SummaryItem struct {
	Span  source.Span
	ID    source.Text `key:"id"`
	Name  source.Text `key:"name"`
	Text  source.Text `key:"text,short"`
	About source.Text `key:"about,code"`
}

// Audience is a group of people that parts of the notice are for (Art. 12(1)).
type Audience struct {
	Item
	Name source.Text `key:"name,short"`
	Kind source.Text `key:"kind"`
	Age  source.Text `key:"age"`
}

// Definition says what a word of the notice means.
type Definition struct {
	Item
	Term source.Text `key:"term"`
}

// Cookie is a cookie or the like (PECR reg. 6 and Sch. A1; Directive 2002/58/EC Art. 5(3)). Needed
// says that what the visitor asked for cannot be given without it.
type Cookie struct {
	Item
	Name     source.Text `key:"name,short"`
	Category source.Text `key:"category"`
	Storage  source.Text `key:"storage"`
	Needed   Field[bool] `key:"needed"`
	Purpose  source.Text `key:"purpose"`
	Duration source.Text `key:"duration"`
	Provider source.Text `key:"provider"`
	Consent  Field[bool] `key:"consent"`
}

// Exception is a duty that need not be met, and why (Art. 13(4), 14(5)).
type Exception struct {
	Item
	Duty      source.Text `key:"item"`
	Provision source.Text `key:"provision"`
	Reason    source.Text `key:"reason"`
}

// Change is a change of the notice or of what it tells (WP260 rev.01, 29-31).
type Change struct {
	Item
	Date       source.Text `key:"date"`
	Version    source.Text `key:"version"`
	Material   Field[bool] `key:"material"`
	NotifiedOn source.Text `key:"notified_on"`
}

// Words is an item with text only.
type Words struct{ Item }

// Consent says how consent is given and taken back (Art. 7(3), 13(2)(c)).
type Consent struct {
	Body
	Covers          []source.Text `key:"covers"`
	Withdraw        source.Text   `key:"withdraw"`
	Effect          source.Text   `key:"effect"`
	Confidentiality source.Text   `key:"confidentiality"` // consent to share in confidence, not under Art. 6
}

// Exercising says how rights are exercised (Art. 12).
type Exercising struct {
	Section[Words]
	Contact  source.Text `key:"contact"`
	Identity source.Text `key:"identity"`
	Time     source.Text `key:"time"`
	Fee      source.Text `key:"fee"`
}

// Security says how data are kept safe; Measures are facts, Breach is what is done
// when data are lost.
type Security struct {
	Section[Words]
	Measures []source.Text `key:"measures"`
	Breach   source.Text   `key:"breach"`
}

// OptOut is a scheme under which people can keep their data out of a use.
type OptOut struct {
	Item
	Scheme  source.Text `key:"scheme"`
	Applies Field[bool] `key:"applies"`
	URL     source.Text `key:"url"`
	Review  source.Text `key:"review"`
}

// RelatedNotice leads to another notice and says which duties that one covers.
type RelatedNotice struct {
	Item
	Label  source.Text `key:"label"`
	Notice source.Text `key:"notice"`
	URL    source.Text `key:"url"`
	Kind   source.Text `key:"kind"`
	Covers []Cover     `key:"covers"`
}

// HasTarget reports whether the related notice can be found; without a target
// nothing is delegated to it.
func (r *RelatedNotice) HasTarget() bool { return r.URL.IsSet() || r.Notice.IsSet() }

// Covering returns the first related notice that can be found and covers a section, or nil.
func (n *Notice) Covering(section string) *RelatedNotice {
	for r := range n.RelatedNotices.All() {
		if r.HasTarget() && slices.ContainsFunc(r.Covers, func(c Cover) bool { return c.Section.Value == section }) {
			return r
		}
	}
	return nil
}

// Cover is a section that a related notice covers, with the words for it.
type Cover struct {
	Span    source.Span
	Section source.Text `key:"section,short"`
	Text    source.Text `key:"text"`
}

// OwnSection is a section that the schema does not have.
type OwnSection struct {
	Span    source.Span
	ID      source.Text `key:"id"`
	Heading source.Text `key:"heading"`
	Body    source.Text `key:"body"`
	Before  source.Text `key:"before"`
	After   source.Text `key:"after"`
}

// Layout sets the order and form of sections; it adds no facts.
type Layout struct {
	Span      source.Span
	Order     []LayoutEntry `key:"order"`
	Headings  source.Text   `key:"headings"`
	Numbered  Field[bool]   `key:"numbered"`
	Purposes  source.Text   `key:"purposes"`
	Contents  Field[bool]   `key:"contents"`
	Citations source.Text   `key:"citations"` // none, inline, end
	Formats   Field[bool]   `key:"formats"`   // the list of the formats of the page
	Kicker    Field[bool]   `key:"kicker"`    // the line above the title
}

// LayoutEntry is a section, with those that stand below it, or several under one heading. A section
// is the key of a section, the id of one of Sections, `intro`, or SECTION/GROUP with the id of a
// group.
type LayoutEntry struct {
	Span     source.Span
	Section  source.Text   `key:"section,short"`
	Heading  source.Text   `key:"heading"`
	Contains []LayoutEntry `key:"contains"`
}

// Sections returns the sections and groups that the layout names, in its order.
func (l *Layout) Sections() []source.Text { return sectionsOf(nil, l.Order) }

func sectionsOf(out []source.Text, list []LayoutEntry) []source.Text {
	for i := range list {
		out = sectionsOf(append(out, source.Written(list[i].Section)...), list[i].Contains)
	}
	return out
}

// Regimes are the bodies of law that the notice answers to: those that it names, or that of the
// country of its controller.
func (n *Notice) Regimes() law.Named {
	if len(n.Regime) == 0 {
		country := n.Controller.Country.Value
		if n.Controller.Kind.Value == "eu-institution" {
			country = law.EUDPR.Authority
		}
		return law.InferredIn(country)
	}
	ids := make([]string, 0, len(n.Regime))
	for _, r := range n.Regime {
		ids = append(ids, r.Value)
	}
	return law.Under(ids)
}

// Judged is the day (ISO 8601) whose law applies to the notice: today, or the day from which the
// notice applies if that is later; for a notice that has ended, its last day.
func (n *Notice) Judged(today string) string {
	day := max(today, n.Effective.Date.Value)
	if end := n.ValidUntil.Value; end != "" && end < day {
		return end
	}
	return day
}

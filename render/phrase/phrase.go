// Package phrase holds the fixed wording of notices, one catalogue for each
// language. It knows no notice and no output format; compose puts its words in place.
package phrase

import (
	"sync"

	"golang.org/x/text/language"

	"github.com/noticec/noticec/notice/period"
)

// A Catalogue is the fixed wording in one language. Its sentences say "we" and "you".
type Catalogue struct {
	informal func() *Catalogue // nil in a catalogue that says both forms of address

	Tag  language.Tag
	Name string // of the language, in English

	// Unreviewed says that the wording was translated from English, and that no lawyer who
	// speaks the language has read it yet.
	Unreviewed bool

	Labels    Labels
	Sentences map[Sentence]string // see Parts for how slots are written
	Slots     map[string]string   // the label of words that do not continue a sentence, by slot
	Where     string              // "Where UK law applies:", before a sentence of one law in a notice under several
	CaseFirst bool                // whether "If you …," can stand before any sentence
	Index     Index
	Headings  map[string]Heading // by section key
	Channels  Channels
	Table     TableHeads
	Rights    map[string]string // names of rights, by slug of the law tables
	Laws      map[string]Law    // what a law says otherwise than the UK GDPR, by the wording that the law tables name for it

	Semicolon string    // list separator, with the space after it
	LastComma bool      // whether a comma stands before the "and" of a list whose parts hold one; else such lists have semicolons
	Quotes    [2]string // quotation marks around quotes of the law

	KeyFacts, RightToObject, OtherRights, RightsList string
	Facts                                            Facts
	Denies                                           func(words []string) bool                     // whether a sentence says what is not done
	It, ThisInformation                              string                                        // in the place of a name of data
	You                                              string                                        // whom data are about, where that is the reader
	Annex1                                           map[string]string                             // conditions of recognised legitimate interests, by code
	ActArticle                                       func(name string) string                      // what stands before the name of a law in a sentence: "the "; nil for nothing
	BodyArticle                                      func(name string) string                      // the same for the name of an authority
	Abroad                                           func(code, name string) string                // a country after "in" or "to"; nil for its name
	InYears                                          func(calendar string, p period.Period) string // a period in school or financial years; "" where it is none
	More                                             func(n int) string                            // "and n more"
	MorePurposes                                     func(n int) string                            // "and n more", where purposes end a sentence
	AlsoKnownAs, OfficerName                         string
	Unit, PartOf                                     string
	Authorities                                      map[string]string // basis for criminal offence data
	Duties                                           map[string]string // by slug of the law tables, for exceptions
	Cookies                                          CookieLabels
	Record                                           RecordLabels
	PublicSource                                     string
	Region                                           func(code string) string // a country by its ISO 3166-1 code; other text unchanged
	Nothing                                          string
	Article, Section                                 func(number string) string // "Article 6(1)(e)"; which law it is of follows it
	BasisNames, ConditionNames                       map[string]string          // by slug
	Or, LawsLabel                                    string
	Period                                           func(period.Period) string
	Qualify                                          func(qualifier, period string) string
	Supervisors                                      map[string]string // authorities by their names in the law tables
	CoversLead                                       string
	Exercise                                         Exercise
	Transfer                                         TransferLabels
	Mechanisms                                       map[string]string
	OptOuts                                          map[string]string
	List                                             func(items []string) string
	Date                                             func(year, month, day int) string
}

// Labels are the labels around the content: navigation, header and footer.
type Labels struct {
	Kind, Skip, Contents, Top, Updated, Version, Effective, Versions, Formats, AllNotices, Navigation, PageOf, Colon, Draft string
}

// Facts are the labels of the key facts; each begins a sentence that the facts end.
type Facts struct {
	PurposesVerbs, PurposesGerunds, Data, Recipients, Transfers, Retention, Decisions string

	Ask map[string]string // what people can ask us to do, by right
	Can map[string]string // what people can do otherwise, by right
}

// A Heading is the standard heading of a section, as a noun and as a question.
type Heading struct{ Noun, Question string }

// Channels are the labels of the ways to reach a party.
type Channels struct {
	Email, Phone, Textphone, Fax, Address, Form, URL, Hours string
}

// TableHeads are the column heads of tables.
type TableHeads struct {
	Purpose, Used, Basis, Data, Recipients, Retention                    string
	Details, Source, Condition, Country, Role, Decision, Right, Required string
}

// Exercise are the labels of how to exercise rights.
type Exercise struct{ Identity, Time, Fee string }

// CookieLabels are the column heads and the fixed cells of the table of cookies.
type CookieLabels struct {
	Name, Purpose, Duration, Provider, Consent, NotNeeded, Category, Storage string

	Categories, Kinds map[string]string // by code
}

// RecordLabels are the labels of the version and dates of a notice.
type RecordLabels struct {
	Heading, ValidUntil, SupersededBy, Present, Original, ReviewBy, Reviewer, RegisterRef, Licence, Notified, Material string
}

// TransferLabels are the heads of the columns of transfers.
type TransferLabels struct{ Recipient, Safeguard, Copy string }

// catalogues are all catalogues; the first is the fallback.
var catalogues = []*Catalogue{&English, &Welsh, &German, &French}

// inRegion is the variant of the catalogue for the region of a tag.
func (c *Catalogue) inRegion(t language.Tag) *Catalogue {
	region, certain := t.Region()
	if certain != language.Exact {
		return c
	}
	switch {
	case c == &English && region.String() == "US":
		return american()
	case c == &German && region.String() == "AT":
		return austrian()
	case c == &German && (region.String() == "CH" || region.String() == "LI"):
		return swiss()
	}
	return c
}

// written are catalogues as notices take them: in a region, under a law, addressed formally.
var written sync.Map // writtenAs -> *Catalogue

type writtenAs struct {
	in  *Catalogue
	law string
}

// All returns the catalogues, addressed formally.
func All() []*Catalogue {
	all := make([]*Catalogue, len(catalogues))
	for i, c := range catalogues {
		all[i] = c.write("")
	}
	return all
}

// For returns the catalogue for a BCP 47 tag and a law, by the wording that the law tables
// name for it; "" is the UK GDPR. The second result is false if there is none for that
// language, or none with words for that law, and English is the fallback.
func For(tag, law string) (*Catalogue, bool) {
	t, err := language.Parse(tag)
	if err != nil {
		return catalogues[0].write(law), tag == ""
	}
	base, _ := t.Base()
	for _, c := range catalogues {
		if has, _ := c.Tag.Base(); has == base && c.knows(law) {
			return c.inRegion(t).write(law), true
		}
	}
	return catalogues[0].write(law), false
}

// write is the catalogue under a law, addressed formally.
func (c *Catalogue) write(law string) *Catalogue {
	if !c.knows(law) {
		law = ""
	}
	w, ok := written.Load(writtenAs{c, law})
	if !ok {
		w, _ = written.LoadOrStore(writtenAs{c, law}, c.under(law).addressed())
	}
	return w.(*Catalogue)
}

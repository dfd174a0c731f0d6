// Package reading recognises what a notice states in its own words: rights, periods, bases,
// authorities, denials. It knows no field of a notice and judges nothing.
//
// It works on two levels, so that a language is a table. A [Term] is a concept that a language
// has phrases for: to erase, your data, not, abroad. A sign is what a sentence states by the
// terms in it; the rows of signs (rows.go) are the same for all languages.
//
// # How a table of phrases is written
//
// A lexicon has one string for each term, with its phrases separated by commas or line ends:
//
//	Erase: `delete, deletes, deleted, eras*, get rid of, wipe|clear out`,
//
// A phrase is one or more words in small letters, with straight quotes. Marks between the words of
// a text do not count. In a phrase,
//
//	eras*        is every word that begins so, and "*daten" every word that ends so
//	wipe|clear   is one of several words
//	personal?    may be left out; at least one word of a phrase may not
//	geben … ab   has up to twelve other words in between, and no colon, semicolon or dash
//	GB=y comisiwn  gives a name for a code, for names of authorities and countries
//
// The longest phrase of a term at a place counts. Where a lexicon says so, words are found with
// their initial mutations, too, and elided ones (l’, d’, n’) are words of their own. The phrases of
// [Ignore] hide every shorter phrase within them: "not only" is no denial. The names of authorities
// and countries come from notice/law, the units of time from notice/period.
//
// What is recognised silences a finding. Precision comes before recall: leave a phrase out rather
// than have it say what it may not mean.
package reading

import (
	"cmp"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/period"
)

// A Sign is a kind of statement.
type Sign int

// The signs. Those that have codes give them as the Slug of a [Match].
const (
	Right               Sign = iota + 1 // a right; slug of law.Rights, but for complaints
	Period                              // a length of time
	Event                               // an event or rule that ends storage: "until you leave"
	Start                               // a length of time runs from an event: "six years after"
	Vague                               // an empty phrase; retention, purpose, interest, recipient, basis or rights
	Basis                               // slug of law.Bases
	Condition                           // slug of law.Conditions
	Interest                            // an interest is named
	Law                                 // a law is named; data-protection if it is that of data protection
	ComplaintAuthority                  // people can complain to the authority
	ComplaintController                 // people can complain to the controller
	ComplaintBarred                     // people must go to the controller before they can complain to the authority
	Authority                           // an authority is named; ISO 3166-1 code of its country, or EU; empty for "the supervisory authority"
	Mechanism                           // slug of law.Mechanisms
	Country                             // ISO 3166-1 code, EU or EEA
	Copy                                // how to get a copy of safeguards
	Risks                               // the risks of a transfer
	NoTransfers                         // data do not leave the country or area
	Transfers                           // data go abroad
	NoDecisions                         // no automated decisions
	Decisions                           // automated decisions
	NoRecipients                        // data are shared with nobody
	Recipients                          // data are shared
	FromYou                             // data come from the reader
	FromOthers                          // data come from others
	PublicSources                       // data come from public sources
	MustGive                            // the reader must give data
	NeedNotGive                         // the reader need not give data
	Consequence                         // what follows if data are not given
	Withdrawal                          // consent can be withdrawn
	Review                              // of a decision: information, representations, intervention or contest
	Email                               // an address
	Phone                               // a number
	Postal                              // an address
	URL                                 // an address
	Arrangement                         // between joint controllers
	PolicyDocument                      // an appropriate policy document
	Delivery                            // when people are told whose data come from others
	ParentalConsent                     // of parents for children
	Schedule                            // a retention schedule is named
	Purpose                             // what data are used for
)

// signNames are the names of the signs in tests and messages.
var signNames = [...]string{
	Right: "right", Period: "period", Event: "event", Start: "start", Vague: "vague", Basis: "basis", Condition: "condition", Interest: "interest", Law: "law",
	ComplaintAuthority: "complaint-authority", ComplaintController: "complaint-controller", ComplaintBarred: "complaint-barred", Authority: "authority", Mechanism: "mechanism", Country: "country", Copy: "copy", Risks: "risks",
	NoTransfers: "no-transfers", Transfers: "transfers", NoDecisions: "no-decisions", Decisions: "decisions", NoRecipients: "no-recipients", Recipients: "recipients",
	FromYou: "from-you", FromOthers: "from-others", PublicSources: "public-sources", MustGive: "must-give", NeedNotGive: "need-not-give", Consequence: "consequence",
	Withdrawal: "withdrawal", Review: "review", Email: "email", Phone: "phone", Postal: "postal", URL: "url", Arrangement: "arrangement", PolicyDocument: "policy-document",
	Delivery: "delivery", ParentalConsent: "parental-consent", Schedule: "schedule", Purpose: "purpose",
}

func (s Sign) String() string { return signNames[s] }

// A Match is a statement in a text.
type Match struct {
	Sign       Sign
	Slug       string        // its code, for signs that have codes
	Period     period.Period // of Period, Start and Delivery; of an empty one the length is not in days
	Start, End int           // bytes of the text: the best place to point at
	Weak       bool          // states it only within a section that is about it
	Denied     bool          // is negated or history: "we do not …", "no longer", "replaced"
}

// In returns the reader of a language (BCP 47, "" is English), or nil if there are no word lists.
func In(language string) *Reader {
	base, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(language, "_", "-")), "-")
	for i := range readers {
		if r := &readers[i]; r.Language == base || base == "" && r.Language == "en" {
			return r
		}
	}
	return nil
}

// Read returns what a text states, in order of place. The text is Markdown. The matches belong to
// the reader and must not be changed.
func (r *Reader) Read(text string) []Match { return r.stated(text).matches }

// MayDeny reports whether a phrase may begin in a text that denies or tells the past. If none does,
// no place of it is negated.
func (r *Reader) MayDeny(text string) bool { return r.stated(text).mayDeny }

func (r *Reader) stated(text string) stated {
	x, ok := r.known.find(text)
	if !ok {
		x = r.read(text)
		r.known.add(text, x)
	}
	return x
}

func (r *Reader) read(text string) stated {
	p := r.parse(text)
	defer p.release()
	var out []Match
	for i := range p.sentences {
		s := &p.sentences[i]
		from := len(out)
		if !s.question && !p.asks(s) {
			p.rights(s, &out)
			p.signs(s, &out)
			p.periods(s, &out)
			p.laws(s, &out)
		}
		p.contacts(s, &out)
		out = distinct(out, from)
	}
	p.articles(&out)
	p.addresses(&out)
	slices.SortStableFunc(out, func(a, b Match) int { return cmp.Compare(a.Start, b.Start) })
	return stated{out, p.mayDeny()}
}

// asks reports whether a sentence is a heading that asks: "How we use your data".
func (p *parsed) asks(s *sentence) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool { return h.term == Question && h.from == s.from }) && !strings.ContainsAny(p.text[p.words[s.to-1].end:s.end], ".!")
}

// Negated reports whether the place from start to end, in bytes of a text, is denied or told as
// history in its sentence.
func (r *Reader) Negated(text string, start, end int) bool {
	const far = 2000 // bytes before and behind the place, where no sentence has anything to do with it
	from, to := 0, len(text)
	if start > far {
		from = start - far + strings.IndexByte(text[start-far:start], ' ') + 1
	}
	if len(text)-end > far {
		to = end + max(0, strings.LastIndexByte(text[end:end+far], ' '))
	}
	if n := strings.LastIndex(text[from:start], "\n\n"); n >= 0 { // of the paragraph
		from += n + 1
	}
	if n := strings.Index(text[end:to], "\n\n"); n >= 0 {
		to = end + n
	}
	p := r.split(text[from:to])
	defer p.release()
	if !p.mayDeny() {
		return false
	}
	p.find()
	s, first, last := p.wordsAt(start-from, end-from)
	return s != nil && p.denied(s, first, last)
}

package law

import (
	"cmp"
	"slices"
	"strings"
)

// A Regime is a body of law that a notice can answer to: how its provisions are numbered,
// and what it has that others have not. What it has no number for does not exist in it, so
// that no rule asks for it and no printed word speaks of it.
type Regime struct {
	ID         string            // as notices name it
	Title      string            // what the schema says that it is, where the id does not: "Regulation (EU) 2018/1725"
	Instrument string            // as findings cite it: "UK GDPR"
	Short      string            // in a Reference: "UKGDPR"; "" if it is named in none
	Ending     map[string]string // how a printed citation ends, by language (BCP 47): " of the UK GDPR"; English is always there
	Sections   bool              // its provisions are sections, not articles
	Wording    string            // which wording of a catalogue says what this law says otherwise than the UK GDPR; "" is its own
	Vocabulary string            // prefix of its terms in the Data Privacy Vocabulary; "" if it has none

	numbers map[Provision]Number

	Home          string      // the territory, in a sentence: "the United Kingdom"
	Area          []string    // the countries within which data do not go abroad (ISO 3166-1)
	Authority     string      // whose authority is responsible, as in AuthorityOf; "" if each country of the area has its own
	Officer       string      // what it calls the officer, in English
	Adequacy      Adequacy    // countries that protect data well enough
	Deadline      string      // within which requests are answered, in a sentence; "" for one month, with two more where needed
	ListSuffices  bool        // a transfer to one of them needs no word on what allows it
	Mechanisms    []string    // what can make a transfer lawful, of those in Mechanisms
	Exceptions    []Exception // all that let a notice omit items of the checklist
	Review        []string    // grounds of automated decisions that people can have reviewed; nil: any
	OfficerAlways bool        // every controller must have an officer, not public authorities alone
	ChildAge      int         // below which parents consent to online services for a child; 0 if the law has no such age
	ChildAgeFrom  int         // to which national law may lower it; 0 if it may not
	Stale         []Stale     // numbers that the regime no longer has
	Changed       string      // the day since when they are gone
	Whose         string      // whose law it is, in a sentence
	Others        []string    // names of other law that a notice under this regime alone should not rest on
	Signs         []string    // names, in small letters, by which a text is known to answer to this law
	Own           []string    // names of its own law; one of them in the notice excuses those
}

// A Number is where a regime has a provision.
type Number struct {
	Place    string // "6(1)(e)" in the instrument of the regime, without "Art." or "s."; "Recital 58"
	Indirect string // of an item that a notice must tell: where, if data come from elsewhere
	Also     []Ref  // places in other acts of the regime
	From     string // the day from which it holds (ISO 8601); "" from the start

	// Conditional says that the regime asks for the item in specific cases only, so that
	// nobody can tell from a notice alone that it is missing.
	Conditional bool
}

// Stale is a place that a regime had once.
type Stale struct {
	Of    Instrument
	Place string // "22", "14(5)(b)"; one of an Act is a section
	From  string // the day since when it is gone; "": that of the regime
	Now   []Ref  // what took its place; nil if nothing did
}

// Regimes are all that a notice can name, in the order of the schema.
var Regimes = []*Regime{UKGDPR, EUGDPR, EUDPR, Part3, FADP, Other}

// Other is law that noticec knows nothing of: no legal rule is applied.
var Other = &Regime{ID: "other", Title: "own words, no legal rules"}

// RegimeOf finds a regime by its id.
func RegimeOf(id string) (*Regime, bool) {
	for _, r := range Regimes {
		if r.ID == id {
			return r, true
		}
	}
	return nil, false
}

// RegimeIDs are the codes by which notices name regimes.
func RegimeIDs() []string {
	var out []string
	for _, r := range Regimes {
		out = append(out, r.ID)
	}
	return out
}

// RegimeIn returns the regime of most controllers in a country (ISO 3166-1), which stands
// before those for some authorities or institutions alone.
func RegimeIn(country string) *Regime {
	for _, r := range Regimes {
		if r.In(country) {
			return r
		}
	}
	return Other
}

// Name is what a sentence in English calls the law: "the UK GDPR".
func (r *Regime) Name() string { return strings.TrimPrefix(r.Ending["en"], " of ") }

// StaleAt returns the stale place that a citation names, as it is or with more behind it, on a day
// (ISO 8601). Its act is that which the citation names, or of.
func (r *Regime) StaleAt(c Citation, of Instrument, day string) (Stale, bool) {
	for _, s := range r.Stale {
		rest, ok := strings.CutPrefix(c.String(), s.Place)
		if ok && (rest == "" || rest[0] == '(') && s.Of == of && c.Section == (of == InstrumentDPA) && max(s.From, r.Changed) <= day {
			return s, true
		}
	}
	return Stale{}, false
}

// ProvisionAt returns the provision that has a place in the instrument of the regime, such as
// "6(1)(e)"; "" if there is none.
func (r *Regime) ProvisionAt(place string) Provision {
	for _, p := range Provisions {
		if n := r.numbers[p]; place != "" && (n.Place == place || n.Indirect == place) {
			return p
		}
	}
	return ""
}

// Number returns where the regime has a provision.
func (r *Regime) Number(p Provision) (Number, bool) {
	n, ok := r.numbers[p]
	return n, ok
}

// Has reports whether the regime has a provision, on whatever day.
func (r *Regime) Has(p Provision) bool {
	_, ok := r.numbers[p]
	return ok
}

// On reports whether the regime has a provision on a day (ISO 8601).
func (r *Regime) On(p Provision, day string) bool {
	n, ok := r.numbers[p]
	return ok && n.From <= day
}

// ReviewOwed reports whether people can have an automated decision reviewed, by its ground; "" if that
// is not known.
func (r *Regime) ReviewOwed(ground string) bool {
	return r.Review == nil || ground == "" || slices.Contains(r.Review, ground)
}

// In reports whether a country (ISO 3166-1) is within the area of the regime.
func (r *Regime) In(country string) bool {
	return slices.Contains(r.Area, cmp.Or(codes[country], country))
}

// unit stands before the number of a provision in findings.
func (r *Regime) unit(place string) string {
	switch {
	case place[0] < '0' || place[0] > '9':
		return ""
	case r.Sections:
		return "s."
	}
	return "Art. "
}

// Article returns the article or section of a provision without its paragraphs: "Art. 9".
// It is empty where the regime has none.
func (r *Regime) Article(p Provision) string {
	n := r.numbers[p]
	if n.Place == "" {
		return ""
	}
	article, _, _ := strings.Cut(n.Place, "(")
	return r.unit(n.Place) + article
}

// Places appends the references to provisions: first those in the instrument of the
// regime, in their order, then those in its other acts.
func (r *Regime) Places(refs []Ref, provisions ...Provision) []Ref {
	start := len(refs)
	for _, p := range provisions {
		n := r.numbers[p]
		for _, place := range [...]string{n.Place, n.Indirect} {
			if place == "" {
				continue
			}
			if ref := (Ref{r.Instrument, r.unit(place) + place}); !slices.Contains(refs[start:], ref) {
				refs = append(refs, ref)
			}
		}
	}
	for _, p := range provisions {
		for _, ref := range r.numbers[p].Also {
			if !slices.Contains(refs[start:], ref) {
				refs = append(refs, ref)
			}
		}
	}
	return refs
}

// renumbered returns the numbers of a regime that has those of another but for some;
// one without any place is gone.
func renumbered(base, changes map[Provision]Number) map[Provision]Number {
	out := make(map[Provision]Number, len(base)+len(changes))
	for p, n := range base {
		out[p] = n
	}
	for p, n := range changes {
		if n.Place == "" && len(n.Also) == 0 {
			delete(out, p)
			continue
		}
		out[p] = n
	}
	return out
}

// Package law is the law as data: codes, the provisions they stand for, and the
// duties of a privacy notice. It is facts with a date, not legal advice, and it
// knows nothing of files, notices or findings.
package law

import "strings"

// AsOf is the day on which the tables of this package were last checked.
const AsOf = "2026-11-22"

// A Ref cites a provision: an instrument and a place in it, such as
// {"UK GDPR", "Art. 13(1)(c)"} or {"DPA 2018", "Sch. 1 para. 18"}.
type Ref struct{ Instrument, Provision string }

// A Cite is a provision as each regime numbers it; empty where a regime has none.
type Cite struct {
	EU, UK, EUDPR string // "Art. 21(4)"
	Also          []Ref  // further sources in the UK, such as the Data Protection Act 2018
}

// Refs returns the provisions under the regimes named; none named means those of the UK
// and of the EU.
func (c Cite) Refs(regimes []string) []Ref {
	if len(regimes) == 0 {
		regimes = []string{"uk-gdpr", "eu-gdpr"}
	}
	var refs []Ref
	add := func(instrument, provision string) {
		if provision != "" {
			refs = append(refs, Ref{instrument, provision})
		}
	}
	for _, r := range regimes {
		switch r {
		case "uk-gdpr":
			add("UK GDPR", c.UK)
			refs = append(refs, c.Also...)
		case "eu-gdpr":
			add("GDPR", c.EU)
		case "eudpr":
			add("Regulation (EU) 2018/1725", c.EUDPR)
		}
	}
	return refs
}

// String prints the reference as findings show it.
func (r Ref) String() string {
	return strings.TrimSpace(r.Instrument + " " + r.Provision)
}

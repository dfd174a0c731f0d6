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

// String prints the reference as findings show it.
func (r Ref) String() string {
	return strings.TrimSpace(r.Instrument + " " + r.Provision)
}

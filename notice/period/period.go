// Package period is about lengths of time in whole years, months, weeks and days, as notices
// state them: in ISO 8601 ("P1Y6M") and in words. It holds the one list of those words, from
// which they are read, printed and found within texts. It knows no field of a notice.
package period

import (
	"strconv"
	"strings"
)

// A Period is a length of time. The zero Period is none.
type Period [4]int // by Unit

// A Unit is one of the units that periods are counted in, the largest first.
type Unit int

const (
	Year Unit = iota
	Month
	Week
	Day
)

const letters = "YMWD" // of ISO 8601, by Unit

// Parse reads an ISO 8601 duration of years, months, weeks and days, in this order.
func Parse(iso string) (p Period, ok bool) {
	rest, ok := strings.CutPrefix(iso, "P")
	last := -1
	for ok && rest != "" {
		i := strings.IndexAny(rest, letters)
		if i < 1 {
			return Period{}, false
		}
		unit := strings.IndexByte(letters, rest[i])
		n, err := strconv.ParseUint(rest[:i], 10, 31)
		if err != nil || unit <= last {
			return Period{}, false
		}
		p[unit], last, rest = int(n), unit, rest[i+1:]
	}
	return p, last >= 0
}

// String writes the period as ISO 8601; a zero Period is empty.
func (p Period) String() string {
	var b strings.Builder
	for unit, n := range p {
		if n != 0 {
			b.WriteString(strconv.Itoa(n))
			b.WriteByte(letters[unit])
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "P" + b.String()
}

// Days is the length in days, with twelve months of thirty days to a year and three hundred and
// sixty days to that, so that "18 months" is as long as "1 year and 6 months".
func (p Period) Days() int { return 360*p[Year] + 30*p[Month] + 7*p[Week] + p[Day] }

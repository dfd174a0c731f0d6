// Package period is about lengths of time in whole years, months, weeks, days and hours, as
// notices state them: in ISO 8601 ("P1Y6M", "PT72H") and in words. It holds the one list of those
// words, from which they are read, printed and found within texts. It knows no field of a notice.
package period

import (
	"strconv"
	"strings"
)

// A Period is a length of time. The zero Period is none.
type Period [5]int // by Unit

// A Unit is one of the units that periods are counted in, the largest first.
type Unit int

const (
	Year Unit = iota
	Month
	Week
	Day
	Hour
)

const letters = "YMWDH" // of ISO 8601, by Unit

// Parse reads an ISO 8601 duration of years, months, weeks, days and hours, in this order. Hours
// stand after a T.
func Parse(iso string) (p Period, ok bool) {
	rest, ok := strings.CutPrefix(iso, "P")
	last, clock := -1, false
	for ok && rest != "" {
		if !clock {
			if rest, clock = strings.CutPrefix(rest, "T"); clock {
				continue
			}
		}
		i := strings.IndexAny(rest, letters)
		if i < 1 {
			return Period{}, false
		}
		unit := strings.IndexByte(letters, rest[i])
		n, err := strconv.ParseUint(rest[:i], 10, 31)
		if err != nil || unit <= last || clock != (Unit(unit) == Hour) {
			return Period{}, false
		}
		p[unit], last, rest = int(n), unit, rest[i+1:]
	}
	return p, last >= 0 && clock == (Unit(last) == Hour)
}

// String writes the period as ISO 8601; a zero Period is empty.
func (p Period) String() string {
	var b strings.Builder
	for unit, n := range p {
		if n == 0 {
			continue
		}
		if b.Len() == 0 {
			b.WriteByte('P')
		}
		if Unit(unit) == Hour {
			b.WriteByte('T')
		}
		b.WriteString(strconv.Itoa(n))
		b.WriteByte(letters[unit])
	}
	return b.String()
}

// Hours is the length in hours, with twelve months of thirty days to a year and three hundred and
// sixty days to that, so that "18 months" is as long as "1 year and 6 months", and "72 hours" as
// "3 days".
func (p Period) Hours() int {
	return 24*(360*p[Year]+30*p[Month]+7*p[Week]+p[Day]) + p[Hour]
}

// English is the period in English: "1 year and 6 months".
func (p Period) English() string {
	words := In("en")
	var parts []string
	for unit, n := range p {
		switch f := words.Units[unit]; n {
		case 0:
		case 1:
			parts = append(parts, "1 "+f.One)
		default:
			parts = append(parts, strconv.Itoa(n)+" "+f.Other)
		}
	}
	if last := len(parts) - 1; last > 0 {
		return strings.Join(parts[:last], ", ") + " and " + parts[last]
	}
	return strings.Join(parts, "")
}

package lint

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/source"
)

// spoken finds a period in words.
var spoken = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b([0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (years?|months?|weeks?|days?)\b`)
})

var (
	numbers = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12}
	units   = map[byte]int{'y': 3600, 'm': 300, 'w': 70, 'd': 10} // tenths of a day, twelve months a year
	parts   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([0-9]+)([YMWD])`) })
)

// sameDays reports whether a number and a unit in words are the period (ISO 8601).
func sameDays(number, unit, period string) bool {
	n, ok := numbers[strings.ToLower(number)]
	if !ok {
		n, _ = strconv.Atoi(number)
	}
	total := 0
	for _, m := range parts().FindAllStringSubmatch(period, -1) {
		k, _ := strconv.Atoi(m[1])
		total += k * units[m[2][0]|0x20]
	}
	return n*units[unit[0]|0x20] == total
}

var periodContradiction = &Rule{
	Code: warning("NC605", "period-contradiction", "Words tell another storage period than the facts."),
	Check: func(p *Pass) {
		for s := range p.Notice.Retention.All() {
			if !s.Period.IsSet() || !p.english() {
				continue
			}
			for _, t := range []source.Text{s.Text, s.Note} {
				found := spoken().FindAllStringSubmatchIndex(t.Value, -1)
				if len(found) == 0 || slices.ContainsFunc(found, func(m []int) bool { return sameDays(t.Value[m[2]:m[3]], t.Value[m[4]:m[5]], s.Period.Value) }) {
					continue
				}
				m := found[0]
				p.Cite(t.Sub(m[0], m[1]), all("Art. 5(1)(a), Art. 12(1)", "Art. 4(1)(a), Art. 14(1)"), "the words say `"+t.Value[m[0]:m[1]]+"`, and `period` is `"+s.Period.Value+"`", "write the same in both, or leave out the words: `period` prints itself")
			}
		}
	},
}

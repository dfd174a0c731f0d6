package diff

import (
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/period"
)

// length is a period in English: "1 year and 6 months".
func length(p period.Period) string {
	var parts []string
	for unit, name := range [...]string{"year", "month", "week", "day", "hour"} {
		switch n := p[unit]; {
		case n == 1:
			parts = append(parts, "1 "+name)
		case n > 1:
			parts = append(parts, strconv.Itoa(n)+" "+name+"s")
		}
	}
	if last := len(parts) - 1; last > 0 {
		return strings.Join(parts[:last], ", ") + " and " + parts[last]
	}
	return strings.Join(parts, "")
}

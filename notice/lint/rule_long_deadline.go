package lint

import (
	"regexp"
	"strconv"
	"sync"

	"github.com/noticec/noticec/notice/law"
)

// deadline finds how long an answer takes.
var deadline = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)\b([0-9]+) (working days|days|weeks|months)\b`) })

var longDeadline = &Rule{
	Code: warning("NC721", "long-deadline", "Requests are answered later than the law allows."),
	Check: func(p *Pass) {
		t := p.Notice.Exercising.Time
		for _, m := range deadline().FindAllStringSubmatchIndex(t.Value, -1) {
			n, _ := strconv.Atoi(t.Value[m[2]:m[3]])
			unit := t.Value[m[4]:m[5]]
			late := unit == "days" && n > 31 || unit == "working days" && n > 22 || unit == "months" && n > 1 || unit == "weeks" && n > 4
			if late {
				p.Cite(t.Sub(m[0], m[1]), law.Cite{EU: "Art. 12(3)", UK: "Art. 12A", EUDPR: "Art. 14(3)"}, "`"+t.Value[m[0]:m[1]]+"` is more than the month in which requests must be answered", "write one month; it can be extended by two where that is needed")
				return
			}
		}
	},
}

package lint

import (
	"strings"
)

var rightMissing = &Rule{
	Code: code("NC710", "right-missing", "A right is not told of."),
	Check: func(p *Pass) {
		if !p.rightsListed() {
			return
		}
		var missing []string
		for _, slug := range []string{"access", "rectification", "erasure", "restriction"} {
			if !p.hasRight(slug) {
				missing = append(missing, "`"+slug+"`")
			}
		}
		if len(missing) > 0 {
			p.Report(p.Notice.Rights.Span, "rights", "the notice does not tell of these rights: "+strings.Join(missing, ", "), "add them to `rights`, or leave `rights` out to have them derived")
		}
	},
}

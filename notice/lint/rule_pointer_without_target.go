package lint

import (
	"strings"
)

var pointerWithoutTarget = &Rule{
	Code:    warning("NC812", "pointer-without-target", "Words point at a button or a link that is not part of the notice."),
	Phrases: []string{"button below", "link below", "orange button", "click here", "button above", "click on the link"},
	Found: each(func(p *Pass, h Hit) {
		if !strings.Contains(h.Text.Value, "](") {
			p.wording(h.Span(), "`"+h.Cited()+"` points at something that is not in the notice", "write a link, such as `[our main notice](https://…)`")
		}
	}),
}

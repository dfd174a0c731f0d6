package lint

import (
	"strings"

	"github.com/noticec/noticec/notice/source"
)

var pointerWithoutTarget = &Rule{
	Code:    warning("NC812", "pointer-without-target", "Words point at a button or a link that is not part of the notice."),
	Phrases: []string{"button below", "link below", "orange button", "click here", "button above", "click on the link"},
	Found: func(p *Pass, t source.Text, span source.Span, words string) {
		if !strings.Contains(t.Value, "](") {
			p.wording(span, "`"+words+"` points at something that is not in the notice", "write a link, such as `[our main notice](https://…)`")
		}
	},
}

package lint

import (
	"github.com/noticec/noticec/notice/source"
)

var placeholder = &Rule{
	Code:    warning("NC814", "placeholder", "A text still has a placeholder in it."),
	Phrases: []string{"lorem ipsum", "insert name here", "insert date", "insert here", "xxx", "tbc", "to be confirmed", "your company name"},
	Found: func(p *Pass, t source.Text, span source.Span, words string) {
		p.wording(span, "`"+words+"` looks like a placeholder", "write what is true, or remove it")
	},
}

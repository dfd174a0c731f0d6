package lint

import (
	"github.com/noticec/noticec/notice/source"
)

var checkBack = &Rule{
	Code:    warning("NC815", "check-back", "People are told to look for changes themselves."),
	Phrases: []string{"check back", "check this page regularly", "check this notice regularly", "review this notice regularly", "check this page from time to time", "visit this page regularly"},
	Found: func(p *Pass, t source.Text, span source.Span, words string) {
		p.wording(span, "`"+words+"` leaves it to people to find changes", "say how you tell people of changes that matter to them")
	},
}

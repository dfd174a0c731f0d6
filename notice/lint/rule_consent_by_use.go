package lint

import (
	"github.com/noticec/noticec/notice/source"
)

var consentByUse = &Rule{
	Code:    warning("NC816", "consent-by-use", "Using a service is taken for consent."),
	Phrases: []string{"by using this site you", "by using this website you", "by using our website you", "by continuing to use", "by using our services you"},
	Found: func(p *Pass, t source.Text, span source.Span, words string) {
		p.wording(span, "`"+words+"` takes the use of a service for consent", "a notice informs; ask for consent where it is needed, by a clear act")
	},
}

package lint

import (
	"regexp"
	"sync"

	"github.com/noticec/noticec/notice/law"
)

// money finds an amount of it.
var money = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[£€$] ?[0-9]+(\.[0-9]+)?|[0-9]+ (pounds|euros)`) })

var fee = &Rule{
	Code: warning("NC722", "standard-fee", "A fee is asked for the use of rights."),
	Check: func(p *Pass) {
		f := p.Notice.Exercising.Fee
		if at := money().FindStringIndex(f.Value); at != nil {
			p.Cite(f.Sub(at[0], at[1]), law.Cite{EU: "Art. 12(5)", UK: "Art. 12(5)", EUDPR: "Art. 14(5)"}, "the notice asks for a fee (`"+f.Value[at[0]:at[1]]+"`), and the use of rights is free", "say that it is free; a fee is only for requests that are manifestly unfounded or excessive")
		}
	},
}

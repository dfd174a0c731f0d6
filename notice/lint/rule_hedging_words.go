package lint

import (
	"strconv"
)

var hedgingWords = &Rule{
	Code:    hint("NC818", "hedging-words", "Words such as “may” and “some” leave open what happens with the data."),
	Phrases: []string{"may", "might", "some", "often", "possibly", "sometimes", "from time to time", "etc", "including but not limited to", "such as but not limited to"},
	Except:  []string{"you may", "may you", "people may", "if you may", "someone", "some of the time you"},
	In:      []string{"purposes", "recipients", "sharing_reasons", "transfers", "retention", "personal_data", "sources"},
	Found: func(p *Pass, hits []Hit) {
		const few = 3
		if len(hits) < few || !p.english() {
			return
		}
		p.wording(hits[0].Span(), "words such as `"+hits[0].Cited()+"` leave open "+strconv.Itoa(len(hits))+" times what happens with the data", "say what you do, and when you do not")
		for _, h := range hits[1:] {
			p.relate(h.Span(), "`"+h.Cited()+"`")
		}
	},
}

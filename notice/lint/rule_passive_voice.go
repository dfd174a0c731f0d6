package lint

import (
	"strconv"

	"github.com/noticec/noticec/notice/source"
)

var passiveVoice = &Rule{
	Code: hint("NC822", "passive-voice", "Most sentences do not say who does what."),
	Check: func(p *Pass) {
		if !p.english() || p.Targets.Passive <= 0 {
			return
		}
		var sum reading
		p.readings(func(_ string, _ source.Text, all reading) { sum.add(&all) })
		const enough = 8
		if sum.sentences >= enough && sum.passive*100 > p.Targets.Passive*sum.sentences {
			p.wording(sum.first.span(), strconv.Itoa(sum.passive)+" of "+strconv.Itoa(sum.sentences)+" sentences are in the passive voice, such as this one", "say who does it: “we keep your file”")
		}
	},
}

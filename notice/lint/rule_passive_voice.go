package lint

import (
	"slices"
	"strconv"

	"github.com/noticec/noticec/notice/source"
)

var passiveVoice = &Rule{
	Code: hint("NC822", "passive-voice", "Most sentences do not say who does what."),
	Check: func(p *Pass) {
		if !p.english() || p.Targets.Passive <= 0 {
			return
		}
		var all reading
		var first source.Span
		for i := range p.Texts {
			x := &p.Texts[i]
			if !slices.Contains(prose, x.Section) {
				continue
			}
			x.sentences(func(i, j int) {
				all.count(x, i, j)
				if first.File == nil && passive(x.Words[i:j]) {
					first = x.Span(i, j)
				}
			})
		}
		const enough = 8
		if all.sentences >= enough && float64(all.passive) > p.Targets.Passive*float64(all.sentences) {
			p.wording(first, strconv.Itoa(all.passive)+" of "+strconv.Itoa(all.sentences)+" sentences are in the passive voice, such as this one", "say who does it: “we keep your file”")
		}
	},
}

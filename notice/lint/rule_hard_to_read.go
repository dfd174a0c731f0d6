package lint

import (
	"strconv"

	"github.com/noticec/noticec/notice/source"
)

var hardToRead = &Rule{
	Code: hint("NC820", "hard-to-read", "A section is hard to read."),
	Check: func(p *Pass) {
		if !p.english() || p.Targets.Ease <= 0 {
			return
		}
		for _, section := range prose {
			var all reading
			var first source.Span
			for i := range p.Texts {
				if x := &p.Texts[i]; x.Section == section {
					x.sentences(func(i, j int) { all.count(x, i, j) })
					if first.File == nil {
						first = x.Text.Span
					}
				}
			}
			const enough = 40 // words that a measure can rest on
			if all.words >= enough && all.ease() < p.Targets.Ease {
				p.wording(first, "`"+section+"` is very hard to read: its reading ease is "+strconv.Itoa(int(max(all.ease(), 0)))+" of 100", "write shorter words and sentences")
			}
		}
	},
}

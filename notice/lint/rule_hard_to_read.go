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
		p.readings(func(section string, first source.Text, all reading) {
			const enough = 40 // words that a measure can rest on
			if ease := all.ease(); all.words >= enough && ease < float64(p.Targets.Ease) {
				p.wording(first.Span, "`"+section+"` is very hard to read: its reading ease is "+strconv.Itoa(int(max(ease, 0)))+" of 100", "write shorter words and sentences")
			}
		})
	},
}

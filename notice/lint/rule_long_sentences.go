package lint

import (
	"strconv"

	"github.com/noticec/noticec/notice/source"
)

var longSentences = &Rule{
	Code: hint("NC819", "long-sentences", "Sentences are long."),
	Check: func(p *Pass) {
		if !p.english() {
			return
		}
		p.readings(func(section string, _ source.Text, all reading) {
			const enough = 5 // sentences that make an average
			most := all.longest.j - all.longest.i
			switch t := p.Targets; {
			case t.Longest > 0 && most > t.Longest:
				p.wording(all.longest.span(), "this sentence of `"+section+"` has "+strconv.Itoa(most)+" words", "make several of it, of at most "+strconv.Itoa(t.Longest)+" words")
			case t.Mean > 0 && all.sentences >= enough && all.words > t.Mean*all.sentences:
				p.wording(all.longest.span(), "the sentences of `"+section+"` have "+strconv.Itoa(all.words/all.sentences)+" words on average; this is the longest", "write sentences of at most "+strconv.Itoa(t.Mean)+" words on average")
			}
		})
	},
}

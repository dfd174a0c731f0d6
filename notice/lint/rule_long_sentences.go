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
		for _, section := range prose {
			var all reading
			var longest source.Span
			most := 0
			for i := range p.Texts {
				x := &p.Texts[i]
				if x.Section != section {
					continue
				}
				x.sentences(func(i, j int) {
					all.count(x, i, j)
					if j-i > most {
						most, longest = j-i, x.Span(i, j)
					}
				})
			}
			const enough = 5 // sentences that make an average
			switch t := p.Targets; {
			case t.Longest > 0 && most > t.Longest:
				p.wording(longest, "this sentence of `"+section+"` has "+strconv.Itoa(most)+" words", "make several of it, of at most "+strconv.Itoa(t.Longest)+" words")
			case t.Mean > 0 && all.sentences >= enough && all.words > t.Mean*all.sentences:
				p.wording(longest, "the sentences of `"+section+"` have "+strconv.Itoa(all.words/all.sentences)+" words on average; this is the longest", "write sentences of at most "+strconv.Itoa(t.Mean)+" words on average")
			}
		}
	},
}

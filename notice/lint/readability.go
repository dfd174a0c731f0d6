package lint

import (
	"strconv"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

var longSentences = &Rule{
	Code: info("NC819", "long-sentences", "Sentences are long."),
	Check: func(p *Pass) {
		if !p.english() {
			return
		}
		p.readings(func(section string, _ source.Text, all measures) {
			const enough = 5 // sentences needed for an average
			most := all.longest.words
			switch t := p.Targets; {
			case t.Longest > 0 && most > t.Longest:
				p.wording(all.longest.span(), "this sentence of `"+section+"` has "+strconv.Itoa(most)+" words", "make several of it, of at most "+strconv.Itoa(t.Longest)+" words")
			case t.Mean > 0 && all.Sentences >= enough && all.Words/all.Sentences > t.Mean:
				p.wording(all.longest.span(), "the sentences of `"+section+"` have "+strconv.Itoa(all.Words/all.Sentences)+" words on average; this is the longest", "write sentences of at most "+strconv.Itoa(t.Mean)+" words on average")
			}
		})
	},
}

var hardToRead = &Rule{
	Code: info("NC820", "hard-to-read", "A section is hard to read."),
	Check: func(p *Pass) {
		if !p.english() || p.Targets.Ease <= 0 {
			return
		}
		p.readings(func(section string, first source.Text, all measures) {
			const enough = 40 // words needed for a measure
			if ease := all.Ease(); all.Words >= enough && ease < float64(p.Targets.Ease) {
				p.wording(first.Span, "`"+section+"` is very hard to read: its reading ease is "+strconv.Itoa(int(max(ease, 0)))+" of 100", "write shorter words and sentences")
			}
		})
	},
}

var hardForChildren = &Rule{
	Code: warning("NC821", "hard-for-children", "A notice for children is hard for them to read."),
	Check: func(p *Pass) {
		_, only := p.audience("children")
		if !p.english() || !only || p.Targets.Children <= 0 {
			return
		}
		var all measures
		for i := range p.Texts {
			if x := &p.Texts[i]; len(x.Words) > 3 && !x.Unprinted { // not a name or label
				all.add(x.read())
			}
		}
		const enough = 40 // words needed for a measure
		if all.Words >= enough && all.Grade() > float64(p.Targets.Children) {
			for a := range p.Notice.Audiences.All() {
				p.Report(a.Span, on(law.PlainLanguage, law.RecitalChildren), "the notice is for children, and its words are those of school grade "+strconv.Itoa(int(all.Grade()+0.5)), "write shorter words and sentences, or make a version for children with `version_of`")
				return
			}
		}
	},
}

var passiveVoice = &Rule{
	Code: info("NC822", "passive-voice", "Most sentences do not say who does what."),
	Check: func(p *Pass) {
		if !p.english() || p.Targets.Passive <= 0 {
			return
		}
		var sum measures
		p.readings(func(_ string, _ source.Text, all measures) { sum.add(&all) })
		const enough = 8
		if sum.Sentences >= enough && sum.passive*100 > p.Targets.Passive*sum.Sentences {
			p.wording(sum.first.span(), strconv.Itoa(sum.passive)+" of "+strconv.Itoa(sum.Sentences)+" sentences are in the passive voice, such as this one", "say who does it: “we keep your file”")
		}
	},
}

var noWordsForChildren = &Rule{
	Code: warning("NC832", "no-words-for-children", "Children are among those addressed, and there are no words for them."),
	Check: func(p *Pass) {
		n := p.Notice
		some, only := p.audience("children")
		if !some || only || n.VersionOf.IsSet() {
			return
		}
		for r := range n.RelatedNotices.All() {
			if r.Kind.Value == "child-version" {
				return
			}
		}
		for a := range n.Audiences.All() {
			if a.Kind.Value == "children" {
				p.Report(a.Span, on(law.PlainLanguage, law.RecitalChildren), "the notice is for children, too, and has no version in words that they understand", "write one with `version_of`, and lead to it under `related_notices` with `kind: child-version`")
			}
		}
	},
}

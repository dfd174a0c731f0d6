package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

var noPurpose = &Rule{
	Code:    code("NC340", "no-purpose", "The notice does not say what data are used for."),
	Section: "purposes",
	Check: func(p *Pass) {
		p.Missing(p.Stated.Item("purposes"), p.At(p.Notice.Purposes.Span), "what the data are used for", on(law.NoticePurposes), "the notice does not say what the data are used for", "add `purposes` with each use")
	},
}

var vaguePurpose = &Rule{
	Code: warning("NC333", "vague-purpose", "A purpose is told in words that say nothing definite."),
	Phrases: []string{
		"business purposes", "other purposes", "any other purpose", "marketing purposes", "research purposes", "internal purposes", "administrative purposes",
		"various purposes", "enhance your experience", "improve your experience", "improve our services", "improve our service", "develop new services",
		"personalised services", "personalized services", "and more",
	},
	Except: []string{"scientific research purposes", "historical research purposes"},
	In:     []string{"purposes"},
	Found: firstInPassage(func(p *Pass, h Hit) {
		const fewWords, fewContents = 8, 2 // beside the phrase, from which it is definite
		from, to := h.Sentence(h.I)
		beside := len(contents(h.Slice(from, to))) - len(contents(h.Quote()))
		if p.english() && beside < fewContents || to-from <= h.J-h.I+fewWords {
			p.wording(h.Span(), "`"+h.Quote()+"` does not say what is done with the data", "say what you do, such as counting how many people use each page")
		}
	}),
}

// light are words that say little about what data are used for.
var light = []string{"about", "allow", "another", "because", "collect", "controller", "enable", "ensure", "individuals", "information", "order", "organisations", "people", "personal", "process", "processed", "processing", "provide", "purpose", "purposes", "raise", "reasons", "required", "service", "services", "share", "support", "their", "there", "these", "those", "undertaken", "where", "which", "would"}

// contents returns the stems (first five letters) of the content words of a text.
func contents(text string) []string {
	const minLength, stem = 5, 5
	var out []string
	for _, w := range splitWords(text) {
		if len(w.Text) >= minLength && !slices.Contains(light, w.Text) {
			out = append(out, w.Text[:stem])
		}
	}
	return out
}

var sharingBeyondPurposes = &Rule{
	Code: warning("NC334", "sharing-beyond-purposes", "Data are shared for reasons that are not among the purposes."),
	Check: func(p *Pass) {
		n := p.Notice
		if !p.english() || n.Purposes.Len() == 0 {
			return
		}
		stems := map[string]bool{}
		for x := range n.Purposes.All() {
			for _, t := range []source.Text{x.Text, x.Name, x.Note} {
				for _, s := range contents(t.Value) {
					stems[s] = true
				}
			}
		}
		var beyond []source.Span
		check := func(t source.Text) {
			words := contents(t.Value)
			if len(words) > 0 && !slices.ContainsFunc(words, func(s string) bool { return stems[s] }) {
				beyond = append(beyond, t.Span)
			}
		}
		check(n.SharingReasons.Text)
		for x := range n.SharingReasons.All() {
			check(x.Text)
		}
		if len(beyond) == 0 {
			return
		}
		var more []diag.Option
		for _, span := range beyond[1:] {
			more = append(more, diag.WithRelated(span, "and for this one"))
		}
		p.Report(beyond[0], on(law.NoticePurposes), "data are shared for a reason that is not among the purposes", "tell it under `purposes`, with its basis", more...)
	},
}

var newPurposeNotAnnounced = &Rule{
	Code: warning("NC807", "new-purpose-not-announced", "Data are used for a new purpose, and people were not told before."),
	Check: func(p *Pass) {
		for x := range p.Notice.Purposes.All() {
			switch {
			case x.NewSince.IsSet() && !x.NotifiedOn.IsSet():
				p.Report(x.NewSince.Span, on(law.NoticeNewPurpose), "this purpose is new, and the notice does not say when people were told of it", "add `notified_on`; it must be before the data are used")
			case x.NewSince.IsSet() && x.NotifiedOn.Value > x.NewSince.Value:
				p.Report(x.NotifiedOn.Span, on(law.NoticeNewPurpose), "people were told of this purpose after their data were used for it", "tell them before")
			}
		}
	},
}

var marketingToEmployees = &Rule{
	Code: info("NC831", "marketing-to-employees", "A notice for employees tells of direct marketing."),
	Check: func(p *Pass) {
		if _, only := p.audience("employees"); !only {
			return
		}
		for x := range p.Notice.Purposes.All() {
			if x.DirectMarketing.Value {
				p.Report(x.Span, on(law.FairnessTransparency), "the notice is for employees, and this purpose is direct marketing", "remove it if it was copied from a notice for customers")
			}
		}
	},
}

package lint

var vaguePurpose = &Rule{
	Code: warning("NC333", "vague-purpose", "A purpose is told in words that say nothing definite."),
	Phrases: []string{
		"business purposes", "other purposes", "any other purpose", "marketing purposes", "research purposes", "internal purposes", "administrative purposes",
		"various purposes", "enhance your experience", "improve your experience", "improve our services", "improve our service", "develop new services",
		"personalised services", "personalized services", "and more",
	},
	Except: []string{"scientific research purposes", "historical research purposes"},
	In:     []string{"purposes"},
	Found: each(func(p *Pass, h Hit) {
		const more = 8 // words of the sentence beside the phrase that can make it definite
		if from, to := h.Sentence(h.I); to-from <= h.J-h.I+more {
			p.wording(h.Span(), "`"+h.Cited()+"` does not say what is done with the data", "say what you do, such as counting how many people use each page")
		}
	}),
}

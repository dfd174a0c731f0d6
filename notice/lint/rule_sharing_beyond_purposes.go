package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/source"
)

// light are words that say little of what data are used for.
var light = []string{"about", "allow", "another", "because", "enable", "ensure", "individuals", "information", "order", "organisations", "people", "personal", "provide", "purpose", "purposes", "raise", "reasons", "required", "service", "services", "share", "support", "their", "there", "these", "those", "undertaken", "where", "which", "would"}

// contents returns the beginnings of the words of weight of a text.
func contents(text string) []string {
	const least, kept = 5, 5
	var out []string
	for _, w := range split(text) {
		if len(w.Text) >= least && !slices.Contains(light, w.Text) {
			out = append(out, w.Text[:kept])
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
		for x := range n.SharingReasons.All() {
			words := contents(x.Text.Value)
			if len(words) > 0 && !slices.ContainsFunc(words, func(s string) bool { return stems[s] }) {
				beyond = append(beyond, x.Text.Span)
			}
		}
		if len(beyond) == 0 {
			return
		}
		p.Report(beyond[0], "purposes", "data are shared for a reason that is not among the purposes", "tell it under `purposes`, with its basis")
		for _, span := range beyond[1:] {
			p.relate(span, "and for this one")
		}
	},
}

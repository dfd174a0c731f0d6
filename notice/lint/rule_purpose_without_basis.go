package lint

import "github.com/noticec/noticec/notice/law"

var purposeWithoutBasis = &Rule{
	Code:    code("NC301", "purpose-without-basis", "The notice names no lawful basis."),
	Section: "lawful_bases",
	Check: func(p *Pass) {
		n := p.Notice
		if n.LawfulBases.Len() > 0 || n.LawfulBases.Text.IsSet() {
			return
		}
		for purpose := range n.Purposes.All() {
			for _, b := range purpose.Basis {
				if _, ok := law.BasisOf(b.Value); ok {
					return
				}
			}
		}
		place := p.Place()
		if n.Purposes.IsSet() {
			place = n.Purposes.Span
		}
		p.Report(place, "lawful-basis", "the notice names no lawful basis for using the data", "add `lawful_bases`, and say for each purpose which basis it rests on")
	},
}

package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var noDate = &Rule{
	Code: warning("NC801", "no-date", "The notice has no date and no version."),
	Check: func(p *Pass) {
		n := p.Notice
		if !n.Updated.IsSet() && !n.Version.IsSet() && !n.Effective.IsSet() {
			p.Cite(p.Place(), law.Cite{EU: "Art. 12(1)", UK: "Art. 12(1)", EUDPR: "Art. 14(1)"}, "the notice has neither a date nor a version", "add `updated: …` with the day of the last change")
		}
	},
}

var dateToCome = &Rule{
	Code: code("NC802", "date-to-come", "The notice was updated on a day to come."),
	Check: func(p *Pass) {
		if u := p.Notice.Updated; u.IsSet() && u.Value > p.Today {
			p.Cite(u.Span, law.Cite{EU: "Art. 5(1)(a)", UK: "Art. 5(1)(a)", EUDPR: "Art. 4(1)(a)"}, "the notice says that it was updated on `"+u.Value+"`, which is yet to come", "write the day of the last change; the day from which it applies is `effective`")
		}
	},
}

var reviewOverdue = &Rule{
	Code: hint("NC803", "review-overdue", "The notice was to be reviewed, and that day has passed."),
	Check: func(p *Pass) {
		if r := p.Notice.ReviewBy; r.IsSet() && r.Value < p.Today {
			p.Cite(r.Span, law.Cite{EU: "Art. 5(2)", UK: "Art. 5(2)", EUDPR: "Art. 4(2)"}, "the notice was to be reviewed by `"+r.Value+"`", "review it, and write the next day")
		}
	},
}

var changeNotAnnounced = &Rule{
	Code: warning("NC806", "change-not-announced", "A material change is told of, and not when people were told of it."),
	Check: func(p *Pass) {
		for c := range p.Notice.Changes.All() {
			if c.Material.Value && !c.NotifiedOn.IsSet() {
				p.Cite(c.Span, all("Art. 5(1)(a), Art. 12(1)", "Art. 4(1)(a), Art. 14(1)"), "this change is material, and the notice does not say when people were told of it", "add `notified_on`")
			}
		}
	},
}

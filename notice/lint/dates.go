package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var noDate = &Rule{
	Code: warning("NC801", "no-date", "The notice has no date and no version."),
	Check: func(p *Pass) {
		n := p.Notice
		if !n.Updated.IsSet() && !n.Version.IsSet() && !n.Effective.IsSet() {
			p.Report(p.Place(), on(law.PlainLanguage), "the notice has neither a date nor a version", "add `updated: …` with the day of the last change")
		}
	},
}

var dateToCome = &Rule{
	Code: code("NC802", "date-to-come", "The notice was updated on a day to come."),
	Check: func(p *Pass) {
		if u := p.Notice.Updated; u.IsSet() && u.Value > p.Today {
			p.Report(u.Span, on(law.FairnessTransparency), "the notice says that it was updated on `"+u.Value+"`, which is yet to come", "write the day of the last change; the day from which it applies is `effective`")
		}
	},
}

var reviewOverdue = &Rule{
	Code: hint("NC803", "review-overdue", "The notice was to be reviewed, and that day has passed."),
	Check: func(p *Pass) {
		if r := p.Notice.ReviewBy; r.IsSet() && r.Value < p.Today {
			p.Report(r.Span, on(law.Accountability), "the notice was to be reviewed by `"+r.Value+"`", "review it, and write the next day")
		}
	},
}

var changeNotAnnounced = &Rule{
	Code: warning("NC806", "change-not-announced", "A material change is told of, and not when people were told of it."),
	Check: func(p *Pass) {
		for c := range p.Notice.Changes.All() {
			if c.Material.Value && !c.NotifiedOn.IsSet() {
				p.Report(c.Span, on(law.FairnessTransparency, law.PlainLanguage), "this change is material, and the notice does not say when people were told of it", "add `notified_on`")
			}
		}
	},
}

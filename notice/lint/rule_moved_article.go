package lint

import (
	"github.com/noticec/noticec/notice/law"
)

var movedArticle = &Rule{
	Code:    warning("NC824", "moved-article", "An article is cited that stands elsewhere in the law of the United Kingdom now."),
	Phrases: []string{"article 22", "art 22", "article 77", "art 77", "article 44", "art 44", "article 45", "art 45", "article 6 4", "article 14 5 b", "section 17a of the data protection act 2018", "section 18 of the data protection act 2018", "section 14 of the data protection act 2018"},
	Except:  []string{"article 22 of the gdpr", "article 77 of the gdpr"},
	Found: each(func(p *Pass, h Hit) {
		const changed = "2026-02-05"
		if p.Only("uk-gdpr") && p.Judged() >= changed {
			p.add(p.rule.Code.Severity, h.Span(), law.Cite{UK: "Art. 22A-22D, Art. 44A-45C"}.Refs(p.regimes()), "`"+h.Cited()+"` is no longer in the UK GDPR, which the Data (Use and Access) Act 2025 changed", "see Art. 22A to 22D on automated decisions, 44A to 45C on transfers, 8A on new purposes, and s.165 of the Data Protection Act 2018 on complaints")
		}
	}),
}

package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

var provisionNotStated = &Rule{
	Code:    warning("NC740", "provision-not-told", "The notice does not say whether data must be given."),
	Section: "provision",
	Check: func(p *Pass) {
		n := p.Notice
		stated := p.Stated.Item("provision-requirement")
		if stated.How == statement.Denied || !p.owes("provision-requirement") {
			return
		}
		message, severity := "the notice does not say whether people must give their data", diag.Info
		if p.Stated.Requires() {
			message, severity = "the notice relies on a contract or a legal obligation, and does not say whether people must give their data", diag.Warning
		}
		p.Missing(stated, p.At(n.Provision.Span, n.LawfulBases.Span), "whether people must give their data", on(law.NoticeProvision), message, "add `provision` with `required` and `consequence`; `required: voluntary` if they need not", diag.WithSeverity(severity))
	},
}

// obliging are the codes by which data must be given. What is needed for what people ask for is no
// requirement, and what follows without it is plain.
var obliging = []string{"statutory", "contractual", "pre-contract", "yes"}

var noConsequence = &Rule{
	Code: code("NC741", "no-consequence", "Data must be given, and the notice does not say what follows if they are not."),
	Check: func(p *Pass) {
		about := p.Notice.Provision.Body.Words()
		missing := func(words []source.Text, at source.Span) {
			p.Missing(p.Stated.SaysAny(words, reading.Consequence), at, "what follows if data are not given", on(law.NoticeProvision), "the notice says that data must be given, and not what follows if they are not", "add `consequence: …`")
		}
		for x := range p.Notice.Provision.All() {
			if slices.Contains(obliging, x.Required.Value) && !x.Consequence.IsSet() && !x.StatedIn.IsSet() {
				missing(slices.Concat(source.Written(x.Text, x.Note, x.When), about), x.Span)
			}
		}
		if p.Notice.Provision.Len() == 0 && p.states(about, reading.MustGive) && !p.states(about, reading.NeedNotGive) {
			missing(about, about[0].Span)
		}
	},
}

var noLawBehindRequirement = &Rule{
	Code: info("NC742", "no-law-behind-requirement", "Data are said to be required, and the notice does not say by which law, or on what ground."),
	Check: func(p *Pass) {
		for x := range p.Notice.Provision.All() {
			words := append(p.Notice.Provision.Body.Words(), source.Written(x.Text, x.Note, x.When, x.Consequence)...)
			if x.Required.Value == "yes" && !x.StatedIn.IsSet() && !p.namesLaw(words) && !p.states(words, reading.Basis) {
				p.Report(x.Required.Span, on(law.NoticeProvision), "the notice says that people must give these data, and not whether a law or a contract requires it", "write `required: statutory`, `contractual` or `pre-contract`; `requested` if they are needed for what people ask for")
			}
		}
		if b := p.Stated.Basis("legal-obligation"); b != nil && len(b.Laws()) > 0 {
			return
		}
		for x := range p.Notice.Provision.All() {
			if x.Required.Value != "statutory" || x.StatedIn.IsSet() || p.namesLaw(append(p.Notice.Provision.Body.Words(), source.Written(x.Text, x.Note, x.When, x.Consequence)...)) {
				continue
			}
			p.Report(x.Required.Span, on(law.NoticeProvision), "the notice says that the law requires these data, and not which law", "name the law that obliges people in `text` or `note`; what a form asks for is `voluntary`, or `pre-contract` where a contract needs it")
		}
	},
}

// namesLaw reports whether words name a law other than that on data protection.
func (p *Pass) namesLaw(words []source.Text) bool {
	for m := range p.stating(words, reading.Law) {
		if m.Slug != "data-protection" {
			return true
		}
	}
	return false
}

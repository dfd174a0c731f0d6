package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// begins reports whether some word of a text begins with one of several parts.
func begins(parts []string, texts ...source.Text) bool {
	for _, t := range texts {
		for _, w := range splitWords(t.Value) {
			if slices.ContainsFunc(parts, func(part string) bool { return strings.HasPrefix(w.Text, part) }) {
				return true
			}
		}
	}
	return false
}

// addresses reports whether a purpose is for people of a kind: those that it is said to be for, or else
// all whom the notice addresses.
func (p *Pass) addresses(x *notice.Purpose, kinds ...string) bool {
	if len(x.For) == 0 {
		some, _ := p.audience(kinds...)
		return some
	}
	return slices.ContainsFunc(x.For, func(id source.Text) bool {
		a := p.index.Audience(id.Value)
		return a != nil && slices.Contains(kinds, a.Kind.Value)
	})
}

var consentInImbalance = &Rule{
	Code: info("NC317", "consent-in-imbalance", "Consent is relied on where people may not be free to refuse."),
	Check: func(p *Pass) {
		c := &p.Notice.Consent
		free := c.Text.IsSet() || c.Note.IsSet() || c.Effect.IsSet() || c.StatedIn.IsSet()
		language := primary(p.Notice.Language.Value)
		for x := range p.Notice.Purposes.All() {
			if !p.Stated.Purpose(x).Rests("consent") {
				continue
			}
			staff, school := p.addresses(x, "employees", "applicants"), p.addresses(x, "volunteers", "pupils")
			place := x.Span
			if len(x.Basis) == 1 {
				place = x.Basis[0].Span
			}
			if staff && begins(jobWords.in(language), x.Text, x.Name) && !begins(optionalWords.in(language), x.Text, x.Name) {
				p.Report(place, on(law.ConsentMeaning, law.ConsentFree), "the job or the application needs this, so people are not free to refuse, and consent of employees or applicants is hardly a basis for it", "name another basis, such as `contract` or `legal-obligation`", diag.WithSeverity(diag.Warning))
				continue
			}
			g, who := on(law.ConsentMeaning, law.ConsentFree, law.RecitalImbalance), "a public authority"
			switch {
			case free || !staff && !school && !p.Authority():
				continue
			case staff || school:
				g, who = on(law.ConsentMeaning, law.ConsentFree), "an employer or a school"
			}
			p.Report(place, g, "consent given to "+who+" may not be free, and the notice does not say that people can refuse", "say in `effect` or `note` of `consent` that nothing follows if people refuse, or rely on another basis")
		}
	},
}

package lint

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
)

// companyWords are words in the names of private bodies.
var companyWords = []string{
	"ltd", "limited", "plc", "llp", "cic", "cyf", "inc", "llc", "gmbh", "ag", "kg", "ug", "se", "e.v", "ev", "sarl", "sas", "sa", "s.a", "bv", "b.v", "nv",
}

// soundsPublic returns the word of a name that sounds like a public authority, or "".
func soundsPublic(name string) string {
	sounds := ""
	for _, w := range splitWords(name) {
		if slices.Contains(companyWords, w.Text) {
			return ""
		}
		if sounds == "" && (publicWords.has(w.Text) || slices.ContainsFunc(publicEndings.inAll(), func(end string) bool { return strings.HasSuffix(w.Text, end) })) {
			sounds = name[w.Start:w.End]
		}
	}
	return sounds
}

var kindNotStated = &Rule{
	Code: info("NC366", "kind-not-told", "The notice does not say what kind of body the controller is, which decides about its duties."),
	Check: func(p *Pass) {
		c := &p.Notice.Controller
		const duties = "which decides whether it must have a data protection officer and may rely on legitimate interests"
		if anyParty(&p.Notice.DPO, (*notice.Party).Mentioned) && !p.Notice.DPO.None() && p.Stated.Basis("legitimate-interests") == nil {
			return // nothing hangs on it here
		}
		g := on(law.DPODuty, law.NoInterestsForAuthorities, law.PublicAuthorityMeaning)
		switch word := soundsPublic(c.Name.Value); {
		case c.Kind.Value == "school":
			p.Report(c.Kind.Span, g, "`kind: school` does not say whether the school is a public authority, "+duties, "write `maintained-school`, `academy` or `independent-school`; outside the United Kingdom `public-authority` or `company`")
		case !c.Kind.IsSet() && word != "":
			p.Report(c.Name.Span, g, "`"+word+"` in the name of the controller sounds like a public authority, and its `kind` is not said, "+duties, "write `kind: public-authority`, `kind: parish-or-community-council`, `kind: maintained-school`, or what else it is")
		}
	},
}

var regimeNotStated = &Rule{
	Code: info("NC368", "regime-not-told", "The notice does not say which law it answers to."),
	Check: func(p *Pass) {
		if !p.Regimes.Inferred {
			return
		}
		country := p.Notice.Controller.Country
		if r := p.Regimes.Only(); r != nil {
			p.Report(p.At(country.Span), on(law.FairnessTransparency), "the notice names no `regime`, so it is judged by the law of the country of its controller, "+r.ID, "write `regime: "+r.ID+"`, or the law that it answers to")
			return
		}
		p.Report(p.Place(), on(law.FairnessTransparency), "the notice names no `regime` and its controller no `country`, so only what UK law and EU law have in common is judged", "write `regime`, such as `regime: uk-gdpr` or `regime: eu-gdpr`")
	},
}

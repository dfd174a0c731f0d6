package lint

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

var routineDerogation = &Rule{
	Code: warning("NC508", "routine-derogation", "A transfer rests on a derogation, and nothing says that it is not routine."),
	Check: func(p *Pass) {
		for _, t := range p.transfers() {
			m, ok := t.restsAlone("derogation-contract", "derogation-contract-in-interest", "derogation-legal-claims", "derogation-compelling-legitimate-interests")
			if !ok {
				continue
			}
			const help = "say it in `when`, or name safeguards in place of the derogation"
			if len(t.words) == 0 {
				p.Report(m.at, on(law.TransferOccasional, law.RecitalOccasional), "this derogation is for transfers that are not routine, and the notice does not say when there is one", help)
			}
			for _, own := range t.own {
				words := splitWords(own.Value)
				if i := routine(words); i >= 0 {
					w := words[i]
					p.Report(own.Sub(w.Start, w.End), on(law.TransferOccasional, law.RecitalOccasional), "this derogation is for transfers that are not routine, and `"+own.Value[w.Start:w.End]+"` says that this one is", "name safeguards in place of the derogation")
					break
				}
			}
		}
	},
}

// routine returns the first word that says that something happens again and again, or -1.
func routine(words []Word) int {
	for i := 0; i+1 < len(words); i++ {
		if eachWords.has(words[i].Text) && units.has(words[i+1].Text) {
			return i
		}
	}
	return firstWord(words, routineWords.inAll())
}

var derogationOfAuthority = &Rule{
	Code: warning("NC522", "derogation-of-authority", "A public authority rests a transfer on a derogation that is closed to public powers."),
	Check: func(p *Pass) {
		if !p.Authority() {
			return
		}
		for _, t := range p.transfers() {
			m, ok := t.restsAlone("derogation-explicit-consent", "derogation-contract", "derogation-contract-in-interest", "derogation-compelling-legitimate-interests")
			known := slices.ContainsFunc(p.Regimes.All, func(r *law.Regime) bool { return slices.Contains(r.Mechanisms, m.code) })
			if ok && known { // NC519 says of others that the law has none
				p.Report(m.at, on(law.TransferPublicPowers), "a public authority that uses its powers cannot rest a transfer on `"+m.code+"`", "name safeguards, or say in `when` that the transfer is no part of its public powers")
			}
		}
	},
}

var risksNotStated = &Rule{
	Code: warning("NC523", "risks-not-told", "A transfer rests on explicit consent, and the notice does not tell its risks."),
	Check: func(p *Pass) {
		for _, t := range p.transfers() {
			if m, ok := t.restsAlone("derogation-explicit-consent"); ok && !t.StatedIn.IsSet() {
				p.Missing(p.Stated.SaysAny(t.explanations(), reading.Risks), m.at, "which risks the transfer has", on(law.TransferConsentRisks), "the transfer rests on consent, and the notice does not tell its risks",
					"say in `note` that neither an adequacy decision nor safeguards protect the data there, and what may follow")
			}
		}
	},
}

// explanations are the words of the transfer but those on when there is one.
func (t *transfer) explanations() []source.Text {
	return slices.DeleteFunc(slices.Clone(t.words), func(w source.Text) bool { return w.Span == t.When.Span })
}

var compellingInterestsNotStated = &Rule{
	Code: warning("NC524", "compelling-interests-not-told", "A transfer rests on compelling legitimate interests, and the notice does not tell them."),
	Check: func(p *Pass) {
		for _, t := range p.transfers() {
			if m, ok := t.restsAlone("derogation-compelling-legitimate-interests"); ok && !t.StatedIn.IsSet() {
				p.Missing(p.Stated.SaysAny(t.explanations(), reading.Interest), m.at, "which interests are compelling", on(law.TransferCompelling), "the transfer rests on compelling legitimate interests, and the notice does not say which", "tell them in `note`, with the safeguards")
			}
		}
	},
}

package check

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
)

// Grounds are the provisions that a code rests on under a regime.
type Grounds struct {
	Regime *law.Regime
	Refs   []law.Ref
}

// GroundsOf returns what a code rests on under each regime whose notices it is found in, by the law
// of a day (ISO 8601). The examples of its page tell: each is judged under each regime.
func GroundsOf(p diag.Page, today string) ([]Grounds, error) {
	var out []Grounds
	linter := lint.New(lint.All...)
	for _, regime := range law.Regimes {
		var refs []law.Ref
		for _, example := range p.Bad {
			text := withoutRegime(example.Text)
			r, err := File(source.NewFile("example", []byte(text)), Settings{Today: today, Regime: source.Text{Value: regime.ID}, Linter: linter}, nil)
			if err != nil {
				return nil, err
			}
			for _, d := range r.Findings {
				for _, ref := range d.Law {
					if d.Code.ID == p.Code.ID && !slices.Contains(refs, ref) {
						refs = append(refs, ref)
					}
				}
			}
		}
		if len(refs) > 0 {
			out = append(out, Grounds{regime, refs})
		}
	}
	if len(out) == 0 {
		out = cited(p)
	}
	return out, nil
}

// cited returns the articles that the words of a page name, under each regime that has the same.
// They are those of the GDPR, where the words do not name another act.
func cited(p diag.Page) []Grounds {
	var out []Grounds
	citations := law.Citations(strings.Join(p.Why, "\n"))
	for _, regime := range law.Regimes {
		var refs []law.Ref
		for _, c := range citations {
			provision := law.EUGDPR.ProvisionAt(c.String())
			of := c.Of == law.InstrumentNone || c.Of == law.InstrumentGDPR || c.Of == law.InstrumentUK && regime == law.UKGDPR || c.Of == law.InstrumentEU && regime == law.EUGDPR
			if provision == "" || c.Section || !of {
				continue
			}
			for _, ref := range regime.Places(nil, provision) {
				if !slices.Contains(refs, ref) {
					refs = append(refs, ref)
				}
			}
		}
		if len(refs) > 0 {
			out = append(out, Grounds{regime, refs})
		}
	}
	return out
}

// withoutRegime is a notice without the line that names its regime.
func withoutRegime(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "regime:") {
			b.WriteString(line)
		}
	}
	return b.String()
}

package lint

import (
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/statement"
)

var exceptionWithoutReason = &Rule{
	Code: warning("NC750", "exception-without-reason", "An exception is named without its provision, its reason or what else it needs."),
	Check: func(p *Pass) {
		for x := range p.Notice.Exceptions.All() {
			if !x.Duty.IsSet() {
				continue
			}
			if !x.Provision.IsSet() || statement.Reason(x) == "" {
				p.Report(x.Span, on(law.Exceptions), "the exception needs both the provision that allows it and the reason why it applies", "add `provision` and `reason`; until then the duty holds")
				continue
			}
			for _, r := range p.Regimes.All {
				for _, e := range r.Excepting(x.Provision.Value, p.Judged()) {
					if want := statement.Lacks(x, e); want != "" {
						p.Report(x.Span, on(law.Exceptions).of(r), "the exception of "+e.Label+" does not say "+want, "say it in `reason`; until then the duty holds")
					}
				}
			}
		}
	},
}

var exceptionNotInList = &Rule{
	Code: warning("NC751", "exception-not-in-list", "An exception is claimed by a provision that does not allow it."),
	Check: func(p *Pass) {
		for x := range p.Notice.Exceptions.All() {
			duty, ok := law.DutyOf(x.Duty.Value)
			if !ok || !x.Provision.IsSet() || statement.Reason(x) == "" {
				continue
			}
			why := ""
			var of *law.Regime
			for _, r := range p.Regimes.All {
				fault := p.misplaced(x, duty, r)
				if fault == "" && (p.Regimes.Assumed() || !r.On(duty.Provision, p.Judged())) {
					why = ""
					break // one of the regimes that it may answer to has it
				}
				if fault != "" && why == "" {
					why, of = fault, r
				}
			}
			if why != "" {
				p.Report(x.Provision.Span, on(law.Exceptions).of(of), "`"+x.Provision.Value+"` "+why, "the duty holds; name the provision that lifts it, or meet the duty: "+p.listed(of, duty))
			}
		}
	},
}

// misplaced returns why an exception does not allow a notice to omit an item under a regime; "" if
// it does.
func (p *Pass) misplaced(x *notice.Exception, d law.Duty, r *law.Regime) string {
	if !r.On(d.Provision, p.Judged()) {
		return ""
	}
	list := r.Excepting(x.Provision.Value, p.Judged())
	if len(list) == 0 {
		if gone := r.Excepting(x.Provision.Value, ""); len(gone) > 0 {
			return "has been no exception in " + r.Name() + " since " + gone[0].Until
		}
		return "is no provision by which " + r.Name() + " allows a notice to omit `" + d.Slug + "`"
	}
	reached, open := false, p.Stated.Concerns(d) // the data about which no exception lifts the duty
	for other := range p.Notice.Exceptions.All() {
		if other.Duty.Value == x.Duty.Value {
			for _, e := range r.Excepting(other.Provision.Value, p.Judged()) {
				open &^= p.Stated.Lifts(e)
			}
		}
	}
	for _, e := range list {
		reached = reached || e.Reach(d.Slug)
	}
	switch {
	case !reached:
		return "does not reach `" + d.Slug + "` under " + r.Name()
	case open == law.Indirect:
		return "is about data that come from the people themselves, and data of this notice come from others"
	case open == law.Direct:
		return "is about data that come from others, and data of this notice come from the people themselves"
	}
	return ""
}

// listed are the provisions that can lift a duty under a regime.
func (p *Pass) listed(r *law.Regime, d law.Duty) string {
	var out []string
	for _, e := range r.Exceptions {
		if e.Until == "" && e.Reach(d.Slug) && p.Stated.Concerns(d)&e.For != 0 {
			out = append(out, e.Label)
		}
	}
	if out == nil {
		return "nothing lifts it"
	}
	return "it can be lifted by " + strings.Join(out, ", ")
}

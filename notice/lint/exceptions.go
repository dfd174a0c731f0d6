package lint

import (
	"cmp"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
)

// collections is where the notice says that its data come from; 0 if it does not say.
func (p *Pass) collections() law.Collection {
	var out law.Collection
	for s := range p.Notice.Sources.All() {
		switch s.Collection.Value {
		case "direct", "observed":
			out |= law.Direct
		case "indirect":
			out |= law.Indirect
		}
	}
	for r := range p.Notice.Recipients.All() {
		if r.AlsoSource.Value {
			out |= law.Indirect
		}
	}
	return out
}

// excepted returns the provisions and reasons by which the notice need not tell what a provision
// requires under regimes; "" if the duty holds under one of them. A notice that names no regime is
// excepted under either of those that it may answer to.
func (p *Pass) excepted(provision law.Provision, regimes law.Named) string {
	if p.Notice.Exceptions.Len() == 0 {
		return ""
	}
	var reasons []string
	for _, r := range regimes.All {
		if !r.On(provision, p.Judged()) {
			continue
		}
		var open law.Collection // the data about which the duty is not lifted yet
		var found []string
		for x := range p.Notice.Exceptions.All() {
			duty, ok := law.DutyOf(x.Duty.Value)
			if !ok || duty.Provision != provision {
				continue
			}
			if open == 0 && found == nil {
				open = p.owed(duty)
			}
			for _, e := range r.Excepting(x.Provision.Value, p.Judged()) {
				if e.Reach(duty.Slug) && reason(x) != "" && lacks(x, e) == "" && open&p.lifts(e) != 0 {
					open &^= p.lifts(e)
					found = append(found, x.Provision.Value+": "+reason(x))
				}
			}
		}
		switch {
		case open == 0 && found != nil:
			reasons = append(reasons, found...)
		case !regimes.Assumed():
			return ""
		}
	}
	slices.Sort(reasons)
	return strings.Join(slices.Compact(reasons), "; ")
}

// owed is the data about which an item of the checklist is owed.
func (p *Pass) owed(d law.Duty) law.Collection {
	all := p.collections()
	if all&d.For != 0 {
		return all & d.For
	}
	return d.For
}

// lifts is the data about which an exception lifts a duty: all, if the notice does not say where
// its data come from.
func (p *Pass) lifts(e law.Exception) law.Collection {
	if p.collections() == 0 {
		return law.Direct | law.Indirect
	}
	return e.For
}

// reason is why an exception applies, in the words of the notice.
func reason(x *notice.Exception) string { return cmp.Or(x.Reason.Value, x.Text.Value, x.Note.Value) }

// lacks returns what an exception that is in the list needs besides and the notice does not say.
func lacks(x *notice.Exception, e law.Exception) string {
	said := strings.Join([]string{x.Provision.Value, x.Reason.Value, x.Text.Value, x.Note.Value, x.When.Value}, " ")
	words := splitWords(strings.ReplaceAll(said, "§", "section "))
	switch {
	case e.Needs&law.NeedsPublication != 0 && !anyWord(words, publicationWords.inAll()):
		return "that the information is made public, and where"
	case e.Needs&law.NeedsLaw != 0 && !anyWord(words, lawWords.inAll()):
		return "which law lays down that the data are obtained or disclosed"
	}
	return ""
}

var exceptionWithoutReason = &Rule{
	Code: warning("NC750", "exception-without-reason", "An exception is named without its provision, its reason or what else it needs."),
	Check: func(p *Pass) {
		for x := range p.Notice.Exceptions.All() {
			if !x.Duty.IsSet() {
				continue
			}
			if !x.Provision.IsSet() || reason(x) == "" {
				p.Report(x.Span, on(law.Exceptions), "the exception needs both the provision that allows it and the reason why it applies", "add `provision` and `reason`; until then the duty holds")
				continue
			}
			for _, r := range p.Regimes.All {
				for _, e := range r.Excepting(x.Provision.Value, p.Judged()) {
					if want := lacks(x, e); want != "" {
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
			if !ok || !x.Provision.IsSet() || reason(x) == "" {
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
	reached, open := false, p.owed(d) // the data about which no exception lifts the duty
	for other := range p.Notice.Exceptions.All() {
		if other.Duty.Value == x.Duty.Value {
			for _, e := range r.Excepting(other.Provision.Value, p.Judged()) {
				open &^= p.lifts(e)
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
		if e.Until == "" && e.Reach(d.Slug) && p.owed(d)&e.For != 0 {
			out = append(out, e.Label)
		}
	}
	if out == nil {
		return "nothing lifts it"
	}
	return "it can be lifted by " + strings.Join(out, ", ")
}

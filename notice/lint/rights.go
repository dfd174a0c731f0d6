package lint

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// rightsListed reports whether the notice lists rights as items, so that others are missing.
// Without a list the rights are derived; if the section is prose, they are unknown.
func (p *Pass) rightsListed() bool {
	return p.Notice.Rights.Len() > 0 && p.covering("rights") == nil
}

// names reports whether an item names a right.
func names(r *notice.Right, slug string) bool {
	return slices.ContainsFunc(r.Right, func(t source.Text) bool { return t.Value == slug })
}

// right returns the item that names a right, or nil.
func (p *Pass) right(slug string) *notice.Right {
	for r := range p.Notice.Rights.All() {
		if names(r, slug) {
			return r
		}
	}
	return nil
}

// hasRight reports whether a right is stated, or omitted with a reason.
func (p *Pass) hasRight(slug string) bool {
	for i := range p.Notice.Rights.Omit {
		if p.Notice.Rights.Omit[i].Right.Value == slug {
			return true
		}
	}
	return p.right(slug) != nil
}

// objectable returns the first basis under which people can object to something that the notice
// states; "" if there is none.
func (p *Pass) objectable() string {
	for _, slug := range p.Bases() {
		b, _ := law.BasisOf(slug)
		if slices.ContainsFunc(p.Regimes.All, func(r *law.Regime) bool { return r.Objectable(b) }) {
			return b.Name
		}
	}
	return ""
}

// canObject reports whether people can object to something that the notice states.
func (p *Pass) canObject() bool { return p.objectable() != "" }

var rightMissing = &Rule{
	Code: code("NC710", "right-missing", "A right is not told of."),
	Check: func(p *Pass) {
		if !p.rightsListed() {
			return
		}
		var missing []string
		for _, slug := range []string{"access", "rectification", "erasure", "restriction"} {
			if !p.hasRight(slug) {
				missing = append(missing, "`"+slug+"`")
			}
		}
		if len(missing) > 0 {
			p.Report(p.Notice.Rights.Span, on(law.NoticeRights), "the notice does not tell of these rights: "+strings.Join(missing, ", "), "add them to `rights`, or leave `rights` out to have them derived")
		}
	},
}

var objectionNotSeparate = &Rule{
	Code: warning("NC711", "objection-not-separate", "The right to object does not stand apart."),
	Check: func(p *Pass) {
		if !p.canObject() || !p.rightsListed() {
			return
		}
		s := &p.Notice.Rights
		for i := range s.Groups {
			g := &s.Groups[i]
			for j := range g.Items {
				r := &g.Items[j]
				if !names(r, "object") {
					continue
				}
				if len(r.Right) > 1 || g.Heading.IsSet() || g.Intro.IsSet() || s.Text.IsSet() || s.StatedIn.IsSet() {
					p.Report(r.Span, on(law.NoticeRights, law.ObjectionShownApart).where(law.RightObject), "the right to object is told among other rights, and must stand apart from them", "write `{right: object}` as an item of its own, outside of groups with words")
				}
				return
			}
		}
	},
}

var objectionMissing = &Rule{
	Code: code("NC712", "objection-missing", "The right to object is not told of."),
	Check: func(p *Pass) {
		if p.canObject() && p.rightsListed() && !p.hasRight("object") {
			p.Report(p.Notice.Rights.Span, on(law.NoticeRights, law.ObjectionShownApart).where(law.RightObject), "the notice relies on "+p.objectable()+" and never says that people can object", "add `{right: object}` to `rights`")
		}
	},
}

var portabilityMissing = &Rule{
	Code: warning("NC713", "portability-missing", "The right to data portability is not told of."),
	Check: func(p *Pass) {
		bases := p.Bases()
		if (slices.Contains(bases, "consent") || slices.Contains(bases, "contract")) && p.rightsListed() && !p.hasRight("portability") {
			p.Report(p.Notice.Rights.Span, on(law.NoticeRights).where(law.RightPortability), "the notice does not tell of the right to data portability, which applies where data are used by computer with consent or for a contract", "add `{right: portability}`, or write under `omit` why it does not apply")
		}
	},
}

var marketingObjectionMissing = &Rule{
	Code: code("NC714", "marketing-objection-missing", "Data are used for direct marketing, and nothing says that people can object."),
	Check: func(p *Pass) {
		for x := range p.Notice.Purposes.All() {
			if x.DirectMarketing.Value && p.rightsListed() && !p.hasRight("object-direct-marketing") {
				p.Report(x.Span, on(law.RightObjectMarketing, law.ObjectionShownApart), "this purpose is direct marketing, and the notice does not say that people can object to it", "add `{right: object-direct-marketing}` to `rights`")
				return
			}
		}
	},
}

var portabilityWithoutGround = &Rule{
	Code: warning("NC715", "portability-without-ground", "Portability is offered, and no basis gives it."),
	Check: func(p *Pass) {
		bases := p.Bases()
		r := p.right("portability")
		if r == nil || len(bases) == 0 || r.Limits.IsSet() || slices.Contains(bases, "consent") || slices.Contains(bases, "contract") || slices.Contains(p.Conditions(), "explicit-consent") {
			return
		}
		p.Report(r.Span, on(law.RightPortability), "data portability applies where data are used with consent or for a contract, which the notice names as no basis", "remove the right, or tell its `limits`")
	},
}

// marketsDirectly reports whether a purpose is direct marketing.
func (p *Pass) marketsDirectly() bool {
	for x := range p.Notice.Purposes.All() {
		if x.DirectMarketing.Value {
			return true
		}
	}
	return false
}

var objectionWithoutGround = &Rule{
	Code: warning("NC716", "objection-without-ground", "The right to object is offered, and no basis gives it."),
	Check: func(p *Pass) {
		r := p.right("object")
		if r == nil || r.Limits.IsSet() || r.Note.IsSet() || len(p.Bases()) == 0 || p.canObject() || p.marketsDirectly() {
			return
		}
		p.Report(r.Span, on(law.RightObject), "people can object where data are used for a public task or for legitimate interests, which the notice names as no basis", "remove the right, or tell its `limits`")
	},
}

var marketingRightWithoutMarketing = &Rule{
	Code: hint("NC717", "marketing-right-without-marketing", "The right to object to direct marketing is told, and there is no such purpose."),
	Check: func(p *Pass) {
		r := p.right("object-direct-marketing")
		if r == nil || p.Notice.Purposes.Len() == 0 || p.marketsDirectly() {
			return
		}
		p.Report(r.Span, on(law.RightObjectMarketing), "people are told that they can object to direct marketing, and no purpose is direct marketing", "remove the right, or write `direct_marketing: true` on the purpose")
	},
}

var rightOfAnotherLaw = &Rule{
	Code: warning("NC718", "right-of-another-law", "A right is offered that the law of the notice does not give."),
	Check: func(p *Pass) {
		for _, slug := range []string{"portability", "object", "object-direct-marketing", "object-research"} {
			entry, _ := law.RightOf(slug)
			r := p.right(slug)
			if r == nil || r.Limits.IsSet() || r.Note.IsSet() || p.Regimes.May(entry.Provision) {
				continue
			}
			p.Report(r.Span, on(law.NoticeRights), "the notice offers `"+slug+"`, which the law that it names does not give", "remove the right, or tell its `limits`; if another law applies, too, write both in `regime`")
		}
	},
}

// deadline matches a time limit for an answer.
var deadline = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)\b([0-9]+) (working days|days|weeks|months)\b`) })

var longDeadline = &Rule{
	Code: warning("NC721", "long-deadline", "Requests are answered later than the law allows."),
	Check: func(p *Pass) {
		t := p.Notice.Exercising.Time
		for _, m := range deadline().FindAllStringSubmatchIndex(t.Value, -1) {
			n, _ := strconv.Atoi(t.Value[m[2]:m[3]])
			unit := t.Value[m[4]:m[5]]
			late := unit == "days" && n > 31 || unit == "working days" && n > 22 || unit == "months" && n > 1 || unit == "weeks" && n > 4
			if late {
				limit, help := "month", "write one month; it can be extended by two where that is needed"
				if r := p.Regimes.Only(); r != nil && r.Deadline != "" {
					limit, help = r.Deadline, "write "+r.Deadline+"; who needs longer tells the person by when the answer comes"
				}
				p.Report(t.Sub(m[0], m[1]), on(law.TimeLimit), "`"+t.Value[m[0]:m[1]]+"` is more than the "+limit+" in which requests must be answered", help)
				return
			}
		}
	},
}

// money matches an amount of money.
var money = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[£€$] ?[0-9]+(\.[0-9]+)?|[0-9]+ (pounds|euros)`) })

var fee = &Rule{
	Code: warning("NC722", "standard-fee", "A fee is asked for the use of rights."),
	Check: func(p *Pass) {
		f := p.Notice.Exercising.Fee
		if at := money().FindStringIndex(f.Value); at != nil {
			p.Report(f.Sub(at[0], at[1]), on(law.FreeOfCharge), "the notice asks for a fee (`"+f.Value[at[0]:at[1]]+"`), and the use of rights is free", "say that it is free; a fee is only for requests that are manifestly unfounded or excessive")
		}
	},
}

package lint

import (
	"cmp"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

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

var rightsNotStated = &Rule{
	Code:    code("NC723", "rights-not-told", "The notice tells people of no right."),
	Section: "rights",
	Check: func(p *Pass) {
		n := p.Notice
		s := p.Stated.Item("rights")
		at := p.At(n.Rights.Span, n.LawfulBases.Span)
		switch {
		case s.How == statement.Denied:
			p.Report(at, on(law.NoticeRights), "`rights: none` says that people have no rights, and the law gives them some", "leave `rights` out to have them derived from the lawful bases, or list them")
		case s.How == statement.Silent && n.OwnWording():
			p.Report(at, on(law.NoticeRights), "the notice tells people of no right, and noticec adds none to a notice in its own words", "list `rights` with words of your own, or leave out `wording: own` to have them written")
		case !p.owes("rights"):
			// each right that is left out is judged for itself
		default:
			p.Missing(s, at, "which rights people have", on(law.NoticeRights), "the notice tells people of no right, and none can be derived from it", "list `rights`, or write the lawful bases with their codes to have the rights derived")
		}
	},
}

// rightsStated reports whether the notice tells of any right, so that others can be missing.
func (p *Pass) rightsStated() bool {
	s := p.Stated.Item("rights")
	return s.How == statement.Coded || s.How == statement.Worded
}

// tells are what a notice says of a right, after "people can".
var tells = map[string]string{
	"access": "get a copy of their data", "rectification": "have their data corrected", "erasure": "have their data erased", "restriction": "have the use of their data restricted",
}

var rightMissing = &Rule{
	Code:    code("NC710", "right-missing", "A right is not told of."),
	Section: "rights",
	Check: func(p *Pass) {
		if !p.rightsStated() {
			return
		}
		var missing, codes []string
		var of statement.Statement
		for _, slug := range []string{"access", "rectification", "erasure", "restriction"} {
			s := p.Stated.Right(slug)
			switch {
			case s.IsStated() || p.Stated.Omitted(slug) != nil:
			case s.How == statement.Unread:
				p.Missing(s, p.Notice.Rights.Span, "that people can "+tells[slug], on(law.NoticeRights), "", "")
			default:
				missing, codes, of = append(missing, tells[slug]), append(codes, "`"+slug+"`"), s
			}
		}
		if len(missing) > 0 {
			p.Missing(of, p.At(p.Notice.Rights.Span), "", on(law.NoticeRights), "the notice does not say that people can "+alternatives(missing), "add "+strings.Join(codes, ", ")+" to `rights`, or leave `rights` out to have them derived")
		}
	},
}

// alternatives joins what is missing: "a, b or c".
func alternatives(list []string) string {
	if len(list) == 1 {
		return list[0]
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " or " + list[last]
}

var rightOmitted = &Rule{
	Code:    code("NC724", "right-omitted", "A right is left out without a reason that the law knows."),
	Section: "rights",
	Check: func(p *Pass) {
		for i := range p.Notice.Rights.Omit {
			o := &p.Notice.Rights.Omit[i]
			right, ok := law.RightOf(o.Right.Value)
			if !ok || !p.applies(right.Slug) || p.Stated.Right(right.Slug).IsStated() {
				continue
			}
			switch s := p.Stated.SaysAny([]source.Text{o.Reason}, reading.Law); {
			case !o.Reason.IsSet():
				p.Report(o.Right.Span, on(law.NoticeRights, right.Provision), "`"+right.Slug+"` is left out, which applies to what the notice tells, and nothing says why", "tell of the right, or write the `reason` with the provision of law that takes it away")
			case p.Stated.Readable() && s.How != statement.Worded:
				p.Report(o.Reason.Span, on(law.NoticeRights, right.Provision), "the reason for leaving out `"+right.Slug+"` names no provision of law that takes the right away", "name the act and the paragraph, or tell of the right with its `limits`", diag.WithSeverity(diag.Warning))
			}
		}
	},
}

// applies reports whether people have a right by what the notice tells, as far as that can be said.
func (p *Pass) applies(slug string) bool {
	switch slug {
	case "access", "rectification", "erasure", "restriction":
		return true
	case "object":
		return p.canObject()
	case "portability":
		return p.portable()
	case "object-direct-marketing":
		return p.marketsDirectly()
	case "withdraw-consent":
		return p.Stated.Consents()
	}
	return false
}

// portable reports whether something rests on consent or on a contract (Art. 20(1)(a)).
func (p *Pass) portable() bool {
	bases := p.Bases()
	return slices.Contains(bases, "consent") || slices.Contains(bases, "contract") || slices.Contains(p.Conditions(), "explicit-consent")
}

// objectionAlone reports whether words tell of the right to object and of no other right.
func (p *Pass) objectionAlone(t source.Text) bool {
	stated := false
	for m := range p.stating([]source.Text{t}, reading.Right) {
		if !slices.Contains([]string{"object", "object-direct-marketing", "object-research"}, m.Slug) {
			return false
		}
		stated = stated || m.Slug == "object"
	}
	return stated
}

var objectionNotSeparate = &Rule{
	Code: warning("NC711", "objection-not-separate", "The right to object does not stand apart."),
	Check: func(p *Pass) {
		r := p.right("object")
		if r == nil || !p.canObject() || slices.ContainsFunc(p.Stated.Section("sections"), p.objectionAlone) || p.objectionApart(r) {
			return
		}
		help := "give it a group or a section of its own with a heading, such as `{heading: You can object, items: [{right: object, …}]}`"
		if !p.Notice.OwnWording() && !r.Text.IsSet() && !p.Notice.Rights.Text.IsSet() {
			help = "write `{right: object}` as an item of its own, outside of groups with words, or give it a group of its own with a heading"
		}
		p.Report(r.Span, on(law.NoticeRights, law.ObjectionShownApart).where(law.RightObject), "the right to object is told among other rights, and must stand apart from them", help)
	},
}

// objectionRights are those that may stand together, apart from all others (Art. 21(4)).
var objectionRights = []string{"object", "object-direct-marketing", "object-research"}

// objectionApart reports whether the item of the right to object is set apart from other rights:
// by the box in which standard words are printed, by a group with a heading, or by a heading for
// each item.
func (p *Pass) objectionApart(r *notice.Right) bool {
	s := &p.Notice.Rights
	alone := func(items []notice.Right) bool {
		return !slices.ContainsFunc(items, func(x notice.Right) bool {
			return slices.ContainsFunc(x.Right, func(t source.Text) bool { return !slices.Contains(objectionRights, t.Value) }) || len(x.Right) == 0
		})
	}
	if s.Text.IsSet() || s.StatedIn.IsSet() || !alone([]notice.Right{*r}) {
		return false
	}
	var group func(notice.Groups[notice.Right], string) bool
	group = func(groups notice.Groups[notice.Right], as string) bool {
		for i := range groups {
			g := &groups[i]
			if !slices.ContainsFunc(g.Items, func(x notice.Right) bool { return x.Span == r.Span }) {
				continue
			}
			form := cmp.Or(g.As.Value, as)
			boxed := len(r.Right) == 1 && !r.Text.IsSet() && !p.Notice.OwnWording() && !g.Heading.IsSet() && !g.Intro.IsSet()
			return boxed || alone(g.Items) && (g.Heading.IsSet() || s.Heading.IsSet()) || form == "headings" && !p.Notice.OwnWording() && !r.Text.IsSet() || group(g.Groups, form)
		}
		return false
	}
	return group(s.Groups, s.As.Value)
}

var objectionMissing = &Rule{
	Code:    code("NC712", "objection-missing", "The right to object is not told of."),
	Section: "rights",
	Check: func(p *Pass) {
		if p.canObject() && p.rightsStated() && p.Stated.Omitted("object") == nil {
			p.Missing(p.Stated.Right("object"), p.At(p.Notice.Rights.Span), "that people can object", on(law.NoticeRights, law.ObjectionShownApart).where(law.RightObject), "the notice relies on "+p.objectable()+" and never says that people can object", "add `{right: object}` to `rights`")
		}
	},
}

var portabilityMissing = &Rule{
	Code:    warning("NC713", "portability-missing", "The right to data portability is not told of."),
	Section: "rights",
	Check: func(p *Pass) {
		if p.portable() && p.rightsStated() && p.Stated.Omitted("portability") == nil {
			p.Missing(p.Stated.Right("portability"), p.At(p.Notice.Rights.Span), "that people can take their data with them", on(law.NoticeRights).where(law.RightPortability), "the notice does not tell of the right to data portability, which applies where data are used by computer with consent or for a contract", "add `{right: portability}`, or write under `omit` why it does not apply")
		}
	},
}

var marketingObjectionMissing = &Rule{
	Code: code("NC714", "marketing-objection-missing", "Data are used for direct marketing, and nothing says that people can object."),
	Check: func(p *Pass) {
		for _, x := range p.Stated.Purposes() {
			if !x.DirectMarketing.Value || !p.rightsStated() {
				continue
			}
			stated := p.Stated.Right("object-direct-marketing")
			if p.Stated.Says(reading.Right, "object-direct-marketing", x.Words()...).How != statement.Worded {
				p.Missing(stated, x.Span, "that people can object to direct marketing", on(law.RightObjectMarketing, law.ObjectionShownApart), "this purpose is direct marketing, and the notice does not say that people can object to it", "add `{right: object-direct-marketing}` to `rights`")
				return
			}
		}
	},
}

var portabilityWithoutGround = &Rule{
	Code: warning("NC715", "portability-without-ground", "Portability is offered, and no basis gives it."),
	Check: func(p *Pass) {
		r := p.right("portability")
		if r == nil || len(p.Bases()) == 0 || r.Limits.IsSet() || r.When.IsSet() || p.portable() {
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
		if r == nil || r.Limits.IsSet() || r.When.IsSet() || r.Note.IsSet() || len(p.Bases()) == 0 || p.canObject() || p.marketsDirectly() {
			return
		}
		p.Report(r.Span, on(law.RightObject), "people can object where data are used for a public task or for legitimate interests, which the notice names as no basis", "remove the right, or tell its `limits`")
	},
}

var marketingRightWithoutMarketing = &Rule{
	Code: info("NC717", "marketing-right-without-marketing", "The right to object to direct marketing is told, and there is no such purpose."),
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
			if r == nil || r.Limits.IsSet() || r.When.IsSet() || r.Note.IsSet() || p.Regimes.May(entry.Provision) {
				continue
			}
			p.Report(r.Span, on(law.NoticeRights), "the notice offers `"+slug+"`, which the law that it names does not give", "remove the right, or tell its `limits`; if another law applies, too, write both in `regime`")
		}
	},
}

package lint

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// Provisions that several rules rest on.
var (
	art9          = law.Cite{EU: "Art. 9(1)-(2)", UK: "Art. 9(1)-(2)", EUDPR: "Art. 10(1)-(2)"}
	basisInLaw    = law.Cite{EU: "Art. 6(3)", UK: "Art. 6(3)", EUDPR: "Art. 5(2)", Also: []law.Ref{{Instrument: "DPA 2018", Provision: "s.8"}}}
	plainLanguage = law.Cite{EU: "Art. 12(1)", UK: "Art. 12(1)", EUDPR: "Art. 14(1)"}
	adequacy      = law.Cite{EU: "Art. 45", UK: "Art. 45A"}
	objection     = law.Cite{EU: "Art. 13(2)(b), Art. 21(4)", UK: "Art. 13(2)(b), Art. 21(4)", EUDPR: "Art. 15(2)(b), Art. 23(2)"}
)

// complaintDay is the day from which people in the UK can complain to the controller
// (DPA 2018 s.164A).
const complaintDay = "2026-06-19"

// rightsListed reports whether the notice lists rights as facts, so that what is not among
// them is missing. Without a list they are derived, and told in words they are not known.
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

// hasRight reports whether a right is told of, or left out with a reason.
func (p *Pass) hasRight(slug string) bool {
	for i := range p.Notice.Rights.Omit {
		if p.Notice.Rights.Omit[i].Right.Value == slug {
			return true
		}
	}
	return p.right(slug) != nil
}

// objectables are the bases under which people can object (Art. 21(1)).
var objectables = []string{"public-task", "recognised-legitimate-interests", "legitimate-interests"}

// canObject reports whether people can object to something that the notice tells of.
func (p *Pass) canObject() bool { return p.objectable() != "" }

// objectable names the first basis under which people can object.
func (p *Pass) objectable() string {
	for _, slug := range p.Bases() {
		// Under Regulation (EU) 2018/1725 that is the public task.
		if slices.Contains(objectables, slug) {
			b, _ := law.BasisOf(slug)
			return b.Name
		}
	}
	return ""
}

package notice

import (
	"slices"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// Derive returns the notice with the rights that follow from the law and the uses that it
// tells of, where it names none itself. A notice under a law that noticec knows nothing of
// is returned as it is.
func (n *Notice) Derive() *Notice {
	r := &n.Rights
	stated := r.IsSet() && (len(r.Omit) == 0 || r.Len() > 0 || r.Text.IsSet() || r.StatedIn.IsSet() || r.None())
	if stated {
		return n
	}
	bases, conditions := n.Codes()
	derived := n.Regimes().RightsFor(law.Uses{Bases: bases, Conditions: conditions, Marketing: n.Marketing()})
	if len(derived) == 0 {
		return n
	}
	out := *n
	if !r.IsSet() {
		out.Rights.Span = n.LawfulBases.Span
		if !out.Rights.Span.IsValid() {
			out.Rights.Span = n.Purposes.Span
		}
	}
	var items []Right
	for _, slug := range derived {
		if !slices.ContainsFunc(r.Omit, func(o OmittedRight) bool { return o.Right.Value == slug }) {
			items = append(items, Right{Item: Item{Span: out.Rights.Span}, Right: []source.Text{{Value: slug, Span: out.Rights.Span}}})
		}
	}
	out.Rights.Groups = Groups[Right]{{Span: out.Rights.Span, Items: items}}
	return &out
}

// Marketing reports whether the notice says that data are used for direct marketing.
func (n *Notice) Marketing() bool {
	for p := range n.Purposes.All() {
		if p.DirectMarketing.Value {
			return true
		}
	}
	return false
}

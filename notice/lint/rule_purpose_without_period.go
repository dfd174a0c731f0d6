package lint

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
)

// keeps reports whether storage periods cover all data of a purpose.
func (p *Pass) keeps(x *notice.Purpose) bool {
	for _, id := range x.Data {
		covered := false
		for s := range p.Notice.Retention.All() {
			covered = covered || slices.ContainsFunc(s.Data, func(t source.Text) bool { return t.Value == id.Value })
		}
		if !covered {
			return false
		}
	}
	return len(x.Data) > 0
}

var purposeWithoutPeriod = &Rule{
	Code: warning("NC606", "purpose-without-period", "A purpose has no storage period, though others have."),
	Check: func(p *Pass) {
		n := p.Notice
		linked := false
		for x := range n.Purposes.All() {
			linked = linked || len(x.Retention) > 0
		}
		for x := range n.Purposes.All() {
			if linked && len(x.Retention) == 0 && !x.StatedIn.IsSet() && !p.keeps(x) {
				p.Report(x.Span, "retention", "this purpose does not say how long its data are kept, though others do", "add `retention` with the id of a storage period")
			}
		}
	},
}

package lint

import (
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// A Summary is the part of a notice that is compared with other notices.
type Summary struct {
	ID, Controller, Officer source.Text
	Regimes                 []string
}

// Summarise returns the summary of a notice.
func Summarise(n *notice.Notice) Summary {
	s := Summary{ID: n.ID, Controller: n.Controller.Name}
	for x := range n.DPO.All() {
		if len(x.Email) > 0 && !s.Officer.IsSet() {
			s.Officer = x.Email[0].Value
		}
	}
	for _, r := range n.Regime {
		s.Regimes = append(s.Regimes, r.Value)
	}
	return s
}

var (
	codeSameID   = code("NC952", "same-id", "Two notices have the same id.", diag.In(diag.ScopeRun))
	codeOfficers = warning("NC954", "other-officer", "Notices of one controller tell of different data protection officers.", diag.In(diag.ScopeRun))
)

// RunSet compares notices, in order. Definitions in a file that several notices share are not
// duplicates.
func RunSet(notices []Summary) diag.List {
	var list diag.List
	ids, officers := map[string]source.Text{}, map[string]source.Text{}
	for _, s := range notices {
		if first, ok := ids[s.ID.Value]; ok && s.ID.IsSet() && first.Span != s.ID.Span {
			list = append(list, diag.New(codeSameID, s.ID.Span, "another notice has the id `"+s.ID.Value+"`, too", "give each notice an id of its own", diag.WithRelated(first.Span, "the other")))
		} else if s.ID.IsSet() {
			ids[s.ID.Value] = s.ID
		}
		if !s.Officer.IsSet() || !s.Controller.IsSet() {
			continue
		}
		first, ok := officers[s.Controller.Value]
		if !ok {
			officers[s.Controller.Value] = s.Officer
			continue
		}
		if first.Value != s.Officer.Value {
			refs, _ := law.Under(s.Regimes).Cite("", law.NoticeDPO)
			list = append(list, diag.New(codeOfficers, s.Officer.Span, "this notice gives `"+s.Officer.Value+"` for the data protection officer of "+s.Controller.Value+", and another gives `"+first.Value+"`", "write the officer into a base that all notices extend",
				diag.WithLaw(refs...), diag.WithRelated(first.Span, "the other")))
		}
	}
	list.Sort()
	return list
}

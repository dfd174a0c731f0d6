package lint

import (
	"strconv"

	"github.com/noticec/noticec/notice"
)

// explains reports whether each basis of a purpose says when it applies.
func (p *Pass) explains(x *notice.Purpose) bool {
	for _, t := range x.Basis {
		told := false
		for b := range p.Notice.LawfulBases.All() {
			if b.ID.Value == t.Value || b.Basis.Value == t.Value {
				told = b.When.IsSet() || b.Note.IsSet() || b.Text.IsSet() || len(b.For) > 0
			}
		}
		if !told {
			return false
		}
	}
	return true
}

var severalBasesOfPurpose = &Rule{
	Code: warning("NC315", "several-bases-of-purpose", "A purpose rests on several bases, and nothing says which of them applies when."),
	Check: func(p *Pass) {
		for x := range p.Notice.Purposes.All() {
			if len(x.Basis) < 2 || x.Note.IsSet() || x.When.IsSet() || p.explains(x) {
				continue
			}
			p.Report(x.Basis[1].Span, "lawful-basis", "this purpose rests on "+strconv.Itoa(len(x.Basis))+" bases, and nothing says which of them applies to which data, or when", "make a purpose of each, or say it in `note` or `when`")
		}
	},
}

package lint

import "github.com/noticec/noticec/notice/law"

var exceptionWithoutReason = &Rule{
	Code: warning("NC750", "exception-without-reason", "An exception is named without its provision or its reason."),
	Check: func(p *Pass) {
		for x := range p.Notice.Exceptions.All() {
			if x.Duty.IsSet() && (!x.Provision.IsSet() || !x.Reason.IsSet() && !x.Text.IsSet()) {
				p.Cite(x.Span, law.Cite{EU: "Art. 13(4), Art. 14(5)", UK: "Art. 13(4), Art. 14(5)", EUDPR: "Art. 15(4), Art. 16(5)"}, "the exception needs both the provision that allows it and the reason why it applies", "add `provision` and `reason`; until then the duty holds")
			}
		}
	},
}

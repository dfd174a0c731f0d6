package lint

var noWordsForChildren = &Rule{
	Code: warning("NC832", "no-words-for-children", "Children are among those addressed, and there are no words for them."),
	Check: func(p *Pass) {
		n := p.Notice
		some, only := p.audience("children")
		if !some || only || n.VersionOf.IsSet() {
			return
		}
		for r := range n.RelatedNotices.All() {
			if r.Kind.Value == "child-version" {
				return
			}
		}
		for a := range n.Audiences.All() {
			if a.Kind.Value == "children" {
				p.Cite(a.Span, all("Art. 12(1), Recital 58", "Art. 14(1)"), "the notice is for children, too, and has no version in words that they understand", "write one with `version_of`, and lead to it under `related_notices` with `kind: child-version`")
			}
		}
	},
}

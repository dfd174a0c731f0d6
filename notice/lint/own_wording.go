package lint

import "github.com/noticec/noticec/notice"

var factWithoutWords = &Rule{
	Code: warning("NC846", "fact-without-words", "A notice in its own words holds a fact that it says nowhere."),
	Check: func(p *Pass) {
		if !p.Notice.OwnWording() {
			return
		}
		for f := range p.Notice.WordlessFacts() {
			p.wording(f.Span, "the notice prints its own words only, and none say this `"+f.Key+"` of `"+f.Section+"`", helpWithWords(f))
		}
	},
}

// helpWithWords says where the words for a fact are written.
func helpWithWords(f notice.WordlessFact) string {
	switch f.Key {
	case "state":
		return "write what there is not as `text` beside `state`, or name the section that says it in `stated_in`"
	case "authority":
		return "write `text` or `name` beside `country`, or name the section that says it in `stated_in`"
	}
	return "write it as the `text` of the item, or name the section that says it in `stated_in`"
}

package draft

import "github.com/noticec/noticec/notice/prose"

// relink lets links within the document lead to the sections of the draft that hold what they led
// to. Links to what has no place of its own in the draft become their words.
func relink(plans []*plan) {
	targets := map[string]string{}
	var each func(list []*plan, f func(*plan))
	each = func(list []*plan, f func(*plan)) {
		for _, p := range list {
			f(p)
			each(p.children, f)
		}
	}
	each(plans, func(p *plan) {
		if p.anchor != "" && p.heading != "" && len(p.blocks) > 0 {
			targets["#"+p.anchor] = "#" + p.printedID()
		}
	})
	each(plans, func(p *plan) {
		prose.Walk(p.blocks, func(b prose.Block) {
			switch b := b.(type) {
			case *prose.Paragraph:
				b.Inlines = relinked(b.Inlines, targets)
			case *prose.Table:
				b.Caption = relinked(b.Caption, targets)
				for i := range b.Head {
					b.Head[i] = relinked(b.Head[i], targets)
				}
			}
		})
	})
}

// printedID is the id of the section on the page of the notice.
func (p *plan) printedID() string {
	switch {
	case p.of != nil:
		return p.of.key + "-group-" + p.id
	case p.key == own:
		return own + "-" + p.id
	}
	return p.key
}

func relinked(list []prose.Inline, targets map[string]string) []prose.Inline {
	var out []prose.Inline
	for _, in := range list {
		switch in := in.(type) {
		case prose.Strong:
			out = append(out, prose.Strong(relinked(in, targets)))
		case prose.Emph:
			out = append(out, prose.Emph(relinked(in, targets)))
		case prose.Lang:
			in.Inlines = relinked(in.Inlines, targets)
			out = append(out, in)
		case prose.Link:
			words := relinked(in.Inlines, targets)
			switch to := targets[in.URL]; {
			case to != "":
				out = append(out, prose.Link{URL: to, Inlines: words})
			case len(in.URL) > 0 && in.URL[0] == '#':
				out = append(out, words...)
			default:
				in.Inlines = words
				out = append(out, in)
			}
		default:
			out = append(out, in)
		}
	}
	return out
}

package schema

import (
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/tree"
)

// A misfit is a keyword that a value breaks. Both places are JSON pointers.
type misfit struct{ schema, keyword, value string }

// misfits returns every keyword that is broken. Where the type is wrong, no more is said of
// the value.
func misfits(p *part, n *tree.Node) []misfit {
	var w walk
	w.part(p, n, nil, nil)
	return w.found
}

type walk struct{ found []misfit }

// A step leads from a part or a value to one below it.
type step struct {
	up    *step
	token string
}

func (s *step) to(token string) *step { return &step{s, token} }

var escaper = strings.NewReplacer("~", "~0", "/", "~1")

func (s *step) pointer() string {
	if s == nil {
		return ""
	}
	return s.up.pointer() + s.token
}

func (w *walk) part(p *part, n *tree.Node, at, in *step) {
	if p.name != "" {
		at = &step{nil, p.name}
	}
	report := func(keyword string) {
		w.found = append(w.found, misfit{at.pointer(), keyword, in.pointer()})
	}
	kind := kindOf(n)
	if p.types != 0 && p.types&kind == 0 {
		report("type")
		return
	}
	if p.enum != nil && !p.allows(n, kind) {
		report("enum")
	}
	switch {
	case kind == isObject:
		w.keys(p, n, at, in, report)
	case kind == isArray:
		if p.counts.under(len(n.Items)) {
			report("minItems")
		}
		if p.counts.over(len(n.Items)) {
			report("maxItems")
		}
		for i, item := range n.Items {
			if p.items != nil {
				w.part(p.items, item, at.to("/items"), in.to("/"+strconv.Itoa(i)))
			}
		}
	case kind == isString:
		if keyword := p.wrongLength(n.Text.Value); keyword != "" {
			report(keyword)
		}
		if p.pattern != nil && !p.pattern.matches(n.Text.Value) {
			report("pattern")
		}
	case kind&isNumber != 0:
		if p.min != nil && number(n) < *p.min {
			report("minimum")
		}
		if p.max != nil && number(n) > *p.max {
			report("maximum")
		}
	}
	if below := p.branch(n); below != nil {
		name := "/else"
		if p.cond.fits(n) {
			name = "/then"
		}
		w.part(below, n, at.to(name), in)
	}
}

func (w *walk) keys(p *part, n *tree.Node, at, in *step, report func(string)) {
	for _, key := range p.required {
		if n.Get(key) == nil {
			report("required")
			break
		}
	}
	unknown := false
	for _, pair := range n.Pairs {
		key := pair.Key.Value
		below, known := p.property(key)
		to := at
		switch {
		case known:
			to = at.to("/properties/" + escaper.Replace(key))
		case p.closed:
			unknown = true
		default:
			below, to = p.others, at.to("/additionalProperties")
		}
		if below != nil {
			w.part(below, pair.Value, to, in.to("/"+escaper.Replace(key)))
		}
	}
	if unknown {
		report("additionalProperties")
	}
}

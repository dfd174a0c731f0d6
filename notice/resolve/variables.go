package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// Limits on what references can make.
const (
	maxNesting = 8       // of references within the values of references
	maxMade    = 1 << 20 // bytes that take the places of references
	maxEdits   = 100     // that mend one mistake at once
)

// variables puts values in the place of references such as ${controller.name}; $${ is a
// plain ${. The tree is changed in place; it is our own copy.
func (r *resolver) variables(root *tree.Node) {
	v := &variables{r: r, root: root, reported: map[string]int{}}
	v.walk(root)
}

type variables struct {
	r        *resolver
	root     *tree.Node
	reported map[string]int // one finding for each mistake in a file, by its place in the list
	made     int            // bytes that took the places of references
}

func (v *variables) walk(n *tree.Node) {
	if n.Kind == tree.Scalar && strings.Contains(n.Text.Value, "${") {
		n.Text = v.text(n.Text, 0)
	}
	for _, p := range n.Pairs {
		v.walk(p.Value)
	}
	for _, item := range n.Items {
		v.walk(item)
	}
}

// text puts values in place of the references of t.
func (v *variables) text(t source.Text, depth int) source.Text {
	if t.Written() != t.Value {
		return t // done before
	}
	var inserts []source.Insert
	for from := 0; ; {
		i := strings.Index(t.Value[from:], "${")
		if i < 0 {
			break
		}
		i += from
		if i > 0 && t.Value[i-1] == '$' {
			inserts = append(inserts, source.Insert{Start: i - 1, End: i + 2, Value: "${"})
			from = i + 2
			continue
		}
		end := strings.IndexByte(t.Value[i:], '}')
		if end < 0 {
			v.unknown(t.Span.File, func() source.Span { return t.Sub(i, i+2) }, "a reference begins with `${` and does not end", "end it with `}`, or write `$${` for these signs themselves", "")
			break
		}
		end += i + 1
		name := strings.TrimSpace(t.Value[i+2 : end-1])
		inserts = append(inserts, source.Insert{Start: i, End: end, Value: v.value(name, t.Span.File, func() source.Span { return t.Sub(i, end) }, depth)})
		from = end
	}
	if len(inserts) == 0 {
		return t
	}
	return t.With(inserts)
}

// unknown reports a mistake once for each file; its place is only found then, or where
// there is a name that is certainly meant.
func (v *variables) unknown(file *source.File, span func() source.Span, message, help, meant string) {
	key := file.Name + "\x00" + message
	at, known := v.reported[key]
	if !known {
		at = len(v.r.list)
		v.reported[key] = at
		v.r.report(codeVariable, span(), message, help)
	}
	if meant == "" {
		return
	}
	d := &v.r.list[at]
	if d.Fix == nil {
		d.Fix = &diag.Fix{Title: "write `${" + meant + "}`"}
	}
	// The same text may be met twice, by way of what refers to it.
	if edit := (diag.Edit{Span: span(), Text: "${" + meant + "}"}); len(d.Fix.Edits) < maxEdits && !slices.Contains(d.Fix.Edits, edit) {
		d.Fix.Edits = append(d.Fix.Edits, edit)
		slices.SortFunc(d.Fix.Edits, func(a, b diag.Edit) int {
			return cmp.Or(cmp.Compare(a.Span.Start.Line, b.Span.Start.Line), cmp.Compare(a.Span.Start.Col, b.Span.Start.Col))
		})
	}
}

// value is that of the scalar which a reference names.
func (v *variables) value(name string, file *source.File, span func() source.Span, depth int) string {
	n := v.find(name)
	switch {
	case depth >= maxNesting:
		v.unknown(file, span, "`${"+name+"}` refers to itself", "write the words out", "")
	case n == nil || n.Text.Written() == "": // as a heading that is left out
		help := "write it as the keys that lead to a value, such as `${controller.name}`"
		known := names(v.root, "", 0)
		if near := diag.Nearest(name, known); near != "" {
			help = "did you mean `${" + near + "}`?"
		}
		v.unknown(file, span, "`${"+name+"}` has no value in this notice", help, diag.Meant(name, known))
	case v.made > maxMade:
		v.unknown(file, span, "the references of this notice make more than 1 MiB of text", "use fewer of them", "")
	default:
		value := strings.TrimSpace(v.text(n.Text, depth+1).Value)
		v.made += len(value)
		return value
	}
	return ""
}

// find returns the scalar that a reference names, or nil.
func (v *variables) find(name string) *tree.Node {
	n := v.root
	keys := strings.Split(name, ".")
	for i, key := range keys {
		below := n.Get(key)
		if below == nil && key == "name" && i == len(keys)-1 && n.Kind == tree.Scalar {
			below = n // a party in its short form
		}
		if n = below; n == nil {
			return nil
		}
	}
	if n.Kind == tree.Mapping {
		n = n.Get("value") // of a channel with a label
	}
	if n == nil || n.Kind != tree.Scalar {
		return nil
	}
	return n
}

// names are the references that would have a value.
func names(n *tree.Node, prefix string, depth int) []string {
	var out []string
	for _, p := range n.Pairs {
		switch {
		case p.Value.Kind == tree.Scalar && p.Value.Text.Written() != "":
			out = append(out, prefix+p.Key.Value)
		case p.Value.Kind == tree.Mapping && depth < 3:
			out = append(out, names(p.Value, prefix+p.Key.Value+".", depth+1)...)
		}
	}
	slices.Sort(out)
	return out
}

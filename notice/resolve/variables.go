package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// Limits on what references can make.
const (
	maxInserted = 1 << 20 // bytes that take the places of references
	maxKeys     = 16      // of a reference, one behind the other
	maxEdits    = 100     // that fix one mistake at once
)

// variables puts values in the place of references such as ${controller.name}; $${ is a
// plain ${. The tree is changed in place; it is our own copy.
func (r *resolver) variables(root *tree.Node) {
	v := &variables{r: r, root: root, state: map[*tree.Node]state{}, circular: map[*tree.Node]bool{}, reported: map[string]int{}, meant: map[string]meaning{}}
	v.walk(root, r.shape, "")
}

// A variables works on one notice. Each value is resolved once, however many references name it.
type variables struct {
	r        *resolver
	root     *tree.Node
	state    map[*tree.Node]state // of the values that hold references
	open     []step               // the values that are being resolved, each by way of the one before it
	circular map[*tree.Node]bool  // values that a reported circle goes through
	reported map[string]int       // one finding for each mistake in a file, by its place in the list
	meant    map[string]meaning   // of the names that have no value
	inserted int                  // bytes that took the places of references

	known []string // what can be referred to, found on first use
}

type state uint8

const (
	unresolved state = iota
	resolving
	resolved
	wanting // resolved, but a reference in it has no value
)

// A step leads from a reference to the value that it names.
type step struct {
	value *tree.Node
	name  string // as the reference writes it; "" where the walk over the tree came first
}

func (v *variables) walk(n *tree.Node, s *schema.Node, key string) {
	if v.resolve(n, ""); v.state[n] == resolved {
		v.r.list = append(v.r.list, s.CheckText(n, key, firstReference(n.Text))...)
	}
	s = s.Of(n)
	for _, p := range n.Pairs {
		v.walk(p.Value, s.Key(p.Key.Value), p.Key.Value)
	}
	for _, item := range n.Items {
		v.walk(item, s.Item(), key)
	}
}

// firstReference is the place of the first reference of a text in which values were put.
func firstReference(t source.Text) source.Span {
	written := source.Text{Value: t.Written(), Span: t.Span, Style: t.Style}
	for from := 0; ; {
		i := strings.Index(written.Value[from:], "${")
		if i < 0 {
			return t.Span
		}
		if i += from; i == 0 || written.Value[i-1] != '$' {
			return written.Sub(i, i+strings.IndexByte(written.Value[i:], '}')+1)
		}
		from = i + 2
	}
}

// resolve puts values in place of the references of n, which name refers to.
func (v *variables) resolve(n *tree.Node, name string) {
	if n.Kind != tree.Scalar || !strings.Contains(n.Text.Value, "${") || v.state[n] != unresolved {
		return
	}
	v.state[n] = resolving
	v.open = append(v.open, step{n, name})
	text, whole := v.text(n.Text)
	n.Text = text
	v.open = v.open[:len(v.open)-1]
	if v.state[n] = resolved; !whole {
		v.state[n] = wanting
	}
}

// text puts values in place of the references of t, and reports whether all have one.
func (v *variables) text(t source.Text) (out source.Text, whole bool) {
	whole = true
	var inserts []source.Insert
	for from := 0; v.inserted <= maxInserted; {
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
			v.report(t.Span.File, func() source.Span { return t.Sub(i, i+2) }, "a reference begins with `${` and does not end", "end it with `}`, or write `$${` for these signs themselves", "")
			break
		}
		end += i + 1
		name := strings.TrimSpace(t.Value[i+2 : end-1])
		if inner, double := strings.CutPrefix(name, "{"); double && strings.HasPrefix(t.Value[end:], "}") {
			end++ // ${{ … }}, as other templates have it
			name = strings.TrimSpace(inner)
			whole = false
			v.report(t.Span.File, func() source.Span { return t.Sub(i, end) }, "`${{ "+name+" }}` is written with two braces", "write `${"+name+"}`", name)
			from = end
			continue
		}
		in, found := v.value(name, t.Span.File, func() source.Span { return t.Sub(i, end) })
		if found {
			in.Start, in.End = i, end
			inserts = append(inserts, in)
		}
		whole = whole && found
		from = end
	}
	if len(inserts) == 0 {
		return t, whole
	}
	return t.With(inserts), whole
}

// value is that of the scalar which a reference names. A reference without one stays as it is.
func (v *variables) value(name string, file *source.File, span func() source.Span) (in source.Insert, found bool) {
	n, s := v.find(name)
	switch {
	case n == nil, n.Kind == tree.Null, n.Kind == tree.Scalar && n.Text.Written() == "": // as a heading that is left out
		v.unknown(name, file, span)
		return in, false
	case n.Kind != tree.Scalar:
		v.notOneValue(name, n, file, span)
		return in, false
	case v.state[n] == resolving:
		v.circle(n, name, file, span)
		return in, false
	}
	if v.resolve(n, name); v.state[n] == wanting {
		return in, false // as is told of the reference in it
	}
	in.Value = strings.TrimSpace(n.Text.Value)
	if v.inserted += len(in.Value); v.inserted > maxInserted {
		v.r.tooMuch = true
		v.report(file, span, "the references of this notice make more than 1 MiB of text", "use fewer of them", "")
		return in, false
	}
	markdown := strings.TrimSpace(n.Text.Markdown().Value)
	if s.IsLine() {
		markdown = prose.Escape(in.Value)
	}
	if markdown != in.Value {
		in.Markdown = markdown
	}
	return in, true
}

// circle reports a reference by way of which a value would hold itself, once for all values of
// the circle.
func (v *variables) circle(n *tree.Node, name string, file *source.File, span func() source.Span) {
	const shown = 5 // names of a circle
	first := slices.IndexFunc(v.open, func(s step) bool { return s.value == n })
	if slices.ContainsFunc(v.open[first:], func(s step) bool { return v.circular[s.value] }) {
		return // another way around the same circle
	}
	for _, s := range v.open[first:] {
		v.circular[s.value] = true
	}
	names := []string{"`${" + name + "}`"}
	for _, s := range v.open[first+1:] {
		names = append(names, "`${"+s.name+"}`")
	}
	message := names[0] + " refers to itself"
	if len(names) > 1 {
		if len(names) > shown {
			names = append(names[:shown], "…")
		}
		message += ": it holds " + strings.Join(names[1:], ", which holds ") + ", which holds " + names[0]
	}
	v.report(file, span, message, "write the words out in one of these places", "")
}

// unknown reports a reference that names nothing.
func (v *variables) unknown(name string, file *source.File, span func() source.Span) {
	if section, _, _ := strings.Cut(name, "."); v.r.isLost(section) {
		return // the value may be what was left out
	}
	m, known := v.meant[name]
	if !known {
		m = v.meaning(name)
		v.meant[name] = m
	}
	v.report(file, span, m.message, m.help, m.sure)
}

// A meaning is what is said of a name without a value.
type meaning struct{ message, help, sure string }

func (v *variables) meaning(name string) meaning {
	quoted := "`${" + strings.Join(strings.Fields(name), " ") + "}`"
	switch {
	case name == "":
		return meaning{"`${}` names nothing", "write the keys that lead to a value, such as `${controller.name}`", ""}
	case isEnvironment(name):
		return meaning{quoted + " looks like a variable of the environment, and a notice reads none", "a reference names the keys of a value in this notice, such as `${controller.name}`; write all else out", ""}
	}
	m := meaning{message: quoted + " has no value in this notice", help: "write it as the keys that lead to a value, such as `${controller.name}`"}
	if v.r.full() {
		return m
	}
	if v.known == nil {
		v.known = names(v.root, "", 0)
	}
	if help := v.unwritten(name); help != "" {
		m.help = help
		return m
	}
	if plain := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune("|:? ", r) }); len(plain) > 1 && slices.Contains(v.known, plain[0]) {
		m.help = "write `${" + plain[0] + "}`: a reference names a value, and can neither change it nor name another" // ${controller.name|upper}
		return m
	}
	if near := nearName(name, v.known, diag.Nearest); near != "" {
		m.help = "did you mean `${" + near + "}`?"
	}
	m.sure = nearName(name, v.known, diag.Meant)
	return m
}

// unwritten is the help for a name that leads to what the language has and this notice has not, or into a
// list; "" for any other.
func (v *variables) unwritten(name string) string {
	n, s := v.root, v.r.shape
	keys := strings.Split(name, ".")
	for i, key := range keys {
		if n != nil && (n.Kind == tree.Sequence || n.Get("items") != nil && n.Get(key) == nil) {
			return "write the words out; items of a list have no names"
		}
		if s = s.Key(key); s == nil {
			return ""
		}
		if n = n.Get(key); n == nil && i < len(keys)-1 && s.Key(keys[i+1]) == nil {
			return ""
		}
	}
	last := len(keys) - 1
	where := "the notice"
	if last > 0 {
		where = "`" + strings.Join(keys[:last], ".") + "`"
	}
	return "write `" + keys[last] + "` in " + where + ", or the words themselves in place of the reference"
}

// nearName is what find finds for a name among those that have each of its keys, or one like it, in the
// same place; or among all if the name is not of keys with dots.
func nearName(name string, known []string, find func(string, []string) string) string {
	keys := strings.Split(name, ".")
	if len(keys) == 1 {
		return find(name, known)
	}
	return find(name, slices.DeleteFunc(slices.Clone(known), func(candidate string) bool {
		others := strings.Split(candidate, ".")
		if len(others) != len(keys) {
			return false
		}
		for i, key := range keys {
			if key != others[i] && diag.Nearest(key, others[i:i+1]) == "" {
				return true
			}
		}
		return false
	}))
}

// isEnvironment reports whether a name is what other languages of templates call variables of
// the environment: env.HOME or HOME. No key of the language has a capital letter.
func isEnvironment(name string) bool {
	first, rest, dotted := strings.Cut(name, ".")
	if dotted {
		return strings.EqualFold(first, "env") && rest != ""
	}
	return len(name) > 1 && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == "" && strings.ToLower(name) != name
}

// notOneValue reports a reference to a list, or to keys with values.
func (v *variables) notOneValue(name string, n *tree.Node, file *source.File, span func() source.Span) {
	below := names(n, name+".", 1)
	if len(below) == 0 {
		v.report(file, span, "`${"+name+"}` names a list, and only one value can take its place", "write the words out; items of a list have no names", "")
		return
	}
	example := below[0]
	if slices.Contains(below, name+".name") {
		example = name + ".name"
	}
	v.report(file, span, "`${"+name+"}` names keys with values, and only one value can take its place", "name one of its values, such as `${"+example+"}`", "")
}

// report reports a mistake once for each file; its place is only found then, or where there
// is a name that is certainly meant.
func (v *variables) report(file *source.File, span func() source.Span, message, help, meant string) {
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
	if len(d.Fix.Edits) == maxEdits {
		return
	}
	// The same text may be met twice, by way of an alias of YAML.
	if edit := (diag.Edit{Span: span(), Text: "${" + meant + "}"}); !slices.Contains(d.Fix.Edits, edit) {
		d.Fix.Edits = append(d.Fix.Edits, edit)
		slices.SortFunc(d.Fix.Edits, func(a, b diag.Edit) int {
			return cmp.Or(cmp.Compare(a.Span.Start.Line, b.Span.Start.Line), cmp.Compare(a.Span.Start.Col, b.Span.Start.Col))
		})
	}
}

// find returns the node that a reference names, or nil, and its schema.
func (v *variables) find(name string) (*tree.Node, *schema.Node) {
	if strings.Count(name, ".") >= maxKeys {
		return nil, nil
	}
	if name == "adopted_by" {
		name = "adopted.by"
	}
	n, s := v.root, v.r.shape
	keys := strings.Split(name, ".")
	for i, key := range keys {
		below := n.Get(key)
		if below == nil && key == "name" && i == len(keys)-1 && n.Kind == tree.Scalar {
			below = n // a party in its short form
		}
		if n, s = below, s.Key(key); n == nil {
			return nil, nil
		}
	}
	for _, key := range []string{"value", s.Short()} { // of a channel with a label, and of a long form
		if below := n.Get(key); below != nil {
			return below, s.Key(key)
		}
	}
	return n, s
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

package resolve

import (
	"slices"
	"sync"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// head are the keys of a translation that are its own and no words.
var head = []string{"$schema", "noticec", "id", "language", "translation_of", "version_of", "version", "updated", "effective", "reviewer", "layout", "translates"}

// translate lays the words of a translation, or of a version for an audience, over its
// original.
func (r *resolver) translate(original, n *tree.Node, key string) *tree.Node {
	t := &translator{r: r, ref: n.Get(key), version: key == "version_of", language: "en"}
	if v := original.Get("language"); v != nil {
		t.language = v.Text.Value
	}
	if v := n.Get("language"); v == nil || t.version || v.Text.Value == t.language {
		t.language = "" // no words in another language
	}
	// What the translation says of itself is not measured by the original.
	own := &tree.Node{Kind: tree.Mapping, Span: n.Span}
	words := &tree.Node{Kind: tree.Mapping, Span: n.Span, Flow: n.Flow}
	for _, p := range n.Pairs {
		if slices.Contains(head, p.Key.Value) {
			own.Pairs = append(own.Pairs, p)
		}
		if !slices.Contains(head, p.Key.Value) || p.Key.Value == "translates" {
			words.Pairs = append(words.Pairs, p)
		}
	}
	facts := *original
	facts.Pairs = slices.DeleteFunc(slices.Clone(original.Pairs), func(p tree.Pair) bool {
		return slices.Contains([]string{"id", "translation_of", "version_of", "$schema"}, p.Key.Value) || r.shape.Key(p.Key.Value).Short() != "" && own.Get(p.Key.Value) != nil
	})
	out := t.mapping(&facts, words, r.shape, "the notice")
	for _, p := range own.Pairs {
		p.Value = withShort(p.Value, original.Get(p.Key.Value), r.shape.Key(p.Key.Value))
		if out.Get(p.Key.Value) != nil {
			out = with(out, p.Key.Value, p.Value)
		} else {
			out.Pairs = append(out.Pairs, p)
		}
	}
	return out
}

// withShort is a value of the translation with what the original says at the key of its short form:
// words for a day, with the day.
func withShort(n, original *tree.Node, s *schema.Node) *tree.Node {
	value := original.Get(s.Short())
	if value == nil || n.Get(s.Short()) != nil {
		return n
	}
	out := *n
	out.Pairs = append([]tree.Pair{{Key: source.Text{Value: s.Short(), Span: value.Span}, Value: value}}, n.Pairs...)
	return &out
}

type translator struct {
	r        *resolver
	ref      *tree.Node // translation_of or version_of
	version  bool
	language string // of the original; empty if it is that of the translation
}

// mapping lays the words of overlay over the facts and words of base. what names the part.
func (t *translator) mapping(base, overlay *tree.Node, s *schema.Node, what string) *tree.Node {
	s = s.Of(base)
	t.stale(base, overlay, s)
	out := &tree.Node{Kind: tree.Mapping, Span: base.Span}
	for _, p := range base.Pairs {
		key, below := p.Key.Value, s.Key(p.Key.Value)
		v := overlay.Get(key)
		if v == nil {
			out.Pairs = append(out.Pairs, tree.Pair{Key: p.Key, Value: t.untranslated(p, below, overlay, what)})
			continue
		}
		if is(v, "inherit", "false") {
			switch {
			case !t.version:
				t.r.report(codeFact, v.Get("inherit").Span, "a translation cannot leave out `"+key+"`, which the original says", "translate it, or leave it out of the original", t.related(p.Value))
				out.Pairs = append(out.Pairs, p)
			case len(v.Pairs) > 1: // a version says it in its own way, or leaves it out
				out.Pairs = append(out.Pairs, tree.Pair{Key: keyOf(overlay, key), Value: v})
			}
			continue
		}
		out.Pairs = append(out.Pairs, tree.Pair{Key: keyOf(overlay, key), Value: t.value(p.Value, v, below, name(key, what))})
	}
	for _, p := range overlay.Pairs {
		below := s.Key(p.Key.Value)
		switch {
		case base.Get(p.Key.Value) != nil, p.Key.Value == "id", below == nil, below.IsResolved():
		case below.IsWords(): // in place of standard wording
			out.Pairs = append(out.Pairs, p)
		default:
			t.r.report(codeUnmatched, p.Key.Span, "the original says no `"+p.Key.Value+"` in "+what, "remove it here, or say it in the original", t.related(base))
		}
	}
	return out
}

// value lays a value of the translation over that of the original.
func (t *translator) value(base, overlay *tree.Node, s *schema.Node, what string) *tree.Node {
	switch {
	case s == nil:
		return base
	case s.IsSection(), s.Short() != "":
		return t.mapping(long(base, base.Span, s), long(overlay, overlay.Span, s), s, what)
	case base.Kind == tree.Mapping && overlay.Kind == tree.Mapping:
		return t.mapping(base, overlay, s, what)
	case s.IsOrdered() && base.Kind == tree.Sequence && overlay.Kind == tree.Mapping:
		return t.mapping(keysOf(base), overlay, s, what)
	case s.Item() != nil && s.Item().Key("id") != nil && base.Kind == tree.Sequence:
		return t.items(base, overlay, s, what)
	case s.IsWords():
		return overlay
	case base.Kind == tree.Sequence && overlay.Kind == tree.Sequence && len(base.Items) == len(overlay.Items) && len(s.Item().Keys()) > 0:
		out := &tree.Node{Kind: tree.Sequence, Span: base.Span}
		for i := range base.Items {
			out.Items = append(out.Items, t.value(base.Items[i], overlay.Items[i], s.Item(), what))
		}
		return out
	case base.Kind == tree.Scalar && overlay.Kind == tree.Scalar && base.Text.Value == overlay.Text.Value:
		return base // the same fact, said again
	}
	t.r.report(codeFact, overlay.Span, what+" is a fact, which is taken from the original", "remove it here, or change it in the original", t.related(base))
	return base
}

// keysOf is a list of names as a mapping without values: columns whose heads a translation writes.
func keysOf(list *tree.Node) *tree.Node {
	out := &tree.Node{Kind: tree.Mapping, Span: list.Span}
	for _, item := range list.Items {
		out.Pairs = append(out.Pairs, tree.Pair{Key: item.Text, Value: &tree.Node{Kind: tree.Null, Span: item.Span}})
	}
	return out
}

func (t *translator) related(base *tree.Node) diag.Option {
	return diag.WithRelated(base.Span, "the original")
}

// items lays items over those with the same id; where none has an id, over those in the
// same place.
func (t *translator) items(base, overlay *tree.Node, s *schema.Node, what string) *tree.Node {
	if overlay.Kind != tree.Sequence {
		overlay = &tree.Node{Kind: tree.Sequence, Span: overlay.Span, Items: []*tree.Node{overlay}}
	}
	if len(overlay.Items) == len(base.Items) && !slices.ContainsFunc(slices.Concat(overlay.Items, base.Items), func(n *tree.Node) bool { return id(n) != "" || isRemoved(n) }) {
		out := &tree.Node{Kind: tree.Sequence, Span: base.Span}
		for i := range base.Items {
			out.Items = append(out.Items, t.item(base.Items[i], overlay.Items[i], s.Item(), what))
		}
		return out
	}
	out := index(base, s.Item())
	translated := map[string]bool{}
	original := sync.OnceValue(func() []string { return ids(base, s.Item(), nil) })
	for _, item := range overlay.Items {
		name := id(item)
		if s.Item().IsGroup(item) {
			if i, ok := out.groupOf(name); ok {
				out.items[i] = t.group(out.items[i], item, s, what)
				out.done[i] = true
				continue
			}
		}
		if old := out.at(name); old != nil {
			out.set(name, t.item(old, item, s.Item(), "`"+name+"`")) // nil removes it
			translated[name] = true
			continue
		}
		message, help := "an item of "+what+" has no `id`, so what it translates is not known", "give both the original and this item the same `id`"
		var known []string
		if !t.r.full() {
			known = original()
		}
		if name != "" {
			message, help = "the original has no item `"+name+"` in "+what, "remove it here, or add it to the original"
			if suggestion := diag.Nearest(name, known); suggestion != "" {
				help, translated[suggestion] = "did you mean `"+suggestion+"`?", true // one mistake, one finding
			}
		}
		t.r.report(codeUnmatched, item.Span, message, help, t.related(base), withValue(item.Get("id"), diag.Meant(name, known)))
	}
	t.rest(out, translated, s.Item(), overlay, what)
	return out.list(base.Span)
}

// group lays the words and the items of a group over those of another.
func (t *translator) group(base, overlay *tree.Node, s *schema.Node, what string) *tree.Node {
	out := t.mapping(without(base, "items"), without(overlay, "items"), s.Item().Group(), "a group of "+what)
	below := base.Get("items")
	if items := overlay.Get("items"); items != nil {
		below = t.items(below, items, s.Item().Group().Key("items"), what)
	} else {
		below = t.original(below, s.Item().Group().Key("items"), overlay, what)
	}
	out.Pairs = append(out.Pairs, tree.Pair{Key: keyOf(base, "items"), Value: below})
	return out
}

// without is a mapping without a key.
func without(n *tree.Node, key string) *tree.Node {
	out := *n
	out.Pairs = slices.DeleteFunc(slices.Clone(n.Pairs), func(p tree.Pair) bool { return p.Key.Value == key })
	return &out
}

// rest marks the items that the translation does not tell.
func (t *translator) rest(x *itemIndex, translated map[string]bool, s *schema.Node, overlay *tree.Node, what string) {
	for i, item := range x.items {
		if x.done[i] || item == nil {
			continue
		}
		if group := x.groups[i]; group != nil {
			words := t.original(without(item, "items"), s.Group(), overlay, "a group of "+what)
			words.Pairs = append(words.Pairs, tree.Pair{Key: keyOf(item, "items"), Value: item.Get("items")})
			x.items[i] = words
			t.rest(group, translated, s.Group().Key("items").Item(), overlay, what)
			continue
		}
		name, part := id(item), "an item of "+what
		if name != "" {
			part = "`" + name + "`"
		}
		if name == "" || !translated[name] {
			x.items[i] = t.original(item, s, overlay, part)
		}
	}
}

// item lays one item over another; text stands for words that a mapping would hold. It is nil for an item
// that a version removes.
func (t *translator) item(base, overlay *tree.Node, s *schema.Node, what string) *tree.Node {
	switch {
	case isRemoved(overlay) && t.version:
		return nil
	case isRemoved(overlay):
		t.r.report(codeFact, overlay.Get("remove").Span, "a translation cannot leave out "+what+", which the original says", "translate it, or remove it from the original", t.related(base))
		return base
	}
	if base.Kind == tree.Mapping && overlay.Kind == tree.Mapping {
		return t.mapping(base, overlay, s, what)
	}
	if base.Kind == overlay.Kind {
		return overlay
	}
	t.r.report(codeFact, overlay.Span, "this item of "+what+" is written otherwise than in the original", "write it as the original does, with its words alone", t.related(base))
	return base
}

// untranslated is what the translation does not say: a fact, or words in the original language.
func (t *translator) untranslated(p tree.Pair, s *schema.Node, overlay *tree.Node, what string) *tree.Node {
	switch {
	case s == nil, p.Key.Value == "id", p.Value.Kind == tree.Null:
		return p.Value
	case s.IsWords() && s.IsOptional():
		return t.foreign(p.Value)
	case s.IsWords():
		message := "`" + p.Key.Value + "` of " + what + " is not translated"
		if t.version {
			message = "`" + p.Key.Value + "` of " + what + " is not told to this audience"
		}
		t.r.report(codeUntranslated, t.place(overlay), message, "write it here; until then the page shows the original", diag.WithRelated(p.Value.Span, "the words of the original"))
		return t.foreign(p.Value)
	case s.Short() != "" && len(p.Value.Pairs) == 1 && p.Value.Pairs[0].Key.Value == s.Short():
		short := p.Value.Pairs[0]
		value := t.untranslated(tree.Pair{Key: p.Key, Value: short.Value}, s.Key(s.Short()), overlay, what)
		return with(p.Value, s.Short(), value)
	}
	return t.original(p.Value, s, overlay, name(p.Key.Value, what))
}

// name names a part of a notice: the items of a section by the section.
func name(key, within string) string {
	if key == "items" {
		return within
	}
	return "`" + key + "`"
}

// original is a part of the original in which nothing is translated.
func (t *translator) original(base *tree.Node, s *schema.Node, overlay *tree.Node, what string) *tree.Node {
	switch {
	case s == nil:
		return base
	case base.Kind == tree.Mapping:
		s = s.Of(base)
		out := &tree.Node{Kind: tree.Mapping, Span: base.Span}
		for _, p := range base.Pairs {
			out.Pairs = append(out.Pairs, tree.Pair{Key: p.Key, Value: t.untranslated(p, s.Key(p.Key.Value), overlay, what)})
		}
		return out
	case base.Kind == tree.Sequence && len(s.Item().Keys()) > 0:
		out := &tree.Node{Kind: tree.Sequence, Span: base.Span}
		for _, item := range base.Items {
			if item.Kind == tree.Scalar && s.Item().Key("text") != nil {
				item = t.untranslated(tree.Pair{Key: source.Text{Value: "text"}, Value: item}, s.Item().Key("text"), overlay, what)
			} else {
				item = t.original(item, s.Item(), overlay, what)
			}
			out.Items = append(out.Items, item)
		}
		return out
	}
	return base
}

// place is where a finding about words that are not there stands: the part of the
// translation that should hold them, or its reference to the original.
func (t *translator) place(overlay *tree.Node) source.Span {
	if overlay != nil && overlay.Span.IsValid() && overlay.Get("translation_of") == nil && overlay.Get("version_of") == nil && overlay.Get("title") == nil {
		return overlay.Span
	}
	return t.ref.Span
}

// foreign marks words as being in the language of the original.
func (t *translator) foreign(n *tree.Node) *tree.Node {
	if t.language == "" {
		return n
	}
	out := *n
	out.Text = out.Text.In(t.language)
	out.Items = slices.Clone(n.Items)
	for i := range out.Items {
		out.Items[i] = t.foreign(out.Items[i])
	}
	return &out
}

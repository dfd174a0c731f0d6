package resolve

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// A Hash is that of the words of the original behind a part of a translation.
type Hash struct {
	Of      string      // twelve hexadecimal digits
	Written source.Text // the hash in the translation; the zero Text if it has none
	Part    *tree.Node  // of the translation: a section, an item, or the whole
}

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
	base := *original
	base.Pairs = slices.DeleteFunc(slices.Clone(original.Pairs), func(p tree.Pair) bool {
		return slices.Contains([]string{"id", "translation_of", "version_of", "$schema"}, p.Key.Value)
	})
	out := t.mapping(&base, words, r.shape, "the notice")
	for _, p := range own.Pairs {
		if out.Get(p.Key.Value) != nil {
			out = with(out, p.Key.Value, p.Value)
		} else {
			out.Pairs = append(out.Pairs, p)
		}
	}
	return out
}

type translator struct {
	r        *resolver
	ref      *tree.Node // translation_of or version_of
	version  bool
	language string // of the original; empty if it is that of the translation
}

// mapping lays the words of near over the facts and words of far. what names the part.
func (t *translator) mapping(far, near *tree.Node, s *schema.Node, what string) *tree.Node {
	s = s.Of(far)
	t.stale(far, near, s)
	out := &tree.Node{Kind: tree.Mapping, Span: far.Span}
	for _, p := range far.Pairs {
		key, below := p.Key.Value, s.Key(p.Key.Value)
		v := near.Get(key)
		if v == nil {
			out.Pairs = append(out.Pairs, tree.Pair{Key: p.Key, Value: t.untold(p, below, near, what)})
			continue
		}
		if is(v, "inherit", "false") {
			continue // a version leaves the section out
		}
		out.Pairs = append(out.Pairs, tree.Pair{Key: keyOf(near, key), Value: t.value(p.Value, v, below, name(key, what))})
	}
	for _, p := range near.Pairs {
		below := s.Key(p.Key.Value)
		switch {
		case far.Get(p.Key.Value) != nil, p.Key.Value == "id", below == nil, below.IsResolved():
		case below.IsWords(): // in place of standard wording
			out.Pairs = append(out.Pairs, p)
		default:
			t.r.report(codeUnmatched, p.Key.Span, "the original says no `"+p.Key.Value+"` in "+what, "remove it here, or say it in the original", t.related(far))
		}
	}
	return out
}

// value lays a value of the translation over that of the original.
func (t *translator) value(far, near *tree.Node, s *schema.Node, what string) *tree.Node {
	switch {
	case s == nil:
		return far
	case s.IsSection():
		return t.mapping(long(far, far.Span, s), long(near, near.Span, s), s, what)
	case far.Kind == tree.Mapping && near.Kind == tree.Mapping:
		return t.mapping(far, near, s, what)
	case s.Item() != nil && s.Item().Key("id") != nil && far.Kind == tree.Sequence:
		return t.items(far, near, s, what)
	case s.IsWords():
		return near
	case far.Kind == tree.Scalar && near.Kind == tree.Scalar && far.Text.Value == near.Text.Value:
		return far // the same fact, said again
	}
	t.r.report(codeFact, near.Span, what+" is a fact, which is taken from the original", "remove it here, or change it in the original", t.related(far))
	return far
}

func (t *translator) related(far *tree.Node) diag.Option {
	return diag.WithRelated(far.Span, "the original")
}

// items lays items over those with the same id; where none has an id, over those in the
// same place.
func (t *translator) items(far, near *tree.Node, s *schema.Node, what string) *tree.Node {
	if near.Kind != tree.Sequence {
		near = &tree.Node{Kind: tree.Sequence, Span: near.Span, Items: []*tree.Node{near}}
	}
	if len(near.Items) == len(far.Items) && !slices.ContainsFunc(slices.Concat(near.Items, far.Items), func(n *tree.Node) bool { return id(n) != "" }) {
		out := &tree.Node{Kind: tree.Sequence, Span: far.Span}
		for i := range far.Items {
			out.Items = append(out.Items, t.item(far.Items[i], near.Items[i], s.Item(), what))
		}
		return out
	}
	out := index(far, s.Item())
	told := map[string]bool{}
	for _, item := range near.Items {
		if s.Item().IsGroup(item) { // groups have no ids: the first translates the first
			if i, ok := out.nextGroup(); ok {
				out.items[i] = t.group(out.items[i], item, s, what)
				out.done[i] = true
				continue
			}
		}
		name := id(item)
		if old := out.at(name); old != nil {
			*old = t.item(*old, item, s.Item(), "`"+name+"`")
			told[name] = true
			continue
		}
		message, help := "an item of "+what+" has no `id`, so what it translates is not known", "give both the original and this item the same `id`"
		var known []string
		if !t.r.full() {
			known = ids(far, s.Item())
		}
		if name != "" {
			message, help = "the original has no item `"+name+"` in "+what, "remove it here, or add it to the original"
			if near := diag.Nearest(name, known); near != "" {
				help, told[near] = "did you mean `"+near+"`?", true // one mistake, one finding
			}
		}
		t.r.report(codeUnmatched, item.Span, message, help, t.related(far), withValue(item.Get("id"), diag.Meant(name, known)))
	}
	t.rest(out, told, s.Item(), near, what)
	return out.list(far.Span)
}

// group lays the words and the items of a group over those of another.
func (t *translator) group(far, near *tree.Node, s *schema.Node, what string) *tree.Node {
	out := t.mapping(without(far, "items"), without(near, "items"), s.Item().Group(), "a group of "+what)
	below := far.Get("items")
	if items := near.Get("items"); items != nil {
		below = t.items(below, items, s, what)
	} else {
		below = t.original(below, s, near, what)
	}
	out.Pairs = append(out.Pairs, tree.Pair{Key: keyOf(far, "items"), Value: below})
	return out
}

// without is a mapping without a key.
func without(n *tree.Node, key string) *tree.Node {
	out := *n
	out.Pairs = slices.DeleteFunc(slices.Clone(n.Pairs), func(p tree.Pair) bool { return p.Key.Value == key })
	return &out
}

// rest marks the items that the translation does not tell.
func (t *translator) rest(x *itemIndex, told map[string]bool, s *schema.Node, near *tree.Node, what string) {
	for i, item := range x.items {
		if x.done[i] {
			continue
		}
		if group := x.groups[i]; group != nil {
			words := t.original(without(item, "items"), s.Group(), near, "a group of "+what)
			words.Pairs = append(words.Pairs, tree.Pair{Key: keyOf(item, "items"), Value: item.Get("items")})
			x.items[i] = words
			t.rest(group, told, s, near, what)
			continue
		}
		name, part := id(item), "an item of "+what
		if name != "" {
			part = "`" + name + "`"
		}
		if name == "" || !told[name] {
			x.items[i] = t.original(item, s, near, part)
		}
	}
}

// item lays one item over another; text stands for words that a mapping would hold.
func (t *translator) item(far, near *tree.Node, s *schema.Node, what string) *tree.Node {
	if far.Kind == tree.Mapping && near.Kind == tree.Mapping {
		return t.mapping(far, near, s, what)
	}
	if far.Kind == near.Kind {
		return near
	}
	t.r.report(codeFact, near.Span, "this item of "+what+" is written otherwise than in the original", "write it as the original does, with its words alone", t.related(far))
	return far
}

// untold is what the translation does not say: a fact, or words in the original language.
func (t *translator) untold(p tree.Pair, s *schema.Node, near *tree.Node, what string) *tree.Node {
	switch {
	case s == nil, p.Key.Value == "id":
		return p.Value
	case s.IsWords() && s.IsOptional():
		return t.foreign(p.Value)
	case s.IsWords():
		message := "`" + p.Key.Value + "` of " + what + " is not translated"
		if t.version {
			message = "`" + p.Key.Value + "` of " + what + " is not told to this audience"
		}
		t.r.report(codeUntranslated, t.place(near), message, "write it here; until then the page shows the original", diag.WithRelated(p.Value.Span, "the words of the original"))
		return t.foreign(p.Value)
	}
	return t.original(p.Value, s, near, name(p.Key.Value, what))
}

// name names a part of a notice: the items of a section by the section.
func name(key, within string) string {
	if key == "items" {
		return within
	}
	return "`" + key + "`"
}

// original is a part of the original in which nothing is translated.
func (t *translator) original(far *tree.Node, s *schema.Node, near *tree.Node, what string) *tree.Node {
	switch {
	case s == nil:
		return far
	case far.Kind == tree.Mapping:
		s = s.Of(far)
		out := &tree.Node{Kind: tree.Mapping, Span: far.Span}
		for _, p := range far.Pairs {
			out.Pairs = append(out.Pairs, tree.Pair{Key: p.Key, Value: t.untold(p, s.Key(p.Key.Value), near, what)})
		}
		return out
	case far.Kind == tree.Sequence && len(s.Item().Keys()) > 0:
		out := &tree.Node{Kind: tree.Sequence, Span: far.Span}
		for _, item := range far.Items {
			if item.Kind == tree.Scalar && s.Item().Key("text") != nil {
				item = t.untold(tree.Pair{Key: source.Text{Value: "text"}, Value: item}, s.Item().Key("text"), near, what)
			} else {
				item = t.original(item, s.Item(), near, what)
			}
			out.Items = append(out.Items, item)
		}
		return out
	}
	return far
}

// place is where a finding about words that are not there stands: the part of the
// translation that should hold them, or its reference to the original.
func (t *translator) place(near *tree.Node) source.Span {
	if near != nil && near.Span.IsValid() && near.Get("translation_of") == nil && near.Get("version_of") == nil && near.Get("title") == nil {
		return near.Span
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

// stale compares the hash in a part of the translation with the words of the original.
func (t *translator) stale(far, near *tree.Node, s *schema.Node) {
	if !t.telling(near, s) {
		return
	}
	of := hash(far, s)
	if of == "" || t.version && near.Get("translates") == nil {
		return // nothing that could change, or a version that does not follow the words
	}
	h := Hash{Of: of, Part: near}
	if v := near.Get("translates"); v != nil {
		h.Written = v.Text
		if v.Text.Value != h.Of {
			t.r.report(codeStale, v.Span, "the words of the original changed after they were translated", "translate them anew, then run `noticec fmt --accept-translation`", t.related(far))
		}
	}
	t.r.hashes = append(t.r.hashes, h)
}

// telling reports whether a part of the translation holds words itself.
func (t *translator) telling(near *tree.Node, s *schema.Node) bool {
	if near.Get("translates") != nil {
		return true
	}
	return slices.ContainsFunc(near.Pairs, func(p tree.Pair) bool { return ownWords(p, s) })
}

// ownWords reports whether a key holds words of the part itself, and not of its items.
func ownWords(p tree.Pair, s *schema.Node) bool {
	below := s.Key(p.Key.Value)
	if below == nil {
		return false
	}
	if p.Value.Kind == tree.Sequence && below.Item().Key("id") != nil {
		return len(p.Value.Items) > 0 && !slices.ContainsFunc(p.Value.Items, func(n *tree.Node) bool { return n.Kind != tree.Scalar })
	}
	return below.IsWords()
}

// hash is that of the words of a part of the original, without its sections and items;
// empty if it has no words.
func hash(n *tree.Node, s *schema.Node) string {
	var lines []string
	for _, p := range n.Pairs {
		if ownWords(p, s) {
			lines = append(lines, p.Key.Value+"\x00"+words(p.Value))
		}
	}
	if len(lines) == 0 {
		return ""
	}
	slices.Sort(lines)
	sum := sha256.Sum256([]byte(strings.Join(lines, "\x00\x00")))
	return hex.EncodeToString(sum[:])[:12]
}

// words are all the words below a node; how they are wrapped does not count.
func words(n *tree.Node) string {
	out := []string{strings.Join(strings.Fields(n.Text.Written()), " ")}
	for _, p := range n.Pairs {
		out = append(out, p.Key.Value, words(p.Value))
	}
	for _, item := range n.Items {
		out = append(out, words(item))
	}
	return strings.Join(out, "\x00")
}

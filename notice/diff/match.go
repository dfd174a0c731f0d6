package diff

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// matchOrder are the sections in an order in which items that others name come before those.
func matchOrder() []string {
	named := []string{"personal_data", "audiences", "recipients", "retention", "special_category_conditions", "lawful_bases", "provision", "purposes"}
	return append(named, slices.DeleteFunc(sectionKeys(), func(key string) bool { return slices.Contains(named, key) })...)
}

// match finds the items of a section that are the same in both versions: those of the same code, of
// the same content, of the same name, of the same id, about the same things, and of similar words,
// in this order. The work grows with the number of items, not with its square.
func (c *comparison) match(section string) {
	old, now := c.old.section(section).items, c.new.section(section).items
	pairBy(old, now, func(e *entry) string { return e.code })
	old, now = uncoded(old), uncoded(now) // another code is another thing, whatever is said of it
	pairBy(old, now, c.content)
	pairBy(old, now, func(e *entry) string { return e.name() })
	pairBy(old, now, func(e *entry) string { return e.id })
	pairBy(old, now, func(e *entry) string { return c.about(e, "data", "to", "recipient", "collection", "required") })
	pairBy(old, now, func(e *entry) string { return c.about(e, "data", "to") })
	pairBy(old, now, func(e *entry) string { return c.about(e, "recipient") })
	pairSimilar(old, now)
	if section == "retention" || section == "dpo" || section == "representative" {
		pairLast(old, now)
	}
}

// uncoded are the items that are not known by a code.
func uncoded(list []*entry) []*entry {
	return slices.DeleteFunc(slices.Clone(list), func(e *entry) bool { return e.code != "" && e.code != ownWords })
}

// pairBy pairs the items that have the same key, in their order; "" is no key.
func pairBy(old, now []*entry, key func(*entry) string) {
	waiting := map[string][]*entry{}
	for _, e := range old {
		if e.twin == nil {
			if k := key(e); k != "" {
				waiting[k] = append(waiting[k], e)
			}
		}
	}
	if len(waiting) == 0 {
		return
	}
	for _, e := range now {
		if e.twin != nil {
			continue
		}
		k := key(e)
		if list := waiting[k]; k != "" && len(list) > 0 {
			pair(list[0], e)
			waiting[k] = list[1:]
		}
	}
}

func pair(old, now *entry) { old.twin, now.twin = now, old }

// pairLast pairs the only items that are left.
func pairLast(old, now []*entry) {
	a, b := unmatched(old), unmatched(now)
	if len(a) == 1 && len(b) == 1 {
		pair(a[0], b[0])
	}
}

func unmatched(list []*entry) (out []*entry) {
	for _, e := range list {
		if e.twin == nil {
			out = append(out, e)
		}
	}
	return out
}

// same is what a value is compared by: the item that it names, in the new version if it is there, or
// its words.
func (c *comparison) same(v value) any {
	switch {
	case v.ref == nil:
		return v.norm
	case v.ref.twin != nil && v.ref.old:
		return v.ref.twin
	}
	return v.ref
}

// content is all that an item says, its id aside.
func (c *comparison) content(e *entry) string {
	var parts []string
	for _, f := range e.fields {
		for _, v := range f.values {
			parts = append(parts, f.key+"="+c.token(v))
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, "\x00")
}

// token is what a value is compared by, as a string that is the same in both versions.
func (c *comparison) token(v value) string {
	if v.ref == nil {
		return v.norm
	}
	e := v.ref
	if e.twin != nil && !e.old {
		e = e.twin
	}
	return "\x01" + e.section + "\x01" + e.id + "\x01" + e.code + "\x01" + e.name()
}

// name is what the item is called, as it is compared.
func (e *entry) name() string {
	for _, key := range nameKeys {
		if v := e.first(key); v.norm != "" {
			return key + "=" + v.norm
		}
	}
	return ""
}

// nameKeys are the keys of the words that say what an item is, the best first.
var nameKeys = []string{"name", "term", "text", "label", "heading", "item", "body"}

// about is what an item without a name of its own is about.
func (c *comparison) about(e *entry, keys ...string) string {
	var parts []string
	for _, key := range keys {
		for _, v := range e.field(key) {
			parts = append(parts, key+"="+c.token(v))
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, "\x00")
}

// Bounds of the search for similar words.
const (
	maxSharing = 20  // items that share a word, beyond which the word says nothing
	maxRunes   = 400 // of a name
	likeness   = 0.5 // that two texts need to be taken for the same, from 0 to 1
)

// pairSimilar pairs the items whose names are similar, the most similar first.
func pairSimilar(old, now []*entry) {
	old, now = unmatched(old), unmatched(now)
	if len(old) == 0 || len(now) == 0 {
		return
	}
	sharing := map[string][]*entry{}
	for _, e := range old {
		for _, w := range stems(e.label()) {
			sharing[w] = append(sharing[w], e)
		}
	}
	type candidate struct {
		old, now *entry
		likeness float64
	}
	var found []candidate
	for _, e := range now {
		tried := map[*entry]bool{}
		for _, w := range stems(e.label()) {
			if len(sharing[w]) > maxSharing {
				continue
			}
			for _, o := range sharing[w] {
				if tried[o] {
					continue
				}
				tried[o] = true
				if like := similarity(o.label(), e.label()); like >= likeness {
					found = append(found, candidate{o, e, like})
				}
			}
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.likeness, a.likeness) })
	for _, f := range found {
		if f.old.twin == nil && f.now.twin == nil {
			pair(f.old, f.now)
		}
	}
}

// stems are the beginnings of the words of a text, each once.
func stems(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(limited(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if r := []rune(w); len(r) > 4 {
			w = string(r[:4])
		}
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

func limited(s string) string {
	if len(s) <= maxRunes {
		return s
	}
	return strings.ToValidUTF8(s[:maxRunes], "")
}

// similarity is the share of pairs of letters that two texts have in common (Dice's coefficient).
func similarity(a, b string) float64 {
	count := map[[2]rune]int{}
	pairs := func(s string, each func([2]rune)) (n int) {
		last := ' '
		for _, r := range strings.ToLower(limited(s)) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				each([2]rune{last, r})
				n++
				last = r
			} else {
				last = ' '
			}
		}
		return n
	}
	common := 0
	n := pairs(a, func(p [2]rune) { count[p]++ })
	n += pairs(b, func(p [2]rune) {
		if count[p] > 0 {
			count[p]--
			common++
		}
	})
	if n == 0 {
		return 0
	}
	return 2 * float64(common) / float64(n)
}

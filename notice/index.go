package notice

import (
	"iter"

	"github.com/noticec/noticec/notice/law"
)

// An Index finds items of a notice by their ids, and bases and conditions also by their codes.
// Of items with the same id, the first is found. It holds pointers into the notice, whose lists of
// items must not be changed afterwards. What is found in a list is prepared when it is first looked
// for, so that an Index belongs to one goroutine.
type Index struct {
	notice     *Notice
	data       map[string]*DataCategory
	recipients map[string]*Recipient
	storage    map[string]*Storage
	audiences  map[string]*Audience
	bases      *codeIndex[LawfulBasis]
	conditions *codeIndex[Condition]
}

// NewIndex returns the index of a notice.
func NewIndex(n *Notice) *Index { return &Index{notice: n} }

// Data returns the category of data with an id, or nil.
func (x *Index) Data(id string) *DataCategory {
	if x.data == nil {
		x.data = byID(x.notice.PersonalData.All(), func(c *DataCategory) *Item { return &c.Item })
	}
	return x.data[id]
}

// Recipient returns the recipient with an id, or nil.
func (x *Index) Recipient(id string) *Recipient {
	if x.recipients == nil {
		x.recipients = byID(x.notice.Recipients.All(), func(r *Recipient) *Item { return &r.Item })
	}
	return x.recipients[id]
}

// Storage returns the storage period with an id, or nil.
func (x *Index) Storage(id string) *Storage {
	if x.storage == nil {
		x.storage = byID(x.notice.Retention.All(), func(s *Storage) *Item { return &s.Item })
	}
	return x.storage[id]
}

// Audience returns the audience with an id, or nil.
func (x *Index) Audience(id string) *Audience {
	if x.audiences == nil {
		x.audiences = byID(x.notice.Audiences.All(), func(a *Audience) *Item { return &a.Item })
	}
	return x.audiences[id]
}

// Basis returns the first lawful basis with an id, a code or an article, or nil.
func (x *Index) Basis(ref string) *LawfulBasis {
	if x.bases == nil {
		x.bases = byCode(x.notice.LawfulBases.All(), basisSlug, func(b *LawfulBasis) (*Item, string) {
			return &b.Item, b.Basis.Value
		})
	}
	return x.bases.find(ref, basisSlug)
}

// Condition returns the first condition of Art. 9(2) with an id, a code or an article, or nil.
func (x *Index) Condition(ref string) *Condition {
	if x.conditions == nil {
		x.conditions = byCode(x.notice.Conditions.All(), conditionSlug, func(c *Condition) (*Item, string) {
			return &c.Item, c.Condition.Value
		})
	}
	return x.conditions.find(ref, conditionSlug)
}

func basisSlug(code string) string {
	b, _ := law.BasisOf(code)
	return b.Slug
}

func conditionSlug(code string) string {
	c, _ := law.ConditionOf(code)
	return c.Slug
}

func byID[T any](items iter.Seq[*T], item func(*T) *Item) map[string]*T {
	out := map[string]*T{}
	for x := range items {
		if id := item(x).ID.Value; id != "" && out[id] == nil {
			out[id] = x
		}
	}
	return out
}

// A codeIndex finds items by an id or a code, the first of those that match.
type codeIndex[T any] struct {
	items []*T
	ids   map[string]int
	slugs map[string]int
}

func byCode[T any](items iter.Seq[*T], slug func(string) string, names func(*T) (*Item, string)) *codeIndex[T] {
	c := &codeIndex[T]{ids: map[string]int{}, slugs: map[string]int{}}
	first := func(at map[string]int, name string) {
		if _, seen := at[name]; !seen && name != "" {
			at[name] = len(c.items)
		}
	}
	for x := range items {
		item, code := names(x)
		first(c.ids, item.ID.Value)
		first(c.slugs, slug(code))
		c.items = append(c.items, x)
	}
	return c
}

func (c *codeIndex[T]) find(ref string, slug func(string) string) *T {
	i, named := c.ids[ref]
	if j, ok := c.slugs[slug(ref)]; ok && (!named || j < i) {
		i, named = j, true
	}
	if !named {
		return nil
	}
	return c.items[i]
}

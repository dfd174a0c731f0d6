package schema

import (
	"fmt"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/tree"
)

// A Shape says what a value of the language is, for those who merge, translate and format
// notices. It is read from the schema and its $comment annotations.
type Shape struct {
	Keys     map[string]*Shape // of a mapping, by key
	Order    []string          // the keys in the order of the schema
	Items    *Shape            // of a list
	Words    bool              // words for the reader, which a translation writes
	Optional bool              // words that need not be translated, such as the names of laws
	IDs      string            // the section whose ids the value names; "" if none
	Resolved bool              // read before there is a model: extends, inherit, remove, translates
	Section  bool              // a section with items
	Party    bool              // a person or body
	group    *Shape            // of an item that may also be a group
	groupKey string            // the key that a group has and an item has not
}

// Of returns the shape that fits a value where items and groups of items may stand.
func (s *Shape) Of(n *tree.Node) *Shape {
	if s != nil && s.group != nil && n != nil && n.Get(s.groupKey) != nil {
		return s.group
	}
	return s
}

// Key returns the shape of the value of a key; nil where it has none.
func (s *Shape) Key(key string) *Shape {
	if s == nil {
		return nil
	}
	return s.Keys[key]
}

// Item returns the shape of the items of a list; nil where they have none.
func (s *Shape) Item() *Shape {
	if s == nil {
		return nil
	}
	return s.Items
}

// Group returns the shape of a group of items of the shape s, or nil.
func (s *Shape) Group() *Shape { return s.group }

// IsGroup reports whether n is a group of items of the shape s.
func (s *Shape) IsGroup(n *tree.Node) bool { return s != nil && s.group != nil && s.Of(n) == s.group }

var shape = sync.OnceValues(func() (*Shape, error) {
	p, err := whole()
	if err != nil {
		return nil, fmt.Errorf("reading the schema: %w", err)
	}
	r := shaper{map[*part]*Shape{}}
	return r.shape(p), nil
})

// NoticeShape returns the shape of a whole notice. The error says that the schema is broken.
func NoticeShape() (*Shape, error) { return shape() }

// A shaper turns parts of the schema into shapes, each once.
type shaper struct{ made map[*part]*Shape }

func (r *shaper) shape(p *part) *Shape {
	if p == nil {
		return &Shape{}
	}
	if s := r.made[p]; s != nil {
		return s
	}
	s := &Shape{}
	r.made[p] = s
	if strings.HasSuffix(p.name, "_entry") && p.orElse != nil { // if items then group else if object then item
		*s = *r.shape(p.orElse.then)
		s.group = r.shape(p.then)
		s.groupKey = p.cond.required[0]
		return s
	}
	for _, below := range []*part{p.then, p.orElse} {
		if below != nil && below.name != "" {
			*s = *r.shape(below)
			return s
		}
	}
	s.comment(p.comment)
	if p.keys != nil {
		s.Keys = make(map[string]*Shape, len(p.keys))
		s.Order = make([]string, len(p.keys))
		for i, k := range p.keys {
			s.Order[i], s.Keys[k.key] = k.key, r.shape(k.part)
		}
	}
	if p.items != nil {
		s.Items = r.shape(p.items)
	}
	s.Party = s.Keys["email"] != nil && s.Keys["name"] != nil && s.Keys["heading"] != nil
	s.Section = s.Keys["heading"] != nil && s.Keys["stated_in"] != nil
	return s
}

// comment reads what $comment says.
func (s *Shape) comment(text string) {
	for _, word := range strings.Fields(text) {
		switch word {
		case "words":
			s.Words = true
		case "optional":
			s.Optional = true
		case "resolved":
			s.Resolved = true
		}
	}
	if section, ok := strings.CutPrefix(text, "ids "); ok {
		s.IDs = section
	}
}

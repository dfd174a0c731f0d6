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
}

// Of returns the shape that fits a value where items and groups of items may stand.
func (s *Shape) Of(n *tree.Node) *Shape {
	if s != nil && s.group != nil && n != nil && n.Kind == tree.Mapping && (n.Get("heading") != nil || n.Get("items") != nil && s.Keys["items"] == nil) {
		return s.group
	}
	return s
}

// Group returns the shape of a group of items of the shape s, or nil.
func (s *Shape) Group() *Shape { return s.group }

// IsGroup reports whether n is a group of items of the shape s.
func (s *Shape) IsGroup(n *tree.Node) bool { return s != nil && s.group != nil && s.Of(n) == s.group }

var shape = sync.OnceValues(func() (*Shape, error) {
	whole, err := parsed()
	if err != nil {
		return nil, fmt.Errorf("reading the schema: %w", err)
	}
	order, err := keyOrder(text)
	if err != nil {
		return nil, fmt.Errorf("reading the schema: %w", err)
	}
	r := shaper{whole, order, map[string]*Shape{}}
	return r.shape(whole, ""), nil
})

// NoticeShape returns the shape of a whole notice. The error says that the schema is broken.
func NoticeShape() (*Shape, error) { return shape() }

// A shaper turns parts of the schema into shapes; definitions are made once.
type shaper struct {
	whole object
	order map[string][]string // keys of properties, by pointer
	made  map[string]*Shape
}

func (r *shaper) shape(o object, pointer string) *Shape {
	if ref, ok := o["$ref"].(string); ok {
		pointer = strings.TrimPrefix(ref, "#")
		if s := r.made[pointer]; s != nil {
			return s
		}
		s := &Shape{}
		r.made[pointer] = s
		*s = *r.shape(r.whole.at(pointer), pointer)
		return s
	}
	if group, ok := strings.CutSuffix(pointer, "_entry"); ok { // if items then group else if object then item
		s := *r.ref(group + "_item")
		s.group = r.ref(group + "_group")
		return &s
	}
	s := &Shape{}
	comment, _ := o["$comment"].(string)
	for _, word := range strings.Fields(comment) {
		switch word {
		case "words":
			s.Words = true
		case "optional":
			s.Optional = true
		case "resolved":
			s.Resolved = true
		}
	}
	if section, ok := strings.CutPrefix(comment, "ids "); ok {
		s.IDs = section
	}
	if properties, ok := o["properties"].(map[string]any); ok {
		s.Keys = map[string]*Shape{}
		s.Order = r.order[pointer+"/properties"]
		for _, key := range s.Order {
			if p, ok := properties[key].(map[string]any); ok {
				s.Keys[key] = r.shape(p, pointer+"/properties/"+key)
			}
		}
	}
	for _, key := range []string{"items", "then", "else"} {
		below, ok := o[key].(map[string]any)
		switch {
		case !ok:
		case key == "items":
			s.Items = r.shape(below, pointer+"/items")
		case below["$ref"] != nil:
			return r.shape(below, pointer)
		}
	}
	s.Party = s.Keys["email"] != nil && s.Keys["name"] != nil && s.Keys["heading"] != nil
	s.Section = s.Keys["heading"] != nil && s.Keys["stated_in"] != nil
	return s
}

func (r *shaper) ref(pointer string) *Shape {
	return r.shape(object{"$ref": "#" + pointer}, "")
}

// Package spelling writes notices in all the ways in which the language lets them be written, so that
// tests can hold that the same facts have the same consequences. It is imported by tests alone.
package spelling

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// A Text is that of a notice, and that of the base that it extends, if any, by the name BaseName.
type Text struct{ Notice, Base string }

// BaseName is the name of the file of a base.
const BaseName = "a.base.yaml"

// A Spelling writes a notice in other ways; it makes none where there is nothing to write otherwise.
type Spelling struct {
	Name string
	Make func(root *tree.Node, shape *schema.Node) []Text
}

// All are the spellings of the language.
var All = []Spelling{
	{"another style of YAML", rewritten(func(*tree.Node, *schema.Node) bool { return true })},
	{"sections in the opposite order", rewritten(func(root *tree.Node, _ *schema.Node) bool {
		slices.Reverse(root.Pairs)
		return true
	})},
	{"keys in the opposite order", rewritten(func(root *tree.Node, _ *schema.Node) bool {
		each(root, nil, func(n *tree.Node, _ *schema.Node) { slices.Reverse(n.Pairs) })
		return true
	})},
	{"sections at length", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inSections(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			if p.Value.Kind != tree.Sequence || s.Key("items") == nil {
				return false
			}
			p.Value = mapping("items", p.Value)
			return true
		})
	})},
	{"sections in short", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inSections(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			items := p.Value.Get("items")
			if items == nil || items.Kind != tree.Sequence || len(p.Value.Pairs) > 1 || s.Key("items") == nil {
				return false
			}
			p.Value = items
			return true
		})
	})},
	{"none at length", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inSections(root, shape, func(p *tree.Pair, _ *schema.Node) bool {
			if p.Value.Kind != tree.Scalar || p.Value.Text.Value != notice.None {
				return false
			}
			p.Value = mapping("state", p.Value)
			return true
		})
	})},
	{"items in a group", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inSections(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			items := p.Value
			if p.Key.Value == "rights" { // a heading over objection and other rights does not set it apart
				return false
			}
			if s.Key("items").Item().Group() == nil || p.Value.Kind == tree.Mapping && p.Value.Get("items") == nil {
				return false
			}
			if p.Value.Kind == tree.Mapping {
				items = p.Value.Get("items")
			}
			if items.Kind != tree.Sequence || len(items.Items) == 0 || slices.ContainsFunc(items.Items, func(n *tree.Node) bool { return s.Key("items").Item().IsGroup(n) }) {
				return false
			}
			group := &tree.Node{Kind: tree.Mapping, Pairs: []tree.Pair{{Key: source.Text{Value: "heading"}, Value: scalar("More")}, {Key: source.Text{Value: "items"}, Value: Clone(items)}}}
			*items = tree.Node{Kind: tree.Sequence, Items: []*tree.Node{group}}
			return true
		})
	})},
	{"lists of one as values", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachPair(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			if s.IDs() == "" && p.Key.Value != "laws" && p.Key.Value != "right" || p.Value.Kind != tree.Sequence || len(p.Value.Items) != 1 || p.Value.Items[0].Kind != tree.Scalar {
				return false
			}
			p.Value = p.Value.Items[0]
			return true
		})
	})},
	{"values as lists of one", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachPair(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			if s.IDs() == "" && p.Key.Value != "laws" && p.Key.Value != "right" || p.Value.Kind != tree.Scalar || s.Item() == nil {
				return false
			}
			p.Value = &tree.Node{Kind: tree.Sequence, Items: []*tree.Node{p.Value}}
			return true
		})
	})},
	{"items in short", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inItems(root, shape, func(item *tree.Node, _ *schema.Node, short string) bool {
			if item.Kind != tree.Mapping || len(item.Pairs) != 1 || item.Pairs[0].Key.Value != short || item.Pairs[0].Value.Kind != tree.Scalar {
				return false
			}
			*item = *item.Pairs[0].Value
			return true
		})
	})},
	{"items at length", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inItems(root, shape, func(item *tree.Node, _ *schema.Node, short string) bool {
			if item.Kind != tree.Scalar {
				return false
			}
			*item = *mapping(short, Clone(item))
			return true
		})
	})},
	{"channels at length", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachPair(root, shape, func(p *tree.Pair, _ *schema.Node) bool {
			if !slices.Contains([]string{"email", "phone", "address"}, p.Key.Value) || p.Value.Kind != tree.Scalar {
				return false
			}
			p.Value = &tree.Node{Kind: tree.Sequence, Items: []*tree.Node{mapping("value", p.Value)}}
			return true
		})
	})},
	{"bases and conditions by article", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachCode(root, shape, func(slug string) string {
			for _, b := range law.Bases {
				if b.Slug == slug {
					return b.Article
				}
			}
			for _, c := range law.Conditions {
				if c.Slug == slug {
					return c.Article
				}
			}
			return ""
		})
	})},
	{"bases and conditions by code", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachCode(root, shape, func(article string) string {
			if slug := law.CodeOf(article); slug != article {
				return slug
			}
			return ""
		})
	})},
	{"ids by another name", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		ids := map[string]bool{}
		inItems(root, shape, func(item *tree.Node, _ *schema.Node, _ string) bool {
			if id := item.Get("id"); id != nil {
				ids[id.Text.Value] = true
			}
			return false
		})
		return eachPair(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			if p.Key.Value != "id" && s.IDs() == "" {
				return false
			}
			changed := false
			for _, v := range append([]*tree.Node{p.Value}, p.Value.Items...) {
				if v.Kind == tree.Scalar && ids[v.Text.Value] {
					v.Text.Value, changed = "x-"+v.Text.Value, true
				}
			}
			return changed
		})
	})},
	{"several rights in one item", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inSections(root, shape, func(p *tree.Pair, _ *schema.Node) bool {
			if p.Key.Value != "rights" || p.Value.Kind != tree.Sequence {
				return false
			}
			isPlain := func(n *tree.Node) bool {
				r := n.Get("right")
				return len(n.Pairs) == 1 && r != nil && r.Kind == tree.Scalar && !strings.HasPrefix(r.Text.Value, "object")
			}
			all := &tree.Node{Kind: tree.Sequence}
			for _, item := range p.Value.Items {
				if isPlain(item) {
					all.Items = append(all.Items, item.Get("right"))
				}
			}
			if len(all.Items) < 2 {
				return false
			}
			p.Value.Items = append([]*tree.Node{mapping("right", all)}, slices.DeleteFunc(p.Value.Items, isPlain)...)
			return true
		})
	})},
	{"words in italics", words(func(s string) string {
		if word, rest, ok := strings.Cut(s, " "); ok && isWord(word) {
			return "*" + word + "* " + rest
		}
		return s
	})},
	{"the last word in bold", words(func(s string) string {
		if i := strings.LastIndexByte(s, ' '); i > 0 && isWord(strings.TrimRight(s[i+1:], ".")) {
			end := len(strings.TrimRight(s, "."))
			return s[:i+1] + "**" + s[i+1:end] + "**" + s[end:]
		}
		return s
	})},
	{"words with other spaces and quotation marks", words(func(s string) string {
		return strings.NewReplacer(" ", "\u00a0", "'", "’").Replace(s)
	})},
	{"words on several lines", words(func(s string) string { return strings.ReplaceAll(s, " ", "\n") })},
	{"own words as a section", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return inSections(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			if p.Value.Kind != tree.Sequence || len(p.Value.Items) != 1 || s.Key("text") == nil {
				return false
			}
			item := p.Value.Items[0]
			if item.Kind == tree.Mapping && len(item.Pairs) == 1 {
				item = item.Get("text")
			}
			if item == nil || item.Kind != tree.Scalar || p.Key.Value != "complaints" && shortOf(s.Key("items").Item()) != "text" || p.Key.Value == "purposes" {
				return false
			}
			p.Value = mapping("text", item)
			return true
		})
	})},
	{"all in a base", inBase(func(string) bool { return true })},
	{"parties in a base", inBase(func(key string) bool {
		return key == "controller" || key == "dpo" || key == "regime" || key == "complaints"
	})},
	{"bases in a base", inBase(func(key string) bool {
		return key == "lawful_bases" || key == "special_category_conditions" || key == "retention"
	})},
	{"bases of purposes alone", rewritten(inlineBases)},
	{"laws and interests of purposes", rewritten(inlineLaws)},
	{"bases of purposes in their section, too", rewritten(listBases)},
	{"countries by their names", rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachPair(root, shape, func(p *tree.Pair, _ *schema.Node) bool {
			name := map[string]string{"IN": "India", "US": "United States", "DE": "Germany", "JP": "Japan", "BR": "Brazil", "CA": "Canada"}[p.Value.Text.Value]
			if p.Key.Value != "to" || name == "" {
				return false
			}
			p.Value.Text.Value = name
			return true
		})
	})},
}

package spelling

import (
	"slices"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// rewritten is a spelling of a notice that changes its tree; change reports whether it did.
func rewritten(change func(root *tree.Node, shape *schema.Node) bool) func(*tree.Node, *schema.Node) []Text {
	return func(root *tree.Node, shape *schema.Node) []Text {
		root = Clone(root)
		if !change(root, shape) {
			return nil
		}
		return []Text{{Notice: Write(root)}}
	}
}

// words is a spelling that writes own words otherwise, where Markdown is read.
func words(change func(string) string) func(*tree.Node, *schema.Node) []Text {
	return rewritten(func(root *tree.Node, shape *schema.Node) bool {
		return eachPair(root, shape, func(p *tree.Pair, s *schema.Node) bool {
			markdown := slices.Contains([]string{"text", "note", "intro", "withdraw", "effect", "limits", "consequence", "review"}, p.Key.Value)
			if !markdown || p.Value.Kind != tree.Scalar || strings.ContainsAny(p.Value.Text.Value, "*_[`\n") {
				return false
			}
			before := p.Value.Text.Value
			p.Value.Text.Value = change(before)
			return p.Value.Text.Value != before
		})
	})
}

func isWord(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// inBase is a spelling that moves keys to a base.
func inBase(moves func(key string) bool) func(*tree.Node, *schema.Node) []Text {
	return func(root *tree.Node, _ *schema.Node) []Text {
		own, base := Clone(root), Clone(root)
		isMoved := func(p tree.Pair) bool {
			return moves(p.Key.Value) && p.Key.Value != "title" && p.Key.Value != "noticec" && p.Key.Value != "id"
		}
		own.Pairs = slices.DeleteFunc(own.Pairs, isMoved)
		base.Pairs = slices.DeleteFunc(base.Pairs, func(p tree.Pair) bool { return !isMoved(p) && p.Key.Value != "noticec" })
		if root.Get("extends") != nil || len(base.Pairs) < 2 {
			return nil
		}
		return []Text{{Write(own) + "extends: " + BaseName + "\n", Write(base)}}
	}
}

// inSections changes the sections of a notice.
func inSections(root *tree.Node, shape *schema.Node, change func(*tree.Pair, *schema.Node) bool) bool {
	changed := false
	for i := range root.Pairs {
		if s := shape.Key(root.Pairs[i].Key.Value); s != nil && s.IsSection() && !s.IsParty() {
			changed = change(&root.Pairs[i], s) || changed
		}
	}
	return changed
}

// inItems changes the items of sections; short is the key that a string in place of an item sets.
func inItems(root *tree.Node, shape *schema.Node, change func(item *tree.Node, s *schema.Node, short string) bool) bool {
	return inSections(root, shape, func(p *tree.Pair, s *schema.Node) bool {
		items := p.Value
		if items.Kind == tree.Mapping {
			items = items.Get("items")
		}
		if items == nil || items.Kind != tree.Sequence {
			return false
		}
		s = s.Key("items").Item()
		changed := false
		for _, item := range items.Items {
			if short := shortOf(s); short != "" && !s.IsGroup(item) {
				changed = change(item, s, short) || changed
			}
		}
		return changed
	})
}

// shortOf is the key that a string in place of an item sets: its name, where it has no words.
func shortOf(s *schema.Node) string {
	switch {
	case s.Key("right") != nil, s.Key("basis") != nil && s.Key("recipients") == nil, s.Key("term") != nil:
		return "text"
	case s.Key("collection") != nil, s.Key("what_for") != nil, s.Key("special") != nil:
		return "name"
	case s.Key("text") != nil:
		return "text"
	}
	return ""
}

// each visits every mapping.
func each(n *tree.Node, _ *schema.Node, visit func(*tree.Node, *schema.Node)) {
	if n.Kind == tree.Mapping {
		visit(n, nil)
	}
	for _, p := range n.Pairs {
		each(p.Value, nil, visit)
	}
	for _, item := range n.Items {
		each(item, nil, visit)
	}
}

// eachPair changes pairs below the notice.
func eachPair(n *tree.Node, s *schema.Node, change func(*tree.Pair, *schema.Node) bool) bool {
	changed := false
	s = s.Of(n)
	for i := range n.Pairs {
		p := &n.Pairs[i]
		below := s.Key(p.Key.Value)
		changed = change(p, below) || changed
		changed = eachPair(p.Value, below, change) || changed
	}
	for _, item := range n.Items {
		below := s.Item()
		if below == nil && s.IsSection() {
			below = s.Key("items").Item()
		}
		changed = eachPair(item, below, change) || changed
	}
	return changed
}

// eachCode writes bases and conditions otherwise; "" leaves one as it is.
func eachCode(root *tree.Node, shape *schema.Node, other func(string) string) bool {
	own := map[string]bool{} // ids that look like codes
	inItems(root, shape, func(item *tree.Node, _ *schema.Node, _ string) bool {
		if id := item.Get("id"); id != nil {
			own[id.Text.Value] = true
		}
		return false
	})
	return eachPair(root, shape, func(p *tree.Pair, _ *schema.Node) bool {
		if p.Key.Value != "basis" && p.Key.Value != "conditions" && p.Key.Value != "condition" {
			return false
		}
		changed := false
		for _, v := range append([]*tree.Node{p.Value}, p.Value.Items...) {
			if code := other(v.Text.Value); v.Kind == tree.Scalar && code != "" && !own[v.Text.Value] {
				v.Text.Value, changed = code, true
			}
		}
		return changed
	})
}

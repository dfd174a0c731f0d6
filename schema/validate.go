package schema

import (
	"fmt"
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/tree"
)

// validate reports whether a value is valid. A nil Node allows anything.
func (n *Node) validate(v *tree.Node) bool {
	return n == nil || len(n.broken(v)) == 0 && n.validateKeys(v) && n.validateItems(v) && n.branch(v).validate(v)
}

// broken returns the keywords that a value breaks itself, without its keys and items: nothing else is
// said of a value of the wrong type.
func (n *Node) broken(v *tree.Node) (keywords []string) {
	kinds, number := kindsOf(v)
	if n.types != 0 && n.types&kinds == 0 {
		return []string{"type"}
	}
	add := func(keyword string, ok bool) {
		if !ok {
			keywords = append(keywords, keyword)
		}
	}
	add("enum", n.enum == nil || n.inEnum(v, kinds, number))
	switch {
	case kinds&isObject != 0:
		add("required", n.hasRequired(v))
	case kinds&isArray != 0:
		add("minItems", n.counts.min <= len(v.Items))
		add("maxItems", n.counts.max < 0 || len(v.Items) <= n.counts.max)
	case kinds&isString != 0:
		if n.lengths != unlimited {
			length := utf8.RuneCountInString(v.Text.Value)
			add("minLength", n.lengths.min <= length)
			add("maxLength", n.lengths.max < 0 || length <= n.lengths.max)
		}
		add("pattern", n.pattern == nil || n.pattern.compiled().MatchString(v.Text.Value))
	case number != nil:
		add("minimum", n.min == "" || number.Cmp(rational(n.min)) >= 0)
		add("maximum", n.max == "" || number.Cmp(rational(n.max)) <= 0)
	}
	return keywords
}

// kindsOf returns the types of a value, and the value of a number.
func kindsOf(n *tree.Node) (kindSet, *big.Rat) {
	switch {
	case n.Kind == tree.Mapping:
		return isObject, nil
	case n.Kind == tree.Sequence:
		return isArray, nil
	case n.Kind == tree.Null:
		return isNull, nil
	case n.Type == tree.Bool:
		return isBoolean, nil
	case n.Type == tree.String:
		return isString, nil
	}
	number := rational(fmt.Sprint(n.Value()))
	if number.IsInt() {
		return isNumber | isInteger, number
	}
	return isNumber, number
}

// rational is the value of a number, as JSON writes it.
func rational(text string) *big.Rat {
	r, _ := new(big.Rat).SetString(text)
	return r
}

func (n *Node) inEnum(v *tree.Node, kinds kindSet, number *big.Rat) bool {
	for _, l := range n.enum {
		switch {
		case l[0] == '"':
			if kinds&isString != 0 && string(l[1:]) == v.Text.Value {
				return true
			}
		case l == "true", l == "false":
			if kinds&isBoolean != 0 && strings.EqualFold(v.Text.Value, "true") == (l == "true") {
				return true
			}
		case l == "null":
			if kinds&isNull != 0 {
				return true
			}
		case number != nil && number.Cmp(rational(string(l))) == 0:
			return true
		}
	}
	return false
}

func (n *Node) hasRequired(v *tree.Node) bool {
	for _, key := range n.required {
		if v.Get(key) == nil {
			return false
		}
	}
	return true
}

// below returns the schema of a key, and whether a value may have that key.
func (n *Node) below(key string) (*Node, bool) {
	if below, named := n.property(key); named {
		return below, true
	}
	return n.otherKeys, !n.noOtherKeys
}

func (n *Node) validateKeys(v *tree.Node) bool {
	for i := range v.Pairs {
		if below, allowed := n.below(v.Pairs[i].Key.Value); !allowed || !below.validate(v.Pairs[i].Value) {
			return false
		}
	}
	return true
}

func (n *Node) validateItems(v *tree.Node) bool {
	if n.items == nil {
		return true
	}
	for _, item := range v.Items {
		if !n.items.validate(item) {
			return false
		}
	}
	return true
}

// branch returns the schema that a value is held to in addition, by `if`.
func (n *Node) branch(v *tree.Node) *Node {
	switch {
	case n.ifSchema == nil:
		return nil
	case n.ifSchema.validate(v):
		return n.then
	}
	return n.elseSchema
}

package schema

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/tree"
)

// A result says whether a value is valid.
type result uint8

const (
	invalid result = iota
	valid
	undecided
)

// validate validates a value without the library, which takes thirty times as long. Nearly all
// values are valid; of the others, and where numbers are not plain, the library says what is
// wrong.
func (n *Node) validate(v *tree.Node) result {
	if n == nil {
		return valid
	}
	r := n.checkSelf(v)
	switch v.Kind {
	case tree.Mapping:
		r = r.and(n.checkKeys(v))
	case tree.Sequence:
		if n.items != nil {
			for _, item := range v.Items {
				r = r.and(n.items.validate(item))
			}
		}
	}
	if r == invalid || n.ifSchema == nil {
		return r
	}
	switch n.ifSchema.validate(v) {
	case valid:
		return r.and(n.then.validate(v))
	case invalid:
		return r.and(n.elseSchema.validate(v))
	}
	return undecided
}

// and is the worse of two results; what is unknown may still be invalid.
func (r result) and(o result) result {
	switch {
	case r == invalid || o == invalid:
		return invalid
	case r == undecided || o == undecided:
		return undecided
	}
	return valid
}

// checkSelf validates a value without its children.
func (n *Node) checkSelf(v *tree.Node) result {
	kinds, number := kindsOfNode(v)
	if kinds&isNumber != 0 && number == nil && (n.types&(isInteger|isNumber) != 0 || n.enum != nil || n.min != "" || n.max != "") {
		return undecided
	}
	ok := n.types == 0 || n.types&kinds != 0
	ok = ok && (n.enum == nil || n.inEnum(v, kinds, number))
	switch {
	case !ok:
		return invalid
	case kinds&isString != 0:
		return n.checkText(v.Text.Value)
	case kinds&isArray != 0:
		return resultOf(n.counts.contain(len(v.Items)))
	case number != nil:
		return n.checkRange(*number)
	}
	return valid
}

func resultOf(ok bool) result {
	if ok {
		return valid
	}
	return invalid
}

// kindsOfNode returns the types of a value as the library sees it (see tree.Node.Value), and
// a whole number that is written plainly; nil if it is none.
func kindsOfNode(n *tree.Node) (kindSet, *int) {
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
	i, err := strconv.Atoi(n.Text.Value)
	if err != nil || len(n.Text.Value) > 9 || strconv.Itoa(i) != n.Text.Value {
		return isNumber, nil
	}
	return isNumber | isInteger, &i
}

func (n *Node) inEnum(v *tree.Node, kinds kindSet, number *int) bool {
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
		case number != nil && string(l) == strconv.Itoa(*number):
			return true
		}
	}
	return false
}

func (n *Node) checkText(s string) result {
	if n.pattern != nil {
		if re, err := n.pattern.compiled(); err != nil {
			return undecided
		} else if !re.MatchString(s) {
			return invalid
		}
	}
	return resultOf(n.lengths == unlimited || n.lengths.contain(utf8.RuneCountInString(s)))
}

func (l limits) contain(n int) bool { return n >= l.min && (l.max < 0 || n <= l.max) }

func (n *Node) checkRange(value int) result {
	for _, limit := range []struct {
		text string
		sign int
	}{{n.min, 1}, {n.max, -1}} {
		if limit.text == "" {
			continue
		}
		bound, err := strconv.Atoi(limit.text)
		if err != nil {
			return undecided
		}
		if (value-bound)*limit.sign < 0 {
			return invalid
		}
	}
	return valid
}

// checkKeys validates the keys of a mapping and their values.
func (n *Node) checkKeys(v *tree.Node) result {
	for _, key := range n.required {
		if v.Get(key) == nil {
			return invalid
		}
	}
	r := valid
	for i := range v.Pairs {
		switch below, named := n.property(v.Pairs[i].Key.Value); {
		case named:
			r = r.and(below.validate(v.Pairs[i].Value))
		case n.noOtherKeys:
			return invalid
		default:
			r = r.and(n.otherKeys.validate(v.Pairs[i].Value))
		}
	}
	return r
}

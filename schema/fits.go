package schema

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/tree"
)

// A verdict says whether a value fits a part.
type verdict uint8

const (
	no verdict = iota
	yes
	unsure
)

// fits judges a value without the library, which takes thirty times as long. Nearly all values
// fit; of the others, and where numbers are not plain, the library says what is wrong.
func (p *part) fits(n *tree.Node) verdict {
	if p == nil {
		return yes
	}
	v := p.itself(n)
	switch n.Kind {
	case tree.Mapping:
		v = v.and(p.pairs(n))
	case tree.Sequence:
		if p.items != nil {
			for _, item := range n.Items {
				v = v.and(p.items.fits(item))
			}
		}
	}
	if v == no || p.cond == nil {
		return v
	}
	switch p.cond.fits(n) {
	case yes:
		return v.and(p.then.fits(n))
	case no:
		return v.and(p.orElse.fits(n))
	}
	return unsure
}

// and is the worse of two verdicts; what is not sure may still be wrong.
func (v verdict) and(o verdict) verdict {
	switch {
	case v == no || o == no:
		return no
	case v == unsure || o == unsure:
		return unsure
	}
	return yes
}

// itself judges a value without what is below it.
func (p *part) itself(n *tree.Node) verdict {
	kinds, number := kindsOfNode(n)
	if kinds&isNumber != 0 && number == nil && (p.types&(isInteger|isNumber) != 0 || p.enum != nil || p.min != "" || p.max != "") {
		return unsure
	}
	ok := p.types == 0 || p.types&kinds != 0
	ok = ok && (p.enum == nil || p.among(n, kinds, number))
	switch {
	case !ok:
		return no
	case kinds&isString != 0:
		return p.text(n.Text.Value)
	case kinds&isArray != 0:
		return verdictOf(p.counts.hold(len(n.Items)))
	case number != nil:
		return p.within(*number)
	}
	return yes
}

func verdictOf(ok bool) verdict {
	if ok {
		return yes
	}
	return no
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

func (p *part) among(n *tree.Node, kinds kindSet, number *int) bool {
	for _, l := range p.enum {
		switch {
		case l[0] == '"':
			if kinds&isString != 0 && string(l[1:]) == n.Text.Value {
				return true
			}
		case l == "true", l == "false":
			if kinds&isBoolean != 0 && strings.EqualFold(n.Text.Value, "true") == (l == "true") {
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

func (p *part) text(s string) verdict {
	if p.pattern != nil {
		if re, err := p.pattern.compiled(); err != nil {
			return unsure
		} else if !re.MatchString(s) {
			return no
		}
	}
	return verdictOf(p.lengths == unlimited || p.lengths.hold(utf8.RuneCountInString(s)))
}

func (l limits) hold(n int) bool { return n >= l.least && (l.most < 0 || n <= l.most) }

func (p *part) within(n int) verdict {
	for _, limit := range []struct {
		text string
		sign int
	}{{p.min, 1}, {p.max, -1}} {
		if limit.text == "" {
			continue
		}
		bound, err := strconv.Atoi(limit.text)
		if err != nil {
			return unsure
		}
		if (n-bound)*limit.sign < 0 {
			return no
		}
	}
	return yes
}

// pairs judges the keys of a mapping and their values.
func (p *part) pairs(n *tree.Node) verdict {
	for _, key := range p.required {
		if n.Get(key) == nil {
			return no
		}
	}
	v := yes
	for i := range n.Pairs {
		switch below, named := p.key(n.Pairs[i].Key.Value); {
		case named:
			v = v.and(below.fits(n.Pairs[i].Value))
		case p.closed:
			return no
		default:
			v = v.and(p.others.fits(n.Pairs[i].Value))
		}
	}
	return v
}

func (p *part) key(key string) (below *part, named bool) {
	for i := range p.keys {
		if p.keys[i].key == key {
			return p.keys[i].part, true
		}
	}
	return nil, false
}

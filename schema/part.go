package schema

import (
	"encoding/json"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/tree"
)

// A part is one schema within a schema, as a program: what a value must be. Parts that say
// the same are one, so that none knows its place; whoever walks them does.
type part struct {
	name     string // the pointer of a definition; empty for all others
	comment  string
	types    kindSet  // none: any
	enum     []string // values as they are written; texts begin with a quotation mark
	required []string
	keys     []property
	closed   bool  // no other keys
	others   *part // of the values of other keys; nil: any
	items    *part
	cond     *part // if
	then     *part
	orElse   *part
	pattern  *pattern
	min, max *float64
	lengths  limits // of a text, in code points
	counts   limits // of a list
}

type property struct {
	key  string
	part *part
}

// limits are inclusive; -1 is none.
type limits struct{ least, most int }

var unlimited = limits{-1, -1}

func (l limits) under(n int) bool { return l.least >= 0 && n < l.least }
func (l limits) over(n int) bool  { return l.most >= 0 && n > l.most }

// A kindSet is a set of the types of JSON.
type kindSet uint8

const (
	isString kindSet = 1 << iota
	isObject
	isArray
	isInteger
	isNumber
	isBoolean
	isNull
)

var kindNames = []string{"string", "object", "array", "integer", "number", "boolean", "null"}

// A pattern is a regular expression that is compiled when it is first needed.
type pattern struct {
	text string
	once sync.Once
	re   *regexp.Regexp
}

func (p *pattern) matches(s string) bool {
	p.once.Do(func() { p.re = regexp.MustCompile(p.text) })
	return p.re.MatchString(s)
}

// property returns what the value of a key must be.
func (p *part) property(key string) (*part, bool) {
	for i := range p.keys {
		if p.keys[i].key == key {
			return p.keys[i].part, true
		}
	}
	return nil, false
}

// kindOf returns the types that a value has.
func kindOf(n *tree.Node) kindSet {
	switch n.Kind {
	case tree.Mapping:
		return isObject
	case tree.Sequence:
		return isArray
	case tree.Null:
		return isNull
	}
	switch n.Type {
	case tree.Bool:
		return isBoolean
	case tree.Int, tree.Float:
		if v := number(n); v == math.Trunc(v) && !math.IsInf(v, 0) {
			return isNumber | isInteger
		}
		return isNumber
	}
	return isString
}

// number is the value of a number; what JSON cannot write is 0.
func number(n *tree.Node) float64 {
	if !json.Valid([]byte(n.Text.Value)) {
		return 0
	}
	v, err := strconv.ParseFloat(n.Text.Value, 64)
	if err != nil && !math.IsInf(v, 0) {
		return 0
	}
	return v
}

// written is a value in the form of an enum.
func written(n *tree.Node, kind kindSet) string {
	switch {
	case kind&isString != 0:
		return `"` + n.Text.Value
	case kind&isNumber != 0:
		return strconv.FormatFloat(number(n), 'g', -1, 64)
	}
	return strings.ToLower(n.Text.Value)
}

// allows reports whether a value is one of the enum.
func (p *part) allows(n *tree.Node, kind kindSet) bool {
	if kind == isString { // without making a text of each
		return slices.ContainsFunc(p.enum, func(v string) bool { return v[0] == '"' && v[1:] == n.Text.Value })
	}
	return slices.Contains(p.enum, written(n, kind))
}

// fits reports whether a value is what it must be.
func (p *part) fits(n *tree.Node) bool {
	kind := kindOf(n)
	if p.types != 0 && p.types&kind == 0 || p.enum != nil && !p.allows(n, kind) {
		return false
	}
	switch {
	case kind == isObject:
		if !p.fitsKeys(n) {
			return false
		}
	case kind == isArray:
		if p.counts.under(len(n.Items)) || p.counts.over(len(n.Items)) {
			return false
		}
		if p.items != nil && slices.ContainsFunc(n.Items, func(item *tree.Node) bool { return !p.items.fits(item) }) {
			return false
		}
	case kind == isString:
		if p.wrongLength(n.Text.Value) != "" || p.pattern != nil && !p.pattern.matches(n.Text.Value) {
			return false
		}
	case kind&isNumber != 0:
		if p.min != nil && number(n) < *p.min || p.max != nil && number(n) > *p.max {
			return false
		}
	}
	below := p.branch(n)
	return below == nil || below.fits(n)
}

func (p *part) fitsKeys(n *tree.Node) bool {
	for _, key := range p.required {
		if n.Get(key) == nil {
			return false
		}
	}
	if p.keys == nil && !p.closed && p.others == nil {
		return true
	}
	for i := range n.Pairs {
		below, known := p.property(n.Pairs[i].Key.Value)
		switch {
		case known:
		case p.closed:
			return false
		default:
			below = p.others
		}
		if below != nil && !below.fits(n.Pairs[i].Value) {
			return false
		}
	}
	return true
}

// wrongLength returns the keyword that a text breaks by its length.
func (p *part) wrongLength(s string) string {
	if p.lengths == unlimited || p.lengths.least <= 0 && len(s) <= p.lengths.most {
		return ""
	}
	switch n := utf8.RuneCountInString(s); {
	case p.lengths.under(n):
		return "minLength"
	case p.lengths.over(n):
		return "maxLength"
	}
	return ""
}

// branch returns the part that holds besides by if, then and else; or nil.
func (p *part) branch(n *tree.Node) *part {
	switch {
	case p.cond == nil:
		return nil
	case p.cond.fits(n):
		return p.then
	}
	return p.orElse
}

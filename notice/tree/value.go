package tree

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
)

// Value returns the tree as the plain values that a JSON Schema validator reads.
// Numbers are json.Number, or float64 where they are written at length or with an exponent;
// truth values are bool, all else text as written.
func (n *Node) Value() any {
	switch n.Kind {
	case Mapping:
		m := make(map[string]any, len(n.Pairs))
		for _, p := range n.Pairs {
			m[p.Key.Value] = p.Value.Value()
		}
		return m
	case Sequence:
		list := make([]any, len(n.Items))
		for i, item := range n.Items {
			list[i] = item.Value()
		}
		return list
	case Null:
		return nil
	}
	switch n.Type {
	case Int, Float:
		return number(n.Text.Value)
	case Bool:
		return strings.EqualFold(n.Text.Value, "true")
	}
	return n.Text.Value
}

// Whole returns the value of a whole number, also of one that is written as 18.0 or 1.8e1.
func (n *Node) Whole() (int, bool) {
	if n.Type != Int && n.Type != Float {
		return 0, false
	}
	if i, err := strconv.Atoi(n.Text.Value); err == nil {
		return i, true
	}
	const most = 1 << 53 // up to which a float64 tells each whole number
	v, err := strconv.ParseFloat(n.Text.Value, 64)
	if err != nil || v != math.Trunc(v) || math.Abs(v) > most {
		return 0, false
	}
	return int(v), true
}

// plain is how long a number may be that is read digit by digit.
const plain = 20

// number is the value of a number. What JSON cannot write, such as 0x12 or .inf, is one that is
// not whole, so that no place where a whole number belongs takes it. A few letters can stand for
// a number with millions of digits, so that one with an exponent is rounded.
func number(text string) any {
	if !json.Valid([]byte(text)) {
		return json.Number("0.5")
	}
	if len(text) <= plain && !strings.ContainsAny(text, "eE") {
		return json.Number(text)
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil { // it is too large
		return math.Copysign(math.MaxFloat64, v)
	}
	return v
}

// IsMailbox reports whether a scalar is an e-mail address by its form.
func (n *Node) IsMailbox() bool {
	name, host, found := strings.Cut(n.Text.Value, "@")
	return n.Kind == Scalar && found && name != "" && strings.Contains(host, ".") && !strings.ContainsAny(n.Text.Value, " \t\n<>") && !strings.Contains(host, "@")
}

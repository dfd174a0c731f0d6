// Package literal reads JSON, and the object literals of JavaScript, as values with their places.
// It executes nothing: functions and other expressions become values of kind Code, which hold
// their source. It is total: of a file that breaks the grammar it gives what can be read, and says
// where it cannot.
package literal

import (
	"iter"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
)

// A Kind is the kind of a value.
type Kind uint8

// The kinds. Code is what only a program that runs could tell: a call, a function, a name.
const (
	Null Kind = iota
	Bool
	Number
	String
	Array
	Object
	Code
)

func (k Kind) String() string {
	return [...]string{"null", "a boolean", "a number", "text", "a list", "an object", "code"}[k]
}

// A Value is a value in a file. The methods of a nil Value are those of Null.
type Value struct {
	Kind    Kind
	Text    string // of String its characters; of Number, Bool and Code as it is written
	Items   []*Value
	Members []Member
	Span    source.Span
	byKey   map[string]*Value // the last of each key of Members
}

// A Member is a key of an object with its value.
type Member struct {
	Key   string
	Span  source.Span // of the key
	Value *Value
}

// A Fault is a place at which a file breaks the grammar.
type Fault struct {
	Span    source.Span
	Message string // a clause: "a comma is missing"
}

// maxFaults is how many faults are listed of a file.
const maxFaults = 50

// Read reads a file that holds one value: JSON, with comments, single quotes, keys without quotes
// and commas at the end allowed, though strict JSON has none of them. The value is nil if there is
// none. The error is an *intake.LimitError.
func Read(f *source.File) (*Value, []Fault, error) {
	p, err := newParser(f)
	if err != nil {
		return nil, nil, err
	}
	p.space()
	if p.at >= len(p.src) {
		p.fault(p.at, "the file holds no value")
		return nil, p.faults, nil
	}
	v := p.value(0)
	if p.space(); p.at < len(p.src) {
		p.fault(p.at, "text follows the end of the value")
	}
	return v, p.faults, p.err
}

// Script reads the object and list literals of a program that stand by themselves: what a name is
// set to, an argument, a default export.
func Script(f *source.File) ([]*Value, []Fault, error) {
	p, err := newParser(f)
	if err != nil {
		return nil, nil, err
	}
	var roots []*Value
	before := "" // the token before the present one
	for p.space(); p.at < len(p.src) && p.err == nil; p.space() {
		c := p.src[p.at]
		if (c == '{' || c == '[') && opensValue(before) {
			roots = append(roots, p.value(0))
			before = "}"
			continue
		}
		before = p.token(before)
	}
	return roots, p.faults, p.err
}

// opensValue reports whether a bracket behind a token begins a value, not a block or an index.
func opensValue(before string) bool {
	switch before {
	case "", "=", "(", ",", ":", "[", "default", "return":
		return true
	}
	return false
}

func newParser(f *source.File) (*parser, error) {
	if len(f.Data) > intake.MaxSize {
		return nil, &intake.LimitError{What: strconv.Itoa(intake.MaxSize>>20) + " MiB"}
	}
	p := &parser{file: f, src: string(f.Data), place: source.Pos{Line: 1, Col: 1}}
	if strings.HasPrefix(p.src, "\ufeff") {
		p.at, p.placed = len("\ufeff"), len("\ufeff")
	}
	return p, nil
}

// Get returns the value of a key, the last one where it stands there more than once; nil if it
// does not.
func (v *Value) Get(key string) *Value {
	if v == nil {
		return nil
	}
	return v.byKey[key]
}

// AsText returns the characters of a text; "" if v is none.
func (v *Value) AsText() string {
	if !v.Is(String) {
		return ""
	}
	return v.Text
}

// Is reports whether v is there and of a kind.
func (v *Value) Is(k Kind) bool { return v != nil && v.Kind == k }

// All yields v and all values below it, each with its Pointer below that of v.
func (v *Value) All(pointer string) iter.Seq2[string, *Value] {
	return func(yield func(string, *Value) bool) { v.all(pointer, yield) }
}

func (v *Value) all(pointer string, yield func(string, *Value) bool) bool {
	if v == nil {
		return true
	}
	if !yield(pointer, v) {
		return false
	}
	for i, item := range v.Items {
		if !item.all(Pointer(pointer, strconv.Itoa(i)), yield) {
			return false
		}
	}
	for _, m := range v.Members {
		if !m.Value.all(Pointer(pointer, m.Key), yield) {
			return false
		}
	}
	return true
}

// Pointer is the JSON pointer (RFC 6901) to what a value has at a key or index, given that to the
// value. One too long for a message ends with "/…".
func Pointer(value, key string) string {
	const longest, more = 300, "/…" // bytes
	switch {
	case strings.HasSuffix(value, more):
		return value
	case len(value)+len(key) > longest:
		return value + more
	}
	return value + "/" + pointerEscapes.Replace(key)
}

var pointerEscapes = strings.NewReplacer("~", "~0", "/", "~1")

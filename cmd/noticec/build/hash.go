package build

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"maps"
	"math"
	"reflect"
	"slices"
)

// A digest is the first 128 bits of a SHA-256. The zero digest stands for no content.
type digest [16]byte

func digestOf(data []byte) digest {
	sum := sha256.Sum256(data)
	return digest(sum[:len(digest{})])
}

// A hasher hashes values of any type with all their fields, so that a new setting of a backend
// cannot be left out.
type hasher struct {
	hash.Hash
	seen    map[uintptr]bool
	unknown bool // there is a function, which cannot be hashed
}

func (h *hasher) number(v uint64) {
	h.Write(binary.LittleEndian.AppendUint64(nil, v))
}

func (h *hasher) text(s string) {
	h.number(uint64(len(s)))
	h.Write([]byte(s))
}

// A sourceText is a value that is hashed by the text it was parsed from.
type sourceText interface{ Source() string }

func (h *hasher) value(v reflect.Value) {
	h.number(uint64(v.Kind()))
	if v.Kind() == reflect.Pointer && !v.IsNil() && v.CanInterface() {
		if t, ok := v.Interface().(sourceText); ok {
			h.text(t.Source())
			return
		}
	}
	switch v.Kind() {
	case reflect.Invalid:
	case reflect.Bool:
		h.number(map[bool]uint64{true: 1}[v.Bool()])
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		h.number(uint64(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		h.number(v.Uint())
	case reflect.Float32, reflect.Float64:
		h.number(math.Float64bits(v.Float()))
	case reflect.String:
		h.text(v.String())
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return
		}
		if v.Kind() == reflect.Pointer {
			if h.seen[v.Pointer()] {
				return
			}
			h.seen[v.Pointer()] = true
		} else {
			h.text(v.Elem().Type().String())
		}
		h.value(v.Elem())
	case reflect.Slice, reflect.Array:
		h.number(uint64(v.Len()))
		if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8 {
			h.Write(v.Bytes())
			return
		}
		for i := range v.Len() {
			h.value(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			h.value(v.Field(i))
		}
	case reflect.Map:
		h.entries(v)
	default:
		h.unknown = h.unknown || !v.IsNil()
	}
}

// entries hashes a map independently of its iteration order.
func (h *hasher) entries(v reflect.Value) {
	var sums []string
	for it := v.MapRange(); it.Next(); {
		one := hasher{Hash: sha256.New(), seen: maps.Clone(h.seen)}
		one.value(it.Key())
		one.value(it.Value())
		sums = append(sums, string(one.Sum(nil)))
		h.unknown = h.unknown || one.unknown
	}
	slices.Sort(sums)
	for _, s := range sums {
		h.text(s)
	}
}

// sumOfAny returns the hash of a value with all its fields, and whether it contains something
// that cannot be hashed.
func sumOfAny(v any) (sum digest, unknown bool) {
	h := hasher{Hash: sha256.New(), seen: map[uintptr]bool{}}
	h.value(reflect.ValueOf(v))
	return digest(h.Sum(nil)[:len(sum)]), h.unknown
}

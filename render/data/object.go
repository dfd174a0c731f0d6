package data

import (
	"bytes"
	"encoding/json"
)

// An object is a JSON object whose members are ordered.
type object []member

type member struct {
	key   string
	value any // string, int, bool, object, or []any of them
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		for j, v := range []any{m.key, m.value} {
			if j > 0 {
				b.WriteByte(':')
			}
			enc := json.NewEncoder(&b)
			enc.SetEscapeHTML(false)
			if err := enc.Encode(v); err != nil {
				return nil, err
			}
			b.Truncate(b.Len() - 1) // the line end of Encode
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// marshal returns the object as indented JSON; with html, <, > and & are escaped.
func (o object) marshal(html bool) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(html)
	enc.SetIndent("", " ")
	if err := enc.Encode(o); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

package data

import (
	"bytes"
	"encoding/json"
)

// An object is one of JSON, whose members keep their order.
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
			b.Truncate(b.Len() - 1) // its line end
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// text is the object in lines. If it is to stand in HTML, no mark of HTML is left in it.
func (o object) text(html bool) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(html)
	enc.SetIndent("", " ")
	if err := enc.Encode(o); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

package schema

import (
	"encoding/json"
	"errors"
	"strings"
)

// keyOrder returns the keys of every object of a JSON text in the order in which they
// are written, by JSON pointer.
func keyOrder(text string) (map[string][]string, error) {
	d := json.NewDecoder(strings.NewReader(text))
	order := map[string][]string{}
	return order, walkKeys(d, "", order)
}

func walkKeys(d *json.Decoder, pointer string, order map[string][]string) error {
	token, err := d.Token()
	if err != nil {
		return err
	}
	open, ok := token.(json.Delim)
	if !ok {
		return nil
	}
	for d.More() {
		below := pointer
		if open == '{' {
			key, err := d.Token()
			if err != nil {
				return err
			}
			name, ok := key.(string)
			if !ok {
				return errors.New("a key is no text")
			}
			order[pointer] = append(order[pointer], name)
			below += "/" + name
		}
		if err := walkKeys(d, below, order); err != nil {
			return err
		}
	}
	_, err = d.Token()
	return err
}

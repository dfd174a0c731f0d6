package phrase

import (
	"reflect"
	"strings"
	"sync"
)

// Where a language has a formal and an informal form of address, any text of its catalogue may give
// both: "<Sie können|Du kannst> uns <Ihre|deine> Fragen stellen." For resolves them to the formal
// one, Informal to the other.

// Informal is the catalogue that addresses the reader as one does children and friends, in a
// language that has such a form; else it has the same words.
func (c *Catalogue) Informal() *Catalogue {
	if c.informal == nil {
		return c
	}
	return c.informal()
}

// addressed is a catalogue with the formal of the two forms in all its texts, which knows the other.
func (c *Catalogue) addressed() *Catalogue {
	formal := c.with(func(c *Catalogue) {
		respell(reflect.ValueOf(c).Elem(), func(s string) string { return address(s, false) })
	})
	formal.informal = sync.OnceValue(func() *Catalogue {
		return c.with(func(c *Catalogue) {
			respell(reflect.ValueOf(c).Elem(), func(s string) string { return address(s, true) })
		})
	})
	return formal
}

// address resolves "<formal|informal>" in a text.
func address(text string, informal bool) string {
	var out strings.Builder
	for {
		before, rest, ok := strings.Cut(text, "<")
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		both, after, _ := strings.Cut(rest, ">")
		polite, familiar, _ := strings.Cut(both, "|")
		if informal {
			polite = familiar
		}
		out.WriteString(polite)
		text = after
	}
}

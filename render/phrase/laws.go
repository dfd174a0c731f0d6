package phrase

import (
	"maps"
	"reflect"
)

// A Law is what one law says otherwise than the UK GDPR, whose words are those of the
// catalogue. The keys of its tables are those of the tables there; what is empty is not
// said otherwise, but for a sentence that is "": that law has none.
type Law struct {
	Words                  func(string) string // how the law calls what the sentences and headings of the catalogue name; nil: as they do
	Sentences              map[Sentence]string
	Where                  string
	Headings               map[string]Heading
	Rights                 map[string]string
	Mechanisms, BasisNames map[string]string
	Article                func(number string) string
}

// knows reports whether the catalogue has words for a law.
func (c *Catalogue) knows(law string) bool {
	_, ok := c.Laws[law]
	return ok || law == ""
}

// under is the catalogue with the words of a law in the place of its own.
func (c *Catalogue) under(law string) *Catalogue {
	l, ok := c.Laws[law]
	if !ok {
		return c
	}
	return c.with(func(c *Catalogue) {
		if l.Words != nil {
			respell(reflect.ValueOf(&c.Sentences).Elem(), l.Words)
			respell(reflect.ValueOf(&c.Headings).Elem(), l.Words)
		}
		if len(l.Sentences) > 0 { // else the table is that of the other laws, too
			merge(&c.Sentences, l.Sentences)
			maps.DeleteFunc(c.Sentences, func(_ Sentence, text string) bool { return text == "" })
		}
		merge(&c.Headings, l.Headings)
		merge(&c.Rights, l.Rights)
		merge(&c.Mechanisms, l.Mechanisms)
		merge(&c.BasisNames, l.BasisNames)
		if l.Where != "" {
			c.Where = l.Where
		}
		if l.Article != nil {
			c.Article = l.Article
		}
	})
}

// merge puts changes into a copy of a table.
func merge[K comparable, V any](table *map[K]V, changes map[K]V) {
	if len(changes) == 0 {
		return
	}
	out := maps.Clone(*table)
	maps.Copy(out, changes)
	*table = out
}

package series

import (
	"cmp"
	"slices"

	"github.com/noticec/noticec/notice/draft"
)

// A ballot counts values. Of equal counts the one that came first wins.
type ballot struct {
	choices []choice
	at      map[string]int // of choices, by key
	total   int
}

// A choice is values that count as one, with the spelling that most of them have.
type choice struct {
	key       string
	count     int
	value     draft.Value
	spellings *ballot // nil if they are all spelt alike
}

// add counts a value among those with a key. Those of one key that are not spelt alike are told apart
// by their spelling.
func (b *ballot) add(key, spelling string, v draft.Value) {
	if b.at == nil {
		b.at = map[string]int{}
	}
	b.total++
	i, ok := b.at[key]
	if !ok {
		i = len(b.choices)
		b.at[key] = i
		b.choices = append(b.choices, choice{key: key, value: v})
	}
	c := &b.choices[i]
	c.count++
	if spelling != "" {
		if c.spellings == nil {
			c.spellings = &ballot{}
		}
		c.spellings.add(spelling, "", v)
	}
}

// best is the choice of most; its count is 0 if nothing was counted.
func (b *ballot) best() choice {
	if list := b.ranked(); len(list) > 0 {
		return list[0]
	}
	return choice{}
}

// ranked are the choices, those of most first, each with its most common spelling.
func (b *ballot) ranked() []choice {
	out := slices.Clone(b.choices)
	slices.SortStableFunc(out, func(a, c choice) int { return cmp.Compare(c.count, a.count) })
	for i := range out {
		if out[i].spellings != nil {
			out[i].value = out[i].spellings.best().value
		}
	}
	return out
}

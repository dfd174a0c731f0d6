package merge

import (
	"cmp"
	"slices"
	"strings"
)

// Words are what became of the words of a copy.
type Words struct {
	Edits []Edit // fields whose words were edited
	Left  []Left // words that have no field, or whose field cannot be told
}

// An Edit is the words of one place as they were printed, and as they are now.
type Edit struct {
	Place    int // from 1
	Old, New string

	old, new []token
}

// Left is words that were deleted or inserted and that no field takes.
type Left struct {
	Old, New     string // with some words around them in their paragraph; either may be empty
	Behind       string // the words before their paragraph, of a new one
	NewParagraph bool   // whether the new words are a paragraph of their own
	Fields       []int  // of which fields they may be, where there are several: indices
}

// Merge compares the paragraphs that were printed with those that came back. Each word of either that
// the other does not have is in exactly one of its results.
func Merge(r *Record, edited []Paragraph) Words {
	m := merger{record: r, old: printedTokens(r.Printed), new: editedTokens(edited), doubtful: map[int]bool{}}
	ids := map[string]int{} // of paragraphs that differ in their words
	was, is := numbered(m.old, ids), numbered(m.new, ids)
	paragraphs := align(len(was), len(is), 2, func(i, j int) int {
		if was[i] == is[j] {
			return 2
		}
		return 0
	})
	i, j := 0, 0
	for _, pair := range append(paragraphs, [2]int{len(m.old), len(m.new)}) {
		m.compare(slices.Concat(m.old[i:pair[0]]...), slices.Concat(m.new[j:pair[1]]...))
		if i, j = pair[0]+1, pair[1]+1; pair[0] < len(m.old) {
			m.keep(m.old[pair[0]], m.new[pair[1]])
		}
	}
	m.collect()
	return m.words
}

// numbered are paragraphs as numbers: those with the same words have the same one.
func numbered(list [][]token, ids map[string]int) []int {
	out := make([]int, len(list))
	for i, paragraph := range list {
		var words strings.Builder
		for _, t := range paragraph {
			words.WriteString(t.word + " ")
		}
		id, known := ids[words.String()]
		if !known {
			id = len(ids)
			ids[words.String()] = id
		}
		out[i] = id
	}
	return out
}

// A merger finds the place of each word that came back.
type merger struct {
	record   *Record
	old, new [][]token
	was, is  []token // in order; the place of those that came back is the one found
	doubtful map[int]bool
	words    Words
}

// keep takes a paragraph that nobody edited.
func (m *merger) keep(old, edited []token) {
	for k, t := range edited {
		t.place = old[k].place
		m.is = append(m.is, t)
	}
	m.was = append(m.was, old...)
}

// agreement is how well a printed word and one that came back agree: the same word, and in the same
// place.
func agreement(a, b token) int {
	switch {
	case a.word != b.word:
		return 0
	case a.place == 0 && len(b.anchors) == 0, slices.Contains(b.anchors, a.place):
		return 3
	}
	return 2
}

// compare finds the places of the words of paragraphs that differ.
func (m *merger) compare(old, edited []token) {
	pairs := align(len(old), len(edited), 3, func(i, j int) int { return agreement(old[i], edited[j]) })
	for _, p := range pairs {
		edited[p[1]].place = old[p[0]].place
	}
	i, j := 0, 0
	for _, p := range append(pairs, [2]int{len(old), len(edited)}) {
		m.gap(old, edited, i, p[0], j, p[1])
		i, j = p[0]+1, p[1]+1
	}
	m.was, m.is = append(m.was, old...), append(m.is, edited...)
}

// gap finds the places of the words edited[c:d], which stand where old[a:b] stood.
func (m *merger) gap(old, edited []token, a, b, c, d int) {
	var removed []int // places of words that were removed, each once
	known := map[int]bool{}
	standard := false
	for _, t := range old[a:b] {
		if standard = standard || t.place == 0; t.place > 0 && !known[t.place] {
			removed, known[t.place] = append(removed, t.place), true
		}
	}
	var open []int // words that no anchor is around
	for k := c; k < d; k++ {
		switch list := edited[k].anchors; {
		case len(list) > 0:
			edited[k].place = list[len(list)-1]
		default:
			open = append(open, k)
		}
	}
	switch {
	case len(open) == 0:
	case len(removed) == 1 && !standard:
		for _, k := range open {
			edited[k].place = removed[0]
		}
	case a == b:
		m.insert(edited, open, c, d)
	case len(removed) > 0:
		var left Left
		left.Old, left.New = around(old, a, b, old[a:b], edited, c, d, edited[c:d])
		for _, place := range removed {
			m.doubtful[place] = true
			left.Fields = append(left.Fields, m.record.Places[place-1].Field)
		}
		for k := c; k < d; k++ {
			if place := edited[k].place; place > 0 {
				m.doubtful[place] = true
			}
		}
		m.words.Left = append(m.words.Left, left)
		return
	}
	m.leave(old, edited, a, b, c, d)
}

// insert finds the places of words that were put between others: that of the field they continue, else
// of the one that they lead to. A paragraph of its own has none.
func (m *merger) insert(edited []token, open []int, c, d int) {
	for _, k := range open {
		before, behind := 0, 0
		if k > 0 && edited[k-1].paragraph == edited[k].paragraph && (k > c || c > 0) {
			before = edited[k-1].place
		}
		if d < len(edited) && edited[d].paragraph == edited[k].paragraph {
			behind = edited[d].place
		}
		edited[k].place = cmp.Or(before, behind)
	}
}

// leave lists the words that no field holds.
func (m *merger) leave(old, edited []token, a, b, c, d int) {
	standard := func(list []token) (out []token) {
		for _, t := range list {
			if t.place == 0 {
				out = append(out, t)
			}
		}
		return out
	}
	removed, added := standard(old[a:b]), standard(edited[c:d])
	if len(removed) == 0 && len(added) == 0 {
		return
	}
	var left Left
	if own := len(removed) == 0 && (c == 0 || edited[c-1].paragraph != edited[c].paragraph) && (d == len(edited) || edited[d].paragraph != edited[d-1].paragraph); own {
		before := m.is
		if c > 0 {
			before = edited[:c]
		}
		left = Left{Behind: ending(before), New: wordsOf(added), NewParagraph: true}
	} else {
		left.Old, left.New = around(old, a, b, removed, edited, c, d, added)
	}
	m.words.Left = append(m.words.Left, left)
}

// maxAround is how many words on each side of others show where they stand.
const maxAround = 6

// ending are the last words of a text.
func ending(list []token) string { return wordsOf(list[max(0, len(list)-maxAround):]) }

// around are words that became others, with those around them in their paragraph: removed of old[a:b], and
// added of edited[c:d].
func around(old []token, a, b int, removed []token, edited []token, c, d int, added []token) (was, is string) {
	side, from, to := edited, c, d
	if c == d {
		side, from, to = old, a, b
	}
	before, behind := from, to
	for before > 0 && before > from-maxAround && side[before-1].paragraph == side[from].paragraph {
		before--
	}
	for behind < len(side) && behind < to+maxAround && side[behind].paragraph == side[to-1].paragraph {
		behind++
	}
	within := func(words []token) string {
		if len(words) == 0 && (before == from && behind == to) {
			return ""
		}
		return wordsOf(slices.Concat(side[before:from], words, side[to:behind]))
	}
	return within(removed), within(added)
}

// collect makes the edits of the places whose words differ.
func (m *merger) collect() {
	old, now := map[int][]token{}, map[int][]token{}
	for _, t := range m.was {
		old[t.place] = append(old[t.place], t)
	}
	for _, t := range m.is {
		now[t.place] = append(now[t.place], t)
	}
	for k := range m.record.Places {
		place := k + 1
		same := func(a, b token) bool { return a.word == b.word }
		if slices.EqualFunc(old[place], now[place], same) {
			continue
		}
		e := Edit{Place: place, Old: wordsOf(old[place]), New: wordsOf(now[place]), old: old[place], new: now[place]}
		if m.doubtful[place] {
			m.words.Left = append(m.words.Left, Left{Old: e.Old, New: e.New, Fields: []int{m.record.Places[k].Field}})
			continue
		}
		m.words.Edits = append(m.words.Edits, e)
	}
}

// Breaks reports whether the new words of an edit are several paragraphs.
func (e Edit) Breaks() bool {
	return len(e.new) > 0 && e.new[0].paragraph != e.new[len(e.new)-1].paragraph
}

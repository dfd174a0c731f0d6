package series

import (
	"cmp"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/source"
)

// A Difference is something that most documents say in the same words, and a few nearly so. These are
// the contradictions of a series: "30 days" here, "one month" there.
type Difference struct {
	Section  string // key of the section of the draft in which most say it
	Field    string // of the section, such as "email", if it is a fact; "" if it is a sentence
	Text     string // what most say
	Count    int    // of the documents that say it
	Place    Place  // where the first of them does
	Minority []Variant
}

// A Variant is what a few say instead.
type Variant struct {
	Text   string
	Edits  []Edit // by which it differs
	Places []Place
}

// Of is how many documents say it in one way or another.
func (d *Difference) Of() int {
	n := d.Count
	for _, v := range d.Minority {
		n += len(v.Places)
	}
	return n
}

// Differences finds what a minority of documents says otherwise than most: sentences of the same words
// but for numbers, periods, dates, names and addresses, or with at least 85 of 100 words in common; and
// facts, such as the address of the data protection officer. A document that says both is not counted.
// They are in the order in which the documents say them.
func Differences(members []Member) []Difference {
	found := sentenceDifferences(members)
	found = append(found, factDifferences(members, found)...)
	at := map[string]int{}
	for i, m := range members {
		if _, ok := at[m.Name]; !ok {
			at[m.Name] = i
		}
	}
	slices.SortStableFunc(found, func(a, b Difference) int {
		return cmp.Or(cmp.Compare(at[a.Place.Name], at[b.Place.Name]), comparePos(a.Place.Span.Start, b.Place.Span.Start))
	})
	return found
}

func comparePos(a, b source.Pos) int {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
}

// A group is sentences of the same words.
type group struct {
	sentence
	form    form
	scope   string // section of a short sentence, which says something only there
	members []int
	places  []source.Span // of members
	variant []*group      // what a minority says instead
}

const (
	short   = 8   // words of a sentence that is compared only within its section
	tooLong = 120 // words of a sentence that is compared only as a whole
)

// groupsOf are the sentences of all drafts, those of the most members first.
func groupsOf(members []Member) []*group {
	var out []*group
	byText, byWords := map[string]*group{}, map[string]*group{}
	for i, m := range members {
		lang := language(m)
		sentencesOf(m.Draft, i, func(s sentence) {
			known := s.section + "\x01" + s.text
			g := byText[known]
			if g == nil {
				f := formOf(s.text, lang)
				if len(f.keys) == 0 {
					return
				}
				scope := ""
				if len(f.keys) < short {
					scope = s.section
				}
				words := scope + "\x01" + strings.Join(f.keys, " ")
				if g = byWords[words]; g == nil {
					g = &group{sentence: s, form: f, scope: scope}
					byWords[words] = g
					out = append(out, g)
				}
				byText[known] = g
			}
			if k := len(g.members); k == 0 || g.members[k-1] != i {
				g.members, g.places = append(g.members, i), append(g.places, s.span)
			}
		})
	}
	slices.SortStableFunc(out, func(a, b *group) int { return cmp.Compare(len(b.members), len(a.members)) })
	return out
}

func sentenceDifferences(members []Member) []Difference {
	groups := groupsOf(members)
	x := newIndex(groups)
	for _, g := range groups {
		most := x.nearest(g)
		switch {
		case most != nil:
			most.variant = append(most.variant, g)
		case len(g.members) >= min(enough, len(members)):
			x.add(g)
		default:
			// nobody says it so often that the others differ from it
		}
	}
	var out []Difference
	for _, g := range x.common {
		if d, ok := g.difference(members); ok {
			out = append(out, d)
		}
	}
	return out
}

// difference is what others say instead of a group, if they are a minority.
func (g *group) difference(members []Member) (Difference, bool) {
	d := Difference{Section: g.section, Text: g.text, Count: len(g.members), Place: Place{members[g.members[0]].Name, g.places[0]}}
	for _, v := range g.variant {
		one := Variant{Text: v.text, Edits: editsOf(g.form, v.form)}
		for i, m := range v.members {
			if _, both := slices.BinarySearch(g.members, m); !both {
				one.Places = append(one.Places, Place{members[m].Name, v.places[i]})
			}
		}
		d.Minority = append(d.Minority, one)
	}
	return d, len(d.Minority) > 0 && 2*d.Count > d.Of()
}

// says reports whether all members of a group also say another.
func (g *group) says(other *group) bool {
	return !slices.ContainsFunc(g.members, func(m int) bool { _, both := slices.BinarySearch(other.members, m); return !both })
}

// An index finds the sentences of many that are near to another.
type index struct {
	common []*group
	byGaps map[string][]*group // by scope and the words with gaps
	byWord map[string][]*group // by the rarest words
	count  map[string]int      // groups that have a word
}

const (
	maxSame  = 16 // sentences that differ from each other in gaps only
	maxNear  = 64 // sentences with one rare word
	maxTried = 64 // sentences to which one is compared word by word
)

func newIndex(groups []*group) *index {
	x := &index{byGaps: map[string][]*group{}, byWord: map[string][]*group{}, count: map[string]int{}}
	for _, g := range groups {
		for _, key := range g.form.gaps {
			x.count[key]++
		}
	}
	return x
}

func (g *group) gapKey() string { return g.scope + "\x01" + strings.Join(g.form.gaps, " ") }

func (x *index) add(g *group) {
	x.common = append(x.common, g)
	if key := g.gapKey(); len(x.byGaps[key]) < maxSame {
		x.byGaps[key] = append(x.byGaps[key], g)
	}
	for _, word := range x.rarest(g) {
		if len(x.byWord[word]) < maxNear {
			x.byWord[word] = append(x.byWord[word], g)
		}
	}
}

// rarest are the rarest words of a sentence, so many that two sentences which are near have one of
// them in common: of n words, near ones share at least n·t/(2-t), with t = 85/100.
func (x *index) rarest(g *group) []string {
	n := len(g.form.gaps)
	if n < short-2 || n > tooLong {
		return nil // too few words for one of them to make no difference
	}
	words := slices.Clone(g.form.gaps)
	slices.SortFunc(words, func(a, b string) int { return cmp.Or(cmp.Compare(x.count[a], x.count[b]), strings.Compare(a, b)) })
	shared := (n*85 + 114) / 115
	return slices.Compact(words[:n-shared+1])
}

// nearest is the sentence that more members say, and to which another is nearest; nil if there is none.
func (x *index) nearest(g *group) *group {
	if plain := g.form.plain(); plain > 2 || plain > 0 && !g.form.names {
		for _, h := range x.byGaps[g.gapKey()] {
			if len(h.members) > len(g.members) && !g.says(h) {
				return h
			}
		}
	}
	tried := map[*group]bool{}
	for _, word := range x.rarest(g) {
		for _, h := range x.byWord[word] {
			if tried[h] || len(h.members) <= len(g.members) || h.scope != g.scope && h.scope != "" && g.scope != "" {
				continue
			}
			if len(tried) == maxTried {
				return nil
			}
			tried[h] = true
			if isNear(h.form.gaps, g.form.gaps) && !g.says(h) {
				return h
			}
		}
	}
	return nil
}

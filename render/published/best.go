package published

import (
	"cmp"
	"slices"

	"github.com/noticec/noticec/render/html"
)

// A place is where a candidate may stand.
type place struct {
	*candidate
	stretch
}

func (p place) score() int { return score(p.stretch.found, p.stretch.anchors) }

// best is the notice that most of the words speak for which are still free; nil if none does. Of those
// that are alike it is the one whose words differ least. first says that no notice is found yet.
func (f *Finder) best(first bool) (*Match, *candidate) {
	places := f.places(first)
	var matches []Match
	for _, p := range places {
		matches = append(matches, f.match(p.candidate, p.stretch))
	}
	var best *Match
	var chosen *candidate
	for i := range matches {
		m, c := &matches[i], places[i].candidate
		switch {
		case isPartOfAny(matches, m):
		case best == nil, m.different < best.different, m.different == best.different && f.hasTitle(c) && !f.hasTitle(chosen):
			best, chosen = m, c
		case m.different == best.different && m.Anchors == best.Anchors && f.hasTitle(c) == f.hasTitle(chosen):
			best.Rival = c.Notice
		}
	}
	return best, chosen
}

// isPartOfAny reports whether a match is of a part, and the page has much more of its notice: then the part
// is as the notice says though the whole may not be.
func isPartOfAny(matches []Match, m *Match) bool {
	return m.Notice.Part != "" && slices.ContainsFunc(matches, func(whole Match) bool {
		return whole.Notice.Part == "" && whole.Notice.File == m.Notice.File && whole.same >= m.same+minRun
	})
}

// places are where the candidates stand of which the page has about as much as of the first, at most
// maxCompared.
func (f *Finder) places(first bool) []place {
	var out []place
	top := 0
	for _, c := range f.candidates {
		s := f.locate(c)
		enough := s.found >= minRun || s.found*2 >= len(c.grams) && s.found > 0
		switch {
		case c.matched:
			enough = s.found*2 >= len(c.grams) && s.found > 0
			s.anchors = 0 // which are those of the first
		case !first:
			enough = s.found*10 >= len(c.grams)*3 && s.found > 0
		}
		if !enough && s.found > 0 && s.anchors < manyIDs && !c.marked || s.found == 0 && s.anchors < manyIDs {
			continue
		}
		p := place{c, s}
		out, top = append(out, p), max(top, p.score())
	}
	out = slices.DeleteFunc(out, func(p place) bool { return p.score()*10 < top*9 })
	slices.SortStableFunc(out, func(a, b place) int { return cmp.Compare(b.score(), a.score()) })
	return out[:min(len(out), maxCompared)]
}

// hasTitle reports whether the page has the title of a notice, which stands in front of it and is no part
// of it.
func (f *Finder) hasTitle(c *candidate) bool {
	title := html.ReadWords([]byte(c.Title), false).List
	if len(title) == 0 {
		return false
	}
	for i := range f.page.List {
		if i+len(title) <= len(f.page.List) && slices.EqualFunc(title, f.page.List[i:i+len(title)], func(a, b html.Word) bool { return a.Text == b.Text }) {
			return true
		}
	}
	return false
}

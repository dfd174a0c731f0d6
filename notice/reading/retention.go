package reading

import "slices"

// periods finds lengths of time and events that end storage.
func (p *parsed) periods(s *sentence, out *[]Match) {
	units := false
	for _, h := range s.hits {
		units = units || h.term == Unit
		switch h.term {
		case Until, While, On:
			if to := p.event(s, h); to > 0 {
				p.add(out, Match{Sign: Event, Weak: !p.has(s, Keep)}, h.from, to)
			}
		}
	}
	if !units {
		return
	}
	for _, m := range p.Reader.periods.Find(p.text[s.start:s.end]) {
		from := s.from
		for from < s.to-1 && p.words[from].end <= s.start+m.Start {
			from++
		}
		to := from
		for to < s.to && p.words[to].start < s.start+m.End {
			to++
		}
		if p.noLength(s, from, to) {
			continue
		}
		*out = append(*out, Match{Sign: Period, Period: m.Period, Start: s.start + m.Start, End: s.start + m.End, Weak: !p.has(s, Keep)})
		for _, h := range s.hits {
			if h.term == RunsFrom && h.from == to && h.to < s.to && !p.open(s, h.to) {
				p.add(out, Match{Sign: Start, Period: m.Period, Weak: true}, h.from, h.to+1)
			}
		}
	}
}

// event returns the word behind an event that follows a hit closely; 0 if there is none, or an
// empty phrase in its place.
func (p *parsed) event(s *sentence, at hit) int {
	const reach = 9 // words
	for _, h := range s.hits {
		if h.term == VagueRetention && h.from <= at.to && at.from <= h.to {
			return 0
		}
	}
	for _, h := range s.hits {
		if (h.term == EndWord || h.term == EventWord && at.term != On) && h.from >= at.to && h.from < at.to+reach && p.words[h.from].clause == p.words[at.to-1].clause {
			if p.open(s, h.to) {
				return 0
			}
			return h.to
		}
	}
	return 0
}

// open reports whether an empty phrase follows a word directly: "during your membership and
// afterwards" names no end.
func (p *parsed) open(s *sentence, at int) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool { return h.term == VagueRetention && (h.from == at || h.from == at+1) })
}

// noLength reports whether a number and its unit are no length of time that data are kept: an age,
// a time that has passed, a rate. What says so stands before them, or directly behind.
func (p *parsed) noLength(s *sentence, from, to int) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool { return h.term == NotAPeriod && (h.to == from || h.from == to) })
}

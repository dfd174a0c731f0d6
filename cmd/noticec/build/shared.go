package build

import (
	"fmt"
	"slices"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// A sharing finds the faults that bases bring into several notices, so that each is reported
// once, at the base: what is wrong in the words of a base, and what every notice that extends it
// lacks. It holds findings back until all notices were seen.
type sharing struct {
	bases   map[string]*base
	order   []*base
	inBases []*brought            // findings in the words of bases, in order
	known   map[faultKey]*brought // the same
	held    []heldFindings
}

// A base is a file that notices extend.
type base struct {
	head    source.Span // of its first key
	notices int
	lacks   map[faultKey]int // how many of the notices lack something
}

// A brought is a finding in a base, with the notices that extend it.
type brought struct {
	finding diag.Diagnostic
	notices []source.Span
}

// heldFindings are the findings of a notice that lacks what its bases may lack.
type heldFindings struct {
	findings diag.List
	place    source.Span
	bases    []*base
}

// A faultKey says what is found, but not where.
type faultKey struct {
	code, message string
	place         source.Span // of a finding in the words of a base
	severity      diag.Severity
}

func newSharing() *sharing {
	return &sharing{bases: map[string]*base{}, known: map[faultKey]*brought{}}
}

// add takes the findings of a notice, the heads of the files that it is made of, and its place. It
// returns the findings that can be reported at once, and the others, which are among those of all.
func (s *sharing) add(findings diag.List, heads []source.Span, place source.Span) (now, later diag.List) {
	bases := s.basesOf(heads)
	if len(bases) == 0 {
		return findings, nil
	}
	var own diag.List
	lacking := false
	for _, d := range findings {
		inBase := slices.ContainsFunc(bases, func(b *base) bool { return d.Span.File != nil && b.head.File.Name == d.Span.File.Name })
		switch {
		case inBase && d.Accepted == nil && len(d.Related) == 0:
			s.bring(d, place)
			later = append(later, d)
			continue
		case d.Absent && !inBase:
			place = d.Span
			lacking = lacking || d.Accepted == nil
			for _, b := range bases {
				b.lacks[absence(d)]++
			}
		}
		own = append(own, d)
	}
	if !lacking {
		return own, later
	}
	s.held = append(s.held, heldFindings{own, place, bases})
	return nil, append(later, own...)
}

func absence(d diag.Diagnostic) faultKey {
	return faultKey{code: d.Code.ID, message: d.Message, severity: d.Severity}
}

func (s *sharing) bring(d diag.Diagnostic, notice source.Span) {
	k := absence(d)
	k.place = d.Span
	k.place.File = nil
	k.message += "\x00" + d.Span.File.Name
	b := s.known[k]
	if b == nil {
		b = &brought{finding: d}
		s.known[k] = b
		s.inBases = append(s.inBases, b)
	}
	b.notices = append(b.notices, notice)
}

// basesOf counts a notice for its bases, and returns them, the nearest first.
func (s *sharing) basesOf(heads []source.Span) (out []*base) {
	for _, head := range heads {
		if head.File == nil || !workspace.IsBase(head.File.Name) {
			continue
		}
		b := s.bases[head.File.Name]
		if b == nil {
			b = &base{head: head, lacks: map[faultKey]int{}}
			s.bases[head.File.Name] = b
			s.order = append(s.order, b)
		}
		if !slices.Contains(out, b) {
			b.notices++
			out = append(out, b)
		}
	}
	return out
}

// all returns the findings that were held back: those of bases first, then the others notice by
// notice.
func (s *sharing) all() diag.List {
	at := map[*base][]*brought{}
	lacks := map[*base]map[faultKey]*brought{}
	var own diag.List
	for _, h := range s.held {
		for _, d := range h.findings {
			b := s.lacking(h.bases, d)
			if b == nil {
				own = append(own, d)
				continue
			}
			if lacks[b] == nil {
				lacks[b] = map[faultKey]*brought{}
			}
			found := lacks[b][absence(d)]
			if found == nil {
				found = &brought{finding: atHead(d, b.head)}
				lacks[b][absence(d)] = found
				at[b] = append(at[b], found)
			}
			found.notices = append(found.notices, h.place)
		}
	}
	var out diag.List
	for _, b := range s.order {
		for _, found := range at[b] {
			out = append(out, found.withNotices())
		}
	}
	for _, found := range s.inBases {
		out = append(out, found.withNotices())
	}
	out.Sort()
	return append(out, own...)
}

// lacking returns the base that lacks what a finding says that the notice lacks, because all of
// the two or more notices that extend it lack that: of several the one with the most notices.
func (s *sharing) lacking(bases []*base, d diag.Diagnostic) *base {
	if !d.Absent || d.Accepted != nil {
		return nil
	}
	var out *base
	for _, b := range bases {
		if n := b.notices; n > 1 && b.lacks[absence(d)] == n && (out == nil || n > out.notices) {
			out = b
		}
	}
	return out
}

// ofBases returns the forms in which a finding about a notice is told of its bases, whose heads are
// given, where each notice that extends one has it.
func ofBases(heads []source.Span) func(diag.Diagnostic) diag.List {
	return func(d diag.Diagnostic) (out diag.List) {
		for _, head := range heads {
			if d.Absent && head.File != nil && workspace.IsBase(head.File.Name) {
				out = append(out, atHead(d, head))
			}
		}
		return out
	}
}

// atHead is a finding about a notice, placed at the head of its base.
func atHead(d diag.Diagnostic, head source.Span) diag.Diagnostic {
	d.Span = head
	d.Message = "in every notice that extends this base, " + d.Message
	return d
}

// withNotices is the finding with the first of its notices as related places.
func (b *brought) withNotices() diag.Diagnostic {
	const most = 3
	d := b.finding
	for i, place := range b.notices[:min(most, len(b.notices))] {
		message := "in this notice"
		if more := len(b.notices) - most; i == most-1 && more > 0 {
			message = fmt.Sprintf("in this notice, and in %d more", more)
		}
		d.Related = append(slices.Clip(d.Related), diag.Related{Span: place, Message: message})
	}
	return d
}

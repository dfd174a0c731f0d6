package word

import (
	"strings"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
)

// An openList is a list to which the next paragraph may add an item.
type openList struct {
	list                 *prose.List
	numID, level, indent int
	form                 string // of typed markers; empty if Word makes them
	next                 int    // the number of the next item
}

// numberOf is the list in which a paragraph is an item, and its level; nil where it is in none.
func (b *builder) numberOf(p *para) (*list, level) {
	id, lvl := p.props.numID, p.props.level
	if st := p.style; st != nil && id == unset {
		id = st.para.numID
		if lvl == unset {
			lvl = st.para.level
		}
		if st.numLevel != unset && lvl == unset {
			lvl = st.numLevel
		}
	}
	if id == unset {
		return nil, level{}
	}
	return b.pack.numbering.at(id, lvl)
}

// position is the number and level by which Word counts a paragraph.
func (b *builder) position(p *para) (numID, lvl int) {
	numID, lvl = p.props.numID, p.props.level
	if st := p.style; st != nil && numID == unset {
		numID = st.para.numID
		if lvl == unset {
			lvl = max(st.para.level, st.numLevel)
		}
	}
	return numID, max(lvl, 0)
}

// numbered is the list to which an item that Word numbers belongs.
func (s *sequence) numbered(p *para, l *list, item level) *openList {
	numID, lvl := s.position(p)
	number := s.count(numID, lvl, l, item)
	indent := p.props.indent
	if indent == unset {
		indent = item.indent
	}
	if indent == unset && p.style != nil {
		indent = p.style.para.indent
	}
	for len(s.open) > 0 {
		top := s.open[len(s.open)-1]
		deeper := top.indent > indent+indentStep
		if top.numID == numID {
			deeper = top.level > lvl
		}
		if !deeper && top.form == "" || top.form == definitions && lvl > top.level {
			break
		}
		s.open = s.open[:len(s.open)-1]
	}
	want := openList{numID: numID, level: lvl, indent: indent, list: &prose.List{Ordered: item.ordered}, next: number}
	if n := len(s.open) - 1; n >= 0 {
		top := s.open[n]
		nested := indent > top.indent+indentStep
		if top.numID == numID {
			nested = lvl > top.level
		}
		if !nested {
			if top.list.Ordered == item.ordered && (!item.ordered || number == top.next) {
				top.numID, top.level = numID, lvl
				return top
			}
			s.open = s.open[:n]
		}
	}
	return s.begin(want)
}

// indentStep is by how many twips an item stands deeper that is nested in the one above.
const indentStep = 150

// count is the number that Word shows before an item.
func (b *builder) count(numID, lvl int, l *list, item level) int {
	counter := b.counters[l.abstract]
	if counter == nil {
		counter = &[levels]int{unset, unset, unset, unset, unset, unset, unset, unset, unset}
		b.counters[l.abstract] = counter
	}
	key := [2]int{numID, lvl}
	switch {
	case l.restarts[lvl] != unset && !b.started[key]:
		b.started[key] = true
		counter[lvl] = l.restarts[lvl]
	case counter[lvl] == unset:
		counter[lvl] = item.start
	default:
		counter[lvl]++
	}
	for deeper := lvl + 1; deeper < levels; deeper++ {
		counter[deeper] = unset
	}
	return counter[lvl]
}

// typed is the list to which an item belongs whose marker was typed.
func (s *sequence) typed(p *para, m intake.Marker) *openList {
	indent := max(s.indentOf(p), 0)
	for n := len(s.open) - 1; n >= 0; n-- {
		top := s.open[n]
		if top.form == m.Form && (m.Number == 0 || m.Number == top.next) {
			s.open = s.open[:n+1]
			return top
		}
	}
	for n := len(s.open) - 1; n >= 0; n-- {
		top := s.open[n]
		nested := indent > top.indent+indentStep || top.form != m.Form && top.form != "" && top.indent <= indent && strings.Contains(subBullets, m.Form)
		if !nested || top.form == m.Form {
			s.open = s.open[:n]
		}
	}
	return s.begin(openList{list: &prose.List{Ordered: m.Number > 0}, indent: indent, form: m.Form, next: m.Number})
}

// subBullets are the markers of items that are usually nested below those with others.
const subBullets = "o-–—▪"

// begin opens a list, within the last item of the innermost open one.
func (s *sequence) begin(l openList) *openList {
	if l.list.Ordered {
		l.list.Before = l.next - 1
	}
	if n := len(s.open) - 1; n >= 0 && n+1 < intake.MaxDepth {
		if s.open[n].form == definitions && s.term != nil {
			s.term.Inlines, s.term = labelled(s.term.Inlines, s.language), nil
		}
		s.append(s.open[n], l.list)
	} else {
		s.closeLists()
		s.out = append(s.out, l.list)
	}
	s.open = append(s.open, &l)
	return &l
}

// append adds a block to the last item of a list.
func (s *sequence) append(l *openList, block prose.Block) {
	item := &l.list.Items[len(l.list.Items)-1]
	item.Blocks = append(item.Blocks, block)
}

// item adds a paragraph as an item of a list.
func (s *sequence) item(p *para, runs []run, l *openList) {
	block := s.plainParagraph(p, runs)
	l.list.Items = append(l.list.Items, prose.ListItem{ID: s.idOf(p, false), Blocks: []prose.Block{block}})
	l.next++
	s.extend(block)
}

// continued adds a paragraph to the last item of the innermost list to whose text it is indented.
func (s *sequence) continued(p *para) {
	if _, lvl := s.position(p); p.props.numID != unset {
		for len(s.open) > 1 && s.open[len(s.open)-1].level > lvl {
			s.open = s.open[:len(s.open)-1]
		}
	} else {
		for len(s.open) > 1 && s.open[len(s.open)-1].indent > s.indentOf(p)+indentStep {
			s.open = s.open[:len(s.open)-1]
		}
	}
	block := s.plainParagraph(p, p.runs)
	s.append(s.open[len(s.open)-1], block)
	s.extend(block)
}

// isContinued reports whether a paragraph without a number stands under the text of an item.
func (s *sequence) isContinued(p *para) bool {
	indent := s.open[0].indent
	return indent > 0 && s.indentOf(p) >= indent-indentStep && s.indentOf(p) > 0
}

func (b *builder) indentOf(p *para) int {
	if p.style == nil {
		return p.props.indent
	}
	return p.props.or(p.style.para).indent
}

// extend makes the open lists end behind a block.
func (s *sequence) extend(block *prose.Paragraph) {
	for _, l := range s.open {
		extend(&l.list.Place, block.Span)
	}
}

// closeLists ends the open lists; the notes to which the blocks before refer follow.
func (s *sequence) closeLists() {
	s.open = nil
	s.out = append(s.out, s.flushNotes()...)
}

package word

import (
	"encoding/xml"
	"strings"
)

// levels are those of one numbering.
const levels = 9

// A level says how the items of one level are marked.
type level struct {
	ordered bool
	silent  bool // no mark is shown: the paragraph continues the item before
	start   int
	indent  int // twips, or unset
}

// A list is a w:num: a use of an abstract numbering, whose counters it shares with other uses
// unless it starts anew.
type list struct {
	abstract int
	levels   [levels]level
	restarts [levels]int // the number with which its first item starts, or unset
}

type numbering struct{ lists map[int]*list }

// at is the list of a number and its level; nil where the paragraph is no item.
func (n *numbering) at(numID, lvl int) (*list, level) {
	l := n.lists[numID]
	if l == nil || numID == 0 {
		return nil, level{}
	}
	return l, l.levels[min(max(lvl, 0), levels-1)]
}

// An abstractList is a w:abstractNum.
type abstractList struct {
	levels  [levels]level
	link    string // the style of numbering that defines it instead
	defines string // the style of numbering that it defines
}

// readNumbering reads a part of numberings, and tells styles on which level they stand.
func readNumbering(a *archive, name string, s *styles) (*numbering, error) {
	n := &numbering{lists: map[int]*list{}}
	data, err := a.read(name)
	if err != nil || data == nil {
		return n, err
	}
	m := newMarkup(name, data)
	if !m.root("numbering") {
		return n, m.err
	}
	abstracts := map[int]*abstractList{}
	defined := map[string]*abstractList{}
	m.children(func(e xml.StartElement) {
		id := number(e, "abstractNumId", 0, 1<<24, 0)
		switch e.Name.Local {
		case "abstractNum":
			abstracts[id] = m.abstractList(s)
			if name := abstracts[id].defines; name != "" {
				defined[name] = abstracts[id]
			}
		case "num":
			m.list(e, n, abstracts)
		default:
			m.skip()
		}
	})
	for _, l := range n.lists { // each on its own, so that the order means nothing
		if abs := abstracts[l.abstract]; abs != nil && abs.link != "" && defined[abs.link] != nil {
			l.levels = defined[abs.link].levels
		}
	}
	return n, m.err
}

func (m *markup) abstractList(s *styles) *abstractList {
	abs := &abstractList{}
	for i := range abs.levels {
		abs.levels[i] = level{start: 1, silent: true, indent: unset}
	}
	m.children(func(e xml.StartElement) {
		switch e.Name.Local {
		case "numStyleLink":
			abs.link = attr(e, "val")
		case "styleLink":
			abs.defines = attr(e, "val")
		case "lvl":
			at := number(e, "ilvl", 0, levels-1, 0)
			abs.levels[at] = m.level(at, s)
			return
		}
		m.skip()
	})
	return abs
}

// level reads w:lvl. Start is 0 for numberings that say nothing of it (17.9.25).
func (m *markup) level(at int, s *styles) level {
	l := level{ordered: true, indent: unset}
	label, none := "", false
	m.children(func(e xml.StartElement) {
		switch e.Name.Local {
		case "start":
			l.start = number(e, "val", 0, 1<<15, 1)
		case "numFmt":
			l.ordered = attr(e, "val") != "bullet"
			none = attr(e, "val") == "none"
		case "lvlText":
			label = attr(e, "val")
		case "lvlPicBulletId":
			label = "•"
		case "pStyle":
			if st := s.byID[attr(e, "val")]; st != nil {
				st.numLevel = at
			}
		case "pPr":
			l.indent = m.paraProps().indent
			return
		}
		m.skip()
	})
	l.silent = strings.TrimSpace(label) == "" || none && !strings.ContainsFunc(label, isMark)
	l.ordered = l.ordered && !none && strings.Contains(label, "%")
	return l
}

// isMark reports whether r is seen, and no place for the number of a level, such as "%1".
func isMark(r rune) bool { return r != '%' && (r < '0' || r > '9') && r != ' ' && r != '.' }

// list reads w:num. The abstract numberings stand before it.
func (m *markup) list(e xml.StartElement, n *numbering, abstracts map[int]*abstractList) {
	id := number(e, "numId", 0, 1<<24, 0)
	l := &list{}
	for i := range l.restarts {
		l.levels[i] = level{silent: true, indent: unset}
		l.restarts[i] = unset
	}
	m.children(func(e xml.StartElement) {
		switch e.Name.Local {
		case "abstractNumId":
			l.abstract = number(e, "val", 0, 1<<24, 0)
			if abs := abstracts[l.abstract]; abs != nil {
				l.levels = abs.levels
			}
		case "lvlOverride":
			at := number(e, "ilvl", 0, levels-1, 0)
			m.children(func(e xml.StartElement) {
				switch e.Name.Local {
				case "startOverride":
					l.restarts[at] = number(e, "val", 0, 1<<15, 1)
				case "lvl":
					l.levels[at] = m.level(at, &styles{})
					return
				}
				m.skip()
			})
			return
		}
		m.skip()
	})
	n.lists[id] = l
}

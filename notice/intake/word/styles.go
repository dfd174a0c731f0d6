package word

import "encoding/xml"

// A toggle is a property that may be left open, on or off.
type toggle int8

const (
	open toggle = iota
	on
	off
)

func toggleOf(e xml.StartElement) toggle {
	if isOn(e) {
		return on
	}
	return off
}

// or is t, or if that is open, below.
func (t toggle) or(below toggle) toggle {
	if t == open {
		return below
	}
	return t
}

// runProps are the properties of a run, or those that a style gives to one. Size is in half
// points; 0 means that it is open.
type runProps struct {
	style                           string
	bold, italic, hidden, underline toggle
	rightToLeft                     toggle
	size                            int
	lang, bidi, font                string // bidi is the language of words from right to left
	code                            bool   // whether they are text for machines
}

func (p runProps) or(below runProps) runProps {
	p.bold, p.italic = p.bold.or(below.bold), p.italic.or(below.italic)
	p.hidden, p.underline = p.hidden.or(below.hidden), p.underline.or(below.underline)
	p.rightToLeft = p.rightToLeft.or(below.rightToLeft)
	if p.size == 0 {
		p.size = below.size
	}
	if p.lang == "" {
		p.lang = below.lang
	}
	if p.bidi == "" {
		p.bidi = below.bidi
	}
	if p.font == "" {
		p.font = below.font
	}
	return p
}

// Of a paragraph's properties, what is not written is unset.
const unset = -1

// paraProps are the properties of a paragraph, or those that a style gives to one. Indent is in
// twips from the margin to the text behind a number.
type paraProps struct {
	style                         string
	outline, numID, level, indent int
	removed                       string // how its end was removed, by a tracked change: "deleted text" or "moved text"
}

func newParaProps() paraProps {
	return paraProps{outline: unset, numID: unset, level: unset, indent: unset}
}

func (p paraProps) or(below paraProps) paraProps {
	if p.outline == unset {
		p.outline = below.outline
	}
	if p.numID == unset {
		p.numID = below.numID
	}
	if p.level == unset {
		p.level = below.level
	}
	if p.indent == unset {
		p.indent = below.indent
	}
	return p
}

// A style is one of the document's own. Its name is that of Word's English edition for styles
// that Word brings along, and the user's for others.
type style struct {
	id, name, kind, basedOn string
	para                    paraProps
	run                     runProps
	names                   []string // normalised: its own, then those on which it is based
	numLevel                int      // the level of the list that names it, or unset
	headRow                 bool     // of a table: whether it shows the first row as heads
}

type styles struct {
	byID        map[string]*style
	defaults    runProps
	defaultPara string // id of the style of paragraphs that name none
}

// readStyles reads a part of styles, and gives each what it inherits.
func readStyles(a *archive, name string) (*styles, error) {
	s := &styles{byID: map[string]*style{}}
	data, err := a.read(name)
	if err != nil || data == nil {
		return s, err
	}
	m := newMarkup(name, data)
	if !m.root("styles") {
		return s, m.err
	}
	var list []*style
	m.children(func(e xml.StartElement) {
		switch e.Name.Local {
		case "docDefaults":
			m.children(func(e xml.StartElement) {
				if e.Name.Local != "rPrDefault" {
					m.skip()
					return
				}
				m.children(func(e xml.StartElement) { s.defaults = m.runProps() })
			})
		case "style":
			st := m.style(e)
			if isDefault(e) && st.kind == "paragraph" && s.defaultPara == "" {
				s.defaultPara = st.id
			}
			if s.byID[st.id] == nil {
				s.byID[st.id] = st
				list = append(list, st)
			}
		default:
			m.skip()
		}
	})
	inherited := map[*style]bool{}
	for _, st := range list {
		s.inherit(st, inherited, 0)
	}
	return s, m.err
}

func isDefault(e xml.StartElement) bool {
	v := attr(e, "default")
	return v == "1" || v == "true" || v == "on"
}

func (m *markup) style(e xml.StartElement) *style {
	st := &style{id: attr(e, "styleId"), kind: attr(e, "type"), para: newParaProps(), numLevel: unset}
	m.children(func(e xml.StartElement) {
		switch e.Name.Local {
		case "name":
			st.name = attr(e, "val")
			m.skip()
		case "basedOn":
			st.basedOn = attr(e, "val")
			m.skip()
		case "pPr":
			st.para = m.paraProps()
		case "rPr":
			st.run = m.runProps()
		case "tblStylePr":
			st.headRow = st.headRow || attr(e, "type") == "firstRow"
			m.skip()
		default:
			m.skip()
		}
	})
	st.names = []string{normalName(st.name), normalName(st.id)}
	return st
}

// maxBases bounds the styles on which a style is based; those beyond are not asked.
const maxBases = 32

// inherit fills in what a style has from those on which it is based. In a circle, the first that
// is met has nothing of itself.
func (s *styles) inherit(st *style, done map[*style]bool, depth int) {
	if done[st] {
		return
	}
	done[st] = true
	base := s.byID[st.basedOn]
	if base == nil || base.kind != st.kind || depth == maxBases {
		return
	}
	s.inherit(base, done, depth+1)
	st.run = st.run.or(base.run)
	st.para = st.para.or(base.para)
	st.headRow = st.headRow || base.headRow
	if len(st.names) < 2*maxBases {
		st.names = append(st.names[:len(st.names):len(st.names)], base.names...)
	}
}

// paragraph is the style of a paragraph that names id; nil if there is none.
func (s *styles) paragraph(id string) *style {
	if id == "" {
		id = s.defaultPara
	}
	if st := s.byID[id]; st != nil && st.kind != "character" {
		return st
	}
	return s.byID[s.defaultPara]
}

// run is how a run with its own properties is shown in a paragraph of a style. What turns a
// property on in both styles turns it off again; the run's own word is the last (17.7.3).
func (s *styles) run(own runProps, para *style) runProps {
	var pr, cr runProps
	if para != nil {
		pr = para.run
	}
	if st := s.byID[own.style]; st != nil && st.kind == "character" {
		cr = st.run
		own.code = st.isNamed(codeNames)
		if st.isNamed(citationNames) {
			own.italic = on
		}
	}
	both := func(a, b toggle) toggle {
		if a == on && b == on {
			return off
		}
		return b.or(a)
	}
	below := cr.or(pr)
	below.bold, below.italic, below.hidden = both(pr.bold, cr.bold), both(pr.italic, cr.italic), both(pr.hidden, cr.hidden)
	out := own.or(below).or(s.defaults)
	if out.size == 0 {
		out.size = 20 // as Word does where no style gives one
	}
	if out.rightToLeft == on && out.bidi != "" {
		out.lang = out.bidi
	}
	return out
}

// runProps reads w:rPr.
func (m *markup) runProps() runProps {
	var p runProps
	m.children(func(e xml.StartElement) {
		switch e.Name.Local {
		case "rStyle":
			p.style = attr(e, "val")
		case "b":
			p.bold = toggleOf(e)
		case "i":
			p.italic = toggleOf(e)
		case "vanish":
			p.hidden = toggleOf(e)
		case "u":
			p.underline = toggleOf(e)
		case "sz":
			p.size = number(e, "val", 0, 3000, 0)
		case "rtl":
			p.rightToLeft = toggleOf(e)
		case "lang":
			p.lang, p.bidi = attr(e, "val"), attr(e, "bidi")
		case "rFonts":
			p.font = attr(e, "ascii")
		}
		m.skip() // among others, what a tracked change replaced
	})
	return p
}

// paraProps reads w:pPr, and the properties of the mark at the paragraph's end.
func (m *markup) paraProps() paraProps {
	p := newParaProps()
	m.children(func(e xml.StartElement) {
		switch e.Name.Local {
		case "pStyle":
			p.style = attr(e, "val")
		case "outlineLvl":
			p.outline = number(e, "val", 0, 9, unset)
		case "ind":
			p.indent = number(e, "left", 0, 1<<15, number(e, "start", 0, 1<<15, unset)) // either edition's
		case "numPr":
			m.numProps(&p)
			return
		case "rPr":
			m.children(func(e xml.StartElement) {
				switch e.Name.Local {
				case "del":
					p.removed = deleted
				case "moveFrom":
					p.removed = moved
				}
				m.skip()
			})
			return
		}
		m.skip()
	})
	return p
}

func (m *markup) numProps(p *paraProps) {
	p.level = unset
	m.children(func(e xml.StartElement) {
		switch e.Name.Local {
		case "numId":
			p.numID = number(e, "val", 0, 1<<24, 0)
		case "ilvl":
			p.level = number(e, "val", 0, levels-1, 0)
		}
		m.skip()
	})
}

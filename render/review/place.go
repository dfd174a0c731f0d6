package review

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// A target is where a remark stands: words of a line, in bytes of its plain text.
type target struct{ line, start, end int }

// place finds the words that a concern is about: those of the field that holds its place; else the
// nearest that were written in the same item; else the heading of its section, or the title. What is
// missing has a place at the heading of its section, or of the chapter where that belongs, alone.
func (p *page) place(c *concern) *target {
	if c.absent {
		return p.headingOf(c.node)
	}
	key, _, _ := strings.Cut(c.node, "/")
	if c.span.IsValid() {
		if t := p.inField(c.span); t != nil {
			return t
		}
		key = cmp.Or(sectionAt(c.span.File, c.span.Start.Line), key)
		if t := p.near(c.span, key); t != nil {
			return t
		}
	}
	if t := p.headingOf(key); t != nil {
		return t
	}
	for i, l := range p.lines {
		if l.words == &p.d.TitleWords {
			return p.whole(i)
		}
	}
	return nil
}

// whole is a line with all its words; nil if it has none.
func (p *page) whole(i int) *target {
	n := len(doc.Plain(*p.lines[i].words))
	if n == 0 {
		return nil
	}
	return &target{i, 0, n}
}

// headingOf is the heading of a section, or the first words in it; where it is not printed, that of the
// section or the chapter where it belongs.
func (p *page) headingOf(section string) *target {
	if section == "" {
		return nil
	}
	ids := []string{section}
	if p.elsewhere != nil {
		ids = append(ids, p.elsewhere(section)...)
	}
	for _, key := range ids {
		for i, l := range p.lines {
			if !l.early && (l.heading == key || l.heading == "rights-object" && key == "rights") {
				return p.from(i)
			}
		}
	}
	return nil
}

// from is the first line with words from a line on.
func (p *page) from(i int) *target {
	for ; i < len(p.lines); i++ {
		if t := p.whole(i); t != nil {
			return t
		}
	}
	return nil
}

func within(s, in source.Span) bool {
	return s.File == in.File && !s.Start.Before(in.Start) && !in.End.Before(s.End)
}

// inField is the part of a field that a place is in, at the occurrence in its own section, if there
// is one.
func (p *page) inField(s source.Span) *target {
	var found []written
	for _, w := range p.written {
		if within(s, w.text.Span) && w.end > w.start {
			found = append(found, w)
		}
	}
	key := sectionAt(s.File, s.Start.Line)
	slices.SortStableFunc(found, func(a, b written) int {
		return cmp.Compare(p.lines[a.line].rank(key), p.lines[b.line].rank(key))
	})
	for _, w := range found {
		if t := p.part(w, s); t != nil {
			return t
		}
	}
	if len(found) > 0 {
		return &target{found[0].line, found[0].start, found[0].end}
	}
	return nil
}

// rank orders the lines that say the words of a field: those of its own section are before those that
// refer to it, and these before those that say in short what stands below.
func (l *line) rank(section string) int {
	switch {
	case l.early:
		return 2
	case section != "" && (l.id == section || strings.HasPrefix(l.id, section+"-")):
		return 0
	}
	return 1
}

// sectionAt is the key of a section, at the top of YAML, that a line is of; empty if there is none.
func sectionAt(f *source.File, line int) string {
	for ; line > 0; line-- {
		if s := f.Line(line); s != "" && !strings.ContainsAny(s[:1], " #-\t") {
			key, _, _ := strings.Cut(s, ":")
			return strings.Trim(key, ` "'`)
		}
	}
	return ""
}

// part finds the very words of a place in an occurrence of their field; nil if it has them not.
func (p *page) part(w written, s source.Span) *target {
	if s == w.text.Span {
		return nil
	}
	value := w.text.Value
	i := sort.Search(len(value), func(i int) bool { return !w.text.Sub(i, min(i+1, len(value))).Start.Before(s.Start) })
	j := i + sort.Search(len(value)-i, func(n int) bool { return !w.text.Sub(i, min(i+n+1, len(value))).End.Before(s.End) }) + 1
	if i >= j || j > len(value) || i == 0 && j == len(value) {
		return nil
	}
	words := strings.TrimSpace(doc.Plain((*prose.Fields)(nil).ReadLine(source.Text{Value: value[i:j]})))
	if words == "" {
		return nil
	}
	printed := doc.Plain(*p.lines[w.line].words)[w.start:w.end]
	at := occurrence(printed, words, strings.Count(value[:i], words))
	if at < 0 {
		return nil
	}
	return &target{w.line, w.start + at, w.start + at + len(words)}
}

// occurrence is where words stand in a text for the time after so many others, in bytes and in letters
// of any case; where they do not stand so often, for the last time; -1 if not at all.
func occurrence(text, words string, others int) int {
	lower, small := strings.ToLower(text), strings.ToLower(words)
	if len(lower) != len(text) || len(small) != len(words) {
		return strings.Index(text, words)
	}
	at := -1
	for from := 0; others >= 0; others-- {
		k := strings.Index(lower[from:], small)
		if k < 0 {
			break
		}
		at, from = from+k, from+k+len(small)
	}
	return at
}

// origins returns where the words that come from each line of a source stand: those of a field before
// those of a block.
func (p *page) origins(f *source.File) map[int]target {
	if known := p.byLine[f]; known != nil {
		return known
	}
	out := map[int]target{}
	add := func(line int, t *target) {
		if _, known := out[line]; !known && t != nil {
			out[line] = *t
		}
	}
	for _, w := range p.written {
		if w.text.Span.File == f && !p.lines[w.line].early && w.end > w.start {
			add(w.text.Span.Start.Line, &target{w.line, w.start, w.end})
		}
	}
	for i, l := range p.lines {
		if l.place.File == f && l.place.IsValid() && !l.early {
			add(l.place.Start.Line, p.from(i))
		}
	}
	if p.byLine == nil {
		p.byLine = map[*source.File]map[int]target{}
	}
	p.byLine[f] = out
	return out
}

// near is what was written at the line of a place; else above it, and else below it, in the same item;
// else above it in the same section. The key of a section is the same as its heading.
func (p *page) near(s source.Span, section string) *target {
	known := p.origins(s.File)
	first, _ := content(s.File.Line(s.Start.Line))
	var outer *target
	lowest := math.MaxInt // column of all lines between
	for n := s.Start.Line; n > 0 && lowest > 0; n-- {
		column, behind := content(s.File.Line(n))
		if t, ok := known[n]; ok && behind <= lowest {
			if behind >= first {
				return &t
			}
			outer = &t
			break
		}
		if column >= 0 {
			lowest = min(lowest, column)
		}
	}
	if first == 0 {
		if t := p.headingOf(section); t != nil {
			return t
		}
	}
	for n := s.Start.Line + 1; n <= s.File.LineCount(); n++ {
		if column, _ := content(s.File.Line(n)); column >= 0 && column <= first {
			break
		}
		if t, ok := known[n]; ok {
			return &t
		}
	}
	return outer
}

// content returns the columns, from 0, of the first character of a line of YAML and of the first
// behind the dashes of a list; -1 for a line that says nothing.
func content(s string) (first, behind int) {
	rest := strings.TrimLeft(s, " ")
	if rest == "" || rest[0] == '#' {
		return -1, -1
	}
	first = len(s) - len(rest)
	for strings.HasPrefix(rest, "- ") {
		rest = strings.TrimLeft(rest[1:], " ")
	}
	return first, len(s) - len(rest)
}

// mark gives numbers to the concerns that have a place, in the order of the words, and marks these.
func (p *page) mark(list []concern) []doc.Remark {
	var placed []*concern
	for i := range list {
		if list[i].at != nil {
			placed = append(placed, &list[i])
		}
	}
	slices.SortStableFunc(placed, func(a, b *concern) int {
		return cmp.Or(cmp.Compare(a.at.line, b.at.line), cmp.Compare(a.at.start, b.at.start), cmp.Compare(b.at.end, a.at.end))
	})
	var out []doc.Remark
	marks := map[target][]int{}
	var order []target
	for i, c := range placed {
		c.number, c.anchor = i+1, p.lines[c.at.line].id
		out = append(out, c.remark)
		if marks[*c.at] == nil {
			order = append(order, *c.at)
		}
		marks[*c.at] = append(marks[*c.at], i)
	}
	for _, t := range order {
		l := p.lines[t.line]
		words := l.words
		*words = wrap(*words, t.start, t.end, func(in []doc.Inline) doc.Inline {
			return doc.Remarked{Remarks: marks[t], Inlines: in}
		})
		if l.stamp != nil {
			l.stamp.Words = *words
		}
	}
	return out
}

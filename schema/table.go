package schema

import (
	"fmt"
	"strconv"
	"strings"
)

// The table of a schema is what validation needs of it, in a form that is read in a
// fraction of the time that JSON takes. Each line is a part: fields between tabs, the first
// letter of each says what it is; other parts are named by the number of their line. The
// last line is the whole. What a line names may stand after it.

// writeTable writes the parts as a table. Parts that say the same are written once, but for
// definitions, whose names are told.
func writeTable(root *part) string {
	w := &tableWriter{at: map[*part]int{}, same: map[string]int{}}
	w.add(root)
	return strings.Join(w.lines, "\n") + "\n"
}

type tableWriter struct {
	lines []string
	at    map[*part]int
	same  map[string]int
}

// add writes a part and those below it, and returns the number of its line.
func (w *tableWriter) add(p *part) int {
	if n, ok := w.at[p]; ok {
		return n
	}
	place := -1
	if p.name != "" { // it may stand below itself
		place = len(w.lines)
		w.at[p], w.lines = place, append(w.lines, "")
	}
	line := w.line(p)
	if place >= 0 {
		w.lines[place] = line
		return place
	}
	n, ok := w.same[line]
	if !ok {
		n = len(w.lines)
		w.lines, w.same[line] = append(w.lines, line), n
	}
	w.at[p] = n
	return n
}

func (w *tableWriter) line(p *part) string {
	var out []string
	put := func(letter, value string) {
		if value != "" {
			out = append(out, letter+value)
		}
	}
	below := func(letter string, p *part) {
		if p != nil {
			put(letter, strconv.Itoa(w.add(p)))
		}
	}
	put("n", p.name)
	put("#", p.comment)
	if p.types != 0 {
		put("t", strconv.Itoa(int(p.types)))
	}
	for _, v := range p.enum {
		put("e", string(v))
	}
	for _, key := range p.required {
		put("r", key)
	}
	for _, k := range p.keys {
		number := "-"
		if k.part != nil {
			number = strconv.Itoa(w.add(k.part))
		}
		put("k", number+" "+k.key)
	}
	if p.closed {
		put("x", "x")
	}
	below("o", p.others)
	below("i", p.items)
	below("?", p.cond)
	below("+", p.then)
	below("-", p.orElse)
	if p.pattern != nil {
		put("p", p.pattern.text)
	}
	put(">", p.min)
	put("<", p.max)
	if p.lengths != unlimited {
		put("l", fmt.Sprintf("%d %d", p.lengths.least, p.lengths.most))
	}
	if p.counts != unlimited {
		put("c", fmt.Sprintf("%d %d", p.counts.least, p.counts.most))
	}
	return strings.Join(out, "\t")
}

// readTable reads a table. It keeps parts of the text.
func readTable(text string) (*part, error) {
	r := tableReader{parts: make([]part, strings.Count(text, "\n"))}
	if len(r.parts) == 0 {
		return nil, fmt.Errorf("the table is empty")
	}
	for i := range r.parts {
		p := &r.parts[i]
		p.lengths, p.counts = unlimited, unlimited
		var line string
		line, text, _ = strings.Cut(text, "\n")
		for line != "" {
			var field string
			field, line, _ = strings.Cut(line, "\t")
			if err := r.field(p, field[0], field[1:]); err != nil {
				return nil, fmt.Errorf("line %d of the table: %q: %w", i+1, field, err)
			}
		}
	}
	return &r.parts[len(r.parts)-1], nil
}

type tableReader struct{ parts []part }

func (r *tableReader) field(p *part, letter byte, value string) (err error) {
	switch letter {
	case 'n':
		p.name = value
	case '#':
		p.comment = value
	case 't':
		var n int
		n, err = strconv.Atoi(value)
		p.types = kindSet(n)
	case 'e':
		p.enum = append(p.enum, literal(value))
	case 'r':
		p.required = append(p.required, value)
	case 'k':
		number, key, _ := strings.Cut(value, " ")
		k := property{key: key}
		if number != "-" {
			k.part, err = r.at(number)
		}
		p.keys = append(p.keys, k)
	case 'x':
		p.closed = true
	case 'o':
		p.others, err = r.at(value)
	case 'i':
		p.items, err = r.at(value)
	case '?':
		p.cond, err = r.at(value)
	case '+':
		p.then, err = r.at(value)
	case '-':
		p.orElse, err = r.at(value)
	case 'p':
		p.pattern = newPattern(value)
	case '>':
		p.min = value
	case '<':
		p.max = value
	case 'l':
		p.lengths, err = readLimits(value)
	case 'c':
		p.counts, err = readLimits(value)
	default:
		err = fmt.Errorf("it is not known")
	}
	return err
}

func (r *tableReader) at(number string) (*part, error) {
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 || n >= len(r.parts) {
		return nil, fmt.Errorf("there is no line %q", number)
	}
	return &r.parts[n], nil
}

func readLimits(value string) (limits, error) {
	least, most, _ := strings.Cut(value, " ")
	a, err := strconv.Atoi(least)
	if err != nil {
		return unlimited, err
	}
	b, err := strconv.Atoi(most)
	return limits{a, b}, err
}

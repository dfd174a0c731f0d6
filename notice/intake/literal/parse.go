package literal

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
)

type parser struct {
	file      *source.File
	src       string
	at        int
	placed    int        // the offset of place, which only moves on
	place     source.Pos // line and column of placed
	values    int
	templates int // that the present place is within
	faults    []Fault
	err       error
}

// value reads the value at p.at, with depth others around it. It always moves on unless the file
// ends.
func (p *parser) value(depth int) *Value {
	if p.values++; p.values > maxValues && p.err == nil {
		p.err = &intake.LimitError{What: fmt.Sprintf("%d values", maxValues)}
	}
	start := p.at
	from := p.pos(start)
	v := &Value{Span: source.Span{File: p.file, Start: from}}
	switch {
	case p.at >= len(p.src) || p.err != nil:
		p.at = len(p.src)
	case depth >= intake.MaxDepth && strings.IndexByte("{[", p.src[p.at]) >= 0:
		p.fault(start, fmt.Sprintf("values are nested more than %d deep", intake.MaxDepth))
		p.skip()
		v.Kind, v.Text = Code, p.src[start:p.at]
	case p.src[p.at] == '{':
		p.object(v, depth)
	case p.src[p.at] == '[':
		p.array(v, depth)
	case strings.IndexByte("\"'`", p.src[p.at]) >= 0:
		p.text(v, start)
	default:
		p.word(v, start)
	}
	v.Span.End = p.pos(p.at)
	return v
}

// maxValues is more than any list of cookies or TILT document has.
const maxValues = 200_000

// text reads strings, joined by "+" where there are several.
func (p *parser) text(v *Value, start int) {
	var out strings.Builder
	for {
		s, ok := p.quoted()
		if !ok {
			p.rest(v, start)
			return
		}
		out.WriteString(s)
		end := p.at
		if p.space(); p.at < len(p.src) && p.src[p.at] == '+' {
			if p.at++; p.quote() {
				continue
			}
		}
		if !p.ends() {
			p.rest(v, start)
			return
		}
		p.at, v.Kind, v.Text = end, String, out.String()
		return
	}
}

// quote moves to the next token, and reports whether it is a string.
func (p *parser) quote() bool {
	p.space()
	return p.at < len(p.src) && strings.IndexByte("\"'`", p.src[p.at]) >= 0
}

// word reads a number, a name of a value, or an expression.
func (p *parser) word(v *Value, start int) {
	for p.at < len(p.src) && (isNameByte(p.src[p.at]) || strings.IndexByte("+-.", p.src[p.at]) >= 0) {
		p.at++
	}
	end := p.at
	v.Text = p.src[start:end]
	if p.space(); !p.ends() {
		p.rest(v, start)
		return
	}
	p.at = end
	switch v.Text {
	case "null", "undefined":
		v.Kind = Null
	case "true", "false":
		v.Kind = Bool
	default:
		v.Kind = Code
		if digits := strings.TrimLeft(v.Text, "+-."); digits != "" && digits[0] >= '0' && digits[0] <= '9' {
			v.Kind = Number
		}
	}
	if v.Text == "" {
		p.fault(start, "a value is missing")
	}
}

// rest reads v as an expression: up to the comma or bracket that ends it.
func (p *parser) rest(v *Value, start int) {
	p.at = start
	p.skip()
	v.Kind, v.Text = Code, strings.TrimSpace(p.src[start:p.at])
}

// ends reports whether a value ends before the next token: what follows is no operator.
func (p *parser) ends() bool {
	if p.at >= len(p.src) || strings.IndexByte(",}];)", p.src[p.at]) >= 0 {
		return true
	}
	// Where a comma was forgotten, a key or a value follows.
	return strings.IndexByte("\"'`{[", p.src[p.at]) >= 0 && strings.ContainsAny(p.src[max(0, p.at-1):p.at], " \t\r\n/")
}

func (p *parser) array(v *Value, depth int) {
	v.Kind = Array
	p.elements(v, ']', "list", "value", func() { v.Items = append(v.Items, p.value(depth+1)) })
}

func (p *parser) object(v *Value, depth int) {
	v.Kind, v.byKey = Object, map[string]*Value{}
	p.elements(v, '}', "object", "key", func() {
		m := p.member(depth)
		if v.byKey[m.Key] != nil && m.Value.Kind != Code {
			p.faultAt(m.Span, fmt.Sprintf("the key %q stands here twice, and the last one counts", m.Key))
		}
		v.byKey[m.Key] = m.Value
		v.Members = append(v.Members, m)
	})
}

// elements reads what stands within the brackets of a list or an object, which end ends, by calls of
// read at each element.
func (p *parser) elements(v *Value, end byte, kind, element string, read func()) {
	p.at++
	for p.space(); p.at < len(p.src) && p.err == nil; p.space() {
		switch c := p.src[p.at]; c {
		case end:
			p.at++
			return
		case ']', '}', ')', ';':
			p.fault(p.at, fmt.Sprintf("%q stands in %s that is not closed", c, v.Kind))
			return
		case ',':
			p.fault(p.at, fmt.Sprintf("a %s is missing", element))
			p.at++
		default:
			read()
			p.comma()
		}
	}
	p.faultAt(v.Span, fmt.Sprintf("the %s is not closed", kind))
}

// member reads a key with its value. A method, an accessor, what is spread and a computed key are
// Code.
func (p *parser) member(depth int) Member {
	start := p.at
	from := p.pos(start)
	key, ok := "", true
	if strings.IndexByte("\"'`", p.src[p.at]) >= 0 {
		key, ok = p.quoted()
	} else {
		for p.at < len(p.src) && isNameByte(p.src[p.at]) {
			p.at++
		}
		key = p.src[start:p.at]
	}
	m := Member{Key: key, Span: source.Span{File: p.file, Start: from, End: p.pos(p.at)}}
	if p.space(); ok && p.at < len(p.src) && p.src[p.at] == ':' {
		p.at++
		p.space()
		m.Value = p.value(depth + 1)
		return m
	}
	if key != "" && p.at < len(p.src) && strings.IndexByte(",}(", p.src[p.at]) < 0 && !isNameByte(p.src[p.at]) {
		p.fault(p.at, fmt.Sprintf("the colon after the key %q is missing", key))
	}
	m.Value = &Value{}
	p.rest(m.Value, start)
	if p.at == start { // a character that begins nothing
		p.at++
	}
	m.Value.Span = source.Span{File: p.file, Start: from, End: p.pos(p.at)}
	return m
}

// comma reads the comma behind a value, unless a bracket that ends a list follows.
func (p *parser) comma() {
	p.space()
	switch {
	case p.at >= len(p.src) || strings.IndexByte("}])", p.src[p.at]) >= 0:
	case p.src[p.at] == ',' || p.src[p.at] == ';':
		p.at++
	default:
		p.fault(p.at, "a comma is missing")
	}
}

// pos is the place of an offset; offsets before the last one asked for are those of that.
func (p *parser) pos(offset int) source.Pos {
	for p.placed < offset {
		c := p.src[p.placed]
		switch {
		case c == '\n', c == '\r' && !strings.HasPrefix(p.src[p.placed+1:], "\n"):
			p.place = source.Pos{Line: p.place.Line + 1, Col: 1}
			p.placed++
		case c == '\r':
			p.placed++
		default:
			_, size := utf8.DecodeRuneInString(p.src[p.placed:])
			p.place.Col++
			p.placed += size
		}
	}
	return p.place
}

func (p *parser) fault(offset int, message string) {
	at := p.pos(offset)
	p.faultAt(source.Span{File: p.file, Start: at, End: at}, message)
}

func (p *parser) faultAt(span source.Span, message string) {
	if !span.End.IsValid() {
		span.End = span.Start
	}
	if len(p.faults) < maxFaults {
		p.faults = append(p.faults, Fault{span, message})
	}
}

func isNameByte(c byte) bool {
	return c == '_' || c == '$' || c >= utf8.RuneSelf || unicode.IsLetter(rune(c)) || c >= '0' && c <= '9'
}

// Package inspect parses a PDF of this backend, and finds mistakes that validators do not see. It
// serves tests only.
package inspect

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"unicode/utf16"
)

// Values are nil, bool, float64, Name, String, Ref, Array and Dict.
type (
	Name   string
	String string // its bytes
	Ref    int
	Array  []any
	Dict   map[Name]any
)

// An object is a value, with its stream if it has one.
type object struct {
	value  any
	stream []byte
}

// A parser reads values one after the other; a fault ends in a panic that Open recovers.
type parser struct {
	data []byte
	at   int
}

type fault string

func (p *parser) fail(format string, args ...any) {
	panic(fault(fmt.Sprintf(format, args...) + fmt.Sprintf(" at byte %d", p.at)))
}

func (p *parser) space() {
	for p.at < len(p.data) && bytes.IndexByte([]byte(" \n\r\t\x00"), p.data[p.at]) >= 0 {
		p.at++
	}
}

func (p *parser) peek() byte {
	p.space()
	if p.at >= len(p.data) {
		p.fail("the data end")
	}
	return p.data[p.at]
}

func (p *parser) take(s string) bool {
	p.space()
	if bytes.HasPrefix(p.data[p.at:], []byte(s)) {
		p.at += len(s)
		return true
	}
	return false
}

// word reads up to a delimiter.
func (p *parser) word() string {
	from := p.at
	for p.at < len(p.data) && bytes.IndexByte([]byte(" \n\r\t()<>[]/"), p.data[p.at]) < 0 {
		p.at++
	}
	return string(p.data[from:p.at])
}

var reference = regexp.MustCompile(`^(\d+) 0 R`)

func (p *parser) value() any {
	switch c := p.peek(); {
	case p.take("<<"):
		d := Dict{}
		for !p.take(">>") {
			key, ok := p.value().(Name)
			if !ok {
				p.fail("a key that is no name")
			}
			if _, twice := d[key]; twice {
				p.fail("the key %s is written twice", key)
			}
			d[key] = p.value()
		}
		return d
	case c == '[':
		p.at++
		a := Array{}
		for !p.take("]") {
			a = append(a, p.value())
		}
		return a
	case c == '/':
		p.at++
		return Name(p.word())
	case c == '(':
		return p.literal()
	case c == '<':
		return p.hex()
	}
	if m := reference.FindSubmatch(p.data[p.at:]); m != nil {
		p.at += len(m[0])
		n, _ := strconv.Atoi(string(m[1]))
		return Ref(n)
	}
	switch w := p.word(); w {
	case "true", "false":
		return w == "true"
	case "null":
		return nil
	default:
		v, err := strconv.ParseFloat(w, 64)
		if err != nil {
			p.fail("the word %q", w)
		}
		return v
	}
}

func (p *parser) literal() String {
	var out []byte
	depth := 1
	for p.at++; p.at < len(p.data); p.at++ {
		c := p.data[p.at]
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				p.at++
				return String(out)
			}
		case '\\':
			p.at++
			c = p.data[p.at]
			switch c {
			case 'n':
				c = '\n'
			case 'r':
				c = '\r'
			}
		}
		out = append(out, c)
	}
	p.fail("a string without an end")
	return ""
}

func (p *parser) hex() String {
	end := bytes.IndexByte(p.data[p.at:], '>')
	if end < 0 {
		p.fail("a string without an end")
	}
	var out []byte
	if _, err := fmt.Sscanf(string(p.data[p.at+1:p.at+end]), "%x", &out); err != nil && end > 1 {
		p.fail("no hexadecimal number")
	}
	p.at += end + 1
	return String(out)
}

// text decodes a text string.
func text(v any) string {
	s, _ := v.(String)
	if len(s) >= 2 && s[:2] == "\xfe\xff" {
		var units []uint16
		for i := 2; i+1 < len(s); i += 2 {
			units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
		}
		return string(utf16.Decode(units))
	}
	return string(s)
}

var begin = regexp.MustCompile(`^(\d+) 0 obj\n`)

// objects reads all objects one after the other, without the cross-reference table, so that tests
// can change a file.
func objects(file []byte) map[int]object {
	out := map[int]object{}
	at := bytes.IndexByte(file, '\n') + 1
	at += bytes.IndexByte(file[at:], '\n') + 1
	for {
		m := begin.FindSubmatch(file[at:])
		if m == nil {
			break
		}
		n, _ := strconv.Atoi(string(m[1]))
		p := &parser{file, at + len(m[0])}
		o := object{value: p.value()}
		if p.take("stream\n") {
			d := o.value.(Dict)
			length := int(d["Length"].(float64))
			o.stream = file[p.at : p.at+length]
			p.at += length
			if d["Filter"] == Name("FlateDecode") {
				o.stream = inflate(o.stream)
			}
			if !p.take("endstream") {
				p.fail("a stream of another length")
			}
		}
		if !p.take("endobj") {
			p.fail("object %d has no end", n)
		}
		at = p.at + 1
		if _, twice := out[n]; twice {
			p.fail("object %d is there twice", n)
		}
		out[n] = o
	}
	for _, o := range out {
		if d, ok := o.value.(Dict); ok && d["Type"] == Name("ObjStm") {
			unpack(out, o)
		}
	}
	return out
}

// unpack reads the objects in an object stream.
func unpack(out map[int]object, o object) {
	d := o.value.(Dict)
	first := int(d["First"].(float64))
	index := &parser{data: o.stream}
	for range int(d["N"].(float64)) {
		n, at := int(index.value().(float64)), int(index.value().(float64))
		p := &parser{o.stream, first + at}
		out[n] = object{value: p.value()}
	}
}

func inflate(data []byte) []byte {
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		panic(fault(err.Error()))
	}
	out, err := io.ReadAll(r)
	if err != nil {
		panic(fault(err.Error()))
	}
	return out
}

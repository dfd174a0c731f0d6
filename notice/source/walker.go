package source

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A walker steps through the source of a scalar in time with its value.
type walker struct {
	data  []byte
	off   int
	line  int
	col   int
	style Style
	made  int // characters of the value that the white space up to rest still makes
	rest  int // offset
}

func newWalker(t Text) walker {
	f := t.Span.File
	w := walker{data: f.Data, off: f.Offset(t.Span.Start), line: t.Span.Start.Line, col: t.Span.Start.Col, style: t.Style}
	if t.Style == SingleQuoted || t.Style == DoubleQuoted {
		w.advance()
	}
	return w
}

func (w *walker) pos() Pos { return Pos{w.line, w.col} }

func (w *walker) peek() rune {
	if w.off >= len(w.data) {
		return -1
	}
	r, _ := utf8.DecodeRune(w.data[w.off:])
	return r
}

func (w *walker) advance() {
	if w.off >= len(w.data) {
		return
	}
	r, size := utf8.DecodeRune(w.data[w.off:])
	w.off += size
	switch {
	case r == '\n', r == '\r' && w.peek() != '\n':
		w.line++
		w.col = 1
	case r != '\r':
		w.col++
	}
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }

// next moves past the source of value rune r and returns where that began.
func (w *walker) next(r rune) Pos {
	if !isSpace(r) {
		w.skipSpace()
		w.made = 0
	} else if w.style != Block && w.made == 0 {
		w.measureSpace()
	}
	start := w.pos()
	switch {
	case w.made > 0:
		w.made--
		w.advance()
	case w.style == DoubleQuoted && w.peek() == '\\':
		w.escape()
	case w.style == SingleQuoted && r == '\'':
		w.advance()
		w.advance()
	case isSpace(r) && !isSpace(w.peek()):
		// a space made by folding was taken with the one before it
	default:
		w.advance()
	}
	return start
}

// measureSpace finds how many characters of the value the white space ahead makes: as many as it has, or,
// where lines end in it, one for each line end but the first, and one for a single line end. An escaped
// line end makes none itself, and is passed if that is all.
func (w *walker) measureSpace() {
	for w.off < w.rest {
		w.advance()
	}
	for {
		w.rest = w.off
		escaped := w.atEscapedEnd()
		if escaped {
			w.rest++
		}
		ends := 0
		for ; w.rest < len(w.data) && isSpace(rune(w.data[w.rest])); w.rest++ {
			if c := w.data[w.rest]; c == '\n' || c == '\r' && (w.rest+1 >= len(w.data) || w.data[w.rest+1] != '\n') {
				ends++
			}
		}
		switch {
		case escaped:
			w.made = ends - 1
		case ends > 0:
			w.made = max(ends-1, 1)
		default:
			w.made = w.rest - w.off
		}
		if w.made > 0 || !escaped {
			return
		}
		for w.off < w.rest {
			w.advance()
		}
	}
}

// atEscapedEnd reports whether the end of a line is escaped here.
func (w *walker) atEscapedEnd() bool {
	return w.style == DoubleQuoted && w.off+1 < len(w.data) && w.data[w.off] == '\\' && (w.data[w.off+1] == '\n' || w.data[w.off+1] == '\r')
}

// skipSpace passes white space that folding or indentation left out of the value,
// and escaped line ends.
func (w *walker) skipSpace() {
	for {
		switch {
		case isSpace(w.peek()):
			w.advance()
		case w.atEscapedEnd():
			w.advance()
			w.advance()
		default:
			return
		}
	}
}

// escape moves past one escape of a double-quoted scalar.
func (w *walker) escape() {
	w.advance()
	digits := map[rune]int{'x': 2, 'u': 4, 'U': 8}[w.peek()]
	w.advance()
	for range digits {
		if _, err := strconv.ParseUint(string(w.peek()), 16, 8); err != nil {
			return
		}
		w.advance()
	}
}

// EndOf returns where a scalar with this value and style ends that starts at start:
// the place after its last character, or after its closing quote.
func EndOf(f *File, start Pos, value string, style Style) Pos {
	if end, ok := endOnLine(f, start, value, style); ok {
		return end
	}
	w := newWalker(Text{Value: value, Span: Span{File: f, Start: start}, Style: style})
	for _, r := range value {
		w.next(r)
	}
	if style == SingleQuoted || style == DoubleQuoted {
		w.skipSpace()
		w.advance()
	}
	return w.pos()
}

// endOnLine is the quick way for a scalar that is written on one line as it is. What is
// folded or escaped differs from its value, so it is not taken for such a one.
func endOnLine(f *File, start Pos, value string, style Style) (Pos, bool) {
	data := f.Data[f.Offset(start):]
	quotes := 0
	if style == SingleQuoted || style == DoubleQuoted {
		if len(data) < len(value)+2 || data[len(value)+1] != data[0] || style == SingleQuoted && strings.IndexByte(value, '\'') >= 0 {
			return Pos{}, false
		}
		data, quotes = data[1:], 2
	}
	if style == Block || len(data) < len(value) || string(data[:len(value)]) != value {
		return Pos{}, false
	}
	return Pos{start.Line, start.Col + quotes + utf8.RuneCountInString(value)}, true
}

package lsp

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A text is the text of a file with the offsets of its lines, which end with LF, CRLF or CR.
type text struct {
	data        string
	starts      []int
	byteOffsets bool // characters of positions count bytes, not UTF-16 units
	marks       map[int][]mark
}

func newText(data string, byteOffsets bool) *text {
	t := &text{data: data, starts: []int{0}, byteOffsets: byteOffsets}
	for i := 0; i < len(data); i++ {
		if data[i] == '\n' || data[i] == '\r' && (i+1 == len(data) || data[i+1] != '\n') {
			t.starts = append(t.starts, i+1)
		}
	}
	return t
}

// line returns a line (from 0) without its end.
func (t *text) line(n int) string {
	if n < 0 || n >= len(t.starts) {
		return ""
	}
	end := len(t.data)
	if n+1 < len(t.starts) {
		end = t.starts[n+1]
	}
	return strings.TrimRight(t.data[t.starts[n]:end], "\r\n")
}

// runeWidth is the size of a rune in the units of positions: UTF-16 units or bytes.
func (t *text) runeWidth(r rune, size int) int {
	if t.byteOffsets {
		return size
	}
	return max(1, utf16.RuneLen(r))
}

// offset returns the byte offset of a position, clamped to the text and to a rune boundary.
func (t *text) offset(p position) int {
	switch {
	case p.Line < 0:
		return 0
	case p.Line >= len(t.starts):
		return len(t.data)
	}
	line, at := t.line(p.Line), 0
	for i, r := range line {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(line[i:])
		}
		if at += t.runeWidth(r, size); at > p.Character {
			return t.starts[p.Line] + i
		}
	}
	return t.starts[p.Line] + len(line)
}

// position is the reverse of offset.
func (t *text) position(offset int) position {
	offset = min(max(offset, 0), len(t.data))
	lo, hi := 0, len(t.starts)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; t.starts[mid] <= offset {
			lo = mid
		} else {
			hi = mid
		}
	}
	at := mark{t.starts[lo], 0}
	if k := (offset - at.offset) / markStep; k > 0 {
		marks := t.marksOf(lo)
		at = marks[min(k, len(marks)-1)]
	}
	for at.offset < offset {
		r, size := utf8.DecodeRuneInString(t.data[at.offset:])
		at = mark{at.offset + size, at.character + t.runeWidth(r, size)}
	}
	return position{lo, at.character}
}

// A mark is a place that is known in both ways.
type mark struct{ offset, character int }

// markStep is how many bytes are counted at most to find a position in a long line.
const markStep = 1024

// marksOf are places in a line: for each markStep-th byte of it the place of the rune that the byte is in.
func (t *text) marksOf(line int) []mark {
	if known, ok := t.marks[line]; ok {
		return known
	}
	var out []mark
	at, end := mark{t.starts[line], 0}, t.starts[line]+len(t.line(line))
	for at.offset < end {
		r, size := utf8.DecodeRuneInString(t.data[at.offset:])
		next := mark{at.offset + size, at.character + t.runeWidth(r, size)}
		for t.starts[line]+len(out)*markStep < next.offset {
			out = append(out, at)
		}
		at = next
	}
	out = append(out, at)
	if t.marks == nil {
		t.marks = map[int][]mark{}
	}
	t.marks[line] = out
	return out
}

func (t *text) rangeBetween(from, to int) textRange {
	return textRange{t.position(from), t.position(to)}
}

// apply returns the text after a change.
func (t *text) apply(c change) *text {
	if c.Range == nil {
		return newText(c.Text, t.byteOffsets)
	}
	from, to := t.offset(c.Range.Start), t.offset(c.Range.End)
	if to < from {
		from, to = to, from
	}
	return newText(t.data[:from]+c.Text+t.data[to:], t.byteOffsets)
}

// rangeOfSpan is the range of a span of a file; the beginning of the file if the span is not valid.
func rangeOfSpan(s source.Span, byteOffsets bool) textRange {
	if !s.IsValid() {
		return textRange{}
	}
	return newText(string(s.File.Data), byteOffsets).spanRange(s)
}

func (t *text) spanRange(s source.Span) textRange {
	if !s.IsValid() {
		return textRange{}
	}
	from := s.File.Offset(s.Start)
	return t.rangeBetween(from, max(from, s.File.Offset(s.End)))
}

// A document is a file that is open.
type document struct {
	uri, path  string
	settings   bool // a noticec.yaml, or the ConfigFile
	version    int
	lastParsed string   // the last text that parsed; the valid beginning of one that never did
	unparsed   []string // the texts since then, oldest first, not yet tried
	*text
}

// maxUnparsed is how many texts are kept until lastValid tries them: more than the keystrokes
// within Options.Pause.
const maxUnparsed = 8

// setText replaces the text. It does not parse, since a client may send texts faster than they
// can be parsed.
func (d *document) setText(t *text) {
	d.text = t
	if len(d.unparsed) == maxUnparsed {
		d.unparsed = slices.Delete(d.unparsed, 0, 1)
	}
	d.unparsed = append(d.unparsed, t.data)
}

// lastValid is the last text that parsed; of a document that never did, the lines above its
// first error.
func (d *document) lastValid() string {
	for i, data := range slices.Backward(d.unparsed) {
		root, list := tree.Parse(source.NewFile(d.path, []byte(data)))
		if root != nil {
			d.lastParsed = data
			break
		}
		if i == 0 && d.lastParsed == "" && len(list) > 0 {
			starts := newText(data, d.byteOffsets).starts
			d.lastParsed = data[:starts[max(0, min(list[0].Span.Start.Line, len(starts))-1)]]
		}
	}
	d.unparsed = d.unparsed[:0]
	return d.lastParsed
}

// pathOf returns the path of a file: URI; empty if the URI is not a local file.
func pathOf(uri string) string {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" || u.Host != "" && u.Host != "localhost" {
		return ""
	}
	p := u.Path
	if len(p) > 2 && p[0] == '/' && p[2] == ':' { // Windows: /C:/…
		p = p[1:]
	}
	return filepath.Clean(filepath.FromSlash(p))
}

// uriOf is the URI of a path.
func uriOf(path string) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p
	}
	return (&url.URL{Scheme: "file", Path: p}).String()
}

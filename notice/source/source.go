// Package source holds the text of input files and places in it. It reads files
// only through a Root, and knows nothing of YAML or of notices.
package source

import (
	"bytes"
	"slices"
	"unicode/utf8"
)

// MaxSize is the largest file that is read, in bytes.
const MaxSize = 1 << 20

// A File is one input file, used by one goroutine at a time unless it is shared. Name is the
// path as the user gave it, with slashes. A file that was read from a Root also has the path
// below that, and when it was last changed, in nanoseconds since 1970.
type File struct {
	Name    string
	Path    string
	Changed int64
	Data    []byte

	shared bool

	starts  []int         // byte offset of the start of each line, filled on first use
	columns map[int][]int // of long lines: the byte offset of every columnStep-th column
	last    Pos           // that was asked for, with its offset: places are asked for in order
	offset  int
}

// NewFile returns a file with the given text. The text must not change afterwards.
func NewFile(name string, data []byte) *File {
	return &File{Name: name, Data: data}
}

// Source is what the file is made of, wherever it is and whenever it was changed.
func (f *File) Source() string { return f.Name + "\x00" + string(f.Data) }

// Share makes the file one that several goroutines may use at once. It is called before they
// do.
func (f *File) Share() {
	for n, start := range f.lines() {
		if f.lineEnd(n+1)-start > columnStep {
			f.columnsOf(n + 1)
		}
	}
	f.shared = true
}

// A Pos is a place in a file. Lines and columns count from 1; columns count code
// points. The zero Pos is nowhere.
type Pos struct{ Line, Col int }

// IsValid reports whether p is a place.
func (p Pos) IsValid() bool { return p.Line > 0 }

// Before reports whether p stands before q in the same file.
func (p Pos) Before(q Pos) bool {
	return p.Line < q.Line || p.Line == q.Line && p.Col < q.Col
}

// A Span is a stretch of a file. End is exclusive. The zero Span is nowhere; a
// span with a File but without a place means the file as a whole.
type Span struct {
	File       *File
	Start, End Pos
}

// IsValid reports whether s has a place in a file.
func (s Span) IsValid() bool { return s.File != nil && s.Start.IsValid() }

// lines finds the start of every line; LF, CRLF and CR all end a line, as in YAML.
func (f *File) lines() []int {
	if f.starts != nil {
		return f.starts
	}
	starts := make([]int, 1, bytes.Count(f.Data, []byte{'\n'})+2)
	if bytes.IndexByte(f.Data, '\r') < 0 {
		for at := 0; ; {
			i := bytes.IndexByte(f.Data[at:], '\n')
			if i < 0 {
				f.starts = starts
				return starts
			}
			at += i + 1
			starts = append(starts, at)
		}
	}
	for i := 0; i < len(f.Data); i++ {
		switch f.Data[i] {
		case '\n':
			starts = append(starts, i+1)
		case '\r':
			if i+1 >= len(f.Data) || f.Data[i+1] != '\n' {
				starts = append(starts, i+1)
			}
		}
	}
	f.starts = starts
	return starts
}

// LineCount returns the number of lines; an empty file has one.
func (f *File) LineCount() int { return len(f.lines()) }

// Line returns line n (from 1) without its line end, or "" outside the file.
func (f *File) Line(n int) string { return string(f.LineBytes(n)) }

// LineBytes is Line without a copy: a part of Data.
func (f *File) LineBytes(n int) []byte {
	starts := f.lines()
	if n < 1 || n > len(starts) {
		return nil
	}
	line := bytes.TrimRight(f.Data[starts[n-1]:f.lineEnd(n)], "\r\n")
	if n == 1 {
		line = bytes.TrimPrefix(line, []byte("\ufeff"))
	}
	return line
}

// lineEnd is the offset behind line n and its line end.
func (f *File) lineEnd(n int) int {
	if n < len(f.starts) {
		return f.starts[n]
	}
	return len(f.Data)
}

// Offset returns the byte offset of p, clamped to the file. A byte order mark
// does not count as a column.
func (f *File) Offset(p Pos) int {
	starts := f.lines()
	if p.Line < 1 {
		return 0
	}
	if p.Line > len(starts) {
		return len(f.Data)
	}
	col, off := 1, f.firstColumn(p.Line)
	if p.Col > columnStep && f.lineEnd(p.Line)-off > columnStep {
		columns := f.columnsOf(p.Line)
		k := min((p.Col-1)/columnStep, len(columns)-1)
		col, off = 1+k*columnStep, columns[k]
	}
	if !f.shared && p.Line == f.last.Line && p.Col >= f.last.Col && f.last.Col > col {
		col, off = f.last.Col, f.offset
	}
	for ; col < p.Col && off < len(f.Data); col++ {
		if f.Data[off] == '\n' || f.Data[off] == '\r' {
			break
		}
		_, size := utf8.DecodeRune(f.Data[off:])
		off += size
	}
	if col == p.Col && !f.shared {
		f.last, f.offset = p, off
	}
	return off
}

// PosAt returns the place of a byte offset, clamped to the file: the inverse of Offset.
func (f *File) PosAt(offset int) Pos {
	offset = max(0, min(offset, len(f.Data)))
	starts := f.lines()
	n, found := slices.BinarySearch(starts, offset)
	if found {
		n++
	}
	col, off := 1, f.firstColumn(n)
	if offset-off > columnStep {
		columns := f.columnsOf(n)
		k, found := slices.BinarySearch(columns, offset)
		if !found {
			k--
		}
		col, off = 1+k*columnStep, columns[k]
	}
	for ; off < offset; col++ {
		_, size := utf8.DecodeRune(f.Data[off:])
		off += size
	}
	return Pos{n, col}
}

// firstColumn is the offset of the first column of a line.
func (f *File) firstColumn(n int) int {
	off := f.starts[n-1]
	if off == 0 && bytes.HasPrefix(f.Data, []byte("\ufeff")) {
		return len("\ufeff")
	}
	return off
}

// columnStep is how many columns are counted at most to find a place in a long line.
const columnStep = 256

// columnsOf returns the offset of every columnStep-th column of a line. Of a shared file they
// are known before.
func (f *File) columnsOf(n int) []int {
	if known, ok := f.columns[n]; ok {
		return known
	}
	var out []int
	line := f.LineBytes(n)
	off := f.firstColumn(n)
	for col := 0; ; col++ {
		if col%columnStep == 0 {
			out = append(out, off)
		}
		if len(line) == 0 {
			break
		}
		_, size := utf8.DecodeRune(line)
		line, off = line[size:], off+size
	}
	if f.columns == nil {
		f.columns = map[int][]int{}
	}
	f.columns[n] = out
	return out
}

// Cut returns the text of s as it stands in the file, or "" if s is nowhere.
func (s Span) Cut() string {
	if !s.IsValid() {
		return ""
	}
	i, j := s.File.Offset(s.Start), s.File.Offset(s.End)
	if j < i {
		return ""
	}
	return string(s.File.Data[i:j])
}

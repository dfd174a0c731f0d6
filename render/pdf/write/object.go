package write

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"sync"
	"unicode/utf16"
)

// A body is an object of the file to write: a dictionary or an array, or a stream with
// the entries of its dictionary.
type body struct {
	text   string
	stream []byte // nil where it is none
	plain  bool   // a stream that is not to be compressed
}

// A builder gives objects their numbers, from 1, and keeps them.
type builder struct{ bodies []body }

// number reserves an object.
func (b *builder) number() int {
	b.bodies = append(b.bodies, body{})
	return len(b.bodies)
}

// add adds an object and returns its number.
func (b *builder) add(format string, args ...any) int {
	n := b.number()
	b.set(n, format, args...)
	return n
}

func (b *builder) set(n int, format string, args ...any) {
	b.bodies[n-1].text = fmt.Sprintf(format, args...)
}

// stream adds a stream; entries are those of its dictionary beside filter and length.
func (b *builder) stream(data []byte, entries string) int {
	n := b.number()
	b.bodies[n-1] = body{text: entries, stream: data}
	return n
}

// level is that of compression: files grow by a twentieth against the usual one, and take two
// thirds of its time.
const level = 2

// packers compress streams; each has large tables, which are used again.
var packers = sync.Pool{New: func() any {
	w, err := zlib.NewWriterLevel(nil, level)
	if err != nil {
		panic(err) // the level is known
	}
	return w
}}

func pack(data []byte) []byte {
	w := packers.Get().(*zlib.Writer)
	defer packers.Put(w)
	var b bytes.Buffer
	b.Grow(len(data)/2 + 64)
	w.Reset(&b)
	w.Write(data) // to memory, which never fails
	w.Close()
	return b.Bytes()
}

// text is a text string (ISO 32000-1, 7.9.2.2).
func text(s string) string {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return wide(s)
		}
	}
	return ascii(s)
}

// ascii is a string of bytes.
func ascii(s string) string {
	return "(" + strings.NewReplacer(`\`, `\\`, `(`, `\(`, `)`, `\)`, "\r", `\r`, "\n", `\n`).Replace(s) + ")"
}

func wide(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteString(">")
	return b.String()
}

// refs lists references to objects.
func refs(numbers []int) string {
	var b strings.Builder
	for i, n := range numbers {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%d 0 R", n)
	}
	return b.String()
}

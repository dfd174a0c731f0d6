package write

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"sync"
	"unicode/utf16"
)

// An object of the file is a dictionary, an array or a string, or a stream with the entries of its
// dictionary.
type object struct {
	text   string
	stream []byte // nil for objects without one
	plain  bool   // whether the stream is left uncompressed
}

// An objectList numbers objects from 1.
type objectList struct{ bodies []object }

// number reserves the number of an object.
func (b *objectList) number() int {
	b.bodies = append(b.bodies, object{})
	return len(b.bodies)
}

// add adds an object and returns its number.
func (b *objectList) add(format string, args ...any) int {
	n := b.number()
	b.set(n, format, args...)
	return n
}

func (b *objectList) set(n int, format string, args ...any) {
	b.bodies[n-1].text = fmt.Sprintf(format, args...)
}

// stream adds a stream; entries are those of its dictionary without filter and length.
func (b *objectList) stream(data []byte, entries string) int {
	n := b.number()
	b.bodies[n-1] = object{text: entries, stream: data}
	return n
}

// compressionLevel makes files a twentieth larger than the default level does, in two thirds of the
// time.
const compressionLevel = 2

// compressors are reused, for each has large tables.
var compressors = sync.Pool{New: func() any {
	w, err := zlib.NewWriterLevel(nil, compressionLevel)
	if err != nil {
		panic(err) // the level is known
	}
	return w
}}

func compress(data []byte) []byte {
	w := compressors.Get().(*zlib.Writer)
	defer compressors.Put(w)
	var b bytes.Buffer
	b.Grow(len(data)/2 + 64)
	w.Reset(&b)
	w.Write(data) // to memory, which never fails
	w.Close()
	return b.Bytes()
}

// textString formats a text string (ISO 32000-1, 7.9.2.2).
func textString(s string) string {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return utf16String(s)
		}
	}
	return literalString(s)
}

// literalString formats a string of bytes (ISO 32000-1, 7.3.4.2).
func literalString(s string) string {
	return "(" + strings.NewReplacer(`\`, `\\`, `(`, `\(`, `)`, `\)`, "\r", `\r`, "\n", `\n`).Replace(s) + ")"
}

func utf16String(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteString(">")
	return b.String()
}

// refs formats a list of references to objects.
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

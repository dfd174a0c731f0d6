// Package overview makes tables over many notices: the register and the status. Notices pass by one
// at a time, and each leaves only its rows behind.
package overview

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/noticec/noticec/render/workbook"
)

// maxInMemory is the size from which the rows of a table are in a temporary file, in bytes.
const maxInMemory = 256 << 10

// A Table holds rows of a sheet until they are printed: the first of them in memory, and, where
// there are many, all in a temporary file, so that ten thousand notices need no more memory than a
// hundred. The zero Table is empty. Close removes the file.
type Table struct {
	memory  bytes.Buffer
	file    *os.File
	scratch []byte
	n       int
	err     error
}

// Len is the number of rows.
func (t *Table) Len() int { return t.n }

// Add adds a row.
func (t *Table) Add(row workbook.Row) error {
	b := binary.AppendUvarint(t.scratch[:0], uint64(len(row)))
	for _, c := range row {
		b = append(b, byte(c.State))
		b = binary.AppendUvarint(b, uint64(len(c.Values)))
		for _, v := range c.Values {
			b = appendText(b, v)
		}
		b = appendText(appendText(appendText(b, c.Lang), c.Link), c.Note)
	}
	t.scratch = b
	t.n++
	t.memory.Write(b)
	if t.memory.Len() < maxInMemory {
		return nil
	}
	return t.spill()
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// spill moves the rows in memory to the end of the file.
func (t *Table) spill() (err error) {
	if t.file == nil {
		if t.file, err = os.CreateTemp("", "noticec-*.rows"); err != nil {
			return fmt.Errorf("making a temporary file: %w", err)
		}
	}
	_, err = t.memory.WriteTo(t.file)
	return err
}

// Rows yields the rows, as often as they are asked for. What goes wrong with the file ends them, and
// Err tells.
func (t *Table) Rows() iter.Seq[workbook.Row] {
	return func(yield func(workbook.Row) bool) {
		in := io.Reader(bytes.NewReader(t.memory.Bytes()))
		if t.file != nil {
			info, err := t.file.Stat()
			if err != nil {
				t.err = errors.Join(t.err, err)
				return
			}
			in = io.MultiReader(io.NewSectionReader(t.file, 0, info.Size()), in)
		}
		r := rowReader{in: bufio.NewReaderSize(in, 64<<10)}
		for range t.n {
			row := r.row()
			if r.err != nil {
				t.err = errors.Join(t.err, fmt.Errorf("reading a temporary file: %w", r.err))
				return
			}
			if !yield(row) {
				return
			}
		}
	}
}

// Err is what went wrong while rows were read.
func (t *Table) Err() error { return t.err }

// Close removes the temporary file, if there is one.
func (t *Table) Close() error {
	if t.file == nil {
		return nil
	}
	return errors.Join(t.file.Close(), os.Remove(t.file.Name()))
}

// A rowReader reads what Add wrote. It stops at the first error.
type rowReader struct {
	in  *bufio.Reader
	err error
}

func (r *rowReader) number() int {
	if r.err != nil {
		return 0
	}
	n, err := binary.ReadUvarint(r.in)
	r.err = err
	return int(n)
}

func (r *rowReader) text() string {
	n := r.number()
	if n == 0 || r.err != nil {
		return ""
	}
	b := make([]byte, n)
	_, r.err = io.ReadFull(r.in, b)
	return string(b)
}

func (r *rowReader) row() workbook.Row {
	row := make(workbook.Row, r.number())
	for i := range row {
		state, err := r.in.ReadByte()
		if err != nil {
			r.err = err
			return nil
		}
		row[i].State = workbook.State(state)
		if n := r.number(); n > 0 {
			row[i].Values = make([]string, n)
			for k := range row[i].Values {
				row[i].Values[k] = r.text()
			}
		}
		row[i].Lang, row[i].Link, row[i].Note = r.text(), r.text(), r.text()
	}
	return row
}

// Package write mends what the PDF library writes. It knows the exact form of that
// library's files; where it does not find what it expects, it fails and mends nothing.
package write

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// The library maps all glyphs to characters by one range over all rows, which a range
// must not cross (ISO 32000-1, 9.10.3), so that readers see no character above U+00FF.
const oneRange = "1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\n"

// rowRanges maps the same characters by a range for every row.
func rowRanges() string {
	const most = 100 // ranges in a block
	var b strings.Builder
	for row := 0; row < 256; row++ {
		if row%most == 0 {
			fmt.Fprintf(&b, "%d beginbfrange\n", min(most, 256-row))
		}
		fmt.Fprintf(&b, "<%02X00> <%02XFF> <%02X00>\n", row, row, row)
		if row%most == most-1 || row == 255 {
			b.WriteString("endbfrange\n")
		}
	}
	return b.String()
}

// An edit replaces file[at:end].
type edit struct {
	at, end int
	text    string
}

// File writes the mended file to w.
func File(w io.Writer, file []byte) error {
	edits, err := maps(file)
	if err != nil {
		return err
	}
	table, err := crossReferences(file, edits)
	if err != nil {
		return err
	}
	at := 0
	var out bytes.Buffer
	for _, e := range append(edits, table...) {
		out.Write(file[at:e.at])
		out.WriteString(e.text)
		at = e.end
	}
	out.Write(file[at:])
	_, err = w.Write(out.Bytes())
	return err
}

// maps finds the character maps and the lengths of their streams.
func maps(file []byte) ([]edit, error) {
	var edits []edit
	const before, after = "<</Length ", ">>\nstream\n"
	ranges := rowRanges()
	for at := 0; ; {
		n := bytes.Index(file[at:], []byte(oneRange))
		if n < 0 {
			break
		}
		at += n
		stream := bytes.LastIndex(file[:at], []byte(after))
		length := bytes.LastIndex(file[:max(stream, 0)], []byte(before))
		if stream < 0 || length < 0 {
			return nil, errors.New("pdf: a character map without a length")
		}
		size, err := strconv.Atoi(string(file[length+len(before) : stream]))
		if err != nil {
			return nil, fmt.Errorf("pdf: the length of a character map: %w", err)
		}
		edits = append(edits,
			edit{length + len(before), stream, strconv.Itoa(size + len(ranges) - len(oneRange))},
			edit{at, at + len(oneRange), ranges})
		at += len(oneRange)
	}
	if fonts := bytes.Count(file, []byte("/ToUnicode ")); len(edits) != 2*fonts {
		return nil, fmt.Errorf("pdf: %d fonts but %d character maps", fonts, len(edits)/2)
	}
	return edits, nil
}

// crossReferences moves the places of objects by what the edits before them add.
func crossReferences(file []byte, edits []edit) ([]edit, error) {
	const mark, row = "startxref\n", 20
	at := bytes.LastIndex(file, []byte(mark))
	if at < 0 {
		return nil, errors.New("pdf: no cross-reference table")
	}
	at += len(mark)
	n := bytes.IndexByte(file[at:], '\n')
	start, err := strconv.Atoi(string(file[at : at+max(n, 0)]))
	var count int
	if err == nil {
		_, err = fmt.Sscanf(string(file[min(start, len(file)):min(start+30, len(file))]), "xref\n0 %d\n", &count)
	}
	if err != nil {
		return nil, fmt.Errorf("pdf: the cross-reference table: %w", err)
	}
	first := start + len(fmt.Sprintf("xref\n0 %d\n", count)) + row // the first entry is the free list
	var table []edit
	for i := range count - 1 {
		entry := first + i*row
		if entry+10 > len(file) {
			return nil, errors.New("pdf: the cross-reference table is cut short")
		}
		place, err := strconv.Atoi(string(file[entry : entry+10]))
		if err != nil {
			return nil, fmt.Errorf("pdf: the cross-reference table: %w", err)
		}
		table = append(table, edit{entry, entry + 10, fmt.Sprintf("%010d", moved(place, edits))})
	}
	return append(table, edit{at, at + n, strconv.Itoa(moved(start, edits))}), nil
}

func moved(place int, edits []edit) int {
	out := place
	for _, e := range edits {
		if e.at < place {
			out += len(e.text) - (e.end - e.at)
		}
	}
	return out
}

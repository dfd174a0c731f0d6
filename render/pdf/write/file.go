package write

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
)

const header = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"

// classic writes every object uncompressed, with a cross-reference table, so that people can read the
// file.
func (b *objectList) classic(root, info int) []byte {
	var out bytes.Buffer
	out.WriteString(header)
	places := make([]int, len(b.bodies))
	for i, o := range b.bodies {
		places[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n", i+1)
		if o.stream == nil {
			out.WriteString(o.text)
		} else {
			fmt.Fprintf(&out, "<<%s/Length %d>>\nstream\n", o.text, len(o.stream))
			out.Write(o.stream)
			out.WriteString("\nendstream")
		}
		out.WriteString("\nendobj\n")
	}
	id := fileID(out.Bytes())
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(b.bodies)+1)
	for _, p := range places {
		fmt.Fprintf(&out, "%010d 00000 n \n", p)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[%s%s]>>\nstartxref\n%d\n%%%%EOF\n", len(b.bodies)+1, root, info, id, id, start)
	return out.Bytes()
}

// objectsPerStream is how many objects an object stream holds.
const objectsPerStream = 400

// compact writes objects into object streams (ISO 32000-1, 7.5.7), with a cross-reference stream
// (7.5.8).
func (b *objectList) compact(root, info int) []byte {
	var out bytes.Buffer
	out.WriteString(header)
	total := len(b.bodies) + 1
	type entry struct{ kind, where, index int }
	entries := make([]entry, total, total+total/objectsPerStream+2)
	var small []int
	object := func(n int, dictionary string, data []byte) {
		for n >= len(entries) {
			entries = append(entries, entry{})
		}
		entries[n] = entry{1, out.Len(), 0}
		fmt.Fprintf(&out, "%d 0 obj\n<<%s/Length %d>>\nstream\n", n, dictionary, len(data))
		out.Write(data)
		out.WriteString("\nendstream\nendobj\n")
	}
	for i, o := range b.bodies {
		switch {
		case o.stream == nil:
			small = append(small, i+1)
		case o.plain:
			object(i+1, o.text, o.stream)
		default:
			object(i+1, o.text+"/Filter/FlateDecode", compress(o.stream))
		}
	}
	for len(small) > 0 {
		n := min(objectsPerStream, len(small))
		var index, bodies []byte
		for i, number := range small[:n] {
			entries[number] = entry{2, total, i}
			index = strconv.AppendInt(index, int64(number), 10)
			index = append(index, ' ')
			index = strconv.AppendInt(index, int64(len(bodies)), 10)
			index = append(index, ' ')
			bodies = append(bodies, b.bodies[number-1].text...)
			bodies = append(bodies, '\n')
		}
		object(total, fmt.Sprintf("/Type/ObjStm/N %d/First %d/Filter/FlateDecode", n, len(index)), compress(append(index, bodies...)))
		total++
		small = small[n:]
	}
	id := fileID(out.Bytes())
	start := out.Len()
	places := []byte{0, 0, 0, 0, 0, 0xFF, 0xFF} // the head of the free list
	for _, e := range append(entries[1:total:total], entry{1, start, 0}) {
		places = append(places, byte(e.kind))
		places = binary.BigEndian.AppendUint32(places, uint32(e.where))
		places = binary.BigEndian.AppendUint16(places, uint16(e.index))
	}
	object(total, fmt.Sprintf("/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[%s%s]/Filter/FlateDecode", total+1, root, info, id, id), compress(places))
	fmt.Fprintf(&out, "startxref\n%d\n%%%%EOF\n", start)
	return out.Bytes()
}

// fileID is the entry ID of the trailer, made of the content of the file alone.
func fileID(file []byte) string {
	sum := sha256.Sum256(file)
	return fmt.Sprintf("<%X>", sum[:16])
}

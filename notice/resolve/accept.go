package resolve

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// Accept returns the text of a translation with the hashes of the words that it now
// translates, as its `translates` keys. A section that is written as a bare list has no
// place for one.
func Accept(f *source.File, hashes []Hash) []byte {
	type edit struct {
		from, to int
		text     string
	}
	var edits []edit
	for _, h := range hashes {
		value := `"` + h.Of + `"`
		if h.Written.IsSet() {
			if s := h.Written.Span; s.File == f && h.Written.Value != h.Of {
				edits = append(edits, edit{f.Offset(s.Start), f.Offset(s.End), value})
			}
			continue
		}
		for _, p := range h.Part.Pairs {
			v := p.Value.Span
			if p.Key.Span.File != f || p.Value.Kind != tree.Scalar || p.Value.Text.Style == source.Block || v.Start.Line != p.Key.Span.Start.Line || v.End.Line != v.Start.Line {
				continue
			}
			at := f.Offset(v.End)
			if h.Part.Flow {
				edits = append(edits, edit{at, at, ", translates: " + value})
				break
			}
			eol := "\n"
			if end := bytes.IndexByte(f.Data[at:], '\n'); end < 0 {
				at = len(f.Data)
			} else if at += end; at > 0 && f.Data[at-1] == '\r' {
				at--
				eol = "\r\n"
			}
			edits = append(edits, edit{at, at, eol + strings.Repeat(" ", p.Key.Span.Start.Col-1) + "translates: " + value})
			break
		}
	}
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Compare(a.from, b.from) })
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		if e.from < at {
			continue // the same place twice, by way of a base
		}
		out.Write(f.Data[at:e.from])
		out.WriteString(e.text)
		at = e.to
	}
	out.Write(f.Data[at:])
	return out.Bytes()
}

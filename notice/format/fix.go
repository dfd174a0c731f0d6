package format

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// maxTries bounds how often a text is read anew to find the fixes that do not get along.
const maxTries = 64

// Fix applies the fixes whose edits are places of f, and returns the new text and how many
// it took. Of fixes that overlap it takes the first, and none where two want different
// words in one place. Every other byte stays as it is: the new text has the same keys,
// values and comments but for those that are edited; a fix after which it has not is left
// out.
func Fix(f *source.File, fixes []*diag.Fix) (text []byte, taken int) {
	root, list := tree.Parse(f)
	if root == nil || len(list) > 0 {
		return f.Data, 0
	}
	m := mender{f: f, root: root, text: f.Data}
	m.take(apart(f, fixes))
	return m.text, len(m.kept)
}

// A patch is a fix in bytes of the file, its edits sorted.
type patch []cut

type cut struct {
	from, to int
	text     string
}

// apart returns the fixes as patches that do not overlap, in the order of the file.
func apart(f *source.File, fixes []*diag.Fix) []patch {
	var all []patch
	for _, fix := range fixes {
		if p := patchOf(f, fix); p != nil {
			all = append(all, p)
		}
	}
	slices.SortStableFunc(all, func(a, b patch) int { return cmp.Or(a[0].from-b[0].from, a[0].to-b[0].to) })
	all = slices.CompactFunc(all, slices.Equal[patch])
	var out []patch
	for i, p := range all {
		if i > 0 && quarrel(all[i-1], p) || i+1 < len(all) && quarrel(p, all[i+1]) {
			continue
		}
		if !slices.ContainsFunc(out[max(0, len(out)-8):], func(q patch) bool { return overlap(p, q) }) {
			out = append(out, p)
		}
	}
	return out
}

// patchOf is nil where a fix cannot be applied to f.
func patchOf(f *source.File, fix *diag.Fix) patch {
	var p patch
	for _, e := range fix.Edits {
		if g := e.Span.File; g != f && (g == nil || g.Name != f.Name || !bytes.Equal(g.Data, f.Data)) {
			return nil
		}
		c := cut{f.Offset(e.Span.Start), f.Offset(e.Span.End), e.Text}
		if c.to < c.from {
			return nil
		}
		p = append(p, c)
	}
	slices.SortStableFunc(p, func(a, b cut) int { return a.from - b.from })
	p = slices.Compact(p)
	for i := 1; i < len(p); i++ {
		if p[i].from < p[i-1].to {
			return nil
		}
	}
	return p
}

// quarrel reports whether two patches want different words in the first place of both.
func quarrel(a, b patch) bool {
	return a[0].from == b[0].from && a[0].to == b[0].to && a[0].text != b[0].text
}

func overlap(a, b patch) bool {
	for _, x := range a {
		for _, y := range b {
			if x.from < y.to && y.from < x.to || x.from == y.from {
				return true
			}
		}
	}
	return false
}

// A mender collects patches that leave a text sound.
type mender struct {
	f     *source.File
	root  *tree.Node
	kept  []patch
	text  []byte
	tries int
}

// take keeps those of the patches that leave the text sound; where all together do not, it
// tries each half.
func (m *mender) take(patches []patch) {
	if len(patches) == 0 || m.tries == maxTries {
		return
	}
	m.tries++
	all := slices.Concat(m.kept, patches)
	if text, ok := m.apply(all); ok {
		m.kept, m.text = all, text
		return
	}
	if half := len(patches) / 2; half > 0 {
		m.take(patches[:half])
		m.take(patches[half:])
	}
}

// apply makes the text with patches, and reports whether it is sound.
func (m *mender) apply(patches []patch) ([]byte, bool) {
	cuts := slices.Concat(patches...)
	slices.SortStableFunc(cuts, func(a, b cut) int { return a.from - b.from })
	var out bytes.Buffer
	at := 0
	for _, c := range cuts {
		if c.from < at {
			return nil, false
		}
		out.Write(m.f.Data[at:c.from])
		out.WriteString(c.text)
		at = c.to
	}
	out.Write(m.f.Data[at:])
	again, list := tree.Parse(source.NewFile(m.f.Name, out.Bytes()))
	if again == nil || len(list) > 0 || !slices.Equal(comments(m.f.Data), comments(out.Bytes())) {
		return nil, false
	}
	return out.Bytes(), m.alike(m.root, again, cuts)
}

// alike reports whether two trees differ only where the first was cut.
func (m *mender) alike(a, b *tree.Node, cuts []cut) bool {
	if a.Kind != b.Kind || len(a.Pairs) != len(b.Pairs) || len(a.Items) != len(b.Items) {
		return false
	}
	if a.Kind == tree.Scalar && (a.Text.Value != b.Text.Value || a.Type != b.Type) && !m.edited(a.Span, cuts) {
		return false
	}
	for i := range a.Pairs {
		key := a.Pairs[i].Key
		if key.Value != b.Pairs[i].Key.Value && !m.edited(key.Span, cuts) || !m.alike(a.Pairs[i].Value, b.Pairs[i].Value, cuts) {
			return false
		}
	}
	for i := range a.Items {
		if !m.alike(a.Items[i], b.Items[i], cuts) {
			return false
		}
	}
	return true
}

// edited reports whether a cut is in a span.
func (m *mender) edited(s source.Span, cuts []cut) bool {
	from, to := m.f.Offset(s.Start), m.f.Offset(s.End)
	i, _ := slices.BinarySearchFunc(cuts, from, func(c cut, at int) int { return c.from - at })
	return i < len(cuts) && cuts[i].from >= from && cuts[i].to <= to
}

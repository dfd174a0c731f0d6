package format

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// maxParses bounds how often a text is read anew to find the fixes that do not get along.
const maxParses = 64

// Fix applies the fixes whose edits are in f, and returns the new text and how many it
// applied. Of overlapping fixes it applies the first, and neither of two that conflict: that
// replace one span by different texts. All other bytes stay the same, and so do all keys,
// values and comments that are not edited; a fix that would change them is skipped.
func Fix(f *source.File, fixes []*diag.Fix) (text []byte, applied int) {
	root, list := tree.Parse(f)
	if root == nil || len(list) > 0 {
		return f.Data, 0
	}
	m := fixer{f: f, root: root, text: f.Data}
	m.applyValid(nonOverlapping(f, fixes))
	return m.text, len(m.applied)
}

// A patch is a fix as edits at byte offsets, sorted.
type patch []edit

type edit struct {
	from, to int
	text     string
}

// nonOverlapping converts fixes to patches, sorted by offset, and drops those that overlap or
// conflict.
func nonOverlapping(f *source.File, fixes []*diag.Fix) []patch {
	var all []patch
	for _, fix := range fixes {
		if p := newPatch(f, fix); p != nil {
			all = append(all, p)
		}
	}
	slices.SortStableFunc(all, func(a, b patch) int { return cmp.Or(a[0].from-b[0].from, a[0].to-b[0].to) })
	all = slices.CompactFunc(all, slices.Equal[patch])
	var out []patch
	for i, p := range all {
		if i > 0 && conflicts(all[i-1], p) || i+1 < len(all) && conflicts(p, all[i+1]) {
			continue
		}
		if !slices.ContainsFunc(out[max(0, len(out)-8):], func(q patch) bool { return overlaps(p, q) }) {
			out = append(out, p)
		}
	}
	return out
}

// newPatch is nil if a fix cannot be applied to f.
func newPatch(f *source.File, fix *diag.Fix) patch {
	var p patch
	for _, e := range fix.Edits {
		if g := e.Span.File; g != f && (g == nil || g.Name != f.Name || !bytes.Equal(g.Data, f.Data)) {
			return nil
		}
		c := edit{f.Offset(e.Span.Start), f.Offset(e.Span.End), e.Text}
		if c.to < c.from {
			return nil
		}
		p = append(p, c)
	}
	slices.SortStableFunc(p, func(a, b edit) int { return a.from - b.from })
	p = slices.Compact(p)
	for i := 1; i < len(p); i++ {
		if p[i].from < p[i-1].to {
			return nil
		}
	}
	return p
}

// conflicts reports whether two patches replace the same first span by different texts.
func conflicts(a, b patch) bool {
	return a[0].from == b[0].from && a[0].to == b[0].to && a[0].text != b[0].text
}

func overlaps(a, b patch) bool {
	for _, x := range a {
		for _, y := range b {
			if x.from < y.to && y.from < x.to || x.from == y.from {
				return true
			}
		}
	}
	return false
}

// A fixer collects the patches after which a text is still valid.
type fixer struct {
	f       *source.File
	root    *tree.Node
	applied []patch
	text    []byte
	parses  int
}

// applyValid applies the patches after which the text is valid; if it is not valid after all
// of them, it tries each half.
func (m *fixer) applyValid(patches []patch) {
	if len(patches) == 0 || m.parses == maxParses {
		return
	}
	m.parses++
	all := slices.Concat(m.applied, patches)
	if text, ok := m.apply(all); ok {
		m.applied, m.text = all, text
		return
	}
	if half := len(patches) / 2; half > 0 {
		m.applyValid(patches[:half])
		m.applyValid(patches[half:])
	}
}

// apply returns the text with patches applied, and whether it is valid: it parses, with the
// same comments but those that an edit makes words of, and differs in edited scalars only.
func (m *fixer) apply(patches []patch) ([]byte, bool) {
	edits := sorted(slices.Concat(patches...))
	text := applied(m.f, edits)
	again := reparsed(m.f, text)
	if again == nil || !keepsComments(comments(m.f.Data), comments(text), edits) {
		return nil, false
	}
	return text, m.sameExcept(m.root, again, edits)
}

// keepsComments reports whether two sorted lists of comments are the same, but for those that stand in
// the text of an edit.
func keepsComments(before, after []string, edits []edit) bool {
	written := func(comment string) bool {
		return slices.ContainsFunc(edits, func(e edit) bool {
			return strings.Contains(e.text, comment) || strings.Contains(e.text, inQuotes(comment))
		})
	}
	for len(before) > 0 || len(after) > 0 {
		switch {
		case len(before) > 0 && len(after) > 0 && before[0] == after[0]:
			before, after = before[1:], after[1:]
		case len(after) == 0 || len(before) > 0 && before[0] < after[0]:
			if !written(before[0]) {
				return false
			}
			before = before[1:]
		default:
			if !written(after[0]) {
				return false
			}
			after = after[1:]
		}
	}
	return true
}

// inQuotes is a text as it stands between double quotes.
func inQuotes(s string) string {
	quoted := tree.Quoted(s)
	return quoted[1 : len(quoted)-1]
}

func sorted(edits []edit) []edit {
	slices.SortStableFunc(edits, func(a, b edit) int { return a.from - b.from })
	return edits
}

// applied is the text of a file with sorted edits; nil if they overlap.
func applied(f *source.File, edits []edit) []byte {
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		if e.from < at {
			return nil
		}
		out.Write(f.Data[at:e.from])
		out.WriteString(e.text)
		at = e.to
	}
	out.Write(f.Data[at:])
	return out.Bytes()
}

// reparsed is the tree of another text of a file; nil if it has none.
func reparsed(f *source.File, text []byte) *tree.Node {
	if text == nil {
		return nil
	}
	root, list := tree.Parse(source.NewFile(f.Name, text))
	if len(list) > 0 {
		return nil
	}
	return root
}

// eolOf is the line end of a file.
func eolOf(f *source.File) string {
	if bytes.Contains(f.Data, []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}

// sameExcept reports whether two trees differ only in edited keys and scalars.
func (m *fixer) sameExcept(a, b *tree.Node, edits []edit) bool {
	if a.Kind != b.Kind || len(a.Pairs) != len(b.Pairs) || len(a.Items) != len(b.Items) {
		return false
	}
	if a.Kind == tree.Scalar && (a.Text.Value != b.Text.Value || a.Type != b.Type) && !m.isEdited(a.Text, edits) {
		return false
	}
	for i := range a.Pairs {
		key := a.Pairs[i].Key
		if key.Value != b.Pairs[i].Key.Value && !m.isEdited(key, edits) || !m.sameExcept(a.Pairs[i].Value, b.Pairs[i].Value, edits) {
			return false
		}
	}
	for i := range a.Items {
		if !m.sameExcept(a.Items[i], b.Items[i], edits) {
			return false
		}
	}
	return true
}

// isEdited reports whether an edit is inside a text, or writes all of it together with what YAML does
// not take for a part of it.
func (m *fixer) isEdited(t source.Text, edits []edit) bool {
	from, to := m.f.Offset(t.Span.Start), m.f.Offset(t.Span.End)
	i, _ := slices.BinarySearchFunc(edits, from, func(c edit, at int) int { return c.from - at })
	if i < len(edits) && edits[i].from >= from && edits[i].to <= to {
		return true
	}
	return slices.ContainsFunc(edits[max(0, i-1):min(i+1, len(edits))], func(e edit) bool {
		return e.from <= from && to <= e.to && strings.Contains(e.text, inQuotes(t.Value))
	})
}

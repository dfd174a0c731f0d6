package format

import (
	"bytes"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/merge"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A Rewording is what is put into a text of a file, at offsets of its value as it is written.
type Rewording struct {
	Text    source.Text
	Splices []merge.Splice // in order; they do not overlap
}

// Reword returns the text of a file with rewordings, and which of them it holds. A text keeps its layout
// and its quotes where these can hold the new words, else it stands in double quotes on one line. All
// other bytes stay, and so do all other values. A rewording that cannot be written so is left out.
func Reword(f *source.File, list []Rewording) (text []byte, done []bool) {
	done = make([]bool, len(list))
	root, found := tree.Parse(f)
	if root == nil || len(found) > 0 {
		return f.Data, done
	}
	var all []edit
	for i, r := range list {
		for _, edits := range [][]edit{spliceEdits(f, r), quotedEdit(f, r)} {
			if edits != nil && holds(f, root, edits, []Rewording{r}) {
				all, done[i] = append(all, edits...), true
				break
			}
		}
	}
	var kept []Rewording
	for i, r := range list {
		if done[i] {
			kept = append(kept, r)
		}
	}
	if !holds(f, root, all, kept) {
		return f.Data, make([]bool, len(list))
	}
	return edited(f, all), done
}

// edited is a file with edits.
func edited(f *source.File, edits []edit) []byte {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b edit) int { return a.from - b.from })
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

// holds reports whether a file with edits has the values of rewordings, and else is as it was.
func holds(f *source.File, root *tree.Node, edits []edit, list []Rewording) bool {
	text := edited(f, edits)
	if text == nil {
		return false
	}
	again, found := tree.Parse(source.NewFile(f.Name, text))
	if again == nil || len(found) > 0 {
		return false
	}
	want := map[source.Span]string{}
	for _, r := range list {
		want[r.Text.Span] = merge.Spliced(r.Text.Written(), r.Splices)
	}
	type scalar struct {
		path, value string
		kind        tree.ScalarType
	}
	var before, after []scalar
	tree.EachText(root, func(path string, n *tree.Node) {
		s := scalar{path, n.Text.Value, n.Type}
		if value, reworded := want[n.Text.Span]; reworded {
			s.value, s.kind = value, tree.String
		}
		before = append(before, s)
	})
	tree.EachText(again, func(path string, n *tree.Node) { after = append(after, scalar{path, n.Text.Value, n.Type}) })
	return slices.Equal(before, after)
}

// spliceEdits writes splices into a text where it stands; nil where one has no place.
func spliceEdits(f *source.File, r Rewording) []edit {
	plain := source.Text{Value: r.Text.Written(), Span: r.Text.Span, Style: r.Text.Style}
	if !plain.Span.IsValid() || plain.Value == "" {
		return nil
	}
	var out []edit
	for _, s := range r.Splices {
		var e edit
		switch {
		case s.From < s.To:
			span := plain.Sub(s.From, s.To)
			e.from, e.to = f.Offset(span.Start), f.Offset(span.End)
		case s.From < len(plain.Value):
			e.from = f.Offset(plain.Sub(s.From, s.From+1).Start)
			e.to = e.from
		default:
			e.from = f.Offset(plain.Sub(s.From-1, s.From).End)
			e.to = e.from
		}
		e.text = inStyle(s.Text, plain)
		out = append(out, e)
	}
	return out
}

// inStyle is words as they stand in a text.
func inStyle(words string, t source.Text) string {
	switch t.Style {
	case source.SingleQuoted:
		return strings.ReplaceAll(words, "'", "''")
	case source.DoubleQuoted:
		return inQuotes(words)[1 : len(inQuotes(words))-1]
	case source.Block:
		return strings.ReplaceAll(words, "\n", "\n"+strings.Repeat(" ", t.Span.Start.Col-1))
	}
	return words
}

// inQuotes is a value in double quotes on one line.
func inQuotes(value string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`).Replace(value) + `"`
}

// quotedEdit writes a text as a whole in double quotes; nil for a block, which has a mark of its own.
func quotedEdit(f *source.File, r Rewording) []edit {
	if !r.Text.Span.IsValid() || r.Text.Style == source.Block {
		return nil
	}
	value := merge.Spliced(r.Text.Written(), r.Splices)
	return []edit{{f.Offset(r.Text.Span.Start), f.Offset(r.Text.Span.End), inQuotes(value)}}
}

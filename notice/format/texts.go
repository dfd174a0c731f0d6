package format

import (
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

// maxRewordings bounds how often a text is read anew to find the rewordings that it cannot hold.
const maxRewordings = 200

// Reword returns the text of a file with rewordings, and which of them it holds. A text keeps its layout
// and its quotes where these can hold the new words, else it stands in double quotes on one line. All
// other bytes stay, and so do all other values. A rewording that cannot be written so is left out.
func Reword(f *source.File, list []Rewording) (text []byte, done []bool) {
	done = make([]bool, len(list))
	root, found := tree.Parse(f)
	if root == nil || len(found) > 0 {
		return f.Data, done
	}
	w := reworder{f: f, text: f.Data, want: map[source.Span]string{}}
	tree.EachText(root, func(path string, n *tree.Node) {
		w.before = append(w.before, scalar{path, n.Text.Value, n.Type, n.Text.Span})
	})
	var all []*rewriting
	for i, r := range list {
		if x := newRewriting(f, r, &done[i]); x != nil {
			all = append(all, x)
		}
	}
	w.add(all)
	if w.parses == maxRewordings { // what was not tried is written in the way that holds most
		w.parses = 0
		all = slices.DeleteFunc(all, func(x *rewriting) bool { return *x.done || len(x.ways) == 0 })
		for _, x := range all {
			x.ways = x.ways[len(x.ways)-1:]
		}
		w.add(all)
	}
	return w.text, done
}

// A rewriting is a rewording in the ways in which it may be written, the best one first.
type rewriting struct {
	span  source.Span
	value string // that it is to have
	ways  [][]edit
	done  *bool
}

// newRewriting is nil for a rewording that cannot be written.
func newRewriting(f *source.File, r Rewording, done *bool) *rewriting {
	x := &rewriting{span: r.Text.Span, value: merge.Spliced(r.Text.Written(), r.Splices), done: done}
	plain := source.Text{Value: r.Text.Written(), Span: r.Text.Span, Style: r.Text.Style}
	if !plain.Span.IsValid() || plain.Value == "" {
		return nil
	}
	breaks := slices.ContainsFunc(r.Splices, func(s merge.Splice) bool { return strings.Contains(s.Text, "\n") })
	if plain.Style != source.Plain || !breaks && !strings.Contains(x.value, ": ") && !strings.Contains(x.value, " #") {
		x.ways = append(x.ways, spliceEdits(f, plain, r.Splices, false))
	}
	if plain.Style == source.Block {
		x.ways = append(x.ways, spliceEdits(f, plain, r.Splices, true))
	} else { // a block has a mark of its own, which would stay
		x.ways = append(x.ways, []edit{{f.Offset(plain.Span.Start), f.Offset(plain.Span.End), tree.Quoted(x.value)}})
	}
	return x
}

// A scalar is what a file says in one place.
type scalar struct {
	path, value string
	kind        tree.ScalarType
	span        source.Span
}

// A reworder collects the rewritings after which a file has their values, and else those that it had.
type reworder struct {
	f      *source.File
	before []scalar
	edits  []edit // of those that were taken
	want   map[source.Span]string
	text   []byte
	parses int
}

// add takes the rewritings that the file can hold; if it cannot hold all, it tries each half.
func (w *reworder) add(list []*rewriting) {
	for len(list) > 0 && w.parses < maxRewordings {
		if w.take(list) {
			return
		}
		if half := len(list) / 2; half > 0 {
			w.add(list[:half])
			list = list[half:]
			continue
		}
		if list[0].ways = list[0].ways[1:]; len(list[0].ways) == 0 {
			return
		}
	}
}

// take takes rewritings, each in the best way that is left of it, if the file then has their values.
func (w *reworder) take(list []*rewriting) bool {
	w.parses++
	edits := slices.Clone(w.edits)
	for _, x := range list {
		edits = append(edits, x.ways[0]...)
		w.want[x.span] = x.value
	}
	text := applied(w.f, sorted(edits))
	if w.holds(reparsed(w.f, text)) {
		for _, x := range list {
			*x.done = true
		}
		w.edits, w.text = edits, text
		return true
	}
	for _, x := range list {
		delete(w.want, x.span)
	}
	return false
}

// holds reports whether a tree has the values that are wanted, and else those of the file.
func (w *reworder) holds(root *tree.Node) bool {
	if root == nil {
		return false
	}
	i, same := 0, true
	tree.EachText(root, func(path string, n *tree.Node) {
		if same = same && i < len(w.before); !same {
			return
		}
		was := w.before[i]
		if value, reworded := w.want[was.span]; reworded {
			was.value, was.kind = value, tree.String
		}
		same = was.path == path && was.value == n.Text.Value && was.kind == n.Type
		i++
	})
	return same && i == len(w.before)
}

// spliceEdits writes splices into a text where it stands. In a folded block one more line end stands for
// several.
func spliceEdits(f *source.File, plain source.Text, list []merge.Splice, folded bool) []edit {
	var out []edit
	for _, s := range list {
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
		words := s.Text
		if folded {
			words = strings.ReplaceAll(words, "\n\n", "\n\n\n")
		}
		goesOn := s.To < len(plain.Value) && plain.Value[s.To] != '\n'
		e.text = inStyle(words, plain, eolOf(f), goesOn)
		out = append(out, e)
	}
	return out
}

// inStyle is words as they stand in a text, which goes on behind them on their line or does not.
func inStyle(words string, t source.Text, eol string, goesOn bool) string {
	switch t.Style {
	case source.SingleQuoted:
		return strings.ReplaceAll(words, "'", "''")
	case source.DoubleQuoted:
		quoted := tree.Quoted(words)
		return quoted[1 : len(quoted)-1]
	case source.Block:
		lines := strings.Split(words, "\n")
		for i := 1; i < len(lines); i++ {
			if lines[i] != "" || i == len(lines)-1 && goesOn {
				lines[i] = strings.Repeat(" ", t.Span.Start.Col-1) + lines[i]
			}
		}
		return strings.Join(lines, eol)
	}
	return words
}

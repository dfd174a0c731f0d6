package lsp_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/source"
)

// twoHundred is a notice of 200 lines, some of them with letters that take two units.
func twoHundred(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("../../../testdata/complete/uk.notice.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	var more strings.Builder
	more.WriteString("definitions:\n")
	for i := 0; strings.Count(text, "\n")+1+i < 200; i++ {
		words := "Größe"
		if i%20 == 0 {
			words = "[insert name here]" // a finding whose place is to stay right
		}
		fmt.Fprintf(&more, "  - {term: \"Wort %d 日本👋\", text: \"é %s\"} # ü\n", i, words)
	}
	return text + more.String()
}

// A model is a text in UTF-16 units, as editors hold it.
type model []uint16

func (m model) String() string { return string(utf16.Decode(m)) }

// position counts lines and units up to a unit, by the rules of the protocol.
func (m model) position(at int) object {
	line, start := 0, 0
	for i := range at {
		if m[i] == '\n' || m[i] == '\r' && (i+1 == len(m) || m[i+1] != '\n') {
			line, start = line+1, i+1
		}
	}
	return object{"line": line, "character": at - start}
}

// splits reports whether a unit is within a character or a line end.
func (m model) splits(at int) bool {
	return at > 0 && at < len(m) && (m[at] >= 0xdc00 && m[at] < 0xe000 || m[at] == '\n' && m[at-1] == '\r')
}

var pieces = []string{"a", "ü", "日", "👋", " ", "x: ", "\n", "\r\n", "- ", "{", "]", "\"", "#", "period", "${title}", "é́", "words and words"}

// edit changes a random place, and returns the change and the one that takes it back.
func (m *model) edit(r *rand.Rand, wild bool) (change, back object) {
	from := r.IntN(len(*m))
	to := min(len(*m), from+r.IntN(3)*r.IntN(4))
	for m.splits(from) {
		from--
	}
	for m.splits(to) || to < from {
		to++
	}
	piece := pieces[r.IntN(4)]
	if wild {
		piece = pieces[r.IntN(len(pieces))]
	} else {
		to = from
	}
	if from > 0 && (*m)[from-1] == '\r' || to < len(*m) && (*m)[to] == '\n' && strings.HasSuffix(piece, "\r") {
		return m.edit(r, wild)
	}
	old := (*m)[from:to].String()
	change = object{"range": object{"start": m.position(from), "end": m.position(to)}, "text": piece}
	units := utf16.Encode([]rune(piece))
	*m = append(append(append(model{}, (*m)[:from]...), units...), (*m)[to:]...)
	back = object{"range": object{"start": m.position(from), "end": m.position(from + len(units))}, "text": old}
	return change, back
}

// After thousands of edits the findings and their places are those of a fresh check of the
// text that the editor holds.
func TestRandomEdits(t *testing.T) {
	edits, every := 10_000, 20
	if testing.Short() {
		edits = 200
	}
	c := start(t, nil)
	original := twoHundred(t)
	if n := strings.Count(original, "\n"); n < 190 {
		t.Fatalf("want 200 lines, got %d", n)
	}
	m := model(utf16.Encode([]rune(original)))
	c.open("a.notice.yaml", original)
	r := rand.New(rand.NewPCG(1, 2))
	compared := 0
	for i := 0; i < edits; i++ {
		switch {
		case i%50 == 49: // so that it is YAML most of the time
			m = utf16.Encode([]rune(original))
			c.change("a.notice.yaml", object{"text": original})
		case i%4 == 0: // two changes of one message
			before := m
			there, back := m.edit(r, true)
			if i%every == 0 {
				c.change("a.notice.yaml", there)
				compared += same(t, c, m, i)
				c.change("a.notice.yaml", back)
			} else {
				c.change("a.notice.yaml", there, back)
			}
			m = before
		default:
			change, _ := m.edit(r, false)
			c.change("a.notice.yaml", change)
		}
		if i%every == 7 {
			compared += same(t, c, m, i)
		}
		if t.Failed() {
			return
		}
	}
	if compared < edits/10 {
		t.Errorf("want the places of many findings, got %d", compared)
	}
	if c.log.Len() > 0 {
		t.Error(c.log)
	}
}

// same compares what was published with a fresh check, and returns how many findings there
// were.
func same(t *testing.T, c *client, m model, edit int) int {
	t.Helper()
	c.request("textDocument/codeAction", object{"textDocument": object{"uri": c.uri("a.notice.yaml")}, "range": object{"start": at(0, 0), "end": at(0, 0)}, "context": object{"only": []string{"none"}}})
	var got []string
	for _, d := range c.found[c.uri("a.notice.yaml")] {
		d := d.(object)
		got = append(got, fmt.Sprint(d["code"], " ", written(d["range"])))
	}
	e := workspace.Editor{Folders: []string{c.dir}, Texts: map[string][]byte{c.path("a.notice.yaml"): []byte(m.String())}, Today: "2026-09-30"}
	fresh, err := e.Check(c.path("a.notice.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, d := range fresh.Findings.Open() {
		want = append(want, fmt.Sprint(d.Code.ID, " ", written(object{"start": m.at(d.Span.File, d.Span.Start), "end": m.at(d.Span.File, d.Span.End)})))
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("after edit %d: %s", edit, d)
	}
	return len(want)
}

// at is a place of a finding in units: its line and its code points counted in the model.
func (m model) at(f *source.File, p source.Pos) object {
	units, line := 0, f.Line(p.Line)
	for i, r := range []rune(line) {
		if i == p.Col-1 {
			break
		}
		units += len(utf16.Encode([]rune{r}))
	}
	return object{"line": p.Line - 1, "character": units}
}

// A keystroke is a change, a check and what is published of it; a lint is a check alone.
// The ratio is what counts: it is to be below 3.
func BenchmarkKeystroke(b *testing.B) {
	text := twoHundred(b)
	const name = "a.notice.yaml"
	e := workspace.Editor{Folders: []string{b.TempDir()}, Today: "2026-09-30"}
	path := filepath.Join(e.Folders[0], name)
	e.Texts = map[string][]byte{path: []byte(text)}
	c := start(b, nil)
	c.open(name, text)
	keys := []object{{"range": object{"start": at(1, 7), "end": at(1, 7)}, "text": "x"}, {"range": object{"start": at(1, 7), "end": at(1, 8)}, "text": ""}}
	var lint, keystroke time.Duration
	for i := 0; b.Loop(); i++ {
		begin := time.Now()
		if got, err := e.Check(path); err != nil || got.Notice == nil {
			b.Fatal(err)
		}
		middle := time.Now()
		c.change(name, keys[i%2])
		c.request("textDocument/codeAction", object{"textDocument": object{"uri": c.uri(name)}, "range": object{"start": at(0, 0), "end": at(0, 0)}, "context": object{"only": []string{"none"}}})
		lint += middle.Sub(begin)
		keystroke += time.Since(middle)
	}
	b.ReportMetric(float64(lint.Microseconds())/float64(b.N), "µs/lint")
	b.ReportMetric(float64(keystroke.Microseconds())/float64(b.N), "µs/keystroke")
	b.ReportMetric(float64(keystroke)/float64(lint), "ratio")
}

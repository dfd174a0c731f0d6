package series_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/draft/series"
	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

const basePath = "council.base.yaml"

// pageOf is what a notice prints.
func pageOf(t testing.TB, m *draft.Map, base []byte) *doc.Document {
	t.Helper()
	data, _ := draft.Write(nil, m)
	read := func(_ *source.File, path string) (*source.File, error) {
		if path != basePath {
			return nil, fmt.Errorf("there is no %s", path)
		}
		return source.NewFile(path, base), nil
	}
	r, err := check.File(source.NewFile("a.notice.yaml", data), check.Settings{Today: "2026-11-28"}, read)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range r.Findings {
		if d.Severity == diag.Error && d.Code.ID < "NC3" {
			t.Errorf("%s:%d: %s %s\n%s", d.Span.File.Name, d.Span.Start.Line, d.Code.ID, d.Message, data)
		}
	}
	if r.Notice == nil {
		t.Fatalf("no notice\n%s", data)
	}
	return compose.Compose(r.Notice)
}

// samePage compares pages but for the places of their words and the anchors of items.
var samePage = cmp.FilterPath(func(p cmp.Path) bool {
	field, ok := p.Last().(cmp.StructField)
	return ok && (field.Name() == "Span" || field.Name() == "ID")
}, cmp.Ignore())

// checkSeries holds what is true of every series: each notice with the base prints what it printed
// alone, in files of good form, and no word of the base is there in vain.
func checkSeries(t testing.TB, members []series.Member) series.Series {
	t.Helper()
	s, err := series.Share(members, basePath)
	if err != nil {
		t.Fatal(err)
	}
	var base []byte
	if s.Base != nil {
		base, _ = draft.Write(s.Comments, s.Base)
		checkForm(t, basePath, base)
	}
	ids := map[string]bool{}
	for i, m := range members {
		whole, _ := m.Draft.Write()
		data, _ := draft.Write(nil, s.Notices[i].Map)
		for line := range strings.Lines(string(whole)) {
			if line = strings.TrimSpace(line); strings.HasPrefix(line, "# unsure: ") && !bytes.Contains(data, []byte(line)) && !bytes.Contains(base, []byte(line)) {
				t.Errorf("%s: the comment is gone: %s", m.Name, line)
			}
		}
	}
	for i, n := range s.Notices {
		if ids[n.ID] || n.ID == "" {
			t.Errorf("id %q is there twice, or empty", n.ID)
		}
		ids[n.ID] = true
		want, got := pageOf(t, members[i].Draft.Notice, nil), pageOf(t, n.Map, base)
		if diff := cmp.Diff(want, got, samePage); diff != "" {
			data, _ := draft.Write(nil, n.Map)
			t.Fatalf("%s: want the page of the notice alone (-want +got)\n%s\n%s\n%s", members[i].Name, diff, data, base)
		}
		if data, _ := draft.Write(nil, n.Map); n.Extends != bytes.Contains(data, []byte("extends:")) {
			t.Errorf("%s: extends %v\n%s", members[i].Name, n.Extends, data)
		} else {
			checkForm(t, "a.notice.yaml", data)
		}
	}
	return s
}

// checkForm holds that the keys of a file are in their canonical order.
func checkForm(t testing.TB, name string, data []byte) {
	t.Helper()
	f := source.NewFile(name, data)
	root, list := tree.Parse(f)
	if len(list) > 0 {
		t.Fatalf("%v\n%s", list, data)
	}
	formatted, err := format.File(f, root, true)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(keysOf(formatted), keysOf(data)); diff != "" {
		t.Errorf("%s: want the canonical order of keys (-want +got)\n%s", name, diff)
	}
}

// keysOf are the keys at the top of a file.
func keysOf(data []byte) []string {
	var out []string
	for line := range strings.Lines(string(data)) {
		if key, _, ok := strings.Cut(line, ":"); ok && key != "" && key[0] != ' ' && key[0] != '#' {
			out = append(out, key)
		}
	}
	return out
}

// checkDifferences holds that what is planted is reported where it is, and nothing else.
func checkDifferences(t testing.TB, c council, found []series.Difference) {
	t.Helper()
	var want, got []string
	for _, p := range c.planted {
		for _, name := range p.names {
			want = append(want, name+": "+p.minority)
		}
	}
	for _, d := range found {
		for _, v := range d.Minority {
			for _, at := range v.Places {
				if !at.Span.IsValid() || at.Span.File.Name != at.Name {
					t.Errorf("%q: want a place in %s, got %v", v.Text, at.Name, at.Span)
				}
				before := len(got)
				for _, p := range c.planted { // several may stand in one sentence
					if strings.Contains(v.Text, p.minority) && strings.Contains(d.Text, p.majority) {
						got = append(got, at.Name+": "+p.minority)
					}
				}
				if len(got) == before {
					got = append(got, at.Name+": "+v.Text)
				}
			}
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("differences (-want +got)\n%s", diff)
	}
}

// checkBase holds that the base has the shared blocks and nothing else, and that a notice has a block
// again only if it changes it.
func checkBase(t testing.TB, c council, s series.Series) {
	t.Helper()
	base, _ := draft.Write(nil, s.Base)
	folded := strings.Join(strings.Fields(string(base)), " ")
	for _, service := range services {
		if strings.Contains(folded, service) {
			t.Errorf("the base has words of one service: %s\n%s", service, base)
		}
	}
	if !strings.Contains(folded, "- your name - your postcode # ") {
		t.Errorf("want the items that all have, and not those that one has\n%s", base)
	}
	for i, n := range s.Notices {
		data, _ := draft.Write(nil, n.Map)
		for _, b := range shared {
			again := bytes.Contains(data, []byte("heading: "+b.heading+"\n"))
			if !strings.Contains(folded, "heading: "+b.heading+" ") {
				t.Fatalf("the base has no %q\n%s", b.heading, base)
			}
			if again && !c.changed[i][b.heading] {
				t.Errorf("%s has %q again\n%s", c.members[i].Name, b.heading, data)
			}
		}
	}
}

// Of forty documents the base holds what is shared and nothing else, the contradictions and nothing
// else are reported, and each notice prints its own words.
func TestFortyDocuments(t *testing.T) {
	c := councilOf(1, 40, len(swaps)-1)
	s := checkSeries(t, c.members)
	checkDifferences(t, c, s.Differences)
	checkBase(t, c, s)
}

// What holds for forty documents holds for a few.
func TestSmallSeries(t *testing.T) {
	for seed := range uint64(30) {
		n := 2 + int(seed%11)
		differences := 0
		if n >= 5 {
			differences = int(seed % 4)
		}
		c := councilOf(seed, n, differences)
		s := checkSeries(t, c.members)
		checkDifferences(t, c, s.Differences)
	}
}

// The same drafts give the same series, and stay as they are.
func TestShareIsDeterministic(t *testing.T) {
	c := councilOf(3, 12, 2)
	before, _ := c.members[4].Draft.Write()
	text := func() string {
		s, err := series.Share(c.members, basePath)
		if err != nil {
			t.Fatal(err)
		}
		out, _ := draft.Write(s.Comments, s.Base)
		for _, n := range s.Notices {
			data, _ := draft.Write(nil, n.Map)
			out = append(out, data...)
		}
		return string(out) + fmt.Sprintf("%+v", s.Differences)
	}
	if first, second := text(), text(); first != second {
		t.Error(cmp.Diff(first, second))
	}
	if after, _ := c.members[4].Draft.Write(); !bytes.Equal(before, after) {
		t.Error(cmp.Diff(string(before), string(after)))
	}
}

// The cost grows with the number of documents, not with its square.
func TestCost(t *testing.T) {
	c := councilOf(5, 40, 4)
	var many []series.Member
	for i := range 500 {
		m := c.members[i%len(c.members)]
		m.Name = fmt.Sprintf("%03d.docx", i)
		many = append(many, m)
	}
	start := time.Now()
	if _, err := series.Share(many, basePath); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > time.Minute {
		t.Errorf("500 documents took %v", took)
	}
}

// A base needs what several share: one draft, drafts that share nothing, and those in another language
// stay as they are.
func TestWhatIsNotShared(t *testing.T) {
	s := checkSeries(t, councilOf(1, 1, 0).members)
	if s.Base != nil || s.Notices[0].Extends {
		t.Errorf("want no base of one draft, got %v", s.Base)
	}
	var different []series.Member
	for i := range 5 {
		different = append(different, memberOf(i, "en", "Why we use your information", fmt.Sprintf("Reason number %d: %s.", i, services[i])))
	}
	if s := checkSeries(t, different); s.Base != nil {
		t.Errorf("want no base of drafts that share nothing, got %v", s.Base)
	}
	c := councilOf(2, 6, 0)
	c.members = append(c.members, memberOf(90, "de", "Ihre Rechte", "Sie können der Nutzung Ihrer Daten widersprechen und eine Kopie der Daten verlangen, und wir antworten."), different[0])
	s = checkSeries(t, c.members)
	for i, n := range s.Notices {
		if want := i < 6; n.Extends != want {
			t.Errorf("%s: want extends %v, got %v", c.members[i].Name, want, n.Extends)
		}
	}
}

package review_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/review"
)

// read checks a file, with all rules, or the text in its place.
func read(t *testing.T, path, text string) check.Result {
	t.Helper()
	open := func(path string) (*source.File, error) {
		data, err := os.ReadFile(path)
		return source.NewFile(filepath.ToSlash(path), data), err
	}
	file := source.NewFile(path, []byte(text))
	if text == "" {
		var err error
		if file, err = open(path); err != nil {
			t.Fatal(err)
		}
	}
	r, err := check.File(file, check.Settings{Today: "2026-11-23", Linter: lint.New(lint.All...)}, func(from *source.File, name string) (*source.File, error) {
		return open(filepath.Join(filepath.Dir(from.Name), name))
	})
	if err != nil {
		t.Fatal(err)
	}
	if r.Notice == nil {
		t.Fatalf("%s: want a notice, got %v", path, r.Findings)
	}
	return r
}

func composed(r check.Result) *doc.Document {
	return compose.With(r.Notice, compose.Options{Fields: true})
}

// files are the notices of the examples and of the tests.
func files(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, pattern := range []string{"../../examples/*/*.notice.yaml", "../../testdata/valid/*.notice.yaml", "../../testdata/complete/*.notice.yaml"} {
		list, err := filepath.Glob(pattern)
		if err != nil || len(list) == 0 {
			t.Fatal(pattern, err)
		}
		out = append(out, list...)
	}
	return out
}

// remarked returns the words of each remark, by its index, and their number of places.
func remarked(d *doc.Document) map[int][]string {
	out := map[int][]string{}
	each(d, func(in doc.Inline) {
		if r, ok := in.(doc.Remarked); ok {
			for _, i := range r.Remarks {
				out[i] = append(out[i], doc.Plain(r.Inlines))
			}
		}
	})
	return out
}

// lines are all lists of words of a document, in reading order but for terms.
func lines(d *doc.Document) []*[]doc.Inline {
	out := []*[]doc.Inline{&d.ControllerWords, &d.SeriesWords, &d.TitleWords}
	for _, s := range d.Stamps() {
		out = append(out, &s.Words)
	}
	doc.Walk(d.Blocks, func(b doc.Block) {
		switch b := b.(type) {
		case *doc.Section:
			out = append(out, &b.Heading)
		case *doc.Callout:
			out = append(out, &b.Heading)
		case *doc.Paragraph:
			out = append(out, &b.Inlines)
		case *doc.Definitions:
			for i := range b.Items {
				out = append(out, &b.Items[i].Term)
			}
		case *doc.Table:
			out = append(out, &b.Caption)
			for i := range b.Head {
				out = append(out, &b.Head[i])
			}
		}
	})
	return append(out, &d.Imprint)
}

func each(d *doc.Document, f func(doc.Inline)) {
	for _, l := range lines(d) {
		mapped(*l, func(in doc.Inline) []doc.Inline { f(in); return []doc.Inline{in} })
	}
}

// mapped replaces each inline by what f makes of it.
func mapped(list []doc.Inline, f func(doc.Inline) []doc.Inline) []doc.Inline {
	var out []doc.Inline
	for _, in := range list {
		for _, in := range f(in) {
			switch x := in.(type) {
			case doc.Strong:
				in = doc.Strong(mapped(x, f))
			case doc.Emph:
				in = doc.Emph(mapped(x, f))
			case doc.Cite:
				in = doc.Cite(mapped(x, f))
			case doc.Lang:
				x.Inlines = mapped(x.Inlines, f)
				in = x
			case doc.Link:
				x.Inlines = mapped(x.Inlines, f)
				in = x
			case doc.Written:
				x.Inlines = mapped(x.Inlines, f)
				in = x
			case doc.Remarked:
				x.Inlines = mapped(x.Inlines, f)
				in = x
			case doc.Changed:
				x.Inlines = mapped(x.Inlines, f)
				in = x
			}
			out = append(out, in)
		}
	}
	return out
}

// withoutCover takes the cover out.
func withoutCover(d *doc.Document) *doc.Callout {
	i := slices.IndexFunc(d.Blocks, func(b doc.Block) bool { s, ok := b.(*doc.Callout); return ok && s.ID == "review" })
	if i < 0 {
		return nil
	}
	s := d.Blocks[i].(*doc.Callout)
	d.Blocks = slices.Delete(d.Blocks, i, i+1)
	return s
}

const maxRemarks = 200

// draftNotice has findings of all kinds of places.
const draftNotice = `noticec: 1
title: Visits
language: en-GB
regime: uk-gdpr
controller:
  name: Averton Museum
  email: privacy@averton.example
dpo:
  name: Jane Doe
  email: dpo@averton.example
personal_data:
  - {id: name, name: Names}
  # unsure: which category of data is this?
  - {id: other, name: Other things}
purposes:
  - id: visit
    text: We use it to book your visit. You may see TODO(words) here. We may use it for ever.
    basis: contract
  - id: news
    text: To send you **news** and news.
    basis: consent
recipients: none
retention:
  - name: bookings
    period: P1Y
`

// Each finding has its remark at its very words, or is on the cover alone; each question of an import
// is asked at the words below it.
func TestRemarksStandAtTheirWords(t *testing.T) {
	r := read(t, "visits.notice.yaml", draftNotice)
	place := func(words string) source.Span {
		file := r.Notice.Title.Span.File
		i := strings.Index(draftNotice, words)
		return source.Span{File: file, Start: file.PosAt(i), End: file.PosAt(i + len(words))}
	}
	code := diag.Code{ID: "NC999", Severity: diag.Warning}
	news := place("news** and news")
	second := source.Span{File: news.File, Start: source.Pos{Line: news.Start.Line, Col: news.Start.Col + len("news** and ")}, End: news.End}
	for _, c := range []struct {
		name, want string
		d          diag.Diagnostic
	}{
		{"words of a field", "TODO(words)", diag.New(code, place("TODO(words)"), "m", "h")},
		{"words in Markdown", "news", diag.New(code, second, "m", "h")},
		{"marks of Markdown", "news", diag.New(code, place("**news**"), "m", "h")},
		{"a whole field", "Visits", diag.New(code, place("Visits"), "m", "h")},
		{"an address", "privacy@averton.example", diag.New(code, place("privacy@averton.example"), "m", "h")},
		{"a key", "Averton Museum", diag.New(code, place("name: Averton Museum"), "m", "h")},
		{"a value that is printed in other words", "We do this only if you agree. Article\u00a06(1)(a) of the UK GDPR", diag.New(code, place("consent"), "m", "h")},
		{"a value at the top", "Visits", diag.New(code, place("uk-gdpr"), "m", "h")},
		{"nowhere", "Visits", diag.New(code, source.Span{}, "m", "h")},
	} {
		d := composed(r)
		review.Review(d, review.Options{Findings: diag.List{c.d}})
		got, at := remarked(d), slices.IndexFunc(d.Review.Remarks, func(m doc.Remark) bool { return m.Code == "NC999" })
		if at < 0 || len(got[at]) != 1 || !strings.EqualFold(strings.TrimSuffix(got[at][0], "."), strings.TrimSuffix(c.want, ".")) {
			t.Errorf("%s: want a remark at %q, got %q of %+v", c.name, c.want, got, d.Review.Remarks)
		}
	}
	d := composed(r)
	review.Review(d, review.Options{})
	if got := remarked(d)[0]; len(d.Review.Remarks) != 1 || d.Review.Remarks[0].Severity != "unsure" || d.Review.Remarks[0].Message != "Which category of data is this?" || len(got) != 1 || !strings.EqualFold(got[0], "Other things") {
		t.Errorf("want a question at “Other things”, got %q of %+v", got, d.Review.Remarks)
	}
}

// What is missing is at the heading of its section if that is printed, else on the cover alone; what
// is accepted is nowhere.
func TestWhatIsMissing(t *testing.T) {
	r := read(t, "visits.notice.yaml", draftNotice)
	code := diag.Code{ID: "NC999", Severity: diag.Error}
	title := r.Notice.Title.Span
	finding := func(node string) diag.Diagnostic {
		f := diag.New(code, title, "something is missing", "write it")
		f.Absent, f.Node = true, node
		return f
	}
	accepted := finding("purposes")
	accepted.Accepted = &diag.Accepted{By: "ignore"}
	d := composed(r)
	review.Review(d, review.Options{Findings: diag.List{finding("purposes"), finding("complaints"), accepted}})
	got := remarked(d)
	if len(d.Review.Remarks) != 2 || len(got[0])+len(got[1]) != 2 {
		t.Errorf("want remarks at the heading and of the import, got %q of %+v", got, d.Review.Remarks)
	}
	cover := strings.Join(doc.Words([]doc.Block{withoutCover(d)}), " ")
	if strings.Count(cover, "Something is missing. Write it.") != 2 || !strings.Contains(cover, "To be decided: 2 errors and 1 open question.") {
		t.Errorf("want two errors on the cover, got %s", cover)
	}

	if !strings.Contains(cover, "In no section yet") {
		t.Errorf("want what has no remark to be in no section yet, got %s", cover)
	}
	d = composed(r)
	review.Review(d, review.Options{Findings: diag.List{finding("complaints")}, Elsewhere: func(string) []string { return []string{"nowhere", "retention"} }})
	if got := remarked(d); len(d.Review.Remarks) != 2 || len(got[1]) != 1 || got[1][0] != "How long we keep it" {
		t.Errorf("want a remark at the section where it belongs, got %q of %+v", got, d.Review.Remarks)
	}
	if i := slices.IndexFunc(r.Findings, func(f diag.Diagnostic) bool { return f.Code.ID == "NC701" }); i < 0 || !r.Findings[i].Absent || r.Findings[i].Node != "complaints" {
		t.Errorf("want the section of what is missing, got %+v", r.Findings)
	}
}

// A finding at any line of a section has its remark in the words of that section, wherever these are
// printed: at the title there is none of them.
func TestEveryLineOfASectionHasItsWords(t *testing.T) {
	for _, path := range files(t) {
		r := read(t, path, "")
		d := composed(r)
		file := r.Notice.Title.Span.File
		var list diag.List
		printed, key := map[string]bool{}, map[int]string{}
		doc.EachID(d.Blocks, func(id *string) { printed[*id] = true })
		for n := 1; n <= file.LineCount(); n++ {
			key[n] = key[n-1]
			line := file.Line(n)
			if name, _, ok := strings.Cut(line, ":"); ok && !strings.ContainsAny(line[:1], " #-") {
				key[n] = name
			}
			indent := len(line) - len(strings.TrimLeft(line, " "))
			if printed[key[n]] && indent < len(line) && line[indent] != '#' {
				at := source.Pos{Line: n, Col: indent + 1}
				list = append(list, diag.New(diag.Code{ID: "NC999"}, source.Span{File: file, Start: at, End: source.Pos{Line: n, Col: indent + 2}}, fmt.Sprint(n), ""))
			}
		}
		for len(list) > 0 {
			d := composed(r)
			part := list[:min(len(list), maxRemarks)]
			list = list[len(part):]
			review.Review(d, review.Options{Findings: part})
			front := d.FrontRemarks()
			for i, m := range d.Review.Remarks {
				if slices.Contains(front, i) && m.Severity != "unsure" {
					t.Errorf("%s:%s: want a remark in %s, got one at the title", path, m.Message, m.Place)
				}
			}
			if len(d.Review.Remarks) < len(part) {
				t.Errorf("%s: want %d remarks, got %d", path, len(part), len(d.Review.Remarks))
			}
		}
	}
}

// A copy of a notice with thousands of findings shows the gravest of them, and says how many more
// there are.
func TestManyFindings(t *testing.T) {
	r := read(t, "visits.notice.yaml", draftNotice)
	var list diag.List
	for i := range 2000 {
		list = append(list, diag.New(diag.Code{ID: "NC999"}, r.Notice.Title.Span, fmt.Sprintf("finding %d\x1b[2J%s", i, strings.Repeat("x", 5000)), ""))
	}
	list = append(list, diag.New(diag.Code{ID: "NC998", Severity: diag.Error}, r.Notice.Title.Span, "the gravest", ""))
	d := composed(r)
	review.Review(d, review.Options{Findings: list})
	cover := strings.Join(doc.Words([]doc.Block{withoutCover(d)}), " ")
	if len(d.Review.Remarks) != maxRemarks || !strings.Contains(cover, "And 1802 more findings, which noticec lint lists.") || !strings.Contains(cover, "The gravest") || strings.Contains(cover, "\x1b") {
		t.Errorf("want %d remarks and the number of the others, got %d and %.300s", maxRemarks, len(d.Review.Remarks), cover)
	}
}

// Questions stand in comments of their own, or at the ends of lines; what looks like one in words is
// none. Tens of thousands of them are found in a moment.
func TestQuestionsOfImports(t *testing.T) {
	text := strings.NewReplacer("name: Averton Museum\n", "name: Averton Museum # unsure: is this its name?\n",
		"text: To send you **news** and news.", `text: "To send news # unsure: no question of news." # unsure: is this all?`,
		"  - name: bookings\n", "  - name: >-\n      # unsure: no question\n      of bookings\n",
		"recipients: none\n", "recipients: none\n"+strings.Repeat("# unsure: how long?\n", 30_000)).Replace(draftNotice)
	d := composed(read(t, "visits.notice.yaml", text))
	review.Review(d, review.Options{})
	words := remarked(d)
	got := map[string]string{}
	for i, m := range d.Review.Remarks {
		got[m.Message] = words[i][0]
	}
	if want := map[string]string{"Is this its name?": "Averton Museum", "Is this all?": "To send news # unsure: no question of news.", "How long?": "How long we keep it", "Which category of data is this?": "Other things"}; !maps.EqualFunc(want, got, strings.EqualFold) {
		t.Errorf("want %q, got %q", want, got)
	}
	cover := strings.Join(doc.Words([]doc.Block{withoutCover(d)}), " ")
	if !strings.Contains(cover, "To be decided: 30003 open questions.") || !strings.Contains(cover, "And 29803 more open questions, in the comments of the files.") || strings.Contains(cover, "lint") {
		t.Errorf("want the number of the other questions, got %.300s", cover)
	}
}

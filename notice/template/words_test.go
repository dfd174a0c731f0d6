package template_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/template"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/text"
	"github.com/noticec/noticec/testdata/golden"
)

var line = regexp.MustCompile(`«\??(?:period:)?([^»]*)»|"(?:task|interests|contract):([^"]*)"`)

// Each word of a template is there in each language, and nothing else is; none is that of another
// language, but for those that are spelled alike.
func TestWords(t *testing.T) {
	files, _ := filepath.Glob("kinds/*.yaml")
	sources, _ := filepath.Glob("[a-z]*.go")
	used := map[string]bool{"Write to": true}
	for _, name := range append(files, sources...) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range line.FindAllStringSubmatch(string(data), -1) {
			used[m[1]+m[2]] = true
		}
		if strings.HasSuffix(name, ".go") {
			for _, m := range regexp.MustCompile(`, "([a-z][^"]* [^"]*)"[)}]`).FindAllStringSubmatch(string(data), -1) {
				used[m[1]] = true
			}
		}
	}
	data, err := os.ReadFile("words.txt")
	if err != nil {
		t.Fatal(err)
	}
	for row := range strings.Lines(string(data)) {
		row = strings.TrimSpace(row)
		if row == "" || strings.HasPrefix(row, "#") {
			continue
		}
		said := strings.Split(row, " | ")
		if len(said) != len(template.Languages) {
			t.Errorf("%q: want words in %v", row, template.Languages)
			continue
		}
		if !used[said[0]] && !strings.HasPrefix(said[0], "how long you keep this") {
			t.Errorf("no template says %q", said[0])
		}
		delete(used, said[0])
		for i, other := range said[1:] {
			if other == said[0] && strings.Contains(other, " ") {
				t.Errorf("%q is English in %s", other, template.Languages[i+1])
			}
		}
	}
	for word := range used {
		if strings.Contains(word, " ") && !strings.ContainsAny(word, "`%{+") && word != "" {
			t.Errorf("words.txt does not have %q", word)
		}
	}
}

// No template denies what nobody was asked about.
func TestNothingIsDenied(t *testing.T) {
	each(t, func(t *testing.T, f template.Facts) {
		for _, body := range []string{f.Body.Kind, ""} {
			f.Body.Kind = body
			draft, err := template.Notice(f)
			if err != nil || strings.Contains(string(draft), ": none\n") {
				t.Errorf("want nothing denied, got %v\n%s", err, draft)
			}
		}
	})
}

// What the body is, where it is and under which law can all be left open, and where what the body is
// leaves open on what it relies, nothing is claimed of it.
func TestNothingKnown(t *testing.T) {
	only := func(t *testing.T, f template.Facts) {
		draft, err := template.Notice(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range judge(t, draft) {
			if !strings.HasPrefix(found, "NC814 error this is still to be written: ") && !strings.HasPrefix(found, "NC366 info") {
				t.Errorf("%s of %q: want only placeholders found, got %s\n%s", f.Kind.Name, f.Body.Kind, found, draft)
			}
		}
	}
	for _, k := range template.Kinds {
		f := template.Facts{Kind: k, Language: "en", Updated: "2026-11-20"}
		only(t, f)
		for _, body := range []string{"", "school", "charity", "parish-or-community-council", "independent-school"} {
			for _, at := range []struct {
				regime  *law.Regime
				country string
			}{{law.UKGDPR, "GB"}, {law.EUGDPR, "DE"}, {law.EUGDPR, "US"}, {law.UKGDPR, "FR"}, {law.FADP, "DE"}} {
				f.Regime, f.Body = at.regime, template.Body{Kind: body, Country: at.country}
				if f.Fit() == nil {
					only(t, f)
				}
			}
		}
	}
}

// What cannot be true together is refused.
func TestFit(t *testing.T) {
	for _, c := range []struct {
		kind   string
		regime *law.Regime
		body   template.Body
		want   string // "" if it can be true
	}{
		{"council-service", law.UKGDPR, template.Body{Kind: "parish-or-community-council"}, ""},
		{"council-service", law.UKGDPR, template.Body{Kind: "company"}, "bodies to which a law gives tasks"},
		{"pupils", law.FADP, template.Body{Kind: "public-authority"}, "the law of the canton"},
		{"pupils", law.FADP, template.Body{Kind: "independent-school"}, ""},
		{"cctv", law.EUDPR, template.Body{Kind: "company"}, "institutions of the Union alone"},
		{"cctv", law.EUGDPR, template.Body{Kind: "eu-institution"}, "answers to eudpr"},
		{"cctv", law.EUGDPR, template.Body{Kind: "public-authority", NoOfficer: true}, "data protection officer"},
		{"cctv", law.UKGDPR, template.Body{Kind: "parish-or-community-council", NoOfficer: true}, ""},
		{"cctv", law.Other, template.Body{Country: "US"}, "no law that there are templates for is that of the country US"},
		{"cctv", law.Other, template.Body{}, "there are no templates for regime other"},
		{"customers", law.EUDPR, template.Body{}, "any other body writes eu-gdpr"},
		{"cctv", law.UKGDPR, template.Body{Kind: "company", NoOfficer: true}, ""},
	} {
		k, _ := template.KindOf(c.kind)
		err := template.Facts{Kind: k, Regime: c.regime, Body: c.body}.Fit()
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s of %v: want %q, got %v", c.kind, c.body, c.want, err)
		}
	}
}

// The kinds of bodies are those of the schema, and each is taken for what it is.
func TestBodyKinds(t *testing.T) {
	data, err := os.ReadFile("../../schema/notice.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var s struct {
		Definitions map[string]struct {
			Enum []string `json:"enum"`
		} `json:"definitions"`
	}
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	if want := s.Definitions["party_kind"].Enum; len(want) == 0 || !slices.Equal(want, notice.BodyKinds) {
		t.Errorf("want the kinds of the schema %v, got %v", want, notice.BodyKinds)
	}
	k, _ := template.KindOf("cctv")
	for _, kind := range notice.BodyKinds {
		f := template.Facts{Kind: k, Regime: law.EUGDPR, Language: "en", Updated: "2026-11-20", Body: template.Body{Kind: kind, Country: "US"}}
		if kind == "eu-institution" {
			f.Regime = law.EUDPR
		}
		draft, err := template.Notice(f)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(string(draft), "representative:"); got == notice.IsPublicBody(kind) {
			t.Errorf("%s: want a representative of a body that is not public alone (Art. 27(2)(b)), got %t", kind, got)
		}
	}
}

// No authority is claimed to oversee a body that may have another, nor the Swiss Act to bind it.
func TestOversight(t *testing.T) {
	const canton = "answer to the law of their canton"
	for _, c := range []struct {
		regime *law.Regime
		body   template.Body
		open   bool
		canton bool
	}{
		{law.EUGDPR, template.Body{Kind: "public-authority", Country: "ES"}, true, false},
		{law.EUGDPR, template.Body{Kind: "company", Country: "ES"}, false, false},
		{law.FADP, template.Body{Kind: "public-authority", Country: "CH"}, false, true},
		{law.FADP, template.Body{Country: "CH"}, false, true},
		{law.FADP, template.Body{Kind: "company", Country: "CH"}, false, false},
	} {
		base, err := template.Base(template.Facts{Regime: c.regime, Language: "en", Updated: "2026-11-20", Body: c.body})
		flat := strings.Join(strings.Fields(string(base)), " ")
		if err != nil || strings.Contains(flat, "name: \"TODO(the name of the authority") != c.open || strings.Contains(flat, canton) != c.canton {
			t.Errorf("%v: want the authority open %t and a word on cantons %t, got %v\n%s", c.body, c.open, c.canton, err, base)
		}
	}
}

// Placeholders are answered in the language of the notice and in English; no answer is lost silently.
func TestUnused(t *testing.T) {
	k, _ := template.KindOf("cctv")
	for _, c := range []struct{ said, answer, unused, err string }{
		{"who looks after the cameras for you", "Linse", "", ""},
		{"wer die Kameras für Sie betreut", "Linse", "", ""},
		{"how long you keep this, such as P6M for six months: Recordings", "P6M", "", ""},
		{"wie lange Sie das speichern, etwa P6M für sechs Monate: Aufnahmen", "P6M", "", ""},
		{"who runs the website for you", "Linse", "who runs the website for you", ""},
		{"who looks after the camera for you", "Linse", "", "did you mean `who looks after the cameras for you`"},
		{"Pictures", "Linse", "", "there is no placeholder"},
		{"who looks after the cameras for you", "[Linse]", "", "wants words on one line"},
		{"none if people take every decision, or how decisions are made without them", "[{name: Linse}]", "", ""},
	} {
		f := template.Facts{Kind: k, Regime: law.EUGDPR, Language: "de", Updated: "2026-11-20", Body: template.Body{Kind: "company", Country: "DE"}, Answers: template.Answers{c.said: c.answer}}
		unused, err := f.Unused()
		if (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) || strings.Join(unused, "") != c.unused {
			t.Errorf("%s: want %q and %q unused, got %v and %q", c.said, c.err, c.unused, err, unused)
		}
		if draft, err := template.Notice(f); c.unused+c.err == "" && (err != nil || !strings.Contains(string(draft), c.answer)) {
			t.Errorf("%s: want the answer in the notice, got %v\n%s", c.said, err, draft)
		}
	}
}

// Words of no two placeholders are the same in a language, so that the English ones can be told of each,
// with the name of what is kept behind them, however long a text is.
func TestPlaceholdersAreTold(t *testing.T) {
	of := map[string]string{}
	for _, row := range template.Placeholders() {
		for _, said := range row {
			said = strings.ReplaceAll(said, "ß", "ss")
			if other := of[said]; other != "" && other != row[0] {
				t.Errorf("%q is of %q and of %q", said, row[0], other)
			}
			of[said] = row[0]
			for _, behind := range []string{"", ": Pictures", ": A: b", ": " + strings.Repeat("long: ", 500)} {
				if got := template.English(said + behind); got != row[0] {
					t.Errorf("%q: want %q, got %q", said+behind, row[0], got)
				}
			}
		}
	}
	for _, none := range []string{"", ":", ": ", "Pictures", "Pictures: who runs the website for you", strings.Repeat("x: ", 1000)} {
		if got := template.English(none); got != none {
			t.Errorf("%q: want it as it is, got %q", none, got)
		}
	}
}

// What is not used is looked for in no time, and the first of several mistakes is told each time.
func TestManyAnswers(t *testing.T) {
	k, _ := template.KindOf("cctv")
	f := template.Facts{Kind: k, Language: "de", Updated: "2026-11-20", Answers: template.Answers{}}
	for i := range 30_000 {
		f.Answers[fmt.Sprint("who runs the website for you: ", i)] = "Linse"
	}
	begin := time.Now()
	if unused, err := f.Unused(); err != nil || len(unused) != 30_000 {
		t.Errorf("want all answers unused, got %d, %v", len(unused), err)
	}
	if took := time.Since(begin); took > time.Minute {
		t.Errorf("want it at once, got it after %s", took)
	}
	for i := range 50 {
		f.Answers[fmt.Sprint("what nobody asks ", i)] = "Linse"
	}
	for range 5 {
		if _, err := f.Unused(); err == nil || !strings.Contains(err.Error(), `"what nobody asks 0"`) {
			t.Fatalf("want the first that is no placeholder, got %v", err)
		}
	}
}

// Whatever somebody writes stands in the notice, and nothing of it is a mark of a template.
func TestValuesAreValues(t *testing.T) {
	for _, said := range []string{"«?x»", "«Title»", "«period:x»", "a\nb: c", "a\tb", "\ufeffx", "a\u0085b", "x\ufdd0y", `"`, `\`, `\u00ab`, "yes", "- a", "# a", "a: b", "{a}", "${a}", "'", "a ", "\U0001f600", "🏫 #1"} {
		k, _ := template.KindOf("cctv")
		f := template.Facts{Kind: k, Language: "en", Updated: "2026-11-20", Title: said, Base: said + ".base.yaml"}
		text, err := template.Notice(f)
		if err != nil {
			t.Errorf("%q: %v", said, err)
			continue
		}
		root, list := tree.Parse(source.NewFile("n", text))
		if len(list) > 0 || root.Get("title").Text.Value != said || root.Get("extends").Text.Value != said+".base.yaml" {
			t.Errorf("%q: want it as title and base, got %v\n%s", said, list, text)
		}
	}
}

// The pages of answered templates, as an editor and an officer read them.
func TestPages(t *testing.T) {
	printed := map[string]string{}
	each(t, func(t *testing.T, f template.Facts) {
		language := f.Language[:2]
		sample := f.Regime == law.UKGDPR && (language == "en" || language == "cy" && f.Kind.Name < "d") || f.Regime == law.EUGDPR && (language == "de" && f.Public() || language == "fr" && f.Private()) && f.Kind.Name > "e" && f.Kind.Name < "p"
		if !sample || f.Kind.Name == "other" || f.Regime == law.UKGDPR && f.Public() == (f.Kind.Name == "customers" || f.Kind.Name == "supporters") {
			return
		}
		draft, err := template.Notice(f)
		if err != nil {
			t.Fatal(err)
		}
		f.Answers = answered(t, f, draft)
		whole, err := template.Notice(f)
		if err != nil {
			t.Fatal(err)
		}
		r, err := check.File(source.NewFile("a.notice.yaml", whole), check.Settings{Today: "2026-11-28"}, nil)
		if err != nil || r.Notice == nil {
			t.Fatal(err, r.Findings)
		}
		var page bytes.Buffer
		if _, err := text.Render(&page, compose.Compose(r.Notice)); err != nil {
			t.Fatal(err)
		}
		printed[f.Kind.Name+"."+language] = page.String()
	})
	for name, got := range printed {
		golden.Check(t, filepath.Join("testdata", name+".txt"), got)
	}
}

package template_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/template"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/text"
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
		{"cctv", law.UKGDPR, template.Body{Kind: "company", NoOfficer: true}, ""},
	} {
		k, _ := template.KindOf(c.kind)
		err := template.Facts{Kind: k, Regime: c.regime, Body: c.body}.Fit()
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s of %v: want %q, got %v", c.kind, c.body, c.want, err)
		}
	}
}

// Placeholders are answered in the language of the notice and in English; no answer is lost silently.
func TestUnused(t *testing.T) {
	k, _ := template.KindOf("cctv")
	for _, c := range []struct{ said, answer, unused, err string }{
		{"who looks after the cameras for you", "Linse", "", ""},
		{"wer die Kameras für Sie betreut", "Linse", "", ""},
		{"how long you keep this, such as P6M for six months: Pictures", "P6M", "", ""},
		{"wie lange Sie das speichern, etwa P6M für sechs Monate: Bilder", "P6M", "", ""},
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
		golden := filepath.Join("testdata", name+".txt")
		if os.Getenv("NOTICEC_UPDATE") != "" {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil || string(want) != got {
			t.Errorf("%s: want the page of the golden, got %v\n%s", golden, err, got)
		}
	}
}

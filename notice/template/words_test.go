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

// What the body is, where it is and under which law can all be left open.
func TestNothingKnown(t *testing.T) {
	for _, k := range template.Kinds {
		draft, err := template.Notice(template.Facts{Kind: k, Language: "en", Updated: "2026-11-20"})
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range judge(t, draft) {
			if !strings.HasPrefix(found, "NC814 error this is still to be written: ") {
				t.Errorf("%s: want only placeholders found, got %s", k.Name, found)
			}
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

package explanation

import (
	"encoding/json"
	"path"
	"strings"
	"testing"
	"unicode/utf8"
)

const day = "2026-11-28"

func all(t *testing.T) []Explanation {
	t.Helper()
	var out []Explanation
	for _, id := range Codes().IDs() {
		x, ok, err := Of(id, day)
		if err != nil || !ok {
			t.Fatalf("%s: want an explanation, got %v", id, err)
		}
		out = append(out, x)
	}
	return out
}

// An explanation has no mark of its tests, says how grave the finding is and what to do, and its
// lines fit, but for examples and what stays whole.
func TestText(t *testing.T) {
	for _, x := range all(t) {
		for _, columns := range []int{0, 40, 72, 1000} {
			var b strings.Builder
			if err := Text(&b, []Explanation{x}, columns, false); err != nil {
				t.Fatal(err)
			}
			text := b.String()
			for _, mark := range []string{"```", "yaml bad", "yaml good", "\x1b", " \n", "\n\n\n"} {
				if strings.Contains(text, mark) {
					t.Errorf("%s: want no %q in\n%s", x.Code.ID, mark, text)
				}
			}
			for _, part := range []string{x.Code.Name + ": " + x.Code.Severity.String(), "\nWhy\n", "\nWhat to do\n", "\nMore\n", x.Code.DocURL} {
				if !strings.Contains(text, part) {
					t.Errorf("%s: want %q in\n%s", x.Code.ID, part, text)
				}
			}
			prose, _, _ := strings.Cut(text, "\n\n    ")
			for line := range strings.Lines(prose) {
				if n := utf8.RuneCountInString(line) - 1; n > max(minColumns, min(columns, maxColumns)) && len(unbroken(line)) > 1 && !strings.Contains(line, "`") && !strings.HasPrefix(line, x.Code.ID) {
					t.Errorf("%s: want at most %d columns, got %q", x.Code.ID, columns, line)
				}
			}
		}
	}
}

// The law is that of each regime whose notices the code is found in.
func TestGrounds(t *testing.T) {
	for word, want := range map[string]string{
		"no-representative":    "UK GDPR Art. 27(1), Art. 13(1)(a), Art. 14(1)(a)|GDPR Art. 27(1), Art. 13(1)(a), Art. 14(1)(a)|FADP Art. 14(1), Art. 19(2)(a)",
		"NC325":                "DPA 2018 Sch. 1 paras 1, 5, 35, 38-41",                                           // the United Kingdom alone
		"transfer-inside-area": "UK GDPR Art. 44A|GDPR Art. 44|Regulation (EU) 2018/1725 Art. 46|FADP Art. 16-17", // what is inside differs
		"NC982":                "UK GDPR Art. 6(1)|GDPR Art. 6(1)|Regulation (EU) 2018/1725 Art. 5(1)|DPA 2018 s.35(2)",
		"unknown-key":          "",
	} {
		x, ok, err := Of(word, day)
		if err != nil || !ok {
			t.Fatal(word, err)
		}
		if got := strings.Join(x.duties(), "|"); want != got {
			t.Errorf("%s: want %q, got %q", word, want, got)
		}
	}
	if _, ok, err := Of("../NC301", day); ok || err != nil {
		t.Error("want no explanation of what is no code")
	}
}

// Each address of a code leads to a page of the site, and the first page to each of them, once.
func TestSite(t *testing.T) {
	list := all(t)
	files, err := Site(list)
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]string{}
	for _, f := range files {
		pages[f.Name] = string(f.Data)
	}
	for _, x := range list {
		name := path.Base(x.Code.DocURL)
		page, there := pages[name]
		if !there || x.Code.DocURL != "https://noticec.org/findings/"+name || !strings.Contains(page, "<h1>"+x.Code.ID+" "+x.Code.Name) || !strings.Contains(page, "<h2 id=\"fix\">") {
			t.Errorf("%s: want its page at %s", x.Code.ID, x.Code.DocURL)
		}
		if n := strings.Count(pages["index.html"], "href=\""+name+"\""); n != 1 {
			t.Errorf("%s: want one link to its page, got %d", x.Code.ID, n)
		}
		if strings.Contains(page, "<script") || strings.Contains(page, "```") || !strings.Contains(page, `href="index.html"`) {
			t.Errorf("%s: want a page without script and fences, with a link to all", x.Code.ID)
		}
	}
	if len(files) != len(list)+2 { // the first page and the style sheet
		t.Errorf("want no other file, got %d for %d codes", len(files), len(list))
	}
	again, err := Site(list)
	for i := range again {
		if err != nil || string(again[i].Data) != string(files[i].Data) {
			t.Errorf("%s: want the same bytes again", files[i].Name)
		}
	}
}

func TestFormsForPrograms(t *testing.T) {
	x, _, err := Of("objection-missing", day)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := JSON(&b, []Explanation{x, x}); err != nil {
		t.Fatal(err)
	}
	var out []jsonExplanation
	if err := json.Unmarshal([]byte(b.String()), &out); err != nil || len(out) != 2 || out[0].Code != "NC712" || out[0].Law[0].Regime != "uk-gdpr" || out[0].Example.Before == "" || out[0].Languages == nil {
		t.Errorf("want two codes with all parts, got %+v, %v", out, err)
	}
	text := x.Markdown()
	for _, part := range []string{"# NC712 objection-missing\n\nThe right", "\n## Law\n\n- UK GDPR Art. 13(2)(b)", "\n```yaml\nrights: [{right: access}]\n```\n", "- Address: <https://"} {
		if !strings.Contains(text, part) {
			t.Errorf("want %q in\n%s", part, text)
		}
	}
}

package config_test

import (
	"fmt"
	"path"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diag/diagtest"
	"github.com/noticec/noticec/notice/source"
)

var known = diag.Codes{{ID: "NC113"}, {ID: "NC201", Required: true}, {ID: "NC801", Name: "no-date"}, {ID: "NC818", Name: "sentence-long"}}

func findings(t *testing.T, text string) (*config.Config, string) {
	t.Helper()
	c, list, err := config.Read(source.NewFile("noticec.yaml", []byte(text)), known)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, d := range list {
		fmt.Fprintf(&b, "%d:%d: %s: %s [%s]\n", d.Span.Start.Line, d.Span.Start.Col, d.Severity, d.Message, d.Code.ID)
	}
	return c, b.String()
}

func TestPages(t *testing.T) {
	diagtest.Pages(t, ".", config.Catalog, func(_ diag.Code, text string) (string, bool) {
		_, got := findings(t, text)
		return got, true
	})
}

func TestShapeIsPlaced(t *testing.T) {
	for text, want := range map[string]string{
		"":                                        "",
		"outt: public\n":                          "1:1: error: unknown key `outt` [NC201]\n",
		"rules: {NC801: none}\n":                  "1:16: error: `none` is not a value of `NC801` [NC203]\n",
		"readability: {mean: -1}\n":               "1:21: error: `mean` is less than 0 [NC206]\n",
		"overrides: [{files: a}]\n":               "1:13: error: an item of `overrides`: the key `rules` is missing [NC204]\n",
		"regime: gdpr\n":                          "1:9: error: `gdpr` is not a value of `regime` [NC203]\n",
		"include: [a, {b: c}]\n":                  "1:14: error: an item of `include` wants text, not keys with values [NC202]\n",
		"plugins: [{name: Docx}]\n":               "1:18: error: `name` wants a name of small letters, digits and hyphens, not `Docx` [NC205]\n",
		"plugins: [{command: x}]\n":               "1:11: error: an item of `plugins`: the key `name` is missing [NC204]\n",
		"plugins: [{name: a, extension: ../a}]\n": "1:32: error: `extension` wants an ending with its dot, not `../a` [NC205]\n",
		"plugins: [{name: a, command: []}]\n":     "1:21: error: `command` has fewer than 1 items [NC206]\n",
		"plugins: [{name: a, timeout: 0}]\n":      "1:30: error: `timeout` is less than 1 [NC206]\n",
		"index: {group: kinds}\n":                 "1:16: error: `kinds` is not a value of `group` [NC203]\n",
		"index: {kinds: [{name: Care}]}\n":        "1:17: error: an item of `kinds`: the key `paths` is missing [NC204]\n",
		"index: {kinds: []}\n":                    "1:9: error: `kinds` has fewer than 1 items [NC206]\n",
		"index: {review: 1}\n":                    "1:17: error: `review` wants `true` or `false`, not the number `1` [NC202]\n",
		"markdown: {path: privacy}\n":             "1:18: error: `path` wants a path that begins with a slash, not `privacy` [NC205]\n",
		"html: {heads: slab}\n":                   "1:15: error: `slab` is not a value of `heads` [NC203]\n",
		"html: {colors: {accent: blue}}\n":        "1:25: error: `accent` wants a colour of six hexadecimal digits, not `blue` [NC205]\n",
		"out: public\nout: site\n":                "2:1: error: the key `out` is written twice [NC005]\n",
	} {
		if _, got := findings(t, text); want != got {
			t.Errorf("%q: want %sgot  %s", text, want, got)
		}
	}
}

func TestSettings(t *testing.T) {
	c, got := findings(t, "include: services/**\nexclude: [services/drafts]\nregime: uk-gdpr\nout: site\nformats: html\nrules: {NC801: off, NC818: warning}\noverrides:\n  - {files: \"old/*\", rules: {NC801: info}}\nreadability: {mean: 15, ease: 0}\n")
	if got != "" {
		t.Fatal(got)
	}
	match := func(pattern, name string) bool {
		if under, ok := strings.CutSuffix(pattern, "/**"); ok {
			return strings.HasPrefix(name, under+"/")
		}
		ok, _ := path.Match(pattern, name)
		return ok
	}
	for name, want := range map[string]bool{"services/a.notice.yaml": true, "services/drafts/a.notice.yaml": false, "a.notice.yaml": false} {
		if got := c.Includes(name, match); want != got {
			t.Errorf("%s: want %t, got %t", name, want, got)
		}
	}
	list := diag.List{{Code: diag.Code{ID: "NC801"}, Severity: diag.Warning}, {Code: diag.Code{ID: "NC818"}}, {Code: diag.Code{ID: "NC301"}, Severity: diag.Error}}
	said := func(name string) string {
		var out []string
		for _, d := range config.Apply(list, c.Severities(name, match)) {
			out = append(out, d.Code.ID+" "+d.Severity.String())
		}
		return strings.Join(out, ", ")
	}
	if want, got := "NC818 warning, NC301 error", said("a"); want != got {
		t.Errorf("want %s, got %s", want, got)
	}
	if want, got := "NC801 info, NC818 warning, NC301 error", said("old/a"); want != got {
		t.Errorf("want %s, got %s", want, got)
	}
	if *c.Readability.Mean != 15 || *c.Readability.Ease != 0 || c.Readability.Longest != nil {
		t.Errorf("want 15 and 0, got %v", c.Readability)
	}
}

// An unknown key of the settings leads to the keys of the settings.
func TestUnknownKeyLeadsToSettings(t *testing.T) {
	for text, want := range map[string]string{
		"colour: red\n":            "`noticec schema config` prints all keys",
		"ruels: {NC801: off}\n":    "did you mean `rules`?",
		"reviews: {weeks: 3}\n":    "the keys here are `lead`",
		"html: {colours: {}}\n":    "did you mean `colors`?",
		"overrides: [{file: a}]\n": "did you mean `files`?",
	} {
		_, list, err := config.Read(source.NewFile("noticec.yaml", []byte(text)), known)
		if err != nil || len(list) == 0 || list[0].Help != want {
			t.Errorf("%q: want the help %q, got %v, %v", text, want, list, err)
		}
	}
}

// A name does as well as an id, in any case; the two are one code.
func TestRulesByName(t *testing.T) {
	c, got := findings(t, "rules: {no-date: off, nc818: warning}\noverrides: [{files: \"*\", rules: {Sentence-Long: error}}]\n")
	if got != "" {
		t.Fatal(got)
	}
	rules := c.Severities("a", func(string, string) bool { return true })
	if !rules["NC801"].Off || rules["NC818"].Severity != diag.Error || len(rules) != 2 {
		t.Errorf("want NC801 off and NC818 an error, got %v", rules)
	}
	for text, want := range map[string]string{
		"rules: {no-dat: off}\n":              "did you mean `no-date`?",
		"rules: {NC8011: off}\n":              "did you mean `NC801`?",
		"rules: {telepathy: off}\n":           "`noticec explain` lists the codes",
		"rules: {NC801: off, no-date: off}\n": "remove one of them",
	} {
		_, list, err := config.Read(source.NewFile("noticec.yaml", []byte(text)), known)
		if err != nil || len(list) != 1 || list[0].Help != want {
			t.Errorf("%q: want the help %q, got %v, %v", text, want, list, err)
		}
	}
}

func TestPlugins(t *testing.T) {
	c, got := findings(t, "plugins:\n  - {name: odt, command: [python3, odt.py], extension: .odt, media_type: application/x, timeout: 5, options: {paper: a5, margins: [1, 2.5], draft: true}}\n  - {name: csv, command: ./csv}\n  - name: plain\n")
	if got != "" {
		t.Fatal(got)
	}
	want := []config.Plugin{
		{Name: "odt", Command: []string{"python3", "odt.py"}, Extension: ".odt", MediaType: "application/x", Timeout: 5, Options: []byte(`{"draft":true,"margins":[1,2.5],"paper":"a5"}`)},
		{Name: "csv", Command: []string{"./csv"}},
		{Name: "plain"},
	}
	if d := cmp.Diff(want, c.Plugins); d != "" {
		t.Error(d)
	}
}

// A number sign cuts a setting off as it does a text of a notice, and that is told as there.
func TestLostWords(t *testing.T) {
	c, list, err := config.Read(source.NewFile("noticec.yaml", []byte("out: public #1\nbase_url: https://a.example # the new one\n")), nil)
	if err != nil || len(list) != 1 || list[0].Code.ID != "NC017" || c.Out.Value != "public" {
		t.Errorf("want the setting and a warning, got %+v, %v, %v", c, list, err)
	}
}

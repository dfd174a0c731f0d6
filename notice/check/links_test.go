package check_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/compose"
)

// dead returns the findings on the places to which links of a notice lead: what is linked, and the help.
func dead(t *testing.T, text string, others map[string]string) []string {
	t.Helper()
	read := func(_ *source.File, name string) (*source.File, error) {
		if other, ok := others[name]; ok {
			return source.NewFile(name, []byte(other)), nil
		}
		return nil, errors.New("there is no such file")
	}
	r, err := check.File(source.NewFile("a.notice.yaml", []byte(text)), check.Settings{Today: "2026-11-23", Anchors: compose.Anchors, Headings: compose.Headings}, read)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range r.Findings {
		switch {
		case d.Code.ID == "NC156":
			lines := strings.Split(text, "\n")
			at := []rune(lines[d.Span.Start.Line-1])
			out = append(out, string(at[d.Span.Start.Col-1:d.Span.End.Col-1])+" "+d.Help)
		case d.Code.ID < "NC300":
			t.Errorf("%s: %s [%s]", text, d.Message, d.Code.ID)
		}
	}
	return out
}

const linked = `noticec: 1
title: T
language: en
regime: other
intro: WORDS
controller: {name: Averton Council, email: a@averton.example}
purposes: [{id: assess, text: Decide on a licence}, {id: told, text: Pay, stated_in: sections}]
recipients: [{heading: Helpers, items: [{id: printer, name: A printer}]}, {name: A court}]
transfers: {stated_in: sections}
retention: [{id: case-file, name: File, period: P1Y}]
rights: [{right: access}, {right: object}]
sections: [{id: links, heading: Links, body: We link to other shops.}, {id: file, heading: File, body: Words.}]
`

// A link is found if and only if the page has no such place, and the help names the place meant.
func TestLinksToPlaces(t *testing.T) {
	for link, want := range map[string]string{
		"[x](#retention)":                    "",
		"[x](#retention-case-file)":          "",
		"[x](#recipients-group-1)":           "",
		"[x](#rights-object)":                "",
		"[x](#sections-links)":               "",
		"[x](#record)":                       "[x](#record) ", // nothing is known of the notice itself
		"[x](#top)":                          "",
		"[x](#%72ights)":                     "",
		"[x](https://a.example/#x)":          "",
		"[x](other.html#x)":                  "",
		"[x](#nowhere)":                      "[x](#nowhere) write a section that is printed, such as `#purposes`",
		"[x](#)":                             "[x](#) write a section",
		"[x](#links)":                        "[x](#links) write `#sections-links`: the places of sections of your own begin with `sections-`",
		"[x](#case-file)":                    "[x](#case-file) write `#retention-case-file`",
		"[x](#retentoin)":                    "[x](#retentoin) did you mean `#retention`?",
		"[x](#transfers)":                    "[x](#transfers) the words of `transfers` stand in `sections`: link to that",
		"[x](#cookies)":                      "[x](#cookies) write the section `cookies`, or remove the link",
		"[x](#purposes-told)":                "[x](#purposes-told) ",
		"[x](#how-long-we-keep-it)":          "[x](#how-long-we-keep-it) did you mean `#retention`?",
		"[x](#Who%20we%20share%20it%20with)": "[x](#Who%20we%20share%20it%20with) did you mean `#recipients`?",
		"[x](#keep)":                         "[x](#keep) did you mean `#retention`?",
		"[x](#recipients-group-2)":           "[x](#recipients-group-2) did you mean `#recipients-group-1`?",
		"**[x](#nowhere \\\"x\\\")**":        "[x](#nowhere \\\"x\\\") ",
		"[a](#rights) [b](#lost)":            "[b](#lost) ",
	} {
		got := dead(t, strings.Replace(linked, "WORDS", `"`+link+`"`, 1), nil)
		if len(got) != min(1, len(want)) || len(got) == 1 && !strings.HasPrefix(got[0], want) {
			t.Errorf("%s: want %q, got %q", link, want, got)
		}
	}
}

// Names of places are those of headings in the language of the notice, too.
func TestLinksByHeadings(t *testing.T) {
	for language, links := range map[string]map[string]string{
		"cy": {"hawliau": "rights", "eich-hawliau": "rights"},
		"de": {"rechte": "rights", "ihre-rechte": "rights"},
		"fr": {"vos-droits": "rights", "droits": "rights"},
	} {
		for link, want := range links {
			text := strings.Replace(strings.Replace(linked, "language: en", "language: "+language, 1), "WORDS", `"[x](#`+link+`)"`, 1)
			if got := dead(t, text, nil); len(got) != 1 || !strings.HasSuffix(got[0], "did you mean `#"+want+"`?") {
				t.Errorf("%s: want %s, got %q", link, want, got)
			}
		}
	}
}

// Keys that hold the address of a link are checked as links of words are.
func TestAddressesOfLinks(t *testing.T) {
	const head = "noticec: 1\ntitle: T\nlanguage: en\nregime: other\nretention: {schedule: {label: S, url: \"S\"}, items: [{name: File, period: P1Y}]}\n" +
		"opt_outs: [{scheme: national-data-opt-out, applies: true, url: \"S\"}]\nrelated_notices: [{label: S, url: \"S\"}]\nlaws: [{name: S, url: \"S\"}]\nsuperseded_by: \"S\"\n"
	for url, want := range map[string]string{
		"https://averton.example/a": "",
		"/a":                        "",
		"https://${controller.url}": "NC105",
		"https://$${controller}":    "NC084 NC084 NC084 NC084 NC084",
		"averton.gov.uk/a":          "NC084 NC084 NC084 NC084 NC084",
		"[a](https://a.example)":    "NC084 NC084 NC084 NC084 NC084",
		"#nowhere":                  "NC156 NC156 NC156 NC156 NC156",
	} {
		r, err := check.File(source.NewFile("a.notice.yaml", []byte(strings.ReplaceAll(head, ": \"S\"", ": \""+url+"\""))), check.Settings{Today: "2026-11-23", Anchors: compose.Anchors, Headings: compose.Headings}, nil)
		if err != nil {
			t.Fatal(err)
		}
		var codes []string
		for _, d := range r.Findings {
			if d.Code.ID < "NC300" {
				codes = append(codes, d.Code.ID)
			}
		}
		if got := strings.Join(codes, " "); got != want {
			t.Errorf("%s: want %q, got %v", url, want, r.Findings)
		}
	}
}

// Words of every kind can hold a link; it is found once in each of them.
func TestDeadLinksInAllWords(t *testing.T) {
	text := `noticec: 1
title: T
language: en
regime: other
intro: Plain.
controller: {name: A, email: a@averton.example, intro: "[x](#l1)", note: "[x](#l2)"}
purposes: [{text: "[x](#l3)", note: "[x](#l4)", when: "[x](#l5)"}]
retention: [{name: "[x](#l6)", criteria: "[x](#l7)"}]
cookies: [{name: c, purpose: "[x](#l8)", duration: a day}]
security: {text: Locked., breach: "[x](#l9)"}
consent: {withdraw: "[x](#l10)", effect: "[x](#l11)"}
complaints: {controller: "[x](#l12)", authority: {name: A, text: "[x](#l13)"}}
sections:
  - id: a
    heading: H
    body: |
      * [x](#l14)
      * **[x](#l15)**

      | a          |
      | ---------- |
      | [x](#l16)  |
`
	var got []string
	for _, found := range dead(t, text, nil) {
		link, _, _ := strings.Cut(strings.TrimPrefix(found, "[x](#l"), ")")
		got = append(got, link)
	}
	slices.Sort(got)
	if want := strings.Fields("1 10 11 12 13 14 15 16 2 3 4 5 6 7 8 9"); !slices.Equal(want, got) {
		t.Errorf("want %q, got %q", want, got)
	}
}

// A link to the place of another notice is followed to its page, which is made of its bases, too.
func TestLinksToPlacesOfOthers(t *testing.T) {
	others := map[string]string{
		"b.notice.yaml": "noticec: 1\nextends: c.base.yaml\ntitle: B\nregime: other\nretention: [{id: file, name: File, period: P1Y}]\n",
		"c.base.yaml":   "cookies: [{name: c}]\n",
		"d.notice.yaml": "noticec: 1\ntitle: [wrong\n",
	}
	for link, want := range map[string]string{
		"b.notice.yaml":                 "",
		"b.notice.yaml#retention-file":  "",
		"b.notice.yaml#cookies":         "",
		"b.notice.yaml#retention-files": "did you mean `#retention-file`?",
		"b.notice.yaml#rights":          "write a section that is printed, such as `#",
		"d.notice.yaml#rights":          "", // it has findings of its own
	} {
		for _, text := range []string{"intro: \"[x](" + link + ")\"\n", "related_notices: [{label: B, notice: " + link + "}]\n"} {
			got := dead(t, "noticec: 1\ntitle: T\nregime: other\n"+text, others)
			if len(got) != min(1, len(want)) || len(got) == 1 && !strings.Contains(got[0], want) {
				t.Errorf("%s: want %q, got %q", text, want, got)
			}
		}
	}
}

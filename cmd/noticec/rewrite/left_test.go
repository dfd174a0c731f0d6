package rewrite_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/cmd/noticec/workspace"
)

const visits = `noticec: 1
title: Visits
language: en-GB
regime: uk-gdpr
updated: 2026-09-30
controller:
  name: Averton Museum
  email: privacy@averton.example
dpo: {email: officer@averton.example}
purposes:
  - id: visit
    text: |
      We welcome school classes.

      - pupils and their teachers
      - helpers and their dogs
    basis: contract
recipients:
  - {name: "Watch\u00adful\u200b Ltd", what_for: To guard the doors}
retention:
  - {name: Visits, text: We keep visits for six years.}
`

// Words that were deleted are told with what the deletion can mean.
func TestDeletedWords(t *testing.T) {
	for name, c := range map[string]struct{ was, why string }{
		"an item":              {"pupils and their teachers", "a paragraph or an item of the field was deleted"},
		"a paragraph":          {"We welcome school classes.", "a paragraph or an item of the field was deleted"},
		"a whole field":        {"We keep visits for six years.", "all words of the field were deleted"},
		"one place of several": {"officer@averton.example", "they were deleted in 1 of the "},
	} {
		o := brought(t, file(t, visits), c.was, "", "To guard the doors", "To guard the gates")
		if len(o.Left) != 1 || !strings.HasPrefix(o.Left[0].Why, c.why) || o.Left[0].Old != c.was {
			t.Errorf("%s: want %s, got %+v", name, c.why, o.Left)
		}
		if got := fields(o); !slices.Equal(got, []string{"recipients.0.what_for"}) {
			t.Errorf("%s: want the other edit taken, got %q", name, got)
		}
	}
}

// A field with characters that nobody sees is brought back as any other.
func TestUnseenCharacters(t *testing.T) {
	for _, unseen := range []string{"\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff"} {
		text := strings.Replace(visits, "six years", "six"+unseen+"teen years", 1)
		o := brought(t, file(t, text), "We keep visits", "We keep all visits")
		if got := fields(o); !slices.Equal(got, []string{"retention.0.text"}) || !strings.Contains(string(o.Files[0].New), "We keep all visits for six"+unseen+"teen years") {
			t.Errorf("%q: got %q, %+v", unseen, got, o.Left)
		}
	}
}

// A copy that is brought back again, or whose words somebody wrote in the meantime, changes nothing.
func TestBroughtBackAgain(t *testing.T) {
	s := file(t, visits)
	const split = `</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">`
	data := reworded(t, reviewed(t, s), "We keep visits for six years.", "We keep visits."+split+"They go after six years.", "helpers and their dogs", "helpers")
	for again := range 2 {
		o, err := rewrite.BringOnto(workspace.Nearest, s, "copy.docx", data, today)
		if err != nil {
			t.Fatal(err)
		}
		defer o.Close()
		list := o.Taken
		if again == 1 {
			list = o.Same
		}
		if len(list) != 2 || len(o.Left) > 0 || len(o.Taken)+len(o.Same) != 2 {
			t.Fatalf("time %d: want two fields, got %q, %q and %+v", again, o.Taken, o.Same, o.Left)
		}
		if again == 0 {
			if err := o.Write(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// What a person wrote into a comment of noticec is listed with the words that are new.
func TestWordsInOwnComments(t *testing.T) {
	data, err := os.ReadFile("testdata/round/edited.docx")
	if err != nil {
		t.Fatal(err)
	}
	s := workspace.Source{Dir: "testdata/round", Name: "lending.notice.yaml"}
	for name, c := range map[string]struct{ was, is, gone, added string }{
		"an answer at the end":    {"lending.notice.yaml:21:12<", "lending.notice.yaml:21:12. We save money.<", "lending.notice.yaml:21:12", "lending.notice.yaml:21:12. We save money."},
		"another paragraph":       {"lending.notice.yaml:21:12<", "lending.notice.yaml:21:12 We save money.<", "", "We save money."},
		"an answer in the middle": {"does not say which.<", "does not say which: thrift<", "which.", "which: thrift"},
		"an answer at the front":  {"Error NC306: The notice", "Thrift! Error NC306: The notice", "Error", "Thrift! Error"},
		"other words":             {"does not say which.<", "does not say what.<", "which.", "what."},
	} {
		changed := withPart(t, data, "word/comments.xml", func(x string) string {
			if !strings.Contains(x, c.was) {
				t.Fatalf("want %s in %s", c.was, x)
			}
			return strings.Replace(x, c.was, c.is, 1)
		})
		o, err := rewrite.BringOnto(workspace.Nearest, s, "copy.docx", changed, today)
		if err != nil {
			t.Fatal(err)
		}
		o.Close()
		if !slices.ContainsFunc(o.Left, func(l rewrite.Left) bool {
			return l.What == "words in the comment error NC306 of noticec" && l.Old == c.gone && l.New == c.added
		}) || len(o.Left) != 3 {
			t.Errorf("%s: want %q, and what others said, got %+v", name, c.added, o.Left)
		}
	}
}

// Words of the page are told with those around them, and each edit once.
func TestWordsOfThePage(t *testing.T) {
	for _, c := range []struct{ was, is string }{
		{"30 September 2026", "1 October 2026"},
		{"September", "August"},
		{"Updated 30", "Updated on 30"},
	} {
		o := brought(t, file(t, visits), c.was, c.is)
		want := "Updated 30 September 2026"
		if len(o.Left) != 1 || o.Left[0].Old != want || o.Left[0].New != strings.Replace(want, c.was, c.is, 1) {
			t.Errorf("%s: got %+v", c.is, o.Left)
		}
	}
	o := brought(t, file(t, visits), ` September 2026</w:t></w:r></w:p>`, ` September 2026</w:t></w:r></w:p><w:p><w:r><w:t>And more</w:t></w:r></w:p>`)
	if len(o.Left) != 1 || o.Left[0].New != "And more" || !strings.HasSuffix(o.Left[0].Place, "30 September 2026”") {
		t.Errorf("want the new paragraph behind the one before it, got %+v", o.Left)
	}
}

// Another period than the notice has is told with the field that it is made of, and how it is written there.
func TestPeriodsOfThePage(t *testing.T) {
	text := strings.Replace(visits, "{name: Visits, text: We keep visits for six years.}", "{id: pictures, name: Pictures, period: P31D}\n  - {id: visits, name: Visits, period: P6Y}", 1)
	for is, want := range map[string]string{
		"60 days":  "made of a.notice.yaml: retention.pictures.period (line 21): write P60D there",
		"2 months": "write P2M there",
		"a while":  "noticec's own words",
	} {
		o := brought(t, file(t, text), "31\u00a0days", is)
		if len(o.Left) != 1 || !strings.Contains(o.Left[0].Why, want) {
			t.Errorf("%s: want %q, got %+v", is, want, o.Left)
		}
	}
}

// Links that lead elsewhere, that are new or that are none any more are listed, for no field takes an
// address; others are not, however a program spells their addresses.
func TestLinksOfTheCopy(t *testing.T) {
	text := strings.Replace(visits, "text: We keep visits for six years.", `text: "We keep visits as [our policy](https://averton.example/policy) and [the law](https://law.example) say."`, 1)
	data := reviewed(t, file(t, text))
	rels := "word/_rels/document.xml.rels"
	swap := func(part, was, is string) []byte {
		return withPart(t, data, part, func(x string) string {
			if !strings.Contains(x, was) {
				t.Fatalf("want %s in %s", was, x)
			}
			return strings.Replace(x, was, is, 1)
		})
	}
	for name, c := range map[string]struct {
		data     []byte
		old, new string
		why      string
	}{
		"elsewhere":      {swap(rels, "https://averton.example/policy", "https://elsewhere.example/policy"), "https://averton.example/policy", "https://elsewhere.example/policy", "write the new address"},
		"new":            {swap("customXml/item1.xml", `the law&quot;,&quot;url&quot;:&quot;https://law.example`, `zebra&quot;,&quot;url&quot;:&quot;https://zebra.example`), "", "https://law.example", "write the address into the field"},
		"with a slash":   {swap(rels, "https://law.example", "https://law.example/"), "", "", ""},
		"below a folder": {swap(rels, "https://law.example", "file:///C:/law.docx"), "", "", ""},
		"encoded":        {swap(rels, "https://averton.example/policy", "https://averton.example/p%6Flicy"), "", "", ""},
		"exchanged":      {withPart(t, data, rels, strings.NewReplacer("https://averton.example/policy", "https://law.example", "https://law.example", "https://averton.example/policy").Replace), "https://averton.example/policy", "https://law.example", "write the new address"},
		"none any more":  {swap(rels, "https://averton.example/policy", ""), "https://averton.example/policy", "", "lead nowhere now"},
	} {
		o, err := rewrite.BringOnto(workspace.Nearest, file(t, text), "copy.docx", c.data, today)
		if err != nil {
			t.Fatal(err)
		}
		o.Close()
		if c.why == "" {
			if len(o.Left)+len(o.Taken) > 0 {
				t.Errorf("%s: want nothing, got %+v", name, o.Left)
			}
			continue
		}
		if len(o.Left) == 0 || o.Left[0].What != "a link" || o.Left[0].Old != c.old || o.Left[0].New != c.new || !strings.Contains(o.Left[0].Why, c.why) {
			t.Errorf("%s: want %s → %s, got %+v", name, c.old, c.new, o.Left)
		}
	}
}

// As many links as a copy can hold are compared at once: those of the same words, and those whose words are
// gone.
func TestManyLinksOfTheCopy(t *testing.T) {
	var list strings.Builder
	links := 50_000
	if testing.Short() {
		links = 5_000
	}
	for i := range links {
		words := "officer@averton.example"
		if i%2 == 0 {
			words = fmt.Sprint("zebra ", i)
		}
		fmt.Fprintf(&list, `,{&quot;text&quot;:&quot;%s&quot;,&quot;url&quot;:&quot;https://averton.example/%d&quot;}`, words, i)
	}
	data := withPart(t, reviewed(t, file(t, visits)), "customXml/item1.xml", func(x string) string {
		return strings.Replace(x, `&quot;links&quot;:[`, `&quot;links&quot;:[`+list.String()[1:]+",", 1)
	})
	begin := time.Now()
	o, err := rewrite.BringOnto(workspace.Nearest, file(t, visits), "copy.docx", data, today)
	if err != nil {
		t.Fatal(err)
	}
	o.Close()
	if took := time.Since(begin); took > 20*time.Second {
		t.Errorf("want it soon, got it after %s", took)
	}
}

package doc_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
)

// The sampler must hold every kind that the sealed interfaces allow, so that a
// backend which forgets one fails its tests.
func TestSamplerHoldsEveryKind(t *testing.T) {
	want := []string{"Break", "Callout", "Code", "Contents", "Date", "Definitions", "Emph", "Lang", "Link", "List", "Paragraph", "Section", "Strong", "Table", "Text"}
	seen := map[string]bool{}
	var inlines func([]doc.Inline)
	inlines = func(list []doc.Inline) {
		for _, in := range list {
			switch in := in.(type) {
			case doc.Text:
				seen["Text"] = true
			case doc.Strong:
				seen["Strong"] = true
				inlines(in)
			case doc.Emph:
				seen["Emph"] = true
				inlines(in)
			case doc.Code:
				seen["Code"] = true
			case doc.Link:
				seen["Link"] = true
			case doc.Break:
				seen["Break"] = true
			case doc.Date:
				seen["Date"] = true
			case doc.Lang:
				seen["Lang"] = true
			}
		}
	}
	doc.Walk(sampler.Document().Blocks, func(b doc.Block) {
		switch b := b.(type) {
		case *doc.Section:
			seen["Section"] = true
		case *doc.Paragraph:
			seen["Paragraph"] = true
			inlines(b.Inlines)
		case *doc.List:
			seen["List"] = true
		case *doc.Definitions:
			seen["Definitions"] = true
		case *doc.Table:
			seen["Table"] = true
		case *doc.Callout:
			seen["Callout"] = true
		case *doc.Contents:
			seen["Contents"] = true
		}
	})
	var got []string
	for k := range seen {
		got = append(got, k)
	}
	slices.Sort(got)
	if !slices.Equal(want, got) {
		t.Errorf("kinds in the sampler:\nwant %v\ngot  %v", want, got)
	}
}

func TestWordsFollowReadingOrder(t *testing.T) {
	got := strings.Join(doc.Words(sampler.Document().Blocks), " ")
	at := -1
	for _, want := range []string{"Key facts", "Who is responsible", "An introduction with strong, stressed and 00012345 words, a day 19 June 2026", "Who we are", "1 High Street Averton AV1 1AA", "NHS Other councils: Borton Corton", "What we use your information for Purpose Lawful basis Information Assess", "You can object"} {
		i := strings.Index(got, want)
		if i <= at {
			t.Errorf("want %q after byte %d, got it at %d of:\n%s", want, at, i, got)
		}
		at = i
	}
}

func TestOutlineLeavesKeyFactsOut(t *testing.T) {
	var got []string
	for _, e := range sampler.Document().Outline() {
		got = append(got, e.ID)
	}
	want := []string{"controller", "recipients", "purposes", "rights-object"}
	if !slices.Equal(want, got) {
		t.Errorf("outline: want %v, got %v", want, got)
	}
}

func TestTarget(t *testing.T) {
	for _, c := range []struct {
		link doc.Link
		want string
	}{
		{doc.Link{URL: "https://a.example/x#y"}, "https://a.example/x#y"},
		{doc.Link{URL: "../b c", Notice: true}, "../b%20c.html"},
		{doc.Link{URL: "b#retention-file", Notice: true}, "b.html#retention-file"},
		{doc.Link{URL: "a:b", Notice: true}, "a%3Ab.html"},
		{doc.Link{URL: `b"><script>`, Notice: true}, "b%22%3E%3Cscript%3E.html"},
	} {
		if got := c.link.Target(".html"); c.want != got {
			t.Errorf("%+v: want %s, got %s", c.link, c.want, got)
		}
	}
}

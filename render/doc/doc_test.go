package doc_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
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
	want := []string{"controller", "unheaded-part", "cookies", "recipients", "purposes", "sharing", "rights-object"}
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

// The samplers must set every field, so that a backend which forgets one fails its tests.
func TestSamplersSetEveryField(t *testing.T) {
	set, all := map[string]bool{}, map[string]bool{}
	var visit func(v reflect.Value)
	visit = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() {
				visit(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				visit(v.Index(i))
			}
		case reflect.Struct:
			if v.Type().PkgPath() == reflect.TypeFor[source.Text]().PkgPath() { // of the sources, too
				return
			}
			for i := range v.NumField() {
				f := v.Type().Field(i)
				if f.Name == "Place" || !f.IsExported() { // the places are of the sources
					continue
				}
				name := v.Type().Name() + "." + f.Name
				all[name] = true
				set[name] = set[name] || !v.Field(i).IsZero()
				visit(v.Field(i))
			}
		}
	}
	visit(reflect.ValueOf(sampler.Document()))
	visit(reflect.ValueOf(sampler.Bare()))
	visit(reflect.ValueOf(sampler.Review()))
	for name := range all {
		if !set[name] {
			t.Errorf("%s is set in no sampler", name)
		}
	}
}

// No heading, label or line without words is printed, and no level of headings is skipped.
func TestLevels(t *testing.T) {
	words := []doc.Inline{doc.Text("x")}
	if got := doc.LevelBelow(nil, 2); got != 2 {
		t.Errorf("below no heading: want level 2, got %d", got)
	}
	if got := doc.LevelBelow(words, 2); got != 3 {
		t.Errorf("below a heading: want level 3, got %d", got)
	}
	n := 0
	d := sampler.Bare()
	doc.TopHeadings(d.Blocks, func(string, *[]doc.Inline) { n++ })
	if n != 1 {
		t.Errorf("want the one heading of %d sections, got %d", len(d.Blocks), n)
	}
}

// A stamp is printed in words of its own, else as its text; machines learn of the day in any case.
func TestStamps(t *testing.T) {
	d := &doc.Document{
		Updated: doc.Stamp{Label: "Updated", Value: "2026-09-30"}, Version: doc.Stamp{Label: "Version"},
		Effective: doc.Stamp{Words: []doc.Inline{doc.Text("from now on")}}, Adopted: doc.Stamp{Text: "today", Value: "2026-09-01"},
	}
	if got := d.Stamps(); len(got) != 2 || got[0] != &d.Effective || got[1] != &d.Adopted {
		t.Errorf("want those with words or text, got %+v", got)
	}
	if got := d.LastChange(); got != "2026-09-30" {
		t.Errorf("want the day of the update, got %s", got)
	}
	d.Updated.Value = ""
	if got := d.LastChange(); got != "2026-09-01" {
		t.Errorf("want the day of the adoption, got %s", got)
	}
	if got := d.Labels.Before(""); got != "" {
		t.Errorf("want no colon after no label, got %q", got)
	}
}

package draft_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/draft"
)

// Ids are of the form that the schema asks for, and of one section no two are equal.
func TestIDs(t *testing.T) {
	form := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	ids := draft.IDs{}
	seen := map[string]bool{}
	for words, want := range map[string]string{
		"Contact details":           "contact-details",
		"Straße & Hausnummer":       "strasse-hausnummer",
		"Ŵyneb, l’âge":              "wyneb-lage",
		strings.Repeat("long ", 20): "long-long-long-long-long-long-long-long",
		"7":                         "item-7", "No": "item-no", "2026-01-01": "item-2026-01-01", "1e3": "item-1e3", "none": "item-none",
		strings.Repeat("x", 100): strings.Repeat("x", 40),
	} {
		if got := ids.New(words); got != want || !form.MatchString(got) {
			t.Errorf("%q: want %q, got %q", words, want, got)
		}
	}
	for _, words := range []string{"--", "Ψηφιακή", "item", "item 2", "Item", "contact details"} {
		got := ids.New(words)
		if !form.MatchString(got) || seen[got] {
			t.Errorf("%q: got %q", words, got)
		}
		seen[got] = true
	}
	if !seen["contact-details-2"] || !seen["item-2-2"] {
		t.Errorf("got %v", seen)
	}
}

// No part of a text is taken for markup or a reference.
func TestText(t *testing.T) {
	for s, want := range map[string]draft.Words{
		"pay  ${title}\nnow": "pay $${title} now",
		"a *b* c":            `a \*b\* c`,
	} {
		if got := draft.Text(s); got != want {
			t.Errorf("%q: want %q, got %q", s, want, got)
		}
	}
}

// A notice always has a title that says something.
func TestTitleOf(t *testing.T) {
	for file, want := range map[string]draft.Words{"a/Parks and  pools.tilt.json": "Parks and pools", "!.csv": "notice", "": "notice", "0) —.csv": "notice", "${id}.csv": "$${id}"} {
		if got := draft.TitleOf(file); got != want {
			t.Errorf("%q: want %q, got %q", file, want, got)
		}
	}
	for text, want := range map[string]draft.Words{"1. Parks": "1. Parks", "2026": "2026", "0)": "", "0) —": "", "—": "", "none": "", "None of your data": "None of your data", "": ""} {
		if got := draft.Title(text); got != want {
			t.Errorf("%q: want %q, got %q", text, want, got)
		}
	}
}

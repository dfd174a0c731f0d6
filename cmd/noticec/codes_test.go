package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/explanation"
	"github.com/noticec/noticec/notice/diag"
)

// An id and a name are of one code of all packages, which an id or a name finds in any case.
func TestCodes(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range explanation.Codes() {
		if seen[c.ID] || seen[c.Name] || !regexp.MustCompile(`^NC[0-9]{3}$`).MatchString(c.ID) || !regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`).MatchString(c.Name) || c.Since == "" {
			t.Errorf("want an id and a name of its own, and a version, got %+v", c)
		}
		seen[c.ID], seen[c.Name] = true, true
		for _, word := range []string{c.ID, c.Name, strings.ToLower(c.ID), strings.ToUpper(c.Name)} {
			if page, ok, err := diag.PageOf(word, explanation.Catalogs()...); !ok || err != nil || page.Code != c {
				t.Errorf("want the page of %s", word)
			}
		}
	}
	if n := len(explanation.Codes()); n != len(seen)/2 || n < 180 {
		t.Errorf("want all codes, got %d", n)
	}
}

// What keeps a notice from being read is required: the codes of reading, of schemas and of
// inheritance, but for words that are not translated, ids that nobody names, places that a page does not
// have, and what YAML may take for something else.
func TestRequiredCodes(t *testing.T) {
	for _, c := range explanation.Codes() {
		lowered := strings.HasPrefix(c.ID, "NC08") || slices.Contains([]string{"untranslated", "stale-translation", "unused-id", "anchor-missing", "text-cut-by-comment", "unused-anchor", "folded-list", "text-torn-by-comma", "curly-quotes"}, c.Name)
		if want := c.ID < "NC300" && !lowered; c.Required != want {
			t.Errorf("%s: want required %v", c.ID, want)
		}
		if c.Required && (c.Severity != diag.Error || c.Scope != diag.ScopeNotice) {
			t.Errorf("%s: want an error in a notice", c.ID)
		}
	}
}

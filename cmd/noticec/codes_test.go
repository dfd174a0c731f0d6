package main

import (
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/diag"
)

// An id and a name are of one code of all packages, whose page is in the repository where its
// address says.
func TestCodes(t *testing.T) {
	seen := map[string]bool{}
	for _, catalog := range catalogs() {
		for _, c := range catalog.Codes() {
			if seen[c.ID] || seen[c.Name] || !regexp.MustCompile(`^NC[0-9]{3}$`).MatchString(c.ID) || !regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`).MatchString(c.Name) || c.Since == "" {
				t.Errorf("want an id and a name of its own, and a version, got %+v", c)
			}
			seen[c.ID], seen[c.Name] = true, true
			_, file, _ := strings.Cut(c.DocURL, "/blob/main/")
			data, err := os.ReadFile(path.Join(repository(t), file))
			if text, ok := catalog.Page(c.ID); err != nil || !ok || text != string(data) {
				t.Errorf("%s: want its page at %s, got %v", c.ID, c.DocURL, err)
			}
			for _, word := range []string{c.ID, c.Name, strings.ToLower(c.ID)} {
				if text, ok := codePage(word); !ok || text != string(data) {
					t.Errorf("want the page of %s", word)
				}
			}
		}
	}
	if n := len(codes()); n != len(seen)/2 || n < 180 {
		t.Errorf("want all codes, got %d", n)
	}
	if _, ok := codePage("../NC301"); ok {
		t.Error("want no page of what is no code")
	}
}

// What keeps a notice from being read is required: the codes of reading, of schemas and of
// inheritance, but for words that are not translated, ids that nobody names and places that a page does not have.
func TestRequiredCodes(t *testing.T) {
	for _, c := range codes() {
		lowered := strings.HasPrefix(c.ID, "NC08") || c.Name == "untranslated" || c.Name == "stale-translation" || c.Name == "unused-id" || c.Name == "anchor-missing"
		if want := c.ID < "NC300" && !lowered; c.Required != want {
			t.Errorf("%s: want required %v", c.ID, want)
		}
		if c.Required && (c.Severity != diag.Error || c.Scope != diag.ScopeNotice) {
			t.Errorf("%s: want an error in a notice", c.ID)
		}
	}
}

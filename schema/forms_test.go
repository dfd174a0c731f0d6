package schema

import (
	"encoding/json"
	"os"
	"regexp"
	"testing"
)

// A finding about a pattern says what the pattern wants, whichever it is of those that people write to.
func TestEveryPatternHasWords(t *testing.T) {
	used := map[string]bool{}
	for _, name := range []string{"notice", "base", "config"} {
		data, err := os.ReadFile(name + ".schema.json")
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`"pattern": ("(?:[^"\\]|\\.)*")`).FindAllSubmatch(data, -1) {
			var pattern string
			if err := json.Unmarshal(m[1], &pattern); err != nil {
				t.Fatal(err)
			}
			used[pattern] = true
			form, ok := patternForms[pattern]
			if !ok {
				t.Errorf("%s: want words for the pattern %s", name, pattern)
			} else if !regexp.MustCompile(pattern).MatchString(form.example) {
				t.Errorf("%s: want an example of %s, got %s", name, pattern, form.example)
			}
		}
	}
	for pattern := range patternForms {
		if !used[pattern] {
			t.Errorf("want %s to be of a schema", pattern)
		}
	}
}

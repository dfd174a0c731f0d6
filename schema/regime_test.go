package schema_test

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/testdata/golden"
)

// listOf finds the lists of ids of regimes in a schema.
var listOf = regexp.MustCompile(`(?s)("(?:enum|examples)": \[)([^\]]*)(\])`)

// The schemas name the regimes of the law tables. NOTICEC_UPDATE=1 writes them anew; what is
// made from these schemas is made by the next run.
func TestRegimesAreThoseOfTheLaw(t *testing.T) {
	for _, name := range []string{"notice.schema.json", "config.schema.json"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want := withRegimes(string(data), `"regime": {`, name == "config.schema.json")
		if name == "notice.schema.json" {
			want = withRegimes(want, `"section_regime": {`, true)
		}
		if !json.Valid([]byte(want)) {
			t.Fatalf("%s: want JSON", name)
		}
		golden.Check(t, name, want)
	}
}

// withRegimes writes the ids of all regimes into the lists of the first key that begins with some
// text, and into its description. Some keys have examples of their own.
func withRegimes(text, key string, ownExamples bool) string {
	var described []string
	for _, r := range law.Regimes {
		text := r.ID
		if r.Title != "" {
			text += " (" + r.Title + ")"
		}
		described = append(described, text)
	}
	start := strings.Index(text, key)
	end := start + strings.Index(text[start:], "\n  },")
	block := listOf.ReplaceAllStringFunc(text[start:end], func(list string) string {
		m := listOf.FindStringSubmatch(list)
		if ownExamples && strings.HasPrefix(list, `"examples"`) {
			return list
		}
		indent := m[2][:strings.IndexByte(m[2], '"')]
		last := m[2][strings.LastIndexByte(m[2], '"')+1:]
		return m[1] + indent + `"` + strings.Join(law.RegimeIDs(), `",`+indent+`"`) + `"` + last + m[3]
	})
	block = regexp.MustCompile(`answers to: [^"]*"`).ReplaceAllString(block, "answers to: "+strings.Join(described, ", ")+`."`)
	return text[:start] + block + text[end:]
}

package schema_test

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/law"
)

// listOf finds the lists of ids of regimes in a schema.
var listOf = regexp.MustCompile(`(?s)("(?:enum|examples)": \[)([^\]]*)(\])`)

// The schemas name the regimes of the law tables. NOTICEC_UPDATE=1 writes them anew; what is
// made from these schemas is made by the next run.
func TestRegimesAreThoseOfTheLaw(t *testing.T) {
	ids, described := law.RegimeIDs(), []string{}
	for _, r := range law.Regimes {
		text := r.ID
		if r.Title != "" {
			text += " (" + r.Title + ")"
		}
		described = append(described, text)
	}
	for _, name := range []string{"notice.schema.json", "config.schema.json"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		start := bytes.Index(data, []byte(`"regime": {`))
		end := start + bytes.Index(data[start:], []byte("\n  },"))
		block := listOf.ReplaceAllStringFunc(string(data[start:end]), func(list string) string {
			m := listOf.FindStringSubmatch(list)
			if name == "config.schema.json" && strings.HasPrefix(list, `"examples"`) {
				return list // one is enough
			}
			indent := m[2][:strings.IndexByte(m[2], '"')]
			last := m[2][strings.LastIndexByte(m[2], '"')+1:]
			return m[1] + indent + `"` + strings.Join(ids, `",`+indent+`"`) + `"` + last + m[3]
		})
		if name == "notice.schema.json" {
			block = regexp.MustCompile(`answers to: [^"]*"`).ReplaceAllString(block, "answers to: "+strings.Join(described, ", ")+`."`)
		}
		want := string(data[:start]) + block + string(data[end:])
		if !json.Valid([]byte(want)) {
			t.Fatalf("%s: want JSON, got %s", name, block)
		}
		if os.Getenv("NOTICEC_UPDATE") != "" {
			if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if want != string(data) {
			t.Errorf("want the regimes of %s to be those of the law: run NOTICEC_UPDATE=1 go test ./schema, twice", name)
		}
	}
}

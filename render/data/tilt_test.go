package data_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diag/diagtest"
	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake/literal"
	"github.com/noticec/noticec/notice/intake/tilt"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/render/data"
)

func tiltOf(t testing.TB, n *notice.Notice) ([]byte, diag.List) {
	t.Helper()
	var b bytes.Buffer
	found, err := data.TILT(&b, n)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), found
}

// imported is the notice that the import makes of a document, with what the import leaves out.
func imported(t testing.TB, document []byte) (*notice.Notice, *draft.Facts, string) {
	t.Helper()
	facts, err := tilt.Read(source.NewFile("x.tilt.json", document))
	if err != nil {
		t.Fatal(err)
	}
	text, _ := draft.Write(facts.Comments, facts.Map)
	r, err := check.File(source.NewFile("x.notice.yaml", text), check.Settings{Today: "2026-11-28"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if r.Notice == nil {
		t.Fatalf("the import is of bad form: %v\n%s", r.Findings, text)
	}
	return statement.Derive(r.Notice), facts, string(text)
}

// A document that is imported and printed again is the same, its hash aside; the import finds no
// fault in it and leaves nothing out but flags that are false.
func TestTILTRoundTrip(t *testing.T) {
	count := 0
	notices(t, func(name string, n *notice.Notice) {
		if name == "corpus.notice.yaml" || name == "words.notice.yaml" {
			return // of testdata/injection: what programs might take for markup, in every field, makes no sense as facts
		}
		count++
		t.Run(name, func(t *testing.T) {
			want, _ := tiltOf(t, n)
			back, facts, yaml := imported(t, want)
			for _, f := range facts.Faults {
				t.Errorf("the import finds a fault: %s: %s", f.Place, f.Message)
			}
			for _, o := range facts.Omitted {
				if !strings.Contains(o.What, "false: a flag that is false") && !strings.HasPrefix(o.What, "/meta/_hash") && !strings.Contains(o.What, "/_id ") {
					t.Errorf("the import leaves out %s", o.What)
				}
			}
			got, _ := tiltOf(t, back)
			was, is := lines(t, want), lines(t, got)
			for i := range max(len(was), len(is)) {
				if i >= len(was) || i >= len(is) || was[i] != is[i] {
					t.Errorf("after the import, want\n%s\ngot\n%s\nby way of\n%s", strings.Join(was[min(i, len(was)):min(i+4, len(was))], "\n"), strings.Join(is[min(i, len(is)):min(i+4, len(is))], "\n"), yaml)
					break
				}
			}
		})
	})
	if count < 25 {
		t.Errorf("want all notices, got %d", count)
	}
}

// lines are the values of a document with their places, but for its hash.
func lines(t testing.TB, document []byte) []string {
	t.Helper()
	root, faults, err := literal.Read(source.NewFile("x.json", document))
	if err != nil || len(faults) > 0 {
		t.Fatal(err, faults)
	}
	var out []string
	for pointer, v := range root.All("") {
		if pointer != "/meta/_hash" {
			out = append(out, pointer+" "+v.Text)
		}
	}
	return out
}

// A constraint is what the schema of TILT asks of the values at a place; the table in testdata holds
// all of them.
type constraint struct {
	Is       string // the type
	Required bool
	Form     string // one of the forms below
	Length   int    // in characters; 0: any
	Least    int
	One      []string
	WhenTrue map[string][]string // keys that must be there where a flag is true
}

// forms are the patterns of the schema, but for what Go cannot express.
var forms = map[string]*regexp.Regexp{
	"country":   regexp.MustCompile(`^[A-Z][A-Z]$`),
	"day":       regexp.MustCompile(`^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`),
	"language":  regexp.MustCompile(`^[a-z]{2}$`),
	"lifetime":  regexp.MustCompile(`^P([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T[0-9]+H)?$`),
	"mail":      regexp.MustCompile(`^[^@ ]+@[^@ ]+$`),
	"phone":     regexp.MustCompile(`^\+*\(?[0-9]{1,4}\)?[-\s./0-9]*$`),
	"reference": regexp.MustCompile(`^[A-Z]*[-0-9a-z]*$`),
}

// Every document is as the schema of TILT asks, place by place.
func TestTILTIsValid(t *testing.T) {
	table := map[string]constraint{}
	text, err := os.ReadFile("testdata/tilt.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &table); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	notices(t, func(name string, n *notice.Notice) {
		document, _ := tiltOf(t, n)
		for _, fault := range faultsOf(decoded(t, document), "", table, seen) {
			t.Errorf("%s: %s", name, fault)
		}
	})
	for _, place := range []string{"/dataDisclosed/*/storage/*/temporal/*/ttl", "/thirdCountryTransfers/*/adequacyDecision/description", "/sources/*/sources/*/url", "/controller/representative/phone"} {
		if !seen[place] {
			t.Errorf("no document has %s", place)
		}
	}
	for _, broken := range []string{
		`{"meta": {"_hash": "ab"}}`, `{"controller": {"country": "Germany"}}`, `{"rightToComplain": {"available": true}}`,
		`{"dataDisclosed": [{"recipients": [{}]}]}`, `{"meta": {"version": 0}}`, `{"sources": {}}`, `{"automatedDecisionMaking": {"inUse": "no"}}`, `{"notices": []}`,
	} {
		without := strings.SplitN(strings.Trim(broken, "{ "), ":", 2)[0]
		missing := len(faultsOf(map[string]any{strings.Trim(without, `"`): nil}, "", table, seen)) - 1
		if got := len(faultsOf(decoded(t, []byte(broken)), "", table, seen)); got <= missing {
			t.Errorf("%s: want its own faults beside the %d of what is missing, got %d", broken, missing, got)
		}
	}
}

// faultsOf says where a value is not as the table asks, and notes the places that it has.
func faultsOf(v any, place string, table map[string]constraint, seen map[string]bool) []string {
	c, known := table[place]
	if !known {
		if strings.HasSuffix(place, "/subcategories") { // of published documents, beside the schema
			return nil
		}
		return []string{place + " is no place of TILT"}
	}
	seen[place] = true
	var out []string
	fault := func(ok bool, what string) {
		if !ok {
			out = append(out, fmt.Sprintf("%s: want %s, got %v", place, what, v))
		}
	}
	switch v := v.(type) {
	case map[string]any:
		fault(c.Is == "object", c.Is)
		for other, child := range table {
			if parent, key := path.Split(other); other != "" && strings.TrimSuffix(parent, "/") == place && child.Required {
				_, has := v[key]
				fault(has, key)
			}
		}
		for flag, keys := range c.WhenTrue {
			for _, key := range keys {
				_, has := v[key]
				fault(v[flag] != true || has, key)
			}
		}
		for key, child := range v {
			out = append(out, faultsOf(child, place+"/"+key, table, seen)...)
		}
	case []any:
		fault(c.Is == "array", c.Is)
		for _, child := range v {
			out = append(out, faultsOf(child, place+"/*", table, seen)...)
		}
	case string:
		fault(c.Is == "string", c.Is)
		fault(c.Length == 0 || utf8.RuneCountInString(v) == c.Length, fmt.Sprint(c.Length, " characters"))
		fault(c.Form == "" || forms[c.Form].MatchString(v), c.Form)
		fault(c.One == nil || slices.Contains(c.One, v), strings.Join(c.One, " or "))
	case bool:
		fault(c.Is == "boolean", c.Is)
	case float64:
		fault(c.Is == "integer" || c.Is == "number", c.Is)
		fault(v >= float64(c.Least), "more")
	default:
		fault(false, c.Is)
	}
	return out
}

func TestPages(t *testing.T) { diagtest.Pages(t, ".", data.Catalog, nil) }

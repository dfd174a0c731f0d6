package schema_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// findings prints what Validate says of a text, one finding a line.
func findings(t *testing.T, text string) string {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a.yaml", []byte(text)))
	if len(list) > 0 {
		t.Fatalf("%q: want sound YAML, got %v", text, list)
	}
	list, err := schema.Validate(root)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	var b strings.Builder
	for _, d := range list {
		fmt.Fprintf(&b, "%d:%d: %s: %s [%s]\n", d.Span.Start.Line, d.Span.Start.Col, d.Severity, d.Message, d.Code.ID)
	}
	return b.String()
}

// Every page is executed: the bad text gives exactly the findings of the page, the
// good one none. NOTICEC_UPDATE=1 writes the findings anew.
func TestPages(t *testing.T) {
	var codes []string
	for _, c := range schema.Codes() {
		codes = append(codes, c.ID)
		path := "docs/" + c.ID + ".md"
		data, err := os.ReadFile(path)
		if err != nil {
			t.Errorf("%s has no page: %v", c.ID, err)
			continue
		}
		page := string(data)
		if want := "# " + c.ID + " " + c.Name + "\n"; !strings.HasPrefix(page, want) {
			t.Errorf("%s: want the page to begin with %q", c.ID, want)
		}
		bad, want, good := fence(page, "yaml bad"), fence(page, "findings"), fence(page, "yaml good")
		got := findings(t, bad)
		if os.Getenv("NOTICEC_UPDATE") != "" {
			page = strings.Replace(page, "```findings\n"+want, "```findings\n"+got, 1)
			if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if want != got || !strings.Contains(got, "["+c.ID+"]") {
			t.Errorf("%s, bad:\nwant %s\ngot  %s", c.ID, want, got)
		}
		if got := findings(t, good); good == "" || got != "" {
			t.Errorf("%s, good: want no finding, got %s", c.ID, got)
		}
	}
	if !slices.IsSorted(codes) {
		t.Errorf("want the codes sorted, got %v", codes)
	}
}

func fence(page, name string) string {
	_, rest, _ := strings.Cut(page, "```"+name+"\n")
	text, _, _ := strings.Cut(rest, "```")
	return text
}

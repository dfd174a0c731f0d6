package comparison

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/source"
)

func at(file string, line int) source.Span {
	return source.Span{File: &source.File{Name: file}, Start: source.Pos{Line: line, Col: 3}, End: source.Pos{Line: line, Col: 9}}
}

// change is a change at a line of a file.
func change(class diff.Class, file string, line int, message, before, after string) diff.Change {
	return diff.Change{Class: class, Kind: "kind", Section: "retention", Old: at(file, line), New: at(file, line), Message: message, Before: before, After: after}
}

func print(t *testing.T, f func(io.Writer, *Comparison) error, c *Comparison) string {
	t.Helper()
	var b bytes.Buffer
	if err := f(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A change of a base is told once, with the number of its notices.
func TestOneBase(t *testing.T) {
	var c Comparison
	for i := range 3 {
		c.Add(Notice{Path: fmt.Sprintf("n%d.notice.yaml", i), OldPath: fmt.Sprintf("n%d.notice.yaml", i), Status: Changed}, "en", []diff.Change{
			change(diff.Words, fmt.Sprintf("n%d.notice.yaml", i), 4, "other words", "a", "b"),
			change(diff.Material, "council.base.yaml", 7, fmt.Sprintf("kept longer in %d", i), "2 years", "9 years"),
		}, nil)
	}
	c.Sort()
	if len(c.Changes) != 4 || c.Changes[0].Class != diff.Material || len(c.Changes[0].Notices) != 3 {
		t.Fatalf("want one material change in three notices first, got %v", c.Changes)
	}
	if want, got := "1 material change and 3 changes in words only in 3 notices", c.Summary(); want != got {
		t.Errorf("want %q, got %q", want, got)
	}
	for name, f := range map[string]func(io.Writer, *Comparison) error{"markdown": Markdown, "html": HTML} {
		if got := print(t, f, &c); strings.Count(got, "council.base.yaml:7, in 3 notices") != 1 {
			t.Errorf("%s: want the base once, got %s", name, got)
		}
	}
}

// Every change is in each form, and the words of notices are no markup, links or mentions.
func TestHostileWords(t *testing.T) {
	const hostile = "</td><script>alert(1)</script> | @everyone [x](https://evil.example) ``` #1 \u202e\x07\n\n# heading"
	c := Comparison{Old: hostile, New: hostile}
	c.Add(Notice{Path: hostile, OldPath: hostile, Title: hostile, Status: Changed, Moved: true}, "\"><script>", []diff.Change{change(diff.Material, hostile, 1, hostile, hostile, "x "+hostile)}, diag.List{{Message: hostile, Help: hostile, Span: at(hostile, 2)}})
	c.Add(Notice{OldPath: hostile, Title: hostile, Status: Removed}, "", nil, nil)
	c.Sort()
	page := print(t, HTML, &c)
	for _, bad := range []string{"<script", "\u202e", "\x07"} {
		if strings.Contains(page, bad) {
			t.Errorf("html: want no %q, got %s", bad, page)
		}
	}
	comment := print(t, Markdown, &c)
	for _, bad := range []string{"<script", "</td>", " @everyone", "[x](", " #1", "://", "\n# ", "\u202e", "\x07", "```"} {
		if strings.Contains(comment, bad) {
			t.Errorf("markdown: want no %q, got %s", bad, comment)
		}
	}
	for line := range strings.Lines(comment) {
		if strings.HasPrefix(line, "| ") && strings.Count(strings.ReplaceAll(line, `\|`, ""), "|") != 6 {
			t.Errorf("markdown: want five cells, got %s", line)
		}
	}
	var out struct {
		Changes []struct{ Before, After string }
	}
	if err := json.Unmarshal([]byte(print(t, JSON, &c)), &out); err != nil || len(out.Changes) != 1 || out.Changes[0].Before != hostile {
		t.Errorf("json: want the words, got %v %v", out, err)
	}
}

// A comment is never larger than a host takes, and says what it leaves out.
func TestManyChanges(t *testing.T) {
	var c Comparison
	for i := range 3000 {
		name := fmt.Sprintf("services/%d/long-name-of-a-notice.notice.yaml", i)
		c.Add(Notice{Path: name, OldPath: name, Status: Changed}, "en", []diff.Change{change(diff.Lesser, name, i+1, fmt.Sprintf("changed %d", i), strings.Repeat("before ", 100), strings.Repeat("after ", 100))}, nil)
		c.Add(Notice{Path: "new/" + name, Status: Added, Title: "A new one"}, "en", nil, nil)
	}
	c.Sort()
	got := print(t, Markdown, &c)
	if len(got) > 65_536 {
		t.Errorf("want at most 65,536 bytes, got %d", len(got))
	}
	for _, want := range []string{"3000 lesser changes in 3000 notices; 3000 notices added", "<summary>2995 more changes</summary>", "</details>", " more, which `noticec diff` lists"} {
		if !strings.Contains(got, want) {
			t.Errorf("want %q, got %s", want, got[:2000])
		}
	}
}

func TestNothingChanged(t *testing.T) {
	var c Comparison
	c.Sort()
	if got := print(t, Markdown, &c); !strings.Contains(got, "Nothing changed.") || strings.Contains(got, "| |") {
		t.Errorf("want that nothing changed, got %s", got)
	}
	if got := print(t, HTML, &c); !strings.Contains(got, "Nothing changed.") {
		t.Errorf("want that nothing changed, got %s", got)
	}
}

package baseline_test

import (
	"testing"

	"github.com/noticec/noticec/notice/baseline"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

func finding(text, id string, line int) diag.Diagnostic {
	f := source.NewFile("a.notice.yaml", []byte(text))
	return diag.New(diag.Code{ID: id, Severity: diag.Error, Required: id < "NC300"}, source.Span{File: f, Start: source.Pos{Line: line, Col: 1}, End: source.Pos{Line: line, Col: 6}}, "a fault", "")
}

// What is in the baseline is accepted, also when lines have moved; what is new counts, and
// what is alike counts once for each entry.
func TestBaseline(t *testing.T) {
	before := diag.List{finding("title: T\n", "NC301", 1), finding("title: T\n", "NC201", 1)}
	data, err := baseline.Write(before)
	if err != nil {
		t.Fatal(err)
	}
	b, err := baseline.Read(data)
	if err != nil || len(b) != 1 {
		t.Fatalf("want one entry, as what cannot be read is none, got %d, %v", len(b), err)
	}
	after := diag.List{finding("# moved\n\ntitle: T\n", "NC301", 3), finding("# moved\n\ntitle: T\n", "NC301", 3), finding("title: T\n", "NC201", 1)}
	if gone := b.Apply(after); gone != 0 {
		t.Errorf("want no entry gone, got %d", gone)
	}
	for i, want := range []bool{true, false, false} {
		if got := after[i].Accepted != nil; want != got {
			t.Errorf("%d: want accepted %t, got %t", i, want, got)
		}
	}
	if again, err := baseline.Write(after[:1]); err != nil || string(again) != string(data) {
		t.Errorf("want the same baseline when it is written anew, got %s, %v", again, err)
	}
	if gone := b.Apply(nil); gone != 1 {
		t.Errorf("want one entry gone, got %d", gone)
	}
}

func TestNoBaseline(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "it is no baseline: EOF",
		"{\"version\":2}":             "it is a baseline of another version of noticec",
		"{\"version\":1,\"other\":1}": "it is no baseline: json: unknown field \"other\"",
	} {
		if _, err := baseline.Read([]byte(text)); err == nil || err.Error() != want {
			t.Errorf("%q: want %q, got %v", text, want, err)
		}
	}
}

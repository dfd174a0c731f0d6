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
	data, err := baseline.Write(before, nil)
	if err != nil {
		t.Fatal(err)
	}
	b, err := baseline.Read(data)
	if err != nil || len(b.Fingerprints()) != 1 {
		t.Fatalf("want one entry, as what cannot be read is none, got %v, %v", b.Fingerprints(), err)
	}
	after := diag.List{finding("# moved\n\ntitle: T\n", "NC301", 3), finding("# moved\n\ntitle: T\n", "NC301", 3), finding("title: T\n", "NC201", 1)}
	looked := func(file, code string) bool { return file == "a.notice.yaml" && code == "NC301" }
	if gone := b.Gone(looked); gone != 1 {
		t.Errorf("want one entry gone before anything is found, got %d", gone)
	}
	if gone := b.Gone(func(file, _ string) bool { return file == "b.notice.yaml" }); gone != 0 {
		t.Errorf("want nothing said of a file that was not read, got %d", gone)
	}
	b.Accept(after, nil)
	if gone := b.Gone(looked); gone != 0 {
		t.Errorf("want no entry gone, got %d", gone)
	}
	for i, want := range []bool{true, false, false} {
		if got := after[i].Accepted != nil; want != got {
			t.Errorf("%d: want accepted %t, got %t", i, want, got)
		}
	}
	if again, err := baseline.Write(after[:1], nil); err != nil || string(again) != string(data) {
		t.Errorf("want the same baseline when it is written anew, got %s, %v", again, err)
	}
}

// A finding is accepted, too, where the baseline has it in another form: told of a base that it shares
// with others.
func TestForms(t *testing.T) {
	shared := finding("title: T\n", "NC301", 1)
	shared.Message = "in every notice, a fault"
	data, err := baseline.Write(diag.List{shared}, nil)
	if err != nil {
		t.Fatal(err)
	}
	b, err := baseline.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	list := diag.List{finding("title: T\n", "NC301", 1)}
	b.Accept(list, nil)
	if list[0].Accepted != nil {
		t.Error("want a finding of other words to count")
	}
	b.Accept(list, func(diag.Diagnostic) diag.List { return diag.List{shared} })
	if list[0].Accepted == nil || b.Gone(func(string, string) bool { return true }) != 0 {
		t.Error("want the finding accepted")
	}
}

// A baseline names files from its own folder, wherever it is written and read; names as they are hold, too.
func TestNamesFromItsFolder(t *testing.T) {
	below := func(folder string) func(string) string {
		return func(file string) string { return folder + file }
	}
	for _, written := range []func(string) string{nil, below("notices/")} {
		data, err := baseline.Write(diag.List{finding("title: T\n", "NC301", 1)}, written)
		if err != nil {
			t.Fatal(err)
		}
		b, err := baseline.Read(data)
		if err != nil {
			t.Fatal(err)
		}
		b.Name = below("notices/")
		list := diag.List{finding("title: T\n", "NC301", 1)}
		if b.Accept(list, nil); list[0].Accepted == nil {
			t.Errorf("want the finding accepted by %s", data)
		}
	}
}

func TestNoBaseline(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "it is empty",
		"{\"version\":1,\"findings\":[": "its end is missing",
		"{\"version\":2}":               "it is a baseline of another version of noticec",
		"{\"version\":1,\"other\":1}":   "it is no baseline: json: unknown field \"other\"",
	} {
		if _, err := baseline.Read([]byte(text)); err == nil || err.Error() != want {
			t.Errorf("%q: want %q, got %v", text, want, err)
		}
	}
}

package rewrite_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/cmd/noticec/workspace"
)

// lending is a copy of the notice of testdata/round, with other words in the last place where they stand
// in its main part, and what becomes of it.
func lending(t testing.TB, was, is string) *rewrite.Onto {
	t.Helper()
	text, err := os.ReadFile("testdata/round/lending.notice.yaml")
	if err != nil {
		t.Fatal(err)
	}
	s := workspace.Source{Dir: t.TempDir(), Name: "lending.notice.yaml"}
	if err := os.WriteFile(s.Dir+"/"+s.Name, text, 0o600); err != nil {
		t.Fatal(err)
	}
	data := edited(t, reviewed(t, s), func(x string) string {
		at := strings.LastIndex(x, was)
		if at < 0 {
			t.Fatalf("want %q in the copy", was)
		}
		return x[:at] + is + x[at+len(was):]
	})
	o, err := rewrite.BringOnto(s, "copy.docx", data, today)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(o.Close)
	return o
}

// Edited titles and names are taken as sentences are, and so are new words of a paragraph that was split.
func TestKindsOfEdits(t *testing.T) {
	const split = `</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">`
	for _, c := range []struct{ was, is, taken string }{
		{"Borrowing tools from the library of things", "Borrowing tools from us", "title"},
		{"Various third parties", "The repair café", "recipients.0.name"},
		{"We keep a list of loans for as long", "We keep a list of all loans." + split + "We keep them for as long", "retention.0.text"},
	} {
		o := lending(t, c.was, c.is)
		if len(o.Taken) != 1 || !strings.HasSuffix(o.Taken[0], ": "+c.taken) || len(o.Left) > 0 {
			t.Errorf("%s: want %s, got %q and left %+v", c.is, c.taken, o.Taken, o.Left)
		}
	}
}

// Who changed a file in the meantime keeps the change.
func TestChangedMeanwhile(t *testing.T) {
	o := lending(t, "Various third parties", "The repair café")
	if len(o.Files) != 1 {
		t.Fatalf("want one file, got %d", len(o.Files))
	}
	name := o.Files[0].Name
	if err := os.WriteFile(name, append(o.Files[0].Old, "# mine\n"...), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := o.Write(context.Background()); err == nil || !strings.Contains(err.Error(), "was changed meanwhile") {
		t.Errorf("want the change told, got %v", err)
	}
	text, err := os.ReadFile(name)
	if err != nil || !strings.HasSuffix(string(text), "# mine\n") || strings.Contains(string(text), "repair café") {
		t.Errorf("want the file as it is, got %s, %v", text, err)
	}
}

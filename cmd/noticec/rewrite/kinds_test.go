package rewrite_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/cmd/noticec/workspace"
)

// lending is a copy of the notice of testdata/round, with other words, each in the last place where the
// old ones stand in its main part, and what becomes of it.
func lending(t testing.TB, words ...string) *rewrite.Onto {
	t.Helper()
	text, err := os.ReadFile("testdata/round/lending.notice.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return brought(t, file(t, string(text)), words...)
}

// brought is what becomes of a copy of a notice with other words, old and new ones in turn.
func brought(t testing.TB, s workspace.Source, words ...string) *rewrite.Onto {
	t.Helper()
	o, err := rewrite.BringOnto(workspace.Nearest, s, "copy.docx", reworded(t, reviewed(t, s), words...), today)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(o.Close)
	return o
}

// reworded is a copy with other words.
func reworded(t testing.TB, data []byte, words ...string) []byte {
	t.Helper()
	return edited(t, data, func(x string) string {
		for i := 0; i < len(words); i += 2 {
			at := strings.LastIndex(x, words[i])
			if at < 0 {
				t.Fatalf("want %q in the copy", words[i])
			}
			x = x[:at] + words[i+1] + x[at+len(words[i]):]
		}
		return x
	})
}

// fields are the names of the fields that took their words, without those of their files.
func fields(o *rewrite.Onto) []string {
	var out []string
	for _, name := range o.Taken {
		_, field, _ := strings.Cut(name, ": ")
		out = append(out, field)
	}
	return out
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

// One edit that a notice cannot take is left for a reason of its own, and all others are taken.
func TestRefusedEdits(t *testing.T) {
	const split = `</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">`
	for name, c := range map[string]struct{ was, is, why string }{
		"a title that is too long": {"Borrowing tools from the library of things", strings.Repeat("Borrowing tools ", 30), "300"},
		"a paragraph in a name":    {"Various third parties", "Various third parties" + split + "The police", "one line"},
		"a paragraph in the title": {"Borrowing tools from the library of things", "Borrowing tools" + split + "From the library", "one line"},
	} {
		o := lending(t, c.was, c.is, "for as long as necessary", "for one year", "which tools to buy next", "what to buy")
		if got, want := fields(o), []string{"purposes.plan.text", "retention.0.text"}; !slices.Equal(got, want) || len(o.Files) != 1 {
			t.Errorf("%s: want %q taken, got %q, and %+v", name, want, got, o.Left)
		}
		if len(o.Left) != 1 || !strings.Contains(o.Left[0].Why, c.why) {
			t.Errorf("%s: want %q told, got %+v", name, c.why, o.Left)
		}
	}
}

// Words that would be a reference are words.
func TestWordsThatLookLikeReferences(t *testing.T) {
	for _, is := range []string{"Your name and ${nobody}", "Your ${title", "${controller.name} and address"} {
		o := lending(t, "Your name and address", is)
		if got := fields(o); !slices.Equal(got, []string{"personal_data.name.name"}) || !strings.Contains(string(o.Files[0].New), "$"+is[strings.Index(is, "${"):]) {
			t.Errorf("%s: got %q, %+v", is, got, o.Left)
		}
	}
}

// Several edits that a notice cannot take hide none of the many that it can.
func TestRefusedEditsAmongMany(t *testing.T) {
	const split = `</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">`
	var text strings.Builder
	text.WriteString("noticec: 1\ntitle: Visits\nlanguage: en-GB\nregime: uk-gdpr\nupdated: 2026-09-30\ncontroller: {name: Averton Museum, email: a@averton.example}\npersonal_data:\n")
	var words []string
	for i := range 60 {
		n := string(rune('a'+i/26)) + string(rune('a'+i%26))
		text.WriteString("  - {id: d" + n + ", name: Kind " + n + "}\n")
		is := "Other " + n
		if i%20 == 7 {
			is = "Other" + split + n
		}
		words = append(words, "Kind "+n, is)
	}
	o := brought(t, file(t, text.String()), words...)
	if len(o.Taken) != 57 || len(o.Left) != 3 {
		t.Errorf("want 57 taken and 3 left, got %d, %d: %+v", len(o.Taken), len(o.Left), o.Left)
	}
}

// Who interrupts the writing has files as they were, and is told so.
func TestInterruptedWriting(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"all.base.yaml": "controller:\n  name: Averton Museum\n  email: privacy@averton.example\npersonal_data:\n  - {id: name, name: Names of visitors}\n",
		"a.notice.yaml": "noticec: 1\nextends: all.base.yaml\ntitle: Visits\nlanguage: en-GB\nregime: uk-gdpr\nupdated: 2026-09-30\nrecipients: none\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for after := range 3 {
		o := brought(t, workspace.Source{Dir: dir, Name: "a.notice.yaml"}, "Names of visitors", "Names of guests", "Visits", "Your visits")
		if len(o.Files) != 2 {
			t.Fatalf("want two files, got %d: %+v", len(o.Files), o.Left)
		}
		err := o.Write(&interrupted{context.Background(), after})
		if (err == nil) != (after == 2) || err != nil && !errors.Is(err, buildcache.ErrInterrupted) {
			t.Errorf("after %d files: got %v", after, err)
		}
		for _, f := range o.Files {
			text, err := os.ReadFile(f.Name)
			if want := f.Old; err != nil || after < 2 && string(text) != string(want) || after == 2 && string(text) != string(f.New) {
				t.Errorf("after %d files, %s: got %s, %v", after, f.Name, text, err)
			}
		}
	}
}

// interrupted is a context that ends after it was asked a number of times.
type interrupted struct {
	context.Context
	after int
}

func (c *interrupted) Err() error {
	if c.after == 0 {
		return context.Canceled
	}
	c.after--
	return nil
}

// A copy is brought onto no other notice of the same name, and onto its own where that was moved.
func TestWhereNoticesLie(t *testing.T) {
	text, err := os.ReadFile("testdata/round/lending.notice.yaml")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	at := func(folder string) workspace.Source {
		return workspace.Source{Dir: filepath.Join(dir, folder), Name: "lending.notice.yaml"}
	}
	for _, folder := range []string{"en", "de"} {
		if err := os.MkdirAll(filepath.Join(dir, folder), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, folder, "lending.notice.yaml"), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "noticec.yaml"), []byte("{}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	data := reworded(t, reviewed(t, at("en")), "Various third parties", "The repair café")
	_, err = rewrite.BringOnto(workspace.Nearest, at("de"), "copy.docx", data, today)
	if wrong := (*rewrite.CopyError)(nil); !errors.As(err, &wrong) || !strings.Contains(err.Error(), "a copy of en/lending.notice.yaml, not of de/lending.notice.yaml") {
		t.Errorf("want the other notice refused, got %v", err)
	}
	if err := os.Remove(filepath.Join(dir, "en", "lending.notice.yaml")); err != nil {
		t.Fatal(err)
	}
	o, err := rewrite.BringOnto(workspace.Nearest, at("de"), "copy.docx", data, today)
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	if o.From != "en/lending.notice.yaml" || o.To != "de/lending.notice.yaml" || !slices.Equal(fields(o), []string{"recipients.0.name"}) {
		t.Errorf("want it brought to where it lies now, got %q, %q, %q, %+v", o.From, o.To, o.Taken, o.Left)
	}
}

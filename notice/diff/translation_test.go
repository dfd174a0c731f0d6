package diff_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/statement"
)

// A fact that changes in a notice changes in its translation, too, in the same way.
func TestTranslations(t *testing.T) {
	before := councilWith(t, "", "")
	for _, change := range [][2]string{
		{"period: P6Y", "period: P9Y"}, {"collection: indirect", "collection: observed"}, {"kind: processor", "kind: controller"}, {"required: voluntary", "required: contractual"},
		{"    recipients: provider\n", "    recipients: [provider, agents]\n"}, {"    data: [contact, vehicle, payment]\n    recipients: provider", "    data: [contact, vehicle]\n    recipients: provider"},
		{"    then: destroy\n  - id: charges", "    then: archive\n  - id: charges"}, {"lawful_bases:\n  - basis: public-task", "lawful_bases:\n  - basis: public-task\n  - basis: consent"},
		{"    laws: \"Traffic Management Act 2004, Part 6\"", "    direct_marketing: true"},
	} {
		after := councilWith(t, change[0], change[1])
		of := func(name string) string { return kinds(diff.Compare(before[name], after[name]), nil) }
		if want, got := of("parking"), of("parking.cy"); want == "" || want != got {
			t.Errorf("%q → %q: want %q in both languages, got %q", change[0], change[1], want, got)
		}
	}
}

// councilWith returns what the notices of the example of a council state, by their names, with a
// change of the first part that is so in the one on parking.
func councilWith(t *testing.T, old, now string) map[string]*statement.Statements {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../examples/council")); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "parking.notice.yaml")
	data, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(data), old) {
		t.Fatalf("want %q in %s, got %v", old, path, err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(data), old, now, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	sources, err := workspace.Nearest.Find([]string{dir}, "")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*statement.Statements{}
	if _, err := build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: "2026-11-28"}, sources, func(s workspace.Source, r check.Result) error {
		if r.Statements == nil {
			t.Errorf("%s: want a notice whose shape is right, got %v", s.Name, r.Findings)
		}
		out[s.Stem()] = r.Statements
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

package workspace

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A path that is not there is told with the one that was meant: in another folder, with another
// ending, or with a slip; and with none where no name is near.
func TestMissing(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"services/telecare.notice.yaml", "services/council.base.yaml", "old/parking.notice.yaml", "new/parking.notice.yaml", "page.html", "public/notes.txt", ".hidden/hidden.notice.yaml"} {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{
		"telecare.notice.yaml":           "services/telecare.notice.yaml",
		"servics/telecare.notice.yaml":   "services/telecare.notice.yaml",
		"services/telecare":              "services/telecare.notice.yaml",
		"services/telecare.yaml":         "services/telecare.notice.yaml",
		"services/telecare.notice.yml":   "services/telecare.notice.yaml",
		"services/telecre.notice.yaml":   "services/telecare.notice.yaml",
		"Telecare.notice.yaml":           "services/telecare.notice.yaml",
		"servics":                        "services",
		"olds/parking.notice.yaml":       "old/parking.notice.yaml",
		"newer/parking.notice.yaml":      "new/parking.notice.yaml",
		"recruitment.notice.yaml":        "",
		"hidden.notice.yaml":             "",
		"page.htm":                       "", // no notice, nor a document that lint was asked for
		"../telecare/none":               "",
		"":                               "",
		strings.Repeat("a/", 9000) + "b": "",
	} {
		_, err := Nearest.Find([]string{name}, "public")
		if name == "" {
			name, err = "x", (&finder{}).missing("x")
		}
		said := err.Error()
		if want == "" && strings.Contains(said, "did you mean") || want != "" && !strings.HasSuffix(said, ": did you mean "+want+"?") {
			t.Errorf("%.60s: want %q, got %.200s", name, want, said)
		}
	}
	if _, err := Nearest.FindDocuments([]string{"pages.html"}); !strings.HasSuffix(err.Error(), "did you mean page.html?") {
		t.Errorf("want the document that was meant, got %v", err)
	}
}

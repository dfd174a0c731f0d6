// Package golden compares what tests get with files that say what is wanted.
package golden

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Check holds that a file says what was got. With NOTICEC_UPDATE=1 it writes the file, so that the
// difference is read in review.
func Check(t testing.TB, file, got string) {
	t.Helper()
	if os.Getenv("NOTICEC_UPDATE") != "" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (want -, got +; NOTICEC_UPDATE=1 writes it):\n%s", file, diff)
	}
}

package bench

import (
	"iter"
	"os"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
)

// No two notices are alike, each can be built, and they are the same each time.
func TestNotices(t *testing.T) {
	examples := os.DirFS("../../examples")
	for name, c := range map[string]struct {
		make func() iter.Seq2[File, error]
		want int
	}{
		"seeds":  {func() iter.Seq2[File, error] { return Seeds(examples, 300) }, 300},
		"series": {func() iter.Seq2[File, error] { return Series(examples, 30) }, 40},
	} {
		texts, notices, first := map[string]string{}, 0, ""
		for f, err := range c.make() {
			if err != nil {
				t.Fatal(err)
			}
			first += f.Path + f.Text
			if other, ok := texts[f.Text]; ok && !strings.HasSuffix(f.Path, ".base.yaml") {
				t.Errorf("%s: %s is like %s", name, f.Path, other)
			}
			texts[f.Text] = f.Path
			notices++
			if name == "seeds" && notices <= 40 {
				r, err := check.File(source.NewFile(f.Path, []byte(f.Text)), check.Settings{Today: "2026-11-23"}, nil)
				if err != nil || r.Notice == nil {
					t.Errorf("%s: want a notice, got %v, %v", f.Path, r.Findings, err)
				}
			}
		}
		again := ""
		for f := range c.make() {
			again += f.Path + f.Text
		}
		if notices != c.want || first != again {
			t.Errorf("%s: want %d files, the same each time, got %d", name, c.want, notices)
		}
	}
	for _, err := range Seeds(os.DirFS("nowhere"), 1) {
		if err == nil {
			t.Error("want the examples that are not there to be an error")
		}
	}
}

func TestRotate(t *testing.T) {
	text := "a: 1\n\nrecipients:\n  intro: We share it with\n  items:\n    - one\n    - name: two\n      kind: controller\n    - three\n\nlast: 1\n"
	want := "a: 1\n\nrecipients:\n  intro: We share it with\n  items:\n    - name: two\n      kind: controller\n    - three\n    - one\n\nlast: 1\n"
	if got := rotate(text, "recipients", 4); got != want {
		t.Errorf("want %q, got %q", want, got)
	}
	if got := rotate(text, "sources", 1); got != text {
		t.Errorf("want no change, got %q", got)
	}
}

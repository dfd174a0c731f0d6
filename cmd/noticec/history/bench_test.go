package history

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/testdata/bench"
)

// One of many notices differs.
func BenchmarkCompare(b *testing.B) {
	dir := b.TempDir()
	git := func(args ...string) {
		c := exec.Command("git", args...)
		c.Dir = dir
		c.Env = append(os.Environ(), "HOME="+dir, "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_COMMITTER_NAME=A", "GIT_COMMITTER_EMAIL=a@example.org")
		if out, err := c.CombinedOutput(); err != nil {
			b.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	first := ""
	for f, err := range bench.Seeds(os.DirFS("../../../examples"), 1000) {
		if err != nil {
			b.Fatal(err)
		}
		if first == "" {
			first = filepath.Join(dir, f.Path)
		}
		if err := os.WriteFile(filepath.Join(dir, f.Path), []byte(f.Text), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	git("init", "-q")
	git("add", "-A")
	git("commit", "-q", "-m", "x")
	text, err := os.ReadFile(first)
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(first, append(text, "\nimprint: https://averton.example/imprint\n"...), 0o666); err != nil {
		b.Fatal(err)
	}
	b.Chdir(dir)
	repository, err := revision.Open(".", os.Getenv)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		c, err := Revisions{Repository: repository, From: "HEAD", Today: today}.Compare(context.Background())
		if err != nil || len(c.Notices) != 1 {
			b.Fatalf("want one notice, got %d, %v", len(c.Notices), err)
		}
	}
}

package revision

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/source"
)

// A repo is a repository in a temporary folder.
type repo struct {
	*testing.T
	*Repository
	home string
}

func begin(t *testing.T) repo {
	t.Helper()
	r := repo{T: t, home: t.TempDir()}
	dir := t.TempDir()
	r.Repository = &Repository{Top: dir, getenv: r.variable}
	r.do("init", "-q", "-b", "main")
	var err error
	if r.Repository, err = Open(filepath.Join(dir, "not", "there"), r.variable); err != nil {
		t.Fatal(err)
	}
	return r
}

func (r repo) variable(name string) string {
	if name == "HOME" {
		return r.home
	}
	return os.Getenv(name)
}

// do runs git as its user would.
func (r repo) do(args ...string) {
	r.Helper()
	c := exec.Command("git", args...)
	c.Dir = r.Top
	c.Env = append(os.Environ(), "HOME="+r.home, "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_COMMITTER_NAME=A", "GIT_COMMITTER_EMAIL=a@example.org", "GIT_AUTHOR_DATE=2026-03-04T12:00:00Z", "GIT_COMMITTER_DATE=2026-03-04T12:00:00Z")
	if out, err := c.CombinedOutput(); err != nil {
		r.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

func (r repo) file(name, text string) {
	r.Helper()
	full := filepath.Join(r.Top, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		r.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
		r.Fatal(err)
	}
}

func (r repo) commitAll(message string) {
	r.do("add", "-A")
	r.do("commit", "-q", "-m", message)
}

// The files of a revision are those of that time, also where the working tree has others.
func TestTree(t *testing.T) {
	r, ctx := begin(t), context.Background()
	r.file("a.notice.yaml", "title: One\n")
	r.file("sub/ü \"b\".yaml", "title: Two\r\n")
	r.file("large.yaml", strings.Repeat("x", source.MaxSize+1))
	r.file("empty.yaml", "")
	if err := os.Symlink("/etc/passwd", filepath.Join(r.Top, "link.yaml")); err != nil {
		t.Fatal(err)
	}
	r.commitAll("first")
	r.file("a.notice.yaml", "title: Later\n")
	if err := os.RemoveAll(filepath.Join(r.Top, "sub")); err != nil {
		t.Fatal(err)
	}
	tree, err := r.At(ctx, "main")
	if err != nil {
		t.Fatal(err)
	}
	defer tree.Close()
	if want := []string{"a.notice.yaml", "empty.yaml", "large.yaml", "sub/ü \"b\".yaml"}; !slices.Equal(tree.Names, want) {
		t.Errorf("want %q, got %q", want, tree.Names)
	}
	for name, want := range map[string]string{"a.notice.yaml": "title: One\n", "./sub/../sub/ü \"b\".yaml": "title: Two\r\n", "empty.yaml": ""} {
		if f, err := tree.Read(name, "shown"); err != nil || string(f.Data) != want || f.Name != "shown" {
			t.Errorf("%s: want %q, got %v %v", name, want, f, err)
		}
	}
	for name, want := range map[string]error{"b.yaml": fs.ErrNotExist, "../a.notice.yaml": source.ErrOutside, "/etc/passwd": source.ErrOutside, "link.yaml": fs.ErrNotExist, "large.yaml": source.ErrTooLarge} {
		if _, err := tree.Read(name, ""); !errors.Is(err, want) {
			t.Errorf("%s: want %v, got %v", name, want, err)
		}
	}
	if f, err := tree.Read("a.notice.yaml", ""); err != nil || string(f.Data) != "title: One\n" {
		t.Errorf("after a file that is too large: want the text, got %v %v", f, err)
	}
}

func TestChanged(t *testing.T) {
	r, ctx := begin(t), context.Background()
	long := strings.Repeat("a line of it\n", 20)
	for _, name := range []string{"same.yaml", "edited.yaml", "gone.yaml"} {
		r.file(name, name+"\n")
	}
	r.file("moved.yaml", long)
	r.file(".gitignore", "ignored.yaml\n")
	r.commitAll("first")
	r.file("edited.yaml", "other\n")
	r.file("to/moved.yaml", long)
	r.file("new\nline.yaml", "new\n")
	r.file("ignored.yaml", "ignored\n")
	for _, name := range []string{"gone.yaml", "moved.yaml"} {
		if err := os.Remove(filepath.Join(r.Top, name)); err != nil {
			t.Fatal(err)
		}
	}
	got, err := r.Changed(ctx, "HEAD", "")
	want := []FileChange{{"edited.yaml", "edited.yaml"}, {"gone.yaml", ""}, {"moved.yaml", ""}, {"", "new\nline.yaml"}, {"", "to/moved.yaml"}}
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Errorf("the working tree: (-want +got)\n%s%v", d, err)
	}
	r.commitAll("second")
	got, err = r.Changed(ctx, "HEAD~1", "HEAD")
	want = []FileChange{{"edited.yaml", "edited.yaml"}, {"gone.yaml", ""}, {"moved.yaml", ""}, {"", "new\nline.yaml"}, {"", "to/moved.yaml"}}
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Errorf("two revisions: (-want +got)\n%s%v", d, err)
	}
	history, err := r.History(ctx, "to/moved.yaml", 50)
	if err != nil || len(history) != 2 || history[0].Name != "to/moved.yaml" || history[1].Name != "moved.yaml" || history[0].Date != "2026-03-04" {
		t.Errorf("want both revisions of a renamed file, got %v %v", history, err)
	}
}

// Each failure says what to do.
func TestErrors(t *testing.T) {
	r, ctx := begin(t), context.Background()
	wants := func(what, want string, err error) {
		t.Helper()
		if failed := (*Error)(nil); !errors.As(err, &failed) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: want %q, got %v", what, want, err)
		}
	}
	_, err := r.At(ctx, "HEAD")
	wants("no commit", "nothing is committed", err)
	r.file("a.yaml", "a\n")
	r.commitAll("first")
	for _, revision := range []string{"nowhere", "--help", "-c", "HEAD~1", "HEAD:a.yaml", "", "a b"} {
		_, err = r.At(ctx, revision)
		wants(revision, "has no revision", err)
	}
	for _, revision := range []string{"HEAD", "main", "@"} {
		if !r.Has(ctx, revision) {
			t.Errorf("want %s, got nothing", revision)
		}
	}
	_, err = Open(t.TempDir(), r.variable)
	wants("no repository", "in no git repository", err)
	r.file("a.yaml", "b\n")
	r.commitAll("second")
	clone := filepath.Join(t.TempDir(), "shallow")
	r.do("clone", "-q", "--depth=1", "file://"+r.Top, clone)
	shallow, err := Open(clone, r.variable)
	if err != nil {
		t.Fatal(err)
	}
	_, err = shallow.At(ctx, "HEAD~1")
	wants("shallow", "fetch-depth: 0", err)
	stopped, stop := context.WithCancel(ctx)
	stop()
	if _, err := r.At(stopped, "HEAD"); !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted: want that, got %v", err)
	}
	without := &Repository{Top: r.Top, getenv: func(string) string { return "" }}
	if _, err := without.At(ctx, "nowhere"); err == nil {
		t.Error("want an error, got none")
	}
}

// Nothing that a repository names is run when it is read.
func TestNothingIsRun(t *testing.T) {
	r, ctx := begin(t), context.Background()
	mark := filepath.Join(t.TempDir(), "ran")
	r.file("a.yaml", "a\n")
	r.file(".gitattributes", "*.yaml diff=evil filter=evil\n")
	r.commitAll("first")
	run := "touch " + mark
	for _, key := range []string{"core.fsmonitor", "core.pager", "diff.external", "diff.evil.command", "diff.evil.textconv", "filter.evil.clean", "filter.evil.smudge", "filter.other.process"} {
		r.do("config", key, run)
	}
	r.do("config", "filter.evil.required", "true")
	r.file("a.yaml", "b\n")
	if list, err := r.Changed(ctx, "HEAD", ""); err != nil || len(list) != 1 {
		t.Fatalf("want one file, got %v %v", list, err)
	}
	if _, err := r.Holding(ctx, "", []string{"b"}); err != nil {
		t.Fatal(err)
	}
	if _, err := r.History(ctx, "a.yaml", 5); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(mark); err == nil {
		t.Error("want nothing run, got a program of the repository")
	}
}

func TestUpward(t *testing.T) {
	root := filepath.VolumeName(t.TempDir()) + string(filepath.Separator)
	for _, c := range []struct {
		path string
		want []string
	}{
		{"", []string{""}},
		{"a", []string{"a", ""}},
		{filepath.Join("a", "b"), []string{filepath.Join("a", "b"), "a", ""}},
	} {
		for i := range c.want {
			c.want[i] = root + c.want[i]
		}
		if diff := cmp.Diff(c.want, slices.Collect(Upward(root+c.path))); diff != "" {
			t.Errorf("%s: want -, got +:\n%s", root+c.path, diff)
		}
	}
}

package history

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/revision"
)

const today = "2026-11-28"

type repository struct {
	*testing.T
	dir string
}

func begin(t *testing.T) repository {
	t.Helper()
	r := repository{t, t.TempDir()}
	r.git("init", "-q", "-b", "main")
	t.Chdir(r.dir)
	return r
}

func (r repository) git(args ...string) {
	r.Helper()
	c := exec.Command("git", args...)
	c.Dir = r.dir
	c.Env = append(os.Environ(), "HOME="+r.dir, "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_COMMITTER_NAME=A", "GIT_COMMITTER_EMAIL=a@example.org")
	if out, err := c.CombinedOutput(); err != nil {
		r.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

func (r repository) commit() {
	r.Helper()
	r.git("add", "-A")
	r.git("commit", "-q", "--allow-empty", "-m", "x")
}

func (r repository) file(name, text string) {
	r.Helper()
	full := filepath.Join(r.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		r.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
		r.Fatal(err)
	}
}

func (r repository) remove(name string) {
	r.Helper()
	if err := os.Remove(filepath.Join(r.dir, name)); err != nil {
		r.Fatal(err)
	}
}

// pairs are what differs, as "old > new" with the titles.
func (r repository) pairs(from, to string, paths ...string) []string {
	r.Helper()
	repo, err := revision.Open(".", os.Getenv)
	if err != nil {
		r.Fatal(err)
	}
	var out []string
	err = Revisions{Repository: repo, From: from, To: to, Paths: paths, Today: today}.Pairs(context.Background(), func(p Pair) error {
		said := func(v Version) string {
			if v.Notice == nil {
				return v.Path
			}
			return v.Path + "=" + v.Notice.Title.Value + "/" + v.Notice.Controller.Name.Value
		}
		out = append(out, said(p.Old)+" > "+said(p.New))
		return nil
	})
	if err != nil {
		r.Fatal(err)
	}
	return out
}

func (r repository) want(what string, got []string, want ...string) {
	r.Helper()
	if !slices.Equal(want, got) {
		r.Errorf("%s: want\n%s\ngot\n%s", what, strings.Join(want, "\n"), strings.Join(got, "\n"))
	}
}

func notice(title, more string) string {
	return fmt.Sprintf("noticec: 1\ntitle: %s\nlanguage: en\n%s", title, more)
}

// Each notice that reads otherwise is compared, and no other.
func TestPairs(t *testing.T) {
	r := begin(t)
	r.file("council.base.yaml", "controller: Old Council\n")
	r.file("sub/middle.base.yaml", "extends: ../council.base.yaml\n")
	r.file("sub/of-base.notice.yaml", notice("Of base", "extends: middle.base.yaml\n"))
	r.file("alone.notice.yaml", notice("Alone", "controller: A\n"))
	r.file("edited.notice.yaml", notice("Edited", "controller: A\n"))
	r.file("edited.de.notice.yaml", "noticec: 1\ntranslation_of: edited.notice.yaml\nlanguage: de\ntitle: Deutsch\n")
	r.file("gone.notice.yaml", notice("Gone", "controller: A\n"))
	r.file("moved.notice.yaml", notice("Moved", "controller: A\nintro: "+strings.Repeat("We say a good deal here. ", 20)+"\n"))
	r.file("readme.txt", "x\n")
	r.commit()
	r.want("nothing differs", r.pairs("HEAD", ""))

	r.file("readme.txt", "y\n")
	r.want("no notice differs", r.pairs("HEAD", ""))

	r.file("edited.notice.yaml", notice("Edited now", "controller: A\n"))
	r.want("a notice, and its translation", r.pairs("HEAD", ""), "edited.de.notice.yaml=Deutsch/A > edited.de.notice.yaml=Deutsch/A", "edited.notice.yaml=Edited/A > edited.notice.yaml=Edited now/A")
	r.commit()

	r.file("council.base.yaml", "controller: New Council\n")
	r.want("a base of a base", r.pairs("HEAD", ""), "sub/of-base.notice.yaml=Of base/Old Council > sub/of-base.notice.yaml=Of base/New Council")
	r.want("only what is asked for", r.pairs("HEAD", "", "alone.notice.yaml"))
	r.want("a folder", r.pairs("HEAD", "", "sub"), "sub/of-base.notice.yaml=Of base/Old Council > sub/of-base.notice.yaml=Of base/New Council")
	r.want("its base", r.pairs("HEAD", "", "council.base.yaml"), "sub/of-base.notice.yaml=Of base/Old Council > sub/of-base.notice.yaml=Of base/New Council")
	r.want("a base, and the notice too", r.pairs("HEAD", "", "council.base.yaml", "sub/of-base.notice.yaml"), "sub/of-base.notice.yaml=Of base/Old Council > sub/of-base.notice.yaml=Of base/New Council")
	r.file("alone.notice.yaml", notice("Alone now", "controller: A\n"))
	r.want("only what is made of the base", r.pairs("HEAD", "", "council.base.yaml"), "sub/of-base.notice.yaml=Of base/Old Council > sub/of-base.notice.yaml=Of base/New Council")
	r.file("alone.notice.yaml", notice("Alone", "controller: A\n"))
	r.want("a glob", r.pairs("HEAD", "", "s*/*.notice.yaml"), "sub/of-base.notice.yaml=Of base/Old Council > sub/of-base.notice.yaml=Of base/New Council")
	r.commit()

	r.remove("gone.notice.yaml")
	r.file("new.notice.yaml", notice("New", "controller: A\nintro: Of its own.\n"))
	r.git("mv", "moved.notice.yaml", "sub/moved.notice.yaml")
	r.file("edited.notice.yaml", "noticec: [\n")
	want := []string{
		"edited.de.notice.yaml=Deutsch/A > edited.de.notice.yaml",
		"edited.notice.yaml=Edited now/A > edited.notice.yaml",
		"gone.notice.yaml=Gone/A > ",
		" > new.notice.yaml=New/A",
		"moved.notice.yaml=Moved/A > sub/moved.notice.yaml=Moved/A",
	}
	r.want("gone, new, moved, broken", r.pairs("HEAD", ""), want...)
	r.commit()
	r.want("the same between revisions", r.pairs("HEAD~1", "HEAD"), want...)
	r.want("backwards", r.pairs("HEAD", "HEAD~1", "new.notice.yaml", "gone.notice.yaml"), " > gone.notice.yaml=Gone/A", "new.notice.yaml=New/A > ")

	r.file("sub/noticec.yaml", "regime: uk-gdpr\n")
	r.want("settings of a folder", r.pairs("HEAD", ""), "sub/moved.notice.yaml=Moved/A > sub/moved.notice.yaml=Moved/A", "sub/of-base.notice.yaml=Of base/New Council > sub/of-base.notice.yaml=Of base/New Council")
}

func TestFolders(t *testing.T) {
	r := begin(t)
	r.file("a/x.notice.yaml", notice("X", ""))
	r.file("a/gone.notice.yaml", notice("Gone", ""))
	r.file("b/x.notice.yaml", notice("X now", ""))
	r.file("b/new.notice.yaml", notice("New", ""))
	got := func(old, new string) (out []string) {
		if err := (Folders{Old: old, New: new, Today: today}).Pairs(context.Background(), func(p Pair) error {
			out = append(out, p.Old.Path+" > "+p.New.Path)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		return out
	}
	r.want("folders", got("a", "b"), " > b/new.notice.yaml", "a/x.notice.yaml > b/x.notice.yaml", "a/gone.notice.yaml > ")
	r.want("files", got("a/gone.notice.yaml", "b/new.notice.yaml"), "a/gone.notice.yaml > b/new.notice.yaml")
}

func TestErrors(t *testing.T) {
	r := begin(t)
	r.file("a.notice.yaml", notice("A", ""))
	r.commit()
	r.file("a.notice.yaml", notice("B", ""))
	repo, err := revision.Open(".", os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	each := func(Pair) error { return errors.New("stop") }
	for what, c := range map[string]struct {
		r    Revisions
		want string
	}{
		"no revision": {Revisions{From: "nowhere"}, "no revision"},
		"no second":   {Revisions{From: "HEAD", To: "nowhere"}, "no revision"},
		"no path":     {Revisions{From: "HEAD", Paths: []string{"nowhere"}}, "no file or folder nowhere in either version"},
		"no match":    {Revisions{From: "HEAD", Paths: []string{"b*.yaml"}}, "no file or folder b*.yaml in either version"},
		"each":        {Revisions{From: "HEAD"}, "stop"},
	} {
		c.r.Repository, c.r.Today = repo, today
		if err := c.r.Pairs(context.Background(), each); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: want %q, got %v", what, c.want, err)
		}
	}
	if err := (Folders{Old: "nowhere", New: ".", Today: today}).Pairs(context.Background(), each); err == nil {
		t.Error("want an error, got none")
	}
}

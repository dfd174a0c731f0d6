// Package revision reads a git repository with the user's own git: the files of a revision, which
// files differ, and the revisions of a file. Nothing is checked out or written, and nothing that the
// repository holds is run.
package revision

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/noticec/noticec/cmd/noticec/program"
)

const (
	timeout   = 2 * time.Minute
	maxOutput = 64 << 20 // bytes: names of a million files
)

// options keep git from running what a repository names, from paging and from taking locks.
var options = []string{"--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "diff.external=", "-c", "protocol.allow=never"}

// A Repository is a git repository. It is safe for concurrent use.
type Repository struct {
	Top    string // absolute path of the folder with .git
	getenv func(string) string
}

// An Error says why git cannot answer, in a sentence that begins with what was asked.
type Error struct {
	Message string
	cause   error
}

func (e *Error) Error() string { return e.Message }

func (e *Error) Unwrap() error { return e.cause }

// Open opens the repository that a path is in, there or not.
func Open(path string, getenv func(string) string) (*Repository, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	top, found := Top(full)
	if !found {
		return nil, &Error{fmt.Sprintf("%s is in no git repository, so there are no earlier versions to compare with", path), nil}
	}
	return &Repository{top, getenv}, nil
}

// Top returns the nearest folder with .git in it, of an absolute path and the folders above it, there
// or not.
func Top(path string) (dir string, found bool) {
	for at := range Upward(path) {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at, true
		}
	}
	return "", false
}

// Upward yields an absolute path and the folders above it, the nearest first. However many there are,
// none is read anew.
func Upward(path string) iter.Seq[string] {
	path = filepath.Clean(path)
	root := len(filepath.VolumeName(path)) + 1
	return func(yield func(string) bool) {
		for at := path; yield(at) && len(at) > root; {
			at = at[:max(root, strings.LastIndexByte(at, filepath.Separator))]
		}
	}
}

// run runs git and returns what it prints.
func (r *Repository) run(ctx context.Context, stdin []byte, args ...string) ([]byte, error) {
	var said bytes.Buffer
	p := program.Program{Command: slices.Concat([]string{"git"}, options, args), Dir: r.Top, Timeout: timeout, MaxOutput: maxOutput, Stderr: &said, Getenv: r.env}
	out, err := p.Run(ctx, stdin)
	if err == nil {
		return out, nil
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return nil, &Error{"git " + command(args) + " " + because(err, said.String()), err}
}

// command is the command of arguments that may begin with options of git.
func command(args []string) string {
	for len(args) > 2 && args[0] == "-c" {
		args = args[2:]
	}
	return args[0]
}

// runMatching is run of a search, which ends with code 1 where nothing matches.
func (r *Repository) runMatching(ctx context.Context, args ...string) ([]byte, error) {
	out, err := r.run(ctx, nil, args...)
	if code := (*program.CodeError)(nil); errors.As(err, &code) && code.Code == 1 {
		return nil, nil
	}
	return out, err
}

// env is the environment of git. Its messages are read, so they are in English.
func (r *Repository) env(name string) string {
	if name == "LC_ALL" {
		return "C"
	}
	return r.getenv(name)
}

// because says why git failed: what it said, without its prefix, or how it ended.
func because(err error, said string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(said), "\n")
	if first == "" {
		return err.Error()
	}
	for _, prefix := range []string{"fatal: ", "error: "} {
		first = strings.TrimPrefix(first, prefix)
	}
	return "failed: " + first
}

// commit returns the id of the commit that a revision names.
func (r *Repository) commit(ctx context.Context, revision string) (string, error) {
	out, err := r.run(ctx, nil, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err == nil {
		return strings.TrimSpace(string(out)), nil
	}
	if failed := (*Error)(nil); !errors.As(err, &failed) {
		return "", err
	}
	if err := r.noRevisions(ctx); err != nil {
		return "", err
	}
	what := fmt.Sprintf("the repository has no revision %q", revision)
	if shallow, err := r.run(ctx, nil, "rev-parse", "--is-shallow-repository"); err == nil && strings.TrimSpace(string(shallow)) == "true" {
		what += "; it was cloned without its history: fetch it, in GitHub Actions with `fetch-depth: 0` of actions/checkout"
	}
	return "", &Error{what, nil}
}

// noRevisions says why no revision can be found, if none can: git cannot be run, or does not trust the
// folder, or nothing is committed.
func (r *Repository) noRevisions(ctx context.Context) error {
	if _, err := r.run(ctx, nil, "rev-parse", "--git-dir"); err != nil {
		return err
	}
	if _, err := r.run(ctx, nil, "rev-parse", "--verify", "--quiet", "HEAD"); err != nil {
		return &Error{"nothing is committed in the repository yet, so there is no earlier version to compare with", nil}
	}
	return nil
}

// Head returns the id of the last commit. The error also says that the repository has no history, as it
// was cloned without one.
func (r *Repository) Head(ctx context.Context) (string, error) {
	out, err := r.run(ctx, nil, "rev-parse", "--is-shallow-repository")
	if err != nil {
		return "", err
	}
	if strings.TrimSpace(string(out)) == "true" {
		return "", &Error{"the repository was cloned without its history, which holds the earlier versions: fetch it, in GitHub Actions with `fetch-depth: 0` of actions/checkout", nil}
	}
	return r.commit(ctx, "HEAD")
}

// Has reports whether a revision names a commit.
func (r *Repository) Has(ctx context.Context, revision string) bool {
	_, err := r.commit(ctx, revision)
	return err == nil
}

// Name returns the path of a file relative to the top of the repository, with slashes; false if it is
// outside.
func (r *Repository) Name(path string) (string, bool) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", false
	}
	name, err := filepath.Rel(r.Top, full)
	return filepath.ToSlash(name), err == nil && filepath.IsLocal(name)
}

// A Commit is a revision of a file.
type Commit struct {
	ID   string // 40 or 64 hexadecimal digits
	Date string // of the author, ISO 8601
	Name string // of the file in this revision, as it may have been renamed since
}

// History returns the revisions that changed a file, newest first, at most so many; name is relative
// to the top.
func (r *Repository) History(ctx context.Context, name string, most int) ([]Commit, error) {
	out, err := r.run(ctx, nil, "log", "--follow", "--no-show-signature", "--no-ext-diff", "--no-textconv", "-z", "--name-only", "--format=%x01%H %as", fmt.Sprintf("--max-count=%d", most), "--", name)
	if err != nil {
		return nil, err
	}
	var list []Commit
	for _, entry := range strings.Split(string(out), "\x01")[1:] {
		head, names, _ := strings.Cut(entry, "\x00")
		id, date, ok := strings.Cut(strings.TrimSpace(head), " ")
		at := strings.Trim(names, "\x00\n")
		if !ok || at == "" || strings.Contains(at, "\x00") {
			continue // a merge, which changed nothing by itself
		}
		list = append(list, Commit{ID: id, Date: date, Name: at})
	}
	return list, nil
}

// Range reads two revisions in one word: "A..B", or "A...B" for what B changed since it left A; an end
// that is not there is HEAD. isRange is false for any other word.
func (r *Repository) Range(ctx context.Context, word string) (from, to string, isRange bool, err error) {
	from, to, isRange = strings.Cut(word, "..")
	if !isRange || strings.Contains(word, ":") {
		return "", "", false, nil
	}
	to, sinceFork := strings.CutPrefix(to, ".")
	if from == "" {
		from = "HEAD"
	}
	if to == "" {
		to = "HEAD"
	}
	if !sinceFork {
		return from, to, true, nil
	}
	for _, end := range []string{from, to} {
		if _, err := r.commit(ctx, end); err != nil {
			return "", "", false, err
		}
	}
	out, err := r.run(ctx, nil, "merge-base", "--end-of-options", from, to)
	if err != nil {
		return "", "", false, &Error{fmt.Sprintf("%s and %s have no common revision", from, to), err}
	}
	return strings.TrimSpace(string(out)), to, true, nil
}

// Path returns the path of a file as git names it after a colon, "notices/a.notice.yaml" from the top
// of the repository or "./a.notice.yaml" from here, for this folder.
func (r *Repository) Path(name string) string {
	if strings.HasPrefix(name, "./") || strings.HasPrefix(name, "../") {
		return filepath.FromSlash(name)
	}
	full := filepath.Join(r.Top, filepath.FromSlash(name))
	here, err := os.Getwd()
	if err != nil {
		return full
	}
	if rel, err := filepath.Rel(here, full); err == nil {
		return rel
	}
	return full
}

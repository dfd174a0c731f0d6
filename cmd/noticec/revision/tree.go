package revision

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/noticec/noticec/cmd/noticec/program"
	"github.com/noticec/noticec/notice/source"
)

// A Tree has the files of a revision, in place of those on disk. It is safe for concurrent use.
type Tree struct {
	Revision string   // as it was named
	Commit   string   // its id
	Names    []string // of its files, with slashes, sorted; links and submodules are left out
	objects  map[string]string
	repo     *Repository
	ctx      context.Context

	mu      sync.Mutex
	session *program.Session // `git cat-file`, begun when the first file is read
	answers *bufio.Reader
}

// At returns the files of a revision. Close must be called when they are no longer needed; they
// cannot be read after ctx is done.
func (r *Repository) At(ctx context.Context, revision string) (*Tree, error) {
	id, err := r.commit(ctx, revision)
	if err != nil {
		return nil, err
	}
	out, err := r.run(ctx, nil, "ls-tree", "-r", "-z", "--full-tree", id)
	if err != nil {
		return nil, err
	}
	t := &Tree{Revision: revision, Commit: id, repo: r, ctx: ctx, objects: map[string]string{}}
	for entry := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		about, name, _ := strings.Cut(entry, "\t")
		if f := strings.Fields(about); len(f) == 3 && strings.HasPrefix(f[0], "100") {
			t.Names = append(t.Names, name)
			t.objects[name] = f[2]
		}
	}
	slices.Sort(t.Names)
	return t, nil
}

// Has reports whether there is a file at the revision.
func (t *Tree) Has(name string) bool { return t.objects[name] != "" }

// Read reads the file at a path relative to the top of the repository; shown is the name that
// findings print. The errors are fs.ErrNotExist, those of source.Root, and *Error.
func (t *Tree) Read(name, shown string) (*source.File, error) {
	data, err := t.Bytes(name, source.MaxSize)
	if err != nil {
		return nil, err
	}
	return &source.File{Name: shown, Path: path.Clean(name), Data: data}, nil
}

// Bytes reads a file of at most so many bytes.
func (t *Tree) Bytes(name string, limit int) ([]byte, error) {
	name = path.Clean(name)
	if name == ".." || strings.HasPrefix(name, "../") || path.IsAbs(name) {
		return nil, source.ErrOutside
	}
	id := t.objects[name]
	if id == "" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	data, err := t.object(id, limit)
	if err != nil && t.ctx.Err() != nil {
		err = t.ctx.Err()
	}
	return data, err
}

// object asks `git cat-file` for an object.
func (t *Tree) object(id string, limit int) ([]byte, error) {
	if t.session == nil {
		p := program.Program{Command: slices.Concat([]string{"git"}, options, []string{"cat-file", "--batch"}), Dir: t.repo.Top, Getenv: t.repo.env}
		s, err := p.Begin(t.ctx)
		if err != nil {
			return nil, &Error{"git cat-file " + err.Error(), err}
		}
		t.session, t.answers = s, bufio.NewReader(s)
	}
	if _, err := io.WriteString(t.session, id+"\n"); err != nil {
		return nil, t.broken(err)
	}
	head, err := t.answers.ReadString('\n') // "ID blob SIZE"
	if err != nil {
		return nil, t.broken(err)
	}
	fields := strings.Fields(head)
	size := -1
	if len(fields) == 3 {
		if n, err := strconv.Atoi(fields[2]); err == nil {
			size = n
		}
	}
	if size < 0 {
		return nil, &Error{fmt.Sprintf("git does not have the contents %s: fetch them", id), nil}
	}
	if size > limit {
		if _, err := io.CopyN(io.Discard, t.answers, int64(size)+1); err != nil {
			return nil, t.broken(err)
		}
		return nil, &source.TooLargeError{Limit: limit}
	}
	data := make([]byte, size+1) // a line end follows
	if _, err := io.ReadFull(t.answers, data); err != nil {
		return nil, t.broken(err)
	}
	return data[:size:size], nil
}

// broken ends a session that can answer no more.
func (t *Tree) broken(err error) error {
	_ = t.session.Close()
	t.session = nil
	return &Error{"git cat-file ended: " + err.Error(), err}
}

// Close ends git.
func (t *Tree) Close() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.session != nil {
		err := t.session.Close()
		t.session = nil
		return err
	}
	return nil
}

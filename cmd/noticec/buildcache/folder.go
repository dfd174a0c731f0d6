// Package buildcache is the output folder of a build: it writes files whole or not at all, and
// none outside of the folder, and lets one build write at a time. It knows nothing of notices.
package buildcache

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/noticec/noticec/notice/source"
)

// Private is the folder within the output folder that noticec keeps for itself: the manifest,
// the lock, and files that are not whole yet.
const Private = ".noticec"

// temporary is where files are that are not whole yet, of a folder that is locked.
const temporary = Private + "/tmp"

// ErrInterrupted says that the context ended before the work did, because the user or the
// system asked for the end; it is a context.Canceled.
var ErrInterrupted error = interrupted{}

type interrupted struct{}

func (interrupted) Error() string { return "interrupted" }

func (interrupted) Is(target error) bool { return target == context.Canceled }

// A Folder is a folder that nothing which is written or removed by way of it is outside of,
// whatever the names and the links in it. Names are paths below it, with slashes.
type Folder struct {
	Path  string // as messages show it
	Sync  bool   // whether each file is on the disk before it takes its place
	After string // is said after what went wrong

	root  *os.Root
	lock  *os.File // nil until it is locked
	count atomic.Int64
	known sync.Map // folders that are there, and whether files can be renamed into them
}

// Create opens a folder, which is made if it is not there. Unless within is empty, that names a
// folder which the path does not leave, neither by ".." nor through a link; else the error is
// source.ErrOutside.
func Create(dir, within string) (*Folder, error) { return open(dir, within, true) }

// Open is Create for a folder that is there.
func Open(dir, within string) (*Folder, error) { return open(dir, within, false) }

func open(dir, within string, create bool) (*Folder, error) {
	root, err := openRoot(dir, within, create)
	if err != nil {
		return nil, source.Cause(err)
	}
	return &Folder{Path: filepath.ToSlash(dir), root: root}, nil
}

func openRoot(dir, within string, create bool) (*os.Root, error) {
	if within == "" {
		if create {
			if err := os.MkdirAll(dir, 0o777); err != nil {
				return nil, err
			}
		}
		return os.OpenRoot(dir)
	}
	full, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	name, err := filepath.Rel(within, full)
	if err != nil || !filepath.IsLocal(name) {
		return nil, source.ErrOutside
	}
	top, err := os.OpenRoot(within)
	if err != nil {
		return nil, err
	}
	defer top.Close()
	if create {
		if err := top.MkdirAll(name, 0o777); err != nil {
			return nil, err
		}
	}
	return top.OpenRoot(name)
}

// Close releases the folder, and its lock.
func (f *Folder) Close() error {
	if f.lock != nil {
		f.lock.Close()
	}
	return f.root.Close()
}

// At is the path of a file, as messages show it.
func (f *Folder) At(name string) string { return path.Join(f.Path, name) }

// IsOutput reports whether a file may have a name: it stays within the folder, and out of the
// part of it that noticec keeps for itself.
func IsOutput(name string) bool {
	if !filepath.IsLocal(filepath.FromSlash(name)) || strings.ContainsRune(name, 0) {
		return false
	}
	for _, part := range strings.Split(path.Clean(name), "/") {
		if strings.EqualFold(part, Private) {
			return false
		}
	}
	return path.Clean(name) != "."
}

// Remove removes a file, and the folders that are empty then. A link to a folder stays.
func (f *Folder) Remove(name string) error {
	if err := f.root.Remove(filepath.FromSlash(name)); err != nil {
		return source.Cause(err)
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		info, err := f.root.Lstat(filepath.FromSlash(dir))
		if err != nil || !info.IsDir() || f.root.Remove(filepath.FromSlash(dir)) != nil {
			break
		}
	}
	return nil
}

// Touch gives a file the time of now, and returns what it is known by then.
func (f *Folder) Touch(name string) (Stat, error) {
	local := filepath.FromSlash(name)
	if err := f.root.Chtimes(local, time.Time{}, time.Now()); err != nil {
		return Stat{}, source.Cause(err)
	}
	return f.Stat(name)
}

// Stat is what a file is known by.
func (f *Folder) Stat(name string) (Stat, error) {
	info, err := f.root.Lstat(filepath.FromSlash(name))
	if err != nil {
		return Stat{}, source.Cause(err)
	}
	return statOf(info), nil
}

// A Stat is by what a change of a file shows without reading it.
type Stat struct{ Size, Changed int64 } // bytes, nanoseconds since 1970

func statOf(info fs.FileInfo) Stat { return Stat{info.Size(), info.ModTime().UnixNano()} }

// checkReserved reports, as an error, which of the paths that noticec keeps for itself is taken
// by something else: a link would lead it to files that are none of its business.
func (f *Folder) checkReserved() error {
	for _, name := range []string{Private, temporary, Private + "/manifest", Private + "/lock"} {
		info, err := f.root.Lstat(filepath.FromSlash(name))
		if folder := name == Private || name == temporary; err == nil && (folder && !info.IsDir() || !folder && !info.Mode().IsRegular()) {
			return fmt.Errorf("%s is not what noticec makes there: remove it", name)
		}
	}
	return nil
}

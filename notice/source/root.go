package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// A Root is a folder that paths cannot leave, neither by ".." nor through a
// symbolic link.
type Root struct {
	root *os.Root
	fsys fs.FS
}

// ErrTooLarge says that a text is larger than MaxSize, or another file larger than it may be.
var ErrTooLarge = fmt.Errorf("the file is larger than %d KiB", MaxSize>>10)

// ErrNotRegular says that a path names a folder, a device or a pipe.
var ErrNotRegular = errors.New("it is not a regular file")

// OpenRoot opens the folder dir. Close must be called when it is no longer needed.
func OpenRoot(dir string) (*Root, error) {
	r, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Root{root: r, fsys: r.FS()}, nil
}

// Close releases the folder.
func (r *Root) Close() error { return r.root.Close() }

// FS returns the folder as a file system, for walking and globs.
func (r *Root) FS() fs.FS { return r.fsys }

// Read reads the file at the slash-separated path name below the root; shown is
// the name that findings print. The errors are those of the file system,
// ErrTooLarge and ErrNotRegular.
func (r *Root) Read(name, shown string) (*File, error) {
	data, err := r.Bytes(name, MaxSize)
	if err != nil {
		return nil, err
	}
	return NewFile(shown, data), nil
}

// Bytes reads a file that is no text, such as a font, of at most so many bytes. The errors
// are those of Read.
func (r *Root) Bytes(name string, most int) ([]byte, error) {
	info, err := r.root.Stat(filepath.FromSlash(path.Clean(name)))
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, ErrNotRegular
	}
	f, err := r.root.Open(filepath.FromSlash(path.Clean(name)))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, int64(most)+1))
	if err != nil {
		return nil, err
	}
	if len(data) > most {
		return nil, ErrTooLarge
	}
	return data, nil
}

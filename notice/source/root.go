package source

import (
	"bytes"
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
	data, info, err := r.read(name, MaxSize)
	if err != nil {
		return nil, err
	}
	return &File{Name: shown, Path: path.Clean(name), Changed: info.ModTime().UnixNano(), Data: data}, nil
}

// Bytes reads a file that is no text, such as a font, of at most so many bytes. The errors
// are those of Read.
func (r *Root) Bytes(name string, most int) ([]byte, error) {
	data, _, err := r.read(name, most)
	return data, err
}

// read reads a file; what is told of it is from before.
func (r *Root) read(name string, most int) ([]byte, fs.FileInfo, error) {
	info, err := r.root.Stat(filepath.FromSlash(path.Clean(name)))
	if err != nil {
		return nil, nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, nil, ErrNotRegular
	}
	f, err := r.root.Open(filepath.FromSlash(path.Clean(name)))
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	var b bytes.Buffer
	b.Grow(int(min(info.Size(), int64(most))) + bytes.MinRead) // the file is read at once
	if _, err := b.ReadFrom(io.LimitReader(f, int64(most)+1)); err != nil {
		return nil, nil, err
	}
	if b.Len() > most {
		return nil, nil, ErrTooLarge
	}
	return b.Bytes(), info, nil
}

package source

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// A Root is a folder that paths cannot leave, neither by ".." nor through a
// symbolic link.
type Root struct{ root *os.Root }

// OpenRoot opens the folder dir. Close must be called when it is no longer needed.
func OpenRoot(dir string) (*Root, error) {
	r, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Root{root: r}, nil
}

// Close releases the folder.
func (r *Root) Close() error { return r.root.Close() }

// Read reads the file at the slash-separated path name below the root; shown is
// the name that findings print. The errors are those of the file system, ErrOutside,
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
func (r *Root) Bytes(name string, limit int) ([]byte, error) {
	data, _, err := r.read(name, limit)
	return data, err
}

// Inside reports whether what is at a path, there or not, is below the root.
func (r *Root) Inside(name string) bool {
	if path.IsAbs(name) || filepath.IsAbs(name) {
		return false
	}
	_, err := r.root.Stat(filepath.FromSlash(path.Clean(name)))
	return Cause(err) != ErrOutside
}

func (r *Root) read(name string, limit int) ([]byte, fs.FileInfo, error) {
	local := filepath.FromSlash(path.Clean(name))
	data, info, err := readRegular(limit, func() (fs.FileInfo, error) { return r.root.Stat(local) },
		func(flag int) (*os.File, error) { return r.root.OpenFile(local, flag, 0) })
	if Cause(err) == ErrOutside {
		err = ErrOutside
	}
	return data, info, err
}

package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// ErrTooLarge says that a file is larger than it may be; a TooLargeError says how large that is.
var ErrTooLarge = errors.New("the file is too large")

// ErrNotRegular says that a path names a folder, a device or a pipe.
var ErrNotRegular = errors.New("it is not a regular file")

// ErrOutside says that a path leaves its folder, by ".." or through a symbolic link.
var ErrOutside = errors.New("it is outside of the folder")

// A TooLargeError says how many bytes a file may have that has more. It is an ErrTooLarge.
type TooLargeError struct{ Limit int }

func (e *TooLargeError) Error() string {
	if e.Limit < 1<<20 {
		return fmt.Sprintf("the file is larger than %d KiB", e.Limit>>10)
	}
	return fmt.Sprintf("the file is larger than %d MiB", e.Limit>>20)
}

// Is reports whether it is an ErrTooLarge.
func (e *TooLargeError) Is(target error) bool { return target == ErrTooLarge }

// ReadFile reads a file that a user names, anywhere on the system, of at most limit bytes. It
// never waits, and never reads a device or a pipe. The error names the file; it is that of the
// system, an ErrTooLarge or ErrNotRegular.
func ReadFile(name string, limit int) ([]byte, error) {
	data, _, err := readFile(name, limit)
	return data, err
}

func readFile(name string, limit int) ([]byte, fs.FileInfo, error) {
	data, info, err := readRegular(limit, func() (fs.FileInfo, error) { return os.Stat(name) },
		func(flag int) (*os.File, error) { return os.OpenFile(name, flag, 0) })
	if err != nil {
		return nil, nil, fmt.Errorf("reading %s: %w", filepath.ToSlash(name), Cause(err))
	}
	return data, info, nil
}

// ReadNamed reads a file that the command line names, as ReadFile does. A path below the present
// folder does not leave it through a link: somebody else may have put that there.
func ReadNamed(name string, limit int) ([]byte, error) {
	data, _, err := readNamed(name, limit)
	return data, err
}

// OpenNamed reads a text that the command line names, as ReadNamed does.
func OpenNamed(name string) (*File, error) {
	data, info, err := readNamed(name, MaxSize)
	if err != nil {
		return nil, err
	}
	return &File{Name: filepath.ToSlash(name), Changed: info.ModTime().UnixNano(), Data: data}, nil
}

func readNamed(name string, limit int) ([]byte, fs.FileInfo, error) {
	if !filepath.IsLocal(name) {
		return readFile(name, limit)
	}
	root, err := os.OpenRoot(".")
	if err != nil {
		return nil, nil, err
	}
	defer root.Close()
	data, info, err := readRegular(limit, func() (fs.FileInfo, error) { return root.Stat(name) },
		func(flag int) (*os.File, error) { return root.OpenFile(name, flag, 0) })
	if err == nil {
		return data, info, nil
	}
	cause := Cause(err)
	if cause == ErrOutside {
		cause = errors.New("it leads out of this folder through a link: name the file itself")
	}
	return nil, nil, fmt.Errorf("reading %s: %w", filepath.ToSlash(name), cause)
}

// readRegular reads a regular file. What stat tells keeps devices from being opened, which can
// have effects; what has been opened is looked at again, for it may be another file by then.
func readRegular(limit int, stat func() (fs.FileInfo, error), open func(flag int) (*os.File, error)) ([]byte, fs.FileInfo, error) {
	info, err := stat()
	if err != nil {
		return nil, nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, nil, ErrNotRegular
	}
	f, err := open(os.O_RDONLY | noWait)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	if info, err = f.Stat(); err != nil {
		return nil, nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, nil, ErrNotRegular
	}
	if info.Size() > int64(limit) {
		return nil, nil, &TooLargeError{limit}
	}
	var b bytes.Buffer
	b.Grow(int(info.Size()) + bytes.MinRead) // the file is read at once
	if _, err := b.ReadFrom(io.LimitReader(f, int64(limit)+1)); err != nil {
		return nil, nil, err
	}
	if b.Len() > limit {
		return nil, nil, &TooLargeError{limit}
	}
	return b.Bytes(), info, nil
}

// Cause is an error of the file system without the path, which is not always the one that
// somebody wrote. A path that leaves its folder is ErrOutside; nil is nil.
func Cause(err error) error {
	var inPath *fs.PathError
	var inLink *os.LinkError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &inPath):
		err = inPath.Err
	case errors.As(err, &inLink):
		err = inLink.Err
	}
	if strings.Contains(err.Error(), "escapes from parent") { // os has no value for it
		return ErrOutside
	}
	return err
}

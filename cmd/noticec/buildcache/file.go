package buildcache

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/noticec/noticec/notice/source"
)

// WriteFile writes a file that the command line names, such as a report, whole or not at all.
// What is a pipe or a device is written into. A link is not followed, nor a folder that leads
// out of the present one without being named: somebody else may have put it there.
func WriteFile(name string, data []byte) error {
	if err := writeFile(name, data); err != nil {
		return fmt.Errorf("writing %s: %w", filepath.ToSlash(name), source.Cause(err))
	}
	return nil
}

func writeFile(name string, data []byte) error {
	f, err := folderOf(name)
	if err != nil {
		return err
	}
	if f == nil {
		return appendTo(name, data)
	}
	defer f.Close()
	_, _, err = f.write(context.Background(), []File{{filepath.Base(name), data}}, func(string) bool { return true })
	if cause := errors.Unwrap(err); cause != nil {
		return cause // the path is that of the caller
	}
	return err
}

// PrintFile is WriteFile of what print writes, which need not fit into memory.
func PrintFile(name string, print func(io.Writer) error) error {
	if err := printFile(name, print); err != nil {
		return fmt.Errorf("writing %s: %w", filepath.ToSlash(name), source.Cause(err))
	}
	return nil
}

func printFile(name string, print func(io.Writer) error) error {
	f, err := folderOf(name)
	if err != nil {
		return err
	}
	if f == nil {
		var b bytes.Buffer
		if err := print(&b); err != nil {
			return err
		}
		return appendTo(name, b.Bytes())
	}
	defer f.Close()
	temp, file, err := f.temporary(".")
	if err != nil {
		return err
	}
	err = print(file)
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = f.finish(temp, filepath.Base(name))
	}
	if err != nil {
		f.discard(temp)
	}
	return err
}

// folderOf opens the folder of a file that may be written; nil if it is a pipe or a device.
func folderOf(name string) (*Folder, error) {
	info, err := os.Lstat(name)
	switch {
	case err == nil && info.IsDir():
		return nil, errors.New("it is a folder")
	case IsStream(name), err == nil && info.Mode()&fs.ModeSymlink == 0 && !info.Mode().IsRegular():
		return nil, nil
	case err == nil && !info.Mode().IsRegular():
		return nil, errors.New("it is a link: name the file that it leads to")
	}
	within := ""
	if filepath.IsLocal(name) {
		if within, err = filepath.Abs("."); err != nil {
			return nil, err
		}
	}
	f, err := Create(filepath.Dir(name), within)
	if errors.Is(err, source.ErrOutside) {
		return nil, errors.New("its folder leads out of this one through a link: name the folder itself")
	}
	return f, err
}

// IsStream reports whether a path names what a process has open, whatever that is.
func IsStream(name string) bool {
	name = filepath.ToSlash(filepath.Clean(name))
	return strings.HasPrefix(name, "/dev/") && !strings.HasPrefix(name, "/dev/shm/") || strings.HasPrefix(name, "/proc/")
}

// appendTo writes into what is no file. It does not wait for somebody who reads a pipe.
func appendTo(name string, data []byte) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND|syscall.O_NONBLOCK, 0)
	if info, failed := os.Stat(name); err != nil && failed == nil && info.Mode()&fs.ModeNamedPipe != 0 {
		return errors.New("nobody reads the pipe")
	}
	if err == nil {
		_, err = file.Write(data)
		err = errors.Join(err, file.Close())
	}
	return err
}

// maxLinks is how many links are followed one after the other.
const maxLinks = 40

// Replace gives a file a new text, whole or not at all. It keeps its owner and its permissions,
// and a link to it stays a link; what may not be written, or would belong to somebody else
// afterwards, stays as it is.
func (f *Folder) Replace(name string, data []byte) error {
	err := f.replace(name, data)
	if err != nil {
		return fmt.Errorf("writing %s: %w", f.At(name), source.Cause(err))
	}
	return nil
}

func (f *Folder) replace(name string, data []byte) error {
	name, info, err := f.follow(name)
	if err != nil {
		return err
	}
	if err := f.checkWritable(name, info); err != nil {
		return err
	}
	var stat Stat
	temp, err := f.writeTemporary(File{name, data}, &stat)
	if temp == "" {
		return err
	}
	if err == nil {
		err = keepOwner(f.root, temp, info)
	}
	if err == nil {
		err = f.root.Chmod(temp, info.Mode().Perm())
	}
	if err == nil {
		err = f.finish(temp, filepath.FromSlash(name))
	}
	if err != nil {
		f.discard(temp)
	}
	return err
}

// follow returns what a link leads to, within the folder.
func (f *Folder) follow(name string) (string, fs.FileInfo, error) {
	for range maxLinks {
		info, err := f.root.Lstat(filepath.FromSlash(name))
		switch {
		case err != nil:
			return "", nil, err
		case info.Mode().IsRegular():
			return name, info, nil
		case info.Mode()&fs.ModeSymlink == 0:
			return "", nil, source.ErrNotRegular
		}
		to, err := f.root.Readlink(filepath.FromSlash(name))
		if err != nil {
			return "", nil, err
		}
		if filepath.IsAbs(to) {
			return "", nil, source.ErrOutside
		}
		name = path.Join(path.Dir(name), filepath.ToSlash(to))
	}
	return "", nil, errors.New("too many links")
}

// checkWritable says, as an error, why a file may not be written. Whoever may do everything does
// not write what is read-only, either.
func (f *Folder) checkWritable(name string, info fs.FileInfo) error {
	if info.Mode()&0o222 == 0 {
		return fmt.Errorf("it is read-only: %w", fs.ErrPermission)
	}
	file, err := f.root.OpenFile(filepath.FromSlash(name), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return file.Close()
}

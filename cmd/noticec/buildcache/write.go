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
	"strconv"

	"github.com/noticec/noticec/notice/source"
)

// A File is a file that is ready to be written.
type File struct {
	Name string // its path below the folder, with slashes
	Data []byte
}

// A ForeignError says that an output would take the place of a file that noticec did not write.
type ForeignError struct{ Path string }

func (f *ForeignError) Error() string {
	return f.Path + " is there, and noticec did not write it: move it away, build into another folder with --out, or write over it with --overwrite"
}

// Write puts files in their places, together, but for those that are there as they should be:
// each is written whole under another name, and then renamed, so that at any time there is the
// whole old file or the whole new one. What else is there is replaced if mayReplace says so, or
// else the error is a ForeignError. If one file cannot be written, none is renamed, and nothing
// is left behind. Write returns what the files are known by afterwards, and how many of them
// were written.
func (f *Folder) Write(ctx context.Context, files []File, mayReplace func(name string) bool) ([]Stat, int, error) {
	for _, file := range files {
		if !IsOutput(file.Name) {
			return nil, 0, fmt.Errorf("writing %q: it is outside of the output folder, or in the part of it that noticec keeps for itself", file.Name)
		}
	}
	return f.write(ctx, files, mayReplace)
}

// WriteManifest puts the manifest in its place.
func (f *Folder) WriteManifest(data []byte) error {
	_, _, err := f.write(context.Background(), []File{{Private + "/manifest", data}}, func(string) bool { return true })
	return err
}

func (f *Folder) write(ctx context.Context, files []File, mayReplace func(name string) bool) (stats []Stat, written int, err error) {
	ready := make([]string, len(files)) // the names of files that are whole; empty: it is up to date
	defer func() {
		for _, name := range ready {
			if name != "" {
				f.discard(name)
			}
		}
	}()
	stats = make([]Stat, len(files))
	for i, file := range files {
		there, current := f.upToDate(file, &stats[i])
		if current {
			continue
		}
		if there == folder {
			return nil, 0, fmt.Errorf("writing %s: a folder of that name is there: move it away", f.At(file.Name))
		}
		if there == other && !mayReplace(file.Name) {
			return nil, 0, &ForeignError{f.At(file.Name)}
		}
		if ready[i], err = f.writeTemporary(file, &stats[i]); err != nil {
			return nil, 0, fmt.Errorf("writing %s: %w%s", f.At(file.Name), source.Cause(err), f.After)
		}
	}
	if ctx.Err() != nil {
		return nil, 0, ErrInterrupted
	}
	for i, file := range files {
		if ready[i] == "" {
			continue
		}
		if err := f.finish(ready[i], filepath.FromSlash(file.Name)); err != nil {
			return nil, written, fmt.Errorf("writing %s: %w", f.At(file.Name), source.Cause(err))
		}
		ready[i] = "" // another build may use the name now
		written++
	}
	return stats, written, nil
}

// A kind is what is there in the place of a file.
type kind int

const (
	nothing kind = iota
	folder
	other
)

// upToDate reports whether there is anything in the place of a file, and whether that is as it
// should be, on the disk where it has to be.
func (f *Folder) upToDate(file File, to *Stat) (there kind, current bool) {
	local := filepath.FromSlash(file.Name)
	info, err := f.root.Lstat(local)
	switch {
	case err != nil:
		return nothing, false
	case info.IsDir(): // which nothing takes the place of
		return folder, false
	}
	if !info.Mode().IsRegular() || info.Size() != int64(len(file.Data)) {
		return other, false
	}
	was, err := f.root.Open(local)
	if err != nil {
		return other, false
	}
	defer was.Close()
	if info, err = was.Stat(); err != nil {
		return other, false
	}
	*to = statOf(info)
	var part [8 << 10]byte
	for data := file.Data; ; {
		n, err := was.Read(part[:])
		if !bytes.HasPrefix(data, part[:n]) {
			return other, false
		}
		if data = data[n:]; err != nil {
			return other, err == io.EOF && len(data) == 0 && (!f.Sync || was.Sync() == nil)
		}
	}
}

// writeTemporary writes a file under a name of its own, which it returns if there is a file to
// remove.
func (f *Folder) writeTemporary(file File, to *Stat) (string, error) {
	name, temp, err := f.temporary(path.Dir(file.Name))
	if err != nil {
		return "", err
	}
	_, err = temp.Write(file.Data)
	if err == nil && f.Sync {
		err = temp.Sync()
	}
	if info, failed := temp.Stat(); failed == nil {
		*to = statOf(info)
	}
	if closing := temp.Close(); err == nil {
		err = closing
	}
	return name, err
}

// temporary creates a file under a name of its own, which can be renamed into dir. Two builds at
// once never share one.
func (f *Folder) temporary(dir string) (string, *os.File, error) {
	if _, known := f.known.Load(dir); !known {
		if err := f.root.MkdirAll(filepath.FromSlash(dir), 0o777); err != nil {
			return "", nil, err
		}
		f.known.Store(dir, true)
	}
	for {
		n := strconv.FormatInt(f.count.Add(1)-1, 10)
		name := path.Join(temporary, n)
		if f.lock == nil || !f.renames(dir) {
			name = path.Join(dir, Private+"-"+strconv.Itoa(os.Getpid())+"-"+n+".tmp")
		}
		name = filepath.FromSlash(name)
		temp, err := f.create(name)
		if errors.Is(err, fs.ErrExist) {
			continue // left by a build that was killed
		}
		return name, temp, err
	}
}

// renames reports whether a file of the folder for temporary files can be renamed into dir: a
// part of the outputs may be on another disk.
func (f *Folder) renames(dir string) bool {
	key := "to " + dir
	if can, known := f.known.Load(key); known {
		return can == true
	}
	can := false
	if a, err := f.root.Stat(filepath.FromSlash(temporary)); err == nil {
		if b, err := f.root.Stat(filepath.FromSlash(dir)); err == nil {
			can = sameDevice(a, b)
		}
	}
	f.known.Store(key, can)
	return can
}

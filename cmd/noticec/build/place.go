package build

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// An output is a file that is ready to be written.
type output struct {
	path string
	data []byte
}

// A placer puts files where they belong: each is written whole under another name, and then
// renamed, so that at any time there is the whole old file or the whole new one.
type placer struct {
	temp string // folder for files that are not whole yet; empty: beside those that they become
	sync bool   // whether each file is on the disk before it is renamed

	after string // is said after what went wrong

	count   atomic.Int64
	folders sync.Map // that are known to be there
}

// place puts files where they belong, together, but for those that are there as they should
// be. If one cannot be written, none is renamed, and nothing is left behind. It returns what
// the files are known by afterwards, and how many of them were written.
func (p *placer) place(ctx context.Context, files []output) (stats []stat, written int, err error) {
	ready := make([]string, len(files)) // the names of files that are whole; empty: it stands
	defer func() {
		for _, name := range ready {
			if name != "" {
				os.Remove(name)
			}
		}
	}()
	stats = make([]stat, len(files))
	for i, f := range files {
		if p.stands(f, &stats[i]) {
			continue
		}
		if ready[i], err = p.write(f, &stats[i]); err != nil {
			return nil, 0, fmt.Errorf("writing %s: %w%s", filepath.ToSlash(f.path), reason(err), p.after)
		}
	}
	if ctx.Err() != nil {
		return nil, 0, ErrInterrupted
	}
	for i, f := range files {
		if ready[i] == "" {
			continue
		}
		if err := os.Rename(ready[i], f.path); err != nil {
			return nil, written, fmt.Errorf("writing %s: %w", filepath.ToSlash(f.path), reason(err))
		}
		ready[i] = "" // another build may use the name now
		written++
	}
	return stats, written, nil
}

// stands reports whether a file is there as it should be, on the disk where it has to be.
func (p *placer) stands(f output, to *stat) bool {
	if info, err := os.Lstat(f.path); err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(f.data)) {
		return false
	}
	file, err := os.Open(f.path)
	if err != nil {
		return false
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return false
	}
	*to = stat{info.Size(), info.ModTime().UnixNano()}
	var part [8 << 10]byte
	for data := f.data; ; {
		n, err := file.Read(part[:])
		if !bytes.HasPrefix(data, part[:n]) {
			return false
		}
		if data = data[n:]; err != nil {
			return err == io.EOF && len(data) == 0 && (!p.sync || file.Sync() == nil)
		}
	}
}

// place puts files where they belong, with none of them kept in a folder of its own before.
func place(ctx context.Context, files []output) error {
	_, _, err := (&placer{}).place(ctx, files)
	return err
}

// Place writes one file, whole or not at all. A link stays a link, and what is no file, such
// as a pipe or a device, is written into.
func Place(path string, data []byte) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("writing %s: it is a folder", filepath.ToSlash(path))
	case err == nil && (!info.Mode().IsRegular() || isStream(path)):
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
		if err == nil {
			_, err = file.Write(data)
			err = errors.Join(err, file.Close())
		}
		if err != nil {
			return fmt.Errorf("writing %s: %w", filepath.ToSlash(path), reason(err))
		}
		return nil
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	return place(context.Background(), []output{{path, data}})
}

// isStream reports whether a path names what a process has open, whatever that is.
func isStream(path string) bool {
	return strings.HasPrefix(path, "/dev/") || strings.HasPrefix(path, "/proc/")
}

// reason drops the name of the temporary file from an error.
func reason(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

// write writes a file under a name of its own, which it returns if there is a file to
// remove. Two builds at once never share one.
func (p *placer) write(f output, to *stat) (string, error) {
	dir := filepath.Dir(f.path)
	if _, known := p.folders.Load(dir); !known {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return "", err
		}
		p.folders.Store(dir, true)
	}
	for {
		n := strconv.FormatInt(p.count.Add(1)-1, 10)
		name := filepath.Join(p.temp, n)
		if p.temp == "" || !p.reaches(dir) {
			name = filepath.Join(dir, "."+filepath.Base(f.path)+"."+strconv.Itoa(os.Getpid())+"-"+n+".tmp")
		}
		file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, fs.ErrExist) {
			continue // left by a build that was killed
		}
		if err != nil {
			return "", err
		}
		_, err = file.Write(f.data)
		if err == nil && p.sync {
			err = file.Sync()
		}
		if info, failed := file.Stat(); failed == nil {
			*to = stat{info.Size(), info.ModTime().UnixNano()}
		}
		if closing := file.Close(); err == nil {
			err = closing
		}
		return name, err
	}
}

// reaches reports whether a file of the folder for temporary files can be renamed into dir:
// a part of the outputs may be on another disk.
func (p *placer) reaches(dir string) bool {
	key := "to " + dir
	if can, known := p.folders.Load(key); known {
		return can == true
	}
	can := sameDevice(p.temp, dir)
	p.folders.Store(key, can)
	return can
}

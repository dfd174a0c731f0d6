package build

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
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

	count   atomic.Int64
	folders sync.Map // that are known to be there
}

// place puts files where they belong, together. If one cannot be written, none is renamed,
// and nothing is left behind. It returns what the files are known by afterwards.
func (p *placer) place(ctx context.Context, files []output) ([]stat, error) {
	ready := make([]string, 0, len(files))
	defer func() {
		for _, name := range ready {
			os.Remove(name)
		}
	}()
	stats := make([]stat, len(files))
	for i, f := range files {
		name, err := p.write(f, &stats[i])
		if name != "" {
			ready = append(ready, name)
		}
		if err != nil {
			return nil, fmt.Errorf("writing %s: %w; the files of the last build are as they were", filepath.ToSlash(f.path), reason(err))
		}
	}
	if ctx.Err() != nil {
		return nil, errInterrupted
	}
	for _, f := range files {
		if err := os.Rename(ready[0], f.path); err != nil {
			return nil, fmt.Errorf("writing %s: %w", filepath.ToSlash(f.path), reason(err))
		}
		ready = ready[1:] // another build may use the name now
	}
	return stats, nil
}

// place puts files where they belong, with none of them kept in a folder of its own before.
func place(ctx context.Context, files []output) error {
	_, err := (&placer{}).place(ctx, files)
	return err
}

// Place writes one file, whole or not at all.
func Place(path string, data []byte) error {
	return place(context.Background(), []output{{path, data}})
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

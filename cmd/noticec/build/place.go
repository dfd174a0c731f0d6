package build

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// place puts files where they belong, together: each is written whole under another name
// in its folder, and when all are, they are renamed. If one cannot be written, none is
// renamed, and nothing is left behind.
func place(ctx context.Context, files []output) error {
	var ready []string
	defer func() {
		for _, name := range ready {
			os.Remove(name)
		}
	}()
	for _, f := range files {
		name, err := write(f)
		if name != "" {
			ready = append(ready, name)
		}
		if err != nil {
			return fmt.Errorf("writing %s: %w; the files of the last build are as they were", filepath.ToSlash(f.path), reason(err))
		}
	}
	if ctx.Err() != nil {
		return errors.New("interrupted")
	}
	for _, f := range files {
		if err := os.Rename(ready[0], f.path); err != nil {
			return fmt.Errorf("writing %s: %w", filepath.ToSlash(f.path), reason(err))
		}
		ready = ready[1:] // another build may use the name now
	}
	return nil
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
func write(f output) (string, error) {
	dir := filepath.Dir(f.path)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return "", err
	}
	for n := 0; ; n++ {
		name := filepath.Join(dir, fmt.Sprintf(".%s.%d-%d.tmp", filepath.Base(f.path), os.Getpid(), n))
		file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, fs.ErrExist) {
			continue // left by a build that was killed
		}
		if err != nil {
			return "", err
		}
		_, err = file.Write(f.data)
		if closing := file.Close(); err == nil {
			err = closing
		}
		return name, err
	}
}

package build

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
)

// A project reads the files of one root folder, which no path leaves: the nearest folder
// above a notice with .git in it, or else the outermost with noticec.yaml; else the present
// folder, if the notice is below it; else the notice's own.
type project struct {
	dir   string // absolute
	root  *source.Root
	names map[*source.File]string // below the root, with slashes

	configs map[string]*configuration // by folder below the root
	texts   map[string][]byte         // that hold in place of files, by their names
}

// projects opens each root folder once.
type projects map[string]*project

// of returns the project that a folder belongs to.
func (ps projects) of(dir string) (*project, error) {
	top := rootOf(absolute(dir))
	if p := ps[top]; p != nil {
		return p, nil
	}
	root, err := source.OpenRoot(top)
	if err != nil {
		return nil, err
	}
	p := &project{top, root, map[*source.File]string{}, map[string]*configuration{}, map[string][]byte{}}
	ps[top] = p
	return p, nil
}

func (ps projects) close() {
	for _, p := range ps {
		p.root.Close()
	}
}

// rootOf returns the folder that no path leaves: the nearest above with .git in it, or else
// the outermost with noticec.yaml.
func rootOf(dir string) string {
	outermost := ""
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		if _, err := os.Lstat(filepath.Join(at, config.Name)); err == nil {
			outermost = at
		}
		if at == filepath.Dir(at) {
			break
		}
	}
	if outermost != "" {
		return outermost
	}
	if here := absolute("."); dir == here || strings.HasPrefix(dir, here+string(filepath.Separator)) {
		return here
	}
	return dir
}

// open reads a notice.
func (p *project) open(s Source) (*source.File, error) {
	name, err := filepath.Rel(p.dir, absolute(filepath.Join(s.Dir, filepath.FromSlash(s.Name))))
	if err != nil {
		return nil, err
	}
	return p.load(filepath.ToSlash(name), s.Shown())
}

func (p *project) load(name, shown string) (*source.File, error) {
	var f *source.File
	var err error
	if text, ok := p.texts[name]; ok {
		f = source.NewFile(shown, text)
	} else {
		f, err = p.root.Read(name, shown)
	}
	if err == nil {
		p.names[f] = name
	}
	return f, err
}

// adopt makes a file that was not read from the project one of its files.
func (p *project) adopt(f *source.File) {
	name, err := filepath.Rel(p.dir, absolute(filepath.FromSlash(f.Name)))
	if err != nil {
		name = path.Base(f.Name)
	}
	p.names[f] = filepath.ToSlash(name)
}

// read reads the file at a path that another names; it is a resolve.Reader.
func (p *project) read(from *source.File, to string) (*source.File, error) {
	name := path.Join(path.Dir(p.names[from]), to)
	if path.IsAbs(to) || filepath.IsAbs(to) || name == ".." || strings.HasPrefix(name, "../") {
		return nil, resolve.ErrOutside
	}
	f, err := p.load(name, path.Join(path.Dir(from.Name), to))
	var failed *fs.PathError
	switch {
	case errors.As(err, &failed) && strings.Contains(failed.Err.Error(), "escapes"):
		return nil, resolve.ErrOutside
	case errors.Is(err, fs.ErrNotExist):
		return nil, errors.New("there is no such file")
	case errors.As(err, &failed):
		return nil, failed.Err
	}
	return f, err
}

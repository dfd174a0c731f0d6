package build

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
)

// A project reads the files of one root folder, which no path leaves: the nearest folder
// above a notice with .git in it, or else the outermost with noticec.yaml; else the present
// folder, if the notice is below it; else the notice's own.
type project struct {
	dir    string // absolute
	here   present
	root   *source.Root
	cache  resolve.Cache
	linter *lint.Linter

	mu      sync.Mutex
	configs map[string]*configuration // by folder below the root
	dirs    map[string]string         // folders of sources, and where they are below the root
	texts   map[string][]byte         // that hold in place of files, by their names
	met     map[string]bool           // names of files that were read; nil if nobody asks
	shared  map[string]*source.File   // that notices are made of, by the path below the root
	size    int                       // bytes of them
}

// A present is the present folder, which is asked for once in a run.
type present string

// absolute returns the absolute form of a path.
func (here present) absolute(to string) string {
	if here == "" || filepath.IsAbs(to) {
		return absolute(to)
	}
	return filepath.Join(string(here), to)
}

// projects opens each root folder once. Several goroutines may use it at once.
type projects struct {
	mu   sync.Mutex
	open map[string]*project // by folder
	tops map[string]string   // the root folders of folders
	here present
}

// of returns the project that a folder belongs to.
func (ps *projects) of(dir string) (*project, error) {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	top, known := ps.tops[dir]
	if !known {
		if ps.tops == nil {
			ps.tops, ps.open, ps.here = map[string]string{}, map[string]*project{}, present(absolute("."))
		}
		top = rootUnder(ps.here.absolute(dir), string(ps.here))
		ps.tops[dir] = top
	}
	if p := ps.open[top]; p != nil {
		return p, nil
	}
	p, err := openProject(top)
	if err == nil {
		ps.open[top] = p
	}
	return p, err
}

// openProject opens the folder that no path leaves.
func openProject(top string) (*project, error) {
	root, err := source.OpenRoot(top)
	if err != nil {
		return nil, err
	}
	return &project{dir: top, here: present(absolute(".")), root: root, linter: lint.New(lint.All...), configs: map[string]*configuration{}, dirs: map[string]string{}, texts: map[string][]byte{}, shared: map[string]*source.File{}}, nil
}

func (ps *projects) close() {
	for _, p := range ps.open {
		p.root.Close()
	}
}

// rootOf returns the folder that no path leaves: the nearest above with .git in it, or else
// the outermost with noticec.yaml.
func rootOf(dir string) string { return rootUnder(dir, absolute(".")) }

// rootUnder is rootOf where here is the present folder.
func rootUnder(dir, here string) string {
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
	if dir == here || strings.HasPrefix(dir, here+string(filepath.Separator)) {
		return here
	}
	return dir
}

// open reads a notice.
func (p *project) open(s Source) (*source.File, error) {
	name, err := p.below(s)
	if err != nil {
		return nil, err
	}
	return p.fetch(name, s.Shown())
}

// fetch reads a file, or takes the text that holds in its place.
func (p *project) fetch(name, shown string) (*source.File, error) {
	p.note(name)
	if text, ok := p.texts[name]; ok {
		return &source.File{Name: shown, Path: path.Clean(name), Data: text}, nil
	}
	return p.root.Read(name, shown)
}

// note notes that a file is read, if somebody wants to know; then one goroutine alone is at
// work.
func (p *project) note(name string) {
	if p.met != nil {
		p.met[path.Clean(name)] = true
	}
}

// below is the path of a source below the root, with slashes.
func (p *project) below(s Source) (string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	dir, known := p.dirs[s.Dir]
	if !known {
		to, err := filepath.Rel(p.dir, p.here.absolute(s.Dir))
		if err != nil {
			return "", err
		}
		dir = filepath.ToSlash(to)
		p.dirs[s.Dir] = dir
	}
	return path.Join(dir, s.Name), nil
}

// maxShared is how much text of files that notices are made of is kept.
const maxShared = 256 << 10

// load reads a file that notices are made of, once as a rule.
func (p *project) load(name, shown string) (*source.File, error) {
	p.note(name)
	key := name + "\x00" + shown
	p.mu.Lock()
	f := p.shared[key]
	p.mu.Unlock()
	if f != nil {
		return f, nil
	}
	f, err := p.fetch(name, shown)
	if err != nil {
		return nil, err
	}
	f.Share()
	p.mu.Lock()
	defer p.mu.Unlock()
	if first := p.shared[key]; first != nil {
		return first, nil // another goroutine was faster
	}
	if p.size += len(f.Data); p.size > maxShared {
		clear(p.shared)
		p.size = len(f.Data)
	}
	p.shared[key] = f
	return f, nil
}

// adopt makes a file that was not read from the project one of its files.
func (p *project) adopt(f *source.File) {
	name, err := filepath.Rel(p.dir, p.here.absolute(filepath.FromSlash(f.Name)))
	if err != nil {
		name = path.Base(f.Name)
	}
	f.Path = filepath.ToSlash(name)
}

// read reads the file at a path that another names; it is a resolve.Reader.
func (p *project) read(from *source.File, to string) (*source.File, error) {
	name := path.Join(path.Dir(from.Path), to)
	if path.IsAbs(to) || filepath.IsAbs(to) {
		return nil, source.ErrOutside
	}
	f, err := p.load(name, path.Join(path.Dir(from.Name), to))
	if err != nil {
		return nil, plainly(err)
	}
	return f, nil
}

// plainly says without a path why a file cannot be read.
func plainly(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("there is no such file")
	}
	return source.Cause(err)
}

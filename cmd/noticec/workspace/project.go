package workspace

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
)

// A Project reads the files below one root folder, which no path may leave: the nearest folder
// above a notice with .git in it, or else the outermost with noticec.yaml; else the working
// directory, if the notice is below it; else the folder of the notice.
type Project struct {
	Dir    string // absolute
	here   workingDir
	files  Files
	cache  resolve.Cache
	linter *lint.Linter
	// configFile holds in place of each noticec.yaml, if it is not Nearest.
	configFile ConfigFile

	mu        sync.Mutex
	configs   map[string]*Configuration // by folder below the root
	dirs      map[string]string         // source folders to their paths relative to the root
	texts     map[string][]byte         // texts that replace files, by name
	readNames map[string]bool           // names of files that were read; nil if not recorded
	shared    map[string]*source.File   // files shared by notices, by path relative to the root
	size      int                       // bytes in shared
}

// Files are the files below a root folder, on disk or as they were at a revision, by slash-separated
// paths that cannot leave it.
type Files interface {
	// Read reads a text; shown is the name that findings print. The errors are those of source.Root.
	Read(name, shown string) (*source.File, error)
	Bytes(name string, limit int) ([]byte, error)
	Close() error
}

// A workingDir is the working directory, read once per run.
type workingDir string

// absolute returns the absolute form of a path.
func (here workingDir) absolute(to string) string {
	if here == "" || filepath.IsAbs(to) {
		return Absolute(to)
	}
	return filepath.Join(string(here), to)
}

// Projects opens each root folder once. It is safe for concurrent use.
type Projects struct {
	mu   sync.Mutex
	open map[string]*Project // by folder
	tops map[string]string   // folders to their root folders
	here workingDir

	configFile ConfigFile
}

// Of returns the project that a folder belongs to.
func (ps *Projects) Of(dir string) (*Project, error) {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	top, known := ps.tops[dir]
	if !known {
		if ps.tops == nil {
			ps.tops, ps.open, ps.here = map[string]string{}, map[string]*Project{}, workingDir(Absolute("."))
		}
		top = rootUnder(ps.here.absolute(dir), string(ps.here))
		ps.tops[dir] = top
	}
	if p := ps.open[top]; p != nil {
		return p, nil
	}
	p, err := openProject(top)
	if err == nil {
		p.configFile = ps.configFile
		ps.open[top] = p
	}
	return p, err
}

// openProject opens a root folder.
func openProject(top string) (*Project, error) {
	root, err := source.OpenRoot(top)
	if err != nil {
		return nil, err
	}
	return newProject(top, root), nil
}

func newProject(top string, files Files) *Project {
	return &Project{Dir: top, here: workingDir(Absolute(".")), files: files, linter: lint.New(lint.All...), configs: map[string]*Configuration{}, dirs: map[string]string{}, texts: map[string][]byte{}, shared: map[string]*source.File{}}
}

// Close closes the root folders.
func (ps *Projects) Close() {
	for _, p := range ps.open {
		_ = p.files.Close() // nothing was written
	}
}

// rootOf returns the root folder of a folder: the nearest above with .git in it, or else the
// outermost with noticec.yaml.
func rootOf(dir string) string { return rootUnder(dir, Absolute(".")) }

// rootUnder is rootOf with here as the working directory.
func rootUnder(dir, here string) string {
	if at, found := revision.Top(dir); found {
		return at
	}
	outermost := ""
	for at := range revision.Upward(dir) {
		if _, err := os.Lstat(filepath.Join(at, config.Name)); err == nil {
			outermost = at
		}
	}
	if outermost != "" {
		return outermost
	}
	if isWithin(dir, here) {
		return here
	}
	return dir
}

// Open reads a notice.
func (p *Project) Open(s Source) (*source.File, error) {
	name, err := p.NameOf(s)
	if err != nil {
		return nil, err
	}
	return p.fetch(name, s.Shown())
}

// fetch reads a file, or returns the text that replaces it.
func (p *Project) fetch(name, shown string) (*source.File, error) {
	p.note(name)
	if text, ok := p.texts[name]; ok {
		return &source.File{Name: shown, Path: path.Clean(name), Data: text}, nil
	}
	return p.files.Read(name, shown)
}

// OnDisk reads a file as it is now, whatever text replaces it.
func (p *Project) OnDisk(name, shown string) (*source.File, error) { return p.files.Read(name, shown) }

// note records that a file is read, if recording is on; only one goroutine may then use the
// project.
func (p *Project) note(name string) {
	if p.readNames != nil {
		p.readNames[path.Clean(name)] = true
	}
}

// Record clears the recorded names and starts recording. Only one goroutine may then use the
// project.
func (p *Project) Record() { p.readNames = map[string]bool{} }

// Recorded returns the names of the files read since Record, sorted.
func (p *Project) Recorded() []string { return slices.Sorted(maps.Keys(p.readNames)) }

// WasRead reports whether a file was read since Record.
func (p *Project) WasRead(name string) bool { return p.readNames[name] }

// Override replaces the text of a file.
func (p *Project) Override(name string, text []byte) {
	p.texts[name] = text
	clear(p.configs) // the file may be a configuration
	clear(p.shared)
}

// Override replaces the text of a source, which need not be a file, wherever it is read.
func (ps *Projects) Override(s Source, text []byte) error {
	p, err := ps.Of(s.Dir)
	if err != nil {
		return err
	}
	name, err := p.NameOf(s)
	if err != nil {
		return err
	}
	p.Override(name, text)
	return nil
}

// NameOf is the path of a source relative to the root, with slashes.
func (p *Project) NameOf(s Source) (string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	dir, known := p.dirs[s.Dir]
	if !known {
		to, err := filepath.Rel(p.Dir, p.here.absolute(s.Dir))
		if err != nil {
			return "", err
		}
		dir = filepath.ToSlash(to)
		p.dirs[s.Dir] = dir
	}
	return path.Join(dir, s.Name), nil
}

// maxShared is the maximum size of shared files held in memory, in bytes.
const maxShared = 256 << 10

// load reads a file that notices share, normally once.
func (p *Project) load(name, shown string) (*source.File, error) {
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
		return first, nil // another goroutine stored it first
	}
	if p.size += len(f.Data); p.size > maxShared {
		clear(p.shared)
		p.size = len(f.Data)
	}
	p.shared[key] = f
	return f, nil
}

// adopt registers a file that was not read from the project as one of its files.
func (p *Project) adopt(f *source.File) {
	name, err := filepath.Rel(p.Dir, p.here.absolute(filepath.FromSlash(f.Name)))
	if err != nil {
		name = path.Base(f.Name)
	}
	f.Path = filepath.ToSlash(name)
}

// Read reads the file at a path that another file refers to; it is a resolve.Reader.
func (p *Project) Read(from *source.File, to string) (*source.File, error) {
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

// plainly returns why a file cannot be read, without its path.
func plainly(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("there is no such file")
	}
	return source.Cause(err)
}

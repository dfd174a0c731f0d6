package workspace

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// An Editor reads and checks files with unsaved changes: the text of an open document replaces
// that of its file. Paths are absolute.
type Editor struct {
	Folders []string          // workspace folders; each serves as the working directory of its files
	Texts   map[string][]byte // by path
	Today   string            // ISO 8601
	Linter  *lint.Linter      // reused across editors; nil: a new one

	// ConfigFile has an absolute path. Its paths and patterns are relative to the workspace folder.
	ConfigFile ConfigFile
}

// A Checked is the result of checking a file in an editor.
type Checked struct {
	check.Result
	top  string          // the root folder
	read map[string]bool // names, relative to the root, of all files that were read
}

// PathOf returns the path of the file of a finding; it is empty for nil.
func (c *Checked) PathOf(f *source.File) string {
	if f == nil || !c.read[f.Path] {
		return ""
	}
	return filepath.Join(c.top, filepath.FromSlash(f.Path))
}

// IsMadeOf reports whether checking read the file at a path, or tried to.
func (c *Checked) IsMadeOf(at string) bool {
	name, err := filepath.Rel(c.top, at)
	return err == nil && c.read[filepath.ToSlash(name)]
}

// Knows reports whether a path is that of a notice, a base or a file of settings.
func (e *Editor) Knows(at string) bool {
	name := filepath.Base(at)
	return isNotice(name) || IsBase(name) || e.IsConfiguration(at)
}

// IsConfiguration reports whether a path is that of a file of settings.
func (e *Editor) IsConfiguration(at string) bool {
	return filepath.Base(at) == config.Name || at == string(e.ConfigFile)
}

// workingDir is the innermost workspace folder that holds a folder; empty if there is none.
func (e *Editor) workingDir(dir string) (here workingDir) {
	for _, f := range e.Folders {
		if isWithin(dir, f) && len(f) > len(here) {
			here = workingDir(f)
		}
	}
	return here
}

// project opens the project of a file. The caller closes it.
func (e *Editor) project(file string) (*Project, error) {
	dir := filepath.Dir(file)
	here := e.workingDir(dir)
	p, err := openProject(rootUnder(dir, cmp.Or(string(here), dir)))
	if err != nil {
		return nil, err
	}
	p.here, p.configFile = cmp.Or(here, p.here), e.ConfigFile
	p.readNames = map[string]bool{}
	if e.Linter != nil {
		p.linter = e.Linter
	}
	for at, text := range e.Texts {
		if name, ok := p.inside(at); ok || at == string(e.ConfigFile) {
			p.texts[name] = text
		}
	}
	return p, nil
}

// inside returns a path relative to the root.
func (p *Project) inside(at string) (string, bool) {
	name, err := filepath.Rel(p.Dir, at)
	name = filepath.ToSlash(name)
	return name, err == nil && name != ".." && !strings.HasPrefix(name, "../")
}

// open reads the file at a path; findings show the path as its name.
func (e *Editor) open(p *Project, at string) (*source.File, error) {
	name, ok := p.inside(at)
	if !ok {
		return nil, errors.New("it is outside of the root folder")
	}
	return p.fetch(name, filepath.ToSlash(at))
}

// Check checks a file. An unreadable file is reported as a finding; an error is an internal
// failure.
func (e *Editor) Check(at string) (Checked, error) {
	p, err := e.project(at)
	if err != nil {
		return Checked{Result: Unreadable(Source{Name: at}, err)}, nil
	}
	defer p.files.Close()
	f, err := e.open(p, at)
	if err != nil {
		return Checked{Result: Unreadable(Source{Name: at}, err)}, nil
	}
	var c Checked
	err = Guard(at, func() error {
		var err error
		switch name := path.Base(f.Name); {
		case p.IsConfiguration(f.Path):
			_, c.Findings, err = config.Read(f, Codes())
		case IsBase(name):
			c.Findings, err = check.Base(f)
		default:
			c.Result, err = p.Check(f, e.Today, p.Read)
		}
		return err
	})
	c.top, c.read = p.Dir, p.readNames
	return c, err
}

// A Member is one of the files that a notice is composed of.
type Member struct {
	Path string
	File *source.File
	Root *tree.Node // nil if the text cannot be parsed
}

// maxMembers is the maximum number of files in a family.
const maxMembers = 64

// Family returns a file and all files that it extends, translates or is a version of, nearest
// first, unresolved. Nothing is checked, so that it works while the text is incomplete.
func (e *Editor) Family(at string) []Member {
	p, err := e.project(at)
	if err != nil {
		return nil
	}
	defer p.files.Close()
	first, err := e.open(p, at)
	if err != nil {
		return nil
	}
	var out []Member
	todo := []*source.File{first}
	for len(todo) > 0 && len(out) < maxMembers {
		f := todo[0]
		todo = todo[1:]
		full := filepath.Join(p.Dir, filepath.FromSlash(f.Path))
		if slices.ContainsFunc(out, func(m Member) bool { return m.Path == full }) {
			continue
		}
		root, _ := tree.Parse(f)
		out = append(out, Member{full, f, root})
		for _, key := range []string{"extends", "translation_of", "version_of"} {
			v := root.Get(key)
			if v == nil {
				continue
			}
			for _, ref := range append([]*tree.Node{v}, v.Items...) {
				if ref.Kind != tree.Scalar {
					continue
				}
				if g, err := p.Read(f, ref.Text.Value); err == nil {
					todo = append(todo, g)
				}
			}
		}
	}
	return out
}

// Beside returns the path of a file that the file at a path refers to, if it is inside the root.
func (e *Editor) Beside(at, name string) (string, bool) {
	p, err := e.project(at)
	if err != nil {
		return "", false
	}
	defer p.files.Close()
	f, err := e.open(p, at)
	if err != nil {
		return "", false
	}
	g, err := p.Read(f, name)
	if err != nil {
		return "", false
	}
	return filepath.Join(p.Dir, filepath.FromSlash(g.Path)), true
}

// maxNamed limits the number of files offered, maxWalked the number visited to find them.
const (
	maxNamed  = 500
	maxWalked = 20_000
)

// Named returns the notices, or the bases, below the root as paths relative to the folder of the
// file at a path, with slashes. Hidden folders and node_modules are skipped.
func (e *Editor) Named(at string, bases bool) []string {
	p, err := e.project(at)
	if err != nil {
		return nil
	}
	defer p.files.Close()
	var out []string
	walked := 0
	_ = fs.WalkDir(os.DirFS(p.Dir), ".", func(name string, entry fs.DirEntry, err error) error {
		walked++
		full := filepath.Join(p.Dir, filepath.FromSlash(name))
		switch {
		case walked > maxWalked || len(out) == maxNamed:
			return fs.SkipAll
		case err != nil:
			return nil
		case entry.IsDir() && name != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "node_modules"):
			return fs.SkipDir
		case entry.IsDir() || full == at || bases && !IsBase(name) || !bases && !isNotice(name):
			return nil
		}
		if rel, err := filepath.Rel(filepath.Dir(at), full); err == nil {
			out = append(out, filepath.ToSlash(rel))
		}
		return nil
	})
	return out
}

// Package workspace is the files of a user: it finds notices, reads the configuration that holds
// for each, takes the texts of open editors in place of files, and checks one file at a time. It
// writes nothing, and knows nothing of outputs.
package workspace

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/source"
)

// A Source is a file that holds a notice.
type Source struct {
	Dir  string // the folder that was named, or that the named file is in
	Name string // the path below it, with slashes
	// Of is the absolute path of a base that was named: the notice counts only if it is
	// made of that.
	Of string
}

// IsBase reports whether the file is a base: a part of notices, which is not built.
func (s Source) IsBase() bool { return isBase(s.Name) }

func isBase(name string) bool {
	return strings.HasSuffix(name, ".base.yaml") || strings.HasSuffix(name, ".base.yml")
}

// Shown is the path that findings print.
func (s Source) Shown() string { return filepath.ToSlash(filepath.Join(s.Dir, s.Name)) }

// Stem is the path of the outputs below the output folder, with slashes and without an extension.
func (s Source) Stem() string {
	name := strings.TrimSuffix(strings.TrimSuffix(s.Name, ".yaml"), ".yml")
	return strings.TrimSuffix(name, ".notice")
}

// unnamed reports whether a notice has no name of its own, after which outputs could be named.
func unnamed(name string) bool {
	name = path.Base(name)
	return isNotice(name) && strings.Trim(name[:strings.LastIndex(name, ".notice.")], ". ") == ""
}

func isNotice(name string) bool {
	return strings.HasSuffix(name, ".notice.yaml") || strings.HasSuffix(name, ".notice.yml")
}

// maxSources is how many files one run takes.
const maxSources = 50_000

// Find returns the notices of files, folders and globs, each once, in the order of the
// paths. Without paths it searches the present folder. Hidden folders, node_modules and
// the folder out are not searched. An error is a mistake of whoever named the paths.
func Find(paths []string, out string) ([]Source, error) {
	return find(paths, out, false)
}

// FindAll returns notices and bases.
func FindAll(paths []string) ([]Source, error) { return find(paths, "", true) }

func find(paths []string, out string, bases bool) ([]Source, error) {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	f := finder{out: Absolute(out), here: workingDir(Absolute(".")), bases: bases, projects: &Projects{}}
	defer f.projects.Close()
	if len(paths) > 1 {
		f.seen = map[string]bool{}
	}
	for _, path := range paths {
		before := f.count
		if err := f.path(path); err != nil {
			return nil, err
		}
		if f.count == before {
			return nil, fmt.Errorf("no notice in %s: a notice is a file whose name ends in .notice.yaml", path)
		}
		if len(f.found) > maxSources {
			return nil, fmt.Errorf("more than %d notices in %s: name a folder with fewer", maxSources, path)
		}
	}
	return f.found, nil
}

type finder struct {
	out   string
	here  workingDir
	bases bool            // whether they are wanted, too
	seen  map[string]bool // nil where only one path was named
	found []Source
	count int // with those that were found before

	projects *Projects
	dir      string         // the last that was searched
	config   *Configuration // what holds there
	below    string         // where that is, from the folder of the configuration
}

// Exists reports whether there is anything at a path, be it a link that leads nowhere.
func Exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// Absolute returns the absolute form of a path.
func Absolute(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	return abs
}

func (f *finder) path(path string) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return f.folder(path)
	case err == nil:
		s := Source{Dir: filepath.Dir(path), Name: filepath.Base(path)}
		f.add(s)
		if s.IsBase() && !f.bases {
			return f.madeOf(path)
		}
		return nil
	case strings.ContainsAny(path, "*?[{"):
		return f.glob(path)
	case os.IsNotExist(err):
		return fmt.Errorf("there is no file or folder %s", path)
	}
	return err
}

// madeOf finds the notices below the root that may be made of a base.
func (f *finder) madeOf(path string) error {
	dir := rootOf(Absolute(filepath.Dir(path)))
	if here, err := filepath.Rel(Absolute("."), dir); err == nil {
		dir = here
	}
	from := len(f.found)
	if err := f.folder(dir); err != nil {
		return err
	}
	for i := from; i < len(f.found); i++ {
		f.found[i].Of = Absolute(path)
	}
	return nil
}

func (f *finder) add(s Source) {
	f.count++
	if f.seen != nil {
		key := f.here.absolute(filepath.Join(s.Dir, s.Name))
		if f.seen[key] {
			return
		}
		f.seen[key] = true
	}
	f.found = append(f.found, s)
}

// folder searches a folder. What is a link is not followed; the notices are read by way of
// a root.
func (f *finder) folder(dir string) error {
	return fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fmt.Errorf("searching %s: %w", filepath.Join(dir, name), err)
		case entry.IsDir() && name != "." && f.skipped(dir, name, entry):
			return fs.SkipDir
		case !entry.IsDir() && f.wanted(name):
			if s := (Source{Dir: dir, Name: name}); f.takes(s) {
				f.add(s)
			}
		}
		return nil
	})
}

// takes reports whether the configuration wants a notice that was found by searching. What
// is wrong with the configuration is said where the notice is checked.
func (f *finder) takes(s Source) bool {
	at, base := path.Split(s.Name)
	if dir := filepath.Join(s.Dir, filepath.FromSlash(at)); f.config == nil || dir != f.dir {
		f.dir, f.config = dir, &Configuration{Config: &config.Config{}}
		if p, name, err := f.projects.find(filepath.Join(dir, base)); err == nil {
			if c, err := p.Configuration(name); err == nil {
				f.config, f.below = c, path.Dir(c.below(name))
			}
		}
	}
	return f.config.Includes(path.Join(f.below, base), matches)
}

func (f *finder) wanted(name string) bool { return isNotice(name) || f.bases && isBase(name) }

func (f *finder) skipped(dir, name string, entry fs.DirEntry) bool {
	return strings.HasPrefix(entry.Name(), ".") || entry.Name() == "node_modules" || f.here.absolute(filepath.Join(dir, name)) == f.out
}

func (f *finder) glob(pattern string) error {
	if !doublestar.ValidatePathPattern(pattern) {
		return fmt.Errorf("the pattern %s is not closed", pattern)
	}
	matches, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly(), doublestar.WithNoFollow())
	if err != nil {
		return fmt.Errorf("searching %s: %w", pattern, err)
	}
	base, _ := doublestar.SplitPattern(filepath.ToSlash(pattern))
	base = filepath.FromSlash(base)
	for _, match := range matches {
		if !f.wanted(match) {
			continue
		}
		name, err := filepath.Rel(base, match)
		if err != nil {
			return err
		}
		f.add(Source{Dir: base, Name: filepath.ToSlash(name)})
	}
	return nil
}

// IsInput reports whether a file is one that noticec reads: a notice, a base or a
// configuration.
func IsInput(path string) bool {
	name := filepath.Base(path)
	return isNotice(name) || isBase(name) || name == "noticec.yaml"
}

// Counts reports whether a notice was asked for: it is made of the base that was named.
func (s Source) Counts(r check.Result) bool {
	return s.Of == "" || slices.ContainsFunc(r.Files, func(f *source.File) bool { return Absolute(filepath.FromSlash(f.Name)) == s.Of })
}

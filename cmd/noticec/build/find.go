// Package build finds notices, checks them, prints them and puts the outputs in place.
// It knows nothing of the command line.
package build

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/noticec/noticec/notice/config"
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

// stem is the path of the outputs below the output folder, without an extension.
func (s Source) stem() string { return stemOfName(s.Name) }

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
	f := finder{out: absolute(out), here: present(absolute(".")), bases: bases, projects: &projects{}}
	defer f.projects.close()
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
	here  present
	bases bool            // whether they are wanted, too
	seen  map[string]bool // nil where only one path was named
	found []Source
	count int // with those that were found before

	projects *projects
	dir      string         // the last that was searched
	config   *configuration // what holds there
	below    string         // where that is, from the folder of the configuration
}

func absolute(path string) string {
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
	dir := rootOf(absolute(filepath.Dir(path)))
	if here, err := filepath.Rel(absolute("."), dir); err == nil {
		dir = here
	}
	from := len(f.found)
	if err := f.folder(dir); err != nil {
		return err
	}
	for i := from; i < len(f.found); i++ {
		f.found[i].Of = absolute(path)
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
		f.dir, f.config = dir, &configuration{Config: &config.Config{}}
		if p, name, err := f.projects.find(filepath.Join(dir, base)); err == nil {
			if c, err := p.config(name); err == nil {
				f.config, f.below = c, path.Dir(c.below(name))
			}
		}
	}
	return f.config.Takes(path.Join(f.below, base), matches)
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

// Package workspace gives access to a user's files: it finds notices, reads the configuration
// that applies to each, replaces files by the texts of open editors, and checks one file at a
// time. It writes nothing and knows nothing of outputs.
package workspace

import (
	"errors"
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
	"github.com/noticec/noticec/notice/transcribe"
)

// A Source is a file that contains a notice.
type Source struct {
	Dir  string // the folder that was named, or that contains the named file
	Name string // path relative to Dir, with slashes
	// Of is the absolute path of a base that was named: the notice counts only if it extends that
	// base.
	Of string
}

// IsBase reports whether the file is a base: notices extend it, and it is not built.
func (s Source) IsBase() bool { return IsBase(s.Name) }

// IsBase reports whether a file of this name is a base.
func IsBase(name string) bool {
	return strings.HasSuffix(name, ".base.yaml") || strings.HasSuffix(name, ".base.yml")
}

// Shown is the display path, used in findings.
func (s Source) Shown() string { return filepath.ToSlash(filepath.Join(s.Dir, s.Name)) }

// Stem is the path of the outputs relative to the output folder, with slashes and without
// extension. That of a document of others, which only a preview has, is its whole path, as documents
// are named one by one and may have the same name in other folders.
func (s Source) Stem() string {
	if s.IsDocument() {
		return strings.TrimPrefix(path.Clean("/"+s.Shown()), "/")
	}
	name := strings.TrimSuffix(strings.TrimSuffix(s.Name, ".yaml"), ".yml")
	return strings.TrimSuffix(name, ".notice")
}

// unnamed reports whether a file name is only an extension, so that outputs cannot be named after
// it.
func unnamed(name string) bool {
	name = path.Base(name)
	return isNotice(name) && strings.Trim(name[:strings.LastIndex(name, ".notice.")], ". ") == ""
}

func isNotice(name string) bool {
	return strings.HasSuffix(name, ".notice.yaml") || strings.HasSuffix(name, ".notice.yml")
}

// maxSources is the maximum number of files in one run.
const maxSources = 50_000

// Find returns the notices in files, folders and globs, without duplicates, in the order of the
// paths. Without paths it searches the working directory. Hidden folders, node_modules and the
// output folder, if there is one, are skipped. An error is a mistake in the paths.
func (c ConfigFile) Find(paths []string, out string) ([]Source, error) {
	return c.find(paths, finder{out: outputFolder(out)})
}

// outputFolder is the absolute form of an output folder, empty if there is none.
func outputFolder(out string) string {
	if out == "" {
		return ""
	}
	return Absolute(out)
}

// FindAll returns notices and bases.
func (c ConfigFile) FindAll(paths []string) ([]Source, error) {
	return c.find(paths, finder{bases: true})
}

// FindWithDocuments is Find that also returns documents of others, if the paths name them.
func (c ConfigFile) FindWithDocuments(paths []string, out string) ([]Source, error) {
	return c.find(paths, finder{out: outputFolder(out), documents: true})
}

// FindDocuments returns documents of others in files, and in folders and globs that have some. Notices
// there are none of them.
func (c ConfigFile) FindDocuments(paths []string) ([]Source, error) {
	return c.find(paths, finder{documents: true, only: true})
}

func (c ConfigFile) find(paths []string, f finder) ([]Source, error) {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	f.here, f.projects = workingDir(Absolute(".")), c.Projects()
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
			if f.only {
				return nil, fmt.Errorf("no document in %s: name web pages, Word files (.docx), Markdown or text", path)
			}
			if f.excluded != "" {
				return nil, fmt.Errorf("no notice in %s but those that noticec.yaml excludes, such as %s: name it to have it all the same", path, f.excluded)
			}
			return nil, fmt.Errorf("no notice in %s: a notice is a file whose name ends in .notice.yaml", path)
		}
		if len(f.found) > maxSources {
			return nil, fmt.Errorf("more than %d notices in %s: name a folder with fewer", maxSources, path)
		}
	}
	return f.found, nil
}

type finder struct {
	out       string // the absolute path of the output folder; empty if there is none
	here      workingDir
	bases     bool            // whether to find bases, too
	documents bool            // whether documents of others may be named
	only      bool            // whether nothing else is found, and folders are searched for them
	seen      map[string]bool // nil if only one path was named
	excluded  string          // the first notice that noticec.yaml excludes
	found     []Source
	count     int // including those of earlier paths

	projects *Projects
	dir      string         // the last folder searched
	config   *Configuration // the configuration that applies there
	below    string         // that folder, relative to the folder of the configuration
}

// Exists reports whether there is a file at a path, even a dangling link.
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

// errStdin is the error of - where it cannot stand for standard input.
var errStdin = errors.New("- is standard input, one notice alone: lint, fmt, build, check, diff and import read it, without other files; ./- is a file or folder of that name")

func (f *finder) path(path string) error {
	if path == "-" {
		return errStdin
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return f.folder(path)
	case err == nil:
		s := Source{Dir: filepath.Dir(path), Name: filepath.Base(path)}
		if f.only && IsInput(path) {
			return fmt.Errorf("%s is a file of noticec already", path)
		}
		if s.IsDocument() && !f.documents {
			return fmt.Errorf("%s is no notice: `noticec import %[1]s` makes one of it", path)
		}
		f.add(s)
		if s.IsBase() && !f.bases {
			return f.madeOf(path)
		}
		return nil
	case strings.ContainsAny(path, "*?[{"):
		return f.glob(path)
	case os.IsNotExist(err):
		return f.missing(path)
	}
	return err
}

// madeOf finds the notices below the root that may extend a base.
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

// folder searches a folder. Symbolic links are not followed; notices are read through a root.
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
			} else if f.excluded == "" {
				f.excluded = s.Shown()
			}
		}
		return nil
	})
}

// takes reports whether the configuration includes a notice found by searching. Errors in the
// configuration are reported when the notice is checked.
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

func (f *finder) wanted(name string) bool {
	if f.only {
		return transcribe.IsRead(name) && path.Ext(name) != ".json" && path.Ext(name) != ".js" && path.Ext(name) != ".csv" // which hold anything
	}
	return isNotice(name) || f.bases && IsBase(name)
}

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
		if !f.wanted(match) && !(f.documents && transcribe.IsDocument(pattern) && transcribe.IsDocument(match)) {
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

// IsInput reports whether noticec reads a file as input: a notice, a base or a configuration.
func IsInput(path string) bool {
	name := filepath.Base(path)
	return isNotice(name) || IsBase(name) || name == "noticec.yaml"
}

// Counts reports whether a notice was requested: it extends the base that was named, if any.
func (s Source) Counts(r check.Result) bool {
	return s.Of == "" || slices.ContainsFunc(r.Files, func(f *source.File) bool { return Absolute(filepath.FromSlash(f.Name)) == s.Of })
}

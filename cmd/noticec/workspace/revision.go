package workspace

import (
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// FindAmong is Find among the files of a revision in place of those on disk: names are their paths
// below the root folder of projects that ProjectsOf made, sorted. Paths that name nothing at the
// revision are no mistake, as they may be newer. A base that is named stands for the notices that it
// is part of (see Source.Counts).
func (ps *Projects) FindAmong(top string, names, paths []string) []Source {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	f := finder{here: workingDir(Absolute(".")), projects: ps, seen: map[string]bool{}}
	for _, to := range paths {
		if !IsBase(to) {
			f.among(top, names, to)
		}
	}
	for _, to := range paths { // which leave out what was named itself
		if IsBase(to) {
			from := len(f.found)
			f.among(top, names, top)
			for i := from; i < len(f.found); i++ {
				f.found[i].Of = f.here.absolute(to)
			}
		}
	}
	return f.found
}

// among finds the notices that a path names among the files of a revision.
func (f *finder) among(top string, names []string, to string) {
	dir, pattern := splitPattern(to, names, top, f.here)
	at, err := filepath.Rel(top, f.here.absolute(dir))
	if err != nil {
		return
	}
	if here, err := filepath.Rel(string(f.here), dir); err == nil && filepath.IsAbs(dir) {
		dir = here // as findings show it
	}
	at = filepath.ToSlash(at)
	for _, name := range names {
		below, ok := relativeTo(at, name)
		if !ok || !f.wanted(name) || isSkipped(below) || !matches(pattern, below) {
			continue
		}
		if s := (Source{Dir: dir, Name: below}); f.takes(s) {
			f.add(s)
		}
	}
}

// Names reports whether a path names one of the files of a revision, or a folder that holds one.
func (ps *Projects) Names(top string, names []string, to string) bool {
	dir, pattern := splitPattern(to, names, top, ps.here)
	at, err := filepath.Rel(top, ps.here.absolute(dir))
	if err != nil {
		return false
	}
	return slices.ContainsFunc(names, func(name string) bool {
		below, ok := relativeTo(filepath.ToSlash(at), name)
		return ok && matches(pattern, below)
	})
}

// splitPattern returns the folder of a path, and the pattern of the names below it that the path
// names.
func splitPattern(to string, names []string, top string, here workingDir) (dir, pattern string) {
	if strings.ContainsAny(to, "*?[{") {
		base, pattern := doublestar.SplitPattern(filepath.ToSlash(to))
		return filepath.FromSlash(base), pattern
	}
	if name, err := filepath.Rel(top, here.absolute(to)); err == nil {
		if _, isFile := slices.BinarySearch(names, filepath.ToSlash(name)); isFile {
			return filepath.Dir(to), escapePattern(filepath.Base(to))
		}
	}
	return to, "**"
}

// escapePattern returns the pattern that matches a name alone.
func escapePattern(name string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`, "{", `\{`).Replace(name)
}

// relativeTo returns a name relative to a folder that it is below.
func relativeTo(dir, name string) (string, bool) {
	if dir == "." {
		return name, true
	}
	return strings.CutPrefix(name, dir+"/")
}

// isSkipped reports whether a name is in a folder that no search enters.
func isSkipped(name string) bool {
	return slices.ContainsFunc(strings.Split(path.Dir(name), "/"), func(dir string) bool {
		return dir == "node_modules" || strings.HasPrefix(dir, ".") && dir != "."
	})
}

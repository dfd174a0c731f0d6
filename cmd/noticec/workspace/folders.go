package workspace

import (
	"io/fs"
	"path"
	"path/filepath"
	"strings"
)

// Folders returns the folders whose files the notices of the paths may be made of: those of
// the paths with all below them first, then those of the roots which no path leaves. Hidden
// folders, node_modules and the folder out are left out. Where there are more than most
// folders, the last are missing, and whole is false.
func Folders(paths []string, out string, most int) (folders []string, whole bool) {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	w := walker{most: most, out: Absolute(out), seen: map[string]bool{}}
	var tops []string
	for _, p := range paths {
		base := startOf(p)
		w.below(base)
		tops = append(tops, rootOf(Absolute(base)))
	}
	for _, top := range tops {
		w.below(top)
	}
	return w.folders, !w.over
}

// startOf is the folder that a path names, or that what it names is in.
func startOf(p string) string {
	slashed := filepath.ToSlash(p)
	for strings.ContainsAny(slashed, "*?[{") {
		slashed = path.Dir(slashed)
	}
	dir := filepath.FromSlash(slashed)
	if isNotice(slashed) || isBase(slashed) {
		return filepath.Dir(dir)
	}
	return dir
}

type walker struct {
	most    int
	out     string
	seen    map[string]bool
	folders []string
	over    bool
}

// below adds a folder and those in it. What cannot be read is left out.
func (w *walker) below(dir string) {
	dir = Absolute(dir)
	_ = filepath.WalkDir(dir, func(at string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil || !entry.IsDir():
			return nil
		case at != dir && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "node_modules" || at == w.out):
			return fs.SkipDir
		case w.seen[at]:
			return nil
		case len(w.folders) == w.most:
			w.over = true
			return fs.SkipAll
		}
		w.seen[at] = true
		w.folders = append(w.folders, at)
		return nil
	})
}

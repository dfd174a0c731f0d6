package workspace

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
)

// maxSearched bounds the files and folders among which a path is looked for that is not there.
const maxSearched = 10_000

// missing is the error of a path that is not there, with the one below the working folder that was
// most likely meant.
func (f *finder) missing(name string) error {
	if near := f.nearest(filepath.ToSlash(name)); near != "" {
		return fmt.Errorf("there is no file or folder %s: did you mean %s?", name, near)
	}
	return fmt.Errorf("there is no file or folder %s", name)
}

// nearest returns the path of a folder or of a file that could be named, whose name is that of the
// path, or differs in its ending, or in few letters; "" if there is none. Of several it is the one
// in the nearest folder.
func (f *finder) nearest(name string) string {
	byStem := map[string][]string{}
	var stems []string
	n := 0
	_ = fs.WalkDir(os.DirFS("."), ".", func(at string, entry fs.DirEntry, err error) error {
		n++
		switch {
		case n > maxSearched:
			return fs.SkipAll
		case err != nil || at == ".":
			return nil
		case entry.IsDir() && f.skipped(".", at, entry):
			return fs.SkipDir
		case !entry.IsDir() && !f.wanted(at):
			return nil
		}
		stem := stemOf(at)
		if byStem[stem] == nil {
			stems = append(stems, stem)
		}
		byStem[stem] = append(byStem[stem], at)
		return nil
	})
	meant := stemOf(name)
	if byStem[meant] == nil {
		meant = diag.Nearest(meant, stems)
	}
	paths := byStem[meant]
	if i := slices.IndexFunc(paths, func(p string) bool { return path.Base(p) == path.Base(name) }); i >= 0 {
		paths = slices.DeleteFunc(slices.Clone(paths), func(p string) bool { return path.Base(p) != path.Base(name) })
	}
	switch len(paths) {
	case 0:
		return ""
	case 1:
		return paths[0]
	}
	if near := diag.Nearest(name, paths); near != "" {
		return near
	}
	return paths[0]
}

// stemOf is the name of a file or a folder without its ending.
func stemOf(name string) string {
	base := path.Base(name)
	for _, ending := range []string{".yaml", ".yml", ".notice", ".base"} {
		base = strings.TrimSuffix(base, ending)
	}
	return strings.TrimSuffix(base, path.Ext(base))
}

package workspace

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/notice/transcribe"
)

// Folders returns the folders that may contain files of the notices at the paths: first the
// folders of the paths with all below them, then the project roots. Hidden folders, node_modules
// and the output folder are skipped. If there are more than most folders, the last are dropped
// and whole is false.
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

// startOf returns the folder at a path, or the folder of the file that it names.
func startOf(p string) string {
	slashed := filepath.ToSlash(p)
	for strings.ContainsAny(slashed, "*?[{") {
		slashed = path.Dir(slashed)
	}
	dir := filepath.FromSlash(slashed)
	if isNotice(slashed) || IsBase(slashed) || transcribe.IsDocument(slashed) && !isFolder(dir) {
		return filepath.Dir(dir)
	}
	return dir
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

type walker struct {
	most    int
	out     string
	seen    map[string]bool
	folders []string
	over    bool
}

// below adds a folder and its subfolders. Unreadable folders are skipped.
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

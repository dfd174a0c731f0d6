package workspace

import (
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/revision"
)

// OnHost returns a function that names a file as a host of repositories does: by its path below the
// root of the repository, with slashes. The root is the first of the given folders, as the
// environment of a build system names them, in which the working directory is; else the nearest above
// that with .git in it; else the working directory itself.
func OnHost(folders ...string) func(file string) string {
	here := resolved(Absolute("."))
	root := here
	if at, found := revision.Top(here); found {
		root = at
	}
	for _, folder := range folders {
		if folder == "" {
			continue
		}
		if folder = resolved(Absolute(folder)); isWithin(here, folder) {
			root = folder
			break
		}
	}
	names := map[string]string{}
	return func(file string) string {
		name, known := names[file]
		if !known {
			name = below(root, file)
			names[file] = name
		}
		return name
	}
}

// below is the path of a file below a folder, with slashes; its name where there is none.
func below(root, file string) string {
	at := Absolute(file)
	at = filepath.Join(resolved(filepath.Dir(at)), filepath.Base(at))
	if path, err := filepath.Rel(root, at); err == nil && file != "" {
		return filepath.ToSlash(path)
	}
	return filepath.ToSlash(file)
}

// isWithin reports whether a folder is another one or below it.
func isWithin(dir, root string) bool {
	return dir == root || strings.HasPrefix(dir, strings.TrimSuffix(root, string(filepath.Separator))+string(filepath.Separator))
}

// resolved is a path without symbolic links; the path itself where it leads nowhere.
func resolved(path string) string {
	if to, err := filepath.EvalSymlinks(path); err == nil {
		return to
	}
	return path
}

package workspace

import (
	"cmp"
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/revision"
)

// OnHost returns a function that names a file as a host of repositories does: by its path below the
// root of the repository, with slashes. The root is the first of the given folders, as the
// environment of a build system names them, in which the working directory is; else the nearest above
// that with .git in it; else that of those folders in which the file is; else the working directory itself.
func OnHost(folders ...string) func(file string) string {
	here := resolved(Absolute("."))
	above := rootAbove(here, folders)
	names := map[string]string{}
	return func(file string) string {
		name, known := names[file]
		if !known {
			root := above
			if root == "" {
				root = cmp.Or(namedAbove(resolved(filepath.Dir(Absolute(file))), folders), here)
			}
			name = below(root, folders, file)
			names[file] = name
		}
		return name
	}
}

// rootAbove is the first of the given folders that a folder is in, else the nearest above it with .git in it;
// empty if there is none.
func rootAbove(dir string, folders []string) string {
	if folder := namedAbove(dir, folders); folder != "" {
		return folder
	}
	if at, found := revision.Top(dir); found {
		return at
	}
	return ""
}

// namedAbove is the first of the given folders that a folder is in; empty if there is none.
func namedAbove(dir string, folders []string) string {
	for _, folder := range folders {
		if folder == "" {
			continue
		}
		if folder = resolved(Absolute(folder)); isWithin(dir, folder) {
			return folder
		}
	}
	return ""
}

// below is the path of a file below a folder, with slashes. One that is not in it is in a repository of its
// own, as where a command runs beside that; else the path leads up.
func below(root string, folders []string, file string) string {
	dir := resolved(filepath.Dir(Absolute(file)))
	if !isWithin(dir, root) {
		if own := rootAbove(dir, folders); own != "" {
			root = own
		}
	}
	return pathFrom(root, file)
}

// PathsFrom returns a function that names a file by its path from a folder, with slashes, wherever the command
// runs.
func PathsFrom(folder string) func(file string) string {
	root := resolved(Absolute(folder))
	names := map[string]string{}
	return func(file string) string {
		name, known := names[file]
		if !known {
			name = pathFrom(root, file)
			names[file] = name
		}
		return name
	}
}

// pathFrom is the path of a file from a folder without symbolic links, with slashes; as it is if there is none.
func pathFrom(root, file string) string {
	full := Absolute(file)
	path, err := filepath.Rel(root, filepath.Join(resolved(filepath.Dir(full)), filepath.Base(full)))
	if err != nil || file == "" {
		path = file
	}
	return filepath.ToSlash(path)
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

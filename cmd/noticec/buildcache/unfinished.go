package buildcache

import (
	"os"
	"sync"
)

// A temporaryFile is a file that is not whole yet, by its name below a folder.
type temporaryFile struct {
	root *os.Root
	name string
}

// unfinished are the temporary files of this process. They are known here, and not to their
// folders alone, for the program that ends where it stands: no context reaches work that hangs.
var unfinished struct {
	creating sync.RWMutex // for reading while a file is created, for writing from the end on
	files    sync.Map     // of temporaryFile
}

// create makes a temporary file, unless the program is about to end: then it never returns.
func (f *Folder) create(name string) (*os.File, error) {
	unfinished.creating.RLock()
	defer unfinished.creating.RUnlock()
	file, err := f.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err == nil {
		unfinished.files.Store(temporaryFile{f.root, name}, true)
	}
	return file, err
}

// discard removes a temporary file.
func (f *Folder) discard(name string) {
	f.root.Remove(name)
	unfinished.files.Delete(temporaryFile{f.root, name})
}

// finish gives a temporary file the name that it is for.
func (f *Folder) finish(name, as string) error {
	err := f.root.Rename(name, as)
	if err == nil {
		unfinished.files.Delete(temporaryFile{f.root, name})
	}
	return err
}

// Abandon removes the temporary files of all folders, and lets none be made from then on: it is
// for a program that ends at once, whatever is being written.
func Abandon() {
	unfinished.creating.Lock() // for good
	unfinished.files.Range(func(key, _ any) bool {
		file := key.(temporaryFile)
		file.root.Remove(file.name)
		return true
	})
}

package buildcache

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/windows"
)

// sameDevice reports whether files can be renamed from one folder into the other. A link to
// another volume leaves the output folder.
func sameDevice(_, _ fs.FileInfo) bool { return true }

// lockFile locks an open file for this process alone, until it is closed or the process ends,
// however it ends. It reports whether it could; another holds the lock if not.
func lockFile(f *os.File) (bool, error) {
	err := windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &windows.Overlapped{})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}

// keepOwner does nothing: a file has the owner of its folder.
func keepOwner(*os.Root, string, fs.FileInfo) error { return nil }

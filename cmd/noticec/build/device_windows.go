package build

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// sameDevice reports whether files can be renamed from one folder into the other.
func sameDevice(a, b string) bool {
	return strings.EqualFold(filepath.VolumeName(absolute(a)), filepath.VolumeName(absolute(b)))
}

// lockFile locks an open file for this process alone, until it is closed or the process ends,
// however it ends. It reports whether it could; another holds the lock if not.
func lockFile(f *os.File) (bool, error) {
	err := windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &windows.Overlapped{})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}

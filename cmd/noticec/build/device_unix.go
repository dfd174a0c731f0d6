//go:build unix

package build

import (
	"errors"
	"os"
	"syscall"
)

// sameDevice reports whether files can be renamed from one folder into the other.
func sameDevice(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	if err != nil {
		return false
	}
	x, known := one.Sys().(*syscall.Stat_t)
	y, too := other.Sys().(*syscall.Stat_t)
	return known && too && x.Dev == y.Dev
}

// lockFile locks an open file for this process alone, until it is closed or the process ends,
// however it ends. It reports whether it could; another holds the lock if not.
func lockFile(f *os.File) (bool, error) {
	for {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		switch {
		case err == nil:
			return true, nil
		case errors.Is(err, syscall.EWOULDBLOCK):
			return false, nil
		case !errors.Is(err, syscall.EINTR):
			return false, err
		}
	}
}

//go:build unix

package buildcache

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// sameDevice reports whether files can be renamed from one folder into the other.
func sameDevice(a, b fs.FileInfo) bool {
	x, known := a.Sys().(*syscall.Stat_t)
	y, too := b.Sys().(*syscall.Stat_t)
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

// keepOwner gives a file the owner and the group of another.
func keepOwner(root *os.Root, name string, info fs.FileInfo) error {
	want, known := info.Sys().(*syscall.Stat_t)
	now, err := root.Lstat(name)
	if err != nil || !known {
		return err
	}
	if is, known := now.Sys().(*syscall.Stat_t); known && is.Uid == want.Uid && is.Gid == want.Gid {
		return nil
	}
	if root.Lchown(name, int(want.Uid), int(want.Gid)) != nil {
		return fmt.Errorf("it belongs to user %d and group %d, and would not afterwards", want.Uid, want.Gid)
	}
	return nil
}

package buildcache

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// retry is how often a build asks whether another has ended.
const retry = 50 * time.Millisecond

// Lock locks the folder for outputs, and removes what a killed build left behind. If another
// build holds it, waiting is called, and Lock waits for its end. The system gives up the lock of
// a process that was killed.
func (f *Folder) Lock(ctx context.Context, waiting func()) error {
	if err := f.checkReserved(); err != nil {
		return err
	}
	if err := f.root.MkdirAll(filepath.FromSlash(temporary), 0o777); err != nil {
		return err
	}
	lock, err := f.root.OpenFile(filepath.FromSlash(Private+"/lock"), os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return err
	}
	for first := true; ; first = false {
		locked, err := lockFile(lock)
		if locked {
			f.lock = lock
			return f.clean()
		}
		if err != nil {
			lock.Close()
			return err
		}
		if first && waiting != nil {
			waiting()
		}
		select {
		case <-ctx.Done():
			lock.Close()
			return ErrInterrupted
		case <-time.After(retry):
		}
	}
}

// clean removes files that were not whole when a build was killed, and keeps the folder out of
// version control.
func (f *Folder) clean() error {
	left, err := fs.ReadDir(f.root.FS(), temporary)
	if err != nil {
		return err
	}
	for _, entry := range left {
		if err := f.root.Remove(filepath.FromSlash(temporary + "/" + entry.Name())); err != nil {
			return err
		}
	}
	ignore := filepath.FromSlash(Private + "/.gitignore")
	info, err := f.root.Lstat(ignore)
	if errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode().IsRegular() && info.Size() == 0 { // as a full disk left it
		return f.root.WriteFile(ignore, []byte("*\n"), 0o666)
	}
	return nil
}

package build

import (
	"context"
	"os"
	"path/filepath"
	"time"
)

// hidden is the folder within the output folder that noticec keeps for itself: the manifest,
// the lock, and files that are not whole yet.
const hidden = ".noticec"

// often is how often a build asks whether another has ended.
const often = 50 * time.Millisecond

// acquire locks the folder for outputs. If another build holds it, waiting is called, and
// acquire waits for its end. The system gives up the lock of a process that was killed.
func acquire(ctx context.Context, dir string, waiting func()) (*os.File, error) {
	f, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	for first := true; ; first = false {
		ok, err := lockFile(f)
		if ok {
			return f, nil
		}
		if err != nil {
			f.Close()
			return nil, err
		}
		if first && waiting != nil {
			waiting()
		}
		select {
		case <-ctx.Done():
			f.Close()
			return nil, ErrInterrupted
		case <-time.After(often):
		}
	}
}

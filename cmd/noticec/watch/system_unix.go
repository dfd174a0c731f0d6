//go:build unix

package watch

import (
	"errors"
	"syscall"
)

// isWatchLimit reports whether the system refused because too many folders are watched.
func isWatchLimit(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE)
}

//go:build unix

package watch

import (
	"errors"
	"syscall"
)

// limited reports whether the system refused because too much is watched.
func limited(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE)
}

//go:build unix

package source

import "syscall"

// noWait opens a pipe without waiting for a writer, so that it can be refused.
const noWait = syscall.O_NONBLOCK

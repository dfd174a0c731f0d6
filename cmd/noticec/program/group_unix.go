//go:build unix

package program

import (
	"os/exec"
	"syscall"
)

// setProcessGroup gives the program a process group, which is killed with all in it.
func setProcessGroup(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
}

// killProcessGroup kills the processes that the program left behind.
func killProcessGroup(c *exec.Cmd) {
	if c.Process != nil {
		_ = syscall.Kill(-c.Process.Pid, syscall.SIGKILL) // usually none is left
	}
}

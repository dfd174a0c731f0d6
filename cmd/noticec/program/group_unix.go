//go:build unix

package program

import (
	"os/exec"
	"syscall"
)

// own gives the program a process group of its own, which is killed whole.
func own(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
}

// end kills what the program left behind.
func end(c *exec.Cmd) {
	if c.Process != nil {
		_ = syscall.Kill(-c.Process.Pid, syscall.SIGKILL) // there is nobody left as a rule
	}
}

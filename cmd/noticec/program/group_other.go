//go:build !unix

package program

import "os/exec"

// setProcessGroup does nothing: there are no process groups here, so that only the program
// itself is killed.
func setProcessGroup(*exec.Cmd) {}

func killProcessGroup(*exec.Cmd) {}

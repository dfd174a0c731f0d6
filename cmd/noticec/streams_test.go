//go:build linux

package main

import (
	"os/exec"
	"strings"
	"testing"
)

// runIn runs a line of the shell in the folder of a site and returns the exit code and what it
// printed.
func (s *site) runIn(line string) (int, string) {
	s.t.Helper()
	c := exec.Command("sh", "-c", line)
	c.Dir = s.dir
	out, err := c.CombinedOutput()
	if _, ok := err.(*exec.ExitError); err != nil && !ok {
		s.t.Fatal(err)
	}
	return c.ProcessState.ExitCode(), string(out)
}

// A device that takes nothing stands for a full disk: whatever a command prints is lost, and
// the command says so.
func TestFullStandardOutput(t *testing.T) {
	for _, line := range append(everyCommand, "lint -qv a.notice.yaml", "fmt - <a.notice.yaml", "lint - <a.notice.yaml", "check --against page.html",
		"lsp <initialize", "config show none.notice.yaml", "build --out broken", "lint --color always") {
		s := sampleFolder(t)
		s.write("page.html", "<main></main>\n")
		s.write("initialize", "Content-Length: 75\r\n\r\n"+`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}`)
		code, said := s.runIn("noticec " + line + " >/dev/full")
		if code != exitFailed || strings.Count(said, "noticec: writing standard output: no space left on device\n") != 1 || strings.Contains(said, "interrupted") {
			t.Errorf("%s: want exit 3 and that the disk is full, got %d, %q", line, code, said)
		}
	}
}

// Standard error that takes nothing cannot say so, but by the exit code.
func TestFullStandardError(t *testing.T) {
	for _, line := range []string{"build", "lint", "none", "lint --none", "serve --port 0", "build --watch", "lint -v", "new", "fmt - <broken"} {
		s := sampleFolder(t)
		s.write("broken", "a: [\n")
		if code, said := s.runIn("noticec " + line + " 2>/dev/full"); code != exitFailed {
			t.Errorf("%s: want exit 3, got %d, %q", line, code, said)
		}
	}
}

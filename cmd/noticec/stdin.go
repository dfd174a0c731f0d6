package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/source"
)

// stdinFlag registers --stdin-filename.
func stdinFlag(c *cobra.Command, to *string) {
	nonEmptyFlag(c, to, "stdin-filename", stdinName, "a name", "the `file` that - stands for: its folder holds the bases and settings that apply")
}

// stdinName is what --stdin-filename is if it is not given.
const stdinName = "stdin.notice.yaml"

// sourceOf is the notice that standard input stands for, as outputs are named after it.
func sourceOf(name string) (workspace.Source, error) {
	s := workspace.Source{Dir: filepath.Dir(name), Name: filepath.Base(name)}
	if !workspace.IsInput(s.Name) || s.IsBase() {
		return s, fmt.Errorf("--stdin-filename wants the name of a notice, such as notices/ats.notice.yaml, not %q", name)
	}
	return s, nil
}

// isStdin reports whether arguments name standard input alone.
func isStdin(paths []string) bool { return slices.Equal(paths, []string{"-"}) }

// readFile reads a file that the command line names, of so many bytes at most, and says what people call it;
// - is standard input.
func readFile(cmd *cobra.Command, path string, limit int) (name string, data []byte, err error) {
	if path != "-" {
		data, err = source.ReadNamed(path, limit)
		return shownPath(path), data, err
	}
	const input = "standard input"
	if data, err = readInput(cmd.InOrStdin(), limit); err == nil && len(data) > limit {
		err = fmt.Errorf("reading %s: %w", input, &source.TooLargeError{Limit: limit})
	}
	return input, data, err
}

// readStdin reads a notice from standard input.
func readStdin(in io.Reader) ([]byte, error) { return readInput(in, source.MaxSize) }

// readInput reads one byte more of standard input than a limit, at most.
func readInput(in io.Reader, limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in, int64(limit)+1))
	if err != nil {
		return nil, fmt.Errorf("reading standard input: %w", err)
	}
	return data, nil
}

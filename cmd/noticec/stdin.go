package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/notice/source"
)

// stdinFlag registers --stdin-filename.
func stdinFlag(c *cobra.Command, to *string) {
	nonEmptyFlag(c, to, "stdin-filename", "stdin", "a name", "the `file` that - stands for: its folder holds the bases and settings that apply")
}

// isStdin reports whether arguments name standard input alone.
func isStdin(paths []string) bool { return slices.Equal(paths, []string{"-"}) }

// readStdin reads a notice from standard input.
func readStdin(in io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in, source.MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("reading standard input: %w", err)
	}
	return data, nil
}

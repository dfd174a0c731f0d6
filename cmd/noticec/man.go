//go:build man

// The pages of the manual are made for a release, with -tags man: what makes them is larger
// than all other commands, and nobody needs it afterwards.

package main

import (
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"github.com/noticec/noticec/notice/law"
)

// extra are the commands of this build alone.
func (e *env) extra() []*cobra.Command {
	return []*cobra.Command{{
		Use: "man DIR", Short: "Write the pages of the manual", Hidden: true, Args: cobra.ExactArgs(1),
		Example: "  noticec man man",
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o777); err != nil {
				return failure(err)
			}
			// The day of the law is that of the pages, too: the same code gives the same pages.
			day, err := time.Parse(time.DateOnly, law.AsOf)
			if err != nil {
				return failure(err)
			}
			root := cmd.Root()
			root.DisableAutoGenTag = true
			head := &doc.GenManHeader{Section: "1", Date: &day, Source: "noticec", Manual: "noticec"}
			if err := doc.GenManTree(root, head, args[0]); err != nil {
				return failure(err)
			}
			return nil
		},
	}}
}

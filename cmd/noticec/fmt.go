package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
)

func (e *env) fmtCommand() *cobra.Command {
	var check, diffs, accept bool
	c := &cobra.Command{
		Use: "fmt [PATH…]", Short: "Write notices in their canonical form",
		Long: `fmt gives notices and bases (*.notice.yaml, *.base.yaml) their canonical form: keys in
the order of the schema, two spaces for each level. It never changes a value, a comment
or the text of a block. - reads standard input and writes standard output.`,
		Example: "  noticec fmt\n  noticec fmt --check notices\n  noticec fmt --accept-translation notices/ats.cy.notice.yaml",
		RunE: func(cmd *cobra.Command, paths []string) error {
			out := cmd.OutOrStdout()
			if slices.Equal(paths, []string{"-"}) {
				return reformat(cmd.InOrStdin(), out, e.aside(), e.colored())
			}
			sources, err := workspace.FindAll(paths)
			if err != nil {
				return err
			}
			var list diag.List
			changed := 0
			err = rewrite.Rewrite(cmd.Context(), sources, e.now().Format("2006-01-02"), accept, !check && !diffs, func(r *rewrite.Rewritten) error {
				list = append(list, r.Findings...)
				if r.Left != nil {
					say(cmd, "%s is left as it is: %v", r.Name, r.Left)
				}
				if !r.Changed() {
					return nil
				}
				changed++
				var err error
				if diffs {
					err = e.printDiff(out, r.Name, r.Old, r.New)
				} else {
					err = printLine(out, "%s", r.Name)
				}
				return err
			})
			if err != nil {
				return failed(err)
			}
			if err := report.Text(out, report.Report{Findings: list, Color: e.colored()}); err != nil {
				return failed(err)
			}
			if len(list) > 0 || changed > 0 && check {
				return findings
			}
			return nil
		},
	}
	c.Flags().BoolVar(&check, "check", false, "write nothing; exit 1 if a file would change")
	c.Flags().BoolVar(&diffs, "diff", false, "write nothing; print what would change")
	c.Flags().BoolVar(&accept, "accept-translation", false, "write into translations that they translate the words of their originals as those are now")
	return c
}

// reformat formats standard input; what cannot be read is printed as it is.
func reformat(in io.Reader, out, stderr io.Writer, colored bool) error {
	data, err := io.ReadAll(io.LimitReader(in, source.MaxSize+1))
	if err != nil {
		return failed(fmt.Errorf("reading standard input: %w", err))
	}
	r, err := rewrite.Reformat("stdin", data)
	if err != nil {
		return failed(err)
	}
	if _, err := out.Write(r.New); err != nil {
		return failed(err)
	}
	if len(r.Findings) > 0 {
		if err := report.Text(stderr, report.Report{Findings: r.Findings, Color: colored}); err != nil {
			return failed(err)
		}
		return findings
	}
	return nil
}

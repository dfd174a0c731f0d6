package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
)

func (e *env) fmtCommand() *cobra.Command {
	var check, diffs, accept bool
	var name string
	c := &cobra.Command{
		Use: "fmt [PATH…]", Short: "Write notices in their canonical form",
		Long: `fmt gives notices and bases (*.notice.yaml, *.base.yaml) their canonical form: keys in
the order of the schema, two spaces for each level, and what stands in brackets in lines of
its own where it reaches beyond column 100. It never changes a value, a comment or the text
of a block. - reads standard input and writes standard output, unless --check or --diff is given.`,
		Example: "  noticec fmt\n  noticec fmt --check notices\n  noticec fmt --accept-translation notices/ats.cy.notice.yaml",
		RunE: func(cmd *cobra.Command, paths []string) error {
			out := cmd.OutOrStdout()
			if isStdin(paths) {
				return e.reformat(cmd, name, check, diffs)
			}
			sources, err := e.configFile.FindAll(paths)
			if err != nil {
				return err
			}
			var list diag.List
			changed := 0
			err = rewrite.Rewrite(cmd.Context(), e.configFile, sources, e.now().Format("2006-01-02"), accept, !check && !diffs, func(r *rewrite.Rewritten) error {
				list = append(list, r.Findings...)
				if r.Left != nil {
					logf(cmd, "%s is left as it is: %v", r.Name, r.Left)
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
				return failure(err)
			}
			if err := report.Text(out, report.Report{Findings: list, Color: e.colored()}); err != nil {
				return failure(err)
			}
			if len(list) > 0 || changed > 0 && check {
				return errFindings
			}
			if changed == 0 {
				e.success(cmd, diag.Counted(len(sources), "file")+", nothing to change")
			}
			return nil
		},
	}
	c.Flags().BoolVar(&check, "check", false, "write nothing; exit 1 if a file would change")
	c.Flags().BoolVar(&diffs, "diff", false, "write nothing; print what would change")
	stdinFlag(c, &name)
	e.configFlag(c)
	c.Flags().BoolVar(&accept, "accept-translation", false, "write into translations that they translate the words of their originals as those are now")
	return c
}

// reformat formats standard input, or says how it would; a text that does not parse is printed unchanged.
func (e *env) reformat(cmd *cobra.Command, name string, check, diffs bool) error {
	data, err := readStdin(cmd.InOrStdin())
	if err != nil {
		return failure(err)
	}
	r, err := rewrite.Reformat(name, data)
	if err != nil {
		return failure(err)
	}
	out := cmd.OutOrStdout()
	switch {
	case diffs && r.Changed():
		err = e.printDiff(out, name, r.Old, r.New)
	case check && r.Changed():
		err = printLine(out, "%s", name)
	case !check && !diffs:
		_, err = out.Write(r.New)
	}
	if err != nil {
		return failure(err)
	}
	if err := report.Text(e.findingsWriter(), report.Report{Findings: r.Findings, Color: e.colored()}); err != nil {
		return failure(err)
	}
	if len(r.Findings) > 0 || check && r.Changed() {
		return errFindings
	}
	return nil
}

// fixing is the state of lint --fix, which runs before the check.
type fixing struct {
	config        workspace.ConfigFile
	enabled, diff bool
	out           io.Writer                                                  // for fixed texts and diffs
	printDiff     func(w io.Writer, name string, before, after []byte) error // a unified diff

	fixed, changedFiles int
}

// files fixes notices, and returns the results of checking those with the fixed texts.
func (m *fixing) files(ctx context.Context, sources []workspace.Source, today string) (map[workspace.Source]check.Result, error) {
	if !m.enabled {
		return nil, nil
	}
	fix, err := rewrite.FixAll(ctx, m.config, sources, today)
	if err != nil {
		return nil, err
	}
	m.fixed, m.changedFiles = fix.Count, len(fix.Files)
	if !m.diff {
		return fix.Known, fix.Write(ctx)
	}
	for _, f := range fix.Files {
		if err := m.printDiff(m.out, f.Name, f.Old, f.New); err != nil {
			return nil, err
		}
	}
	return fix.Known, nil
}

// text fixes a notice from standard input, prints it or the diff, and returns the result of
// checking it afterwards.
func (m *fixing) text(name string, data []byte, today string) (check.Result, error) {
	if !m.enabled {
		return m.config.Text(name, data, today)
	}
	text, r, fixed, err := rewrite.FixText(m.config, name, data, today)
	if err != nil {
		return r, err
	}
	m.fixed = fixed
	if fixed > 0 {
		m.changedFiles = 1
	}
	if m.diff {
		return r, m.printDiff(m.out, name, data, text)
	}
	_, err = m.out.Write(text)
	return r, err
}

// summary says what was fixed.
func (m *fixing) summary() []string {
	if m.fixed == 0 {
		return nil
	}
	line := "fixed " + diag.Counted(m.fixed, "finding") + " in " + diag.Counted(m.changedFiles, "file")
	if m.diff {
		line = "would fix " + diag.Counted(m.fixed, "finding") + " in " + diag.Counted(m.changedFiles, "file")
	}
	return []string{line}
}

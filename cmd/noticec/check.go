package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
)

func (e *env) checkCommand() *cobra.Command {
	var flags buildFlags
	var against string
	c := &cobra.Command{
		Use: "check [PATH…]", Short: "Say whether what is published is what the notices say",
		Long: `check is for repositories that hold the outputs, too. It lints the notices, builds
them in memory, and compares that with the output folder: files that are stale or
missing, and pages of notices that are gone. It writes nothing; the exit code is 1
if there is an error in a notice or a difference.

With --against it compares the fragments in a page of a content management system, saved
as a file, instead: whether each is what the notice says now, and was not changed by hand.`,
		Example: "  noticec check\n  noticec check notices --out public --format html\n  noticec check telecare.notice.yaml --against saved.html",
		RunE: func(cmd *cobra.Command, paths []string) error {
			o, err := e.options(cmd, paths, &flags)
			if err != nil {
				return err
			}
			if against != "" {
				return e.against(cmd, o, against)
			}
			watch := e.stopwatch(cmd)
			p := e.progress(len(o.Sources))
			c, s, err := build.Compare(cmd.Context(), p.counting(o))
			p.end()
			watch.lap("compared " + count(s.Notices, "notice"))
			switch {
			case misplaced(err):
				return err
			case err != nil:
				return failed(err)
			}
			all := report.Report{Findings: s.Findings, Color: e.colored()}
			if err := report.Text(cmd.OutOrStdout(), all); err != nil {
				return failed(err)
			}
			if err := differences(cmd.OutOrStdout(), c, printDifference); err != nil {
				return failed(err)
			}
			if err := e.annotate(cmd.OutOrStdout(), all); err != nil {
				return failed(err)
			}
			if e.onGitHub() {
				if err := differences(cmd.OutOrStdout(), c, report.GitHubFile); err != nil {
					return failed(err)
				}
			}
			if c.Differs() || s.Failed > 0 || s.Findings.Count(diag.Error) > 0 {
				return findings
			}
			return nil
		},
	}
	flags.register(c)
	wordsFlag(c, &against, "against", "", "a file", "compare the fragments in this page, saved as a `FILE`, with the notices")
	return c
}

// against compares the fragments of a saved page.
func (e *env) against(cmd *cobra.Command, o build.Options, file string) error {
	page, err := build.ReadPage(file)
	if err != nil {
		return err
	}
	drifts, s, err := build.Against(cmd.Context(), o, page)
	if err != nil {
		return failed(err)
	}
	if err := report.Text(cmd.OutOrStdout(), report.Report{Findings: s.Blocking, Color: e.colored()}); err != nil {
		return failed(err)
	}
	for _, d := range drifts {
		place := filepath.ToSlash(file)
		if d.Line > 0 {
			place = fmt.Sprintf("%s:%d", place, d.Line)
		}
		if err := printLine(cmd.OutOrStdout(), "%s: error: %s", place, d.What); err != nil {
			return failed(err)
		}
	}
	if len(drifts) > 0 || s.Failed > 0 {
		return findings
	}
	return nil
}

func printDifference(w io.Writer, file, message string) error {
	return printLine(w, "%s: error: %s", file, message)
}

// differences prints a line for each file that differs.
func differences(w io.Writer, c build.Comparison, print func(w io.Writer, file, message string) error) error {
	for _, d := range []struct {
		paths []string
		what  string
	}{
		{c.Stale, "is not what the notice says now: run `noticec build` and commit it"},
		{c.Missing, "is missing: run `noticec build` and commit it"},
		{c.Orphaned, "is the page of a notice that is gone: remove it"},
	} {
		for _, path := range d.paths {
			if err := print(w, path, "the file "+d.what); err != nil {
				return err
			}
		}
	}
	return nil
}

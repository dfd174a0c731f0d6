package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
)

func (e *env) buildCommand() *cobra.Command {
	var flags buildFlags
	var strict, watching bool
	c := &cobra.Command{
		Use: "build [PATH…]", Short: "Write notices as HTML, Markdown and PDF",
		Long: `build writes every notice (*.notice.yaml) of the files, folders and globs, or below
this folder if none is named. A notice whose words break the law is written all
the same: lint says what is wrong, --strict makes it the exit code. One whose
shape is wrong is not, and what the last build wrote of it stays.

Of a folder it also writes index.html and notices.json, which lead to all notices, and
if noticec.yaml names the base_url sitemap.xml and changes.atom, a feed of what changed in
notices as they say in changes; files of these names that noticec did not write stay as
they are.

With --archive, or archive: true in noticec.yaml, it also writes archive/NAME/VERSION.html for
each earlier version of a notice that git holds, at most 50 of each; pages and index lead to them.

What has not changed since the last build is left alone: .noticec in the output folder
holds what that knows. --force builds all again. A file that would become what it is stays
untouched, with its date.

Nothing is written outside of the output folder, and no file is written over that noticec
did not write: what it wrote is in .noticec, or says so itself, or notices.json or the page of
the same notice leads to it. --overwrite writes over others, too.`,
		Example: "  noticec build\n  noticec build notices/*.notice.yaml --format html --out site\n  noticec build --watch",
		RunE: func(cmd *cobra.Command, paths []string) error {
			if watching {
				return e.watch(cmd, paths, &flags, func() error {
					err := e.build(cmd, paths, &flags, strict)
					flags.force = false // else a build into a watched folder would not end
					return err
				})
			}
			return e.build(cmd, paths, &flags, strict)
		},
	}
	flags.register(c)
	flags.registerWriting(c)
	c.Flags().BoolVar(&strict, "strict", false, "exit 1 if there is an error or a warning")
	c.Flags().BoolVar(&watching, "watch", false, "build again each time a notice, a base or noticec.yaml changes, until Ctrl-C")
	return c
}

// build builds once, and prints a summary.
func (e *env) build(cmd *cobra.Command, paths []string, flags *buildFlags, strict bool) error {
	o, err := e.options(cmd, paths, flags)
	if err != nil {
		return err
	}
	o.Waiting = func() {
		logf(cmd, "another build is writing into %s; waiting for it to end", filepath.ToSlash(o.Out))
	}
	watch := e.stopwatch(cmd)
	p := e.progress(len(o.Sources))
	s, err := build.Run(cmd.Context(), p.countNotices(o))
	p.clear()
	watch.lap("built " + plural(s.Notices, "notice"))
	if isUsageError(err) {
		return err
	}
	if printing := report.Text(cmd.OutOrStdout(), report.Report{Findings: slices.Concat(o.Warnings, s.Blocking, s.Printed), Color: e.colored()}); err == nil && printing != nil {
		return failure(printing)
	}
	logf(cmd, "%s", buildSummary(s, o.Out))
	switch {
	case err != nil:
		return failure(err)
	case s.Failed > 0, strict && s.Tally.Errors+s.Tally.Warnings+len(o.Warnings) > 0:
		return errFindings
	}
	return nil
}

// isUsageError reports whether an error of a build is one of the paths on the command line.
func isUsageError(err error) bool {
	var clash *build.Clash
	var foreign *buildcache.ForeignError
	var outside *build.Outside
	var unused *build.Unused
	return errors.As(err, &clash) || errors.As(err, &foreign) || errors.As(err, &outside) || errors.As(err, &unused)
}

// completeFlag registers values for shell completion of a flag.
func completeFlag(c *cobra.Command, flag string, values ...string) {
	if err := c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err)
	}
}

// buildSummary is a line about what a build did.
func buildSummary(s build.Summary, out string) string {
	line := fmt.Sprintf("wrote %s of %s below %s", plural(s.Files, "file"), plural(s.Notices, "notice"), filepath.ToSlash(out))
	if s.Unchanged > 0 {
		line += fmt.Sprintf("; %d had not changed", s.Unchanged)
	}
	if n := len(s.Cut); n > 0 {
		line += fmt.Sprintf("; the archive holds only the newest versions of %s", plural(n, "notice"))
	}
	if s.Same > 0 {
		line += "; " + plural(s.Same, "file") + " stayed the same"
	}
	if s.Removed > 0 {
		line += "; removed " + plural(s.Removed, "file") + " of notices that are gone"
	}
	if n := len(s.Left); n > 0 {
		const few = 3
		line += "; " + plural(n, "file") + " of notices that are gone stayed, as noticec did not write what is in there: " + strings.Join(s.Left[:min(n, few)], ", ")
		if n > few {
			line += ", …"
		}
	}
	if s.Failed > 0 {
		line += fmt.Sprintf("; %d could not be built", s.Failed)
	}
	if s.Tally.All() > len(s.Blocking)+len(s.Printed) {
		line += "; " + severityCounts(s.Tally.Errors, s.Tally.Warnings, s.Tally.Hints) + ", see `noticec lint`"
	}
	return line
}

// severityCounts is the number of findings by severity, as text.
func severityCounts(errors, warnings, hints int) string {
	parts := []string{plural(errors, "error"), plural(warnings, "warning")}
	if hints > 0 {
		parts = append(parts, plural(hints, "hint"))
	}
	return strings.Join(parts, ", ")
}

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
				return e.checkFragments(cmd, o, against)
			}
			watch := e.stopwatch(cmd)
			p := e.progress(len(o.Sources))
			c, s, err := build.Compare(cmd.Context(), p.countNotices(o))
			p.clear()
			watch.lap("compared " + plural(s.Notices, "notice"))
			switch {
			case isUsageError(err):
				return err
			case err != nil:
				return failure(err)
			}
			all := e.report(0, s.Findings)
			all.Color = e.colored()
			if err := report.Text(cmd.OutOrStdout(), all); err != nil {
				return failure(err)
			}
			if err := differences(cmd.OutOrStdout(), c, printDifference); err != nil {
				return failure(err)
			}
			if err := e.annotate(cmd.OutOrStdout(), all); err != nil {
				return failure(err)
			}
			if e.onGitHub() {
				onHost := func(w io.Writer, file, message string) error { return report.GitHubFile(w, all.Path(file), message) }
				if err := differences(cmd.OutOrStdout(), c, onHost); err != nil {
					return failure(err)
				}
			}
			if c.Differs() || s.Failed > 0 || s.Findings.Count(diag.Error) > 0 {
				return errFindings
			}
			return nil
		},
	}
	flags.register(c)
	nonEmptyFlag(c, &against, "against", "", "a file", "compare the fragments in this page, saved as a `FILE`, with the notices")
	return c
}

// checkFragments compares the fragments of a saved page with the notices.
func (e *env) checkFragments(cmd *cobra.Command, o build.Options, file string) error {
	page, err := build.ReadPage(file)
	if err != nil {
		return err
	}
	drifts, s, err := build.Against(cmd.Context(), o, page)
	if err != nil {
		return failure(err)
	}
	if err := report.Text(cmd.OutOrStdout(), report.Report{Findings: s.Blocking, Color: e.colored()}); err != nil {
		return failure(err)
	}
	for _, d := range drifts {
		place := filepath.ToSlash(file)
		if d.Line > 0 {
			place = fmt.Sprintf("%s:%d", place, d.Line)
		}
		if err := printLine(cmd.OutOrStdout(), "%s: error: %s", place, d.What); err != nil {
			return failure(err)
		}
	}
	if len(drifts) > 0 || s.Failed > 0 {
		return errFindings
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

package main

import (
	"cmp"
	"errors"
	"fmt"
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
	var output string
	var watching bool
	c := &cobra.Command{
		Use: "build [PATH…]", Short: "Write notices as HTML, Markdown and PDF",
		Long: `build writes every notice (*.notice.yaml) of the files, folders and globs, or below
this folder if none is named. A notice whose words break the law is written all
the same: lint says what is wrong, --fail-on makes it the exit code, and --report
writes it to a file, for which all notices are read again. One whose shape is wrong is not
written: that always is an error, and what the last build wrote of it stays.

- reads a notice from standard input, whose outputs are named after --stdin-filename. With
--output one notice is written in one format to one file, or to standard output, and nothing else
is: a page then holds its styles.

Of a folder it also writes index.html and notices.json, which lead to all notices, and
if noticec.yaml names the base_url sitemap.xml and changes.atom, a feed of what changed in
notices as they say in changes; files of these names that noticec did not write stay as
they are.

With --fragment it writes, in place of pages, what stands in the pages of a content management
system; with --fragment purposes/assess a part of each notice alone: a section, or an item by
its id, as HTML and Markdown. What is there as a file of that name is a path.

With --archive, or archive: true in noticec.yaml, it also writes archive/NAME/VERSION.html for
each earlier version of a notice that git holds, at most 50 of each; pages and index lead to them.

With --review it writes copies for those who sign a notice off, below review: each page says that
it is a draft, findings and open questions of imports stand at the words that they are about, and
a cover lists them; --since marks what changed since a revision of git. They are no part of what is
published: check finds them in the output folder.

What has not changed since the last build is left alone: .noticec in the output folder
holds what that knows. --force builds all again. A file that would become what it is stays
untouched, with its date.

Nothing is written outside of the output folder, and no file is written over that noticec
did not write: what it wrote is in .noticec, or says so itself, or notices.json or the page of
the same notice leads to it. --overwrite writes over others, too.`,
		Example: "  noticec build\n  noticec build notices/*.notice.yaml -f html --out site\n  noticec build --fail-on warning --report sarif=noticec.sarif\n  noticec build ats.notice.yaml -f text -o -\n  noticec build ats.notice.yaml --fragment purposes/assess -f html\n  noticec build --watch\n  noticec build --review --since main -f docx",
		RunE: func(cmd *cobra.Command, paths []string) error {
			if output != "" {
				return e.buildOne(cmd, paths, &flags, output)
			}
			if watching {
				if isStdin(paths) {
					return errors.New("standard input is read once: leave out --watch")
				}
				return e.watch(cmd, paths, &flags, func() error {
					err := e.build(cmd, paths, &flags)
					flags.force = false // else a build into a watched folder would not end
					return err
				})
			}
			return e.build(cmd, paths, &flags)
		},
	}
	flags.register(e, c, "format")
	flags.registerWriting(c)
	outputFlag(c, &output, "one notice in one format")
	stdinFlag(c, &flags.name)
	watchFlag(c, &watching, "build")
	for _, other := range []string{"out", "watch", "archive", "shard", "index-only", "deps", "force", "overwrite", "sync", "review"} {
		c.MarkFlagsMutuallyExclusive("output", other)
	}
	return c
}

// failsBuild returns errFindings if findings reach --fail-on, or a notice could not be built.
func failsBuild(s build.Summary, o build.Options, flags *buildFlags) error {
	from := severities[flags.failOn]
	if s.Failed > 0 || s.Tally.AtLeast(from) || o.Warnings.Count(from) > 0 {
		return errFindings
	}
	return nil
}

// build builds once, and prints a summary.
func (e *env) build(cmd *cobra.Command, paths []string, flags *buildFlags) error {
	extra, err := reports(flags.reports)
	if err != nil {
		return err
	}
	o, err := e.options(cmd, paths, flags)
	if err != nil {
		return e.inForm(cmd.OutOrStdout(), findingPrinter{print: report.Text, extra: extra, annotated: true}, err)
	}
	if err := cmp.Or(checkReports(extra, o.Sources), checkReportsOutputs(o, extra)); err != nil {
		return err
	}
	o.Report = len(extra) > 0
	o.Waiting = func() {
		logf(cmd, "another build is writing into %s; waiting for it to end", filepath.ToSlash(o.Out))
	}
	watch := e.stopwatch(cmd)
	p := e.progress(len(o.Sources))
	s, err := build.Run(cmd.Context(), p.countNotices(o))
	p.clear()
	watch.lap("built " + diag.Counted(s.Notices, "notice"))
	if isUsageError(err) {
		return err
	}
	if printing := report.Text(cmd.OutOrStdout(), report.Report{Findings: slices.Concat(o.Warnings, s.Blocking, s.Printed), Color: e.colored()}); err == nil && printing != nil {
		return failure(printing)
	}
	logf(cmd, "%s", buildSummary(s, o.Out))
	if err != nil {
		return failure(err)
	}
	if err := writeReports(extra, e.report(s.Notices, slices.Concat(o.Warnings, s.Findings, s.Printed))); err != nil {
		return failure(err)
	}
	return failsBuild(s, o, flags)
}

// isUsageError reports whether an error of a build is one of the paths on the command line.
func isUsageError(err error) bool {
	var clash *build.Clash
	var foreign *buildcache.ForeignError
	var outside *build.Outside
	var unused *build.Unused
	return errors.As(err, &clash) || errors.As(err, &foreign) || errors.As(err, &outside) || errors.As(err, &unused)
}

// buildError is the error of a build: a mistake of the command line, or a failure.
func buildError(err error) error {
	if err == nil || isUsageError(err) {
		return err
	}
	return failure(err)
}

// completeFlag registers values for shell completion of a flag.
func completeFlag(c *cobra.Command, flag string, values ...string) {
	if err := c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err)
	}
}

// buildSummary is a line about what a build did.
func buildSummary(s build.Summary, out string) string {
	line := fmt.Sprintf("wrote %s of %s below %s", diag.Counted(s.Files, "file"), diag.Counted(s.Notices, "notice"), filepath.ToSlash(out))
	if s.Unchanged > 0 {
		line += fmt.Sprintf("; %d had not changed", s.Unchanged)
	}
	if n := len(s.Cut); n > 0 {
		line += fmt.Sprintf("; the archive holds only the newest versions of %s", diag.Counted(n, "notice"))
	}
	if s.Same > 0 {
		line += "; " + diag.Counted(s.Same, "file") + " stayed the same"
	}
	if s.Removed > 0 {
		line += "; removed " + diag.Counted(s.Removed, "file") + " of notices that are gone"
	}
	if n := len(s.Left); n > 0 {
		const few = 3
		line += "; " + diag.Counted(n, "file") + " of notices that are gone stayed, as noticec did not write what is in there: " + strings.Join(s.Left[:min(n, few)], ", ")
		if n > few {
			line += ", …"
		}
	}
	if s.Failed > 0 {
		line += fmt.Sprintf("; %d could not be built", s.Failed)
	}
	if s.Tally.All() > len(s.Blocking)+len(s.Printed) {
		line += "; " + severityCounts(s.Tally.Errors, s.Tally.Warnings, s.Tally.Infos) + ", see `noticec lint`"
	}
	return line
}

// severityCounts is the number of findings by severity, as text.
func severityCounts(errors, warnings, infos int) string {
	parts := []string{diag.Counted(errors, "error"), diag.Counted(warnings, "warning")}
	if infos > 0 {
		parts = append(parts, diag.Counted(infos, "info"))
	}
	return strings.Join(parts, ", ")
}

package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
)

// checkFlags are the flags of check.
type checkFlags struct {
	buildFlags
	findings findingFlags
	against  string
	diff     bool
}

func (e *env) checkCommand() *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use: "check [PATH…]", Short: "Say whether what is published is what the notices say",
		Long: `check is for repositories that hold the outputs, too. It lints the notices, builds
them in memory, and compares that with the output folder: files that are stale or
missing, and pages of notices that are gone. It writes nothing; the exit code is 1
if there is an error in a notice or a difference. --diff prints how a build would change the
files that hold text; --outputs names the formats to compare, if not all are committed. - reads a
notice from standard input, whose outputs are named after --stdin-filename.

With --against it compares the fragments in a page of a content management system, saved
as a file or on standard input (-), instead: whether each is what the notice says now, and was not changed by hand.
Where an editor took away the comments around them, it finds them by their anchors and words.`,
		Example: "  noticec check\n  noticec check notices --out public --outputs html\n  noticec check --diff\n  noticec check -f sarif -o noticec.sarif\n  noticec check telecare.notice.yaml --against saved.html",
		RunE: func(cmd *cobra.Command, paths []string) error {
			if err := f.olderOutputs(cmd); err != nil {
				return err
			}
			printer, err := f.findings.open(cmd)
			if err != nil {
				return err
			}
			if isStdin(paths) && f.against == "-" {
				return errors.New("standard input is read once: name the notice or the page as a file")
			}
			o, err := e.options(cmd, paths, &f.buildFlags)
			if err != nil {
				return e.inForm(cmd.OutOrStdout(), printer, err)
			}
			if err := cmp.Or(printer.checkTargets(o.Sources), checkOutputs("--output", o, printer.output), checkReportsOutputs(o, printer.extra)); err != nil {
				return err
			}
			list, s, err := e.compare(cmd, o, &f)
			if err != nil {
				return err
			}
			return e.printCheck(cmd, &f, printer, s, list)
		},
	}
	f.buildFlags.register(e, c, "outputs")
	stringFlagP(c.Flags(), &f.findings.format, "format", "f", "text", "form of the findings: "+strings.Join(report.Names(), ", "), func(text string) error {
		if isOutputs(text) {
			return nil
		}
		return oneOf(text, report.Names())
	})
	c.Flags().Lookup("format").Value.(*flagValue).typeName = choice
	completeFlag(c, "format", report.Names()...)
	f.findings.registerOthers(c)
	stdinFlag(c, &f.name)
	nonEmptyFlag(c, &f.against, "against", "", "a file", "compare the fragments in this page, saved as a `file`, with the notices; - is standard input")
	c.Flags().BoolVar(&f.diff, "diff", false, "print how a build would change the files; the findings go to standard error")
	c.MarkFlagsMutuallyExclusive("against", "diff")
	return c
}

// compare returns what differs from the outputs, or from the fragments of a page.
func (e *env) compare(cmd *cobra.Command, o build.Options, f *checkFlags) (diag.List, build.Summary, error) {
	if f.against != "" {
		name, data, err := readFile(cmd, f.against, build.MaxPage)
		if err != nil {
			return nil, build.Summary{}, err
		}
		page, err := build.DecodePage(name, data)
		if err != nil {
			return nil, build.Summary{}, err
		}
		list, s, err := build.Against(cmd.Context(), o, name, page)
		s.Findings = s.Blocking
		return list, s, buildError(err)
	}
	var differs func(string, []byte, []byte) error
	if f.diff {
		differs = func(name string, before, after []byte) error {
			return e.printOutputDiff(cmd.OutOrStdout(), name, before, after)
		}
	}
	watch := e.stopwatch(cmd)
	p := e.progress(len(o.Sources))
	c, s, err := build.Compare(cmd.Context(), p.countNotices(o), differs)
	p.clear()
	watch.lap("compared " + diag.Counted(s.Notices, "notice"))
	return c.Findings(), s, buildError(err)
}

// printCheck prints the findings of the notices and what differs.
func (e *env) printCheck(cmd *cobra.Command, f *checkFlags, printer findingPrinter, s build.Summary, differences diag.List) error {
	out := cmd.OutOrStdout()
	if f.diff {
		out = e.findingsWriter() // the differences alone go to standard output
	}
	list := printer.filter.apply(slices.Concat(s.Findings, differences))
	if err := e.printFindings(out, printer, e.report(s.Notices, list)); err != nil {
		return err
	}
	if errors, warnings := list.Count(diag.Error), list.Count(diag.Warning); list.Count(diag.Info) > 0 {
		logf(cmd, "%s in %s", severityCounts(errors, warnings-errors, list.Count(diag.Info)-warnings), diag.Counted(s.Notices, "notice"))
	}
	if list.Count(printer.failOn) > 0 {
		return errFindings
	}
	if list.Count(diag.Info) == 0 && s.Failed == 0 {
		e.success(cmd, diag.Counted(s.Notices, "notice")+", nothing to fix, and what is published is what they say")
	}
	return nil
}

// printOutputDiff prints how a file would change; of one that holds no text, that it does.
func (e *env) printOutputDiff(w io.Writer, name string, before, after []byte) error {
	if !utf8.Valid(after) || !utf8.Valid(before) || bytes.IndexByte(after, 0) >= 0 {
		return printLine(w, "Binary file %s differs", name)
	}
	name = source.Visible(name)
	return printLines(w, string(diff.Diff(name, before, name, after)))
}

// olderOutputs takes formats of outputs, which --format of check named before --outputs did.
func (f *checkFlags) olderOutputs(cmd *cobra.Command) error {
	if isOutputs(f.findings.format) {
		if cmd.Flags().Changed("outputs") {
			return fmt.Errorf("--format %s and --outputs %s both name outputs to compare: name them with --outputs alone; --format is the form of the findings, such as text", f.findings.format, strings.Join(f.formats, ","))
		}
		logf(cmd, "--format is the form of the findings: name the outputs with --outputs %s", f.findings.format)
		f.formats, f.findings.format = strings.Split(f.findings.format, ","), "text"
	}
	return nil
}

// isOutputs reports whether a text names formats of outputs that are no forms of findings.
func isOutputs(text string) bool {
	for name := range strings.SplitSeq(text, ",") {
		if !slices.Contains(render.Names(render.Formats()), name) || !strings.Contains(text, ",") && slices.Contains(report.Names(), name) {
			return false
		}
	}
	return true
}

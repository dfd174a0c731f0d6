package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/overview"
	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/status"
)

// statusFlags are the flags of status.
type statusFlags struct {
	format, output, calendar, since, failOn, asOf string
	reports, outputs                              []string
	workers                                       int
}

func (e *env) statusCommand() *cobra.Command {
	var f statusFlags
	c := &cobra.Command{
		Use: "status [PATH…]", Short: "Say how all notices stand: duties, reviews, contradictions",
		Long: `status is the page that an officer reads in the morning. It goes over every notice
(*.notice.yaml) of the files, folders and globs, or below this folder if none is named, and says
which items of Art. 13 and 14 each tells and which it misses, which reviews are due, which
translations are behind, where notices contradict each other, and how many findings of each kind
there are. It gives no score: a notice is lawful or it is not.

Reviews (review_by) are due 90 days before their day, or what reviews: {lead: …} in noticec.yaml
says. --ics writes all of them as a calendar, which calendars can subscribe to.

--since counts the findings of a revision of the git repository, too. --outputs built compares the
output folder with what a build would write, which takes as long as a build. The exit code is 0
whatever is found, unless --fail-on says otherwise.`,
		Example: "  noticec status\n  noticec status notices --since v1.0\n  noticec status --outputs built\n  noticec status -f html -o status.html --ics reviews.ics\n  noticec status -f xlsx -o status.xlsx",
		RunE:    func(cmd *cobra.Command, paths []string) error { return e.status(cmd, paths, &f) },
	}
	formatFlag(c, &f.format, "form of the tables, of which csv holds the duties alone", bookFormatNames()...)
	outputFlag(c, &f.output, "the tables")
	fileFlag(c, &f.calendar, "ics", "", "also write the reviews as a calendar to a `file`; - is standard output")
	nonEmptyFlag(c, &f.since, "since", "", "a revision, such as HEAD~1", "also count the findings of a git `revision`")
	failOnFlag(c, &f.failOn, "never", "severity from which the exit code is 1")
	reportFlag(c, &f.reports, "the findings across notices")
	e.outputsFlag(c, &f.outputs, "(default: none are compared)")
	dateFlag(c, &f.asOf)
	e.configFlag(c)
	workersFlag(c, &f.workers)
	return c
}

func (e *env) status(cmd *cobra.Command, paths []string, f *statusFlags) error {
	extra, err := reports(f.reports)
	if err != nil {
		return err
	}
	sources, err := e.configFile.Find(paths, "")
	if err != nil {
		return err
	}
	if err := f.checkTargets(extra, sources); err != nil {
		return err
	}
	c, err := e.configFile.ConfigurationOf(paths)
	if err != nil {
		return failure(err)
	}
	_, accepted, err := baselineOf(c, "")
	if err != nil {
		return err
	}
	watch := e.stopwatch(cmd)
	watch.lap("found " + diag.Counted(len(sources), "file"))
	p := e.progress(len(sources))
	o := overview.Options{Sources: sources, ConfigFile: e.configFile, Today: e.today(f.asOf), Lead: c.ReviewLead(), Workers: f.workers, Known: build.Known{Baseline: accepted}, Step: p.step}
	s, err := overview.StatusOf(cmd.Context(), o)
	p.clear()
	if err != nil {
		return failure(err)
	}
	watch.lap("checked " + diag.Counted(len(s.Records), "notice"))
	if f.since != "" {
		if err := e.compareSince(cmd.Context(), s, f.since, paths, o); err != nil {
			return err
		}
		watch.lap("checked " + f.since)
	}
	if cmd.Flags().Changed("outputs") {
		if err := e.compareOutputs(cmd, s, paths, f); err != nil {
			return err
		}
		watch.lap("compared the outputs")
	}
	return e.writeStatus(cmd, s, extra, slices.Concat(c.Findings, s.Across), f)
}

// checkTargets returns an error if a file to be written is an input, or would be written twice.
func (f *statusFlags) checkTargets(extra []reportFile, sources []workspace.Source) error {
	for _, target := range [][2]string{{"--output", f.output}, {"--ics", f.calendar}} {
		if err := checkOutput(target[0], target[1], sources); err != nil {
			return err
		}
		if target[1] != "" && slices.ContainsFunc(extra, func(r reportFile) bool { return r.isAt(target[1]) }) {
			return fmt.Errorf("%s and --report would both be written to %s: give each a file of its own", target[0], target[1])
		}
	}
	if f.calendar != "" && (reportFile{path: f.calendar}).isAt(f.output) || f.calendar == "-" && (f.output == "" || f.output == "-") {
		return errors.New("the tables and the calendar would be written to one place: name a file with --output or --ics")
	}
	return checkReports(extra, sources)
}

// compareSince counts the findings of a revision.
func (e *env) compareSince(ctx context.Context, s *overview.Status, at string, paths []string, o overview.Options) error {
	first := "."
	if len(paths) > 0 {
		first = paths[0]
	}
	repository, err := revision.Open(first, e.getenv)
	if err == nil {
		err = s.Compare(ctx, repository, at, paths, o)
	}
	if err != nil {
		return gitError(err)
	}
	return nil
}

// compareOutputs lists the outputs that a build would change.
func (e *env) compareOutputs(cmd *cobra.Command, s *overview.Status, paths []string, f *statusFlags) error {
	if len(f.outputs) == 0 {
		return errors.New("--outputs wants formats such as html,pdf, or built, not nothing")
	}
	var flags buildFlags
	plain := &cobra.Command{} // the outputs of a build without flags, whatever those of this command say
	plain.SetContext(cmd.Context())
	flags.register(e, plain, "outputs")
	flags.formats, flags.asOf, flags.workers = f.outputs, f.asOf, f.workers
	o, err := e.options(plain, paths, &flags)
	if err != nil {
		return err
	}
	c, _, err := build.Compare(cmd.Context(), o, nil)
	if err != nil {
		return failure(err)
	}
	s.Built = true
	for _, d := range c.Findings() {
		s.Outputs = append(s.Outputs, overview.Output{File: d.Span.File.Name, What: d.Message + ": " + d.Help})
	}
	return nil
}

// writeStatus writes the tables, the calendar and the reports, which tell of settings that cannot be used, too.
func (e *env) writeStatus(cmd *cobra.Command, s *overview.Status, extra []reportFile, reported diag.List, f *statusFlags) error {
	if err := e.writeTables(cmd, s, f); err != nil {
		return failure(err)
	}
	if f.calendar != "" {
		var calendar bytes.Buffer
		if err := status.Calendar(&calendar, status.Reviews(s.Records), s.Lead, s.Today); err != nil {
			return failure(err)
		}
		if err := e.deliver(cmd, f.calendar, calendar.Bytes()); err != nil {
			return failure(err)
		}
	}
	if err := writeReports(extra, e.report(len(s.Records), reported)); err != nil {
		return failure(err)
	}
	for severity := severities[f.failOn]; int(severity) < len(s.Counts()); severity++ {
		if s.Counts()[severity] > 0 {
			return errFindings
		}
	}
	return nil
}

// writeTables writes the tables in a form. As text, they are what an officer reads at a terminal.
func (e *env) writeTables(cmd *cobra.Command, s *overview.Status, f *statusFlags) error {
	toFile := f.output != "" && f.output != "-"
	if f.format == "text" {
		var out bytes.Buffer
		if err := s.Text(&out, e.width(), e.colored() && !toFile); err != nil {
			return err
		}
		return e.deliver(cmd, f.output, out.Bytes())
	}
	var links overview.Links
	if toFile {
		links.From = filepath.Dir(f.output)
	}
	return e.writeBook(cmd, f.format, f.output, s.Book(links), func() error { return nil })
}

// deliver writes a result to a file, or to standard output if none is named.
func (e *env) deliver(cmd *cobra.Command, to string, data []byte) error {
	if to == "" || to == "-" {
		_, err := cmd.OutOrStdout().Write(data)
		return err
	}
	return buildcache.WriteFile(to, data)
}

package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
)

// buildOne writes one notice in one format to a file, or to standard output.
func (e *env) buildOne(cmd *cobra.Command, paths []string, flags *buildFlags, output string) error {
	extra, err := reports(flags.reports)
	if err != nil {
		return err
	}
	o, err := e.options(cmd, paths, flags)
	if err != nil {
		return err
	}
	switch {
	case len(o.Sources) == 1 && len(o.Formats) > 1 && o.Formats[0].Part != "":
		return fmt.Errorf("--output is the file of one part in one format, and %s would be written: name one part, and html or markdown with -f", diag.Counted(len(o.Formats), "file"))
	case len(o.Sources) != 1 || len(o.Formats) != 1:
		return fmt.Errorf("--output is the file of one notice in one format, and %s would be written in %s: name a notice, and a format with -f", diag.Counted(len(o.Sources), "notice"), diag.Counted(len(o.Formats), "format"))
	}
	if err := cmp.Or(checkOutput("--output", output, o.Sources), checkReports(extra, o.Sources)); err != nil {
		return err
	}
	if !cmd.Flags().Changed("styles") {
		o.Settings.HTML.Styles = "inline"
	}
	o.Index = false
	var data []byte
	s, err := build.Preview(cmd.Context(), o, func(path string, content []byte) {
		if strings.HasSuffix(path, o.Formats[0].Extension) && data == nil {
			data = content
		}
	})
	if err != nil {
		return buildError(err)
	}
	list := slices.Concat(o.Warnings, s.Blocking, s.Printed)
	if err := report.Text(e.findingsWriter(), report.Report{Findings: list, Color: e.colored()}); err != nil {
		return failure(err)
	}
	if err := writeReports(extra, e.report(s.Notices, slices.Concat(o.Warnings, s.Findings, s.Printed))); err != nil {
		return failure(err)
	}
	if s.Failed > 0 {
		return errFindings
	}
	if err := e.deliver(cmd, output, data); err != nil {
		return failure(err)
	}
	return failsBuild(s, o, flags)
}

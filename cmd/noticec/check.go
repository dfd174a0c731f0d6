package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/render"
)

func (e *env) checkCommand() *cobra.Command {
	var out, asOf, color string
	var formats []string
	c := &cobra.Command{
		Use: "check [PATH…]", Short: "Say whether what is published is what the notices say",
		Long: `check is for repositories that hold the outputs, too. It lints the notices, builds
them in memory, and compares that with the output folder: files that are stale or
missing, and pages of notices that are gone. It writes nothing; the exit code is 1
if there is an error in a notice or a difference.`,
		Example: "  noticec check\n  noticec check notices --out public --format html",
		RunE: func(cmd *cobra.Command, paths []string) error {
			o, err := e.options(cmd, paths, &out, formats, asOf)
			if err != nil {
				return err
			}
			colored, err := e.colored(color)
			if err != nil {
				return err
			}
			c, s, err := build.Compare(cmd.Context(), o)
			var clash *build.Clash
			switch {
			case errors.As(err, &clash):
				return err
			case err != nil:
				return failed(err)
			}
			if err := report.Text(cmd.OutOrStdout(), report.Report{Findings: s.Findings, Color: colored}); err != nil {
				return failed(err)
			}
			if err := differences(cmd.OutOrStdout(), c); err != nil {
				return failed(err)
			}
			if c.Differs() || s.Failed > 0 || s.Findings.Count(diag.Error) > 0 {
				return findings
			}
			return nil
		},
	}
	buildFlags(c, &out, &asOf, &color, &formats)
	return c
}

// differences prints a line for each file that differs.
func differences(w io.Writer, c build.Comparison) error {
	for _, d := range []struct {
		paths []string
		what  string
	}{
		{c.Stale, "is not what the notice says now: run `noticec build` and commit it"},
		{c.Missing, "is missing: run `noticec build` and commit it"},
		{c.Orphaned, "is the page of a notice that is gone: remove it"},
	} {
		for _, path := range d.paths {
			if _, err := fmt.Fprintf(w, "%s: error: the file %s\n", path, d.what); err != nil {
				return err
			}
		}
	}
	return nil
}

// buildFlags are the flags of the commands that build.
func buildFlags(c *cobra.Command, out, asOf, color *string, formats *[]string) {
	c.Flags().StringSliceVar(formats, "format", nil, "formats to write: "+formatNames()+" (default all)")
	c.Flags().StringVar(out, "out", "public", "the output folder")
	c.Flags().StringVar(asOf, "as-of", "", "judge by the law of this day, such as 2026-09-30 (default today)")
	c.Flags().StringVar(color, "color", "auto", "color the findings: auto, always, never")
	complete(c, "format", render.Names()...)
	complete(c, "color", "auto", "always", "never")
}

// options are what a command that builds is asked for, by its flags and by noticec.yaml.
func (e *env) options(cmd *cobra.Command, paths []string, out *string, formats []string, asOf string) (build.Options, error) {
	defaults, err := build.DefaultsOf(paths)
	if err != nil {
		return build.Options{}, failed(err)
	}
	if len(defaults.Findings) > 0 { // the outputs would land where they do not belong
		if err := report.Text(cmd.OutOrStdout(), report.Report{Findings: defaults.Findings}); err != nil {
			return build.Options{}, failed(err)
		}
		return build.Options{}, findings
	}
	if defaults.Out != "" && !cmd.Flags().Changed("out") {
		*out = defaults.Out
	}
	if !cmd.Flags().Changed("format") {
		formats = defaults.Formats
	}
	o := build.Options{Out: *out, Index: folders(paths), Base: defaults.Base}
	if o.Formats, err = render.Named(formats); err != nil {
		return o, err
	}
	if o.Today, err = e.today(asOf); err != nil {
		return o, err
	}
	o.Sources, err = build.Find(paths, *out)
	return o, err
}

package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/overview"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/render/workbook"
)

// bookFormats are the forms of tables for officers, the default first.
var bookFormats = []struct {
	name  string
	print func(io.Writer, workbook.Book) error
}{
	{"text", func(w io.Writer, b workbook.Book) error { return workbook.Text(w, b, textColumns) }},
	{"html", workbook.HTML},
	{"csv", func(w io.Writer, b workbook.Book) error { return workbook.CSV(w, b.Sheets[0]) }},
	{"xlsx", workbook.XLSX},
	{"json", workbook.JSON},
	{"markdown", workbook.Markdown},
}

// textColumns is the width of tables as text.
const textColumns = 100

func bookFormatNames() []string {
	var out []string
	for _, f := range bookFormats {
		out = append(out, f.name)
	}
	return out
}

// writeBook prints a book to a file, whole or not at all, or to standard output. failed tells what
// went wrong with its rows while they were printed.
func (e *env) writeBook(cmd *cobra.Command, format, output string, b workbook.Book, failed func() error) error {
	for _, f := range bookFormats {
		if f.name != format {
			continue
		}
		if output == "" || output == "-" {
			if format == "xlsx" && isTerminal(e.stdout) {
				return errors.New("a workbook is not for a terminal: write it to a file with -o, such as -o register.xlsx")
			}
			return errors.Join(f.print(cmd.OutOrStdout(), b), failed())
		}
		return buildcache.PrintFile(output, func(w io.Writer) error { return errors.Join(f.print(w, b), failed()) })
	}
	return fmt.Errorf("there is no form %q", format)
}

func (e *env) registerCommand() *cobra.Command {
	var format, output, regime, asOf string
	var workers int
	c := &cobra.Command{
		Use: "register [PATH…]", Short: "Make the record of processing activities of notices",
		Long: `register makes the record of processing activities (Art. 30 of the GDPR) from the notices of the
files, folders and globs, or below this folder if none is named: a row for each purpose, with
what its notice says of controller, people, data, recipients, transfers, storage and security, and
tables of recipients, transfers, retention, reviews and findings. What a notice does not say
stays empty and is marked so. csv holds the record alone.

A cell of csv that a spreadsheet would compute, since it begins with = + - or @, has an
apostrophe before it.`,
		Example: "  noticec register -o register.html --format html\n  noticec register notices --format xlsx -o register.xlsx\n  noticec register --regime eu-gdpr --format csv",
		RunE: func(cmd *cobra.Command, paths []string) error {
			o := overview.RegisterOptions{Today: e.today(asOf), Workers: workers}
			o.Regime, _ = law.RegimeOf(regime)
			var err error
			if o.Sources, err = workspace.FindWithDocuments(paths, ""); err != nil {
				return err
			}
			if err := checkOutput("--output", output, o.Sources); err != nil {
				return err
			}
			config, err := workspace.ConfigurationOf(paths)
			if err != nil {
				return failure(err)
			}
			o.Links.Base = config.BaseURL.Value
			if output != "" && output != "-" {
				o.Links.From = filepath.Dir(output)
			}
			p := e.progress(len(o.Sources))
			o.Step = p.step
			watch := e.stopwatch(cmd)
			r, err := overview.NewRegister(cmd.Context(), o)
			p.clear()
			if err != nil {
				return failure(err)
			}
			defer r.Close()
			watch.lap("checked " + plural(r.Notices, "notice"))
			if err := e.writeBook(cmd, format, output, r.Book(), r.Err); err != nil {
				return failure(err)
			}
			watch.lap("printed the register")
			if r.Invalid > 0 {
				logf(cmd, "the register lacks %s whose form is wrong; see its findings, or noticec lint", plural(r.Invalid, "notice"))
			}
			return nil
		},
	}
	choiceFlag(c, c.Flags(), &format, "format", "text", "form of the register", bookFormatNames()...)
	fileFlag(c, &output, "output", "o", "write to a `file` (- or none: standard output)")
	choiceFlag(c, c.Flags(), &regime, "regime", "", "the law whose list the columns follow, and whose notices are listed (default that of most notices)", knownRegimes()...)
	dateFlag(c, &asOf)
	workersFlag(c, &workers)
	return c
}

// checkOutput returns an error if a file to be written is one that noticec reads.
func checkOutput(flag, output string, sources []workspace.Source) error {
	if output == "" || output == "-" {
		return nil
	}
	if err := workspace.CheckTarget(flag, output); err != nil {
		return err
	}
	return workspace.CheckInputs(flag, output, sources)
}

// knownRegimes are the ids of the laws that ask for a record.
func knownRegimes() []string {
	var out []string
	for _, r := range law.Regimes {
		if r.Has(law.RecordPurposes) {
			out = append(out, r.ID)
		}
	}
	return out
}

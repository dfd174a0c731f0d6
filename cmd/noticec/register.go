package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/overview"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/register"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/data"
)

// registerFlags are the flags of register.
type registerFlags struct {
	format, output, regime, asOf string
	compare, failOn              string
	reports                      []string
	workers                      int
}

func (e *env) registerCommand() *cobra.Command {
	var f registerFlags
	c := &cobra.Command{
		Use: "register [PATH…]", Short: "Make the record of processing activities of notices",
		Long: `register makes the record of processing activities (Art. 30 of the GDPR) from the notices of the
files, folders and globs, or below this folder if none is named: a row for each purpose, with
what its notice says of controller, people, data, recipients, transfers, storage and security, and
tables of recipients, transfers, retention, reviews and findings. What a notice does not say
stays empty and is marked so. csv holds the record alone. jsonld is one graph of all notices in the
terms of the Data Privacy Vocabulary, and tilt a list of documents of TILT.

A cell of csv that a spreadsheet would compute, since it begins with = + - or @, has an
apostrophe before it.

--compare reads a register that is kept elsewhere, as CSV, and says where it and the notices
disagree: on periods, bases, recipients and countries, and on what only one of them has. Rows are
found by their reference (register_ref), then by the words of the purpose. Heads that are not
usual are named in noticec.yaml, in register: {columns: …}.`,
		Example: "  noticec register -f html -o register.html\n  noticec register notices -f xlsx -o register.xlsx\n  noticec register --regime eu-gdpr -f csv\n  noticec register --compare register.csv",
		RunE:    func(cmd *cobra.Command, paths []string) error { return e.register(cmd, paths, &f) },
	}
	formatFlag(c, &f.format, "form of the register, or of what --compare says", append(bookFormatNames(), factFormats...)...)
	outputFlag(c, &f.output, "it")
	choiceFlag(c, c.Flags(), &f.regime, "regime", "", "the law whose list the columns follow, and whose notices are listed (default that of most notices)", knownRegimes()...)
	nonEmptyFlag(c, &f.compare, "compare", "", "a file", "say where the notices and the register of this `file` disagree; - is standard input")
	failOnFlag(c, &f.failOn, "warning", "severity from which the exit code of --compare is 1")
	reportFlag(c, &f.reports, "what --compare says")
	dateFlag(c, &f.asOf)
	e.configFlag(c)
	workersFlag(c, &f.workers)
	return c
}

func (e *env) register(cmd *cobra.Command, paths []string, f *registerFlags) error {
	o := overview.RegisterOptions{ConfigFile: e.configFile, Today: e.today(f.asOf), Workers: f.workers}
	o.Regime, _ = law.RegimeOf(f.regime)
	extra, err := reports(f.reports)
	if err != nil {
		return err
	}
	if len(extra) > 0 && f.compare == "" {
		return errors.New("--report is for what --compare says: name a register with --compare")
	}
	if o.Sources, err = e.configFile.FindWithDocuments(paths, ""); err != nil {
		return err
	}
	if err := checkOutput("--output", f.output, o.Sources); err != nil {
		return err
	}
	if err := checkReports(extra, o.Sources); err != nil {
		return err
	}
	config, err := e.configFile.ConfigurationOf(paths)
	if err != nil {
		return failure(err)
	}
	if len(config.Findings) > 0 {
		if err := writeReports(extra, e.report(0, config.Findings)); err != nil {
			return failure(err)
		}
		return &settingsError{config.Findings}
	}
	o.Links.Base = config.BaseURL.Value
	if f.output != "" && f.output != "-" {
		o.Links.From = filepath.Dir(f.output)
	}
	var comparison *register.Comparison
	if f.compare != "" {
		if comparison, err = readRegister(cmd, f, config, o.Today); err != nil {
			return err
		}
		o.Each = comparison.Add
	}
	p := e.progress(len(o.Sources))
	o.Step = p.step
	watch := e.stopwatch(cmd)
	if comparison == nil && slices.Contains(factFormats, f.format) {
		err := e.writeFacts(cmd, f, o)
		p.clear()
		return err
	}
	r, err := overview.NewRegister(cmd.Context(), o)
	p.clear()
	if err != nil {
		return failure(err)
	}
	defer r.Close()
	watch.lap("checked " + diag.Counted(r.Notices, "notice"))
	if r.Invalid > 0 {
		logf(cmd, "the register lacks %s whose form is wrong; see its findings, or noticec lint", diag.Counted(r.Invalid, "notice"))
	}
	if comparison != nil {
		return e.printComparison(cmd, f, extra, r.Notices, comparison.Findings())
	}
	if err := e.writeBook(cmd, f.format, f.output, r.Book(), r.Err); err != nil {
		return failure(err)
	}
	watch.lap("printed the register")
	return nil
}

// factFormats are the forms of a register for programs that hold the notices, not rows.
var factFormats = []string{"jsonld", "tilt"}

// writeFacts prints notices for programs, to a file, whole or not at all, or to standard output.
func (e *env) writeFacts(cmd *cobra.Command, f *registerFlags, o overview.RegisterOptions) error {
	var facts overview.Facts
	print := func(w io.Writer) (err error) {
		begin := data.NewGraph
		if f.format == "tilt" {
			begin = data.NewTILTList
		}
		facts, err = overview.WriteFacts(cmd.Context(), o, begin(w))
		return err
	}
	var err error
	if f.output == "" || f.output == "-" {
		err = print(cmd.OutOrStdout())
	} else {
		err = buildcache.PrintFile(f.output, print)
	}
	if err != nil {
		return failure(err)
	}
	if facts.Invalid > 0 {
		logf(cmd, "the register lacks %s whose form is wrong; see noticec lint", diag.Counted(facts.Invalid, "notice"))
	}
	if facts.Remarks > 0 {
		logf(cmd, "%s on what TILT has no place for, or requires beside the notices; see noticec explain NC964", diag.Counted(facts.Remarks, "remark"))
	}
	if err := report.Text(cmd.ErrOrStderr(), report.Report{Findings: facts.Findings}); err != nil {
		return failure(err)
	}
	if len(facts.Findings) > 0 {
		return errFindings
	}
	return nil
}

// maxRegister is the maximum size of a register, in bytes.
const maxRegister = 64 << 20

// readRegister reads the register of --compare.
func readRegister(cmd *cobra.Command, f *registerFlags, config *workspace.Configuration, today string) (*register.Comparison, error) {
	if !slices.Contains(report.Names(), f.format) {
		return nil, fmt.Errorf("--compare prints text, json or markdown, not %s; other forms are for --report", f.format)
	}
	name, data, err := readFile(cmd, f.compare, maxRegister)
	if err != nil {
		return nil, err
	}
	heads := map[string]string{}
	for _, c := range config.Register.Columns {
		heads[c.Key] = c.Head.Value
	}
	out, err := register.NewComparison(source.NewFile(name, data), heads, today)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return out, nil
}

// printComparison prints where notices and a register disagree.
func (e *env) printComparison(cmd *cobra.Command, f *registerFlags, extra []reportFile, notices int, list diag.List) error {
	list, err := e.configured(list)
	if err != nil {
		return failure(err)
	}
	print, err := report.Named(f.format)
	if err != nil {
		return err
	}
	all := e.report(notices, list)
	if f.output != "" && f.output != "-" {
		extra = append(extra, reportFile{f.output, print})
	} else {
		shown := all
		shown.Color = e.colored()
		if err := print(cmd.OutOrStdout(), shown); err != nil {
			return failure(err)
		}
	}
	if err := writeReports(extra, all); err != nil {
		return failure(err)
	}
	if list.Count(severities[f.failOn]) > 0 {
		return errFindings
	}
	return nil
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

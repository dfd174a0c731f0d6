package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
)

// severities are the values of --fail-on.
var severities = map[string]diag.Severity{"error": diag.Error, "warning": diag.Warning, "info": diag.Info, "never": diag.Error + 1}

// severityNames are those values, the gravest first.
var severityNames = []string{"error", "warning", "info", "never"}

// failOnFlag registers --fail-on, the severity from which a command exits with 1.
func failOnFlag(c *cobra.Command, to *string, def, usage string) {
	choiceFlag(c, c.Flags(), to, "fail-on", def, usage, severityNames...)
}

// findingFlags are the flags of the commands that print findings of notices: which of them, in which
// form, to which file, and from which severity the exit code is 1.
type findingFlags struct {
	format, output, failOn string
	reports                []string
	selected, ignored      []string
	statistics             bool
}

func (f *findingFlags) register(c *cobra.Command) {
	formatFlag(c, &f.format, "form of the findings", report.Names()...)
	f.registerOthers(c)
}

// registerOthers registers all but --format.
func (f *findingFlags) registerOthers(c *cobra.Command) {
	outputFlag(c, &f.output, "the findings")
	reportFlag(c, &f.reports, "the findings")
	failOnFlag(c, &f.failOn, "error", "severity from which the exit code is 1")
	codesFlag(c, &f.selected, "select", "look for these `CODES` alone: ids, names, or beginnings such as NC3, with commas")
	codesFlag(c, &f.ignored, "ignore", "leave out these `CODES`, named in the same way")
	c.Flags().BoolVar(&f.statistics, "statistics", false, "count the findings of each code in place of telling them; as text or json")
}

// A findingPrinter prints findings as the flags of a command say.
type findingPrinter struct {
	print  report.Format
	output string
	extra  []reportFile
	filter codeFilter
	failOn diag.Severity

	annotated bool // whether annotations can stand between the findings
}

// open reads the flags.
func (f *findingFlags) open(cmd *cobra.Command) (p findingPrinter, err error) {
	p.output, p.failOn = f.output, severities[f.failOn]
	p.annotated = f.format == "text" && !f.statistics
	if p.print, err = report.Named(f.format); err != nil {
		return p, err
	}
	if f.statistics {
		switch f.format {
		case "text":
			p.print = statisticsText
		case "json":
			p.print = statisticsJSON
		default:
			return p, fmt.Errorf("--statistics is printed as text or json, not as %s", f.format)
		}
	}
	if p.extra, err = reports(f.reports); err != nil {
		return p, err
	}
	if p.toFile() {
		if err := checkOutput("--output", p.output, nil); err != nil {
			return p, err
		}
		if slices.ContainsFunc(p.extra, func(r reportFile) bool { return r.isAt(p.output) }) {
			return p, errors.New("--output and --report would both be written to " + p.output + ": give each a file of its own")
		}
	}
	p.filter, err = readFilter(cmd, f.selected, f.ignored)
	return p, err
}

func (p findingPrinter) toFile() bool { return p.output != "" && p.output != "-" }

// checkTargets returns an error if a file to be written is one of the notices.
func (p findingPrinter) checkTargets(sources []workspace.Source) error {
	if err := checkOutput("--output", p.output, sources); err != nil {
		return err
	}
	return checkReports(p.extra, sources)
}

// printFindings prints findings, and as annotations where a build system asks for them.
func (e *env) printFindings(out io.Writer, p findingPrinter, all report.Report) error {
	all.Color = e.colored()
	if err := p.write(out, all); err != nil {
		return failure(err)
	}
	if p.annotated {
		if err := e.annotate(out, all); err != nil {
			return failure(err)
		}
	}
	return nil
}

// inForm prints the findings because of which settings cannot be used in the form that the flags ask for, with
// the reports; it returns any other error as it is.
func (e *env) inForm(out io.Writer, p findingPrinter, err error) error {
	var settings *settingsError
	if !errors.As(err, &settings) {
		return err
	}
	if err := e.printFindings(out, p, e.report(0, settings.list)); err != nil {
		return err
	}
	return errFindings
}

// write prints findings to out or to the file of --output, and to the files of --report.
func (p findingPrinter) write(out io.Writer, all report.Report) error {
	plain := all
	plain.Color = false
	extra := p.extra
	if p.toFile() {
		extra = append([]reportFile{{p.output, p.print}}, extra...)
	} else if err := p.print(out, all); err != nil {
		return err
	}
	return writeReports(extra, plain)
}

// writeReports writes findings to files.
func writeReports(files []reportFile, all report.Report) error {
	for _, r := range files {
		if err := r.write(all); err != nil {
			return err
		}
	}
	return nil
}

// A counted is a line of --statistics.
type counted struct {
	Code     string `json:"code"`
	Name     string `json:"name"`
	Severity string `json:"severity"`
	Count    int    `json:"count"`
}

// statistics counts the open findings of each code and severity, the most common first.
func statistics(list diag.List) []counted {
	counts := map[counted]int{}
	for _, d := range list.Open() {
		counts[counted{Code: d.Code.ID, Name: d.Code.Name, Severity: d.Severity.String()}]++
	}
	out := []counted{}
	for c, n := range counts {
		c.Count = n
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b counted) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Severity, b.Severity))
	})
	return out
}

func statisticsText(w io.Writer, r report.Report) error {
	var b bytes.Buffer
	for _, c := range statistics(r.Findings) {
		fmt.Fprintf(&b, "%6d  %s  %-7s  %s\n", c.Count, c.Code, c.Severity, c.Name)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func statisticsJSON(w io.Writer, r report.Report) error {
	return report.Encode(w, statistics(r.Findings))
}

// A reportFile is a file that findings are also written to.
type reportFile struct {
	path  string
	print report.Format
}

// reportFlag registers --report, by which what is found is written to files, too.
func reportFlag(c *cobra.Command, to *[]string, what string) {
	c.Flags().StringArrayVar(to, "report", nil, "also write "+what+" to a file, as `FORMAT=FILE`; can be repeated")
	var forms []string
	for _, name := range report.Names() {
		forms = append(forms, name+"=")
	}
	completeFlag(c, "report", forms...)
}

// reports reads the values of --report.
func reports(values []string) ([]reportFile, error) {
	var out []reportFile
	for _, v := range values {
		name, path, ok := strings.Cut(v, "=")
		if !ok || path == "" {
			return nil, fmt.Errorf("--report wants FORMAT=FILE, such as sarif=noticec.sarif, not %q", v)
		}
		if path == "-" {
			return nil, fmt.Errorf("--report %s names no file: --report is for files beside what is printed; a file of this name is %s=./-", v, name)
		}
		if err := workspace.CheckTarget("--report", path); err != nil {
			return nil, err
		}
		if slices.ContainsFunc(out, func(r reportFile) bool { return r.isAt(path) }) {
			return nil, fmt.Errorf("two reports would be written to %s: give each a file of its own", path)
		}
		print, err := report.Named(name)
		if err != nil {
			return nil, err
		}
		out = append(out, reportFile{path, print})
	}
	return out, nil
}

// checkReports returns an error if a report would be written over one of the notices.
func checkReports(reports []reportFile, sources []workspace.Source) error {
	for _, r := range reports {
		if err := workspace.CheckInputs("--report", r.path, sources); err != nil {
			return err
		}
	}
	return nil
}

// checkOutputs returns an error if the file of a flag is one that the build writes.
func checkOutputs(flag string, o build.Options, path string) error {
	if path != "" && o.Writes(path) {
		return fmt.Errorf("%s would write over %s, which a build writes: name a file of its own", flag, filepath.ToSlash(path))
	}
	return nil
}

// checkReportsOutputs is checkOutputs for reports.
func checkReportsOutputs(o build.Options, files []reportFile) error {
	for _, r := range files {
		if err := checkOutputs("--report", o, r.path); err != nil {
			return err
		}
	}
	return nil
}

// isAt reports whether the report is written to a path. A stream can get several reports.
func (r reportFile) isAt(path string) bool {
	if buildcache.IsStream(path) {
		return false
	}
	a, err := filepath.Abs(r.path)
	b, failed := filepath.Abs(path)
	if err == nil && failed == nil && a == b {
		return true
	}
	one, err := os.Stat(r.path)
	other, failed := os.Stat(path)
	return err == nil && failed == nil && one.Mode().IsRegular() && os.SameFile(one, other)
}

func (r reportFile) write(all report.Report) error {
	var b bytes.Buffer
	if err := r.print(&b, all); err != nil {
		return err
	}
	return buildcache.WriteFile(r.path, b.Bytes())
}

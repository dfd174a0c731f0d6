package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/baseline"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
)

// severities are the values of --fail-on.
var severities = map[string]diag.Severity{"error": diag.Error, "warning": diag.Warning, "info": diag.Info, "never": diag.Error + 1}

func (e *env) lintCommand() *cobra.Command {
	var failOn, format, asOf, name, baselineFile, writeTo string
	var reportTo []string
	var fix, diffs bool
	var workers int
	c := &cobra.Command{
		Use: "lint [PATH…]", Short: "Say where notices break the law or the language",
		Long: `lint checks every notice (*.notice.yaml) of the files, folders and globs, or below
this folder if none is named; - reads one from standard input. It prints nothing
when there is nothing to say. A document that is named, such as a Word file or a web page, is
judged as the notice that ` + "`noticec import`" + ` would make of it.

With --fix it first fixes what can be fixed without danger, also in the bases of the
notices: values that want quotes, codes for articles, durations such as "6 years", and
keys, codes and ids with a slip. It changes nothing else, and says what remains.`,
		Example: "  noticec lint\n  noticec lint --fix --diff\n  noticec lint notices --fail-on warning\n  noticec lint --format json - < ats.notice.yaml",
		RunE: func(cmd *cobra.Command, paths []string) error {
			failSeverity := severities[failOn]
			print, err := report.Named(format)
			if err != nil {
				return err
			}
			extra, err := reports(reportTo)
			if err != nil {
				return err
			}
			accept, err := e.baselineFilter(cmd, paths, baselineFile, writeTo)
			if err != nil {
				return err
			}
			out := cmd.OutOrStdout()
			stdin := slices.Equal(paths, []string{"-"})
			l := lintRun{fix: fixing{enabled: fix || diffs, diff: diffs, out: out, printDiff: e.printDiff}}
			if l.fix.enabled && (stdin || diffs) {
				out = e.findingsWriter() // the text or the difference alone goes to standard output
			}
			p := &progress{}
			text := func(list diag.List) error {
				p.clear()
				return report.Text(out, report.Report{Findings: list, Color: e.colored()})
			}
			buffered := format != "text" || accept != nil || writeTo != "" || len(extra) > 0 || e.onGitHub()
			if !buffered {
				l.print = text
			}
			watch := e.stopwatch(cmd)
			if stdin {
				err = l.lintStdin(cmd.InOrStdin(), name, e.today(asOf))
			} else {
				var sources []workspace.Source
				if sources, err = workspace.FindWithDocuments(paths, ""); err != nil {
					return err
				}
				if err := checkTargets(extra, writeTo, sources); err != nil {
					return err
				}
				watch.lap("found " + plural(len(sources), "file"))
				p = e.progress(len(sources))
				err = l.check(cmd.Context(), sources, e.today(asOf), workers, p.step)
				p.clear()
				if err == nil {
					err = e.lintSince(cmd.Context(), paths, e.today(asOf), workers, &l)
				}
			}
			if err != nil {
				return failure(err)
			}
			watch.lap("checked " + plural(l.files, "notice"))
			if writeTo != "" {
				return l.writeBaseline(cmd, writeTo)
			}
			if buffered {
				if accept != nil {
					accept(l.list)
				}
				l.count(l.list)
				all := e.report(l.files, l.list)
				all.Color = e.colored()
				if err := print(out, all); err != nil {
					return failure(err)
				}
				if format == "text" {
					if err := e.annotate(out, all); err != nil {
						return failure(err)
					}
				}
				all.Color = false
				for _, r := range extra {
					if err := r.write(all); err != nil {
						return failure(err)
					}
				}
			}
			for _, line := range l.summary() {
				logf(cmd, "%s", line)
			}
			if l.atLeast(failSeverity) {
				return errFindings
			}
			return nil
		},
	}
	choiceFlag(c, c.Flags(), &failOn, "fail-on", "error", "severity from which the exit code is 1", "error", "warning", "info", "never")
	c.Flags().BoolVar(&fix, "fix", false, "fix what can be fixed without danger; the exit code tells of what remains")
	c.Flags().BoolVar(&diffs, "diff", false, "write nothing; print what --fix would change")
	choiceFlag(c, c.Flags(), &format, "format", "text", "form of the findings", report.Names()...)
	reportFlag(c, &reportTo, "the findings")
	dateFlag(c, &asOf)
	nonEmptyFlag(c, &name, "stdin-filename", "stdin", "a name", "name to print for what is read from standard input")
	nonEmptyFlag(c, &baselineFile, "baseline", "", "a file", "accept the findings of this `file`, which --write-baseline wrote")
	nonEmptyFlag(c, &writeTo, "write-baseline", "", "a file", "accept what is found now: write it to a `file` (noticec-baseline.json if none is named) and print nothing")
	c.Flags().Lookup("write-baseline").NoOptDefVal = "noticec-baseline.json"
	workersFlag(c, &workers)
	return c
}

// A lintRun collects the results of lint. Findings are printed as they are found, if print is
// set; else they are collected in list.
type lintRun struct {
	files, withFindings, invalid int
	counts                       [diag.Error + 1]int // open findings, by severity
	fixable                      int
	print                        func(diag.List) error
	list                         diag.List
	fix                          fixing
}

func (l *lintRun) add(s workspace.Source, r check.Result) error {
	if !s.IsBase() {
		l.files++
		if len(r.Findings.Open())+r.Shared > 0 || r.Notice == nil {
			l.withFindings++
		}
		if r.Notice == nil {
			l.invalid++
		}
	}
	return l.addFindings(r.Findings)
}

// addFindings prints or collects findings.
func (l *lintRun) addFindings(list diag.List) error {
	if l.print == nil {
		l.list = append(l.list, list...)
		return nil
	}
	l.count(list)
	if len(list) == 0 {
		return nil
	}
	return l.print(list)
}

func (l *lintRun) count(list diag.List) {
	for _, d := range list.Open() {
		l.counts[d.Severity]++
		if d.Fix != nil {
			l.fixable++
		}
	}
}

// atLeast reports whether there is an open finding of that severity or above.
func (l *lintRun) atLeast(s diag.Severity) bool {
	for ; int(s) < len(l.counts); s++ {
		if l.counts[s] > 0 {
			return true
		}
	}
	return false
}

func (l *lintRun) lintStdin(in io.Reader, name, today string) error {
	data, err := io.ReadAll(io.LimitReader(in, source.MaxSize+1))
	if err != nil {
		return fmt.Errorf("reading standard input: %w", err)
	}
	r, err := l.fix.text(name, data, today)
	if err != nil {
		return err
	}
	return l.add(workspace.Source{Name: name}, r)
}

// check checks notices, after --fix; step is called for each.
func (l *lintRun) check(ctx context.Context, sources []workspace.Source, today string, workers int, step func()) error {
	run, err := l.fix.files(ctx, sources, today)
	if err != nil {
		return err
	}
	set, err := run(ctx, workers, sources, today, func(s workspace.Source, r check.Result) error { step(); return l.add(s, r) })
	if err != nil {
		return err
	}
	return l.addFindings(set)
}

// summary are the lines about fixes and the number of findings.
func (l *lintRun) summary() []string {
	lines := l.fix.summary()
	if !l.atLeast(diag.Info) {
		return lines
	}
	line := fmt.Sprintf("%s in %d of %s", severityCounts(l.counts[diag.Error], l.counts[diag.Warning], l.counts[diag.Info]), l.withFindings, plural(l.files, "notice"))
	if l.invalid > 0 {
		line += fmt.Sprintf("; the legal rules saw at most a part of %s whose form is wrong", plural(l.invalid, "notice"))
	}
	lines = append(lines, line)
	if l.fixable > 0 && !l.fix.enabled {
		lines = append(lines, plural(l.fixable, "finding")+" can be fixed with --fix")
	}
	return lines
}

// writeBaseline writes a baseline of the findings.
func (l *lintRun) writeBaseline(cmd *cobra.Command, to string) error {
	data, err := baseline.Write(l.list)
	if err == nil {
		err = buildcache.WriteFile(to, data)
	}
	if err != nil {
		return failure(err)
	}
	logf(cmd, "wrote %s; lint with --baseline %[1]s, or name it in noticec.yaml", to)
	return nil
}

// baselineFilter reads the baseline, and returns a function that accepts its findings; nil if
// there is none.
func (e *env) baselineFilter(cmd *cobra.Command, paths []string, from, to string) (func(diag.List), error) {
	if to != "" {
		return nil, workspace.CheckTarget("--write-baseline", to)
	}
	from, data, err := readBaseline(paths, from)
	if err != nil || from == "" {
		return nil, err
	}
	b, err := baseline.Read(data)
	if err != nil {
		return nil, failure(fmt.Errorf("reading the baseline %s: %w", from, err))
	}
	return func(list diag.List) {
		if unused := b.Apply(list); unused > 0 {
			logf(cmd, "%s of the baseline %s is found no more; write it anew with --write-baseline", plural(unused, "finding"), from)
		}
	}, nil
}

// readBaseline reads the baseline of the flag, or else of noticec.yaml, and returns its path,
// which is empty if there is none.
func readBaseline(paths []string, name string) (string, []byte, error) {
	if name != "" {
		data, err := workspace.ReadBaseline(name)
		if err != nil {
			return "", nil, failure(err)
		}
		return name, data, nil
	}
	c, err := workspace.ConfigurationOf(paths)
	if err != nil {
		return "", nil, failure(err)
	}
	if !c.Baseline.IsSet() {
		return "", nil, nil
	}
	data, list := c.ReadBaseline()
	if len(list) > 0 {
		return "", nil, &settingsError{list}
	}
	return c.Beside(c.Baseline.Value), data, nil
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

// checkTargets returns an error if a file to be written is one of the notices.
func checkTargets(reports []reportFile, baseline string, sources []workspace.Source) error {
	for _, r := range reports {
		if err := workspace.CheckInputs("--report", r.path, sources); err != nil {
			return err
		}
	}
	return workspace.CheckInputs("--write-baseline", baseline, sources)
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

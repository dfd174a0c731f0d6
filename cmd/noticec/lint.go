package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
)

// lintFlags are the flags of lint.
type lintFlags struct {
	findingFlags
	asOf, name, baseline, writeTo string
	fix, diff, watch              bool
	workers                       int
}

func (e *env) lintCommand() *cobra.Command {
	var f lintFlags
	c := &cobra.Command{
		Use: "lint [PATH…]", Short: "Say where notices break the law or the language",
		Long: `lint checks every notice (*.notice.yaml) of the files, folders and globs, or below
this folder if none is named; - reads one from standard input. Notices
without findings are not listed; on a terminal or with -v it says how many there are. A document that
is named, such as a Word file or a web page, is judged as the notice that ` + "`noticec import`" + ` would
make of it.

With --fix it first fixes what can be fixed without danger, also in the bases of the
notices: values that want quotes, codes for articles, durations such as "6 years", and
keys, codes and ids with a slip. It changes nothing else, and says what remains.

--select and --ignore take ids (NC301), names (purpose-without-basis) and beginnings of ids (NC3).
What they leave out is not counted and does not change the exit code.`,
		Example: "  noticec lint\n  noticec lint --fix --diff\n  noticec lint notices --fail-on warning --ignore NC8\n  noticec lint --statistics\n  noticec lint --watch\n  noticec lint -f json - < ats.notice.yaml",
		RunE: func(cmd *cobra.Command, paths []string) error {
			if f.watch {
				if slices.Contains(paths, "-") {
					return errors.New("standard input is read once: leave out --watch")
				}
				return e.watch(cmd, paths, &buildFlags{out: defaultOut}, func() error { return e.lint(cmd, paths, &f) })
			}
			return e.lint(cmd, paths, &f)
		},
	}
	f.register(c)
	c.Flags().BoolVar(&f.fix, "fix", false, "fix what can be fixed without danger; the exit code tells of what remains")
	c.Flags().BoolVar(&f.diff, "diff", false, "write nothing; print what --fix would change")
	dateFlag(c, &f.asOf)
	e.configFlag(c)
	stdinFlag(c, &f.name)
	nonEmptyFlag(c, &f.baseline, "baseline", "", "a file", "accept the findings of this `file`, which --write-baseline wrote")
	nonEmptyFlag(c, &f.writeTo, "write-baseline", "", "a file", "accept what is found now: write it to a `file` (noticec-baseline.json if none is named) and print nothing")
	c.Flags().Lookup("write-baseline").NoOptDefVal = "noticec-baseline.json"
	watchFlag(c, &f.watch, "lint")
	c.MarkFlagsMutuallyExclusive("watch", "write-baseline")
	workersFlag(c, &f.workers)
	return c
}

// lint lints once.
func (e *env) lint(cmd *cobra.Command, paths []string, f *lintFlags) error {
	printer, err := f.open(cmd)
	if err != nil {
		return err
	}
	from, accepted, err := f.readBaseline(e.configFile, paths)
	if err != nil {
		return e.inForm(cmd.OutOrStdout(), printer, err)
	}
	out := cmd.OutOrStdout()
	l := lintRun{filter: printer.filter, known: build.Known{Baseline: accepted}, read: map[string]bool{}, notices: map[string]bool{}, withFindings: map[string]bool{}, fix: fixing{config: e.configFile, enabled: f.fix || f.diff, diff: f.diff, out: out, printDiff: e.printDiff}}
	if l.fix.enabled && (isStdin(paths) || f.diff) {
		out = e.findingsWriter() // the text or the difference alone goes to standard output
	}
	p := &progress{}
	buffered := f.format != "text" || f.statistics || printer.toFile() || f.writeTo != "" || len(printer.extra) > 0 || e.onGitHub()
	if !buffered {
		l.print = func(list diag.List) error {
			p.clear()
			return report.Text(out, report.Report{Findings: list, Color: e.colored()})
		}
	}
	if err := e.lintPaths(cmd, paths, f, printer, &l, &p); err != nil {
		return err
	}
	if f.writeTo != "" {
		return l.writeBaseline(cmd, f.writeTo)
	}
	if buffered {
		if err := e.printFindings(out, printer, e.report(l.files, l.list)); err != nil {
			return err
		}
	}
	l.sayGone(cmd, from)
	for _, line := range l.summary() {
		logf(cmd, "%s", line)
	}
	if !l.atLeast(diag.Info) && l.invalid == 0 {
		e.success(cmd, diag.Counted(l.files, "notice")+", nothing to fix")
	}
	if l.atLeast(printer.failOn) {
		return errFindings
	}
	return nil
}

// lintPaths checks what is named; p shows how far it is.
func (e *env) lintPaths(cmd *cobra.Command, paths []string, f *lintFlags, printer findingPrinter, l *lintRun, p **progress) error {
	today, watch := e.today(f.asOf), e.stopwatch(cmd)
	if isStdin(paths) {
		if err := l.lintStdin(cmd.InOrStdin(), f.name, today); err != nil {
			return failure(err)
		}
		watch.lap("checked " + diag.Counted(l.files, "notice"))
		return nil
	}
	sources, err := e.configFile.FindWithDocuments(paths, "")
	if err != nil {
		return err
	}
	if err := printer.checkTargets(sources); err != nil {
		return err
	}
	if err := workspace.CheckInputs("--write-baseline", f.writeTo, sources); err != nil {
		return err
	}
	watch.lap("found " + diag.Counted(len(sources), "file"))
	*p = e.progress(len(sources))
	err = l.check(cmd.Context(), sources, today, f.workers, (*p).step)
	(*p).clear()
	if err == nil {
		err = e.lintSince(cmd.Context(), paths, today, f.workers, l)
	}
	if err != nil {
		return failure(err)
	}
	watch.lap("checked " + diag.Counted(l.files, "notice"))
	return nil
}

// A lintRun collects the results of lint. Findings are printed as they are found, if print is
// set; else they are collected in list.
type lintRun struct {
	files, invalid        int
	notices, withFindings map[string]bool     // by their names: those that were read, and those that have open findings
	counts                [diag.Error + 1]int // open findings, by severity
	fixable               int
	filter                codeFilter
	known                 build.Known
	read                  map[string]bool // the names of the files that were read
	print                 func(diag.List) error
	list                  diag.List
	fix                   fixing
}

func (l *lintRun) add(s workspace.Source, r check.Result) error {
	for _, of := range r.Heads {
		if of.File != nil {
			l.read[of.File.Name] = true
		}
	}
	l.read[s.Shown()] = true
	r.Findings = l.filter.apply(r.Findings)
	if !s.IsBase() {
		l.files++
		l.notices[s.Shown()] = true
		if len(r.Findings.Open())+len(l.filter.apply(r.Shared)) > 0 {
			l.withFindings[s.Shown()] = true
		}
		if r.Notice == nil {
			l.invalid++
		}
	}
	return l.addFindings(r.Findings)
}

// addFindings prints or collects those findings that are looked for.
func (l *lintRun) addFindings(list diag.List) error {
	list = l.filter.apply(list)
	l.count(list)
	if l.print == nil {
		l.list = append(l.list, list...)
		return nil
	}
	if len(list) == 0 {
		return nil
	}
	return l.print(list)
}

func (l *lintRun) count(list diag.List) {
	for _, d := range list.Open() {
		l.counts[d.Severity]++
		if f := d.Span.File; f != nil && l.notices[f.Name] { // as of several notices that differ
			l.withFindings[f.Name] = true
		}
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
	data, err := readStdin(in)
	if err != nil {
		return err
	}
	r, err := l.fix.text(name, data, today)
	if err != nil {
		return err
	}
	l.known.Baseline.Accept(r.Findings, nil)
	return l.add(workspace.Source{Name: name}, r)
}

// check checks notices, after --fix; step is called for each.
func (l *lintRun) check(ctx context.Context, sources []workspace.Source, today string, workers int, step func()) error {
	var err error
	if l.known.Results, err = l.fix.files(ctx, sources, today); err != nil {
		return err
	}
	set, err := build.Check(ctx, l.fix.config, build.CheckOptions{Today: today, Workers: workers, Known: l.known}, sources, func(s workspace.Source, r check.Result) error { step(); return l.add(s, r) })
	if err != nil {
		return err
	}
	return l.addFindings(set)
}

// summary are the lines about fixes and the number of findings.
func (l *lintRun) summary() []string {
	lines := l.fix.summary()
	unseen := fmt.Sprintf("the legal rules saw at most a part of %s whose form is wrong", diag.Counted(l.invalid, "notice"))
	switch {
	case !l.atLeast(diag.Info) && l.invalid > 0: // which --select or --ignore left out
		return append(lines, unseen)
	case !l.atLeast(diag.Info):
		return lines
	}
	line := fmt.Sprintf("%s in %d of %s", severityCounts(l.counts[diag.Error], l.counts[diag.Warning], l.counts[diag.Info]), len(l.withFindings), diag.Counted(l.files, "notice"))
	if l.invalid > 0 {
		line += "; " + unseen
	}
	lines = append(lines, line)
	if l.fixable > 0 && !l.fix.enabled {
		lines = append(lines, diag.Counted(l.fixable, "finding")+" can be fixed with --fix")
	}
	return lines
}

package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/history"
	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/render/comparison"
)

// gates are the values of --fail-on of diff: the kinds of change, and the severities of all commands.
var gates = append([]string{"material", "lesser", "words", "undated", "unannounced"}, severityNames...)

func (e *env) diffCommand() *cobra.Command {
	var failOn, reportTo []string
	var format, output, asOf, name string
	var workers int
	c := &cobra.Command{
		Use: "diff [OLD [NEW]] [-- PATH…]", Short: "Say what changed in notices, and what it means",
		Long: `diff compares two versions of notices: by what they state, not by how they are written. Another
order, other ids, a fact moved into a base or a code in place of words are no change.

OLD and NEW are revisions of git (main, HEAD~1, v3:notices/ats.notice.yaml, main...HEAD), files or
folders. Without NEW, the files as they are now are compared with OLD; without OLD, with what is
committed (HEAD). A file or folder alone is compared with its committed version. PATH limits it to
some files, folders and globs. - is a notice on standard input, for OLD or NEW: against a file it
stands beside that, and against a revision, or alone against HEAD, it is the notice of
--stdin-filename.

A change is material where people must be told of it, such as a new purpose or recipient or a
longer retention; lesser, such as another telephone number; or one in words only.

With --fail-on the exit code is 1 for material, lesser or words: changes of that class or above;
undated: notices that changed while their date, version and changes did not; unannounced: material
changes without an entry in the changes of the notice. It is 1 for error, warning or info where a
change has that severity or above, as noticec.yaml sets it: undated and unannounced are errors,
material a warning, the others info.`,
		Example: "  noticec diff                     what I changed since the last commit\n  noticec diff main                what this branch changes\n  noticec diff v3 v4 -- notices    between two revisions\n  noticec diff old.notice.yaml new.notice.yaml\n  noticec diff main - --stdin-filename notices/ats.notice.yaml < edited.yaml\n  noticec diff main -f markdown --fail-on undated,unannounced",
		Args:    func(*cobra.Command, []string) error { return nil },
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(failOn) == 0 {
				return fmt.Errorf("--fail-on wants one of %s, not nothing", strings.Join(gates, ", "))
			}
			for _, gate := range failOn {
				if err := oneOf(gate, gates); err != nil {
					return fmt.Errorf("--fail-on %w", err)
				}
			}
			extra, err := reports(reportTo)
			if err != nil {
				return err
			}
			if err := checkOutput("--output", output, nil); err != nil {
				return err
			}
			d := differ{env: e, today: e.today(asOf), workers: workers, stdin: cmd.InOrStdin(), name: name}
			if err := d.compare(cmd.Context(), cmd.ArgsLenAtDash(), args); err != nil {
				return err
			}
			return d.print(cmd, format, output, extra, failOn)
		},
	}
	c.Flags().StringSliceVar(&failOn, "fail-on", []string{"never"}, "`severities` from which, and changes for which, the exit code is 1: "+strings.Join(gates, ", ")+"; several with commas")
	formatFlag(c, &format, "form of the changes", diffFormats()...)
	outputFlag(c, &output, "the changes")
	reportFlag(c, &reportTo, "the changes as findings")
	dateFlag(c, &asOf)
	e.configFlag(c)
	stdinFlag(c, &name)
	workersFlag(c, &workers)
	completeFlag(c, "fail-on", gates...)
	return c
}

// diffFormats are the forms of changes: those of findings, and a page.
func diffFormats() []string { return append(report.Names(), "html") }

// A differ compares versions of notices for the command line.
type differ struct {
	env        *env
	today      string
	workers    int
	stdin      io.Reader // nil if - cannot be named
	name       string    // of standard input
	comparison comparison.Comparison
}

var errTwoVersions = errors.New("name at most two versions, and files after --: `noticec diff OLD NEW -- PATH…`")

// compare compares what the arguments name; those from dash on are paths.
func (d *differ) compare(ctx context.Context, dash int, args []string) error {
	var paths []string
	if dash >= 0 {
		args, paths = args[:dash], args[dash:]
	}
	if slices.Contains(slices.Concat(args, paths), "-") {
		return d.compareStdin(ctx, args, paths)
	}
	if len(args) > 2 {
		return errTwoVersions
	}
	if len(args) == 2 && isPath(args[0]) && isPath(args[1]) && len(paths) == 0 {
		var err error
		d.comparison, err = history.Folders{Old: args[0], New: args[1], ConfigFile: d.env.configFile, Today: d.today, Workers: d.workers}.Compare(ctx)
		return err
	}
	at := "."
	for _, arg := range append(slices.Clone(args), paths...) {
		if isPath(arg) {
			at = arg
			break
		}
	}
	repository, err := revision.Open(at, d.env.getenv)
	if err != nil {
		return gitError(err)
	}
	r := history.Revisions{Repository: repository, ConfigFile: d.env.configFile, Paths: paths, Today: d.today, Workers: d.workers}
	fork, err := versions(ctx, &r, args)
	if err != nil {
		return err
	}
	if d.comparison, err = r.Compare(ctx); err != nil {
		return gitError(err)
	}
	d.comparison.Old = cmp.Or(fork, d.comparison.Old)
	return nil
}

// gitError is an error of what a command line wants from git: a mistake of the line, such as a
// revision that is not there, or a failure of git.
func gitError(err error) error {
	if errors.Is(err, context.Canceled) {
		return failure(buildcache.ErrInterrupted)
	}
	if failed := (*revision.Error)(nil); errors.As(err, &failed) && failed.Unwrap() == nil {
		return err
	}
	return failure(err)
}

// versions reads the arguments into the revisions and paths to compare. fork is what the first revision
// is called if it is where the second left it.
func versions(ctx context.Context, r *history.Revisions, args []string) (fork string, err error) {
	for i, arg := range args {
		if isPath(arg) {
			if !strings.HasPrefix(arg, ".") && !filepath.IsAbs(arg) && r.Repository.Has(ctx, arg) {
				return "", fmt.Errorf("%s is a file or folder and a revision: write ./%[1]s for the file, or refs/heads/%[1]s for the branch", arg)
			}
			r.Paths = append(r.Paths, arg)
			continue
		}
		from, to, isRange, err := r.Repository.Range(ctx, arg)
		if err != nil {
			return "", gitError(err)
		}
		if isRange {
			if len(args) > 1 && !isPath(args[1-i]) {
				return "", fmt.Errorf("%s is two versions already", arg)
			}
			r.From, r.To = from, to
			fork, _, _ = strings.Cut(arg, "..")
			continue
		}
		name, path, hasPath := strings.Cut(arg, ":")
		if hasPath {
			r.Paths = append(r.Paths, r.Repository.Path(path))
		}
		if !r.Repository.Has(ctx, name) {
			if _, err := r.Repository.At(ctx, name); err != nil {
				return "", gitError(fmt.Errorf("%w, and there is no such file or folder", err))
			}
		}
		if r.From == "" {
			r.From = name
		} else {
			r.To = name
		}
	}
	if r.From == "" {
		r.From = "HEAD"
	}
	slices.Sort(r.Paths)
	r.Paths = slices.Compact(r.Paths)
	return fork, nil
}

// isPath reports whether an argument names a file or folder that is there, or a glob.
func isPath(arg string) bool {
	return workspace.Exists(arg) || strings.ContainsAny(arg, "*?[") && !strings.ContainsAny(arg, "~^@:")
}

// print prints the changes in the form that was asked for and in those of --report.
func (d *differ) print(cmd *cobra.Command, format, output string, extra []reportFile, failOn []string) error {
	found, err := d.env.configured(d.findings())
	if err != nil {
		return failure(err)
	}
	all := d.env.report(len(d.comparison.Notices), found)
	all.Color = (output == "" || output == "-") && d.env.colored()
	var b bytes.Buffer
	if err := d.write(&b, format, all); err != nil {
		return failure(err)
	}
	if err := d.env.deliver(cmd, output, b.Bytes()); err != nil {
		return failure(err)
	}
	all.Color = false
	if err := writeReports(extra, all); err != nil {
		return failure(err)
	}
	unformed := false
	for _, n := range d.comparison.Notices {
		switch n.Status {
		case comparison.Added:
			logf(cmd, "%s is new", n.Path)
		case comparison.Removed:
			logf(cmd, "%s is gone", n.OldPath)
		case comparison.Unformed:
			unformed = true
			logf(cmd, "%s is not compared, as the form of one of its versions is wrong: noticec lint says where", cmp.Or(n.Path, n.OldPath))
		}
		if n.Moved {
			logf(cmd, "%s is %s now", n.OldPath, n.Path)
		}
	}
	if !d.comparison.IsEmpty() {
		logf(cmd, "%s", d.comparison.Summary())
	}
	if fails(failOn, found) || unformed && !slices.Contains(failOn, "never") {
		return errFindings
	}
	return nil
}

func (d *differ) write(w io.Writer, format string, all report.Report) error {
	switch format {
	case "html":
		return comparison.HTML(w, &d.comparison)
	case "markdown":
		return comparison.Markdown(w, &d.comparison)
	case "json":
		return comparison.JSON(w, &d.comparison)
	}
	print, err := report.Named(format)
	if err != nil {
		return err
	}
	return print(w, all)
}

// findings are the changes as findings, by their places.
func (d *differ) findings() diag.List {
	var list diag.List
	for _, c := range d.comparison.Changes {
		f := c.Change.Finding()
		if len(c.Notices) > 1 {
			f.Message += ", in " + diag.Counted(len(c.Notices), "notice")
		}
		list = append(list, f)
	}
	list = append(list, d.comparison.Gaps...)
	list.Sort()
	return list
}

// fails reports whether one of the values of --fail-on holds for some findings.
func fails(failOn []string, list diag.List) bool {
	codes := map[string][]string{
		"material": {"material-change"}, "lesser": {"material-change", "lesser-change"}, "words": {"material-change", "lesser-change", "words-change"},
		"undated": {"undated-change"}, "unannounced": {"unannounced-change"},
	}
	return slices.ContainsFunc(list.Open(), func(f diag.Diagnostic) bool {
		return slices.ContainsFunc(failOn, func(gate string) bool {
			from, isSeverity := severities[gate]
			return slices.Contains(codes[gate], f.Code.Name) || isSeverity && f.Severity >= from
		})
	})
}

// lintSince adds what noticec.yaml asks to be said of changes since a revision: those without a new
// date or an entry in the changes of the notice.
func (e *env) lintSince(ctx context.Context, paths []string, today string, workers int, l *lintRun) error {
	c, err := e.configFile.ConfigurationOf(paths)
	if err != nil || c.Revision() == "" {
		return err
	}
	repository, err := revision.Open(c.Folder(), e.getenv)
	if err != nil {
		return sinceError(c, err)
	}
	found, err := history.Revisions{Repository: repository, ConfigFile: e.configFile, From: c.Revision(), Paths: paths, Today: today, Workers: workers}.Compare(ctx)
	if err != nil {
		return sinceError(c, err)
	}
	list, err := e.configured(found.Gaps)
	if err != nil {
		return err
	}
	l.known.Baseline.Accept(list, nil)
	return l.addFindings(list)
}

// configured sets the severities of findings about changes as noticec.yaml sets them for their files.
func (e *env) configured(list diag.List) (diag.List, error) {
	ps := e.configFile.Projects()
	defer ps.Close()
	return ps.Apply(list)
}

// sinceError says that what noticec.yaml wants to be compared with cannot be read.
func sinceError(c *workspace.Configuration, err error) error {
	if errors.Is(err, context.Canceled) {
		return buildcache.ErrInterrupted
	}
	return fmt.Errorf("%s: `changes: {since: %s}`: %w", c.Since.Span.File.Name, c.Since.Value, err)
}

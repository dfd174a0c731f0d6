package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"sync"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/render"
)

// An outputOptions is how a command talks: its flags are those of all commands.
type outputOptions struct {
	color   string
	plain   bool // --no-color
	quiet   int
	verbose bool
}

func (m *outputOptions) register(root *cobra.Command) {
	f := root.PersistentFlags()
	choiceFlag(root, f, &m.color, "color", "auto", "color the findings", "auto", "always", "never")
	f.BoolVar(&m.plain, "no-color", false, "the same as --color never")
	f.CountVarP(&m.quiet, "quiet", "q", "say nothing but the findings; -qq says nothing at all, but for mistakes")
	f.BoolVarP(&m.verbose, "verbose", "v", false, "say how much was looked at, and how long it took")
}

// applyFlags silences the streams of a command by --quiet. Errors are always printed.
func (e *env) applyFlags(cmd *cobra.Command) error {
	root := cmd.Root()
	if e.quiet > 0 {
		root.SetErr(io.Discard)
	}
	if e.quiet > 1 {
		root.SetOut(io.Discard)
	}
	return exclusive(cmd)
}

// findingsWriter is where findings are printed if standard output is used for something else.
func (e *env) findingsWriter() io.Writer {
	if e.quiet > 1 {
		return io.Discard
	}
	return e.stderr
}

// colored reports whether to color the output: by flags, then by the environment, then by
// whether standard output is a terminal.
func (e *env) colored() bool {
	switch set := e.getenv; {
	case e.plain || e.color == "never":
		return false
	case e.color == "always":
		return true
	case set("FORCE_COLOR") != "":
		return true
	case set("NO_COLOR") != "":
		return false
	case set("CLICOLOR_FORCE") != "" && set("CLICOLOR_FORCE") != "0":
		return true
	case set("TERM") == "dumb" || set("CLICOLOR") == "0":
		return false
	}
	return isTerminal(e.stdout)
}

// isTerminal reports whether a stream that is read or written is a terminal.
func isTerminal(to any) bool {
	if s, ok := to.(*stream); ok {
		to = s.Writer
	}
	file, ok := to.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// width is how many columns the terminal has; a hundred where standard output is none.
func (e *env) width() int {
	const usual = 100
	w := e.stdout
	if s, ok := w.(*stream); ok {
		w = s.Writer
	}
	if file, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(file.Fd())); err == nil && n > 0 {
			return n
		}
	}
	return usual
}

// annotate also prints findings as workflow commands if GitHub Actions runs the command.
func (e *env) annotate(w io.Writer, r report.Report) error {
	if !e.onGitHub() {
		return nil
	}
	return report.GitHub(w, r)
}

// report is a report for programs and hosts of repositories, without color.
func (e *env) report(files int, findings diag.List) report.Report {
	return report.Report{Files: files, Findings: findings, Version: version(), Path: workspace.OnHost(e.getenv("GITHUB_WORKSPACE"), e.getenv("CI_PROJECT_DIR"))}
}

// inCI reports whether a CI system runs noticec.
func (e *env) inCI() bool {
	return e.getenv("CI") != "" || e.getenv("TF_BUILD") != "" || e.onGitHub()
}

func (e *env) onGitHub() bool { return e.getenv("GITHUB_ACTIONS") == "true" }

// A stopwatch prints with --verbose how long each phase took.
type stopwatch struct {
	e    *env
	cmd  *cobra.Command
	last time.Time
}

func (e *env) stopwatch(cmd *cobra.Command) *stopwatch { return &stopwatch{e, cmd, e.now()} }

// lap prints the time since the last lap.
func (s *stopwatch) lap(what string) {
	now := s.e.now()
	if s.e.verbose {
		logf(s.cmd, "%s in %s", what, now.Sub(s.last).Round(time.Millisecond/10))
	}
	s.last = now
}

// Thresholds of the progress line: less work is done before anybody could read it.
const (
	minProgressFiles = 20
	progressInterval = 100 * time.Millisecond // between two updates of the line
)

// A progress shows a count in a line of a terminal, which is cleared at the end.
type progress struct {
	w     io.Writer // nil: show nothing
	now   func() time.Time
	total int

	mu        sync.Mutex
	done      int
	lastShown time.Time
}

// progress counts up to total; it shows nothing without a terminal, in CI, or with --quiet.
func (e *env) progress(total int) *progress {
	p := &progress{now: e.now, total: total}
	if total >= minProgressFiles && e.quiet == 0 && !e.inCI() && e.getenv("TERM") != "dumb" && isTerminal(e.stderr) {
		p.w = e.stderr
	}
	return p
}

// countNotices wraps the last format so that each notice is counted when it is rendered.
func (p *progress) countNotices(o build.Options) build.Options {
	if p.w == nil || len(o.Formats) == 0 {
		return o
	}
	o.Formats = slices.Clone(o.Formats)
	last := &o.Formats[len(o.Formats)-1]
	renderLast := last.Render
	last.Render = func(w io.Writer, in render.Input) (diag.List, error) {
		defer p.step()
		return renderLast(w, in)
	}
	return o
}

// step counts one more.
func (p *progress) step() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	if now := p.now(); p.w != nil && now.Sub(p.lastShown) >= progressInterval {
		p.lastShown = now
		fmt.Fprintf(p.w, "\r%d of %d notices\x1b[K", p.done, p.total)
	}
}

// clearLine moves to the beginning of the line and clears it (ECMA-48).
const clearLine = "\r\x1b[K"

// clear clears the line.
func (p *progress) clear() {
	if p.w != nil && !p.lastShown.IsZero() {
		fmt.Fprint(p.w, clearLine)
	}
}

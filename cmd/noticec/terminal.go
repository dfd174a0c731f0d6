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
	f.BoolVarP(&m.verbose, "verbose", "v", false, "say how long the parts of the work took")
}

// applyFlags makes the streams of a command what its flags say. Errors are always said.
func (e *env) applyFlags(cmd *cobra.Command) error {
	root := cmd.Root()
	if e.quiet > 0 {
		root.SetErr(io.Discard)
	}
	if e.quiet > 1 {
		root.SetOut(io.Discard)
	}
	return nil
}

// findingsWriter is where findings go while standard output holds something else.
func (e *env) findingsWriter() io.Writer {
	if e.quiet > 1 {
		return io.Discard
	}
	return e.stderr
}

// colored says whether to color what is printed: what the command line asks for, then what
// the environment does, then whether it is for a terminal.
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
	return terminal(e.stdout)
}

func terminal(w io.Writer) bool {
	if s, ok := w.(*stream); ok {
		w = s.Writer
	}
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// annotate prints findings once more where GitHub runs the command, which shows them beside the
// lines of a change.
func (e *env) annotate(w io.Writer, r report.Report) error {
	if !e.onGitHub() {
		return nil
	}
	return report.GitHub(w, r)
}

// inCI reports whether a build system runs noticec.
func (e *env) inCI() bool {
	return e.getenv("CI") != "" || e.getenv("TF_BUILD") != "" || e.onGitHub()
}

func (e *env) onGitHub() bool { return e.getenv("GITHUB_ACTIONS") == "true" }

// A stopwatch tells with --verbose how long the parts of the work took.
type stopwatch struct {
	e    *env
	cmd  *cobra.Command
	last time.Time
}

func (e *env) stopwatch(cmd *cobra.Command) *stopwatch { return &stopwatch{e, cmd, e.now()} }

// lap says how long it took since the last lap.
func (s *stopwatch) lap(what string) {
	now := s.e.now()
	if s.e.verbose {
		say(s.cmd, "%s in %s", what, now.Sub(s.last).Round(time.Millisecond/10))
	}
	s.last = now
}

// Work on fewer files is done before anybody could read how far it is.
const (
	fewest = 20
	pace   = 100 * time.Millisecond // between two looks at the count
)

// A progress shows on a terminal how far the work is, in a line that is gone afterwards.
type progress struct {
	w     io.Writer // nil where nothing is shown
	now   func() time.Time
	total int

	mu    sync.Mutex
	done  int
	shown time.Time
}

// progress counts up to total; it shows nothing where nobody looks.
func (e *env) progress(total int) *progress {
	p := &progress{now: e.now, total: total}
	if total >= fewest && e.quiet == 0 && !e.inCI() && e.getenv("TERM") != "dumb" && terminal(e.stderr) {
		p.w = e.stderr
	}
	return p
}

// counting is what is built, with each notice counted when its last format is printed.
func (p *progress) counting(o build.Options) build.Options {
	if p.w == nil || len(o.Formats) == 0 {
		return o
	}
	o.Formats = slices.Clone(o.Formats)
	last := &o.Formats[len(o.Formats)-1]
	print := last.Render
	last.Render = func(w io.Writer, in render.Input) (diag.List, error) {
		defer p.step()
		return print(w, in)
	}
	return o
}

// step counts one more.
func (p *progress) step() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	if now := p.now(); p.w != nil && now.Sub(p.shown) >= pace {
		p.shown = now
		fmt.Fprintf(p.w, "\r%d of %d notices\x1b[K", p.done, p.total)
	}
}

// clearLine goes to the begin of a line and clears it (ECMA-48).
const clearLine = "\r\x1b[K"

// end takes the line away.
func (p *progress) end() {
	if p.w != nil && !p.shown.IsZero() {
		fmt.Fprint(p.w, clearLine)
	}
}

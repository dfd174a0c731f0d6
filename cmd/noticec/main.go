// Command noticec compiles privacy notices.
package main

import (
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/report"
)

// Exit codes of every command.
const (
	exitOK       = 0
	exitFindings = 1
	exitUsage    = 2
	exitFailed   = 3
	exitPipe     = 141 // as shells report a program that SIGPIPE ended
)

func main() {
	tuneCollector(os.Getenv)
	os.Exit(runInterruptible(func(ctx context.Context) int {
		return run(ctx, env{args: os.Args[1:], stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv, now: time.Now, asks: func(in io.Reader) bool { return isTerminal(in) }})
	}))
}

// tuneCollector configures the garbage collector, unless the user did. Each notice makes half a megabyte
// of garbage and leaves little behind: collecting it seldom takes a third of the time away, and
// the limit keeps the memory small all the same.
func tuneCollector(getenv func(string) string) {
	if getenv("GOGC") == "" && getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(800)
		debug.SetMemoryLimit(48 << 20)
	}
}

// An env is the environment of a run. Nothing else reads streams, environment variables or
// the clock.
type env struct {
	args           []string
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	now            func() time.Time
	asks           func(io.Reader) bool // whether somebody can answer at standard input
	configFile     workspace.ConfigFile // of --config

	outputOptions
}

// An exitError is an error with an exit code.
type exitError struct {
	code int
	err  error // nil if everything has been printed
}

func (e *exitError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

func failure(err error) error { return &exitError{exitFailed, err} }

// A hintedError is printed with a second line that says where to read more.
type hintedError struct {
	error
	hint string
}

func (h *hintedError) Unwrap() error { return h.error }

// errFindings ends a run with code 1, after the findings have been printed.
var errFindings = &exitError{code: exitFindings}

// run runs a command line and returns the exit code. It is cancelled when a stream cannot be
// written.
func run(ctx context.Context, e env) int {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	out := &stream{Writer: e.stdout, name: "standard output", onError: cancel}
	errs := &stream{Writer: e.stderr, name: "standard error", onError: cancel}
	e.stdout, e.stderr = out, errs
	root := e.rootCommand()
	root.SetArgs(joinFragment(e.args))
	root.SetIn(e.stdin)
	root.SetOut(e.stdout)
	root.SetErr(e.stderr)
	rejectUnknown(root) // after SetOut: cobra's commands are created now
	err := groupError(e.recoverPanic(func() error { return root.ExecuteContext(ctx) }))
	if lost := out.exitError(); lost != nil {
		if err != nil && !errors.Is(err, out.err) && !errors.Is(err, context.Canceled) {
			e.reportError(err)
		}
		err = lost
	}
	code := e.reportError(err)
	var lost *exitError
	if errors.As(errs.exitError(), &lost) {
		return lost.code
	}
	return code
}

// reportError prints an error and returns its exit code; an error that is not an exitError is a
// usage error.
func (e *env) reportError(err error) int {
	if err == nil {
		return exitOK
	}
	code := exitUsage
	if errors.Is(err, fs.ErrPermission) {
		code = exitFailed // the command line is right
	}
	var settings *settingsError
	if errors.As(err, &settings) {
		if err = report.Text(e.stdout, report.Report{Findings: settings.list, Color: e.colored()}); err == nil {
			return exitFindings
		}
		err = failure(err)
	}
	var marked *exitError
	if errors.As(err, &marked) {
		code = marked.code
		if marked.err == nil {
			return code
		}
	}
	if errors.Is(err, context.Canceled) {
		err = buildcache.ErrInterrupted
	}
	printLine(e.stderr, "noticec: %s", truncateMiddle(strings.TrimSpace(err.Error())))
	var hinted *hintedError
	if errors.As(err, &hinted) {
		printLine(e.stderr, "%s", hinted.hint)
	}
	var panicked *workspace.Panic
	if errors.As(err, &panicked) && e.getenv("NOTICEC_DEBUG") != "" {
		e.stderr.Write(panicked.Stack)
	}
	return code
}

const longHelp = `noticec compiles privacy notices: structured YAML in; a checked, accessible HTML
page, PDF, Word file and Markdown out. It finds what a notice lacks and where. It
is not legal advice.

Exit codes: 0 fine; 1 there are errors, or what --fail-on names; 2 the command line
is wrong; 3 noticec could not do its work. noticec help exit-codes says more.`

func (e *env) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use: "noticec", Short: "The compiler for privacy notices", Long: longHelp,
		Example:      "  noticec lint                  say what is wrong with the notices below this folder\n  noticec build notices         write them as HTML, Markdown and PDF into public/\n  noticec explain NC301         say more about a finding",
		SilenceUsage: true, SilenceErrors: true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return e.applyFlags(cmd) },
	}
	root.SetFlagErrorFunc(flagError)
	root.SetUsageFunc(e.printUsage)
	asked := root.Flags().Bool("version", false, "print the version, as noticec version does")
	e.outputOptions.register(root)
	root.Args = rejectArgs
	root.RunE = func(cmd *cobra.Command, _ []string) error {
		if *asked {
			_, err := io.WriteString(cmd.OutOrStdout(), versionText())
			return err
		}
		return cmd.Help()
	}
	root.AddCommand(
		e.buildCommand(), e.checkCommand(), e.serveCommand(),
		e.lintCommand(), e.fmtCommand(), e.initCommand(), e.newCommand(), e.importCommand(),
		e.diffCommand(), e.changesCommand(), e.registerCommand(), e.statusCommand(),
		e.lspCommand(), e.manCommand(), e.explainCommand(), e.formatsCommand(), e.rulesCommand(), e.schemaCommand(), e.configCommand(), e.versionCommand(),
	)
	root.AddCommand(topics()...)
	return root
}

// today is the given date, or that of the clock.
func (e *env) today(given string) string { return cmp.Or(given, e.now().Format(time.DateOnly)) }

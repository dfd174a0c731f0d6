package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// The command runs in a process of its own, as a user runs it; its clock stands still.
func TestMain(m *testing.M) {
	os.Unsetenv("GOGC") // which may be set for the tests, and would keep the command from setting its own
	testscript.Main(defaultSignals{m}, map[string]func(){"noticec": func() {
		tuneCollector(os.Getenv)
		now := func() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) }
		os.Exit(runInterruptible(func(ctx context.Context) int {
			asks := func(in io.Reader) bool { return os.Getenv("NOTICEC_ASK") != "" || isTerminal(in) } // tests have no terminal
			return run(ctx, env{args: os.Args[1:], stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv, now: now, asks: asks})
		}))
	}, "noticec-endless": endless, "noticec-render-sample": sample, "reword-docx": rewordDocx})
}

// defaultSignals runs tests whose commands are ended by signals, even where the tests themselves
// were started by nohup or in the background: a process inherits the signals that are ignored,
// but not those that are caught.
type defaultSignals struct{ *testing.M }

func (m defaultSignals) Run() int {
	for _, s := range []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		if signal.Ignored(s) {
			signal.Notify(make(chan os.Signal, 1), s) // what is caught is not inherited
		}
	}
	return m.M.Run()
}

// endless is a command that never looks at its context.
func endless() {
	os.Exit(runInterruptible(func(context.Context) int {
		fmt.Println("begun")
		for i := 0; ; i++ {
		}
	}))
}

// sample is a plugin: it prints the title, or what its arguments say.
func sample() {
	var in struct {
		Options  json.RawMessage
		Document struct {
			Title  string
			Blocks []struct{ Place json.RawMessage }
		}
		Notice struct{ Intro struct{ Text string } }
	}
	if err := json.NewDecoder(os.Stdin).Decode(&in); err != nil {
		panic(err)
	}
	answer := map[string]any{"protocol": 1, "output": []byte(in.Document.Title + "\n")}
	switch args := os.Args[1:]; {
	case slices.Equal(args, []string{"says"}):
		answer["diagnostics"] = []map[string]any{
			{"severity": "warning", "message": "these are few words", "help": "write more", "place": in.Document.Blocks[0].Place},
			{"severity": "error", "message": "the title is short"},
		}
	case slices.Equal(args, []string{"intro"}):
		answer["output"] = []byte(in.Notice.Intro.Text + "\n")
	case len(args) == 2:
		answer["output"] = fmt.Appendf(nil, "%s %s\n", args[1], in.Options)
	}
	if err := json.NewEncoder(os.Stdout).Encode(answer); err != nil {
		panic(err)
	}
}

func TestCommandLine(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "../../testdata/cli", UpdateScripts: os.Getenv("NOTICEC_UPDATE") != "", RequireExplicitExec: true, Setup: func(e *testscript.Env) error {
		e.Setenv("REPO", repository(t))
		return nil
	}})
}

func repository(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	return dir + "/../.."
}

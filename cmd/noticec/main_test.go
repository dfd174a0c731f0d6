package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// The command runs in a process of its own, as a user runs it; its clock stands still.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"noticec": func() {
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		defer stop()
		now := func() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) }
		code := run(ctx, env{os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv, now})
		stop()
		os.Exit(code)
	}})
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

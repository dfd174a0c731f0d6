package main

import (
	"context"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/watch"
	"github.com/noticec/noticec/cmd/noticec/workspace"
)

// maxWatched is how many folders are watched. More than a repository of notices has, fewer
// than a system allows.
const maxWatched = 5000

// watch does some work at once, and again after each change, until Ctrl-C. What goes wrong is
// said, and the next change mends it; only a mistake in the command line ends it at once.
func (e *env) watch(cmd *cobra.Command, paths []string, f *buildFlags, work func() error) error {
	ctx, cancel := context.WithCancel(cmd.Context())
	defer cancel()
	var usage error
	begun := false
	err := watch.Run(ctx, e.folders(cmd, paths, f), func() {
		err := e.safely(work)
		if ctx.Err() != nil {
			return
		}
		code := e.report(err)
		if !begun && code == exitUsage {
			usage = &exit{code: exitUsage} // all has been said
			cancel()
			return
		}
		if !begun {
			say(cmd, "watching for changes; Ctrl-C ends")
		}
		begun = true
	})
	if err != nil {
		return failed(err)
	}
	return usage
}

// folders returns what says which folders are watched.
func (e *env) folders(cmd *cobra.Command, paths []string, f *buildFlags) func() []string {
	told := false
	return func() []string {
		out := f.out
		if d, err := build.DefaultsOf(paths); err == nil {
			out = f.folder(cmd, d)
		}
		list, whole := workspace.Folders(paths, out, maxWatched)
		if !whole && !told {
			told = true
			say(cmd, "only the first %d folders are watched; name a smaller folder", maxWatched)
		}
		return list
	}
}

// safely turns a panic into an error.
func (e *env) safely(work func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = failed(&workspace.Panic{File: strings.Join(e.args, " "), Value: v, Stack: debug.Stack()})
		}
	}()
	return work()
}

package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/lsp"
	"github.com/noticec/noticec/cmd/noticec/serve"
	"github.com/noticec/noticec/cmd/noticec/watch"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/html"
)

func (e *env) serveCommand() *cobra.Command {
	var flags buildFlags
	var bind, ports string
	var open, still bool
	c := &cobra.Command{
		Use: "serve [PATH…]", Short: "Show notices in a browser while you write them",
		Long: `serve shows the notices of the files, folders and globs, or below this folder, in a
browser, and shows them anew when a notice, a base or noticec.yaml changes. When a
notice cannot be built its last good page stays, with what is wrong laid over it.

It writes nothing, and only this machine reaches it, unless --bind says otherwise.
Ctrl-C ends it.`,
		Example: "  noticec serve --open\n  noticec serve notices --port 8080\n  noticec serve --format html,pdf",
		RunE: func(cmd *cobra.Command, paths []string) error {
			_, err := e.options(cmd, paths, &flags)
			var settings *settingsError
			if err != nil && !errors.As(err, &settings) { // those can be mended while it serves
				return err
			}
			ln, err := listen(bind, ports)
			if err != nil {
				return err
			}
			s := serve.New(serve.Options{Bind: bind, Reload: !still, Themes: html.Themes(), Theme: themed, Current: look, Build: func() (build.Options, diag.List, error) {
				o, err := e.options(cmd, paths, &flags)
				var settings *settingsError
				if errors.As(err, &settings) {
					return o, settings.list, nil
				}
				if err != nil || cmd.Flags().Changed("format") {
					return o, nil, err
				}
				d, err := build.DefaultsOf(paths)
				if err == nil { // whoever looks may look at all
					o.Formats, err = e.allFormats(cmd.Context(), d, flags.plugins)
				}
				return o, nil, err
			}})
			ctx, cancel := context.WithCancel(cmd.Context())
			defer cancel()
			watched := make(chan error, 1)
			begun := false
			go func() {
				err := watch.Run(ctx, e.folders(cmd, paths, &flags), func() {
					r := s.Update(ctx)
					if ctx.Err() != nil {
						return
					}
					say(cmd, "%s", served(r))
					if !begun {
						begun = true
						address := "http://" + ln.Addr().String() + "/"
						say(cmd, "serving %s; Ctrl-C ends", address)
						if open {
							e.open(cmd, address)
						}
					}
				})
				cancel()
				watched <- err
			}()
			err = s.Serve(ctx, ln)
			cancel()
			if err := errors.Join(err, <-watched); err != nil {
				return failed(err)
			}
			return nil
		},
	}
	flags.register(c)
	wordsFlag(c, &bind, "bind", "127.0.0.1", "an address", "the address to serve on; any other than this machine's lets others read the notices")
	c.Flags().StringVar(&ports, "port", "3000-3005", "the port, or the first and the last of several to try")
	c.Flags().BoolVar(&open, "open", false, "open the browser")
	c.Flags().BoolVar(&still, "no-reload", false, "do not load pages anew when they change")
	return c
}

// themed returns the settings with another look.
func themed(s render.Settings, name string) render.Settings {
	s.HTML.Theme = name
	return s
}

// look is the name of the look of the pages.
func look(s render.Settings) string { return cmp.Or(s.HTML.Theme, html.Themes()[0]) }

// served says in a line what the server shows.
func served(r serve.Report) string {
	line := count(r.Notices, "notice") + ": " + count(r.Errors, "error") + ", " + count(r.Warnings, "warning")
	if r.Problem != "" {
		line = "nothing can be built: " + r.Problem
	}
	return line
}

// listen takes the first port of a range that is free.
func listen(bind, ports string) (net.Listener, error) {
	from, to, several := strings.Cut(ports, "-")
	first, err := strconv.ParseUint(from, 10, 16)
	last := first
	if err == nil && several {
		last, err = strconv.ParseUint(to, 10, 16)
	}
	if err != nil || last < first {
		return nil, fmt.Errorf("--port is a port or a range such as 3000-3005, not %q", ports)
	}
	for port := first; ; port++ {
		ln, err := net.Listen("tcp", net.JoinHostPort(bind, strconv.FormatUint(port, 10)))
		if err == nil {
			return ln, nil
		}
		if port == last {
			var failure *net.OpError
			if errors.As(err, &failure) {
				err = failure.Err
			}
			return nil, failed(fmt.Errorf("serving on %s, port %s: %w", bind, ports, err))
		}
	}
}

// open opens an address in the browser. If that fails the user opens it.
func (e *env) open(cmd *cobra.Command, address string) {
	line := []string{"xdg-open", address}
	switch runtime.GOOS {
	case "darwin":
		line = []string{"open", address}
	case "windows":
		line = []string{"rundll32", "url.dll,FileProtocolHandler", address}
	}
	browser := exec.Command(line[0], line[1:]...)
	if err := browser.Start(); err != nil {
		say(cmd, "the browser cannot be opened (%v): open %s yourself", err, address)
		return
	}
	go browser.Wait() // it may run as long as the browser does
}

// pause is how long nothing must be typed before a notice is checked.
const pause = 120 * time.Millisecond

func (e *env) lspCommand() *cobra.Command {
	var asOf string
	c := &cobra.Command{
		Use: "lsp", Short: "Serve editors: findings as one types, hover, completion, fixes", Args: cobra.NoArgs,
		Long: `lsp is a language server (LSP 3.17) over standard input and output, which editors start
by themselves: it shows findings as one types, tells of a key its duty and its article,
completes keys, codes, ids and files, leads to where an id is written, offers safe fixes
and comments that ignore a finding, and formats. cmd/noticec/lsp/README.md has the
settings for VS Code, Neovim and Helix.`,
		Example: "  noticec lsp",
		RunE: func(cmd *cobra.Command, _ []string) error {
			orderly, err := lsp.Serve(cmd.Context(), cmd.InOrStdin(), cmd.OutOrStdout(), lsp.Options{
				Today:   func() string { return e.today(asOf) },
				Version: version(), Pause: pause, Log: cmd.ErrOrStderr(),
			})
			switch {
			case err != nil:
				return failed(err)
			case !orderly:
				return &exit{code: exitFindings} // as the protocol wants it
			}
			return nil
		},
	}
	dayFlag(c, &asOf)
	c.Flags().Bool("stdio", true, "use standard input and output, as many clients say")
	_ = c.Flags().MarkHidden("stdio") // there is that flag
	return c
}

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

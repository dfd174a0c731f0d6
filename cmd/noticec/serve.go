package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/lsp"
	"github.com/noticec/noticec/cmd/noticec/overview"
	"github.com/noticec/noticec/cmd/noticec/serve"
	"github.com/noticec/noticec/cmd/noticec/watch"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/comparison"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/workbook"
)

func (e *env) serveCommand() *cobra.Command {
	var flags buildFlags
	var bind, ports string
	var open, noReload bool
	c := &cobra.Command{
		Use: "serve [PATH…]", Short: "Show notices in a browser while you write them",
		Long: `serve shows the notices of the files, folders and globs, or below this folder, in a
browser, and shows them anew when a notice, a base or noticec.yaml changes. When a
notice cannot be built its last good page stays, with what is wrong laid over it.

It writes nothing, and only this machine reaches it, unless --bind says otherwise.
Ctrl-C ends it. A document that is named, such as a Word file or a web page, is shown
beside the draft that ` + "`noticec import`" + ` would make of it.`,
		Example: "  noticec serve --open\n  noticec serve notices --port 8080\n  noticec serve --format html,pdf\n  noticec serve old/privacy.docx",
		RunE: func(cmd *cobra.Command, paths []string) error {
			if isStdin(paths) {
				return errors.New("standard input is read once: name files or folders to serve")
			}
			flags.documents = true
			_, err := e.options(cmd, paths, &flags)
			var settings *settingsError
			if err != nil && !errors.As(err, &settings) { // settings can be fixed while it serves
				return err
			}
			ln, err := listen(bind, ports)
			if err != nil {
				return err
			}
			s := serve.New(serve.Options{Bind: bind, Reload: !noReload, Themes: html.Themes(), Theme: withTheme, Current: themeOf, Overviews: e.overviews(paths, &flags), Build: func() (build.Options, diag.List, error) {
				o, err := e.options(cmd, paths, &flags)
				o.Repository = nil // a preview shows the present versions
				var settings *settingsError
				if errors.As(err, &settings) {
					return o, settings.list, nil
				}
				if err != nil || cmd.Flags().Changed("format") {
					return o, nil, err
				}
				d, err := build.DefaultsOf(e.configFile, paths)
				if err == nil { // the preview offers all formats
					parts := slices.DeleteFunc(slices.Clone(o.Formats), func(f render.Format) bool { return f.Part == "" })
					o.Formats, err = e.allFormats(cmd.Context(), d, flags.plugins)
					o.Formats = append(o.Formats, parts...)
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
					logf(cmd, "%s", serveSummary(r))
					if !begun {
						begun = true
						address := "http://" + ln.Addr().String() + "/"
						logf(cmd, "serving %s; Ctrl-C ends", address)
						if open {
							e.openBrowser(cmd, address)
						}
					}
				}, documentExtensions(paths)...)
				cancel()
				watched <- err
			}()
			err = s.Serve(ctx, ln)
			cancel()
			if err := errors.Join(err, <-watched); err != nil {
				return failure(err)
			}
			return nil
		},
	}
	flags.register(e, c, "format")
	nonEmptyFlag(c, &bind, "bind", "127.0.0.1", "an address", "the `address` to serve on; any other than this machine's lets others read the notices")
	c.Flags().StringVar(&ports, "port", "3000-3005", "the `port`, or the first and the last of several to try")
	c.Flags().BoolVar(&open, "open", false, "open the browser")
	c.Flags().BoolVar(&noReload, "no-reload", false, "do not load pages anew when they change")
	return c
}

// overviews are the pages over all notices that the preview has.
func (e *env) overviews(paths []string, f *buildFlags) []serve.Overview {
	book := func(of func(context.Context, []workspace.Source) (workbook.Book, func() error, error)) func(context.Context) ([]byte, error) {
		return func(ctx context.Context) ([]byte, error) {
			sources, err := e.configFile.Find(paths, f.out)
			if err != nil {
				return nil, err
			}
			b, end, err := of(ctx, sources)
			if err != nil {
				return nil, err
			}
			var out bytes.Buffer
			err = workbook.HTML(&out, b)
			return out.Bytes(), errors.Join(err, end())
		}
	}
	nothing := func() error { return nil }
	return []serve.Overview{
		{Name: "status", Title: "Status", Page: book(func(ctx context.Context, sources []workspace.Source) (workbook.Book, func() error, error) {
			c, err := e.configFile.ConfigurationOf(paths)
			if err != nil {
				return workbook.Book{}, nil, err
			}
			s, err := overview.StatusOf(ctx, overview.Options{Sources: sources, ConfigFile: e.configFile, Today: e.today(f.asOf), Lead: c.ReviewLead(), Workers: f.workers})
			if err != nil {
				return workbook.Book{}, nil, err
			}
			return s.Book(overview.Links{}), nothing, nil
		})},
		{Name: "register", Title: "Register", Page: book(func(ctx context.Context, sources []workspace.Source) (workbook.Book, func() error, error) {
			r, err := overview.NewRegister(ctx, overview.RegisterOptions{Sources: sources, ConfigFile: e.configFile, Today: e.today(f.asOf), Workers: f.workers})
			if err != nil {
				return workbook.Book{}, nil, err
			}
			return r.Book(), func() error { return errors.Join(r.Err(), r.Close()) }, nil
		})},
		{Name: "changes", Title: "Changes since the last commit", Page: func(ctx context.Context) ([]byte, error) {
			d := differ{env: e, today: e.today(f.asOf), workers: f.workers}
			if err := d.compare(ctx, 0, paths); err != nil {
				return nil, err
			}
			var out bytes.Buffer
			err := comparison.HTML(&out, &d.comparison)
			return out.Bytes(), err
		}},
	}
}

// documentExtensions are the extensions of the documents that paths name.
func documentExtensions(paths []string) []string {
	var out []string
	for _, path := range paths {
		if (workspace.Source{Name: path}).IsDocument() {
			out = append(out, strings.ToLower(filepath.Ext(path)))
		}
	}
	return out
}

// withTheme returns the settings with another theme.
func withTheme(s render.Settings, name string) render.Settings {
	s.HTML.Theme = name
	return s
}

// themeOf is the name of the theme of the pages.
func themeOf(s render.Settings) string { return cmp.Or(s.HTML.Theme, html.Themes()[0]) }

// serveSummary is a line about the notices of an update.
func serveSummary(r serve.Report) string {
	line := diag.Counted(r.Notices, "notice") + ": " + diag.Counted(r.Errors, "error") + ", " + diag.Counted(r.Warnings, "warning")
	if r.Problem != "" {
		line = "nothing can be built: " + r.Problem
	}
	return line
}

// listen listens on the first free port of a range.
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
			var opErr *net.OpError
			if errors.As(err, &opErr) {
				err = opErr.Err
			}
			return nil, failure(fmt.Errorf("serving on %s, port %s: %w", bind, ports, err))
		}
	}
}

// openBrowser opens an address in the browser; if that fails, it asks the user to.
func (e *env) openBrowser(cmd *cobra.Command, address string) {
	line := []string{"xdg-open", address}
	switch runtime.GOOS {
	case "darwin":
		line = []string{"open", address}
	case "windows":
		line = []string{"rundll32", "url.dll,FileProtocolHandler", address}
	}
	browser := exec.Command(line[0], line[1:]...)
	if err := browser.Start(); err != nil {
		logf(cmd, "the browser cannot be opened (%v): open %s yourself", err, address)
		return
	}
	go browser.Wait() // it may run as long as the browser does
}

// checkDelay is the time from the last keystroke to the check.
const checkDelay = 120 * time.Millisecond

func (e *env) lspCommand() *cobra.Command {
	var asOf string
	c := &cobra.Command{
		Use: "lsp", Short: "Serve editors: findings as one types, hover, completion, fixes", Args: argCount(0, 0),
		Long: `lsp is a language server (LSP 3.17) over standard input and output, which editors start
by themselves: it shows findings as one types, tells of a key its duty and its article,
completes keys, codes, ids and files, leads to where an id is written, offers safe fixes
and comments that ignore a finding, and formats. cmd/noticec/lsp/README.md has the
settings for VS Code, Neovim and Helix.`,
		Example: "  noticec lsp",
		RunE: func(cmd *cobra.Command, _ []string) error {
			orderly, err := lsp.Serve(cmd.Context(), cmd.InOrStdin(), cmd.OutOrStdout(), lsp.Options{
				Today:   func() string { return e.today(asOf) },
				Version: version(), Pause: checkDelay, Log: cmd.ErrOrStderr(),
				ConfigFile: e.configFile.Absolute(),
			})
			switch {
			case err != nil:
				return failure(err)
			case !orderly:
				return &exitError{code: exitFindings} // as the protocol wants it
			}
			return nil
		},
	}
	dateFlag(c, &asOf)
	e.configFlag(c)
	c.Flags().Bool("stdio", true, "use standard input and output, as many clients say")
	_ = c.Flags().MarkHidden("stdio") // there is that flag
	return c
}

// maxWatched is how many folders are watched: more than a repository of notices has, fewer
// than systems allow.
const maxWatched = 5000

// watch runs work at once, and again after each change, until Ctrl-C. Errors are printed and it
// goes on; only a usage error of the first run ends it.
func (e *env) watch(cmd *cobra.Command, paths []string, f *buildFlags, work func() error) error {
	ctx, cancel := context.WithCancel(cmd.Context())
	defer cancel()
	var usage error
	begun := false
	err := watch.Run(ctx, e.folders(cmd, paths, f), func() {
		err := e.recoverPanic(work)
		if ctx.Err() != nil {
			return
		}
		code := e.reportError(err)
		if !begun && code == exitUsage {
			usage = &exitError{code: exitUsage} // already printed
			cancel()
			return
		}
		if !begun {
			logf(cmd, "watching for changes; Ctrl-C ends")
		}
		begun = true
	})
	if err != nil {
		return failure(err)
	}
	return usage
}

// folders returns a function that lists the folders to watch.
func (e *env) folders(cmd *cobra.Command, paths []string, f *buildFlags) func() []string {
	warned := false
	return func() []string {
		out := f.out
		if d, err := build.DefaultsOf(e.configFile, paths); err == nil {
			out = f.outFolder(cmd, d)
		}
		list, complete := workspace.Folders(paths, out, maxWatched)
		if e.configFile != workspace.Nearest {
			list = append(list, filepath.Dir(workspace.Absolute(string(e.configFile))))
		}
		if !complete && !warned {
			warned = true
			logf(cmd, "only the first %d folders are watched; name a smaller folder", maxWatched)
		}
		return list
	}
}

// recoverPanic converts a panic to an error.
func (e *env) recoverPanic(work func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = failure(&workspace.Panic{File: strings.Join(e.args, " "), Value: v, Stack: debug.Stack()})
		}
	}()
	return work()
}

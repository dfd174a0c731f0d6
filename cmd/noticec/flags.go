package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/render/pdf"
)

// buildFlags are the flags of every command that builds.
type buildFlags struct {
	out, asOf        string
	formats, plugins []string
	markdown         string
	paper, size      string
	embed            bool
	workers          int
	force, sync      bool
	pages            pageFlags
	indexOnly        bool
	shard, deps      string
}

func (f *buildFlags) register(c *cobra.Command) {
	c.Flags().StringSliceVar(&f.formats, "format", nil, "formats to write: "+formatNames()+" (default html, markdown, pdf, and plugins of noticec.yaml)")
	c.Flags().StringArrayVar(&f.plugins, "plugin", nil, "also write the format of a program, as `NAME=PROGRAM`; can be repeated")
	c.Flags().StringVar(&f.out, "out", "public", "the output folder")
	c.Flags().StringVar(&f.asOf, "as-of", "", "judge by the law of this day, such as 2026-09-30 (default today)")
	completeFormats(c)
	workersFlag(c, &f.workers)
	c.Flags().StringVar(&f.markdown, "markdown", "none", "whose Markdown to write: "+strings.Join(markdown.Targets(), ", "))
	complete(c, "markdown", markdown.Targets()...)
	c.Flags().StringVar(&f.paper, "pdf-paper", "a4", "the page of the PDF: a4, letter")
	c.Flags().StringVar(&f.size, "pdf-size", "normal", "the text of the PDF: normal, or large print of 18 points and more")
	c.Flags().BoolVar(&f.embed, "pdf-embed", false, "put the resolved notice into the PDF as JSON (PDF/A-3a)")
	complete(c, "pdf-paper", "a4", "letter")
	complete(c, "pdf-size", "normal", "large")
	f.pages.register(c)
}

// A settingsError says that noticec.yaml cannot be used, and why.
type settingsError struct{ list diag.List }

func (s *settingsError) Error() string { return "noticec.yaml cannot be used" }

// folder is the output folder.
func (f *buildFlags) folder(cmd *cobra.Command, d build.Defaults) string {
	if d.Out != "" && !cmd.Flags().Changed("out") {
		return d.Out
	}
	return f.out
}

// writing registers the flags of the command that writes.
func (f *buildFlags) writing(c *cobra.Command) {
	c.Flags().BoolVar(&f.force, "force", false, "build all, also what has not changed since the last build")
	c.Flags().StringVar(&f.shard, "shard", "", "build the notices of one of so many machines, such as 2/5")
	c.Flags().BoolVar(&f.indexOnly, "index-only", false, "write what leads to all notices alone; their pages are there")
	c.Flags().StringVar(&f.deps, "deps", "", "also write a `file` for Make that says what the outputs are made from, or ninja=FILE")
	c.MarkFlagsMutuallyExclusive("shard", "index-only")
	c.Flags().BoolVar(&f.sync, "sync", false, "wait until each file is on the disk before it takes its place")
}

// parts reads the flags that build a part, or write down what was built.
func (f *buildFlags) parts(o *build.Options) (err error) {
	if f.shard != "" {
		if o.Shard, err = build.ParseShard(f.shard); err != nil {
			return err
		}
	}
	if f.deps != "" {
		if o.Deps, err = build.ParseDeps(f.deps); err != nil {
			return err
		}
	}
	if o.IndexOnly = f.indexOnly; o.IndexOnly && !o.Index {
		return errors.New("--index-only wants folders: what leads to all notices is of a folder")
	}
	return nil
}

func workersFlag(c *cobra.Command, n *int) {
	c.Flags().IntVarP(n, "jobs", "j", 0, "notices in work at once (default as many as there are processors)")
}

// options are what a command that builds is asked for, by its flags and by noticec.yaml.
func (e *env) options(cmd *cobra.Command, paths []string, f *buildFlags) (build.Options, error) {
	defaults, err := build.DefaultsOf(paths)
	if err != nil {
		return build.Options{}, failed(err)
	}
	if len(defaults.Findings) > 0 { // the outputs would land where they do not belong
		return build.Options{}, &settingsError{defaults.Findings}
	}
	if len(defaults.OutFindings) > 0 && !cmd.Flags().Changed("out") {
		return build.Options{}, &settingsError{defaults.OutFindings}
	}
	if f.out == "" {
		return build.Options{}, errors.New("--out wants a folder; . is this one")
	}
	o := build.Options{Out: f.folder(cmd, defaults), Index: folders(paths), Base: defaults.Base, Settings: defaults.Settings, Workers: f.workers, Incremental: !f.force, Sync: f.sync, Version: buildID()}
	if cmd.Flags().Changed("markdown") {
		if !slices.Contains(markdown.Targets(), f.markdown) {
			return o, fmt.Errorf("there is no Markdown for %q: write %s", f.markdown, strings.Join(markdown.Targets(), ", "))
		}
		o.Settings.Markdown.For = f.markdown
	}
	if err := f.pdf(cmd, &o.Settings.PDF); err != nil {
		return o, err
	}
	if err := f.pages.apply(cmd, &o.Settings.HTML); err != nil {
		return o, err
	}
	formats := f.formats
	if !cmd.Flags().Changed("format") {
		formats = defaults.Formats
	}
	if o.Formats, err = e.formats(cmd.Context(), defaults, f.plugins, formats); err != nil {
		return o, err
	}
	o.Settings.HTML.Others = render.Others(o.Formats)
	if o.Today, err = e.today(f.asOf); err != nil {
		return o, err
	}
	if o.Sources, err = build.Find(paths, o.Out); err != nil {
		return o, err
	}
	return o, f.parts(&o)
}

// pdf sets what the flags of the PDF say; what they do not say, noticec.yaml does.
func (f *buildFlags) pdf(cmd *cobra.Command, o *pdf.Options) error {
	for _, choice := range []struct {
		flag, value, usual, other string
		set                       *bool
	}{{"pdf-paper", f.paper, "a4", "letter", &o.Letter}, {"pdf-size", f.size, "normal", "large", &o.Large}} {
		if !cmd.Flags().Changed(choice.flag) {
			continue
		}
		if choice.value != choice.usual && choice.value != choice.other {
			return fmt.Errorf("--%s is %q: write %s or %s", choice.flag, choice.value, choice.usual, choice.other)
		}
		*choice.set = choice.value == choice.other
	}
	if cmd.Flags().Changed("pdf-embed") {
		o.Embed = f.embed
	}
	return nil
}

// folders reports whether folders alone are built, so that what leads to all notices leads to
// all.
func folders(paths []string) bool {
	for _, path := range paths {
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			return false
		}
	}
	return true
}

func formatNames() string { return strings.Join(render.Names(render.Formats()), ", ") }

package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/render/pdf"
)

// buildFlags are the flags of all commands that build.
type buildFlags struct {
	out, asOf        string
	formats, plugins []string // of outputs
	name             string   // of standard input
	failOn           string
	reports          []string
	markdown         string
	paper, size      string
	embed            bool
	workers          int
	force, sync      bool
	overwrite        bool
	archive          bool
	pages            pageFlags
	indexOnly        bool
	review           bool
	since            string
	shard, deps      string
	documents        bool // whether documents of others may be named
}

// register registers the flags of outputs; formats is the name of the flag for their formats.
func (f *buildFlags) register(e *env, c *cobra.Command, formats string) {
	e.configFlag(c)
	if formats == "format" {
		c.Flags().StringSliceVarP(&f.formats, formats, "f", nil, "`formats` of the outputs, with commas: "+formatNames()+" (default "+strings.Join(render.UsualNames(), ", ")+", and plugins of noticec.yaml)")
		e.completeFormats(c, formats)
	} else {
		e.outputsFlag(c, &f.formats, "(default built)")
	}
	c.Flags().StringArrayVar(&f.plugins, "plugin", nil, "also write the format of a program, as `NAME=PROGRAM`; can be repeated")
	outFlag(c, &f.out, defaultOut, "the output `folder`")
	dateFlag(c, &f.asOf)
	workersFlag(c, &f.workers)
	choiceFlag(c, c.Flags(), &f.markdown, "markdown", "none", "whose Markdown to write", markdown.Targets()...)
	choiceFlag(c, c.Flags(), &f.paper, "pdf-paper", "a4", "the page of the PDF and of the Word file", "a4", "letter")
	choiceFlag(c, c.Flags(), &f.size, "pdf-size", "normal", "their text, of which large has 18 points and more", "normal", "large")
	c.Flags().BoolVar(&f.embed, "pdf-embed", false, "put the resolved notice into the PDF as JSON (PDF/A-3a)")
	f.pages.register(c)
}

// built is what --outputs calls the formats that a build writes.
const built = "built"

// outputsFlag registers --outputs, the formats of the files in the output folder that are compared.
func (e *env) outputsFlag(c *cobra.Command, to *[]string, def string) {
	c.Flags().StringSliceVar(to, "outputs", nil, strings.TrimSpace("`formats` of the outputs to compare with what a build would write, with commas, or built: those that it writes "+def))
	e.completeFormats(c, "outputs")
}

// A settingsError holds the findings because of which noticec.yaml cannot be used.
type settingsError struct{ list diag.List }

func (s *settingsError) Error() string { return "noticec.yaml cannot be used" }

// outFolder is the output folder: --out, else that of noticec.yaml, else the default.
func (f *buildFlags) outFolder(cmd *cobra.Command, d build.Defaults) string {
	if f.review && !cmd.Flags().Changed("out") {
		return reviewFolder
	}
	if d.Out != "" && !cmd.Flags().Changed("out") {
		return d.Out
	}
	return f.out
}

// registerWriting registers the flags of commands that write outputs.
func (f *buildFlags) registerWriting(c *cobra.Command) {
	failOnFlag(c, &f.failOn, "never", "severity from which the exit code is 1, beside that of what cannot be built")
	reportFlag(c, &f.reports, "the findings of all notices")
	c.Flags().BoolVar(&f.archive, "archive", false, "also write pages of the earlier versions that git holds, below archive")
	c.Flags().BoolVar(&f.force, "force", false, "build all, also what has not changed since the last build")
	c.Flags().BoolVar(&f.overwrite, "overwrite", false, "write also over files that noticec did not write")
	nonEmptyFlag(c, &f.shard, "shard", "", "a part such as 2/5", "build the notices of one of so many machines: a `part` such as 2/5")
	c.Flags().BoolVar(&f.indexOnly, "index-only", false, "write what leads to all notices alone; their pages are there")
	nonEmptyFlag(c, &f.deps, "deps", "", "a file", "also write a `file` for Make that says what the outputs are made from, or ninja=FILE")
	c.MarkFlagsMutuallyExclusive("shard", "index-only")
	f.registerReview(c)
	c.Flags().BoolVar(&f.sync, "sync", false, "wait until each file is on the disk before it takes its place")
}

// applyPartial sets the options of --shard, --deps and --index-only.
func (f *buildFlags) applyPartial(o *build.Options) (err error) {
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
	if o.IndexOnly = f.indexOnly; o.IndexOnly && o.Formats[0].Part != "" {
		return errors.New("--index-only leads to whole notices: leave out the parts of --fragment")
	}
	if o.IndexOnly && !o.Index {
		return errors.New("--index-only wants folders: what leads to all notices is of a folder")
	}
	return nil
}

// maxJobs bounds the memory; no machine has as many processors.
const maxJobs = 1024

func workersFlag(c *cobra.Command, n *int) {
	numberFlag(c, n, "jobs", "j", 0, 1, maxJobs, "`number` of notices in work at once (default as many as there are processors)")
}

// options returns the options of a build, from flags and noticec.yaml.
func (e *env) options(cmd *cobra.Command, paths []string, f *buildFlags) (build.Options, error) {
	folders := paths
	if isStdin(paths) {
		folders = []string{f.name}
	}
	defaults, err := build.DefaultsOf(e.configFile, folders)
	if err != nil {
		return build.Options{}, failure(err)
	}
	if len(defaults.Findings) > 0 { // outputs would be written to a wrong folder
		return build.Options{}, &settingsError{defaults.Findings}
	}
	if len(defaults.OutFindings) > 0 && !cmd.Flags().Changed("out") {
		return build.Options{}, &settingsError{defaults.OutFindings}
	}
	o := build.Options{Out: f.outFolder(cmd, defaults), Index: areFolders(paths), Base: defaults.Base, Settings: defaults.Settings, Config: defaults.Config, ConfigFile: e.configFile, Workers: f.workers, Incremental: !f.force, Sync: f.sync, Overwrite: f.overwrite, Version: buildID()}
	if _, o.Baseline, err = baselineOf(defaults.Config, ""); err != nil {
		return o, err
	}
	if !cmd.Flags().Changed("out") {
		o.Within = defaults.Config.Within(o.Out)
	}
	if cmd.Flags().Changed("markdown") {
		o.Settings.Markdown.For = f.markdown
	}
	f.pdf(cmd, &o.Settings.PDF)
	if err := f.pages.apply(cmd, &o.Settings.HTML); err != nil {
		return o, err
	}
	formats := f.formats
	for _, name := range []string{"format", "outputs"} {
		if flag := cmd.Flags().Lookup(name); flag != nil && flag.Changed && flag.Value.Type() == "stringSlice" && len(formats) == 0 {
			return o, fmt.Errorf("--%s wants a format such as html, not nothing", name)
		}
	}
	if len(formats) == 0 || slices.Equal(formats, []string{built}) {
		formats = defaults.Formats
	}
	if f.review {
		if formats, err = formatsForReview(cmd, f.formats); err != nil {
			return o, err
		}
	}
	if o.Formats, err = e.formats(cmd.Context(), defaults, f.plugins, formats); err != nil {
		return o, err
	}
	parts := defaults.Parts
	if cmd.Flags().Changed("fragment") {
		parts = f.pages.fragment.parts
	}
	if len(parts) > 0 && !f.review {
		if o.Formats, err = ofParts(o.Formats, formats, parts); err != nil {
			return o, err
		}
	}
	o.Settings.HTML.Others = render.Others(o.Formats)
	o.Today = e.today(f.asOf)
	find := e.configFile.Find
	if f.documents {
		find = e.configFile.FindWithDocuments
	}
	if isStdin(paths) {
		if err := readSource(cmd, f.name, &o); err != nil {
			return o, err
		}
	} else if o.Sources, err = find(paths, o.Out); err != nil {
		return o, err
	}
	if f.archive || defaults.Config.Archive && !f.review {
		at := "."
		if len(folders) > 0 {
			at = folders[0]
		}
		if o.Repository, err = revision.Open(at, e.getenv); err != nil {
			return o, gitError(err)
		}
	}
	o.Warnings = o.CheckSiteSheet()
	if err := f.applyPartial(&o); err != nil {
		return o, err
	}
	return e.reviewed(cmd, paths, f, cmp.Or(defaults.Out, defaultOut), o)
}

// readSource sets the options of a build whose only notice is standard input.
func readSource(cmd *cobra.Command, name string, o *build.Options) error {
	s, err := sourceOf(name)
	if err != nil {
		return err
	}
	text, err := readStdin(cmd.InOrStdin())
	if err != nil {
		return failure(err)
	}
	o.Sources, o.Texts = []workspace.Source{s}, map[workspace.Source][]byte{s: text}
	return nil
}

// pdf sets the options of the PDF flags that were given; for others noticec.yaml applies.
func (f *buildFlags) pdf(cmd *cobra.Command, o *pdf.Options) {
	given := cmd.Flags().Changed
	if given("pdf-paper") {
		o.Letter = f.paper == "letter"
	}
	if given("pdf-size") {
		o.Large = f.size == "large"
	}
	if given("pdf-embed") {
		o.Embed = f.embed
	}
}

// areFolders reports whether all paths are folders, so that an index lists all notices.
func areFolders(paths []string) bool {
	for _, path := range paths {
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			return false
		}
	}
	return true
}

func formatNames() string { return strings.Join(render.Names(render.Formats()), ", ") }

// pageFlags are the flags of the HTML format. They override noticec.yaml.
type pageFlags struct {
	theme, styles, css, shell, markup string
	fragment                          fragmentParts
	contents                          bool
	level                             int
}

func (f *pageFlags) register(c *cobra.Command) {
	choiceFlag(c, c.Flags(), &f.theme, "theme", "default", "look of the pages", html.Themes()...)
	choiceFlag(c, c.Flags(), &f.styles, "styles", "external", "where the style sheet is", html.StyleModes()...)
	nonEmptyFlag(c, &f.css, "css", "", "a file", "a `file` with a style sheet of your own, which follows ours")
	nonEmptyFlag(c, &f.shell, "shell", "", "a file", "a `file` with a page of your own around the parts of a notice: a template of html/template")
	f.fragment.register(c)
	c.Flags().BoolVar(&f.contents, "contents", false, "begin a fragment with a list of its sections")
	numberFlag(c, &f.level, "heading-level", "", 2, 2, 4, "level of the highest headings of a fragment, a `number`: 2, 3 or 4")
	choiceFlag(c, c.Flags(), &f.markup, "markup", "full", "markup of a fragment, of which plain survives the filters of editors", "full", "plain")
}

// apply sets the options of the flags that were given.
func (f *pageFlags) apply(cmd *cobra.Command, o *html.Options) error {
	given := cmd.Flags().Changed
	for _, choice := range []struct {
		flag, value string
		to          *string
	}{{"theme", f.theme, &o.Theme}, {"styles", f.styles, &o.Styles}, {"markup", f.markup, &o.Markup}} {
		if given(choice.flag) {
			*choice.to = choice.value
		}
	}
	if given("fragment") {
		o.Fragment = f.fragment.on
	}
	if given("contents") {
		o.Contents = f.contents
	}
	if given("heading-level") {
		o.Level = f.level
	}
	if given("markup") && f.markup == "plain" || given("heading-level") || given("contents") {
		if !o.Fragment {
			return fmt.Errorf("--markup, --contents and --heading-level are for fragments: add --fragment")
		}
	}
	return f.readFiles(o)
}

// readFiles reads the files of --css and --shell.
func (f *pageFlags) readFiles(o *html.Options) error {
	if f.css != "" {
		data, err := source.ReadNamed(f.css, source.MaxSize)
		if err != nil {
			return err
		}
		o.CSS = data
	}
	if f.shell != "" {
		data, err := source.ReadNamed(f.shell, source.MaxSize)
		if err != nil {
			return err
		}
		if o.Shell, err = html.NewShell(filepath.Base(f.shell), string(data)); err != nil {
			return err
		}
	}
	return nil
}

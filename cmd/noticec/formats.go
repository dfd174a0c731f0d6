package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/program"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/plugin"
)

// defaultPluginTimeout is the time limit of a plugin for a notice, if noticec.yaml sets none.
const defaultPluginTimeout = 60 * time.Second

// formats returns the formats with the given names, or the default formats, and those of
// --plugin.
func (e *env) formats(ctx context.Context, d build.Defaults, flags, names []string) ([]render.Format, error) {
	all := render.Formats()
	for _, p := range d.Config.Plugins {
		all = append(all, e.plugin(ctx, p, d.Config.Folder()))
	}
	var fromFlags []render.Format
	for _, flag := range flags {
		name, command, ok := strings.Cut(flag, "=")
		if !ok || !isPluginName(name) || command == "" {
			return nil, fmt.Errorf("--plugin wants NAME=PROGRAM, such as odt=./odt.py, with a name of small letters, digits and hyphens, not %q", flag)
		}
		fromFlags = append(fromFlags, e.plugin(ctx, config.Plugin{Name: name, Command: []string{command}}, "."))
	}
	all = append(all, fromFlags...)
	if err := render.Distinct(all); err != nil {
		return nil, err
	}
	out, err := render.Named(all, names)
	if err != nil {
		return nil, err
	}
	for _, f := range fromFlags {
		if !slices.ContainsFunc(out, func(g render.Format) bool { return g.Name == f.Name }) {
			out = append(out, f)
		}
	}
	return out, nil
}

// allFormats are all formats, including those that are not written by default.
func (e *env) allFormats(ctx context.Context, d build.Defaults, flags []string) ([]render.Format, error) {
	names := render.Names(render.Formats())
	for _, p := range d.Config.Plugins {
		names = append(names, p.Name)
	}
	return e.formats(ctx, d, flags, names)
}

// isPluginName reports whether a name is valid for a plugin, as in the schema of noticec.yaml.
func isPluginName(name string) bool {
	return name != "" && len(name) <= 32 && name[0] != '-' && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// plugin is the format of an external program, which runs in a folder.
func (e *env) plugin(ctx context.Context, p config.Plugin, dir string) render.Format {
	run := program.Program{
		Command: p.CommandLine(), Dir: dir, Timeout: cmp.Or(time.Duration(p.Timeout)*time.Second, defaultPluginTimeout),
		MaxOutput: plugin.MaxResponse, Stderr: e.stderr, Getenv: e.getenv,
	}
	print := plugin.Plugin{Name: p.Name, Options: p.Options, Version: version(), Run: func(request []byte) ([]byte, error) { return run.Run(ctx, request) }}
	return render.Plugin(print, cmp.Or(p.Extension, "."+p.Name), cmp.Or(p.MediaType, "application/octet-stream"))
}

// A listedFormat is a line of `noticec formats`.
type listedFormat struct {
	Name      string   `json:"name"`
	Extension string   `json:"extension"`
	MediaType string   `json:"media_type"`
	Command   []string `json:"command,omitempty"` // of a plugin
}

func (e *env) formatsCommand() *cobra.Command {
	var form string
	c := &cobra.Command{
		Use: "formats", Short: "List the formats that notices are written in", Args: argCount(0, 0),
		Long:    "formats lists the formats that notices are written in, with those of the plugins that\nnoticec.yaml names. It runs no plugin. Without --format and `formats` build writes\n" + strings.Join(render.UsualNames(), ", ") + " and the plugins.",
		Example: "  noticec formats\n  noticec formats --format json",
		RunE: func(cmd *cobra.Command, _ []string) error {
			d, err := build.DefaultsOf(e.configFile, nil)
			if err != nil {
				return failure(err)
			}
			if len(d.Findings) > 0 {
				return &settingsError{d.Findings}
			}
			all, err := e.allFormats(cmd.Context(), d, nil)
			if err != nil {
				return err
			}
			list := make([]listedFormat, len(all))
			for i, f := range all {
				list[i] = listedFormat{f.Name, f.Extension, f.MediaType, nil}
				if from := i - (len(all) - len(d.Config.Plugins)); from >= 0 {
					list[i].Command = d.Config.Plugins[from].CommandLine()
				}
			}
			if form == "json" {
				return report.Encode(cmd.OutOrStdout(), list)
			}
			w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
			for _, f := range list {
				visible := []string{f.Name, f.Extension, f.MediaType}
				if f.Command != nil {
					visible = append(visible, "by "+strings.Join(f.Command, " "))
				}
				for i, s := range visible {
					visible[i] = source.Visible(s)
				}
				fmt.Fprintln(w, strings.Join(visible, "\t"))
			}
			return w.Flush()
		},
	}
	formatFlag(c, &form, "form of the list", "text", "json")
	e.configFlag(c)
	return c
}

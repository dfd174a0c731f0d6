package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render"
)

// topics are help topics that are not commands.
func topics() []*cobra.Command {
	return []*cobra.Command{
		{Use: "exit-codes", Short: "What the exit codes say", Long: `Every command exits with one of five codes.

  0    Fine: there is nothing to fix, or the work is done.
  1    There are findings: of the severity of --fail-on or above, a notice or noticec.yaml
       that build cannot read, a file that is not in canonical form with fmt --check.
  2    The command line is wrong: an unknown flag, path or format, or a file named there
       that is not what it should be.
  3    noticec could not do its work: a file cannot be written, a plugin failed, it was
       interrupted, or it has a fault.
  141  The reader of what it prints wants no more, as head does.

Findings go to standard output, and all else that is said to standard error.`},
		{Use: "environment", Short: "What the environment sets", Long: `These variables are read; flags win over them.

  FORCE_COLOR     color the findings, if it is not empty
  NO_COLOR        do not color them, if it is not empty
  CLICOLOR_FORCE  color them, if it is neither empty nor 0
  CLICOLOR        do not color them, if it is 0
  TERM            nothing is colored or shown as progress where it is dumb
  CI, TF_BUILD    no progress is shown, and the differences of --diff are printed such that no
                  word of a file is a command of the build system, if one is not empty
  GITHUB_ACTIONS  lint and check also print the findings as annotations, if it is true
  GITHUB_WORKSPACE, CI_PROJECT_DIR
                  the root of the repository, below which sarif, github, gitlab and junit name
                  files, where the working folder is in it; else the nearest with .git is
  NOTICEC_DEBUG   a fault of noticec is told with its stack, if it is not empty

The first of the variables of color that is set decides. Without any of them, findings are
colored on a terminal.`},
	}
}

// rejectArgs returns an error for arguments of a command that has only subcommands.
func rejectArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return unknownCommand(cmd, args[0])
}

// unknownCommand is the error of an unknown command, with a did-you-mean.
func unknownCommand(cmd *cobra.Command, word string) error {
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	err := fmt.Errorf("there is no command %q", cmd.CommandPath()+" "+word)
	if suggestion := diag.Nearest(word, names); suggestion != "" {
		return fmt.Errorf("%w: did you mean `%s %s`?", err, cmd.CommandPath(), suggestion)
	}
	return &hintedError{err, "run `" + cmd.CommandPath() + " --help` for the commands"}
}

// rejectUnknown makes the commands that cobra adds, help and completion, return an error for
// unknown commands, as all others do.
func rejectUnknown(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "completion":
			c.Args, c.RunE = rejectArgs, func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
			for _, shell := range c.Commands() {
				shell.Args = argCount(0, 0)
			}
		case "help":
			show := c.Run
			c.Run, c.RunE = nil, func(cmd *cobra.Command, args []string) error {
				if about, rest, err := root.Find(args); err != nil || len(rest) > 0 && about.HasAvailableSubCommands() {
					return unknownCommand(about, rest[0])
				}
				show(cmd, args)
				return nil
			}
		}
	}
}

// completeFormats registers completion of a flag for formats of outputs, a comma-separated list,
// including the plugins of noticec.yaml.
func (e *env) completeFormats(c *cobra.Command, flag string) {
	err := c.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, paths []string, word string) ([]string, cobra.ShellCompDirective) {
		names := render.Names(render.Formats())
		if d, err := build.DefaultsOf(e.configFile, paths); err == nil {
			for _, p := range d.Config.Plugins {
				names = append(names, p.Name)
			}
		}
		before := word[:strings.LastIndex(word, ",")+1]
		named := strings.Split(before, ",")
		var out []string
		for _, name := range names {
			if !slices.Contains(named, name) {
				out = append(out, before+name)
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	})
	if err != nil {
		panic(err)
	}
}

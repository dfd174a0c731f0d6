package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagGroups are the groups in which help shows the flags of a command, in their order. A flag of
// none of them is in the last.
var flagGroups = []struct {
	title string
	flags string
}{
	{ofNotice, ""},
	{"Input", "against as-of base compare config element language notified-on regime since stdin-filename"},
	{ofFindings, "baseline fail-on ignore report select statistics write-baseline"},
	{"Output", "archive deps diff fix format html ics index-only out output outputs overwrite plugin review shard"},
	{"Look of the outputs", "contents css fragment heading-level markdown markup pdf-embed pdf-paper pdf-size shell styles theme"},
	{"Other", ""},
}

// The groups whose flags depend on the command.
const (
	ofNotice   = "The notice" // what begins one is told of it
	ofFindings = "Findings"   // what prints nothing but findings prints them in a form, to a file
)

// groupOf is the title of the group of a flag of a command.
func groupOf(c *cobra.Command, name string) string {
	switch {
	case c.Flags().Lookup("answers") != nil && (name == "answers" || name == "base" || len(questionsOf(name)) > 0):
		return ofNotice
	case c.Flags().Lookup("select") != nil && (name == "format" || name == "output"):
		return ofFindings
	}
	for _, g := range flagGroups {
		if slices.Contains(strings.Fields(g.flags), name) {
			return g.title
		}
	}
	return flagGroups[len(flagGroups)-1].title
}

// silentCommands say nothing of their work and color nothing: -q, -v and the flags of color have no
// effect on them, and their help does not show these.
var silentCommands = strings.Fields("completion formats help lsp rules schema version")

// isSilent reports whether a command, or that which it is below, is one of them.
func isSilent(c *cobra.Command) bool {
	for c.HasParent() && c.Parent().HasParent() {
		c = c.Parent()
	}
	return slices.Contains(silentCommands, c.Name())
}

// withoutValue is a flag that help shows no value behind.
type withoutValue struct{ pflag.Value }

func (withoutValue) Type() string { return "bool" }

// shownAs is a flag as help shows it: its name with [=value], if that can be left out.
func shownAs(f *pflag.Flag) *pflag.Flag {
	value, usage := pflag.UnquoteUsage(f)
	if f.NoOptDefVal == "" || f.Value.Type() == "bool" || f.Value.Type() == "count" {
		return f
	}
	shown := *f
	shown.Name, shown.Usage, shown.Value, shown.NoOptDefVal = f.Name+"[="+value+"]", usage, withoutValue{f.Value}, "true"
	return &shown
}

// maxHelpColumns is the widest that help is printed where no terminal is narrower.
const maxHelpColumns = 100

// printUsage prints how a command is called. Its flags stand in groups, those of all commands last.
func (e *env) printUsage(c *cobra.Command) error {
	var b strings.Builder
	c.InitDefaultHelpFlag()
	b.WriteString("Usage:\n")
	if c.Runnable() && !c.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "  %s\n", c.UseLine())
	} else {
		fmt.Fprintf(&b, "  %s COMMAND [flags]\n", c.CommandPath())
	}
	if c.HasExample() {
		fmt.Fprintf(&b, "\nExamples:\n%s\n", c.Example)
	}
	listCommands(&b, "Commands", c, func(sub *cobra.Command) bool { return sub.IsAvailableCommand() || sub.Name() == "help" })
	columns := min(e.width(), maxHelpColumns)
	for _, g := range flagGroups {
		set := pflag.NewFlagSet("", pflag.ContinueOnError)
		c.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if groupOf(c, f.Name) == g.title && f.Name != "help" {
				set.AddFlag(shownAs(f))
			}
		})
		listFlags(&b, g.title, set, columns)
	}
	all := pflag.NewFlagSet("", pflag.ContinueOnError)
	if !isSilent(c) {
		all.AddFlagSet(c.Root().PersistentFlags())
	}
	if help := c.Flags().Lookup("help"); help != nil {
		all.AddFlag(help)
	}
	listFlags(&b, "All commands", all, columns)
	listCommands(&b, "More help", c, (*cobra.Command).IsAdditionalHelpTopicCommand)
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\n`%s COMMAND --help` says more about a command.\n", c.CommandPath())
	}
	_, err := fmt.Fprint(c.OutOrStderr(), b.String())
	return err
}

func listCommands(b *strings.Builder, title string, c *cobra.Command, shown func(*cobra.Command) bool) {
	lines := ""
	for _, sub := range c.Commands() {
		if shown(sub) {
			lines += fmt.Sprintf("  %-*s  %s\n", sub.NamePadding(), sub.Name(), sub.Short)
		}
	}
	if lines != "" {
		fmt.Fprintf(b, "\n%s:\n%s", title, lines)
	}
}

func listFlags(b *strings.Builder, title string, set *pflag.FlagSet, columns int) {
	if set.HasAvailableFlags() {
		fmt.Fprintf(b, "\n%s:\n%s", title, set.FlagUsagesWrapped(columns))
	}
}

package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/notice/law"
)

// helpOfFiles is the section FILES of the pages of the manual.
const helpOfFiles = `These files are read and written.

  *.notice.yaml, *.notice.yml   notices: each becomes a page, a PDF and so on
  *.base.yaml, *.base.yml       what several notices have in common, which they name in extends
  noticec.yaml                  settings for the notices in its folder and below, where --config names no others
  public                        the folder of outputs, where neither --out nor noticec.yaml names another
  public/.noticec               what the last build wrote, by which the next one knows what has changed`

func (e *env) manCommand() *cobra.Command {
	return &cobra.Command{
		Use: "man DIR", Short: "Write the pages of the manual", Args: argCount(1, 1),
		Long:    "man writes a page of the manual for each command into a folder, for man(1): noticec.1,\nnoticec-lint.1 and so on.",
		Example: "  noticec man share/man/man1",
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := isFolderName(args[0]); err != nil {
				return fmt.Errorf("DIR %w", err)
			}
			var files []buildcache.File
			for _, c := range documented(cmd.Root()) {
				files = append(files, buildcache.File{Name: pageOfManual(c) + ".1", Data: []byte(manual(c))})
			}
			return e.writePages(cmd, args[0], files)
		},
	}
}

// documented are the commands that have a page: a command and those below it, but for topics and the
// shells of completion.
func documented(c *cobra.Command) []*cobra.Command {
	out := []*cobra.Command{c}
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() && sub.Name() != "help" && c.Name() != "completion" {
			out = append(out, documented(sub)...)
		}
	}
	return out
}

func pageOfManual(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

// manual is the page of a command. The day of the law is that of the page, too: the same code gives
// the same pages.
func manual(c *cobra.Command) string {
	r := &roff{}
	r.WriteString(generatorOfPages)
	r.WriteString(`.TH "` + escapeRoff(strings.ToUpper(pageOfManual(c))) + `" "1" "` + law.AsOf + `" "noticec" "Manual of noticec"` + "\n")
	r.section("NAME")
	short := []rune(c.Short)
	r.words(pageOfManual(c) + " - " + strings.ToLower(string(short[:1])) + string(short[1:]))
	r.section("SYNOPSIS")
	r.WriteString(`\fB` + escapeRoff(c.CommandPath()) + `\fR` + "\n")
	arguments := strings.TrimPrefix(c.UseLine(), c.CommandPath())
	if c.HasAvailableSubCommands() {
		arguments = "COMMAND" + arguments
	}
	r.words(arguments)
	r.section("DESCRIPTION")
	if c.Long != "" {
		r.text(c.Long)
	} else {
		r.words(c.Short + ".")
	}
	if c.HasAvailableSubCommands() {
		r.section("COMMANDS")
		for _, s := range c.Commands() {
			if s.IsAvailableCommand() {
				r.item(s.Name(), s.Short)
			}
		}
	}
	r.options("OPTIONS", c.NonInheritedFlags())
	if !isSilent(c) {
		r.options("OPTIONS OF ALL COMMANDS", c.InheritedFlags())
	}
	for _, t := range topics() {
		if heading, ok := topicHeadings[t.Name()]; ok {
			r.section(heading)
			r.text(t.Long)
		}
	}
	r.section("FILES")
	r.text(helpOfFiles)
	if c.Example != "" {
		r.section("EXAMPLES")
		r.verbatim(strings.Split(c.Example, "\n"))
	}
	r.seeAlso(c)
	return r.String()
}

// topicHeadings are the sections that topics of the help are, by their names.
var topicHeadings = map[string]string{"exit-codes": "EXIT STATUS", "environment": "ENVIRONMENT"}

// options writes the flags of a set, if there are any.
func (r *roff) options(heading string, set *pflag.FlagSet) {
	if !set.HasAvailableFlags() {
		return
	}
	r.section(heading)
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		f = shownAs(f)
		value, usage := pflag.UnquoteUsage(f)
		term := "--" + f.Name
		if f.Shorthand != "" {
			term = "-" + f.Shorthand + ", " + term
		}
		if value != "" {
			term += " " + value
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" && f.DefValue != "[]" && !strings.Contains(usage, "(default") {
			usage += " (default " + f.DefValue + ")"
		}
		r.item(term, usage)
	})
}

// seeAlso names the pages of the command above, of those beside it, or of those below it.
func (r *roff) seeAlso(c *cobra.Command) {
	related := c.Commands()
	if c.HasParent() {
		related = append([]*cobra.Command{c.Parent()}, slices.DeleteFunc(slices.Clone(c.Parent().Commands()), func(s *cobra.Command) bool { return s == c })...)
		related = append(related, c.Commands()...)
	}
	var names []string
	for _, s := range related {
		if s.IsAvailableCommand() && s.Name() != "help" || !s.HasParent() {
			names = append(names, `\fB`+escapeRoff(pageOfManual(s))+`\fR(1)`)
		}
	}
	r.section("SEE ALSO")
	r.WriteString(strings.Join(names, ",\n") + "\n")
}

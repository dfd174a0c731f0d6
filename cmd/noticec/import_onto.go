package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/intake"
)

// ontoFlags are the flags by which an edited copy for review is brought back.
type ontoFlags struct {
	notice      string
	write, diff bool
}

func (f *ontoFlags) register(c *cobra.Command) {
	fileFlag(c, &f.notice, "onto", "", "bring the edited words of a copy for review, a Word file, back to the `notice` that it is a copy of")
	c.Flags().BoolVar(&f.write, "write", false, "with --onto, write into the files; otherwise the diff is printed")
	c.Flags().BoolVar(&f.diff, "diff", false, "with --onto, write nothing; print what --write would change")
}

// check returns what is wrong with the arguments and flags of import, those of --onto beside.
func (f *ontoFlags) check(c *cobra.Command, paths []string) error {
	if f.notice == "" {
		if f.write || f.diff {
			return errors.New("--write and --diff go with --onto NOTICE, which names the notice that a copy is of; drafts are written anyway")
		}
		return nil
	}
	if len(paths) != 1 {
		return errors.New("--onto takes one document, the Word file that was edited")
	}
	var without []string
	c.Flags().Visit(func(flag *pflag.Flag) {
		if c.LocalNonPersistentFlags().Lookup(flag.Name) != nil && !slices.Contains([]string{"onto", "write", "diff", "as-of", "config"}, flag.Name) {
			without = append(without, "--"+flag.Name)
		}
	})
	if len(without) > 0 {
		return fmt.Errorf("--onto makes no draft: leave out %s", strings.Join(without, " and "))
	}
	return nil
}

// importOnto brings the edited words of a copy back to its notice, and lists what is left to do by hand.
func (e *env) importOnto(cmd *cobra.Command, path string, f ontoFlags, today string) error {
	notice, err := rewrite.OntoSource(e.configFile, f.notice)
	if err != nil {
		return err
	}
	name, data, err := readFile(cmd, path, intake.MaxSize)
	if err != nil {
		return failure(err)
	}
	o, err := rewrite.BringOnto(e.configFile, notice, name, data, today)
	if wrong := (*rewrite.CopyError)(nil); errors.As(err, &wrong) {
		return err
	}
	if err != nil {
		return failure(err)
	}
	defer o.Close()
	if o.From != "" {
		logf(cmd, "the copy was made of %s, which is there no more: its words are brought to %s", o.From, o.To)
	}
	out := cmd.OutOrStdout()
	write := f.write && !f.diff
	for _, file := range o.Files {
		if write {
			continue
		}
		if err := e.printDiff(out, file.Name, file.Old, file.New); err != nil {
			return failure(err)
		}
	}
	if write {
		if err := o.Write(cmd.Context()); err != nil {
			return failure(err)
		}
		for _, file := range o.Files {
			if err := printLine(out, "wrote %s", file.Name); err != nil {
				return failure(err)
			}
		}
	}
	if err := printLeft(out, o); err != nil {
		return failure(err)
	}
	logf(cmd, "%s", ontoSummary(o, write))
	if len(o.Left) > 0 {
		return errFindings
	}
	return nil
}

// printLeft prints what is left to do by hand.
func printLeft(w io.Writer, o *rewrite.Onto) error {
	for i, l := range o.Left {
		if i == 0 {
			if err := printLines(w, "To do by hand:\n"); err != nil {
				return err
			}
		}
		text := "  " + l.What
		if l.Place != "" {
			text += ", " + l.Place
		}
		text += "\n"
		if l.Old != "" {
			text += "    was: " + l.Old + "\n"
		}
		switch {
		case l.New != "" && l.Old == "":
			text += "    says: " + l.New + "\n"
		case l.New != "":
			text += "    is now: " + l.New + "\n"
		case l.Old != "":
			text += "    was deleted\n"
		}
		if err := printLines(w, text+"    "+l.Why+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// ontoSummary says how many fields changed, and how much is left.
func ontoSummary(o *rewrite.Onto, written bool) string {
	var parts []string
	changed := " would change: "
	if written {
		changed = " changed: "
	}
	if n := len(o.Taken); n > 0 {
		parts = append(parts, diag.Counted(n, "field")+changed+fieldsByFile(o.Taken))
	} else if len(o.Left) > 0 {
		parts = append(parts, "0 fields"+strings.TrimSuffix(changed, ": "))
	}
	switch n := len(o.Same); n {
	case 0:
	case 1:
		parts = append(parts, "1 field says already what the copy says: "+fieldsByFile(o.Same))
	default:
		parts = append(parts, diag.Counted(n, "field")+" say already what the copy says: "+fieldsByFile(o.Same))
	}
	if len(parts) == 0 {
		return "no word was edited; bold words, links and the ends of paragraphs stay as the notice has them"
	}
	if n := len(o.Left); n > 0 {
		parts = append(parts, diag.Counted(n, "thing")+" to do by hand")
	}
	if len(o.Files) > 0 && !written {
		parts = append(parts, "--write writes them")
	}
	return strings.Join(parts, "; ")
}

// fieldsByFile are names of fields, each file before its first.
func fieldsByFile(names []string) string {
	last := ""
	out := make([]string, len(names))
	for i, name := range names {
		file, field, _ := strings.Cut(name, ": ")
		if out[i] = name; file == last {
			out[i] = field
		}
		last = file
	}
	return shownNames(out)
}

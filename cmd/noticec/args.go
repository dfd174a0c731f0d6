package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/noticec/noticec/notice/diag"
)

// argCount accepts a number of arguments. The error of others says what the command takes.
func argCount(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		n := len(args)
		if least <= n && n <= most {
			return nil
		}
		wants := "no argument"
		switch {
		case n < least && least < most:
			wants = fmt.Sprintf("at least %s", diag.Counted(least, "argument"))
		case most > 0 && least < most:
			wants = fmt.Sprintf("at most %s", diag.Counted(most, "argument"))
		case most > 0:
			wants = diag.Counted(most, "argument")
		}
		what := "and there is none"
		if n > most {
			what = "and " + echoed(args[most]) + " is one too many"
		}
		return fmt.Errorf("`%s` takes %s, %s: write `%s`", cmd.CommandPath(), wants, what, cmd.UseLine())
	}
}

// maxEchoed is how much of a mistaken argument or answer is repeated, in characters.
const maxEchoed = 80

// echoed is a mistaken argument or answer as an error repeats it.
func echoed(s string) string { return strconv.Quote(shortened(s)) }

// shortened is the beginning of a long text.
func shortened(s string) string {
	if r := []rune(s); len(r) > maxEchoed {
		s = string(r[:maxEchoed]) + "…"
	}
	return s
}

// exclusive returns an error if flags are given of which the command takes one.
func exclusive(cmd *cobra.Command) error {
	var groups []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		groups = append(groups, f.Annotations["cobra_annotation_mutually_exclusive"]...)
	})
	slices.Sort(groups)
	for _, group := range slices.Compact(groups) {
		var given []string
		for _, name := range strings.Fields(group) {
			if cmd.Flags().Changed(name) {
				given = append(given, "--"+name)
			}
		}
		if len(given) > 1 {
			return &hintedError{errors.New(strings.Join(given, " and ") + " do not go together: give one of them"), "run `" + cmd.CommandPath() + " --help` for the flags"}
		}
	}
	return nil
}

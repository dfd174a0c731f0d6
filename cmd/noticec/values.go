package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/noticec/noticec/notice/diag"
)

// A value is that of a flag, which is read while the command line is. The error of check
// continues a sentence that begins with the name of the flag.
type value struct {
	text  string
	check func(string) error
	kind  string // as pflag names it, which prints defaults by it
}

func (v *value) String() string { return v.text }
func (v *value) Type() string   { return v.kind }
func (v *value) Set(text string) error {
	if err := v.check(text); err != nil {
		return err
	}
	v.text = text
	return nil
}

// stringFlag registers a flag of which check knows what it may be.
func stringFlag(f *pflag.FlagSet, to *string, name, usual, usage string, check func(string) error) {
	*to = usual
	f.Var(&value{usual, func(text string) error {
		err := check(text)
		if err == nil {
			*to = text
		}
		return err
	}, "string"}, name, usage)
}

// choiceFlag registers a flag that takes one of some words, which it names and completes.
func choiceFlag(c *cobra.Command, f *pflag.FlagSet, to *string, name, usual, usage string, of ...string) {
	stringFlag(f, to, name, usual, usage+": "+strings.Join(of, ", "), func(text string) error {
		if !slices.Contains(of, text) {
			return fmt.Errorf("is %s or %s, not %q", strings.Join(of[:len(of)-1], ", "), of[len(of)-1], text)
		}
		return nil
	})
	complete(c, name, of...)
}

// wordsFlag registers a flag that takes what wanted names, and not nothing.
func wordsFlag(c *cobra.Command, to *string, name, usual, wanted, usage string) {
	stringFlag(c.Flags(), to, name, usual, usage, func(text string) error {
		if text == "" {
			return fmt.Errorf("wants %s, not nothing", wanted)
		}
		return nil
	})
}

// dayFlag registers the flag of the day of the law.
func dayFlag(c *cobra.Command, to *string) {
	stringFlag(c.Flags(), to, "as-of", "", "judge by the law of this day, such as 2026-09-30 (default today)", func(text string) error {
		if _, err := time.Parse(time.DateOnly, text); err != nil {
			return fmt.Errorf("wants a day such as 2026-09-30, not %q", text)
		}
		return nil
	})
}

// numberFlag registers a flag that takes a number of a range.
func numberFlag(c *cobra.Command, to *int, name, short string, usual, from, until int, usage string) {
	*to = usual
	c.Flags().VarP(&value{strconv.Itoa(usual), func(text string) error {
		n, err := strconv.Atoi(text)
		if err != nil || n < from || n > until {
			return fmt.Errorf("is a number from %d to %d, not %q", from, until, text)
		}
		*to = n
		return nil
	}, "int"}, name, short, usage)
}

// flagError says in a sentence what is wrong with a flag.
func flagError(cmd *cobra.Command, err error) error {
	var invalid *pflag.InvalidValueError
	if errors.As(err, &invalid) {
		flag := invalid.GetFlag()
		err = fmt.Errorf("--%s %w", flag.Name, invalid.Unwrap())
		switch flag.Value.Type() {
		case "bool":
			err = fmt.Errorf("--%s is true or false, not %q", flag.Name, invalid.GetValue())
		case "count":
			err = fmt.Errorf("--%s is a number, not %q", flag.Name, invalid.GetValue())
		case "stringSlice":
			err = fmt.Errorf("--%s wants names with commas between them, not %q", flag.Name, invalid.GetValue())
		}
	}
	return &hintedError{fmt.Errorf("%w%s", err, nearestFlag(cmd, err)), "run `" + cmd.CommandPath() + " --help` for the flags"}
}

// nearestFlag names the flag that was meant by one that does not exist.
func nearestFlag(cmd *cobra.Command, err error) string {
	_, word, ok := strings.Cut(err.Error(), "unknown flag: --")
	if !ok {
		return ""
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near := diag.Nearest(word, names); near != "" {
		return ": did you mean --" + near + "?"
	}
	return ""
}

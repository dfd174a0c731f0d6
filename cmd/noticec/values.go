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

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
)

// choice is what help calls the value of a flag with a fixed set of them.
const choice = "choice"

// A flagValue is a flag that is validated while it is parsed. The error of check continues a
// sentence that begins with the name of the flag.
type flagValue struct {
	text     string
	check    func(string) error
	typeName string // the type that pflag prints defaults by
}

func (v *flagValue) String() string { return v.text }
func (v *flagValue) Type() string   { return v.typeName }
func (v *flagValue) Set(text string) error {
	if err := v.check(text); err != nil {
		return err
	}
	v.text = text
	return nil
}

// stringFlag registers a string flag that is validated by check.
func stringFlag(f *pflag.FlagSet, to *string, name, def, usage string, check func(string) error) {
	stringFlagP(f, to, name, "", def, usage, check)
}

// stringFlagP is stringFlag with a short form.
func stringFlagP(f *pflag.FlagSet, to *string, name, short, def, usage string, check func(string) error) {
	*to = def
	f.VarP(&flagValue{def, func(text string) error {
		err := check(text)
		if err == nil {
			*to = text
		}
		return err
	}, "string"}, name, short, usage)
}

// choiceFlag registers a flag with a fixed set of values, which are listed and completed.
func choiceFlag(c *cobra.Command, f *pflag.FlagSet, to *string, name, def, usage string, of ...string) {
	choiceFlagP(c, f, to, name, "", def, usage, of...)
}

// choiceFlagP is choiceFlag with a short form.
func choiceFlagP(c *cobra.Command, f *pflag.FlagSet, to *string, name, short, def, usage string, of ...string) {
	stringFlagP(f, to, name, short, def, usage+": "+strings.Join(of, ", "), func(text string) error {
		return oneOf(text, of)
	})
	f.Lookup(name).Value.(*flagValue).typeName = choice
	completeFlag(c, name, of...)
}

// oneOf returns an error, which continues a sentence that begins with the name of a flag, if a text is
// none of several.
func oneOf(text string, of []string) error {
	if slices.Contains(of, text) {
		return nil
	}
	near := ""
	if suggestion := diag.Nearest(text, of); suggestion != "" {
		near = ": did you mean " + suggestion + "?"
	}
	return fmt.Errorf("is %s or %s, not %s%s", strings.Join(of[:len(of)-1], ", "), of[len(of)-1], echoed(text), near)
}

// formatFlag registers --format, the form of what a command prints, of which the first is the usual.
func formatFlag(c *cobra.Command, to *string, usage string, of ...string) {
	choiceFlagP(c, c.Flags(), to, "format", "f", of[0], usage, of...)
}

// outputFlag registers --output, the file that a command writes in place of printing.
func outputFlag(c *cobra.Command, to *string, what string) {
	fileFlag(c, to, "output", "o", "write "+what+" to a `file`; - is standard output")
}

// defaultOut is the folder of outputs that neither a flag nor noticec.yaml names.
const defaultOut = "public"

// outFlag registers --out, a folder that a command writes into.
func outFlag(c *cobra.Command, to *string, def, usage string) {
	folderFlag(c, to, "out", def, usage)
}

// configFlag registers --config, the settings of the notices of a command.
func (e *env) configFlag(c *cobra.Command) {
	var name string
	stringFlag(c.Flags(), &name, "config", "", "use the settings of this `file` in place of each noticec.yaml; its paths are those of this folder", func(text string) (err error) {
		e.configFile, err = workspace.ParseConfigFile(text)
		return err
	})
	if err := c.MarkFlagFilename("config", "yaml", "yml"); err != nil {
		panic(err)
	}
}

// folderFlag registers a flag that wants a folder.
func folderFlag(c *cobra.Command, to *string, name, def, usage string) {
	stringFlag(c.Flags(), to, name, def, usage, isFolderName)
}

// isFolderName returns an error, which continues a sentence that begins with a name, if a text names no
// folder.
func isFolderName(text string) error {
	switch text {
	case "":
		return errors.New("wants a folder, such as . for this one, not nothing")
	case "-":
		return errors.New("wants a folder, not -, which is a stream; ./- is a folder of that name")
	}
	return nil
}

// watchFlag registers --watch, by which a command does its work again and again.
func watchFlag(c *cobra.Command, to *bool, verb string) {
	c.Flags().BoolVar(to, "watch", false, verb+" again each time a notice, a base or noticec.yaml changes, until Ctrl-C")
}

// fileFlag registers a flag, with a short form, that wants the name of a file.
func fileFlag(c *cobra.Command, to *string, name, short, usage string) {
	stringFlagP(c.Flags(), to, name, short, "", usage, func(text string) error {
		if text == "" {
			return errors.New("wants a file, or - for standard output, not nothing")
		}
		return nil
	})
}

// nonEmptyFlag registers a flag that must not be empty; wanted describes its values.
func nonEmptyFlag(c *cobra.Command, to *string, name, def, wanted, usage string) {
	stringFlag(c.Flags(), to, name, def, usage, func(text string) error {
		if text == "" {
			return fmt.Errorf("wants %s, not nothing", wanted)
		}
		return nil
	})
}

// dateFlag registers --as-of, the date whose law applies.
func dateFlag(c *cobra.Command, to *string) {
	dayFlag(c, to, "as-of", "judge by the law of this `day`, such as 2026-09-30 (default today)")
}

// dayFlag registers a flag for a day.
func dayFlag(c *cobra.Command, to *string, name, usage string) {
	stringFlag(c.Flags(), to, name, "", usage, func(text string) error {
		if _, err := time.Parse(time.DateOnly, text); err != nil {
			return fmt.Errorf("wants a day such as 2026-09-30, not %q", shortened(text))
		}
		return nil
	})
}

// numberFlag registers a flag for a number within a range.
func numberFlag(c *cobra.Command, to *int, name, short string, def, from, until int, usage string) {
	*to = def
	c.Flags().VarP(&flagValue{strconv.Itoa(def), func(text string) error {
		n, err := strconv.Atoi(text)
		if err != nil || n < from || n > until {
			return fmt.Errorf("is a number from %d to %d, not %q", from, until, shortened(text))
		}
		*to = n
		return nil
	}, "int"}, name, short, usage)
}

// flagError rewords an error of pflag as a sentence.
func flagError(cmd *cobra.Command, err error) error {
	var invalid *pflag.InvalidValueError
	if errors.As(err, &invalid) {
		flag := invalid.GetFlag()
		err = fmt.Errorf("--%s %w", flag.Name, invalid.Unwrap())
		switch flag.Value.Type() {
		case "bool":
			err = fmt.Errorf("--%s is true or false, not %q", flag.Name, shortened(invalid.GetValue()))
		case "count":
			err = fmt.Errorf("--%s is a number, not %q", flag.Name, shortened(invalid.GetValue()))
		case "stringSlice":
			err = fmt.Errorf("--%s wants names with commas between them, not %q", flag.Name, shortened(invalid.GetValue()))
		}
	}
	return &hintedError{fmt.Errorf("%w%s", err, nearestFlag(cmd, err)), "run `" + cmd.CommandPath() + " --help` for the flags"}
}

// groupError rewords an error of cobra on flags of which one excludes another as a sentence.
func groupError(err error) error {
	if err == nil {
		return nil
	}
	_, named, excluded := strings.Cut(err.Error(), "none of the others can be; [")
	named, _, whole := strings.Cut(named, "] were all set")
	if !excluded || !whole {
		return err
	}
	return fmt.Errorf("--%s do not go together", strings.Join(strings.Fields(named), " and --"))
}

// replacedFlags are the flags of older versions, by command, and what to write now.
var replacedFlags = map[string]map[string]string{
	"build":   {"strict": "--fail-on warning"},
	"import":  {"select": "--element"},
	"version": {"json": "--format json"},
}

// nearestFlag says what to write in place of an unknown flag, or nothing.
func nearestFlag(cmd *cobra.Command, err error) string {
	_, word, ok := strings.Cut(err.Error(), "unknown flag: --")
	if !ok {
		return ""
	}
	if now := replacedFlags[cmd.Name()][word]; now != "" {
		return ": write " + now
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if suggestion := diag.Nearest(word, names); suggestion != "" {
		return ": did you mean --" + suggestion + "?"
	}
	return ""
}

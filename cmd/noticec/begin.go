package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/template"
)

// initCommand makes noticec init.
func (e *env) initCommand() *cobra.Command {
	var yes bool
	var file string
	var services []string
	a := answers{}
	c := &cobra.Command{
		Use: "init [DIR]", Short: "Begin with a base and a first notice", Args: argCount(0, 1),
		Long: `init asks a few questions and writes a base, which all notices share, a first notice of a kind
(noticec new --list lists the kinds), and noticec.yaml, the settings. Flags and --answers answer
questions; an empty answer leaves them open. What nobody answered is a placeholder TODO(…), which
noticec lint finds. With --yes, and without a terminal, nothing is asked. It never overwrites a file;
in a folder that has notices, --ci writes the files of services alone.`,
		Example: "  noticec init notices\n  noticec init notices --yes --controller \"Averton Homes\" --body company --country GB --kind cctv\n" +
			"  noticec init notices --answers answers.yaml --ci github",
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := "."
			if len(args) == 1 {
				dir = args[0]
			}
			if err := isFolderName(dir); err != nil {
				return fmt.Errorf("DIR %w", err)
			}
			if len(services) > 0 && rewrite.HasNotices(dir) {
				b, err := rewrite.Serve(cmd.Context(), dir, services)
				if err != nil {
					return failure(err)
				}
				return sayBeginning(cmd.OutOrStdout(), b, dir)
			}
			f, err := e.facts(cmd, a, file, yes, questions)
			if err != nil {
				return err
			}
			if err := sayUnused(cmd, f, file); err != nil {
				return err
			}
			b, err := rewrite.Begin(cmd.Context(), dir, f, services)
			if err != nil {
				return failure(err)
			}
			return sayBeginning(cmd.OutOrStdout(), b, dir)
		},
	}
	f := c.Flags()
	f.BoolVar(&yes, "yes", false, "ask nothing; what flags do not answer is still to be written")
	a.flags(c, questions)
	answersFlag(c, &file)
	f.Var(&choices{to: &services, of: rewrite.Services}, "ci", "write the files for `services` that check notices, with commas: "+strings.Join(rewrite.Services, ", "))
	return c
}

// newCommand makes noticec new.
func (e *env) newCommand() *cobra.Command {
	var list bool
	var out, base, file string
	a := answers{}
	asked := questionsOf("kind", "language", "regime", "title")
	c := &cobra.Command{
		Use: "new [NAME]", Short: "Add a notice of a kind", Args: argCount(0, 1),
		Long: `new writes NAME.notice.yaml from a template. It extends the base that is in the folder or around it,
and takes law, language and body from there; without a base, the notice names the body itself. What a
template cannot know is a placeholder TODO(…), which noticec lint finds. It never overwrites a file.`,
		Example: "  noticec new --list\n  noticec new cameras --kind cctv\n  noticec new kameras --kind cctv --language de --out notices",
		RunE: func(cmd *cobra.Command, args []string) error {
			if list {
				return listKinds(cmd.OutOrStdout())
			}
			f, err := e.factsOfFolder(cmd, a, file, out, base, asked)
			if err != nil {
				return err
			}
			if err := sayUnused(cmd, f, file); err != nil {
				return err
			}
			name := f.Kind.Name
			if len(args) == 1 {
				if name, err = rewrite.NameOf(args[0], f.Kind.Name); err != nil {
					return fmt.Errorf("%w; --out names the folder", err)
				}
			}
			b, err := rewrite.Add(cmd.Context(), out, name, f)
			if err != nil {
				return failure(err)
			}
			return sayBeginning(cmd.OutOrStdout(), b, out)
		},
	}
	c.Flags().BoolVar(&list, "list", false, "list the kinds")
	a.flags(c, asked)
	answersFlag(c, &file)
	e.configFlag(c)
	outFlag(c, &out, ".", "the `folder` that the notice is written into")
	nonEmptyFlag(c, &base, "base", "", "the name of a base", "extend `NAME`.base.yaml (default the base in the folder or around it)")
	return c
}

// facts are the answers of flags, of a file and of somebody at a terminal.
func (e *env) facts(cmd *cobra.Command, a answers, file string, yes bool, asked []question) (template.Facts, error) {
	placeholders, err := a.read(file)
	if err != nil {
		return template.Facts{}, err
	}
	if !yes && e.asks != nil && e.asks(cmd.InOrStdin()) {
		if err := a.facts().Fit(); err != nil && !a.wantsLaw() {
			return template.Facts{}, err // no answer will make it fit
		}
		in := bufio.NewReader(io.LimitReader(cmd.InOrStdin(), 64<<10)) // more is no answer
		if err := a.askAll(in, e.stderr, asked); err != nil {
			return template.Facts{}, failure(err)
		}
	}
	f := a.facts()
	f.Answers, f.Updated = placeholders, e.now().Format(time.DateOnly)
	return f, f.Fit()
}

// factsOfFolder are the facts of a notice in a folder, of which a base and noticec.yaml tell.
func (e *env) factsOfFolder(cmd *cobra.Command, a answers, file, dir, base string, asked []question) (template.Facts, error) {
	f, err := e.facts(cmd, a, file, true, asked)
	if err != nil {
		return f, err
	}
	if a["kind"] == "" {
		return f, fmt.Errorf("say the kind of the notice with --kind: %s (noticec new --list tells of each)", strings.Join(template.Names(), ", "))
	}
	if base, err = rewrite.FindBase(dir, base); err != nil {
		return f, err
	}
	regime := f.Regime
	if base != "" {
		if err := rewrite.FromBase(&f, base, dir); err != nil {
			return f, err
		}
	}
	settings, err := e.configFile.ConfigurationOf([]string{dir})
	if err != nil {
		return f, failure(err)
	}
	if len(settings.Findings) > 0 {
		return f, &settingsError{settings.Findings}
	}
	if f.Regime == nil && settings.Regime.IsSet() {
		f.Regime, _ = law.RegimeOf(settings.Regime.Value)
	}
	if regime != nil {
		f.Regime = regime
	}
	if a["language"] == "" && f.Inherited.Language != "" {
		f.Language = f.Inherited.Language
	} else {
		f.Language = template.Tag(f.Language, f.Body.Country)
	}
	return f, f.Fit()
}

// sayUnused warns of answers to placeholders that the notice does not have.
func sayUnused(cmd *cobra.Command, f template.Facts, file string) error {
	unused, err := f.Unused()
	if err != nil {
		return fmt.Errorf("%s: %w", shownPath(file), err)
	}
	for _, said := range unused {
		logf(cmd, "%s: the notice has no placeholder %q; its answer is not used", shownPath(file), source.Visible(said))
	}
	return nil
}

func listKinds(w io.Writer) error {
	for _, k := range template.Kinds {
		if err := printLine(w, "%-16s %s", k.Name, k.Summary); err != nil {
			return failure(err)
		}
	}
	return nil
}

// sayBeginning says what was written, what was not, and what comes next.
func sayBeginning(w io.Writer, b rewrite.Beginning, dir string) error {
	var lines []string
	if len(b.Written) > 0 {
		lines = append(lines, "wrote "+strings.Join(b.Written, ", "))
	}
	for _, f := range b.There {
		lines = append(lines, f.Name+" is there already and was left as it is; noticec would write this, of which you may need a part:")
		for line := range strings.SplitSeq(strings.TrimSpace(string(f.Data)), "\n") {
			lines = append(lines, "  "+line)
		}
	}
	shown := ""
	if dir != "." {
		shown = " " + forShell(dir)
	}
	if b.Unknown > 0 {
		verb := "are"
		if b.Unknown == 1 {
			verb = "is"
		}
		lines = append(lines, diag.Counted(b.Unknown, "placeholder")+" TODO(…) "+verb+" still to be written", "next: noticec lint"+shown)
	} else {
		lines = append(lines, "next: read the notice and write what is true of your service, then noticec lint"+shown+" and noticec build"+shown)
	}
	for _, line := range lines {
		if err := printLine(w, "%s", line); err != nil {
			return failure(err)
		}
	}
	return nil
}

// forShell is a word as a shell takes it, of whatever characters it is.
func forShell(word string) string {
	if word != "" && word[0] != '-' && strings.Trim(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-") == "" {
		return word
	}
	if strings.HasPrefix(word, "-") {
		word = "./" + word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

// choices is a flag with several of a fixed set of values.
type choices struct {
	to *[]string
	of []string
}

func (c *choices) String() string { return "" }
func (c *choices) Type() string   { return "strings" }
func (c *choices) Set(text string) error {
	for _, one := range strings.Split(text, ",") {
		if err := oneOf(one, c.of); err != nil {
			return err
		}
		if !slices.Contains(*c.to, one) {
			*c.to = append(*c.to, one)
		}
	}
	return nil
}

// errEnded says that whoever answered went away.
var errEnded = errors.New("the answers ended; nothing was written")

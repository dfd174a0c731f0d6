package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
)

const (
	mailForm    = `^[^\s@]+@[^\s@]+$`
	countryForm = `^[A-Z]{2}$`
)

// A question asks for one answer.
type question struct {
	flag, words, example string
	to                   *string
	form                 string // a regular expression; empty: any words
	empty                bool   // whether the answer may be empty
}

// longestAnswer is as many characters as the schema allows a title.
const longestAnswer = 300

// accepts reports whether an answer is words of one line, in the form that is wanted. References
// to other values of a notice are none.
func (q question) accepts(answer string) bool {
	if answer == "" {
		return q.empty
	}
	words := utf8.ValidString(answer) && !strings.ContainsFunc(answer, source.IsSteering) && utf8.RuneCountInString(answer) <= longestAnswer &&
		strings.ContainsFunc(answer, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
	return words && !strings.Contains(answer, "${") && regexp.MustCompile(q.form).MatchString(answer)
}

func (e *env) initCommand() *cobra.Command {
	a := rewrite.Answers{}
	var yes bool
	questions := []question{
		{"controller", "Legal name of the body that is responsible", "Averton Council", &a.Controller, "", false},
		{"country", "Its country, as two letters", "GB", &a.Country, countryForm, false},
		{"email", "Its e-mail address for the public", "council@averton.example", &a.Email, mailForm, false},
		{"phone", "Its telephone number for the public, if there is one", "01632 960100", &a.Phone, "", true},
		{"dpo", "E-mail address of its data protection officer, if there is one", "", &a.DPO, mailForm, true},
		{"title", "Title of the first notice", "Telecare", &a.Title, "", false},
	}
	c := &cobra.Command{
		Use: "init [DIR]", Short: "Begin with a base and a first notice", Args: cobra.MaximumNArgs(1),
		Long: `init asks a few questions and writes a base, which all notices share, a first notice,
and noticec.yaml, the settings. With --yes it asks nothing: flags and examples are the answers. It never
overwrites a file.`,
		Example: "  noticec init notices\n  noticec init notices --yes --controller \"Averton Council\" --country GB --email council@averton.example",
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := "."
			if len(args) == 1 {
				dir = args[0]
			}
			in := bufio.NewReader(io.LimitReader(cmd.InOrStdin(), 64<<10)) // more is no answer
			for _, q := range questions {
				if cmd.Flags().Changed(q.flag) {
					if !q.accepts(*q.to) {
						return fmt.Errorf("--%s wants %s, not %q", q.flag, wanted(q), *q.to)
					}
					continue
				}
				*q.to = q.example
				if yes {
					continue
				}
				if !e.asking(cmd.InOrStdin()) {
					return errors.New("standard input is not a terminal: answer with --yes and flags, see `noticec init --help`")
				}
				if err := ask(in, e.stderr, q); err != nil {
					return failed(err)
				}
			}
			a.Today = e.now().Format(time.DateOnly)
			names, err := rewrite.Begin(cmd.Context(), dir, a)
			if err != nil {
				return failed(err)
			}
			if err := printLine(cmd.OutOrStdout(), "wrote %s", strings.Join(names, ", ")); err != nil {
				return failed(err)
			}
			return printLine(cmd.OutOrStdout(), "next: write what is true of your service, then run `noticec lint %s` and `noticec build %s`", dir, dir)
		},
	}
	c.Flags().BoolVar(&yes, "yes", false, "ask nothing; take flags and examples as the answers")
	for _, q := range questions {
		c.Flags().StringVar(q.to, q.flag, "", strings.ToLower(q.words[:1])+q.words[1:])
	}
	return c
}

func wanted(q question) string {
	switch q.form {
	case mailForm:
		return "an e-mail address"
	case countryForm:
		return "two capital letters such as GB"
	}
	return "some words on one line"
}

// asking reports whether someone can answer.
func (e *env) asking(in io.Reader) bool {
	if e.getenv("NOTICEC_ASK") != "" { // for tests, which have no terminal
		return true
	}
	file, ok := in.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// ask asks until it accepts the answer; an empty answer takes the example.
func ask(in *bufio.Reader, out io.Writer, q question) error {
	for {
		shown := ""
		if q.example != "" {
			shown = " [" + q.example + "]"
		}
		fmt.Fprintf(out, "%s%s: ", q.words, shown)
		line, err := in.ReadString('\n')
		if err != nil {
			return errors.New("the answers ended; nothing was written")
		}
		answer := strings.TrimSpace(line)
		if answer == "" {
			answer = q.example
		}
		if q.accepts(answer) {
			*q.to = answer
			return nil
		}
		fmt.Fprintf(out, "Please write %s.\n", wanted(q))
	}
}

func (e *env) fmtCommand() *cobra.Command {
	var check, diffs, accept bool
	c := &cobra.Command{
		Use: "fmt [PATH…]", Short: "Write notices in their canonical form",
		Long: `fmt gives notices and bases (*.notice.yaml, *.base.yaml) their canonical form: keys in
the order of the schema, two spaces for each level. It never changes a value, a comment
or the text of a block. - reads standard input and writes standard output.`,
		Example: "  noticec fmt\n  noticec fmt --check notices\n  noticec fmt --accept-translation notices/ats.cy.notice.yaml",
		RunE: func(cmd *cobra.Command, paths []string) error {
			out := cmd.OutOrStdout()
			if slices.Equal(paths, []string{"-"}) {
				return reformat(cmd.InOrStdin(), out, e.findingsWriter(), e.colored())
			}
			sources, err := workspace.FindAll(paths)
			if err != nil {
				return err
			}
			var list diag.List
			changed := 0
			err = rewrite.Rewrite(cmd.Context(), sources, e.now().Format("2006-01-02"), accept, !check && !diffs, func(r *rewrite.Rewritten) error {
				list = append(list, r.Findings...)
				if r.Left != nil {
					say(cmd, "%s is left as it is: %v", r.Name, r.Left)
				}
				if !r.Changed() {
					return nil
				}
				changed++
				var err error
				if diffs {
					err = e.printDiff(out, r.Name, r.Old, r.New)
				} else {
					err = printLine(out, "%s", r.Name)
				}
				return err
			})
			if err != nil {
				return failed(err)
			}
			if err := report.Text(out, report.Report{Findings: list, Color: e.colored()}); err != nil {
				return failed(err)
			}
			if len(list) > 0 || changed > 0 && check {
				return findings
			}
			return nil
		},
	}
	c.Flags().BoolVar(&check, "check", false, "write nothing; exit 1 if a file would change")
	c.Flags().BoolVar(&diffs, "diff", false, "write nothing; print what would change")
	c.Flags().BoolVar(&accept, "accept-translation", false, "write into translations that they translate the words of their originals as those are now")
	return c
}

// reformat formats standard input; what cannot be read is printed as it is.
func reformat(in io.Reader, out, stderr io.Writer, colored bool) error {
	data, err := io.ReadAll(io.LimitReader(in, source.MaxSize+1))
	if err != nil {
		return failed(fmt.Errorf("reading standard input: %w", err))
	}
	r, err := rewrite.Reformat("stdin", data)
	if err != nil {
		return failed(err)
	}
	if _, err := out.Write(r.New); err != nil {
		return failed(err)
	}
	if len(r.Findings) > 0 {
		if err := report.Text(stderr, report.Report{Findings: r.Findings, Color: colored}); err != nil {
			return failed(err)
		}
		return findings
	}
	return nil
}

// A fixing is what lint --fix does before it checks.
type fixing struct {
	on, diff bool
	out      io.Writer                                                  // of texts and differences
	print    func(w io.Writer, name string, before, after []byte) error // a difference

	fixed, touched int
}

// A checker is build.CheckWith, or its like.
type checker func(context.Context, int, []workspace.Source, string, func(workspace.Source, check.Result) error) (diag.List, error)

// files mends notices, and returns what checks them then.
func (m *fixing) files(ctx context.Context, sources []workspace.Source, today string) (checker, error) {
	if !m.on {
		return build.CheckWith, nil
	}
	fix, err := rewrite.FixAll(ctx, sources, today)
	if err != nil {
		return nil, err
	}
	m.fixed, m.touched = fix.Count, len(fix.Files)
	if !m.diff {
		return known(fix.Known), fix.Write(ctx)
	}
	for _, f := range fix.Files {
		if err := m.print(m.out, f.Name, f.Old, f.New); err != nil {
			return nil, err
		}
	}
	return known(fix.Known), nil
}

// known returns what checks notices, some of whose results are known.
func known(results map[workspace.Source]check.Result) checker {
	return func(ctx context.Context, workers int, sources []workspace.Source, today string, each func(workspace.Source, check.Result) error) (diag.List, error) {
		return build.CheckKnown(ctx, workers, sources, today, results, each)
	}
}

// text mends a notice that is no file, prints it or the difference, and returns what is
// found in it then.
func (m *fixing) text(name string, data []byte, today string) (check.Result, error) {
	if !m.on {
		return workspace.Text(name, data, today)
	}
	text, r, fixed, err := rewrite.FixText(name, data, today)
	if err != nil {
		return r, err
	}
	m.fixed = fixed
	if fixed > 0 {
		m.touched = 1
	}
	if m.diff {
		return r, m.print(m.out, name, data, text)
	}
	_, err = m.out.Write(text)
	return r, err
}

// summary says what was mended.
func (m *fixing) summary() []string {
	if m.fixed == 0 {
		return nil
	}
	line := "fixed " + count(m.fixed, "finding") + " in " + count(m.touched, "file")
	if m.diff {
		line = "would fix " + count(m.fixed, "finding") + " in " + count(m.touched, "file")
	}
	return []string{line}
}

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
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

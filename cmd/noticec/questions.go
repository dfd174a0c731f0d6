package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/template"
)

// A question asks for one value of a new notice. It is a flag, a key of a file of answers, and, if it
// has a prompt, asked at a terminal.
type question struct {
	name, usage, prompt string
	check               func(string) (string, error) // returns the answer as it is written; the error continues "it wants"
	of                  []string                     // the answers that there are, for the help of the flag
}

// none answers that there is no telephone, or no officer.
const none = "none"

// questions are all questions, in the order in which they are asked.
var questions = []question{
	{"controller", "legal name of the body that is responsible", "Legal name of the body that is responsible", words, nil},
	{"body", "what the body is", "What it is, such as company, charity or public-authority", among(template.Bodies), template.Bodies},
	{"country", "its country, by code or name", "Its country", country, nil},
	{"email", "its e-mail address for the public", "Its e-mail address for the public", email, nil},
	{"phone", "its telephone number for the public, or none", "Its telephone number for the public, or none", orNone(phone), nil},
	{"dpo", "e-mail address of its data protection officer, or none", "E-mail address of its data protection officer, or none", orNone(email), nil},
	{"language", "the `language` of the notice: en, which is usual, or " + strings.Join(template.Languages[1:], ", "), "Language of the notice: " + strings.Join(template.Languages, ", "), among(template.Languages), nil},
	{"kind", "kind of the notice", "Kind of the first notice: " + strings.Join(template.Names(), ", "), among(template.Names()), template.Names()},
	{"title", "title of the notice (default that of the kind)", "", words, nil},
	{"regime", "the law that the notice answers to (default that of the country)", "", among(template.Regimes), template.Regimes},
}

// questionsOf are the questions of some names.
func questionsOf(names ...string) []question {
	var out []question
	for _, q := range questions {
		if slices.Contains(names, q.name) {
			out = append(out, q)
		}
	}
	return out
}

// maxAnswer is the length limit of a title in the schema.
const maxAnswer = 300

// words takes one line of text. References such as ${controller.name} are not accepted.
func words(answer string) (string, error) {
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
	if !utf8.ValidString(answer) || strings.ContainsFunc(answer, source.IsSteering) || utf8.RuneCountInString(answer) > maxAnswer ||
		!strings.ContainsFunc(answer, isWord) || strings.Contains(answer, "${") || strings.ContainsAny(answer, "«»") {
		return "", errors.New("some words on one line")
	}
	return strings.Join(strings.Fields(answer), " "), nil
}

var (
	emailPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[^\s@{}«»]+@[^\s@{}«»]+$`) })
	phonePattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\+?[0-9(][0-9 ()./-]{3,19}$`) })
)

func email(answer string) (string, error) {
	if answer, err := words(answer); err == nil && emailPattern().MatchString(answer) {
		return answer, nil
	}
	return "", errors.New("an e-mail address such as privacy@averton.example")
}

func phone(answer string) (string, error) {
	if phonePattern().MatchString(answer) {
		return answer, nil
	}
	return "", errors.New("a telephone number such as +44 1632 960100")
}

func country(answer string) (string, error) {
	if code := law.PlaceOf(answer); len(code) == 2 && law.IsCountry(code) && code != law.Union {
		return code, nil
	}
	if code := strings.ToUpper(answer); len(code) == 2 && law.IsCountry(code) && code != law.Union {
		return code, nil
	}
	return "", errors.New("a country by its code or its name, such as GB or Deutschland")
}

// among takes one of several words.
func among(list []string) func(string) (string, error) {
	return func(answer string) (string, error) {
		if slices.Contains(list, answer) {
			return answer, nil
		}
		if near := diag.Nearest(answer, list); near != "" {
			return "", fmt.Errorf("one of %s: did you mean %s?", strings.Join(list, ", "), near)
		}
		return "", fmt.Errorf("one of %s", strings.Join(list, ", "))
	}
}

func orNone(check func(string) (string, error)) func(string) (string, error) {
	return func(answer string) (string, error) {
		if answer == none {
			return none, nil
		}
		out, err := check(answer)
		if err != nil {
			err = fmt.Errorf("%w, or none", err)
		}
		return out, err
	}
}

// answers are the answers to questions, by name.
type answers map[string]string

// flags registers a flag for each question.
func (a answers) flags(c *cobra.Command, asked []question) {
	for _, q := range asked {
		usage, typeName := q.usage, "string"
		if q.of != nil {
			usage, typeName = usage+": "+strings.Join(q.of, ", "), choice
		}
		c.Flags().Var(&flagValue{"", func(text string) error {
			answer, err := q.check(text)
			if err != nil {
				return fmt.Errorf("wants %w, not %q", err, text)
			}
			a[q.name] = answer
			return nil
		}, typeName}, q.name, usage)
		if q.of != nil {
			completeFlag(c, q.name, q.of...)
		}
	}
}

// answersFlag registers --answers.
func answersFlag(c *cobra.Command, to *string) {
	nonEmptyFlag(c, to, "answers", "", "a file", "YAML `file` that answers questions by the names of their flags, and placeholders by their words below `placeholders`")
}

// read adds the answers of a file to those of flags, which win, and returns its placeholders.
func (a answers) read(file string, asked []question) (template.Answers, error) {
	if file == "" {
		return nil, nil
	}
	var names []string
	for _, q := range asked {
		names = append(names, q.name)
	}
	given, placeholders, err := rewrite.ReadAnswers(file, names)
	if err != nil {
		return nil, failure(err)
	}
	for _, q := range asked {
		text, ok := given[q.name]
		if _, known := a[q.name]; !ok || known {
			continue
		}
		answer, err := q.check(text)
		if err != nil {
			return nil, failure(fmt.Errorf("%s: `%s` wants %w, not %q", file, q.name, err, text))
		}
		a[q.name] = answer
	}
	return placeholders, nil
}

// facts are the answers as facts.
func (a answers) facts() template.Facts {
	known := func(name string) string {
		if a[name] == none {
			return ""
		}
		return a[name]
	}
	f := template.Facts{Title: a["title"], Body: template.Body{
		Name: a["controller"], Kind: a["body"], Country: a["country"], Email: a["email"], Phone: known("phone"), Officer: known("dpo"),
		NoPhone: a["phone"] == none, NoOfficer: a["dpo"] == none,
	}}
	kind, language := a["kind"], a["language"]
	if kind == "" {
		kind = "other"
	}
	if language == "" {
		language = "en"
	}
	f.Kind, _ = template.KindOf(kind)
	f.Language = template.Tag(language, f.Body.Country)
	switch {
	case a["regime"] != "":
		f.Regime, _ = law.RegimeOf(a["regime"])
	case f.Body.Kind == "eu-institution":
		f.Regime = law.EUDPR
	case f.Body.Country != "":
		f.Regime = law.RegimeIn(f.Body.Country)
	}
	return f
}

// isInteractive reports whether somebody can answer.
func (e *env) isInteractive(in io.Reader) bool {
	if e.getenv("NOTICEC_ASK") != "" { // for tests, which have no terminal
		return true
	}
	file, ok := in.(*os.File)
	if !ok {
		return false
	}
	return term.IsTerminal(int(file.Fd()))
}

// maxTries is how often one question is asked; who has no answer until then is no person.
const maxTries = 100

// ask asks until an answer is accepted; an empty answer leaves it open.
func (a answers) ask(in *bufio.Reader, out io.Writer, q question) error {
	open := "write it later"
	if q.name == "language" {
		open = "en"
	}
	for range maxTries {
		fmt.Fprintf(out, "%s (empty: %s): ", q.prompt, open)
		line, err := in.ReadString('\n')
		if err != nil {
			return errEnded
		}
		answer := strings.TrimSpace(line)
		if answer == "" {
			return nil
		}
		checked, err := q.check(answer)
		if err == nil {
			a[q.name] = checked
			return nil
		}
		said := "Please write " + err.Error()
		if !strings.HasSuffix(said, "?") {
			said += "."
		}
		fmt.Fprintln(out, said)
	}
	return errEnded
}

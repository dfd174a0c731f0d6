package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/noticec/noticec/cmd/noticec/rewrite"
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/template"
)

// A question asks for one value of a new notice. It is a flag, a key of a file of answers, and, if it
// has a prompt, asked at a terminal.
type question struct {
	name, usage, prompt string
	of                  []string                    // the answers that there are; nil if check says
	wants               string                      // such answers
	check               func(string) (string, bool) // returns the answer as it is written
}

// none answers that there is no telephone, or no officer.
const none = "none"

// What questions want.
const (
	wantsWords   = "some words on one line"
	wantsCountry = "a country by its code or its name, such as GB or Deutschland"
	wantsEmail   = "an e-mail address such as privacy@averton.example"
	wantsPhone   = "a telephone number such as +44 1632 960100, or none"
)

// questions are all questions, in the order in which they are asked.
var questions = []question{
	{name: "controller", usage: "legal name of the body that is responsible", prompt: "Legal name of the body that is responsible", wants: wantsWords, check: words},
	{name: "body", usage: "what the body is", prompt: "What it is, such as company, charity or public-authority", of: notice.BodyKinds},
	{name: "country", usage: "its country, by code or name", prompt: "Its country", wants: wantsCountry, check: country},
	{name: "regime", usage: "the law that the notice answers to (default that of the country)", prompt: "The law that it answers to: " + strings.Join(template.Regimes, ", "), of: template.Regimes},
	{name: "email", usage: "its e-mail address for the public", prompt: "Its e-mail address for the public", wants: wantsEmail, check: email},
	{name: "phone", usage: "its telephone number for the public, or none", prompt: "Its telephone number for the public, or none", wants: wantsPhone, check: orNone(phone)},
	{name: "dpo", usage: "e-mail address of its data protection officer, or none", prompt: "E-mail address of its data protection officer, or none", wants: wantsEmail + ", or none", check: orNone(email)},
	{name: "language", usage: "`language` of the notice (default that of the base, else en)", prompt: "Language of the notice: " + strings.Join(template.Languages, ", "), of: template.Languages},
	{name: "kind", usage: "kind of the notice", prompt: "Kind of the first notice: " + strings.Join(template.Names(), ", "), of: template.Names()},
	{name: "title", usage: "title of the notice (default that of the kind)", wants: wantsWords, check: words},
}

// usualAnswers are what people write in place of a code, by question.
var usualAnswers = map[string]map[string]string{
	"body": {
		"council": "public-authority", "local-authority": "public-authority", "district-council": "public-authority", "county-council": "public-authority", "borough-council": "public-authority", "city-council": "public-authority",
		"authority": "public-authority", "public-body": "public-authority", "government": "public-authority", "behörde": "public-authority", "gemeinde": "public-authority", "commune": "public-authority", "mairie": "public-authority",
		"cyngor": "public-authority", "awdurdod-lleol": "public-authority", "business": "company", "firm": "company", "ltd": "company", "limited-company": "company", "gmbh": "company", "unternehmen": "company", "entreprise": "company", "cwmni": "company",
		"club": "association", "society": "association", "verein": "association", "elusen": "charity",
	},
	"language": {"en-gb": "en", "de-de": "de", "fr-fr": "fr", "cy-gb": "cy"},
	"kind":     {"cameras": "cctv", "camera": "cctv", "complaints": "complaint", "jobs": "recruitment", "applicants": "recruitment", "staff": "employees", "newsletters": "newsletter", "events": "event", "web-site": "website", "customer": "customers", "service": "council-service", "council-services": "council-service", "donors": "supporters"},
	"regime":   {"gdpr-uk": "uk-gdpr", "ukgdpr": "uk-gdpr", "gdpr-eu": "eu-gdpr", "eugdpr": "eu-gdpr", "dsgvo": "eu-gdpr", "rgpd": "eu-gdpr"},
}

// answer returns an answer as it is written, in whatever letters. The error, which says why a text is none, continues a
// sentence that begins with the name of the question.
func (q question) answer(text string) (string, error) {
	if q.of != nil {
		code := strings.ToLower(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '_' || r == '-' }), "-"))
		if usual, ok := usualAnswers[q.name][code]; ok {
			code = usual
		}
		if q.name == "language" {
			code = cmp.Or(law.LanguageOf(text), code)
		}
		if slices.Contains(q.of, code) {
			return code, nil
		}
		return text, oneOf(text, q.of)
	}
	if answer, ok := q.check(text); ok {
		return answer, nil
	}
	return "", fmt.Errorf("wants %s, not %q", q.wants, shortened(text))
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
func words(answer string) (string, bool) {
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
	ok := utf8.ValidString(answer) && !strings.ContainsFunc(answer, source.IsSteering) && utf8.RuneCountInString(answer) <= maxAnswer &&
		strings.ContainsFunc(answer, isWord) && !strings.Contains(answer, "${")
	return strings.Join(strings.Fields(answer), " "), ok
}

var (
	emailPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[^\s@{}]+@[^\s@{}]+$`) })
	phonePattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\+?[0-9(][0-9 ()./-]{3,19}$`) })
)

func email(answer string) (string, bool) {
	answer, ok := words(answer)
	return answer, ok && emailPattern().MatchString(answer)
}

func phone(answer string) (string, bool) { return answer, phonePattern().MatchString(answer) }

func country(answer string) (string, bool) {
	for _, code := range []string{law.PlaceOf(answer), strings.ToUpper(answer)} {
		if len(code) == 2 && law.IsCountry(code) && code != law.Union {
			return code, true
		}
	}
	return "", false
}

func orNone(check func(string) (string, bool)) func(string) (string, bool) {
	return func(answer string) (string, bool) {
		if answer == none {
			return none, true
		}
		return check(answer)
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
			answer, err := q.answer(text)
			if err == nil {
				a[q.name] = answer
			}
			return err
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
func (a answers) read(file string) (template.Answers, error) {
	if file == "" {
		return nil, nil
	}
	var names []string
	for _, q := range questions { // one file serves init and new
		names = append(names, q.name)
	}
	given, placeholders, err := rewrite.ReadAnswers(file, names)
	if err != nil {
		return nil, err
	}
	for _, q := range questions {
		text, ok := given[q.name]
		if _, known := a[q.name]; !ok || known {
			continue
		}
		answer, err := q.answer(text)
		if err != nil {
			return nil, fmt.Errorf("%s: `%s` %w", shownPath(file), q.name, err)
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
	switch regime, said := a["regime"]; {
	case said:
		f.Regime, _ = law.RegimeOf(regime) // none where that was left open
	case f.Body.Kind == "eu-institution":
		f.Regime = law.EUDPR
	case f.Body.Country != "":
		f.Regime = law.RegimeIn(f.Body.Country)
	}
	return f
}

// wantsLaw reports whether the country of the body has no law that templates are written for, and
// nobody has said yet which law binds it.
func (a answers) wantsLaw() bool {
	_, said := a["regime"]
	f := a.facts()
	return !said && f.Regime != nil && !slices.Contains(template.Regimes, f.Regime.ID)
}

// maxTries is how often one question is asked; who has no answer until then is no person.
const maxTries = 100

// askAll asks what has not been answered yet, and which law applies only where that of the country is
// none of ours.
func (a answers) askAll(in *bufio.Reader, out io.Writer, asked []question) error {
	for _, q := range asked {
		if _, known := a[q.name]; known || q.prompt == "" || q.name == "regime" && !a.wantsLaw() {
			continue
		}
		if err := a.ask(in, out, q); err != nil {
			return err
		}
	}
	return nil
}

// ask asks until an answer is accepted, which the others do not exclude; an empty answer leaves it open.
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
		text := strings.TrimSpace(line)
		if text == "" {
			if q.name == "regime" {
				a[q.name] = ""
			}
			return nil
		}
		answer, err := q.answer(text)
		if err == nil {
			a[q.name] = answer
			if err = a.facts().Fit(); err == nil || a.wantsLaw() {
				return nil
			}
			delete(a, q.name)
			printLine(out, "That does not go together: %s.", err.Error())
			continue
		}
		said := "The answer " + err.Error()
		if !strings.HasSuffix(said, "?") {
			said += "."
		}
		printLine(out, "%s", said)
	}
	return errEnded
}

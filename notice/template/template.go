// Package template writes first notices: of each kind the facts that most such notices share, under
// each law and in each language that there are words for. What nobody but the author can know is a
// placeholder TODO(…), which lint finds. It reads no files.
package template

import (
	"bytes"
	"embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"text/template"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// Addresses of the schemas, for editors.
const (
	noticeSchema = "# yaml-language-server: $schema=https://noticec.org/schema/notice.v1.json\n"
	baseSchema   = "# yaml-language-server: $schema=https://noticec.org/schema/base.v1.json\n"
)

// Facts are what is known of a notice before it is written. What is empty is not known.
type Facts struct {
	Kind     Kind
	Regime   *law.Regime // nil: not known
	Language string      // BCP 47
	Base     string      // the file that the notice extends; empty: the notice names the body itself
	Title    string      // instead of that of the kind
	Updated  string      // ISO 8601
	Body     Body
	Answers  Answers

	Inherited Inherited // what Base says already

	asked func(said, english string) // is told of each placeholder
}

// Inherited is what a base says, so that a notice need not.
type Inherited struct {
	Language string
	Regime   *law.Regime
	Sections []string // keys
}

// A Body is who publishes a notice.
type Body struct {
	Name, Email, Phone string
	Kind               string // a code of `controller.kind`
	Country            string // ISO 3166-1, two capital letters
	Officer            string // e-mail address
	NoPhone, NoOfficer bool   // there is none
}

//go:embed kinds/*.yaml
var kinds embed.FS

// Notice returns a notice as canonical YAML. The error says that the facts make none.
func Notice(f Facts) ([]byte, error) {
	text, err := kinds.ReadFile("kinds/" + f.Kind.Name + ".yaml")
	if err != nil {
		return nil, fmt.Errorf("there is no template %s", f.Kind.Name)
	}
	var b strings.Builder
	b.WriteString(noticeSchema + "#\n# A first draft. Write what is true in place of each TODO; noticec lint lists them. Then read the rest:\n" +
		"# remove what you do not do, and add what is missing.\nnoticec: 1\n")
	if f.Base != "" {
		b.WriteString("extends: " + scalar(f.Base) + "\n")
	}
	b.WriteString("updated: " + f.Updated + "\n")
	switch {
	case f.Base == "":
		b.WriteString(f.body())
	case f.Language != f.Inherited.Language:
		b.WriteString("language: " + f.Language + "\n")
	}
	if f.Base != "" && f.Regime != nil && f.Regime != f.Inherited.Regime {
		b.WriteString("regime: " + f.Regime.ID + "\n")
	}
	t, err := template.New(f.Kind.Name).Parse(string(text))
	if err != nil {
		return nil, fmt.Errorf("the template %s: %w", f.Kind.Name, err)
	}
	if err := t.Execute(&b, f); err != nil {
		return nil, fmt.Errorf("the template %s: %w", f.Kind.Name, err)
	}
	b.WriteString("\n")
	for _, last := range []struct{ section, what string }{
		{"transfers", f.abroad()},
		{"automated_decisions", "«?none if people take every decision, or how decisions are made without them»"},
	} {
		if !slices.Contains(f.Inherited.Sections, last.section) {
			b.WriteString(last.section + ": " + last.what + "\n")
		}
	}
	written := b.String()
	if f.Title != "" {
		written = titleLine().ReplaceAllLiteralString(written, "\ntitle: "+scalar(f.Title)+"\n")
	}
	return f.canonical(written)
}

// abroad asks whether data leave the territory within which the law does not hinder them.
func (f Facts) abroad() string {
	switch {
	case f.UK(), f.Part3():
		return "«?none if nobody outside the United Kingdom gets or sees the data, or where they go and what protects them there»"
	case f.CH():
		return "«?none if nobody outside Switzerland gets or sees the data, or where they go and what protects them there»"
	case f.Regime != nil:
		return "«?none if nobody outside the European Economic Area gets or sees the data, or where they go and what protects them there»"
	}
	return "«?none if nobody in another country gets or sees the data, or where they go and what protects them there»"
}

var titleLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\ntitle: .*\n`) })

// Base returns a base as canonical YAML: the body, how to reach it, and how people use their rights.
func Base(f Facts) ([]byte, error) {
	return f.canonical(baseSchema + "#\n# What all notices of the body share. Each notice extends this file.\n" + f.body())
}

// body are the keys on who publishes the notice.
func (f Facts) body() string {
	country := f.known(f.Body.Country, "the country, as two letters")
	regime := "«?the law that the notice answers to, such as uk-gdpr or eu-gdpr»"
	if f.Regime != nil {
		regime = f.Regime.ID
	}
	out := "language: " + f.Language + "\n"
	if f.Part3() && !isAuthority(f.Body.Kind) {
		out += "# Part 3 binds bodies to which a law gives powers against crime (Data Protection Act 2018, section 30); others write uk-gdpr.\n"
	}
	if f.CH() && (f.Body.Kind == "" || isAuthority(f.Body.Kind)) {
		out += "# The Act binds private persons and federal bodies (Article 2); cantons and communes answer to the law of their canton.\n"
	}
	out += "regime: " + regime + "\ncontroller:\n" +
		"  name: " + f.known(f.Body.Name, "the legal name of the body that is responsible") + "\n" +
		"  kind: " + f.known(f.Body.Kind, "the kind of body, such as company or public-authority") + "\n"
	if !f.EUDPR() {
		out += "  country: " + country + "\n"
	}
	out += "  email: " + f.known(f.Body.Email, "the e-mail address for the public") + "\n"
	if !f.Body.NoPhone {
		out += "  phone: " + f.known(f.Body.Phone, "the telephone number for the public") + "\n"
	}
	out += f.representative()
	contact := "controller"
	if !f.Body.NoOfficer {
		contact = "dpo"
		if f.Body.Officer == "" && (!f.Public() || f.Body.Kind == notice.ParishCouncil) {
			out += "# Remove dpo and write ${controller.email} below if you need no data protection officer.\n"
		}
		out += "dpo:\n  email: " + f.known(f.Body.Officer, "the e-mail address of the data protection officer") + "\n"
	}
	out += "exercising_rights:\n  contact: " + word(f.Language, "Write to") + " ${" + contact + ".email}.\ncomplaints:\n"
	if f.UK() || f.Part3() {
		out += "  controller: {email: " + f.known(f.Body.Email, "the e-mail address for the public") + "}\n"
	}
	switch {
	case f.EUDPR():
		return out + "  authority: EU\n"
	case f.UK(), f.Part3():
		return out + "  authority: GB\n"
	case f.CH():
		return out + "  authority: CH\n"
	}
	if f.elsewhere() {
		return out + "  authority: «?the country whose authority people can complain to, as two letters»\n"
	}
	regional := law.HasRegionalAuthorities(f.Body.Country) && isAuthority(f.Body.Kind)
	if _, known := law.AuthorityOf(f.Body.Country, f.Updated); f.Body.Country != "" && (!known || regional) {
		return out + "  authority: {country: " + country + ", name: «?the name of the authority that people can complain to»}\n"
	}
	return out + "  authority: " + country + "\n"
}

// elsewhere reports whether the body is outside the territory of the law.
func (f Facts) elsewhere() bool {
	return f.Regime != nil && f.Body.Country != "" && !f.EUDPR() && !f.Part3() && law.RegimeIn(f.Body.Country) != f.Regime
}

// representative is the key for the one that a body elsewhere needs: Art. 27, but not a public authority or
// body (Art. 27(2)(b)), and Art. 14 of the Swiss Act, a private one.
func (f Facts) representative() string {
	switch {
	case !f.elsewhere() || notice.IsPublicBody(f.Body.Kind):
		return ""
	case f.CH():
		return "# Remove representative if Article 14 of the Act asks for none.\nrepresentative: «?your representative in Switzerland: name and e-mail address»\n"
	case f.UK():
		return "# Remove representative if Article 27 asks for none.\nrepresentative: «?your representative in the United Kingdom: name and e-mail address»\n"
	}
	return "# Remove representative if Article 27 asks for none.\nrepresentative: «?your representative in the European Union: name and e-mail address»\n"
}

// known returns a value, or the placeholder for it.
func (f Facts) known(value, what string) string {
	if value == "" {
		return "«?" + what + "»"
	}
	return scalar(value)
}

// canonical writes words into a text, and gives it its canonical form.
func (f Facts) canonical(text string) ([]byte, error) {
	text = blankBetween().ReplaceAllString(f.write(text), "\n\n$1$2:")
	file := source.NewFile("template", []byte(text))
	root, list := tree.Parse(file)
	if len(list) > 0 {
		return nil, fmt.Errorf("the answers do not make a notice: %s", list[0].Message)
	}
	out, err := format.File(file, root, false)
	if err != nil {
		return nil, err
	}
	return bytes.TrimLeft(out, "\n"), nil
}

// blankBetween is where a section begins.
var blankBetween = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\n((?:# [^\n]*\n)?)(controller|representative|dpo|exercising_rights|complaints|audiences|personal_data|sources|purposes|lawful_bases|special_category_conditions|consent|provision|recipients|transfers|retention|automated_decisions|cookies):`)
})

// howLong asks how long something is kept, whose name follows.
const howLong = "how long you keep this, such as P6M for six months"

var marked = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`«(\??)(period:)?([^»]*)»`) })

// write puts the words of the language, answers and placeholders in the places that are marked for them.
func (f Facts) write(text string) string {
	text = marked().ReplaceAllStringFunc(text, func(m string) string {
		part := marked().FindStringSubmatch(m)
		said := word(f.Language, part[3])
		english := part[3]
		switch {
		case part[2] != "":
			said, english = word(f.Language, howLong)+": "+said, howLong+": "+english
		case part[1] == "":
			return scalar(said)
		}
		if f.asked != nil {
			f.asked(said, english)
		}
		for _, words := range []string{said, english} {
			if answer, ok := f.Answers[words]; ok {
				return answer
			}
		}
		return `"TODO(` + said + `)"`
	})
	for mark, code := range guillemets {
		text = strings.ReplaceAll(text, string(code), string(mark))
	}
	return text
}

// guillemets stand for those in what somebody wrote until the marks of the template are replaced. They
// are no characters, and nobody writes them.
var guillemets = map[rune]rune{'\u00ab': '\ufdd0', '\u00bb': '\ufdd1'}

// plainScalar is a text that YAML reads as itself, in brackets, too.
var plainScalar = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[\pL][\pL\pN ’/.@_-]*$`) })

// scalar returns a text as a scalar of YAML on one line, in which nothing is taken for a mark of a
// template.
func scalar(s string) string {
	if plainScalar().MatchString(s) && !slices.Contains([]string{"true", "false", "yes", "no", "on", "off", "null", "y", "n"}, strings.ToLower(s)) && !strings.HasSuffix(s, " ") {
		return s
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case strings.ContainsRune("«»", r):
			b.WriteRune(guillemets[r])
		case source.IsSteering(r) || strings.ContainsRune("\t\ufeff\ufdd0\ufdd1", r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

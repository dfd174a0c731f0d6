package markdown

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/noticec/noticec/render/doc"
)

// A dialect is what one reader of Markdown wants otherwise than others.
type dialect struct {
	name string

	marks string // characters that mean something within a line
	slash string // those of them, and of the beginnings of lines, that a backslash escapes; an entity escapes the others
	runs  string // characters that are made into others where two follow each other
	start func() *regexp.Regexp

	headingID bool   // whether headings take {#id}; else an element carries it
	title     bool   // whether the site prints the title from the front matter
	indent    int    // of what stands within an item of a list; 0 is the width of its mark
	hardBreak string // ends a line within a paragraph
	cellBreak string // ends one within a cell
	comment   string // keeps two lists apart
	emoji     bool   // whether :name: is made a picture after Markdown was read

	front func(*printer) [][2]string           // keys of the front matter with their YAML; nil prints none
	link  func(*printer, doc.Alternate) string // the address of another version
}

const (
	// every mark of ASCII, which is what a backslash escapes in CommonMark
	punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
	common      = "\\`*_[]<>|{}&~#"
)

// Beginnings of lines that would make a list, a rule, a table or what readers have added:
// definitions, admonitions, blocks, the end of a block.
const starts = `[-+=:^]|!!!|\?\?\?|///|[0-9]+[.)](?: |$)`

var (
	lineStart = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^ *(?:` + starts + `)`) })
	mdxStart  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^ *(?:` + starts + `|import\b|export\b)`) }) // MDX runs such lines as a program
)

var dialects = []*dialect{
	{name: "none", marks: common, slash: punctuation, start: lineStart, hardBreak: "\\\n", cellBreak: "<br>", comment: "<!-- -->", link: beside(".md")},
	{name: "commonmark", marks: common, slash: punctuation, start: lineStart, hardBreak: "\\\n", cellBreak: "<br>", comment: "<!-- -->", link: beside(".md")},
	{
		// Hugo leaves HTML out, and sets quotation marks, dashes and ellipses itself.
		name: "hugo", marks: common + `'"`, slash: punctuation, runs: ".-", start: lineStart, headingID: true, title: true,
		hardBreak: "\\\n", cellBreak: " • ", comment: "<!-- -->", front: hugo, link: pretty,
	},
	{
		// Liquid runs first and knows no backslash, so braces are entities; kramdown sets
		// quotation marks, dashes and ellipses.
		name: "jekyll", marks: common + `'"$`, slash: "\\`*_[]<>|~#'\"$.-=+:!()", runs: ".-", start: lineStart, headingID: true, title: true,
		hardBreak: "  \n", cellBreak: "<br>", comment: "<!-- -->", front: jekyll, link: beside(".html"),
	},
	{
		// Python-Markdown escapes few characters, and wants four spaces in lists.
		name: "mkdocs", marks: common + "=^$", slash: "\\`*_[]()#+-.!", start: lineStart, headingID: true, indent: 4,
		hardBreak: "  \n", cellBreak: "<br>", comment: "<!-- -->", front: mkdocs, link: beside(".md"),
	},
	{
		name: "docusaurus", marks: common, slash: punctuation, start: mdxStart, headingID: true, title: true, emoji: true,
		hardBreak: "\\\n", cellBreak: "<br />", comment: "{/* */}", front: docusaurus, link: beside(".md"),
	},
}

// Targets returns the names of the readers that Markdown can be written for, the usual one
// first.
func Targets() []string {
	var names []string
	for _, d := range dialects {
		names = append(names, d.name)
	}
	return names
}

func dialectOf(name string) (*dialect, error) {
	if name == "" {
		return dialects[0], nil
	}
	if i := slices.IndexFunc(dialects, func(d *dialect) bool { return d.name == name }); i >= 0 {
		return dialects[i], nil
	}
	return nil, fmt.Errorf("markdown: there is no target %q: write %s", name, strings.Join(Targets(), ", "))
}

// literal is a character that is read as itself.
func (t *dialect) literal(r rune) string {
	if strings.ContainsRune(t.slash, r) {
		return "\\" + string(r)
	}
	if name := entities[r]; name != "" {
		return name
	}
	return fmt.Sprintf("&#%d;", r)
}

var entities = map[rune]string{'&': "&amp;", '<': "&lt;", '>': "&gt;"}

// address reports whether a character is the mark by which an address is known.
func address(s []rune, i int) bool {
	return s[i] == ':' && strings.HasPrefix(string(s[i:min(i+3, len(s))]), "://") ||
		s[i] == '.' && strings.EqualFold(string(s[max(0, i-3):i]), "www")
}

// shortcode is what is made a picture.
var shortcode = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`:[\pL\pN_+-]+:`) })

// escape makes text that its reader does not take for markup within a line.
func (t *dialect) escape(s string) string {
	if t.emoji && shortcode().MatchString(s) {
		return t.apart(s)
	}
	var b strings.Builder
	runes, marked := []rune(s), strings.ContainsAny(s, t.marks)
	for i, r := range runes {
		switch {
		case marked && address(runes, i):
			b.WriteString(t.literal(r)) // or readers would make a link of it, backslashes and all
		case strings.ContainsRune(t.marks, r), strings.ContainsRune(t.runs, r) && i+1 < len(runes) && runes[i+1] == r:
			b.WriteString(t.literal(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// apart puts the colons of text apart from it, for pictures are looked for in the words
// that Markdown yields.
func (t *dialect) apart(s string) string {
	parts := strings.Split(s, ":")
	for i, part := range parts {
		plain := *t
		plain.emoji = false
		parts[i] = plain.escape(part)
	}
	return strings.Join(parts, `{":"}`)
}

// lines makes the lines of a paragraph from escaped words: none begins with space, or
// with what would begin another block.
func (t *dialect) lines(s string) string {
	return t.start().ReplaceAllStringFunc(trim(s), func(m string) string {
		m = strings.TrimLeft(m, " ")
		if i := strings.IndexAny(m, ".)"); i > 0 {
			return m[:i] + t.literal(rune(m[i])) + m[i+1:]
		}
		if m[0] >= 'a' && m[0] <= 'z' {
			return fmt.Sprintf("&#%d;", m[0]) + m[1:]
		}
		return t.literal(rune(m[0])) + m[1:]
	})
}

// trim cuts off the space that readers of Markdown would.
func trim(s string) string { return strings.TrimFunc(s, unicode.IsSpace) }

// beside links to the file of a version.
func beside(extension string) func(*printer, doc.Alternate) string {
	return func(_ *printer, a doc.Alternate) string { return escapedPath(a.Path + extension) }
}

// pretty links to a version whose page is a folder, as this one's is.
func pretty(_ *printer, a doc.Alternate) string {
	return escapedPath(path.Join("..", path.Dir(a.Path), slug(path.Base(a.Path)))) + "/"
}

// slug is a name for addresses: letters, digits and hyphens.
func slug(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }), "-")
}

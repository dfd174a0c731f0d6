package markdown

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/noticec/noticec/render/doc"
)

// A dialect is what one reader of Markdown wants otherwise than others.
type dialect struct {
	name string

	marks    set      // characters that mean something within a line
	slash    set      // those of them, and of the beginnings of lines, that a backslash escapes; an entity escapes the others
	runs     string   // characters that are made into others where two follow each other
	programs []string // words at the beginning of a line that is run as a program

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

// A set holds characters of ASCII.
type set [256]bool

func setOf(chars string) (s set) {
	for i := range len(chars) {
		s[chars[i]] = true
	}
	return s
}

// in reports whether text holds a character of the set.
func (s *set) in(text string) bool {
	for i := range len(text) {
		if s[text[i]] {
			return true
		}
	}
	return false
}

var dialects = []*dialect{
	{name: "none", marks: setOf(common), slash: setOf(punctuation), hardBreak: "\\\n", cellBreak: "<br>", comment: "<!-- -->", link: beside(".md")},
	{name: "commonmark", marks: setOf(common), slash: setOf(punctuation), hardBreak: "\\\n", cellBreak: "<br>", comment: "<!-- -->", link: beside(".md")},
	{
		// Hugo leaves HTML out, and sets quotation marks, dashes and ellipses itself.
		name: "hugo", marks: setOf(common + `'"`), slash: setOf(punctuation), runs: ".-", headingID: true, title: true,
		hardBreak: "\\\n", cellBreak: " • ", comment: "<!-- -->", front: hugo, link: pretty,
	},
	{
		// Liquid runs first and knows no backslash, so braces are entities; kramdown sets
		// quotation marks, dashes and ellipses.
		name: "jekyll", marks: setOf(common + `'"$`), slash: setOf("\\`*_[]<>|~#'\"$.-=+:!()"), runs: ".-", headingID: true, title: true,
		hardBreak: "  \n", cellBreak: "<br>", comment: "<!-- -->", front: jekyll, link: beside(".html"),
	},
	{
		// Python-Markdown escapes few characters, and wants four spaces in lists.
		name: "mkdocs", marks: setOf(common + "=^$"), slash: setOf("\\`*_[]()#+-.!"), headingID: true, indent: 4,
		hardBreak: "  \n", cellBreak: "<br>", comment: "<!-- -->", front: mkdocs, link: beside(".md"),
	},
	{
		name: "docusaurus", marks: setOf(common), slash: setOf(punctuation), programs: []string{"import", "export"}, headingID: true, title: true, emoji: true,
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

// literal appends a character such that it is read as itself.
func (t *dialect) literal(b []byte, c byte) []byte {
	switch {
	case t.slash[c]:
		return append(b, '\\', c)
	case c == '&':
		return append(b, "&amp;"...)
	case c == '<':
		return append(b, "&lt;"...)
	case c == '>':
		return append(b, "&gt;"...)
	}
	return append(strconv.AppendInt(append(b, "&#"...), int64(c), 10), ';')
}

// opening is the place in s, the beginning of a line, of the character by which it would
// begin a list, a rule, a table or what readers have added: definitions, admonitions, blocks,
// the end of a block. It is -1 if there is none.
func (t *dialect) opening(s []byte) int {
	if len(s) == 0 {
		return -1
	}
	switch c := s[0]; c {
	case '-', '+', '=', ':', '^', '|':
		return 0
	case '!', '?', '/':
		if bytes.HasPrefix(s[1:], []byte{c, c}) {
			return 0
		}
	}
	for _, word := range t.programs {
		if rest, ok := bytes.CutPrefix(s, []byte(word)); ok && !continues(rest) {
			return 0
		}
	}
	n := len(s) - len(bytes.TrimLeft(s, "0123456789"))
	if n > 0 && n < len(s) && (s[n] == '.' || s[n] == ')') && (n+1 == len(s) || s[n+1] == ' ' || s[n+1] == '\n') {
		return n
	}
	return -1
}

// continues reports whether s goes on with the word before it.
func continues(s []byte) bool {
	return len(s) > 0 && (s[0] == '_' || s[0] >= '0' && s[0] <= '9' || s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z')
}

// shortcode is what is made a picture.
var shortcode = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`:[\pL\pN_+-]+:`) })

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

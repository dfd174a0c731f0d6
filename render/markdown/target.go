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

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// A dialect is how a parser of Markdown differs from others.
type dialect struct {
	name string

	special   set      // characters with a meaning within a line
	backslash set      // characters that a backslash escapes; others are written as entities
	ligatures string   // characters that are replaced where they are doubled, as dots by an ellipsis
	keywords  []string // words that begin a statement of MDX

	html      bool   // whether HTML is kept
	headingID string // what begins the id at the end of a heading, which "}" ends; empty where an a element has it
	slug      bool   // whether the name of a page is made of letters, digits and hyphens
	folders   bool   // whether the page of a file is a folder of the site
	title     bool   // whether the site prints the title from the front matter
	indent    int    // of the content of list items; 0 is the width of the marker
	hardBreak string // a line break within a paragraph
	cellBreak string // a line break within a cell
	listStart string // a line before a list that begins with another number than 1, with %d for it
	textStart bool   // whether there is no such list, so that the numbers of one are text
	comment   string // between two lists, which would be one without it
	emoji     bool   // whether :name: is replaced by an emoji after parsing

	index string                               // path of the page of a folder, without an extension; empty if the reader knows none
	part  func(file string) string             // the part of the site that a file is in, if no link leads out of it; may be nil
	front func(*printer) [][2]string           // keys and YAML values of the front matter; nil for none
	link  func(*printer, doc.Alternate) string // the address of another version
}

const (
	// all ASCII punctuation, which a backslash escapes in CommonMark
	punctuation   = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
	commonSpecial = "\\`*_[]<>|{}&~#"
)

// A set holds ASCII characters.
type set [256]bool

func setOf(chars string) (s set) {
	for i := range len(chars) {
		s[chars[i]] = true
	}
	return s
}

// in reports whether text contains a character of the set.
func (s *set) in(text string) bool {
	for i := range len(text) {
		if s[text[i]] {
			return true
		}
	}
	return false
}

var dialects = []*dialect{
	{name: "none", html: true, special: setOf(commonSpecial), backslash: setOf(punctuation), hardBreak: "\\\n", cellBreak: "<br>", comment: "<!-- -->", link: beside(".md")},
	{name: "commonmark", html: true, special: setOf(commonSpecial), backslash: setOf(punctuation), hardBreak: "\\\n", cellBreak: "<br>", comment: "<!-- -->", link: beside(".md")},
	{
		// Hugo drops HTML, and replaces quotation marks, dashes and ellipses.
		name: "hugo", special: setOf(commonSpecial + `'"`), backslash: setOf(punctuation), ligatures: ".-", headingID: "{#", title: true, slug: true, folders: true,
		hardBreak: "\\\n", cellBreak: " • ", comment: "<!-- -->", index: "_index", front: hugo, link: pretty,
	},
	{
		// Liquid runs first and knows no backslash, so braces are entities; kramdown replaces
		// quotation marks, dashes and ellipses.
		name: "jekyll", html: true, special: setOf(commonSpecial + `'"$`), backslash: setOf("\\`*_[]<>|~#'\"$.-=+:!()"), ligatures: ".-", headingID: "{#", title: true,
		hardBreak: "  \n", cellBreak: "<br>", listStart: "{: start=\"%d\"}\n", comment: "<!-- -->", index: "index", front: jekyll, link: beside(".html"),
	},
	{
		// Python-Markdown escapes few characters, and wants four spaces in lists.
		name: "mkdocs", html: true, special: setOf(commonSpecial + "=^$"), backslash: setOf("\\`*_[]()#+-.!"), headingID: "{#", indent: 4,
		hardBreak: "  \n", cellBreak: "<br>", textStart: true, comment: "<!-- -->", index: "index", front: mkdocs, link: beside(".md"),
	},
	{
		// MDX would take {#id} for an expression. With a backslash Docusaurus takes it for an id, whether or
		// not it reads Markdown of MDX 1, and as CommonMark. Elements are read everywhere, too.
		name: "docusaurus", html: true, special: setOf(commonSpecial), backslash: setOf(punctuation), keywords: []string{"import", "export"}, headingID: "\\{#", title: true, slug: true, emoji: true,
		hardBreak: "\\\n", cellBreak: "<br />", comment: "<span></span>", index: "index", front: docusaurus, part: locale, link: beside(".md"),
	},
}

// Targets returns the names of the dialects, the default first.
func Targets() []string {
	var names []string
	for _, d := range dialects {
		names = append(names, d.name)
	}
	return names
}

// IndexPath is the path of a page that leads to all notices, below the output folder and without an
// extension; empty if what reads the files has no page of a folder.
func IndexPath(o Options) string {
	t, err := dialectOf(o.For)
	if err != nil {
		return ""
	}
	return t.index
}

// isApart reports whether a file, by its path from this one, is in a part of the site that no link
// leads to.
func (p *printer) isApart(file string) bool {
	part := p.dialect.part
	return part != nil && part(path.Join(path.Dir(p.d.Path), file)) != part(p.d.Path)
}

// locale is the folder of translations of Docusaurus that a file is in. A language is a site of its own,
// whose menu leads to the others.
func locale(file string) string {
	before, rest, ok := strings.Cut("/"+file, "/i18n/")
	parts := strings.SplitN(rest, "/", 3)
	if !ok || len(parts) < 3 || !strings.HasPrefix(parts[1], "docusaurus-plugin-content-") {
		return ""
	}
	return before + "/" + parts[0]
}

// Address is what the site makes of the path of a file, without an extension; empty if it can make nothing
// of it.
func Address(o Options, stem string) string {
	t, err := dialectOf(o.For)
	switch {
	case err != nil || !t.slug:
		return stem
	case slug(path.Base(stem)) == "":
		return ""
	}
	return pageFolder(stem)
}

// isIndex reports whether the document is the page of the output folder.
func (p *printer) isIndex() bool { return p.d.Path != "" && p.d.Path == p.dialect.index }

func dialectOf(name string) (*dialect, error) {
	if name == "" {
		return dialects[0], nil
	}
	if i := slices.IndexFunc(dialects, func(d *dialect) bool { return d.name == name }); i >= 0 {
		return dialects[i], nil
	}
	return nil, fmt.Errorf("markdown: there is no target %q: write %s", name, strings.Join(Targets(), ", "))
}

// appendEscaped appends a character so that it is read as itself.
func (t *dialect) appendEscaped(b []byte, c byte) []byte {
	switch {
	case t.backslash[c]:
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

// blockStart is the offset in s, the rest of a line, of the character by which s would begin a list,
// a rule, a table, or an extension (definition, admonition, block); -1 if it would not.
func (t *dialect) blockStart(s []byte) int {
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
	for _, word := range t.keywords {
		if rest, ok := bytes.CutPrefix(s, []byte(word)); ok && !continuesWord(rest) {
			return 0
		}
	}
	n := len(s) - len(bytes.TrimLeft(s, "0123456789"))
	if n > 0 && n < len(s) && (s[n] == '.' || s[n] == ')') && (n+1 == len(s) || s[n+1] == ' ' || s[n+1] == '\n') {
		return n
	}
	return -1
}

// continuesWord reports whether s continues the word before it.
func continuesWord(s []byte) bool {
	return len(s) > 0 && (s[0] == '_' || s[0] >= '0' && s[0] <= '9' || s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z')
}

// shortcode matches the name of an emoji.
var shortcode = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`:[\pL\pN_+-]+:`) })

// beside links to the file of a version.
func beside(extension string) func(*printer, doc.Alternate) string {
	return func(_ *printer, a doc.Alternate) string { return source.Address(a.Path + extension) }
}

// pretty links to a version whose page is a folder, as this one is. The index is the page of the
// folder that it is in.
func pretty(p *printer, a doc.Alternate) string {
	up := ".."
	if p.isIndex() {
		up = "."
	}
	return source.Address(path.Join(up, pageFolder(a.Path))) + "/"
}

// pageFolder is the folder that is the page of a file of Hugo: its last segment is that of the front
// matter, the others are as Hugo makes them of the names of folders.
func pageFolder(file string) string {
	segments := strings.Split(file, "/")
	last := len(segments) - 1
	for i, s := range segments[:last] {
		if strings.Trim(s, ".") != "" {
			segments[i] = folderName(s)
		}
	}
	segments[last] = slug(segments[last])
	return strings.Join(segments, "/")
}

// slug is a segment of an address: lower case letters, digits and hyphens.
func slug(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !isWord(r) }), "-")
}

// folderName is a name as Hugo writes it in addresses: in lower case, with hyphens for spaces, and of few
// other characters.
func folderName(s string) string {
	parts := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == '-' || unicode.IsSpace(r) })
	for i, part := range parts {
		parts[i] = strings.Map(func(r rune) rune {
			if isWord(r) || strings.ContainsRune("._#+~@", r) {
				return r
			}
			return -1
		}, part)
	}
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), "-")
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

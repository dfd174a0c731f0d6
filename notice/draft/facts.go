package draft

import (
	"cmp"
	"path"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/schema"
)

// Facts are a draft made of a file that holds facts instead of a page of words: a TILT document, a
// list of cookies, a register.
type Facts struct {
	Name     string   // what its file is called, without an extension: an id
	Comments []string // on the file as a whole
	Map      *Map     // the notice
	Omitted  []intake.Omission
	Faults   []Fault
}

// A Fault is a place at which a file is not as its own format asks, though it is read.
type Fault struct {
	Place   string // within the format: a JSON pointer (RFC 6901), or a row and a column; "" is the file as a whole
	Message string // a clause, lower case, no full stop
	Span    source.Span
}

// Text writes words without markup as Markdown within a line, which is read as the same words.
func Text(s string) Words {
	return Plain(prose.MarkdownLine([]prose.Inline{prose.Text(strings.Join(strings.Fields(s), " "))}))
}

// Plain writes a text for a field that is no Markdown, so that nothing in it is taken for a
// reference such as ${title}.
func Plain(s string) Words { return Words(strings.ReplaceAll(s, "${", "$${")) }

// Title is a text as the title of a notice; it is empty where a field of that text has no words, such as one that is
// but the number of an item, or says that there is nothing.
func Title(text string) Words {
	if source.IsNone(text) || source.IsBlank(intake.Plain((*prose.Fields)(nil).Read(source.Text{Value: text}))) {
		return ""
	}
	return Plain(text)
}

// TitleOf is the title of a notice whose file says none: the name of the file.
func TitleOf(file string) Words {
	name := path.Base(file)
	for ext := path.Ext(name); ext != ""; ext = path.Ext(name) { // notice.tilt.json
		name = strings.TrimSuffix(name, ext)
	}
	return cmp.Or(Title(strings.Join(strings.Fields(name), " ")), "notice")
}

// IDs are the ids that a section has, each with the last number that was added to it.
type IDs map[string]int

// New returns an id made of words that the section does not have yet.
func (ids IDs) New(words string) string {
	base := schema.ID(words)
	switch {
	case base == "":
		base = "item"
	case number().MatchString(base), special().MatchString(base), dateLike().MatchString(base): // YAML reads these as no text
		base = "item-" + base
	}
	id := base
	for ids[id] > 0 {
		ids[base]++
		id = base + "-" + strconv.Itoa(ids[base])
	}
	ids[id] = 1
	return id
}

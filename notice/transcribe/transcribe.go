// Package transcribe makes drafts of notices of files in other formats. It picks the reader of a file
// by its content, and by its name where that leaves several.
package transcribe

import (
	"bytes"
	"errors"
	"path"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/draft"
	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/html"
	"github.com/noticec/noticec/notice/intake/markdown"
	"github.com/noticec/noticec/notice/intake/register"
	"github.com/noticec/noticec/notice/intake/text"
	"github.com/noticec/noticec/notice/intake/tilt"
	"github.com/noticec/noticec/notice/intake/tool"
	"github.com/noticec/noticec/notice/intake/word"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/schema"
)

// Settings are what files are read by. All may be empty.
type Settings struct {
	Selector string // CSS selector of the element of a web page that is the notice
	Regime   string // the law of notices that name none: an id of law.Regimes
	Language string // BCP 47, of documents that do not say theirs
}

// A Transcript is the draft of one notice.
type Transcript struct {
	Name     string           // what its file is called, without an extension
	Map      *draft.Map       // the draft
	Comments []string         // at its top
	Title    string           // of the notice
	Document *intake.Document // as it was read; nil if it holds facts
	Draft    *draft.Draft     // of the document; nil if it holds facts
	Omitted  []intake.Omission
	Faults   []draft.Fault // places at which the file is not as its own format asks

	text   []byte
	places []draft.Place
}

// Text is the draft as a file of the notice language, and where its lines come from.
func (t *Transcript) Text() ([]byte, []draft.Place) { return t.text, t.places }

// write writes the draft. The error says that no notice can be as large.
func (t *Transcript) write() error {
	t.text, t.places = draft.Write(t.Comments, t.Map)
	if len(t.text) > source.MaxSize {
		return errLarge
	}
	return nil
}

// Extensions are the endings of names of files that are read.
var Extensions = []string{".html", ".htm", ".xhtml", ".md", ".markdown", ".mdx", ".docx", ".docm", ".dotx", ".txt", ".text", ".json", ".csv", ".tsv", ".js"}

// unreadable are endings of names of documents that are not read, so that the reason is told.
var unreadable = []string{".pdf", ".doc", ".odt", ".rtf"}

// IsDocument reports whether a file of this name is a document, and no notice, base or configuration.
func IsDocument(name string) bool {
	return IsRead(name) || slices.Contains(unreadable, strings.ToLower(path.Ext(name)))
}

// IsRead reports whether a file of this name is a document of a kind that is read.
func IsRead(name string) bool {
	base := path.Base(name)
	isNotice := strings.Contains(base, ".notice.y") || strings.Contains(base, ".base.y") // "telecare.notice.yaml.txt"
	return !isNotice && slices.Contains(Extensions, strings.ToLower(path.Ext(base)))
}

// A kind is a format with its reader.
type kind int

const (
	isText kind = iota
	isHTML
	isMarkdown
	isWord
	isObject // of JSON or JavaScript: a TILT document, or what a tool for consent keeps
	isTable  // a register, or a list of cookies
)

var (
	errPDF     = errors.New("it is a PDF, whose words have no certain order: give what `pdftotext -layout` makes of it on standard input, or import the file that it was made of")
	errRTF     = errors.New("it is in Rich Text Format: save it as .docx, and import that")
	errNotice  = errors.New("it is a notice already")
	errBinary  = errors.New("it holds no text: import the web page, Markdown, text or Word file (.docx) of the notice")
	errLarge   = &intake.LimitError{What: "a notice holds: its draft is larger than 1 MiB, so that it must be imported in parts"}
	errNoWords = errors.New("it holds no words of a notice")
)

// Read makes drafts of a file: one of a document, or several of a register. The error is one
// sentence about the file.
func Read(f *source.File, s Settings) ([]*Transcript, error) {
	if len(f.Data) > intake.MaxSize {
		return nil, &intake.LimitError{What: "8 MiB"}
	}
	k, err := kindOf(f)
	if err != nil {
		return nil, err
	}
	if k >= isObject {
		return ofFacts(f, k)
	}
	doc, err := document(f, k, s)
	if err != nil {
		return nil, err
	}
	words := intake.Plain(doc.Blocks)
	if strings.TrimSpace(words) == "" {
		return nil, errNoWords
	}
	if len(words) > source.MaxSize {
		return nil, errLarge // without the time that reading it takes
	}
	d := draft.Of(doc, draft.Settings{Name: path.Base(f.Name), Regime: s.Regime, Language: s.Language})
	t := &Transcript{Name: stem(f.Name), Map: d.Notice, Comments: d.Comments, Title: d.Title, Document: doc, Draft: d, Omitted: doc.Omitted}
	return []*Transcript{t}, t.write()
}

// ofFacts makes drafts of a file that holds facts instead of a page of words.
func ofFacts(f *source.File, k kind) ([]*Transcript, error) {
	list, err := facts(f, k)
	if err != nil {
		return nil, err
	}
	out := make([]*Transcript, len(list))
	for i, one := range list {
		out[i] = &Transcript{Name: one.Name, Map: one.Map, Comments: one.Comments, Omitted: one.Omitted, Faults: one.Faults}
		if words, ok := one.Map.Get("title").(draft.Words); ok {
			out[i].Title = string(words)
		}
		if err := out[i].write(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// facts reads a file of facts by the reader that knows it. A register has the heads of a list of
// cookies, too, so that it comes first.
func facts(f *source.File, k kind) ([]*draft.Facts, error) {
	if k == isObject {
		one, err := tilt.Read(f)
		if !errors.Is(err, tilt.ErrNone) {
			return []*draft.Facts{one}, err
		}
	} else if list, err := register.Read(f, register.Options{}); !errors.Is(err, register.ErrNone) {
		return list, err
	}
	return tool.Read(f)
}

func document(f *source.File, k kind, s Settings) (*intake.Document, error) {
	if s.Selector != "" && k != isHTML {
		return nil, errors.New("it is no web page, so that no element of it can be chosen by a selector")
	}
	switch k {
	case isHTML:
		return html.Read(f, html.Options{Selector: s.Selector})
	case isMarkdown:
		return markdown.Read(f)
	case isWord:
		return word.Read(f)
	}
	return text.Read(f)
}

// kindOf picks the format of a file.
func kindOf(f *source.File) (kind, error) {
	data := bytes.TrimLeft(bytes.TrimPrefix(f.Data, []byte("\ufeff")), " \t\r\n")
	ext := strings.ToLower(path.Ext(f.Name))
	switch {
	case len(data) == 0:
		return 0, errNoWords
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return 0, errPDF
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return 0, errRTF
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")), ext == ".docx", ext == ".docm", ext == ".dotx":
		return isWord, nil
	case ext == ".json", ext == ".js", data[0] == '{' && ext == "":
		return isObject, nil
	case ext == ".csv", ext == ".tsv":
		return isTable, nil
	case ext == ".html", ext == ".htm", ext == ".xhtml", isMarkup(data):
		return isHTML, nil
	case ext == ".md", ext == ".markdown", ext == ".mdx":
		return isMarkdown, nil
	case ext == ".yaml", ext == ".yml":
		return 0, errNotice
	case ext == ".txt", ext == ".text":
		return isText, nil
	case bytes.IndexByte(data[:min(len(data), 8000)], 0) >= 0 && !bytes.HasPrefix(f.Data, []byte("\xff\xfe")) && !bytes.HasPrefix(f.Data, []byte("\xfe\xff")):
		return 0, errBinary
	case hasMarkdownHeading(data):
		return isMarkdown, nil
	}
	return isText, nil
}

// isMarkup reports whether a text begins as a web page does.
func isMarkup(data []byte) bool {
	head := bytes.ToLower(data[:min(len(data), 1000)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<main", "<article", "<div", "<section", "<h1", "<p>", "<p ", "<!--", "<?xml"} {
		if bytes.HasPrefix(head, []byte(tag)) {
			return true
		}
	}
	return false
}

func hasMarkdownHeading(data []byte) bool {
	for line := range bytes.Lines(data[:min(len(data), 20_000)]) {
		rest := bytes.TrimLeft(line, "#")
		if n := len(line) - len(rest); n > 0 && n <= 6 && len(rest) > 1 && rest[0] == ' ' {
			return true
		}
	}
	return false
}

// stem is the name of a file without folder and extension, as the name of a notice.
func stem(name string) string {
	base := path.Base(name)
	base = strings.TrimSuffix(base, path.Ext(base))
	base = strings.TrimSuffix(base, ".tilt")
	if id := schema.ID(base); id != "" {
		return id
	}
	return "notice"
}

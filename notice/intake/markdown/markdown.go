// Package markdown reads a document in Markdown: CommonMark with tables, footnotes and definition
// lists, and what static site generators add. It builds the elements that a site would make of it,
// HTML within it as well, and lets the reader of pages do the rest.
package markdown

import (
	"bytes"
	"errors"
	"sync"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html/atom"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/html"
	"github.com/noticec/noticec/notice/source"
)

var library = sync.OnceValue(func() goldmark.Markdown {
	return goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify, extension.TaskList, extension.Footnote, extension.DefinitionList),
		goldmark.WithParserOptions(parser.WithAutoHeadingID(), parser.WithHeadingAttribute()))
})

// Read returns a document. The error says that the file is no text, or is an intake.LimitError.
func Read(f *source.File) (*intake.Document, error) {
	if len(f.Data) > intake.MaxSize {
		return nil, &intake.LimitError{What: "8 MiB"}
	}
	if !utf8.Valid(f.Data) || bytes.IndexByte(f.Data, 0) >= 0 {
		return nil, errors.New("the file is no Markdown: it holds bytes that are no text in UTF-8")
	}
	if err := measure(f.Data); err != nil {
		return nil, err
	}
	front, start := frontMatter(f.Data)
	b := &builder{Builder: html.NewBuilder(f), src: blanked(f.Data[start:]), base: start}
	root := library().Parser().Parse(text.NewReader(b.src), parser.WithContext(parser.NewContext(parser.WithIDs(&anchors{taken: map[string]int{}}))))
	b.Meta(front.title, front.language, front.updated)
	if front.title != "" && !hasTitle(root) {
		b.Start(atom.H1, front.at)
		b.Text(front.title, front.at, front.at+len(front.title))
		b.End(atom.H1)
	}
	b.children(root)
	return b.Document(html.Options{})
}

package html

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"text/template/parse"

	"github.com/noticec/noticec/render/doc"
)

// A Shell is a user's page template around the parts of a notice, for html/template.
type Shell struct {
	source string
	t      *template.Template
}

// Source is the text of the template.
func (s *Shell) Source() string { return s.source }

// Parts are the data of the template. The markup is escaped already.
type Parts struct {
	Lang, Dir   string
	WindowTitle string
	Title       string
	Subtitle    string
	Controller  string
	Skip        string        // "Skip to main content"
	Meta        template.HTML // description, addresses of other versions, style sheet
	Owner       template.HTML // logo or name
	Versions    template.HTML // links to all notices, the PDF, and other languages and audiences; may be empty
	Head        template.HTML // title, opening and dates
	KeyFacts    template.HTML // may be empty
	Contents    template.HTML // list of contents; may be empty
	Body        template.HTML // everything else
	Footer      template.HTML
}

// maxShellBytes is how many bytes a shell may write beside the parts of the notice.
const maxShellBytes = 1 << 20

// NewShell parses a template and prints a sample with it. The error says what is wrong and on which
// line, or which required part is missing.
func NewShell(name, text string) (*Shell, error) {
	t, err := template.New(name).Option("missingkey=error").Parse(text)
	if err != nil {
		return nil, plainError(err)
	}
	for _, t := range t.Templates() {
		if t.Tree != nil && hasLoop(t.Tree.Root) {
			return nil, fmt.Errorf("%s: {{range}} has nothing to go through here: every part of a page is printed once", name)
		}
	}
	s := &Shell{text, t}
	sample := Parts{
		Lang: "en", Dir: "ltr", WindowTitle: "\x01window", Title: "\x01title", Meta: "\x01meta", Owner: "\x01owner", Versions: "\x01versions",
		Head: "\x01head", KeyFacts: "\x01facts", Contents: "\x01contents", Body: "\x01body", Footer: "\x01footer",
	}
	page, err := s.execute(sample)
	if err != nil {
		return nil, err
	}
	for _, part := range []struct{ mark, key string }{{"\x01body", "Body"}, {"\x01facts", "KeyFacts"}, {"\x01meta", "Meta"}} {
		if n := strings.Count(page, part.mark); n != 1 {
			return nil, fmt.Errorf("%s: {{.%s}} is printed %d times in a page; it must stand there once", name, part.key, n)
		}
	}
	if !strings.Contains(page, "\x01head") && !strings.Contains(page, "\x01title") {
		return nil, fmt.Errorf("%s: the page has no title: print {{.Head}} or {{.Title}}", name)
	}
	return s, nil
}

// hasLoop reports whether a template has a loop. No part is a list, and a loop over a number might
// never end.
func hasLoop(n parse.Node) bool {
	switch n := n.(type) {
	case *parse.RangeNode:
		return true
	case *parse.ListNode:
		return n != nil && slices.ContainsFunc(n.Nodes, hasLoop)
	case *parse.IfNode:
		return hasLoop(n.List) || hasLoop(n.ElseList)
	case *parse.WithNode:
		return hasLoop(n.List) || hasLoop(n.ElseList)
	}
	return false
}

// plainError removes the prefixes of the template packages.
func plainError(err error) error {
	return errors.New(strings.TrimPrefix(strings.TrimPrefix(err.Error(), "html/template:"), "template: "))
}

func (s *Shell) execute(p Parts) (string, error) {
	room := len(p.Body) + len(p.KeyFacts) + len(p.Contents) + maxShellBytes
	w := &boundedBuffer{room: room}
	if err := s.t.Execute(w, p); err != nil {
		return "", plainError(err)
	}
	return w.String(), nil
}

// boundedBuffer is a buffer with a maximal size.
type boundedBuffer struct {
	bytes.Buffer
	room int
}

func (b *boundedBuffer) Write(data []byte) (int, error) {
	if b.Len()+len(data) > b.room {
		return 0, errors.New("the page that it makes is too long")
	}
	return b.Buffer.Write(data)
}

// inShell prints the page through the shell.
func (p *printer) inShell() {
	d := p.d
	facts, contents, rest := p.splitBlocks()
	html := func(print func()) template.HTML { return template.HTML(p.capture(print)) }
	block := func(list []doc.Block) template.HTML { return html(func() { p.blocks(list, 2) }) }
	page, err := p.o.Shell.execute(Parts{
		Lang: d.Lang, Dir: d.Dir, WindowTitle: windowTitle(d), Title: d.Title, Subtitle: d.Subtitle, Controller: d.Controller, Skip: d.Labels.Skip,
		Meta: html(p.meta), Owner: html(p.publisher), Versions: html(p.navigation), Head: html(p.head),
		KeyFacts: block(facts), Contents: block(contents), Body: html(func() { p.body(rest); p.imprint() }), Footer: html(p.footer),
	})
	if err != nil {
		p.fail("html: %w", err)
		return
	}
	p.out(page)
}

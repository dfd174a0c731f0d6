package prose

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"github.com/noticec/noticec/notice/source"
)

// surplus are the cells of a row that the head of its table has no column for: the library drops them. They
// are printed as they are written.
func (r *reader) surplus(row ast.Node, columns int) (out [][]Inline) {
	start := row.Pos()
	end := start + bytes.IndexByte(append(r.src[start:len(r.src):len(r.src)], '\n'), '\n')
	line := strings.TrimRight(string(r.src[start:end]), " \t|")
	at := len(line) - len(strings.TrimLeft(line, " \t"))
	if strings.HasPrefix(line[at:], "|") {
		at++
	}
	for i := at; i <= len(line); i++ {
		if i < len(line) && (line[i] != '|' || i > 0 && line[i-1] == '\\') {
			continue
		}
		if columns--; columns < 0 {
			words := strings.TrimSpace(line[at:i])
			if len(out) == 0 {
				from := start + at + strings.Index(line[at:], words)
				r.add(codeUnsupported, from, start+len(line), "the words `"+strings.TrimSpace(line[at:])+"` stand in a column that has no head", "write a head for each column of the table")
			}
			out = append(out, []Inline{Text(unescape([]byte(words)))})
		}
		at = i + 1
	}
	return out
}

// refer notes that a link refers to a definition.
func (r *reader) refer(to *ast.ReferenceLink) {
	if r.referred == nil {
		r.referred = map[string]bool{}
	}
	r.referred[util.ToLinkReference(to.Value)] = true
}

// unused finds the definitions of links to which no link refers: their words are printed nowhere. What
// makes no words at all is found as such.
func (r *reader) unused(blocks []Block) {
	if len(r.definitions) == 0 || source.IsBlank(plainOf(blocks)) {
		return
	}
	for _, n := range r.definitions {
		if r.referred[util.ToLinkReference(n.Label)] {
			continue
		}
		start := n.Pos()
		end := n.Lines().At(n.Lines().Len() - 1).Stop
		written := strings.TrimSpace(string(r.src[start:end]))
		r.add(codeUnsupported, start, start+len(written), "`"+collapseSpace(written)+"` is printed nowhere: Markdown takes it for the address of a link, and no link refers to it",
			"put a backslash before the bracket, or remove it")
	}
}

// titled finds words behind the address of a link, which no page shows.
func (r *reader) titled(n ast.Node, title []byte, words []Inline) {
	if t := collapseSpace(unescape(title)); t != "" && t != collapseSpace(Plain(words)) {
		r.report(n, codeUnsupported, "the words `"+t+"` behind the address of the link are printed nowhere", "write them in the text, or remove them")
	}
}

package prose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// Markdown writes rich text as Markdown for a field. Fields that read it find the same words, in
// the same paragraphs, items and cells. Emphasis that Markdown cannot write there is left out, a
// line break in a cell becomes a space, and the blocks of a cell stand in one line.
func Markdown(blocks []Block) string {
	w := &markdownWriter{}
	w.blocks(blocks, "", "")
	for _, b := range blocks {
		if _, ok := b.(*Paragraph); !ok {
			return wrapped(w.b.String())
		}
	}
	return w.b.String()
}

// lineWidth is how many characters a line of a text with lists has, where its words allow it.
const lineWidth = 90

// wrapped is Markdown with line ends in its long lines, which are read as spaces. Rows of tables stay
// whole, and no line begins with what could be a mark.
func wrapped(s string) string {
	var out strings.Builder
	for line := range strings.SplitAfterSeq(s, "\n") {
		_, _, text := containersOf(line)
		indent := 0
		if text == 0 {
			indent = len(line) - len(strings.TrimLeft(line, " "))
		} else {
			indent = text + len(line[text:]) - len(strings.TrimLeft(line[text:], " "))
		}
		if strings.HasPrefix(strings.TrimLeft(line, " "), "|") || utf8.RuneCountInString(line) <= lineWidth {
			out.WriteString(line)
			continue
		}
		column := 0
		for i, word := range strings.Split(line, " ") {
			n := utf8.RuneCountInString(word)
			switch {
			case i == 0:
			case column+1+n > lineWidth && column > indent && canBeginLine(word):
				out.WriteString("\n" + strings.Repeat(" ", indent))
				column = indent
			default:
				out.WriteByte(' ')
				column++
			}
			out.WriteString(word)
			column += n
		}
	}
	return out.String()
}

// canBeginLine reports whether a line that begins with a word is one of the paragraph above it.
func canBeginLine(word string) bool {
	if word == "" {
		return false
	}
	if _, marked := markOf(word + " a"); marked {
		return false
	}
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLetter(r) || r >= utf8.RuneSelf || r == '(' || r == '"'
}

// MarkdownLine writes inlines as Markdown within a line, for a field that holds no blocks.
func MarkdownLine(inlines []Inline) string {
	return written(inlines, false)
}

type markdownWriter struct{ b strings.Builder }

// blocks writes blocks with an indentation; the first has another, such as the mark of an item.
func (w *markdownWriter) blocks(list []Block, first, indent string) {
	var before *List
	for i, b := range list {
		if i > 0 {
			w.b.WriteString("\n\n")
			first = indent
		}
		w.b.WriteString(first)
		switch b := b.(type) {
		case *Paragraph:
			words := written(b.Inlines, true)
			w.b.WriteString(strings.ReplaceAll(words, "\n", "\n"+indent))
			before = nil
		case *List:
			alternate := before != nil && before.Ordered == b.Ordered // or both would be one list
			w.list(b, indent, alternate)
			before = b
			if alternate {
				before = nil
			}
		case *Table:
			w.table(b, indent)
			before = nil
		default:
			panic(fmt.Sprintf("prose.Markdown: unknown block %T", b))
		}
	}
}

func (w *markdownWriter) list(l *List, indent string, alternate bool) {
	loose := false
	for _, item := range l.Items {
		paragraphs := 0
		for _, b := range item.Blocks {
			if _, ok := b.(*List); !ok {
				paragraphs++
			}
		}
		loose = loose || paragraphs > 1
	}
	for i, item := range l.Items {
		mark := "- "
		if alternate {
			mark = "* "
		}
		if l.Ordered {
			mark = strconv.Itoa(l.Number(i)) + ". "
			if alternate {
				mark = strings.Replace(mark, ".", ")", 1)
			}
		}
		if i > 0 {
			w.b.WriteString("\n")
			if loose {
				w.b.WriteString("\n")
			}
			w.b.WriteString(indent)
		}
		w.blocks(item.Blocks, mark, indent+strings.Repeat(" ", len(mark)))
	}
}

func (w *markdownWriter) table(t *Table, indent string) {
	row := func(cells []string) {
		for _, c := range cells {
			w.b.WriteString("| " + c + " ")
		}
		w.b.WriteString("|")
	}
	if len(t.Caption) > 0 {
		w.b.WriteString(written(t.Caption, true) + "\n\n" + indent)
	}
	heads, rules := make([]string, len(t.Head)), make([]string, len(t.Head))
	for i, head := range t.Head {
		heads[i], rules[i] = inCell(head), "---"
	}
	row(heads)
	w.b.WriteString("\n" + indent)
	row(rules)
	for _, r := range t.Rows {
		w.b.WriteString("\n" + indent)
		cells := make([]string, len(r.Cells))
		for i, cell := range r.Cells {
			cells[i] = inCell(lineOf(cell))
		}
		row(cells)
	}
}

// lineOf is blocks as the inlines of one line.
func lineOf(blocks []Block) []Inline {
	var out []Inline
	Walk(blocks, func(b Block) {
		p, ok := b.(*Paragraph)
		if !ok {
			return
		}
		if len(out) > 0 {
			between := "; "
			if words := Plain(out); words != "" {
				if last, _ := utf8.DecodeLastRuneInString(words); unicode.IsPunct(last) {
					between = " "
				}
			}
			out = append(out, Text(between))
		}
		out = append(out, p.Inlines...)
	})
	return out
}

func inCell(list []Inline) string {
	// a backslash before a bar is needed within code, too
	return strings.ReplaceAll(strings.ReplaceAll(written(list, false), `\|`, "|"), "|", `\|`)
}

// written is inlines as Markdown that is read as their words: with their emphasis and links if it
// can be, else without.
func written(list []Inline, breaks bool) string {
	want := strings.Join(strings.Fields(Plain(list)), " ")
	for _, how := range []inlineStyle{{breaks: breaks, marks: true}, {breaks: breaks, marks: true, escapeAll: true}, {breaks: breaks, links: true}, {breaks: breaks, escapeAll: true}} {
		w := inlineWriter{inlineStyle: how}
		w.inlines(list)
		out := escapedStarts(strings.TrimSpace(w.b.String()))
		if isReadAs(out, want) {
			return out
		}
	}
	w := inlineWriter{inlineStyle: inlineStyle{escapeAll: true}}
	w.text(want)
	return escapedStarts(w.b.String())
}

// isReadAs reports whether Markdown is read as one paragraph with certain words.
func isReadAs(markdown, want string) bool {
	if isPlainLine(markdown) {
		return markdown == want
	}
	_, r := read(source.Text{Value: markdown}, maxParts)
	if len(r.blocks) == 0 {
		return want == ""
	}
	p, ok := r.blocks[0].(*Paragraph)
	// What is found of an address changes no word.
	isMarkup := func(d diag.Diagnostic) bool { return d.Code.ID != codeLink.ID }
	return ok && len(r.blocks) == 1 && !slices.ContainsFunc(r.found, isMarkup) && strings.Join(strings.Fields(Plain(p.Inlines)), " ") == want
}

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

// An inlineStyle says what of inlines is written.
type inlineStyle struct {
	breaks    bool // line breaks
	marks     bool // emphasis, code and links
	links     bool // links
	escapeAll bool // a backslash before each mark
}

type inlineWriter struct {
	inlineStyle
	b strings.Builder
}

func (w *inlineWriter) inlines(list []Inline) {
	for _, in := range list {
		switch in := in.(type) {
		case Text:
			w.text(string(in))
		case Strong:
			w.around(in, "**")
		case Emph:
			w.around(in, "*")
		case Code:
			if s := string(in); w.marks && !strings.ContainsAny(s, "`\n") && strings.TrimSpace(s) == s && s != "" {
				w.b.WriteString("`" + s + "`")
			} else {
				w.text(s)
			}
		case Link:
			w.link(in)
		case Lang:
			w.inlines(in.Inlines)
		case Written:
			w.inlines(in.Inlines)
		case Remarked:
			w.inlines(in.Inlines)
		case Changed:
			if !in.Deleted {
				w.inlines(in.Inlines)
			}
		case Break:
			if w.breaks {
				trimmed := strings.TrimRight(w.b.String(), " ")
				w.b.Reset()
				w.b.WriteString(trimmed + "\\\n")
			} else {
				w.b.WriteString(" ")
			}
		case Cite:
			w.b.WriteString(" ")
			w.inlines(in)
		case Date:
			w.text(in.Text)
		default:
			panic(fmt.Sprintf("prose.Markdown: unknown inline %T", in))
		}
	}
}

func (w *inlineWriter) link(l Link) {
	words := Plain(l.Inlines)
	switch {
	case !w.marks && !w.links, !l.Safe(), strings.TrimSpace(l.URL) == "", strings.TrimSpace(words) == "":
		w.inlines(l.Inlines)
	case l.URL == words && strings.Contains(words, "://") && !strings.ContainsAny(words, "\\<>` "), l.URL == "mailto:"+words:
		w.b.WriteString(words) // is read as a link as it is
	default:
		inner := inlineWriter{inlineStyle: w.inlineStyle}
		inner.breaks = false
		inner.inlines(l.Inlines)
		s := inner.b.String()
		trimmed := strings.TrimSpace(s)
		i := strings.Index(s, trimmed)
		w.b.WriteString(s[:i] + "[" + trimmed + "](" + destination(l.URL) + ")" + s[i+len(trimmed):])
	}
}

// destination is the address of a link as Markdown writes it.
func destination(url string) string {
	url = strings.NewReplacer("<", "%3C", ">", "%3E", `\`, "%5C", " ", "%20", "\n", "").Replace(url)
	if unescape([]byte(url)) != url { // a part of it would be read as an entity
		url = strings.ReplaceAll(url, "&", `\&`)
	}
	if strings.ContainsAny(url, "()&*_`") {
		return "<" + url + ">"
	}
	return url
}

// around writes inlines between marks, with white space outside of them.
func (w *inlineWriter) around(list []Inline, mark string) {
	inner := inlineWriter{inlineStyle: w.inlineStyle}
	inner.inlines(list)
	s := inner.b.String()
	trimmed := strings.TrimSpace(s)
	if trimmed == "" || !w.marks {
		w.b.WriteString(s)
		return
	}
	i := strings.Index(s, trimmed)
	w.b.WriteString(s[:i] + mark + trimmed + mark + s[i+len(trimmed):])
}

// text writes words, with a backslash before what would be read as a mark.
func (w *inlineWriter) text(s string) {
	if !w.escapeAll && isPlainLine(s) {
		w.b.WriteString(s)
		return
	}
	for i, r := range s {
		switch {
		case r == '\n':
			w.b.WriteByte(' ')
			continue
		case r == utf8.RuneError:
			w.b.WriteRune(r)
			continue
		case w.escapeAll && r < utf8.RuneSelf && (unicode.IsPunct(r) || unicode.IsSymbol(r)) && strings.ContainsRune("\\`*_[]<>&|~#", r),
			strings.ContainsRune("\\`*<", r),
			r == '[' && isLinkLike(s[i:]),
			r == '_' && !(isWordAt(s, i-1) && isWordAt(s, i+1)),
			r == '&' && i+1 < len(s) && (s[i+1] == '#' || isWordAt(s, i+1)):
			w.b.WriteByte('\\')
		}
		w.b.WriteRune(r)
	}
}

// isLinkLike reports whether a text that begins with a square bracket may be read as a link: what closes the
// bracket has another or a colon behind it. Other brackets print as they are, and may be placeholders.
func isLinkLike(s string) bool {
	end := strings.IndexByte(s, ']') + 1
	return end > 0 && end < len(s) && strings.IndexByte("([:", s[end]) >= 0
}

func isWordAt(s string, i int) bool {
	return i >= 0 && i < len(s) && (s[i] >= utf8.RuneSelf || 'a' <= s[i]|0x20 && s[i]|0x20 <= 'z' || '0' <= s[i] && s[i] <= '9')
}

// escapedStarts puts a backslash before what would begin another block at the start of a line.
func escapedStarts(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		line = strings.TrimLeft(line, " \t")
		if at := blockMark(line); at >= 0 {
			line = line[:at] + `\` + line[at:]
		}
		lines[i] = line
	}
	return strings.Join(lines, "\n")
}

// blockMark returns the offset of the mark by which a line would begin a block, -1 if it begins
// none.
func blockMark(line string) int {
	if line == "" {
		return -1
	}
	switch c := line[0]; {
	case strings.IndexByte("#>|=~", c) >= 0, strings.IndexByte("-+", c) >= 0 && (isBlankAt(line, 1) || strings.Trim(line, "- \t") == ""):
		return 0
	case '0' <= c && c <= '9':
		digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
		if digits < len(line) && (line[digits] == '.' || line[digits] == ')') && isBlankAt(line, digits+1) {
			return digits
		}
	}
	return -1
}

package prose

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

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

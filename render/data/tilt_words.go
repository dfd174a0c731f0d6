package data

import (
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// words are the texts that are set, without markup and in one line, each once and as a sentence of
// its own.
func (t *tiltWriter) words(texts ...source.Text) string {
	var parts []string
	for _, text := range texts {
		if text.IsSet() {
			t.use(text)
			parts = append(parts, strings.Join(strings.Fields(plainWords(t.n.Prose.ReadLine(text))), " "))
		}
	}
	return sentences(parts...)
}

// plainWords are the words of inlines, with the address of a link behind its words.
func plainWords(inlines []prose.Inline) string {
	var b strings.Builder
	for _, in := range inlines {
		switch in := in.(type) {
		case prose.Link:
			label := prose.Plain(in.Inlines)
			b.WriteString(label)
			if target := strings.TrimPrefix(in.URL, "mailto:"); target != label && !strings.HasPrefix(target, "#") {
				b.WriteString(" (" + target + ")")
			}
		case prose.Strong:
			b.WriteString(plainWords(in))
		case prose.Emph:
			b.WriteString(plainWords(in))
		default:
			b.WriteString(prose.Plain([]prose.Inline{in}))
		}
	}
	return b.String()
}

// sentences joins texts, each once, and ends each but the last.
func sentences(parts ...string) string {
	out := ""
	for _, part := range parts {
		switch {
		case part == "" || strings.Contains(out, part):
		case out == "":
			out = part
		case strings.ContainsAny(out[len(out)-1:], ".!?:;,"):
			out += " " + part
		default:
			out += ". " + part
		}
	}
	return out
}

// labelled is "NAME: words".
func labelled(name, words string) string {
	switch {
	case name == "" || strings.HasPrefix(words, name):
		return words
	case words == "":
		return name
	}
	return strings.TrimRight(name, ".: ") + ": " + words
}

// country is a code of ISO 3166-1; "" if a text is none.
func (t *tiltWriter) country(code source.Text) string {
	if len(code.Value) != 2 || !law.IsCountry(code.Value) {
		return ""
	}
	return t.value(code)
}

// address is the first postal address, in its lines.
func (t *tiltWriter) address(c *notice.Channels) string {
	if len(c.Address) == 0 {
		return ""
	}
	var lines []string
	for line := range strings.Lines(t.value(c.Address[0].Value)) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// channel is the first of several addresses of a kind.
func (t *tiltWriter) channel(list []notice.Channel) string {
	if len(list) == 0 {
		return ""
	}
	return strings.Join(strings.Fields(t.value(list[0].Value)), " ")
}

// phone is the first telephone number that has the form of TILT: digits with spaces, points,
// slashes and hyphens; one pair of parentheses can stand around the first of them.
func (t *tiltWriter) phone(list []notice.Channel) string {
	for _, c := range list {
		number := strings.Join(strings.Fields(c.Value.Value), " ")
		if strings.HasPrefix(number, "+") { // (0) is what callers from abroad leave out
			number = strings.Join(strings.Fields(strings.Replace(number, "(0)", " ", 1)), " ")
		}
		if isTILTPhone(number) {
			t.use(c.Value)
			return number
		}
	}
	return ""
}

func isTILTPhone(number string) bool {
	rest := strings.TrimLeft(number, "+")
	rest, opened := strings.CutPrefix(rest, "(")
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	if digits == 0 {
		return false
	}
	digits = min(digits, 4)
	rest = rest[digits:]
	if opened {
		rest = strings.TrimPrefix(rest, ")")
	}
	return strings.Trim(rest, "0123456789 .-/") == ""
}

// isMail reports whether a text is the address of a mailbox.
func isMail(s string) bool {
	at := strings.Index(s, "@")
	return at > 0 && at < len(s)-1 && !strings.ContainsAny(s, " <>,;")
}

// isWebAddress reports whether a text is an address of the web.
func isWebAddress(s string) bool {
	return (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")) && !strings.ContainsAny(s, " <>\"")
}

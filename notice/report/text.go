package report

import (
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// Text prints findings for people: place, message, excerpt with carets, help and law.
func Text(w io.Writer, r Report) error {
	var b []byte
	for _, d := range r.Findings {
		if d.Accepted == nil {
			b = appendText(b, d, r.Color)
		}
	}
	_, err := w.Write(b)
	return err
}

func appendText(b []byte, d diag.Diagnostic, color bool) []byte {
	severity, place := d.Severity.String(), location(d.Span)
	if color {
		severity = colorize(colors[d.Severity], severity)
	}
	if place != "" { // it may be about no file
		if color {
			place = colorize(bold, place)
		}
		place += ": "
	}
	put := func(parts ...string) {
		for _, s := range parts {
			b = append(b, s...)
		}
		b = append(b, '\n')
	}
	put(place, severity, ": ", source.Visible(d.Message), " [", d.Code.ID, "]")
	if line, carets := d.Span.Underline(); line != "" {
		number := strconv.Itoa(d.Span.Start.Line)
		number = padding[:max(0, lineNumberWidth-len(number))] + number
		if color {
			carets = colorize(colors[d.Severity], carets)
		}
		put(number, " | ", source.Visible(line))
		put(padding[:len(number)], " | ", carets)
	}
	for _, r := range d.Related {
		put("   note: ", location(r.Span), ": ", source.Visible(r.Message))
	}
	if d.Help != "" {
		put("   help: ", source.Visible(d.Help))
	}
	if len(d.Law) > 0 {
		put("   law: ", Citations(d.Law))
	}
	return b
}

// Line numbers are padded to a column, before a bar.
const (
	lineNumberWidth = 5
	padding         = "                    " // longer than any line number
)

// Terminal colors: select graphic rendition (ECMA-48).
const bold = "1"

var colors = map[diag.Severity]string{diag.Error: "1;31", diag.Warning: "1;33", diag.Info: "1;36"}

func colorize(color, s string) string { return "\x1b[" + color + "m" + s + "\x1b[0m" }

// location is path:line:col, or the path alone, with control characters made visible.
func location(s source.Span) string {
	file, _ := jsonLocation(s)
	return locationIn(file, s)
}

// locationIn is location with another name of the file.
func locationIn(file string, s source.Span) string {
	name := source.Visible(file)
	if !s.IsValid() {
		return name
	}
	return name + ":" + strconv.Itoa(s.Start.Line) + ":" + strconv.Itoa(s.Start.Col)
}

// Citations names each instrument once: "UK GDPR Art. 13(2)(b), Art. 21(4)".
func Citations(refs []law.Ref) string {
	var b strings.Builder
	for i, r := range refs {
		switch {
		case i == 0:
			b.WriteString(r.String())
		case r.Instrument == refs[i-1].Instrument:
			b.WriteString(", " + r.Provision)
		default:
			b.WriteString("; " + r.String())
		}
	}
	return b.String()
}

// Sentence is a message for people who read no code: it begins with a capital, and what stands in
// backticks is quoted as people do.
func Sentence(message string) string {
	text := Quoted(message)
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// Quoted writes `words` as “words”.
func Quoted(s string) string {
	var b strings.Builder
	inside := false
	for _, r := range s {
		switch {
		case r == '`' && inside:
			r = '”'
			inside = false
		case r == '`':
			r = '“'
			inside = true
		}
		b.WriteRune(r)
	}
	return b.String()
}

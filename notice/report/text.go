package report

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
)

// Text prints findings for people: place, message, excerpt with carets, help and law.
func Text(w io.Writer, r Report) error {
	var b strings.Builder
	for _, d := range r.Findings.Open() {
		severity, name := d.Severity.String(), place(d.Span)
		if r.Color {
			severity, name = paint(colors[d.Severity], severity), paint(bold, name)
		}
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n", name, severity, visible(d.Message), d.Code.ID)
		if line, carets := d.Span.Underline(); line != "" {
			number := fmt.Sprintf("%5d", d.Span.Start.Line)
			if r.Color {
				carets = paint(colors[d.Severity], carets)
			}
			fmt.Fprintf(&b, "%s | %s\n%s | %s\n", number, visible(line), strings.Repeat(" ", len(number)), carets)
		}
		for _, r := range d.Related {
			fmt.Fprintf(&b, "   note: %s: %s\n", place(r.Span), visible(r.Message))
		}
		if d.Help != "" {
			fmt.Fprintf(&b, "   help: %s\n", visible(d.Help))
		}
		if len(d.Law) > 0 {
			fmt.Fprintf(&b, "   law: %s\n", citations(d.Law))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Terminal colors: select graphic rendition (ECMA-48).
const bold = "1"

var colors = map[diag.Severity]string{diag.Error: "1;31", diag.Warning: "1;33", diag.Info: "1;36"}

func paint(color, s string) string { return "\x1b[" + color + "m" + s + "\x1b[0m" }

// place is path:line:col, or the path alone.
func place(s source.Span) string {
	name := ""
	if s.File != nil {
		name = s.File.Name
	}
	if !s.IsValid() {
		return name
	}
	return fmt.Sprintf("%s:%d:%d", name, s.Start.Line, s.Start.Col)
}

// citations names each instrument once: "UK GDPR Art. 13(2)(b), Art. 21(4)".
func citations(refs []law.Ref) string {
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

// visible makes control characters harmless to a terminal.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\t' && unicode.IsControl(r) {
			return '\ufffd'
		}
		return r
	}, s)
}

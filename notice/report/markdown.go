package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// maxFindings is how many findings Markdown lists: the size of CI summaries is limited.
const maxFindings = 200

// Markdown prints a table of the findings, for the summary of a CI job.
func Markdown(w io.Writer, r Report) error {
	open := r.Findings.Open()
	var b strings.Builder
	if len(open) == 0 {
		fmt.Fprintf(&b, "No findings in %s.\n", diag.Counted(r.Files, "notice"))
	} else {
		fmt.Fprintf(&b, "%s in %s.\n\n| Place | Severity | Finding | Help | Law |\n| --- | --- | --- | --- | --- |\n", diag.Counted(len(open), "finding"), diag.Counted(r.Files, "notice"))
	}
	for _, d := range open[:min(len(open), maxFindings)] {
		file, _ := r.place(d.Span)
		fmt.Fprintf(&b, "| %s | %s | %s [%s] | %s | %s |\n", TableCell(locationIn(file, d.Span)), d.Severity, TableCell(d.Message), d.Code.ID, TableCell(d.Help), TableCell(Citations(d.Law)))
	}
	if len(open) > maxFindings {
		fmt.Fprintf(&b, "\nand %d more\n", len(open)-maxFindings)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// markdownEscapes escapes all that could be markup in a cell.
var markdownEscapes = strings.NewReplacer(`\`, `\\`, "|", `\|`, "<", "&lt;", "&", "&amp;", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "~", `\~`, "`", "\\`", "@", "&#64;", "#", "&#35;", "://", "&#58;//")

// TableCell escapes a text for a table cell, so that it has no markup, links or mentions.
func TableCell(s string) string {
	return markdownEscapes.Replace(source.Visible(strings.Join(strings.Fields(s), " ")))
}

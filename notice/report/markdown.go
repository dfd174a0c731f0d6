package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/noticec/noticec/notice/source"
)

// most is how many findings Markdown tells: summaries of CI have room for few.
const most = 200

// Markdown prints a table of the findings, for the summary of a CI job.
func Markdown(w io.Writer, r Report) error {
	open := r.Findings.Open()
	var b strings.Builder
	if len(open) == 0 {
		fmt.Fprintf(&b, "No findings in %s.\n", noun(r.Files, "notice"))
	} else {
		fmt.Fprintf(&b, "%s in %s.\n\n| Place | Severity | Finding | Help | Law |\n| --- | --- | --- | --- | --- |\n", noun(len(open), "finding"), noun(r.Files, "notice"))
	}
	for _, d := range open[:min(len(open), most)] {
		fmt.Fprintf(&b, "| %s | %s | %s [%s] | %s | %s |\n", cell(place(d.Span)), d.Severity, cell(d.Message), d.Code.ID, cell(d.Help), cell(citations(d.Law)))
	}
	if len(open) > most {
		fmt.Fprintf(&b, "\nand %d more\n", len(open)-most)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func noun(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprint(n, " ", word, "s")
}

// signs are all that could be markup in a cell.
var signs = strings.NewReplacer(`\`, `\\`, "|", `\|`, "<", "&lt;", "&", "&amp;", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "~", `\~`, "`", "\\`", "@", "&#64;", "://", "&#58;//")

// cell is a text in a cell of a table, where it is no markup, no link and names nobody.
func cell(s string) string {
	return signs.Replace(source.Visible(strings.Join(strings.Fields(s), " ")))
}

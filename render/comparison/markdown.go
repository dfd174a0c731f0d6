package comparison

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/report"
)

// Marker is the first line of the Markdown, by which a comment is found that is to be written anew.
const Marker = "<!-- noticec diff -->"

const (
	shownOpen = 5      // changes that are not folded
	maxRows   = 150    // changes in all
	maxSize   = 60_000 // bytes; a comment on GitHub has at most 65,536 characters
	maxWords  = 300    // code points of one version of the words of a change
)

// Markdown prints a comment on a pull request: the numbers of changes, the five most serious, and the
// others folded. Nothing in it is a mention, a link or markup of the notices.
func Markdown(w io.Writer, c *Comparison) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n### What changes in the privacy notices\n\n%s.\n", Marker, cell(report.Sentence(c.Summary())))
	if c.Old != "" {
		fmt.Fprintf(&b, "\nCompared: %s with %s.\n", cell(c.Old), cell(c.New))
	}
	for _, d := range c.Gaps {
		fmt.Fprintf(&b, "\n- **%s** (%s). %s.", cell(report.Sentence(d.Message)), cell(location(d.Span)), cell(report.Sentence(d.Help)))
	}
	if len(c.Gaps) > 0 {
		b.WriteString("\n")
	}
	for _, n := range c.Notices {
		switch {
		case n.Moved:
			fmt.Fprintf(&b, "\n- %s is %s now", cell(n.OldPath), cell(n.Path))
		case n.Status != Changed:
			fmt.Fprintf(&b, "\n- %s %s: %s", cell(cmp.Or(n.Path, n.OldPath)), n.Status, cell(n.Title))
		}
		if b.Len() > maxSize/2 {
			b.WriteString("\n- and others")
			break
		}
	}
	b.WriteString("\n")
	open := min(len(c.Changes), shownOpen)
	c.table(&b, c.Changes[:open])
	if rest := c.Changes[open:]; len(rest) > 0 {
		fmt.Fprintf(&b, "\n<details>\n<summary>%s</summary>\n", diag.Counted(len(rest), "more change"))
		c.table(&b, rest[:min(len(rest), maxRows)])
		b.WriteString("\n</details>\n")
	}
	b.WriteString("\n`noticec diff` compares what notices state, not how they are written. It is not legal advice.\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// table prints changes, as many as there is room for.
func (c *Comparison) table(b *strings.Builder, list []Change) {
	if len(list) == 0 {
		return
	}
	b.WriteString("\n| | What changes | Before | After | Where |\n| --- | --- | --- | --- | --- |\n")
	for i, x := range list {
		var row strings.Builder
		what := cell(report.Sentence(x.Message))
		if x.Class == diff.Material {
			what = "**" + what + "**"
			if len(x.Law) > 0 {
				what += " (" + cell(report.Citations(x.Law)) + ")"
			}
		}
		fmt.Fprintf(&row, "| %s | %s | %s | %s | %s |\n", classNames[x.Class], what, cell(shorten(x.Before)), cell(shorten(x.After)), cell(c.where(x)))
		if b.Len()+row.Len() > maxSize {
			fmt.Fprintf(b, "\nand %d more, which `noticec diff` lists\n", len(list)-i)
			return
		}
		b.WriteString(row.String())
	}
}

func cell(s string) string { return report.TableCell(s) }

func shorten(s string) string {
	if r := []rune(s); len(r) > maxWords {
		return strings.TrimRight(string(r[:maxWords-1]), " ,;:") + "…"
	}
	return s
}

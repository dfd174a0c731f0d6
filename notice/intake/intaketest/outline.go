// Package intaketest shows what a reader made of a document, for its tests.
package intaketest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
)

// Outline shows a document: a line for each block, with the line of its place, and one for each
// thing that is left out.
//
//	title "Parking", language en-GB, updated 2026-01-31
//	1 ## Who we are #who
//	2 We are **Ambridge Council**.
//	3 - item
//	4   1. item in an item
//	5 | head | head
//	6 | cell | cell
//	! comment by a reviewer, 3 words, at 2
func Outline(d *intake.Document) string {
	var b strings.Builder
	if d.Title+d.Language+d.Updated != "" {
		fmt.Fprintf(&b, "title %q, language %s, updated %s\n", d.Title, d.Language, d.Updated)
	}
	blocks(&b, d.Blocks, "", "")
	for _, o := range d.Omitted {
		fmt.Fprintf(&b, "! %s, %d words, at %d\n", o.What, o.Words, o.Span.Start.Line)
	}
	return b.String()
}

// blocks writes each block on a line of its own; the first one behind a marker.
func blocks(b *strings.Builder, list []prose.Block, marker, indent string) {
	line := func(block prose.Block, text string) {
		fmt.Fprintf(b, "%d %s%s%s\n", block.Origin().Start.Line, indent, marker, text)
		marker = strings.Repeat(" ", len(marker))
	}
	for _, block := range list {
		switch block := block.(type) {
		case *intake.Heading:
			id := ""
			if block.ID != "" {
				id = " #" + block.ID
			}
			line(block, strings.Repeat("#", block.Level)+" "+Inlines(block.Inlines)+id)
		case *prose.Paragraph:
			line(block, Inlines(block.Inlines))
		case *prose.List:
			for i, item := range block.Items {
				mark := "- "
				if block.Ordered {
					mark = fmt.Sprintf("%d. ", block.Number(i))
				}
				if item.ID != "" {
					mark += "#" + item.ID + " "
				}
				blocks(b, item.Blocks, mark, indent+strings.Repeat(" ", len(marker)))
			}
		case *prose.Table:
			if len(block.Caption) > 0 {
				line(block, "caption: "+Inlines(block.Caption))
			}
			heads := ""
			for _, head := range block.Head {
				heads += "| " + Inlines(head) + " "
			}
			if block.NoRowHeads {
				heads += "(no row heads)"
			}
			line(block, heads)
			for _, row := range block.Rows {
				for _, cell := range row.Cells {
					if len(cell) == 0 {
						fmt.Fprintf(b, "%s|\n", indent)
					}
					blocks(b, cell, "| ", indent)
				}
				fmt.Fprintf(b, "%s|--\n", indent)
			}
		default:
			fmt.Fprintf(b, "%T\n", block)
		}
	}
}

// Inlines shows inlines with their marks.
func Inlines(list []prose.Inline) string {
	var b strings.Builder
	for _, in := range list {
		switch in := in.(type) {
		case prose.Text:
			b.WriteString(string(in))
		case prose.Strong:
			b.WriteString("**" + Inlines(in) + "**")
		case prose.Emph:
			b.WriteString("_" + Inlines(in) + "_")
		case prose.Code:
			b.WriteString("`" + string(in) + "`")
		case prose.Link:
			b.WriteString("[" + Inlines(in.Inlines) + "](" + in.URL + ")")
		case prose.Lang:
			b.WriteString("<" + in.Tag + ">" + Inlines(in.Inlines) + "</>")
		case prose.Break:
			b.WriteString(" / ")
		default:
			fmt.Fprintf(&b, "%T", in)
		}
	}
	return b.String()
}

// Check holds a document to what holds for those of every reader: places are in one file and in
// order, words are separated by one space, nothing is empty, links within the document lead to
// something, and tables are rectangular.
func Check(t testing.TB, d *intake.Document) {
	t.Helper()
	ids, links := map[string]bool{}, []string{}
	prose.Walk(d.Blocks, func(block prose.Block) {
		span := block.Origin()
		if !span.IsValid() || span.End.Before(span.Start) || span.End.Line > span.File.LineCount() {
			t.Errorf("want a place in the file, got %v to %v for %T", span.Start, span.End, block)
		}
		switch block := block.(type) {
		case *intake.Heading:
			if block.Level < 1 || block.Level > 9 {
				t.Errorf("want a level of 1 to 9, got %d", block.Level)
			}
			checkID(t, ids, block.ID)
			links = append(links, checkInlines(t, block.Inlines)...)
		case *prose.Paragraph:
			links = append(links, checkInlines(t, block.Inlines)...)
		case *prose.List:
			if len(block.Items) == 0 {
				t.Error("want items in each list")
			}
			for _, item := range block.Items {
				if len(item.Blocks) == 0 {
					t.Error("want blocks in each item")
				}
				checkID(t, ids, item.ID)
			}
		case *prose.Table:
			for _, words := range append([][]prose.Inline{block.Caption}, block.Head...) {
				if len(words) > 0 {
					links = append(links, checkInlines(t, words)...)
				}
			}
			if len(block.Rows) == 0 {
				t.Error("want rows in each table")
			}
			for _, row := range block.Rows {
				if len(row.Cells) != len(block.Head) {
					t.Errorf("want %d cells in each row, got %d", len(block.Head), len(row.Cells))
				}
			}
		}
	})
	for _, link := range links {
		if id, ok := strings.CutPrefix(link, "#"); ok && !ids[id] {
			t.Errorf("want something with the id %q", id)
		}
	}
}

func checkID(t testing.TB, ids map[string]bool, id string) {
	if id != "" && ids[id] {
		t.Errorf("want the id %q once", id)
	}
	ids[id] = true
}

// checkInlines checks the inlines of a paragraph, and returns where their links lead.
func checkInlines(t testing.TB, list []prose.Inline) (links []string) {
	words := prose.Plain(list)
	if strings.Join(strings.Fields(words), " ") != words || words == "" {
		t.Errorf("want words with one space between them, got %q", words)
	}
	var walk func(list []prose.Inline)
	walk = func(list []prose.Inline) {
		for _, in := range list {
			switch in := in.(type) {
			case prose.Strong:
				walk(in)
			case prose.Emph:
				walk(in)
			case prose.Lang:
				walk(in.Inlines)
			case prose.Link:
				links = append(links, in.URL)
				walk(in.Inlines)
			}
		}
	}
	walk(list)
	return links
}

package review

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// coverID is the anchor of the cover.
const coverID = "review"

// insertCover puts the cover before all but the lines that open the document.
func insertCover(d *doc.Document, c *doc.Callout) {
	if !strings.HasPrefix(d.Lang, "en") {
		doc.Walk([]doc.Block{c}, func(b doc.Block) {
			switch b := b.(type) {
			case *doc.Callout:
				b.Heading = english(b.Heading)
			case *doc.Paragraph:
				b.Inlines = english(b.Inlines)
			case *doc.Table:
				for i := range b.Head {
					b.Head[i] = english(b.Head[i])
				}
			}
		})
	}
	at := 0
	if len(d.Blocks) > 0 {
		if _, ok := d.Blocks[0].(*doc.Opening); ok {
			at = 1
		}
	}
	d.Blocks = append(d.Blocks[:at:at], append([]doc.Block{c}, d.Blocks[at:]...)...)
}

func english(words []doc.Inline) []doc.Inline {
	if len(words) == 0 {
		return nil
	}
	return []doc.Inline{doc.Lang{Tag: "en", Inlines: words}}
}

func text(s string) []doc.Inline { return []doc.Inline{doc.Text(s)} }

func paragraph(words ...doc.Inline) *doc.Paragraph { return &doc.Paragraph{Inlines: words} }

// cover says what the copy is of, and lists what is missing or to decide.
func cover(o Options, list, more []concern, counts map[string]int, changed changes) *doc.Callout {
	c := &doc.Callout{Kind: doc.Alert, ID: coverID, Heading: text("Draft for review")}
	c.Blocks = append(c.Blocks, paragraph(doc.Text(made(o))), paragraph(doc.Text(counted(counts))))
	switch {
	case o.Since != nil:
		for _, s := range changed.summary(source.Visible(o.SinceIs)) {
			c.Blocks = append(c.Blocks, paragraph(doc.Text(s)))
		}
	case o.SinceIs != "":
		c.Blocks = append(c.Blocks, paragraph(doc.Text("There was no such notice in "+source.Visible(o.SinceIs)+", or not one that could be read.")))
	}
	if len(list) > 0 {
		c.Blocks = append(c.Blocks, table(list))
	}
	questions := count(more)["unsure"]
	if n := len(more) - questions; n > 0 {
		c.Blocks = append(c.Blocks, paragraph(doc.Text("And "+diag.Counted(n, "more finding")+", which "), doc.Code("noticec lint"), doc.Text(" lists.")))
	}
	if questions > 0 {
		c.Blocks = append(c.Blocks, paragraph(doc.Text("And "+diag.Counted(questions, "more open question")+", in the comments of the files.")))
	}
	c.Blocks = append(c.Blocks, &doc.Table{
		Head: [][]doc.Inline{text("Approval"), text("Write here")},
		Rows: []doc.Row{toWrite("Name"), toWrite("Signature"), toWrite("Date")},
	})
	return c
}

// toWrite is a row with room to write in, two lines high.
func toWrite(what string) doc.Row {
	blank := paragraph(doc.Text("\u00a0"), doc.Break{}, doc.Text("\u00a0"))
	return doc.Row{Cells: [][]doc.Block{{paragraph(doc.Text(what))}, {blank}}}
}

// made says when and of what the copy was made.
func made(o Options) string {
	out := "This copy is not for publication. It was made"
	if o.Made != "" {
		out += " on " + o.Made
	}
	if o.Source != "" {
		out += " from " + source.Visible(o.Source)
	}
	if o.Revision != "" {
		out += " at revision " + source.Visible(o.Revision)
	}
	return strings.TrimSuffix(out, " It was made") + "."
}

// counted tells how many concerns there are of each severity, as lint does.
func counted(counts map[string]int) string {
	var parts []string
	for _, s := range severities {
		switch n := counts[s]; {
		case n == 0:
		case s == "unsure":
			parts = append(parts, diag.Counted(n, "open question"))
		default:
			parts = append(parts, diag.Counted(n, s))
		}
	}
	switch n := len(parts); n {
	case 0:
		return "noticec found nothing to fix."
	case 1:
		return "To be decided: " + parts[0] + "."
	default:
		return "To be decided: " + strings.Join(parts[:n-1], ", ") + " and " + parts[n-1] + "."
	}
}

// table lists concerns, the gravest first, with links to where they are.
func table(list []concern) *doc.Table {
	t := &doc.Table{Head: [][]doc.Inline{text("Severity"), text("What is missing or to be decided"), text("What to do"), text("Remark")}}
	for _, c := range list {
		r := c.remark
		todo := []doc.Block{}
		if r.Help != "" {
			todo = append(todo, paragraph(doc.Text(r.Help)))
		}
		if r.Law != "" {
			todo = append(todo, paragraph(doc.Text("Law: "+r.Law+".")))
		}
		t.Rows = append(t.Rows, doc.Row{Cells: [][]doc.Block{
			{paragraph(doc.Text(strings.TrimSpace(report.Sentence(r.Severity) + " " + r.Code)))},
			{paragraph(doc.Text(r.Message))},
			todo,
			{paragraph(c.link())},
		}})
	}
	return t
}

// link leads to the section of the remark; what is on no page tells where its source is, if it has one.
func (c *concern) link() doc.Inline {
	if c.number == 0 && c.absent {
		return doc.Text("In no section yet")
	}
	if c.number == 0 {
		return doc.Text(cmp.Or(c.remark.Place, "none"))
	}
	return doc.Link{URL: "#" + cmp.Or(c.anchor, "top"), Inlines: text(fmt.Sprintf("Remark %d", c.number))}
}

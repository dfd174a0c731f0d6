package comparison

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"sync"

	"github.com/noticec/noticec/notice/diff"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
)

//go:embed page.html
var page string

var pageTemplate = sync.OnceValue(func() *template.Template { return template.Must(template.New("page").Parse(page)) })

// A row is a change as the page shows it.
type row struct {
	Class, Message, Help, Law, Where, Lang string
	Before, After                          []span
}

// A span is a piece of words; Mark is "del", "ins" or empty.
type span struct{ Mark, Text string }

// HTML prints a page with both versions side by side, in which what is gone and what is new is marked
// in words, too. It needs no script.
func HTML(w io.Writer, c *Comparison) error {
	var groups []struct {
		Title string
		Rows  []row
	}
	for class := diff.Material; class >= diff.Words; class-- {
		var rows []row
		for _, x := range c.Changes {
			if x.Class == class {
				rows = append(rows, c.row(x))
			}
		}
		if len(rows) > 0 {
			title := map[diff.Class]string{diff.Material: "Material changes", diff.Lesser: "Lesser changes", diff.Words: "Changes in words only"}[class]
			groups = append(groups, struct {
				Title string
				Rows  []row
			}{title, rows})
		}
	}
	var gaps []string
	for _, d := range c.Gaps {
		gaps = append(gaps, fmt.Sprintf("%s: %s; %s", location(d.Span), report.Sentence(d.Message), report.Quoted(d.Help)))
	}
	var others []string
	for _, n := range c.Notices {
		switch {
		case n.Moved:
			others = append(others, n.OldPath+" is "+n.Path+" now")
		case n.Status != Changed:
			others = append(others, cmp.Or(n.Path, n.OldPath)+" "+string(n.Status)+": "+n.Title)
		}
	}
	var b bytes.Buffer
	err := pageTemplate().Execute(&b, map[string]any{"Summary": report.Sentence(c.Summary()), "Old": source.Visible(c.Old), "New": source.Visible(c.New), "Groups": groups, "Gaps": visible(gaps), "Others": visible(others)})
	if err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

func visible(list []string) []string {
	for i := range list {
		list[i] = source.Visible(list[i])
	}
	return list
}

func (c *Comparison) row(x Change) row {
	r := row{Class: x.Class.String(), Message: source.Visible(report.Sentence(x.Message)), Help: source.Visible(report.Sentence(x.Help)), Law: report.Citations(x.Law), Where: source.Visible(c.where(x)), Lang: x.Lang}
	for _, e := range diff.Edits(x.Before, x.After) {
		text := source.Visible(e.Text)
		switch e.Kind {
		case diff.Removed:
			r.Before = append(r.Before, span{"del", text})
		case diff.Added:
			r.After = append(r.After, span{"ins", text})
		default:
			r.Before, r.After = append(r.Before, span{"", text}), append(r.After, span{"", text})
		}
	}
	return r
}

package sampler

import (
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// Review returns a copy for review, made anew at each call: words of fields, remarks at the title, a
// heading, words within words, a link and a cell, one of two places, and words and blocks that are
// new or gone.
func Review() *doc.Document {
	d := Document()
	file := source.NewFile("sampler.notice.yaml", []byte("title: Sampler & <Samples>\nseries: Service privacy notices\n"))
	field := func(value string, line, col int, in ...doc.Inline) doc.Written {
		start := source.Pos{Line: line, Col: col}
		return doc.Written{Text: source.Text{Value: value, Span: source.Span{File: file, Start: start, End: source.Pos{Line: line, Col: col + len(value)}}}, Inlines: in}
	}
	remarked := func(n int, in ...doc.Inline) doc.Remarked { return doc.Remarked{Remarks: []int{n}, Inlines: in} }
	inserted := func(s string) doc.Changed { return doc.Changed{Inlines: words(s)} }
	deleted := func(s string) doc.Changed { return doc.Changed{Deleted: true, Inlines: words(s)} }

	d.ControllerWords = []doc.Inline{deleted("Old "), doc.Text(d.Controller)}
	d.TitleWords = []doc.Inline{field(d.Title, 1, 8, doc.Text("Sampler & "), remarked(0, doc.Text("<Samples>")))}
	d.SeriesWords = []doc.Inline{field(d.Series, 2, 9, words(d.Series)...)}
	origin := doc.Origin{Notice: file.Name, Paths: map[doc.Where]string{doc.WhereOf(d.TitleWords[0].(doc.Written).Text.Span): "/title", doc.WhereOf(d.SeriesWords[0].(doc.Written).Text.Span): "/series"}}
	d.Review = &doc.Review{Draft: "Draft: not for publication", Origin: origin, Remarks: []doc.Remark{
		{Severity: "error", Code: "NC301", Message: "The first of all remarks & <one>.", Help: "Write “name”.", Law: "UK GDPR Art. 13(1)(c), Art. 6(1)", Place: "sampler.notice.yaml:1:18"},
		{Severity: "warning", Code: "NC801", Message: "A remark at a heading."},
		{Severity: "info", Code: "NC802", Message: "A remark around another."},
		{Severity: "unsure", Message: "Is this right?"},
		{Severity: "warning", Code: "NC803", Message: "A remark at a link and at two places.", Help: "Look at both."},
	}}
	d.Blocks = append(d.Blocks,
		&doc.Section{ID: "reviewed", Heading: []doc.Inline{remarked(1, doc.Text("Words under review"))}, Blocks: []doc.Block{
			para(doc.Text("These are "), remarked(2, doc.Text("words around "), remarked(3, doc.Text("others"))), doc.Text(", and "), remarked(4, doc.Link{URL: "https://averton.example/", Inlines: words("a link")}), doc.Text(".")),
			para(doc.Text("Here is an "), deleted("old"), inserted("new"), doc.Text(" word, "), doc.Strong([]doc.Inline{doc.Text("and "), inserted("stress")}), doc.Text(".")),
			para(deleted("This paragraph is gone.")),
			para(inserted("This paragraph is new.")),
			&doc.List{Items: []doc.ListItem{
				{Blocks: []doc.Block{para(inserted("A new item"))}},
				{Blocks: []doc.Block{para(deleted("An item that is gone"))}},
			}},
			&doc.Table{Head: [][]doc.Inline{words("Name"), words("What for")}, Rows: []doc.Row{
				{Cells: [][]doc.Block{cell(doc.Text("sid")), cell(remarked(4, doc.Text("to know you")))}},
				{Cells: [][]doc.Block{cell(deleted("uid")), cell(deleted("to count you"))}},
				{Cells: [][]doc.Block{cell(inserted("cid")), cell(inserted("to greet you"))}},
			}},
		}},
		&doc.Section{ID: "deleted-1", Heading: []doc.Inline{deleted("A section that is gone")}, Blocks: []doc.Block{para(deleted("With its words."))}},
	)
	return d
}

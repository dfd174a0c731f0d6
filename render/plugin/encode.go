package plugin

import (
	"fmt"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// The types below encode the document for plugins, by schema/document.schema.json. Every kind
// of block and inline has its name as `kind`.
type (
	document struct {
		Path       string      `json:"path,omitempty"`
		Lang       string      `json:"lang"`
		Dir        string      `json:"dir"`
		Series     string      `json:"series,omitempty"`
		Title      string      `json:"title"`
		Subtitle   string      `json:"subtitle,omitempty"`
		Controller string      `json:"controller,omitempty"`
		Version    string      `json:"version,omitempty"`
		Updated    *date       `json:"updated,omitempty"`
		Effective  *date       `json:"effective,omitempty"`
		Adopted    *date       `json:"adopted,omitempty"`
		Stamps     []stamp     `json:"stamps,omitempty"`
		Alternates []alternate `json:"alternates"`
		Labels     labels      `json:"labels"`
		LabelsLang string      `json:"labels_lang,omitempty"`
		Blocks     []any       `json:"blocks"`
		Imprint    *[]any      `json:"imprint,omitempty"`
		NoIndex    bool        `json:"no_index,omitempty"`
	}
	// A stamp is a line of the title block: words if there are any, else a label with text.
	stamp struct {
		Label string `json:"label,omitempty"`
		Value string `json:"value,omitempty"`
		Text  string `json:"text,omitempty"`
		Words *[]any `json:"words,omitempty"`
	}
	date struct {
		Kind  string `json:"kind,omitempty"` // as an inline
		Value string `json:"value"`
		Text  string `json:"text"`
	}
	alternate struct {
		Lang    string `json:"lang"`
		Name    string `json:"name"`
		Path    string `json:"path"`
		Current bool   `json:"present"`
	}
	labels struct {
		Kind       string `json:"kind"`
		Kicker     string `json:"kicker,omitempty"`
		Skip       string `json:"skip"`
		Contents   string `json:"contents"`
		Top        string `json:"top"`
		Updated    string `json:"updated"`
		Version    string `json:"version"`
		Effective  string `json:"effective"`
		Versions   string `json:"versions"`
		Formats    string `json:"formats"`
		AllNotices string `json:"all_notices,omitempty"`
		Navigation string `json:"navigation,omitempty"`
		PageOf     string `json:"page_of"`
		Colon      string `json:"colon"`
	}
	// A block has the members of its kind.
	block struct {
		Kind    string   `json:"kind"`
		Place   *place   `json:"place,omitempty"`
		Callout string   `json:"callout,omitempty"`
		ID      string   `json:"id,omitempty"`
		Chapter bool     `json:"chapter,omitempty"`
		Heading *[]any   `json:"heading,omitempty"`
		Inlines *[]any   `json:"inlines,omitempty"`
		Ordered *bool    `json:"ordered,omitempty"`
		Start   *int     `json:"start,omitempty"`
		Items   *[]item  `json:"items,omitempty"`
		Caption *[]any   `json:"caption,omitempty"`
		Head    *[][]any `json:"head,omitempty"`
		Rows    *[]row   `json:"rows,omitempty"`
		NoHeads bool     `json:"no_row_heads,omitempty"`
		Blocks  *[]any   `json:"blocks,omitempty"`
	}
	// An item is an item of a list, with blocks, of definitions, with a term and values, or of a
	// listing, with a title, a subject and metadata.
	item struct {
		ID     string   `json:"id,omitempty"`
		Blocks *[]any   `json:"blocks,omitempty"`
		Term   *[]any   `json:"term,omitempty"`
		Values *[][]any `json:"values,omitempty"`

		Title    *[]any `json:"title,omitempty"`
		Subject  *[]any `json:"subject,omitempty"`
		Metadata *[]any `json:"metadata,omitempty"`
	}
	row struct {
		ID    string  `json:"id,omitempty"`
		Cells [][]any `json:"cells"`
	}
	// A place is a span of a file. Lines and columns count from 1, columns in code points;
	// the end is exclusive.
	place struct {
		File      string `json:"file"`
		Line      int    `json:"line"`
		Column    int    `json:"column"`
		EndLine   int    `json:"end_line"`
		EndColumn int    `json:"end_column"`
	}
	inline struct {
		Kind    string  `json:"kind"`
		Text    *string `json:"text,omitempty"`
		URL     string  `json:"url,omitempty"`
		Notice  bool    `json:"notice,omitempty"`
		Tag     string  `json:"tag,omitempty"`
		Inlines *[]any  `json:"inlines,omitempty"`
	}
)

// An encoder converts a document to values for encoding/json, and collects the files that its
// spans are in.
type encoder struct {
	files map[string]*source.File
	err   error
}

// encode returns the document and the files that its places name. The error names a kind of
// block or inline that is missing here.
func encode(d *doc.Document) (document, map[string]*source.File, error) {
	e := &encoder{files: map[string]*source.File{}}
	out := document{
		Path: d.Path, Lang: d.Lang, Dir: d.Dir, Series: d.Series, Title: d.Title, Subtitle: d.Subtitle, Controller: d.Controller, Version: d.Version.Text,
		Updated: dateOf(d.Updated), Effective: dateOf(d.Effective), Adopted: dateOf(d.Adopted), Stamps: e.stamps(d), Alternates: []alternate{},
		Labels: labelsOf(d), LabelsLang: d.LabelsLang, Blocks: e.blocks(d.Blocks), NoIndex: d.NoIndex,
	}
	if len(d.Imprint) > 0 {
		out.Imprint = e.inlines(d.Imprint)
	}
	for _, a := range d.Alternates {
		out.Alternates = append(out.Alternates, alternate(a))
	}
	return out, e.files, e.err
}

// dateOf returns the day of a stamp; nil if it has none.
func dateOf(s doc.Stamp) *date {
	if s.Value == "" {
		return nil
	}
	return &date{Value: s.Value, Text: s.Text}
}

func (e *encoder) stamps(d *doc.Document) []stamp {
	var out []stamp
	for _, s := range d.Stamps() {
		line := stamp{Label: s.Label, Value: s.Value, Text: s.Text}
		if len(s.Words) > 0 {
			line.Words = e.inlines(s.Words)
		}
		out = append(out, line)
	}
	return out
}

func labelsOf(d *doc.Document) labels {
	l := d.Labels
	return labels{
		Kind: l.Kind, Kicker: l.Kicker, Skip: l.Skip, Contents: l.Contents, Top: l.Top, Updated: d.Updated.Label, Version: d.Version.Label, Effective: d.Effective.Label,
		Versions: l.Versions, Formats: l.Formats, AllNotices: l.AllNotices, Navigation: l.Navigation, PageOf: l.PageOf, Colon: l.Colon,
	}
}

// place converts a span; nil if it is not valid.
func (e *encoder) place(s source.Span) *place {
	if !s.IsValid() {
		return nil
	}
	e.files[s.File.Name] = s.File
	return &place{s.File.Name, s.Start.Line, s.Start.Col, s.End.Line, s.End.Col}
}

func (e *encoder) blocks(list []doc.Block) []any {
	out := make([]any, 0, len(list))
	for _, b := range list {
		v := e.block(b)
		v.Place = e.place(b.Origin())
		out = append(out, v)
	}
	return out
}

func (e *encoder) block(b doc.Block) block {
	switch b := b.(type) {
	case *doc.Section:
		return block{Kind: "section", ID: b.ID, Chapter: b.Chapter, Heading: e.inlines(b.Heading), Blocks: pointerTo(e.blocks(b.Blocks))}
	case *doc.Paragraph:
		return block{Kind: "paragraph", Inlines: e.inlines(b.Inlines)}
	case *doc.List:
		items := []item{}
		for _, i := range b.Items {
			items = append(items, item{ID: i.ID, Blocks: pointerTo(e.blocks(i.Blocks))})
		}
		v := block{Kind: "list", Ordered: &b.Ordered, Items: &items}
		if b.Ordered {
			v.Start = pointerTo(b.Number(0))
		}
		return v
	case *doc.Definitions:
		items := []item{}
		for _, i := range b.Items {
			items = append(items, item{ID: i.ID, Term: e.inlines(i.Term), Values: pointerTo(e.cells(i.Values))})
		}
		return block{Kind: "definitions", Items: &items}
	case *doc.Table:
		head, rows := [][]any{}, []row{}
		for _, h := range b.Head {
			head = append(head, *e.inlines(h))
		}
		for _, r := range b.Rows {
			rows = append(rows, row{r.ID, e.cells(r.Cells)})
		}
		return block{Kind: "table", Caption: e.inlines(b.Caption), Head: &head, Rows: &rows, NoHeads: b.NoRowHeads}
	case *doc.Callout:
		kind := map[doc.CalloutKind]string{doc.KeyFacts: "key-facts", doc.Objection: "objection", doc.Alert: "alert"}[b.Kind]
		if kind == "" {
			e.unknownKind(b.Kind)
		}
		return block{Kind: "callout", Callout: kind, ID: b.ID, Heading: e.inlines(b.Heading), Blocks: pointerTo(e.blocks(b.Blocks))}
	case *doc.Opening:
		return block{Kind: "opening", Blocks: pointerTo(e.blocks(b.Blocks))}
	case *doc.Listing:
		items := []item{}
		for _, i := range b.Items {
			metadata := make([]any, 0, len(i.Metadata))
			for _, words := range i.Metadata {
				metadata = append(metadata, *e.inlines(words))
			}
			items = append(items, item{ID: i.ID, Title: e.inlines(i.Title), Subject: e.inlines(i.Subject), Metadata: &metadata})
		}
		return block{Kind: "listing", Items: &items}
	case *doc.Contents:
		return block{Kind: "contents"}
	}
	e.unknownKind(b)
	return block{}
}

func (e *encoder) cells(list [][]doc.Block) [][]any {
	out := make([][]any, 0, len(list))
	for _, c := range list {
		out = append(out, e.blocks(c))
	}
	return out
}

func (e *encoder) inlines(list []doc.Inline) *[]any {
	out := make([]any, 0, len(list))
	for _, in := range list {
		switch in := in.(type) {
		case doc.Text:
			out = append(out, inline{Kind: "text", Text: pointerTo(string(in))})
		case doc.Strong:
			out = append(out, inline{Kind: "strong", Inlines: e.inlines(in)})
		case doc.Emph:
			out = append(out, inline{Kind: "emph", Inlines: e.inlines(in)})
		case doc.Code:
			out = append(out, inline{Kind: "code", Text: pointerTo(string(in))})
		case doc.Link:
			out = append(out, inline{Kind: "link", URL: in.URL, Notice: in.Notice, Inlines: e.inlines(in.Inlines)})
		case doc.Break:
			out = append(out, inline{Kind: "break"})
		case doc.Cite:
			out = append(out, inline{Kind: "cite", Inlines: e.inlines(in)})
		case doc.Lang:
			out = append(out, inline{Kind: "lang", Tag: in.Tag, Inlines: e.inlines(in.Inlines)})
		case doc.Written:
			out = append(out, *e.inlines(in.Inlines)...)
		case doc.Remarked:
			out = append(out, *e.inlines(in.Inlines)...)
		case doc.Changed:
			if !in.Deleted {
				out = append(out, *e.inlines(in.Inlines)...)
			}
		case doc.Date:
			out = append(out, date{Kind: "date", Value: in.Value, Text: in.Text})
		default:
			e.unknownKind(in)
		}
	}
	return &out
}

func (e *encoder) unknownKind(v any) {
	if e.err == nil {
		e.err = fmt.Errorf("plugins do not know the kind %T", v)
	}
}

// pointerTo returns a pointer to a value, so that omitempty omits absent values but no empty ones.
func pointerTo[T any](v T) *T { return &v }

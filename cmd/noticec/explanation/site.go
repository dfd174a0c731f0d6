package explanation

import (
	"bytes"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/html"
)

// index is the name of the page that leads to all others, without its extension.
const index = "index"

// subjects are what the pages are grouped by: the beginnings of the ids, in their order.
var subjects = []struct {
	heading string
	ids     []string
}{
	{"The file", []string{"NC00", "NC01", "NC02"}},
	{"Words within a field", []string{"NC08"}},
	{"Bases, translations and variables", []string{"NC10", "NC11"}},
	{"References and links", []string{"NC15"}},
	{"Keys and values", []string{"NC20"}},
	{"Controller, purposes and lawful bases", []string{"NC30", "NC31", "NC33", "NC34", "NC36", "NC37"}},
	{"Special categories and children", []string{"NC32"}},
	{"Data and where they are from", []string{"NC40", "NC41"}},
	{"Recipients, transfers and automated decisions", []string{"NC50", "NC51", "NC52", "NC54"}},
	{"Storage periods", []string{"NC60"}},
	{"Complaints", []string{"NC70"}},
	{"Rights", []string{"NC71", "NC72"}},
	{"Duty to provide data, exceptions and cookies", []string{"NC74", "NC75", "NC76"}},
	{"Dates and versions", []string{"NC80"}},
	{"Wording", []string{"NC81", "NC82", "NC83", "NC89"}},
	{"Layout", []string{"NC84"}},
	{"Settings, and comments that accept findings", []string{"NC90", "NC91"}},
	{"Several notices, and what is printed", []string{"NC95", "NC96"}},
	{"What changed", []string{"NC97"}},
	{"Notices that contradict each other", []string{"NC98"}},
	{"The register", []string{"NC99"}},
}

// options are how the pages look: as notices do, with the line ends and spaces of examples kept.
var options = html.Options{Index: index + ".html", CSS: []byte("code { white-space: pre-wrap; }\n")}

// A File is a file of the site.
type File struct {
	Name string
	Data []byte
}

// Site returns the files of a site with a page for each explanation, and one that leads to them by
// subject. A page is named as diag.FileName says.
func Site(list []Explanation) ([]File, error) {
	pages := []*doc.Document{indexPage(list)}
	for i := range list {
		pages = append(pages, list[i].page())
	}
	var out []File
	for _, d := range pages {
		d.UniqueIDs()
		d.Clean()
		var b bytes.Buffer
		if _, err := html.Render(&b, d, options); err != nil {
			return nil, err
		}
		out = append(out, File{d.Path + ".html", b.Bytes()})
	}
	for _, a := range html.Assets(options) {
		out = append(out, File(a))
	}
	return out, nil
}

func document(path, title string, summary string) *doc.Document {
	return &doc.Document{
		Path: path, Lang: "en", Dir: "ltr", Title: title, Subtitle: summary, Controller: "noticec",
		Labels: doc.Labels{Skip: "Skip to main content", Contents: "Contents", Top: "Back to top", AllNotices: "All findings", Navigation: "Other pages"},
	}
}

// page is the page of a code.
func (e *Explanation) page() *doc.Document {
	d := document(strings.TrimSuffix(diag.FileName(e.Code.ID), ".html"), e.Code.ID+" "+e.Code.Name, e.Code.Summary)
	d.Blocks = append(d.Blocks, &doc.Opening{Blocks: paragraphs([]string{e.Code.Summary})}, section("why", "Why", paragraphs(e.Why)...))
	if duties := e.duties(); len(duties) > 0 {
		items := &doc.List{}
		for _, line := range duties {
			items.Items = append(items.Items, doc.ListItem{Blocks: paragraphs([]string{line})})
		}
		d.Blocks = append(d.Blocks, section("law", "Law", items))
	}
	d.Blocks = append(d.Blocks, section("fix", "What to do", paragraphs(e.Fix)...))
	for _, x := range e.examples() {
		d.Blocks = append(d.Blocks, section(x.id, x.heading, verbatim(x.text)))
	}
	facts := &doc.Definitions{}
	for _, f := range e.facts() {
		if f.value == e.Code.DocURL {
			continue // this page
		}
		facts.Items = append(facts.Items, doc.Definition{Term: inlines(f.label), Values: [][]doc.Block{paragraphs([]string{f.value})}})
	}
	d.Blocks = append(d.Blocks, section("more", "More", facts))
	return d
}

// indexPage leads to the pages, by subject.
func indexPage(list []Explanation) *doc.Document {
	const summary = "What noticec finds in privacy notices, why, and what to do about it. `noticec explain CODE` prints the same."
	d := document(index, "Findings of noticec", summary)
	d.Labels.AllNotices = ""
	d.Subtitle = doc.Plain(inlines(summary))
	d.Blocks = append(d.Blocks, &doc.Opening{Blocks: paragraphs([]string{summary})}, &doc.Contents{})
	for _, s := range subjects {
		listing := &doc.Listing{}
		for i := range list {
			c := list[i].Code
			if !slices.Contains(s.ids, c.ID[:len("NC00")]) {
				continue
			}
			listing.Items = append(listing.Items, doc.Listed{
				ID: strings.ToLower(c.ID), Title: []doc.Inline{doc.Link{URL: diag.FileName(c.ID), Inlines: inlines(c.ID + " " + c.Name)}},
				Subject: inlines(c.Summary), Metadata: [][]doc.Inline{inlines(c.Severity.String())},
			})
		}
		if len(listing.Items) > 0 {
			d.Blocks = append(d.Blocks, section("subject-"+strings.ToLower(s.ids[0]), s.heading, listing))
		}
	}
	return d
}

func section(id, heading string, blocks ...doc.Block) *doc.Section {
	return &doc.Section{ID: id, Heading: inlines(heading), Blocks: blocks}
}

func paragraphs(list []string) []doc.Block {
	var out []doc.Block
	for _, text := range list {
		if diag.IsVerbatim(text) {
			out = append(out, verbatim(strings.ReplaceAll(text[4:], "\n    ", "\n")))
			continue
		}
		out = append(out, &doc.Paragraph{Inlines: inlines(text)})
	}
	return out
}

// verbatim is a text as it is written.
func verbatim(text string) doc.Block {
	return &doc.Paragraph{Inlines: []doc.Inline{doc.Code(strings.TrimSuffix(text, "\n"))}}
}

// inlines are words, with those in backticks marked.
func inlines(words string) []doc.Inline {
	var out []doc.Inline
	for i, part := range strings.Split(words, "`") {
		switch {
		case part == "":
		case i%2 == 1:
			out = append(out, doc.Code(part))
		default:
			out = append(out, doc.Text(part))
		}
	}
	return out
}

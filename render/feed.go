package render

import (
	"encoding/xml"
	"fmt"
	"net/url"
	"strings"

	"github.com/noticec/noticec/render/compose"
)

// FeedFile is the path of the feed of changes, below the output folder.
const FeedFile = "changes.atom"

// A feed of RFC 4287.
type (
	atomFeed struct {
		XMLName   xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		Lang      string   `xml:"xml:lang,attr"`
		ID        string   `xml:"id"`
		Title     string   `xml:"title"`
		Updated   string   `xml:"updated"`
		Author    *atomPerson
		Links     []atomLink `xml:"link"`
		Generator string     `xml:"generator"`
		Entries   []atomEntry
	}
	atomPerson struct {
		XMLName xml.Name `xml:"author"`
		Name    string   `xml:"name"`
	}
	atomLink struct {
		Rel      string `xml:"rel,attr"`
		Type     string `xml:"type,attr"`
		Language string `xml:"hreflang,attr,omitempty"`
		Address  string `xml:"href,attr"`
	}
	atomEntry struct {
		XMLName   xml.Name `xml:"entry"`
		Lang      string   `xml:"xml:lang,attr"`
		ID        string   `xml:"id"`
		Title     string   `xml:"title"`
		Updated   string   `xml:"updated"`
		Published string   `xml:"published"`
		Author    *atomPerson
		Link      atomLink      `xml:"link"`
		Category  *atomCategory // of a material change
		Summary   string        `xml:"summary"`
	}
	atomCategory struct {
		XMLName xml.Name `xml:"category"`
		Term    string   `xml:"term,attr"`
		Label   string   `xml:"label,attr"`
	}
)

// feed prints what changed in notices for readers of feeds; base is the address of the site, with a
// slash at its end, page the name of the format of pages, and index the path of the index page.
func feed(entries []compose.Entry, base, page, index, today string) (File, error) {
	f := compose.ChangesOf(entries, today)
	site, err := url.Parse(base)
	if err != nil {
		return File{}, fmt.Errorf("printing the feed: %w", err)
	}
	lang := f.Lang
	out := atomFeed{
		Lang: lang, ID: base + FeedFile, Title: f.Title, Updated: instant(f.Updated), Generator: "noticec",
		Links: []atomLink{{"self", "application/atom+xml", "", base + FeedFile}, {"alternate", "text/html", lang, base + index}},
	}
	if f.Controller != "" || len(f.Entries) == 0 { // else each entry has its own
		out.Author = person(f.Controller, f.Title)
	}
	for _, x := range f.Entries {
		e := atomEntry{
			Lang: x.Notice.Language, ID: tagOf(site, x.Notice.Files[page], x.Change), Title: x.Title, Updated: instant(x.Date), Published: instant(x.Date), Summary: x.Words,
			Link: atomLink{"alternate", "text/html", x.Notice.Language, base + x.Notice.Files[page]},
		}
		if f.Controller == "" {
			e.Author = person(x.Notice.Controller, x.Notice.Title)
		}
		if x.Material {
			e.Category = &atomCategory{Term: "material", Label: x.Mark}
		}
		out.Entries = append(out.Entries, e)
	}
	text, err := xml.MarshalIndent(out, "", "  ")
	if err != nil {
		return File{}, fmt.Errorf("printing the feed: %w", err)
	}
	return File{FeedFile, []byte(xml.Header + "<!-- generator: noticec -->\n" + string(text) + "\n")}, nil
}

// instant is the beginning of a day (RFC 3339).
func instant(day string) string { return day + "T00:00:00Z" }

// person is an author: of the first name that is not empty.
func person(names ...string) *atomPerson {
	for _, s := range names {
		if s != "" {
			return &atomPerson{Name: s}
		}
	}
	return nil
}

// tagOf is the id of a change of the notice whose page has an address below the site (RFC 4151): it stays
// as long as the page has its place, and the change its day.
func tagOf(site *url.URL, page string, x compose.Change) string {
	path := strings.TrimPrefix(site.EscapedPath(), "/") + strings.TrimSuffix(page, Page().Extension)
	return "tag:" + strings.ToLower(site.Hostname()) + "," + x.Date + ":" + path + "#" + url.PathEscape(x.Key)
}

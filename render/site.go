package render

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/render/compose"
)

// IndexPage is the path of the page that leads to all notices, below the output folder.
const IndexPage = "index.html"

// A File is an output beside the notices, by its path with slashes.
type File struct {
	Name string
	Data []byte
}

// The list of notices of version 1, for programs.
type (
	siteList struct {
		Generator string            `json:"generator"`
		Version   int               `json:"version"`
		Index     map[string]string `json:"index,omitempty"` // the pages that lead to all notices, by format
		Notices   []siteEntry       `json:"notices"`
	}
	siteEntry struct {
		ID         string            `json:"id,omitempty"`
		Title      string            `json:"title"`
		Summary    string            `json:"summary,omitempty"`
		Controller string            `json:"controller,omitempty"`
		Language   string            `json:"language"`
		Updated    string            `json:"updated,omitempty"`
		Original   string            `json:"original,omitempty"` // path of what it is a version of, without an extension
		Ended      bool              `json:"ended,omitempty"`    // whether it no longer applies on the day of the build
		ValidUntil string            `json:"valid_until,omitempty"`
		Superseded string            `json:"superseded_by,omitempty"`
		Files      map[string]string `json:"files"`
	}
	siteMap struct {
		XMLName xml.Name  `xml:"urlset"`
		Space   string    `xml:"xmlns,attr"`
		XHTML   string    `xml:"xmlns:xhtml,attr,omitempty"`
		URLs    []siteURL `xml:"url"`
	}
	siteURL struct {
		Location string     `xml:"loc"`
		Modified string     `xml:"lastmod,omitempty"`
		Versions []siteLink `xml:"xhtml:link"`
	}
	siteLink struct {
		Rel      string `xml:"rel,attr"`
		Language string `xml:"hreflang,attr"`
		Address  string `xml:"href,attr"`
	}
)

// Site returns the files that lead to all notices: a page of each format that has one, notices.json,
// and changes.atom and sitemap.xml if the address of the site is known.
func Site(entries []compose.Entry, base string, settings Settings, index compose.IndexOptions) ([]File, error) {
	if len(entries) == 0 {
		return nil, nil
	}
	index.Base = base
	var files []File
	list := siteList{Generator: "noticec", Version: 1, Index: map[string]string{}}
	for _, f := range Formats() {
		name := IndexOf(f, settings)
		if _, built := entries[0].Files[f.Name]; !built || name == "" {
			continue
		}
		d := compose.Index(entries, index)
		d.Path = strings.TrimSuffix(name, f.Extension)
		look := settings
		look.EmbedJSONLD, look.HTML.Others, look.HTML.Index = false, nil, ""
		var b bytes.Buffer
		if _, err := f.Render(&b, Input{Document: d, Settings: look}); err != nil {
			return nil, fmt.Errorf("printing the index as %s: %w", f.Name, err)
		}
		files = append(files, File{name, b.Bytes()})
		list.Index[f.Name] = name
	}
	for _, e := range entries {
		list.Notices = append(list.Notices, siteEntry{e.ID, e.Title, e.Summary, e.Controller, e.Language, e.Updated, original(e), e.Ended(index.Today), e.ValidUntil, e.SupersededBy, e.Files})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(list); err != nil {
		return nil, fmt.Errorf("printing the list of notices: %w", err)
	}
	files = append(files, File{"notices.json", b.Bytes()})
	page := Page().Name
	if base == "" || list.Index[page] == "" {
		return files, nil
	}
	base = strings.TrimSuffix(base, "/") + "/"
	changes, err := feed(entries, base, page, list.Index[page], index.Today)
	if err != nil {
		return nil, err
	}
	present := slices.DeleteFunc(slices.Clone(entries), func(e compose.Entry) bool { return e.Ended(index.Today) })
	text, err := xml.MarshalIndent(addresses(present, page, base), "", "  ")
	if err != nil {
		return nil, fmt.Errorf("printing the map of the site: %w", err)
	}
	return append(files, File{"sitemap.xml", []byte(xml.Header + "<!-- generator: noticec -->\n" + string(text) + "\n")}, changes), nil
}

// IndexOf returns the path of the page of a format that leads to all notices, below the output folder;
// empty if there is none: fragments stand in pages of others.
func IndexOf(f Format, settings Settings) string {
	if f.Index == nil {
		return ""
	}
	return f.Index(settings)
}

// original is the path of what a notice is a version of; empty if of none.
func original(e compose.Entry) string {
	if e.Original() == e.Path {
		return ""
	}
	return e.Original()
}

// addresses is the map of a site whose address is base, of the files of the format page. Each page names the same in other
// languages, and itself.
func addresses(entries []compose.Entry, page, base string) siteMap {
	m := siteMap{Space: "http://www.sitemaps.org/schemas/sitemap/0.9"}
	pages := map[string]compose.Entry{}
	for _, e := range entries {
		pages[e.Path] = e
	}
	for _, e := range entries {
		u := siteURL{Location: base + e.Files[page], Modified: e.Updated}
		seen, self := map[string]bool{}, false
		for _, v := range e.Family {
			other, built := pages[v.Path]
			if !built || seen[v.Language] { // of two in one language, one is for other people
				continue
			}
			seen[v.Language], self = true, self || v.Path == e.Path
			u.Versions = append(u.Versions, siteLink{"alternate", v.Language, base + other.Files[page]})
		}
		if !self || len(u.Versions) < 2 {
			u.Versions = nil
		} else {
			m.XHTML = "http://www.w3.org/1999/xhtml"
		}
		m.URLs = append(m.URLs, u)
	}
	return m
}

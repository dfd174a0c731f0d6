package render

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/html"
)

// A File is an output beside the notices, by its path with slashes.
type File struct {
	Name string
	Data []byte
}

// The list of notices of version 1, for programs.
type (
	siteList struct {
		Generator string      `json:"generator"`
		Version   int         `json:"version"`
		Notices   []siteEntry `json:"notices"`
	}
	siteEntry struct {
		ID         string            `json:"id,omitempty"`
		Title      string            `json:"title"`
		Summary    string            `json:"summary,omitempty"`
		Controller string            `json:"controller,omitempty"`
		Language   string            `json:"language"`
		Updated    string            `json:"updated,omitempty"`
		Files      map[string]string `json:"files"`
	}
	siteMap struct {
		XMLName xml.Name  `xml:"urlset"`
		Space   string    `xml:"xmlns,attr"`
		URLs    []siteURL `xml:"url"`
	}
	siteURL struct {
		Location string `xml:"loc"`
		Modified string `xml:"lastmod,omitempty"`
	}
)

// Site returns the files that lead to all notices: index.html if they are printed as HTML,
// notices.json, and sitemap.xml if the address of the site is known.
func Site(entries []compose.Entry, base string, settings Settings) ([]File, error) {
	if len(entries) == 0 {
		return nil, nil
	}
	var files []File
	_, pages := entries[0].Files["html"]
	if pages {
		var b bytes.Buffer
		if _, err := html.Render(&b, compose.Index(entries, "html"), settings.HTML); err != nil {
			return nil, fmt.Errorf("printing the index: %w", err)
		}
		files = append(files, File{"index.html", b.Bytes()})
	}
	list := siteList{Generator: "noticec", Version: 1}
	for _, e := range entries {
		list.Notices = append(list.Notices, siteEntry(e))
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(list); err != nil {
		return nil, fmt.Errorf("printing the list of notices: %w", err)
	}
	files = append(files, File{"notices.json", b.Bytes()})
	if base == "" || !pages {
		return files, nil
	}
	m := siteMap{Space: "http://www.sitemaps.org/schemas/sitemap/0.9"}
	for _, e := range entries {
		m.URLs = append(m.URLs, siteURL{strings.TrimSuffix(base, "/") + "/" + e.Files["html"], e.Updated})
	}
	text, err := xml.MarshalIndent(m, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("printing the map of the site: %w", err)
	}
	return append(files, File{"sitemap.xml", []byte(xml.Header + "<!-- generator: noticec -->\n" + string(text) + "\n")}), nil
}

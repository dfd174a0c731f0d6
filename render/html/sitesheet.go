package html

import (
	"bytes"
	"embed"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("render/html", docs, diag.In(diag.ScopeRun))

var codeSiteSheet = Catalog.Warning("NC963", "theme-without-style-sheet", "The theme is made for a style sheet of the site, and there is none.")

// hasSiteSheet reports whether pages have the style sheet of their site, which defines the classes of
// the theme govuk: linked, or among the additional rules.
func (o Options) hasSiteSheet() bool {
	return o.StyleSheet != "" || bytes.Contains(o.CSS, []byte(".govuk-"))
}

// lacksSiteSheet reports whether pages look like those of the default theme, because they lack the
// style sheet that theirs is made for.
func (o Options) lacksSiteSheet() bool {
	return o.Theme == "govuk" && !o.Fragment && o.Styles != "none" && !o.hasSiteSheet()
}

// CheckSiteSheet warns if pages lack the style sheet of the site that their theme is made for. missing
// is the path of one that is named and not there; where is the place of the setting.
func (o Options) CheckSiteSheet(missing string, where source.Span) diag.List {
	if !o.lacksSiteSheet() {
		return nil
	}
	message := "the theme `govuk` is made for a style sheet of the site, and none is named"
	if missing != "" {
		message = "the theme `govuk` is made for a style sheet of the site, and there is no file `" + missing + "`"
	}
	return diag.List{diag.New(codeSiteSheet, where, message+": the pages look like those of the theme `default`",
		"write `theme: govuk` and `stylesheet: /assets/govuk-frontend.min.css`, with the address of the style sheet of the site, below `html:` in noticec.yaml")}
}

// isAddress reports whether the address of a style sheet is not a path from the output folder.
func isAddress(s string) bool { return strings.HasPrefix(s, "/") || strings.Contains(s, "://") }

// SiteSheetFile is the path of the style sheet of the site below the output folder; empty if it is
// elsewhere.
func (o Options) SiteSheetFile() string {
	if isAddress(o.StyleSheet) {
		return ""
	}
	name, _, _ := strings.Cut(o.StyleSheet, "?")
	return name
}

// siteSheet is the address of the style sheet of the site, for a page.
func (p *printer) siteSheet() string {
	if isAddress(p.o.StyleSheet) {
		return p.o.StyleSheet
	}
	return p.pathToRoot() + p.o.StyleSheet
}

package html

import (
	"bytes"
	_ "embed"
)

var (
	//go:embed style.css
	defaultStyle []byte
	//go:embed govuk.css
	govukStyle []byte
	//go:embed plain.css
	plainStyle []byte
	//go:embed fragment.css
	fragmentStyle []byte
)

// generatorComment begins style sheets that noticec wrote and may overwrite.
const generatorComment = "/* generator: noticec */\n"

// styleSheetOf returns file name and content of the style sheet: that of the theme, the configured
// colours, and the additional rules. Both are empty for plain markup.
func styleSheetOf(o Options) (string, []byte) {
	name, style := "noticec.css", defaultStyle
	switch {
	case o.Fragment && o.Markup == "plain":
		return "", nil
	case o.Theme == "govuk" && (o.Fragment || !o.lacksSiteSheet()):
		name, style = "noticec-govuk.css", govukStyle
	case o.Fragment:
		name, style = "noticec-fragment.css", fragmentStyle
	case o.Theme == "plain":
		name, style = "noticec-plain.css", plainStyle
	}
	sheets := [][]byte{style, o.CSS}
	switch {
	case name == "noticec.css":
		sheets = [][]byte{style, []byte(lookRules(o)), o.CSS}
	case name == "noticec-govuk.css" && o.StyleSheet == "": // the rules hold the sheet that ours follows
		sheets = [][]byte{o.CSS, style}
	}
	return name, append([]byte(generatorComment), bytes.Join(sheets, nil)...)
}

// styleSheet links to the style sheet of the site, and links to ours, or embeds it.
func (p *printer) styleSheet() {
	if p.o.Styles == "none" {
		return
	}
	if p.o.StyleSheet != "" && !p.o.Fragment {
		p.out("<link rel=\"stylesheet\"")
		p.attr("href", p.siteSheet())
		p.out(">\n")
	}
	name, style := styleSheetOf(p.o)
	switch {
	case name == "":
	case p.o.Styles == "inline":
		// Only the end tag may not occur in a style element.
		p.out("<style>\n", string(bytes.ReplaceAll(style, []byte("</"), []byte(`<\/`))), "</style>\n")
	default:
		p.out("<link rel=\"stylesheet\" href=\"", p.pathToRoot(), name, "\">\n")
	}
}

// An Asset is a file that pages share; its name is a path below the output folder.
type Asset struct {
	Name string
	Data []byte
}

// Assets returns the files that the pages need.
func Assets(o Options) []Asset {
	var files []Asset
	if o.Styles == "" || o.Styles == "external" {
		if name, style := styleSheetOf(o); name != "" {
			files = append(files, Asset{name, style})
		}
		if o.Review {
			files = append(files, Asset{reviewSheetName, []byte(generatorComment + reviewSheet)})
		}
	}
	if o.Logo != nil && !o.Fragment {
		files = append(files, Asset{o.Logo.Name, o.Logo.Data})
	}
	return files
}

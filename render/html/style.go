package html

import (
	"bytes"
	_ "embed"
)

var (
	//go:embed style.css
	ourStyle []byte
	//go:embed govuk.css
	govukStyle []byte
	//go:embed plain.css
	plainStyle []byte
	//go:embed fragment.css
	fragmentStyle []byte
)

// styleMark begins the style sheets of noticec, which it may write over.
const styleMark = "/* generator: noticec */\n"

// sheet returns the name of the style sheet, and the sheet: of the theme, with the colours
// and the rules of one's own. It is empty where pages have none.
func sheet(o Options) (string, []byte) {
	name, style := "noticec.css", ourStyle
	switch {
	case o.Fragment && o.Markup == "plain":
		return "", nil
	case o.Theme == "govuk":
		name, style = "noticec-govuk.css", govukStyle
	case o.Theme == "plain":
		name, style = "noticec-plain.css", plainStyle
	case o.Fragment:
		name, style = "noticec-fragment.css", fragmentStyle
	}
	var b bytes.Buffer
	b.WriteString(styleMark)
	b.Write(style)
	if name == "noticec.css" {
		b.WriteString(o.Colors.rules())
	}
	b.Write(o.CSS)
	return name, b.Bytes()
}

// styles leads to the style sheet, or prints it.
func (p *printer) styles() {
	if p.o.Styles == "none" {
		return
	}
	name, style := sheet(p.o)
	switch {
	case name == "":
	case p.o.Styles == "inline":
		// A page may say anything in a style element but its end.
		p.out("<style>\n", string(bytes.ReplaceAll(style, []byte("</"), []byte(`<\/`))), "</style>\n")
	default:
		p.out("<link rel=\"stylesheet\" href=\"", p.up(), name, "\">\n")
	}
}

// An Asset is a file that pages share, by its path below the output folder.
type Asset struct {
	Name string
	Data []byte
}

// Assets returns the files that the pages need beside them.
func Assets(o Options) []Asset {
	var files []Asset
	if o.Styles == "" || o.Styles == "external" {
		if name, style := sheet(o); name != "" {
			files = append(files, Asset{name, style})
		}
	}
	if o.Logo != nil && !o.Fragment {
		files = append(files, Asset{o.Logo.Name, o.Logo.Data})
	}
	return files
}

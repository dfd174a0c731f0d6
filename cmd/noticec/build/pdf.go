package build

import (
	"strings"

	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/pdf"
	"github.com/noticec/noticec/render/pdf/face"
)

// pdf returns what the configuration says of PDFs, with the fonts that it names, and
// what cannot be used.
func (p *project) pdf(c *configuration) (pdf.Options, diag.List) {
	var findings diag.List
	s := c.PDF
	o := pdf.Options{Letter: s.Paper.Value == "letter", Large: s.Size.Value == "large", Embed: s.Embed, Colors: pdf.Colors{Accent: s.Accent.Value, Link: s.Link.Value}}
	for _, color := range []source.Text{s.Accent, s.Link} {
		if color.Value != "" {
			findings = append(findings, pdf.Check(color.Value, color.Span)...)
		}
	}
	if s.Regular.Value == "" {
		return o, findings
	}
	faces := map[string]*face.Face{}
	for _, name := range []source.Text{s.Regular, s.Bold, s.Italic} {
		if name.Value == "" || faces[name.Value] != nil {
			continue
		}
		const most = 32 << 20
		file, err := named(p.root, c.dir, name.Value, most)
		read, list := pdf.Font(file, err, name.Value, name.Span)
		findings = append(findings, list...)
		faces[name.Value] = read
	}
	o.Family = &face.Family{Regular: faces[s.Regular.Value], Bold: faces[s.Bold.Value], Italic: faces[s.Italic.Value]}
	if o.Family.Bold == nil {
		o.Family.Bold = o.Family.Regular
	}
	if o.Family.Italic == nil {
		o.Family.Italic = o.Family.Regular
	}
	return o, findings
}

// showPDF writes the settings of PDFs as YAML.
func showPDF(s config.PDF) string {
	var parts []string
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+": "+value)
		}
	}
	add("paper", s.Paper.Value)
	add("size", s.Size.Value)
	if s.Embed {
		add("embed", "true")
	}
	add("fonts", mapping([][2]string{{"regular", s.Regular.Value}, {"bold", s.Bold.Value}, {"italic", s.Italic.Value}}))
	add("colors", mapping([][2]string{{"accent", s.Accent.Value}, {"link", s.Link.Value}}))
	if len(parts) == 0 {
		return ""
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

package html

import "github.com/noticec/noticec/render/doc"

// dates prints the dates and the version in one line.
func (p *printer) dates() {
	stamps := p.d.Stamps()
	if len(stamps) == 0 {
		return
	}
	p.open("p", roleDates)
	for i, s := range stamps {
		switch {
		case i == 0:
		case p.plainMarkup:
			p.out(" · ")
		default:
			p.out(" ")
		}
		p.stamp(s)
	}
	p.out("</p>\n")
}

// editionLine tells whose notice it is, and which edition, unless that is told in words of its own.
func (p *printer) editionLine() {
	d, separator := p.d, ""
	for _, s := range []string{d.Controller, d.Title} {
		if s != "" {
			p.out(separator)
			p.text(s)
			separator = ", "
		}
	}
	for _, s := range []*doc.Stamp{&d.Version, &d.Updated} {
		if s.IsPrinted() && len(s.Words) == 0 {
			p.out(separator)
			p.stamp(s)
			separator = ", "
		}
	}
}

// stamp prints a stamp after its label, or in the words of the notice. A day is in the language of the
// label.
func (p *printer) stamp(s *doc.Stamp) {
	if p.plainMarkup {
		if s.Label != "" && len(s.Words) == 0 {
			p.text(s.Label + " ")
		}
		p.stampText(s)
		return
	}
	own, day := len(s.Words) > 0, s.Value != ""
	p.out("<span")
	if day && !own {
		p.labels()
		if p.d.LabelsLang != "" && p.d.Dir == "rtl" { // it runs in its own direction
			p.out(` dir="auto"`)
		}
	}
	p.out(">")
	if s.Label != "" && !own {
		if day || p.d.LabelsLang == "" {
			p.text(s.Label)
		} else {
			p.label("span", noRole, s.Label)
		}
		p.out(" ")
	}
	p.stampText(s)
	p.out("</span>")
}

// stampText prints the words of a stamp, marked as its day for machines.
func (p *printer) stampText(s *doc.Stamp) {
	dated := s.Value != "" && !p.plainMarkup
	if dated {
		p.out("<time")
		p.attr("datetime", s.Value)
		p.out(">")
	}
	if len(s.Words) > 0 {
		p.inlines(s.Words)
	} else {
		p.text(s.Text)
	}
	if dated {
		p.out("</time>")
	}
}

package docx

import "time"

// application is the part that tells the program, which is how a build knows its own files.
func (p *printer) application() []byte {
	return []byte(xmlHeader + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>noticec</Application></Properties>`)
}

// core is the part of the properties that Word shows: title, author, subject, language, and the day
// of the edition.
func (p *printer) core() []byte {
	d, q := p.d, &printer{}
	q.out(xmlHeader, `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	add := func(name, value, attributes string) {
		if value != "" {
			q.out(`<`, name, attributes, `>`)
			q.b = appendEscaped(q.b, value)
			q.out(`</`, name, `>`)
		}
	}
	add("dc:title", d.Title, "")
	add("dc:subject", d.Subtitle, "")
	add("dc:creator", d.Controller, "")
	add("dc:language", d.Lang, "")
	if day, err := time.Parse(time.DateOnly, d.LastChange()); err == nil {
		add("dcterms:created", day.Format(time.RFC3339), ` xsi:type="dcterms:W3CDTF"`)
		add("dcterms:modified", day.Format(time.RFC3339), ` xsi:type="dcterms:W3CDTF"`)
	}
	if len(d.Version.Words) == 0 {
		add("cp:version", d.Version.Text, "")
	}
	q.out(`</cp:coreProperties>`)
	return q.b
}

// settings is the part of what holds for the document: it is one of the current Word, and its
// language.
func (p *printer) settings() []byte {
	q := &printer{}
	q.out(xmlHeader, `<w:settings`, namespaces, `><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>`)
	for _, s := range [][2]string{{"compatibilityMode", "15"}, {"overrideTableStyleFontSizeAndJustification", "1"}, {"enableOpenTypeFeatures", "1"}, {"doNotFlipMirrorIndents", "1"}, {"differentiateMultirowTableHeaders", "1"}} {
		q.out(`<w:compatSetting w:name="`, s[0], `" w:uri="http://schemas.microsoft.com/office/word" w:val="`, s[1], `"/>`)
	}
	q.out(`</w:compat><w:themeFontLang`, p.languages(), `/></w:settings>`)
	return q.b
}

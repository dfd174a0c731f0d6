package docx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"io"
	"strconv"
)

// A part is a file of the package.
type part struct {
	name, mediaType string
	data            []byte
	stored          bool // whether it is not compressed, so that its text can be found in the file
}

const (
	openXML     = "application/vnd.openxmlformats-officedocument."
	mainXML     = openXML + "wordprocessingml."
	relations   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relationsOf = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
)

// Ids of the relationships of the main part that every document has.
const (
	firstHeaderID = "rIdFirst" // of copies for review
	stylesID      = "rId1"
	numberingID   = "rId2"
	settingsID    = "rId3"
	footerID      = "rId4"
	headerID      = "rId5"
	lastFixedID   = 5
)

// relationships are the addresses that a part links to, each once.
type relationships struct {
	targets []string
	ids     map[string]string
}

// id returns the id of the relationship to an address.
func (r *relationships) id(target string) string {
	if id := r.ids[target]; id != "" {
		return id
	}
	if r.ids == nil {
		r.ids = map[string]string{}
	}
	r.targets = append(r.targets, target)
	r.ids[target] = "rId" + strconv.Itoa(lastFixedID+len(r.targets))
	return r.ids[target]
}

// parts are the files of the package, after the main part is printed. The second is not compressed:
// by it a build knows its own files.
func (p *printer) parts() ([]part, error) {
	out := []part{
		{name: "docProps/app.xml", mediaType: openXML + "extended-properties+xml", data: p.application(), stored: true},
		{name: "docProps/core.xml", mediaType: "application/vnd.openxmlformats-package.core-properties+xml", data: p.core()},
		{name: "word/document.xml", mediaType: mainXML + "document.main+xml", data: p.b},
		{name: "word/styles.xml", mediaType: mainXML + "styles+xml", data: p.styles()},
		{name: "word/numbering.xml", mediaType: mainXML + "numbering+xml", data: p.numbering()},
		{name: "word/settings.xml", mediaType: mainXML + "settings+xml", data: p.settings()},
		{name: "word/footer1.xml", mediaType: mainXML + "footer+xml", data: p.footer()},
	}
	if p.hasHeader() {
		out = append(out, part{name: "word/header1.xml", mediaType: mainXML + "header+xml", data: p.header()})
	}
	if p.copy != nil {
		review, err := p.reviewParts()
		if err != nil {
			return nil, err
		}
		out = append(out, review...)
	}
	types := xmlHeader + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
	for _, f := range out {
		if f.mediaType == "" {
			continue
		}
		types += `<Override PartName="/` + f.name + `" ContentType="` + f.mediaType + `"/>`
	}
	rels := xmlHeader + relationsOf +
		`<Relationship Id="rId1" Type="` + relations + `officeDocument" Target="word/document.xml"/>` +
		`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
		`<Relationship Id="rId3" Type="` + relations + `extended-properties" Target="docProps/app.xml"/></Relationships>`
	first := part{name: "[Content_Types].xml", data: []byte(types + `</Types>`)}
	return append(append([]part{first}, out...), part{name: "_rels/.rels", data: []byte(rels)}, part{name: "word/_rels/document.xml.rels", data: p.documentRelations()}), nil
}

// documentRelations is what the main part refers to.
func (p *printer) documentRelations() []byte {
	q := &printer{}
	q.out(xmlHeader, relationsOf)
	add := func(id, kind, target, more string) {
		q.out(`<Relationship Id="`, id, `" Type="`, relations, kind, `"`)
		q.attr("Target", target)
		q.out(more, `/>`)
	}
	add(stylesID, "styles", "styles.xml", "")
	add(numberingID, "numbering", "numbering.xml", "")
	add(settingsID, "settings", "settings.xml", "")
	add(footerID, "footer", "footer1.xml", "")
	if p.hasHeader() {
		add(headerID, "header", "header1.xml", "")
	}
	if p.copy != nil {
		add(firstHeaderID, "header", "header2.xml", "")
		add("rIdComments", "comments", "comments.xml", "")
		add("rIdCopy", "customXml", "../customXml/item1.xml", "")
	}
	for _, target := range p.links.targets {
		add(p.links.ids[target], "hyperlink", target, ` TargetMode="External"`)
	}
	q.out(`</Relationships>`)
	return q.b
}

// pack writes parts as an archive. All have the first day that an archive can tell, so that the bytes
// do not depend on the clock, and their sizes before them, which some readers want.
func pack(w io.Writer, parts []part) error {
	z := zip.NewWriter(w)
	var b bytes.Buffer
	deflate, err := flate.NewWriter(&b, flate.DefaultCompression)
	if err != nil {
		return fmt.Errorf("compressing: %w", err)
	}
	for _, f := range parts {
		h := &zip.FileHeader{Name: f.name, Method: zip.Store, CRC32: crc32.ChecksumIEEE(f.data), UncompressedSize64: uint64(len(f.data)), CompressedSize64: uint64(len(f.data)), ModifiedDate: 1<<5 | 1}
		data := f.data
		if !f.stored {
			b.Reset()
			deflate.Reset(&b)
			if _, err := deflate.Write(f.data); err != nil {
				return fmt.Errorf("compressing: %w", err)
			}
			if err := deflate.Close(); err != nil {
				return fmt.Errorf("compressing: %w", err)
			}
			data = b.Bytes()
			h.Method, h.CompressedSize64 = zip.Deflate, uint64(len(data))
		}
		to, err := z.CreateRaw(h)
		if err != nil {
			return err
		}
		if _, err := to.Write(data); err != nil {
			return err
		}
	}
	return z.Close()
}

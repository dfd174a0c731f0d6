package write

import (
	"bytes"
	_ "embed"
	"encoding/xml"
	"strings"
	"time"
)

// producer is the program named as the creator and producer of the file.
const producer = "noticec"

// date returns the date of the document, or a constant one: never the clock.
func (f *writer) date() time.Time {
	day, err := time.Parse(time.DateOnly, f.Date)
	if err != nil {
		return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return day
}

// pdfDate is the date in the syntax of PDF (ISO 32000-1, 7.9.4).
func (f *writer) pdfDate() string { return f.date().Format("D:20060102150405Z") }

// info writes the information dictionary, which must agree with the XMP metadata.
func (f *writer) info() int {
	var b strings.Builder
	for _, e := range [][2]string{{"Title", f.Title}, {"Author", f.Author}, {"Creator", producer}, {"Producer", producer}} {
		if e[1] != "" {
			b.WriteString("/" + e[0] + textString(e[1]))
		}
	}
	return f.add("<<%s/CreationDate%s/ModDate%s>>", b.String(), literalString(f.pdfDate()), literalString(f.pdfDate()))
}

// The template of the XMP packet. PDF/A does not know the property of PDF/UA, so it has an extension
// schema (ISO 19005-2, 6.6.2.3).
//
//go:embed metadata.xml
var xmp string

// metadata writes the XMP packet (ISO 16684-1).
func (f *writer) metadata() int {
	author := ""
	if f.Author != "" {
		author = "   <dc:creator><rdf:Seq><rdf:li>" + escapeXML(f.Author) + "</rdf:li></rdf:Seq></dc:creator>\n"
	}
	language := ""
	if f.Lang != "" {
		language = "   <dc:language><rdf:Bag><rdf:li>" + escapeXML(f.Lang) + "</rdf:li></rdf:Bag></dc:language>\n"
	}
	part := "2"
	if f.Attachment != nil {
		part = "3"
	}
	filled := strings.NewReplacer("{title}", escapeXML(f.Title), "{author}", author, "{language}", language, "{maker}", producer,
		"{date}", f.date().Format(time.RFC3339), "{part}", part).Replace(xmp)
	n := f.stream([]byte(filled), "/Type/Metadata/Subtype/XML")
	f.bodies[n-1].plain = true // so that programs find it without reading PDF
	return n
}

func escapeXML(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s)) // to memory, which never fails
	return b.String()
}

// sRGB is a profile of that colour space (IEC 61966-2-1) in the form of ICC.1:2004-10: primaries
// adapted to D50, and one curve for all three. It was made for noticec and is under its licence.
//
//go:embed srgb.icc
var sRGB []byte

// intent writes the output intent: colours are sRGB.
func (f *writer) intent() int {
	profile := f.stream(sRGB, "/N 3")
	return f.add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>", profile)
}

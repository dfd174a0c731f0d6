package write

import (
	"bytes"
	_ "embed"
	"encoding/xml"
	"strings"
	"time"
)

// maker is named as the program that made the file.
const maker = "noticec"

// date returns the day of making; where none is given, one that never changes.
func (f *writer) date() time.Time {
	day, err := time.Parse(time.DateOnly, f.Date)
	if err != nil {
		return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return day
}

// day writes it as a PDF date (ISO 32000-1, 7.9.4).
func (f *writer) day() string { return f.date().Format("D:20060102150405Z") }

// info writes the older form of the metadata, which must say the same as the newer.
func (f *writer) info() int {
	var b strings.Builder
	for _, e := range [][2]string{{"Title", f.Title}, {"Author", f.Author}, {"Creator", maker}, {"Producer", maker}} {
		if e[1] != "" {
			b.WriteString("/" + e[0] + text(e[1]))
		}
	}
	return f.add("<<%s/CreationDate%s/ModDate%s>>", b.String(), ascii(f.day()), ascii(f.day()))
}

// The parts of the metadata. PDF/A knows no property of PDF/UA, so that it is described
// (ISO 19005-2, 6.6.2.3).
//
//go:embed metadata.xml
var packet string

// metadata writes what the file is (XMP, ISO 16684-1).
func (f *writer) metadata() int {
	author := ""
	if f.Author != "" {
		author = "   <dc:creator><rdf:Seq><rdf:li>" + escaped(f.Author) + "</rdf:li></rdf:Seq></dc:creator>\n"
	}
	language := ""
	if f.Lang != "" {
		language = "   <dc:language><rdf:Bag><rdf:li>" + escaped(f.Lang) + "</rdf:li></rdf:Bag></dc:language>\n"
	}
	part := "2"
	if f.Attachment != nil {
		part = "3"
	}
	filled := strings.NewReplacer("{title}", escaped(f.Title), "{author}", author, "{language}", language, "{maker}", maker,
		"{date}", f.date().Format(time.RFC3339), "{part}", part).Replace(packet)
	n := f.stream([]byte(filled), "/Type/Metadata/Subtype/XML")
	f.bodies[n-1].plain = true // for programs that look for it in any file
	return n
}

func escaped(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s)) // to memory, which never fails
	return b.String()
}

// sRGB is a profile of that colour space (IEC 61966-2-1) in the form of ICC.1:2004-10: primaries
// adapted to D50, and one curve for all three. It was made for noticec and is under its licence.
//
//go:embed srgb.icc
var sRGB []byte

// intent says what the colours mean.
func (f *writer) intent() int {
	profile := f.stream(sRGB, "/N 3")
	return f.add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>", profile)
}

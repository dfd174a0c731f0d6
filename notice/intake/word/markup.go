package word

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/noticec/noticec/notice/intake"
)

// maxNesting bounds elements in each other. A table in a cell adds five; Word itself writes fewer
// than a hundred.
const maxNesting = 512

// Short names of the namespaces that are read, instead of the addresses of either edition.
var namespaces = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":            "w",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                        "w",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":              "m",
	"http://purl.oclc.org/ooxml/officeDocument/math":                          "m",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":     "r",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                 "r",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":             "mc",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing":  "wp",
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":              "wp",
	"http://schemas.openxmlformats.org/drawingml/2006/picture":                "pic",
	"http://purl.oclc.org/ooxml/drawingml/picture":                            "pic",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                  "c",
	"http://purl.oclc.org/ooxml/drawingml/chart":                              "c",
	"http://schemas.openxmlformats.org/drawingml/2006/diagram":                "dgm",
	"http://purl.oclc.org/ooxml/drawingml/diagram":                            "dgm",
	"urn:schemas-microsoft-com:vml":                                           "v",
	"http://schemas.openxmlformats.org/package/2006/relationships":            "rel",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
	"http://purl.org/dc/elements/1.1/":                                        "dc",
	"http://purl.org/dc/terms/":                                               "dcterms",
	"http://www.w3.org/XML/1998/namespace":                                    "xml",
}

// A markup reads the elements of one part. The first error ends the reading: what follows it is
// not seen, and err holds it.
type markup struct {
	dec   *xml.Decoder
	part  string
	depth int
	err   error
}

// newMarkup reads a part in UTF-8 or, with a byte order mark, in UTF-16.
func newMarkup(part string, data []byte) *markup {
	var r io.Reader = bytes.NewReader(data)
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		r = transform.NewReader(r, unicode.BOMOverride(transform.Nop))
	} else {
		r = bytes.NewReader(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))
	}
	dec := xml.NewDecoder(r)
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return &markup{dec: dec, part: part}
}

func (m *markup) fail(err error) {
	if m.err == nil {
		m.err = err
	}
}

// damage is the error of markup that is not well-formed.
func (m *markup) damage() {
	m.fail(errors.New("the Word document is damaged: its part " + quote(m.part) + " is no well-formed XML; open it in Word, save it again and import that"))
}

// token returns the next element's start, end or character data, or nil at the end.
func (m *markup) token() xml.Token {
	for m.err == nil {
		t, err := m.dec.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			m.damage()
			return nil
		}
		switch t := t.(type) {
		case xml.StartElement:
			if m.depth++; m.depth > maxNesting {
				m.fail(&intake.LimitError{What: "512 elements in each other"})
				return nil
			}
			t.Name.Space = namespaces[t.Name.Space]
			return t
		case xml.EndElement:
			m.depth--
			return t
		case xml.CharData:
			return t
		case xml.Directive:
			m.fail(errors.New("the Word document is damaged: its part " + quote(m.part) + " declares a document type, which Word never does"))
		}
	}
	return nil
}

// children calls f with each element within the one that has begun, up to its end. f reads the
// element to its end, by children, skip or text.
func (m *markup) children(f func(e xml.StartElement)) {
	for {
		switch t := m.token().(type) {
		case nil, xml.EndElement:
			return
		case xml.StartElement:
			f(t)
		}
	}
}

// skip reads to the end of the element that has begun.
func (m *markup) skip() {
	for open := 1; open > 0; {
		switch m.token().(type) {
		case nil:
			return
		case xml.StartElement:
			open++
		case xml.EndElement:
			open--
		}
	}
}

// text returns the character data of the element that has begun, and reads to its end.
func (m *markup) text() string {
	var b strings.Builder
	for open := 1; open > 0; {
		switch t := m.token().(type) {
		case nil:
			return ""
		case xml.StartElement:
			open++
		case xml.EndElement:
			open--
		case xml.CharData:
			b.Write(t)
		}
	}
	return b.String()
}

// root reads to the first element, whose name is to be local, and reports whether it is there.
func (m *markup) root(local string) bool {
	for {
		switch t := m.token().(type) {
		case nil:
			m.damage()
			return false
		case xml.StartElement:
			if t.Name.Local != local {
				m.fail(errors.New("the Word document is damaged: its part " + quote(m.part) + " holds something else; open it in Word, save it again and import that"))
			}
			return t.Name.Local == local
		}
	}
}

// attr is the value of an attribute by its local name; attributes of WordprocessingML have the
// namespace of their element, or none.
func attr(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local && namespaces[a.Name.Space] != "r" {
			return a.Value
		}
	}
	return ""
}

// relAttr is the value of an attribute that names a relationship.
func relAttr(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local && namespaces[a.Name.Space] == "r" {
			return a.Value
		}
	}
	return ""
}

// isOn is the value of an on-off element, such as w:b: on unless val says otherwise.
func isOn(e xml.StartElement) bool {
	switch attr(e, "val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// number is the whole number that an attribute holds, between low and high; fallback if it holds
// none. A measure of the strict edition has a unit ("36pt"); twips are counted then.
func number(e xml.StartElement, local string, low, high, fallback int) int {
	s := attr(e, local)
	scale := 1
	if rest, ok := strings.CutSuffix(s, "pt"); ok {
		s, scale = rest, 20
	}
	s, _, _ = strings.Cut(s, ".")
	digits := strings.TrimPrefix(s, "-")
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return fallback
	}
	n := 0
	for _, c := range digits {
		n = min(n*10+int(c-'0'), 1<<24)
	}
	if n *= scale; s != digits {
		n = -n
	}
	return min(max(n, low), high)
}

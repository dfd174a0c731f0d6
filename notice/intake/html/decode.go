package html

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// Decode returns a page as UTF-8: in the encoding of its byte order mark, else as UTF-8 if it is
// that, else in the encoding that its meta elements name, and without those as browsers do.
func Decode(data []byte) ([]byte, error) {
	utf16 := bytes.HasPrefix(data, []byte("\xfe\xff")) || bytes.HasPrefix(data, []byte("\xff\xfe"))
	if !utf16 && isBinary(data) {
		return nil, errNoPage
	}
	if !utf16 && utf8.Valid(data) {
		return data, nil
	}
	encoding, _, _ := charset.DetermineEncoding(data[:min(len(data), 1024)], "")
	text, err := encoding.NewDecoder().Bytes(data)
	if err != nil || utf16 && isBinary(text) {
		return nil, errNoPage
	}
	return bytes.ToValidUTF8(text, []byte("\ufffd")), nil
}

// isBinary reports whether the beginning of a file is no text: it begins as archives, PDFs and
// images do, or one character in 32 is a control character that no text has.
func isBinary(data []byte) bool {
	for _, magic := range []string{"PK\x03\x04", "%PDF-", "\x89PNG", "\xff\xd8\xff", "GIF8", "\xd0\xcf\x11\xe0", "\x1f\x8b", "{\\rtf"} {
		if bytes.HasPrefix(data, []byte(magic)) {
			return true
		}
	}
	head, controls := data[:min(len(data), 4096)], 0
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			controls++
		}
	}
	return controls > len(head)/32
}

package text

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/source"
)

// decode is the file in UTF-8: f itself, if it is that.
func decode(f *source.File) (*source.File, error) {
	data := f.Data
	if len(data) > intake.MaxSize {
		return nil, &intake.LimitError{What: "8 MiB"}
	}
	var from encoding.Encoding
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		from = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case isBinary(data):
		return nil, notText(data)
	case !utf8.Valid(data):
		from = charmap.Windows1252
	}
	if from != nil {
		decoded, err := from.NewDecoder().Bytes(data)
		if err != nil || isBinary(decoded) {
			return nil, notText(data)
		}
		f = source.NewFile(f.Name, decoded)
	}
	if len(f.Data) > intake.MaxText {
		return nil, &intake.LimitError{What: "2 MiB of words"}
	}
	return f, nil
}

// isBinary reports whether bytes are no text: they have characters that no program writes into
// one.
func isBinary(data []byte) bool {
	for _, c := range data {
		switch {
		case c >= ' ', c == '\n', c == '\r', c == '\t', c == '\f', c == '\v', c == '\b', c == '\x1b', c == '\x1a':
		default:
			return true
		}
	}
	return bytes.HasPrefix(data, []byte("%PDF")) || bytes.HasPrefix(data, []byte(`{\rtf`))
}

func notText(data []byte) error {
	switch {
	case bytes.HasPrefix(data, []byte("%PDF")):
		return errors.New("the file is a PDF; import its text: pdftotext -layout FILE.pdf - | noticec import -")
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return errors.New(`the file is in Rich Text Format; open it in Word or LibreOffice, save it as ".docx" and import that`)
	case bytes.HasPrefix(data, []byte("PK")):
		return errors.New(`the file is an archive, not a text; if it is a Word document, name it with ".docx" at its end`)
	}
	return errors.New("the file is no text: it has bytes that stand for no character")
}

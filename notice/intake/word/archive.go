package word

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf16"

	"github.com/noticec/noticec/notice/intake"
)

// maxEntries bounds the files of an archive: a document with a picture on each of a thousand pages
// has some thousand.
const maxEntries = 10_000

// An archive holds the parts of a document by their names, in small letters, as OPC compares them.
type archive struct {
	parts  map[string]*zip.File
	budget int // bytes that may yet be unpacked
}

// openArchive reads the directory of a Word document. The error says what the file is instead,
// where that can be known, and what to do.
func openArchive(data []byte) (*archive, error) {
	if len(data) > intake.MaxSize {
		return nil, &intake.LimitError{What: "8 MiB; make its pictures smaller or remove them"}
	}
	if !bytes.HasPrefix(data, []byte("PK")) {
		return nil, notAnArchive(data)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, errors.New("the Word document is damaged or not complete: its archive cannot be read; open it in Word, save it again and import that")
	}
	if len(z.File) > maxEntries {
		return nil, &intake.LimitError{What: "10,000 parts"}
	}
	a := &archive{parts: make(map[string]*zip.File, len(z.File)), budget: intake.MaxParts}
	for _, f := range z.File {
		name := partName(f.Name)
		if strings.HasSuffix(name, "/") {
			continue
		}
		if a.parts[name] != nil {
			return nil, errors.New("the Word document is damaged: it holds the part " + quote(name) + " twice; open it in Word, save it again and import that")
		}
		a.parts[name] = f
	}
	return a, nil
}

// partName is a name as parts are looked up: no file is ever written by it, so that a name that
// leaves its folder is only one that nothing refers to.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func (a *archive) has(name string) bool { return a.parts[partName(name)] != nil }

// read unpacks a part; nil if there is none of that name.
func (a *archive) read(name string) ([]byte, error) {
	f := a.parts[partName(name)]
	if f == nil {
		return nil, nil
	}
	damaged := errors.New("the Word document is damaged: its part " + quote(name) + " cannot be unpacked; open it in Word, save it again and import that")
	r, err := f.Open()
	if err != nil {
		return nil, damaged
	}
	defer r.Close()
	// The declared size is only a promise: what is unpacked is counted.
	var out bytes.Buffer
	n, err := io.Copy(&out, io.LimitReader(r, int64(a.budget)+1))
	switch {
	case int(n) > a.budget:
		return nil, &intake.LimitError{What: "32 MiB of text when it is unpacked"}
	case err != nil:
		return nil, damaged
	}
	a.budget -= int(n)
	return out.Bytes(), nil
}

// What a file may be that is no archive, by its first bytes.
const (
	oleHeader = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	saveAs    = `; open it in Word or LibreOffice, save it as ".docx" and import that`
)

func notAnArchive(data []byte) error {
	switch {
	case len(data) == 0:
		return errors.New("the file is empty")
	case bytes.HasPrefix(data, []byte(oleHeader)) && bytes.Contains(data, inUTF16("EncryptedPackage")):
		return errors.New("the document is protected by a password; open it in Word, remove the password and save it again")
	case bytes.HasPrefix(data, []byte(oleHeader)):
		return errors.New(`the file is of the old kind of Word documents (".doc")` + saveAs)
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return errors.New("the file is in Rich Text Format" + saveAs)
	case bytes.HasPrefix(data, []byte("%PDF")):
		return errors.New(`the file is a PDF; import its text: pdftotext -layout FILE.pdf - | noticec import -`)
	}
	return errors.New("the file is no Word document" + saveAs)
}

// notWord says what an archive is that has no Word document in it.
func notWord(a *archive) error {
	mime, err := a.read("mimetype")
	switch {
	case err != nil:
		return err
	case strings.Contains(string(mime), "opendocument.text"):
		return errors.New(`the file is an OpenDocument text (".odt")` + saveAs)
	case a.has("xl/workbook.xml"):
		return errors.New("the file is an Excel workbook, not a Word document; save a register as CSV and import that")
	case a.has("ppt/presentation.xml"):
		return errors.New("the file is a PowerPoint presentation, not a Word document")
	}
	return errors.New("the file is an archive without a Word document in it" + saveAs)
}

func inUTF16(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}

// quote is a name as a message shows it.
func quote(name string) string {
	if len(name) > 60 {
		name = strings.ToValidUTF8(name[:60], "") + "…"
	}
	return `"` + strings.Map(func(r rune) rune {
		if r < ' ' || r == '"' || r == 0x7f {
			return -1
		}
		return r
	}, name) + `"`
}

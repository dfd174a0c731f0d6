package face

import (
	_ "embed"
	"sync"
)

// A Family is the three faces of a document: regular, bold and italic.
type Family struct{ Regular, Bold, Italic *Face }

// Has reports whether every face can print a character.
func (f *Family) Has(r rune) bool {
	return f.Regular.Has(r) && f.Bold.Has(r) && f.Italic.Has(r)
}

//go:embed fonts/NoticeSans-Regular.ttf
var regular []byte

//go:embed fonts/NoticeSans-Semibold.ttf
var bold []byte

//go:embed fonts/NoticeSans-Italic.ttf
var italic []byte

// Default returns the family for documents that name none; it has the letters of the scripts of Europe.
var Default = sync.OnceValues(func() (*Family, error) {
	return Read(regular, bold, italic)
})

// Read reads the files of a family. Where bold or italic is nil, the regular face is used.
func Read(regular, bold, italic []byte) (*Family, error) {
	var f Family
	for _, part := range []struct {
		face **Face
		file []byte
	}{{&f.Regular, regular}, {&f.Bold, bold}, {&f.Italic, italic}} {
		if part.file == nil {
			*part.face = f.Regular
			continue
		}
		read, err := Parse(part.file)
		if err != nil {
			return nil, err
		}
		*part.face = read
	}
	return &f, nil
}

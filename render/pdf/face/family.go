package face

import (
	_ "embed"
	"sync"
)

// A Family is the faces of a document. Serif is that of its heads; it may be nil, and need not have
// every character that the others have.
type Family struct{ Regular, Bold, Italic, Serif *Face }

// Has reports whether every face of the text can print a character.
func (f *Family) Has(r rune) bool {
	return f.Regular.Has(r) && f.Bold.Has(r) && f.Italic.Has(r)
}

//go:embed fonts/NoticeSans-Regular.ttf
var regular []byte

//go:embed fonts/NoticeSans-Semibold.ttf
var bold []byte

//go:embed fonts/NoticeSans-Italic.ttf
var italic []byte

//go:embed fonts/NoticeSerif-Regular.ttf
var serif []byte

// Default returns the family for documents that name none; it has the letters of the scripts of Europe.
var Default = sync.OnceValues(func() (*Family, error) {
	f, err := Read(regular, bold, italic)
	if err == nil {
		f.Serif, err = Parse(serif)
	}
	return f, err
})

// Read reads the files of a family without a serif face. Where bold or italic is nil, the regular face
// is used.
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

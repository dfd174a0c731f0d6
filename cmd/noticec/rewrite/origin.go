package rewrite

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/doc"
)

// Origin is what a copy for review of a notice holds of it, so that edited words find their way back: r
// is the result of checking f, and program made the copy.
func Origin(f *source.File, r check.Result, program string) doc.Origin {
	o := doc.Origin{Notice: f.Path, Program: program, Paths: map[doc.Where]string{}}
	sum := sha256.New()
	for _, file := range append([]*source.File{f}, r.Files...) {
		sum.Write([]byte(file.Path + "\x00"))
		sum.Write(file.Data)
		for span, path := range tree.Paths(file) {
			o.Paths[doc.WhereOf(span)] = path
		}
	}
	o.Hash = hex.EncodeToString(sum.Sum(nil))
	return o
}

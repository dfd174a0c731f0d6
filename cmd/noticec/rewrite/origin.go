package rewrite

import (
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/doc"
)

// Origin is what a copy for review of a notice holds of it, so that edited words find their way back: r
// is the result of checking f.
func Origin(f *source.File, r check.Result) doc.Origin {
	o := doc.Origin{Notice: f.Path, Paths: map[doc.Where]string{}}
	for _, file := range append([]*source.File{f}, r.Files...) {
		for span, path := range tree.Paths(file) {
			o.Paths[doc.WhereOf(span)] = path
		}
	}
	return o
}

package rewrite

import (
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/source"
)

// FixOnce is one round of FixText.
func FixOnce(name string, data []byte, r check.Result) []byte {
	text, _ := format.Fix(source.NewFile(name, data), fixesOf(r))
	return text
}

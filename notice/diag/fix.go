package diag

import "github.com/noticec/noticec/notice/source"

// A Fix fixes a finding by edits of text that cannot change what else the file says. All
// its edits are in one file, do not overlap and stand in order.
type Fix struct {
	Title string // what it does: "write `title`"
	Edits []Edit
}

// An Edit puts text in the place of a stretch of a file.
type Edit struct {
	Span source.Span
	Text string
}

// Replace is a fix by one edit.
func Replace(span source.Span, text, title string) *Fix {
	return &Fix{brief(title), []Edit{{span, text}}}
}

package draft

import (
	"strings"

	"github.com/noticec/noticec/notice/source"
)

// unsure begins a comment that asks something.
const unsure = "unsure: "

// A Question is what a draft asks in a comment.
type Question struct {
	Text string      // such as "recipients or sources?"
	Span source.Span // where the document says what it is about; of the part around it, or nowhere
}

// Questions returns what a draft asks, in its order.
func Questions(m *Map) []Question {
	var out []Question
	ask := func(comments []string, at source.Span) {
		for _, c := range comments {
			if text, ok := strings.CutPrefix(c, unsure); ok {
				out = append(out, Question{text, at})
			}
		}
	}
	var walk func(v Value, around source.Span)
	walk = func(v Value, around source.Span) {
		switch v := v.(type) {
		case *Map:
			for _, e := range v.Entries {
				at := nearest(e.Span, around)
				ask(e.Comments, at)
				walk(e.Value, at)
			}
		case List:
			for _, i := range v {
				at := nearest(i.Span, around)
				ask(i.Comments, at)
				walk(i.Value, at)
			}
		}
	}
	walk(m, source.Span{})
	return out
}

// nearest is the place of a value, or of what it is in.
func nearest(own, around source.Span) source.Span {
	if own.IsValid() {
		return own
	}
	return around
}

package draft

import (
	"testing"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

// What a draft asks is what it counts, each with the place that it is about.
func TestQuestions(t *testing.T) {
	f := source.NewFile("old.txt", []byte("Bits and pieces\nWe share it with our partners.\n"))
	at := func(line int) prose.Place {
		return prose.Place{Span: source.Span{File: f, Start: source.Pos{Line: line, Col: 1}, End: source.Pos{Line: line, Col: 5}}}
	}
	words := func(s string) []prose.Inline { return []prose.Inline{prose.Text(s)} }
	d := Of(&intake.Document{Language: "en", Updated: "2026-01-02", Blocks: []prose.Block{
		&intake.Heading{Place: at(1), Level: 1, Inlines: words("Privacy notice")},
		&intake.Heading{Place: at(2), Level: 2, Inlines: words("How long we keep it")},
		&prose.Paragraph{Place: at(3), Inlines: words("n/a")},
	}}, Settings{})
	list := Questions(d.Notice)
	if len(list) != d.Unsure || len(list) < 2 {
		t.Fatalf("want the %d questions that are counted, got %v", d.Unsure, list)
	}
	if list[0].Span.IsValid() {
		t.Errorf("want a question on the whole document first, got %v", list[0])
	}
	m := &Map{}
	inner := &Map{Entries: []Entry{{Key: "basis", Value: Code("consent"), Comments: []string{"unsure: consent or contract?", "a remark"}}}}
	m.Entries = []Entry{{Key: "purposes", Value: List{{Value: inner, Span: at(2).Span}}}}
	want := Question{"consent or contract?", at(2).Span}
	if got := Questions(m); len(got) != 1 || got[0] != want {
		t.Errorf("want %v, got %v", want, got)
	}
}

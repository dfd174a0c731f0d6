package tag_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/render/pdf/tag"
)

func roles(e *tag.Element) string {
	var out []string
	e.Walk(func(e *tag.Element) { out = append(out, string(e.Role)) })
	return strings.Join(out, " ")
}

func TestPruneLeavesWhatHasContent(t *testing.T) {
	root := &tag.Element{Role: tag.Document}
	root.Add(tag.Sect).Add(tag.P)
	list := root.Add(tag.L).Add(tag.LI)
	list.Add(tag.Lbl).Leaf()
	full := list.Add(tag.LBody).Leaf()
	full.Refs = []tag.Ref{{Page: 0, Mark: 0}}
	row := root.Add(tag.Table).Add(tag.TR)
	row.Add(tag.TH)
	row.Add(tag.TD).Add(tag.P)
	if !root.Prune() {
		t.Error("want the document left")
	}
	if want, got := "Document L LI LBody Table TR TH TD", roles(root); want != got {
		t.Errorf("want %s, got %s", want, got)
	}
	if empty := (&tag.Element{Role: tag.P}); empty.Prune() {
		t.Error("want an empty paragraph gone")
	}
}

func TestLeafBeginsAnewAfterAnElement(t *testing.T) {
	p := &tag.Element{Role: tag.P}
	first := p.Leaf()
	if p.Leaf() != first {
		t.Error("want what follows in the same leaf")
	}
	p.Add(tag.Link).Annotate(&tag.Annotation{})
	if second := p.Leaf(); second == first || second.Parent != p {
		t.Error("want a leaf after the link")
	}
	if (*tag.Element)(nil).Leaf() != nil {
		t.Error("want no leaf for artifacts")
	}
}

func TestHeadingsEndAtSix(t *testing.T) {
	for level, want := range map[int]tag.Role{-1: "H1", 1: "H1", 2: "H2", 6: "H6", 40: "H6"} {
		if got := tag.Heading(level); want != got {
			t.Errorf("level %d: want %s, got %s", level, want, got)
		}
	}
}

func BenchmarkTree(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		root := &tag.Element{Role: tag.Document}
		for range 100 {
			li := root.Add(tag.L).Add(tag.LI)
			li.Add(tag.Lbl).Leaf()
			li.Add(tag.LBody).Leaf().Refs = []tag.Ref{{Page: 0, Mark: 0}}
		}
		root.Prune()
	}
}
